"""A frame that opens under a button, and the button with an arrow that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import painting
from ui.widgets.buttons import Button, GhostButton, Look
from ui.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

ARROW = 18
GAP = 4
SHORT_WORD = 40
EDGE = 12  # kept free between the frame and the edge of the window


class DropFrame(QFrame):
    """A frame under a button; Esc, its own button or a click elsewhere closes it. Fill its `body`.

    It is a child of the button's window, raised above the page, so that it needs no window of its own.
    """

    def __init__(self, button: QWidget, width: int) -> None:
        super().__init__(button)
        self._button = button
        self._width = width
        self._close = GhostButton(self.tr("Close"), "Esc", low=True)
        self._close.clicked.connect(self.close_popup)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        self.foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(6)
        column.addLayout(self.body)
        column.addLayout(self.foot)
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
        """Stand under the button, inside its window, as high as what it holds needs."""
        window = self._button.window()
        place = self._button.mapTo(window, QPoint(0, self._button.height() + 6))
        width = min(self._width, window.width() - 2 * EDGE)
        left = max(EDGE, min(place.x(), window.width() - width - EDGE))
        height = min(self.sizeHint().height(), window.height() - place.y() - EDGE)
        self.setGeometry(left, place.y(), width, height)

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


class DropButton(Button):
    """A button with an arrow, as high as a field; tinted while `is_set` says that it narrows something."""

    MOST_WIDTH = 400

    def is_set(self) -> bool:
        """Return whether something is chosen; made by the kinds of this button."""
        return False

    def sizeHint(self) -> QSize:
        """Words, icon and arrow, but not more than `MOST_WIDTH`."""
        words = painting.text_width(self.text(), theme.font(theme.STRONG))
        width = 2 * self._padding() + self._icon_room() + words + ARROW + GAP
        return QSize(min(width, self.MOST_WIDTH), self._height())

    def minimumSizeHint(self) -> QSize:
        """Room for a short word, icon and arrow."""
        least = 2 * self._padding() + self._icon_room() + ARROW + SHORT_WORD
        return QSize(min(self.sizeHint().width(), least), self._height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, icon, words and arrow."""
        painter = painting.painter_on(self)
        colours, look, padding = theme.colours(), self._look(), self._padding()
        width = 1.5 if self.is_set() else 1
        painting.box(painter, self.rect(), getattr(colours, look.fill), getattr(colours, look.border), width)
        ink = getattr(colours, look.ink)
        if self._icon_room():
            icons.draw(painter, QRect(padding, 0, 18, self.height()), self._icon_name, ink, 18)
        words = self.rect().adjusted(padding + self._icon_room(), 0, -padding - ARROW, 0)
        font = theme.font(theme.STRONG) if self.is_set() else theme.font(theme.BODY, 500)
        painting.text(painter, words, self.text(), font, ink)
        place = QRect(self.width() - padding - ARROW + GAP, 0, ARROW, self.height())
        icons.draw(painter, place, "caret-down", ink, 14)

    def _padding(self) -> int:
        return 8 if theme.sizes(self).compact else 12

    def _icon_room(self) -> int:
        return 26 if self._icon_name and not theme.sizes(self).compact else 0

    def _height(self) -> int:
        return theme.sizes(self).control

    def _look(self) -> Look:
        return Look("accent_ink", "accent_soft", "accent") if self.is_set() else super()._look()
