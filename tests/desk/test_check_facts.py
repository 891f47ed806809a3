"""Bác sĩ số liệu over a real register: what is odd about a month is found, named and counted once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
import time_machine

from desk.domain.indicator import Counting, Filter, Indicator, Source
from desk.domain.indicator_step import EntryLine
from desk.domain.period import Basis, Span, month_period, span_period
from desk.domain.rounding import Rule
from desk.domain.target import TargetDraft, TargetPlan
from desk.domain.visit import HelpItemDraft, VisitDraft
from resources.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.domain.check_override import Found
    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.usecases.opening import Desk

OCTOBER = month_period(2026, 10, Basis.CALENDAR)
DAY = date(2026, 10, 7)
GROUP = "tdp01"


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 2, 2, 0, tzinfo=UTC), tick=False):
        yield


def found(desk: Desk, user: User, code: str, period: Period = OCTOBER) -> list[Found]:
    return [each for each in desk.figure_checks.check(user, period).found if each.finding.code == code]


def activate(desk: Desk, user: User, day: date, quantity: int) -> None:
    desk.visits.record(user, VisitDraft(day, items=(HelpItemDraft("vneid_activate", quantity),)))


def assign(
    desk: Desk, user: User, name: str, target: int, rule: Rule = Rule.HALF_UP
) -> tuple[TargetPlan, str]:
    """A plan of the years 2025 and 2026 that gives a group a target of a figure entered by hand."""
    code = desk.indicators.define(user, Indicator("", name, "người", Source.ENTERED)).code
    days = date(2025, 1, 1), date(2026, 12, 31)
    plan = desk.targets.put_plan(user, TargetPlan(uuid4(), f"Đợt {name}", *days, rule=rule))
    desk.targets.give(user, plan.id, [TargetDraft(code, target, GROUP)])
    return plan, code


def test_a_figure_far_above_its_own_months_is_asked_about(desk: Desk, user: User) -> None:
    for back in (1, 2, 3):
        activate(desk, user, DAY - timedelta(30 * back), 10)
    activate(desk, user, DAY, 29)
    assert not found(desk, user, "check_jump")
    activate(desk, user, DAY, 9)
    told = {sentence(each.told) for each in found(desk, user, "check_jump")}
    assert any("là 38, hơn 3 lần mức trung bình 10 của 3 kỳ trước" in each for each in told)
    quarter = span_period(2026, Span.QUARTER, 4, Basis.CALENDAR)
    assert not found(desk, user, "check_jump", quarter)


def test_what_units_told_is_checked_and_a_figure_that_stands_still_is_named(desk: Desk, user: User) -> None:
    plan, code = assign(desk, user, "Số hộ có sổ tay", 1300)
    early = date(2025, 9, 30)
    desk.emulation.enter(user, plan.id, code, early, [EntryLine(GROUP, 1018, 0, told_left=382)])
    (parts,) = found(desk, user, "check_parts_differ")
    assert "1.018 + 382 = 1.400, khác 1.300" in sentence(parts.told)
    assert "Số hộ có sổ tay, " in sentence(parts.told)
    assert len(parts.finding.fixes) == 3
    (still,) = found(desk, user, "check_unchanged")
    assert "1.018 suốt 12 tháng" in sentence(still.told)
    desk.emulation.enter(user, plan.id, code, DAY, [EntryLine(GROUP, 1, 1018, told_left=281)])
    assert not found(desk, user, "check_unchanged")
    assert not found(desk, user, "check_parts_differ")


def test_one_rounding_rule_must_explain_all_percentages_of_a_report(desk: Desk, user: User) -> None:
    for name, target, done, rule in (("một", 4800, 6800, Rule.TRUNCATE), ("hai", 3000, 4292, Rule.HALF_UP)):
        plan, code = assign(desk, user, name, target, rule)
        desk.emulation.enter(user, plan.id, code, DAY, [EntryLine(GROUP, done, 0)])
    (told,) = found(desk, user, "check_percents_no_common_rule")
    assert {"141,6", "143,1"} == set(str(told.finding.facts["percents"]).split("; "))


def test_an_indicator_that_names_an_abolished_procedure_is_told(desk: Desk, user: User) -> None:
    procedure = desk.catalogues.snapshot().procedure_by_code["1.001193"]
    asked = Filter(procedures=(procedure.code,))
    desk.indicators.define(user, Indicator("", "Khai sinh", "lượt", Source.COUNTED, Counting.ITEMS, asked))
    desk.procedures.abolish(user, procedure, date(2026, 10, 1))
    (told,) = found(desk, user, "indicator_procedure_over")
    assert "1.001193" in sentence(told.told)
    assert told.finding.key.startswith("indicator_procedure_over:")
