"""What the use cases of shifts have in common: the open shift that is meant, the moment that counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import ledger, people, shifts
from desk.domain import roles
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.shift import clock_jumped, planned_span
from desk.usecases import clock

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from db.engine import Session
    from desk.domain.people import User
    from desk.domain.person import Person
    from desk.domain.problems import Problem
    from desk.domain.shift import Shift, ShiftDraft


def known_shift(session: Session, shift_id: UUID) -> Shift:
    """The shift with that id; Refused where there is none."""
    found = shifts.get(session, shift_id)
    if found is None:
        raise Refused(refusal("shift_unknown"))
    return found


def open_shift(session: Session, shift_id: UUID) -> Shift:
    """The open shift with that id; Refused where it is closed or there is none."""
    found = known_shift(session, shift_id)
    if not found.open:
        raise Refused(refusal("shift_closed"))
    return found


def known_person(session: Session, person_id: UUID) -> Person:
    """The person with that id; Refused where there is none."""
    found = people.get(session, person_id)
    if found is None:
        raise Refused(refusal("person_unknown"))
    return found


def active_person(session: Session, person_id: UUID) -> Person:
    """The person with that id who has not left; Refused where they have, or there is none."""
    found = known_person(session, person_id)
    if not found.active:
        raise Refused(refusal("person_left", name=found.name))
    return found


def moment(by: User, told: datetime | None) -> datetime:
    """The moment that was told, for officers, or now; Refused for one that has not come yet."""
    now = clock.now()
    if told is None:
        return now
    roles.require(by, Permission.RUN_SHIFTS)
    if told > now:
        raise Refused(refusal("time_in_future", "at"))
    return told


def jumped(session: Session, now: datetime) -> bool:
    """Whether the clock now stands before the last thing that the register saw happen."""
    last = ledger.last_at(session)
    return last is not None and now < last


def suspect_stay(session: Session, shift: Shift, now: datetime) -> bool:
    """Whether the clock jumped since the last thing that happened in a shift."""
    last = shifts.last_activity(session, shift.id) or shift.opened_at
    return clock_jumped(max(last, shift.opened_at), now)


def planned(plan: ShiftDraft) -> tuple[datetime | None, datetime | None]:
    """The planned start and end as instants, each None where not told."""
    start, end = planned_span(plan)
    zone = clock.DESK_ZONE
    return (start and start.replace(tzinfo=zone), end and end.replace(tzinfo=zone))


def marked(shift: Shift, *, suspect: bool) -> Shift:
    """The shift, with its flag where the clock was seen to jump."""
    return replace(shift, suspect=shift.suspect or suspect)


def refuse(problems: list[Problem]) -> None:
    """InvalidDraft with the problems, where there are any."""
    if problems:
        raise InvalidDraft(*problems)
