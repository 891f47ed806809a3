"""The blocks of a guide sheet around its code and steps: head, title, promise, help and foot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from desk.domain.guide import SheetKind
from desk.domain.problems import Refused, refusal
from reports import sheet_words
from reports.lettering import Lettering, bold, cut_lines, set_lines
from reports.sheet_layout import Block

if TYPE_CHECKING:
    from desk.domain.guide import GuideSheet
    from reports.page import Pen
    from reports.sheet_layout import Layout

_SMALL = 10.5


def head(sheet: GuideSheet, at: Layout) -> Block:
    """The desk's name on the left, how it is done on the right, a rule under both."""
    scale, page = at.base, at.page
    pill = set_lines(f"**{sheet_words.pill(sheet)}**", at.family, 12 * scale, page.inner)
    pill_width = pill.width + 5.2 * scale
    desk = set_lines(sheet.desk.name, at.family, _SMALL * scale, page.inner - pill_width - 4, 1.16)
    if len(desk.lines) > 2:
        raise Refused(refusal("sheet_desk_too_long", text=sheet.desk.name))
    tall = (8.2 if len(desk.lines) == 1 else 9.9) * scale
    solid = sheet.kind is SheetKind.PAPER
    return Block(tall, partial(_draw_head, desk, pill, scale, tall, solid=solid))


def _draw_head(
    desk: Lettering, pill: Lettering, scale: float, height: float, pen: Pen, top: float, *, solid: bool
) -> None:
    page, canvas = pen.page, pen.canvas
    width, tall = pill.width + 5.2 * scale, 6.9 * scale
    left = page.right - width
    pen.write(desk, page.side, top + (7 * scale - desk.height) / 2 + (height - 8.2 * scale) / 2)
    canvas.setLineWidth(1.2)
    canvas.setFillGray(0 if solid else 1)
    canvas.roundRect(left * mm, pen.at(top + tall), width * mm, tall * mm, tall / 2 * mm, stroke=1, fill=1)
    canvas.setFillGray(1 if solid else 0)
    pen.write(pill, left + 2.6 * scale, top + (tall - pill.height) / 2 + 0.1)
    canvas.setFillGray(0)
    pen.rule(top + height, page.side, page.right, 0.8)


def title(sheet: GuideSheet, at: Layout) -> Block:
    """The plain words for the matter, in at most three lines."""
    size = at.fit.title_size
    lines = set_lines(sheet.title, bold(at.family), size, at.page.inner, 1.12 if size > 20 else 1.1)
    return Block(lines.height, partial(_draw_left, lines), 0.3)


def reference(sheet: GuideSheet, at: Layout) -> Block:
    """The procedure's code and its official name, cut at a word after two lines."""
    code = f"Mã thủ tục **{sheet.code}**" if sheet.code else ""
    name = sheet.name if at.fit.with_name and sheet.name.casefold() != sheet.title.casefold() else ""
    text = " · ".join(part for part in (code, name) if part)
    size = _SMALL * at.base
    lines = cut_lines(text, at.family, size, at.page.inner, 2, 1.2) if text else Lettering((), size, 0)
    return Block(lines.height, partial(_draw_left, lines), 0.6 if text else 0)


def promise(sheet: GuideSheet, at: Layout) -> Block:
    """What the citizen gains, in bold, one condition, then the fee and the days."""
    benefit = sheet.benefit if at.fit.with_benefit else ""
    told = (
        (benefit, bold(at.family)),
        (sheet.condition, at.family),
        (sheet_words.facts(sheet), at.family),
    )
    parts = [set_lines(text, face, at.pt(16), at.page.inner, 1.19) for text, face in told if text]
    return Block(sum(part.height for part in parts), partial(_draw_stacked, parts), 1.0 if parts else 0)


def band(sheet: GuideSheet, at: Layout) -> list[Block]:
    """The black band that sets a page of others apart from those of the State; nothing on a State page."""
    if sheet_words.of_the_state(sheet.link):
        return []
    words = set_lines(sheet_words.NOT_OF_THE_STATE, bold(at.family), at.pt(16), at.page.inner - 4)
    return [Block(words.height + at.mm(3), partial(_draw_band, words))]


def _draw_band(words: Lettering, pen: Pen, top: float) -> None:
    page, pad = pen.page, words.leading / 4
    pen.fill(page.side, top, page.inner, words.height + 2 * pad, 0)
    pen.canvas.setFillGray(1)
    pen.write_centred(words, page.side, page.inner, top + pad)
    pen.canvas.setFillGray(0)


def _draw_left(lines: Lettering, pen: Pen, top: float) -> None:
    pen.write(lines, pen.page.side, top)


def _draw_stacked(parts: list[Lettering], pen: Pen, top: float) -> None:
    for part in parts:
        pen.write(part, pen.page.side, top)
        top += part.height


def no_phone(sheet: GuideSheet, at: Layout) -> Block:
    """The dashed box for those without a telephone: what to bring, when to come, whom to ask."""
    width, pad = at.page.inner - 6, at.beside(2.3)
    sentence = set_lines(sheet.help, at.family, at.beside(16), width)
    told = sheet_words.contact(sheet)
    contact = [set_lines(told, at.family, at.beside(16), width)] if told else []
    papers = _paper_rows(sheet.papers, at)
    height = 2 * pad + sentence.height + at.beside(7.2) * len(papers)
    height += sum(line.height + at.beside(0.8) for line in contact)
    return Block(height, partial(_draw_no_phone, sentence, papers, contact, at, height))


def _paper_rows(papers: tuple[str, ...], at: Layout) -> list[list[Lettering]]:
    """The papers to bring as they stand behind their boxes: in one row, else one in each."""
    box, width = at.beside(6.5), at.page.inner - 6
    words = [set_lines(f"**{paper}**", at.family, at.beside(16), width - box) for paper in papers]
    together = sum(paper.width + box for paper in words) + 5 * (len(words) - 1)
    return [words] if words and together <= width + 1 else [[paper] for paper in words]


def _draw_no_phone(
    sentence: Lettering,
    papers: list[list[Lettering]],
    contact: list[Lettering],
    at: Layout,
    height: float,
    pen: Pen,
    top: float,
) -> None:
    left = pen.page.side + 3
    pen.frame(top, height, dashed=True)
    y = top + at.beside(2.3)
    pen.write(sentence, left, y)
    y += sentence.height
    for row in papers:
        _draw_papers(row, at, pen, y)
        y += at.beside(7.2)
    for line in contact:
        pen.write(line, left, y + at.beside(0.8))


def _draw_papers(row: list[Lettering], at: Layout, pen: Pen, top: float) -> None:
    """Write a row of papers behind their boxes to tick."""
    page, box = pen.page, at.beside(6.5)
    spare = page.inner - 6 - sum(paper.width + box for paper in row)
    x = page.side + 3
    for paper in row:
        pen.box(x, top + at.beside(1.2), at.beside(4.6), at.beside(4.6), 1)
        pen.write(paper, x + box, top + at.beside(0.3))
        x += paper.width + box + max(5.0, min(7.0, spare))


def foot(sheet: GuideSheet, at: Layout) -> Block:
    """The warning against tricksters, then the sheet's number, its days and what is still unchecked."""
    scale = at.base
    warning = set_lines(sheet_words.warning(sheet), bold(at.family), 15 * scale, at.page.inner)
    lines = [set_lines(note, at.family, 8 * scale, at.page.inner) for note in sheet_words.notes(sheet)]
    serial = [set_lines(f"**{at.serial}**", at.family, 9 * scale, at.page.inner)] if at.serial else []
    height = 12.6 * scale + sum(line.height + 0.6 for line in serial)
    return Block(height, partial(_draw_foot, warning, lines, serial, scale))


def _draw_foot(
    warning: Lettering, notes: list[Lettering], serial: list[Lettering], scale: float, pen: Pen, top: float
) -> None:
    page = pen.page
    pen.rule(top, page.side, page.right, 0.8)
    pen.write_centred(warning, page.side, page.inner, top + 1.3 * scale)
    gap = (page.inner - sum(note.width for note in notes)) / (len(notes) - 1)
    x = page.side
    for note in notes:
        pen.write(note, x, top + 9.2 * scale)
        x += note.width + gap
    for line in serial:
        pen.write_centred(line, page.side, page.inner, top + 12.6 * scale + 0.4)
