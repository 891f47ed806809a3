"""What is said of single rows of a workbook before it is imported, as a table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt

from ui import icons, theme, words
from ui.widgets import painting
from ui.widgets.table import RowDelegate, TableRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from desk.domain.help_log import ImportPlan, RowProblem

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class Told(StrEnum):
    """What a remark means for its row."""

    REFUSED = "refused"
    MENDED = "mended"


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark on one row: where it stands in the file, and the sentence."""

    kind: Told
    sheet: str
    row: int
    column: str
    words: str


class RemarkColumn(IntEnum):
    """The columns of the table from left to right."""

    ROW = 0
    SHEET = 1
    COLUMN = 2
    WORDS = 3


def remarks(plans: Sequence[ImportPlan]) -> list[Remark]:
    """Return every remark of the plans, in the order of the file."""
    found = []
    for plan in plans:
        told = [_remark(Told.REFUSED, plan, each) for each in plan.refused]
        told += [_remark(Told.MENDED, plan, each) for each in (*plan.repairs, *plan.warnings)]
        found += sorted(told, key=_by_row)
    return found


def _remark(kind: Told, plan: ImportPlan, told: RowProblem) -> Remark:
    return Remark(kind, plan.sheet, told.row, told.column, words.problem(told.problem))


def _by_row(remark: Remark) -> tuple[int, bool]:
    return remark.row, remark.kind is Told.MENDED


class RemarkDelegate(RowDelegate):
    """Paints the mark of a remark in its colour and the sentence in that of text."""

    def _draw_words(
        self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex, *, chosen: bool
    ) -> None:
        colours = theme.colours()
        mark = QRect(room.x(), room.y(), 16, room.height())
        tone = str(getattr(colours, str(index.data(TableRole.TONE))))
        icons.draw(painter, mark, str(index.data(TableRole.ICON)), tone, 15)
        words_of_cell = str(index.data(Qt.ItemDataRole.DisplayRole))
        ink = colours.accent_ink if chosen else colours.ink
        painting.text(painter, room.adjusted(22, 0, 0, 0), words_of_cell, theme.font(theme.SMALL, 400), ink)


class RemarkModel(QAbstractTableModel):
    """The remarks, all of them or one kind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Remark] = []
        self._shown: list[Remark] = []

    def set_remarks(self, told: Sequence[Remark]) -> None:
        """Replace the remarks and show all of them."""
        self._all = list(told)
        self.show_kind(None)

    def show_kind(self, kind: Told | None) -> None:
        """Show the remarks of one kind; None shows all."""
        self.beginResetModel()
        self._shown = [each for each in self._all if kind is None or each.kind is kind]
        self.endResetModel()

    def remark(self, number: int) -> Remark:
        """Return a remark that is shown."""
        return self._shown[number]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many remarks are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(RemarkColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the names of the columns."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section == RemarkColumn.ROW:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = {
            RemarkColumn.ROW: self.tr("Row"),
            RemarkColumn.SHEET: self.tr("Sheet"),
            RemarkColumn.COLUMN: self.tr("Column"),
            RemarkColumn.WORDS: self.tr("What was found"),
        }
        return names[RemarkColumn(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says."""
        remark, column = self._shown[index.row()], RemarkColumn(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(remark, column)
        if role == TableRole.VALUE:
            return remark
        if role == TableRole.NUMBER:
            return column is RemarkColumn.ROW
        if column is not RemarkColumn.WORDS:
            return None
        refused = remark.kind is Told.REFUSED
        if role == TableRole.ICON:
            return "prohibit" if refused else "warning-circle"
        if role == TableRole.TONE:
            return "err" if refused else "warn"
        return None

    def _text(self, remark: Remark, column: RemarkColumn) -> str:
        match column:
            case RemarkColumn.ROW:
                return words.number(remark.row)
            case RemarkColumn.SHEET:
                return remark.sheet
            case RemarkColumn.COLUMN:
                return remark.column
            case RemarkColumn.WORDS:
                return remark.words
