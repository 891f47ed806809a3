"""Files of the page of criteria: the report, packs that go out and come in, and what came of each."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desk.domain.evidence_file import SUFFIXES
from desk.domain.problems import Refused
from desk.usecases.criteria import Format, file_name
from ui import words
from ui.background import run
from ui.pages import criteria_work
from ui.pages.export_bar import ExportBar
from ui.pages.report_files import WrittenFiles, export_folder
from ui.widgets.bars import Bar
from ui.widgets.progress import WorkBar

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.background import Task
    from ui.preferences import Preferences


class CriteriaFiles(QWidget):
    """Writes and reads files; `imported` carries the pack, `evidence_chosen` a path."""

    imported = Signal(object)
    evidence_chosen = Signal(object)

    def __init__(
        self, desk: Desk, user: User, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._user, self._preferences = desk, user, preferences
        self._written = WrittenFiles()
        self._asked: tuple[str, str, int, Format] = ("", "", 0, Format.DOCX)
        self._target = Path()
        self._task: Task | None = None
        self.work, self.done, self.bar = WorkBar(), ExportBar(), Bar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.work, self.done, self.bar):
            column.addWidget(part)
        self.bar.hide()
        self.work.cancelled.connect(self._on_cancelled)
        self.done.other_name_asked.connect(self._write)
        self.done.other_folder_asked.connect(self._choose_folder)

    def is_busy(self) -> bool:
        """Whether a report is being written."""
        return self._task is not None

    def message(self) -> str:
        """What came of the last file; empty while nothing is said."""
        return self.done.message() or ("" if self.bar.isHidden() else self.bar.accessibleName())

    def hush(self) -> None:
        """Take away what was said."""
        self.done.hide()
        self.bar.hide()

    def report(self, code: str, version: str, year: int, kind: Format) -> None:
        """Write the report of a year."""
        if self._task is not None:
            return
        self._asked = (code, version, year, kind)
        ward = self._desk.wards.ward()
        name = file_name(ward.name if ward else "", code, year, kind)
        folder = export_folder(self._preferences, self._desk.folder)
        self._write(self._written.target(folder / name))

    def choose_pack(self) -> None:
        """Ask for the file of a pack."""
        title = self.tr("Choose the file of the criteria pack")
        chooser = QFileDialog(self, title, "", self.tr("Criteria packs (*.toml)"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.take_pack)
        chooser.open()

    def take_pack(self, path: str) -> None:
        """Take a pack in."""
        try:
            pack = self._desk.criteria_packs.import_file(self._user, Path(path))
        except Refused as refused:
            self.say("err", self.tr("The pack was not taken in"), words.refusal(refused))
            return
        self.say(
            "ok", self.tr("{pack}, version {version}, is ready").format(pack=pack.name, version=pack.version)
        )
        self.imported.emit(pack)

    def choose_pack_target(self, code: str, version: str) -> None:
        """Ask where the pack goes, and write it."""
        chooser = QFileDialog(self, self.tr("Save the criteria pack"), "", self.tr("Criteria packs (*.toml)"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("toml")
        chooser.selectFile(f"{code}-{version}.toml")
        chooser.fileSelected.connect(partial(self._save_pack, code, version))
        chooser.open()

    def choose_evidence(self) -> None:
        """Ask for a file that shows a figure."""
        kinds = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        title = self.tr("Choose a file as evidence")
        chooser = QFileDialog(
            self, title, "", self.tr("Documents and pictures ({kinds})").format(kinds=kinds)
        )
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self._on_evidence_chosen)
        chooser.open()

    def say(self, tone: str, title: str, told: str = "") -> None:
        """Say what came of something."""
        self.done.hide()
        self.bar.show_message(tone, title, told)
        self.bar.show()

    def _write(self, target: Path) -> None:
        self.hush()
        self._target = target
        self.work.start(self.tr("Writing the report on the criteria…"))
        code, version, year, kind = self._asked
        work = partial(criteria_work.export, self._desk, self._user, code, version, year, kind, target)
        self._task = run(self, work, self._on_written, self._on_failed, self.work.set_progress)

    def _save_pack(self, code: str, version: str, path: str) -> None:
        try:
            self._desk.criteria_packs.export_file(self._user, code, version, Path(path))
        except Refused as refused:
            self.say("err", self.tr("The file was not saved"), words.refusal(refused))
            return
        self.done.tell_saved(Path(path))

    def _choose_folder(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose the folder of reports"), str(self._target.parent))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(self._on_folder_chosen)
        chooser.open()

    def _on_folder_chosen(self, folder: str) -> None:
        self._preferences.export_folder = folder
        self._preferences.save()
        self._write(self._written.target(Path(folder) / self._target.name))

    def _on_evidence_chosen(self, path: str) -> None:
        self.evidence_chosen.emit(Path(path))

    def _on_cancelled(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self.work.finish()
            self.done.tell_stopped()

    def _on_written(self, path: Path) -> None:
        self._task = None
        self.work.finish()
        self._written.remember(path)
        self.done.tell_saved(path)

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        self.work.finish()
        self.done.tell_refused(criteria_work.is_refusal(problem), self._target)
