"""Below the visit just saved: print its slip, on the paper that this desk has for slips."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from resources.sheet_sizes import sheet_sizes
from ui import theme, words
from ui.widgets.buttons import GhostButton
from ui.widgets.choices import ComboField

SLIP_SIZES = ("a6", "roll80")
SLIP_KEYS = "Ctrl+Shift+P"


class SlipRow(QWidget):
    """A button and the paper beside it."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._print = GhostButton(self.tr("Print the slip"), "", "printer", low=True)
        self._print.setToolTip(SLIP_KEYS)  # a column so narrow has no room for the keys
        self.paper = ComboField(
            [(size.key, words.slip_size(size.key)) for size in sheet_sizes() if size.key in SLIP_SIZES]
        )
        self.paper.setAccessibleName(self.tr("Paper of the slip"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._print)
        row.setSpacing(2)
        row.addStretch(1)
        row.addWidget(self.paper)
        self._print.clicked.connect(self.asked)

    def changeEvent(self, event: QEvent) -> None:
        """Leave the icon out where the column is narrow."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._print.set_icon_name("" if theme.sizes(self).compact else "printer")

    def size_key(self) -> str:
        """Return the size of the slip."""
        return str(self.paper.value)
