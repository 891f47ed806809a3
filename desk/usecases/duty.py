"""The duty calendar: desks with their weekdays, days changed by hand, waves, the strip of a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from db import duty, ledger, settings, shifts, slots
from desk.domain import duty_calendar, roles
from desk.domain.duty_calendar import CalendarRules, ChangeOfDay, DayChange, DutyDesk, HolidayTable, Wave
from desk.domain.month_strip import MonthStrip, StripDay, state_of
from desk.domain.period import Basis, month_period
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.text import clean
from desk.usecases import clock, public_holidays
from desk.usecases.ids import new_id
from desk.usecases.notes import note

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import TypeVar
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.duty_calendar import DutyDay
    from desk.domain.people import User
    from desk.domain.problems import Problem

    T = TypeVar("T")

_CONFIRMED = "holidays_confirmed"
_NOTE_LIMIT = 200


class Duty:
    """Which days are duty days, and why."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

    def rules(self) -> CalendarRules:
        """Everything the ward decided: desks with closed ones, changes, waves."""
        with self._db.read() as session:
            return _rules(session)

    def days(self, start: date, end: date) -> tuple[list[DutyDay], list[Problem]]:
        """The duty days from start to end, both included, and a warning for each year without its table.

        Refused for more than a year at once.
        """
        _refuse(duty_calendar.check_range(start, end))
        with self._db.read() as session:
            rules, table = _rules(session), _table(session, start, end)
        return (
            duty_calendar.duty_days(rules, table, start, end),
            duty_calendar.year_problems(table, start, end),
        )

    def month(self, by: User, year: int, month: int) -> MonthStrip:
        """Every day of a month with its holiday, duties, plans, shifts and state; Refused for no month."""
        roles.require(by, Permission.ATTEND)
        period = month_period(year, month, Basis.CALENDAR)
        start, end = period.start, period.end
        with self._db.read() as session:
            rules, table = _rules(session), _table(session, start, end)
            first = ledger.first_at(session)
            planned = _by_day((each.plan.day, each) for each in slots.between(session, start, end))
            held = _by_day((each.day, each) for each in shifts.between(session, start, end))
        duties = _by_day((each.day, each) for each in duty_calendar.duty_days(rules, table, start, end))
        today, days = clock.today(), []
        began = clock.local(first).date() if first is not None else None
        for number in range((end - start).days + 1):
            day = start + timedelta(number)
            own = (duties.get(day, ()), planned.get(day, ()), held.get(day, ()))
            state = state_of(day, today, *own, began=began)
            days.append(StripDay(day, state, table.names.get(day, ""), *own))
        return MonthStrip(tuple(days), tuple(duty_calendar.year_problems(table, start, end)))

    def put_desk(self, by: User, desk: DutyDesk) -> DutyDesk:
        """Add or change a desk; InvalidDraft where its name or its weekdays are wrong.

        Refused where it is the last active one and would be closed.
        """
        roles.require(by, Permission.ROSTER)
        tidied = replace(desk, name=clean(desk.name), key=clean(desk.key) or str(new_id()))
        _refuse(duty_calendar.check_desk(tidied))
        with self._db.begin() as session:
            duty.put_desk(session, tidied)
            if not any(each.active for each in duty.desks(session)):
                raise Refused(refusal("last_desk", "active"))
            told = {"weekdays": sorted(tidied.weekdays), "active": tidied.active}
            note(session, by, "duty_desk_kept", "duty_desk", tidied.key, **told)
        return tidied

    def change_day(
        self, by: User, day: date, change: ChangeOfDay, words: str = "", desk: str = ""
    ) -> DayChange:
        """Make a day off, or one of extra duty, for one desk or for all."""
        return self._change(by, [DayChange(new_id(), day, change, clean(words), None, desk)])[0]

    def swap(self, by: User, off: date, worked: date, words: str = "") -> list[DayChange]:
        """Make a day off and another one its make-up day, as when Friday is off for a working Saturday."""
        told = clean(words)
        made_up = DayChange(new_id(), worked, ChangeOfDay.MAKE_UP, told, off)
        return self._change(by, [DayChange(new_id(), off, ChangeOfDay.OFF, told), made_up])

    def drop_change(self, by: User, change_id: UUID) -> None:
        """Take a change by hand back; Refused where there is none."""
        roles.require(by, Permission.ROSTER)
        with self._db.begin() as session:
            if not duty.drop_change(session, change_id):
                raise Refused(refusal("day_change_unknown"))
            note(session, by, "day_change_dropped", "day_change", change_id)

    def put_wave(self, by: User, wave: Wave) -> Wave:
        """Add or change a wave of extra duty; InvalidDraft where its days or weekdays are wrong."""
        roles.require(by, Permission.ROSTER)
        tidied = replace(wave, name=clean(wave.name))
        _refuse(duty_calendar.check_wave(tidied))
        with self._db.begin() as session:
            _require_desk(session, tidied.desk)
            duty.put_wave(session, tidied)
            told = {"start": tidied.start, "end": tidied.end, "weekdays": sorted(tidied.weekdays)}
            note(session, by, "wave_kept", "wave", tidied.id, **told)
        return tidied

    def drop_wave(self, by: User, wave_id: UUID) -> None:
        """Take a wave out of the calendar; Refused where there is none."""
        roles.require(by, Permission.ROSTER)
        with self._db.begin() as session:
            if not duty.drop_wave(session, wave_id):
                raise Refused(refusal("wave_unknown"))
            note(session, by, "wave_dropped", "wave", wave_id)

    def confirm_year(self, by: User, year: int) -> None:
        """Note that the ward compared a year's days off with what was published; the warning ends then.

        Refused for a year without a table of holidays.
        """
        roles.require(by, Permission.ROSTER)
        if year not in public_holidays.table(year, year).known_years:
            raise Refused(refusal("holidays_unknown", "year", year=year))
        with self._db.begin() as session:
            settings.put(session, _CONFIRMED, sorted({*_confirmed(session), year}))
            note(session, by, "holidays_confirmed", "year", year)

    def _change(self, by: User, changes: list[DayChange]) -> list[DayChange]:
        roles.require(by, Permission.ROSTER)
        if any(len(change.note) > _NOTE_LIMIT for change in changes):
            raise InvalidDraft(refusal("text_too_long", "note", limit=_NOTE_LIMIT))
        if len({change.day for change in changes}) < len(changes):
            raise InvalidDraft(refusal("swap_same_day", "day"))
        with self._db.begin() as session:
            for change in changes:
                if change.desk:
                    _require_desk(session, change.desk)
                duty.put_change(session, change)
                told = {"day": change.day, "change": change.change.value, "instead_of": change.instead_of}
                note(session, by, "day_changed", "day_change", change.id, desk=change.desk, **told)
        return changes


def _rules(session: Session) -> CalendarRules:
    return CalendarRules(tuple(duty.desks(session)), tuple(duty.changes(session)), tuple(duty.waves(session)))


def _table(session: Session, start: date, end: date) -> HolidayTable:
    """The table of those years, with those announced that the ward confirmed by hand."""
    table = public_holidays.table(start.year, end.year)
    return replace(table, announced=table.announced | (_confirmed(session) & table.known_years))


def _confirmed(session: Session) -> frozenset[int]:
    kept = settings.value(session, _CONFIRMED)
    return frozenset(kept) if isinstance(kept, list) else frozenset()


def _require_desk(session: Session, key: str) -> None:
    if key not in {desk.key for desk in duty.desks(session)}:
        raise Refused(refusal("desk_unknown", "desk", desk=key))


def _by_day(pairs: Iterable[tuple[date, T]]) -> dict[date, tuple[T, ...]]:
    found: dict[date, tuple[T, ...]] = {}
    for day, each in pairs:
        found[day] = (*found.get(day, ()), each)
    return found


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise InvalidDraft(*problems)
