"""The month's tally as a PDF report in the form of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, TableStyle
from reportlab.platypus import Table as PaperTable

from reports import letter
from reports.letter import Letterhead, Rule, letterhead
from reports.letter_words import COMMITTEE, SIGNERS
from reports.month_sections import Align, RowKind, vietnamese_number
from reports.month_words import KIND, words
from reports.page import About

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.domain.figures import MonthTally
    from reports.letter import Command, Setter, Side
    from reports.month_sections import Cell, Row, Section, Table
    from reports.month_words import MonthWords

_SHORT_TABLE = 12
_LEAST_ROOM = 70 * mm
_HEAD_GREY, _GROUP_GREY = 0.90, 0.955

_SIDES: dict[Align, Side] = {Align.LEFT: TA_LEFT, Align.CENTRE: TA_CENTER, Align.RIGHT: TA_RIGHT}


def render(tally: MonthTally) -> bytes:
    """The report; Refused where a word of the register holds a letter that the fonts cannot draw."""
    report = words(tally)
    about = About(report.title, f"{COMMITTEE} {report.agency}", report.basis, practice=bool(report.notice))
    return letter.render(about, report.evidence, partial(_story, report))


def _story(report: MonthWords, setter: Setter) -> Iterator[Flowable]:
    return _Sheet(setter).story(report)


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

    def story(self, report: MonthWords) -> Iterator[Flowable]:
        """Everything from the nation's name to the signature, in reading order."""
        head = Letterhead(report.agency, report.number, report.place_and_date)
        yield letterhead(head, self._setter)
        yield from self._subject(report)
        parts = [part for section in report.sections for part in self._parts(section)]
        for part in parts[:-1]:
            yield from part.flowables()
        yield from _Part([*parts[-1].content, *self._signature(report)], parts[-1].long).flowables()

    def _subject(self, report: MonthWords) -> Iterator[Flowable]:
        bold = self._style(14, bold=True, side=TA_CENTER)
        yield Spacer(1, 7 * mm)
        if report.notice:
            yield self._text(report.notice, self._style(12, bold=True, side=TA_CENTER, after=6))
        yield self._text(KIND, bold)
        for line in report.subject:
            yield self._text(line, bold)
        yield Spacer(1, 2)
        yield Rule(60 * mm, letter.WIDTH)
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
            *self._setter.plain_cells(3.5),
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

    def _row_styles(self, table: Table, heads: int) -> Iterator[Command]:
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
        signers = [*(self._text(line, title) for line in SIGNERS), Spacer(1, letter.SIGNATURE)]
        block = self._setter.side_by_side(recipients, signers, 0.45)
        return [self._text(report.closing, self._body), Spacer(1, 3 * mm), block]


def _grey(level: float) -> tuple[float, float, float]:
    return (level, level, level)


def _shown(cell: Cell) -> str:
    return vietnamese_number(cell) if isinstance(cell, int) else cell
