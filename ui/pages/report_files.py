"""Where exported reports go, and under which name nothing that stands there is lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from desk.usecases.months import free_name

if TYPE_CHECKING:
    from ui.preferences import Preferences

FOLDER_NAME = "Bao cao So Mot Cua"


def export_folder(preferences: Preferences, data: Path) -> Path:
    """Return the folder chosen before, else one among the user's documents, else one beside the register."""
    if preferences.export_folder:
        return Path(preferences.export_folder)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    if documents and Path(documents).is_dir():
        return Path(documents) / FOLDER_NAME
    return data / "exports"


class WrittenFiles:
    """The files written since the program started, as they were left."""

    def __init__(self) -> None:
        self._left: dict[Path, tuple[int, int]] = {}

    def remember(self, path: Path) -> None:
        """Note how a file was left."""
        self._left[path] = _state(path)

    def target(self, path: Path) -> Path:
        """Return the path where nothing else stands, else a numbered one: a file edited since is not lost."""
        if not path.exists() or self._left.get(path) == _state(path):
            return path
        return free_name(path)


def _state(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_mtime_ns, found.st_size
