"""The page of targets in its window on a Monday evening, worked with real keys and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk.domain.people import Role
from tests.desk.duty_stage import clock_at
from tests.desk.target_stage import TODAY, TargetStage, make_stage
from tests.ui.keys import press_key, type_text
from ui.changes import Changes
from ui.main_window import MainWindow
from ui.pages.targets import TargetsPage
from ui.preferences import Preferences
from ui.printing import SystemDialogs
from ui.widgets.plain_button import PlainButton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.widgets.fields import TextField

CTRL = Qt.KeyboardModifier.ControlModifier


class TargetHands:
    """A stage of targets, its page, and hands on keyboard and mouse."""

    def __init__(self, qtbot: QtBot, stage: TargetStage, size: tuple[int, int]) -> None:
        self.qtbot, self.stage = qtbot, stage
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.asked_printers: list[str] = []
        self.sign_in(stage.user)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)

    def sign_in(self, user: User) -> None:
        """Let somebody work at the page."""
        desk = self.stage.desk
        dialogs = SystemDialogs(printer_names=lambda: self.asked_printers, ask_printer=lambda *_: False)
        self.window.remove_pages()
        self.page = TargetsPage(desk, user, Changes(self.window), Preferences(desk.folder), dialogs)
        self.window.add_page("targets", "target", "Targets", "F11", lambda: self.page)

    def officer(self) -> None:
        """Let an officer work at the page."""
        made = self.stage.desk.users.add(self.stage.user, "Lê Thị Phương", Role.OFFICER)
        self.sign_in(made)
        self.show()

    def show(self) -> None:
        """Show what is true now."""
        self.page.refresh()
        self.rest()

    def rest(self) -> None:
        """Let pictures and work come to rest."""
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.page.is_busy())
        QApplication.processEvents()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        press_key(focused, key, held)
        self.rest()

    def type(self, words: str) -> None:
        """Type where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        type_text(focused, words)

    def click(self, words: str) -> None:
        """Click a button by its words or its name."""
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)
        self.rest()

    def button(self, words: str) -> PlainButton:
        """Return the visible button that says this."""
        buttons = [each for each in self.page.findChildren(PlainButton) if each.isVisible()]
        return next(each for each in buttons if words in (each.text(), each.accessibleName()))

    def put(self, field: TextField, words: str) -> None:
        """Go to a field and type over what stands there."""
        field.setFocus()
        self.press(Qt.Key.Key_A, CTRL)
        type_text(field, words)
        self.rest()

    def names(self) -> str:
        """Return everything that is read out on the page."""
        visible = [each for each in self.page.findChildren(QWidget) if each.isVisible()]
        said = [each.text() for each in visible if hasattr(each, "text") and callable(each.text)]
        return " | ".join([*said, *(each.accessibleName() for each in visible)])

    def board(self) -> list[list[str]]:
        """Return what the board says, its sums below."""
        view = self.page.view
        return [
            [str(model.index(row, at).data()) for at in range(model.columnCount())]
            for model in (view.model, view.sums)
            for row in range(model.rowCount())
        ]


@pytest.fixture
def clock() -> Iterator[None]:
    """It is five in the afternoon."""
    with clock_at(17, day=TODAY):
        yield


@pytest.fixture
def hands(clock: None, qtbot: QtBot, desk: Desk, user: User) -> Iterator[TargetHands]:
    """The page with a plan that has no target yet."""
    made = TargetHands(qtbot, make_stage(desk, user), (1366, 698))
    made.rest()
    yield made
    made.rest()
