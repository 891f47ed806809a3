"""A list of the catalogues as a table: rows of ready cells, whatever they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.widgets.table import TableRole

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
WORD_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class CellRole(IntEnum):
    """What a cell may hold beside the roles of every table."""

    DETAIL = Qt.ItemDataRole.UserRole + 201  # the second, smaller line
    LEVEL = Qt.ItemDataRole.UserRole + 202  # the shape before the words, as in `LevelMark`


@dataclass(frozen=True)
class Cell:
    """The words of a cell and how they look; a tone colours them."""

    text: str
    detail: str = ""
    tone: str = "ink"
    icon: str = ""
    level: str = ""
    strong: bool = False
    number: bool = False


@dataclass(frozen=True)
class Row:
    """A row: the key by which it is known, what it stands for, its cells from left to right."""

    key: str
    value: object
    cells: tuple[Cell, ...]


class CatalogueModel(QAbstractTableModel):
    """Rows under headings; from the column `numbers` on they stand at the right."""

    def __init__(self, headings: Sequence[str], numbers: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings, self._numbers = tuple(headings), numbers
        self._rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        """Return a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, key: str) -> int:
        """Return the number of the row with a key, or -1."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """One column a heading."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heading of a column, and at which side it stands."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= self._numbers:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says and how it looks."""
        cell = self._rows[index.row()].cells[index.column()]
        if role in WORD_ROLES:
            spoken = role == Qt.ItemDataRole.AccessibleTextRole and cell.detail
            return f"{cell.text}, {cell.detail}" if spoken else cell.text
        looks: dict[int, object] = {
            TableRole.TONE: cell.tone,
            TableRole.ICON: cell.icon,
            TableRole.STRONG: cell.strong,
            TableRole.NUMBER: cell.number,
            CellRole.DETAIL: cell.detail,
            CellRole.LEVEL: cell.level,
            Qt.ItemDataRole.ToolTipRole: cell.text if cell.detail else None,
        }
        return looks.get(role)
