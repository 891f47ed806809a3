"""The table of criteria: arrows open and close groups, Space assigns, Enter edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal

from ui import theme
from ui.models.criteria_model import Column, CriteriaModel, LineKind
from ui.pages.criteria_delegate import CriteriaDelegate
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from desk.domain.criteria_result import Conclusion
    from ui.models.criteria_model import TableLine

WIDTHS = {
    Column.CODE: 52,
    Column.ASSIGNED: 50,
    Column.WANTED: 84,
    Column.REACHED: 82,
    Column.RESULT: 92,
    Column.POINTS: 78,
    Column.SOURCE: 84,
    Column.EVIDENCE: 54,
}


class CriteriaTable(DataTable):
    """`line_chosen` carries the line or None; the others carry the line that something is asked of."""

    line_chosen = Signal(object)
    assign_asked = Signal(object)
    edit_asked = Signal(object)
    fill_asked = Signal(object)

    def __init__(self, *, leads: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leads = leads
        self.lines = CriteriaModel(self)
        self._drawn = CriteriaDelegate(self, self.tr("Fill in") if leads else "")
        self.setItemDelegate(self._drawn)
        self.setAccessibleName(self.tr("Criteria of the pack"))
        self.setModel(self.lines)
        self.row_chosen.connect(self._on_row_chosen)
        self.opened.connect(self._on_opened)
        self.settle()

    def show_conclusion(self, conclusion: Conclusion) -> None:
        """Show a year; the line that was chosen stays so."""
        before = self.current()
        self.lines.show_conclusion(conclusion)
        self._span()
        self._choose_again(before)

    def current(self) -> TableLine | None:
        """The chosen line."""
        return self.lines.line(self.current_row())

    def choose(self, code: str) -> None:
        """Choose a criterion, opening its group where it is closed."""
        group = next((each for each in self._groups() if code in _codes(each)), None)
        if group is not None and not group.opened:
            self._set_open(group, opened=True)
        for kind in (LineKind.CRITERION, LineKind.BLANK):
            row = self.lines.row_of(kind, code)
            if row >= 0:
                self.choose_row(row)

    def settle(self) -> None:
        """Follow the density: where there is little room the source stands in the panel alone."""
        compact = theme.sizes(self).compact
        self.setColumnHidden(Column.SOURCE, compact)
        self.set_widths([WIDTHS.get(column, 0) for column in Column])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrows sideways and Space; the rest is a table's."""
        line = self.current()
        if line is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Left:
            self._set_open(line, opened=False)
        elif event.key() == Qt.Key.Key_Right:
            self._set_open(line, opened=True)
        elif event.key() == Qt.Key.Key_Space:
            self._press_space(line)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open or close a group by a click, and fill blank rows in."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line = self.lines.line(index.row())
        if line is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if line.kind is LineKind.GROUP:
            self._set_open(line, opened=not line.opened)
        elif line.kind is LineKind.BLANK and self._leads:
            self.fill_asked.emit(line)

    def _groups(self) -> list[TableLine]:
        lines = (self.lines.line(row) for row in range(self.lines.rowCount()))
        return [line for line in lines if line is not None and line.kind is LineKind.GROUP]

    def _set_open(self, line: TableLine, *, opened: bool) -> None:
        code = line.group.group.code
        self.lines.set_open(code, opened=opened)
        self._span()
        self.choose_row(self.lines.row_of(LineKind.GROUP, code))

    def _press_space(self, line: TableLine) -> None:
        if line.kind is LineKind.GROUP:
            self._set_open(line, opened=not line.opened)
        elif line.kind is LineKind.CRITERION:
            self.assign_asked.emit(line)

    def _span(self) -> None:
        """Let groups and blank rows go across; a reset of the model forgets it."""
        self.clearSpans()
        for row in range(self.lines.rowCount()):
            line = self.lines.line(row)
            if line is not None and line.kind is not LineKind.CRITERION:
                self.setSpan(row, 0, 1, len(Column))

    def _choose_again(self, before: TableLine | None) -> None:
        rows = [self.lines.row_of(kind, before.code) for kind in LineKind] if before else []
        same = self.lines.row_of(before.kind, before.code) if before else -1
        row = max(same, *rows) if same < 0 and rows else same
        self.choose_row(row if row >= 0 else self._first())
        self._on_row_chosen(self.current_row())

    def _first(self) -> int:
        """The first criterion with a name, else the first line."""
        rows = range(self.lines.rowCount())
        lines = ((row, self.lines.line(row)) for row in rows)
        named = (row for row, line in lines if line is not None and line.kind is LineKind.CRITERION)
        return next(named, 0 if len(rows) else -1)

    def _on_row_chosen(self, row: int) -> None:
        self.line_chosen.emit(self.lines.line(row))

    def _on_opened(self, index: QModelIndex) -> None:
        line = self.lines.line(index.row())
        if line is None:
            return
        if line.kind is LineKind.GROUP:
            self._set_open(line, opened=not line.opened)
        elif line.kind is LineKind.CRITERION:
            self.edit_asked.emit(line)
        elif self._leads:
            self.fill_asked.emit(line)


def _codes(line: TableLine) -> set[str]:
    return {each.criterion.code for each in line.group.lines}
