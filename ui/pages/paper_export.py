"""Writing a PDF from a panel: beside the GUI thread, into the folder of reports, told in a bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desk.domain.problems import Refused, refusal
from ui.background import run
from ui.pages.export_bar import ExportBar
from ui.pages.report_files import WrittenFiles, export_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.background import Task
    from ui.preferences import Preferences

    Writer = Callable[[Path], object]


class PaperExport(QObject):
    """One file at a time; the page shows `bar`, which tells what came of it."""

    def __init__(self, preferences: Preferences, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences, self._data = preferences, data
        self._written = WrittenFiles()
        self._task: Task | None = None
        self._writer: Writer | None = None
        self._target = data
        self.bar = ExportBar()
        self.bar.other_name_asked.connect(self._on_other_name_asked)
        self.bar.other_folder_asked.connect(self._on_other_folder_asked)

    def write(self, name: str, writer: Writer) -> None:
        """Call `writer(path)` for a file of that name in the folder of reports; never over another's file."""
        if self._task is not None:
            return
        self._writer = writer
        self._start(self._written.target(export_folder(self._preferences, self._data) / name))

    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._task is not None

    def message(self) -> str:
        """Return what came of the last file; empty while nothing is shown."""
        return self.bar.message()

    def _start(self, target: Path) -> None:
        if self._writer is None:
            return
        self._target = target
        self.bar.hide()
        self._task = run(self, partial(_write, self._writer, target), self._on_written, self._on_failed)

    def _on_written(self, path: Path) -> None:
        self._task = None
        self._written.remember(path)
        self.bar.tell_saved(path)

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            raise problem
        self.bar.tell_refused(problem, self._target)

    def _on_other_name_asked(self, path: Path) -> None:
        self._start(path)

    def _on_other_folder_asked(self) -> None:
        chooser = QFileDialog(self.bar, self.tr("Choose the folder of reports"), str(self._target.parent))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(self._on_folder_selected)
        chooser.open()

    def _on_folder_selected(self, folder: str) -> None:
        self._preferences.export_folder = folder
        self._preferences.save()
        self._start(export_folder(self._preferences, self._data) / self._target.name)


def _write(writer: Writer, path: Path, _task: Task) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(refusal("folder_not_writable", folder=str(path.parent))) from error
    writer(path)
    return path
