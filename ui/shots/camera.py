"""The window over a filled register, the hand that works in it, and the pictures of it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QThreadPool
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.main_window import MainWindow
    from ui.workspace import Workspace

SIZES = ((1366, 698), (1092, 614))
BETWEEN_KEYS = 120  # milliseconds
PATIENCE = 20.0  # seconds that a page may take until it is drawn
MONTH = (2026, 10)
SHEET = "1.001193"
NO_KEYS = Qt.KeyboardModifier.NoModifier


class Camera:
    """Takes pictures of a window over a filled register; `taken` counts those written to the folder."""

    def __init__(self, target: Path, desk: Desk, user: User, language: str = "vi") -> None:
        """Open the window with all its pages."""
        from ui.app import make_application
        from ui.main_window import MainWindow
        from ui.preferences import Preferences
        from ui.workspace import Workspace

        self.app: QApplication = make_application(language)
        self.target = target
        self.desk, self.user = desk, user
        self.taken = 0
        self._typed_at = 0
        target.mkdir(parents=True, exist_ok=True)
        self.window: MainWindow = MainWindow()
        self.workspace: Workspace = Workspace(self.window, desk, user, Preferences(desk.folder))
        self.window.show()
        self.workspace.add_other_pages()
        self.settle()

    def page(self, name: str, key: str) -> None:
        """Show a page and take it in both sizes."""
        self.window.show_page(key)
        self.both(name, self.window)

    def alone(self, name: str, widget: QWidget, sizes: tuple[tuple[int, int], ...]) -> None:
        """Show a window by itself, take it in some sizes, close it."""
        widget.show()
        for size in sizes:
            self.take(name, widget, size)
        widget.close()

    def both(self, name: str, widget: QWidget) -> None:
        """Take a window in both sizes."""
        for size in SIZES:
            self.take(name, widget, size)
        widget.resize(*SIZES[0])
        self.settle()

    def take(self, name: str, widget: QWidget, size: tuple[int, int]) -> None:
        """Take a window in one size."""
        widget.resize(*size)
        self.settle()
        widget.grab().save(str(self.target / f"{name}-{size[0]}x{size[1]}.png"))
        self.taken += 1

    def settle(self) -> None:
        """Let Qt and the work behind the pages come to rest."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self.app.processEvents()
            pages = self.window.made_pages()
            busy = any(page.is_busy() for page in pages if page.isVisible() and hasattr(page, "is_busy"))
            if QThreadPool.globalInstance().waitForDone(20) and not busy:
                break
        self.app.processEvents()

    def type_words(self, words: str) -> None:
        """Type into what has focus, slowly enough that it is no scan."""
        from ui.scanning import ScanCatcher

        for letter in words:
            event = QKeyEvent(QEvent.Type.KeyPress, 0, NO_KEYS, letter)
            self._typed_at += BETWEEN_KEYS
            event.setTimestamp(self._typed_at)
            self._send(event)
        for catcher in self.window.findChildren(ScanCatcher):
            catcher.flush()
        self.settle()

    def press(self, key: Qt.Key) -> None:
        """Press and release a key."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self._send(QKeyEvent(kind, key, NO_KEYS))
        self.settle()

    def _send(self, event: QKeyEvent) -> None:
        widget = self.window.focusWidget()
        assert widget is not None
        self.app.sendEvent(widget, event)
