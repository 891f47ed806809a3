"""What is ticked of a citizen in every state of the strip: elderly, disabled, without a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from desk.domain.visit import elderly
from ui import theme
from ui.widgets.checks import CheckChip

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


class PersonFlags(QWidget):
    """Three ticks; the birth year sets the first one until somebody ticks or unticks it by hand.

    `today` is the day of the visit, on which somebody is old or not; `stacked` puts one below the other.
    """

    changed = Signal()

    def __init__(
        self, today: Callable[[], date], parent: QWidget | None = None, *, stacked: bool = False
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._by_hand = False
        self._elderly = CheckChip(self.tr("Elderly"))
        self._disabled = CheckChip(self.tr("Disabled"))
        self._no_phone = CheckChip(self.tr("No phone"))
        self._no_phone.setAccessibleName(self.tr("No phone"))
        ways = QBoxLayout.Direction
        self._row = QBoxLayout(ways.TopToBottom if stacked else ways.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for chip in self.chips():
            self._row.addWidget(chip)
            chip.clicked.connect(self.changed)
        self._elderly.clicked.connect(self._on_elderly_clicked)

    def chips(self) -> tuple[CheckChip, CheckChip, CheckChip]:
        """Elderly, disabled, without a phone."""
        return self._elderly, self._disabled, self._no_phone

    def ticked(self) -> tuple[bool, bool, bool]:
        """Which of them are ticked."""
        return self._elderly.isChecked(), self._disabled.isChecked(), self._no_phone.isChecked()

    def clear(self) -> None:
        """Tick none, and let the birth year speak again."""
        for chip in self.chips():
            chip.setChecked(False)
        self._by_hand = False

    def follow_age(self, birth_year: int | None) -> None:
        """Tick elderly where the birth year says so, unless it was ticked or unticked by hand."""
        if not self._by_hand:
            self._elderly.setChecked(elderly(birth_year, self._today()))

    def restore(self, ticked: tuple[bool, bool, bool], birth_year: int | None, day: date) -> None:
        """Put the ticks of a day back; elderly counts as set by hand where the birth year says otherwise."""
        for chip, on in zip(self.chips(), ticked, strict=True):
            chip.setChecked(on)
        self._by_hand = ticked[0] != elderly(birth_year, day)

    def settle(self, *, bare: bool) -> None:
        """Follow the density; `bare` leaves the boxes away and shortens the words."""
        self._row.setSpacing(theme.sizes(self).gap)
        for chip in self.chips():
            chip.set_bare(bare=bare)
        self._no_phone.setText(self.tr("No tel.") if bare else self.tr("No phone"))

    def _on_elderly_clicked(self) -> None:
        self._by_hand = True
