"""Percentages by the plan's rule, sharing out, ranks, forecasts: exact, and nothing without a target."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.allocation import by_denominator, check_by_hand, equally, rest
from desk.domain.amount import Amount, totals
from desk.domain.forecast import forecast
from desk.domain.numbers import parse_percent, parse_whole, shown
from desk.domain.problems import Problem, Refused
from desk.domain.ranking import places
from desk.domain.rounding import Published, Rule, common_rule, explains, percent, shares
from desk.domain.target import Progress
from desk.domain.unit import Denominator, Measure

HALF_UP, TRUNCATE = Rule
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)


@pytest.mark.parametrize(
    ("done", "target", "half_up", "truncated"),
    [
        (6800, 4800, "141.7", "141.6"),
        (4292, 3000, "143.1", "143.0"),
        (189, 360, "52.5", "52.5"),
        (1, 16, "6.3", "6.2"),  # 6,25: the half goes up
        (0, 360, "0.0", "0.0"),
        (-1, 16, "-6.3", "-6.2"),
        (1999, 2000, "100.0", "99.9"),
    ],
)
def test_a_percentage_follows_its_rule(done: int, target: int, half_up: str, truncated: str) -> None:
    assert percent(done, target) == Decimal(half_up)
    assert percent(done, target, TRUNCATE) == Decimal(truncated)


@pytest.mark.parametrize("target", [None, 0])
def test_there_is_no_percentage_without_a_target(target: int | None) -> None:
    progress = Progress(5, target)
    assert (progress.percent, progress.standing, progress.missing, progress.reached) == (None, None, 0, False)


def test_over_and_missing_are_told_alike() -> None:
    over, short = Progress(6800, 4800), Progress(189, 360)
    assert (over.over, over.missing, over.reached) == (2000, 0, True)
    assert (short.over, short.missing, short.reached) == (0, 171, False)


def test_a_target_is_not_reached_by_rounding() -> None:
    nearly = Progress(1999, 2000)
    assert (nearly.percent, nearly.missing, nearly.reached) == (Decimal("100.0"), 1, False)


def test_which_rules_explain_a_published_percentage() -> None:
    first, second = Published(Decimal("141.6"), 6800, 4800), Published(Decimal("143.1"), 4292, 3000)
    assert explains(first.percent, 6800, 4800) == (TRUNCATE,)
    assert explains(second.percent, 4292, 3000) == (HALF_UP,)
    assert explains(Decimal("52.5"), 189, 360) == (HALF_UP, TRUNCATE)
    assert explains(Decimal("52.5"), 189, None) == ()
    assert common_rule([first]) == (TRUNCATE,)
    assert common_rule([first, second]) == ()


@settings(max_examples=60)
@given(st.integers(-10_000, 10_000), st.integers(1, 5000), st.integers(0, 3))
def test_percentages_are_exact(done: int, target: int, digits: int) -> None:
    exact, unit = Fraction(done * 100, target), Fraction(1, 10**digits)
    for rule, most in ((HALF_UP, unit / 2), (TRUNCATE, unit)):
        told = percent(done, target, rule, digits)
        assert told is not None
        assert abs(Fraction(told) - exact) <= most
        assert rule in explains(told, done, target)


@settings(max_examples=60)
@given(st.integers(0, 5000), st.lists(st.integers(0, 400), min_size=1, max_size=30))
def test_shares_of_a_target_always_add_up(total: int, sizes: list[int]) -> None:
    units = [f"tdp{place:02d}" for place in range(len(sizes))]
    equal = equally(total, units)
    assert sum(equal.values()) == total
    assert max(equal.values()) - min(equal.values()) <= 1
    if any(sizes):
        parts = by_denominator(total, units, households(dict(zip(units, sizes, strict=True))))
        assert rest(total, parts) == 0
        assert not check_by_hand(total, parts)
        assert all(
            abs(parts[unit] * sum(sizes) - total * size) < sum(sizes)
            for unit, size in zip(units, sizes, strict=True)
        )
        told = shares(sizes)
        assert told is not None
        assert sum(told) == 100


def households(sizes: dict[str, int]) -> dict[str, Denominator]:
    return {unit: Denominator(unit, Measure.HOUSEHOLDS, FIRST, size) for unit, size in sizes.items()}


def test_equal_remainders_go_to_the_first_units() -> None:
    assert equally(1300, ["a", "b", "c"]) == {"a": 434, "b": 433, "c": 433}
    assert by_denominator(3, ["a", "b"], households({"a": 1, "b": 1})) == {"a": 2, "b": 1}
    assert shares([0, 0]) is None


def test_what_cannot_be_shared_is_refused() -> None:
    none_told = households({"a": 0})
    for call, code in (
        (lambda: equally(10, []), "allocation_without_units"),
        (lambda: equally(-1, ["a"]), "target_negative"),
        (lambda: by_denominator(10, ["a", "b"], none_told), "allocation_without_denominator"),
        (lambda: by_denominator(10, ["a"], none_told), "allocation_without_denominator"),
    ):
        with pytest.raises(Refused) as refused:
            call()
        assert refused.value.problem.code == code


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({}, "allocation_without_units"),
        ({"a": -1, "b": 11}, "target_negative"),
        ({"a": 4, "b": 5}, "allocation_sum_differs"),
    ],
)
def test_parts_told_by_hand_are_checked(parts: dict[str, int], code: str) -> None:
    assert [problem.code for problem in check_by_hand(10, parts)] == [code]


def test_ranks_share_and_skip() -> None:
    typed = [parse_percent(text) for text in ("83,99", "87, 21 %", "84,18%", "89, 55%")]
    assert [place.rank for place in places(typed)] == [4, 2, 3, 1]
    tied = places([90, 100, 100, None, 100, 80])
    assert [place.label for place in tied] == ["4", "1=", "1=", "–", "1=", "5"]


def test_a_rounded_hundred_ranks_behind_a_reached_target() -> None:
    units = [Progress(1999, 2000), Progress(2000, 2000), Progress(2001, 2001)]
    assert [place.label for place in places([unit.standing for unit in units])] == ["3", "1=", "1="]


@pytest.mark.parametrize(
    ("day", "expected", "needed"),
    [(2, None, 33), (3, 1000, 34), (15, 200, 60), (30, 100, None), (31, 100, None)],
)
def test_a_forecast_keeps_the_pace(day: int, expected: int | None, needed: int | None) -> None:
    on = date(2026, 11, day) if day <= 30 else date(2026, 12, 1)
    told = forecast(100, 1000, FIRST, LAST, on)
    assert (told.expected, told.needed) == (expected, needed)


def test_a_forecast_needs_days_that_have_gone() -> None:
    before = forecast(0, 10, FIRST, LAST, date(2026, 10, 30))
    assert (before.expected, before.days_gone, before.days_left) == (None, 0, 30)
    one_day = forecast(4, 10, FIRST, FIRST, FIRST)
    assert (one_day.expected, one_day.needed) == (4, None)
    assert forecast(10, None, FIRST, LAST, date(2026, 11, 10)).needed is None


def test_numbers_are_read_and_written_as_people_do() -> None:
    assert (parse_whole("1.231"), parse_percent("89, 55%")) == (1231, Decimal("89.55"))
    asked = parse_whole("1,231")
    assert isinstance(asked, Problem)
    assert asked.code == "number_not_whole"
    assert [shown(each) for each in (77930, Decimal("141.6"), "lượt", True)] == [
        "77.930",
        "141,6",
        "lượt",
        "True",
    ]


def test_amounts_of_different_units_of_account_can_be_neither_added_nor_taken_away() -> None:
    guided, paid = Amount(77930, "lượt"), Amount(4659, "hồ sơ")
    assert guided - Amount(30, "lượt") == Amount(77900, "lượt")
    for forbidden in (lambda: guided + paid, lambda: guided - paid):
        with pytest.raises(Refused) as told:
            forbidden()
        assert told.value.problem.values == {"one": "lượt", "other": "hồ sơ"}
    assert totals([guided, paid, Amount(1, "lượt")]) == (Amount(77931, "lượt"), paid)
