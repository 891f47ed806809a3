"""The right column of a view that prints one thing: its fields, the printer, the button, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.pages.guide_note import NoteLine
from ui.pages.guide_words import Note
from ui.widgets.bars import Bar
from ui.widgets.buttons import OutlineButton, PrimaryButton
from ui.widgets.cards import SidePanel
from ui.widgets.choices import ComboField
from ui.widgets.labels import FieldLabel, Text
from ui.widgets.progress import WorkBar
from ui.widgets.quantity import QuantityField

if TYPE_CHECKING:
    from collections.abc import Sequence

QUIET = Note("", "", "ink2")


class JobPanel(SidePanel):
    """`body` takes the view's own fields; `count` says how many are printed."""

    print_clicked = Signal()
    save_clicked = Signal()
    stop_clicked = Signal()
    folder_clicked = Signal()

    def __init__(self, title: str, count_label: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout()
        self.count = QuantityField(1, most)
        self._count_label = FieldLabel(count_label, buddy=self.count)
        self._printer = ComboField()
        self._check = NoteLine()
        self._bar = Bar()
        self._save = OutlineButton(self.tr("Save PDF…"), "Ctrl+S", "file-pdf")
        self._work = WorkBar()
        self._print = PrimaryButton(self.tr("Print"), "Ctrl+P", "printer")
        self._column = QVBoxLayout(self)
        self._may_print = False
        self._build(title)
        self._connect()

    def copies(self) -> int:
        """Return how many are wanted; 0 while that cannot be read."""
        number = self.count.number()
        return number if isinstance(number, int) else 0

    def printer(self) -> str:
        """Return the printer in force; empty while none is known."""
        return str(self._printer.value or "")

    def set_printers(self, names: Sequence[str], chosen: str) -> None:
        """Offer printers, the one used last first."""
        first = [name for name in names if name == chosen]
        told = [(name, name) for name in (*first, *(name for name in names if name != chosen))]
        self._printer.set_choices(told or [("", self.tr("No printer found"))])

    def show_looking(self, last: str) -> None:
        """Offer the printer used last while the others are still looked for."""
        self._printer.set_choices([(last, last or self.tr("Looking for printers…"))])

    def set_words(self, words: str) -> None:
        """Say on the button what is printed."""
        self._print.setText(words)
        self._print.updateGeometry()

    def set_may_keep(self, may: bool) -> None:
        """Offer to save a file, or not."""
        self._save.setVisible(may)

    def allow(self, output: bool) -> None:
        """Switch printing and saving on or off."""
        self._may_print = output
        self._settle_buttons()

    def show_check(self, note: Note) -> None:
        """Say whether the codes could be read back."""
        self._check.set_note(note)

    def check_note(self) -> Note:
        """Return what is said of the codes."""
        return self._check.note()

    def tell(self, tone: str, title: str, told: str = "", action: str = "") -> None:
        """Say what came of it."""
        self._bar.show_message(tone, title, told, action)
        self._bar.show()

    def told(self) -> str:
        """Return what is said above the button."""
        return "" if self._bar.isHidden() else self._bar.accessibleName()

    def hush(self) -> None:
        """Take away what was said."""
        self._bar.hide()

    def show_work(self, what: str, *, stoppable: bool) -> None:
        """Say what is being done, perhaps with a way to stop it; an empty text takes that away."""
        if what:
            self._work.start(what, stoppable=stoppable)
            self._bar.hide()
        else:
            self._work.finish()
        self._print.setVisible(not what)

    def show_progress(self, done: int, total: int) -> None:
        """Tell how many pages are through."""
        self._work.set_progress(done, total)

    def print_button(self) -> PrimaryButton:
        """Return the button that prints."""
        return self._print

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._settle()

    def _build(self, title: str) -> None:
        self._column.setSpacing(4)
        self._column.addWidget(Text(title, theme.SUB))
        self._column.addLayout(self.body)
        self.body.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(self._count_label, 1)
        row.addWidget(self.count)
        self._column.addLayout(row)
        self._column.addWidget(FieldLabel(self.tr("Printer"), buddy=self._printer))
        for wide in (self._printer, self._save, self._print):
            wide.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._column.addWidget(self._printer)
        self._column.addSpacing(4)
        self._column.addWidget(self._save)
        self._column.addStretch(1)
        for widget in (self._check, self._bar, self._work, self._print):
            self._column.addWidget(widget)
        self._check.hide()
        self._bar.hide()
        self._settle()

    def _connect(self) -> None:
        self._print.set_keys("Ctrl+P")
        self._save.set_keys("Ctrl+S")
        self._print.clicked.connect(self.print_clicked)
        self._save.clicked.connect(self.save_clicked)
        self._work.cancelled.connect(self.stop_clicked)
        self._bar.action_clicked.connect(self.folder_clicked)
        self.count.changed.connect(self._settle_buttons)
        self._settle_buttons()

    def _settle_buttons(self) -> None:
        ready = self._may_print and self.copies() > 0
        self._print.setEnabled(ready)
        self._save.setEnabled(ready)
        self.count.set_tone("" if self.copies() else "err")

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        edge = 16 if compact else 20
        self._column.setContentsMargins(edge, 12 if compact else 18, edge, 12 if compact else 20)
