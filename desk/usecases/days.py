"""The day at the desk: what the clock says, whether it can be believed, and a person's word for it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from db import ledger, settings
from desk.domain import clock_doubt, roles
from desk.domain.ledger import LedgerEntry
from desk.domain.roles import Permission
from desk.usecases import clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.domain.problems import Problem

_SURE = "sure_day"
"""The setting that holds the last day on which something was recorded and nobody had reason to doubt."""


class Days:
    """Ask about the clock where it jumped; figures of a month must not change because a battery died."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

    def doubt(self, by: User) -> Problem | None:
        """A warning where the clock's day is before the last one recorded, or long after it."""
        roles.require(by, Permission.RECORD)
        with self._db.read() as session:
            return doubted(session)

    def confirm(self, by: User) -> date:
        """Believe the clock from now on, on this person's word; the day that was confirmed."""
        roles.require(by, Permission.RECORD)
        day = clock.today()
        with self._db.begin() as session:
            before = _sure_day(session)
            settings.put(session, _SURE, day.isoformat())
            told = {"day": day, "before": before.isoformat() if before else None}
            ledger.append(session, LedgerEntry(clock.now(), by.id, "day_confirmed", "clock", "day", told))
        return day


def doubted(session: Session) -> Problem | None:
    """The warning about the clock, inside a unit of work."""
    return clock_doubt.doubt(clock.today(), _sure_day(session))


def weigh(session: Session, day: date, odd: Sequence[Problem]) -> tuple[Problem, ...]:
    """What is odd about a visit of that day that is being saved, with what is doubtful about the clock.

    A day that nobody has reason to doubt is kept as the last sure one. Where the clock is doubted, a person
    told any other day, and that day is not in the future only because the clock says so.
    """
    today, sure = clock.today(), _sure_day(session)
    doubt = clock_doubt.doubt(today, sure)
    if doubt is None:
        if day == today != sure:
            settings.put(session, _SURE, today.isoformat())
        return tuple(odd)
    if day == today:
        return (*odd, doubt)
    return tuple(each for each in odd if each.code != "day_in_future")


def _sure_day(session: Session) -> date | None:
    stored = settings.value(session, _SURE)
    return date.fromisoformat(stored) if isinstance(stored, str) else None
