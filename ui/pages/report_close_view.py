"""The page that closes a month or opens it again: what freezes, what follows, and the leader's PIN."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.month_close import REASON_LIMIT, month_words
from desk.domain.problems import Refused
from ui import theme, words
from ui.background import run
from ui.pages.pin_entry import PinEntry
from ui.pages.report_close_parts import Consequences, FrozenFigures
from ui.widgets.bars import Bar
from ui.widgets.buttons import IconButton, OutlineButton, PrimaryButton
from ui.widgets.cards import Card, Hairline
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text, labelled
from ui.widgets.period_picker import in_short

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.usecases.month_closes import MonthCloses
    from ui.background import Task
    from ui.pages.report_facts import Facts


class CloseView(QWidget):
    """`done` after a close or a reopening, `dropped` where nothing was done, `rows_asked` for the lines."""

    done = Signal()
    dropped = Signal()
    rows_asked = Signal()

    def __init__(self, closes: MonthCloses, user: User, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closes, self._user = closes, user
        self._facts: Facts | None = None
        self._task: Task | None = None
        self.back = IconButton("caret-left", self.tr("Back to the report"))
        self._title = Text("", theme.TITLE)
        self._days = Text("", theme.CAPTION, "ink2")
        self.figures = FrozenFigures()
        self.consequences = Consequences()
        self.reason = TextField(self.tr("prints on the report from then on"))
        self.pin = PinEntry()
        self.bar = Bar("err")
        self.keep = OutlineButton(self.tr("Not now"), "Esc")
        self.go = PrimaryButton("", "Enter", "lock-simple")
        self.go.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._why = Text("", theme.CAPTION, "ink2")
        self._build()
        self._connect()

    def ask(self, facts: Facts) -> None:
        """Ask for the PIN to close the period, or to open it again where it is closed."""
        self._facts = facts
        month = month_words(facts.period)
        closed = facts.close is not None
        title = self.tr("Open {month} again") if closed else self.tr("Close {month}")
        self._title.setText(title.format(month=month))
        self._days.setText(in_short(facts.period))
        self.go.setText(title.format(month=month))
        self.figures.show_facts(facts, self._closes.newest(self._user))
        before = self._closes.told_before(self._user, facts.period)
        self.consequences.show_for(facts.period, closed=closed, told_before=before)
        self._reason.setVisible(closed)
        self.reason.clear()
        self.bar.hide()
        self.pin.ask(self._user.pin_digits)
        (self.reason if closed else self.pin).setFocus(Qt.FocusReason.OtherFocusReason)

    def is_busy(self) -> bool:
        """Return whether the month is just being closed."""
        return self._task is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves everything as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        head, said = QHBoxLayout(), QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._title)
        said.addWidget(self._days)
        head.setSpacing(10)
        head.addWidget(self.back)
        head.addLayout(said, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.figures, 58)
        row.addWidget(self._right(), 42)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(row, 1)

    def _right(self) -> QWidget:
        card = Card()
        self._reason = QWidget()
        self._reason.setLayout(
            labelled(FieldLabel(self.tr("Reason"), self.tr("needed"), self.reason), self.reason)
        )
        self.reason.setMaxLength(REASON_LIMIT)
        asked, whose = QHBoxLayout(), QVBoxLayout()
        whose.setSpacing(0)
        whose.addWidget(Text(self.tr("PIN of {name}").format(name=self._user.name), theme.STRONG))
        whose.addWidget(Text(words.role(self._user.role), theme.CAPTION, "ink2"))
        asked.addLayout(whose, 1)
        asked.addWidget(self.pin)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.go, 1)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.consequences, 1)
        for part in (Hairline(), self._reason, self.bar):
            column.addWidget(part)
        column.addLayout(asked)
        column.addWidget(self._why)
        column.addLayout(buttons)
        return card

    def _connect(self) -> None:
        self.back.clicked.connect(self.dropped)
        self.keep.clicked.connect(self.dropped)
        self.go.clicked.connect(self._on_confirmed)
        self.pin.changed.connect(self._on_pin_changed)
        self.pin.confirmed.connect(self._on_confirmed)
        self.reason.returnPressed.connect(self.pin.setFocus)
        self.figures.rows_asked.connect(self.rows_asked)

    def _on_pin_changed(self) -> None:
        complete = self.pin.complete()
        self.go.setEnabled(complete)
        self._why.setText("" if complete else self.tr("Type the PIN to go on."))

    def _on_confirmed(self) -> None:
        if self._facts is None or self._task is not None:
            return
        reason, pin, period = self.reason.text(), self.pin.pin(), self._facts.period
        close = self._facts.close is None
        work = (
            partial(_close, self._closes, self._user, period, pin)
            if close
            else partial(_reopen, self._closes, self._user, period, reason, pin)
        )
        self.go.setEnabled(False)
        self._task = run(self, work, self._on_done, self._on_failed)

    def _on_done(self, _result: object) -> None:
        self._task = None
        self.done.emit()

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if not isinstance(problem, Refused):
            raise problem
        self.pin.ask(self._user.pin_digits)
        self.bar.show_message("err", self.tr("Nothing was changed"), words.refusal(problem))
        self.bar.show()
        code = problem.problem.code
        (self.reason if code in {"reason_missing", "text_too_long"} else self.pin).setFocus()


def _close(closes: MonthCloses, user: User, period: Period, pin: str, _task: Task) -> object:
    return closes.close(user, period, pin)


def _reopen(closes: MonthCloses, user: User, period: Period, reason: str, pin: str, _task: Task) -> None:
    closes.reopen(user, period, reason, pin)
