"""The blocks of narrow paper, A6 and the 80 mm roll: code beside or above its steps, a short box, a foot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from reports import sheet_words
from reports.fonts import text_width
from reports.lettering import bold, cut_lines, fitted, set_lines
from reports.sheet_layout import Block
from reports.sheet_panel import domain_line, symbol
from reports.sheet_steps import plain_steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.lettering import Lettering
    from reports.page import Pen
    from reports.sheet_layout import Layout
    from reports.sheet_panel import Symbol

_WARNINGS = (15.0, 14.0, 13.0, 12.0, 11.5)
_LARGEST_DOMAIN = 25
_BETWEEN, _LEAD = 4.0, 0.4  # mm between two papers of a row, and between the lines of the box


def heading(desk: str, at: Layout) -> Block:
    """The desk's name in the middle above a rule."""
    lines = cut_lines(desk, at.family, 11, at.page.inner, 3, 1.16)
    return Block(lines.height + 1.6, partial(_draw_heading, lines), 0.6)


def centred(text: str, at: Layout, size: float, *, heavy: bool = False) -> Block:
    """Words in the middle of the page, in points as they are given."""
    lines = set_lines(text, bold(at.family) if heavy else at.family, size, at.page.inner)
    return Block(lines.height, partial(_draw_centred, lines), 0.4)


def beside(link: str, texts: Sequence[str], at: Layout, *, numbered: bool) -> Block:
    """The code on the left and what to do with it on the right."""
    code = symbol(link, at.code, at.dot)
    width = at.page.inner - code.block - 1
    column = at.mm(8) if numbered else 0.0
    words = [set_lines(text, at.family, at.pt(16), width - column) for text in texts]
    figures = [set_lines(str(number), bold(at.family), at.pt(24), 20) for number in range(1, len(texts) + 1)]
    height = max(code.block, sum(text.height for text in words) + at.mm(4) * (len(words) - 1))
    return Block(height, partial(_draw_beside, code, words, figures, column, at.mm(4)), 0.3)


def above(link: str, at: Layout) -> Block:
    """The code in the middle of the page."""
    code = symbol(link, at.code, at.dot)
    return Block(code.block, partial(_draw_above, code), 0.2)


def domain(host: str, at: Layout, most: float = _LARGEST_DOMAIN) -> Block:
    """The domain on one line in the largest type that fits, up to `most` points."""
    line = domain_line(host, at, at.page.inner, most)
    return Block(line.height, partial(_draw_centred, line), 0.6)


def way(link: str, host: str, at: Layout, *, side_by_side: bool) -> list[Block]:
    """Scan the code, tap the line of the domain: the first two steps around code and domain."""
    texts = (sheet_words.SCAN, sheet_words.TAP)
    if side_by_side:
        return [beside(link, texts, at, numbered=True), domain(host, at)]
    return [above(link, at), plain_steps(texts, 1, at, 0), domain(host, at)]


def box(lines: Sequence[str], papers: Sequence[str], at: Layout) -> Block:
    """The dashed box: a sentence, papers behind boxes to tick, in one row where they fit, the other lines."""
    width, tick, pad = at.page.inner - 6, at.mm(6.5), at.mm(1.8)
    told = [[set_lines(line, at.family, at.pt(16), width)] for line in lines]
    asked = [set_lines(paper, bold(at.family), at.pt(16), width - tick) for paper in papers]
    together = sum(paper.width + tick + _BETWEEN for paper in asked) - _BETWEEN
    ticked = [asked] if asked and together <= width else [[paper] for paper in asked]
    rows = [
        *((row, 0.0) for row in told[:1]),
        *((row, tick) for row in ticked),
        *((row, 0.0) for row in told[1:]),
    ]
    height = sum(row[0].height + _LEAD for row, _tick in rows) - _LEAD + 2 * pad
    return Block(height, partial(_draw_box, rows, pad, height))


def foot(warning: str, notes: Sequence[str], at: Layout) -> Block:
    """The warning on one line, or two of a roll, then the small print and the number in a batch."""
    words = _one_line(warning, at)
    small = [set_lines(line, at.family, 7, at.page.inner, 1.2) for line in _whole_notes(notes, at)]
    serial = [set_lines(f"**{at.serial}**", at.family, 8, at.page.inner)] if at.serial else []
    parts = [words, *small, *serial]
    height = sum(part.height for part in parts) + 0.8
    return Block(height, partial(_draw_foot, parts))


def _whole_notes(notes: Sequence[str], at: Layout) -> list[str]:
    """The notes on as few lines as they need, none broken within."""
    lines: list[str] = []
    for note in notes:
        longer = f"{lines[-1]} · {note}" if lines else note
        if lines and text_width(longer, at.family.regular, 7) / mm <= at.page.inner:
            lines[-1] = longer
        else:
            lines.append(note)
    return lines


def _one_line(warning: str, at: Layout) -> Lettering:
    for size in _WARNINGS:
        line = set_lines(warning, bold(at.family), size, at.page.inner)
        if len(line.lines) == 1:
            return line
    return fitted(warning, bold(at.family), (13,), at.page.inner, 20)


def _draw_heading(lines: Lettering, pen: Pen, top: float) -> None:
    pen.write_centred(lines, pen.page.side, pen.page.inner, top)
    pen.rule(top + lines.height + 0.8, pen.page.side, pen.page.right, 0.8)


def _draw_centred(lines: Lettering, pen: Pen, top: float) -> None:
    pen.write_centred(lines, pen.page.side, pen.page.inner, top)


def _draw_beside(
    code: Symbol,
    words: list[Lettering],
    figures: list[Lettering],
    column: float,
    between: float,
    pen: Pen,
    top: float,
) -> None:
    left = pen.page.side
    pen.code(code.link, code.module, left, top)
    y = top + (code.block - sum(text.height for text in words) - between * (len(words) - 1)) / 2
    for text, figure in zip(words, figures, strict=True):
        if column:
            pen.write(figure, left + code.block + 1, y + (text.height - figure.height) / 2)
        pen.write(text, left + code.block + 1 + column, y)
        y += text.height + between


def _draw_above(code: Symbol, pen: Pen, top: float) -> None:
    pen.code(code.link, code.module, (pen.page.width - code.block) / 2, top)


def _draw_box(
    rows: list[tuple[list[Lettering], float]], pad: float, height: float, pen: Pen, top: float
) -> None:
    pen.frame(top, height, dashed=True)
    y = top + pad
    for row, tick in rows:
        x = pen.page.side + 3
        for words in row:
            if tick:
                side = words.leading * 0.7
                pen.box(x, y + words.leading * 0.15, side, side, 1)
            pen.write(words, x + tick, y)
            x += tick + words.width + _BETWEEN
        y += row[0].height + _LEAD


def _draw_foot(parts: list[Lettering], pen: Pen, top: float) -> None:
    for number, part in enumerate(parts):
        pen.write_centred(part, pen.page.side, pen.page.inner, top)
        top += part.height + (0.8 if number == 0 else 0)
