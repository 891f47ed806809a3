"""A list of members is looked at first, and then taken in whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.roster_stage import Hands, hands

if TYPE_CHECKING:
    from pathlib import Path

    from ui.dialogs.import_members import ImportMembers

__all__ = ["hands"]

HEADER = ("Họ tên", "Chức vụ", "Tổ, đội", "Vai trò")
TRANG = ("Đỗ Thu Trang", "Đoàn viên", "Tổ tham vấn", "Tổ trưởng")
LONG = ("Nguyễn Hải Long", "", "", "")


@pytest.fixture
def dialog(hands: Hands) -> ImportMembers:
    hands.go(hands.page.people)
    made = hands.page.people.import_list()
    hands.qtbot.waitExposed(made)
    return made


def written(home: Path, *rows: tuple[str, ...]) -> Path:
    """An XLSX file with those rows under the header."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (HEADER, *rows):
        sheet.append(row)
    book.save(home / "danh sách.xlsx")
    return home / "danh sách.xlsx"


def read(hands: Hands, dialog: ImportMembers, path: Path) -> None:
    dialog.read(path)
    hands.qtbot.waitUntil(lambda: not dialog.is_busy())


def take(hands: Hands, dialog: ImportMembers) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.qtbot.waitUntil(lambda: not dialog.is_busy())


def names(hands: Hands) -> list[str]:
    return [each.name for each in hands.desk.people.all(hands.user)]


def test_a_good_list_is_shown_and_taken_in(hands: Hands, dialog: ImportMembers, home: Path) -> None:
    read(hands, dialog, written(home, TRANG, LONG))
    assert dialog.take_button.text() == "Nhập 2 người"
    assert names(hands) == []
    take(hands, dialog)
    assert names(hands) == ["Đỗ Thu Trang", "Nguyễn Hải Long"]
    assert "Thêm 2 người" in dialog.message()
    assert "không phải bí thư" in dialog.message()
    take(hands, dialog)
    assert len(hands.rows()) == 2


def test_rows_without_a_team_join_the_one_chosen(hands: Hands, dialog: ImportMembers, home: Path) -> None:
    read(hands, dialog, written(home, TRANG))
    take(hands, dialog)
    dialog.accept()
    other = hands.page.people.import_list()
    read(hands, other, written(home, LONG))
    other.team.setFocus()
    QTest.keyClick(other.team, Qt.Key.Key_Down)
    take(hands, other)
    (team,) = hands.desk.teams.all(hands.user)
    assert len(hands.desk.teams.memberships(hands.user, team)) == 2
    other.reject()


def test_duplicates_are_named_and_nothing_is_taken_in(
    hands: Hands, dialog: ImportMembers, home: Path
) -> None:
    read(hands, dialog, written(home, TRANG, LONG, TRANG))
    assert "Đỗ Thu Trang có ở các dòng 2, 4" in dialog.message()
    assert dialog.take_button.text() == "Chọn lại tệp…"
    dialog.take()
    hands.qtbot.waitUntil(lambda: not dialog.is_busy())
    assert names(hands) == []
    dialog.reject()


def test_a_file_without_names_says_what_is_missing(hands: Hands, dialog: ImportMembers, home: Path) -> None:
    (home / "trống.csv").write_text("Số,Ngày\n1,2\n", encoding="utf-8")
    read(hands, dialog, home / "trống.csv")
    assert "Không thấy cột “Họ tên”" in dialog.message()
    dialog.reject()


def test_a_file_that_cannot_be_read_is_refused(hands: Hands, dialog: ImportMembers, home: Path) -> None:
    (home / "hỏng.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    read(hands, dialog, home / "hỏng.xlsx")
    assert dialog.message().startswith("Chưa nhập ai")
    dialog.reject()
