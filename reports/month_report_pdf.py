"""The month's report as PDF: the official form of Nghị định 30/2020/NĐ-CP, or the internal list."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, TableStyle
from reportlab.platypus import Table as PaperTable

from desk.domain.month_report import Form
from reports import letter
from reports.charts import BarChart
from reports.letter import Letterhead, Rule, letterhead
from reports.page import About
from reports.report_blocks import Align, Chart, RowKind, Table, Verdict, shown
from reports.report_words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.lib.styles import ParagraphStyle

    from desk.domain.month_report import MonthReport
    from reports.letter import Command, Setter, Side
    from reports.report_blocks import Block, Row, Section
    from reports.report_words import ReportWords

_SHORT_TABLE = 12
_LEAST_ROOM = 70 * mm
_HEAD_GREY, _GROUP_GREY = 0.90, 0.955
_VERDICT_WIDTHS = (78 * mm, 38 * mm, 49 * mm)

_SIDES: dict[Align, Side] = {Align.LEFT: TA_LEFT, Align.CENTRE: TA_CENTER, Align.RIGHT: TA_RIGHT}


def render(report: MonthReport, form: Form, *, foot: bool = True) -> bytes:
    """The report, with its evidence at the foot of each page unless that is switched off.

    Refused where a word of the register holds a letter that the fonts cannot draw.
    """
    return render_words(words(report, form), foot=foot)


def render_words(told: ReportWords, *, foot: bool = True) -> bytes:
    """A report in words as it stands."""
    about = About(told.title, f"{told.superior} {told.agency}", told.basis, practice=bool(told.notice))
    return letter.render(about, told.evidence if foot else "", partial(_story, told))


def _story(told: ReportWords, setter: Setter) -> Iterator[Flowable]:
    return _Sheet(setter).story(told)


@dataclass(frozen=True)
class _Part:
    """Paragraphs and tables that belong on one page, unless a table in them is long."""

    content: list[Flowable]
    long: bool = False

    def flowables(self) -> list[Flowable]:
        """The part ready to be set; a long one only asks for room to begin in."""
        return [CondPageBreak(_LEAST_ROOM), *self.content] if self.long else [KeepTogether(self.content)]


class _Sheet:
    """The report's paragraphs and tables."""

    def __init__(self, setter: Setter) -> None:
        self._setter = setter
        self._style, self._text = setter.style, setter.text
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

    def story(self, told: ReportWords) -> Iterator[Flowable]:
        """Everything from the head to the signature, in reading order."""
        yield self._head(told)
        yield from self._subject(told)
        parts = [part for section in told.sections for part in self._parts(section)]
        for part in parts[:-1]:
            yield from part.flowables()
        yield from _Part([*parts[-1].content, *self._signature(told)], parts[-1].long).flowables()

    def _head(self, told: ReportWords) -> Flowable:
        if told.form is Form.OFFICIAL:
            return letterhead(Letterhead(told.agency, told.number, told.place_and_date), self._setter)
        bold = self._style(12, bold=True, side=TA_CENTER)
        lines = [
            self._text(told.superior, self._style(12, side=TA_CENTER)),
            self._text(told.agency, bold),
            Rule(30 * mm, letter.WIDTH * 0.6),
        ]
        return self._setter.side_by_side(lines, [], 0.6)

    def _subject(self, told: ReportWords) -> Iterator[Flowable]:
        bold = self._style(14, bold=True, side=TA_CENTER)
        yield Spacer(1, 7 * mm)
        if told.notice:
            yield self._text(told.notice, self._style(12, bold=True, side=TA_CENTER, after=6))
        yield self._text(told.kind, bold)
        for line in told.subject:
            yield self._text(line, bold)
        yield Spacer(1, 2)
        yield Rule(60 * mm, letter.WIDTH)
        yield self._text(told.basis, self._style(12, italic=True, side=TA_CENTER, before=6, after=8))
        if told.addressee:
            yield self._text(told.addressee, self._style(14, side=TA_CENTER, after=6))

    def _parts(self, section: Section) -> list[_Part]:
        """A section in pieces: its opening with the first block, then every other block with its words."""
        opening: list[Flowable] = [
            self._text(section.heading, self._heading),
            *(self._text(sentence, self._body) for sentence in section.sentences),
        ]
        parts: list[_Part] = []
        for block in section.blocks:
            long = isinstance(block, Table) and len(block.rows) > _SHORT_TABLE
            content = [*opening, *self._block(block)]
            if isinstance(block, Verdict) and parts:
                # The conclusion never stands on another page than the groups it comes from.
                parts[-1] = _Part([*parts[-1].content, *content], parts[-1].long)
            else:
                parts.append(_Part(content, long))
            opening = []
        return parts or [_Part(opening)]

    def _block(self, block: Block) -> list[Flowable]:
        if isinstance(block, Verdict):
            return [Spacer(1, 2 * mm), self._verdict(block), self._text(block.note, self._note)]
        caption, note = self._text(block.caption, self._caption), self._text(block.note, self._note)
        if isinstance(block, Chart):
            return [caption, Spacer(1, 2 * mm), BarChart(block.bars, self._setter.family), note]
        return [caption, self._table(block)]

    def _table(self, table: Table) -> Flowable:
        heads = 1 + table.has_units
        rows: list[list[Flowable | str]] = [
            [self._text(column.head, self._column_head) for column in table.columns]
        ]
        if table.has_units:
            rows.append([self._text(column.unit, self._unit) for column in table.columns])
        rows += [self._row(row, table) for row in table.rows]
        # The note is a row of its own, without lines, so that it never stands alone on the next page.
        rows.append([self._text(table.note, self._note), *("" for _ in table.columns[1:])])
        style = [
            *self._grid(last=-2),
            ("BACKGROUND", (0, 0), (-1, 0), _grey(_HEAD_GREY)),
            *_row_styles(table, heads),
            ("SPAN", (0, -1), (-1, -1)),
            ("LEFTPADDING", (0, -1), (-1, -1), 0),
            ("BOTTOMPADDING", (0, -1), (-1, -1), 4),
        ]
        widths = [column.width * mm for column in table.columns]
        return PaperTable(rows, widths, style=TableStyle(style), repeatRows=heads, hAlign="LEFT")

    def _grid(self, last: int = -1) -> list[Command]:
        return [
            *self._setter.plain_cells(3.5),
            ("GRID", (0, 0), (-1, last), 0.5, 0),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ]

    def _row(self, row: Row, table: Table) -> list[Flowable | str]:
        if row.kind is RowKind.BAND:
            words_across = self._text(shown(row.cells[0]), self._columns[Align.LEFT][0])
            return [words_across, *("" for _ in table.columns[1:])]
        heavy = row.kind is not RowKind.PLAIN
        return [
            self._text(shown(cell), self._columns[column.align][heavy or number in row.bold])
            for number, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True))
        ]

    def _verdict(self, verdict: Verdict) -> Flowable:
        plain, heavy = self._columns[Align.LEFT]
        centre, ending = self._columns[Align.CENTRE]
        rows: list[list[Flowable | str]] = [
            [self._text(name, plain), self._text(found, centre), self._text(met, ending)]
            for name, found, met in verdict.conditions
        ]
        told, passed = verdict.conclusion
        rows.append([self._text(told, heavy), "", self._text(passed, ending)])
        style = [*self._grid(), ("SPAN", (0, -1), (1, -1)), ("BOX", (0, -1), (-1, -1), 1.4, 0)]
        return PaperTable(rows, _VERDICT_WIDTHS, style=TableStyle(style), hAlign="LEFT")

    def _signature(self, told: ReportWords) -> list[Flowable]:
        title = self._style(14 if told.form is Form.OFFICIAL else 12, bold=True, side=TA_CENTER)
        columns = [self._lines(lines, title) for lines in told.signers]
        if told.form is Form.OFFICIAL:
            recipients: list[Flowable] = [
                self._text("Nơi nhận:", self._style(12, bold=True, italic=True)),
                *(self._text(line, self._style(11)) for line in told.recipients),
            ]
            columns.insert(0, recipients)
        block = self._setter.side_by_side(columns[0], columns[1], 0.45)
        return [self._text(told.closing, self._body), Spacer(1, 3 * mm), block]

    def _lines(self, lines: Sequence[str], style: ParagraphStyle) -> list[Flowable]:
        return [*(self._text(line, style) for line in lines), Spacer(1, letter.SIGNATURE)]


def _row_styles(table: Table, heads: int) -> Iterator[Command]:
    last = heads + len(table.rows) - 1
    # The note stays with the last two rows. Ranges that overlap in one column would undo each other.
    yield "NOSPLIT", (2, max(heads, last - 1)), (2, last + 1)
    for number, row in enumerate(table.rows, start=heads):
        if row.kind in (RowKind.GROUP, RowKind.BAND):
            yield "BACKGROUND", (0, number), (-1, number), _grey(_GROUP_GREY)
            if number < last:
                yield "NOSPLIT", (0, number), (0, number + 1)
        if row.kind is RowKind.BAND:
            yield "SPAN", (0, number), (-1, number)
        if row.kind is RowKind.TOTAL:
            yield "LINEABOVE", (0, number), (-1, number), 1.2, 0
            yield "NOSPLIT", (1, number - 1), (1, number)


def _grey(level: float) -> tuple[float, float, float]:
    return (level, level, level)
