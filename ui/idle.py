"""Notices that nobody uses the program: no key and no mouse in its windows for some time."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from shiboken6 import isValid

LOOK_EVERY = 15_000  # milliseconds
USED = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleWatch(QObject):
    """Sends `idle` when nobody has used the program for `seconds`, and again until somebody does.

    The time of day is compared, not a timer's: a computer that slept for an hour was not used for an hour.
    """

    idle = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._seconds = 0
        self._used_at = 0.0
        self._window: QWindow | None = None
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        self._app = app
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    def start(self, seconds: int) -> None:
        """Watch from now on."""
        self._seconds = seconds
        self._used_at = time.time()
        if not self._timer.isActive():
            self._timer.start()
            self._app.focusWindowChanged.connect(self._on_focus_window_changed)
        self._on_focus_window_changed(self._app.focusWindow())

    def stop(self) -> None:
        """Watch no longer."""
        if self._timer.isActive():
            self._timer.stop()
            self._app.focusWindowChanged.disconnect(self._on_focus_window_changed)
        self._on_focus_window_changed(None)

    def is_watching(self) -> bool:
        """Whether `idle` may come."""
        return self._timer.isActive()

    def look(self) -> None:
        """Send `idle` where nobody has used the program for long enough."""
        if time.time() - self._used_at >= self._seconds:
            self.idle.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that the program is used; whoever comes back too late finds it locked."""
        if event.type() in USED:
            self.look()
            self._used_at = time.time()
        return False

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        # Only the window that is worked in is watched, not every widget: this must cost nothing.
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)
