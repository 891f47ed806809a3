"""The rows of the entry table with the row of the ward below them; moving, pasting, summing up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from desk.domain.emulation import Branch
from desk.domain.indicator_step import EntryLine
from desk.domain.text import sort_key
from desk.domain.unit import group_words
from ui import target_words
from ui.models.entry_state import EntryState
from ui.pages.targets_rows import ROW, EntryField, EntryHead, EntryRow, EntryTotal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from desk.domain.emulation import BoardRow
    from desk.domain.figure_checks import Finding
    from desk.domain.text import SortKey
    from desk.usecases.emulation import EntrySheet


class EntryTable(QWidget):
    """`edited` tells that something was typed, `pasted` how many of how many lines found a row."""

    edited = Signal()
    pasted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: EntrySheet | None = None
        self.rows: list[EntryRow] = []
        self.total: EntryTotal | None = None
        inner = self._inner = QWidget()
        self._grid = QVBoxLayout(inner)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(inner)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._totals = QVBoxLayout()
        column = QVBoxLayout(self)
        for layout in (self._grid, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addWidget(EntryHead())
        column.addWidget(self._area, 1)
        column.addLayout(self._totals)
        column.addStretch(0)

    def show_sheet(self, sheet: EntrySheet) -> None:
        """Show the units in the order of their names, as paper has them, and the ward."""
        self._sheet = sheet
        for layout in (self._grid, self._totals):
            _empty(layout)
        rows = sorted(sheet.rows, key=_by_name)
        self.rows = [EntryRow(_state(sheet, row), number % 2 == 1) for number, row in enumerate(rows)]
        for row in self.rows:
            self._grid.addWidget(row)
            row.edited.connect(self._on_edited)
            row.moved.connect(partial(self._on_moved, row))
            row.lines_pasted.connect(partial(self.paste, row))
        self._grid.addStretch(1)
        self._inner.setMinimumHeight(ROW * len(self.rows))
        self._area.setMaximumHeight(ROW * len(self.rows))
        ward, before = sheet.board.ward, sum(sheet.yesterday.values())
        whole = bool(sheet.board.rows)  # else the ward is a row itself
        self.total = EntryTotal(EntryState(sheet.ward, target_words.name(ward), ward.progress, before, True))
        self.total.edited.connect(self._on_edited)
        self._totals.addWidget(self.total)
        self.total.setVisible(whole)
        self._on_edited()

    def lines(self) -> list[EntryLine]:
        """Return what is to be kept of what was typed."""
        lines = [line for row in self.rows if (line := row.state.line()) is not None]
        told = self.total.state.told() if self.total is not None else None
        if self.total is not None and isinstance(told, int):
            lines.append(EntryLine(self.total.state.key, 0, 0, told))
        return lines

    def entered(self) -> int:
        """Return how many units have a figure of the day."""
        return sum(row.state.entered or row.state.typed() is not None for row in self.rows)

    def falls(self) -> list[EntryState]:
        """Return the units whose figure falls."""
        return [row.state for row in self.rows if row.state.fall]

    def doubts(self) -> list[tuple[EntryState, Finding]]:
        """Return what does not add up, of whom."""
        if self._sheet is None or self.total is None:
            return []
        code = self._sheet.board.indicator.code
        states = [*(row.state for row in self.rows), *([self.total.state] if self._sheet.board.rows else [])]
        return [(state, found) for state in states for found in state.doubts(code)]

    def row_of(self, key: str) -> EntryRow | None:
        """Return the row of a unit or of the ward."""
        return next((row for row in (*self.rows, self.total) if row and row.state.key == key), None)

    def unread(self) -> EntryRow | None:
        """Return the first row with something that cannot be read or kept."""
        return next((row for row in self.rows if row.state.problem() is not None), None)

    def clear(self) -> None:
        """Take back what was typed."""
        for row in self.rows:
            row.clear()

    def paste_at_focus(self) -> None:
        """Fill rows from the clipboard, beginning where the focus is."""
        if self.rows:
            focused = QApplication.focusWidget()
            fields = ("more", "done", "told")
            places = ((row, name) for row in self.rows for name in fields if row.field(name) is focused)
            row, name = next(places, (self.rows[0], "done"))
            self.paste(row, name, QApplication.clipboard().text())

    def paste(self, row: EntryRow, name: str, text: str) -> None:
        """Fill one row for each line, by the unit's name where it stands in the line, else in their order."""
        lines = [line for line in text.replace("\r", "").split("\n") if line.strip()]
        known = {group_words(each.state.name): each for each in self.rows}
        place, filled = self.rows.index(row), 0
        for at, line in enumerate(lines, start=place):
            cells = [cell.strip() for cell in line.split("\t") if cell.strip()]
            named = known.get(group_words(cells[0])) if len(cells) > 1 else None
            target = named or (self.rows[at] if at < len(self.rows) else None)
            if target is not None and cells:
                target.put(name, cells[-1])
                filled += 1
        self.pasted.emit(filled, len(lines))

    def _on_edited(self) -> None:
        if self._sheet is None or self.total is None:
            return
        states = [row.state for row in self.rows]
        beside = self._sheet.board.elsewhere if self._sheet.board.rows else 0
        done = sum(state.now().done for state in states) + beside
        gained = sum(state.now().done - state.yesterday for state in states)
        self.total.set_sums(done, gained, len(states) - self.entered())
        self.edited.emit()

    def _on_moved(self, row: EntryRow, name: str, step: int) -> None:
        place = self.rows.index(row) + step
        if 0 <= place < len(self.rows):
            field: EntryField = self.rows[place].field(name)
        elif self.total is not None and self.total.isVisible() and step > 0:
            field = self.total.told
        else:
            return
        field.setFocus()
        field.selectAll()
        self._area.ensureWidgetVisible(field)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()


def _state(sheet: EntrySheet, row: BoardRow) -> EntryState:
    key = row.holder.key
    before = sheet.yesterday.get(key, 0)
    return EntryState(key, target_words.name(row), row.progress, before, key in sheet.entered)


def _by_name(row: BoardRow) -> tuple[int, SortKey]:
    return list(Branch).index(row.holder.branch), sort_key(row.holder.name)
