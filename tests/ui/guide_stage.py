"""The guide page with a real register, and stand-ins for what only the system can answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.changes import Changes
from ui.main_window import MainWindow
from ui.pages.guide import GuidePage
from ui.preferences import Preferences
from ui.printing import SystemDialogs, new_printer

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.printing import Paper


def set_event() -> Event:
    """Return an event that has happened; a test that lets something wait clears it."""
    event = Event()
    event.set()
    return event


@dataclass
class System:
    """Answers in place of printers, file dialog and file manager, and notes what was asked."""

    paper: Path
    file: Path | None = None
    printers: list[str] = field(default_factory=lambda: ["Canon LBP 2900"])
    ready: Event = field(default_factory=set_event)
    second: Event = field(default_factory=set_event)
    accepts: bool = True
    gone: bool = False
    stands: bool = False
    papers: frozenset[str] = frozenset()
    used: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    asked: list[tuple[str, int]] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    suggested: list[Path] = field(default_factory=list)

    def new_printer(self, job: str, name: str, paper: Paper) -> QPrinter:
        """Note the job's name and printer, then let it go to a file; the second job has a file of its own."""
        if self.used:
            self.second.wait(10)
        self.asked.append((job, 0))
        self.used.append(name)
        if self.gone:  # what the system gives where a printer was pulled out after it had been listed
            return new_printer(job, name, paper)
        printer = new_printer(job, "", paper)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        number = len(self.used)
        target = self.paper if number == 1 else self.paper.with_stem(f"{self.paper.stem}{number}")
        printer.setOutputFileName(str(target))
        return printer

    def ask_printer(self, printer: QPrinter, _owner: QWidget) -> bool:
        """Note the job's name and copies, then let it go to a file."""
        self.asked.append((printer.docName(), printer.copyCount()))
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.paper))
        return self.accepts

    def printer_names(self) -> list[str]:
        """Answer once the list is ready."""
        self.ready.wait(10)
        return self.printers

    def ask_file(self, _owner: QWidget, _title: str, suggested: Path) -> Path | None:
        """Note the suggested name and give the chosen file."""
        self.asked.append((suggested.name, 0))
        self.suggested.append(suggested)
        return self.file

    def dialogs(self) -> SystemDialogs:
        """Return the stand-ins."""
        return SystemDialogs(
            printer_names=self.printer_names,
            ask_printer=self.ask_printer,
            ask_file=self.ask_file,
            open_folder=self.folders.append,
            new_printer=self.new_printer,
            printer_papers=self.papers_of,
            open_link=self.opened.append,
            printer_stands=self.printer_stands,
        )

    def printer_stands(self, _name: str) -> bool:
        """Return whether every printer says that it cannot print now."""
        return self.stands

    def papers_of(self, _name: str) -> frozenset[str]:
        """Return the papers that every printer names."""
        return self.papers


@dataclass
class Stage:
    """A window with the page in it."""

    window: MainWindow
    page: GuidePage
    system: System
    changes: Changes


def stage(desk: Desk, user: User, folder: Path) -> Stage:
    """Build the page in a window that is not shown yet."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.install(app)
    window, changes = MainWindow(), Changes()
    system = System(folder / "paper.pdf")
    page = GuidePage(desk, user, changes, Preferences(folder), system.dialogs())
    window.add_page("guide", "qr-code", "Phiếu QR", "F7", lambda: page)
    return Stage(window, page, system, changes)


def to_paper(folder: Path) -> SystemDialogs:
    """Return a system with one printer that puts every job into a file of its own."""
    system = System(folder / "paper.pdf")
    return system.dialogs()
