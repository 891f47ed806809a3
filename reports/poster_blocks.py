"""The blocks of the poster for the counter: one code in a border that shows when it is pasted over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desk.domain.guide import SheetKind
from reports import sheet_words
from reports.lettering import bold, bold_words, fitted, set_lines
from reports.sheet_layout import Block
from reports.sheet_panel import domain_line, symbol

if TYPE_CHECKING:
    from desk.domain.guide import GuideSheet
    from reports.lettering import Lettering
    from reports.page import Pen
    from reports.sheet_layout import Layout
    from reports.sheet_panel import Symbol

_SQUARE = 3.0  # mm, of the border against pasting over
_DOMAINS = 44
_BENEFITS = (24, 22, 20, 18)
_MOST_TITLE_LINES = 2


def title(sheet: GuideSheet, at: Layout) -> Block:
    """The plain words for the matter in the middle, on at most two lines."""
    size = at.fit.title_size
    height = _MOST_TITLE_LINES * size * 1.13 * 25.4 / 72
    lines = fitted(sheet.title, bold(at.family), (size,), at.page.inner, height, 1.12)
    return Block(lines.height, partial(_draw_centred, lines), 0.6)


def benefit(sheet: GuideSheet, at: Layout) -> Block:
    """What the citizen gains, on one line."""
    if not (sheet.benefit and at.fit.with_benefit):
        return Block(0, _nothing, 0)
    lines = fitted(sheet.benefit, at.family, _BENEFITS, at.page.inner, 11)
    return Block(lines.height, partial(_draw_centred, lines), 2.5)


def code(sheet: GuideSheet, at: Layout) -> Block:
    """The code in its border of small squares just outside the white around it."""
    drawn = symbol(sheet.link, at.code, at.dot)
    return Block(drawn.block + 2 * _SQUARE, partial(_draw_code, drawn), 0.5)


def domain(sheet: GuideSheet, at: Layout) -> Block:
    """The domain as large as the page allows."""
    line = domain_line(sheet.domain, at, at.page.inner, _DOMAINS)
    return Block(line.height, partial(_draw_centred, line))


def steps(sheet: GuideSheet, at: Layout, spread: float, count: int) -> Block:
    """How to use the code, in two or three steps."""
    rows = []
    for number, text in enumerate(sheet_words.poster_steps(sheet)[:count], start=1):
        figure = set_lines(str(number), bold(at.family), 36 * at.fit.body / 22, 13)
        rows.append((figure, set_lines(text, at.family, at.fit.body, at.page.inner - 13)))
    tall = [max(figure.height - 1.5, words.height) + 1 + spread for figure, words in rows]
    return Block(sum(tall), partial(_draw_steps, rows, tall), 0.7, count)


def help_box(sheet: GuideSheet, at: Layout) -> Block:
    """The dashed box for those who have no telephone or cannot scan; with paper, what to bring."""
    search = sheet_words.POSTER_SEARCH.format(code=sheet.code) if sheet.code else sheet.fallback
    told = [sheet_words.POSTER_HELP, search]
    if sheet.kind is SheetKind.PAPER and sheet.papers:
        told.insert(0, sheet_words.BRING.format(papers=bold_words(", ".join(sheet.papers))))
    lines = [set_lines(text, at.family, at.fit.body - 3, at.page.inner - 8) for text in told]
    height = sum(line.height for line in lines) + 4
    return Block(height, partial(_draw_box, lines, height))


def foot(sheet: GuideSheet, at: Layout) -> Block:
    """The warning, then the poster's number, what to do about a pasted code, and its days."""
    warning = set_lines(sheet_words.warning(sheet), bold(at.family), 18, at.page.inner)
    sheet_id, *others = sheet_words.notes(sheet, short=True)
    left = set_lines(sheet_words.PASTED_OVER, bold(at.family), 9.5, at.page.inner)
    told, room = " · ".join((sheet_id, *others)), at.page.inner - left.width - 4
    right = fitted(told, at.family, (9.5, 9, 8.5, 8, 7.5, 7), room, 5)
    return Block(warning.height + 1 + right.height, partial(_draw_foot, warning, (left, right)))


def _nothing(_pen: Pen, _top: float) -> None:
    """Draw nothing: a block that was left out."""


def _draw_centred(lines: Lettering, pen: Pen, top: float) -> None:
    pen.write_centred(lines, pen.page.side, pen.page.inner, top)


def _draw_code(drawn: Symbol, pen: Pen, top: float) -> None:
    side = drawn.block + 2 * _SQUARE
    left = (pen.page.width - side) / 2
    # As near to twice their side as lets the corners be dark.
    count = round((side - _SQUARE) / (2 * _SQUARE))
    for number in range(count + 1):
        offset = number * (side - _SQUARE) / count
        for x, y in ((offset, 0), (offset, side - _SQUARE), (0, offset), (side - _SQUARE, offset)):
            pen.fill(left + x, top + y, _SQUARE, _SQUARE, 0)
    pen.code(drawn.link, drawn.module, left + _SQUARE, top + _SQUARE)


def _draw_steps(rows: list[tuple[Lettering, Lettering]], tall: list[float], pen: Pen, top: float) -> None:
    for (figure, words), height in zip(rows, tall, strict=True):
        middle = top + height / 2
        pen.write(figure, pen.page.side, middle - figure.height / 2)
        pen.write(words, pen.page.side + 13, middle - words.height / 2)
        top += height


def _draw_box(lines: list[Lettering], height: float, pen: Pen, top: float) -> None:
    pen.frame(top, height, dashed=True)
    y = top + 2
    for line in lines:
        pen.write(line, pen.page.side + 4, y)
        y += line.height


def _draw_foot(warning: Lettering, notes: tuple[Lettering, Lettering], pen: Pen, top: float) -> None:
    pen.write_centred(warning, pen.page.side, pen.page.inner, top)
    y = top + warning.height + 1
    pen.write(notes[0], pen.page.side, y)
    pen.write_right(notes[1], pen.page.right, y)
