"""A small workbook in the format of Excel 97, made byte by byte, as old offices still keep them."""

from __future__ import annotations

import struct

SECTOR = 512
_END, _FAT, _FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_BOF = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)
_SHEET_BOF = struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0)


def xls(rows: list[list[str | float]], *, locked: bool = False, lost_by: int = 0) -> bytes:
    """Return a workbook with one sheet named `Sổ`, locked or told to stand `lost_by` bytes further on."""
    return _compound_file(_stream(rows, locked, lost_by))


def _stream(rows: list[list[str | float]], locked: bool, lost_by: int) -> bytes:
    head = _record(0x0809, _BOF) + (_record(0x002F, struct.pack("<HHH", 1, 1, 1)) if locked else b"")
    name = "Sổ".encode("utf-16-le")
    length = 4 + 8 + len(name)
    start = len(head) + length + len(_record(0x000A, b""))
    sheet = _record(0x0085, struct.pack("<IBBBB", start + lost_by, 0, 0, 2, 1) + name)
    cells = b"".join(_cell(r, c, value) for r, row in enumerate(rows) for c, value in enumerate(row))
    end = _record(0x000A, b"")
    return head + sheet + end + _record(0x0809, _SHEET_BOF) + cells + end


def _cell(row: int, column: int, value: str | float) -> bytes:
    where = struct.pack("<HHH", row, column, 0)
    if isinstance(value, str):
        return _record(0x0204, where + struct.pack("<HB", len(value), 1) + value.encode("utf-16-le"))
    return _record(0x0203, where + struct.pack("<d", value))


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _compound_file(stream: bytes) -> bytes:
    size = max(4096, -(-len(stream) // SECTOR) * SECTOR)
    sectors = size // SECTOR
    chain = [_FAT, _END, *range(3, 2 + sectors), _END]
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(SECTOR, b"\xff")
    folder = _entry("Root Entry", 5, child=1) + _entry("Workbook", 2, start=2, size=size)
    return _header() + fat + folder.ljust(SECTOR, b"\0") + stream.ljust(size, b"\0")


def _header() -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    return (head + struct.pack("<I", 0)).ljust(SECTOR, b"\xff")


def _entry(name: str, kind: int, *, child: int = _FREE, start: int = _END, size: int = 0) -> bytes:
    written = (name + "\0").encode("utf-16-le")
    body = written.ljust(64, b"\0") + struct.pack("<HBBIII", len(written), kind, 1, _FREE, _FREE, child)
    return body + bytes(36) + struct.pack("<IQ", start, size)
