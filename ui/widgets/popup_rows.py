"""The rows of the list under a search field: what they say, and how they are painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import icons, theme
from ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST_TEXT = 420  # narrower than this, the words get the whole row
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class PopupRow:
    """One offered row: its value, and what is shown from left to right (all but `text` may be empty).

    A row that is `barred` says why it cannot be chosen; it is greyed and the keys step over it.
    """

    value: object
    text: str
    lead: str = ""
    detail: str = ""
    aside: str = ""
    level: str = ""
    level_word: str = ""
    barred: str = ""


class PopupModel(QAbstractListModel):
    """The rows on offer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[PopupRow] = []

    def set_rows(self, rows: Sequence[PopupRow]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return the number of rows; rows have no children."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the words for screen readers, or the whole row."""
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            told = (row.lead, row.text, row.barred or row.aside, "" if row.barred else row.level_word)
            return " · ".join(part for part in told if part)
        return None

    def open_rows(self) -> list[int]:
        """Return the numbers of the rows that can be chosen."""
        return [number for number, row in enumerate(self._rows) if not row.barred]


class PopupDelegate(QStyledItemDelegate):
    """Paints lead, text, detail, aside and level in columns; the row under the cursor keys is tinted."""

    LEAD = 88
    ASIDE = 96
    LEVEL = 118

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the row height of the density in force."""
        view = self.parent()
        height = theme.sizes(view).popup_row if isinstance(view, QWidget) else theme.NORMAL.popup_row
        return QSize(200, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row = index.data(ROW_ROLE)
        assert isinstance(row, PopupRow)
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and not row.barred
        colours = theme.colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painting.box(painter, rect.adjusted(3, 1, -3, 0), colours.accent_soft, radius=4)
            mark = QRect(rect.x() + 3, rect.y() + rect.height() // 2 - 12, 3, 24)
            painter.fillRect(mark, theme.colour("accent"))
        room = rect.adjusted(18, 0, -14, 0)
        if row.lead:
            lead = QRect(room.x(), room.y(), self.LEAD, room.height())
            painting.text(painter, lead, row.lead, theme.font(theme.BODY), self._quiet(row))
            room.adjust(self.LEAD, 0, 0, 0)
        if room.width() >= LEAST_TEXT:
            room.setRight(self._draw_right(painter, room, row) - 10)
        font = theme.font(theme.STRONG) if chosen else theme.font(theme.BODY, 500)
        ink = colours.disabled_ink if row.barred else colours.accent_ink if chosen else colours.ink
        painting.text(painter, room, row.text, font, ink)
        painter.restore()

    def _quiet(self, row: PopupRow) -> str:
        return theme.colours().disabled_ink if row.barred else theme.colours().ink2

    def _draw_barred(self, painter: QPainter, room: QRect, words: str) -> int:
        """Draw the reason where the level stands in other rows; as wide as it is."""
        font, ink = theme.font(theme.CAPTION, 500), theme.colours().ink2
        left = room.right() - max(self.LEVEL, painting.text_width(words, font) + 22)
        icons.draw(painter, QRect(left, room.y(), 14, room.height()), "prohibit", ink, 13)
        painting.text(painter, QRect(left + 20, room.y(), room.width(), room.height()), words, font, ink)
        return left - 8

    def _draw_right(self, painter: QPainter, room: QRect, row: PopupRow) -> int:
        colours, font, right = theme.colours(), theme.font(theme.CAPTION), room.right()
        if row.barred:
            right = self._draw_barred(painter, room, row.barred)
        elif row.level:
            left = right - self.LEVEL
            ink = colours.ink2 if row.level == "unknown" else colours.accent
            painting.level(painter, QRect(left, room.y(), 14, room.height()), row.level, ink, 12)
            word = QRect(left + 20, room.y(), self.LEVEL - 20, room.height())
            painting.text(painter, word, row.level_word, font, colours.ink2)
            right = left - 8
        if row.aside:
            width = (
                min(self.ASIDE, max(40, room.width() // 4))
                if row.level
                else painting.text_width(row.aside, font)
            )
            place = QRect(right - width, room.y(), width, room.height())
            painting.text(painter, place, row.aside, font, colours.ink2)
            right -= width + 12
        if row.detail:
            width = painting.text_width(row.detail, font)
            place = QRect(right - width, room.y(), width + 2, room.height())
            painting.text(painter, place, row.detail, font, self._quiet(row))
            right -= width + 12
        return right
