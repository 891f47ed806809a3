"""Below the visit just saved: print its slip, on the paper that this desk has for slips."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from resources.sheet_sizes import sheet_sizes
from ui import words
from ui.widgets.buttons import GhostButton
from ui.widgets.choices import ComboField

SLIP_SIZES = ("a6", "roll80")
SLIP_KEYS = "Ctrl+Shift+P"


class SlipRow(QWidget):
    """A button and the paper beside it."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._print = GhostButton(self.tr("Print the slip"), SLIP_KEYS, "printer", low=True)
        self.paper = ComboField(
            [(size.key, words.slip_size(size.key)) for size in sheet_sizes() if size.key in SLIP_SIZES]
        )
        self.paper.setAccessibleName(self.tr("Paper of the slip"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._print)
        row.addStretch(1)
        row.addWidget(self.paper)
        self._print.clicked.connect(self.asked)

    def size_key(self) -> str:
        """Return the size of the slip."""
        return str(self.paper.value)
