"""QR codes: one path, whole printer dots, a free margin, and read back as meant."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

import pytest
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desk.domain.problems import Refused
from reports import gate, guide_sheet, qr, raster
from tests.reports.samples import BIRTH, LINK, sheet_of

if TYPE_CHECKING:
    from reports.raster import PageImage

DPI = 300


def drawn(*links: str) -> bytes:
    output = BytesIO()
    canvas = Canvas(output, pagesize=(70 * mm * len(links), 70 * mm), invariant=1)
    for number, link in enumerate(links):
        modules = qr.matrix(link)
        qr.draw(canvas, modules, (70 * number + 10) * mm, 60 * mm, qr.module_mm(len(modules), 40) * mm)
    canvas.save()
    return output.getvalue()


def dark_columns(image: PageImage, row: int) -> list[bool]:
    start = 3 * image.width * row
    return [level < 128 for level in image.rgb[start : start + 3 * image.width : 3]]


@pytest.mark.parametrize(
    "link", [LINK, "https://dichvucong.gov.vn", "https://vneid.gov.vn", LINK + "?a=1&b=2#c"]
)
def test_a_code_reads_back_as_its_link(link: str) -> None:
    assert raster.decode(raster.page(drawn(link), 0, 150)) == {link}


def test_the_outlines_cover_exactly_the_dark_modules() -> None:
    modules = qr.matrix(LINK)
    edges = [(a, b) for line in qr.outlines(modules) for a, b in zip(line, [*line[1:], line[0]], strict=True)]
    for row, cells in enumerate(modules):
        crossed = {
            min(a[0], b[0]) for a, b in edges if a[0] == b[0] and min(a[1], b[1]) <= row < max(a[1], b[1])
        }
        found = [sum(1 for column in crossed if column <= place) % 2 == 1 for place in range(len(cells))]
        assert tuple(found) == cells


def test_a_code_is_one_path_without_pictures() -> None:
    guide = guide_sheet.render(sheet_of(BIRTH))
    assert b"/Subtype /Image" not in guide


def test_modules_are_whole_dots_and_the_symbol_at_least_40_mm() -> None:
    side = qr.module_mm(37, 40)
    assert round(side / 25.4 * DPI, 6) == 13
    assert 40 <= 37 * side < 40 + 37 * 25.4 / DPI


def test_a_code_too_fine_for_cheap_printers_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        qr.module_mm(177, 40)
    assert refused.value.problem.code == "qr_too_fine"


def test_size_and_quiet_zone_on_the_sheet() -> None:
    """Measured at 300 dpi, where a module is 13 dots and the symbol 37 modules."""
    image = raster.page(guide_sheet.render(sheet_of(BIRTH)), 0, DPI)
    rows = [dark_columns(image, row) for row in range(image.height)]
    top, left = next((row, start) for row, columns in enumerate(rows) if (start := finder_start(columns)))
    size, quiet = 37 * 13, 4 * 13 - 2
    ring = range(left - quiet, left + size + quiet)
    assert any(rows[top + size - 3][left : left + size])
    assert not any(rows[row][column] for row in range(top - quiet, top) for column in ring)
    below = range(top + size + 2, top + size + quiet)
    assert not any(rows[row][column] for row in below for column in ring)
    beside = [*range(left - quiet, left), *range(left + size + 2, left + size + quiet)]
    assert not any(rows[row][column] for row in range(top, top + size) for column in beside)


def finder_start(columns: list[bool]) -> int:
    """Where a finder's upper side of seven modules begins in this row; 0 for nowhere."""
    start = 0
    for dark, members in groupby(columns):
        length = sum(1 for _ in members)
        if dark and abs(length - 7 * 13) <= 2:
            return start
        start += length
    return 0


def test_a_page_with_a_second_code_does_not_pass() -> None:
    with pytest.raises(Refused) as refused:
        gate.passed(drawn(LINK, "https://vneid.gov.vn"), {LINK})
    assert refused.value.problem.code == "qr_unreadable"


def test_a_page_with_another_code_does_not_pass() -> None:
    with pytest.raises(Refused):
        gate.passed(drawn("https://dichvuc0ng.gov.vn"), {"https://dichvucong.gov.vn"})


def test_a_page_without_its_code_does_not_pass() -> None:
    output = BytesIO()
    canvas = Canvas(output)
    canvas.showPage()
    canvas.save()
    with pytest.raises(Refused):
        gate.passed(output.getvalue(), {LINK})


def test_a_page_that_is_not_there_is_an_index_error() -> None:
    with pytest.raises(IndexError):
        raster.page(drawn(LINK), 1, 72)


def test_pixels_carry_no_padding() -> None:
    for dpi in (71, 72, 73, 74):
        image = raster.page(drawn(LINK), 0, dpi)
        assert len(image.rgb) == 3 * image.width * image.height
    assert raster.page_count(drawn(LINK)) == len(raster.pages(drawn(LINK), 72)) == 1
