"""Rows of the catalogues: a name over what belongs to it, and the shape of a level before its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from ui import theme
from ui.models.catalogue_model import CellRole
from ui.widgets import painting
from ui.widgets.table import RowDelegate, TableRole

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

ROW_HEIGHT = 46
UPPER = 25


class CatalogueDelegate(RowDelegate):
    """Paints two lines where a cell has a second one."""

    def _draw_words(
        self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex, *, chosen: bool
    ) -> None:
        detail, level = str(index.data(CellRole.DETAIL) or ""), str(index.data(CellRole.LEVEL) or "")
        if detail:
            self._draw_two(painter, room, index, detail, chosen=chosen)
            return
        if level:
            colours = theme.colours()
            ink = colours.ink2 if level == "unknown" else colours.accent
            painting.level(painter, QRect(room.x(), room.y(), 14, room.height()), level, ink, 12)
            room = room.adjusted(20, 0, 0, 0)
        super()._draw_words(painter, room, index, chosen=chosen)

    def _draw_two(
        self,
        painter: QPainter,
        room: QRect,
        index: QModelIndex | QPersistentModelIndex,
        detail: str,
        *,
        chosen: bool,
    ) -> None:
        colours = theme.colours()
        tone = str(index.data(TableRole.TONE) or "ink")
        ink = colours.accent_ink if chosen and tone == "ink" else str(getattr(colours, tone))
        upper = QRect(room.x(), room.y() + 1, room.width(), UPPER)
        lower = QRect(room.x(), room.y() + UPPER - 2, room.width(), room.height() - UPPER)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painting.text(painter, upper, words, theme.font(theme.SMALL, 600), ink)
        painting.text(painter, lower, detail, theme.font(theme.CAPTION), colours.ink2)
