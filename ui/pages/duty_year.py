"""The year on the duty page, for a leader: how often each group was visited, months of training."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.models.catalogue_model import CatalogueModel, Cell, Row
from ui.widgets.facts import EmptyState
from ui.widgets.labels import Text
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.workload import GroupCoverage

WIDTHS = (0, 120, 150)


@dataclass(frozen=True)
class YearLoad:
    """A year so far: its groups with their visits, and the months in which no training took place."""

    year: int
    groups: Sequence[GroupCoverage]
    without_training: Sequence[int]


class DutyYear(QWidget):
    """Shows a year; groups nobody came to yet stand first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heads = (self.tr("Residential group"), self.tr("Outings, visits"), self.tr("Last day"))
        self.model = CatalogueModel(heads, len(heads), self)
        self.table = DataTable()
        self.table.setModel(self.model)
        self.table.set_widths(WIDTHS)
        self.table.setAccessibleName(self.tr("Residential groups of the year"))
        self.reached = Text("", theme.BODY, "ink2", wrap=True)
        self.training = Text("", theme.BODY, "ink2", wrap=True)
        self._empty = EmptyState(
            "users-three",
            self.tr("No residential group yet"),
            self.tr("An administrator adds them under Catalogues."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.reached, self.training):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)

    def show_year(self, load: YearLoad) -> None:
        """Show the groups of a year and its months without training."""
        been = sum(each.last is not None for each in load.groups)
        told = self.tr("Year {year}: {been} of {all} residential groups visited.")
        self.reached.setText(told.format(year=load.year, been=been, all=len(load.groups)))
        months = ", ".join(map(str, load.without_training))
        missing = self.tr("Months without training: {months}.").format(months=months)
        self.training.setText(missing if months else self.tr("Every month so far had a training."))
        self.training.set_colour("warn" if months else "ink2")
        self.model.set_rows(
            [_row(each, self.tr("not yet")) for each in sorted(load.groups, key=_never_first)]
        )
        self.table.setVisible(bool(load.groups))
        self._empty.setVisible(not load.groups)


def _row(group: GroupCoverage, never: str) -> Row:
    last = Cell(never, tone="warn") if group.last is None else Cell(f"{group.last:%d/%m/%Y}")
    return Row(group.unit, group, (Cell(group.name), Cell(f"{group.shifts}"), last))


def _never_first(group: GroupCoverage) -> bool:
    return group.last is not None
