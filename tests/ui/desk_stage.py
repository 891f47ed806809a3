"""The desk page on a real register, worked with real keys, clicks and scans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from tests.ui.keys import press_key, settle, type_text
from ui import theme
from ui.changes import Changes
from ui.pages.desk import DeskPage
from ui.preferences import Preferences
from ui.widgets.bars import Bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
CARD = "038162012345|012345678|NGUYỄN THỊ BƯỞI|05031962|Nữ|Tổ dân phố 7, Phường Hạc Thành, Thanh Hóa|01012022"


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_words(words: str) -> None:
    """Type into what has the focus, letter by letter."""
    type_text(focused(), words)


def scan(raw: str) -> None:
    """Let the scanner type into whatever has the focus."""
    type_text(focused(), raw, between=1)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the focus is."""
    press_key(focused(), key, modifier)


def save() -> None:
    """Press Ctrl+Enter."""
    press(Qt.Key.Key_Return, CTRL)


def named(page: QWidget, name: str) -> QWidget:
    """The visible control that a screen reader calls so."""
    QApplication.processEvents()  # what was just added is shown by an event
    found = [each for each in page.findChildren(QWidget) if each.isVisible() and _name(each) == name]
    assert found, name
    return found[-1]


def names(page: QWidget) -> set[str]:
    """What a screen reader calls the visible controls."""
    QApplication.processEvents()
    return {_name(each) for each in page.findChildren(QWidget) if each.isVisible()}


def click(page: QWidget, name: str) -> None:
    """Click the control of that name."""
    target = named(page, name)
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)
    settle(page)


def choose(page: QWidget, name: str, row: int) -> None:
    """Choose a row of a list with the keys."""
    box = named(page, name)
    assert isinstance(box, QComboBox)
    box.setFocus()
    press(Qt.Key.Key_Home)
    for _ in range(row):
        press(Qt.Key.Key_Down)


def told(page: QWidget) -> str:
    """Everything that the visible bars say."""
    return " | ".join(bar.accessibleName() for bar in page.findChildren(Bar) if bar.isVisible())


def _name(widget: QWidget) -> str:
    own = widget.accessibleName()
    return own or (widget.text() if isinstance(widget, QAbstractButton) else "")


def open_page(qtbot: QtBot, desk: Desk, user: User) -> DeskPage:
    """The desk page of a user in a window of its own, ready to type."""
    page = DeskPage(desk, user, Changes(), Preferences(desk.folder))
    qtbot.addWidget(page)
    page.resize(1190, 672)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.listen()
    page.page_shown()
    return page


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, desk: Desk, user: User) -> DeskPage:
    """The desk page of the administrator."""
    theme.install(qapp)
    return open_page(qtbot, desk, user)


@pytest.fixture
def today(desk: Desk, user: User) -> Callable[[], tuple[Visit, ...]]:
    """Today's visits, newest first."""
    return lambda: desk.visits.today(user).visits
