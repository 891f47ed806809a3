"""Choosing the level of a procedure: four boxes, each with its shape and its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRect, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import theme
from ui.widgets import painting
from ui.widgets.segments import Segment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent

COLUMNS = 2
SHAPE = 22


class LevelBox(Segment):
    """One level; made by `LevelChoice`, not by pages."""

    def sizeHint(self) -> QSize:
        """Room for the shape beside the word."""
        return super().sizeHint().grownBy(self._shape_room())

    def minimumSizeHint(self) -> QSize:
        """Never smaller than shape and word."""
        return super().minimumSizeHint().grownBy(self._shape_room())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, shape and word."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        chosen = self.isChecked()
        fill = colours.accent_soft if chosen else colours.alt if self.underMouse() else colours.surface
        edge, width = (colours.accent, 2) if chosen else (colours.line_strong, 1)
        painting.box(painter, self.rect(), fill, edge, width)
        kind = str(self.value)
        ink = colours.ink2 if kind == "unknown" else colours.accent
        painting.level(painter, QRect(8, 0, 14, self.height()), kind, ink, 12)
        font = theme.font(theme.STRONG) if chosen else theme.font(theme.BODY, 500)
        place = self.rect().adjusted(8 + SHAPE - 2, 0, -4, 0)
        painting.text(painter, place, self.text(), font, colours.accent_ink if chosen else colours.ink)

    def _shape_room(self) -> QMargins:
        return QMargins(0, 0, SHAPE - 4, 0)


class LevelChoice(QWidget):
    """Exactly one of the levels; `chosen` is sent for what the user does."""

    chosen = Signal(object)

    def __init__(self, levels: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        self._boxes = [LevelBox(value, text, self) for value, text in levels]
        for place, box in enumerate(self._boxes):
            grid.addWidget(box, place // COLUMNS, place % COLUMNS)
            box.clicked.connect(self._on_clicked)
            box.stepped.connect(self._on_stepped)
        self.set_value(str(self._boxes[0].value))

    @property
    def value(self) -> str:
        """The level in force."""
        return str(self._current().value)

    def set_value(self, value: str) -> None:
        """Choose a level without sending `chosen`."""
        for box in self._boxes:
            box.setChecked(box.value == value)
        # One tab stop for the whole control, as with radio buttons.
        for box in self._boxes:
            policy = Qt.FocusPolicy.StrongFocus if box.isChecked() else Qt.FocusPolicy.ClickFocus
            box.setFocusPolicy(policy)
        self.setFocusProxy(self._current())

    def setAccessibleName(self, name: str) -> None:
        """Name the control; each level is then read as "name: level"."""
        super().setAccessibleName(name)
        for box in self._boxes:
            box.setAccessibleName(f"{name}: {box.text()}")

    def _current(self) -> LevelBox:
        return next(box for box in self._boxes if box.isChecked())

    def _choose(self, box: LevelBox) -> None:
        self.set_value(str(box.value))
        box.setFocus()
        self.chosen.emit(box.value)

    def _on_clicked(self) -> None:
        box = self.sender()
        assert isinstance(box, LevelBox)
        self._choose(box)

    def _on_stepped(self, step: int) -> None:
        place = self._boxes.index(self._current()) + step
        if 0 <= place < len(self._boxes):
            self._choose(self._boxes[place])
