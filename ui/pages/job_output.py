"""From a view of the guide page to the printer or a file: what is sent, saved, stopped and said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal

from desk.domain.roles import Permission, allowed
from ui.pages.guide_output import FOLDER_PIN
from ui.paper_job import PaperJob

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from ui.pages.job_panel import JobPanel
    from ui.paper_job import Job
    from ui.preferences import Preferences
    from ui.printing import SystemDialogs


class JobOutput(QObject):
    """`registered` tells that the register has more runs."""

    registered = Signal()

    def __init__(
        self, panel: JobPanel, user: User, preferences: Preferences, dialogs: SystemDialogs, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._panel, self._owner = panel, owner
        self._preferences, self._dialogs = preferences, dialogs
        self._work = PaperJob(self, preferences, dialogs)
        panel.set_may_keep(allowed(user.role, Permission.KEEP_SHEETS))
        panel.stop_clicked.connect(self._work.cancel)
        panel.folder_clicked.connect(self._work.open_folder)
        self._work.busy_changed.connect(self._on_busy_changed)
        self._work.progressed.connect(panel.show_progress)
        self._work.printed.connect(self._on_printed)
        self._work.saved.connect(self._on_saved)
        self._work.failed.connect(self._on_failed)

    def is_busy(self) -> bool:
        """Whether something is being printed or saved."""
        return self._work.is_busy()

    def print_job(self, job: Job) -> None:
        """Send a job to the printer that the panel names."""
        self._work.print_job(job, self._panel.printer())

    def save_job(self, job: Job) -> None:
        """Let a file be chosen, then write the job into it."""
        if self._work.is_busy():
            return
        suggested = self._folder() / f"{job.name}.pdf"
        path = self._dialogs.ask_file(self._owner, self.tr("Save the PDF"), suggested)
        if path is not None:
            self._preferences.pin(FOLDER_PIN, str(path.parent))
            self._work.save_job(job, path)

    def _folder(self) -> Path:
        pinned = self._preferences.pinned(FOLDER_PIN)
        if pinned and Path(pinned).is_dir():
            return Path(pinned)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(place) or Path.home())

    def _on_busy_changed(self, busy: bool) -> None:
        saving = self._work.is_saving()
        what = self.tr("Saving the PDF…") if saving else self.tr("Drawing, reading back, sending…")
        self._panel.show_work(what if busy else "", stoppable=not saving)

    def _on_printed(self, printer: str) -> None:
        self._panel.tell("ok", self.tr("Sent to the printer"), printer)
        self.registered.emit()

    def _on_saved(self, path: Path) -> None:
        self._panel.tell("ok", self.tr("PDF saved"), path.name, self.tr("Open folder"))
        self.registered.emit()

    def _on_failed(self, title: str, told: str) -> None:
        self._panel.tell("err", title, told)
