"""The right column of the guide page: which sheet, where its code leads, how many, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme, words
from ui.pages import guide_words
from ui.pages.guide_words import Note
from ui.widgets import painting
from ui.widgets.buttons import Button, OutlineButton, PrimaryButton
from ui.widgets.cards import Hairline, SidePanel
from ui.widgets.facts import LevelMark
from ui.widgets.labels import ElidedLabel, FieldLabel, Text
from ui.widgets.quantity import QuantityField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desk.domain.procedure import Procedure

MOST_COPIES = 200
MOST_RUNS = 5
RUNS_WHERE_NARROW = 2
PRINT_KEYS = "Ctrl+P"


class Heading(QWidget):
    """A name of up to two lines in bold; what does not fit is in the tip."""

    LINE = 20

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Change the name."""
        self._words = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Always two lines, so that nothing jumps from sheet to sheet."""
        return QSize(120, 2 * self.LINE + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = painting.painter_on(self)
        font = theme.font(theme.STRONG)
        for number, line in enumerate(painting.wrapped(self._words, font, self.width())):
            place = QRect(0, 1 + number * self.LINE, self.width(), self.LINE)
            painting.text(painter, place, line, font, theme.colours().ink)


class NoteLine(QWidget):
    """A wrapped sentence with an icon before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = Note("", "", "ink2")
        self._words = Text("", theme.CAPTION, "ink2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 0, 0)
        row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def note(self) -> Note:
        """Return what is said."""
        return self._note

    def set_note(self, note: Note) -> None:
        """Change words, icon and colour; only warnings and refusals colour the words themselves."""
        self._note = note
        self._words.setText(note.words)
        self._words.set_colour(note.tone if note.tone in ("warn", "err") else "ink2")
        self.setAccessibleName(note.words)
        self.setVisible(bool(note.words))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon beside the first line."""
        if self._note.icon:
            ink = str(getattr(theme.colours(), self._note.tone))
            place = QRect(0, self._words.y() + 1, 16, theme.CAPTION.line)
            icons.draw(painting.painter_on(self), place, self._note.icon, ink, 16)


class RunList(QWidget):
    """The last prints, one line each; fewer where the window is low."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[QWidget] = []

    def set_runs(self, runs: Sequence[tuple[str, str, str]]) -> None:
        """Show runs as (name, how many and when, tip)."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = [self._row(*run) for run in runs[:MOST_RUNS]]
        for row in self._rows:
            self._column.addWidget(row)
        self.settle()

    def settle(self) -> None:
        """Show as many rows as the density has room for."""
        most = RUNS_WHERE_NARROW if theme.sizes(self).compact else MOST_RUNS
        for number, row in enumerate(self._rows):
            row.setVisible(number < most)

    def _row(self, name: str, line: str, tip: str) -> QWidget:
        row = QWidget()
        row.setToolTip(tip)
        row.setAccessibleName(f"{name}, {line}")
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(ElidedLabel(name, theme.CAPTION, "ink"), 1)
        inner.addWidget(Text(line, theme.CAPTION, "ink2"))
        return row


class GuidePanel(SidePanel):
    """Everything about the chosen sheet that is not the sheet itself."""

    print_clicked = Signal()
    save_clicked = Signal()
    screen_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Heading()
        self._subject = ElidedLabel("", theme.CAPTION, "ink2")
        self._level = LevelMark()
        self._link = NoteLine()
        self._check = NoteLine()
        self._copies = QuantityField(1, MOST_COPIES)
        self._copies_label = FieldLabel(self.tr("Number of sheets"), buddy=self._copies)
        self._may_print = False
        self._screen = OutlineButton(self.tr("Show the code on screen"), "F5", "desktop")
        self._save = OutlineButton(self.tr("Save PDF…"), "Ctrl+S", "file-pdf")
        self._runs_title = Text(self.tr("Printed last"), theme.CAPTION, "ink2", weight=600)
        self._runs = RunList()
        self._print = PrimaryButton("", PRINT_KEYS, "printer")
        self._column = QVBoxLayout(self)
        self._build()
        self._connect()
        self._on_copies_changed()

    def copies(self) -> int:
        """Return how many sheets are wanted; 0 while that cannot be read."""
        number = self._copies.number()
        return number if isinstance(number, int) else 0

    def set_copies(self, copies: int) -> None:
        """Change how many sheets are wanted."""
        self._copies.set_number(copies)

    def show_procedure(self, procedure: Procedure | None) -> None:
        """Name the chosen procedure, or none; what is known of its code comes later."""
        self._level.setVisible(procedure is not None)
        if procedure is None:
            self._heading.set_text("")
            self._subject.set_text("")
            return
        self._heading.set_text(procedure.short_name)
        self._subject.set_text(f"{procedure.code} · {procedure.field}")
        self._level.set_level(guide_words.LEVEL_SHAPES[procedure.level], words.level(procedure.level))

    def show_notes(self, link: Note, check: Note) -> None:
        """Say where the code leads and whether it could be read back."""
        self._link.set_note(link)
        self._check.set_note(check)

    def check_note(self) -> Note:
        """Return what is said above the print button."""
        return self._check.note()

    def link_note(self) -> Note:
        """Return what is said of the link."""
        return self._link.note()

    def allow(self, *, output: bool, screen: bool) -> None:
        """Switch printing and saving, and showing on screen, on or off."""
        self._may_print = output
        self._print.setEnabled(output and self.copies() > 0)
        self._save.setEnabled(output)
        self._screen.setEnabled(screen)

    def set_may_keep(self, may: bool) -> None:
        """Offer to save the sheet as a file, or not; what was printed is shown to whom it is offered."""
        self._save.setVisible(may)
        self._may_keep = may

    def show_busy(self, what: str) -> None:
        """Say on the print button what is being done; an empty text brings its own words back."""
        self._print.set_hint("" if what else PRINT_KEYS)
        if what:
            self._print.setText(what)
        else:
            self._on_copies_changed()

    def show_runs(self, runs: Sequence[tuple[str, str, str]]) -> None:
        """Show the last prints as (name, how many and when, tip)."""
        shown = runs if self._may_keep else ()
        self._runs_title.setVisible(bool(shown))
        self._runs.set_runs(shown)

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
        for widget in (self._heading, self._subject, self._level, self._link):
            self._column.addWidget(widget)
        self._column.addWidget(Hairline())
        self._column.addSpacing(4)
        row = QHBoxLayout()
        row.addWidget(self._copies_label, 1)
        row.addWidget(self._copies)
        self._column.addLayout(row)
        self._column.addSpacing(4)
        for button in (self._screen, self._save, self._print):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._column.addWidget(self._screen)
        self._column.addSpacing(2)
        self._column.addWidget(self._save)
        self._column.addSpacing(8)
        self._column.addWidget(self._runs_title)
        self._column.addWidget(self._runs)
        self._column.addStretch(1)
        self._column.addWidget(self._check)
        self._column.addSpacing(4)
        self._column.addWidget(self._print)
        self._settle()

    def _connect(self) -> None:
        self._print.set_keys(PRINT_KEYS)
        self._save.set_keys("Ctrl+S")
        self._screen.set_keys("F5")
        self._print.clicked.connect(self.print_clicked)
        self._save.clicked.connect(self.save_clicked)
        self._screen.clicked.connect(self.screen_clicked)
        self._copies.changed.connect(self._on_copies_changed)

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        edge = 16 if compact else 20
        self._column.setContentsMargins(edge, 12 if compact else 18, edge, 16 if compact else 20)
        self._screen.set_icon_name("" if compact else "desktop")
        self._save.set_icon_name("" if compact else "file-pdf")
        self._runs.settle()

    def _on_copies_changed(self) -> None:
        """Tell on the button how many will be printed; none where that cannot be read."""
        copies = self.copies()
        wrong = "" if copies else self.tr("write 1 to {most}").format(most=MOST_COPIES)
        self._copies_label.set_note(wrong, "err" if wrong else "")
        self._copies.set_tone("err" if wrong else "")
        self._print.setEnabled(self._may_print and copies > 0)
        if copies == 1:
            self._print.setText(self.tr("Print 1 sheet…"))
        elif copies:
            self._print.setText(self.tr("Print {count} sheets…").format(count=words.number(copies)))
        self._print.updateGeometry()
