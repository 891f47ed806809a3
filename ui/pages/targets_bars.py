"""Bars of progress with a mark at 100 per cent: in a cell of the board, and below an indicator's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from desk.domain.target import Progress
from ui import theme
from ui.models.board_model import PROGRESS
from ui.widgets import painting
from ui.widgets.table import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

HEIGHT = 9
OVERHANG = 8  # pixels by which the mark stands out
MOST = 1.6  # of the target; what is beyond ends there


def draw_bar(
    painter: QPainter, room: QRect, progress: Progress, full: float, height: int = HEIGHT, ground: str = ""
) -> None:
    """Draw a bar whose 100 per cent lie at `full` pixels; dark where reached, lighter where not yet."""
    colours = theme.colours()
    top = room.y() + (room.height() - height) // 2
    painting.box(painter, QRect(room.x(), top, round(full), height), colours.track, radius=2)
    share = max(0.0, progress.done / progress.target) if progress.target else 0.0
    width = min(room.width(), round(full * share))
    if width > 0:
        fill = colours.accent if progress.reached else colours.accent_mid
        painting.box(painter, QRect(room.x(), top, width, height), fill, radius=2)
    mark = QRect(room.x() + round(full) - 1, top - OVERHANG // 2, 2, height + OVERHANG)
    if progress.over:
        painter.fillRect(mark.adjusted(-1, 0, 1, 0), theme.colour(ground or "surface"))
    painter.fillRect(mark, theme.colour("ink2"))


class BoardDelegate(RowDelegate):
    """Paints the rows of the board; `set_scale` says how much of the column 100 per cent are."""

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._most = 1.0

    def set_scale(self, most: float) -> None:
        """Make room for bars of so much of a target."""
        self._most = min(max(most, 1.0), MOST)

    def _draw_words(
        self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex, *, chosen: bool
    ) -> None:
        progress = index.data(PROGRESS)
        if not isinstance(progress, Progress):
            super()._draw_words(painter, room, index, chosen=chosen)
        elif progress.target:
            painter.setPen(Qt.PenStyle.NoPen)
            draw_bar(painter, room, progress, (room.width() - 2) / self._most)
