"""From a chosen guide sheet to paper or file: one job at a time, registered only after it was accepted."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QStandardPaths, Signal

from desk.domain.problems import Refused
from desk.usecases.guides import PRINT_DPI, TO_FILE
from ui import background, printing, words

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from desk.domain.guide import GuideSheet
    from desk.domain.people import User
    from desk.usecases.guides import Guides
    from ui.background import Task
    from ui.preferences import Preferences
    from ui.printing import SystemDialogs

SIZE = "a5"
FOLDER_PIN = "sheet_folder"


class Job(NamedTuple):
    """A sheet that is being printed: its procedure's code, how often, and on which printer."""

    code: str
    copies: int
    printer: str = ""


class GuideOutput(QObject):
    """Prints and saves sheets for one page; every end is told by one signal."""

    busy_changed = Signal(str)  # what is being done; empty when nothing is
    printed = Signal(int, str)  # copies, printer
    saved = Signal(object)  # Path
    no_printer_found = Signal()
    failed = Signal(str, str)  # what was not done, why and what to do

    def __init__(
        self,
        owner: QWidget,
        guides: Guides,
        user: User,
        preferences: Preferences,
        dialogs: SystemDialogs,
    ) -> None:
        super().__init__(owner)
        self._owner = owner
        self._guides, self._user = guides, user
        self._preferences, self._dialogs = preferences, dialogs
        self._job = Job("", 0)
        self._path = Path()
        self._busy = False

    def print_sheet(self, code: str, copies: int) -> None:
        """Find the printers in the background, let the user choose one, then print."""
        if self._busy:
            return
        self._job = Job(code, copies)
        self._set_busy(self.tr("Looking for printers…"))
        names = self._dialogs.printer_names
        background.run(self, lambda _task: names(), self._on_printers_found, self._on_print_failed)

    def save_sheet(self, code: str) -> None:
        """Let the user choose a file, then write the PDF."""
        if self._busy:
            return
        suggested = self._folder() / f"Phieu-{code}.pdf"
        path = self._dialogs.ask_file(self._owner, self.tr("Save the guide sheet"), suggested)
        if path is None:
            return
        self._path = path
        self._preferences.pin(FOLDER_PIN, str(path.parent))
        self._set_busy(self.tr("Saving the PDF…"))
        work = partial(_save, self._guides, self._user, code, path)
        background.run(self, work, self._on_saved, self._on_save_failed)

    def is_busy(self) -> bool:
        """Whether a sheet is being printed or saved."""
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

    def _on_printers_found(self, names: list[str]) -> None:
        self._set_busy("")
        if not names:
            self.no_printer_found.emit()
            return
        last = self._preferences.printer
        title = self.tr("Guide sheet {code}").format(code=self._job.code)
        printer = printing.new_printer(title, last if last in names else "")
        printer.setCopyCount(self._job.copies)
        if self._dialogs.ask_printer(printer, self._owner):
            self._send(printer)

    def _send(self, printer: QPrinter) -> None:
        to_file = bool(printer.outputFileName())
        name = TO_FILE if to_file or not printer.printerName() else printer.printerName()
        self._job = Job(self._job.code, printer.copyCount(), name)
        self._set_busy(self.tr("Sending to the printer…"))
        work = partial(_print, self._guides, self._job.code, printer)
        background.run(self, work, self._on_sent, self._on_print_failed)

    def _on_sent(self, sheet: GuideSheet) -> None:
        self._set_busy("")
        if self._job.printer != TO_FILE:
            self._preferences.printer = self._job.printer
        try:
            self._guides.printed(self._user, sheet, SIZE, self._job.copies, self._job.printer)
        except Refused as refused:
            title = self.tr("The sheet was printed but could not be entered in the register")
            self.failed.emit(title, words.refusal(refused))
            return
        self.printed.emit(self._job.copies, self._job.printer)

    def _on_saved(self, path: Path) -> None:
        self._set_busy("")
        self.saved.emit(path)

    def _on_print_failed(self, problem: Exception) -> None:
        self._set_busy("")
        if isinstance(problem, printing.NotAccepted):
            words = self.tr("See that the printer is on and has paper, then print again, or save the PDF.")
            self.failed.emit(self.tr("The printer did not take the job"), words)
        else:
            self._tell_refusal(self.tr("The sheet was not printed"), problem)

    def _on_save_failed(self, problem: Exception) -> None:
        self._set_busy("")
        self._tell_refusal(self.tr("The PDF was not saved"), problem)

    def _tell_refusal(self, title: str, problem: Exception) -> None:
        if not isinstance(problem, Refused):
            raise problem
        self.failed.emit(title, words.refusal(problem))

    def _set_busy(self, words: str) -> None:
        self._busy = bool(words)
        self.busy_changed.emit(words)


def _print(guides: Guides, code: str, printer: QPrinter, task: Task) -> GuideSheet:
    made = guides.for_printer(code, SIZE)
    task.step()  # nothing goes to the printer once the page is gone
    printing.send(printer, [printing.picture(page) for page in made.pages], PRINT_DPI)
    return made.sheet


def _save(guides: Guides, user: User, code: str, path: Path, _task: Task) -> Path:
    guides.save_pdf(user, code, SIZE, path)
    return path
