"""Duty days: weekday rules of the desks, public holidays, changes made by hand, and waves of extra duty."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, refusal, warning
from desk.domain.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import time
    from uuid import UUID

MONDAY_AND_FRIDAY = frozenset({0, 4})
MAIN_DESK = "desk"
_WEEK = frozenset(range(7))
_NAME_LIMIT = 120
_LONGEST = 366  # days that are asked for at once


class ChangeOfDay(StrEnum):
    """What a change by hand does to a day."""

    OFF = "off"
    MAKE_UP = "make_up"
    EXTRA = "extra"


class DutyReason(StrEnum):
    """Why a day is a duty day."""

    RULE = "rule"
    MAKE_UP = "make_up"
    EXTRA = "extra"
    WAVE = "wave"


@dataclass(frozen=True)
class DutyDesk:
    """A desk and its weekdays of duty, 0 for Monday to 6 for Sunday; `key` never changes, the name may."""

    key: str
    name: str
    weekdays: frozenset[int] = MONDAY_AND_FRIDAY
    active: bool = True


@dataclass(frozen=True)
class DayChange:
    """A day changed by hand, for one desk or, without one, for all.

    A make-up day follows the weekday of the day `instead_of` that it replaces.
    """

    id: UUID
    day: date
    change: ChangeOfDay
    note: str = ""
    instead_of: date | None = None
    desk: str = ""


@dataclass(frozen=True)
class Wave:
    """A wave (đợt) of evening or weekend duty: its days, both included, weekdays and hours."""

    id: UUID
    name: str
    start: date
    end: date
    weekdays: frozenset[int]
    starts: time
    ends: time
    desk: str = MAIN_DESK


@dataclass(frozen=True)
class CalendarRules:
    """Everything the ward decided about its duty days."""

    desks: tuple[DutyDesk, ...] = ()
    changes: tuple[DayChange, ...] = ()
    waves: tuple[Wave, ...] = ()


@dataclass(frozen=True)
class HolidayTable:
    """Public holidays by day with their names, and the make-up days that were published with them.

    `known_years` have a table at all; of these `announced` ones were published with their swapped days.
    """

    names: Mapping[date, str] = field(default_factory=dict)
    make_up: Mapping[date, date] = field(default_factory=dict)
    known_years: frozenset[int] = frozenset()
    announced: frozenset[int] = frozenset()


@dataclass(frozen=True)
class DutyDay:
    """A duty day of one desk, why it is one, and its hours where a wave sets them."""

    day: date
    desk: str
    reason: DutyReason
    note: str = ""
    starts: time | None = None
    ends: time | None = None


def rule_days(weekdays: frozenset[int], start: date, end: date) -> list[date]:
    """The days of those weekdays from start to end, both included, before holidays."""
    return [day for day in _days(start, end) if day.weekday() in weekdays]


def duty_days(rules: CalendarRules, table: HolidayTable, start: date, end: date) -> list[DutyDay]:
    """The duty days of every active desk, by day and then in the order of the desks.

    Holidays take away the days of a weekday rule; a day off by hand takes away every duty of that day but
    an extra one; a wave was decided day by day and holds on holidays too.
    """
    found: list[DutyDay] = []
    by_day: dict[date, list[DayChange]] = {}
    for change in rules.changes:
        by_day.setdefault(change.day, []).append(change)
    for day in _days(start, end):
        for desk in (each for each in rules.desks if each.active):
            changes = [each for each in by_day.get(day, ()) if each.desk in {"", desk.key}]
            found += _of_day(desk, day, changes, rules, table)
    return found


def _of_day(
    desk: DutyDesk, day: date, changes: list[DayChange], rules: CalendarRules, table: HolidayTable
) -> Iterator[DutyDay]:
    extra = next((each for each in changes if each.change is ChangeOfDay.EXTRA), None)
    if extra is not None:
        yield DutyDay(day, desk.key, DutyReason.EXTRA, extra.note)
    elif any(each.change is ChangeOfDay.OFF for each in changes):
        return
    elif (made_up := _made_up(desk, day, changes, table)) is not None:
        yield DutyDay(day, desk.key, DutyReason.MAKE_UP, made_up)
    elif day.weekday() in desk.weekdays and day not in table.names:
        yield DutyDay(day, desk.key, DutyReason.RULE)
    for wave in rules.waves:
        if wave.desk == desk.key and wave.start <= day <= wave.end and day.weekday() in wave.weekdays:
            yield DutyDay(day, desk.key, DutyReason.WAVE, wave.name, wave.starts, wave.ends)


def _made_up(desk: DutyDesk, day: date, changes: list[DayChange], table: HolidayTable) -> str | None:
    """The note of a make-up day that is one of this desk; None for any other day."""
    replaced = table.make_up.get(day)
    if replaced is not None and replaced.weekday() in desk.weekdays:
        return ""
    for change in changes:
        if change.change is ChangeOfDay.MAKE_UP and change.instead_of is not None:
            return change.note if change.instead_of.weekday() in desk.weekdays else None
    return None


def year_problems(table: HolidayTable, start: date, end: date) -> list[Problem]:
    """A warning for each year without a table of holidays, or whose swapped days were not published yet."""
    years = range(start.year, end.year + 1)
    unknown = [
        warning("holidays_unknown", "year", year=year) for year in years if year not in table.known_years
    ]
    return unknown + [
        warning("holidays_unannounced", "year", year=year)
        for year in years
        if year in table.known_years and year not in table.announced
    ]


def check_desk(desk: DutyDesk) -> list[Problem]:
    """What is wrong with a desk: its name or its weekdays."""
    problems = _name_problems(desk.name, "desk_without_name")
    if not desk.weekdays <= _WEEK:
        problems.append(refusal("weekday_impossible", "weekdays"))
    return problems


def check_wave(wave: Wave) -> list[Problem]:
    """What is wrong with a wave: its name, its dates or weekdays; its hours may pass midnight."""
    problems = _name_problems(wave.name, "wave_without_name")
    if wave.end < wave.start:
        told = {"start": f"{wave.start:%d/%m/%Y}", "end": f"{wave.end:%d/%m/%Y}"}
        problems.append(refusal("range_backwards", "end", **told))
    if not wave.weekdays or not wave.weekdays <= _WEEK:
        problems.append(refusal("weekday_impossible", "weekdays"))
    return problems


def check_range(start: date, end: date) -> list[Problem]:
    """What is wrong with days asked for: backwards, or more than a year at once."""
    if end < start:
        return [refusal("range_backwards", start=f"{start:%d/%m/%Y}", end=f"{end:%d/%m/%Y}")]
    return [refusal("range_too_long", days=_LONGEST)] if (end - start).days >= _LONGEST else []


def _name_problems(name: str, code: str) -> list[Problem]:
    if not clean(name):
        return [refusal(code, "name")]
    return [refusal("text_too_long", "name", limit=_NAME_LIMIT)] if len(name) > _NAME_LIMIT else []


def _days(start: date, end: date) -> Iterator[date]:
    for number in range((end - start).days + 1):
        yield start + timedelta(number)
