"""The roster of a month on paper: what the calendar and the plans say, as pages for the wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import people
from desk.domain import roles
from desk.domain.duty_calendar import ChangeOfDay, DutyReason
from desk.domain.roles import Permission
from desk.domain.shift import ShiftKind
from desk.usecases import clock
from desk.usecases.notes import note

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import time
    from pathlib import Path
    from uuid import UUID

    from db.engine import Database
    from desk.domain.duty_calendar import CalendarRules
    from desk.domain.month_strip import StripDay
    from desk.domain.people import User
    from desk.domain.shift import ShiftDraft
    from desk.usecases.duty import Duty
    from desk.usecases.wards import Wards
    from reports.raster import PageImage
    from reports.roster_words import DayState, Roster, RosterDay, RosterSlot

NOON = 12


class RosterSheets:
    """Print the roster of a month."""

    def __init__(self, db: Database, calendar: Duty, wards: Wards, *, practice: bool = False) -> None:
        """Work on one register."""
        self._db = db
        self._calendar = calendar
        self._wards = wards
        self._practice = practice

    def roster(self, by: User, year: int, month: int) -> Roster:
        """What is printed of a month: every duty day with its desks, hours and names, and the days off.

        Plans away from the desks, such as outings, stand on other papers. Refused for no month.
        """
        from reports.roster_words import Roster

        roles.require(by, Permission.ROSTER)
        strip, rules = self._calendar.month(by, year, month), self._calendar.rules()
        with self._db.read() as session:
            names = {each.id: each.name for each in people.all_people(session)}
        active = [desk for desk in rules.desks if desk.active]
        days = [_day(day, rules, names) for day in strip.days]
        ward = self._wards.ward()
        return Roster(
            year,
            month,
            ward.name if ward else "",
            tuple(desk.name for desk in active),
            tuple(day for day in days if day is not None),
            tuple(sorted({number for desk in active for number in desk.weekdays})),
            (ward.phone if ward else "") or by.name,
            clock.today(),
            practice=self._practice,
        )

    def pages(self, by: User, year: int, month: int, dpi: float) -> tuple[PageImage, ...]:
        """The pages of a month as pictures for the printer, noted in the ledger as they hold names."""
        from reports import raster, roster_pdf

        pdf = roster_pdf.render(self.roster(by, year, month))
        self._note(by, year, month)
        return tuple(raster.pages(pdf, dpi))

    def save_pdf(self, by: User, year: int, month: int, path: Path) -> None:
        """Write the roster of a month as a PDF file, noted in the ledger as it holds names."""
        from reports import files, roster_pdf

        files.write_beside(path, roster_pdf.render(self.roster(by, year, month)))
        self._note(by, year, month)

    def _note(self, by: User, year: int, month: int) -> None:
        with self._db.begin() as session:
            note(session, by, "roster_printed", "month", f"{year}-{month:02}")


def _day(day: StripDay, rules: CalendarRules, names: Mapping[UUID, str]) -> RosterDay | None:
    """A day as it is printed; None for one that has nothing to do with duty."""
    from reports.roster_words import DayState, RosterDay

    planned = [each.plan for each in day.slots if each.plan.kind is ShiftKind.DESK]
    if not day.duties and not planned:
        why = _off(day, rules)
        return None if why is None else RosterDay(day.day, DayState.OFF, why)
    state = _state(day)
    told = next((duty.note for duty in day.duties if duty.note), "")
    return RosterDay(day.day, state, told, tuple(_slots(day, planned, rules, names)))


def _state(day: StripDay) -> DayState:
    from reports.roster_words import DayState

    reasons = {duty.reason for duty in day.duties}
    if DutyReason.RULE in reasons:
        return DayState.DUTY
    return DayState.MAKE_UP if DutyReason.MAKE_UP in reasons else DayState.EXTRA


def _off(day: StripDay, rules: CalendarRules) -> str | None:
    """Why a day of some desk's weekdays has no duty; None for a day that is none anyway."""
    if not any(desk.active and day.day.weekday() in desk.weekdays for desk in rules.desks):
        return None
    changes = (each for each in rules.changes if each.day == day.day and each.change is ChangeOfDay.OFF)
    return day.holiday or next((each.note for each in changes), "")


def _slots(
    day: StripDay, planned: list[ShiftDraft], rules: CalendarRules, names: Mapping[UUID, str]
) -> list[RosterSlot]:
    """The plans of the desks; a desk on duty without a plan has an empty place to write names into."""
    from reports.roster_words import RosterSlot

    found = []
    for desk in (each for each in rules.desks if each.active):
        own = [plan for plan in planned if plan.desk == desk.key]
        for plan in own:
            there = tuple(names[person] for person in plan.persons)
            found.append(RosterSlot(desk.name, hours(plan.starts, plan.ends), there))
        if not own and any(duty.desk == desk.key for duty in day.duties):
            found.append(RosterSlot(desk.name, "", ()))
    return found


def hours(starts: time | None, ends: time | None) -> str:
    """Hours as printed: `Sáng 7:30 – 11:30`; nothing where the start was not told."""
    if starts is None:
        return ""
    half = "Sáng" if starts.hour < NOON else "Chiều"
    told = f"{half} {starts.hour}:{starts:%M}"
    return told if ends is None else f"{told} – {ends.hour}:{ends:%M}"
