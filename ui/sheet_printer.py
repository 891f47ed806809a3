"""From sheets to paper: drawn, read back, sent and registered one by one, all off the GUI thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desk.domain.problems import Refused
from desk.usecases.guides import PRINT_DPI, TO_FILE
from ui import background, printing, words
from ui.print_jobs import sheet_jobs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage
    from PySide6.QtPrintSupport import QPrinter

    from desk.domain.people import User
    from desk.usecases.guides import Guides
    from ui.background import Task
    from ui.preferences import Preferences
    from ui.print_jobs import Job, Order
    from ui.printing import Paper, SystemDialogs

MM_AN_INCH = 25.4


class Sent(NamedTuple):
    """What the spooler took: how many sheets, and the printer; `held` where that says it cannot print now."""

    sheets: int
    printer: str
    held: bool = False


class NoPrinter(Exception):
    """This PC has no printer."""


class PrinterGone(Exception):
    """The chosen printer is none of this PC's any more; the system would have taken another one."""


class Stopped(Exception):
    """Printing ended early: `sheets` were sent and registered before, then `why` happened."""

    def __init__(self, sheets: int, why: Exception) -> None:
        super().__init__(sheets)
        self.sheets, self.why = sheets, why


class SheetPrinter(QObject):
    """Prints one batch at a time; every end is told by one signal."""

    busy_changed = Signal(bool)
    progressed = Signal(int, int)  # sheets sent, sheets wanted
    printed = Signal(int, str)  # sheets, printer
    held = Signal(int, str)  # the same, where the printer says that it is off, paused or without paper
    no_printer_found = Signal()
    failed = Signal(str, str)  # what was not done, why and what to do
    registered = Signal()  # something went to paper, even where the rest did not

    def __init__(
        self,
        parent: QObject,
        guides: Guides,
        user: User,
        preferences: Preferences,
        dialogs: SystemDialogs | None = None,
    ) -> None:
        super().__init__(parent)
        self._guides, self._user = guides, user
        self._preferences, self._dialogs = preferences, dialogs or printing.SystemDialogs()
        self._task: Task | None = None
        self._size, self._sheets = "", False

    def print_order(self, order: Order) -> bool:
        """Begin an order of guide sheets; False where something is still under way."""
        jobs = sheet_jobs(self._guides, self._user, order, self.tr("Guide sheet {code}"))
        return self._begin(jobs, order.size, order.printer or self._preferences.printer, sheets=True)

    def print_jobs(self, jobs: Sequence[Job], size: str, printer: str = "") -> bool:
        """Begin other jobs on paper of a size; False where something is still under way.

        Without a printer, on the one that printed last on this paper, which may be another than that of the
        sheets.
        """
        last = self._preferences.pinned(pin_of(size)) or self._preferences.printer
        return self._begin(jobs, size, printer or last, sheets=False)

    def cancel(self) -> None:
        """Stop before the next page; what went to the printer stays printed and registered."""
        if self._task is not None:
            self._task.settled.connect(self._on_cancelled)
            self._task.cancel()

    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._task is not None

    def _begin(self, jobs: Sequence[Job], size: str, printer: str, *, sheets: bool) -> bool:
        if self._task is not None:
            return False
        self._size, self._sheets = size, sheets
        work = partial(_work, self._dialogs, tuple(jobs), printer)
        self._task = background.run(self, work, self._on_sent, self._on_failed, self.progressed.emit)
        self.busy_changed.emit(True)
        return True

    def _end(self) -> None:
        self._task = None
        self.busy_changed.emit(False)

    def _on_cancelled(self) -> None:
        if self._task is None:
            return  # it had ended already when it was cancelled
        self._end()
        self.registered.emit()
        self.failed.emit(
            self.tr("Printing was stopped"), self.tr("What the printer had taken is in the register.")
        )

    def _on_sent(self, sent: Sent) -> None:
        self._end()
        if sent.printer != TO_FILE:
            self._preferences.pin(pin_of(self._size), sent.printer)
            if self._sheets:
                self._preferences.printer = sent.printer
        self.registered.emit()
        (self.held if sent.held else self.printed).emit(sent.sheets, sent.printer)

    def _on_failed(self, problem: Exception) -> None:
        self._end()
        if isinstance(problem, NoPrinter):
            self.no_printer_found.emit()
            return
        if not isinstance(problem, Stopped):
            raise problem
        if problem.sheets:
            self.registered.emit()
        self._tell(problem)

    def _tell(self, stopped: Stopped) -> None:
        if isinstance(stopped.why, printing.NotAccepted):
            title = self.tr("The printer did not take the job")
            told = self.tr("See that the printer is on and has paper, then print again, or save the PDF.")
        elif isinstance(stopped.why, PrinterGone):
            title = self.tr("The printer {name} is not there").format(name=stopped.why)
            told = self.tr("Switch it on and plug it in, or choose another one on the page QR sheets (F7).")
        elif isinstance(stopped.why, NotRegistered):
            title = self.tr("The sheet was printed but could not be entered in the register")
            told = words.refusal(stopped.why.refused)
        elif isinstance(stopped.why, Refused):
            title = self.tr("The sheet was not printed")
            told = words.refusal(stopped.why)
        else:
            raise stopped.why
        if stopped.sheets:
            title = self.tr("Only {count} sheets were printed").format(count=stopped.sheets)
        self.failed.emit(title, told)


class NotRegistered(Exception):
    """It is on paper, but the register did not take it: `refused` says why."""

    def __init__(self, refused: Refused) -> None:
        super().__init__()
        self.refused = refused


def pin_of(size: str) -> str:
    """The name of the pin that keeps which printer printed last on paper of a size."""
    return f"printer_{size}"


def _work(dialogs: SystemDialogs, jobs: tuple[Job, ...], wanted: str, task: Task) -> Sent:
    printer = wanted or first_printer(dialogs)
    sent, used, total = 0, printer, sum(job.sheets for job in jobs)
    for job in jobs:
        task.step(sent, total)
        try:
            used = _print_job(dialogs, job, printer, task)
        except (Refused, printing.NotAccepted, PrinterGone, NotRegistered) as problem:
            raise Stopped(sent, problem) from problem
        sent += job.sheets
    return Sent(sent, used, dialogs.printer_stands(printer))


def first_printer(dialogs: SystemDialogs) -> str:
    """Return the first printer of this PC; NoPrinter where it has none."""
    names = dialogs.printer_names()
    if not names:
        raise NoPrinter
    return names[0]


def _print_job(dialogs: SystemDialogs, job: Job, wanted: str, task: Task) -> str:
    """Print a job in its copies and register it; return what the printer is called."""
    made = job.make()
    pages = [printing.picture(page) for page in made.pages]
    paper = paper_of_page(pages[0])
    printer = device_for(dialogs, job.name, wanted, paper)
    printer.setCopyCount(job.copies)
    printing.send(printer, pages, PRINT_DPI, paper, task.step)
    name = printing.name_of(printer)
    try:
        made.register(name)
    except Refused as refused:
        raise NotRegistered(refused) from refused
    return name


def paper_of_page(page: QImage) -> Paper:
    """Return the paper of a page that was drawn for the printer."""
    return printing.paper_of(*(side / PRINT_DPI * MM_AN_INCH for side in (page.width(), page.height())))


def device_for(dialogs: SystemDialogs, name: str, wanted: str, paper: Paper) -> QPrinter:
    """Return the printer as Qt knows it; PrinterGone where Qt would take another one in its place."""
    printer = dialogs.new_printer(name, wanted, paper)
    if not printer.outputFileName() and printer.printerName() != wanted:
        raise PrinterGone(wanted)
    return printer
