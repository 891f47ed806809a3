"""Every row of a sheet as it would go into the register, as a table with a sentence where one is needed."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desk.domain.help_log_preview import RowState
from ui import words
from ui.dialogs.import_words import cell_text
from ui.widgets.table import TableRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.help_log_preview import PreviewRow

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
_ICONS = {
    RowState.GOOD: ("check-circle-fill", "ok"),
    RowState.MENDED: ("warning-circle", "warn"),
    RowState.REFUSED: ("prohibit", "err"),
    RowState.KNOWN: ("info", "ink2"),
}


class RowColumn(IntEnum):
    """The columns of the table from left to right."""

    ROW = 0
    DAY = 1
    CITIZEN = 2
    HELP = 3
    WORDS = 4


class RowModel(QAbstractTableModel):
    """The rows, all of them or those of one state."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[PreviewRow] = ()
        self._shown: Sequence[PreviewRow] = ()
        self._state: RowState | None = None

    def set_rows(self, rows: Sequence[PreviewRow]) -> None:
        """Replace the rows, keeping the state that is shown."""
        self._all = rows
        self.show_state(self._state)

    def show_state(self, state: RowState | None) -> None:
        """Show the rows of one state; None shows all."""
        self.beginResetModel()
        self._state = state
        self._shown = [each for each in self._all if state is None or each.state is state]
        self.endResetModel()

    def row(self, number: int) -> PreviewRow:
        """Return a row that is shown."""
        return self._shown[number]

    def told(self, number: int) -> str:
        """Return everything that is said of a row that is shown, each remark with its column."""
        remarks = (f"{told.column}: {words.problem(told.problem)}" for told in self._shown[number].told)
        return " ".join(remark.removeprefix(": ") for remark in remarks)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(RowColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the names of the columns."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section == RowColumn.ROW:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = {
            RowColumn.ROW: self.tr("Row"),
            RowColumn.DAY: self.tr("Day"),
            RowColumn.CITIZEN: self.tr("Citizen"),
            RowColumn.HELP: self.tr("Help"),
            RowColumn.WORDS: self.tr("Does it go in?"),
        }
        return names[RowColumn(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says."""
        row, column = self._shown[index.row()], RowColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.told(index.row()) or self._text(row, column)
        if role == TableRole.VALUE:
            return row
        if role == TableRole.NUMBER:
            return column is RowColumn.ROW
        icon, tone = _ICONS[row.state]
        if role == TableRole.ICON:
            return icon if column is RowColumn.WORDS else None
        if role == TableRole.TONE:
            return tone if column is RowColumn.WORDS else "ink3" if row.state is RowState.KNOWN else None
        return None

    def _text(self, row: PreviewRow, column: RowColumn) -> str:
        match column:
            case RowColumn.ROW:
                return words.number(row.number)
            case RowColumn.DAY:
                return cell_text(row.day)
            case RowColumn.CITIZEN:
                return cell_text(row.citizen) or words.anonymous()
            case RowColumn.HELP:
                return cell_text(row.help)
            case RowColumn.WORDS:
                return self._verdict(row)

    def _verdict(self, row: PreviewRow) -> str:
        if row.state is RowState.KNOWN:
            return self.tr("In the register already")
        if not row.told:
            return self.tr("Goes in")
        return words.problem(row.told[0].problem)
