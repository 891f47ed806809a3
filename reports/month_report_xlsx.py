"""The month's report as a workbook: a sheet for each section, figures as numbers, charts that Excel draws."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

import xlsxwriter

from reports.charts import axis_end
from reports.report_blocks import Align, Chart, RowKind, Verdict, shown
from reports.report_words import words
from reports.xlsx_cells import Formats, height, number_format, write_cell

if TYPE_CHECKING:
    from desk.domain.month_report import Form, MonthReport
    from reports.report_blocks import Block, Row, Section, Table
    from reports.report_words import ReportWords

_MM_PER_CHARACTER = 1.9
_WIDTH = 165.0  # mm
_SIDE_COLUMN = 2  # columns between the section and the data of its chart
_ROW_PIXELS = 20
_LONG_TABLE = 20  # rows that do not fit a screen, so that the head has to stay
_BAR_PIXELS, _CHART_PIXELS = 30, 620
_DARK, _LIGHT = "#4D4D4D", "#FFFFFF"


def render(report: MonthReport, form: Form, *, foot: bool = True) -> bytes:
    """The workbook, with its evidence at the foot of printed pages unless that is switched off.

    Text is only ever written as text, so that no cell can turn into a formula.
    """
    told = words(report, form, short_names=False)
    output = BytesIO()
    book = xlsxwriter.Workbook(
        output, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    made = told.made_at.replace(tzinfo=None)
    book.set_properties(
        {"title": told.title, "author": told.author, "comments": told.evidence, "created": made}
    )
    formats = Formats(book)
    for section in told.sections:
        sheet = book.add_worksheet(section.sheet)
        _Sheet(book, sheet, formats, _columns(section)).write(told, section)
        _set_up_page(sheet, told.evidence if foot else "")
    book.close()
    return output.getvalue()


def _columns(section: Section) -> tuple[float, ...]:
    """The widths in mm that all tables of a section share: those of its widest table."""
    tables = section.tables
    if not tables:
        return (_WIDTH,)
    return tuple(column.width for column in max(tables, key=lambda table: len(table.columns)).columns)


@dataclass
class _Sheet:
    """One section on its sheet, written from the top; `_row` is the next free one."""

    book: xlsxwriter.Workbook
    sheet: xlsxwriter.worksheet.Worksheet
    formats: Formats
    widths: tuple[float, ...]
    _row: int = 0
    _headed: bool = False

    def write(self, told: ReportWords, section: Section) -> None:
        """Write the section under the report's name, its basis and its evidence."""
        for number, width in enumerate(self.widths):
            self.sheet.set_column(number, number, width / _MM_PER_CHARACTER)
        heading = f"{told.agency}: {section.heading}"
        self.sheet.write_string(
            0, 0, f"{told.notice}. {heading}" if told.notice else heading, self.formats.title
        )
        self._row = 1
        for text in (told.basis, told.evidence):
            self._across(text, self.formats.note)
        for sentence in section.sentences:
            self._across(sentence, self.formats.text)
        for block in section.blocks:
            self._row += 1
            self._block(block)
        self.sheet.print_area(0, 0, self._row, len(self.widths) - 1)

    def _across(self, text: str, look: xlsxwriter.format.Format) -> None:
        last = len(self.widths) - 1
        if last:
            self.sheet.merge_range(self._row, 0, self._row, last, "", look)
        self.sheet.write_string(self._row, 0, text, look)
        self.sheet.set_row(self._row, height([(text, sum(self.widths))]))
        self._row += 1

    def _block(self, block: Block) -> None:
        if isinstance(block, Verdict):
            self._verdict(block)
        else:
            self._across(block.caption, self.formats.caption)
            if isinstance(block, Chart):
                self._chart(block)
            else:
                self._table(block)
        self._across(block.note, self.formats.note)

    def _table(self, table: Table) -> None:
        first = self._row
        heads = height([(column.head, column.width) for column in table.columns])
        self.sheet.set_row(first, heads)
        for number, column in enumerate(table.columns):
            self.sheet.write_string(first, number, column.head, self.formats.head)
            if table.has_units:
                self.sheet.write_string(first + 1, number, column.unit, self.formats.unit)
        self._row += 1 + table.has_units
        if not self._headed:
            self._headed = True
            self.sheet.repeat_rows(first, self._row - 1)
            if len(table.rows) > _LONG_TABLE:
                self.sheet.freeze_panes(self._row, 0)
        for row in table.rows:
            self._table_row(row, table)

    def _table_row(self, row: Row, table: Table) -> None:
        if row.kind is RowKind.BAND:
            self._across(shown(row.cells[0]), self.formats.band)
            return
        cells = list(zip(row.cells, table.columns, strict=True))
        self.sheet.set_row(self._row, height([(cell, column.width) for cell, column in cells]))
        for number, (cell, column) in enumerate(cells):
            look = self.formats.cell(cell, row.kind, column.align, bold=number in row.bold)
            write_cell(self.sheet, self._row, number, cell, look)
        self._row += 1

    def _verdict(self, verdict: Verdict) -> None:
        for line in verdict.conditions:
            self._parts(line, self.formats.condition)
        told, passed = verdict.conclusion
        self._parts((told, "", passed), self.formats.conclusion)

    def _parts(self, parts: tuple[str, str, str], look: xlsxwriter.format.Format) -> None:
        """Three texts over columns that were made for a table: two columns, the middle, the last two."""
        last = len(self.widths) - 1
        spans = ((0, 1), (2, last - 3), (last - 2, last))
        if not parts[1]:
            spans, parts = ((0, last - 3), (last - 2, last), (0, 0)), (parts[0], parts[2], "")
        for (start, end), text in zip(spans, parts, strict=True):
            if text:
                self.sheet.merge_range(self._row, start, self._row, end, "", look)
                self.sheet.write_string(self._row, start, text, look)
        self._row += 1

    def _chart(self, block: Chart) -> None:
        """The bars as Excel's own chart; its data stand beside it, from the lowest bar up."""
        left, first = len(self.widths) + _SIDE_COLUMN - 1, self._row
        bars = block.bars[::-1]
        for number, bar in enumerate(bars):
            self.sheet.write_string(first + number, left, bar.label, self.formats.text)
            look = self.formats.cell(bar.percent, RowKind.PLAIN, Align.RIGHT, bold=False)
            write_cell(self.sheet, first + number, left + 1, bar.percent, look)
        last, name = first + len(bars) - 1, self.sheet.get_name()
        chart = self.book.add_chart({"type": "bar"})
        assert chart is not None
        chart.add_series(
            {
                "name": block.caption,
                "categories": [name, first, left, last, left],
                "values": [name, first, left + 1, last, left + 1],
                "points": [_look_of(bar.reached) for bar in bars],
                "data_labels": {"value": True, "num_format": f'{number_format(bars[0].percent)}"%"'},
                "gap": 60,
            }
        )
        chart.set_legend({"none": True})
        chart.set_title({"none": True})
        axis = {"min": 0, "max": axis_end(bars), "major_unit": 50, "num_format": '0"%"'}
        chart.set_x_axis({**axis, "major_gridlines": {"visible": True, "line": {"dash_type": "dash"}}})
        pixels = len(bars) * _BAR_PIXELS + 60
        chart.set_size({"width": _CHART_PIXELS, "height": pixels})
        self.sheet.insert_chart(first, 0, chart, {"description": block.caption})
        self._row += ceil(pixels / _ROW_PIXELS) + 1


def _look_of(reached: bool) -> dict[str, object]:
    """Solid where the target was reached, hatched where it was not."""
    border = {"color": "black", "width": 0.75}
    if reached:
        return {"fill": {"color": _DARK}, "border": border}
    pattern = {"pattern": "wide_upward_diagonal", "fg_color": "black", "bg_color": _LIGHT}
    return {"pattern": pattern, "border": border}


def _set_up_page(sheet: xlsxwriter.worksheet.Worksheet, evidence: str) -> None:
    sheet.set_paper(9)
    sheet.set_margins(left=30 / 25.4, right=15 / 25.4, top=20 / 25.4, bottom=20 / 25.4)
    sheet.fit_to_pages(1, 0)
    if evidence:
        sheet.set_footer(f"&L&8{evidence.replace('&', '&&')}&R&8Trang &P/&N", {"margin": 10 / 25.4})
