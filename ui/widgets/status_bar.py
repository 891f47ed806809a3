"""The line at the bottom of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from ui.widgets.cards import Panel
from ui.widgets.facts import StatusItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

STATUS_HEIGHT = 26


class StatusBar(Panel):
    """One line at the bottom: saved state and backup at the left, shift and database at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("rail", ("top",), parent)
        self.setFixedHeight(STATUS_HEIGHT)
        self.saved = StatusItem("check-circle-fill")
        self.backup = StatusItem("hard-drive")
        self.shift = StatusItem("clock")
        self.database = StatusItem("database")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 0)
        row.setSpacing(22)
        row.addWidget(self.saved)
        row.addWidget(self.backup)
        row.addStretch(1)
        row.addWidget(self.shift)
        row.addWidget(self.database)
