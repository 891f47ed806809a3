"""Target plans and targets on disk: a changed target is a new row, and the old one names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from db.models import TargetPlanRow, TargetRow
from db.writing import put_all, table_of
from desk.domain.rounding import Rule
from desk.domain.target import Target, TargetDraft, TargetPlan
from desk.domain.text import fold
from desk.domain.unit import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session

_PLAN, _TARGET = table_of(TargetPlanRow), table_of(TargetRow)
_PLANS = select(
    *(_PLAN.c.id, _PLAN.c.name, _PLAN.c.start_day, _PLAN.c.end_day, _PLAN.c.decision),
    *(_PLAN.c.rounding, _PLAN.c.digits, _PLAN.c.emulation, _PLAN.c.ended_on),
)
_TARGETS = select(
    *(_TARGET.c.id, _TARGET.c.plan_id, _TARGET.c.indicator_code, _TARGET.c.amount, _TARGET.c.unit_key),
    *(_TARGET.c.team_id, _TARGET.c.measure, _TARGET.c.measured_on, _TARGET.c.note),
    *(_TARGET.c.at, _TARGET.c.user_id, _TARGET.c.seq, _TARGET.c.replaced_by),
)


def plans(session: Session) -> list[TargetPlan]:
    """Every plan, ended ones too, the one that begins last first."""
    rows = session.execute(_PLANS.order_by(_PLAN.c.start_day.desc(), _PLAN.c.name_folded))
    return [
        TargetPlan(own, name, start, end, decision, Rule(rule), digits, emulation, ended)
        for own, name, start, end, decision, rule, digits, emulation, ended in rows
    ]


def put_plan(session: Session, plan: TargetPlan) -> None:
    """Add or change a plan."""
    row = {
        "id": plan.id,
        "name": plan.name,
        "name_folded": fold(plan.name),
        "start_day": plan.start,
        "end_day": plan.end,
        "decision": plan.decision,
        "rounding": plan.rule.value,
        "digits": plan.digits,
        "emulation": plan.emulation,
        "ended_on": plan.ended_on,
    }
    put_all(session, TargetPlanRow, [row])


def targets(session: Session, plan: UUID, *, replaced: bool = False) -> list[Target]:
    """The targets of a plan in the order they were given, with those that were replaced where wanted."""
    query = _TARGETS.where(_TARGET.c.plan_id == plan).order_by(_TARGET.c.seq, _TARGET.c.id)
    if not replaced:
        query = query.where(_TARGET.c.replaced_by.is_(None))
    found = []
    for own, of, code, amount, unit, team, measure, day, note, *rest in session.execute(query):
        known = Measure(measure) if measure else None
        found.append(Target(own, of, TargetDraft(code, amount, unit or "", team, known, day, note), *rest))
    return found


def add(session: Session, given: Sequence[Target]) -> None:
    """Keep targets that were given."""
    rows = [
        {
            "id": target.id,
            "plan_id": target.plan,
            "indicator_code": target.told.indicator,
            "unit_key": target.told.unit or None,
            "team_id": target.told.team,
            "amount": target.told.amount,
            "measure": target.told.measure.value if target.told.measure else None,
            "measured_on": target.told.measured_on,
            "note": target.told.note,
            "seq": target.seq,
            "at": target.at,
            "user_id": target.by,
            "replaced_by": target.replaced_by,
        }
        for target in given
    ]
    if rows:
        session.connection().execute(insert(_TARGET), rows)


def replace(session: Session, replacements: Mapping[UUID, UUID]) -> None:
    """Note old target -> the one that takes its place; one that names itself was taken away."""
    for old, new in replacements.items():
        session.connection().execute(update(_TARGET).where(_TARGET.c.id == old).values(replaced_by=new))
