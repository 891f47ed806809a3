"""A shift told by hand: one of another kind that is opened now, or one written up afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.clock_time import parse_time
from desk.domain.problems import Problem
from desk.domain.shift import Closing, ShiftDraft, ShiftKind
from ui import theme, words
from ui.pages import duty_words
from ui.pages.people_picker import PeoplePicker
from ui.pages.shift_about import ShiftAbout
from ui.pages.shift_times import moment
from ui.widgets.buttons import GhostButton, PrimaryButton
from ui.widgets.cards import Card
from ui.widgets.choices import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import FieldLabel, Text, labelled
from ui.widgets.quantity import QuantityField
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime, time

    from PySide6.QtGui import QKeyEvent

    from desk.domain.duty_calendar import DutyDesk
    from desk.domain.people import User
    from desk.domain.person import Person
    from desk.usecases.opening import Desk

MOST_REACHED = 100_000
WIDTH = 900


@dataclass(frozen=True)
class PastShift:
    """A shift written up afterwards."""

    draft: ShiftDraft
    started: datetime
    closing: Closing


class ShiftForm(QWidget):
    """`opened` carries a ShiftDraft, `written` a PastShift, `left` that one went back, `said` a problem."""

    opened = Signal(object)
    written = Signal(object)
    left = Signal()
    said = Signal(str, str)

    def __init__(
        self, desk: Desk, user: User, find: Callable[[str], list[Person]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._past = False
        self._title = Text("", theme.SUB)
        self.kinds = Segments([(each, duty_words.kind(each)) for each in ShiftKind], clearable=False)
        self.desks = ComboField()
        self.about = ShiftAbout(desk, user)
        self.starts, self.ends = TextField("7:30"), TextField("11:30")
        self.note = TextField(self.tr("not needed"))
        self.reached = QuantityField(0, MOST_REACHED)
        self.people = PeoplePicker(find)
        self.save = PrimaryButton(self.tr("Open shift"), "Ctrl+Enter")
        self.save.set_keys("Ctrl+Return", "Ctrl+Enter")
        self._back = GhostButton(self.tr("Go back"), "Esc")
        self._parts: dict[str, QWidget] = {}
        self._build()
        self._connect()

    def start(self, day: date, desks: Sequence[DutyDesk], *, past: bool, people: list[Person]) -> None:
        """Begin with nothing told but the day, and those who were planned."""
        self._day, self._past = day, past
        told = self.tr("Write up afterwards: {day}") if past else self.tr("Open a shift today, {day}")
        self._title.setText(told.format(day=duty_words.day(day)))
        self.desks.set_choices([(desk.key, desk.name) for desk in desks])
        self.kinds.set_value(ShiftKind.DESK if past else ShiftKind.OUTING)
        self.about.clear()
        self.about.refresh()
        self.note.clear()
        self.starts.setText("7:30" if past else "")
        self.ends.setText("11:30" if past else "")
        self.reached.set_number(0)
        self.people.set_people(people)
        self.save.setText(self.tr("Save shift") if past else self.tr("Open shift"))
        self._settle()
        (self.people.search if past else self.about.place).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.kinds.setAccessibleName(self.tr("Kind of shift"))
        card = Card()
        card.setMaximumWidth(WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 14, 24, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.kinds)
        both, left, right = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        both.setSpacing(24)
        left.setSpacing(6)
        hours = QHBoxLayout()
        hours.setSpacing(12)
        hours.addWidget(self._part("starts", self.tr("From"), self.starts))
        hours.addWidget(self._part("ends", self.tr("To"), self.ends))
        hours.addWidget(self._part("reached", self.tr("People reached"), self.reached))
        left.addWidget(self._part("desks", self.tr("Desk"), self.desks))
        left.addWidget(self.about)
        left.addLayout(hours)
        left.addWidget(self._part("note", self.tr("Note on the shift"), self.note))
        left.addStretch(1)
        right.setSpacing(2)
        right.addWidget(FieldLabel(self.tr("People"), "", self.people.search))
        right.addWidget(self.people)
        right.addSpacing(8)
        right.addWidget(self.about.for_groups)
        right.addStretch(1)
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        both.setContentsMargins(2, 0, 8, 0)
        column.addWidget(_scrolled(both), 1)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self.save)
        column.addLayout(foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def _part(self, key: str, words: str, field: QWidget) -> QWidget:
        part = QWidget()
        column = labelled(FieldLabel(words, "", field), field)
        part.setLayout(column)
        self._parts[key] = part
        return part

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._settle)
        self.save.clicked.connect(self._on_save_clicked)
        self._back.clicked.connect(self.left)
        self.people.unknown.connect(self._on_unknown)

    def _settle(self) -> None:
        kind = self.kinds.value
        shown = {
            "desks": kind is ShiftKind.DESK and self.desks.count() > 1,
            "reached": self._past and kind is not ShiftKind.DESK,
            "note": self._past,
        }
        for key, part in self._parts.items():
            part.setVisible(shown.get(key, True))
        assert isinstance(kind, ShiftKind)
        self.about.show_kind(kind)

    def _on_unknown(self, typed: str) -> None:
        self.people.search.set_tone("err")
        self.said.emit("err", self.tr("Nobody on the roster is called “{words}”.").format(words=typed))

    def _on_save_clicked(self) -> None:
        assert self._day is not None
        starts, ends = self._time(self.starts), self._time(self.ends)
        if isinstance(starts, Problem) or isinstance(ends, Problem):
            return
        kind = self.kinds.value
        assert isinstance(kind, ShiftKind)
        desk = str(self.desks.value or "") if kind is ShiftKind.DESK else ""
        persons = self.people.persons()
        plan = ShiftDraft(self._day, kind, desk=desk, starts=starts, ends=ends, persons=persons)
        draft = self.about.told(plan)
        if self._past:
            self._write(draft)
        else:
            self.opened.emit(draft)

    def _write(self, draft: ShiftDraft) -> None:
        reached = self.reached.number()
        if draft.starts is None or draft.ends is None:
            field = self.starts if draft.starts is None else self.ends
            field.set_tone("err")
            field.setFocus()
            self.said.emit("err", self.tr("Type from when to when the shift was."))
            return
        if isinstance(reached, Problem):
            self.said.emit("err", words.problem(reached))
            return
        started = moment(draft.day, draft.starts)
        ended = moment(draft.day, draft.ends, started)
        self.written.emit(PastShift(draft, started, Closing(ended, reached, self.note.text())))

    def _time(self, field: TextField) -> time | Problem | None:
        field.set_tone("")
        if not field.text().strip():
            return None
        read = parse_time(field.text())
        if isinstance(read, Problem):
            field.set_tone("err")
            field.setFocus()
            self.said.emit("err", words.problem(read))
        return read


def _scrolled(inside: QHBoxLayout) -> QScrollArea:
    host, area = QWidget(), QScrollArea()
    host.setLayout(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(host)
    for ground in (area.viewport(), host):
        ground.setAutoFillBackground(False)  # the card is the ground
    return area
