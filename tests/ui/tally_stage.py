"""The tally pad's own window on a real register with an open outing, worked with real keys and clicks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk.domain.shift import ShiftDraft, ShiftKind
from desk.usecases import clock
from tests.ui.keys import press_key, type_text
from ui import app
from ui.changes import Changes
from ui.dialogs.tally_window import TallyWindow
from ui.preferences import Preferences

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.domain.shift import Shift
    from desk.usecases.opening import Desk
    from ui.printing import SystemDialogs
    from ui.widgets.tally_tile import TallyTile

CTRL = Qt.KeyboardModifier.ControlModifier
PLACE = "Chợ Vườn Hoa"
VNEID, WALLET = "vneid_activate", "ewallet"


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the focus is."""
    for key in keys:
        press_key(focused(), key, held)


def type_words(words: str) -> None:
    """Type where the focus is."""
    type_text(focused(), words)


def click(widget: QWidget) -> None:
    """Click the middle of a control."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def outing(desk: Desk, user: User, place: str = PLACE, groups: tuple[str, ...] = ()) -> Shift:
    """An outing that is open."""
    draft = ShiftDraft(clock.today(), ShiftKind.OUTING, place, groups=groups)
    return desk.shifts.open(user, draft).shift


@dataclass
class TallyStage:
    """The window with what stands behind it."""

    desk: Desk
    user: User
    changes: Changes
    window: TallyWindow
    shift: Shift

    def tile(self, service: str) -> TallyTile:
        """The tile of a service."""
        return next(tile for tile in self.window.pad.tiles.tiles() if tile.value == service)

    def figures(self) -> dict[str, int]:
        """What the register has counted in the outing."""
        return self.desk.tallies.counters(self.user, self.shift.id)

    def amounts(self) -> list[int]:
        """The log as it is shown, newest first."""
        return [step.amount for step in self.window.pad.log.steps()]

    def pick(self, words: str) -> None:
        """Choose a line of the menu by its first words."""
        actions: list[QAction] = self.window.menu.actions()
        next(action for action in actions if action.text().startswith(words)).trigger()


def opened(
    qtbot: QtBot, desk: Desk, user: User, dialogs: SystemDialogs | None = None
) -> tuple[TallyWindow, Changes]:
    """The window over a register, active."""
    app.make_application("vi")
    changes = Changes()
    window = TallyWindow(desk, user, changes, Preferences(desk.folder), dialogs=dialogs)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.open_pad()
    return window, changes


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk, user: User) -> TallyStage:
    """The pad of an open outing in a window of its usual size."""
    shift = outing(desk, user)
    window, changes = opened(qtbot, desk, user)
    return TallyStage(desk, user, changes, window, shift)


def inside(window: QWidget, widget: QWidget) -> bool:
    """Whether a control that is shown lies wholly within its window."""
    place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
    return widget.isVisible() and window.rect().contains(place)
