"""The second language of a sheet template: its name, the title and the steps once more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.guide import MOST_STEPS, SecondLanguage
from ui.widgets.fields import TextField
from ui.widgets.remarked_field import RemarkedField


class SecondFields(QWidget):
    """All fields empty is no second language; `edited` tells what the user does."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = self.tr("may stay empty, such as English, Hmong, Tày")
        self._language = RemarkedField(self.tr("Second language"), hint, TextField())
        self._title = RemarkedField(self.tr("Title in that language"), "", TextField())
        self._steps = [
            RemarkedField(self.tr("Step {number} in that language").format(number=number), "", TextField())
            for number in range(1, MOST_STEPS + 1)
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row in self.all_rows():
            column.addWidget(row)
            row.field.textEdited.connect(self._on_edited)
        self._settle()

    def show_second(self, second: SecondLanguage | None) -> None:
        """Put a second language into the fields."""
        told = second or SecondLanguage("", "", ())
        self._language.field.setText(told.language)
        self._title.field.setText(told.title)
        for place, row in enumerate(self._steps):
            row.field.setText(told.steps[place] if place < len(told.steps) else "")
        self._settle()

    def second(self) -> SecondLanguage | None:
        """Return what is typed; None where nothing is."""
        steps = tuple(row.text() for row in self._steps if row.text())
        told = SecondLanguage(self._language.text(), self._title.text(), steps)
        return told if told.language or told.title or told.steps else None

    def places(self) -> dict[str, RemarkedField]:
        """Return the fields by their names in a remark."""
        numbered = enumerate((row for row in self._steps if row.text()), start=1)
        steps = {f"second.steps.{number}": row for number, row in numbered}
        return {
            "second": self._language,
            "second.language": self._language,
            "second.title": self._title,
            "second.steps": self._steps[-1],
            **steps,
        }

    def all_rows(self) -> list[RemarkedField]:
        """Return every row."""
        return [self._language, self._title, *self._steps]

    def _settle(self) -> None:
        """Ask for title and steps only where there is a language."""
        for row in self.all_rows()[1:]:
            row.setVisible(self.second() is not None)

    def _on_edited(self, _text: str) -> None:
        self._settle()
        self.edited.emit()
