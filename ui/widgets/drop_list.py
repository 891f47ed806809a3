"""A list that drops from a button: searched where it is long, chosen from by key or mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from desk.domain.text import matches
from ui.widgets.choices import ChoiceDelegate
from ui.widgets.drop_frame import DropFrame
from ui.widgets.fields import SearchField
from ui.widgets.popup_rows import ROW_ROLE, PopupModel, PopupRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

SEARCHED_FROM = 12  # rows
MOST_ROWS = 10
ROW = 32
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 9, Qt.Key.Key_PageUp: -9}


class DropList(DropFrame):
    """Rows in a frame under a button; `chosen` carries the value of a row, and the frame closes."""

    chosen = Signal(object)

    def __init__(self, button: QWidget, width: int = 300) -> None:
        super().__init__(button, width)
        self._rows: list[PopupRow] = []
        self._model = PopupModel(self)
        self._view = QListView()
        self._delegate = ChoiceDelegate(self._view)
        self.search = SearchField(self.tr("Type a part of the name, without accents"))
        self._build()

    def set_rows(self, rows: Sequence[PopupRow], name: str) -> None:
        """Replace the rows; `name` tells a screen reader what they are."""
        self._rows = list(rows)
        self._view.setAccessibleName(name)
        self.search.setAccessibleName(self.tr("Search: {list}").format(list=name))
        self.search.setVisible(len(rows) >= SEARCHED_FROM)
        self._show_rows(self._rows)

    def rows(self) -> list[PopupRow]:
        """Return the rows on offer, those that fit what is searched."""
        return [self._row(number) for number in range(self._model.rowCount())]

    def view(self) -> QListView:
        """Return the list itself."""
        return self._view

    def drop(self, value: object) -> None:
        """Open with the cursor on the row of a value."""
        self.search.clear()
        self._show_rows(self._rows)
        values = [row.value for row in self._rows]
        self._go_to(values.index(value) if value in values else 0)
        self.open_popup()
        (self._view if self.search.isHidden() else self.search).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list with the cursor keys while one types in the search field; Enter chooses."""
        if watched in (self.search, self._view) and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in ENTER_KEYS:
                self._choose(self._view.currentIndex())
                return True
            if watched is self.search and event.key() in STEPS:
                self._go_to(self._view.currentIndex().row() + STEPS[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        view = self._view
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.entered.connect(view.setCurrentIndex)
        view.clicked.connect(self._choose)
        self.search.textEdited.connect(self._on_text_edited)
        for part in (self.search, view):
            part.installEventFilter(self)
            self.body.addWidget(part)

    def _show_rows(self, rows: Sequence[PopupRow]) -> None:
        self._model.set_rows(rows)
        self._view.setFixedHeight(ROW * max(1, min(len(self._rows), MOST_ROWS)))
        self._go_to(0)

    def _go_to(self, number: int) -> None:
        last = self._model.rowCount() - 1
        self._view.setCurrentIndex(self._model.index(max(0, min(number, last)), 0))

    def _row(self, number: int) -> PopupRow:
        row = self._model.index(number, 0).data(ROW_ROLE)
        assert isinstance(row, PopupRow)
        return row

    def _on_text_edited(self, words: str) -> None:
        self._show_rows([row for row in self._rows if matches(words, f"{row.lead} {row.text}")])

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            value = self._row(index.row()).value
            self.close_popup()
            self.chosen.emit(value)
