"""The five steps of a sheet template, each with its picture."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.guide import MOST_STEPS, Icon, Step
from ui.pages import template_words
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.remarked_field import RemarkedField


class TemplateSteps(QWidget):
    """Rows of words and pictures; a row without words is no step. `edited` tells what the user does."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = [ComboField(template_words.icons()) for _ in range(MOST_STEPS)]
        self._rows = [self._row(number, icon) for number, icon in enumerate(self._icons, start=1)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row in self._rows:
            column.addWidget(row)

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Put steps into the rows."""
        for place, (row, icon) in enumerate(zip(self._rows, self._icons, strict=True)):
            step = steps[place] if place < len(steps) else Step("", Icon.TAP)
            row.field.setText(step.text)
            row.field.setCursorPosition(0)
            icon.set_value(step.icon)

    def steps(self) -> tuple[Step, ...]:
        """Return the rows that have words."""
        told = zip(self._rows, self._icons, strict=True)
        return tuple(Step(row.text(), Icon(str(icon.value))) for row, icon in told if row.text())

    def rows(self) -> list[RemarkedField]:
        """Return the rows that have words, as the steps are numbered."""
        return [row for row in self._rows if row.text()]

    def all_rows(self) -> list[RemarkedField]:
        """Return every row."""
        return self._rows

    def _row(self, number: int, icon: ComboField) -> RemarkedField:
        label = self.tr("Step {number}").format(number=number)
        row = RemarkedField(label, "", TextField(), icon)
        icon.setAccessibleName(self.tr("Picture of step {number}").format(number=number))
        row.field.textEdited.connect(self._on_edited)
        icon.activated.connect(partial(self._on_edited, ""))
        return row

    def _on_edited(self, _text: str, _row: int = 0) -> None:
        self.edited.emit()
