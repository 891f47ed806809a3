"""Rows that an import refused, as they stand in their file with the reasons, ready to be mended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

REASON = "Lý do chưa nhập"
_WIDTH = 18
_REASON_WIDTH = 70


@dataclass(frozen=True)
class RefusedSheet:
    """A sheet's rows, the index of its header, and the reasons of refusal by row number, from 1."""

    name: str
    rows: Sequence[Sequence[object]]
    header: int
    reasons: Mapping[int, Sequence[str]]


def render(sheets: Sequence[RefusedSheet]) -> bytes:
    """A workbook with one sheet for each that has refused rows; text is never written as a formula."""
    output = BytesIO()
    book = xlsxwriter.Workbook(output, {"in_memory": True, "strings_to_formulas": False})
    bold = book.add_format({"bold": True})
    formats = {
        date: book.add_format({"num_format": "dd/mm/yyyy"}),
        time: book.add_format({"num_format": "hh:mm"}),
    }
    for sheet in sheets:
        if sheet.reasons:
            _write(book.add_worksheet(sheet.name[:31] or None), sheet, bold, formats)
    book.close()
    return output.getvalue()


def _write(target: Worksheet, sheet: RefusedSheet, bold: Format, formats: Mapping[type, Format]) -> None:
    header = sheet.rows[sheet.header]
    last = len(header)
    for column, title in enumerate((*header, REASON)):
        target.write_string(0, column, str(title if title is not None else ""), bold)
    for row, number in enumerate(sorted(sheet.reasons), start=1):
        for column, cell in enumerate(sheet.rows[number - 1][:last]):
            _write_cell(target, row, column, cell, formats)
        target.write_string(row, last, " ".join(sheet.reasons[number]))
    target.set_column(0, last - 1, _WIDTH)
    target.set_column(last, last, _REASON_WIDTH)
    target.freeze_panes(1, 0)


def _write_cell(
    target: Worksheet, row: int, column: int, cell: object, formats: Mapping[type, Format]
) -> None:
    if isinstance(cell, datetime):
        target.write_datetime(row, column, cell.replace(tzinfo=None), formats[date])
    elif isinstance(cell, date):
        target.write_datetime(row, column, datetime.combine(cell, time()), formats[date])
    elif isinstance(cell, time):
        target.write_datetime(row, column, datetime.combine(date(1900, 1, 1), cell), formats[time])
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        target.write_number(row, column, cell)
    elif cell is not None and cell != "":
        target.write_string(row, column, str(cell))
