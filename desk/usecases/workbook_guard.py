"""Limits on workbooks: what a file would need in memory is measured before a reader is let near it.

The reader lays a sheet out as one full rectangle and ends the process where memory is short, so a few hundred
bytes with one cell in the last row and column must be refused here. Zip bombs and XML entities are, too.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from xml.parsers import expat

LARGEST_FILE = 50 * 1024 * 1024  # bytes
MOST_ROWS = 200_000
MOST_COLUMNS = 200
MOST_CELLS = 5_000_000  # of all sheets together
MOST_SHEETS = 100
_LARGEST_PACKAGE = 400 * 1024 * 1024  # bytes, unpacked
_MOST_PARTS = 5_000
_CHUNK = 1024 * 1024
_LONGEST_TAG = 64 * 1024

_SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_FAR_CELL = re.compile(
    rb"""<(?:\w+:)?c\s(?:[^<>]*?\s)?r=["'](?P<column>[A-Z]{2,}|[A-Z](?=[2-9]\d{5}|\d{7}))(?P<row>\d+)["'][^<>]*>"""
)
_ROW = re.compile(rb"""<(?:\w+:)?row\s(?:[^<>]*?\s)?r=["'](\d{1,7})["']""")
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class Unreadable(Exception):
    """The file cannot be read as a table; `code` says why."""

    def __init__(self, code: str) -> None:
        """Carry the code of the problem."""
        super().__init__(code)
        self.code = code


def check_package(content: bytes) -> None:
    """Unreadable where a zip file is no workbook, is damaged, or unpacks to more than a desk PC holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_parts(package)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        raise Unreadable("workbook_damaged") from None


def _check_parts(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_PACKAGE:
        raise Unreadable("workbook_too_large")
    names = {part.filename for part in parts}
    if "xl/workbook.xml" in names:
        _check_xlsx(package, parts)
    elif {"content.xml", "mimetype"} <= names:
        _check_ods(package)
    else:
        raise Unreadable("workbook_not_workbook")


def _check_xlsx(package: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    sheets = [part for part in parts if _SHEET_PART.fullmatch(part.filename)]
    if len(sheets) > MOST_SHEETS:
        raise Unreadable("workbook_too_large")
    cells = sum(_measure_sheet(package, part) for part in sheets)
    if cells > MOST_CELLS:
        raise Unreadable("workbook_too_large")
    for part in parts:
        # Read to the end, so that a part which unpacks to more than it declares is found by its checksum.
        if part not in sheets and part.filename.endswith((".xml", ".rels")):
            _read_through(package, part)


def _read_through(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    with package.open(part) as stream:
        if _DECLARATION.search(stream.read(_CHUNK)):
            raise Unreadable("workbook_damaged")
        while stream.read(_CHUNK):
            pass


def _measure_sheet(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """The cells of the rectangle that the sheet's cells span."""
    height, width, rest = 0, 26, b""
    with package.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            text = rest + chunk
            end = text.rfind(b">") + 1
            height, width = _measure(text[:end], height, width)
            rest = text[end:] if len(text) - end < _LONGEST_TAG else b""
    return height * width


def _measure(text: bytes, height: int, width: int) -> tuple[int, int]:
    if _DECLARATION.search(text):
        raise Unreadable("workbook_damaged")
    for cell in _FAR_CELL.finditer(text):
        if not cell.group().endswith(b"/>"):
            width = max(width, _column_number(cell["column"]))
            height = max(height, int(cell["row"][:8]))
    # A row without cells may stand far below the last one; far cells were counted above.
    rows = (int(row[1]) for row in _ROW.finditer(text))
    height = max([height, *(row for row in rows if row <= MOST_ROWS)])
    if height > MOST_ROWS or width > MOST_COLUMNS:
        raise Unreadable("workbook_too_large")
    return height, width


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - ord("A") + 1
    return number


def _check_ods(package: zipfile.ZipFile) -> None:
    extent = _Extent()
    with package.open("content.xml") as stream:
        while chunk := stream.read(_CHUNK):
            extent.feed(chunk)
    if extent.cells > MOST_CELLS:
        raise Unreadable("workbook_too_large")


class _Extent:
    """Measures the rectangle that each table of an OpenDocument file fills, repeats counted."""

    def __init__(self) -> None:
        self.cells = 0
        self._row = self._repeat = self._column = self._filled = 0
        self._height = self._width = 0
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._doctype

    def feed(self, chunk: bytes) -> None:
        """Go on with the next bytes of content.xml."""
        try:
            self._parser.Parse(chunk)
        except expat.ExpatError:
            raise Unreadable("workbook_damaged") from None

    def _doctype(self, *_: object) -> None:
        raise Unreadable("workbook_damaged")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self._row = self._height = self._width = 0
        elif name == "table:table-row":
            self._repeat = int(attributes.get("table:number-rows-repeated", 1))
            self._column = self._filled = 0
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._column += int(attributes.get("table:number-columns-repeated", 1))
            if "office:value-type" in attributes:
                self._filled = self._column
        elif name == "text:p":
            self._filled = self._column

    def _end(self, name: str) -> None:
        if name == "table:table-row":
            self._row += self._repeat
            if self._filled:
                self._height, self._width = self._row, max(self._width, self._filled)
        elif name == "table:table":
            if self._height > MOST_ROWS or self._width > MOST_COLUMNS:
                raise Unreadable("workbook_too_large")
            self.cells += self._height * self._width
