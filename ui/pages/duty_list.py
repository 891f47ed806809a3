"""The shifts of a month in a list, every kind, held and planned; beside it the year of the groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.models.catalogue_model import CatalogueModel, Cell, Row
from ui.pages import duty_words
from ui.pages.duty_year import DutyYear
from ui.widgets.facts import EmptyState
from ui.widgets.segments import Segments
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from desk.domain.month_strip import StripDay
    from desk.domain.shift import Shift, Slot

WIDTHS = (118, 110, 0, 104, 64, 96)


class DutyList(QWidget):
    """`day_chosen` carries the day of the row that was opened; `view_chosen` tells that the year is wanted,
    or the month again."""

    day_chosen = Signal(object)
    view_chosen = Signal()

    def __init__(self, *, leads: bool = False, parent: QWidget | None = None) -> None:
        """Offer the year only to who `leads`."""
        super().__init__(parent)
        views = [(False, self.tr("Shifts of the month")), (True, self.tr("Groups and training"))]
        self.views = Segments(views, clearable=False)
        self.views.setAccessibleName(self.tr("What is listed"))
        self.views.set_value(value=False)
        self.year = DutyYear()
        self._filled = False
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
        column.setSpacing(6)
        column.addWidget(self.views)
        for part in (self.table, self._empty, self.year):
            column.addWidget(part, 1)
        self.views.setVisible(leads)
        self.year.hide()
        self.views.chosen.connect(self._on_view_chosen)
        self.table.opened.connect(self._on_opened)
        self.table.clicked.connect(self._on_opened)

    def shows_year(self) -> bool:
        """Return whether the year is shown in place of the month."""
        return self.views.value is True

    def show_days(
        self, days: Iterable[StripDay], turns: Mapping[UUID, int], desks: Mapping[str, str]
    ) -> None:
        """Show the shifts and plans of some days; `turns` is how many people each shift had, where known."""
        rows = []
        for day in days:
            rows += [self._held(shift, turns) for shift in day.shifts]
            rows += [self._planned(slot, day, desks) for slot in day.slots if slot.shift is None]
        self.model.set_rows(rows)
        self._filled = bool(rows)
        self._settle()

    def _settle(self) -> None:
        year = self.shows_year()
        self.year.setVisible(year)
        self.table.setVisible(self._filled and not year)
        self._empty.setVisible(not self._filled and not year)

    def _on_view_chosen(self) -> None:
        self._settle()
        self.view_chosen.emit()

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
