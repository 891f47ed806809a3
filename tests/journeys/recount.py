"""The sample log counted by hand: plain Python over the cells, nothing of the program's own reading."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import openpyxl

if TYPE_CHECKING:
    from pathlib import Path

NAMES = {
    "dvctt": "submit_online",
    "nộp hồ sơ": "submit_online",
    "nộp hồ sơ trực tuyến": "submit_online",
    "vneid": "vneid_activate",
    "định danh": "vneid_activate",
    "kích hoạt vneid mức 2": "vneid_activate",
    "ví": "ewallet",
    "mở ví điện tử": "ewallet",
    "tttt": "pay_online",
    "thanh toán trực tuyến": "pay_online",
    "chữ ký số cá nhân": "digital_signature",
    "tra cứu hồ sơ": "dossier_lookup",
    "tạo tài khoản dịch vụ công": "account_create",
    "cài ứng dụng của tỉnh": "province_app",
}
SUBMITTED = {"nộp thành công", "thành công", "xong", "đã nộp", "x"}
PAID = {"có", "x", "đã thanh toán"}


def rows_of(workbook: Path) -> list[dict[str, Any]]:
    """Every row that tells of help: day, visit, person, service, quantity, dossier, outcome, payment."""
    sheet = openpyxl.load_workbook(workbook, data_only=True).worksheets[0]
    rows, day = [], date.min
    for cells in sheet.iter_rows(min_row=5, values_only=True):
        told = [str(cell).strip() if cell is not None else "" for cell in cells]
        if told[0].startswith(("Cộng", "Người lập")) or not told[10]:
            continue
        day = _day(cells[1]) if told[1] else day
        rows.append(
            {
                "day": day,
                "key": (day, _minute(told[2]), told[6].lstrip("0").removesuffix(".0"), told[4]),
                "person": told[6].lstrip("0").removesuffix(".0"),
                "service": NAMES[_composed(told[10]).lower()],
                "quantity": int(float(told[11] or 1)),
                "dossier": told[13].upper(),
                "submitted": _composed(told[14]).lower() in SUBMITTED,
                "paid": _composed(told[15]).lower() in PAID,
            }
        )
    return rows


def count(rows: list[dict[str, Any]], start: date, end: date) -> dict[str, Any]:
    """The figures of the days from start to end."""
    inside = [row for row in rows if start <= row["day"] <= end]
    visits = [row for before, row in zip([None, *inside], inside, strict=False) if not _same(before, row)]
    quantity: Counter[str] = Counter()
    for row in inside:
        quantity[row["service"]] += row["quantity"]
    return {
        "visits": len(visits),
        "help_items": len(inside),
        "people": len({row["person"] for row in inside} - {""}),
        "anonymous": sum(not row["person"] for row in visits),
        "dossiers": len({row["dossier"] for row in inside} - {""}),
        "submitted": sum(row["submitted"] for row in inside),
        "paid": sum(row["paid"] for row in inside),
        "quantity": dict(quantity),
    }


def _same(before: dict[str, Any] | None, row: dict[str, Any]) -> bool:
    return before is not None and before["key"] == row["key"]


def _day(cell: object) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = str(cell).strip()
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        year, month, day = map(int, found.groups())
    else:
        day, month, year = map(int, re.split(r"[/-]", text))
    return date(year + 2000 if year < 100 else year, month, day)


def _minute(text: str) -> int:
    hour, minute = re.split(r"[:h]", text)[:2]
    return int(hour) * 60 + int(minute)


def _composed(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFC", text)
