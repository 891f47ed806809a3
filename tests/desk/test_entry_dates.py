"""Days, births and times as officers type them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.clock_time import parse_time
from desk.domain.dates import Birth, parse_birth, parse_day
from desk.domain.problems import Problem

TODAY = date(2026, 11, 22)
CELLS = st.one_of(
    st.text(),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.none(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)
NUMBER_TEXTS = st.text(alphabet="0123456789/-.: hg", max_size=12)


def code(answer: object) -> str:
    assert isinstance(answer, Problem)
    return answer.code


@pytest.mark.parametrize(
    "cell",
    [
        "05/10/2026",
        "5/10/26",
        "5-10-2026",
        "2026-10-05",
        "5.10.2026",
        "05 10 2026",
        " 05 / 10 / 2026 ",
        "05102026",
        "2026-10-05 00:00:00",
        "2026-10-05T08:30",
        "ngày 5 tháng 10 năm 2026",
        "０５/１０/２０２６",
        46300,
        46300.4,
        date(2026, 10, 5),
        datetime.fromisoformat("2026-10-05 09:41"),
        5102026.0,
    ],
)
def test_every_writing_of_a_day_is_read(cell: object) -> None:
    assert parse_day(cell) == date(2026, 10, 5)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "cell",
    [
        "",
        None,
        "hôm qua",
        "31/02/2026",
        "10/25/2026",
        "5/10",
        "05/10/1926",
        "1/1/2100",
        True,
        time(8),
        timedelta(1),
        2026,
        float("nan"),
        float("inf"),
        "00/00/2026",
        "x/10/2026",
    ],
)
def test_what_is_no_day_of_the_log_is_told(cell: object) -> None:
    assert code(parse_day(cell)) == "day_unreadable"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "year"),
    [
        ("1962", 1962),
        (1962.0, 1962),
        ("62", 1962),
        ("26", 2026),
        ("27", 1927),
        ("NS 1962", 1962),
        ("sinh năm 1962", 1962),
        ("03/1962", 1962),
        ("00/00/1962", 1962),
    ],
)
def test_a_birth_year_alone_is_enough(cell: str | float, year: int) -> None:
    assert parse_birth(cell, TODAY) == Birth(year)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("05/03/1962", date(1962, 3, 5)),
        ("5/3/62", date(1962, 3, 5)),
        ("05031962", date(1962, 3, 5)),
        (5031962.0, date(1962, 3, 5)),
        (date(1962, 3, 5), date(1962, 3, 5)),
        (22710, date(1962, 3, 5)),
        ("22/11/26", date(2026, 11, 22)),
        ("23/11/26", date(1926, 11, 23)),
        ("29/2/28", date(1928, 2, 29)),
        ("29/2/56", date(1956, 2, 29)),
    ],
)
def test_a_day_of_birth_is_never_in_the_future(cell: str | float | date, day: date) -> None:
    assert parse_birth(cell, TODAY) == Birth(day.year, day)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("chưa rõ", "birth_unreadable"),
        ("31/2/62", "birth_unreadable"),
        ("", "birth_unreadable"),
        (True, "birth_unreadable"),
        (time(8), "birth_unreadable"),
        ("2027", "birth_year_impossible"),
        ("23/11/2026", "birth_year_impossible"),
        ("1899", "birth_year_impossible"),
        ("1/1/1850", "birth_year_impossible"),
    ],
)
def test_a_birth_that_cannot_be_is_told(cell: object, told: str) -> None:
    assert code(parse_birth(cell, TODAY)) == told  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("09:41", time(9, 41)),
        ("9h41", time(9, 41)),
        ("9g", time(9)),
        ("9g05", time(9, 5)),
        ("9H", time(9)),
        ("9 giờ 05", time(9, 5)),
        ("9 giờ 5 phút", time(9, 5)),
        ("9h05p", time(9, 5)),
        ("9:41:30", time(9, 41)),
        ("9.41", time(9, 41)),
        ("9", time(9)),
        (9.0, time(9)),
        ("2:30 PM", time(14, 30)),
        ("2:30 CH", time(14, 30)),
        ("2h chiều", time(14)),
        ("12:05 AM", time(0, 5)),
        ("12:30 chiều", time(12, 30)),
        ("8h sáng", time(8)),
        (time(9, 41, 59), time(9, 41)),
        (datetime.fromisoformat("2026-10-05 09:41:07"), time(9, 41)),
        (timedelta(hours=9, minutes=41), time(9, 41)),
        (0.4034722222222222, time(9, 41)),
        (0.99999, time(23, 59)),
        (0, time(0)),
    ],
)
def test_every_writing_of_a_time_is_read(cell: object, told: time) -> None:
    assert parse_time(cell) == told  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "cell", ["sáng", "25h", "9:75", "24:00", "", None, 9.41, True, date(2026, 10, 5), timedelta(days=1), -0.5]
)
def test_what_is_no_time_is_told(cell: object) -> None:
    assert code(parse_time(cell)) == "time_unreadable"  # type: ignore[arg-type]


@given(CELLS | NUMBER_TEXTS)
def test_no_cell_breaks_the_reading_of_days_and_times(cell: str | float | None) -> None:
    assert isinstance(parse_day(cell), date | Problem)
    assert isinstance(parse_birth(cell, TODAY), Birth | Problem)
    assert isinstance(parse_time(cell), time | Problem)


@given(st.dates(date(1927, 1, 1), TODAY))
def test_a_birth_with_two_digits_comes_back_whole(born: date) -> None:
    assert parse_birth(f"{born:%d/%m/%y}", TODAY) == Birth(born.year, born)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_day_comes_back_from_each_writing(day: date) -> None:
    written = [f"{day:%d/%m/%Y}", f"{day.day}-{day.month}-{day:%y}", day.isoformat()]
    assert {parse_day(text) for text in written} == {day}
