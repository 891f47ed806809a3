"""Target plans and the targets they give, shared over units, and a plan's progress on a day."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from db import catalogue, indicator_figures, indicators, targets, teams, units
from desk.domain import allocation, roles, target
from desk.domain.amount import Amount
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.domain.target import OffTargetLine, Progress, Target, TargetDraft, TargetLine, TargetReport
from desk.usecases import clock, off_targets
from desk.usecases.catalogue_change import changes_between
from desk.usecases.ids import new_id
from desk.usecases.notes import note
from desk.usecases.target_rows import known_plan, refuse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.domain.target import TargetPlan
    from desk.domain.unit import Measure

_TOLD = ("start", "end", "rule", "digits", "emulation")
"""What of a plan goes into the ledger; its name and the decision are free words."""


class Sharing(StrEnum):
    """How a target is shared over units."""

    EQUALLY = "equally"
    BY_DENOMINATOR = "by_denominator"


class Targets:
    """Set plans up, give targets, and see how far they have come."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

    def plans(self, by: User, *, ended: bool = False) -> list[TargetPlan]:
        """The plans that are offered, the one that begins last first; ended ones too where wanted."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return [each for each in targets.plans(session) if ended or each.ended_on is None]

    def put_plan(self, by: User, plan: TargetPlan) -> TargetPlan:
        """Add a plan, or change the one with its id; InvalidDraft for what is wrong with it."""
        roles.require(by, Permission.SET_TARGETS)
        wanted = target.tidy_plan(plan)
        with self._db.begin() as session:
            others = targets.plans(session)
            refuse(target.check_plan(wanted, others))
            before = next((each for each in others if each.id == wanted.id), None)
            if before is not None:
                _open(before)
            targets.put_plan(session, wanted)
            told = (
                changes_between(before, wanted, _TOLD)
                if before
                else {name: getattr(wanted, name) for name in _TOLD}
            )
            note(session, by, "plan_changed" if before else "plan_added", "target_plan", wanted.id, **told)
        return wanted

    def end_plan(self, by: User, plan_id: UUID) -> TargetPlan:
        """Offer a plan no more; its targets and figures stay. Refused where it is gone."""
        roles.require(by, Permission.SET_TARGETS)
        with self._db.begin() as session:
            ended = replace(_open(known_plan(session, plan_id)), ended_on=clock.today())
            targets.put_plan(session, ended)
            note(session, by, "plan_ended", "target_plan", plan_id)
        return ended

    def targets(self, by: User, plan_id: UUID, *, history: bool = False) -> list[Target]:
        """The targets of a plan; with their history also those that were replaced or taken away."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return targets.targets(session, plan_id, replaced=history)

    def give(self, by: User, plan_id: UUID, drafts: Sequence[TargetDraft]) -> list[Target]:
        """Give targets in a plan, all or none; each takes the place of what its holder had.

        What is the same as before stays as it is. InvalidDraft for unknown indicators, units or teams,
        amounts out of bounds, or a holder told twice; Refused where the plan is gone or has ended.
        """
        roles.require(by, Permission.SET_TARGETS)
        with self._db.begin() as session:
            _open(known_plan(session, plan_id))
            refuse(
                target.check_targets(
                    drafts,
                    {each.code for each in indicators.all_indicators(session)},
                    {each.key for each in units.all_units(session)},
                    {each.id for each in teams.all_teams(session)},
                )
            )
            held = {each.told.holder: each for each in targets.targets(session, plan_id)}
            fresh = [each for each in drafts if each.holder not in held or held[each.holder].told != each]
            given = [_noted(session, by, plan_id, each, held.get(each.holder)) for each in fresh]
            targets.add(session, given)
            old = {held[each.told.holder].id: each.id for each in given if each.told.holder in held}
            targets.replace(session, old)
        return given

    def withdraw(self, by: User, plan_id: UUID, target_ids: Sequence[UUID]) -> list[Target]:
        """Take targets of a plan away; they stay in its history. Those that are gone already are left out."""
        roles.require(by, Permission.SET_TARGETS)
        with self._db.begin() as session:
            _open(known_plan(session, plan_id))
            gone = [each for each in targets.targets(session, plan_id) if each.id in set(target_ids)]
            targets.replace(session, {each.id: each.id for each in gone})
            for each in gone:
                note(session, by, "target_withdrawn", "target", each.id, plan=plan_id)
        return gone

    def shared(
        self,
        by: User,
        draft: TargetDraft,
        unit_keys: Sequence[str],
        sharing: Sharing,
        measure: Measure | None = None,
        day: date | None = None,
    ) -> list[TargetDraft]:
        """The draft's amount over units as drafts of their own, in their order; nothing is kept yet.

        After a denominator, each names the newest one of its unit on or before the day, today by default.
        Refused without units, or where one has none.
        """
        roles.require(by, Permission.SET_TARGETS)
        if sharing is Sharing.EQUALLY or measure is None:
            parts = allocation.equally(draft.amount, unit_keys)
            return [replace(draft, unit=unit, amount=amount) for unit, amount in parts.items()]
        with self._db.read() as session:
            known = units.denominators(session, day=day or clock.today())
        told = {each.unit: each for each in known if each.measure is measure}
        parts = allocation.by_denominator(draft.amount, unit_keys, told)
        return [
            replace(draft, unit=unit, amount=amount, measure=measure, measured_on=told[unit].day)
            for unit, amount in parts.items()
        ]

    def report(self, by: User, plan_id: UUID, day: date) -> TargetReport:
        """How far a plan has come on a day, and what was done off target; Refused where it is gone."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return plan_report(session, known_plan(session, plan_id), day)

    def reports_of(self, by: User, start: date, end: date) -> list[TargetReport]:
        """The plans whose days touch those from start to end, each as it stood on the last of them."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            plans = [each for each in targets.plans(session) if each.start <= end and start <= each.end]
            return [plan_report(session, each, end) for each in plans]


def _open(plan: TargetPlan) -> TargetPlan:
    if plan.ended_on is not None:
        raise Refused(refusal("plan_ended"))
    return plan


def _noted(session: Session, by: User, plan: UUID, draft: TargetDraft, before: Target | None) -> Target:
    fresh = new_id()
    told: dict[str, object] = {"indicator": draft.indicator, "unit": draft.unit, "team": draft.team}
    told |= {"amount": draft.amount, "measure": draft.measure, "measured_on": draft.measured_on}
    told |= {"replaces": before.id if before else None, "plan": plan}
    seq = note(session, by, "target_given", "target", fresh, **told)
    return Target(fresh, plan, draft, clock.now(), by.id, seq)


def plan_report(session: Session, plan: TargetPlan, day: date) -> TargetReport:
    """How far a plan has come on a day, inside a unit of work."""
    known = indicators.all_indicators(session)
    drafts = [each.told for each in targets.targets(session, plan.id)]
    given = {each.indicator for each in drafts}
    asked = [each for each in known if each.code in given]
    last = min(day, plan.end)
    done = indicator_figures.count(session, asked, plan.start, last, day)
    services = {each.key for each in catalogue.services(session)}
    return TargetReport(
        plan,
        day,
        tuple(
            TargetLine(
                each.code,
                each.name,
                each.unit_of_account,
                _progress(plan, done[each.code], drafts, each.code),
            )
            for each in asked
        ),
        tuple(
            OffTargetLine(
                each.code, each.name, Amount(each.amount, each.unit), of_service=each.code in services
            )
            for each in off_targets.of_days(session, given, plan.start, last)
        ),
    )


def _progress(plan: TargetPlan, done: int, drafts: Sequence[TargetDraft], indicator: str) -> Progress:
    return Progress(done, target.ward_target(drafts, indicator), plan.rule, plan.digits)
