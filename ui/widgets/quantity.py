"""A whole number to type as people write it, or to step with − and +; what is typed is never rewritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal

from desk.domain.numbers import parse_whole
from desk.domain.problems import Problem, refusal
from ui import theme
from ui.widgets.buttons import IconButton
from ui.widgets.fields import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

EDGE = 3  # pixels between a button and the frame


class QuantityField(TextField):
    """Text between two buttons: `1.231` is read as a whole number, `1,5` and `1e9` are asked about.

    A spin box drops the signs it does not know and keeps the digits: `1e9` became 19, and `-5` became 5.
    """

    changed = Signal()

    def __init__(self, low: int = 1, high: int = 999, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._low, self._high = low, high
        self.setFixedWidth(116)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self._less = self._step_button("minus", self.tr("One less"))
        self._more = self._step_button("plus", self.tr("One more"))
        self._less.clicked.connect(self._on_less)
        self._more.clicked.connect(self._on_more)
        self.textEdited.connect(self._on_edited)
        self.set_number(low)

    def number(self) -> int | Problem:
        """The number that stands here, or what is wrong with it."""
        if not self.text().strip():
            return refusal("quantity_not_positive", "quantity")
        read = parse_whole(self.text())
        if isinstance(read, Problem):
            return read
        if read < self._low:
            return refusal("quantity_not_positive", "quantity")
        return read if read <= self._high else refusal("quantity_too_large", "quantity", limit=self._high)

    def set_number(self, number: int) -> None:
        """Put a number here."""
        self.setText(str(number))
        self.set_tone("")
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrow keys up and down."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the field has focus."""
        if self.hasFocus() and event.angleDelta().y():
            self._step(1 if event.angleDelta().y() > 0 else -1)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """Room for six digits between the buttons."""
        return QSize(116, theme.sizes(self).control)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the two ends, and the text between them."""
        super().resizeEvent(event)
        side = self.height() - 2 * EDGE
        self._less.setGeometry(EDGE, EDGE, side, side)
        self._more.setGeometry(self.width() - side - EDGE, EDGE, side, side)
        room = max(0, side - 6)  # the style sheet has a padding of its own
        self.setTextMargins(room, 0, room, 0)

    def _step_button(self, icon: str, name: str) -> IconButton:
        button = IconButton(icon, name, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        return button

    def _step(self, by: int) -> None:
        number = self.number()
        if isinstance(number, int):
            self.set_number(min(max(number + by, self._low), self._high))

    def _on_less(self) -> None:
        self._step(-1)

    def _on_more(self) -> None:
        self._step(1)

    def _on_edited(self) -> None:
        self.set_tone("")
        self.changed.emit()
