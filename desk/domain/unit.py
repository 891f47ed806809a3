"""Units of the ward and their dated denominators."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

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
    """A unit of the ward; `key` never changes, the name may."""

    key: str
    kind: UnitKind
    name: str
    parent: str = ""


@dataclass(frozen=True)
class Denominator:
    """How many households, people … a unit had on a day, and who said so."""

    unit: str
    measure: Measure
    day: date
    value: int
    source: str = ""


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
