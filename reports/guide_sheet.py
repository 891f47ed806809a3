"""The guide sheet (phiếu hướng dẫn) as PDF: laid out, drawn, and read back before it is handed out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desk.domain.guide import SheetKind
from desk.domain.problems import Refused, refusal
from reports import fonts, gate, sheet_blocks
from reports.page import About, Page, file_of
from reports.sheet_blocks import Fit

if TYPE_CHECKING:
    from desk.domain.guide import GuideSheet
    from reports.fonts import Family
    from reports.page import Pen
    from reports.sheet_blocks import Block

_PAGES = {"a5": Page(148, 210, 9, 7, 6.5)}
SIZES = tuple(_PAGES)

# The title gives way first, then the official name, then the benefit; code, steps and help never do.
_FITS = (
    *(Fit(size) for size in (26, 24, 22, 20)),
    Fit(20, with_name=False),
    Fit(20, with_name=False, with_benefit=False),
)
_LEAST_SLACK = 9.0
_WIDEST_GAP = 3.0


def render(sheet: GuideSheet, size: str = "a5") -> bytes:
    """The sheet as a PDF page whose QR code was decoded back to exactly the sheet's link.

    Refused where the words do not fit at their least size, a letter cannot be drawn or the code not read.
    """
    if size not in _PAGES:
        raise Refused(refusal("sheet_size_unknown", size=size, sizes=", ".join(SIZES)))
    page, family = _PAGES[size], fonts.sans()
    blocks, gap = _fitting(sheet, family, page)
    return gate.passed(_drawn(sheet, blocks, gap, page, family), {sheet.link})


def _fitting(sheet: GuideSheet, family: Family, page: Page) -> tuple[list[Block], float]:
    """The blocks in their final size and the white in mm that stands for a whole gap."""
    for fit in _FITS:
        blocks = _blocks(sheet, family, page, fit)
        slack = page.height - page.top - page.bottom - sum(block.height for block in blocks)
        if slack >= _LEAST_SLACK:
            gap = min(_WIDEST_GAP, slack / (len(sheet.steps) + sum(block.after for block in blocks)))
            return _blocks(sheet, family, page, fit, gap), gap
    raise Refused(refusal("sheet_too_full", title=sheet.title))


def _blocks(sheet: GuideSheet, family: Family, page: Page, fit: Fit, spread: float = 0) -> list[Block]:
    """Online, the code comes first; with paper the way to the counter does, and the code only shows more."""
    panel = sheet_blocks.panel(sheet, family, page)
    steps = sheet_blocks.steps(sheet, family, page, spread)
    return [
        sheet_blocks.head(sheet, family, page),
        sheet_blocks.title(sheet, family, page, fit),
        sheet_blocks.reference(sheet, family, page, fit),
        sheet_blocks.promise(sheet, family, page, fit),
        *((steps, panel) if sheet.kind is SheetKind.PAPER else (panel, steps)),
        sheet_blocks.no_phone(sheet, family, page),
        sheet_blocks.foot(sheet, family, page),
    ]


def _drawn(sheet: GuideSheet, blocks: list[Block], gap: float, page: Page, family: Family) -> bytes:
    about = About(
        f"{sheet.title} – phiếu {sheet.id}",
        sheet.desk.name,
        f"Phiếu hướng dẫn: {sheet.link}",
        practice=sheet.practice,
    )
    return file_of(about, page, family, [(sheet.title, partial(_draw, blocks, gap))])


def _draw(blocks: list[Block], gap: float, pen: Pen) -> None:
    page, top = pen.page, pen.page.top
    for block in blocks[:-1]:
        block.draw(pen, top)
        top += block.height + gap * block.after
    blocks[-1].draw(pen, page.height - page.bottom - blocks[-1].height)
