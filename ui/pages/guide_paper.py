"""What leaves the guide page on paper or as a file, and what is said of it below the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.domain.roles import Permission, allowed
from ui import words
from ui.pages.guide_output import GuideSaver, Wanted
from ui.print_jobs import Order, trial_job
from ui.sheet_printer import SheetPrinter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.domain.print_set import SetLine
    from desk.usecases.guides import Guides
    from ui.pages.guide_panel import GuidePanel
    from ui.preferences import Preferences
    from ui.printing import SystemDialogs
    from ui.widgets.bars import Bar


class GuidePaper(QObject):
    """Prints and saves with the paper of the panel; `registered` tells that the register has more runs."""

    registered = Signal()

    def __init__(
        self,
        guides: Guides,
        user: User,
        preferences: Preferences,
        system: SystemDialogs,
        panel: GuidePanel,
        bar: Bar,
        chosen: Callable[[], str],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._guides, self._user = guides, user
        self._panel, self._bar, self._chosen = panel, bar, chosen
        self._may_keep = allowed(user.role, Permission.KEEP_SHEETS)
        self._leads_to = ""
        self._of_trial = False
        self._saver = GuideSaver(page, guides, user, preferences, system)
        self._printer = SheetPrinter(self, guides, user, preferences, system)
        panel.set_may_keep(self._may_keep)
        self._connect()

    def is_busy(self) -> bool:
        """Whether a sheet is being printed or saved."""
        return self._printer.is_busy() or self._saver.is_busy()

    def print_lines(self, lines: tuple[SetLine, ...]) -> None:
        """Print sheets on the paper and the printer that the panel names."""
        panel = self._panel
        order = Order(lines, panel.size_key(), panel.large(), panel.printer(), no_phone=panel.no_phone())
        self._of_trial = False
        self._printer.print_order(order)

    def tell(self, tone: str, title: str, text: str = "", action: str = "", leads_to: str = "") -> None:
        """Say something below the preview."""
        self._leads_to = leads_to
        self._bar.show_message(tone, title, text, action)
        self._bar.show()

    def _connect(self) -> None:
        self._bar.action_clicked.connect(self._on_bar_clicked)
        self._panel.save_clicked.connect(self._on_save_clicked)
        self._panel.stop_clicked.connect(self._printer.cancel)
        self._panel.trial_clicked.connect(self._on_trial_clicked)
        self._printer.busy_changed.connect(self._on_busy_changed)
        self._printer.progressed.connect(self._panel.show_progress)
        self._printer.printed.connect(self._on_printed)
        self._printer.held.connect(self._on_held)
        self._printer.registered.connect(self.registered)
        self._printer.no_printer_found.connect(self._on_no_printer_found)
        self._printer.failed.connect(self._on_failed)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self._on_failed)

    def _on_save_clicked(self) -> None:
        panel = self._panel
        self._saver.save_sheet(Wanted(self._chosen(), panel.size_key(), panel.large(), panel.no_phone()))

    def _on_trial_clicked(self) -> None:
        size = self._panel.size_key()
        job = trial_job(self._guides, self._user, size, self.tr("Trial page"))
        self._of_trial = self._printer.print_jobs([job], size, self._panel.printer()) or self._of_trial

    def _on_busy_changed(self, busy: bool) -> None:
        if busy:
            self._bar.hide()
        self._panel.show_work(self.tr("Sending to the printer…") if busy else "")

    def _on_printed(self, copies: int, printer: str) -> None:
        if self._of_trial:
            told = self.tr("Lay a ruler on the bar: it must be 100 mm long.")
            self.tell("ok", self.tr("Trial page sent to {printer}").format(printer=printer), told)
            return
        title = self.tr("Sent {count} sheets to the printer").format(count=copies)
        self.tell("ok", title, printer)
        self._panel.set.clear()

    def _on_held(self, _copies: int, printer: str) -> None:
        self.tell("warn", self.tr("{printer} is not ready").format(printer=printer), words.held())
        if not self._of_trial:
            self._panel.set.clear()

    def _on_saved(self, path: Path) -> None:
        self.registered.emit()
        self.tell("ok", self.tr("PDF saved"), path.name, self.tr("Open folder"), "folder")

    def _on_no_printer_found(self) -> None:
        if self._may_keep:
            told = self.tr(
                "This computer has no printer yet. Save the sheet as a PDF and print it elsewhere."
            )
            self.tell("err", self.tr("No printer"), told, self.tr("Save PDF…"), "save")
        else:
            told = self.tr("This computer has no printer yet. Show the code on the screen instead (F5).")
            self.tell("err", self.tr("No printer"), told)

    def _on_failed(self, title: str, told: str) -> None:
        self.tell("err", title, told)

    def _on_bar_clicked(self) -> None:
        if self._leads_to == "folder":
            self._saver.open_folder()
        else:
            self._on_save_clicked()
