"""Tiles to count with: a key, a service, how often it was counted, and what a click adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme, words
from ui.widgets import painting
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

LEAST = 92  # pixels, for thumbs and tired hands
CAP = 22
EDGE = 10
LINE = 18
LARGE = 150  # pixels from which a tile has room for larger type


class TallyTile(Button):
    """One service of the pad; `clicked` counts one, the chosen tile is the one that a number goes to."""

    def __init__(self, key: str, text: str, value: str, parent: QWidget | None = None) -> None:
        """`value` is the key of the service, `key` the digit that chooses it."""
        super().__init__(text, parent=parent)
        self.value = value
        self._key = key
        self._count = 0
        self._chosen = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._describe()

    def count(self) -> int:
        """Return the figure that the tile shows."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show another figure."""
        if count != self._count:
            self._count = count
            self._describe()
            self.update()

    def is_chosen(self) -> bool:
        """Whether a typed number goes to this service."""
        return self._chosen

    def set_chosen(self, *, chosen: bool) -> None:
        """Mark the tile that a typed number goes to."""
        self._chosen = chosen
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for two lines and the figure."""
        return QSize(168, 120)

    def minimumSizeHint(self) -> QSize:
        """Never too small to hit."""
        return QSize(118, LEAST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key held down counts once."""
        pressing = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if not (pressing and event.isAutoRepeat()):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, key cap, name, figure and “+1”."""
        painter = painting.painter_on(self)
        colours, look = theme.colours(), self._look()
        chosen = self._chosen and self.isEnabled()
        if chosen:
            fill = colours.track if self.isDown() else colours.accent_soft
            painting.box(painter, self.rect(), fill, colours.accent, 2)
        else:
            painting.box(painter, self.rect(), getattr(colours, look.fill), getattr(colours, look.border))
        ink = colours.accent_ink if chosen else getattr(colours, look.ink)
        painting.key_cap(painter, QRect(EDGE, EDGE, CAP, CAP), self._key, solid=chosen)
        left = EDGE + CAP + 8
        large = self.height() >= LARGE
        font = theme.font(theme.SUB if large else theme.SMALL, 600)
        line_height = theme.SUB.line if large else LINE
        room = self.width() - left - 6
        for number, line in enumerate(painting.wrapped(self.text(), font, room)):
            painting.text(
                painter, QRect(left, EDGE + 2 + number * line_height, room, line_height), line, font, ink
            )
        role = theme.HERO if large else theme.FIGURE
        foot = QRect(EDGE, self.height() - role.line - 6, self.width() - 2 * EDGE, role.line)
        painting.text(painter, foot, words.number(self._count), theme.font(role), ink)
        plus = colours.accent if self.isEnabled() else ink
        painting.text(painter, foot, "+1", theme.font(theme.SMALL, 600), plus, painting.RIGHT)

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._key} {self.text()}: {words.number(self._count)}".strip())
        self.setToolTip(self.text())
