"""The right column of the guide page: paper, printer, how many or which set, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from resources.sheet_sizes import sheet_sizes
from ui import theme, words
from ui.pages.guide_note import NoteLine
from ui.pages.guide_runs import RunList
from ui.pages.guide_set import GuideSet
from ui.widgets.buttons import Button, GhostButton, OutlineButton, PrimaryButton
from ui.widgets.cards import Hairline, SidePanel
from ui.widgets.checks import CheckLine
from ui.widgets.choices import ComboField
from ui.widgets.labels import FieldLabel, Text
from ui.widgets.progress import WorkBar
from ui.widgets.quantity import QuantityField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.pages.guide_words import Note

MOST_COPIES = 200
PRINT_KEYS = "Ctrl+P"


class GuidePanel(SidePanel):
    """Everything about printing; `paper_changed` tells that the sheet must be drawn anew."""

    print_clicked = Signal()
    save_clicked = Signal()
    screen_clicked = Signal()
    stop_clicked = Signal()
    trial_clicked = Signal()
    paper_changed = Signal()
    printer_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = ComboField([(size.key, words.sheet_size(size)) for size in sheet_sizes()])
        self._printer = ComboField()
        self._large = CheckLine(self.tr("Large letters"))
        self._no_phone = CheckLine(self.tr("“No phone?” box"))
        self._trial = GhostButton(self.tr("Trial page"), "", "printer", low=True)
        self._mismatch = NoteLine()
        self._check = NoteLine()
        self._copies = QuantityField(1, MOST_COPIES)
        self._copies_label = FieldLabel(self.tr("Number of sheets"), buddy=self._copies)
        self._may_print = self._may_keep = self._runs_known = False
        self.set = GuideSet()
        self._screen = OutlineButton(self.tr("Show the code on screen"), "F5", "desktop")
        self._save = OutlineButton(self.tr("Save PDF…"), "Ctrl+S", "file-pdf")
        self._runs_title = Text(self.tr("Printed last"), theme.CAPTION, "ink2", weight=600)
        self._runs = RunList()
        self._work = WorkBar()
        self._print = PrimaryButton("", PRINT_KEYS, "printer")
        self._column = QVBoxLayout(self)
        self._build()
        self._connect()
        self._on_amount_changed()

    def copies(self) -> int:
        """Return how many sheets are wanted; 0 while that cannot be read."""
        number = self._copies.number()
        return number if isinstance(number, int) else 0

    def set_copies(self, copies: int) -> None:
        """Change how many sheets are wanted."""
        self._copies.set_number(copies)

    def size_key(self) -> str:
        """Return the size in force."""
        return str(self._size.value)

    def large(self) -> bool:
        """Whether large letters are wanted."""
        return self._large.isChecked()

    def no_phone(self) -> bool:
        """Whether the box for those without a telephone is wanted."""
        return self._no_phone.isChecked()

    def printer(self) -> str:
        """Return the printer in force; empty while none is known."""
        return str(self._printer.value or "")

    def set_printers(self, names: Sequence[str], chosen: str) -> None:
        """Offer printers, the one used last first."""
        first = [name for name in names if name == chosen]
        others = [name for name in names if name != chosen]
        told = [(name, name) for name in (*first, *others)]
        self._printer.set_choices(told or [("", self.tr("No printer found"))])

    def show_looking(self, last: str) -> None:
        """Offer the printer used last while the others are still looked for."""
        self._printer.set_choices([(last, last or self.tr("Looking for printers…"))])

    def show_mismatch(self, note: Note) -> None:
        """Say that the printer does not name this paper, or nothing."""
        self._mismatch.set_note(note)

    def mismatch(self) -> str:
        """Return what is said of the paper."""
        return self._mismatch.note().words

    def show_check(self, note: Note) -> None:
        """Say whether the code could be read back."""
        self._check.set_note(note)

    def check_note(self) -> Note:
        """Return what is said above the print button."""
        return self._check.note()

    def allow(self, *, output: bool, screen: bool) -> None:
        """Switch printing and saving, and showing on screen, on or off."""
        self._may_print = output
        self._save.setEnabled(output)
        self._screen.setEnabled(screen)
        self._on_amount_changed()

    def set_may_keep(self, may: bool) -> None:
        """Offer to save the sheet as a file, or not; what was printed is shown to whom it is offered."""
        self._save.setVisible(may)
        self._may_keep = may

    def show_work(self, what: str) -> None:
        """Say what is being done, with a way to stop it; an empty text takes that away."""
        if what:
            self._work.start(what)
        else:
            self._work.finish()
        self._print.setVisible(not what)
        self._trial.setEnabled(not what)

    def show_progress(self, done: int, total: int) -> None:
        """Tell how many sheets are through."""
        self._work.set_progress(done, total)

    def work_bar(self) -> WorkBar:
        """Return the bar that stands in place of the print button while something is done."""
        return self._work

    def show_runs(self, runs: Sequence[tuple[str, str, str]]) -> None:
        """Show the last prints as (name, how many and when, tip)."""
        shown = runs if self._may_keep else ()
        self._runs_known = bool(shown)
        self._runs.set_runs(shown)
        self._on_amount_changed()

    def print_button(self) -> Button:
        """Return the button that prints."""
        return self._print

    def buttons(self) -> tuple[Button, Button, Button]:
        """Return the buttons for the screen, the file and the printer."""
        return self._screen, self._save, self._print

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._settle()

    def _build(self) -> None:
        self._column.setSpacing(4)
        self._column.addWidget(Text(self.tr("Print the sheet"), theme.SUB))
        for field in (self._size, self._printer):
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._column.addWidget(FieldLabel(self.tr("Paper"), buddy=self._size))
        self._column.addWidget(self._size)
        head = QHBoxLayout()
        head.addWidget(FieldLabel(self.tr("Printer"), buddy=self._printer), 1)
        head.addWidget(self._trial)
        self._column.addLayout(head)
        self._column.addWidget(self._printer)
        self._column.addWidget(self._mismatch)
        self._column.addWidget(self._large)
        self._column.addWidget(self._no_phone)
        row = QHBoxLayout()
        row.addWidget(self._copies_label, 1)
        row.addWidget(self._copies)
        for button in (self._screen, self._save, self._print):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._column.addWidget(self._screen)
        self._column.addWidget(self._save)
        self._column.addSpacing(4)
        self._column.addWidget(Hairline())
        self._column.addLayout(row)
        self._column.addWidget(self.set, 1)
        self._column.addWidget(self._runs_title)
        self._column.addWidget(self._runs)
        self._column.addStretch(0)
        self._column.addWidget(self._check)
        self._column.addWidget(self._work)
        self._column.addWidget(self._print)
        self._mismatch.hide()
        self._no_phone.setChecked(True)
        self._work.finish()
        self._settle()

    def _connect(self) -> None:
        self._print.set_keys(PRINT_KEYS)
        self._save.set_keys("Ctrl+S")
        self._screen.set_keys("F5")
        self._print.clicked.connect(self.print_clicked)
        self._save.clicked.connect(self.save_clicked)
        self._screen.clicked.connect(self.screen_clicked)
        self._copies.changed.connect(self._on_amount_changed)
        self.set.changed.connect(self._on_amount_changed)
        self._size.activated.connect(self.paper_changed)
        self._large.toggled.connect(self.paper_changed)
        self._no_phone.toggled.connect(self.paper_changed)
        self._trial.clicked.connect(self.trial_clicked)
        self._printer.activated.connect(self.printer_changed)
        self._work.cancelled.connect(self.stop_clicked)

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        edge = 16 if compact else 20
        self._column.setContentsMargins(edge, 12 if compact else 18, edge, 12 if compact else 20)
        self._screen.set_icon_name("" if compact else "desktop")
        self._save.set_icon_name("" if compact else "file-pdf")
        self._runs.settle()

    def _on_amount_changed(self) -> None:
        """Tell on the button how many will be printed: the set, else copies of the sheet that is shown."""
        lines = self.set.lines()
        for widget in (self._copies_label, self._copies):
            widget.setVisible(not lines)
        self._runs_title.setVisible(not lines and self._runs_known)
        self._runs.setVisible(not lines)
        copies = sum(line.copies for line in lines) or self.copies()
        wrong = "" if copies else self.tr("write 1 to {most}").format(most=MOST_COPIES)
        self._copies_label.set_note(wrong, "err" if wrong else "")
        self._copies.set_tone("err" if wrong else "")
        self._print.setEnabled((self._may_print or bool(lines)) and copies > 0)
        if copies == 1:
            self._print.setText(self.tr("Print 1 sheet"))
        elif copies:
            self._print.setText(self.tr("Print {count} sheets").format(count=words.number(copies)))
        self._print.updateGeometry()
