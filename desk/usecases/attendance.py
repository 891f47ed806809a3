"""Coming, leaving, staying away, taking over: who was in a shift from when to when."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import attendance, shifts, teams
from desk.domain import roles
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.domain.shift import LONGEST, Attendance, Presence, late_minutes
from desk.domain.team import team_of
from desk.usecases import clock
from desk.usecases.ids import new_id
from desk.usecases.notes import note
from desk.usecases.shift_rules import (
    active_person,
    known_person,
    known_shift,
    marked,
    moment,
    open_shift,
    planned,
    suspect_stay,
)
from desk.usecases.shifts import overlaps

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.domain.shift import Shift

_NOT_COME = frozenset({Presence.EXPECTED, Presence.ABSENT})


class AttendanceBook:
    """Who is there; a moment other than now is an officer's to tell."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

    def check_in(
        self,
        by: User,
        shift_id: UUID,
        person_id: UUID,
        at: datetime | None = None,
        replaces: UUID | None = None,
    ) -> Attendance:
        """Somebody is there from now (or a told moment) on, in the place of a person who did not come.

        Refused where the shift is closed, they left the roster, or they are in an open shift already.
        """
        roles.require(by, Permission.ATTEND)
        came = moment(by, at)
        with self._db.begin() as session:
            own = open_shift(session, shift_id)
            stay = _come(session, own, person_id, came, live=at is None)
            if replaces is not None:
                stay = _in_place_of(session, own, stay, replaces)
            attendance.put(session, stay, own.day)
            changed = marked(own, suspect=stay.suspect)
            shifts.put(session, replace(changed, in_charge=own.in_charge or person_id))
            told = {"shift": own.id, "at": came, "replaces": replaces, "suspect": stay.suspect}
            note(session, by, "checked_in", "person", person_id, **told)
        return stay

    def check_out(self, by: User, shift_id: UUID, person_id: UUID, at: datetime | None = None) -> Attendance:
        """Somebody leaves now, or left at a told moment; Refused where that lies before they came."""
        roles.require(by, Permission.ATTEND)
        went = moment(by, at)
        with self._db.begin() as session:
            own = open_shift(session, shift_id)
            stay = _leave(session, own, person_id, went)
            note(session, by, "checked_out", "person", person_id, shift=own.id, at=went, suspect=stay.suspect)
        return stay

    def mark_absent(self, by: User, shift_id: UUID, person_id: UUID) -> Attendance:
        """Somebody who was planned does not come; Refused where they are not expected."""
        roles.require(by, Permission.ATTEND)
        with self._db.begin() as session:
            own = open_shift(session, shift_id)
            found = _of(session, own, person_id, frozenset({Presence.EXPECTED}))
            if found is None:
                raise Refused(refusal("person_not_expected"))
            absent = replace(found, presence=Presence.ABSENT)
            attendance.put(session, absent, own.day)
            note(session, by, "marked_absent", "person", person_id, shift=own.id)
        return absent

    def hand_over(self, by: User, shift_id: UUID, leaver: UUID, taker: UUID) -> tuple[Attendance, Attendance]:
        """One person leaves and another one, in the shift already or not, has charge of it from now on.

        Refused where both are the same, or where check-in and check-out would be.
        """
        roles.require(by, Permission.ATTEND)
        if leaver == taker:
            raise Refused(refusal("hand_over_to_self", "taker"))
        now = moment(by, None)
        with self._db.begin() as session:
            own = open_shift(session, shift_id)
            gone = _leave(session, own, leaver, now)
            there = _of(session, own, taker, frozenset({Presence.PRESENT}))
            if there is None:
                there = _come(session, own, taker, now, live=True)
                attendance.put(session, there, own.day)
            shifts.put(session, replace(marked(own, suspect=gone.suspect), in_charge=taker))
            note(session, by, "shift_handed_over", "shift", own.id, leaver=leaver, taker=taker, at=now)
        return gone, there

    def correct(
        self, by: User, shift_id: UUID, attendance_id: UUID, in_at: datetime, out_at: datetime | None
    ) -> Attendance:
        """Put right when somebody came and left, while the shift is open; without an end they are there."""
        roles.require(by, Permission.RUN_SHIFTS)
        moment(by, max(in_at, out_at or in_at))
        with self._db.begin() as session:
            own = open_shift(session, shift_id)
            found = next((e for e in attendance.of_shift(session, own.id) if e.id == attendance_id), None)
            if found is None or found.in_at is None:
                raise Refused(refusal("not_in_shift"))
            if out_at is None:
                _refuse_staying(session, found.person, found.id)
            elif out_at < in_at:
                raise Refused(refusal("out_before_in", "out_at", name=found.name))
            _refuse_overlap(session, found, in_at, out_at or clock.now())
            presence = Presence.PRESENT if out_at is None else Presence.LEFT
            right = replace(found, in_at=in_at, out_at=out_at, presence=presence, suspect=False)
            attendance.put(session, right, own.day)
            told = {
                "shift": own.id,
                "in": in_at,
                "out": out_at,
                "was_in": found.in_at,
                "was_out": found.out_at,
            }
            note(session, by, "attendance_corrected", "person", found.person, **told)
        return right


def _come(session: Session, own: Shift, person_id: UUID, came: datetime, *, live: bool) -> Attendance:
    person = active_person(session, person_id)
    _refuse_staying(session, person_id, None)
    found = _of(session, own, person_id, _NOT_COME)
    start, _ = planned(own.plan)
    stay = Attendance(
        found.id if found else new_id(),
        own.id,
        person_id,
        person.name,
        Presence.PRESENT,
        came,
        team=team_of(teams.memberships(session, person_id), own.day, own.plan.team),
        late=late_minutes(start, came) if found else 0,
        suspect=live and suspect_stay(session, own, came),
    )
    _refuse_overlap(session, stay, came, clock.now())
    return stay


def _leave(session: Session, own: Shift, person_id: UUID, went: datetime) -> Attendance:
    found = _of(session, own, person_id, frozenset({Presence.PRESENT}))
    if found is None or found.in_at is None:
        raise Refused(refusal("not_in_shift"))
    if went < found.in_at:
        raise Refused(refusal("out_before_in", "at", name=found.name))
    suspect = found.suspect or went - found.in_at > LONGEST
    left = replace(found, presence=Presence.LEFT, out_at=went, suspect=suspect)
    attendance.put(session, left, own.day)
    return left


def _in_place_of(session: Session, own: Shift, stay: Attendance, replaced: UUID) -> Attendance:
    found = _of(session, own, replaced, _NOT_COME)
    if found is None or replaced == stay.person:
        raise Refused(refusal("person_not_expected", "replaces"))
    attendance.put(session, replace(found, presence=Presence.REPLACED), own.day)
    start, _ = planned(own.plan)
    came = stay.in_at
    return replace(stay, replaces=replaced, late=late_minutes(start, came) if came else 0)


def _of(session: Session, own: Shift, person_id: UUID, wanted: frozenset[Presence]) -> Attendance | None:
    found = attendance.of_shift(session, own.id)
    return next((each for each in found if each.person == person_id and each.presence in wanted), None)


def _refuse_staying(session: Session, person_id: UUID, own: UUID | None) -> None:
    """Nobody is in two open shifts."""
    others = [stay for stay in attendance.staying(session, person_id) if stay.id != own]
    if others:
        other = known_shift(session, others[0].shift)
        told = {"place": other.plan.place, "day": f"{other.day:%d/%m/%Y}"}
        raise Refused(refusal("person_in_open_shift", "person", name=others[0].name, **told))


def _refuse_overlap(session: Session, stay: Attendance, start: datetime, end: datetime) -> None:
    if overlaps(attendance.of_person(session, stay.person), stay.id, start, end):
        name = known_person(session, stay.person).name
        raise Refused(refusal("stay_overlaps", "at", name=name))
