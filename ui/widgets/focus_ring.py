"""One blue ring per window, drawn outside whatever has focus; blue means focus and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from ui import theme
from ui.widgets import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

GAP = 2
WIDTH = 2
MOVED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.Paint,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QWidget):
    """The ring of one window: follows focus, moves, resizing and scrolling, takes no mouse and no focus.

    A widget may have a method `focus_rect() -> QRect` (in its own coordinates) when the ring belongs round a
    part of it, such as a table's row.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target: QWidget | None = None
        self._watched: list[QObject] = []
        self._full = QRect()
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def target(self) -> QWidget | None:
        """Return the widget the ring is drawn round."""
        return self._target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the target and everything it stands in."""
        if event.type() in MOVED:
            self._settle()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring just inside the overlay's own edge."""
        radius = theme.RADIUS + GAP if not isinstance(self._target, QAbstractItemView) else 3
        painter = painting.painter_on(self)
        painting.box(painter, self._full, "", theme.colours().focus, WIDTH, radius)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        mine = new is not None and new.window() is self.parentWidget() and new is not self.parentWidget()
        self._target = new if mine and new is not None and self._wants_ring(new) else None
        if self._target is not None:
            self._watch(self._target)
        self._settle()

    @staticmethod
    def _wants_ring(widget: QWidget) -> bool:
        return not isinstance(widget, QScrollArea)

    def _watch(self, target: QWidget) -> None:
        place: QWidget | None = target
        while place is not None:
            place.installEventFilter(self)
            self._watched.append(place)
            place = place.parentWidget() if place is not self.parentWidget() else None
        if isinstance(target, QAbstractScrollArea):
            target.viewport().installEventFilter(self)
            self._watched.append(target.viewport())

    def _settle(self) -> None:
        window, target = self.parentWidget(), self._target
        if target is None or window is None or not target.isVisibleTo(window):
            self.hide()
            return
        inner = target.focus_rect() if hasattr(target, "focus_rect") else target.rect()
        grow = GAP + WIDTH
        ring = QRect(target.mapTo(window, inner.topLeft()), inner.size()).adjusted(-grow, -grow, grow, grow)
        shown = ring.intersected(self._visible_part(target, window))
        if inner.isEmpty() or shown.isEmpty():
            self.hide()
            return
        self._full = ring.translated(-shown.topLeft())
        if shown != self.geometry():
            self.setGeometry(shown)
        if self.isHidden():
            self.show()
            self.raise_()

    @staticmethod
    def _visible_part(target: QWidget, window: QWidget) -> QRect:
        part = window.rect()
        place = target.parentWidget()
        while place is not None and place is not window:
            above = place.parentWidget()
            if isinstance(above, QAbstractScrollArea) and above.viewport() is place:
                part = part.intersected(QRect(place.mapTo(window, QPoint()), place.size()))
            place = above
        return part
