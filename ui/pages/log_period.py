"""The period of the log: a button that spells it out, and the small window in which it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import painting
from ui.widgets.buttons import Button, GhostButton, Look
from ui.widgets.focus_ring import FocusRing
from ui.widgets.period_picker import PeriodPicker, in_short

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desk.domain.period import Period

CARET = 24
POPUP_WIDTH = 620


class PeriodPopup(QFrame):
    """A window under the button; what is chosen in it holds at once, Esc or a click outside closes it."""

    def __init__(self, picker: PeriodPicker, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._close = GhostButton(self.tr("Close"), "Esc", low=True)
        self._close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(6)
        column.addWidget(picker)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        column.addLayout(foot)
        self.setFixedWidth(POPUP_WIDTH)
        self._ring = FocusRing(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and frame; a window of its own has no rounded corners."""
        colours = theme.colours()
        painting.box(painting.painter_on(self), self.rect(), colours.surface, colours.line_strong, radius=0)


class PeriodButton(Button):
    """Says which days are shown and opens the choice of others; `chosen` carries a Period or None (all)."""

    chosen = Signal(object)

    def __init__(self, today: date, language: str, parent: QWidget | None = None) -> None:
        super().__init__(in_short(None), icon="calendar", parent=parent)
        self._picker = PeriodPicker(
            None, today, self.tr("Which days"), with_all=True, language=language, parent=self
        )
        self._popup = PeriodPopup(self._picker, self)
        self._picker.chosen.connect(self._on_chosen)
        self.clicked.connect(self._on_clicked)
        self._describe()

    def period(self) -> Period | None:
        """Return the period in force; None for all days."""
        return self._picker.period

    def set_period(self, period: Period | None) -> None:
        """Show a period without sending `chosen`."""
        self._picker.set_period(period)
        self._describe()

    def picker(self) -> PeriodPicker:
        """Return the choice behind the button."""
        return self._picker

    def popup(self) -> PeriodPopup:
        """Return the window in which the choice stands."""
        return self._popup

    def sizeHint(self) -> QSize:
        """Words, icon and arrow."""
        return super().sizeHint() + QSize(CARET, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and its arrow."""
        super().paintEvent(event)
        place = QRect(self.width() - CARET - 8, 0, CARET, self.height())
        ink = getattr(theme.colours(), self._look().ink)
        icons.draw(painting.painter_on(self), place, "caret-down", ink, 14)

    def _height(self) -> int:
        return theme.sizes(self).control

    def _look(self) -> Look:
        if self._picker.period is None:
            return super()._look()
        return Look("accent_ink", "accent_soft", "accent")

    def _describe(self) -> None:
        words = in_short(self._picker.period)
        self.setText(words)
        self.setAccessibleName(self.tr("Period: {period}").format(period=words))
        self.updateGeometry()

    def _on_clicked(self) -> None:
        self._popup.adjustSize()
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 6)))
        self._popup.show()
        self._picker.bases().setFocus()

    def _on_chosen(self, period: Period | None) -> None:
        self._describe()
        self._popup.adjustSize()
        self.chosen.emit(period)
