"""The acceptance figures of criteria: exact comparison, both arms, nothing rounded into a pass."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain import exact
from desk.domain.assessment import Assessment, Reached
from desk.domain.criteria import (
    Arm,
    ArmRule,
    Base,
    CriteriaGroup,
    CriteriaPack,
    Criterion,
    Kind,
    Operator,
)
from desk.domain.criteria_result import Conclusion, Outcome, Verdict, conclude, judge

RULE = (
    Arm(ArmRule.ASSIGNED, Decimal(100), Base.ASSIGNED),
    Arm(ArmRule.POINTS, Decimal(70), Base.PACK),
)
KINDS = (
    Arm(ArmRule.MANDATORY, Decimal(100), Base.PACK),
    Arm(ArmRule.EXTENDED, Decimal(30), Base.PACK),
)
SHARE = Criterion("3.2", "Chữ ký số", "%", Operator.AT_LEAST, Decimal(30), counted="người")
YES, NO = Reached(answer=True), Reached(answer=False)


def pack_of(criteria: list[Criterion], arms: tuple[Arm, ...], points: str | None) -> CriteriaPack:
    group = CriteriaGroup("1", "Nhóm", len(criteria), tuple(criteria))
    told = None if points is None else Decimal(points)
    return CriteriaPack("p", "1", "Bộ", "Bộ", date(2026, 1, 1), "", arms, (group,), told)


def year(met: int, assigned: int, points: str, arms: tuple[Arm, ...] = RULE) -> Conclusion:
    """37 criteria of yes or no, so many assigned and of these so many met; all points on the first."""
    criteria = [Criterion(f"{number}", "Tên", operator=Operator.YES) for number in range(37)]
    lines = {}
    for number, each in enumerate(criteria):
        told = Assessment(each.code, number < assigned, points=None if number else Decimal(points))
        lines[each.code] = judge(each, told, YES if number < met else NO)
    return conclude(pack_of(criteria, arms, "100"), 2026, lines)


@pytest.mark.parametrize(
    ("met", "assigned", "points", "outcome"),
    [
        (37, 37, "70.00", Outcome.PASSED),
        (37, 37, "69.99", Outcome.NOT_PASSED),
        (37, 37, "69.995", Outcome.NOT_PASSED),
        (36, 37, "95", Outcome.NOT_PASSED),
        (30, 30, "70", Outcome.PASSED),
        (0, 0, "95", Outcome.NOTHING_ASSIGNED),
    ],
)
def test_a_year_passes_only_with_both_arms(met: int, assigned: int, points: str, outcome: Outcome) -> None:
    assert year(met, assigned, points).outcome is outcome


def test_each_arm_says_how_far_it_is() -> None:
    criteria, points = year(36, 37, "69.995").arms
    assert f"{criteria.reached}/{criteria.of}" == "36/37"
    assert (criteria.holds, criteria.missing) == (False, ("36",))
    assert (points.reached, points.of, points.holds) == (Fraction("69.995"), Fraction(100), False)
    assert points.share == Fraction("0.69995")
    assert year(0, 0, "0").arms[0].share is None


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        ("69.995", "69,995%"),
        ("69.9999999", "69,9999999%"),
        ("70", "70,00%"),
        ("70.001", "70,001%"),
        ("29.985", "29,99%"),
        ("1234.5", "1.234,50%"),
        ("-0.005", "-0,01%"),
    ],
)
def test_a_percentage_never_looks_like_the_threshold_that_it_misses(share: str, shown: str) -> None:
    assert exact.shown_percent(Fraction(share) / 100, Decimal(70)) == shown


@given(st.integers(0, 10_000), st.integers(1, 10_000), st.decimals(0, 200, places=2))
@settings(max_examples=60)
def test_what_is_shown_stands_on_the_same_side_of_the_threshold(done: int, of: int, limit: Decimal) -> None:
    shown = exact.shown_percent(Fraction(done, of), limit).removesuffix("%")
    number = Fraction(shown.replace(".", "").replace(",", "."))
    percent = Fraction(done * 100, of)
    assert (number > limit, number < limit) == (percent > limit, percent < limit)


def test_almost_thirty_percent_is_not_thirty_and_lacks_three_people() -> None:
    line = judge(SHARE, Assessment("3.2", assigned=True), Reached(Decimal(2961), Decimal(9878)))
    assert line.figure is not None
    assert exact.shown_percent(line.figure / 100, SHARE.threshold) == "29,98%"
    assert (line.verdict, line.missing, line.met) == (Verdict.NOT_MET, Fraction(3), False)
    enough = judge(SHARE, Assessment("3.2", assigned=True), Reached(Decimal(2964), Decimal(9878)))
    assert (enough.verdict, enough.missing, enough.met) == (Verdict.MET, Fraction(), True)


@given(st.integers(0, 500), st.integers(1, 500), st.integers(1, 100))
@settings(max_examples=60)
def test_what_is_missing_is_just_enough(done: int, of: int, threshold: int) -> None:
    criterion = Criterion("1", "Tên", "%", Operator.AT_LEAST, Decimal(threshold))
    missing = judge(criterion, Assessment("1"), Reached(Decimal(done), Decimal(of))).missing
    assert (done + missing) * 100 >= threshold * of
    assert missing == 0 or (done + missing - 1) * 100 < threshold * of


@pytest.mark.parametrize(
    ("operator", "threshold", "reached", "verdict", "missing"),
    [
        (Operator.AT_MOST, "5", Reached(Decimal(6), Decimal(100)), Verdict.NOT_MET, 1),
        (Operator.AT_MOST, "5", Reached(value=Decimal(5)), Verdict.MET, 0),
        (Operator.EQUAL, "100", Reached(value=Decimal("99.99")), Verdict.NOT_MET, Fraction("0.01")),
        (Operator.EQUAL, "100", Reached(Decimal(7), Decimal(7)), Verdict.MET, 0),
        (Operator.AT_LEAST, "30", Reached(Decimal(1), Decimal(0)), Verdict.NO_FIGURE, 0),
        (Operator.AT_LEAST, "30", Reached(), Verdict.NO_FIGURE, 0),
        (Operator.AT_LEAST, None, Reached(value=Decimal(1)), Verdict.NO_THRESHOLD, 0),
        (Operator.YES, None, YES, Verdict.MET, 0),
        (Operator.YES, None, NO, Verdict.NOT_MET, 0),
        (Operator.YES, None, Reached(), Verdict.NO_FIGURE, 0),
    ],
)
def test_every_operator(
    operator: Operator, threshold: str | None, reached: Reached, verdict: Verdict, missing: Fraction
) -> None:
    limit = None if threshold is None else Decimal(threshold)
    line = judge(Criterion("1", "Tên", "%", operator, limit), Assessment("1"), reached)
    assert (line.verdict, line.missing) == (verdict, missing)


@pytest.mark.parametrize(
    ("mandatory", "extended", "outcome"),
    [(3, 3, Outcome.PASSED), (3, 2, Outcome.NOT_PASSED), (2, 10, Outcome.NOT_PASSED)],
)
def test_all_of_the_mandatory_and_a_third_of_the_extended(
    mandatory: int, extended: int, outcome: Outcome
) -> None:
    kinds = [Kind.MANDATORY] * 3 + [Kind.EXTENDED] * 10
    criteria = [Criterion(f"{n}", "Tên", operator=Operator.YES, kind=kind) for n, kind in enumerate(kinds)]
    met = {*range(mandatory), *range(3, 3 + extended)}
    lines = {
        each.code: judge(each, Assessment(each.code, assigned=True), YES if n in met else NO)
        for n, each in enumerate(criteria)
    }
    assert conclude(pack_of(criteria, KINDS, None), 2026, lines).outcome is outcome


def test_points_of_unknown_maximum_cannot_be_judged_and_those_of_what_is_not_assigned_do_not_count() -> None:
    known = Criterion("1", "Tên", operator=Operator.YES, points=Decimal(10))
    open_one = Criterion("2", "Tên", operator=Operator.YES)
    told = {
        "1": judge(known, Assessment("1", assigned=True, points=Decimal(8)), YES),
        "2": judge(open_one, Assessment("2", points=Decimal(9)), YES),
    }
    of_pack = conclude(pack_of([known, open_one], RULE, None), 2026, told)
    assert (of_pack.arms[1].of, of_pack.arms[1].holds) == (None, False)
    assert of_pack.points == 8
    assert (of_pack.met, of_pack.assigned, of_pack.groups[0].not_assigned) == (1, 1, 1)
    of_assigned = (RULE[0], Arm(ArmRule.POINTS, Decimal(70), Base.ASSIGNED))
    result = conclude(pack_of([known, open_one], of_assigned, None), 2026, told)
    assert (result.arms[1].of, result.outcome) == (Fraction(10), Outcome.PASSED)
    assert [line.blank for line in result.lines] == [False, False]
