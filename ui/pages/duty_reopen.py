"""Opening a closed shift again: a leader's step, with its reason in the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.buttons import OutlineButton
from ui.widgets.fields import TextField

if TYPE_CHECKING:
    from uuid import UUID


class ReopenBox(QWidget):
    """A button that asks for the reason first; `confirmed` carries the shift's id and the reason."""

    confirmed = Signal(object, str)

    def __init__(self, shift: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shift = shift
        self.reason = TextField(self.tr("Why is it opened again?"))
        self.reason.setAccessibleName(self.tr("Reason for opening the shift again"))
        self.reason.hide()
        self.button = OutlineButton(self.tr("Open again…"), icon="arrow-counter-clockwise")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(self.reason, 1)
        row.addWidget(self.button)
        row.addStretch(0)
        self.button.clicked.connect(self._on_clicked)
        self.reason.returnPressed.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        if self.reason.isHidden():
            self.reason.show()
            self.button.setText(self.tr("Open again"))
            self.reason.setFocus()
        elif not self.reason.text().strip():
            self.reason.set_tone("err")
            self.reason.setFocus()
        else:
            self.confirmed.emit(self._shift, self.reason.text())
