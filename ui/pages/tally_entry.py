"""The line under the tiles: which service a number goes to, the number, and what will be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.domain.numbers import parse_whole
from desk.domain.problems import Problem
from ui import theme
from ui.pages.tally_log import signed
from ui.widgets.bars import Bar
from ui.widgets.buttons import OutlineButton, PrimaryButton
from ui.widgets.cards import Card
from ui.widgets.fields import TextField
from ui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

MINUS = ("-", "−")
WIDTH = 76


class AmountField(TextField):
    """The number, a minus before it takes away; `written` is Enter, `left` is Esc."""

    written = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter writes, once however long it is held; Esc goes back to the tiles."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.written.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for five digits."""
        return QSize(WIDTH, 44)


class TallyEntry(Card):
    """Service, −1, number, “Ghi +n”; a refusal takes its place until the next key."""

    written = Signal(int)
    one_less = Signal()
    left = Signal()
    unreadable = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service = ElidedLabel("", theme.STRONG, "accent")
        self.minus = OutlineButton("−1")
        self.field = AmountField()
        self.save = PrimaryButton("", "Enter")
        self.bar = Bar("err", "", "", self.tr("Close"))
        self._stack = QStackedWidget()
        self._build()
        self.choose("")

    def choose(self, service: str) -> None:
        """Ask for a number of a service, called by its name; without one there is nothing to write."""
        self._service.set_text(service or self.tr("Choose a service: 1–9"))
        self._service.set_colour("accent" if service else "ink2")
        named = self.tr("Take one away: {service}").format(service=service)
        self.minus.setAccessibleName(named)
        self.minus.setToolTip(named)
        self.field.setAccessibleName(self.tr("How many: {service}").format(service=service))
        for widget in (self.minus, self.field, self.save):
            widget.setEnabled(bool(service))
        self.field.setText("1")
        self.field.set_tone("")
        self._tell()

    def ask(self) -> None:
        """Put focus on the number, ready to be typed over."""
        self.clear_problem()
        self.field.setFocus()
        self.field.selectAll()

    def amount(self) -> int | Problem:
        """The number that stands here, below nothing behind a minus, or what is wrong with it."""
        typed = self.field.text().strip()
        less = typed.startswith(MINUS)
        read = parse_whole(typed[1:] if less else typed)
        return -read if less and isinstance(read, int) else read

    def show_problem(self, sentence: str) -> None:
        """Say why nothing was written, in place of the line."""
        self.bar.show_message("err", "", sentence, self.tr("Close"))
        self._stack.setCurrentIndex(1)
        self.bar.action_button().setFocus()  # Enter goes back to the number, a digit on to another service

    def clear_problem(self) -> None:
        """Show the line again."""
        self._stack.setCurrentIndex(0)

    def tells_problem(self) -> bool:
        """Whether a refusal stands in place of the line."""
        return self._stack.currentIndex() == 1

    def _build(self) -> None:
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setFixedSize(WIDTH, 44)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.field.textEdited.connect(self._tell)
        self.field.written.connect(self._on_written)
        self.field.left.connect(self.left)
        self.save.clicked.connect(self._on_written)
        self.minus.clicked.connect(self.one_less)
        self.bar.action_clicked.connect(self._on_bar_closed)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._service, 1)
        for widget in (self.minus, self.field, self.save):
            row.addWidget(widget)
        self._stack.addWidget(line)
        self._stack.addWidget(self.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 4, 4)
        column.addWidget(self._stack)

    def _tell(self) -> None:
        amount = self.amount()
        self.field.set_tone("")
        number = signed(amount) if isinstance(amount, int) else "…"
        self.save.setText(self.tr("Write {number}").format(number=number))

    def _on_written(self) -> None:
        amount = self.amount()
        if isinstance(amount, Problem):
            self.field.set_tone("err")
            self.unreadable.emit(amount)
        else:
            self.written.emit(amount)

    def _on_bar_closed(self) -> None:
        self.clear_problem()
        self.ask()
