"""The month's tally as a PDF report in the form of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Spacer,
    TableStyle,
)
from reportlab.platypus import Table as PaperTable

from reports import fonts, watermark
from reports.fonts import drawable
from reports.month_sections import Align, RowKind, vietnamese_number
from reports.month_words import COMMITTEE, KIND, MOTTO, NATION, SIGNERS, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfgen.canvas import Canvas

    from desk.domain.figures import MonthTally
    from reports.fonts import Family
    from reports.month_sections import Cell, Row, Section, Table
    from reports.month_words import MonthWords

_LEFT, _RIGHT, _TOP, _BOTTOM = 30 * mm, 15 * mm, 20 * mm, 20 * mm
_WIDTH = A4[0] - _LEFT - _RIGHT
_HEAD_LEFT = 0.40
_SHORT_TABLE = 12
_LEAST_ROOM = 70 * mm
_SIGNATURE = 24 * mm
_HEAD_GREY, _GROUP_GREY = 0.90, 0.955

_Command = tuple[Any, ...]
_Side = Literal[0, 1, 2, 4]
_SIDES: dict[Align, _Side] = {Align.LEFT: TA_LEFT, Align.CENTRE: TA_CENTER, Align.RIGHT: TA_RIGHT}


def render(tally: MonthTally) -> bytes:
    """The report; Refused where a word of the register holds a letter that the fonts cannot draw."""
    report, family = words(tally), fonts.serif()
    # Here, because reportlab would wrap a refusal that comes while it turns the page.
    drawable(report.evidence, family.regular)
    count = _pages(report, family, BytesIO(), 0)
    output = BytesIO()
    _pages(report, family, output, count)
    return output.getvalue()


def _pages(report: MonthWords, family: Family, output: BytesIO, count: int) -> int:
    """Set the report and return its number of pages; the foot of a page needs that number beforehand."""
    frame = Frame(_LEFT, _BOTTOM, _WIDTH, A4[1] - _TOP - _BOTTOM, 0, 0, 0, 0)
    furnish = partial(_furnish, report, family, count)
    template = PageTemplate("page", [frame], onPage=partial(_mark, report, family), onPageEnd=furnish)
    document = BaseDocTemplate(
        output,
        pagesize=A4,
        pageTemplates=[template],
        title=report.title,
        author=f"{COMMITTEE} {report.agency}",
        subject=report.basis,
        lang="vi-VN",
        displayDocTitle=1,
        initialFontName=family.regular,
        invariant=1,
    )
    document.build(list(_Sheet(family).story(report)))
    return int(document.page)


def _mark(report: MonthWords, family: Family, canvas: Canvas, _document: BaseDocTemplate) -> None:
    """The watermark of a report that does not count, under everything else on the page."""
    if report.notice:
        watermark.draw(canvas, A4, family.bold)


def _furnish(
    report: MonthWords, family: Family, count: int, canvas: Canvas, document: BaseDocTemplate
) -> None:
    canvas.saveState()
    if document.page > 1:
        canvas.setFont(family.regular, 13)
        canvas.drawCentredString(_LEFT + _WIDTH / 2, A4[1] - 14 * mm, str(document.page))
    canvas.setLineWidth(0.5)
    canvas.line(_LEFT, 13 * mm, _LEFT + _WIDTH, 13 * mm)
    canvas.setFont(family.regular, 8)
    canvas.drawString(_LEFT, 10 * mm, report.evidence)
    canvas.drawRightString(_LEFT + _WIDTH, 10 * mm, f"Trang {document.page}/{count}")
    canvas.restoreState()


class _Rule(Flowable):
    """A centred line under a heading, its length in points."""

    def __init__(self, length: float, room: float) -> None:
        super().__init__()
        self.width, self.height = room, 3.0
        self._length = length

    def draw(self) -> None:
        start = (self.width - self._length) / 2
        self.canv.setLineWidth(0.8)
        self.canv.line(start, 1, start + self._length, 1)


@dataclass(frozen=True)
class _Part:
    """Paragraphs and tables that belong on one page, unless a table in them is long."""

    content: list[Flowable]
    long: bool = False

    def flowables(self) -> list[Flowable]:
        """The part ready to be set; a long one only asks for room to begin in."""
        return [CondPageBreak(_LEAST_ROOM), *self.content] if self.long else [KeepTogether(self.content)]


class _Sheet:
    """The report's paragraphs and tables in one family of type."""

    def __init__(self, family: Family) -> None:
        self._family = family
        self._body = self._style(14, side=TA_JUSTIFY, indent=12.7 * mm, after=6)
        self._heading = self._style(14, bold=True, indent=12.7 * mm, before=6, after=4)
        self._caption = self._style(12, bold=True, before=4, after=3)
        self._note = self._style(11, italic=True, before=3, after=4)
        self._columns = {
            align: (self._style(12, side=side), self._style(12, bold=True, side=side))
            for align, side in _SIDES.items()
        }
        self._column_head = self._style(11.5, bold=True, side=TA_CENTER)
        self._unit = self._style(11, italic=True, side=TA_CENTER)

    def story(self, report: MonthWords) -> Iterator[Flowable]:
        """Everything from the nation's name to the signature, in reading order."""
        yield self._letterhead(report)
        yield from self._subject(report)
        parts = [part for section in report.sections for part in self._parts(section)]
        for part in parts[:-1]:
            yield from part.flowables()
        yield from _Part([*parts[-1].content, *self._signature(report)], parts[-1].long).flowables()

    def _style(
        self,
        size: float,
        *,
        bold: bool = False,
        italic: bool = False,
        side: _Side = TA_LEFT,
        indent: float = 0,
        before: float = 0,
        after: float = 0,
    ) -> ParagraphStyle:
        upright = self._family.bold if bold else self._family.regular
        sloping = self._family.bold_italic if bold else self._family.italic
        return ParagraphStyle(
            "",
            fontName=sloping if italic else upright,
            fontSize=size,
            leading=size * 1.18,
            alignment=side,
            firstLineIndent=indent,
            spaceBefore=before,
            spaceAfter=after,
            allowWidows=0,
            allowOrphans=0,
        )

    def _text(self, text: str, style: ParagraphStyle) -> Paragraph:
        return Paragraph(escape(drawable(text, style.fontName), quote=False), style)

    def _length(self, text: str, style: ParagraphStyle) -> float:
        return float(fonts.text_width(text, style.fontName, style.fontSize))

    def _letterhead(self, report: MonthWords) -> Flowable:
        agency = self._style(13, bold=True, side=TA_CENTER)
        nation = self._style(12.5, bold=True, side=TA_CENTER)
        motto = self._style(13.5, bold=True, side=TA_CENTER)
        number = self._style(13, side=TA_CENTER)
        place = self._style(13.5, italic=True, side=TA_CENTER)
        left, right = _WIDTH * _HEAD_LEFT, _WIDTH * (1 - _HEAD_LEFT)
        agency_line = min(self._length(report.agency, agency), left)
        rows: list[list[object]] = [
            [
                [
                    self._text(COMMITTEE, agency),
                    self._text(report.agency, agency),
                    _Rule(agency_line * 0.45, left),
                ],
                [
                    self._text(NATION, nation),
                    self._text(MOTTO, motto),
                    _Rule(self._length(MOTTO, motto), right),
                ],
            ],
            [self._blank(report.number, number), self._blank(report.place_and_date, place)],
        ]
        style = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            *self._plain_cells(0),
        ]
        return PaperTable(rows, [left, right], style=TableStyle([*style, ("TOPPADDING", (0, 1), (-1, 1), 5)]))

    def _blank(self, text: str, style: ParagraphStyle) -> Paragraph:
        """A line with room left to write in: its runs of blanks stay."""
        markup = escape(fonts.drawable_blanks(text, style.fontName), quote=False).replace(
            "  ", "\u00a0\u00a0"
        )
        return Paragraph(markup, style)

    def _plain_cells(self, padding: float) -> list[_Command]:
        everywhere = ((0, 0), (-1, -1))
        return [
            ("FONTNAME", *everywhere, self._family.regular),
            ("LEFTPADDING", *everywhere, padding),
            ("RIGHTPADDING", *everywhere, padding),
            ("BOTTOMPADDING", *everywhere, 2),
        ]

    def _subject(self, report: MonthWords) -> Iterator[Flowable]:
        bold = self._style(14, bold=True, side=TA_CENTER)
        yield Spacer(1, 7 * mm)
        if report.notice:
            yield self._text(report.notice, self._style(12, bold=True, side=TA_CENTER, after=6))
        yield self._text(KIND, bold)
        for line in report.subject:
            yield self._text(line, bold)
        yield Spacer(1, 2)
        yield _Rule(60 * mm, _WIDTH)
        yield self._text(report.basis, self._style(12, italic=True, side=TA_CENTER, before=6, after=8))
        yield self._text(report.addressee, self._style(14, side=TA_CENTER, after=6))

    def _parts(self, section: Section) -> list[_Part]:
        """A section in pieces: its opening with the first table, then every other table with its words."""
        opening: list[Flowable] = [
            self._text(section.heading, self._heading),
            self._text(section.sentence, self._body),
        ]
        parts = []
        for table in section.tables:
            caption, note = self._text(table.caption, self._caption), self._text(table.note, self._note)
            parts.append(_Part([*opening, caption, self._table(table), note], len(table.rows) > _SHORT_TABLE))
            opening = []
        return parts or [_Part(opening)]

    def _table(self, table: Table) -> Flowable:
        heads = 1 + table.has_units
        rows: list[list[Flowable]] = [
            [self._text(column.head, self._column_head) for column in table.columns]
        ]
        if table.has_units:
            rows.append([self._text(column.unit, self._unit) for column in table.columns])
        rows += [self._row(row, table) for row in table.rows]
        style = [
            *self._plain_cells(3.5),
            ("GRID", (0, 0), (-1, -1), 0.5, 0),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
            ("BACKGROUND", (0, 0), (-1, 0), _grey(_HEAD_GREY)),
            *self._row_styles(table, heads),
        ]
        widths = [column.width * mm for column in table.columns]
        return PaperTable(rows, widths, style=TableStyle(style), repeatRows=heads, hAlign="LEFT")

    def _row(self, row: Row, table: Table) -> list[Flowable]:
        bold = row.kind is not RowKind.PLAIN
        return [
            self._text(_shown(cell), self._columns[column.align][bold])
            for cell, column in zip(row.cells, table.columns, strict=True)
        ]

    def _row_styles(self, table: Table, heads: int) -> Iterator[_Command]:
        for number, row in enumerate(table.rows, start=heads):
            if row.kind is RowKind.GROUP:
                yield "BACKGROUND", (0, number), (-1, number), _grey(_GROUP_GREY)
                yield "NOSPLIT", (0, number), (0, number + 1)
            if row.kind is RowKind.TOTAL:
                yield "LINEABOVE", (0, number), (-1, number), 1.2, 0
                yield "NOSPLIT", (0, number - 1), (0, number)

    def _signature(self, report: MonthWords) -> list[Flowable]:
        recipients = [
            self._text("Nơi nhận:", self._style(12, bold=True, italic=True)),
            *(self._text(line, self._style(11)) for line in report.recipients),
        ]
        title = self._style(14, bold=True, side=TA_CENTER)
        signers = [*(self._text(line, title) for line in SIGNERS), Spacer(1, _SIGNATURE)]
        style = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *self._plain_cells(0)])
        block = PaperTable([[recipients, signers]], [_WIDTH * 0.45, _WIDTH * 0.55], style=style)
        return [self._text(report.closing, self._body), Spacer(1, 3 * mm), block]


def _grey(level: float) -> tuple[float, float, float]:
    return (level, level, level)


def _shown(cell: Cell) -> str:
    return vietnamese_number(cell) if isinstance(cell, int) else cell
