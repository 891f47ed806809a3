"""A field under its label, with room below for what could be better: amber to look at, red to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.labels import FieldLabel, Text

if TYPE_CHECKING:
    from ui.widgets.fields import TextField


class RemarkedField(QWidget):
    """The remark never takes the cursor, so that it may come while one types.

    `beside` stands at the right of the field, such as the picture of a step.
    """

    def __init__(
        self,
        label: str,
        hint: str,
        field: TextField,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._remark = Text("", theme.CAPTION, "warn", weight=500, wrap=True)
        self._remark.hide()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(field, 1)
        if beside is not None:
            row.addWidget(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)  # the focus ring must not touch the label
        column.addWidget(FieldLabel(label, hint, field))
        column.addLayout(row)
        column.addWidget(self._remark)

    def text(self) -> str:
        """Return what is typed, without blanks around it."""
        return self.field.text().strip()

    def show_remark(self, words: str, tone: str) -> None:
        """Say something below the field in a tone, "warn" or "err"; no words take it away."""
        self._remark.setText(words)
        self._remark.set_colour(tone or "warn")
        self._remark.setVisible(bool(words))
        self.field.set_tone(tone if words else "")
        self.field.setAccessibleDescription(words)

    def remark(self) -> str:
        """Return what is said below the field, or an empty string."""
        return "" if self._remark.isHidden() else self._remark.text()
