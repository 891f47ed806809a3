"""The table in which the roster is made: a click, Space or Enter ticks, arrows move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QTableView

from ui import theme
from ui.models.roster_model import RosterModel
from ui.widgets import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

ROW = 44
NAME_WIDTH = 210
DAY_WIDTH = 64
HEADER = 34
TICK = 22
TICKS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RosterDelegate(QStyledItemDelegate):
    """Paints names, tick boxes and sums."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        model, rect = index.model(), option.rect
        assert isinstance(model, RosterModel)
        colours = theme.colours()
        painter.save()
        person, column = model.person(index.row()), model.column(index.column())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "alt" if index.row() % 2 or person is None else "surface"
        painter.fillRect(rect, theme.colour("accent_soft" if chosen else ground))
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        words = str(index.data() or "")
        if column is not None and person is not None:
            side = QRect(0, 0, TICK, TICK)
            side.moveCenter(rect.center())
            painting.tick_box(painter, side, ticked=model.ticked(index), enabled=not column.fixed)
        elif column is not None:
            painting.text(painter, rect, words, theme.font(theme.STRONG), colours.ink, painting.CENTRE)
        else:
            font = theme.font(theme.BODY if person is not None else theme.STRONG)
            painting.text(painter, rect.adjusted(12, 0, -4, 0), words, font, colours.ink)
        painter.restore()


class RosterTable(QTableView):
    """`toggled` carries the index of the cell that is to be ticked or not."""

    toggled = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = RosterDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(ROW)
        across.setFixedHeight(HEADER)
        across.setMinimumSectionSize(DAY_WIDTH)
        across.setSectionsClickable(False)
        across.setHighlightSections(False)
        self.clicked.connect(self._on_clicked)

    def settle_columns(self) -> None:
        """Give names their width, and every day the same; what room is left goes to the days."""
        across = self.horizontalHeader()
        for number in range(across.count()):
            stretch = QHeaderView.ResizeMode.Stretch if number else QHeaderView.ResizeMode.Fixed
            across.setSectionResizeMode(number, stretch)
        if across.count():
            across.resizeSection(0, NAME_WIDTH)

    def focus_rect(self) -> QRect:
        """Return where the focus ring belongs: the cell, or the whole table."""
        index = self.currentIndex()
        return self.visualRect(index).translated(self.viewport().pos()) if index.isValid() else self.rect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Space and Enter; letters are never taken as a search."""
        if event.key() in TICKS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.toggled.emit(self.currentIndex())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.toggled.emit(index)
