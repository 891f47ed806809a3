"""The lines of the log with what is said where there are none, and which of them are in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme, words
from ui.models import log_columns
from ui.models.log_columns import Column
from ui.models.log_model import LogModel
from ui.pages.log_delegate import LogDelegate
from ui.widgets.facts import EmptyState
from ui.widgets.labels import ElidedLabel, Text
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desk.domain.log import LogQuery, LogRow
    from desk.domain.people import User
    from desk.usecases.log import Log
    from ui.models.log_cells import LogNames


class LogTable(QWidget):
    """Shows the answer to a query; `row_chosen` carries the line or None, `row_opened` the line.

    `answered` is sent when an answer stands, `failed` with the exception when there is none; `clear_asked`
    and `import_asked` come from the buttons of an empty table.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)
    answered = Signal()
    failed = Signal(object)
    clear_asked = Signal()
    import_asked = Signal()

    def __init__(self, log: Log, names: LogNames, user: User, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LogModel(log, names, user, self)
        self.table = DataTable()
        self._chosen: tuple[object, int] | None = None
        self._narrowed = False
        self._columns = log_columns.chosen(())
        self._with_dossier = True
        self._where = Text("", theme.CAPTION, "ink2")
        self._keys = ElidedLabel(self.tr("↑ ↓ choose     Enter correct"), theme.CAPTION, "ink3")
        self._build()
        self._connect()

    def ask(self, query: LogQuery) -> None:
        """Show the answer to a query as soon as it is there."""
        self._narrowed = query.filtered or query.start is not None or query.end is not None
        self.model.ask(query)

    def set_columns(self, columns: frozenset[Column]) -> None:
        """Show these columns and no others."""
        self._columns = columns
        self._settle()

    def set_with_dossier(self, shown: bool) -> None:
        """Leave the column of dossier codes out where there is no room for it."""
        self._with_dossier = shown
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns."""
        super().resizeEvent(event)
        self._settle()

    def focus_rows(self) -> None:
        """Go to the lines, to the first where none is chosen."""
        if self.model.rowCount():
            # First, because a table that gets focus makes its first row current without choosing it.
            if self.table.current_row() < 0:
                self.table.choose_row(0)
            self.table.setFocus()

    def where(self) -> str:
        """Return which lines are said to be in view."""
        return self._where.text()

    def empty_words(self) -> str:
        """Return what is said in place of lines; empty while there are some."""
        shown = self._places.currentWidget()
        return shown.accessibleName() if shown is not None and shown is not self.table else ""

    def _build(self) -> None:
        self.table.setAccessibleName(self.tr("Lines of the log"))
        self.table.setModel(self.model)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        delegate = LogDelegate(self.table)
        self.table.setItemDelegateForColumn(Column.WHEN, delegate)
        self.table.setItemDelegateForColumn(Column.OUTCOME, delegate)
        self._empty = EmptyState(
            "book-open",
            self.tr("The log has no line yet"),
            self.tr("Record the first visit at the desk (F2), or import the workbook kept so far."),
            self.tr("Import a file…"),
        )
        self._empty.setAccessibleName(self.tr("The log has no line yet"))
        self._nothing = EmptyState(
            "magnifying-glass",
            self.tr("No line fits"),
            self.tr("Try fewer or shorter words, or look in all days."),
            self.tr("Clear filters"),
        )
        self._nothing.setAccessibleName(self.tr("No line fits"))
        self._places = QStackedWidget()
        for place in (self.table, self._empty, self._nothing):
            self._places.addWidget(place)
        foot = QHBoxLayout()
        foot.addWidget(self._where)
        foot.addStretch(1)
        foot.addWidget(self._keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._places, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.model.answered.connect(self._on_answered)
        self.model.counted.connect(self._tell_where)
        self.model.dataChanged.connect(self._on_data_changed)
        self.model.failed.connect(self.failed)
        self.table.row_chosen.connect(self._on_row_chosen)
        self.table.opened.connect(self._on_opened)
        self.table.clicked.connect(self._on_opened)
        self.table.verticalScrollBar().valueChanged.connect(self._tell_where)
        self.table.verticalScrollBar().rangeChanged.connect(self._tell_where)
        self._empty.action_clicked.connect(self.import_asked)
        self._nothing.action_clicked.connect(self.clear_asked)

    def _settle(self) -> None:
        """Show the columns; where they are too many for the width, the table is moved sideways."""
        widths = dict(log_columns.WIDTHS)
        if self.model.with_year:
            widths[Column.WHEN] = log_columns.WIDTH_WITH_YEAR
        shown = self._columns - (frozenset() if self._with_dossier else {Column.DOSSIER})
        needed = sum(widths[column] for column in shown) + log_columns.LEAST_WORK
        if needed > self.table.viewport().width():
            widths[Column.WORK] = log_columns.LEAST_WORK
        for column in Column:
            self.table.setColumnHidden(column, column not in shown)
        self.table.set_widths([widths[column] for column in Column])

    def _tell_where(self) -> None:
        total = self.model.rowCount()
        first = self.table.verticalScrollBar().value()
        last = min(first + self.table.visible_rows(), total)
        words_of_place = self.tr("Lines {first}–{last} of {total}, newest first").format(
            first=words.number(first + 1), last=words.number(last), total=words.number(total)
        )
        self._where.setText(words_of_place if total else "")
        self._keys.setVisible(total > 0)

    def _choose_again(self) -> int:
        """Return the place of the line chosen before, where it is still near the top; else -1."""
        near = range(min(self.model.rowCount(), 100))
        return next((number for number in near if _key(self.model.row(number)) == self._chosen), -1)

    def _on_answered(self) -> None:
        self._settle()
        empty = self._nothing if self._narrowed else self._empty
        self._places.setCurrentWidget(self.table if self.model.rowCount() else empty)
        again = self._choose_again() if self._chosen else -1
        if again >= 0:
            self.table.choose_row(again)
        else:
            self._on_row_chosen(-1)
        self._tell_where()
        self.answered.emit()

    def _on_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.table.current_row() <= last.row():
            self._on_row_chosen(self.table.current_row())

    def _on_row_chosen(self, number: int) -> None:
        row = self.model.row(number) if number >= 0 else None
        if row is not None or number < 0:
            self._chosen = _key(row)
            self.row_chosen.emit(row)

    def _on_opened(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None:
            self.row_opened.emit(row)


def _key(row: LogRow | None) -> tuple[object, int] | None:
    return (row.visit_id, row.item_number) if row is not None else None
