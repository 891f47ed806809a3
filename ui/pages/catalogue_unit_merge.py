"""Part of the unit's editor: the unit becomes part of another one from a day on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.usecases import clock
from ui import theme
from ui.pages.day_question import needed_day
from ui.pages.welcome_step import CheckedField
from ui.widgets.buttons import GhostButton, WarnButton
from ui.widgets.choices import ComboField
from ui.widgets.fields import DateField
from ui.widgets.labels import FieldLabel, Text, labelled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desk.domain.unit import Unit


class MergePart(QWidget):
    """A door that opens into unit and day; `merge_asked` is sent by the button behind them."""

    merge_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others: dict[str, Unit] = {}
        self.door = GhostButton(self.tr("Merge into another unit…"), low=True)
        self.into = ComboField()
        self.day_field = CheckedField(self.tr("From the day"), "", DateField())
        self.go = WarnButton(self.tr("Merge"), low=True)
        self.keep = GhostButton(self.tr("Never mind"), low=True)
        self._said = Text("", theme.CAPTION, "ink2", wrap=True)
        self._fields = QWidget()
        self._build()
        self.door.clicked.connect(self.open)
        self.go.clicked.connect(self.merge_asked)
        self.keep.clicked.connect(self.close_fields)

    def offer(self, unit: Unit | None, others: Sequence[Unit]) -> None:
        """Offer to merge a unit into those of its kind that stand; of a merged one say when it was."""
        self._others = {each.key: each for each in others}
        self.into.set_choices([(each.key, each.name) for each in others])
        self.close_fields()
        self.door.setVisible(unit is not None and bool(others))
        if unit is not None and unit.ended_on is not None:
            told = self.tr("Part of another unit since {day}; what was counted before stays its own.")
            self._said.setText(told.format(day=f"{unit.ended_on:%d/%m/%Y}"))
        self._said.setVisible(unit is not None and unit.ended_on is not None)

    def open(self) -> None:
        """Show unit and day."""
        self.day_field.clear_problem()
        self.day_field.field.setText(f"{clock.today():%d/%m/%Y}")
        self.door.hide()
        self._fields.show()
        self.into.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_fields(self) -> None:
        """Leave everything as it is."""
        self._fields.hide()
        self.door.setVisible(bool(self._others))

    def wanted(self) -> tuple[Unit, date]:
        """Return the unit and the day; InvalidDraft for a day that cannot be read."""
        return self._others[str(self.into.value)], needed_day(self.day_field, "merge_day")

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.go)
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(6)
        fields.addLayout(labelled(FieldLabel(self.tr("Becomes part of"), "", self.into), self.into))
        fields.addWidget(self.day_field)
        fields.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._said)
        column.addWidget(self.door, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._fields)
        self._fields.hide()
