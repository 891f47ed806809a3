"""The month's tally as a workbook: one sheet per table, figures as numbers."""

from __future__ import annotations

from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING

import xlsxwriter

from reports.month_sections import Align, RowKind
from reports.month_words import words

if TYPE_CHECKING:
    from desk.domain.figures import MonthTally
    from reports.month_sections import Cell, Row, Table
    from reports.month_words import MonthWords

_FONT = "Times New Roman"
_MM_PER_CHARACTER = 1.9
_MM_PER_LETTER = 1.6  # words run narrower than the digits that columns are measured in
_HEAD_ROW = 4
_LINE_HEIGHT = 15.75  # points, of 12-point type
_ROW_MARGIN = 2


def render(tally: MonthTally) -> bytes:
    """The workbook; text is only ever written as text, so that no cell can turn into a formula."""
    report = words(tally, short_names=False)
    output = BytesIO()
    book = xlsxwriter.Workbook(
        output, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    made = tally.made_at.replace(tzinfo=None)
    book.set_properties(
        {"title": report.title, "author": tally.desk_name, "comments": report.evidence, "created": made}
    )
    formats = _Formats(book)
    for table in report.tables:
        _write_sheet(book.add_worksheet(table.sheet), report, table, formats)
    book.close()
    return output.getvalue()


class _Formats:
    """The cell formats of one workbook."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        base = {"font_name": _FONT, "font_size": 12, "valign": "vcenter"}
        self.title = book.add_format({**base, "bold": True, "font_size": 14})
        self.note = book.add_format({**base, "italic": True, "text_wrap": True, "valign": "top"})
        head = {
            **base,
            "bold": True,
            "text_wrap": True,
            "align": "center",
            "border": 1,
            "bg_color": "#E6E6E6",
        }
        self.head = book.add_format(head)
        self.unit = book.add_format({**base, "italic": True, "align": "center", "border": 1})
        self.cells = {
            (kind, align): book.add_format(
                {
                    **base,
                    "border": 1,
                    "text_wrap": True,
                    "num_format": "#,##0",
                    "align": "center" if align is Align.CENTRE else align.value,
                    "bold": kind is not RowKind.PLAIN,
                    **({"bg_color": "#F3F3F3"} if kind is RowKind.GROUP else {}),
                }
            )
            for kind in RowKind
            for align in Align
        }


def _write_sheet(
    sheet: xlsxwriter.worksheet.Worksheet, report: MonthWords, table: Table, formats: _Formats
) -> None:
    last = len(table.columns) - 1
    heading = f"{report.agency}: {table.caption}"
    sheet.write_string(0, 0, f"{report.notice}. {heading}" if report.notice else heading, formats.title)
    for row, text in enumerate((report.basis, report.evidence), start=1):
        sheet.merge_range(row, 0, row, last, "", formats.note)
        sheet.write_string(row, 0, text, formats.note)
        sheet.set_row(row, 34)
    _write_head(sheet, table, formats)
    row = _HEAD_ROW + 1 + table.has_units
    for line in table.rows:
        _write_row(sheet, row, line, table, formats)
        row += 1
    sheet.merge_range(row, 0, row, last, "", formats.note)
    sheet.write_string(row, 0, table.note, formats.note)
    sheet.set_row(row, 50)
    _set_up_page(sheet, report, table)


def _write_head(sheet: xlsxwriter.worksheet.Worksheet, table: Table, formats: _Formats) -> None:
    lines = max(_lines(column.head, column.width) for column in table.columns)
    sheet.set_row(_HEAD_ROW, lines * _LINE_HEIGHT + _ROW_MARGIN)
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, column.width / _MM_PER_CHARACTER)
        sheet.write_string(_HEAD_ROW, number, column.head, formats.head)
        if table.has_units:
            sheet.write_string(_HEAD_ROW + 1, number, column.unit, formats.unit)
    sheet.freeze_panes(_HEAD_ROW + 1 + table.has_units, 0)
    sheet.repeat_rows(_HEAD_ROW, _HEAD_ROW + table.has_units)


def _write_row(
    sheet: xlsxwriter.worksheet.Worksheet, row: int, line: Row, table: Table, formats: _Formats
) -> None:
    # Excel fits rows to wrapped words when it opens the file, LibreOffice does not: so the height is given.
    lines = max(_lines(cell, column.width) for cell, column in zip(line.cells, table.columns, strict=True))
    sheet.set_row(row, lines * _LINE_HEIGHT + _ROW_MARGIN)
    for number, (cell, column) in enumerate(zip(line.cells, table.columns, strict=True)):
        _write_cell(sheet, row, number, cell, formats.cells[line.kind, column.align])


def _lines(cell: Cell, width: float) -> int:
    """How many lines a cell's words take in a column of that width in mm."""
    return max(1, len(wrap(str(cell), int(width / _MM_PER_LETTER))))


def _write_cell(
    sheet: xlsxwriter.worksheet.Worksheet, row: int, number: int, cell: Cell, style: xlsxwriter.format.Format
) -> None:
    if isinstance(cell, int):
        sheet.write_number(row, number, cell, style)
    else:
        sheet.write_string(row, number, cell, style)


def _set_up_page(sheet: xlsxwriter.worksheet.Worksheet, report: MonthWords, table: Table) -> None:
    sheet.set_paper(9)
    sheet.set_margins(left=30 / 25.4, right=15 / 25.4, top=20 / 25.4, bottom=20 / 25.4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(f"&L&8{report.evidence.replace('&', '&&')}&R&8Trang &P/&N", {"margin": 10 / 25.4})
