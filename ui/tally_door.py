"""F6: the tally pad of whoever is at work, from any page, in a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.changes import Changes
    from ui.dialogs.tally_window import TallyWindow
    from ui.main_window import MainWindow
    from ui.preferences import Preferences

KEYS = "F6"


class TallyDoor(QObject):
    """Makes the window when it is first asked for; F6 in it closes it again."""

    def __init__(
        self, window: MainWindow, desk: Desk, user: User, changes: Changes, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._user = window, desk, user
        self._changes, self._preferences = changes, preferences
        self._pad: TallyWindow | None = None
        self._keys = QShortcut(QKeySequence(KEYS), window)
        self._keys.activated.connect(self.open)

    def open(self) -> None:
        """Show the pad, ready for the first digit."""
        if not self._window.is_framed():
            return
        if self._pad is None:
            from ui.dialogs.tally_window import TallyWindow  # nobody needs it to record a visit

            self._pad = TallyWindow(self._desk, self._user, self._changes, self._preferences, self._window)
        self._pad.open_pad()

    def pad(self) -> TallyWindow | None:
        """Return the window once it was opened."""
        return self._pad

    def close(self) -> None:
        """Take window and key away, for another user."""
        self._keys.setEnabled(False)
        self._keys.deleteLater()
        if self._pad is not None:
            self._pad.close()
            self._pad.deleteLater()
        self.deleteLater()
