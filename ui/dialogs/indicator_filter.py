"""The conditions of an indicator: catalogues to pick from and words to tick, few at first, all on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.indicator import Counting, Filter
from ui import indicator_words
from ui.widgets.buttons import GhostButton
from ui.widgets.checks import CheckChip
from ui.widgets.labels import FieldLabel
from ui.widgets.pick_list import PickList

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PICKED = ("services", "units", "procedures", "fields", "teams")
TICKED = ("places", "outcomes", "levels", "payments", "hows", "shift_kinds")
IN_A_ROW = 3
FIRST = frozenset({"services", "units", "places"})
OF_DUTY = frozenset({"units", "teams", "shift_kinds"})


class ChipRow(QWidget):
    """A label over words of which any number can be ticked; `changed` is sent for what the user does."""

    changed = Signal()

    def __init__(self, label: str, choices: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {value: CheckChip(words) for value, words in choices}
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.setColumnStretch(IN_A_ROW, 1)
        for number, chip in enumerate(self._chips.values()):
            chip.setAccessibleName(f"{label}: {chip.text()}")
            chip.clicked.connect(self.changed)
            grid.addWidget(chip, number // IN_A_ROW, number % IN_A_ROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FieldLabel(label, "", next(iter(self._chips.values()))))
        column.addLayout(grid)

    def keys(self) -> tuple[str, ...]:
        """Return what is ticked."""
        return tuple(value for value, chip in self._chips.items() if chip.isChecked())

    def set_keys(self, keys: Iterable[str]) -> None:
        """Tick these and no others."""
        wanted = set(keys)
        for value, chip in self._chips.items():
            chip.setChecked(value in wanted)

    def chip(self, value: str) -> CheckChip:
        """Return the box of a value."""
        return self._chips[value]


class IndicatorFilter(QWidget):
    """Says what rows count; conditions that a way of counting cannot answer are not shown and not asked."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counting = Counting.QUANTITY
        self._lists = {name: PickList(self.tr("Type a few letters")) for name in PICKED}
        self._rows = {
            name: ChipRow(indicator_words.condition(name), indicator_words.choices(name)) for name in TICKED
        }
        self.more = GhostButton(self.tr("More conditions"), "", "caret-down")
        self._open = False
        self._boxes: dict[str, QWidget] = dict(self._rows)
        self._grid = QGridLayout()
        self._build()
        self._settle()

    def set_choices(self, names: Mapping[str, Mapping[str, str]]) -> None:
        """Offer services, procedures, fields, units and teams by key."""
        for name, picked in self._lists.items():
            picked.set_choices(names[name])

    def set_counting(self, counting: Counting) -> None:
        """Show the conditions that this way of counting can answer."""
        self._counting = counting
        self._settle()

    def asked(self) -> Filter:
        """Return the conditions that are shown or were chosen, for the way of counting in force."""
        told = {name: picked.keys for name, picked in self._lists.items()}
        told |= {name: row.keys() for name, row in self._rows.items()}
        return Filter(**{name: keys for name, keys in told.items() if name in self._fitting()})

    def set_asked(self, wanted: Filter) -> None:
        """Show conditions; those that are not among the first are opened where they ask something."""
        for name, picked in self._lists.items():
            picked.set_keys(getattr(wanted, name))
        for name, row in self._rows.items():
            row.set_keys(getattr(wanted, name))
        told = {name for name in (*PICKED, *TICKED) if getattr(wanted, name)}
        self._open = bool(told - FIRST)
        self._settle()

    def picked(self, name: str) -> PickList:
        """Return the field of a catalogue."""
        return self._lists[name]

    def ticked(self, name: str) -> ChipRow:
        """Return the boxes of an enumeration."""
        return self._rows[name]

    def _build(self) -> None:
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for name, picked in self._lists.items():
            label = indicator_words.condition(name)
            picked.setAccessibleName(label)
            box = QWidget()
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            column.addWidget(FieldLabel(label, "", picked.field))
            column.addWidget(picked)
            column.addStretch(1)
            self._boxes[name] = box
            picked.changed.connect(self.changed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(self._grid)
        for row in self._rows.values():
            row.changed.connect(self.changed)
            whole.addWidget(row)
        line = QHBoxLayout()
        line.addWidget(self.more)
        line.addStretch(1)
        whole.addLayout(line)
        self.more.clicked.connect(self._on_more)

    def _fitting(self) -> frozenset[str]:
        duty = self._counting in (Counting.SHIFTS, Counting.HOURS)
        return OF_DUTY if duty else frozenset({*PICKED, *TICKED})

    def _settle(self) -> None:
        duty = self._counting in (Counting.SHIFTS, Counting.HOURS)
        shown = self._fitting() if duty or self._open else FIRST
        for name, box in self._boxes.items():
            box.setVisible(name in shown)
        for number, name in enumerate(name for name in PICKED if name in shown):
            self._grid.addWidget(self._boxes[name], number // 2, number % 2)
        self.more.setVisible(not duty and not self._open)

    def _on_more(self) -> None:
        self._open = True
        self._settle()
        self._lists["procedures"].setFocus()
