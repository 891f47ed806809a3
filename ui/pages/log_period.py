"""The period of the log: a button that spells it out, and the small window in which it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import painting
from ui.widgets.buttons import Button, GhostButton, Look
from ui.widgets.focus_ring import FocusRing
from ui.widgets.period_picker import PeriodPicker, in_short

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from desk.domain.period import Period

CARET = 24
POPUP_WIDTH = 620


class PeriodPopup(QFrame):
    """A frame under the button; what is chosen in it holds at once, Esc or a click elsewhere closes it.

    It is a child of the button's window, raised above the page, so that it needs no window of its own.
    """

    def __init__(self, picker: PeriodPicker, button: QWidget) -> None:
        super().__init__(button)
        self._button = button
        self._close = GhostButton(self.tr("Close"), "Esc", low=True)
        self._close.clicked.connect(self.close_popup)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(6)
        column.addWidget(picker)
        column.addLayout(foot)
        self.hide()

    def open_popup(self) -> None:
        """Show the frame under its button and watch for clicks elsewhere."""
        window = self._button.window()
        self.setParent(window)
        self.settle()
        self.show()
        self.raise_()
        for ring in window.findChildren(FocusRing):
            ring.raise_()  # focus goes into the frame, so its ring must be above it
        self._watch(on=True)

    def close_popup(self) -> None:
        """Take the frame away and give focus back to its button."""
        if self.isHidden():
            return
        self._watch(on=False)
        focused = QApplication.focusWidget()
        was_inside = focused is not None and self.isAncestorOf(focused)
        self.hide()
        if was_inside:
            self._button.setFocus()

    def settle(self) -> None:
        """Stand under the button, inside its window, as high as the choice needs."""
        window = self._button.window()
        place = self._button.mapTo(window, QPoint(0, self._button.height() + 6))
        width = min(POPUP_WIDTH, window.width() - place.x() - 12)
        self.setGeometry(place.x(), place.y(), width, self.sizeHint().height())

    def _watch(self, *, on: bool) -> None:
        app = QApplication.instance()
        if app is not None and on:
            app.installEventFilter(self)
        elif app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on a click outside, and when the button goes out of sight."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched is self or self.isAncestorOf(watched) or watched is self._button
            if not inside and watched.window() is self.window():
                self.close_popup()
        elif event.type() == QEvent.Type.Hide and watched is self._button:
            self.close_popup()
        elif event.type() == QEvent.Type.LayoutRequest and watched is self:
            self.settle()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_popup()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks on the ground from reaching the page below."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and frame."""
        colours = theme.colours()
        painting.box(painting.painter_on(self), self.rect(), colours.surface, colours.line_strong)


class PeriodButton(Button):
    """Says which days are shown and opens the choice of others; `chosen` carries a Period or None (all)."""

    chosen = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(in_short(None), icon="calendar", parent=parent)
        self._picker = PeriodPicker(None, today, self.tr("Which days"), with_all=True, parent=self)
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
        if self._popup.isVisible():
            self._popup.close_popup()
            return
        self._popup.open_popup()
        self._picker.bases().setFocus()

    def _on_chosen(self, period: Period | None) -> None:
        self._describe()
        self.chosen.emit(period)
