"""Ctrl+P at the desk: the sheets of the visit go to the printer while the next citizen sits down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desk.domain.print_run import PrintPlace
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
    """Prints the set of a visit and says in the day's column how it went."""

    def __init__(
        self, desk: Desk, side: DaySide, changes: Changes, preferences: Preferences, page: QWidget
    ) -> None:
        super().__init__(page)
        self._desk, self._side, self._changes = desk, side, changes
        self._preferences = preferences
        self._user: User | None = None
        self._printer: SheetPrinter | None = None
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
            self._side.tell(
                self.tr("Nothing to print yet"), self.tr("Save a visit first, then press Ctrl+P.")
            )
            return
        from ui.sheet_printer import Order

        lines = self._desk.print_sets.for_visit(self._user, visit)
        if not lines:
            self._side.tell(
                self.tr("No sheet belongs to this visit"), self.tr("Choose one on the page QR sheets (F7).")
            )
            return
        order = Order(lines, where=PrintPlace(visit=visit.id))
        if self._ready(self._user).print_order(order):
            told = self.tr("Sending {count} sheets to the printer…").format(count=words.number(order.sheets))
            self._side.tell_done(told)

    def _ready(self, user: User) -> SheetPrinter:
        """The printer of this user; loaded only when something is printed."""
        if self._printer is None:
            from ui.sheet_printer import SheetPrinter

            made = SheetPrinter(self, self._desk.guides, user, self._preferences, self.dialogs)
            made.printed.connect(self._on_printed)
            made.no_printer_found.connect(self._on_no_printer_found)
            made.failed.connect(self._side.tell)
            made.registered.connect(self._changes.sheet_printed)
            self._printer = made
        return self._printer

    def _on_printed(self, sheets: int, printer: str) -> None:
        told = self.tr("{count} sheets sent to the printer").format(count=words.number(sheets))
        self._side.tell_done(told, printer)

    def _on_no_printer_found(self) -> None:
        self._side.tell(
            self.tr("No printer"),
            self.tr("The visit is saved. Show the code on the screen instead: QR sheets (F7), then F5."),
        )
