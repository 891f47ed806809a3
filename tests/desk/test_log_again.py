"""The log's own export imported again: the register knows the lines that it wrote itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from desk.domain.help_log_preview import RowState
from desk.domain.log import LogQuery
from desk.domain.visit import CitizenDraft, HelpItemDraft, VisitDraft
from desk.domain.visit_change import draft_of
from desk.domain.ward import Ward
from desk.usecases.opening import open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.import_report import ImportReport
    from desk.usecases.opening import Desk

DAY = date(2026, 10, 5)
HANH = CitizenDraft("Nguyễn Thị Hạnh", "038162003412", 1962)
ITEMS = (HelpItemDraft("submit_online", 1, "1.001193", "H56.118.24-261005-0002"), HelpItemDraft("ewallet"))


@pytest.fixture
def visit(desk: Desk, user: User) -> Visit:
    """A visit with two items, recorded at the desk."""
    return desk.visits.record(user, VisitDraft(DAY, citizen=HANH, items=ITEMS)).visit


@pytest.fixture
def book(desk: Desk, user: User, visit: Visit, tmp_path: Path) -> Path:
    return exported(desk, user, tmp_path / "sổ.xlsx")


def exported(desk: Desk, user: User, path: Path) -> Path:
    desk.log.export(user, LogQuery(), path, names=True)
    return path


def brought(desk: Desk, user: User, path: Path) -> ImportReport:
    return desk.imports.take(user, desk.imports.read(path))


def counts(report: ImportReport) -> tuple[int, int]:
    return report.imported, report.known


def written(path: Path, **cells: str) -> Path:
    """The file with cells written over, as in a spreadsheet."""
    book = openpyxl.load_workbook(path)
    for place, words in cells.items():
        book.worksheets[0][place] = words
    book.save(path)
    return path


def column(path: Path, header: str) -> str:
    """The letter of a column."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return next(str(cell.column_letter) for cell in sheet[1] if cell.value == header)


def test_lines_recorded_at_the_desk_are_there_already(desk: Desk, user: User, book: Path) -> None:
    before = desk.log.page(user, LogQuery())
    assert {row.state for row in desk.imports.read(book).rows} == {RowState.KNOWN}
    assert counts(brought(desk, user, book)) == (0, 2)
    assert desk.log.page(user, LogQuery()) == before


def test_lines_that_were_imported_are_there_already(filled_desk: Desk, user: User, tmp_path: Path) -> None:
    path = exported(filled_desk, user, tmp_path / "sổ.xlsx")
    assert counts(brought(filled_desk, user, path)) == (0, 180)


def test_a_line_corrected_since_stays_as_corrected(desk: Desk, user: User, visit: Visit, book: Path) -> None:
    seen = desk.corrections.entry(user, visit.id)
    wanted = VisitDraft(date(2026, 10, 6), citizen=draft_of(seen).citizen, items=ITEMS)
    desk.corrections.correct(user, seen, wanted, "typo")
    assert counts(brought(desk, user, book)) == (0, 2)
    assert desk.log.count(user, LogQuery(start=date(2026, 10, 6))) == 2


def test_a_line_voided_since_does_not_come_back(desk: Desk, user: User, visit: Visit, book: Path) -> None:
    desk.corrections.void(user, visit.id, "typo")
    assert counts(brought(desk, user, book)) == (0, 2)
    assert desk.log.count(user, LogQuery(voided=False)) == 0


def test_a_line_copied_and_written_over_is_a_new_one(desk: Desk, user: User, book: Path) -> None:
    line = column(book, "Mã dòng")
    first = str(openpyxl.load_workbook(book).worksheets[0][f"{line}2"].value)
    written(book, A4="06/10/2026", **{f"{column(book, 'Nội dung hỗ trợ')}4": "vssid", f"{line}4": first})
    assert counts(brought(desk, user, book)) == (1, 2)


def test_a_code_that_is_none_is_not_looked_at(desk: Desk, user: User, book: Path) -> None:
    line = column(book, "Mã dòng")
    written(book, **{f"{line}2": "12", f"{line}3": "không rõ"})
    assert counts(brought(desk, user, book)) == (2, 0)


def test_another_register_takes_the_lines_in_once(user: User, book: Path, tmp_path: Path) -> None:
    with open_desk(tmp_path / "fresh", create=True) as fresh:
        own = fresh.wards.set_up(Ward("Phường Mẫu"), "Vũ Minh Anh")
        assert counts(brought(fresh, own, book)) == (2, 0)
        assert counts(brought(fresh, own, book)) == (0, 2)


def test_lines_of_an_undone_import_can_come_back(filled_desk: Desk, user: User, tmp_path: Path) -> None:
    path = exported(filled_desk, user, tmp_path / "sổ.xlsx")
    (file,) = filled_desk.imports.recent(user)
    filled_desk.imports.undo(user, file.id)
    assert counts(brought(filled_desk, user, path)) == (180, 0)
