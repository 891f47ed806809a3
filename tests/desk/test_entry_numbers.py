"""Numbers as officers type them: Vietnamese thousands, decimals that are asked about."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.numbers import parse_decimal, parse_percent, parse_whole
from desk.domain.problems import Problem


def code(answer: object) -> str:
    assert isinstance(answer, Problem)
    return answer.code


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("1.231", 1231),
        ("1 231", 1231),
        ("1.231.456", 1231456),
        ("12", 12),
        ("１２", 12),
        (" 7 ", 7),
        ("+3", 3),
        (3, 3),
        (3.0, 3),
        ("007", 7),
        ("0", 0),
    ],
)
def test_whole_numbers_are_read(cell: str | float, number: int) -> None:
    assert parse_whole(cell) == number


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("1,5", "number_not_whole"),
        ("1,231", "number_not_whole"),
        ("1,0", "number_not_whole"),
        ("1.23", "number_not_whole"),
        (1.231, "number_not_whole"),
        ("1e9", "number_unreadable"),
        ("NaN", "number_unreadable"),
        ("∞", "number_unreadable"),
        ("-5", "number_negative"),
        (-5, "number_negative"),
        ("", "number_unreadable"),
        ("-", "number_unreadable"),
        (True, "number_unreadable"),
        (float("nan"), "number_unreadable"),
        (1e300, "number_unreadable"),
        ("9" * 40, "number_unreadable"),
        ("1.2.3", "number_unreadable"),
        ("5²", "number_unreadable"),
        ("12 lượt", "number_unreadable"),
    ],
)
def test_what_is_no_whole_number_is_asked_about(cell: str | float, told: str) -> None:
    assert code(parse_whole(cell)) == told


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("1.231,5", "1231.5"),
        ("1,231", "1.231"),
        ("89.55", "89.55"),
        ("1.231", "1231"),
        ("-2,5", "-2.5"),
        (89.55, "89.55"),
        ("89, 55", "89.55"),
    ],
)
def test_decimals_are_read_the_vietnamese_way(cell: str | float, number: str) -> None:
    assert parse_decimal(cell) == Decimal(number)


@pytest.mark.parametrize(
    ("cell", "number"), [("89, 55%", "89.55"), ("100 %", "100"), ("84,18", "84.18"), (83.99, "83.99")]
)
def test_percentages_are_read_with_and_without_their_sign(cell: str | float, number: str) -> None:
    assert parse_percent(cell) == Decimal(number)


@pytest.mark.parametrize(
    ("cell", "told"), [("-5%", "number_negative"), ("%", "number_unreadable"), ("1e2%", "number_unreadable")]
)
def test_what_is_no_percentage_is_told(cell: str, told: str) -> None:
    assert code(parse_percent(cell)) == told


@given(st.text() | st.floats() | st.integers() | st.text(alphabet="0123456789.,- %e", max_size=20))
def test_no_cell_breaks_the_reading_of_numbers(cell: str | float) -> None:
    assert isinstance(parse_whole(cell), int | Problem)
    assert isinstance(parse_decimal(cell), Decimal | Problem)
    assert isinstance(parse_percent(cell), Decimal | Problem)


@given(st.integers(0, 10**15 - 1))
def test_a_number_with_thousands_comes_back(number: int) -> None:
    assert parse_whole(f"{number:,}".replace(",", ".")) == number
