"""Scans where no card is wanted: on the lock, in a dialog, on another page. They press no button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.scanning import ScanCatcher


class StrayScans(ScanCatcher):
    """Catches what no page of the window listens for; `refused` comes where a scan was dropped.

    A scan typed blindly would choose somebody on the lock and try his own digits as a PIN, or press the
    button that has the focus with its blanks and its Enter. In a field for words the letters stay, for
    dictation types as fast, but the Enter or Tab behind them is dropped; a PIN is never scanned.
    """

    refused = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.scanned.connect(self._on_stray)

    def concerns(self, widget: QWidget) -> bool:
        """Whether the keys go to a window of the program where nobody else listens."""
        listening = self._page.findChildren(ScanCatcher)
        return not any(each is not self and each.is_listening(widget) for each in listening)

    def _on_stray(self, raw: str) -> None:
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit) and _takes_words(field):
            words = QInputMethodEvent()
            words.setCommitString(raw)
            QApplication.sendEvent(field, words)
        else:
            self.refused.emit()


def _takes_words(field: QLineEdit) -> bool:
    return not field.isReadOnly() and field.echoMode() is QLineEdit.EchoMode.Normal
