"""The guide page with a real register, and stand-ins for what only the system can answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.changes import Changes
from ui.main_window import MainWindow
from ui.pages.guide import GuidePage
from ui.preferences import Preferences
from ui.printing import SystemDialogs

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.usecases.opening import Desk


@dataclass
class System:
    """Answers in place of printer dialog, file dialog and file manager, and notes what was asked."""

    paper: Path
    file: Path | None = None
    printers: list[str] = field(default_factory=lambda: ["Canon LBP 2900"])
    accepts: bool = True
    asked: list[tuple[str, int]] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    suggested: list[Path] = field(default_factory=list)

    def ask_printer(self, printer: QPrinter, _owner: QWidget) -> bool:
        """Note the job's name and copies, then let it go to a file."""
        self.asked.append((printer.docName(), printer.copyCount()))
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.paper))
        return self.accepts

    def ask_file(self, _owner: QWidget, _title: str, suggested: Path) -> Path | None:
        """Note the suggested name and give the chosen file."""
        self.asked.append((suggested.name, 0))
        self.suggested.append(suggested)
        return self.file

    def dialogs(self) -> SystemDialogs:
        """Return the stand-ins."""
        return SystemDialogs(lambda: self.printers, self.ask_printer, self.ask_file, self.folders.append)


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
    page = GuidePage(desk.guides, user, changes, Preferences(folder), system.dialogs())
    window.add_page("guide", "qr-code", "Phiếu QR", "F7", page)
    return Stage(window, page, system, changes)
