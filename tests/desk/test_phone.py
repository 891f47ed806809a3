"""Phone numbers told in a line beside name, number and birth year."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.person_line import read_person, without_numbers
from desk.domain.phone import take_phone

TODAY = date(2026, 11, 23)
SEPARATORS = st.sampled_from(["", " ", ".", "-"])
NUMBERS = st.builds("0{}{:08}".format, st.sampled_from("35789"), st.integers(0, 99_999_999))


@pytest.mark.parametrize(
    ("line", "phone", "rest"),
    [
        ("0912345678", "0912345678", ""),
        ("0912 345 678", "0912345678", ""),
        ("an 0912.345.678 1962", "0912345678", "an 1962"),
        ("+84912345678", "0912345678", ""),
        ("+84 912 345 678 an", "0912345678", "an"),
        ("0084912345678", "0912345678", ""),
        ("0237 3852 123", "02373852123", ""),
        ("0237 000 0000 1962", "02370000000", "1962"),
    ],
)
def test_a_phone_is_read_as_people_write_it(line: str, phone: str, rest: str) -> None:
    assert take_phone(line) == (phone, rest)


@pytest.mark.parametrize(
    "line", ["", "091234567", "038062012345", "05.03.1962", "1962", "09123456789", "0112345678"]
)
def test_other_numbers_are_no_phone(line: str) -> None:
    assert take_phone(line) == ("", line)


@given(NUMBERS, st.lists(SEPARATORS, min_size=8, max_size=8))
def test_blanks_and_points_make_no_difference(number: str, between: list[str]) -> None:
    line = number[:2] + "".join(mark + digit for mark, digit in zip(between, number[2:], strict=True))
    assert take_phone(f"an {line} 1962") == (number, "an 1962")


@pytest.mark.parametrize("line", ["038062012345 0912345678", "0912345678 038 062 012 345"])
def test_number_and_phone_are_told_apart(line: str) -> None:
    told = read_person(f"nguyễn văn an {line} 1962", TODAY)
    assert (told.name, told.id_number, told.phone) == ("Nguyễn Văn An", "038062012345", "0912345678")
    assert told.birth_year == 1962


def test_what_is_kept_of_a_line_while_it_is_typed_holds_no_number() -> None:
    assert without_numbers("nguyễn văn  an ") == "nguyễn văn  an "
    typed = "nguyễn văn an 038062012345 0912 345 678 0987654321 1962"
    assert without_numbers(typed) == "nguyễn văn an 1962"
