"""Segments: choose exactly one of a few words, or none yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.widgets import painting
from ui.widgets.plain_button import PlainButton

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

NEXT_KEYS = (Qt.Key.Key_Right, Qt.Key.Key_Down)
BACK_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Up)
CLEAR_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class Segment(PlainButton):
    """One word of a `Segments` control; made by it, not by pages."""

    stepped = Signal(int)
    cleared = Signal()

    def __init__(self, value: object, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.value = value
        self.setText(text)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the width of the word in its chosen, heavier weight."""
        width = painting.text_width(self.text(), theme.font(theme.STRONG))
        return QSize(width + (18 if theme.sizes(self).compact else 30), theme.sizes(self).control)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than the word."""
        width = painting.text_width(self.text(), theme.font(theme.STRONG))
        return QSize(width + 14, theme.sizes(self).control)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Backspace and Delete clear, Enter and Space choose."""
        key = event.key()
        if key in NEXT_KEYS or key in BACK_KEYS:
            self.stepped.emit(1 if key in NEXT_KEYS else -1)
        elif key in CLEAR_KEYS:
            self.cleared.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.isChecked():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the word, and its box when it is the chosen one."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        ink, font = colours.ink, theme.font(theme.BODY, 500)
        if not self.isEnabled():
            ink = colours.disabled_ink
        if self.isChecked():
            ground = colours.accent_soft if self.isEnabled() else colours.track
            edge = colours.accent if self.isEnabled() else colours.line_strong
            painting.box(painter, self.rect(), ground, edge, 2)
            ink, font = colours.accent_ink if self.isEnabled() else ink, theme.font(theme.STRONG)
        elif self.isEnabled() and (self.isDown() or self.underMouse()):
            fill = colours.track if self.isDown() else colours.alt
            painting.box(painter, self.rect().adjusted(2, 2, -2, -2), fill, radius=4)
        painting.text(painter, self.rect().adjusted(4, 0, -4, 0), self.text(), font, ink, painting.CENTRE)


class Segments(QWidget):
    """A row of words of which one can be chosen; `chosen` is sent for what the user does, not the program."""

    chosen = Signal(object)

    def __init__(
        self,
        choices: Iterable[tuple[object, str]],
        *,
        clearable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clearable = clearable
        self._segments: list[Segment] = []
        self._tone = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[tuple[object, str]]) -> None:
        """Replace the words; nothing is chosen afterwards."""
        for old in self._segments:
            old.hide()
            old.deleteLater()
        self._segments = [self._made(value, text) for value, text in choices]
        self._settle_focus()

    @property
    def value(self) -> object | None:
        """The value of the chosen word, or None."""
        current = self._current()
        return current.value if current is not None else None

    def set_value(self, value: object | None) -> None:
        """Choose the word of this value without sending `chosen`; None or an unknown value clears."""
        for segment in self._segments:
            segment.setChecked(value is not None and segment.value == value)
        self._settle_focus()
        self.update()

    def set_tone(self, tone: str) -> None:
        """Mark the control: "" as ever, "warn" or "err"."""
        self._tone = tone
        self.update()

    def setAccessibleName(self, name: str) -> None:
        """Name the control; each word is then read as "name: word"."""
        super().setAccessibleName(name)
        for segment in self._segments:
            segment.setAccessibleName(f"{name}: {segment.text()}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the common box and the hairlines between words that are not chosen."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        ground = colours.surface if self.isEnabled() else colours.disabled_bg
        edge, width = (colours.line_strong if self.isEnabled() else colours.line), 1
        if self._tone:
            edge, width = (colours.err if self._tone == "err" else colours.warn_line), 2
        painting.box(painter, self.rect(), ground, edge, width)
        self._draw_hairlines(painter, colours.line)

    def _draw_hairlines(self, painter: QPainter, colour: str) -> None:
        for left, right in zip(self._segments, self._segments[1:], strict=False):
            if not (left.isChecked() or right.isChecked()):
                painter.fillRect(QRect(right.pos() + QPoint(0, 8), QSize(1, self.height() - 16)), colour)

    def _made(self, value: object, text: str) -> Segment:
        segment = Segment(value, text, self)
        segment.clicked.connect(self._on_clicked)
        segment.stepped.connect(self._on_stepped)
        segment.cleared.connect(self._on_cleared)
        if self.accessibleName():
            segment.setAccessibleName(f"{self.accessibleName()}: {text}")
        self._row().addWidget(segment)
        return segment

    def _row(self) -> QHBoxLayout:
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        return row

    def _current(self) -> Segment | None:
        return next((segment for segment in self._segments if segment.isChecked()), None)

    def _settle_focus(self) -> None:
        # One tab stop for the whole control, as with radio buttons: the chosen word, else the first.
        stop = self._current() or (self._segments[0] if self._segments else None)
        for segment in self._segments:
            policy = Qt.FocusPolicy.StrongFocus if segment is stop else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(policy)
        if stop is not None:
            self.setFocusProxy(stop)

    def _choose(self, segment: Segment | None) -> None:
        self.set_value(segment.value if segment is not None else None)
        if segment is not None:
            segment.setFocus()
        self.chosen.emit(self.value)

    def _on_clicked(self, checked: bool) -> None:
        segment = self.sender()
        assert isinstance(segment, Segment)
        if not checked and not self._clearable:
            segment.setChecked(True)
            return
        self._choose(segment if checked else None)

    def _on_stepped(self, step: int) -> None:
        current = self._current()
        if current is None:
            self._choose(self._segments[0 if step > 0 else -1])
            return
        place = self._segments.index(current) + step
        if 0 <= place < len(self._segments):
            self._choose(self._segments[place])

    def _on_cleared(self) -> None:
        if self._clearable and self._current() is not None:
            self._choose(None)
            self.setFocus()
