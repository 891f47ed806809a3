"""A PIN typed on a page: boxes that fill with dots, by the digits of the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.pages.lock_pin import PinBoxes

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class PinEntry(PinBoxes):
    """`changed` is sent with every digit, `confirmed` by Enter once all of them stand there."""

    changed = Signal()
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits, self._wanted = "", 4

    def ask(self, digits: int) -> None:
        """Begin anew, with so many boxes."""
        self._digits, self._wanted = "", digits or 4
        self._show()

    def pin(self) -> str:
        """Return what is typed."""
        return self._digits

    def complete(self) -> bool:
        """Return whether all digits stand there."""
        return len(self._digits) == self._wanted

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits fill the boxes, Backspace empties the last; Enter confirms."""
        text = event.text()
        if text.isascii() and text.isdecimal() and not event.isAutoRepeat():
            self._digits = (self._digits + text)[: self._wanted]
            self._show()
        elif event.key() == Qt.Key.Key_Backspace:
            self._digits = self._digits[:-1]
            self._show()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.complete():
                self.confirmed.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        self.set_boxes(self._wanted, len(self._digits))
        self.changed.emit()
