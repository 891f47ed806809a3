"""The sheets that come with the program, in every size: measured on a choice, and fitted or refused all.

All of them are measured by `python tests/bench/proofs.py`.
"""

from __future__ import annotations

import pytest

from desk.domain.guide import SheetKind
from desk.domain.problems import Refused
from reports import guide_sheet
from resources.sentences import sentence
from tests.reports.paper import words_of
from tests.reports.proof import faults
from tests.reports.samples import page_text
from tests.reports.shipped import OUTSIDE, PLACE, every_sheet

SHEETS = every_sheet()
# Online with a page of its own, with paper, without a step for the code, of others; each in usual type or
# large: together every block of every size.
CHOSEN = {
    "a5": ("1.014063", "ewallet", PLACE, OUTSIDE),
    "a5_2up": ("2.000884",),
    "a4": ("vssid", OUTSIDE),
    "poster": ("2.000815", "vneid_activate", OUTSIDE),
    "a6": ("2.000815", "vneid_password", OUTSIDE),
    "a6_4up": ("1.001193",),
    "roll80": ("3.000228", "digital_signature", OUTSIDE),
}
ALWAYS = ("a5", "a5_2up", "a4", "roll80")
LARGE = {"a5": "1.001193", "a4": "1.013967", "poster": "1.013978", "roll80": "2.001035"}


def refusal_of(key: str, size: str, *, large: bool = False) -> str:
    """The sentence with which a sheet is refused; empty where it fits."""
    try:
        guide_sheet.fit(SHEETS[key], size, large=large)
    except Refused as refused:
        return sentence(refused.problem)
    return ""


@pytest.mark.parametrize(("size", "key"), [(size, key) for size, keys in CHOSEN.items() for key in keys])
def test_a_sheet_is_right_in_code_words_and_file(size: str, key: str) -> None:
    pdf = guide_sheet.render(SHEETS[key], size)
    assert faults(SHEETS[key], size, pdf) == []
    assert guide_sheet.render(SHEETS[key], size) == pdf


@pytest.mark.parametrize(("size", "key"), LARGE.items())
def test_a_sheet_in_large_type_is_right_too(size: str, key: str) -> None:
    assert faults(SHEETS[key], size, guide_sheet.render(SHEETS[key], size, large=True)) == []


@pytest.mark.parametrize("large", [False, True])
def test_each_sheet_fits_or_a_sentence_says_what_to_do(large: bool) -> None:
    for key in SHEETS:
        told = {size: refusal_of(key, size, large=large) for size in guide_sheet.SIZES}
        assert not any(told[size] for size in ALWAYS), key
        assert all("Hãy" in sentence for sentence in told.values() if sentence), key


def test_a_poster_promises_nothing_that_its_code_does_not_open() -> None:
    for key, sheet in SHEETS.items():
        led = sheet.by_code or sheet.kind is SheetKind.PAPER
        assert ("không làm qua mã vuông" in refusal_of(key, "poster")) == (not led), key


@pytest.mark.parametrize("size", ["a5", "a6", "roll80"])
def test_where_no_step_needs_the_code_the_steps_come_first_and_it_only_shows_more(size: str) -> None:
    words = words_of(guide_sheet.render(SHEETS["vneid_password"], size))
    assert words.index("1 Mở VNeID") < words.index("vneid.gov.vn")
    assert "Soi vào mã vuông" not in words
    assert size == "a5" or "Xem thêm trên mạng" in words


def test_what_is_only_to_be_known_does_not_ask_for_a_scan() -> None:
    words = words_of(guide_sheet.render(SHEETS["fraud_prevention"]))
    assert "Điều cần biết" in words
    assert "Quét mã để xem" not in words


def test_neither_a_bracket_nor_a_fee_is_torn() -> None:
    title = page_text(guide_sheet.render(SHEETS["1.001731"]), 0)
    fee = page_text(guide_sheet.render(SHEETS["1.014063"]), 0)
    assert "Xin tiền mai táng\n(người đang hưởng trợ cấp)" in title.replace(" \n", "\n")
    assert "Lệ phí: 50.000 đồng.\nCó kết quả: trong 7 ngày làm việc." in fee.replace(" \n", "\n")


def test_usual_type_that_does_not_fit_either_is_what_the_refusal_is_about() -> None:
    assert refusal_of("generic-paper", "poster", large=True) == refusal_of("generic-paper", "poster")
    assert "chữ lớn" in refusal_of("1.001193", "a6", large=True)
