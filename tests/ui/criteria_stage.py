"""The page of criteria over a real register, worked in with real keys and clicks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk.domain.people import Role
from tests.ui.keys import press_key, type_text
from ui import theme
from ui.changes import Changes
from ui.models.criteria_model import Column, LineKind, TableLine
from ui.pages.criteria import CriteriaPage
from ui.preferences import Preferences

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.widgets.plain_button import PlainButton

CTRL = Qt.KeyboardModifier.ControlModifier
PACK, YEAR, SIGNATURE = "qd1829", 2026, "3.2"


@dataclass
class Scene:
    """The page with its register."""

    desk: Desk
    user: User
    page: CriteriaPage
    qtbot: QtBot
    changes: Changes

    def rest(self) -> None:
        """Wait until nothing is being read or written."""
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.page.is_busy())
        QApplication.processEvents()

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is."""
        for key in keys:
            press_key(self.focused(), key, held)
            self.rest()

    def write(self, words: str) -> None:
        """Type in place of what stands where the focus is."""
        press_key(self.focused(), Qt.Key.Key_A, CTRL)
        type_text(self.focused(), words)

    def focused(self) -> QWidget:
        """What has the focus."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def choose(self, code: str) -> None:
        """Choose a criterion."""
        self.page.table.choose(code)
        self.page.table.setFocus()
        self.rest()

    def click(self, button: PlainButton) -> None:
        """Click a button."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.rest()

    def line(self) -> TableLine:
        """The chosen line of the table."""
        found = self.page.table.current()
        assert found is not None
        return found

    def cells(self, code: str) -> list[str]:
        """What the line of a criterion says."""
        model = self.page.table.lines
        row = model.row_of(LineKind.CRITERION, code)
        return [str(model.index(row, column).data()) for column in Column]

    def conclusion(self) -> str:
        """What the card says."""
        return self.page.card.accessibleName()

    def said(self) -> str:
        """What the panel says at its foot."""
        return "" if self.page.panel.bar.isHidden() else self.page.panel.bar.accessibleName()


def open_scene(qtbot: QtBot, desk: Desk, user: User, home: Path) -> Scene:
    """The page in a window of its own, read and ready."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.install(app)
    preferences = Preferences(home)
    preferences.export_folder = str(home / "reports")
    changes = Changes()
    page = CriteriaPage(desk, user, changes, preferences)
    qtbot.addWidget(page)
    page.resize(1190, 672)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    made = Scene(desk, user, page, qtbot, changes)
    made.rest()
    page.page_shown()
    return made


@pytest.fixture
def scene(qtbot: QtBot, desk: Desk, user: User, home: Path) -> Scene:
    """The page of an administrator, who may do what a leader may."""
    return open_scene(qtbot, desk, user, home)


@pytest.fixture
def officer_scene(qtbot: QtBot, desk: Desk, user: User, home: Path) -> Scene:
    """The page of an officer."""
    desk.users.add(user, "Thu Trang", Role.OFFICER)
    officer = next(each for each in desk.users.all() if each.role is Role.OFFICER)
    return open_scene(qtbot, desk, officer, home)
