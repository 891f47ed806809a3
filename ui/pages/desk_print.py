"""Ctrl+P at the desk: the sheets of the visit go to the printer while the next citizen sits down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.domain.confirmation import slip_codes
from desk.domain.print_run import PrintPlace
from desk.domain.problems import Refused
from ui import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk
    from ui.changes import Changes
    from ui.pages.desk_side import DaySide
    from ui.preferences import Preferences
    from ui.printing import SystemDialogs
    from ui.sheet_printer import SheetPrinter


class VisitPrinter(QObject):
    """Prints the set of a visit, or its slips, and says in the day's column how it went."""

    told = Signal(str)  # the same words, for a screen that covers the column

    def __init__(
        self, desk: Desk, side: DaySide, changes: Changes, preferences: Preferences, page: QWidget
    ) -> None:
        super().__init__(page)
        self._desk, self._side, self._changes = desk, side, changes
        self._preferences = preferences
        self._user: User | None = None
        self._printer: SheetPrinter | None = None
        self._of_slip = False
        self.dialogs: SystemDialogs | None = None

    def set_user(self, user: User) -> None:
        """Print for this user from now on."""
        self._user, self._printer = user, None

    def is_busy(self) -> bool:
        """Whether sheets are on their way to the printer."""
        return self._printer is not None and self._printer.is_busy()

    def print_visit(self, visit: Visit | None) -> None:
        """Print what belongs to a visit, or say that nothing does."""
        if self._user is None:
            return
        if visit is None:
            self._warn(self.tr("Nothing to print yet"), self.tr("Save a visit first, then press Ctrl+P."))
            return
        from ui.print_jobs import Order

        try:
            lines = self._desk.print_sets.for_visit(self._user, visit)
        except Refused as refused:
            self._warn(words.refusal(refused))
            return
        if not lines:
            told = self.tr("Choose one on the page QR sheets (F7).")
            self._warn(self.tr("No sheet belongs to this visit"), told)
            return
        order = Order(lines, where=PrintPlace(visit=visit.id))
        if self._ready(self._user).print_order(order):
            self._of_slip = False
            told = self.tr("Sending {count} sheets to the printer…").format(count=words.number(order.sheets))
            self._say(told)

    def print_slips(self, visit: Visit | None, size: str, dossier: str = "") -> None:
        """Print the slip of one dossier that a visit filed, or of all of them, or say that there is none."""
        codes = slip_codes(visit) if visit is not None else ()
        wanted = [code for code in codes if dossier in ("", code)]
        if visit is None or self._user is None or not wanted:
            told = self.tr("Save a visit with a dossier code first, then press Ctrl+Shift+P.")
            self._warn(self.tr("No slip to print"), told)
            return
        from ui.print_jobs import slip_job

        name = self.tr("Slip after filing")
        jobs = [slip_job(self._desk.slips, self._user, visit.id, code, size, name) for code in wanted]
        if self._ready(self._user).print_jobs(jobs, size):
            self._of_slip = True
            self._say(self.tr("Sending the slip to the printer…"))

    def _ready(self, user: User) -> SheetPrinter:
        """The printer of this user; loaded only when something is printed."""
        if self._printer is None:
            from ui.sheet_printer import SheetPrinter

            made = SheetPrinter(self, self._desk.guides, user, self._preferences, self.dialogs)
            made.printed.connect(self._on_printed)
            made.held.connect(self._on_held)
            made.no_printer_found.connect(self._on_no_printer_found)
            made.failed.connect(self._warn)
            made.registered.connect(self._changes.sheet_printed)
            self._printer = made
        return self._printer

    def _on_printed(self, sheets: int, printer: str) -> None:
        if self._of_slip:
            self._say(self.tr("The slip was sent to the printer"), printer)
            return
        told = self.tr("{count} sheets sent to the printer").format(count=words.number(sheets))
        self._say(told, printer)

    def _on_held(self, _sheets: int, printer: str) -> None:
        self._warn(self.tr("{printer} is not ready").format(printer=printer), words.held())

    def _on_no_printer_found(self) -> None:
        if self._of_slip:
            told = self.tr("The visit is saved. Let the citizen photograph the code on the screen (Ctrl+M).")
        else:
            told = self.tr(
                "The visit is saved. Show the code on the screen instead: QR sheets (F7), then F5."
            )
        self._warn(self.tr("No printer"), told)

    def _say(self, title: str, more: str = "") -> None:
        self._side.tell_done(title, more)
        self.told.emit(title)

    def _warn(self, title: str, more: str = "") -> None:
        self._side.tell(title, more)
        self.told.emit(f"{title}. {more}" if more else title)
