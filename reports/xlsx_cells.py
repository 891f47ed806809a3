"""Cells of a workbook: figures as typed numbers in the format they are read in, words only ever as words."""

from __future__ import annotations

from decimal import Decimal
from textwrap import wrap
from typing import TYPE_CHECKING

from reports.report_blocks import Align, Beyond, Distinct, Minutes, RowKind, shown

if TYPE_CHECKING:
    import xlsxwriter

    from reports.report_blocks import Cell

FONT = "Times New Roman"
LINE_HEIGHT = 15.75  # points, of 12-point type
ROW_MARGIN = 2

_MM_PER_LETTER = 1.6  # words run narrower than the digits that columns are measured in
_MINUTES_OF_A_DAY = 24 * 60
_WHOLE = "#,##0"
_DISTINCT = '#,##0"*"'
_HOURS = "[h]:mm"
_BEYOND = '"vượt "#,##0;"thiếu "#,##0;"đủ"'
_BASE = {"font_name": FONT, "font_size": 12, "valign": "vcenter"}


class Formats:
    """The cell formats of one workbook, each made when it is first needed."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[tuple[object, ...], xlsxwriter.format.Format] = {}
        self.title = self._add(bold=True, font_size=14)
        self.caption = self._add(bold=True)
        self.text = self._add(text_wrap=True, valign="top")
        self.note = self._add(italic=True, text_wrap=True, valign="top")
        self.head = self._add(bold=True, text_wrap=True, align="center", border=1, bg_color="#E6E6E6")
        self.unit = self._add(italic=True, align="center", border=1)
        self.band = self._add(text_wrap=True, border=1, bg_color="#F3F3F3")
        self.condition = self._add(text_wrap=True, border=1)
        self.conclusion = self._add(bold=True, text_wrap=True, border=2)

    def cell(self, cell: Cell, kind: RowKind, align: Align, *, bold: bool) -> xlsxwriter.format.Format:
        """The format of a cell in a row of a kind."""
        key = (kind, align, bold, number_format(cell))
        if key not in self._made:
            self._made[key] = self._add(
                border=1,
                text_wrap=True,
                num_format=key[3],
                align="center" if align is Align.CENTRE else align.value,
                bold=bold or kind is not RowKind.PLAIN,
                **({"bg_color": "#F3F3F3"} if kind is RowKind.GROUP else {}),
            )
        return self._made[key]

    def _add(self, **look: object) -> xlsxwriter.format.Format:
        return self._book.add_format({**_BASE, **look})


def number_format(cell: Cell) -> str:
    """The number format in which a cell is read as it is printed."""
    match cell:
        case Minutes():
            return _HOURS
        case Beyond():
            return _BEYOND
        case Distinct():
            return _DISTINCT
        case Decimal():
            digits = max(0, -int(cell.as_tuple().exponent))
            return f"{_WHOLE}.{'0' * digits}" if digits else _WHOLE
    return _WHOLE


def write_cell(
    sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, cell: Cell, look: xlsxwriter.format.Format
) -> None:
    """Write a figure as a number, and everything else as text that can never turn into a formula."""
    match cell:
        case str():
            sheet.write_string(row, column, cell, look)
        case Minutes(minutes):
            sheet.write_number(row, column, minutes / _MINUTES_OF_A_DAY, look)
        case Beyond(amount) | Distinct(amount):
            sheet.write_number(row, column, amount, look)
        case _:
            sheet.write_number(row, column, float(cell), look)


def height(cells: list[tuple[Cell, float]]) -> float:
    """The height in points of a row of cells, each with its width in mm.

    Excel fits rows to wrapped words when it opens a file, LibreOffice does not: so the height is given.
    """
    lines = (len(wrap(shown(cell), max(1, int(width / _MM_PER_LETTER)))) for cell, width in cells)
    return max(1, *lines) * LINE_HEIGHT + ROW_MARGIN
