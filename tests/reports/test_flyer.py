"""Household flyers: as many as were asked for, each with its own number, in order once they are cut."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from desk.domain.flyer import FLYER_SIZES
from desk.domain.problems import Refused
from reports import flyer, raster
from tests.reports.paper import damaged, margins_are_white, overlaps
from tests.reports.samples import BIRTH, CARE, all_text, page_text, sheet_of

NUMBER = re.compile(r"Đợt KHS-03 · Tờ số (\d{4})")


def numbers(pdf: bytes, page: int) -> list[int]:
    return [int(number) for number in NUMBER.findall(page_text(pdf, page))]


def test_two_a5_a_page_lie_in_order_once_the_piles_are_laid_on_each_other() -> None:
    pdf = flyer.render(sheet_of(BIRTH), "a5_2up", "KHS-03", 17, 5)
    assert [numbers(pdf, page) for page in range(raster.page_count(pdf))] == [[17, 20], [18, 21], [19]]


def test_four_a6_a_page() -> None:
    pdf = flyer.render(sheet_of(CARE), "a6_4up", "KHS-03", 1, 6)
    assert [numbers(pdf, page) for page in range(raster.page_count(pdf))] == [[1, 3, 5], [2, 4, 6]]


@pytest.mark.parametrize("size", FLYER_SIZES)
def test_every_flyer_reads_stained_and_askew(size: str) -> None:
    sheet = sheet_of(CARE)
    pdf = flyer.render(sheet, size, "KHS-03", 1, 3)
    assert sum(map(len, damaged(pdf, 3))) == 3
    assert not overlaps(pdf)
    assert margins_are_white(pdf)


def test_a_batch_is_made_alike_and_small() -> None:
    pdf = flyer.render(sheet_of(BIRTH), "a5_2up", "KHS-03", 1, 20)
    assert pdf == flyer.render(sheet_of(BIRTH), "a5_2up", "KHS-03", 1, 20)
    assert len(pdf) < 10 * 50_000
    assert len(set(NUMBER.findall(all_text(pdf)))) == 20


def test_in_practice_each_flyer_says_so() -> None:
    pdf = flyer.render(replace(sheet_of(CARE), practice=True), "a6_4up", "KHS-03", 1, 3, large=False)
    assert page_text(pdf, 0).count("THỰC HÀNH") == 3


@pytest.mark.parametrize(
    ("size", "batch", "first", "count", "code"),
    [
        ("a5", "KHS-03", 1, 5, "flyer_size"),
        ("a5_2up", " ", 1, 5, "flyer_batch_missing"),
        ("a5_2up", "K" * 21, 1, 5, "flyer_batch_missing"),
        ("a5_2up", "KHS-03", 0, 5, "flyer_count"),
        ("a5_2up", "KHS-03", 1, 0, "flyer_count"),
        ("a5_2up", "KHS-03", 1, 201, "flyer_count"),
    ],
)
def test_what_is_no_batch_is_refused(size: str, batch: str, first: int, count: int, code: str) -> None:
    with pytest.raises(Refused) as refused:
        flyer.render(sheet_of(BIRTH), size, batch, first, count)
    assert refused.value.problem.code == code
