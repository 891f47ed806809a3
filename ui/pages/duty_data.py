"""What the duty page shows, read anew after each step: the month, today, the open shifts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desk.domain.month_strip import DayState
from desk.domain.roles import Permission, allowed
from desk.usecases import clock
from ui.pages.duty_year import YearLoad

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from desk.domain.duty_calendar import DayChange, DutyDesk
    from desk.domain.month_strip import MonthStrip, StripDay
    from desk.domain.people import User
    from desk.domain.person import Person
    from desk.usecases.opening import Desk
    from desk.usecases.shifts import Forgotten, ShiftRemarks, ShiftView


@dataclass(frozen=True)
class DutyState:
    """One moment of the duty page; `shifts` are open, the forgotten ones of earlier days left out."""

    today: date
    strip: MonthStrip
    this_day: StripDay
    desks: tuple[DutyDesk, ...]
    changes: tuple[DayChange, ...]
    people: tuple[Person, ...]
    shifts: tuple[ShiftView, ...]
    forgotten: tuple[Forgotten, ...]

    @property
    def names(self) -> dict[UUID, str]:
        """Names of everybody on the roster, by id."""
        return {person.id: person.name for person in self.people}

    @property
    def missing(self) -> list[date]:
        """The duty days of the month that passed without a shift."""
        return [day.day for day in self.strip.days if day.state is DayState.MISSING]

    def day(self, day: date) -> StripDay | None:
        """The day of the strip; None for one of another month."""
        return next((each for each in self.strip.days if each.day == day), None)

    def change_of(self, day: date) -> DayChange | None:
        """The change by hand that is in force for a day."""
        return next((change for change in self.changes if change.day == day), None)

    def newest(self) -> ShiftView | None:
        """The shift that was opened last."""
        return max(self.shifts, key=_opened, default=None)


class DutyReader:
    """Reads the state of the duty page for one user."""

    def __init__(self, desk: Desk, user: User) -> None:
        self._desk, self._user = desk, user

    def read(self, year: int, month: int) -> DutyState:
        """The state now, with the strip of a month."""
        desk, user, today = self._desk, self._user, clock.today()
        rules = desk.duty.rules()
        strip = desk.duty.month(user, year, month)
        own = strip if (year, month) == (today.year, today.month) else None
        days = (own or desk.duty.month(user, today.year, today.month)).days
        forgotten = tuple(desk.shifts.forgotten(user))
        left = {each.shift.id for each in forgotten}
        running = tuple(each for each in desk.shifts.open_ones(user) if each.shift.id not in left)
        return DutyState(
            today,
            strip,
            next(each for each in days if each.day == today),
            tuple(each for each in rules.desks if each.active),
            rules.changes,
            tuple(desk.people.all(user)),
            running,
            forgotten,
        )

    def turns(self, state: DutyState) -> dict[UUID, int]:
        """How many people each shift of the month had; empty for who may not see it."""
        if not allowed(self._user.role, Permission.RUN_SHIFTS):
            return {}
        days = state.strip.days
        views = self._desk.shifts.between(self._user, days[0].day, days[-1].day)
        return {view.shift.id: sum(stay.in_at is not None for stay in view.attendance) for view in views}

    def load(self, year: int) -> YearLoad:
        """How a year's residential groups were visited, and the months without a training."""
        workload = self._desk.workload
        groups = workload.coverage(self._user, date(year, 1, 1), date(year, 12, 31))
        return YearLoad(year, groups, workload.months_without_training(self._user, year))

    def views(self, day: StripDay) -> list[ShiftView]:
        """The shifts of a day with everybody in them."""
        return [self._desk.shifts.get(self._user, shift.id) for shift in day.shifts]

    def remarks(self, view: ShiftView) -> ShiftRemarks:
        """What was told about a shift."""
        return self._desk.shifts.remarks(self._user, view.shift.id)


def _opened(view: ShiftView) -> datetime:
    return view.shift.opened_at
