"""The roster of a month on paper: to the printer through the system dialog, or to a PDF file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QPageSize

from desk.domain.problems import Refused
from ui import background, printing, words

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.usecases.roster_sheets import RosterSheets
    from ui.background import Task
    from ui.preferences import Preferences
    from ui.printing import SystemDialogs

A4 = printing.Paper(QPageSize.PageSizeId.A4)
DPI = 300


class RosterOutput(QObject):
    """One job at a time; `said` carries a tone and a sentence, `busy_changed` what is being done."""

    said = Signal(str, str)
    busy_changed = Signal(str)

    def __init__(
        self,
        owner: QWidget,
        sheets: RosterSheets,
        user: User,
        preferences: Preferences,
        dialogs: SystemDialogs,
    ) -> None:
        super().__init__(owner)
        self._owner, self._sheets, self._user = owner, sheets, user
        self._preferences, self._dialogs = preferences, dialogs
        self._month = (0, 0)
        self._busy = False

    def is_busy(self) -> bool:
        """Return whether a roster is being printed or saved."""
        return self._busy

    def print_month(self, year: int, month: int) -> None:
        """Find the printers, let the user choose one, then print; a PC without printers gets a file."""
        if self._busy:
            return
        self._month = (year, month)
        self._set_busy(self.tr("Looking for printers…"))
        names = self._dialogs.printer_names
        background.run(self, lambda _task: names(), self._on_printers_found, self._on_failed)

    def _on_printers_found(self, names: list[str]) -> None:
        if not names:
            self._save()
            return
        last = self._preferences.printer
        printer = printing.new_printer(self._job(), last if last in names else "", A4)
        if not self._dialogs.ask_printer(printer, self._owner):
            self._set_busy("")
            return
        self._set_busy(self.tr("Sending to the printer…"))
        work = partial(_print, self._sheets, self._user, self._month, printer)
        background.run(self, work, self._on_printed, self._on_failed)

    def _save(self) -> None:
        year, month = self._month
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = Path(place or Path.home()) / f"lich-truc-{year}-{month:02}.pdf"
        path = self._dialogs.ask_file(self._owner, self.tr("No printer here: save the roster"), suggested)
        if path is None:
            self._set_busy("")
            return
        work = partial(_save, self._sheets, self._user, self._month, path)
        background.run(self, work, self._on_saved, self._on_failed)

    def _job(self) -> str:
        year, month = self._month
        return self.tr("Roster {month}").format(month=f"{month:02}/{year}")

    def _on_printed(self, _done: object) -> None:
        self._set_busy("")
        self.said.emit("ok", self.tr("{job}: sent to the printer.").format(job=self._job()))

    def _on_saved(self, path: Path) -> None:
        self._set_busy("")
        self.said.emit("ok", self.tr("{job}: saved as {file}.").format(job=self._job(), file=path.name))

    def _on_failed(self, problem: Exception) -> None:
        self._set_busy("")
        if isinstance(problem, printing.NotAccepted):
            told = self.tr(
                "The printer did not take the job. See that it is on and has paper, then try again."
            )
            self.said.emit("err", told)
        elif isinstance(problem, Refused):
            self.said.emit("err", words.refusal(problem))
        else:
            raise problem

    def _set_busy(self, words: str) -> None:
        self._busy = bool(words)
        self.busy_changed.emit(words)


def _print(sheets: RosterSheets, user: User, month: tuple[int, int], printer: QPrinter, task: Task) -> None:
    pages = sheets.pages(user, *month, DPI)
    task.step()  # nothing goes to the printer once the page is gone
    lying = bool(pages) and pages[0].width > pages[0].height
    printing.send(printer, [printing.picture(page) for page in pages], DPI, A4._replace(lying=lying))


def _save(sheets: RosterSheets, user: User, month: tuple[int, int], path: Path, _task: Task) -> Path:
    sheets.save_pdf(user, *month, path)
    return path
