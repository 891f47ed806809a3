"""Printing paper tally sheets for where no computer goes: each gets a code of its own."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QPageSize

from desk.domain.dates import parse_day
from desk.domain.problems import InvalidDraft, Problem, Refused
from desk.usecases import clock
from desk.usecases.tally_papers import PRINT_DPI, SheetOrder, SheetPaper
from ui import background, printing, words
from ui.pages.pad_step import PadStep
from ui.widgets.buttons import OutlineButton
from ui.widgets.checks import CheckLine
from ui.widgets.fields import DateField, TextField
from ui.widgets.labels import FieldLabel
from ui.widgets.quantity import QuantityField

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.domain.shift import Shift
    from desk.usecases.opening import Desk
    from ui.background import Task
    from ui.preferences import Preferences

A4 = QPageSize.PageSizeId.A4


class SheetPrint(PadStep):
    """Where, which day, how many, which services; then the printer or a PDF file."""

    def __init__(
        self,
        desk: Desk,
        user: User,
        preferences: Preferences,
        dialogs: printing.SystemDialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", "printer", parent)
        self._desk, self._user, self._preferences = desk, user, preferences
        self._dialogs = dialogs or printing.SystemDialogs()
        self._busy = False
        self._shift: Shift | None = None
        self.title.setText(self.tr("Print paper sheets"))
        self.save.setText(self.tr("Print"))
        self.place, self.day, self.count = TextField(), DateField(), QuantityField(1, 50)
        self.ticks: dict[str, CheckLine] = {}
        self.pdf = OutlineButton(self.tr("Save a PDF…"), "", "file-pdf")
        self._build_fields()
        self.save.clicked.connect(self.print_sheets)
        self.pdf.clicked.connect(self.save_sheets)

    def show_shift(self, shift: Shift | None) -> None:
        """Offer the place of a shift, and today."""
        self._shift = shift
        self.place.setText(shift.plan.place if shift is not None else "")
        self.day.setText(f"{clock.today():%d/%m/%Y}")
        self.clear_message()

    def page_shown(self) -> None:
        """Put focus on the place."""
        self.place.setFocus()

    def is_busy(self) -> bool:
        """Whether sheets are on their way."""
        return self._busy

    def order(self) -> SheetOrder:
        """Return what is wanted; InvalidDraft where day or number cannot be read."""
        day, count = parse_day(self.day.text()), self.count.number()
        problems = [told for told in (day, count) if isinstance(told, Problem)]
        if isinstance(day, Problem) or isinstance(count, Problem):
            raise InvalidDraft(*problems)
        chosen = tuple(key for key, line in self.ticks.items() if line.isChecked())
        groups = self._shift.plan.groups if self._shift is not None and len(chosen) <= 4 else ()
        return SheetOrder(day, self.place.text(), chosen, count, groups=groups)

    def print_sheets(self) -> None:
        """Find the printers, let one be chosen, then issue the sheets and send them."""
        if self._busy or self._read() is None:
            return
        self._set_busy(self.tr("Looking for printers…"))
        names = self._dialogs.printer_names
        background.run(self, lambda _task: names(), self._on_printers, self._on_failed)

    def save_sheets(self) -> None:
        """Let a file be chosen, then issue the sheets into it."""
        order = None if self._busy else self._read()
        if order is None:
            return
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(place) or Path.home())
        suggested = folder / f"Phieu-dem-{order.day:%Y-%m-%d}.pdf"
        path = self._dialogs.ask_file(self, self.tr("Save the tally sheets"), suggested)
        if path is not None:
            self._set_busy(self.tr("Saving the PDF…"))
            work = partial(_save, self._desk, self._user, order, path)
            background.run(self, work, self._on_saved, self._on_failed)

    def _build_fields(self) -> None:
        self.add_field(self.tr("Place"), self.place)
        self.add_pair([(self.tr("Day"), self.day), (self.tr("Number of sheets"), self.count)])
        told = FieldLabel(self.tr("Services on the sheet"), self.tr("up to 12; up to 4 by group"))
        self.body.addWidget(told)
        for service in self._desk.catalogues.services():
            if service.active:
                line = CheckLine(service.name)
                line.setChecked(bool(service.favourite))
                self.ticks[service.key] = line
                self.body.addWidget(line)
        self.body.addStretch(1)
        self.foot.insertWidget(1, self.pdf)

    def _read(self) -> SheetOrder | None:
        self.clear_message()
        try:
            return self.order()
        except Refused as refused:
            self.show_message("err", words.refusal(refused))
            return None

    def _on_printers(self, names: list[str]) -> None:
        self._set_busy("")
        order = self._read()
        if order is None:
            return
        if not names:
            told = self.tr("Save the PDF and print it on another computer.")
            self.show_message("warn", self.tr("No printer was found"), told)
            return
        last = self._preferences.printer
        paper = printing.Paper(A4, lying=bool(order.groups))
        printer = printing.new_printer(self.tr("Tally sheets"), last if last in names else "", paper)
        if self._dialogs.ask_printer(printer, self):
            self._set_busy(self.tr("Sending to the printer…"))
            work = partial(_print, self._desk, self._user, order, printer, paper)
            background.run(self, work, self._on_printed, self._on_failed)

    def _on_printed(self, made: SheetPaper) -> None:
        self._set_busy("")
        codes = ", ".join(sheet.code for sheet in made.sheets)
        self.show_message("ok", self.tr("Sent to the printer"), self.tr("Codes: {codes}").format(codes=codes))

    def _on_saved(self, made: SheetPaper) -> None:
        self._set_busy("")
        codes = ", ".join(sheet.code for sheet in made.sheets)
        self.show_message("ok", self.tr("The PDF is saved"), self.tr("Codes: {codes}").format(codes=codes))

    def _on_failed(self, problem: Exception) -> None:
        self._set_busy("")
        if isinstance(problem, printing.NotAccepted):
            told = self.tr("See that the printer is on and has paper, then print again, or save the PDF.")
            self.show_message("err", self.tr("The printer did not take the job"), told)
        elif isinstance(problem, Refused):
            self.show_refusal(problem, {"place": self.place})
        else:
            raise problem

    def _set_busy(self, told: str) -> None:
        self._busy = bool(told)
        for button in (self.save, self.pdf):
            button.setEnabled(not told)
        if told:
            self.show_message("ok", told)


def _print(
    desk: Desk, user: User, order: SheetOrder, printer: QPrinter, paper: printing.Paper, task: Task
) -> SheetPaper:
    made = desk.tally_papers.make(user, order)
    pages = [printing.picture(page) for page in made.pages()]
    task.step()  # nothing goes to the printer once the page is gone
    printing.send(printer, pages, PRINT_DPI, paper)
    return made


def _save(desk: Desk, user: User, order: SheetOrder, path: Path, _task: Task) -> SheetPaper:
    return desk.tally_papers.save_pdf(user, order, path)
