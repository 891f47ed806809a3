"""Opening, closing and reopening shifts, and those that somebody forgot to close."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import attendance, duty, figures, settings, shifts, slots, tallies, teams
from desk.domain import roles, shift
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.domain.shift import (
    LONGEST,
    Attendance,
    Closing,
    Presence,
    Shift,
    ShiftDraft,
    ShiftKind,
    clock_jumped,
    minutes_between,
)
from desk.domain.team import team_of
from desk.domain.text import clean
from desk.usecases import clock
from desk.usecases.ids import new_id
from desk.usecases.notes import note
from desk.usecases.shift_rules import jumped, known_person, known_shift, open_shift, planned, refuse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.figures import Figures
    from desk.domain.people import User
    from desk.domain.shift import Reopening
    from desk.domain.tally import SheetDifference
    from desk.usecases.catalogues import Catalogues

_REASON_LIMIT = 400


@dataclass(frozen=True)
class ShiftView:
    """A shift with everybody in it: planned, there, gone, absent."""

    shift: Shift
    attendance: tuple[Attendance, ...]

    @property
    def present(self) -> tuple[Attendance, ...]:
        """Those who are there now."""
        return tuple(each for each in self.attendance if each.presence is Presence.PRESENT)

    @property
    def minutes(self) -> int:
        """Whole minutes of all who have left."""
        return sum(each.minutes for each in self.attendance)

    def minutes_at(self, now: datetime) -> int:
        """Whole minutes of all, those who are still there counted until now."""
        running = (each.in_at for each in self.present)
        return self.minutes + sum(max(0, minutes_between(at, now)) for at in running if at is not None)


@dataclass(frozen=True)
class ShiftRemarks:
    """What was told about a shift: why it was opened again, why paper sheets did not add up."""

    reopenings: tuple[Reopening, ...] = ()
    sheets: tuple[SheetDifference, ...] = ()


@dataclass(frozen=True)
class ShiftSummary:
    """What a shift came to: its people, figures, items not finished, drafts still open, remarks."""

    view: ShiftView
    figures: Figures
    unfinished: int
    drafts: int
    remarks: ShiftRemarks = ShiftRemarks()


@dataclass(frozen=True)
class Forgotten:
    """An open shift of an earlier day and the end that is proposed for it, to be confirmed by closing."""

    shift: Shift
    proposed_end: datetime


class Shifts:
    """Shifts of every kind."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def open(self, by: User, draft: ShiftDraft) -> ShiftView:
        """Open a shift of today with those who are planned expected.

        InvalidDraft where the draft is wrong; Refused where the desk has an open shift.
        """
        roles.require(by, Permission.ATTEND)
        if draft.day != clock.today():
            raise Refused(refusal("shift_not_today", "day", day=f"{draft.day:%d/%m/%Y}"))
        with self._db.begin() as session:
            _refuse_second(session, draft)
            return self._open(session, by, draft, clock.now())

    def open_slot(self, by: User, slot_id: UUID) -> ShiftView:
        """Open today's shift as it was planned; Refused where it was opened already, or is another day's."""
        roles.require(by, Permission.ATTEND)
        with self._db.begin() as session:
            slot = slots.get(session, slot_id)
            if slot is None:
                raise Refused(refusal("slot_unknown"))
            if slot.shift is not None:
                raise Refused(refusal("slot_opened"))
            if slot.plan.day != clock.today():
                raise Refused(refusal("shift_not_today", "day", day=f"{slot.plan.day:%d/%m/%Y}"))
            _refuse_second(session, slot.plan)
            opened = self._open(session, by, slot.plan, clock.now())
            slots.mark_opened(session, slot_id, opened.shift.id)
        return opened

    def add_past(self, by: User, draft: ShiftDraft, started: datetime, closing: Closing) -> ShiftView:
        """Write a shift up afterwards: all who are named were there from its start to its end."""
        roles.require(by, Permission.RUN_SHIFTS)
        if clock.local(started).date() != draft.day or started > clock.now():
            raise Refused(refusal("shift_start_other_day", "started", day=f"{draft.day:%d/%m/%Y}"))
        if closing.ended_at is None:
            raise Refused(refusal("shift_without_end", "ended_at"))
        with self._db.begin() as session:
            opened = self._open(session, by, draft, started)
            for each in opened.attendance:
                _refuse_overlap(session, each, started, closing.ended_at)
                there = replace(each, presence=Presence.PRESENT, in_at=started)
                attendance.put(session, there, draft.day)
            return self._close(session, by, opened.shift, closing)

    def current(self, by: User, desk: str = "") -> ShiftView | None:
        """The open shift of a desk, or without one the last that was opened; None where there is none."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            found = [each for each in shifts.open_ones(session) if desk in {"", each.plan.desk}]
            return _view(session, max(found, key=_opened)) if found else None

    def open_ones(self, by: User) -> list[ShiftView]:
        """Every open shift, the oldest first."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            return [_view(session, each) for each in shifts.open_ones(session)]

    def get(self, by: User, shift_id: UUID) -> ShiftView:
        """A shift with everybody in it; Refused where there is none."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            return _view(session, known_shift(session, shift_id))

    def between(self, by: User, start: date, end: date) -> list[ShiftView]:
        """The shifts of the days from start to end, both included, in order."""
        roles.require(by, Permission.RUN_SHIFTS)
        with self._db.read() as session:
            found = shifts.between(session, start, end)
            everybody = attendance.of_shifts(session, [each.id for each in found])
        return [ShiftView(own, tuple(at for at in everybody if at.shift == own.id)) for own in found]

    def summary(self, by: User, shift_id: UUID) -> ShiftSummary:
        """What closing a shift shows first; Refused where there is none."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            return ShiftSummary(
                _view(session, known_shift(session, shift_id)),
                figures.of_shift(session, shift_id),
                shifts.unfinished_items(session, shift_id),
                settings.count(session, "draft:"),
                _remarks(session, shift_id),
            )

    def remarks(self, by: User, shift_id: UUID) -> ShiftRemarks:
        """Why a shift was opened again and why its paper sheets differ; Refused where there is none."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            return _remarks(session, known_shift(session, shift_id).id)

    def close(self, by: User, shift_id: UUID, closing: Closing | None = None) -> ShiftView:
        """Close a shift: who is still there leaves at its end, who never came was absent.

        A volunteer closes one that they opened, an officer any. InvalidDraft where the end or a number is
        wrong; Refused where it is closed, or somebody came after that end.
        """
        roles.require(by, Permission.ATTEND)
        with self._db.begin() as session:
            own = open_shift(session, shift_id)
            if own.opened_by != by.id:
                roles.require(by, Permission.RUN_SHIFTS)
            return self._close(session, by, own, closing or Closing())

    def alter(self, by: User, shift_id: UUID, draft: ShiftDraft) -> ShiftView:
        """Change place, hours, team, partners, topic, trainer and groups of an open shift.

        Day, kind and desk stay, who comes and goes is not touched. InvalidDraft where the draft is wrong.
        """
        roles.require(by, Permission.ATTEND)
        with self._db.begin() as session:
            own = open_shift(session, shift_id)
            told = replace(draft, day=own.day, kind=own.kind, desk=own.plan.desk, persons=())
            altered = replace(own, plan=self._checked(session, told))
            shifts.put(session, altered)
            shifts.put_groups(session, altered)
            groups, team = list(altered.plan.groups), altered.plan.team
            note(session, by, "shift_altered", "shift", own.id, groups=groups, team=team)
            return _view(session, altered)

    def reopen(self, by: User, shift_id: UUID, reason: str) -> ShiftView:
        """Open a closed shift again; Refused without a reason, or where the desk has an open shift."""
        roles.require(by, Permission.REOPEN_SHIFT)
        words = clean(reason)
        if not words:
            raise Refused(refusal("reason_missing", "reason"))
        if len(words) > _REASON_LIMIT:
            raise Refused(refusal("text_too_long", "reason", limit=_REASON_LIMIT))
        with self._db.begin() as session:
            own = known_shift(session, shift_id)
            if own.open:
                raise Refused(refusal("shift_open"))
            _refuse_second(session, own.plan)
            again = replace(own, closed_at=None, ended_at=None)
            shifts.put(session, again)
            shifts.add_reopening(session, new_id(), own.id, clock.now(), by.id, words)
            note(session, by, "shift_reopened", "shift", own.id)
            return _view(session, again)

    def forgotten(self, by: User) -> list[Forgotten]:
        """Open shifts of earlier days with a proposed end, but for one whose night is not over yet."""
        roles.require(by, Permission.ATTEND)
        now = clock.now()
        with self._db.read() as session:
            earlier = [each for each in shifts.open_ones(session) if each.day < clock.today()]
            found = [Forgotten(each, _proposed_end(session, each)) for each in earlier]
        return [each for each in found if not _still_night(each.shift, now)]

    def _open(self, session: Session, by: User, draft: ShiftDraft, at: datetime) -> ShiftView:
        plan = self._checked(session, draft)
        opened = Shift(new_id(), replace(plan, persons=()), at, by.id, suspect=jumped(session, at))
        shifts.add(session, opened)
        for person_id in plan.persons:
            name = known_person(session, person_id).name
            team = team_of(teams.memberships(session, person_id), plan.day, plan.team)
            expected = Attendance(new_id(), opened.id, person_id, name, Presence.EXPECTED, team=team)
            attendance.put(session, expected, plan.day)
        told = {"day": plan.day, "kind": plan.kind.value, "desk": plan.desk, "persons": list(plan.persons)}
        note(session, by, "shift_opened", "shift", opened.id, suspect=opened.suspect, **told)
        return _view(session, opened)

    def _checked(self, session: Session, draft: ShiftDraft) -> ShiftDraft:
        """The draft in normal form, at the desk with the desk's name as its place."""
        plan = shift.tidy(draft)
        desks = {desk.key: desk.name for desk in duty.desks(session) if desk.active}
        groups = {unit.key for unit in self._catalogues.snapshot().groups}
        refuse(shift.check(plan, desks, groups))
        if plan.kind is ShiftKind.DESK and not plan.place:
            plan = replace(plan, place=desks[plan.desk])
        if plan.team is not None and plan.team not in {team.id for team in teams.all_teams(session)}:
            raise Refused(refusal("team_unknown", "team"))
        return plan

    def _close(self, session: Session, by: User, own: Shift, closing: Closing) -> ShiftView:
        now = clock.now()
        told = replace(closing, note=clean(closing.note))
        refuse(shift.check_closing(own, told, now))
        end = told.ended_at or now
        suspect = own.suspect or clock_jumped(own.opened_at, end)
        for each in attendance.of_shift(session, own.id):
            if each.presence is Presence.PRESENT and each.in_at is not None:
                if end < each.in_at:
                    raise Refused(refusal("end_before_in", "ended_at", name=each.name))
                left = replace(each, presence=Presence.LEFT, out_at=end, suspect=each.suspect or suspect)
                attendance.put(session, left, own.day)
            elif each.presence is Presence.EXPECTED:
                attendance.put(session, replace(each, presence=Presence.ABSENT), own.day)
        closed = replace(
            own, closed_at=now, ended_at=end, reached=told.reached, note=told.note, suspect=suspect
        )
        shifts.put(session, closed)
        note(session, by, "shift_closed", "shift", own.id, ended=end, reached=told.reached, suspect=suspect)
        return _view(session, closed)


def _view(session: Session, own: Shift) -> ShiftView:
    return ShiftView(own, tuple(attendance.of_shift(session, own.id)))


def _remarks(session: Session, shift_id: UUID) -> ShiftRemarks:
    sheets = tuple(tallies.sheet_differences(session, shift_id))
    return ShiftRemarks(tuple(shifts.reopenings(session, shift_id)), sheets)


def _opened(own: Shift) -> datetime:
    return own.opened_at


def _refuse_second(session: Session, plan: ShiftDraft) -> None:
    """A desk has one open shift: two would share its visits and its tallies."""
    for other in shifts.open_ones(session) if plan.desk else ():
        if other.plan.desk == plan.desk:
            told = {"place": other.plan.place, "day": f"{other.day:%d/%m/%Y}"}
            raise Refused(refusal("desk_has_open_shift", "desk", **told))


def _refuse_overlap(session: Session, each: Attendance, start: datetime, end: datetime) -> None:
    if overlaps(attendance.of_person(session, each.person), each.id, start, end):
        raise Refused(refusal("stay_overlaps", "persons", name=each.name))


def overlaps(stays: Sequence[Attendance], own: UUID, start: datetime, end: datetime) -> bool:
    """Whether somebody was in another shift, or in this one before, at the same time; ends may touch."""
    return any(
        other.id != own
        and other.in_at is not None
        and other.in_at < end
        and (other.out_at is None or start < other.out_at)
        for other in stays
    )


def _proposed_end(session: Session, own: Shift) -> datetime:
    """The planned end, or the last thing that happened where that was later or nothing was planned."""
    _, end = planned(own.plan)
    last = shifts.last_activity(session, own.id) or own.opened_at
    return min(max(last, end or last, own.opened_at), clock.now())


def _still_night(own: Shift, now: datetime) -> bool:
    """Whether a shift that was planned over midnight is still going on."""
    _, end = planned(own.plan)
    return end is not None and now < end and now - own.opened_at < LONGEST
