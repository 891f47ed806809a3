"""A workbook as wards keep them: odd headers, a title, a merged day, a second sheet; counted by hand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from pathlib import Path

HEADERS = ("Số", "Ngày làm", "Bà con", "Sinh năm", "Tổ", "Việc", "Mã số", "KQ", "Ai làm", "Xe đến")
ROWS = (
    (1, "05/10/2026", "Lê Thị Thoa", 1962, "TDP 7", "Kích hoạt VNeID", "", "xong", "Minh Anh", "xe máy"),
    (2, None, "Đỗ Bá Thắng", 1975, "TDP 3", "Ví", "", "xong", "Minh Anh", ""),
    (
        3,
        "06/10/2026",
        "Phạm Đức Huy",
        1988,
        "Tổ 99",
        "nộp hồ sơ",
        "H56.118.24-261006-0007",
        "xong",
        "Trang",
        "",
    ),
    (4, "31/09/2026", "Vũ Thị Gấm", 1970, "TDP 3", "Ví", "", "xong", "Trang", ""),
    (5, "07/10/2026", "Trần Văn Ổi", 1950, "TDP 2", "K.sinh", "", "xong", "Trang", ""),
    (6, "08/10/2026", "Mai Thị Nhẫn", 1991, "TDP 5", "VNeID", "", "xong", "Trang", ""),
)
KEYS = {
    "Kích hoạt VNeID": "vneid_activate",
    "VNeID": "vneid_activate",
    "Ví": "ewallet",
    "nộp hồ sơ": "submit_online",
}
HEADER_ROW = 3
WRONG = ("31/09/2026", "K.sinh")  # what stands in the rows that cannot go in


def odd_book(path: Path, headers: tuple[str, ...] = HEADERS) -> Path:
    """A sheet T10 below a title, with the day of the first two rows merged, and a sheet of notes."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "T10"
    sheet.append(["SỔ HỖ TRỢ NGƯỜI DÂN, THÁNG 10 NĂM 2026, PHƯỜNG HẠC THÀNH"])
    sheet.append([])
    for row in (headers, *ROWS):
        sheet.append(row)
    sheet.merge_cells("B4:B5")
    notes = book.create_sheet("Ghi chú")
    notes.append(["Họp giao ban thứ Hai"])
    notes.append(["Đổi mực máy in"])
    book.save(path)
    return path


def counted(path: Path) -> Counter[str]:
    """How often each service was helped with in the rows that can go in, read with another reader."""
    sheet = openpyxl.load_workbook(path)["T10"]
    rows = [row for row in sheet.iter_rows(min_row=HEADER_ROW + 1, values_only=True) if row[0]]
    return Counter(KEYS[str(row[5])] for row in rows if not set(WRONG) & set(row))
