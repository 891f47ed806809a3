"""Id numbers against what was told, and the group that a card's address names."""

from __future__ import annotations

from datetime import date

import pytest

from desk.domain.card_address import group_of_address, names_other_ward
from desk.domain.id_number import birth_year_in, check, completed, sex_in
from desk.domain.problems import Severity
from desk.domain.unit import Unit, UnitKind
from desk.domain.visit import CitizenDraft, Sex
from resources import tables
from resources.sentences import sentence

MAN_OF_1962 = "038062012345"


@pytest.mark.parametrize(
    ("number", "year", "sex"),
    [
        (MAN_OF_1962, 1962, Sex.MALE),
        ("038162012345", 1962, Sex.FEMALE),
        ("001203012345", 2003, Sex.MALE),
        ("001325012345", 2025, Sex.FEMALE),
        ("001999012345", 2399, Sex.FEMALE),
    ],
)
def test_a_number_tells_birth_year_and_sex(number: str, year: int, sex: Sex) -> None:
    assert (birth_year_in(number), sex_in(number)) == (year, sex)


@pytest.mark.parametrize("number", ["", "03806201234", "0380620123456", "03806201234x", "٠٣٨٠٦٢٠١٢٣٤٥"])
def test_what_is_no_number_tells_nothing(number: str) -> None:
    assert birth_year_in(number) is None
    assert sex_in(number) is None


@pytest.mark.parametrize(
    ("number", "year", "sex", "code"),
    [
        ("", 1962, Sex.MALE, None),
        (MAN_OF_1962, None, None, None),
        (MAN_OF_1962, 1962, Sex.MALE, None),
        ("03806201234", 1962, None, "id_unreadable"),
        ("038462012345", None, None, "id_century_odd"),
        (MAN_OF_1962, 1963, Sex.MALE, "id_year_differs"),
        (MAN_OF_1962, 2062, None, "id_year_differs"),
        (MAN_OF_1962, 1962, Sex.FEMALE, "id_sex_differs"),
        ("999225012345", 2025, Sex.MALE, "id_province_unknown"),
    ],
)
def test_a_number_is_only_ever_noted_mildly(
    number: str, year: int | None, sex: Sex | None, code: str | None
) -> None:
    problem = check(number, year, sex, tables.provinces())
    assert (problem.code if problem else None) == code
    if problem:
        assert problem.severity is Severity.WARN
        assert "{" not in sentence(problem) + sentence(problem, "en")


def test_every_province_of_before_the_merger_is_known() -> None:
    provinces = tables.provinces()
    assert len(provinces) == 63
    assert not any(check(f"{code}062012345", 1962, Sex.MALE, provinces) for code in provinces)


def group(key: str, name: str) -> Unit:
    return Unit(key, UnitKind.RESIDENTIAL_GROUP, name, "phuong")


VILLAGES = (
    group("dong", "Thôn Đông"),
    group("t7", "Thôn 7"),
    group("pong", "Bản Pọng"),
    group("k3", "Khu phố 3"),
)


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("Tổ dân phố 7, Phường Mẫu, Thanh Hóa", "tdp07"),
        ("TDP 7, P. Mẫu", "tdp07"),
        ("TDP07, P. Mẫu", "tdp07"),
        ("tdp.7", "tdp07"),
        ("Tổ 16, Phường Mẫu", "tdp16"),
        ("Số nhà 12, ngõ 3, TỔ DÂN PHỐ 12, PHƯỜNG MẪU", "tdp12"),
        ("SN 5 Lê Lợi tổ 9, Phường Mẫu", "tdp09"),
        ("7, Lê Lợi, Phường Mẫu", None),
        ("12 Tô Hiến Thành, Phường Mẫu", None),
        ("Thôn 7, Xã Khác", None),
        ("Khu phố 7, Phường Mẫu", None),
        ("Tổ 99, Phường Mẫu", None),
        ("Tổ 7, Tổ 8, Phường Mẫu", None),
        ("", None),
    ],
)
def test_the_address_names_the_residential_group(address: str, key: str | None) -> None:
    unit = group_of_address(address, tables.units())
    assert (unit.key if unit else None) == key


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("Thôn Đông, Xã Hoằng Đức", "dong"),
        ("Tổ dân phố Đông, Phường Hoằng Đức", "dong"),
        ("Số 3 đường ấp Đông, Phường Mẫu", None),
        ("Thôn 7, Xã Hoằng Đức", "t7"),
        ("Tổ 7, Xã Hoằng Đức", None),
        ("Tổ 7, Khu phố 3, Phường Mẫu", "k3"),
        ("Bản Pọng, Xã Mường Lát", "pong"),
    ],
)
def test_a_renamed_group_is_known_by_its_name_but_not_by_a_number(address: str, key: str | None) -> None:
    unit = group_of_address(address, VILLAGES)
    assert (unit.key if unit else None) == key


@pytest.mark.parametrize(
    ("address", "other"),
    [
        ("Tổ 7, Phường Mẫu, Thanh Hóa", False),
        ("Tổ 7, P. Mẫu, Thanh Hóa", False),
        ("Tổ 7, Phường Đông Vệ, Thanh Hóa", True),
        ("Thôn Đông, TT. Bút Sơn, Thanh Hóa", True),
        ("Tổ 7, Thanh Hóa", False),
        ("", False),
    ],
)
def test_the_ward_of_another_place_is_seen(address: str, other: bool) -> None:
    assert names_other_ward(address, "Phường Mẫu") is other
    assert names_other_ward(address, "Mẫu") is other


@pytest.mark.parametrize(
    ("told", "born", "sex"),
    [
        (CitizenDraft(id_number="038162012345"), 1962, Sex.FEMALE),
        (CitizenDraft(id_number="038162012345", birth_year=1950, sex=Sex.MALE), 1950, Sex.MALE),
        (CitizenDraft("An"), None, None),
        (CitizenDraft(id_number="038999012345"), None, None),
    ],
)
def test_the_number_fills_in_what_was_not_told(told: CitizenDraft, born: int | None, sex: Sex | None) -> None:
    whole = completed(told, date(2026, 11, 23))
    assert (whole.birth_year, whole.sex) == (born, sex)
