"""The QR code of a guide sheet in its frame, with the domain in large type beside or above it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from desk.domain.problems import Refused, refusal
from reports import qr, sheet_words
from reports.lettering import bold, set_lines
from reports.sheet_layout import Block

if TYPE_CHECKING:
    from desk.domain.guide import GuideSheet
    from reports.lettering import Lettering
    from reports.page import Pen
    from reports.sheet_layout import Layout

LEAST_DOMAIN = 18  # points; smaller, nobody compares it with what the telephone shows


class Symbol(NamedTuple):
    """A link's QR code in the size in which it is printed: its module and its block with white, in mm."""

    link: str
    module: float
    block: float


class _Panel(NamedTuple):
    symbol: Symbol
    above: Lettering | None
    texts: list[Lettering]
    code_top: float
    height: float
    dashed: bool


def symbol(link: str, least: float, dot: float) -> Symbol:
    """The link's code at least so many mm wide, its modules whole dots; Refused where they are too fine."""
    count = len(qr.matrix(link))
    module = qr.module_mm(count, least, dot)
    return Symbol(link, module, qr.block_mm(count, module))


def panel(sheet: GuideSheet, at: Layout) -> Block:
    """The framed QR code with its domain in large type and a way for those who cannot scan."""
    page, official = at.page, sheet_words.of_the_state(sheet.link)
    code = symbol(sheet.link, at.code, at.dot)
    width = page.inner - code.block - 3.5
    most = 22 * at.base
    name = _domain(sheet.domain, at, width, most)
    above = None if name else domain_line(sheet.domain, at, page.inner - 8, most)
    panel_words = sheet.panel if official else sheet_words.FOREIGN_PANEL
    # Below the domain instead of above it, the words announce nothing any more.
    texts = (panel_words.rstrip(":") if above else panel_words, sheet.fallback)
    told, way = (set_lines(text, at.family, at.beside(16), width) for text in texts)
    kept = [text for text in (told, name, way) if text is not None]
    code_top = 1 + (above.height + 2 if above else 0)
    height = code_top + max(code.block, sum(text.height for text in kept) + 4) + 1
    return Block(
        height, partial(_draw_panel, _Panel(code, above, kept, code_top, height, dashed=not official))
    )


def domain_line(name: str, at: Layout, width: float, most: float) -> Lettering:
    """The domain on one line in the largest size from `most` points that fits; Refused under 18 points."""
    line = _domain(name, at, width, most)
    if line is None:
        raise Refused(refusal("sheet_domain_too_wide", host=name))
    return line


def _domain(name: str, at: Layout, width: float, most: float) -> Lettering | None:
    for size in range(round(most), LEAST_DOMAIN - 1, -1):
        line = set_lines(name, bold(at.family), size, 10_000)
        if line.width <= width:
            return line
    return None


def _draw_panel(panel: _Panel, pen: Pen, top: float) -> None:
    page, block = pen.page, panel.symbol.block
    pen.frame(top, panel.height, dashed=panel.dashed)
    if panel.above:
        pen.write(panel.above, page.side + 4, top + 2)
    centre = top + panel.code_top + (panel.height - panel.code_top - 1) / 2
    pen.code(panel.symbol.link, panel.symbol.module, page.side + 1, centre - block / 2)
    y = centre - (sum(text.height for text in panel.texts) + 2 * (len(panel.texts) - 1)) / 2
    for text in panel.texts:
        pen.write(text, page.side + 1 + block + 1, y)
        y += text.height + 2
