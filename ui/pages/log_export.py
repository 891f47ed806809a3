"""Taking the log away: what is shown goes into a workbook, in the background, with a way to stop it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission, allowed
from desk.usecases import clock
from desk.usecases.log import file_name
from ui.background import run
from ui.pages.export_bar import ExportBar
from ui.pages.report_files import WrittenFiles, export_folder
from ui.widgets.progress import WorkBar

if TYPE_CHECKING:
    from desk.domain.log import LogQuery
    from desk.domain.people import User
    from desk.usecases.log import Log
    from ui.background import Task
    from ui.preferences import Preferences


class LogExport(QWidget):
    """Shows an export under way and what came of it; `exported` carries the path of the file."""

    exported = Signal(object)

    def __init__(
        self, log: Log, user: User, preferences: Preferences, data: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._log, self._user = log, user
        self._preferences, self._data = preferences, data
        self._written = WrittenFiles()
        self._query: LogQuery | None = None
        self._names = False
        self._target = Path()
        self._task: Task | None = None
        self.work = WorkBar()
        self.bar = ExportBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.work)
        column.addWidget(self.bar)
        self.hide()
        self.work.cancelled.connect(self._on_cancelled)
        self.bar.other_name_asked.connect(self._write)
        self.bar.other_folder_asked.connect(self._choose_folder)

    def may_name(self) -> bool:
        """Return whether the user may take the citizens' names away."""
        return allowed(self._user.role, Permission.EXPORT_NAMES)

    def is_busy(self) -> bool:
        """Return whether a file is being written."""
        return self._task is not None

    def export(self, query: LogQuery, *, names: bool) -> None:
        """Write the answer to a query; nothing happens while another is being written."""
        if self._task is not None:
            return
        self._query, self._names = query, names
        name = file_name(query, clock.today(), names=names)
        self._write(self._written.target(export_folder(self._preferences, self._data) / name))

    def dismiss(self) -> None:
        """Take what was said of the last export away."""
        if self._task is None:
            self.hide()

    def _write(self, target: Path) -> None:
        if self._query is None:
            return
        self._target = target
        self.bar.hide()
        self.work.start(self.tr("Writing {file}").format(file=target.name))
        self.show()
        work = partial(_export, self._log, self._user, self._query, target, self._names)
        self._task = run(self, work, self._on_written, self._on_failed, self.work.set_progress)

    def _settled(self) -> None:
        self._task = None
        self.work.finish()

    def _on_written(self, path: Path) -> None:
        self._settled()
        self._written.remember(path)
        self.bar.tell_saved(path, self._what_is_in_it())
        self.exported.emit(path)

    def _what_is_in_it(self) -> str:
        if self._names:
            return self.tr("Names are in it: send it only to those who may read them.")
        if self.may_name():
            return self.tr("The columns of names and id numbers are empty.")
        return self.tr("The columns of names and id numbers are empty: only leaders take names away.")

    def _on_failed(self, problem: Exception) -> None:
        self._settled()
        if not isinstance(problem, Refused):
            raise problem
        self.bar.tell_refused(problem, self._target)

    def _on_cancelled(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._settled()
            self.bar.tell_stopped()

    def _choose_folder(self) -> None:
        folder = str(export_folder(self._preferences, self._data))
        chooser = QFileDialog(self, self.tr("Choose the folder of reports"), folder)
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(self._on_folder_selected)
        chooser.open()

    def _on_folder_selected(self, folder: str) -> None:
        self._preferences.export_folder = folder
        self._preferences.save()
        self._write(self._written.target(Path(folder) / self._target.name))


def _export(log: Log, user: User, query: LogQuery, path: Path, names: bool, task: Task) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(refusal("folder_not_writable", folder=str(path.parent))) from error
    log.export(user, query, path, names=names, step=task.step)
    return path
