"""Units of the ward and their dated denominators."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, refusal
from desk.domain.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

# Characters and people that the register keeps.
NAME_LIMIT = 200
SOURCE_LIMIT = 400
VALUE_LIMIT = 10_000_000
_NUMBER = re.compile(r"\d+")
_GROUP_WORDS = re.compile(r"^(?:tdp|to dan pho|to dp|to|thon|khom|ap|khu pho|khu)(?![a-z])")


class UnitKind(StrEnum):
    """What a unit is: the ward itself, a residential group, a party cell or a union."""

    WARD = "ward"
    RESIDENTIAL_GROUP = "residential_group"
    PARTY_CELL = "party_cell"
    UNION = "union"


class Measure(StrEnum):
    """What a denominator counts."""

    HOUSEHOLDS = "households"
    POPULATION = "population"
    ADULTS = "adults"
    PARTY_MEMBERS = "party_members"


@dataclass(frozen=True)
class Unit:
    """A unit of the ward; `key` never changes, the name may. From `ended_on` it is part of `merged_into`."""

    key: str
    kind: UnitKind
    name: str
    parent: str = ""
    ended_on: date | None = None
    merged_into: str = ""

    def stands_on(self, day: date) -> bool:
        """Whether it is a unit of its own on that day."""
        return self.ended_on is None or day < self.ended_on


@dataclass(frozen=True)
class Denominator:
    """How many households, people … a unit had on a day, and who said so."""

    unit: str
    measure: Measure
    day: date
    value: int
    source: str = ""


def check(unit: Unit, others: Iterable[Unit]) -> list[Problem]:
    """What keeps a unit out of the catalogue; two of one kind must not be called the same."""
    if not unit.name:
        return [refusal("unit_without_name", "name")]
    if len(unit.name) > NAME_LIMIT:
        return [refusal("text_too_long", "name", limit=NAME_LIMIT)]
    alike = (each for each in others if each.kind is unit.kind and each.key != unit.key and not each.ended_on)
    if any(group_words(each.name) == group_words(unit.name) for each in alike):
        return [refusal("unit_name_taken", "name")]
    return []


def check_merge(merged: Iterable[Unit], into: Unit) -> list[Problem]:
    """What keeps units from becoming part of another: none, itself, another kind, merged or the ward."""
    told = list(merged)
    if not told:
        return [refusal("merge_without_units", "units")]
    if into.ended_on is not None:
        return [refusal("unit_merged_already", "into", unit=into.name)]
    for unit in told:
        if unit.key == into.key:
            return [refusal("merge_into_itself", "into", unit=unit.name)]
        if unit.ended_on is not None:
            return [refusal("unit_merged_already", "units", unit=unit.name)]
        if unit.kind is UnitKind.WARD or unit.kind is not into.kind:
            return [refusal("merge_other_kind", "into", unit=unit.name, into=into.name)]
    return []


def check_denominator(told: Denominator, today: date) -> list[Problem]:
    """What keeps a denominator out of the catalogue: no source, a day to come, a number out of bounds."""
    problems = []
    if not 0 <= told.value <= VALUE_LIMIT:
        problems.append(refusal("denominator_out_of_bounds", "value", limit=VALUE_LIMIT))
    if told.day > today:
        problems.append(refusal("denominator_in_future", "day"))
    if not told.source:
        problems.append(refusal("denominator_without_source", "source"))
    if len(told.source) > SOURCE_LIMIT:
        problems.append(refusal("text_too_long", "source", limit=SOURCE_LIMIT))
    return problems


def tidy_denominator(told: Denominator) -> Denominator:
    """The denominator with its source in normal form: NFC on one line."""
    return replace(told, source=clean(told.source))


def find_group(text: str, units: Iterable[Unit]) -> Unit | None:
    """The residential group meant by `TDP 7`, `Tổ 7` or `tổ dân phố 07`; None where none or several fit."""
    wanted = group_words(text)
    groups = [unit for unit in units if unit.kind is UnitKind.RESIDENTIAL_GROUP]
    found = [unit for unit in groups if wanted and group_words(unit.name) == wanted]
    return found[0] if len(found) == 1 else None


def group_words(text: str) -> str:
    """A group's name without the word for group and without leading zeros, folded."""
    bare = _GROUP_WORDS.sub("", fold(text).replace(".", "")).strip()
    return _NUMBER.sub(_without_zeros, bare)


def _without_zeros(found: re.Match[str]) -> str:
    return found.group().lstrip("0") or "0"
