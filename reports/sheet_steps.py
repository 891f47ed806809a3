"""The numbered steps of a guide sheet, with or without pictures, and those in a second language."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reportlab.lib.units import mm

from desk.domain.guide import MOST_STEPS, MOST_WORDS, Icon
from desk.domain.problems import Refused, refusal
from reports import icons, sheet_words
from reports.lettering import bold, set_lines
from reports.sheet_layout import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.guide import GuideSheet, Step
    from reports.lettering import Lettering
    from reports.page import Pen
    from reports.sheet_layout import Layout

_COLUMN, _ICON, _BETWEEN = 11.0, 9.8, 2.2
_NUMBER = 30.0
_SECOND = 13.0


class _Row(NamedTuple):
    number: Lettering
    words: Lettering
    icon: Icon | None
    column: float
    icon_side: float


def steps(sheet: GuideSheet, at: Layout, spread: float) -> Block:
    """The steps, one row each with a picture at its end and `spread` mm of air."""
    width = at.page.inner - at.beside(_COLUMN + _ICON + _BETWEEN)
    rows = []
    for number, step in enumerate(sheet.steps, start=1):
        words = _words(number, _told(sheet, step, at), at, width)
        figure = set_lines(str(number), bold(at.family), at.beside(_NUMBER), at.beside(_COLUMN))
        height = at.mm(10.2 if len(words.lines) == 1 else 12.8) + spread
        row = _Row(figure, words, step.icon, at.beside(_COLUMN), at.beside(_ICON))
        rows.append(Block(height, partial(_draw_row, row, height)))
    height = sum(row.height for row in rows)
    return Block(height, partial(_draw_rows, rows, at.beside(_COLUMN)), 0.4, len(rows))


def plain_steps(texts: Sequence[str], first: int, at: Layout, spread: float, lines: int = 2) -> Block:
    """Steps without pictures or rules, numbered from `first`, each of at most so many lines."""
    column = at.mm(9)
    rows = []
    for number, text in enumerate(texts, start=first):
        words = _words(number, text, at, at.page.inner - column, lines)
        figure = set_lines(str(number), bold(at.family), at.pt(22), column)
        height = max(at.mm(7.4), words.height + at.mm(0.8)) + spread
        rows.append(Block(height, partial(_draw_row, _Row(figure, words, None, column, 0), height)))
    return Block(sum(row.height for row in rows), partial(_draw_plain, rows), 1.6, len(rows))


def coded(steps: tuple[Step, ...], scans: frozenset[Icon]) -> tuple[str, ...]:
    """The words of the steps that come after scanning the code."""
    return tuple(step.text for step in steps if step.icon not in scans)


def second(sheet: GuideSheet, at: Layout) -> list[Block]:
    """The title and the steps once more in a second language, under a rule; nothing where there is none."""
    if sheet.second is None:
        return []
    if len(sheet.second.steps) > MOST_STEPS:
        raise Refused(refusal("sheet_too_many_steps", "second", most=MOST_STEPS))
    size, column = at.pt(_SECOND), at.mm(5)
    name = f"{sheet.second.language} · **{sheet.second.title}**"
    parts = [(0.0, set_lines(name, at.family, size, at.page.inner, 1.2))]
    for number, text in enumerate(sheet.second.steps, start=1):
        words = set_lines(text, at.family, size, at.page.inner - column, 1.2)
        parts += [(0.0, set_lines(f"**{number}**", at.family, size, column, 1.2)), (column, words)]
    height = sum(words.height for left, words in parts if left) + parts[0][1].height + at.mm(1.5)
    return [Block(height, partial(_draw_second, parts, at.mm(1.5)))]


def _told(sheet: GuideSheet, step: Step, at: Layout) -> str:
    """The step's words; in large type the tap on the domain, which is long, is said more shortly."""
    shorter = at.fit.body > at.aside and step.icon is Icon.TAP and sheet.domain in step.text
    return sheet_words.TAP_DOMAIN.format(domain=sheet.domain) if shorter else step.text


def _words(number: int, text: str, at: Layout, width: float, lines: int = 2) -> Lettering:
    words = set_lines(text, at.family, at.pt(16), width)
    if len(words.lines) > lines:
        raise Refused(refusal("sheet_step_too_long", number=number, most=MOST_WORDS))
    return words


def _draw_row(row: _Row, height: float, pen: Pen, top: float) -> None:
    page, middle = pen.page, top + height / 2
    pen.write(row.number, page.side, middle - row.number.height / 2 + 0.2)
    pen.write(row.words, page.side + row.column, middle - row.words.height / 2)
    if row.icon is not None:
        left, side = (page.right - row.icon_side) * mm, row.icon_side
        icons.draw(pen.canvas, row.icon, left, pen.at(middle - side / 2), side * mm, pen.family.bold)
        pen.canvas.setFillGray(0)


def _draw_rows(rows: list[Block], column: float, pen: Pen, top: float) -> None:
    page = pen.page
    for number, row in enumerate(rows):
        if number:
            pen.rule(top, page.side + column, page.right, 0.4, 0.5)
        row.draw(pen, top)
        top += row.height


def _draw_plain(rows: list[Block], pen: Pen, top: float) -> None:
    for row in rows:
        row.draw(pen, top)
        top += row.height


def _draw_second(parts: list[tuple[float, Lettering]], pad: float, pen: Pen, top: float) -> None:
    page = pen.page
    pen.rule(top, page.side, page.right, 0.8)
    y = top + pad
    (_, heading), *rest = parts
    pen.write(heading, page.side, y)
    y += heading.height
    for left, words in rest:
        pen.write(words, page.side + left, y)
        y += words.height if left else 0
