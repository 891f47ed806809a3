"""The board outside its page: copied as a picture, printed on A4 or A3, kept as a PDF, over the screen."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QPageSize

from desk.domain.problems import Refused
from ui import background, printing, words
from ui.dialogs.board_screen import BoardScreen
from ui.pages.paper_export import PaperExport
from ui.widgets.drop_list import DropList
from ui.widgets.popup_rows import PopupRow

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtPrintSupport import QPrinter

    from desk.domain.emulation import Board
    from desk.domain.people import User
    from desk.usecases.board_sheets import BoardSheets
    from ui.background import Task
    from ui.pages.targets_board import TargetsBoard
    from ui.preferences import Preferences
    from ui.printing import SystemDialogs

DPI = 300


class Output(StrEnum):
    """Where a board may go on paper."""

    A4 = "a4"
    A3 = "a3"
    FILE = "file"


class TargetsOutput(QObject):
    """One job at a time; `said` carries a tone and a sentence."""

    said = Signal(str, str)

    def __init__(
        self,
        view: TargetsBoard,
        sheets: BoardSheets,
        user: User,
        preferences: Preferences,
        data: Path,
        dialogs: SystemDialogs,
    ) -> None:
        super().__init__(view)
        self._view, self._sheets, self._user = view, sheets, user
        self._preferences, self._dialogs = preferences, dialogs
        self._paper = printing.Paper(QPageSize.PageSizeId.A4)
        self._busy = False
        self.files = PaperExport(preferences, data, self)
        self._outputs = DropList(view.print, 200)
        self._outputs.chosen.connect(self._on_output_chosen)
        view.copy.clicked.connect(self._on_copy_asked)
        view.print.clicked.connect(self._on_print_asked)
        view.wide.clicked.connect(self._on_wide_asked)

    def is_busy(self) -> bool:
        """Return whether a board is being drawn, printed or saved."""
        return self._busy or self.files.is_busy()

    def copy(self, board: Board) -> None:
        """Put a picture of the board on the clipboard."""
        if not self._busy:
            self._busy = True
            work = partial(_drawn, self._sheets, self._user, board)
            background.run(self, work, self._on_drawn, self._on_failed)

    def save_pdf(self, board: Board, *, large: bool = False) -> None:
        """Write the board into the folder of reports."""
        size = "-A3" if large else ""
        name = f"bang-thi-dua-{board.indicator.code}-{board.day:%Y-%m-%d}{size}.pdf"
        self.files.write(name, partial(self._sheets.save_pdf, self._user, board, large=large))

    def print_board(self, board: Board, *, large: bool = False) -> None:
        """Find the printers, let the user choose one, then print; a PC without printers gets a file."""
        if self._busy:
            return
        self._busy = True
        size = QPageSize.PageSizeId.A3 if large else QPageSize.PageSizeId.A4
        self._paper = printing.Paper(size)
        found = partial(self._on_printers_found, board, large)
        names = self._dialogs.printer_names
        background.run(self, lambda _task: names(), found, self._on_failed)

    def _on_copy_asked(self) -> None:
        if (board := self._view.board()) is not None:
            self.copy(board)

    def _on_print_asked(self) -> None:
        rows = [
            PopupRow(Output.A4, self.tr("Print on A4")),
            PopupRow(Output.A3, self.tr("Print on A3")),
            PopupRow(Output.FILE, self.tr("Save as PDF")),
        ]
        self._outputs.set_rows(rows, self.tr("Where the board goes"))
        self._outputs.drop(Output.A4)

    def _on_output_chosen(self, chosen: Output) -> None:
        board = self._view.board()
        if board is None:
            return
        if chosen is Output.FILE:
            self.save_pdf(board)
        else:
            self.print_board(board, large=chosen is Output.A3)

    def _on_wide_asked(self) -> None:
        if (board := self._view.board()) is not None:
            BoardScreen(board, self._view).show_large()

    def _on_printers_found(self, board: Board, large: bool, names: list[str]) -> None:
        if not names:
            self._busy = False
            self.save_pdf(board, large=large)
            return
        last = self._preferences.printer
        job = self.tr("Emulation board {day}").format(day=f"{board.day:%d/%m/%Y}")
        printer = printing.new_printer(job, last if last in names else "", self._paper)
        if not self._dialogs.ask_printer(printer, self._view):
            self._busy = False
            return
        work = partial(_print, self._sheets, self._user, board, large, printer, self._paper)
        background.run(self, work, self._on_printed, self._on_failed)

    def _on_printed(self, _done: object) -> None:
        self._busy = False
        self.said.emit("ok", self.tr("The board was sent to the printer."))

    def _on_drawn(self, image: QImage) -> None:
        self._busy = False
        QGuiApplication.clipboard().setImage(image)
        self.said.emit("ok", self.tr("The board was copied as a picture. Paste it into Zalo with Ctrl+V."))

    def _on_failed(self, problem: Exception) -> None:
        self._busy = False
        if isinstance(problem, printing.NotAccepted):
            told = self.tr(
                "The printer did not take the job. See that it is on and has paper, then try again."
            )
            self.said.emit("err", told)
        elif isinstance(problem, Refused):
            self.said.emit("err", words.refusal(problem))
        else:
            raise problem


def _drawn(sheets: BoardSheets, user: User, board: Board, task: Task) -> QImage:
    picture = printing.picture(sheets.picture(user, board))
    task.step()
    return picture


def _print(
    sheets: BoardSheets,
    user: User,
    board: Board,
    large: bool,
    printer: QPrinter,
    paper: printing.Paper,
    task: Task,
) -> None:
    pages = sheets.pages(user, board, DPI, large=large)
    task.step()  # nothing goes to the printer once the page is gone
    lying = bool(pages) and pages[0].width > pages[0].height
    printing.send(printer, [printing.picture(page) for page in pages], DPI, paper._replace(lying=lying))
