"""A hand that works the window and counts: a key or a click is one, a chord is one, a scan is none."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.keys import press_key, type_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.main_window import MainWindow

LEAST_TARGET = 44  # pixels, of the buttons that the mouse-only way needs
NOTHING = Qt.KeyboardModifier.NoModifier


class Hand:
    """Keys and clicks on one window, from the moment it was made."""

    def __init__(self, window: MainWindow) -> None:
        self._window: QWidget = window
        self._began = time.perf_counter()
        self.keys = 0
        self.clicks = 0
        self.small_targets: list[str] = []

    @property
    def seconds(self) -> float:
        """How long the program and this hand took; a person's hand takes longer."""
        return time.perf_counter() - self._began

    def turn_to(self, window: QWidget) -> None:
        """Go on in another window that came to the front; no key is needed for that."""
        self._window = window

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NOTHING) -> None:
        """Press keys one after the other."""
        for key in keys:
            press_key(self._focused(), key, held)
            self.keys += 1

    def type(self, words: str) -> None:
        """Type letters, each of them a key."""
        type_text(self._focused(), words)
        self.keys += len(words)

    def scan(self, raw: str) -> None:
        """Let the scanner type; no hand moves."""
        type_text(self._focused(), raw, between=1)

    def click(self, target: QWidget) -> None:
        """Click the middle of a control and note where it is too small to hit."""
        if target.height() < LEAST_TARGET:
            self.small_targets.append(target.accessibleName() or type(target).__name__)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
        self.clicks += 1

    def _focused(self) -> QWidget:
        return self._window.focusWidget() or self._window
