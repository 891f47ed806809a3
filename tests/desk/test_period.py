"""Periods on the three bases."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.period import Basis, Span, free_range, month_period, span_period
from desk.domain.problems import Refused

BASES = st.sampled_from([Basis.CALENDAR, Basis.ND09])


def test_october_2026_on_both_bases() -> None:
    calendar = month_period(2026, 10, Basis.CALENDAR)
    decree = month_period(2026, 10, Basis.ND09)
    assert (calendar.start, calendar.end) == (date(2026, 10, 1), date(2026, 10, 31))
    assert (decree.start, decree.end) == (date(2026, 9, 15), date(2026, 10, 14))


def test_january_on_the_decree_basis_begins_last_year() -> None:
    assert month_period(2026, 1, Basis.ND09).start == date(2025, 12, 15)


def test_a_leap_february_has_29_days() -> None:
    assert month_period(2028, 2, Basis.CALENDAR).end == date(2028, 2, 29)


@given(st.integers(2001, 2198), st.integers(1, 12), BASES)
def test_months_follow_each_other_without_gap_or_overlap(year: int, month: int, basis: Basis) -> None:
    period = month_period(year, month, basis)
    assert period.previous().end + timedelta(1) == period.start
    assert period.month == (year, month)


def test_a_free_range_moves_back_by_its_own_length() -> None:
    period = free_range(date(2026, 9, 20), date(2026, 10, 5))
    assert period.previous() == free_range(date(2026, 9, 4), date(2026, 9, 19))


def test_a_period_knows_its_days_and_its_name() -> None:
    period = free_range(date(2026, 9, 20), date(2026, 10, 5))
    assert date(2026, 9, 20) in period
    assert date(2026, 10, 6) not in period
    assert period.month is None
    assert period.key == "2026-09-20_2026-10-05"
    assert month_period(2026, 10, Basis.ND09).key == "2026-10"


@pytest.mark.parametrize(("year", "month"), [(2026, 0), (2026, 13), (26, 10), (9999, 1)])
def test_impossible_months_are_refused(year: int, month: int) -> None:
    with pytest.raises(Refused) as refused:
        month_period(year, month, Basis.CALENDAR)
    assert refused.value.problem.code == "month_impossible"


def test_a_backward_range_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        free_range(date(2026, 10, 5), date(2026, 10, 4))
    assert refused.value.problem.code == "range_backwards"


# Nghị định 09/2019/NĐ-CP Điều 12; nine months stand in rules of provinces only.
BOUNDARIES = [
    (Span.QUARTER, 1, (2025, 12, 15), (2026, 3, 14), "2026-Q1"),
    (Span.QUARTER, 2, (2026, 3, 15), (2026, 6, 14), "2026-Q2"),
    (Span.QUARTER, 4, (2026, 9, 15), (2026, 12, 14), "2026-Q4"),
    (Span.HALF, 1, (2025, 12, 15), (2026, 6, 14), "2026-H1"),
    (Span.HALF, 2, (2026, 6, 15), (2026, 12, 14), "2026-H2"),
    (Span.NINE, 1, (2025, 12, 15), (2026, 9, 14), "2026-9T"),
    (Span.YEAR, 1, (2025, 12, 15), (2026, 12, 14), "2026"),
]


@pytest.mark.parametrize(("span", "number", "first", "last", "key"), BOUNDARIES)
def test_longer_periods_have_the_days_of_the_decree(
    span: Span, number: int, first: tuple[int, int, int], last: tuple[int, int, int], key: str
) -> None:
    period = span_period(2026, span, number, Basis.ND09)
    assert (period.start, period.end) == (date(*first), date(*last))
    assert (period.span, period.number, period.key, period.month) == (span, number, key, None)


@pytest.mark.parametrize(
    ("span", "number", "first", "last"),
    [
        (Span.QUARTER, 1, (1, 1), (3, 31)),
        (Span.HALF, 2, (7, 1), (12, 31)),
        (Span.NINE, 1, (1, 1), (9, 30)),
        (Span.YEAR, 1, (1, 1), (12, 31)),
    ],
)
def test_longer_periods_have_whole_months_on_the_calendar(
    span: Span, number: int, first: tuple[int, int], last: tuple[int, int]
) -> None:
    period = span_period(2026, span, number, Basis.CALENDAR)
    assert (period.start, period.end) == (date(2026, *first), date(2026, *last))
    assert (period.span, period.number) == (span, number)


@given(st.integers(2001, 2198), st.sampled_from(Span), st.integers(1, 12), BASES)
def test_a_period_is_what_its_days_tell(year: int, span: Span, number: int, basis: Basis) -> None:
    wanted = (number - 1) % span.in_year + 1
    period = span_period(year, span, wanted, basis)
    assert (period.span, period.number) == (span, wanted)
    before = period.previous()
    assert (before.span, before.basis) == (span, basis)
    if span is Span.NINE:
        assert before == span_period(year - 1, span, 1, basis)
    else:
        assert before.end + timedelta(1) == period.start


@pytest.mark.parametrize(
    ("year", "span", "number"),
    [
        (2026, Span.QUARTER, 0),
        (2026, Span.QUARTER, 5),
        (2026, Span.HALF, 3),
        (2026, Span.YEAR, 2),
        (26, Span.YEAR, 1),
    ],
)
def test_impossible_spans_are_refused(year: int, span: Span, number: int) -> None:
    with pytest.raises(Refused) as refused:
        span_period(year, span, number, Basis.ND09)
    assert refused.value.problem.code == "span_impossible"
