"""The import by real keys and clicks: sheet, header row, columns, rows, in, out, and in again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desk.domain.help_log_columns import Column
from desk.domain.log import LogQuery
from tests.desk.odd_books import HEADER_ROW, HEADERS, WRONG, counted, odd_book
from tests.ui.keys import press_key
from ui import theme
from ui.changes import Changes
from ui.dialogs.import_log import ImportDialog
from ui.widgets.segments import Segment

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.widgets.table import DataTable


class Officer:
    """Works in the dialog with keys and mouse, and waits as a person does."""

    def __init__(self, qtbot: QtBot, dialog: ImportDialog, changes: Changes) -> None:
        self.qtbot, self.dialog, self.changes = qtbot, dialog, changes

    def waits(self) -> None:
        self.qtbot.waitUntil(lambda: not self.dialog.is_busy(), timeout=20_000)

    def opens(self, path: Path) -> None:
        self.dialog.read(path)
        self.waits()

    def clicks(self, widget: QWidget) -> None:
        self.qtbot.waitUntil(widget.isVisible)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.waits()

    def clicks_row(self, table: DataTable, row: int) -> None:
        place = table.visualRect(table.model().index(row, 1)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def maps(self, position: int, column: Column | None) -> None:
        """Walk down the list of a column's field until the wanted word stands in it."""
        field = self.dialog.mapping.columns.field(position)
        field.setFocus()
        press_key(field, Qt.Key.Key_Home)
        while field.value != column:
            press_key(field, Qt.Key.Key_Down)
        self.waits()

    def takes(self) -> None:
        with self.qtbot.waitSignal(self.changes.log_imported):
            press_key(self.dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.waits()

    def undoes(self, button: QWidget) -> None:
        self.clicks(button)
        with self.qtbot.waitSignal(self.changes.visit_voided):
            press_key(self.dialog.frame.bar.action_button(), Qt.Key.Key_Return)

    def tabs(self) -> list[str]:
        """The words of the tabs over the rows."""
        kinds = self.dialog.summary.kinds
        self.qtbot.waitUntil(lambda: kinds.focusProxy().isVisible())
        return [tab.text() for tab in kinds.findChildren(Segment) if tab.isVisible()]


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def officer(qtbot: QtBot, qapp: QApplication, desk: Desk, user: User, changes: Changes) -> Officer:
    theme.install(qapp)
    dialog = ImportDialog(desk.imports, user, changes)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return Officer(qtbot, dialog, changes)


@pytest.fixture
def book(home: Path) -> Path:
    return odd_book(home / "sổ tháng 10.xlsx")


def mapped(officer: Officer, book: Path) -> None:
    """Bring an odd workbook as far as its rows: the guesses taken, the helper told by hand."""
    officer.opens(book)
    officer.clicks(officer.dialog.take_button)
    officer.clicks(officer.dialog.mapping.columns.bar.action_button())
    officer.maps(HEADERS.index("Ai làm"), Column.HELPER)


def services(desk: Desk, user: User) -> Counter[str]:
    return Counter(row.service for row in desk.log.page(user, LogQuery(), 0, 1000) if not row.voided)


def test_from_odd_headers_to_figures_and_back(officer: Officer, desk: Desk, user: User, book: Path) -> None:
    mapped(officer, book)
    assert officer.dialog.take_button.text() == "Import only the 4 right rows"
    officer.takes()
    assert services(desk, user) == counted(book)
    officer.undoes(officer.dialog.frame.done.action_button())
    assert services(desk, user) == Counter()
    assert "4 rows are out of the register" in officer.dialog.message()


def test_the_second_file_of_that_shape_needs_no_hand(
    officer: Officer, desk: Desk, user: User, book: Path
) -> None:
    mapped(officer, book)
    officer.takes()
    officer.undoes(officer.dialog.frame.done.action_button())
    officer.opens(odd_book(book.with_name("sổ tháng 11.xlsx")))
    assert officer.dialog.take_button.text() == "Import only the 4 right rows"
    officer.takes()
    assert services(desk, user) == counted(book)


def test_the_refused_rows_stand_in_a_file_of_their_own(officer: Officer, book: Path) -> None:
    mapped(officer, book)
    officer.takes()
    (refused,) = book.parent.glob("sổ tháng 10 - *.xlsx")
    rows = list(openpyxl.load_workbook(refused)["T10"].values)
    assert rows[0][: len(HEADERS)] == HEADERS
    assert [set(WRONG) & set(row) for row in rows[1:]] == [{wrong} for wrong in WRONG]
    assert all(row[-1] for row in rows[1:])


def test_sheets_without_known_headers_are_offered_with_the_likely_header_row(
    officer: Officer, book: Path
) -> None:
    officer.opens(book)
    sheets = officer.dialog.frame.sheets
    assert [sheets.sheets.model().index(row, 0).data() for row in range(2)] == ["T10", "Ghi chú"]
    mapping = sheets.mapping()
    assert mapping is not None
    assert mapping.header + 1 == HEADER_ROW
    assert officer.dialog.message().startswith("No header row was recognised.")


def test_a_click_says_in_which_row_the_headers_stand(officer: Officer, book: Path) -> None:
    officer.opens(book)
    sheets = officer.dialog.frame.sheets
    officer.clicks_row(sheets.rows, 3)
    officer.clicks(officer.dialog.take_button)
    assert officer.dialog.mapping.columns.field(1).accessibleName() == "Column B 05/10/2026 goes into"
    officer.clicks(officer.dialog.frame.back_button)
    officer.clicks_row(sheets.rows, HEADER_ROW - 1)
    officer.clicks(officer.dialog.take_button)
    assert officer.dialog.mapping.columns.field(1).accessibleName() == "Column B Ngày làm goes into"


def test_a_sheet_may_have_no_header_row_at_all(officer: Officer, desk: Desk, user: User, home: Path) -> None:
    bare = home / "bảng.csv"
    bare.write_text("05/10/2026,Ví\n06/10/2026,VNeID\n", encoding="utf-8")
    officer.opens(bare)
    officer.clicks(officer.dialog.frame.sheets.headless)
    officer.clicks(officer.dialog.take_button)
    officer.clicks(officer.dialog.mapping.columns.bar.action_button())
    officer.takes()
    assert services(desk, user) == {"ewallet": 1, "vneid_activate": 1}


def test_the_other_sheet_can_be_chosen_and_comes_next(officer: Officer, home: Path) -> None:
    book = openpyxl.Workbook()
    for month in (9, 10):
        sheet = book.create_sheet(f"T{month}")
        sheet.append(["Ngày", "Nội dung hỗ trợ"])
        sheet.append([f"05/{month:02}/2026", "Ví"])
    book.save(home / "quý.xlsx")
    officer.opens(home / "quý.xlsx")
    officer.clicks_row(officer.dialog.frame.sheets.sheets, 1)
    officer.clicks(officer.dialog.take_button)
    assert officer.dialog.summary.model.index(0, 1).data() == "05/10/2026"
    officer.takes()
    officer.clicks(officer.dialog.frame.back_button)
    officer.clicks_row(officer.dialog.frame.sheets.sheets, 0)
    officer.clicks(officer.dialog.take_button)
    assert officer.dialog.take_button.text() == "Import 1 rows"


def test_columns_stay_mapped_on_the_way_back_and_forth(officer: Officer, book: Path) -> None:
    mapped(officer, book)
    officer.clicks(officer.dialog.frame.back_button)
    officer.clicks(officer.dialog.take_button)
    assert officer.dialog.mapping.columns.field(HEADERS.index("Ai làm")).value == Column.HELPER
    assert officer.dialog.take_button.text() == "Import only the 4 right rows"


def test_two_columns_for_one_field_are_said_in_a_sentence_and_stop_the_import(
    officer: Officer, book: Path
) -> None:
    mapped(officer, book)
    officer.maps(HEADERS.index("Xe đến"), Column.DAY)
    assert not officer.dialog.take_button.isEnabled()
    assert "B, J" in officer.dialog.mapping.columns.bar.accessibleName()
    officer.maps(HEADERS.index("Xe đến"), None)
    assert officer.dialog.take_button.isEnabled()


def test_the_rows_follow_every_choice(officer: Officer, book: Path) -> None:
    mapped(officer, book)
    assert officer.tabs() == ["All 6", "Right 3", "Mended 1", "Refused 2"]
    assert officer.dialog.summary.model.index(0, 2).data() == "Lê Thị Thoa"
    officer.maps(HEADERS.index("Bà con"), None)
    assert officer.dialog.summary.model.index(0, 2).data() == "Anonymous citizen"
    officer.maps(HEADERS.index("Tổ"), None)
    assert officer.tabs() == ["All 6", "Right 4", "Refused 2"]


def test_a_row_that_is_chosen_tells_everything_about_itself(officer: Officer, book: Path) -> None:
    mapped(officer, book)
    table = officer.dialog.summary.table
    officer.clicks_row(table, 3)
    assert officer.dialog.summary.detail.text().startswith("Row 7: Ngày làm: ")
    officer.clicks_row(table, 0)
    assert officer.dialog.summary.detail.text() == "Row 4 was read as it stands."


def test_a_word_that_is_not_understood_is_told_once(officer: Officer, book: Path) -> None:
    mapped(officer, book)
    summary = officer.dialog.summary
    officer.clicks_row(summary.table, 3)
    assert not summary.word.isVisible()
    officer.clicks_row(summary.table, 4)
    assert summary.word.field.accessibleName() == "“K.sinh” is"
    summary.word.field.setFocus()
    while not officer.dialog.is_busy():
        press_key(summary.word.field, Qt.Key.Key_Down)
    officer.waits()
    assert officer.tabs() == ["All 6", "Right 4", "Mended 1", "Refused 1"]
    assert not summary.word.isVisible()


def test_twice_imported_rows_are_known_and_add_nothing(
    officer: Officer, desk: Desk, user: User, book: Path
) -> None:
    mapped(officer, book)
    officer.takes()
    officer.opens(book)
    assert not officer.dialog.take_button.isEnabled()
    assert officer.tabs() == ["All 6", "Refused 2", "Known 4"]
    assert services(desk, user) == counted(book)


def test_an_earlier_import_is_undone_from_the_first_step(
    officer: Officer, desk: Desk, user: User, book: Path, qtbot: QtBot, changes: Changes
) -> None:
    mapped(officer, book)
    officer.takes()
    later = ImportDialog(desk.imports, user, changes)
    qtbot.addWidget(later)
    later.open()
    (button,) = later.frame.start.undo_buttons()
    second = Officer(qtbot, later, changes)
    second.undoes(button)
    assert services(desk, user) == Counter()
    assert later.frame.start.undo_buttons() == []


def test_an_undo_that_was_done_elsewhere_is_told_in_a_sentence(
    officer: Officer, desk: Desk, user: User, book: Path
) -> None:
    mapped(officer, book)
    officer.takes()
    desk.imports.undo(user, desk.imports.recent(user)[0].id)
    officer.clicks(officer.dialog.frame.done.action_button())
    officer.clicks(officer.dialog.frame.bar.action_button())
    assert officer.dialog.message().startswith("The import was not undone. ")


def test_everything_fits_the_small_window(officer: Officer, book: Path) -> None:
    officer.dialog.resize(1052, 594)
    mapped(officer, book)
    for widget in (officer.dialog.take_button, officer.dialog.summary.table, officer.dialog.frame.steps):
        corner = widget.mapTo(officer.dialog, QPoint(widget.width(), widget.height()))
        assert officer.dialog.rect().contains(corner)
    assert officer.dialog.minimumSizeHint().width() <= 1052
