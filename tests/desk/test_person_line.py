"""A citizen told in one line."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.person_line import read_person

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("line", "name", "number", "born"),
    [
        ("nguyễn văn an 1962", "Nguyễn Văn An", "", 1962),
        ("Nguyễn Văn An 5/3/62", "Nguyễn Văn An", "", 1962),
        ("NGUYỄN VĂN AN", "NGUYỄN VĂN AN", "", None),
        ("038062012345", "", "038062012345", None),
        ("038062012345 nguyễn văn an", "Nguyễn Văn An", "038062012345", None),
        ("0912345678", "", "", None),
        ("nguyễn văn an 2062", "", "", None),
        ("1962", "", "", 1962),
        ("   ", "", "", None),
    ],
)
def test_name_number_and_birth_year_are_told_apart(
    line: str, name: str, number: str, born: int | None
) -> None:
    citizen = read_person(line, TODAY)
    assert (citizen.name, citizen.id_number, citizen.birth_year) == (name, number, born)


@given(st.text())
def test_any_line_can_be_read(line: str) -> None:
    assert read_person(line, TODAY).known is None
