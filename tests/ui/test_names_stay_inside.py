"""No title of a window and no log record carries a citizen's name or number, whatever is done at the desk."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.keys import press_key, type_text
from ui import app
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
CARD = "038162012345|012345678|NGUYỄN THỊ BƯỞI|05031962|Nữ|Tổ dân phố 7, Phường Mẫu|01012022\r"
SECRET = ("bưởi", "buoi", "038162012345", "162012345", "012345678", "0912345678")


class Titles(QObject):
    """Notes the title of every window that was shown or renamed."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        told = event.type() in {QEvent.Type.Show, QEvent.Type.WindowTitleChange}
        if told and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.add(watched.windowTitle())
        return False


@pytest.fixture
def titles(qapp: QApplication) -> Iterator[Titles]:
    watcher = Titles()
    qapp.installEventFilter(watcher)
    yield watcher
    qapp.removeEventFilter(watcher)


@pytest.fixture
def window(qtbot: QtBot, titles: Titles, filled_desk: Desk, user: User) -> MainWindow:
    """The window of a register, with all pages."""
    app.make_application("vi")
    made = MainWindow()
    qtbot.addWidget(made)
    workspace = Workspace(made, filled_desk, user, Preferences(filled_desk.folder))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    workspace.add_other_pages()
    return made


def press(
    window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    press_key(window.focusWidget() or window, key, held)


def type_words(window: MainWindow, words: str, between: int = 120) -> None:
    type_text(window.focusWidget() or window, words, between)


def day_at_the_desk(window: MainWindow) -> None:
    """Scan a card, tell a phone, save, turn the screen, look for the citizen, go through every page."""
    window.show_page("desk")
    type_words(window, CARD, 1)
    for key in (Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Return):
        press(window, key)
    press(window, Qt.Key.Key_Return, CTRL)
    press(window, Qt.Key.Key_M, CTRL)
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    type_words(window, "buoi 0912345678")
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    press(window, Qt.Key.Key_Return, CTRL)
    for page in window.page_keys():
        window.show_page(page)
        QApplication.processEvents()


def test_titles_and_logs_tell_nobody(
    window: MainWindow, titles: Titles, caplog: pytest.LogCaptureFixture, filled_desk: Desk, user: User
) -> None:
    with caplog.at_level(logging.DEBUG):
        day_at_the_desk(window)
    assert filled_desk.visits.find_citizens(user, "buoi")
    told = " ".join([*titles.seen, window.windowTitle(), caplog.text]).lower()
    assert "sổ một cửa" in told
    assert not [word for word in SECRET if word in told]
