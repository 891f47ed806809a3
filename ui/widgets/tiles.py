"""Service tiles: a numbered key, a label of one or two lines, an icon, and how often it was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import painting
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

CAP = 22
EDGE = 8


class ServiceTile(Button):
    """One favourite service; `clicked` adds an item, `set_count` shows how many the visit holds."""

    def __init__(
        self, key: str, text: str, icon: str = "", value: object = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, "", icon, parent=parent)
        self._key = key
        self._count = 0
        self.value = value
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()

    def count(self) -> int:
        """Return how many items of this service the visit holds."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show the tile as chosen when `count` is above zero, with ×n from two on."""
        self._count = count
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for two short lines."""
        return QSize(158, theme.sizes(self).tile)

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which the key and a few letters can be read."""
        return QSize(112, theme.sizes(self).tile)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, key cap, label and, at the right, the count or the icon."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        chosen = self._count > 0 and self.isEnabled()
        look = self._look()
        if chosen:
            painting.box(painter, self.rect(), colours.accent_soft, colours.accent, 2)
        else:
            painting.box(painter, self.rect(), getattr(colours, look.fill), getattr(colours, look.border))
        cap = QRect(EDGE, (self.height() - CAP) // 2, CAP, CAP)
        painting.key_cap(painter, cap, self._key, solid=chosen)
        ink = colours.accent_ink if chosen else getattr(colours, look.ink)
        right = self._draw_right(painter, ink)
        self._draw_label(painter, QRect(cap.right() + 9, 0, right - cap.right() - 11, self.height()), ink)

    def _draw_right(self, painter: QPainter, ink: str) -> int:
        edge = self.width() - EDGE
        if self._count > 1:
            words, font = f"×{self._count}", theme.font(theme.CAPTION, 600)
            width = painting.text_width(words, font)
            painting.text(painter, QRect(edge - width, 0, width + 2, self.height()), words, font, ink)
            return edge - width
        if self._icon_name and self._count == 0 and self._has_room_for_icon():
            icons.draw(
                painter, QRect(edge - 20, 0, 20, self.height()), self._icon_name, theme.colours().ink2, 18
            )
            return edge - 20
        return edge

    def _has_room_for_icon(self) -> bool:
        font = theme.font(theme.SMALL, 600)
        room = self.width() - 2 * EDGE - CAP - 9 - 24
        longest = max((painting.text_width(word, font) for word in self.text().split()), default=0)
        fits_two = len(painting.wrapped(self.text(), font, room, most=9)) <= 2
        return longest <= room and fits_two

    def _draw_label(self, painter: QPainter, room: QRect, ink: str) -> None:
        font = theme.font(theme.SMALL, 600)
        lines = painting.wrapped(self.text(), font, room.width())
        height = 17
        top = room.center().y() - height * len(lines) // 2 + 1
        for number, words in enumerate(lines):
            place = QRect(room.x(), top + number * height, room.width(), height)
            painting.text(painter, place, words, font, ink)

    def _describe(self) -> None:
        name = f"{self._key} {self.text()}".strip()
        self.setAccessibleName(f"{name} ×{self._count}" if self._count else name)
        self.setToolTip(self.text())
