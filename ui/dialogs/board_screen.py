"""The board over the whole screen for a meeting: large type, bars, no name of a person; Esc closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desk.domain.numbers import shown
from ui import target_words, theme
from ui.pages.targets_bars import draw_bar
from ui.widgets import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter, QPaintEvent

    from desk.domain.emulation import Board, BoardRow

EDGE = 0.03  # of the width
HEAD = 0.13  # of the height
FOOT = 0.05
MOST_IN_COLUMN = 16


class BoardCanvas(QWidget):
    """Title, ward, and the units in one column or two, all in proportion to the screen."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        told = [
            f"{row.place.label} {row.holder.name} {target_words.percent(row.progress)}" for row in board.rows
        ]
        self.setAccessibleName("; ".join([board.indicator.name, *told]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw everything on white."""
        painter = painting.painter_on(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        edge = round(self.width() * EDGE)
        head = round(self.height() * HEAD)
        self._draw_head(painter, QRect(edge, 0, self.width() - 2 * edge, head))
        rows = self._board.rows
        columns = 1 if len(rows) <= MOST_IN_COLUMN else 2
        per_column = -(-len(rows) // columns) or 1
        room = self.height() - head - round(self.height() * FOOT)
        width = (self.width() - 2 * edge - (columns - 1) * edge) // columns
        height = min(room // per_column, round(self.height() * 0.08))
        for number, row in enumerate(rows):
            left = edge + (number // per_column) * (width + edge)
            place = QRect(left, head + (number % per_column) * height, width, height)
            self._draw_row(painter, place, row, number % 2 == 1)
        foot = QRect(edge, self.height() - round(self.height() * FOOT), self.width() - 2 * edge, 0)
        foot.setHeight(round(self.height() * FOOT))
        small = self._font(0.45 * foot.height(), 400)
        painting.text(painter, foot, target_words.basis(self._board), small, theme.colours().ink2)
        painting.text(painter, foot, self.tr("Esc closes"), small, theme.colours().ink3, painting.RIGHT)

    def _draw_head(self, painter: QPainter, room: QRect) -> None:
        board, colours = self._board, theme.colours()
        ward = f"{target_words.name(board.ward)}: {target_words.percent(board.ward.progress)}"
        large = self._font(room.height() * 0.36, 600)
        line = room.adjusted(0, round(room.height() * 0.1), 0, -round(room.height() * 0.4))
        width = painting.text(painter, line, ward, large, colours.accent, painting.RIGHT)
        painting.text(painter, line.adjusted(0, 0, -width - 20, 0), board.indicator.name, large, colours.ink)
        below = QRect(room.x(), line.bottom(), room.width(), round(room.height() * 0.32))
        figure = target_words.figure(board.ward.progress, board.indicator.unit_of_account)
        told = f"{board.plan.name} · {min(board.day, board.plan.end):%d/%m/%Y} · {figure}"
        painting.text(painter, below, told, self._font(room.height() * 0.2, 400), colours.ink2)

    def _draw_row(self, painter: QPainter, place: QRect, row: BoardRow, shaded: bool) -> None:
        colours, progress = theme.colours(), row.progress
        if shaded:
            painter.fillRect(place, theme.colour("alt"))
        font, plain = self._font(place.height() * 0.5, 600), self._font(place.height() * 0.46, 400)
        rank = QRect(place.x(), place.y(), round(place.width() * 0.06), place.height())
        painting.text(
            painter,
            rank,
            row.place.label if self._board.plan.emulation else "",
            font,
            colours.ink,
            painting.CENTRE,
        )
        name = QRect(rank.right() + 10, place.y(), round(place.width() * 0.26), place.height())
        painting.text(painter, name, row.holder.name, font, colours.ink)
        percent = QRect(
            place.right() - round(place.width() * 0.13),
            place.y(),
            round(place.width() * 0.13),
            place.height(),
        )
        painting.text(painter, percent, target_words.percent(progress), font, colours.ink, painting.RIGHT)
        left = QRect(
            percent.x() - round(place.width() * 0.12), place.y(), round(place.width() * 0.12), place.height()
        )
        told = f"{shown(progress.done)}/{shown(progress.target or 0)}"
        painting.text(painter, left, told, plain, colours.ink2, painting.RIGHT)
        bar = QRect(name.right() + 10, place.y(), left.x() - name.right() - 10, place.height())
        if progress.target:
            draw_bar(painter, bar, progress, bar.width() * 0.9, max(8, place.height() // 3))

    def _font(self, pixels: float, weight: int) -> QFont:
        font = theme.font(theme.BODY, weight)
        font.setPixelSize(max(12, round(pixels)))
        return font


class BoardScreen(QDialog):
    """A window without frame that shows one board; Esc closes it."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Emulation board"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.canvas = BoardCanvas(board)
        column.addWidget(self.canvas)

    def show_large(self) -> None:
        """Cover the screen that the window stands on."""
        owner = self.parentWidget()
        screen = owner.screen() if owner is not None else self.screen()
        self.setGeometry(screen.geometry())
        self.showFullScreen()
