"""The duty page in its window on a Monday: people on the roster, a plan for today, real keys and clicks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk.domain.shift import ShiftDraft
from tests.desk.duty_stage import MONDAY, clock_at, go
from tests.ui.keys import press_key, type_text
from ui.main_window import MainWindow
from ui.pages.duty import DutyPage
from ui.preferences import Preferences
from ui.widgets.buttons import Button
from ui.widgets.plain_button import PlainButton
from ui.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    import time_machine
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.shifts import ShiftView
    from tests.desk.duty_stage import Stage
    from ui.pages.shift_row import ShiftRow

FRIDAY = date(2026, 11, 27)


@dataclass
class Scene:
    """The stage of duty with its window."""

    stage: Stage
    window: MainWindow
    page: DutyPage
    clock: time_machine.Traveller
    workspace: Workspace

    def sign_in(self, user: User) -> None:
        """Let another user work in the same window."""
        self.workspace.leave()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        preferences = Preferences(self.stage.desk.folder)
        self.workspace = Workspace(self.window, self.stage.desk, user, preferences)
        self.workspace.add_other_pages()
        self.page = page_of(self.window)

    def at(self, hour: int, minute: int = 0, day: date = MONDAY) -> None:
        """Set the clock."""
        go(self.clock, hour, minute, day)

    def show(self) -> None:
        """Press F8."""
        press(Qt.Key.Key_F8)

    def button(self, words: str) -> PlainButton:
        """The first visible button that says this."""
        QApplication.processEvents()
        buttons = self.page.findChildren(PlainButton)
        found = (each for each in buttons if each.isVisible() and each.text() == words)
        button = next(found, None)
        assert button is not None, words
        return button

    def click(self, words: str) -> None:
        """Click a button by its words."""
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def more(self, row: ShiftRow) -> None:
        """Show the rarer steps of a row."""
        name = f"More for {row.stay.name}"
        found = next(each for each in row.findChildren(Button) if each.accessibleName() == name)
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    def view(self) -> ShiftView:
        """The open shift."""
        view = self.stage.desk.shifts.current(self.stage.user)
        assert view is not None
        return view

    def said(self) -> str:
        """What the bar says."""
        return self.page.bar.accessibleName() if self.page.bar.isVisible() else ""

    def rows(self) -> list[str]:
        """What the rows of the shift say."""
        return [row.accessibleName() for row in self.page.panel.rows()]

    def there(self) -> list[str]:
        """Who is in the open shift."""
        view = self.stage.desk.shifts.current(self.stage.user)
        return sorted(stay.name for stay in view.present) if view is not None else []


def focused() -> QWidget:
    """What has the focus."""
    return QApplication.focusWidget() or QApplication.activeWindow()  # type: ignore[return-value]


def press(*keys: Qt.Key) -> None:
    """Press keys where the focus is."""
    for key in keys:
        press_key(focused(), key)


def write(words: str) -> None:
    """Type where the focus is."""
    type_text(focused(), words)


def scan(raw: str) -> None:
    """Let a scanner type."""
    type_text(focused(), raw, between=1)


@pytest.fixture
def scene(qtbot: QtBot, stage: Stage) -> Iterator[Scene]:
    """A Monday at 7:28: three volunteers are planned for the morning and for Friday."""
    with clock_at(7, 28) as clock:
        everybody = tuple(person.id for person in stage.people)
        for day in (MONDAY, FRIDAY):
            plan = ShiftDraft(day, desk="desk", starts=time(7, 30), ends=time(11, 30), persons=everybody)
            stage.desk.roster.plan(stage.user, plan)
        yield scene_of(qtbot, stage, clock)


def scene_of(qtbot: QtBot, stage: Stage, clock: time_machine.Traveller) -> Scene:
    """The window of a stage with all its pages."""
    window = MainWindow()
    qtbot.addWidget(window)
    workspace = Workspace(window, stage.desk, stage.user, Preferences(stage.desk.folder))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    workspace.add_other_pages()
    return Scene(stage, window, page_of(window), clock, workspace)


def page_of(window: MainWindow) -> DutyPage:
    """The duty page of a window."""
    page = window.page("duty")
    assert isinstance(page, DutyPage)
    return page
