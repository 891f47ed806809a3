"""Where one stands in the import: four steps in a line, those behind ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent

DISC = 22
GAP = 8
LINE = 18


class StepLine(QWidget):
    """Names of steps with the current one strong; it is looked at, not pressed."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._step = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_step(0)

    @property
    def step(self) -> int:
        """The current step, from 0."""
        return self._step

    def set_step(self, step: int) -> None:
        """Move to a step; those before it are done."""
        self._step = step
        place = self.tr("Step {number} of {count}: {name}")
        self.setAccessibleName(place.format(number=step + 1, count=len(self._names), name=self._names[step]))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for every name in its heavier weight."""
        font = theme.font(theme.SMALL, 600)
        words = sum(painting.text_width(name, font) + 2 for name in self._names)
        between = (len(self._names) - 1) * (LINE + 2 * GAP)
        return QSize(words + between + len(self._names) * (DISC + GAP), 30)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw discs, names and the lines between."""
        painter = painting.painter_on(self)
        left, middle = 0, self.height() / 2
        for number, name in enumerate(self._names):
            if number:
                start, end = QPointF(left + GAP, middle), QPointF(left + GAP + LINE, middle)
                painting.line(painter, start, end, theme.colours().line)
                left += LINE + 2 * GAP
            left = self._draw_step(painter, left, number, name)

    def _draw_step(self, painter: QPainter, left: int, number: int, name: str) -> int:
        colours = theme.colours()
        disc = QRect(left, (self.height() - DISC) // 2, DISC, DISC)
        current, done = number == self._step, number < self._step
        fill = colours.accent if current else colours.ok_soft if done else colours.surface
        edge = colours.accent if current else colours.ok if done else colours.line_strong
        painting.box(painter, disc, fill, edge, 1, DISC / 2)
        if done:
            icons.draw(painter, disc, "check", colours.ok, 13)
        else:
            ink = colours.surface if current else colours.ink2
            painting.text(
                painter, disc, str(number + 1), theme.font(theme.CAPTION, 600), ink, painting.CENTRE
            )
        font = theme.font(theme.SMALL, 600 if current else 400)
        width = painting.text_width(name, font) + 2
        room = QRect(disc.right() + 1 + GAP, 0, width, self.height())
        painting.text(painter, room, name, font, colours.ink if current else colours.ink2)
        return room.right() + 1
