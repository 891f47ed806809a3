"""Bác sĩ số liệu: each check finds its fault, offers single-figure repairs, leaves right figures alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain import figure_checks as checks
from desk.domain.amount import Amount
from desk.domain.figure_checks import Finding, FixKind
from desk.domain.rounding import Published, Rule
from resources.sentences import sentence

DAY = date(2026, 11, 2)
FIRST = Published(Decimal("141.6"), 6800, 4800)
SECOND = Published(Decimal("143.1"), 4292, 3000)


def fixes(finding: Finding) -> list[str]:
    return [sentence(fix.told) for fix in finding.fixes]


def only(found: tuple[Finding, ...], code: str) -> Finding:
    """The one finding, with that code and a sentence of its own in both languages."""
    assert [finding.code for finding in found] == [code]
    told = found[0].told("Toàn phường")
    assert sentence(told) != sentence(told, "en")
    assert len(found[0].key) <= 200
    return found[0]


def test_done_and_remaining_make_the_total() -> None:
    found = only(checks.parts("vneid_l2", 1018, 382, 1300), "check_parts_differ")
    assert "1.018 + 382 = 1.400, khác 1.300" in sentence(found.told("Toàn phường"))
    assert fixes(found) == ["Còn 282", "Đã làm 918", "Chỉ tiêu 1.400"]
    assert not checks.parts("vneid_l2", 1018, 282, 1300)


@pytest.mark.parametrize(("remaining", "offered"), [(0, []), (5, ["Còn 0", "Đã làm 83", "Chỉ tiêu 98"])])
def test_beyond_the_target_nothing_remains(remaining: int, offered: list[str]) -> None:
    found = checks.parts("vneid_l2/tdp02", 93, remaining, 88)
    assert [fixes(each) for each in found] == ([offered] if offered else [])


def test_no_repair_goes_below_nothing() -> None:
    found = only(checks.parts("x", 2, 20, 10), "check_parts_differ")
    assert [fix.kind for fix in found.fixes] == [FixKind.REMAINING, FixKind.TOTAL]


@settings(max_examples=50)
@given(st.integers(0, 2000), st.integers(0, 2000), st.integers(0, 2000))
def test_every_repair_makes_the_sum_true(done: int, remaining: int, total: int) -> None:
    for finding in checks.parts("x", done, remaining, total):
        for fix in finding.fixes:
            told = {
                FixKind.DONE: done,
                FixKind.REMAINING: remaining,
                FixKind.TOTAL: total,
                fix.kind: fix.value,
            }
            assert told[FixKind.REMAINING] == max(told[FixKind.TOTAL] - told[FixKind.DONE], 0)


def test_shares_make_a_hundred() -> None:
    thirds = {name: Decimal("33.3") for name in "abc"}
    rounded = only(checks.shares_make_whole("x", thirds), "check_shares_rounded")
    assert (fixes(rounded), rounded.fixes[0].of) == (["Sửa thành 33,4%"], "a")
    wrong = {"a": Decimal("60.0"), "b": Decimal("30.0")}
    assert not only(checks.shares_make_whole("x", wrong), "check_shares_differ").fixes
    assert not checks.shares_make_whole("x", {"a": Decimal("60.5"), "b": Decimal("39.5")})
    assert not checks.shares_make_whole("x", {})


@pytest.mark.parametrize(("months", "found"), [(11, False), (12, True), (15, True)])
def test_a_figure_that_stands_for_a_year_is_told(months: int, found: bool) -> None:
    assert bool(checks.unchanged("x", [400, *[453] * (months + 1)])) == found
    assert not checks.unchanged("x", [0] * 20)
    assert not checks.unchanged("x", [])


def test_the_months_that_a_figure_stood_still_are_told() -> None:
    found = only(checks.unchanged("x", [453] * 14), "check_unchanged")
    assert found.facts == {"value": 453, "months": 13}


def test_a_percentage_comes_from_the_dated_denominator() -> None:
    found = only(checks.denominator("x", Decimal("78.3"), 1018, 1400, DAY), "check_denominator")
    assert (found.facts["implied"], found.facts["dated"], fixes(found)) == (1300, 1400, ["Sửa thành 72,7%"])
    assert not checks.denominator("x", Decimal("78.3"), 1018, 1300, DAY)
    nothing = only(checks.denominator("x", Decimal(0), 5, 0, DAY), "check_denominator")
    assert not nothing.fixes


def test_a_dossier_on_two_rows_is_told() -> None:
    code = "000.00.14.H56-200203-0118"
    found = only(checks.dossiers_twice(["", code, "X-1", code, ""]), "check_dossier_twice")
    assert found.facts == {"dossier": code, "times": 2}


def test_units_of_account_stay_apart() -> None:
    visits = [Amount(value, "lượt") for value in (21438, 46189, 10303)]
    assert not checks.one_unit_of_account("off_target", visits)
    found = only(
        checks.one_unit_of_account("off_target", [*visits, Amount(4659, "hồ sơ")]), "check_units_mixed"
    )
    assert found.facts["totals"] == "77.930 lượt; 4.659 hồ sơ"


@pytest.mark.parametrize(
    ("told", "rule", "code", "right"),
    [
        (FIRST, Rule.HALF_UP, "check_percent_other_rule", "141,7"),
        (SECOND, Rule.TRUNCATE, "check_percent_other_rule", "143,0"),
        (Published(Decimal("141.5"), 6800, 4800), Rule.HALF_UP, "check_percent_unexplained", "141,7"),
    ],
)
def test_a_percentage_follows_the_rule_of_its_plan(
    told: Published, rule: Rule, code: str, right: str
) -> None:
    assert fixes(only(checks.published_percent("x", told, rule), code)) == [f"Sửa thành {right}%"]


def test_percentages_of_a_page_follow_one_rule() -> None:
    found = only(checks.percents_together("page", [FIRST, SECOND]), "check_percents_no_common_rule")
    assert found.facts["percents"] == "141,6; 143,1"
    assert not checks.percents_together("page", [FIRST])
    assert not checks.published_percent("x", FIRST, Rule.TRUNCATE)


@pytest.mark.parametrize(
    ("value", "history", "found"),
    [
        (301, (100, 100, 100), True),
        (300, (100, 100, 100), False),
        (900, (1, 2), False),
        (9, (0, 0, 0), False),
    ],
)
def test_a_figure_far_beyond_its_history_is_told(value: int, history: tuple[int, ...], found: bool) -> None:
    assert bool(checks.jump("x", value, history)) == found


def test_an_answer_stays_with_the_figures_it_was_given_for() -> None:
    before, after = (checks.parts("x", done, 382, 1300)[0] for done in (1018, 1019))
    assert before.key == checks.parts("x", 1018, 382, 1300)[0].key != after.key
    assert only(checks.jump("x", 301, (100, 100, 100)), "check_jump").facts["average"] == 100
