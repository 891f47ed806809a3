"""Tables: whole rows, 27 px each, painted by one delegate from plain roles of the model."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui import icons, theme
from ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADER_HEIGHT = 30
EDGE = 3
PADDING = 8


class TableRole(IntEnum):
    """What a model may say about a cell beside its words (DisplayRole)."""

    ICON = Qt.ItemDataRole.UserRole + 101  # name of an icon shown before the words
    TONE = Qt.ItemDataRole.UserRole + 102  # "ok", "warn", "err", "ink2", "ink3": colour of icon and words
    STRONG = Qt.ItemDataRole.UserRole + 103  # True: weight 600
    STRUCK = Qt.ItemDataRole.UserRole + 104  # True: struck through
    NUMBER = Qt.ItemDataRole.UserRole + 105  # True: right-aligned
    GROUND = Qt.ItemDataRole.UserRole + 106  # "warn_soft" …: ground of the cell
    VALUE = Qt.ItemDataRole.UserRole + 107  # the object of the row


class RowDelegate(QStyledItemDelegate):
    """Paints one cell: zebra ground, chosen row tinted with an accent edge, icon, words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the width of the words and the height of a row."""
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        icon = 20 if index.data(TableRole.ICON) else 0
        width = painting.text_width(words, theme.font(theme.SMALL, 600))
        return QSize(width + icon + 2 * PADDING + EDGE, theme.NORMAL.row)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell."""
        rect: QRect = option.rect
        view = self.parent()
        if isinstance(view, QAbstractItemView) and rect.bottom() > view.viewport().rect().bottom() + 1:
            return  # only whole rows are shown
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._draw_ground(painter, rect, index, chosen=chosen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_words(painter, rect.adjusted(PADDING, 0, -PADDING, 0), index, chosen=chosen)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex, *, chosen: bool
    ) -> None:
        own = index.data(TableRole.GROUND)
        ground = "accent_soft" if chosen else str(own) if own else "alt" if index.row() % 2 else "surface"
        painter.fillRect(rect, theme.colour(ground))
        if chosen and self._is_first(index):
            painter.fillRect(QRect(rect.topLeft(), QSize(EDGE, rect.height())), theme.colour("accent"))

    def _is_first(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        view = self.parent()
        if isinstance(view, QTableView):
            return view.horizontalHeader().visualIndex(index.column()) == 0
        return index.column() == 0

    def _draw_words(
        self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex, *, chosen: bool
    ) -> None:
        tone = str(index.data(TableRole.TONE) or "ink")
        ink = str(getattr(theme.colours(), tone))
        if chosen and tone == "ink":
            ink = theme.colours().accent_ink
        name = index.data(TableRole.ICON)
        if name:
            icons.draw(painter, QRect(room.x(), room.y(), 16, room.height()), str(name), ink, 14)
            room = room.adjusted(22, 0, 0, 0)
        heavy = 600 if index.data(TableRole.STRONG) or tone in ("ok", "warn", "err") else 400
        font = theme.font(theme.SMALL, heavy)
        font.setStrikeOut(bool(index.data(TableRole.STRUCK)))
        align = painting.RIGHT if index.data(TableRole.NUMBER) else painting.LEFT
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painting.text(painter, room, words, font, ink, align)


class DataTable(QTableView):
    """A read-only table of whole rows: `row_chosen` follows the current row, `opened` is Enter or a double
    click."""

    row_chosen = Signal(int)
    opened = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths: tuple[int, ...] = ()
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self._build_headers()
        self.doubleClicked.connect(self.opened)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; the widths given before are applied to its columns."""
        super().setModel(model)
        self._apply_widths()
        if self.selectionModel() is not None:
            self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    def set_widths(self, widths: Sequence[int]) -> None:
        """Set the column widths in pixels; 0 lets a column take what is left."""
        self._widths = tuple(widths)
        self._apply_widths()

    def current_row(self) -> int:
        """Return the chosen row, or -1."""
        return self.currentIndex().row()

    def choose_row(self, row: int) -> None:
        """Choose a row and bring it into view; -1 chooses nothing."""
        if row < 0 or self.model() is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        self.selectRow(row)

    def visible_rows(self) -> int:
        """Return how many whole rows there is room for."""
        # The last line of pixels of a row may be missing, as the delegate has it.
        return max(1, (self.viewport().height() + 1) // theme.NORMAL.row)

    def focus_rect(self) -> QRect:
        """Return where the focus ring belongs: the chosen row, or the whole table."""
        index = self.currentIndex()
        if not index.isValid():
            return self.rect()
        top = self.viewport().y() + self.rowViewportPosition(index.row())
        row = QRect(self.viewport().x(), top, self.viewport().width(), self.rowHeight(index.row()))
        return row if self.viewport().geometry().contains(row) else self.rect()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the row that focus lands on; Qt alone would make it current and leave it unmarked."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter; letters are never taken as a search."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.text().isprintable() and event.text() and key != Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _build_headers(self) -> None:
        down = self.verticalHeader()
        down.hide()
        down.setMinimumSectionSize(theme.NORMAL.row)
        down.setDefaultSectionSize(theme.NORMAL.row)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across = self.horizontalHeader()
        across.setFixedHeight(HEADER_HEIGHT)
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _apply_widths(self) -> None:
        across = self.horizontalHeader()
        for column, width in enumerate(self._widths[: across.count()]):
            mode = QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
            across.setSectionResizeMode(column, mode)
            if width:
                across.resizeSection(column, width)

    def _on_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.row_chosen.emit(current.row())
