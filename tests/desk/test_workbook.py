"""Workbooks as they come in on USB sticks: right ones, damaged ones and traps."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.domain.help_log_plan import Merge
from desk.domain.problems import Refused
from desk.usecases import workbook, workbook_guard
from desk.usecases.workbook import read_workbook
from resources.sentences import sentence
from tests.desk.xls_file import xls

SAMPLE = Path(__file__).parents[2] / "resources" / "fixtures" / "help_log_sample.xlsx"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHEET = "xl/worksheets/sheet1.xml"
ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
)
ODS_TAIL = "</office:spreadsheet></office:body></office:document-content>"
ODS_CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'


def refusal_of(path: Path) -> str:
    """The code by which a file is refused; it must have its sentence in both languages."""
    with pytest.raises(Refused) as refused:
        read_workbook(path)
    problem = refused.value.problem
    assert path.name in sentence(problem, "vi")
    assert path.name in sentence(problem, "en")
    return problem.code


def outcome(path: Path) -> str:
    """`read`, or the code by which the file is refused."""
    try:
        read_workbook(path)
    except Refused as refused:
        return refused.problem.code
    return "read"


def written(path: Path, content: bytes) -> Path:
    """A file with that content."""
    path.write_bytes(content)
    return path


def repacked(path: Path, part: str, content: bytes) -> Path:
    """The sample log with one part replaced."""
    with zipfile.ZipFile(SAMPLE) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, content if info.filename == part else old.read(info))
    return path


def with_sheet(path: Path, cells: str) -> Path:
    """A workbook whose only sheet holds those cells."""
    start = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    return repacked(path, SHEET, f"{start}{cells}</sheetData></worksheet>".encode())


def ods(path: Path, table: str) -> Path:
    """An OpenDocument workbook with one table of those rows."""
    body = f'{ODS_HEAD}<table:table table:name="Sổ">{table}</table:table>{ODS_TAIL}'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        package.writestr("content.xml", body)
        package.writestr("META-INF/manifest.xml", "<manifest/>")
    return path


def test_cells_keep_their_kinds_and_rows_their_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["B3"], sheet["C3"], sheet["D3"] = datetime.fromisoformat("2026-10-05"), time(9, 41), 38062001445
    book.save(tmp_path / "sổ tháng 10.xlsx")
    (read,) = read_workbook(tmp_path / "sổ tháng 10.xlsx")
    assert [list(row) for row in read.rows][2] == ["", date(2026, 10, 5), time(9, 41), 38062001445.0]
    assert len(read.rows) == 3


def test_merged_cells_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["C4"] = "Ngày", "x"
    sheet.merge_cells("A1:B3")
    book.save(tmp_path / "a.xlsx")
    assert read_workbook(tmp_path / "a.xlsx")[0].merged == (Merge(0, 0, 2, 1),)


def test_a_workbook_of_an_old_office_is_read(tmp_path: Path) -> None:
    content = xls([["Ngày", "Việc hỗ trợ"], ["05/10/2026", "ví"], [46300.0, "định danh"]])
    (read,) = read_workbook(written(tmp_path / "a.xls", content))
    assert read.rows == [["Ngày", "Việc hỗ trợ"], ["05/10/2026", "ví"], [46300.0, "định danh"]]


def test_an_old_workbook_with_a_password_or_damage_is_refused(tmp_path: Path) -> None:
    assert refusal_of(written(tmp_path / "a.xls", xls([["a"]], locked=True))) == "workbook_encrypted"
    assert refusal_of(written(tmp_path / "b.xls", xls([["a"]], lost_by=2**30))) == "workbook_damaged"


def test_an_old_workbook_with_too_many_columns_is_refused(tmp_path: Path) -> None:
    wide: list[list[str | float]] = [["a"] * 201]
    assert refusal_of(written(tmp_path / "a.xls", xls(wide))) == "workbook_too_large"


def test_an_interruption_is_not_taken_for_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(workbook, "_visible_sheets", interrupted)
    with pytest.raises(KeyboardInterrupt):
        read_workbook(written(tmp_path / "a.xls", xls([["a"]])))


def test_hidden_sheets_are_left_out(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Ẩn").sheet_state = "hidden"
    book.create_sheet("Tháng 10")
    book.save(tmp_path / "a.xlsx")
    assert [sheet.name for sheet in read_workbook(tmp_path / "a.xlsx")] == ["Sheet", "Tháng 10"]


def test_an_opendocument_workbook_is_read(tmp_path: Path) -> None:
    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = (
        f"<table:table-row>{ODS_CELL}{empty}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="1048575">{empty}</table:table-row>'
    )
    (read,) = read_workbook(ods(tmp_path / "a.ods", rows))
    assert (read.name, [list(row) for row in read.rows]) == ("Sổ", [["x"]])


def row(repeated: int) -> str:
    """The start of a row of an OpenDocument table."""
    return f'<table:table-row table:number-rows-repeated="{repeated}">'


def blank(repeated: int) -> str:
    """Empty cells of an OpenDocument table."""
    return f'<table:table-cell table:number-columns-repeated="{repeated}"/>'


@pytest.mark.parametrize(
    "rows",
    [
        f"{row(1048576)}{ODS_CELL}</table:table-row>",
        f"{row(900000)}</table:table-row>{row(1)}{ODS_CELL}</table:table-row>",
        f"{row(1)}{blank(900)}{ODS_CELL}</table:table-row>",
        f"{row(1)}{blank(900).replace('/>', '>')}<text:p/></table:table-cell></table:table-row>",
        f"{row(190000)}{blank(150)}{ODS_CELL}</table:table-row>",
    ],
)
def test_an_opendocument_workbook_that_would_fill_the_memory_is_refused(tmp_path: Path, rows: str) -> None:
    assert refusal_of(ods(tmp_path / "a.ods", rows)) == "workbook_too_large"


def test_an_opendocument_workbook_with_broken_xml_is_refused(tmp_path: Path) -> None:
    assert refusal_of(ods(tmp_path / "a.ods", "<table:table-row>")) == "workbook_damaged"
    assert (
        refusal_of(ods(tmp_path / "b.ods", '<table:table-row table:number-rows-repeated="x"/>'))
        == "workbook_damaged"
    )


def test_an_opendocument_entity_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "")
        package.writestr("content.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert refusal_of(path) == "workbook_damaged"


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="GS1"><v>1</v></c></row>',
        '<row r="200001"><c r="A200001" s="1"><v>1</v></c></row>',
        "<row><c s='2' r='B1048576'><v>1</v></c></row>",
        '<row r="1"><c r="GR1"><v>1</v></c></row><row r="199999"><c r="A199999"><v>1</v></c></row>',
    ],
)
def test_a_cell_far_away_would_fill_the_memory_and_is_refused(tmp_path: Path, cells: str) -> None:
    assert refusal_of(with_sheet(tmp_path / "a.xlsx", cells)) == "workbook_too_large"


def test_empty_formatted_cells_far_away_do_no_harm(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'
    (read,) = read_workbook(with_sheet(tmp_path / "a.xlsx", cells))
    assert [list(row) for row in read.rows] == [[1.0]]


def test_long_text_between_tags_is_read_through(tmp_path: Path) -> None:
    text = "a" * 3_000_000
    cells = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>'
    (read,) = read_workbook(with_sheet(tmp_path / "a.xlsx", cells))
    assert [list(row) for row in read.rows] == [[text]]


def test_an_entity_bomb_is_refused(tmp_path: Path) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><sst>&a;</sst>'
    assert refusal_of(repacked(tmp_path / "a.xlsx", SHEET, bomb)) == "workbook_damaged"
    assert refusal_of(repacked(tmp_path / "b.xlsx", "xl/workbook.xml", bomb)) == "workbook_damaged"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_guard, "_LARGEST_PACKAGE", 2_000_000)
    path = repacked(tmp_path / "a.xlsx", "xl/styles.xml", b" " * 3_000_000)
    assert path.stat().st_size < 100_000
    assert refusal_of(path) == "workbook_too_large"


def test_a_part_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = repacked(tmp_path / "a.xlsx", "xl/styles.xml", b" " * 3_000_000)
    whole = path.read_bytes()
    lying = whole.replace((3_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))
    assert lying != whole
    assert refusal_of(written(path, lying)) == "workbook_damaged"


def test_a_large_part_beside_the_sheets_does_no_harm(tmp_path: Path) -> None:
    path = repacked(tmp_path / "a.xlsx", "docProps/core.xml", b"<x>" + b" " * 3_000_000 + b"</x>")
    assert outcome(path) == "read"


def test_too_many_cells_sheets_or_parts_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_guard, "MOST_CELLS", 100)
    assert refusal_of(repacked(tmp_path / "c.xlsx", "", b"")) == "workbook_too_large"
    monkeypatch.setattr(workbook_guard, "MOST_SHEETS", 0)
    assert refusal_of(repacked(tmp_path / "a.xlsx", "", b"")) == "workbook_too_large"
    monkeypatch.setattr(workbook_guard, "_MOST_PARTS", 3)
    assert refusal_of(repacked(tmp_path / "b.xlsx", "", b"")) == "workbook_too_large"


def test_a_file_of_gigabytes_is_not_even_opened(tmp_path: Path) -> None:
    with (tmp_path / "a.xlsx").open("wb") as file:
        file.truncate(2 * 1024**3)
    assert refusal_of(tmp_path / "a.xlsx") == "workbook_too_large"


def test_a_missing_file_and_a_folder_cannot_be_opened(tmp_path: Path) -> None:
    assert refusal_of(tmp_path / "mất.xlsx") == "workbook_cannot_open"
    assert refusal_of(tmp_path) == "workbook_cannot_open"


def test_a_workbook_with_a_password_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    locked = OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    assert refusal_of(written(tmp_path / "a.xlsx", locked)) == "workbook_encrypted"
    assert refusal_of(written(tmp_path / "b.xls", OLE + bytes(2000))) == "workbook_damaged"


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00",
        b"<html><table><tr><td>Ng\xc3\xa0y</td></tr></table>",
        b"%PDF-1.7 abc",
        b"{\\rtf1 abc}",
        b"a\x01b",
        b"\xff\xfe\x00",
    ],
)
def test_what_is_no_table_is_told(tmp_path: Path, content: bytes) -> None:
    assert refusal_of(written(tmp_path / "a.xls", content)) == "workbook_not_workbook"


def test_a_zip_of_something_else_is_no_workbook(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    assert refusal_of(written(tmp_path / "a.xlsx", packed.getvalue())) == "workbook_not_workbook"


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(position=st.integers(0, SAMPLE.stat().st_size - 1), bit=st.integers(0, 7), cut=st.booleans())
def test_a_damaged_workbook_is_read_or_refused_never_more(
    tmp_path: Path, position: int, bit: int, cut: bool
) -> None:
    content = bytearray(SAMPLE.read_bytes())
    content[position] ^= 1 << bit
    path = written(tmp_path / "a.xlsx", bytes(content[:position] if cut else content))
    assert outcome(path) == "read" or outcome(path).startswith("workbook_")
