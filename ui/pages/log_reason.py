"""Why something is corrected or voided: one of three words, or a few of one's own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.log_words import quick_reasons
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel
from ui.widgets.segments import Segments


class ReasonField(QWidget):
    """Words of one's own count before a chosen one; `confirmed` is Enter behind them."""

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quick = Segments(quick_reasons())
        self.free = TextField(self.tr("or in your own words"))
        self._label = FieldLabel(self.tr("Reason"), self.tr("needed"), self.quick)
        self.free.setAccessibleName(self.tr("Reason in your own words"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._label, self.quick, self.free):
            column.addWidget(widget)
        self.free.returnPressed.connect(self.confirmed)
        self.free.textEdited.connect(self._on_edited)
        self.quick.chosen.connect(self._on_chosen)

    def reason(self) -> str:
        """Return the reason, the code of an offered one; empty where none was told."""
        typed = self.free.text().strip()
        return typed or str(self.quick.value or "")

    def clear(self) -> None:
        """Begin with no reason."""
        self.quick.set_value(None)
        self.free.clear()
        self.point_out(missing=False)

    def point_out(self, *, missing: bool) -> None:
        """Mark that a reason is missing and go there, or take the mark back."""
        self.quick.set_tone("err" if missing else "")
        if missing:
            self.quick.setFocus()

    def _on_edited(self, _text: str) -> None:
        self.quick.set_value(None)
        self.point_out(missing=False)

    def _on_chosen(self) -> None:
        self.free.clear()
        self.point_out(missing=False)
