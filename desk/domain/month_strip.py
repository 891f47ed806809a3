"""The days of a month on the duty page: what was to be, what was planned and what took place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from desk.domain.duty_calendar import DutyDay
    from desk.domain.problems import Problem
    from desk.domain.shift import Shift, Slot


class DayState(StrEnum):
    """How it stands with a day; a duty day in the past without a shift is missing."""

    FREE = "free"
    DUE = "due"
    PLANNED = "planned"
    OPEN = "open"
    DONE = "done"
    MISSING = "missing"


@dataclass(frozen=True)
class StripDay:
    """A day with its holiday's name, its duties, its planned shifts and those that took place."""

    day: date
    state: DayState
    holiday: str = ""
    duties: tuple[DutyDay, ...] = ()
    slots: tuple[Slot, ...] = ()
    shifts: tuple[Shift, ...] = ()


@dataclass(frozen=True)
class MonthStrip:
    """Days in order, and what is to be said of the years they lie in."""

    days: tuple[StripDay, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def duty_days(self) -> int:
        """How many days have a duty."""
        return sum(1 for day in self.days if day.duties)


def state_of(
    day: date,
    today: date,
    duties: tuple[DutyDay, ...],
    slots: tuple[Slot, ...],
    shifts: tuple[Shift, ...],
    began: date | None = None,
) -> DayState:
    """How it stands with a day; an outing that was planned and not held is missing just as a duty.

    Nothing is missing before the day the register `began`.
    """
    if any(shift.open for shift in shifts):
        return DayState.OPEN
    if shifts:
        return DayState.DONE
    if not duties and not slots:
        return DayState.FREE
    if day < today:
        return DayState.FREE if began is not None and day < began else DayState.MISSING
    return DayState.PLANNED if any(slot.plan.persons for slot in slots) else DayState.DUE
