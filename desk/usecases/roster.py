"""The roster: which shifts are planned on which days, and who is to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from db import duty, slots, teams
from desk.domain import roles, shift
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.shift import ShiftDraft, ShiftKind, Slot
from desk.usecases.ids import new_id
from desk.usecases.notes import note
from desk.usecases.shift_rules import active_person, known_person, refuse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.duty import Duty


class Roster:
    """Planned shifts."""

    def __init__(self, db: Database, catalogues: Catalogues, calendar: Duty) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues
        self._calendar = calendar

    def between(self, by: User, start: date, end: date) -> list[Slot]:
        """The planned shifts of the days from start to end, both included, in order."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            return slots.between(session, start, end)

    def plan(self, by: User, draft: ShiftDraft) -> Slot:
        """Plan a shift on any day; InvalidDraft where the draft is wrong or somebody planned twice then."""
        roles.require(by, Permission.ROSTER)
        with self._db.begin() as session:
            return self._keep(session, by, Slot(new_id(), draft))

    def alter(self, by: User, slot_id: UUID, draft: ShiftDraft) -> Slot:
        """Change what was planned; Refused where there is no such plan, or it was opened already."""
        roles.require(by, Permission.ROSTER)
        with self._db.begin() as session:
            return self._keep(session, by, replace(_unopened(session, slot_id), plan=draft))

    def assign(self, by: User, slot_id: UUID, persons: Sequence[UUID]) -> Slot:
        """Say who is to come; Refused where there is no such plan, or it was opened already."""
        roles.require(by, Permission.ROSTER)
        with self._db.begin() as session:
            slot = _unopened(session, slot_id)
            return self._keep(session, by, replace(slot, plan=replace(slot.plan, persons=tuple(persons))))

    def drop(self, by: User, slot_id: UUID) -> None:
        """Take a plan off the roster; Refused where there is none, or it was opened already."""
        roles.require(by, Permission.ROSTER)
        with self._db.begin() as session:
            slots.drop(session, _unopened(session, slot_id).id)
            note(session, by, "slot_dropped", "slot", slot_id)

    def plan_days(
        self,
        by: User,
        start: date,
        end: date,
        starts: time,
        ends: time,
        rota: Sequence[Sequence[UUID]] = ((),),
    ) -> list[Slot]:
        """Plan every duty day that has no plan yet, the groups of the rota taking turns.

        A wave keeps its own hours. Refused for more than a year at once.
        """
        roles.require(by, Permission.ROSTER)
        days, _ = self._calendar.days(start, end)
        made: list[Slot] = []
        with self._db.begin() as session:
            held = {
                (each.plan.day, each.plan.desk, each.plan.starts)
                for each in slots.between(session, start, end)
            }
            for day in days:
                hours = (day.starts or starts, day.ends or ends)
                if (day.day, day.desk, hours[0]) in held:
                    continue
                persons = tuple(rota[len(made) % len(rota)]) if rota else ()
                draft = ShiftDraft(day.day, desk=day.desk, starts=hours[0], ends=hours[1], persons=persons)
                made.append(self._keep(session, by, Slot(new_id(), draft)))
        return made

    def copy_week(self, by: User, monday: date) -> list[Slot]:
        """Plan the week from a Monday on as the week before it: same weekday, desk, hours and people.

        Desk duty only. A day without duty is left out, and so is a person who left since; a plan that
        stands already gets the people, one that was opened stays. InvalidDraft where somebody would be
        planned twice.
        """
        roles.require(by, Permission.ROSTER)
        week = timedelta(days=7)
        days, _ = self._calendar.days(monday, monday + timedelta(days=6))
        duties = {(day.day, day.desk) for day in days}
        made: list[Slot] = []
        with self._db.begin() as session:
            held = {_place(each): each for each in slots.between(session, monday, monday + timedelta(days=6))}
            for each in slots.between(session, monday - week, monday - timedelta(days=1)):
                plan = replace(each.plan, day=each.plan.day + week)
                if plan.kind is not ShiftKind.DESK or (plan.day, plan.desk) not in duties:
                    continue
                found = held.get(_place(replace(each, plan=plan)))
                if found is None or found.shift is None:
                    there = tuple(own for own in plan.persons if known_person(session, own).active)
                    own_id = found.id if found else new_id()
                    made.append(self._keep(session, by, Slot(own_id, replace(plan, persons=there))))
        return made

    def clear(self, by: User, start: date, end: date) -> list[Slot]:
        """Take every plan of those days off the roster but opened ones; give what was taken off."""
        roles.require(by, Permission.ROSTER)
        with self._db.begin() as session:
            gone = [each for each in slots.between(session, start, end) if each.shift is None]
            for each in gone:
                slots.drop(session, each.id)
                note(session, by, "slot_dropped", "slot", each.id)
        return gone

    def _keep(self, session: Session, by: User, slot: Slot) -> Slot:
        plan = shift.tidy(slot.plan)
        desks = {desk.key for desk in duty.desks(session) if desk.active}
        groups = {unit.key for unit in self._catalogues.snapshot().groups}
        refuse(shift.check(plan, desks, groups))
        if plan.team is not None and plan.team not in {team.id for team in teams.all_teams(session)}:
            raise Refused(refusal("team_unknown", "team"))
        kept = replace(slot, plan=plan)
        for person_id in plan.persons:
            person = active_person(session, person_id)
            if _planned_elsewhere(session, kept, person_id):
                raise InvalidDraft(refusal("person_planned_twice", "persons", name=person.name))
        slots.put(session, kept)
        told = {"day": plan.day, "kind": plan.kind.value, "desk": plan.desk, "persons": list(plan.persons)}
        note(session, by, "slot_kept", "slot", kept.id, **told)
        return kept


def _place(slot: Slot) -> tuple[date, str, time | None]:
    return slot.plan.day, slot.plan.desk, slot.plan.starts


def _unopened(session: Session, slot_id: UUID) -> Slot:
    slot = slots.get(session, slot_id)
    if slot is None:
        raise Refused(refusal("slot_unknown"))
    if slot.shift is not None:
        raise Refused(refusal("slot_opened"))
    return slot


def _planned_elsewhere(session: Session, own: Slot, person_id: UUID) -> bool:
    """Whether somebody is planned in another shift of that day at overlapping hours."""
    day = own.plan.day
    others = (each for each in slots.between(session, day, day) if each.id != own.id)
    return any(person_id in each.plan.persons and shift.hours_overlap(own.plan, each.plan) for each in others)
