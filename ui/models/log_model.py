"""The log as a table of any length: pages of lines are read in the background when they come into view."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desk.domain.log import LogQuery
from ui.background import run
from ui.models import log_cells, log_columns
from ui.models.log_columns import Column
from ui.widgets.table import TableRole

if TYPE_CHECKING:
    from desk.domain.log import LogRow
    from desk.domain.people import User
    from desk.usecases.log import Log
    from ui.background import Task
    from ui.models.log_cells import LogNames

PAGE = 100
KEPT_PAGES = 60
WAITING_PAGES = 2

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
STRUCK = (Column.CITIZEN, Column.WORK, Column.DOSSIER, Column.DOSSIER_CODE)


class LogModel(QAbstractTableModel):
    """Lines that answer a query, newest first.

    `answered` is sent when the first page of a new answer stands, `counted` when its length is known,
    `failed` with the exception when the register could not be read; until then the answer before stays.
    """

    answered = Signal()
    counted = Signal(int)
    failed = Signal(object)

    def __init__(self, log: Log, names: LogNames, user: User, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._names = names
        self._user = user
        self._query = LogQuery()
        self._pages: dict[int, list[LogRow]] = {}
        self._total = 0
        self._wanted: list[int] = []
        self._asking: Task | None = None
        self._counting: Task | None = None
        self._reading: Task | None = None

    @property
    def query(self) -> LogQuery:
        """The query whose answer is shown."""
        return self._query

    @property
    def with_year(self) -> bool:
        """Whether days are shown with their year: where the lines may lie in more than one."""
        start, end = self._query.start, self._query.end
        return start is None or end is None or start.year != end.year

    def ask(self, query: LogQuery) -> None:
        """Read the answer to a query in the background; what was asked before is dropped."""
        for task in (self._asking, self._counting):
            if task is not None:
                task.cancel()
        self._counting = None
        work = partial(_read_page, self._log, self._user, query, 0)
        self._asking = run(self, work, partial(self._on_answered, query), self._on_failed)

    def is_busy(self) -> bool:
        """Return whether an answer, its length or a page is still being read."""
        return any(task is not None for task in (self._asking, self._counting, self._reading))

    def row(self, number: int) -> LogRow | None:
        """Return a line, or None while its page is not read."""
        page = self._pages.get(number // PAGE)
        return page[number % PAGE] if page is not None and number % PAGE < len(page) else None

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many lines there are; lines have no children."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return log_columns.header(Column(section))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says; a line that is not read yet says nothing and is fetched."""
        row = self.row(index.row())
        if row is None:
            self._want(index.row() // PAGE)
            return None
        column = Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.dossier if column is Column.DOSSIER else self._text(row, column)
        return self._look(index.row(), row, column, role)

    def _text(self, row: LogRow, column: Column) -> str:
        return log_columns.text(row, column, self._names, with_year=self.with_year)

    def _look(self, number: int, row: LogRow, column: Column, role: int) -> object:
        if role == TableRole.VALUE:
            return row
        if role == TableRole.STRUCK:
            return row.voided and column in STRUCK
        if role == TableRole.NUMBER:
            return column is Column.QUANTITY
        if role == TableRole.STRONG:
            return self._is_strong(number, row, column)
        if role == TableRole.ICON and column is Column.OUTCOME:
            return log_cells.result(row).icon
        if role == TableRole.TONE:
            return self._tone(row, column)
        return None

    def _is_strong(self, number: int, row: LogRow, column: Column) -> bool:
        if column is Column.WHEN:
            above = self.row(number - 1) if number else None
            return number == 0 or (above is not None and above.day != row.day)
        return column is Column.CITIZEN and bool(row.citizen_name) and not row.voided

    def _tone(self, row: LogRow, column: Column) -> str:
        if column is Column.OUTCOME:
            return log_cells.result(row).tone
        if row.voided:
            return "ink3"
        loud = column in (Column.CITIZEN, Column.WORK, Column.DOSSIER)
        anonymous = column is Column.CITIZEN and not row.citizen_name
        return "ink" if loud and not anonymous else "ink2"

    def _want(self, page: int) -> None:
        """Ask for a page; only the pages wanted last are read, so that a long drag leaves no queue behind."""
        if page in self._wanted or page in self._pages:
            return
        self._wanted = [*self._wanted, page][-WAITING_PAGES:]
        if self._reading is None:
            self._read_next()

    def _read_next(self) -> None:
        self._reading = None
        if self._wanted:
            page = self._wanted[-1]
            work = partial(_read_page, self._log, self._user, self._query, page * PAGE)
            self._reading = run(self, work, partial(self._on_page_read, page), self._on_failed)

    def _on_answered(self, query: LogQuery, rows: list[LogRow]) -> None:
        self.beginResetModel()
        if self._reading is not None:
            self._reading.cancel()
        self._asking = self._reading = None
        self._query, self._pages, self._total, self._wanted = query, {0: rows}, len(rows), []
        self.endResetModel()
        if len(rows) == PAGE:
            work = partial(_count, self._log, self._user, query)
            self._counting = run(self, work, self._on_counted, self._on_failed)
        self.answered.emit()
        if self._counting is None:
            self.counted.emit(self._total)

    def _on_counted(self, total: int) -> None:
        self._counting = None
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        self.counted.emit(self._total)

    def _on_page_read(self, page: int, rows: list[LogRow]) -> None:
        while len(self._pages) >= KEPT_PAGES:
            del self._pages[next(iter(self._pages))]
        self._pages[page] = rows
        self._wanted = [each for each in self._wanted if each != page]
        # The line below the page may have to take back or give its bold day.
        last = min(page * PAGE + PAGE, self._total - 1)
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(Column) - 1))
        self._read_next()

    def _on_failed(self, problem: Exception) -> None:
        self._asking = self._counting = self._reading = None
        self._wanted = []
        self.failed.emit(problem)


def _read_page(log: Log, user: User, query: LogQuery, offset: int, _task: Task) -> list[LogRow]:
    return log.page(user, query, offset, PAGE)


def _count(log: Log, user: User, query: LogQuery, _task: Task) -> int:
    return log.count(user, query)
