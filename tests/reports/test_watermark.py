"""THỰC HÀNH on paper: on every page, inside what printers reach, and never in the way of a code."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from desk.domain.month_report import Form, MonthReport
from reports import guide_sheet, month_report_pdf, raster
from tests.reports.samples import BIRTH, CARE, COPY, page_text, sheet_of, tally

if TYPE_CHECKING:
    from desk.domain.procedure import Procedure

WORD = "THỰC HÀNH"


@pytest.mark.parametrize("procedure", [BIRTH, COPY, CARE])
def test_every_sheet_carries_it_and_reads_back(procedure: Procedure) -> None:
    sheet = replace(sheet_of(procedure), practice=True)
    pdf = guide_sheet.render(sheet)
    assert WORD in page_text(pdf, 0)
    for dpi in (110, 150, 300):
        assert raster.decode(raster.page(pdf, 0, dpi)) == {sheet.link}


def test_the_code_stands_on_white() -> None:
    plain, marked = (
        raster.page(guide_sheet.render(replace(sheet_of(BIRTH), practice=practice)), 0, 127)
        for practice in (False, True)
    )
    # The left edge of the panel to the right edge of the code, in pixels of 0,2 mm.
    for row in range(255, 460):
        line = slice(3 * (row * plain.width + 60), 3 * (row * plain.width + 275))
        assert plain.rgb[line] == marked.rgb[line]


def test_nothing_of_it_is_in_the_outer_five_millimetres() -> None:
    image = raster.page(guide_sheet.render(replace(sheet_of(BIRTH), practice=True)), 0, 127)
    rows = [image.rgb[3 * image.width * row : 3 * image.width * (row + 1)] for row in range(image.height)]
    white = b"\xff" * 75
    assert all(row[:75] == white and row[-75:] == white for row in rows)
    assert all(set(row) == {255} for row in rows[:25] + rows[-25:])


def test_every_page_of_a_report_carries_it() -> None:
    pdf = month_report_pdf.render(MonthReport(replace(tally(31), practice=True)), Form.OFFICIAL)
    with pypdfium2.PdfDocument(pdf) as document:
        count = len(document)
    assert count > 2
    # Once across the page and once at its foot; on the first page above the heading too.
    assert [page_text(pdf, number).count(WORD) for number in range(count)] == [3] + [2] * (count - 1)


def test_it_is_paler_than_everything_one_reads() -> None:
    sheet = sheet_of(BIRTH)
    plain = raster.page(guide_sheet.render(sheet), 0, 72)
    marked = raster.page(guide_sheet.render(replace(sheet, practice=True)), 0, 72)
    on_white = {after for before, after in zip(plain.rgb, marked.rgb, strict=True) if before == 255}
    assert 210 < min(on_white) < 230
