"""Workbooks and text tables read into rows; whatever the file is, the program survives it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from desk.domain.help_log_plan import Merge, SheetRows
from desk.domain.problems import Refused, refusal
from desk.usecases.text_table import read_text_table
from desk.usecases.workbook_guard import (
    LARGEST_FILE,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Unreadable,
    check_package,
)

if TYPE_CHECKING:
    from pathlib import Path

    from python_calamine import CalamineSheet, CalamineWorkbook

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOK_START = b"\x09\x08\x10\x00\x00\x06\x05\x00"  # the first record of an Excel 97 workbook
_PASSWORD_RECORD, _FIRST_RECORDS = 0x2F, 10
# A newer workbook with a password is an OLE file with a stream of this name.
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def read_workbook(path: Path) -> list[SheetRows]:
    """The visible sheets of an .xlsx, .xlsm, .xls or .ods file, or a text table; Refused in one sentence."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Unreadable("workbook_too_large")
        return _read(path.read_bytes(), path.stem)
    except OSError:
        code = "workbook_cannot_open"
    except Unreadable as reason:
        code = reason.code
    rows = f"{MOST_ROWS:,}".replace(",", ".")
    megabytes = LARGEST_FILE // 1024**2
    raise Refused(refusal(code, name=path.name, rows=rows, columns=MOST_COLUMNS, megabytes=megabytes))


def _read(content: bytes, name: str) -> list[SheetRows]:
    if content.startswith(_ZIP):
        check_package(content)
        return _sheets(content)
    if content.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in content or _has_password_record(content):
            raise Unreadable("workbook_encrypted")
        return _sheets(content)
    return [SheetRows(name, read_text_table(content))]


def _has_password_record(content: bytes) -> bool:
    """Whether a FILEPASS record stands among the first records of an Excel 97 workbook ([MS-XLS] 2.4.117)."""
    position = content.find(_WORKBOOK_START)
    for _ in range(_FIRST_RECORDS if position >= 0 else 0):
        kind = int.from_bytes(content[position : position + 2], "little")
        if kind == _PASSWORD_RECORD:
            return True
        position += 4 + int.from_bytes(content[position + 2 : position + 4], "little")
    return False


def _sheets(content: bytes) -> list[SheetRows]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as workbook:
            return _visible_sheets(workbook)
    except (CalamineError, OSError, ValueError):
        raise Unreadable("workbook_damaged") from None
    except BaseException as fault:
        # The reader's own crashes on damaged files derive from BaseException and have no importable type.
        if type(fault).__name__ != "PanicException":
            raise
        raise Unreadable("workbook_damaged") from None


def _visible_sheets(workbook: CalamineWorkbook) -> list[SheetRows]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    read: list[SheetRows] = []
    cells = 0
    for about in workbook.sheets_metadata:
        if about.typ is not SheetTypeEnum.WorkSheet or about.visible is not SheetVisibleEnum.Visible:
            continue
        sheet = workbook.get_sheet_by_name(about.name)
        last_row, last_column = sheet.end or (-1, -1)
        cells += (last_row + 1) * (last_column + 1)
        if last_row >= MOST_ROWS or last_column >= MOST_COLUMNS or cells > MOST_CELLS:
            raise Unreadable("workbook_too_large")
        read.append(SheetRows(about.name, sheet.to_python(skip_empty_area=False), _merged(sheet)))
    return read


def _merged(sheet: CalamineSheet) -> tuple[Merge, ...]:
    ranges = sheet.merged_cell_ranges or []
    return tuple(Merge(*first, *last) for first, last in ranges)
