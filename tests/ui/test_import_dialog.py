"""Importing in the window: what was read is shown first, then all of it goes in, the right ones, or none."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desk.domain.help_log_preview import RowState
from desk.domain.log import LogQuery
from ui import theme
from ui.changes import Changes
from ui.dialogs.import_log import ImportDialog
from ui.dialogs.import_rows import RowColumn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk

LINES = (
    "STT,Ngày,Họ tên,Tổ dân phố,Nội dung hỗ trợ,Người hỗ trợ",
    "1,05/10/2026,Lê Thị Thoa,TDP 7,Kích hoạt VNeID,Minh Anh",
    "2,31/09/2026,Vũ Thị Gấm,TDP 3,Ví,Minh Anh",
    "3,06/10/2026,Phạm Đức Huy,Tổ 99,Ví,Minh Anh",
)


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication, desk: Desk, user: User, changes: Changes) -> ImportDialog:
    theme.install(qapp)
    dialog = ImportDialog(desk.imports, user, changes)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.fixture
def sample() -> Iterator[Path]:
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as path:
        yield path


@pytest.fixture
def table(home: Path) -> Path:
    path = home / "so-thang-10.csv"
    path.write_text("\n".join(LINES), encoding="utf-8")
    return path


def read(qtbot: QtBot, dialog: ImportDialog, path: Path) -> None:
    dialog.read(path)
    qtbot.waitUntil(lambda: not dialog.is_busy())


def take(qtbot: QtBot, dialog: ImportDialog, changes: Changes) -> None:
    with qtbot.waitSignal(changes.log_imported):
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_nothing_is_written_before_the_button(
    qtbot: QtBot, dialog: ImportDialog, desk: Desk, user: User, sample: Path
) -> None:
    read(qtbot, dialog, sample)
    assert dialog.take_button.text() == "Import 180 rows"
    assert dialog.summary.good.accessibleName() == "180 rows to import"
    assert dialog.summary.skipped.accessibleName() == "14 empty or total rows"
    assert desk.log.count(user, LogQuery()) == 0


def test_all_rows_go_in_and_the_pages_are_told(
    qtbot: QtBot, dialog: ImportDialog, desk: Desk, user: User, changes: Changes, sample: Path
) -> None:
    read(qtbot, dialog, sample)
    take(qtbot, dialog, changes)
    assert desk.log.count(user, LogQuery()) == 180
    assert dialog.message() == "180 rows were imported"
    assert dialog.frame.steps.accessibleName() == "Step 4 of 4: Import"
    QTest.keyClick(dialog.take_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_the_same_file_adds_nothing_the_second_time(
    qtbot: QtBot, dialog: ImportDialog, filled_desk: Desk, user: User, sample: Path
) -> None:
    read(qtbot, dialog, sample)
    assert filled_desk.log.count(user, LogQuery()) == 180
    assert not dialog.take_button.isEnabled()
    assert dialog.summary.known.accessibleName() == "180 in the register already"


def test_refused_rows_are_named_with_their_row_in_the_file(
    qtbot: QtBot, dialog: ImportDialog, table: Path
) -> None:
    read(qtbot, dialog, table)
    model = dialog.summary.model
    assert [(model.row(row).state, model.row(row).number) for row in range(model.rowCount())] == [
        (RowState.GOOD, 2),
        (RowState.REFUSED, 3),
        (RowState.MENDED, 4),
    ]
    assert "31/09/2026" in model.told(1)
    assert dialog.take_button.text() == "Import only the 2 right rows"


def test_rows_can_be_cut_to_the_refused_ones(qtbot: QtBot, dialog: ImportDialog, table: Path) -> None:
    read(qtbot, dialog, table)
    tab = dialog.summary.kinds.focusProxy()
    qtbot.waitUntil(tab.isVisible)
    tab.setFocus()
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or tab, Qt.Key.Key_Right)
    model = dialog.summary.model
    assert [model.index(row, RowColumn.ROW).data() for row in range(model.rowCount())] == ["3"]


def test_only_the_right_rows_go_in_and_the_others_into_a_file(
    qtbot: QtBot, dialog: ImportDialog, desk: Desk, user: User, changes: Changes, table: Path
) -> None:
    read(qtbot, dialog, table)
    take(qtbot, dialog, changes)
    assert {row.citizen_name for row in desk.log.page(user, LogQuery())} == {"Lê Thị Thoa", "Phạm Đức Huy"}
    (refused,) = table.parent.glob("so-thang-10 - *.xlsx")
    cells = [cell for row in openpyxl.load_workbook(refused).active.values for cell in row]
    assert "Vũ Thị Gấm" in cells
    assert refused.name in dialog.message()


def test_columns_that_are_left_out_are_listed(qtbot: QtBot, dialog: ImportDialog, table: Path) -> None:
    table.write_text("\n".join((f"{LINES[0]},Xe đến", f"{LINES[1]},xe máy")), encoding="utf-8")
    read(qtbot, dialog, table)
    assert dialog.mapping.columns.bar.isVisible()
    assert "Xe đến" in dialog.mapping.columns.bar.accessibleName()


def test_a_file_without_known_headers_is_told_in_a_sentence(
    qtbot: QtBot, dialog: ImportDialog, home: Path
) -> None:
    letter = home / "don.csv"
    letter.write_text("Kính gửi,Ủy ban nhân dân phường\n", encoding="utf-8")
    read(qtbot, dialog, letter)
    assert dialog.message().startswith("No header row was recognised.")
    assert dialog.take_button.text() == "Go on"


def test_a_file_that_is_no_table_is_refused_in_a_sentence(
    qtbot: QtBot, dialog: ImportDialog, home: Path
) -> None:
    broken = home / "don.xlsx"
    broken.write_bytes(b"PK\x03\x04 broken")
    read(qtbot, dialog, broken)
    assert dialog.message().startswith("This file cannot be imported. ")
    assert dialog.take_button.text() == "Choose a file…"


def test_a_file_chosen_in_the_systems_window_is_read(
    qtbot: QtBot, dialog: ImportDialog, sample: Path
) -> None:
    QTest.keyClick(dialog.take_button, Qt.Key.Key_Return)
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(sample))
    chooser.close()
    qtbot.waitUntil(lambda: dialog.take_button.text() == "Import 180 rows")


def test_closing_while_a_file_is_read_lets_it_go(qtbot: QtBot, dialog: ImportDialog, sample: Path) -> None:
    dialog.read(sample)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    qtbot.wait(50)
    assert dialog.summary.model.rowCount() == 0


def test_the_window_stays_while_rows_are_written(
    qtbot: QtBot, dialog: ImportDialog, changes: Changes, sample: Path
) -> None:
    read(qtbot, dialog, sample)
    with qtbot.waitSignal(changes.log_imported):
        dialog.take()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
