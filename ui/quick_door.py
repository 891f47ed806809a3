"""F9: the quick report from any page, in a window of its own; a code typed there opens what was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.usecases.opening import Desk
    from ui.changes import Changes
    from ui.dialogs.quick_report import QuickReportWindow
    from ui.main_window import MainWindow
    from ui.preferences import Preferences

KEYS = "F9"


class QuickDoor(QObject):
    """Makes the window when it is first asked for; `rows_requested` carries a query for the log."""

    rows_requested = Signal(object)

    def __init__(
        self, window: MainWindow, desk: Desk, user: User, changes: Changes, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._user = window, desk, user
        self._changes, self._preferences = changes, preferences
        self._quick: QuickReportWindow | None = None
        self._keys = QShortcut(QKeySequence(KEYS), window)
        self._keys.activated.connect(self.open)

    def open(self) -> None:
        """Show the message about the running month."""
        self.open_for(None)

    def open_for(self, period: Period | None) -> None:
        """Show the message about a period; None for the running month on the basis used last."""
        if not self._window.is_framed():
            return
        if self._quick is None:
            from ui.dialogs.quick_report import QuickReportWindow  # nobody needs it to record a visit

            self._quick = QuickReportWindow(
                self._desk, self._user, self._changes, self._preferences, self._window
            )
            self._quick.rows_requested.connect(self._on_rows_requested)
        self._quick.open_for(period)

    def quick(self) -> QuickReportWindow | None:
        """Return the window once it was opened."""
        return self._quick

    def close(self) -> None:
        """Take window and key away, for another user."""
        self._keys.setEnabled(False)
        self._keys.deleteLater()
        if self._quick is not None:
            self._quick.close()
            self._quick.deleteLater()
        self.deleteLater()

    def _on_rows_requested(self, query: object) -> None:
        self._window.activateWindow()
        self.rows_requested.emit(query)
