"""Everything that makes a day a duty day or takes one away, as entries of one list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.usecases import public_holidays

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desk.domain.duty_calendar import CalendarRules
    from desk.domain.problems import Problem
    from desk.usecases.duty import Duty


class EntryKind(StrEnum):
    """What an entry is, in the order of the list; the last one is not of the ward's making."""

    DESK = "desk"
    WAVE = "wave"
    OFF = "off"
    EXTRA = "extra"
    SWAP = "swap"
    HOLIDAY = "holiday"


@dataclass(frozen=True)
class Holiday:
    """A public holiday, and the working day it was swapped with, where it was."""

    day: date
    name: str
    worked: date | None = None


@dataclass(frozen=True)
class DutyYear:
    """The rules of the ward, the holidays of a year, how many duty days that gives, and what is not known."""

    rules: CalendarRules
    holidays: tuple[Holiday, ...]
    days: int
    problems: tuple[Problem, ...]


def read_year(duty: Duty, year: int) -> DutyYear:
    """Everything about a year, off the GUI thread: the table of holidays is costly the first time."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    days, problems = duty.days(first, last)
    table = public_holidays.table(year, year)
    worked: Mapping[date, date] = {off: day for day, off in table.make_up.items()}
    holidays = [
        Holiday(day, name, worked.get(day)) for day, name in sorted(table.names.items()) if day.year == year
    ]
    return DutyYear(duty.rules(), tuple(holidays), len({each.day for each in days}), tuple(problems))
