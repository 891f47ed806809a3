"""The lines of a criteria table: groups that open and close, their criteria, and blank rows in one line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desk.domain.criteria_result import Verdict
from ui import criteria_words as words
from ui.widgets.table import TableRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject

    from desk.domain.criteria_result import Conclusion, CriterionLine, GroupLine

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class Column(IntEnum):
    """The columns from left to right."""

    CODE = 0
    NAME = 1
    ASSIGNED = 2
    WANTED = 3
    REACHED = 4
    RESULT = 5
    POINTS = 6
    SOURCE = 7
    EVIDENCE = 8


class LineKind(Enum):
    """What a line of the table is."""

    GROUP = "group"
    CRITERION = "criterion"
    BLANK = "blank"


@dataclass(frozen=True)
class TableLine:
    """A line: a group, one criterion, or a run of criteria that wait for their names."""

    kind: LineKind
    group: GroupLine
    criteria: tuple[CriterionLine, ...] = ()
    opened: bool = True

    @property
    def code(self) -> str:
        """The code of its first criterion, for a group its own."""
        return self.criteria[0].criterion.code if self.criteria else self.group.group.code


class CriteriaModel(QAbstractTableModel):
    """Shows a conclusion; a group that was closed stays closed while the figures change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._conclusion: Conclusion | None = None
        self._closed: set[str] = set()
        self._lines: list[TableLine] = []

    def show_conclusion(self, conclusion: Conclusion) -> None:
        """Show a year."""
        self._conclusion = conclusion
        self._fill()

    def set_open(self, group: str, *, opened: bool) -> None:
        """Open or close a group."""
        (self._closed.discard if opened else self._closed.add)(group)
        self._fill()

    def line(self, row: int) -> TableLine | None:
        """The line of a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, kind: LineKind, code: str) -> int:
        """The row of a group or a criterion, or -1; a blank run is found by any of its codes."""
        for row, line in enumerate(self._lines):
            codes = {each.criterion.code for each in line.criteria} or {line.code}
            if line.kind is kind and code in codes:
                return row
        return -1

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns, those of figures at the right."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = Column(section) in (Column.WANTED, Column.REACHED, Column.POINTS, Column.EVIDENCE)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self._heading(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says; a group and a blank run say everything in their first cell."""
        line = self._lines[index.row()]
        if role == TableRole.VALUE:
            return line
        if line.kind is not LineKind.CRITERION:
            spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self._whole(line) if spoken and index.column() == 0 else None
        found, column = line.criteria[0], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(found, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return found.criterion.name
        return _look(found, column, role)

    def _fill(self) -> None:
        self.beginResetModel()
        self._lines = list(self._made())
        self.endResetModel()

    def _made(self) -> Iterator[TableLine]:
        for group in self._conclusion.groups if self._conclusion else ():
            opened = group.group.code not in self._closed
            yield TableLine(LineKind.GROUP, group, opened=opened)
            for blank, found in groupby(group.lines if opened else (), key=_blank):
                if blank:
                    yield TableLine(LineKind.BLANK, group, tuple(found))
                else:
                    yield from (TableLine(LineKind.CRITERION, group, (each,)) for each in found)

    def _heading(self, column: Column) -> str:
        headings = {
            Column.CODE: self.tr("Code"),
            Column.NAME: self.tr("Criterion"),
            Column.ASSIGNED: self.tr("Given"),
            Column.WANTED: self.tr("Asked"),
            Column.REACHED: self.tr("Reached"),
            Column.RESULT: self.tr("Result"),
            Column.POINTS: self.tr("Points"),
            Column.SOURCE: self.tr("Source"),
            Column.EVIDENCE: self.tr("Evid."),
        }
        return headings[column]

    def _whole(self, line: TableLine) -> str:
        if line.kind is LineKind.GROUP:
            return self.tr("{code}. {name}, {count} criteria, {met}, {points}").format(
                code=line.group.group.code,
                name=line.group.group.name,
                count=len(line.group.lines),
                met=words.met_of_assigned(line.group),
                points=words.group_points(line.group),
            )
        first, last = line.criteria[0].criterion.code, line.criteria[-1].criterion.code
        if first == last:
            return self.tr("Criterion {code}: no name yet, the ward's to fill in").format(code=first)
        told = self.tr("Criteria {first} to {last}: {count} lines without a name, the ward's to fill in")
        return told.format(first=first, last=last, count=len(line.criteria))

    def _text(self, line: CriterionLine, column: Column) -> str:
        if column is Column.ASSIGNED:
            return self.tr("yes") if line.assigned else ""
        if column is Column.RESULT:
            return words.verdict(line.verdict) if line.assigned else self.tr("Not given")
        texts = {
            Column.CODE: line.criterion.code,
            Column.NAME: line.criterion.name,
            Column.WANTED: words.wanted(line.criterion),
            Column.REACHED: words.figure(line),
            Column.POINTS: words.points(line),
            Column.SOURCE: words.source(line.criterion),
            Column.EVIDENCE: str(line.evidence),
        }
        return texts[column]


def _blank(line: CriterionLine) -> bool:
    return line.blank


def _look(line: CriterionLine, column: Column, role: int) -> object:
    if role == TableRole.GROUND:
        return "surface"
    if role == TableRole.NUMBER:
        return column in (Column.WANTED, Column.REACHED, Column.POINTS, Column.EVIDENCE)
    if role == TableRole.STRONG:
        return column in (Column.NAME, Column.REACHED) and line.assigned
    if role == TableRole.ICON and column is Column.RESULT and line.assigned:
        return "check-circle-fill" if line.verdict is Verdict.MET else "warning-circle"
    if role == TableRole.TONE:
        return _tone(line, column)
    return None


def _tone(line: CriterionLine, column: Column) -> str:
    if not line.assigned:
        return "ink3"
    if column is Column.RESULT:
        return words.TONES[line.verdict]
    if column is Column.SOURCE and line.criterion.automatic:
        return "accent"
    return "ink" if column in (Column.NAME, Column.REACHED) else "ink2"
