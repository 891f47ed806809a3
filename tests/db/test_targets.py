"""Plans, targets and figures entered by hand on disk, on both engines: what is written comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from db import indicator_steps, targets, teams
from desk.domain.indicator_step import IndicatorStep
from desk.domain.rounding import Rule
from desk.domain.target import Target, TargetDraft, TargetPlan
from desk.domain.team import Team, TeamKind
from desk.domain.unit import Measure
from tests.db.filled import DAY, MOMENT, Desk

if TYPE_CHECKING:
    from db.engine import Database

PLAN = TargetPlan(uuid4(), "Đợt 1", DAY, DAY + timedelta(30), "KH 42", Rule.TRUNCATE, 2, emulation=False)


def test_plans_and_targets_come_back(db: Database, desk: Desk) -> None:
    team = Team(uuid4(), "Tổ một", TeamKind.DIGITAL)
    later = replace(PLAN, id=uuid4(), name="Đợt 2", start=DAY + timedelta(1), ended_on=DAY)
    drafts = [
        TargetDraft("vneid", 96, "tdp07", measure=Measure.HOUSEHOLDS, measured_on=DAY, note="QĐ 1"),
        TargetDraft("vneid", 40, team=team.id),
        TargetDraft("vneid", 1300),
    ]
    given = [Target(uuid4(), PLAN.id, told, MOMENT, desk.user.id, 1 + at) for at, told in enumerate(drafts)]
    changed = replace(given[0], id=uuid4(), told=replace(drafts[0], amount=100), seq=9)
    with db.begin() as session:
        teams.put_team(session, team)
        for plan in (replace(PLAN, name="Đợt"), PLAN, later):
            targets.put_plan(session, plan)
        targets.add(session, given)
        targets.add(session, [changed])
        targets.replace(session, {given[0].id: changed.id})
        targets.add(session, [])
    with db.read() as session:
        assert targets.plans(session) == [later, PLAN]
        assert targets.targets(session, PLAN.id) == [*given[1:], changed]
        first, *_ = targets.targets(session, PLAN.id, replaced=True)
    assert first == replace(given[0], replaced_by=changed.id)


def test_steps_come_back_in_the_order_of_their_entry(db: Database, desk: Desk) -> None:
    step = IndicatorStep(uuid4(), "vneid", "tdp07", DAY, 5, MOMENT, desk.user.id, 17, "", 2)
    earlier = replace(step, id=uuid4(), amount=-1, told_left=None, reason="tính trùng", seq=1)
    elsewhere = [
        replace(step, id=uuid4(), indicator="other"),
        replace(step, id=uuid4(), day=DAY + timedelta(1)),
    ]
    with db.begin() as session:
        indicator_steps.add(session, [step, earlier, *elsewhere])
        indicator_steps.add(session, [])
    with db.read() as session:
        assert indicator_steps.steps(session, "vneid", DAY, DAY) == [earlier, step]
