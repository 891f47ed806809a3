"""Columns of the help log: the header row found, its headers understood in any order and writing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.catalogue import word_key
from desk.domain.cell import is_empty, text_of
from desk.domain.legacy_text import Encoding, convert

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desk.domain.cell import Cell

HEADER_WITHIN = 15  # rows


class Column(StrEnum):
    """What a column of the log holds."""

    DAY = "day"
    TIME = "time"
    PLACE = "place"
    HELPER = "helper"
    CITIZEN = "citizen"
    ID = "id"
    BIRTH = "birth"
    SEX = "sex"
    GROUP = "group"
    SERVICE = "service"
    QUANTITY = "quantity"
    PROCEDURE = "procedure"
    DOSSIER = "dossier"
    OUTCOME = "outcome"
    PAYMENT = "payment"
    HOW = "how"
    BARRIER = "barrier"
    NOTE = "note"
    VISIT = "visit"  # rows with the same number one after another are one visit
    VOIDED = "voided"  # a tick: the row stands in the log and counts nowhere
    PROCEDURE_NAME = "procedure_name"  # beside a code, for people, read by nobody
    LINE = "line"  # by which a register knows a line that it wrote itself
    NUMBER = "number"  # the running number of the sheet, read by nobody


# The first header of each column is the one that the program writes itself.
HEADERS: dict[Column, tuple[str, ...]] = {
    Column.DAY: ("Ngày", "Ngày hỗ trợ", "Ngày tháng", "Ngày tháng năm", "Ngày tiếp"),
    Column.TIME: ("Giờ", "Thời gian", "Giờ hỗ trợ"),
    Column.PLACE: ("Địa điểm", "Nơi hỗ trợ", "Địa điểm hỗ trợ"),
    Column.HELPER: ("Người hỗ trợ", "Cán bộ", "Đoàn viên", "ĐVTN", "Cán bộ hỗ trợ", "Đoàn viên hỗ trợ"),
    Column.CITIZEN: ("Họ tên", "Họ và tên", "Người dân", "Công dân", "Họ tên công dân", "Họ và tên công dân",
                     "Họ tên người dân", "Họ và tên người dân", "Tên công dân"),
    Column.ID: ("Số định danh", "CCCD", "Căn cước", "Số CCCD", "Số căn cước", "Số định danh cá nhân",
                "Số căn cước công dân", "Số ĐDCN", "CCCD/CMND", "Số CCCD/CMND"),
    Column.BIRTH: ("Năm sinh", "Ngày sinh", "NS", "Ngày tháng năm sinh"),
    Column.SEX: ("Giới tính", "Nam/Nữ", "GT"),
    Column.GROUP: ("Tổ dân phố", "TDP", "Thôn", "Khóm", "Ấp", "Địa chỉ", "Thôn/TDP", "TDP/Thôn", "Tổ"),
    Column.SERVICE: ("Nội dung hỗ trợ", "Loại hỗ trợ", "Việc hỗ trợ", "Nội dung"),
    Column.QUANTITY: ("Số lượng", "SL", "Số lượt"),
    Column.PROCEDURE: ("Thủ tục", "TTHC", "Mã TTHC", "Tên thủ tục", "Tên TTHC", "Mã thủ tục",
                       "Thủ tục hành chính"),
    Column.DOSSIER: ("Mã hồ sơ", "Số hồ sơ", "Mã số hồ sơ"),
    Column.OUTCOME: ("Kết quả", "Kết quả hỗ trợ"),
    Column.PAYMENT: ("Thanh toán trực tuyến", "TTTT", "Thanh toán"),
    Column.HOW: ("Cách hỗ trợ", "Hình thức", "Hình thức hỗ trợ"),
    Column.BARRIER: ("Vướng mắc", "Khó khăn", "Khó khăn, vướng mắc"),
    Column.NOTE: ("Ghi chú",),
    Column.VISIT: ("Lượt số",),
    Column.VOIDED: ("Đã hủy",),
    Column.PROCEDURE_NAME: ("Tên gọi thủ tục",),
    Column.LINE: ("Mã dòng",),
    Column.NUMBER: ("STT", "TT", "Số TT", "Số thứ tự"),
}  # fmt: skip
_COLUMN_OF = {word_key(header): column for column, headers in HEADERS.items() for header in headers}
_IN_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True)
class Header:
    """The header row: its index, where each column stands, its headers as written, those not understood."""

    index: int
    positions: Mapping[Column, int]
    names: Mapping[Column, str]
    unknown: tuple[str, ...]


def find_header(rows: Sequence[Sequence[Cell]]) -> Header | None:
    """The header row among the first fifteen: the one best understood; it must tell the day and the help."""
    candidates = [_read_header(index, row) for index, row in enumerate(rows[:HEADER_WITHIN])]
    usable = [header for header in candidates if _is_usable(header)]
    # Of two equal rows the lower one is taken: above a header in two storeys stands the coarser one.
    return max(usable, key=lambda header: (len(header.positions), header.index), default=None)


def column_of(cell: Cell) -> Column | None:
    """The column that a header names, without regard to accents, case, dots, line breaks and legacy fonts."""
    for words in _readings(text_of(cell), cell):
        if words in _COLUMN_OF:
            return _COLUMN_OF[words]
    return None


def _is_usable(header: Header) -> bool:
    told = header.positions
    return Column.DAY in told and (Column.SERVICE in told or Column.PROCEDURE in told)


def _read_header(index: int, row: Sequence[Cell]) -> Header:
    positions: dict[Column, int] = {}
    names: dict[Column, str] = {}
    unknown = []
    for position, cell in enumerate(row):
        column = column_of(cell)
        if column is not None and column not in positions:
            positions[column], names[column] = position, text_of(cell)
        elif not is_empty(cell):
            unknown.append(text_of(cell))
    return Header(index, positions, names, tuple(unknown))


def _readings(text: str, cell: Cell) -> Iterator[str]:
    yield word_key(text)
    yield word_key(text.replace(".", ""))
    yield word_key(_IN_BRACKETS.sub("", text))
    if isinstance(cell, str):
        for encoding in Encoding:
            yield word_key(convert(cell, encoding))
