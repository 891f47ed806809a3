"""The chosen batch of flyers: what each group is to get and got, and what is still left to hand out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.flyer import MOST_FLYERS
from ui import theme, words
from ui.models.catalogue_model import CatalogueModel, Cell, Row
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton, OutlineButton
from ui.widgets.labels import FieldLabel, Text
from ui.widgets.quantity import QuantityField
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desk.domain.flyer import FlyerCount

COLUMNS = (0, 88, 88, 96)
TOTAL = ""


class FlyerBatchView(QWidget):
    """Every group with its numbers, and the sums; `handed_out` and `replanned` carry a group and a number."""

    handed_out = Signal(str, int)  # less than nothing takes back
    replanned = Signal(str, int)

    def __init__(self, *, may_plan: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_plan = may_plan
        self._groups: dict[str, str] = {}
        self._title = Text("", theme.SUB, wrap=True)
        self._about = Text("", theme.CAPTION, "ink2", wrap=True)
        headings = [self.tr("Group"), self.tr("Planned"), self.tr("Given"), self.tr("Still to give")]
        self._model = CatalogueModel(headings, 1, self)
        self.table = DataTable()
        self.amount = QuantityField(1, MOST_FLYERS)
        self._label = FieldLabel("", buddy=self.amount)
        self._give = OutlineButton(self.tr("Given out"), "", "check")
        self._take = GhostButton(self.tr("Take back"), low=True)
        self._plan = GhostButton(self.tr("Set as planned"), low=True)
        self._bar = Bar()
        self._foot = QWidget()
        self._build()

    def set_groups(self, groups: Mapping[str, str]) -> None:
        """Know the groups by key, in the order of their names."""
        self._groups = dict(groups)

    def show_nothing(self) -> None:
        """Show that there is no batch."""
        self._title.setText("")
        self._about.setText("")
        self.table.hide()
        self._foot.hide()

    def show_count(self, count: FlyerCount, sheet: str) -> None:
        """Show a batch with its numbers, keeping the group that is chosen."""
        kept = self._unit()
        title = self.tr("Batch {code}: {sheet}")
        self._title.setText(title.format(code=count.batch.code, sheet=sheet))
        told = self.tr("Printed {printed}, handed out {given}, {left} left at the desk.")
        numbers = {"printed": count.printed, "given": count.given, "left": count.left}
        self._about.setText(told.format(**{name: words.number(each) for name, each in numbers.items()}))
        blocked = self.table.blockSignals(True)
        self._model.set_rows(self._rows(count))
        row = self._model.number_of(kept) if kept != TOTAL else 0
        self.table.choose_row(max(row, 0) if self._groups else -1)
        self.table.blockSignals(blocked)
        self.table.show()
        self._foot.show()
        self._settle()

    def point_out(self, told: str) -> None:
        """Say why nothing was noted."""
        self._bar.show_message("err", self.tr("Nothing was noted"), told)
        self._bar.show()

    def accept(self) -> None:
        """Take away what was said, and go on with the next group."""
        self._bar.hide()
        row = self.table.current_row()
        if row + 1 < len(self._groups):
            self.table.choose_row(row + 1)
        self.amount.selectAll()
        self.amount.setFocus()

    def told(self) -> str:
        """Return what is said below the groups."""
        return "" if self._bar.isHidden() else self._bar.accessibleName()

    def _rows(self, count: FlyerCount) -> list[Row]:
        planned, given = count.batch.planned, count.handed_out
        known = {**self._groups, **{key: key for key in (*planned, *given) if key not in self._groups}}
        rows = [_row(key, name, planned.get(key, 0), given.get(key, 0)) for key, name in known.items()]
        rows.sort(key=lambda row: not (planned.get(row.key, 0) or given.get(row.key, 0)))
        total = _row(TOTAL, self.tr("All groups"), sum(planned.values()), count.given, strong=True)
        return [*rows, total]

    def _unit(self) -> str:
        row = self._model.row(self.table.current_row())
        return row.key if row is not None else TOTAL

    def _settle(self) -> None:
        row = self._model.row(self.table.current_row())
        chosen = row is not None and row.key != TOTAL
        name = row.cells[0].text if row is not None and chosen else self.tr("choose a group above")
        self._label.set_text(self.tr("Flyers for: {name}").format(name=name))
        for button in (self._give, self._take, self._plan):
            button.setEnabled(chosen)

    def _send(self, sign: int, *, plan: bool = False) -> None:
        amount, unit = self.amount.number(), self._unit()
        if not isinstance(amount, int):
            self.amount.set_tone("err")
            self.point_out(words.problem(amount))
        elif plan:
            self.replanned.emit(unit, amount)
        else:
            self.handed_out.emit(unit, sign * amount)

    def _on_row_chosen(self, _row: int) -> None:
        self._settle()

    def _on_give_clicked(self) -> None:
        self._send(1)

    def _on_take_clicked(self) -> None:
        self._send(-1)

    def _on_plan_clicked(self) -> None:
        self._send(1, plan=True)

    def _build(self) -> None:
        self.table.setModel(self._model)
        self.table.set_widths(COLUMNS)
        self.table.setAccessibleName(self.tr("Flyers by group"))
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.addWidget(self._label, 1)
        for widget in (self._take, self._plan):
            upper.addWidget(widget)
        lower.setSpacing(12)
        lower.addWidget(self.amount)
        lower.addWidget(self._give)
        lower.addStretch(1)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(4, 0, 4, 4)  # room for the focus ring
        foot.addLayout(upper)
        foot.addLayout(lower)
        self._take.setVisible(self._may_plan)
        self._plan.setVisible(self._may_plan)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 12)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(self.table, 1)
        column.addWidget(self._bar)
        column.addWidget(self._foot)
        self._bar.hide()
        self.table.row_chosen.connect(self._on_row_chosen)
        self.table.opened.connect(self.amount.setFocus)
        self.amount.returnPressed.connect(self._on_give_clicked)
        self._give.clicked.connect(self._on_give_clicked)
        self._take.clicked.connect(self._on_take_clicked)
        self._plan.clicked.connect(self._on_plan_clicked)


def _row(key: str, name: str, planned: int, given: int, *, strong: bool = False) -> Row:
    left = max(planned - given, 0)
    tone = "ink2" if not left else "ink"
    numbers = (
        Cell(words.number(planned) if planned else "–", tone="ink2", number=True, strong=strong),
        Cell(words.number(given) if given else "–", number=True, strong=strong),
        Cell(words.number(left) if planned else "–", tone=tone, number=True, strong=strong),
    )
    return Row(key, key, (Cell(name, strong=strong), *numbers))
