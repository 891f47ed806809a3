"""The roster as a table: people down, duty days across, a tick where somebody is to come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.widgets.table import TableRole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desk.domain.person import Person
    from desk.domain.shift import Slot

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


@dataclass(frozen=True)
class RosterColumn:
    """A duty day of a desk with what is planned for it; `fixed` where it has passed or was opened."""

    day: date
    desk: str
    heading: str
    spoken: str
    slot: Slot | None = None
    fixed: bool = False


class RosterModel(QAbstractTableModel):
    """The first column holds the names; the last row how many are to come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: list[Person] = []
        self._columns: list[RosterColumn] = []

    def set_roster(self, people: Sequence[Person], columns: Sequence[RosterColumn]) -> None:
        """Replace everything; where rows and columns stay as many, cursor and scrolling stay too."""
        same = (len(people), len(columns)) == (len(self._people), len(self._columns))
        if not same:
            self.beginResetModel()
        self._people, self._columns = list(people), list(columns)
        if not same:
            self.endResetModel()
        elif people and columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(people), len(columns)))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns))

    def column(self, number: int) -> RosterColumn | None:
        """Return the duty day of a column of the table."""
        return self._columns[number - 1] if 0 < number <= len(self._columns) else None

    def person(self, number: int) -> Person | None:
        """Return the person of a row."""
        return self._people[number] if 0 <= number < len(self._people) else None

    def ticked(self, index: Index) -> bool:
        """Return whether somebody is to come on a day."""
        person, column = self.person(index.row()), self.column(index.column())
        if person is None or column is None or column.slot is None:
            return False
        return person.id in column.slot.plan.persons

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """The people and the sum."""
        return 0 if parent.isValid() or not self._people else len(self._people) + 1

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """The names and the days."""
        return 0 if parent.isValid() else len(self._columns) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading if column is not None else self.tr("Who")
        if role == Qt.ItemDataRole.ToolTipRole and column is not None:
            return column.spoken
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignHCenter if column is not None else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a name, a tick in words, or a sum."""
        person, column = self.person(index.row()), self.column(index.column())
        if role == TableRole.STRONG:
            return person is None
        if role == TableRole.TONE and column is not None and column.fixed:
            return "ink3"
        if role == Qt.ItemDataRole.AccessibleTextRole and person is not None and column is not None:
            state = self.tr("comes") if self.ticked(index) else self.tr("does not come")
            return f"{person.name}, {column.spoken}: {state}"
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column is None:
            return person.name if person is not None else self.tr("People that day")
        if person is not None:
            return ""
        return f"{len(column.slot.plan.persons)}" if column.slot is not None else "0"
