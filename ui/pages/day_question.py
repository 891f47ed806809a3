"""A question in a panel: from or until which day; nothing happens before it is answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.dates import parse_day
from desk.domain.problems import InvalidDraft, Problem, refusal
from desk.usecases import clock
from ui.pages.welcome_step import CheckedField
from ui.widgets.buttons import GhostButton, WarnButton
from ui.widgets.fields import DateField

if TYPE_CHECKING:
    from datetime import date

FIELD = "day"


class DayQuestion(QWidget):
    """A day, a button that does it and one that keeps everything; `answered` and `dropped` tell which."""

    answered = Signal()
    dropped = Signal()

    def __init__(self, label: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day_field = CheckedField(label, "", DateField())
        do, keep = WarnButton(action, low=True), GhostButton(self.tr("Never mind"), low=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(keep)
        buttons.addWidget(do)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.day_field)
        column.addLayout(buttons)
        do.clicked.connect(self.answered)
        self.day_field.field.returnPressed.connect(self.answered)
        keep.clicked.connect(self._on_keep_clicked)
        self.hide()

    def ask(self) -> None:
        """Show the question with today as the answer that is usual."""
        self.day_field.clear_problem()
        self.day_field.field.setText(f"{clock.today():%d/%m/%Y}")
        self.show()
        self.day_field.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day_field.field.selectAll()

    def day(self) -> date:
        """Return the day; InvalidDraft where it cannot be read."""
        return needed_day(self.day_field, FIELD)

    def _on_keep_clicked(self) -> None:
        self.hide()
        self.dropped.emit()


def day_in(field: CheckedField, name: str) -> date | None:
    """The day in a field, None where it is empty; InvalidDraft about the field `name` for no day."""
    text = field.field.text().strip()
    found = parse_day(text) if text else None
    if isinstance(found, Problem):
        raise InvalidDraft(replace(found, field=name))
    return found


def needed_day(field: CheckedField, name: str) -> date:
    """The day in a field that may not be empty; InvalidDraft about the field `name`."""
    found = day_in(field, name)
    if found is None:
        raise InvalidDraft(refusal("day_unreadable", name, text=""))
    return found


def written(day: date | None) -> str:
    """A day as it stands in a field; empty for none."""
    return f"{day:%d/%m/%Y}" if day else ""
