"""The blocks of narrow paper, A6 and the 80 mm roll: code beside or above its steps, a short box, a foot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reports import sheet_words
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


def domain(host: str, at: Layout) -> Block:
    """The domain in the largest type that fits on one line."""
    line = domain_line(host, at, at.page.inner, _LARGEST_DOMAIN)
    return Block(line.height, partial(_draw_centred, line), 0.6)


def way(link: str, host: str, at: Layout, *, side_by_side: bool) -> list[Block]:
    """Scan the code, tap the line of the domain: the first two steps around code and domain."""
    texts = (sheet_words.SCAN, sheet_words.TAP)
    if side_by_side:
        return [beside(link, texts, at, numbered=True), domain(host, at)]
    return [above(link, at), plain_steps(texts, 1, at, 0), domain(host, at)]


def box(lines: Sequence[str], papers: Sequence[str], at: Layout) -> Block:
    """The dashed box: sentences, then papers behind boxes to tick."""
    width, tick = at.page.inner - 6, at.mm(6.5)
    told = [(0.0, set_lines(line, at.family, at.pt(16), width)) for line in lines]
    asked = [(tick, set_lines(paper, bold(at.family), at.pt(16), width - tick)) for paper in papers]
    rows = told[:1] + asked + told[1:]
    pad = at.mm(1.8)
    height = sum(row.height for _left, row in rows) + 2 * pad + 0.4 * (len(rows) - 1)
    return Block(height, partial(_draw_box, rows, pad, height))


def foot(warning: str, notes: Sequence[str], at: Layout) -> Block:
    """The warning on one line, or two of a roll, then the small print and the number in a batch."""
    words = _one_line(warning, at)
    small = set_lines(" · ".join(notes), at.family, 7, at.page.inner, 1.2)
    serial = [set_lines(f"**{at.serial}**", at.family, 8, at.page.inner)] if at.serial else []
    parts = [words, small, *serial]
    height = sum(part.height for part in parts) + 0.8
    return Block(height, partial(_draw_foot, parts))


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


def _draw_box(rows: list[tuple[float, Lettering]], pad: float, height: float, pen: Pen, top: float) -> None:
    left, y = pen.page.side + 3, top + pad
    pen.frame(top, height, dashed=True)
    for indent, words in rows:
        if indent:
            side = words.leading * 0.7
            pen.box(left, y + words.leading * 0.15, side, side, 1)
        pen.write(words, left + indent, y)
        y += words.height + 0.4


def _draw_foot(parts: list[Lettering], pen: Pen, top: float) -> None:
    for number, part in enumerate(parts):
        pen.write_centred(part, pen.page.side, pen.page.inner, top)
        top += part.height + (0.8 if number == 0 else 0)
