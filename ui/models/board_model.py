"""The emulation board as a table: a row for each unit, or the sums below them."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desk.domain.numbers import shown
from ui import target_words
from ui.widgets.table import TableRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.emulation import Board, BoardRow
    from desk.domain.target import Progress

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
PROGRESS = Qt.ItemDataRole.UserRole + 120
"""The `Progress` that the bar of a row shows."""


class BoardColumn(IntEnum):
    """The columns of the board."""

    RANK = 0
    NAME = 1
    BAR = 2
    GAINED = 3
    PERCENT = 4
    DONE = 5
    TARGET = 6
    LEFT = 7
    MEASURED = 8


NUMBERS = frozenset(BoardColumn) - {BoardColumn.NAME, BoardColumn.BAR, BoardColumn.RANK}


class BoardModel(QAbstractTableModel):
    """The ranked units; with `sums` the branches and the ward instead."""

    def __init__(self, *, sums: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sums = sums
        self._board: Board | None = None
        self._rows: list[tuple[str, str, Progress, BoardRow | None]] = []

    def set_board(self, board: Board | None) -> None:
        """Show another board."""
        self.beginResetModel()
        self._board = board
        self._rows = (
            []
            if board is None
            else self._summed(board)
            if self._sums
            else _units(board.rows, ranked=board.plan.emulation)
        )
        self.endResetModel()

    def row_of(self, number: int) -> BoardRow | None:
        """Return the unit of a row, or the ward."""
        return self._rows[number][3] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """The units, or the sums."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """All columns."""
        return 0 if parent.isValid() else len(BoardColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Rank"),
            self.tr("Unit"),
            self.tr("Progress, the mark is 100%"),
            self.tr("7 days"),
            self.tr("Reached"),
            self.tr("Done"),
            self.tr("Target"),
            self.tr("Left"),
            self.tr("Counted on"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, its tone, or the progress of its row."""
        rank, name, progress, row = self._rows[index.row()]
        column = BoardColumn(index.column())
        wrong = row is not None and bool(row.findings)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(column, rank, name, progress, row)
        if role == PROGRESS and column is BoardColumn.BAR:
            return progress
        if role == TableRole.GROUND:
            return "warn_soft" if wrong else "rail" if self._sums else None
        if role == TableRole.STRONG:
            return self._sums or column in (BoardColumn.RANK, BoardColumn.NAME, BoardColumn.PERCENT)
        if role == TableRole.TONE and column is BoardColumn.LEFT:
            return "warn" if wrong else target_words.tone(progress)
        if role == TableRole.ICON and column is BoardColumn.LEFT:
            return "warning-circle" if wrong else None
        return column in NUMBERS if role == TableRole.NUMBER else None

    def _words(
        self, column: BoardColumn, rank: str, name: str, progress: Progress, row: BoardRow | None
    ) -> str:
        if column is BoardColumn.LEFT and row is not None and row.findings and row.told is not None:
            return shown(row.told.left)
        if column is BoardColumn.GAINED:
            return f"+{shown(row.gained)}" if row is not None and row.gained > 0 else ""
        if column is BoardColumn.MEASURED:
            day = row.holder.measured_on if row is not None else None
            return f"{day:%d/%m}" if day is not None else ""
        target = target_words.NONE if progress.target is None else shown(progress.target)
        return {
            BoardColumn.RANK: rank,
            BoardColumn.NAME: name,
            BoardColumn.BAR: "",
            BoardColumn.PERCENT: target_words.percent(progress),
            BoardColumn.DONE: shown(progress.done),
            BoardColumn.TARGET: target,
            BoardColumn.LEFT: target_words.left(progress),
        }[column]

    def _summed(self, board: Board) -> list[tuple[str, str, Progress, BoardRow | None]]:
        several = board.branches if len(board.branches) > 1 else ()
        found: list[tuple[str, str, Progress, BoardRow | None]] = [
            ("", f"{each.units} {target_words.branch(each.branch)}", each.progress, None) for each in several
        ]
        return [*found, ("", target_words.name(board.ward), board.ward.progress, board.ward)]


def _units(rows: Sequence[BoardRow], *, ranked: bool) -> list[tuple[str, str, Progress, BoardRow | None]]:
    none = target_words.NONE if ranked else ""
    ranks = [none if row.place.rank is None else str(row.place.rank) for row in rows]
    return [(rank, row.holder.name, row.progress, row) for rank, row in zip(ranks, rows, strict=True)]
