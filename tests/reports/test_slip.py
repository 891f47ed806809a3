"""The slip after filing: what is on it, and that no citizen is."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from desk.domain.guide import SheetDesk
from desk.domain.links import PORTAL
from desk.domain.problems import Refused
from reports import slip
from tests.reports.paper import damaged, margins_are_white, measured, overlaps, words_of
from tests.reports.samples import DESK

DAY = date(2026, 11, 21)
SLIP = slip.Slip(DESK, "Đăng ký khai sinh cho con", "H56.99.01-261121-0042", DAY, date(2026, 11, 24))


@pytest.mark.parametrize("size", slip.SIZES)
def test_it_says_what_was_filed_where_to_look_and_what_comes_next(size: str) -> None:
    words = words_of(slip.render(SLIP, size))
    told = [
        "Đã nộp: Đăng ký khai sinh cho con",
        "H56.99.01-261121-0042",
        "Soi vào mã vuông.",
        "dichvucong.gov.vn",
        "Bấm Tra cứu hồ sơ",
        "Ngày 24/11/2026",
        "0237 000 0000",
        "7:30 – 17:00",
        "Không ai được hỏi mã OTP.",
    ]
    places = [words.index(each) for each in told]
    assert places == sorted(places)


@pytest.mark.parametrize("size", slip.SIZES)
def test_its_code_opens_the_front_page_even_stained_and_askew(size: str) -> None:
    pdf = slip.render(SLIP, size)
    assert damaged(pdf, 3) == [[PORTAL]]
    (code,) = measured(pdf)
    assert code.side >= 35.9
    assert code.quiet == 4
    assert not overlaps(pdf)
    assert size == "roll80" or margins_are_white(pdf)


def test_there_is_no_place_for_a_citizen_on_it() -> None:
    names = {field.name for field in fields(slip.Slip)}
    assert names == {"desk", "title", "dossier", "printed_on", "due_on", "practice"}


def test_without_a_day_the_citizen_is_told_to_ask() -> None:
    words = words_of(slip.render(replace(SLIP, due_on=None, desk=SheetDesk("Bộ phận Một cửa"))))
    assert "Hỏi quầy ngày nhận kết quả." in words
    assert "Đến quầy có người giúp." in words


@pytest.mark.parametrize("size", slip.SIZES)
def test_a_long_name_is_cut_and_the_code_kept(size: str) -> None:
    words = words_of(slip.render(replace(SLIP, title="Cấp giấy chứng nhận quyền sử dụng đất " * 5), size))
    assert "…" in words
    assert SLIP.dossier in words


@pytest.mark.parametrize(
    ("changes", "size", "code"),
    [
        ({"dossier": "  "}, "a6", "slip_without_dossier"),
        ({}, "a4", "sheet_size_unknown"),
        ({"dossier": "H56." * 20}, "a6", "words_do_not_fit"),
        ({"desk": replace(DESK, hours="Thứ 2 – thứ 6, 7:30 – 17:00; " * 4)}, "a6", "sheet_too_full"),
    ],
)
def test_what_is_no_slip_is_refused(changes: dict[str, object], size: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        slip.render(replace(SLIP, **changes), size)  # type: ignore[arg-type]
    assert refused.value.problem.code == code


def test_in_practice_it_says_so_and_is_made_alike() -> None:
    practice = replace(SLIP, practice=True)
    assert "THỰC HÀNH" in words_of(slip.render(practice))
    assert slip.render(practice) == slip.render(practice)
