"""Closing a shift in one page: its end, a note, what it came to and what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.clock_time import parse_time
from desk.domain.problems import Problem
from desk.domain.shift import Closing, Presence, ShiftKind
from desk.usecases import clock
from ui import theme, words
from ui.pages import duty_words
from ui.pages.shift_times import moment
from ui.widgets.buttons import GhostButton, PrimaryButton
from ui.widgets.cards import Card, Hairline
from ui.widgets.facts import Counter
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text, labelled
from ui.widgets.quantity import QuantityField

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from desk.usecases.shifts import ShiftSummary, ShiftView

MOST_REACHED = 100_000
WIDTH = 860


class ClosePage(QWidget):
    """`confirmed` carries a shift's id and a Closing, `left` that one went back, `said` a problem."""

    confirmed = Signal(object, object)
    left = Signal()
    said = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ShiftView | None = None
        self._title = Text("", theme.SUB)
        self._people = Text("", theme.BODY, "ink2", wrap=True)
        self._open = Text("", theme.BODY, "warn", wrap=True)
        self._questions = Text("", theme.BODY, "warn", wrap=True)
        self._remarks = Text("", theme.BODY, "ink2", wrap=True)
        self.counters = [
            Counter(told)
            for told in (self.tr("Visits"), self.tr("Help items"), self.tr("Tallies"), self.tr("There"))
        ]
        self.hours = Text("", theme.STRONG)
        self.ended, self.note = TextField("11:30"), TextField(self.tr("not needed"))
        self.reached = QuantityField(0, MOST_REACHED)
        self._reached_label = FieldLabel(self.tr("People reached"), "", self.reached)
        self.save = PrimaryButton(self.tr("Close shift"), "Enter", "lock-simple")
        self._back = GhostButton(self.tr("Go back"), "Esc")
        self._build()
        self._connect()

    def show_summary(self, summary: ShiftSummary, questions: Sequence[Problem], end: datetime) -> None:
        """Begin to close a shift at a proposed end."""
        view = self._view = summary.view
        self._title.setText(self.tr("Close: {shift}").format(shift=duty_words.of(view.shift)))
        tallied = sum(summary.figures.tallies.values())
        came = sum(1 for stay in view.attendance if stay.in_at is not None)
        figures = (summary.figures.visits, summary.figures.help_items, tallied, came)
        for counter, figure in zip(self.counters, figures, strict=True):
            counter.set_figure(words.number(figure))
        told = self.tr("{length} of duty in all, {name} until {time}")
        length = duty_words.long_length(view.minutes_at(end))
        self.hours.setText(told.format(length=length, name=view.shift.plan.place, time=duty_words.at(end)))
        self.ended.setText(duty_words.at(end))
        self.note.clear()
        self.reached.set_number(0)
        away = view.shift.kind is not ShiftKind.DESK
        self.reached.setVisible(away)
        self._reached_label.setVisible(away)
        self._say_people(view)
        self._say_open(summary)
        self._remarks.setText("\n".join(duty_words.remarks(summary.remarks)))
        self._remarks.setVisible(bool(self._remarks.text()))
        self._questions.setText(" ".join(words.problem(each) for each in questions))
        self._questions.setVisible(bool(questions))
        self.save.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, and the shift stays open."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _say_people(self, view: ShiftView) -> None:
        parts = []
        if view.present:
            names = ", ".join(stay.name for stay in view.present)
            parts.append(self.tr("Checked out at the end: {names}.").format(names=names))
        waiting = [stay.name for stay in view.attendance if stay.presence is Presence.EXPECTED]
        if waiting:
            parts.append(self.tr("Written down as absent: {names}.").format(names=", ".join(waiting)))
        self._people.setText(" ".join(parts))
        self._people.setVisible(bool(parts))

    def _say_open(self, summary: ShiftSummary) -> None:
        parts = []
        if summary.drafts:
            told = self.tr("Entries typed and not saved yet: {count}. They stay on the Desk page.")
            parts.append(told.format(count=summary.drafts))
        if summary.unfinished:
            told = self.tr("Help items without an outcome yet: {count}. Complete them later at the desk.")
            parts.append(told.format(count=summary.unfinished))
        self._open.setText(" ".join(parts))
        self._open.setVisible(bool(parts))

    def _build(self) -> None:
        card = Card()
        card.setMaximumWidth(WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 14, 24, 16)
        column.setSpacing(8)
        figures, fields, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        figures.setSpacing(12)
        for counter in self.counters:
            figures.addWidget(counter, 1)
        self.ended.setMaximumWidth(110)
        fields.setSpacing(12)
        fields.addLayout(labelled(FieldLabel(self.tr("Ended at"), "", self.ended), self.ended))
        fields.addLayout(labelled(self._reached_label, self.reached))
        fields.addLayout(labelled(FieldLabel(self.tr("Note on the shift"), "", self.note), self.note), 1)
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self.save)
        column.addWidget(self._title)
        column.addLayout(figures)
        column.addWidget(self.hours)
        for part in (self._people, self._open, self._remarks, self._questions):
            column.addWidget(part)
        column.addWidget(Hairline())
        column.addLayout(fields)
        column.addLayout(foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        outer.addStretch(1)

    def _connect(self) -> None:
        self.save.clicked.connect(self._on_save_clicked)
        self._back.clicked.connect(self.left)
        for field in (self.ended, self.note, self.reached):
            field.returnPressed.connect(self._on_save_clicked)

    def _on_save_clicked(self) -> None:
        assert self._view is not None
        read, reached = parse_time(self.ended.text()), self.reached.number()
        for field, told in ((self.ended, read), (self.reached, reached)):
            field.set_tone("err" if isinstance(told, Problem) else "")
            if isinstance(told, Problem):
                self.said.emit("err", words.problem(told))
                field.setFocus()
                return
        assert not isinstance(read, Problem)
        assert not isinstance(reached, Problem)
        shift = self._view.shift
        ended = moment(shift.day, read, clock.local(shift.opened_at))
        ended = max(ended, shift.opened_at)  # the field holds no seconds
        now = clock.now()
        exact = now if duty_words.at(now) == duty_words.at(ended) and ended <= now else ended
        self.confirmed.emit(shift.id, Closing(exact, reached, self.note.text()))
