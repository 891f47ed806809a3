"""A whole number as people type it, with − and + at its sides; nothing typed is refused or rewritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.domain.numbers import parse_whole
from desk.domain.problems import Problem, refusal
from ui import theme, words
from ui.widgets.buttons import IconButton
from ui.widgets.fields import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class CountField(TextField):
    """Takes `1.231` for a whole number; `1,5` and words are told as a problem, the text stays.

    `changed` follows every change by key or button; the wheel never changes it.
    """

    changed = Signal()

    def __init__(self, low: int = 1, high: int = 999, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._low, self._high = low, high
        self.setText(words.number(low))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._less = self._step_button("minus", self.tr("One less"))
        self._more = self._step_button("plus", self.tr("One more"))
        self._less.clicked.connect(self._on_less_clicked)
        self._more.clicked.connect(self._on_more_clicked)
        self.textEdited.connect(self._on_text_edited)

    def read(self) -> int | Problem:
        """Return the number typed, or what is the matter with it."""
        found = parse_whole(self.text())
        if isinstance(found, int) and found > self._high:
            return refusal("quantity_too_large", limit=words.number(self._high))
        if isinstance(found, int) and found < self._low:
            return refusal("quantity_not_positive")
        return found

    def value(self) -> int:
        """Return the number typed; the least one where it cannot be read, see `read`."""
        found = self.read()
        return found if isinstance(found, int) else self._low

    def set_value(self, value: int) -> None:
        """Show a number."""
        self.setText(words.number(value))

    def sizeHint(self) -> QSize:
        """Room for seven digits between the buttons."""
        return QSize(140, theme.sizes(self).control)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the up and down keys."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._step(step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the two ends, and what is typed between them."""
        super().resizeEvent(event)
        side = self.height() - 6
        self._less.setGeometry(3, 3, side, side)
        self._more.setGeometry(self.width() - side - 3, 3, side, side)
        self.setTextMargins(side - 6, 0, side - 6, 0)

    def _step_button(self, icon: str, name: str) -> IconButton:
        button = IconButton(icon, name, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _step(self, step: int) -> None:
        self.set_value(min(max(self.value() + step, self._low), self._high))
        self.changed.emit()

    def _on_less_clicked(self) -> None:
        self._step(-1)

    def _on_more_clicked(self) -> None:
        self._step(1)

    def _on_text_edited(self) -> None:
        self.changed.emit()
