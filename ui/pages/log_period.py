"""The period of the log: a button that spells it out, and the frame in which it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSizePolicy

from ui import theme
from ui.widgets.drop_frame import DropButton, DropFrame
from ui.widgets.period_picker import PeriodPicker, in_brief, in_short

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desk.domain.period import Period

POPUP_WIDTH = 620


class PeriodButton(DropButton):
    """Says which days are shown and opens the choice of others; `chosen` carries a Period or None (all)."""

    chosen = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(in_short(None), icon="calendar", parent=parent)
        self._picker = PeriodPicker(None, today, self.tr("Which days"), with_all=True, parent=self)
        self._popup = DropFrame(self, POPUP_WIDTH)
        self._popup.body.addWidget(self._picker)
        self._picker.chosen.connect(self._on_chosen)
        self.clicked.connect(self._on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._describe()

    def period(self) -> Period | None:
        """Return the period in force; None for all days."""
        return self._picker.period

    def is_set(self) -> bool:
        """Return whether some days are left out."""
        return self.period() is not None

    def set_period(self, period: Period | None) -> None:
        """Show a period without sending `chosen`."""
        self._picker.set_period(period)
        self._describe()

    def picker(self) -> PeriodPicker:
        """Return the choice behind the button."""
        return self._picker

    def popup(self) -> DropFrame:
        """Return the frame in which the choice stands."""
        return self._popup

    def changeEvent(self, event: QEvent) -> None:
        """Use fewer words in a small window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_picker"):
            self._describe()

    def _describe(self) -> None:
        spelt_out = in_short(self._picker.period)
        self.setText(in_brief(self._picker.period) if theme.sizes(self).compact else spelt_out)
        self.setToolTip(spelt_out)
        self.setAccessibleName(self.tr("Period: {period}").format(period=spelt_out))
        self.updateGeometry()

    def _on_clicked(self) -> None:
        if self._popup.isVisible():
            self._popup.close_popup()
            return
        self._popup.open_popup()
        self._picker.bases().setFocus()

    def _on_chosen(self, period: Period | None) -> None:
        self._describe()
        self.chosen.emit(period)
