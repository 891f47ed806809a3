"""The list that opens under a search field while one types; completion is only ever offered, never inline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
)

from ui import theme
from ui.widgets import painting
from ui.widgets.popup_rows import ROW_ROLE, PopupDelegate, PopupModel, PopupRow

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 6
FOOTER = 34


class PopupList(QFrame):
    """Rows under a field, as wide as the field; it never takes focus. `chosen` carries the row's value.

    It is a child of the field's window, raised above the page, so that it needs no window of its own.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(
        self,
        field: QLineEdit,
        *,
        max_rows: int = 6,
        delegate: QAbstractItemDelegate | None = None,
        least_width: int = 0,
    ) -> None:
        """As wide as its field; below a narrow one at least so wide, in pixels, and flush with its right."""
        super().__init__(field)
        self._field, self._least_width = field, least_width
        self._max_rows = max_rows
        self._left, self._right = "", ""
        self._model = PopupModel(self)
        self._view = QListView(self)
        self._delegate = delegate or PopupDelegate(self._view)
        self._build_view()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        field.installEventFilter(self)

    def show_rows(
        self, rows: Sequence[PopupRow], left: str = "", right: str = "", *, first: bool = True
    ) -> None:
        """Offer rows with a footer line; no rows and no footer closes.

        `first` puts the cursor on the first row that can be chosen.
        """
        if not rows and not (left or right):
            self.close_list()
            return
        self._left, self._right = left, right
        self._model.set_rows(rows)
        open_rows = self._model.open_rows()
        self._view.setCurrentIndex(self._model.index(open_rows[0] if open_rows and first else -1, 0))
        if self.isHidden() or self.parentWidget() is not self._field.window():
            self._open()
        self._place()
        self.update()

    def close_list(self) -> None:
        """Take the list away; `closed` is sent when it was there."""
        if self.isHidden():
            return
        self.hide()
        self._field.window().removeEventFilter(self)
        self.setParent(self._field)  # or it would outlive its field in the window
        self.closed.emit()

    def is_open(self) -> bool:
        """Return whether rows are on offer."""
        return not self.isHidden()

    def current_value(self) -> object | None:
        """Return the value of the row under the cursor keys, or None."""
        row = self._view.currentIndex().data(ROW_ROLE)
        return row.value if isinstance(row, PopupRow) else None

    def row_count(self) -> int:
        """Return how many rows are on offer."""
        return self._model.rowCount()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the cursor keys, Enter and Esc from the field while open; follow its place and its focus."""
        if self.isHidden():
            return False
        kind = event.type()
        if watched is self._field:
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._take_key(event)
            if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
                return self._claim_key(event)
            if kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
                self.close_list()
        if kind in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and footer."""
        painter = painting.painter_on(self)
        colours = theme.colours()
        painting.box(painter, self.rect(), colours.surface, colours.line_strong)
        if not (self._left or self._right):
            return
        font = theme.font(theme.CAPTION)
        foot = QRect(12, self.height() - FOOTER, self.width() - 24, FOOTER - 2)
        painter.fillRect(foot.x(), foot.y(), foot.width(), 1, theme.colour("line"))
        foot.adjust(6, 0, -6, 0)
        used = painting.text(painter, foot, self._left, font, colours.ink3)
        foot.adjust(used + 16, 0, 0, 0)
        painting.text(painter, foot, self._right, font, colours.ink3, painting.RIGHT)

    def _build_view(self) -> None:
        view = self._view
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.entered.connect(self._on_entered)
        view.clicked.connect(self._on_clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 3, 1, 3)
        self._column.addWidget(view)

    def _open(self) -> None:
        window = self._field.window()
        self.setParent(window)
        window.installEventFilter(self)
        self.show()
        self.raise_()

    def _place(self) -> None:
        window = self._field.window()
        footer = FOOTER if self._left or self._right else 0
        self._column.setContentsMargins(1, 3, 1, 3 + footer)
        row = theme.sizes(self._field).popup_row
        top_left = self._field.mapTo(window, QPoint(0, 0))
        below = window.height() - top_left.y() - self._field.height() - GAP - 4
        above = top_left.y() - GAP - 4
        wanted = min(self._model.rowCount(), self._max_rows)
        room = below if below >= wanted * row + footer + 6 or below >= above else above
        rows = max(0, min(wanted, (room - footer - 6) // row))
        height = rows * row + footer + 6
        top = top_left.y() + self._field.height() + GAP if room == below else top_left.y() - GAP - height
        width = max(self._field.width(), self._least_width)
        self.setGeometry(top_left.x() + self._field.width() - width, top, width, height)

    def _claim_key(self, event: QKeyEvent) -> bool:
        # Esc and Enter belong to the open list before any shortcut of the page.
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            event.accept()
            return True
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: self._max_rows,
            Qt.Key.Key_PageUp: -self._max_rows,
        }
        if key in steps:
            self._step(steps[Qt.Key(key)])
            return True
        if key == Qt.Key.Key_Escape:
            self.close_list()
            return True
        if (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            return self._accept(self._view.currentIndex())
        return False

    def _step(self, step: int) -> None:
        rows = self._model.open_rows()
        if not rows:
            return
        at = self._view.currentIndex().row()
        place = rows.index(at) + step if at in rows else 0
        self._view.setCurrentIndex(self._model.index(rows[min(max(place, 0), len(rows) - 1)], 0))

    def _accept(self, index: QModelIndex) -> bool:
        row = index.data(ROW_ROLE) if index.isValid() else None
        if not isinstance(row, PopupRow) or row.barred:
            return False
        self.close_list()
        self.chosen.emit(row.value)
        return True

    def _on_entered(self, index: QModelIndex) -> None:
        if index.row() in self._model.open_rows():
            self._view.setCurrentIndex(index)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._accept(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks on the frame from reaching the page below."""
        event.accept()
