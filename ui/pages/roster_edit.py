"""Making the roster in place: people × duty days, last week copied, a week cleared and brought back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.clock_time import parse_time
from desk.domain.problems import Problem, Refused
from desk.domain.shift import ShiftDraft, ShiftKind
from ui import theme, words
from ui.models.roster_model import RosterColumn, RosterModel
from ui.pages import duty_words
from ui.pages.roster_table import RosterTable
from ui.widgets.buttons import OutlineButton, PrimaryButton
from ui.widgets.facts import EmptyState
from ui.widgets.fields import TextField
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, time

    from PySide6.QtGui import QKeyEvent

    from desk.domain.duty_calendar import DutyDesk
    from desk.domain.month_strip import MonthStrip, StripDay
    from desk.domain.people import User
    from desk.domain.shift import Slot
    from desk.usecases.opening import Desk

FROM, TO = "7:30", "11:30"


class RosterEditor(QWidget):
    """`changed` follows every step, `said` carries a tone and a sentence, `left` that it is done."""

    changed = Signal()
    said = Signal(str, str)
    cleared = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, user: User, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._user = desk, user
        self._gone: list[Slot] = []
        self._title = Text("", theme.SUB)
        self.starts, self.ends = TextField(FROM), TextField(TO)
        self.copy = OutlineButton(self.tr("Copy the week before"))
        self.clear = OutlineButton(self.tr("Clear the week"))
        self.done = PrimaryButton(self.tr("Done"), "Esc")
        self.model, self.table = RosterModel(self), RosterTable()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Roster: people and duty days"))
        self._empty = EmptyState(
            "users-three",
            self.tr("Nobody is on the roster yet"),
            self.tr("Add officers and volunteers first, on page Catalogues."),
        )
        self._hint = Text("", theme.CAPTION, "ink2")
        self._odd = Text("", theme.CAPTION, "warn", wrap=True)
        self._build()
        self._connect()

    def show_month(self, strip: MonthStrip, desks: Sequence[DutyDesk], today: date) -> None:
        """Show the duty days of a month, the cursor on the first one that is to come."""
        first = strip.days[0].day
        self._title.setText(self.tr("Roster of {month}").format(month=f"{first:%m/%Y}"))
        people = [each for each in self._desk.people.all(self._user) if each.active]
        several = sum(desk.active for desk in desks) > 1
        columns = [column for day in strip.days for column in _columns(day, today, desks, several=several)]
        at, before = self.table.currentIndex(), self.model.columnCount()
        self.model.set_roster(people, columns)
        self.table.settle_columns()
        self.table.setVisible(bool(people and columns))
        self._empty.setVisible(not people)
        self._odd.setText(" ".join(words.problem(each) for each in strip.problems))
        self._odd.setVisible(bool(strip.problems))
        self._hint.setText(self.tr("↑ ↓ ← → move   Space ticks   the last row counts who comes"))
        if not at.isValid() or before != self.model.columnCount():
            coming = (number for number, column in enumerate(columns, 1) if column.day >= today)
            self.table.setCurrentIndex(self.model.index(0, next(coming, 1)))

    def undo_clear(self) -> None:
        """Plan again what was cleared last."""
        gone, self._gone = self._gone, []
        self._do(lambda: [self._desk.roster.plan(self._user, slot.plan) for slot in gone])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends it; everything is saved already."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(Text(self.tr("Hours of new plans"), theme.CAPTION, "ink2"))
        for field, text, name in (
            (self.starts, FROM, self.tr("New plans from")),
            (self.ends, TO, self.tr("New plans to")),
        ):
            field.setText(text)
            field.setFixedWidth(72)
            field.setAccessibleName(name)
            head.addWidget(field)
        for button in (self.copy, self.clear, self.done):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._odd)
        column.addWidget(self._hint)

    def _connect(self) -> None:
        self.table.toggled.connect(self._on_toggled)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.clear.clicked.connect(self._on_clear_clicked)
        self.done.clicked.connect(self.left)

    def _do(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except Refused as refused:
            self.said.emit("err", words.refusal(refused))
            return False
        self.said.emit("", "")
        self.changed.emit()
        return True

    def _hours(self) -> tuple[time, time] | None:
        told = []
        for field in (self.starts, self.ends):
            read = parse_time(field.text())
            field.set_tone("err" if isinstance(read, Problem) else "")
            if isinstance(read, Problem):
                self.said.emit("err", words.problem(read))
                return None
            told.append(read)
        return told[0], told[1]

    def _on_toggled(self, index: QModelIndex) -> None:
        person, column = self.model.person(index.row()), self.model.column(index.column())
        if person is None or column is None:
            return
        if column.fixed:
            self.said.emit("warn", self.tr("This day has passed or its shift is open: its plan stays."))
            return
        if column.slot is None:
            hours = self._hours()
            if hours is not None:
                draft = ShiftDraft(column.day, ShiftKind.DESK, "", column.desk, *hours, persons=(person.id,))
                self._do(lambda: self._desk.roster.plan(self._user, draft))
            return
        slot = column.slot
        there = slot.plan.persons
        wanted = tuple(each for each in there if each != person.id)
        if len(wanted) == len(there):
            wanted = (*there, person.id)
        self._do(lambda: self._desk.roster.assign(self._user, slot.id, wanted))

    def _on_copy_clicked(self) -> None:
        monday = self._monday()
        made: list[Slot] = []
        if monday is not None and self._do(
            lambda: made.extend(self._desk.roster.copy_week(self._user, monday))
        ):
            told = self.tr("Planned as the week before: {count} shifts of the week from {day}.")
            none = self.tr("The week before {day} holds no plan to copy.")
            day = f"{monday:%d/%m}"
            self.said.emit(
                "ok" if made else "warn", (told if made else none).format(count=len(made), day=day)
            )

    def _on_clear_clicked(self) -> None:
        monday = self._monday()
        if monday is None:
            return
        sunday = monday + timedelta(days=6)
        gone: list[Slot] = []
        if self._do(lambda: gone.extend(self._desk.roster.clear(self._user, monday, sunday))) and gone:
            self._gone = [replace(slot, shift=None) for slot in gone]
            told = self.tr("Taken off the roster: {count} plans of the week from {day}.")
            self.cleared.emit(told.format(count=len(gone), day=f"{monday:%d/%m}"))

    def _monday(self) -> date | None:
        """The Monday of the week that the cursor stands in."""
        column = self.model.column(self.table.currentIndex().column()) or self.model.column(1)
        return None if column is None else column.day - timedelta(days=column.day.weekday())


def _columns(day: StripDay, today: date, desks: Sequence[DutyDesk], *, several: bool) -> list[RosterColumn]:
    """The duties of a day and the desk plans beside them, each a column of its own."""
    names = {desk.key: desk.name for desk in desks}
    slots = [slot for slot in day.slots if slot.plan.kind is ShiftKind.DESK]
    found = []
    planned = {slot.plan.desk for slot in slots}
    wanted: list[tuple[str, Slot | None]] = [(slot.plan.desk, slot) for slot in slots]
    wanted += [(desk, None) for desk in dict.fromkeys(d.desk for d in day.duties) if desk not in planned]
    for desk, slot in wanted:
        heading = f"{duty_words.short_weekday(day.day)} {day.day:%d}"
        hours = duty_words.hours(slot.plan) if slot is not None else ""
        parts = (duty_words.day_first(day.day), names.get(desk, "") if several else "", hours)
        spoken = ", ".join(part for part in parts if part)
        fixed = day.day < today or (slot is not None and slot.shift is not None)
        found.append(RosterColumn(day.day, desk, heading, spoken, slot, fixed))
    return found
