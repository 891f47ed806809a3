"""The shifts of a month in a list: every kind, held and planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.models.catalogue_model import CatalogueModel, Cell, Row
from ui.pages import duty_words
from ui.widgets.facts import EmptyState
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from desk.domain.month_strip import StripDay
    from desk.domain.shift import Shift, Slot

WIDTHS = (118, 110, 0, 104, 64, 96)


class DutyList(QWidget):
    """`day_chosen` carries the day of the row that was opened."""

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heads = (
            self.tr("Day"),
            self.tr("Kind"),
            self.tr("Place"),
            self.tr("Hours"),
            self.tr("People"),
            self.tr("State"),
        )
        self.model = CatalogueModel(heads, len(heads), self)
        self.table = DataTable()
        self.table.setModel(self.model)
        self.table.set_widths(WIDTHS)
        self.table.setAccessibleName(self.tr("Shifts of the month"))
        self._empty = EmptyState(
            "calendar",
            self.tr("No shift in this month yet"),
            self.tr("Shifts that are planned, opened or written up afterwards stand here."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        self.table.opened.connect(self._on_opened)
        self.table.clicked.connect(self._on_opened)

    def show_days(
        self, days: Iterable[StripDay], turns: Mapping[UUID, int], desks: Mapping[str, str]
    ) -> None:
        """Show the shifts and plans of some days; `turns` is how many people each shift had, where known."""
        rows = []
        for day in days:
            rows += [self._held(shift, turns) for shift in day.shifts]
            rows += [self._planned(slot, day, desks) for slot in day.slots if slot.shift is None]
        self.model.set_rows(rows)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def _held(self, shift: Shift, turns: Mapping[UUID, int]) -> Row:
        state = Cell(self.tr("Open"), tone="ok", icon="clock") if shift.open else Cell(self.tr("Closed"))
        count = f"{turns[shift.id]}" if shift.id in turns else ""
        cells = (
            Cell(duty_words.day_first(shift.day)),
            Cell(duty_words.kind(shift.kind)),
            Cell(shift.plan.place),
            Cell(duty_words.span(shift)),
            Cell(count),
            state,
        )
        return Row(str(shift.id), shift.day, cells)

    def _planned(self, slot: Slot, day: StripDay, desks: Mapping[str, str]) -> Row:
        plan = slot.plan
        missing = day.state.value == "missing"
        state = Cell(self.tr("Missing"), tone="warn", icon="warning") if missing else Cell(self.tr("Planned"))
        cells = (
            Cell(duty_words.day_first(plan.day)),
            Cell(duty_words.kind(plan.kind)),
            Cell(plan.place or desks.get(plan.desk, "")),
            Cell(duty_words.hours(plan)),
            Cell(f"{len(plan.persons)}"),
            state,
        )
        return Row(str(slot.id), plan.day, cells)

    def _on_opened(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None:
            self.day_chosen.emit(row.value)
