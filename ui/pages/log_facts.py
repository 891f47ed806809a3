"""What one line of the log says, name by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import theme, words
from ui.models import log_cells
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from desk.domain.log import LogRow
    from desk.domain.visit import HelpItem
    from ui.models.log_cells import LogNames

LABEL_WIDTH = 64


class FactGrid(QWidget):
    """Names at the left, what is known at the right; a fact that is not known takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: list[tuple[Text, Text]] = []

    def set_names(self, names: list[str]) -> None:
        """Lay out the facts, once; none is known yet."""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for number, name in enumerate(names):
            label = Text(name, theme.CAPTION, "ink2")
            value = Text("", theme.SMALL, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setMinimumHeight(theme.SMALL.line)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
            self._facts.append((label, value))

    def set_fact(self, number: int, value: str, tone: str = "ink") -> None:
        """Change one fact; an empty one is hidden with its name."""
        label, shown = self._facts[number]
        shown.setText(value)
        shown.setAccessibleName(f"{label.text()}: {value}")
        shown.set_colour(tone)
        label.setVisible(bool(value))
        shown.setVisible(bool(value))

    def texts(self) -> dict[str, str]:
        """Return what is shown, by name."""
        return {label.text(): value.text() for label, value in self._facts if value.text()}


class RowFacts(FactGrid):
    """The facts of a line; what only the whole item knows is there once the item was read."""

    def __init__(self, names: LogNames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.set_names(self._fact_names())

    def show_row(self, row: LogRow, item: HelpItem | None) -> None:
        """Show a line, with its item where it is known."""
        for number, (value, tone) in enumerate(self._values(row, item)):
            self.set_fact(number, value, tone)

    def _fact_names(self) -> list[str]:
        return [
            self.tr("State"),
            self.tr("When"),
            self.tr("Kind of help"),
            self.tr("Quantity"),
            self.tr("Procedure"),
            self.tr("Dossier code"),
            self.tr("Outcome"),
            self.tr("Barrier"),
            self.tr("Payment"),
            self.tr("How"),
            self.tr("Alone next time"),
            self.tr("Helper"),
            self.tr("Place"),
            self.tr("In the visit"),
            self.tr("Note"),
        ]

    def _values(self, row: LogRow, item: HelpItem | None) -> list[tuple[str, str]]:
        procedure = " ".join(part for part in (row.procedure, self._names.procedure(row)) if part)
        tone = log_cells.result(row).tone
        rest = [
            self._names.barrier(row),
            words.payment(row.payment),
            words.how(row.how),
            words.next_time(item.next_time) if item else "",
            ", ".join(row.helpers),
            words.place(row.place),
            self._place_in_visit(row),
            row.note,
        ]
        return [
            (self.tr("Voided, not counted") if row.voided else "", "err"),
            (self._when(row), "ink"),
            (self._names.service(row), "ink"),
            (words.number(item.quantity) if item and item.quantity > 1 else "", "ink"),
            (procedure, "ink"),
            (row.dossier, "ink"),
            (words.outcome(row.outcome), tone if tone in ("warn", "err") else "ink"),
            *((value, "ink") for value in rest),
        ]

    def _when(self, row: LogRow) -> str:
        day = f"{words.weekday(row.day)} {row.day:%d/%m/%Y}"
        return f"{row.time:%H:%M} {day}" if row.time else day

    def _place_in_visit(self, row: LogRow) -> str:
        if row.items < 2:
            return ""
        return self.tr("item {number} of {count}").format(number=row.item_number, count=row.items)
