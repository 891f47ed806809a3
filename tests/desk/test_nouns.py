"""Dossier codes, procedures, units, the ward."""

from __future__ import annotations

from datetime import date

import pytest

from desk.domain import dossier_code, ward
from desk.domain.problems import InvalidDraft, Severity, refusal
from desk.domain.procedure import code_in
from desk.domain.unit import Unit, UnitKind, find_group
from desk.domain.ward import Ward

GROUPS = [Unit(f"tdp{n:02d}", UnitKind.RESIDENTIAL_GROUP, f"Tổ dân phố {n}", "phuong") for n in range(1, 17)]
CELL = Unit("cb07", UnitKind.PARTY_CELL, "Tổ dân phố 7", "phuong")


@pytest.mark.parametrize(
    "code", ["H56.118.24-261123-0007", "000.17.22.H56-210531-0001", "H15.50.05.13-261008-0975"]
)
def test_usual_dossier_codes_pass(code: str) -> None:
    assert dossier_code.check(code) is None


def test_a_dossier_code_is_written_in_one_form() -> None:
    assert dossier_code.normalise(" h56.118.24 -260924-0001 ") == "H56.118.24-260924-0001"


def test_the_day_inside_a_code_is_read() -> None:
    assert dossier_code.submission_day("H56.118.24-261123-0007") == date(2026, 11, 23)
    assert dossier_code.submission_day("H56.118.24-261323-0007") is None
    assert dossier_code.submission_day("G12345") is None


def test_odd_dossier_codes_only_warn() -> None:
    odd = dossier_code.check("H56.118.24-261323-0007")
    assert odd is not None
    assert odd.severity is Severity.WARN
    assert dossier_code.check("") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1.014061.000.00.00.H56", "1.014061"),
        ("2.000635.H19", "2.000635"),
        ("khai sinh", ""),
        ("11.001193", ""),
    ],
)
def test_a_procedure_code_is_found_without_its_suffix(text: str, code: str) -> None:
    assert code_in(text) == code


@pytest.mark.parametrize("text", ["TDP 7", "Tổ 7", "tổ dân phố 07", "Tổ dân phố 7", "T.D.P 7", "tdp7"])
def test_a_residential_group_is_found_however_it_is_written(text: str) -> None:
    found = find_group(text, [*GROUPS, CELL])
    assert found is not None
    assert found.key == "tdp07"


@pytest.mark.parametrize("text", ["", "TDP 99", "Phố Huế", "tổ"])
def test_an_unknown_group_is_not_guessed(text: str) -> None:
    assert find_group(text, GROUPS) is None


def test_two_groups_of_the_same_name_are_not_guessed() -> None:
    twin = Unit("x", UnitKind.RESIDENTIAL_GROUP, "Thôn 7")
    assert find_group("TDP 7", [*GROUPS, twin]) is None


def test_group_zero_is_a_number_like_any_other() -> None:
    assert find_group("Tổ 0", GROUPS) is None


def test_the_desk_is_named_after_its_ward() -> None:
    assert Ward("Phường Hạc Thành").desk == "Trung tâm Phục vụ hành chính công phường Hạc Thành"
    assert Ward("Phường Hạc Thành", "Một cửa Hạc Thành").desk == "Một cửa Hạc Thành"
    assert Ward("Hạc Thành").desk == "Trung tâm Phục vụ hành chính công Hạc Thành"
    assert Ward("Phường Hạc Thành").short_name == "Hạc Thành"


def test_a_ward_needs_a_name_of_bearable_length() -> None:
    assert [p.code for p in ward.check(Ward(""))] == ["ward_without_name"]
    assert [p.field for p in ward.check(Ward("Phường Mẫu", "x" * 121))] == ["desk_name"]
    assert ward.check(ward.tidy(Ward("  Phường   Mẫu "))) == []


def test_a_refusal_carries_its_problems_in_order() -> None:
    error = InvalidDraft(refusal("visit_without_item"), refusal("day_impossible", text="x"))
    assert error.problem.code == "visit_without_item"
    assert str(error) == "visit_without_item, day_impossible"
