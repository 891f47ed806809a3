"""The quiet line that says how many items wait for their outcome."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import words
from ui.widgets.buttons import Button, Look

KEYS = "Ctrl+T"


class WaitingButton(Button):
    """Hidden while nothing waits; amber once something waits since yesterday or longer."""

    CALM = Look("ink2", "alt", "line")
    LATE = Look("warn", "warn_soft", "warn_line")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", KEYS, "clock", low=True, parent=parent)
        self._late = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_count(self, count: int, *, late: bool) -> None:
        """Say how many items wait."""
        self._late = late
        told = self.tr("{n} unfinished items") if count != 1 else self.tr("{n} unfinished item")
        self.setText(told.format(n=words.number(count)))
        self.setAccessibleName(self.text())
        self.setVisible(count > 0)
        self.update()

    def is_late(self) -> bool:
        """Whether something waits since yesterday or longer."""
        return self._late

    def _look(self) -> Look:
        if self.isDown() or self.underMouse():
            return super()._look()
        return self.LATE if self._late else self.CALM
