"""Weekdays to tick, Monday first; the tint alone tells, so that seven stand in a row."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import people_words, words
from ui.widgets.checks import CheckChip

if TYPE_CHECKING:
    from collections.abc import Iterable

MONDAY = date(2024, 1, 1)


class WeekdayChoice(QWidget):
    """The ticked weekdays, 0 for Monday."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = [CheckChip(people_words.short_weekday(number)) for number in range(7)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for number, chip in enumerate(self._chips):
            chip.set_bare(bare=True)
            chip.setAccessibleName(words.weekday(MONDAY + timedelta(number)))
            chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(chip)
        self.setFocusProxy(self._chips[0])

    @property
    def weekdays(self) -> frozenset[int]:
        """The ticked ones."""
        return frozenset(number for number, chip in enumerate(self._chips) if chip.isChecked())

    def set_weekdays(self, weekdays: Iterable[int]) -> None:
        """Tick these and no others."""
        ticked = set(weekdays)
        for number, chip in enumerate(self._chips):
            chip.setChecked(number in ticked)
