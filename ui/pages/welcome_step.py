"""A numbered card of the first run, with a body that is open while one works in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import painting
from ui.widgets.cards import Card
from ui.widgets.labels import FieldLabel, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from ui.widgets.fields import TextField

DISC = 30
INDENT = 64


class StepCard(Card):
    """A numbered card with a title and a line of words; its body is shown while it is the current one."""

    picked = Signal(int)

    def __init__(self, number: int, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._done = False
        self._open = False
        self._plain_words = words
        self._title = Text(title, theme.SUB)
        self._words = Text(words, theme.CAPTION, "ink2", wrap=True)
        self.body = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for widget in (self._title, self._words, self.body):
            self._column.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(title)
        self.settle()

    def set_words(self, words: str) -> None:
        """Change the line under the title."""
        self._plain_words = words
        self._words.setText(words)

    def set_state(self, *, current: bool, done: bool) -> None:
        """Open or close the card, and mark it as filled in."""
        self._done, self._open = done, current
        self.set_current(current)
        self.body.setVisible(current)
        self._words.setText(self.summary() if done and not current else self._plain_words)
        self._title.set_colour("ink" if current or done else "ink2")
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if done and not current else Qt.CursorShape.ArrowCursor
        )
        self.update()

    def summary(self) -> str:
        """Return the line under the title once the card was filled in."""
        return self._plain_words

    def is_open(self) -> bool:
        """Whether this is the card one works in."""
        return self._open

    def start(self) -> None:
        """Put the cursor where one types first; cards with fields override it."""

    def settle(self) -> None:
        """Follow the density."""
        edge = 10 if theme.sizes(self).compact else 14
        self._column.setContentsMargins(INDENT, edge, 20, edge)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self.settle()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go back to a card that was filled in."""
        if self._done and not self._open and self.rect().contains(event.position().toPoint()):
            self.picked.emit(self._number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and number; a tick where the card was filled in."""
        super().paintEvent(event)
        painter = painting.painter_on(self)
        colours = theme.colours()
        disc = QRect(20, self._title.y() + 4, DISC, DISC)
        if self._done and not self._open:
            painting.box(painter, disc, colours.ok_soft, colours.ok, 1.5, DISC / 2)
            icons.draw(painter, disc, "check", colours.ok, 16)
            return
        fill, border = (colours.accent, "") if self._open else (colours.surface, colours.line_strong)
        painting.box(painter, disc, fill, border, 1.5, DISC / 2)
        ink = colours.surface if self._open else colours.ink2
        painting.text(painter, disc, str(self._number), theme.font(theme.STRONG), ink, painting.CENTRE)


class CheckedField(QWidget):
    """A field under its label, with room below for the sentence that says what is wrong with it."""

    def __init__(self, label: str, hint: str, field: TextField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._problem = Text("", theme.CAPTION, "err", weight=500, wrap=True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)  # the focus ring must not touch the label
        for widget in (FieldLabel(label, hint, field), field, self._problem):
            column.addWidget(widget)
        column.addStretch(1)
        field.textEdited.connect(self._on_edited)

    def show_problem(self, words: str) -> None:
        """Say what is wrong and go there."""
        self._problem.setText(words)
        self._problem.show()
        self.field.set_tone("err")
        self.field.setAccessibleDescription(words)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def problem(self) -> str:
        """Return what is said to be wrong, or an empty string."""
        return "" if self._problem.isHidden() else self._problem.text()

    def clear_problem(self) -> None:
        """Take the mark away."""
        self._problem.hide()
        self.field.set_tone("")
        self.field.setAccessibleDescription("")

    def _on_edited(self) -> None:
        self.clear_problem()
