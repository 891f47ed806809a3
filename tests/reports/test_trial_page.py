"""The trial page: its bar and rulers are true, its code reads back, its words fit every paper."""

from __future__ import annotations

from datetime import date

import pytest

from desk.domain.links import PORTAL
from desk.domain.problems import Refused
from reports import raster, trial_page
from resources.sheet_sizes import sheet_sizes
from tests.reports.paper import margins_are_white, measured, overlaps, words_of

DAY = date(2026, 11, 26)
DPI = 300


def longest_run(page: raster.PageImage, *, upright: bool) -> float:
    """The longest unbroken line of dark pixels along one direction, in mm."""
    grey = page.rgb[::3]
    lines = (
        [grey[x :: page.width] for x in range(page.width)]
        if upright
        else [grey[start : start + page.width] for start in range(0, len(grey), page.width)]
    )
    runs = (len(run) for line in lines for run in bytes(255 * (v > 127) for v in line).split(b"\xff"))
    return max(runs) * 25.4 / DPI


@pytest.mark.parametrize(("size", "upright"), [("a5", False), ("a6", True), ("roll80", True)])
def test_the_bar_is_100_mm_long(size: str, upright: bool) -> None:
    (page,) = raster.pages(trial_page.render(size, DAY), DPI)
    assert longest_run(page, upright=upright) == pytest.approx(trial_page.BAR, abs=0.2)


@pytest.mark.parametrize("size", [size.key for size in sheet_sizes()])
def test_it_names_the_sizes_and_its_code_reads_back(size: str) -> None:
    pdf = trial_page.render(size, DAY)
    words = words_of(pdf)
    assert "In 100 %, đo thanh này phải được 100 mm." in words
    assert all(told in words for told in ("A5 148×210 mm", "A6 105×148 mm", "dichvucong.gov.vn", "26/11"))
    (code,) = measured(pdf)
    assert 44.9 <= code.side <= 47.5
    assert code.quiet == 4
    assert raster.codes(raster.page(pdf, 0, 150)) == [PORTAL]
    assert not overlaps(pdf)
    assert margins_are_white(pdf)


def test_in_practice_it_says_so_and_an_unknown_size_is_refused() -> None:
    assert "THỰC HÀNH" in words_of(trial_page.render("a5", DAY, practice=True))
    with pytest.raises(Refused) as refused:
        trial_page.render("a7", DAY)
    assert refused.value.problem.code == "sheet_size_unknown"
