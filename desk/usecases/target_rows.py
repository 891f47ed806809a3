"""What the use cases of targets have in common: the plan that is meant, and who has a target in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import indicator_figures, indicators, targets, teams, units
from desk.domain.emulation import Branch, Holder, branch_of
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.unit import UnitKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from db.engine import Session
    from desk.domain.indicator import Indicator
    from desk.domain.problems import Problem
    from desk.domain.target import TargetDraft, TargetPlan
    from desk.domain.unit import Denominator, Measure, Unit


def refuse(problems: Sequence[Problem]) -> None:
    """InvalidDraft where there is a problem."""
    if problems:
        raise InvalidDraft(*problems)


def known_plan(session: Session, plan_id: UUID) -> TargetPlan:
    """The plan with that id; Refused where there is none."""
    found = next((each for each in targets.plans(session) if each.id == plan_id), None)
    if found is None:
        raise Refused(refusal("plan_unknown"))
    return found


def known_indicator(session: Session, code: str) -> Indicator:
    """The indicator with that code; Refused where there is none."""
    found = next((each for each in indicators.all_indicators(session) if each.code == code), None)
    if found is None:
        raise Refused(refusal("indicator_unknown", indicator=code))
    return found


def ward_key(known: Sequence[Unit]) -> str:
    """The key of the ward itself."""
    return next(unit.key for unit in known if unit.kind is UnitKind.WARD)


def holders(session: Session, given: Sequence[TargetDraft], indicator: str, day: date) -> list[Holder]:
    """Who has a target of an indicator, by kind and name; merged units are in their heir.

    Units where there are targets of units, else teams. An heir keeps its own denominator.
    """
    own = [draft for draft in given if draft.indicator == indicator]
    of_units = [draft for draft in own if draft.unit]
    if not of_units:
        return _teams(session, [draft for draft in own if draft.team is not None])
    known = units.all_units(session)
    merged = indicator_figures.heirs(session, day)
    sizes = {(each.unit, each.measure, each.day): each for each in units.denominators(session)}
    targets_of: dict[str, int] = {}
    for draft in of_units:
        heir = merged.get(draft.unit, draft.unit)
        targets_of[heir] = targets_of.get(heir, 0) + draft.amount
    told = {draft.unit: draft for draft in of_units}
    return [
        _unit_holder(unit, known, targets_of[unit.key], told.get(unit.key), sizes)
        for unit in known
        if unit.key in targets_of
    ]


def _unit_holder(
    unit: Unit,
    known: Sequence[Unit],
    target: int,
    draft: TargetDraft | None,
    sizes: Mapping[tuple[str, Measure, date], Denominator],
) -> Holder:
    branch = branch_of(unit, known)
    if draft is None or draft.measure is None:
        return Holder(unit.key, unit.name, branch, target)
    size = sizes.get((unit.key, draft.measure, draft.measured_on)) if draft.measured_on else None
    measured = size.value if size is not None else None
    return Holder(unit.key, unit.name, branch, target, draft.measure, measured, draft.measured_on)


def _teams(session: Session, given: Sequence[TargetDraft]) -> list[Holder]:
    amounts = {draft.team: draft.amount for draft in given}
    return [
        Holder(str(team.id), team.name, Branch.TEAMS, amounts[team.id])
        for team in teams.all_teams(session)
        if team.id in amounts
    ]
