"""Duty days: weekday rules, holidays, swaps, waves, years without a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.duty_calendar import (
    MONDAY_AND_FRIDAY,
    CalendarRules,
    ChangeOfDay,
    DayChange,
    DutyDesk,
    DutyReason,
    Wave,
    check_desk,
    check_range,
    check_wave,
    duty_days,
    rule_days,
    year_problems,
)
from desk.usecases import public_holidays

DESK = DutyDesk("desk", "Quầy")
RULES = CalendarRules((DESK,))


def of_month(rules: CalendarRules, year: int, month: int) -> list[int]:
    """The days of duty of a month, holidays and swaps known."""
    start = date(year, month, 1)
    end = (start + timedelta(31)).replace(day=1) - timedelta(1)
    days = duty_days(rules, public_holidays.table(year, year), start, end)
    return [each.day.day for each in days]


def change(day: date, what: ChangeOfDay, instead_of: date | None = None, desk: str = "") -> DayChange:
    return DayChange(uuid4(), day, what, "Theo thông báo", instead_of, desk)


def test_march_2024_has_nine_duty_days() -> None:
    assert of_month(RULES, 2024, 3) == [1, 4, 8, 11, 15, 18, 22, 25, 29]


def test_2024_has_105_mondays_and_fridays_before_holidays() -> None:
    days = rule_days(MONDAY_AND_FRIDAY, date(2024, 1, 1), date(2024, 12, 31))
    assert len(days) == 105
    assert date(2024, 2, 29) not in days


def test_29_february_is_a_duty_day_like_any_other() -> None:
    thursday = CalendarRules((replace(DESK, weekdays=frozenset({3})),))
    assert 29 in of_month(thursday, 2024, 2)


def test_tet_and_the_other_public_holidays_are_none() -> None:
    assert of_month(RULES, 2026, 2) == [2, 6, 9, 13, 23, 27]
    assert 1 not in of_month(RULES, 2026, 5)


def test_the_published_swap_of_january_2026_is_known() -> None:
    assert of_month(RULES, 2026, 1)[:3] == [5, 9, 10]


def test_24_november_is_left_to_the_ward() -> None:
    tuesday = CalendarRules((replace(DESK, weekdays=frozenset({1})),))
    assert 24 in of_month(tuesday, 2026, 11)
    off = (change(date(2026, 11, 24), ChangeOfDay.OFF),)
    assert 24 not in of_month(replace(tuesday, changes=off), 2026, 11)


def test_a_swap_by_hand_moves_the_duty_of_those_desks_that_have_it() -> None:
    friday, saturday = date(2026, 11, 20), date(2026, 11, 28)
    wednesday = DutyDesk("hai", "Quầy 2", frozenset({2}))
    moved = (change(friday, ChangeOfDay.OFF), change(saturday, ChangeOfDay.MAKE_UP, friday))
    rules = CalendarRules((DESK, wednesday), moved)
    days = duty_days(rules, public_holidays.table(2026, 2026), friday, saturday)
    told = [(each.day.day, each.desk, each.reason) for each in days if each.day in {friday, saturday}]
    assert told == [(28, "desk", DutyReason.MAKE_UP)]
    assert [each.note for each in days if each.day == saturday] == ["Theo thông báo"]


def test_a_make_up_day_without_the_day_it_replaces_changes_nothing() -> None:
    rules = replace(RULES, changes=(change(date(2026, 11, 28), ChangeOfDay.MAKE_UP),))
    assert 28 not in of_month(rules, 2026, 11)


def test_an_extra_day_is_for_one_desk_and_holds_on_a_holiday() -> None:
    other = DutyDesk("hai", "Quầy 2")
    extra = (change(date(2026, 9, 2), ChangeOfDay.EXTRA, desk="hai"),)
    days = duty_days(
        CalendarRules((DESK, other), extra),
        public_holidays.table(2026, 2026),
        date(2026, 9, 2),
        date(2026, 9, 2),
    )
    assert [(each.desk, each.reason) for each in days] == [("hai", DutyReason.EXTRA)]


def test_a_wave_adds_evenings_with_hours_of_their_own() -> None:
    wave = Wave(
        uuid4(), "Đợt tối", date(2026, 11, 2), date(2026, 11, 8), frozenset({0, 5}), time(18), time(20)
    )
    days = duty_days(
        replace(RULES, waves=(wave,)),
        public_holidays.table(2026, 2026),
        date(2026, 11, 1),
        date(2026, 11, 9),
    )
    evenings = [(each.day.day, each.starts, each.note) for each in days if each.reason is DutyReason.WAVE]
    assert evenings == [(2, time(18), "Đợt tối"), (7, time(18), "Đợt tối")]
    assert len([each for each in days if each.day.day == 2]) == 2


def test_a_closed_desk_has_no_duty() -> None:
    assert of_month(CalendarRules((replace(DESK, active=False),)), 2026, 11) == []


def test_a_year_without_a_table_says_so() -> None:
    table = public_holidays.table(2101, 2101)
    (problem,) = year_problems(table, date(2101, 1, 1), date(2101, 12, 31))
    assert (problem.code, problem.values["year"]) == ("holidays_unknown", 2101)


def test_a_year_whose_swaps_were_not_published_says_so() -> None:
    table = public_holidays.table(2026, 2027)
    problems = year_problems(table, date(2026, 12, 1), date(2027, 1, 31))
    assert [(each.code, each.values["year"]) for each in problems] == [("holidays_unannounced", 2027)]


@given(
    weekdays=st.frozensets(st.integers(0, 6)),
    start=st.dates(date(2010, 1, 1), date(2030, 12, 31)),
    length=st.integers(0, 400),
)
def test_rule_days_are_all_the_days_of_those_weekdays(
    weekdays: frozenset[int], start: date, length: int
) -> None:
    days = rule_days(weekdays, start, start + timedelta(length))
    assert days == sorted(set(days))
    everything = [start + timedelta(number) for number in range(length + 1)]
    assert set(days) == {day for day in everything if day.weekday() in weekdays}


@pytest.mark.parametrize(
    ("desk", "code"),
    [
        (DutyDesk("x", " "), "desk_without_name"),
        (DutyDesk("x", "a" * 121), "text_too_long"),
        (DutyDesk("x", "Quầy", frozenset({7})), "weekday_impossible"),
    ],
)
def test_what_is_wrong_with_a_desk(desk: DutyDesk, code: str) -> None:
    assert [problem.code for problem in check_desk(desk)] == [code]


def test_what_is_wrong_with_a_wave() -> None:
    wave = Wave(uuid4(), "", date(2026, 11, 2), date(2026, 11, 1), frozenset(), time(18), time(20))
    codes = ["wave_without_name", "range_backwards", "weekday_impossible"]
    assert [problem.code for problem in check_wave(wave)] == codes


def test_what_is_wrong_with_days_asked_for() -> None:
    start = date(2024, 1, 1)
    assert check_range(start, date(2024, 12, 31)) == []
    assert [each.code for each in check_range(start, date(2025, 1, 1))] == ["range_too_long"]
    assert [each.code for each in check_range(start, date(2023, 1, 1))] == ["range_backwards"]
