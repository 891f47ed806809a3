"""From sheets to paper: drawn, read back, sent and registered one by one, all off the GUI thread."""

from __future__ import annotations

from functools import partial
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desk.domain.print_run import NOWHERE, PrintPlace
from desk.domain.problems import Refused
from desk.usecases.guides import PRINT_DPI, TO_FILE
from resources.sheet_sizes import sheets_a_page
from ui import background, printing, words

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from desk.domain.people import User
    from desk.domain.print_set import SetLine
    from desk.usecases.guides import Guides
    from ui.background import Task
    from ui.preferences import Preferences
    from ui.printing import Paper, SystemDialogs

A5 = "a5"
MM_AN_INCH = 25.4


class Order(NamedTuple):
    """What is to be printed; without a printer the one used last, or else the first of this PC."""

    lines: tuple[SetLine, ...]
    size: str = A5
    large: bool = False
    printer: str = ""
    where: PrintPlace = NOWHERE

    @property
    def sheets(self) -> int:
        """How many sheets people get."""
        return sum(line.copies for line in self.lines)


class Sent(NamedTuple):
    """What the spooler took: how many sheets, and the printer."""

    sheets: int
    printer: str


class NoPrinter(Exception):
    """This PC has no printer."""


class Stopped(Exception):
    """Printing ended early: `sheets` were sent and registered before, then `why` happened."""

    def __init__(self, sheets: int, why: Exception) -> None:
        super().__init__(sheets)
        self.sheets, self.why = sheets, why


class SheetPrinter(QObject):
    """Prints one order at a time; every end is told by one signal."""

    busy_changed = Signal(bool)
    progressed = Signal(int, int)  # sheets sent, sheets wanted
    printed = Signal(int, str)  # sheets, printer
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

    def print_order(self, order: Order) -> bool:
        """Begin an order; False where another one is still under way."""
        if self._task is not None:
            return False
        whole = order._replace(printer=order.printer or self._preferences.printer)
        work = partial(_work, self._guides, self._user, self._dialogs, whole, self.tr("Guide sheet {code}"))
        self._task = background.run(self, work, self._on_sent, self._on_failed, self.progressed.emit)
        self.busy_changed.emit(True)
        return True

    def cancel(self) -> None:
        """Stop before the next page; what went to the printer stays printed and registered."""
        if self._task is not None:
            self._task.settled.connect(self._on_cancelled)
            self._task.cancel()

    def is_busy(self) -> bool:
        """Whether an order is under way."""
        return self._task is not None

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
            self._preferences.printer = sent.printer
        self.registered.emit()
        self.printed.emit(sent.sheets, sent.printer)

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
        elif isinstance(stopped.why, _NotRegistered):
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


class _NotRegistered(Exception):
    def __init__(self, refused: Refused) -> None:
        super().__init__()
        self.refused = refused


def _work(guides: Guides, user: User, dialogs: SystemDialogs, order: Order, job: str, task: Task) -> Sent:
    printer = order.printer or first_printer(dialogs)
    sent, used = 0, printer
    for line in order.lines:
        task.step(sent, order.sheets)
        try:
            used = _print_line(guides, user, dialogs, order._replace(printer=printer), line, job, task)
        except (Refused, printing.NotAccepted, _NotRegistered) as problem:
            raise Stopped(sent, problem) from problem
        sent += line.copies
    return Sent(sent, used)


def first_printer(dialogs: SystemDialogs) -> str:
    """Return the first printer of this PC; NoPrinter where it has none."""
    names = dialogs.printer_names()
    if not names:
        raise NoPrinter
    return names[0]


def _print_line(
    guides: Guides, user: User, dialogs: SystemDialogs, order: Order, line: SetLine, job: str, task: Task
) -> str:
    """Print one sheet of an order in its copies and register it; return what the printer is called."""
    made = guides.for_printer(line.sheet.key, order.size, large=order.large)
    pages = [printing.picture(page) for page in made.pages]
    paper = paper_of_page(pages[0])
    printer = dialogs.new_printer(job.format(code=line.sheet.key), order.printer, paper)
    printer.setCopyCount(ceil(line.copies / sheets_a_page(order.size)))
    printing.send(printer, pages, PRINT_DPI, paper, task.step)
    name = printing.name_of(printer)
    try:
        guides.printed(user, made.sheet, order.size, line.copies, name, large=order.large, where=order.where)
    except Refused as refused:
        raise _NotRegistered(refused) from refused
    return name


def paper_of_page(page: QImage) -> Paper:
    """Return the paper of a page that was drawn for the printer."""
    return printing.paper_of(*(side / PRINT_DPI * MM_AN_INCH for side in (page.width(), page.height())))
