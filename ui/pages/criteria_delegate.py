"""How lines of criteria are painted: groups go across with a bar, blank rows stand in a dashed frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle

from ui import criteria_words as words
from ui import icons, theme
from ui.models.criteria_model import Column, LineKind, TableLine
from ui.widgets import painting
from ui.widgets.table import EDGE, PADDING, RowDelegate, TableRole

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

BAR_HEIGHT = 8
BAR_SHARE = 0.5  # where the bar begins, of the width
ARROW = 18
TICK = 14
POINTS, MET = 104, 140  # room for the points of a group and for how many of it are met


class CriteriaDelegate(RowDelegate):
    """Paints the three kinds of lines; `fill_word` is what the button of a blank run says, empty for none."""

    def __init__(self, view: QAbstractItemView, fill_word: str) -> None:
        super().__init__(view)
        self._fill_word = fill_word

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a cell, or a line that goes across."""
        line = index.data(TableRole.VALUE)
        assert isinstance(line, TableLine)
        if line.kind is LineKind.CRITERION:
            super().paint(painter, option, index)
            return
        rect: QRect = option.rect
        view = self.parent()
        if isinstance(view, QAbstractItemView) and rect.bottom() > view.viewport().rect().bottom() + 1:
            return  # only whole rows are shown
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if line.kind is LineKind.GROUP:
            self._draw_group(painter, rect, line, chosen=chosen)
        else:
            words_of_line = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            self._draw_blank(painter, rect, words_of_line, chosen=chosen)
        painter.restore()

    def _draw_words(
        self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex, *, chosen: bool
    ) -> None:
        line = index.data(TableRole.VALUE)
        found = line.criteria[0]
        colours = theme.colours()
        if index.column() == Column.ASSIGNED:
            if found.assigned:
                icons.draw(
                    painter, QRect(room.x() + 6, room.y(), 16, room.height()), "check", colours.ink, TICK
                )
        elif index.column() == Column.EVIDENCE:
            ink = colours.ink if found.evidence else colours.ink3
            font = theme.font(theme.SMALL, 600 if found.evidence else 400)
            painting.text(painter, room, str(found.evidence), font, ink, painting.RIGHT)
            icons.draw(painter, QRect(room.x(), room.y(), 14, room.height()), "paperclip", colours.ink2, 13)
        else:
            super()._draw_words(painter, room, index, chosen=chosen)

    def _draw_group(self, painter: QPainter, rect: QRect, line: TableLine, *, chosen: bool) -> None:
        colours = theme.colours()
        painter.fillRect(rect, theme.colour("accent_soft" if chosen else "rail"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        if chosen:
            painter.fillRect(QRect(rect.topLeft(), QSize(EDGE, rect.height())), theme.colour("accent"))
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        arrow = "caret-down" if line.opened else "caret-right"
        icons.draw(painter, QRect(room.x(), room.y(), ARROW, room.height()), arrow, colours.ink2, 14)
        self._draw_group_words(painter, room, line)

    def _draw_group_words(self, painter: QPainter, room: QRect, line: TableLine) -> None:
        colours, group = theme.colours(), line.group
        small = theme.font(theme.SMALL, 600)
        painting.text(painter, room, words.group_points(group), small, colours.ink, painting.RIGHT)
        met = words.met_of_assigned(group)
        place = QRect(room.right() - POINTS - MET, room.y(), MET, room.height())
        tone = "ink3" if not group.assigned else "ok" if group.met == group.assigned else "warn"
        painting.text(painter, place, met, theme.font(theme.CAPTION, 500), getattr(colours, tone))
        start = room.x() + int(room.width() * BAR_SHARE) - 40
        _draw_bar(painter, QRect(start, room.y(), place.x() - 12 - start, room.height()), line)
        name = f"{group.group.code}. {group.group.name}"
        width = start - room.x() - ARROW - 80
        painting.text(
            painter, QRect(room.x() + ARROW + 4, room.y(), width, room.height()), name, small, colours.ink
        )
        count = QRect(start - 76, room.y(), 70, room.height())
        size = self.tr("{count} criteria").format(count=len(group.lines))
        painting.text(painter, count, size, theme.font(theme.CAPTION), colours.ink2)

    def _draw_blank(self, painter: QPainter, rect: QRect, told: str, *, chosen: bool) -> None:
        colours = theme.colours()
        painter.fillRect(rect, theme.colour("accent_soft" if chosen else "surface"))
        pen = QPen(theme.colour("line_strong"), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(rect).adjusted(8.5, 2.5, -8.5, -2.5), 5, 5)
        room = rect.adjusted(PADDING + 10, 0, -PADDING - 10, 0)
        icons.draw(painter, QRect(room.x(), room.y(), 16, room.height()), "pencil-simple", colours.ink2, 13)
        bold = theme.font(theme.SMALL, 600)
        word = painting.text(painter, room, self._fill_word, bold, colours.accent, painting.RIGHT)
        rest = room.adjusted(26, 0, -word - 12, 0)
        painting.text(painter, rest, told, theme.font(theme.SMALL, 400), colours.ink2)


def _draw_bar(painter: QPainter, room: QRect, line: TableLine) -> None:
    """The met ones of the assigned ones; an empty frame where none is assigned."""
    if room.width() < 24:
        return
    colours, group = theme.colours(), line.group
    track = QRect(room.x(), room.y() + (room.height() - BAR_HEIGHT) // 2, room.width(), BAR_HEIGHT)
    painting.box(painter, track, colours.surface, colours.line_strong, 1, BAR_HEIGHT / 2)
    if group.assigned and group.met:
        done = QRect(track)
        done.setWidth(max(BAR_HEIGHT, track.width() * group.met // group.assigned))
        whole = group.met == group.assigned
        painting.box(painter, done, colours.accent if whole else colours.accent_mid, radius=BAR_HEIGHT / 2)
