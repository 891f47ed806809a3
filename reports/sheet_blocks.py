"""The blocks of a guide sheet, from its head to its foot: each knows its height and how to draw itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reportlab.lib.units import mm

from desk.domain.guide import MOST_WORDS, SheetKind
from desk.domain.problems import Refused, refusal
from reports import icons, qr
from reports.lettering import Lettering, bold, cut_lines, set_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.domain.guide import GuideSheet, Step
    from reports.fonts import Family
    from reports.page import Page, Pen

_PILLS = {
    SheetKind.ONLINE: "Nộp qua mạng",
    SheetKind.PAPER: "Mang giấy đến quầy",
    SheetKind.PHONE: "Làm trên điện thoại",
    SheetKind.ASK: "Hỏi trước khi nộp",
}
_WARNING = "Tờ này miễn phí. Không ai được hỏi mã OTP."
_SMALL, _BODY, _NUMBER = 10.5, 16.0, 30.0
_DOMAIN_SIZES = (22.0, 21.0, 20.0, 19.0, 18.0)
_LEAST_CODE = 40.0
_STEP_COLUMN, _STEP_WIDTH, _ICON = 11.0, 107.0, 9.8


class Fit(NamedTuple):
    """How much of the sheet is given up so that the rest keeps its size."""

    title_size: float
    with_name: bool = True
    with_benefit: bool = True


@dataclass(frozen=True)
class Block:
    """A part of the sheet with its height in mm; `draw` takes a pen and the top in mm from the page's top.

    `after` is its share of the spare height as white below it.
    """

    height: float
    draw: Callable[[Pen, float], None]
    after: float = 1.0


def head(sheet: GuideSheet, family: Family, page: Page) -> Block:
    """The desk's name on the left, how it is done on the right, a rule under both."""
    pill = set_lines(f"**{_PILLS[sheet.kind]}**", family, 12, page.inner)
    pill_width = pill.width + 5.2
    desk = set_lines(sheet.desk.name, family, _SMALL, page.inner - pill_width - 4, 1.16)
    if len(desk.lines) > 2:
        raise Refused(refusal("sheet_desk_too_long", text=sheet.desk.name))
    height = 8.2 if len(desk.lines) == 1 else 9.9
    solid = sheet.kind is SheetKind.PAPER
    return Block(height, partial(_draw_head, desk, pill, pill_width, height, solid=solid))


def _draw_head(
    desk: Lettering, pill: Lettering, pill_width: float, height: float, pen: Pen, top: float, *, solid: bool
) -> None:
    page, canvas = pen.page, pen.canvas
    left = page.width - page.side - pill_width
    pen.write(desk, page.side, top + (7 - desk.height) / 2 + (height - 8.2) / 2)
    canvas.setLineWidth(1.2)
    canvas.setFillGray(0 if solid else 1)
    canvas.roundRect(left * mm, pen.at(top + 6.9), pill_width * mm, 6.9 * mm, 3.45 * mm, stroke=1, fill=1)
    canvas.setFillGray(1 if solid else 0)
    pen.write(pill, left + 2.6, top + (6.9 - pill.height) / 2 + 0.1)
    canvas.setFillGray(0)
    pen.rule(top + height, page.side, page.width - page.side, 0.8)


def title(sheet: GuideSheet, family: Family, page: Page, fit: Fit) -> Block:
    """The plain words for the matter, in at most three lines."""
    leading = 1.12 if fit.title_size > 20 else 1.1
    lines = set_lines(sheet.title, bold(family), fit.title_size, page.inner, leading)
    return Block(lines.height, partial(_draw_left, lines), 0.3)


def reference(sheet: GuideSheet, family: Family, page: Page, fit: Fit) -> Block:
    """The procedure's code and its official name, cut at a word after two lines."""
    code = f"Mã thủ tục **{sheet.code}**" if sheet.code else ""
    name = sheet.name if fit.with_name and sheet.name.casefold() != sheet.title.casefold() else ""
    text = " · ".join(part for part in (code, name) if part)
    lines = cut_lines(text, family, _SMALL, page.inner, 2, 1.2) if text else Lettering((), _SMALL, 0)
    return Block(lines.height, partial(_draw_left, lines), 0.6 if text else 0)


def promise(sheet: GuideSheet, family: Family, page: Page, fit: Fit) -> Block:
    """What the citizen gains, in bold, and one condition."""
    benefit = sheet.benefit if fit.with_benefit else ""
    told = ((benefit, bold(family)), (sheet.condition, family))
    parts = [set_lines(text, face, _BODY, page.inner, 1.19) for text, face in told if text]
    return Block(sum(part.height for part in parts), partial(_draw_stacked, parts), 1.0 if parts else 0)


def _draw_left(lines: Lettering, pen: Pen, top: float) -> None:
    pen.write(lines, pen.page.side, top)


def _draw_stacked(parts: list[Lettering], pen: Pen, top: float) -> None:
    for part in parts:
        pen.write(part, pen.page.side, top)
        top += part.height


def panel(sheet: GuideSheet, family: Family, page: Page) -> Block:
    """The framed QR code with its domain in large type and a way for those who cannot scan."""
    modules = qr.matrix(sheet.link)
    side = qr.module_mm(len(modules), _LEAST_CODE)
    block = qr.block_mm(len(modules), side)
    width = page.inner - block - 3.5
    name = _domain(sheet.domain, family, width)
    above = None if name else _domain(sheet.domain, family, page.inner - 8)
    if name is None and above is None:
        raise Refused(refusal("sheet_domain_too_wide", host=sheet.domain))
    told, way = (set_lines(text, family, _BODY, width) for text in (sheet.panel, sheet.fallback))
    kept = [text for text in (told, name, way) if text is not None]
    code_top = 1 + (above.height + 2 if above else 0)
    height = code_top + max(block, sum(text.height for text in kept) + 4) + 1
    return Block(height, partial(_draw_panel, sheet.link, side, above, kept, code_top, height))


def _domain(name: str, family: Family, width: float) -> Lettering | None:
    """The domain on one line in the largest size that fits; None under 18 points, where nobody reads it."""
    for size in _DOMAIN_SIZES:
        wide = set_lines(name, bold(family), size, 10_000)
        if wide.width <= width:
            return wide
    return None


def _draw_panel(
    link: str,
    side: float,
    above: Lettering | None,
    texts: list[Lettering],
    code_top: float,
    height: float,
    pen: Pen,
    top: float,
) -> None:
    page, block = pen.page, qr.block_mm(len(qr.matrix(link)), side)
    pen.frame(top, height)
    if above:
        pen.write(above, page.side + 4, top + 2)
    centre = top + code_top + (height - code_top - 1) / 2
    pen.code(link, side, page.side + 1, centre - block / 2)
    y = centre - (sum(text.height for text in texts) + 2 * (len(texts) - 1)) / 2
    for text in texts:
        pen.write(text, page.side + 1 + block + 1, y)
        y += text.height + 2


def steps(sheet: GuideSheet, family: Family, page: Page, spread: float) -> Block:
    """The numbered steps, one row each with a picture at its end and `spread` mm of air."""
    rows = [_row(number, step, family, spread) for number, step in enumerate(sheet.steps, start=1)]
    return Block(sum(row.height for row in rows), partial(_draw_rows, rows), 0.4)


def _row(number: int, step: Step, family: Family, spread: float) -> Block:
    words = set_lines(step.text, family, _BODY, _STEP_WIDTH)
    if len(words.lines) > 2:
        raise Refused(refusal("sheet_step_too_long", number=number, most=MOST_WORDS))
    figure = set_lines(str(number), bold(family), _NUMBER, _STEP_COLUMN)
    height = (10.2 if len(words.lines) == 1 else 12.8) + spread
    return Block(height, partial(_draw_row, words, figure, step, height))


def _draw_row(words: Lettering, figure: Lettering, step: Step, height: float, pen: Pen, top: float) -> None:
    page, middle = pen.page, top + height / 2
    pen.write(figure, page.side, middle - figure.height / 2 + 0.4)
    pen.write(words, page.side + _STEP_COLUMN, middle - words.height / 2)
    left = (page.width - page.side - _ICON) * mm
    icons.draw(pen.canvas, step.icon, left, pen.at(middle - _ICON / 2), _ICON * mm, pen.family.bold)
    pen.canvas.setFillGray(0)


def _draw_rows(rows: list[Block], pen: Pen, top: float) -> None:
    page = pen.page
    for number, row in enumerate(rows):
        if number:
            pen.rule(top, page.side + _STEP_COLUMN, page.width - page.side, 0.4, 0.5)
        row.draw(pen, top)
        top += row.height


def no_phone(sheet: GuideSheet, family: Family, page: Page) -> Block:
    """The dashed box for those without a telephone: what to bring, when to come, whom to ask."""
    width = page.inner - 6
    ask = f"Hỏi: **{sheet.desk.phone}**" if sheet.desk.phone else ""
    contact = ". ".join(part for part in (sheet.desk.hours, ask) if part)
    sentence = set_lines(sheet.help, family, _BODY, width)
    papers = [set_lines(f"**{paper}**", family, _BODY, width - 6.5) for paper in sheet.papers]
    if sum(paper.width + 6.5 for paper in papers) + 5 * (len(papers) - 1) > page.inner - 5:
        raise Refused(refusal("sheet_line_too_wide", text=", ".join(sheet.papers)))
    lines = [set_lines(contact, family, _BODY, width)] if contact else []
    height = 4.6 + sentence.height + (7.2 if papers else 0) + sum(line.height + 0.8 for line in lines)
    return Block(height, partial(_draw_no_phone, sentence, papers, lines, height))


def _draw_no_phone(
    sentence: Lettering,
    papers: list[Lettering],
    contact: list[Lettering],
    height: float,
    pen: Pen,
    top: float,
) -> None:
    page = pen.page
    pen.frame(top, height, dashed=True)
    y = top + 2.3
    pen.write(sentence, page.side + 3, y)
    y += sentence.height
    if papers:
        _draw_papers(papers, pen, y)
        y += 7.2
    for line in contact:
        pen.write(line, page.side + 3, y + 0.8)


def _draw_papers(papers: list[Lettering], pen: Pen, top: float) -> None:
    page = pen.page
    spare = page.inner - 6 - sum(paper.width + 6.5 for paper in papers)
    x = page.side + 3
    for paper in papers:
        pen.canvas.setLineWidth(1)
        pen.canvas.rect(x * mm, pen.at(top + 5.8), 4.6 * mm, 4.6 * mm)
        pen.write(paper, x + 6.5, top + 0.3)
        x += paper.width + 6.5 + max(5.0, min(7.0, spare))


def foot(sheet: GuideSheet, family: Family, page: Page) -> Block:
    """The warning against tricksters, then the sheet's number, its days and what is still unchecked."""
    warning = set_lines(_WARNING, bold(family), 15, page.inner)
    checked = f"{sheet.link_checked_on:%d/%m/%Y}" if sheet.link_checked_on else "chưa kiểm tra"
    notes = [f"Phiếu {sheet.id}", f"In {sheet.printed_on:%d/%m/%Y}", f"Liên kết: {checked}"]
    if not sheet.confirmed:
        notes.insert(1, "Chờ phường xác nhận nội dung")
    lines = [set_lines(note, family, 8, page.inner) for note in notes]
    return Block(12.6, partial(_draw_foot, warning, lines))


def _draw_foot(warning: Lettering, notes: list[Lettering], pen: Pen, top: float) -> None:
    page = pen.page
    pen.rule(top, page.side, page.width - page.side, 0.8)
    pen.write(warning, (page.width - warning.width) / 2, top + 1.3)
    gap = (page.inner - sum(note.width for note in notes)) / (len(notes) - 1)
    x = page.side
    for note in notes:
        pen.write(note, x, top + 9.2)
        x += note.width + gap
