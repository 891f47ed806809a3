"""F9: message and picture on the clipboard, and a code that says what became of the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk.domain.log import LogQuery
from desk.domain.period import Basis, month_period
from desk.domain.visit import HelpItemDraft, VisitDraft
from desk.usecases import clock
from tests.ui.desk_stage import CTRL, focused, press, type_words
from ui import theme
from ui.changes import Changes
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.quick_door import QuickDoor

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.dialogs.quick_report import QuickReportWindow


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication, desk: Desk, user: User, home: Path) -> QuickDoor:
    """The key F9 in a window, over a register with one visit of today."""
    theme.install(qapp)
    desk.visits.record(user, VisitDraft(clock.today(), items=(HelpItemDraft("vneid_activate", 3),)))
    preferences = Preferences(home)
    preferences.pin("report_basis", "calendar")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    return QuickDoor(window, desk, user, Changes(), preferences)


def opened(qtbot: QtBot, door: QuickDoor) -> QuickReportWindow:
    door.open()
    quick = door.quick()
    assert quick is not None
    qtbot.waitUntil(lambda: not quick.is_busy(), timeout=20_000)
    return quick


def test_text_and_picture_are_copied_and_found_again_by_their_code(
    qtbot: QtBot, door: QuickDoor, desk: Desk, user: User
) -> None:
    """Faults 27 and 42."""
    quick = opened(qtbot, door)
    assert focused() is quick.copy
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_Return, CTRL)  # twice is the same message
    data = QApplication.clipboard().mimeData()
    assert data.hasImage()
    today = clock.today()
    assert f"tháng {today.month}/{today.year}" in data.text()
    assert user.name not in data.text()
    (code,) = desk.snapshots.newest(user)
    assert data.text().endswith(code)
    assert code in quick.bar.accessibleName()
    quick.code.field.setFocus()
    for changed, said in ((False, "Still so"), (True, "1 → 0")):
        if changed:
            desk.visits.undo_last(user)
        quick.code.field.clear()
        type_words(code)
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not quick.code.is_busy(), timeout=20_000)
        assert said in quick.code.bar.accessibleName()
    month = month_period(today.year, today.month, Basis.CALENDAR)
    with qtbot.waitSignal(door.rows_requested) as asked:
        quick.code.bar.action_button().click()
    assert asked.args == [LogQuery(month.start, month.end, voided=False)]


def test_a_misread_code_is_told_and_another_month_is_one_click_away(qtbot: QtBot, door: QuickDoor) -> None:
    quick = opened(qtbot, door)
    quick.code.field.setText("T123")
    quick.code.look.click()
    qtbot.waitUntil(lambda: not quick.code.is_busy(), timeout=20_000)
    assert "T123" in quick.code.bar.accessibleName()
    quick.picker.chosen.emit(month_period(2026, 1, Basis.ND09))
    qtbot.waitUntil(lambda: not quick.is_busy(), timeout=20_000)
    assert "từ 15/12/2025 đến hết 14/01/2026" in quick.message.toPlainText()
    press(Qt.Key.Key_Escape)
    assert not quick.isVisible()
    door.close()


def test_what_is_not_looked_at_is_said(qtbot: QtBot, door: QuickDoor, desk: Desk, user: User) -> None:
    desk.visits.record(user, VisitDraft(clock.today(), items=(HelpItemDraft("submit_online"),)))
    quick = opened(qtbot, door)
    assert "1 points are not looked at yet" in quick.bar.accessibleName()
    assert "Còn 1 mục chưa đối chiếu." in quick.message.toPlainText()
