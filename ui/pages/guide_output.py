"""From a chosen guide sheet to a PDF file that is registered once it is written."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QStandardPaths, Signal

from desk.domain.problems import Refused
from ui import background, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.usecases.guides import Guides
    from ui.background import Task
    from ui.preferences import Preferences
    from ui.printing import SystemDialogs

FOLDER_PIN = "sheet_folder"


class Wanted(NamedTuple):
    """A sheet that is to be saved: its key, its size, in large letters or not, with the box or without."""

    key: str
    size: str
    large: bool
    no_phone: bool


class GuideSaver(QObject):
    """Saves one sheet at a time; every end is told by one signal."""

    busy_changed = Signal(bool)
    saved = Signal(object)  # Path
    failed = Signal(str, str)  # what was not done, why and what to do

    def __init__(
        self, owner: QWidget, guides: Guides, user: User, preferences: Preferences, dialogs: SystemDialogs
    ) -> None:
        super().__init__(owner)
        self._owner = owner
        self._guides, self._user = guides, user
        self._preferences, self._dialogs = preferences, dialogs
        self._path = Path()
        self._busy = False

    def save_sheet(self, wanted: Wanted) -> None:
        """Let the user choose a file, then write the PDF."""
        if self._busy:
            return
        suggested = self._folder() / f"Phieu-{wanted.key}.pdf"
        path = self._dialogs.ask_file(self._owner, self.tr("Save the guide sheet"), suggested)
        if path is None:
            return
        self._path = path
        self._preferences.pin(FOLDER_PIN, str(path.parent))
        self._set_busy(busy=True)
        work = partial(_save, self._guides, self._user, wanted, path)
        background.run(self, work, self._on_saved, self._on_failed)

    def is_busy(self) -> bool:
        """Whether a sheet is being saved."""
        return self._busy

    def open_folder(self) -> None:
        """Show the folder that the last PDF was saved to."""
        self._dialogs.open_folder(self._path.parent)

    def _folder(self) -> Path:
        pinned = self._preferences.pinned(FOLDER_PIN)
        if pinned and Path(pinned).is_dir():
            return Path(pinned)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(place) or Path.home())

    def _on_saved(self, path: Path) -> None:
        self._set_busy(busy=False)
        self.saved.emit(path)

    def _on_failed(self, problem: Exception) -> None:
        self._set_busy(busy=False)
        if not isinstance(problem, Refused):
            raise problem
        self.failed.emit(self.tr("The PDF was not saved"), words.refusal(problem))

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)


def _save(guides: Guides, user: User, wanted: Wanted, path: Path, _task: Task) -> Path:
    guides.save_pdf(user, wanted.key, wanted.size, path, large=wanted.large, no_phone=wanted.no_phone)
    return path
