"""One day of the calendar: its shifts with everybody in them, its plans, what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.duty_calendar import ChangeOfDay
from desk.domain.month_strip import DayState
from desk.domain.roles import Permission, allowed
from desk.domain.shift import Presence
from ui import theme
from ui.pages import duty_words
from ui.pages.duty_reopen import ReopenBox
from ui.widgets.buttons import Button, GhostButton, OutlineButton
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedLabel, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent

    from desk.domain.duty_calendar import DayChange
    from desk.domain.month_strip import StripDay
    from desk.domain.people import User
    from desk.domain.shift import Attendance, Slot
    from desk.usecases.shifts import ShiftRemarks, ShiftView

WIDTH = 860


class DayPage(QWidget):
    """What is asked for a day: `past_asked`, `off_asked`, `duty_asked`, `change_dropped`, `reopen_asked`."""

    past_asked = Signal(object)
    off_asked = Signal(object)
    duty_asked = Signal(object)
    change_dropped = Signal(object)
    reopen_asked = Signal(object, str)
    left = Signal()

    def __init__(self, user: User, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._user = user
        self._day: date | None = None
        self._change: DayChange | None = None
        self._title = Text("", theme.SUB)
        self._note = Text("", theme.BODY, "ink2", wrap=True)
        self.past = OutlineButton(self.tr("Write up afterwards"), icon="pencil-simple")
        self.off = OutlineButton(self.tr("Mark as a day off"), icon="prohibit")
        self.duty = OutlineButton(self.tr("Make it a duty day"), icon="calendar-plus")
        self.drop = OutlineButton(self.tr("Take the change back"), icon="arrow-counter-clockwise")
        self.back = GhostButton(self.tr("Back to today"), "Esc")
        self._build()
        self._connect()

    def day(self) -> date | None:
        """Return the day that is shown."""
        return self._day

    def show_day(
        self,
        day: StripDay,
        today: date,
        held: Sequence[tuple[ShiftView, ShiftRemarks]],
        names: Mapping[UUID, str],
        change: DayChange | None,
    ) -> None:
        """Show a day with the shifts held on it; `change` is the change by hand in force for it."""
        self._day, self._change = day.day, change
        self._title.setText(f"{duty_words.day_first(day.day)}/{day.day.year}")
        self._note.setText(self._said(day, change))
        self._note.setVisible(bool(self._note.text()))
        self._fill(day, held, names)
        runs = allowed(self._user.role, Permission.RUN_SHIFTS)
        plans = allowed(self._user.role, Permission.ROSTER)
        self.past.setVisible(runs and day.day <= today)
        free = not day.shifts
        self.off.setVisible(plans and bool(day.duties) and free)
        self.duty.setVisible(plans and not day.duties and free and change is None)
        self.drop.setVisible(plans and change is not None)
        self.back.setFocus()

    def buttons(self) -> list[Button]:
        """Return what can be done now."""
        found = (self.past, self.off, self.duty, self.drop, self.back)
        return [button for button in found if not button.isHidden()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to today."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _said(self, day: StripDay, change: DayChange | None) -> str:
        special = duty_words.why(day)
        parts = [f"{special}." if special else ""]
        if change is not None:
            told = {
                ChangeOfDay.OFF: self.tr("Marked as a day off by hand."),
                ChangeOfDay.MAKE_UP: self.tr("A make-up day."),
                ChangeOfDay.EXTRA: self.tr("Made a duty day by hand."),
            }
            parts += [told[change.change], change.note]
        if day.state is DayState.MISSING:
            parts.append(self.tr("A duty day without a shift."))
        elif not day.shifts and not day.slots:
            parts.append(self.tr("Nobody is planned yet.") if day.duties else self.tr("No duty on this day."))
        return " ".join(part for part in parts if part)

    def _fill(
        self, day: StripDay, held: Sequence[tuple[ShiftView, ShiftRemarks]], names: Mapping[UUID, str]
    ) -> None:
        while self._list.count() > 1:
            item = self._list.takeAt(0)
            assert item is not None
            old = item.widget()
            assert old is not None
            old.hide()
            old.deleteLater()
        blocks = [self._held(view, remarks) for view, remarks in held]
        blocks += [self._planned(slot, names) for slot in day.slots if slot.shift is None]
        for number, block in enumerate(blocks):
            self._list.insertWidget(number, block)

    def _held(self, view: ShiftView, remarks: ShiftRemarks) -> QWidget:
        shift = view.shift
        place = f"{duty_words.name(shift.plan, None)} · {shift.plan.place} · {duty_words.span(shift)}"
        lines = [f"{stay.name}: {self._stay(stay)}" for stay in view.attendance]
        if shift.reached:
            lines.append(self.tr("People reached: {count}").format(count=shift.reached))
        if shift.note:
            lines.append(shift.note)
        block = _block(place, [*lines, *duty_words.remarks(remarks)])
        if not shift.open and allowed(self._user.role, Permission.REOPEN_SHIFT):
            box = ReopenBox(shift.id)
            box.confirmed.connect(self.reopen_asked)
            layout = block.layout()
            assert layout is not None
            layout.addWidget(box)
        return block

    def _stay(self, stay: Attendance) -> str:
        if stay.presence is Presence.LEFT and stay.in_at is not None and stay.out_at is not None:
            span = f"{duty_words.at(stay.in_at)}–{duty_words.at(stay.out_at)}"
            return f"{span}, {duty_words.length(stay.minutes)}"
        told = {
            Presence.PRESENT: self.tr("there now"),
            Presence.EXPECTED: self.tr("not here yet"),
            Presence.ABSENT: self.tr("absent"),
            Presence.REPLACED: self.tr("replaced"),
        }
        return told.get(stay.presence, "")

    def _planned(self, slot: Slot, names: Mapping[UUID, str]) -> QWidget:
        plan = slot.plan
        parts = (duty_words.name(plan), duty_words.hours(plan), plan.place, self.tr("planned"))
        people = [names[person] for person in plan.persons if person in names]
        return _block(" · ".join(part for part in parts if part), people)

    def _build(self) -> None:
        card = Card()
        card.setMaximumWidth(WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 14, 24, 16)
        column.setSpacing(8)
        host = QWidget()
        self._list = QVBoxLayout(host)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(12)
        self._list.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(host)
        for ground in (scroll.viewport(), host):
            ground.setAutoFillBackground(False)  # the card is the ground
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addStretch(1)
        for button in (self.drop, self.duty, self.off, self.past, self.back):
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(self._note)
        column.addWidget(scroll, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.past.clicked.connect(self._on_past_clicked)
        self.off.clicked.connect(self._on_off_clicked)
        self.duty.clicked.connect(self._on_duty_clicked)
        self.drop.clicked.connect(self._on_drop_clicked)

    def _on_past_clicked(self) -> None:
        self.past_asked.emit(self._day)

    def _on_off_clicked(self) -> None:
        self.off_asked.emit(self._day)

    def _on_duty_clicked(self) -> None:
        self.duty_asked.emit(self._day)

    def _on_drop_clicked(self) -> None:
        assert self._change is not None
        self.change_dropped.emit(self._change.id)


def _block(head: str, lines: list[str]) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(ElidedLabel(head, theme.STRONG))
    for line in lines:
        column.addWidget(Text(line, theme.BODY, "ink2", wrap=True))
    return block
