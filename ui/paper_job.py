"""One job at a time, off the GUI thread: made, read back, sent and registered, or written as a PDF."""

from __future__ import annotations

from functools import partial
from itertools import chain
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desk.domain.problems import Refused
from desk.usecases.guides import PRINT_DPI
from ui import background, printing, words
from ui.sheet_printer import NoPrinter, NotRegistered, PrinterGone, device_for, first_printer, paper_of_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QImage

    from ui.background import Task
    from ui.preferences import Preferences
    from ui.printing import Raster, SystemDialogs


class Made(NamedTuple):
    """What passed its check: how many pages, the pages at so many dots per inch, how it gets registered."""

    total: int
    pages: Callable[[float], Iterable[Raster]]
    register: Callable[[str], object]  # with the name of the printer


class Job(NamedTuple):
    """What is wanted: `make` draws and reads back, `save` writes a PDF and registers it."""

    name: str
    make: Callable[[], Made]
    save: Callable[[Path], object] | None = None
    copies: int = 1


class PaperJob(QObject):
    """Prints or saves one job at a time; every end is told by one signal."""

    busy_changed = Signal(bool)
    progressed = Signal(int, int)  # pages sent, pages wanted
    printed = Signal(str)  # the printer
    saved = Signal(object)  # Path
    failed = Signal(str, str)  # what was not done, why and what to do

    def __init__(self, parent: QObject, preferences: Preferences, dialogs: SystemDialogs) -> None:
        super().__init__(parent)
        self._preferences, self._dialogs = preferences, dialogs
        self._task: Task | None = None
        self._path: Path | None = None
        self._saving = False
        self._registered = Event()  # set off the GUI thread: a stop that comes later is too late

    def print_job(self, job: Job, printer: str) -> bool:
        """Begin to print; False where something is still under way. No name takes the printer used last."""
        if self._task is not None:
            return False
        self._saving, self._registered = False, Event()
        chosen = printer or self._preferences.printer
        work = partial(_sent, self._dialogs, job, chosen, self._registered)
        self._task = background.run(self, work, self._on_sent, self._on_failed, self.progressed.emit)
        self.busy_changed.emit(True)
        return True

    def save_job(self, job: Job, path: Path) -> bool:
        """Begin to write a PDF; False where something is still under way."""
        if self._task is not None or job.save is None:
            return False
        self._path, self._saving = path, True
        work = partial(_saved, job.save, path)
        self._task = background.run(self, work, self._on_saved, self._on_failed)
        self.busy_changed.emit(True)
        return True

    def cancel(self) -> None:
        """Stop a print before the next page: it is not registered then. A file is always written whole."""
        if self._task is not None and not self._saving:
            self._task.settled.connect(self._on_cancelled)
            self._task.cancel()

    def is_busy(self) -> bool:
        """Whether a job is under way."""
        return self._task is not None

    def is_saving(self) -> bool:
        """Whether the job writes a file."""
        return self._saving

    def open_folder(self) -> None:
        """Show the folder of the file that was written last."""
        if self._path is not None:
            self._dialogs.open_folder(self._path.parent)

    def _end(self) -> None:
        self._task = None
        self.busy_changed.emit(False)

    def _on_cancelled(self) -> None:
        if self._task is None:
            return  # it had ended already when it was cancelled
        self._end()
        if self._registered.is_set():
            self.printed.emit("")
            return
        told = self.tr("Nothing of it is in the register. Throw away pages that came out.")
        self.failed.emit(self.tr("Printing was stopped"), told)

    def _on_sent(self, printer: str) -> None:
        self._end()
        self._preferences.printer = printer
        self.printed.emit(printer)

    def _on_saved(self, path: Path) -> None:
        self._end()
        self.saved.emit(path)

    def _on_failed(self, problem: Exception) -> None:
        self._end()
        if isinstance(problem, NoPrinter):
            told = self.tr("This computer has no printer yet. Save the PDF and print it elsewhere.")
            self.failed.emit(self.tr("No printer"), told)
        elif isinstance(problem, printing.NotAccepted):
            told = self.tr("See that the printer is on and has paper, then print again, or save the PDF.")
            self.failed.emit(self.tr("The printer did not take the job"), told)
        elif isinstance(problem, PrinterGone):
            told = self.tr("Switch it on and plug it in, or save the PDF.")
            self.failed.emit(self.tr("The printer {name} is not there").format(name=problem), told)
        elif isinstance(problem, NotRegistered):
            title = self.tr("It was printed but could not be entered in the register")
            self.failed.emit(title, words.refusal(problem.refused))
        elif isinstance(problem, Refused):
            self.failed.emit(self.tr("Nothing was printed or saved"), words.refusal(problem))
        else:
            raise problem


def _sent(dialogs: SystemDialogs, job: Job, printer: str, registered: Event, task: Task) -> str:
    chosen = printer or first_printer(dialogs)
    made = job.make()
    pages = _pictures(made, task)
    first = next(pages)
    paper = paper_of_page(first)
    device = device_for(dialogs, job.name, chosen, paper)
    device.setCopyCount(job.copies)
    printing.send(device, chain([first], pages), PRINT_DPI, paper)
    task.step(made.total, made.total)
    try:
        made.register(printing.name_of(device))
        registered.set()
    except Refused as refused:
        raise NotRegistered(refused) from refused
    return chosen


def _pictures(made: Made, task: Task) -> Iterator[QImage]:
    for number, page in enumerate(made.pages(PRINT_DPI)):
        task.step(number, made.total)
        yield printing.picture(page)


def _saved(save: Callable[[Path], object], path: Path, _task: Task) -> Path:
    save(path)
    return path
