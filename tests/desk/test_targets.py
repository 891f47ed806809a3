"""Plans and targets: given with the decision, shared so that sums hold, changed with the old one kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from desk.domain.rounding import Rule
from desk.domain.target import (
    Progress,
    TargetDraft,
    TargetPlan,
    check_plan,
    check_target,
    ward_target,
)
from desk.domain.team import Team, TeamKind
from desk.domain.unit import Denominator, Measure
from desk.domain.visit import HelpItemDraft, VisitDraft
from desk.usecases.targets import Sharing
from tests.desk.duty_stage import clock_at, refused
from tests.desk.target_stage import FIRST, GROUPS, LAST, TODAY, TargetStage, targets

__all__ = ["targets"]

PLAN = TargetPlan(uuid4(), "Quý IV", FIRST, LAST)


@pytest.mark.parametrize(
    ("plan", "code"),
    [
        (replace(PLAN, name=""), "plan_without_name"),
        (replace(PLAN, id=uuid4(), name="QUÝ iv"), "plan_name_taken"),
        (replace(PLAN, name="a" * 201), "text_too_long"),
        (replace(PLAN, decision="a" * 401), "text_too_long"),
        (replace(PLAN, end=FIRST - timedelta(1)), "range_backwards"),
        (replace(PLAN, digits=4), "plan_digits"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(plan: TargetPlan, code: str) -> None:
    assert [problem.code for problem in check_plan(plan, [PLAN])] == [code]


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (TargetDraft("none", 1), "indicator_unknown"),
        (TargetDraft("a", 1, "tdp99"), "unit_unknown"),
        (TargetDraft("a", 1, team=uuid4()), "target_holder"),
        (TargetDraft("a", -1), "target_negative"),
        (TargetDraft("a", 10_000_001), "target_too_large"),
        (TargetDraft("a", 1, note="a" * 401), "text_too_long"),
    ],
)
def test_a_target_that_cannot_be_is_refused(draft: TargetDraft, code: str) -> None:
    assert [problem.code for problem in check_target(draft, {"a"}, {"tdp01"}, set())] == [code]


def test_the_target_of_the_ward_is_its_own_or_what_its_units_or_teams_add_up_to() -> None:
    units = [TargetDraft("a", 5, "tdp01"), TargetDraft("a", 6, "tdp02")]
    teams = [TargetDraft("a", 9, team=uuid4()), TargetDraft("b", 1)]
    assert ward_target([*units, *teams], "a") == 11
    assert ward_target([*units, TargetDraft("a", 12)], "a") == 12
    assert [ward_target(teams, code) for code in "abc"] == [9, 1, None]


def test_what_is_off_target_has_a_total_for_each_unit_of_account(targets: TargetStage) -> None:
    targets.give({"": 1300})
    stage = TargetStage(targets.desk, targets.user, other_plan(targets), targets.vneid)
    off = [
        ("Hướng dẫn tài khoản", "lượt", 21438),
        ("VNeID tại nhà", "lượt", 46189),
        ("Ứng dụng khác", "lượt", 10303),
    ]
    for name, unit, done in [*off, ("Trả tiền qua mạng", "hồ sơ", 4659)]:
        told = targets.entered(name, unit)
        stage.give({"tdp01": 1}, told)
        stage.enter({"tdp01": done}, indicator=told)
    report = targets.desk.targets.report(targets.user, targets.plan.id, TODAY)
    assert [(each.value, each.unit) for each in report.off_totals] == [(77930, "lượt"), (4659, "hồ sơ")]
    (line,) = report.lines
    assert (line.name, line.unit_of_account, line.progress) == (
        "VNeID mức 2 theo tổ",
        "người",
        Progress(0, 1300),
    )
    assert report.reached == 0


def other_plan(targets: TargetStage) -> TargetPlan:
    plan = TargetPlan(uuid4(), "Đợt khác", FIRST, LAST, rule=Rule.TRUNCATE, digits=0, emulation=False)
    return targets.desk.targets.put_plan(targets.user, plan)


def test_a_changed_target_keeps_the_one_it_replaced(targets: TargetStage) -> None:
    desk, user, plan = targets.desk, targets.user, targets.plan.id
    targets.give({"tdp01": 96, "tdp02": 88})
    targets.give({"tdp01": 100, "tdp02": 88})
    now = desk.targets.targets(user, plan)
    assert [(each.told.unit, each.told.amount) for each in now] == [("tdp02", 88), ("tdp01", 100)]
    old, *_ = desk.targets.targets(user, plan, history=True)
    assert (old.told.amount, old.replaced_by) == (96, now[1].id)
    desk.targets.withdraw(user, plan, [now[0].id, uuid4()])
    assert [each.told.unit for each in desk.targets.targets(user, plan)] == ["tdp01"]
    assert len(desk.targets.targets(user, plan, history=True)) == 3


def test_targets_are_given_all_or_none(targets: TargetStage) -> None:
    with refused("unit_unknown"):
        targets.give({"tdp01": 96, "tdp99": 1})
    same = TargetDraft(targets.vneid.code, 5, "tdp01")
    with refused("target_twice"):
        targets.desk.targets.give(targets.user, targets.plan.id, [same, replace(same, amount=6)])
    assert targets.desk.targets.targets(targets.user, targets.plan.id) == []


def test_a_plan_is_changed_and_ends(targets: TargetStage) -> None:
    desk, user = targets.desk, targets.user
    changed = desk.targets.put_plan(user, replace(targets.plan, name="  Đợt   11 ", rule=Rule.TRUNCATE))
    assert changed.name == "Đợt 11"
    assert desk.targets.plans(user) == [changed]
    ended = desk.targets.end_plan(user, changed.id)
    assert desk.targets.plans(user) == []
    assert desk.targets.plans(user, ended=True) == [ended]
    for call in (lambda: targets.give({"": 1}), lambda: desk.targets.put_plan(user, changed)):
        with refused("plan_ended"):
            call()
    with refused("plan_unknown"):
        desk.targets.report(user, uuid4(), TODAY)


def test_a_target_is_shared_equally_or_after_a_dated_denominator(targets: TargetStage) -> None:
    desk, user = targets.desk, targets.user
    draft = TargetDraft(targets.vneid.code, 1300)
    equal = desk.targets.shared(user, draft, GROUPS, Sharing.EQUALLY)
    assert [each.amount for each in equal] == [82] * 4 + [81] * 12
    desk.units.count(user, Denominator("tdp14", Measure.HOUSEHOLDS, date(2026, 11, 15), 300, "danh sách mới"))
    told = (Sharing.BY_DENOMINATOR, Measure.HOUSEHOLDS, TODAY)
    after = desk.targets.shared(user, draft, GROUPS, *told)
    assert sum(each.amount for each in after) == 1300
    assert {each.measured_on for each in after if each.unit != "tdp14"} == {date(2026, 1, 1)}
    assert after[13].measured_on == date(2026, 11, 15)
    with refused("allocation_without_denominator"):
        desk.targets.shared(user, draft, ["tdp01", "cb01"], *told)


def test_a_plan_counts_the_days_it_has(targets: TargetStage) -> None:
    desk, user = targets.desk, targets.user
    services = desk.indicators.all(user)
    counted = next(each for each in services if each.filter.services == ("vneid_activate",))
    with clock_at(9, day=TODAY):
        for day in (FIRST - timedelta(1), FIRST, TODAY):
            desk.visits.record(user, VisitDraft(day, items=(HelpItemDraft("vneid_activate", 3),)))
        targets.give({"": 12}, counted)
        (report,) = desk.targets.reports_of(user, FIRST, date(2026, 11, 14))
        assert report.lines[0].progress == Progress(3, 12)
        (report,) = desk.targets.reports_of(user, FIRST, date(2027, 1, 31))
    assert (report.lines[0].progress.done, report.day) == (6, date(2027, 1, 31))
    assert desk.targets.reports_of(user, date(2026, 12, 1), date(2026, 12, 31)) == []


def test_teams_have_targets_too(targets: TargetStage) -> None:
    desk, user = targets.desk, targets.user
    team = Team(uuid4(), "Tổ công nghệ số 1", TeamKind.DIGITAL)
    desk.teams.put(user, team)
    draft = TargetDraft(targets.vneid.code, 40, team=team.id)
    desk.targets.give(user, targets.plan.id, [draft])
    (row,) = targets.board().rows
    assert (row.holder.name, row.progress) == ("Tổ công nghệ số 1", Progress(0, 40))
    with refused("plan_without_target"):
        targets.tell()
