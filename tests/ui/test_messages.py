"""Questions that must interrupt: answered by keys, by mouse, or by walking away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.messages import MessageDialog, Messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Give a window to ask over."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def answering(qtbot: QtBot, *keys: Qt.Key) -> Callable[[MessageDialog], None]:
    """Return a stand-in for a person who presses these keys."""

    def answer(dialog: MessageDialog) -> None:
        dialog.show()
        for key in keys:
            qtbot.keyClick(dialog.focusWidget(), key)

    return answer


def test_enter_takes_the_solid_answer(window: QWidget, qtbot: QtBot) -> None:
    messages = Messages(window, run=answering(qtbot, Qt.Key.Key_Return))
    assert messages.ask("Bỏ lượt này?", "Chưa lưu.", "Bỏ", "Giữ lại") is True


def test_left_and_enter_takes_the_other_answer(window: QWidget, qtbot: QtBot) -> None:
    messages = Messages(window, run=answering(qtbot, Qt.Key.Key_Left, Qt.Key.Key_Return))
    assert messages.ask("Bỏ lượt này?", "", "Bỏ") is False


def test_escape_means_no(window: QWidget, qtbot: QtBot) -> None:
    messages = Messages(window, run=answering(qtbot, Qt.Key.Key_Escape))
    assert messages.ask("Bỏ lượt này?", "", "Bỏ") is False
    assert messages.choose("Tệp đang mở", "", [("other", "Tên khác"), ("retry", "Thử lại")]) is None


def test_choose_gives_the_value_of_the_answer(window: QWidget, qtbot: QtBot) -> None:
    messages = Messages(window, run=answering(qtbot, Qt.Key.Key_Return))
    assert messages.choose("Tệp đang mở", "", [("retry", "Thử lại"), ("other", "Tên khác")]) == "other"


def test_a_note_has_one_answer(window: QWidget, qtbot: QtBot) -> None:
    seen: list[int] = []

    def look(dialog: MessageDialog) -> None:
        seen.append(len(dialog.buttons()))

    Messages(window, run=look).inform("Đã xong", "3 tệp")
    Messages(window, run=look).warn("Chưa lưu được", "Ổ đĩa đầy.")
    assert seen == [1, 1]


def test_a_dialog_fits_the_smallest_window(window: QWidget, qtbot: QtBot) -> None:
    dialog = MessageDialog("warn", "Chưa lưu được", "Ổ đĩa đầy. " * 20, [(True, "Đóng")], window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.width() <= 1092
    assert dialog.height() <= 614
    dialog.grab()
