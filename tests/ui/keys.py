"""Typing as a person does it; QTest's own typing aborts the interpreter on Vietnamese letters."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from shiboken6 import isValid

from ui.scanning import ScanCatcher

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

BETWEEN_KEYS = 120  # milliseconds, so that typing does not look like a scanner
_clock = count(BETWEEN_KEYS, BETWEEN_KEYS)


def type_text(widget: QWidget, words: str, between: int = BETWEEN_KEYS) -> None:
    """Send a key press and release for each letter, `between` milliseconds apart; 1 is a scanner."""
    start = next(_clock) * 1000
    for number, letter in enumerate(words):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            event.setTimestamp(start + number * between)
            QCoreApplication.sendEvent(widget, event)
    settle(widget)


def press_key(
    widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press and release a key, and let what waits for a scanner's next letter go where it was typed."""
    QTest.keyClick(widget, key, held)
    settle(widget)


def settle(widget: QWidget) -> None:
    """End what the scan catcher of the window still holds, as a moment of rest does."""
    if isValid(widget):
        for catcher in widget.window().findChildren(ScanCatcher):
            catcher.flush()
