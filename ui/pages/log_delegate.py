"""Two cells of the log that say two things: the day beside the time, the outcome's mark beside its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from ui import icons, theme
from ui.models.log_columns import Column
from ui.widgets import painting
from ui.widgets.table import RowDelegate, TableRole

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

LOUD_TONES = ("warn", "err")
GAP = 7


class LogDelegate(RowDelegate):
    """Paints a day bold only where it changes, and an outcome loud only where work is left."""

    def _draw_words(
        self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex, *, chosen: bool
    ) -> None:
        if index.column() == Column.WHEN:
            self._draw_when(painter, room, index)
        elif index.column() == Column.OUTCOME:
            self._draw_outcome(painter, room, index)
        else:
            super()._draw_words(painter, room, index, chosen=chosen)

    def _draw_when(self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        day, _, time = str(index.data(Qt.ItemDataRole.DisplayRole) or "").partition(" ")
        colours = theme.colours()
        strong = bool(index.data(TableRole.STRONG))
        bold = theme.font(theme.SMALL, 600)
        font = bold if strong else theme.font(theme.SMALL, 400)
        ink = colours.ink if strong else colours.ink2
        painting.text(painter, room, day, font, ink)
        widest = painting.text_width("0" * len(day.replace("/", "")) + "/" * day.count("/"), bold)
        rest = room.adjusted(widest + GAP, 0, 0, 0)
        painting.text(painter, rest, time, theme.font(theme.SMALL, 400), colours.ink2)

    def _draw_outcome(
        self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tone = str(index.data(TableRole.TONE) or "ink2")
        colours = theme.colours()
        colour = str(getattr(colours, tone))
        name = str(index.data(TableRole.ICON) or "")
        if name:
            icons.draw(painter, QRect(room.x(), room.y(), 16, room.height()), name, colour, 15)
        loud = tone in LOUD_TONES
        font = theme.font(theme.SMALL, 600 if loud else 400)
        ink = colour if loud or tone == "ink3" else colours.ink2
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painting.text(painter, room.adjusted(22 if name else 0, 0, 0, 0), words, font, ink)
