"""One window a data folder: a program that is started again calls the first one to the front."""

from __future__ import annotations

import hashlib
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from pathlib import Path

ANSWER_WITHIN = 1000  # milliseconds


class FrontDoor(QObject):
    """Listens on this computer alone, to its user alone; `called` comes at every other start."""

    called = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Listen for a data folder whose lock is held."""
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        # What a killed program left behind; whoever holds the lock of the folder may take it away.
        QLocalServer.removeServer(door_name(folder))
        self._server.listen(door_name(folder))

    def is_open(self) -> bool:
        """Whether a second program would be heard."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no longer; the lock of the folder is about to be given up."""
        self._server.close()

    def _on_connected(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.disconnectFromServer()
            self.called.emit()


def call_first(folder: Path) -> bool:
    """Call the program that has the folder open to the front; False where none answers."""
    if sys.platform == "win32":
        _let_others_come_to_front()
    caller = QLocalSocket()
    caller.connectToServer(door_name(folder))
    answered = caller.waitForConnected(ANSWER_WITHIN)
    caller.abort()
    return answered


def door_name(folder: Path) -> str:
    """The same name for the same folder, whichever way its path is written."""
    place = os.path.normcase(folder.resolve())
    return f"motcua-{hashlib.sha256(place.encode()).hexdigest()[:24]}"


if sys.platform == "win32":

    def _let_others_come_to_front() -> None:
        # Windows lets only the program that was used last raise a window, and pass that right on.
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
