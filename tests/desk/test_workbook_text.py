"""Logs saved as text: every code of letters, every separator."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.problems import Refused
from desk.usecases import text_table
from desk.usecases.text_table import decode, read_text_table
from desk.usecases.workbook import read_workbook
from desk.usecases.workbook_guard import Unreadable

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [["Ngày", "Nội dung hỗ trợ", "Họ tên"], ["05/10/2026", "nộp hồ sơ, trả kết quả", "Nguyễn Thị Hường"]]
LINES = 'Ngày;Nội dung hỗ trợ;Họ tên\n05/10/2026;"nộp hồ sơ, trả kết quả";Nguyễn Thị Hường\n'
MARKS_1258 = {
    "ộ": "ô\u0323",
    "ỗ": "ô\u0303",
    "ợ": "ơ\u0323",
    "ọ": "o\u0323",
    "ồ": "ô\u0300",
    "ả": "a\u0309",
    "ế": "ê\u0301",
    "ễ": "ê\u0303",
    "ị": "i\u0323",
    "ờ": "ơ\u0300",
}


def in_1258(text: str) -> bytes:
    """Text as a Vietnamese Windows saves it."""
    return "".join(MARKS_1258.get(letter, letter) for letter in text).encode("cp1258")


@pytest.mark.parametrize(
    "content",
    [
        LINES.encode(),
        LINES.encode("utf-8-sig"),
        LINES.encode("utf-16"),
        codecs.BOM_UTF16_BE + LINES.encode("utf-16-be"),
        LINES.encode("utf-16-le"),
        LINES.encode("utf-16-be"),
        in_1258(LINES),
        LINES.replace("\n", "\r\n").encode(),
    ],
)
def test_every_code_of_letters_is_found_out(content: bytes) -> None:
    assert read_text_table(content) == ROWS


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_every_separator_is_found_out(separator: str) -> None:
    assert read_text_table(LINES.replace(";", separator).encode()) == ROWS


def test_the_separator_that_the_file_tells_is_believed() -> None:
    assert read_text_table(b"sep=|\r\na|b;c\r\n") == [["a", "b;c"]]


def test_without_a_header_the_separator_that_parts_most_is_taken() -> None:
    assert read_text_table(b"a;b,c\n1;2,3\nx,y,z,t\n") == [["a;b", "c"], ["1;2", "3"], ["x", "y", "z", "t"]]
    assert read_text_table(b"") == []


def test_letters_of_the_legacy_fonts_are_left_for_the_import() -> None:
    old = "Ngµy;Néi dung hç trî;Hä tªn\n05/10/2026;VNeID;NguyÔn ThÞ H\u00adêng\n"
    assert decode(old.encode("latin-1")) == old


def test_1258_comes_out_in_nfc() -> None:
    assert decode(in_1258("Nguyễn Thị Hường")) == "Nguyễn Thị Hường"


def test_a_row_or_column_too_many_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Unreadable, match="workbook_too_large"):
        read_text_table(b",".join([b"a"] * 201))
    monkeypatch.setattr(text_table, "MOST_ROWS", 1)
    with pytest.raises(Unreadable, match="workbook_too_large"):
        read_text_table(b"a\nb\n")


def test_a_field_without_end_is_damage() -> None:
    with pytest.raises(Unreadable, match="workbook_damaged"):
        read_text_table(b'a,"' + b"x" * 200_000)


def test_a_text_table_is_a_sheet_named_after_its_file(tmp_path: Path) -> None:
    (tmp_path / "sổ.csv").write_text(LINES, encoding="utf-8")
    (sheet,) = read_workbook(tmp_path / "sổ.csv")
    assert (sheet.name, sheet.rows) == ("sổ", ROWS)


def outcome(content: bytes) -> str:
    """`read`, or the code by which the bytes are refused."""
    try:
        read_text_table(content)
    except Unreadable as reason:
        return reason.code
    return "read"


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reading(content: bytes) -> None:
    assert outcome(content) == "read" or outcome(content).startswith("workbook_")


def test_bytes_that_are_no_text_are_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"\x00\x01\x02")
    with pytest.raises(Refused):
        read_workbook(tmp_path / "a.csv")
