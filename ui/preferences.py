"""What this PC remembers for its users: an INI file in the data folder, behind typed properties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "preferences.ini"
LOCK_MINUTES = 10
KEPT_USERS = 12
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Preferences:
    """Window geometry, language, last printer and pinned defaults."""

    def __init__(self, folder: Path) -> None:
        self._store = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)

    @property
    def geometry(self) -> QByteArray:
        """The saved place of the main window; empty when there is none."""
        held = self._store.value("window/geometry")
        return held if isinstance(held, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    @property
    def language(self) -> str:
        """The language of the program, "vi" unless chosen otherwise."""
        return self._text("language") or "vi"

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("language", value)

    @property
    def printer(self) -> str:
        """The name of the printer used last; empty for the system's own."""
        return self._text("printer")

    @printer.setter
    def printer(self, value: str) -> None:
        self._store.setValue("printer", value)

    @property
    def export_folder(self) -> str:
        """The folder that reports were saved to last."""
        return self._text("export_folder")

    @export_folder.setter
    def export_folder(self, value: str) -> None:
        self._store.setValue("export_folder", value)

    @property
    def log_columns(self) -> list[str]:
        """The columns that the log shows, by name; empty for the usual ones."""
        return self._text("log_columns").split()

    @log_columns.setter
    def log_columns(self, value: list[str]) -> None:
        self._store.setValue("log_columns", " ".join(value))

    @property
    def lock_minutes(self) -> int:
        """After how many minutes without use the desk is locked."""
        held = self._text("lock_minutes")
        return int(held) if held.isdecimal() else LOCK_MINUTES

    @lock_minutes.setter
    def lock_minutes(self, value: int) -> None:
        self._store.setValue("lock_minutes", str(value))

    @property
    def recent_users(self) -> list[UUID]:
        """Who sat at this PC last, the latest first."""
        held = self._text("recent_users")
        return [UUID(part) for part in held.split(" ") if _ID.fullmatch(part)]

    def note_user(self, user: UUID) -> None:
        """Remember who sits at this PC now."""
        held = self.recent_users
        if held[:1] == [user]:
            return
        kept = [each for each in held if each != user]
        self._store.setValue("recent_users", " ".join(str(each) for each in [user, *kept][:KEPT_USERS]))

    def pinned(self, name: str) -> str:
        """Return a pinned default ("how", "portal", "place" …) or an empty string."""
        return self._text(f"pinned/{name}")

    def pin(self, name: str, value: str) -> None:
        """Pin a default; an empty value takes the pin out."""
        if value:
            self._store.setValue(f"pinned/{name}", value)
        else:
            self._store.remove(f"pinned/{name}")

    def save(self) -> bool:
        """Write the file now; False when the folder cannot be written to."""
        self._store.sync()
        return self._store.status() == QSettings.Status.NoError

    def _text(self, key: str) -> str:
        held = self._store.value(key)
        return held if isinstance(held, str) else ""
