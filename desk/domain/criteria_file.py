"""Criteria packs as TOML text, read with every fault named and written so that they read back alike."""

from __future__ import annotations

import json
import tomllib
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from desk.domain import exact
from desk.domain.criteria import Arm, ArmRule, Base, CriteriaGroup, CriteriaPack, Criterion, Kind, Operator
from desk.domain.criteria_check import check
from desk.domain.problems import Refused, refusal
from desk.domain.text import clean, nfc
from desk.domain.unit import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desk.domain.problems import Problem

LARGEST_FILE = 1_000_000
"""Bytes."""

_SIGNS = {"≥": ">=", "≤": "<=", "==": "="}
_BASES = {ArmRule.ASSIGNED: Base.ASSIGNED}
_WHOLE = Decimal(100)
_Word = TypeVar("_Word", bound=StrEnum)


def read(text: str, name: str, known: Iterable[CriteriaPack] = ()) -> CriteriaPack:
    """The pack of a file; Refused with every fault where it is none.

    `name` is the file's, for the sentences; a pack with the code of a `known` one must have its groups.
    """
    pack, problems = _parsed(text, name)
    problems += check(pack, next((each for each in known if each.code == pack.code), None))
    if problems:
        raise Refused(*problems)
    return pack


def text_of(pack: CriteriaPack) -> str:
    """The pack as TOML text; what is empty or usual is left out."""
    lines = list(_lines(pack))
    for arm in pack.arms:
        lines += ["", "[[rules]]", *_lines(arm)]
    for group in pack.groups:
        lines += ["", "[[groups]]", *_lines(group)]
        for criterion in group.criteria:
            lines += ["", "[[groups.criteria]]", *_lines(criterion)]
    return "\n".join(lines) + "\n"


def _lines(noun: CriteriaPack | Arm | CriteriaGroup | Criterion) -> Iterator[str]:
    for each in fields(noun):
        value = getattr(noun, each.name)
        if isinstance(value, tuple) or value is None or value == each.default:
            continue
        yield f"{each.name} = {_written(value)}"


def _written(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    # The escapes of JSON are those of TOML.
    return str(value) if isinstance(value, int | date) else json.dumps(str(value), ensure_ascii=False)


def _parsed(text: str, name: str) -> tuple[CriteriaPack, list[Problem]]:
    try:
        raw = tomllib.loads(nfc(text), parse_float=_decimal)
    except (ValueError, RecursionError) as error:
        raise Refused(refusal("criteria_file_unreadable", name=name, reason=str(error))) from error
    entry = _Entry(raw, name)
    pack = CriteriaPack(
        code=entry.text("code"),
        version=entry.text("version"),
        name=entry.text("name"),
        short=entry.text("short"),
        dated=entry.day("dated"),
        basis=entry.text("basis"),
        arms=tuple(_arm(each) for each in entry.tables("rules")),
        groups=tuple(_group(each) for each in entry.tables("groups")),
        points=entry.number("points"),
        remark=entry.text("remark"),
    )
    return pack, entry.problems + entry.unknown(_names(CriteriaPack) - {"arms"} | {"rules"})


def _arm(entry: _Entry) -> Arm:
    rule = entry.word("rule", ArmRule, "criteria_rule_unknown", ArmRule.ASSIGNED) or ArmRule.ASSIGNED
    base = entry.word("base", Base, "criteria_base_unknown", _BASES.get(rule, Base.PACK)) or Base.PACK
    entry.problems += entry.unknown(_names(Arm))
    share = entry.number("share")
    return Arm(rule, _WHOLE if share is None else share, base)


def _group(entry: _Entry) -> CriteriaGroup:
    entry.place = f"groups {entry.text('code')}"
    made = CriteriaGroup(
        code=entry.text("code"),
        name=entry.text("name"),
        count=entry.whole("count"),
        criteria=tuple(_criterion(each) for each in entry.tables("criteria")),
        points=entry.number("points"),
    )
    entry.problems += entry.unknown(_names(CriteriaGroup))
    return made


def _criterion(entry: _Entry) -> Criterion:
    entry.place = entry.text("code") or entry.place
    texts = ("code", "name", "unit", "counted", "numerator", "denominator", "source", "remark")
    made = Criterion(
        **{each: entry.text(each) for each in (*texts, "numerator_indicator", "denominator_indicator")},
        operator=entry.word("operator", Operator, "criterion_operator_unknown"),
        threshold=entry.number("threshold"),
        points=entry.number("points"),
        kind=entry.word("kind", Kind, "criterion_kind_unknown", Kind.MANDATORY) or Kind.MANDATORY,
        denominator_measure=entry.word("denominator_measure", Measure, "criterion_measure_unknown"),
    )
    entry.problems += entry.unknown(_names(Criterion))
    return made


class _Entry:
    """One table of the file, read key by key; what is wrong is collected with its place."""

    def __init__(self, raw: Mapping[str, Any], place: str, problems: list[Problem] | None = None) -> None:
        self._raw, self.place = raw, place
        self.problems: list[Problem] = [] if problems is None else problems

    def text(self, key: str) -> str:
        """Words on one line; a whole number counts as words, so that `version = 2` can be typed."""
        value = self._raw.get(key, "")
        if isinstance(value, bool) or not isinstance(value, str | int):
            self._bad(key)
            return ""
        return clean(str(value))

    def whole(self, key: str) -> int:
        """A whole number from 0 on."""
        value = self._raw.get(key)
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            self._bad(key)
            return 0
        return value

    def number(self, key: str) -> Decimal | None:
        """An exact number, typed as one or as text with a comma or a point."""
        value = self._raw.get(key, "")
        if value == "":
            return None
        number = _decimal(str(value).replace(",", ".")) if _may_be_number(value) else None
        if number is None or not exact.fits(number):
            self.problems.append(
                refusal("criterion_number_bad", self.place, place=self.place, key=key, text=str(value)[:40])
            )
            return None
        return number

    def day(self, key: str) -> date:
        """A day such as 2023-05-30."""
        value = self._raw.get(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            self._bad(key)
            return date.min
        return value

    def word(self, key: str, words: type[_Word], code: str, default: _Word | None = None) -> _Word | None:
        """One of some words; the signs ≥ and ≤ count as >= and <=."""
        text = self.text(key)
        if not text:
            return default
        try:
            return words(_SIGNS.get(text, text))
        except ValueError:
            known = ", ".join(each.value for each in words)
            self.problems.append(refusal(code, self.place, place=self.place, word=text[:40], known=known))
            return default

    def tables(self, key: str) -> list[_Entry]:
        """The tables of a list."""
        value = self._raw.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self._bad(key)
            return []
        return [_Entry(each, f"{key} {number}", self.problems) for number, each in enumerate(value, 1)]

    def unknown(self, names: set[str]) -> list[Problem]:
        """The keys that no such table has."""
        extra = sorted(self._raw.keys() - names)
        return [refusal("criteria_key_unknown", self.place, place=self.place, word=key[:40]) for key in extra]

    def _bad(self, key: str) -> None:
        self.problems.append(refusal("criteria_entry_bad", self.place, place=self.place, key=key))


def _names(noun: type[CriteriaPack | Arm | CriteriaGroup | Criterion]) -> set[str]:
    return {each.name for each in fields(noun)}


def _may_be_number(value: object) -> bool:
    return isinstance(value, int | Decimal | str) and not isinstance(value, bool)


def _decimal(text: str) -> Decimal:
    """The number of a text; one that is not finite where it is none, which `exact.fits` refuses."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")
