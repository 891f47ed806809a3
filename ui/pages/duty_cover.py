"""What covers today's shift on the duty page, and what comes of it: a day, a form, the closing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desk.domain.duty_calendar import ChangeOfDay
from desk.usecases import clock
from ui.pages import duty_words
from ui.pages.duty_data import DutyReader
from ui.pages.duty_view import DutyView
from ui.pages.shift_actions import is_there

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.domain.shift import Attendance, Closing, Shift, ShiftDraft
    from desk.usecases.opening import Desk
    from ui.changes import Changes
    from ui.pages.duty_data import DutyState
    from ui.pages.shift_form import PastShift

OPEN_MINUTES = "shift_minutes_unusual"  # says nothing while people are still there


class DutyCover(DutyView):
    """Reads the state of a month and follows what is asked for its days and shifts."""

    def __init__(self, desk: Desk, user: User, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(desk, user, changes, parent)
        self._reader = DutyReader(desk, user)
        today = clock.today()
        self._today, self._month = today, (today.year, today.month)
        self._state: DutyState | None = None
        self._chosen: UUID | None = None
        self._bar_action: Callable[[], object] | None = None
        self._connect_cover()

    def refresh(self) -> None:
        """Read and show everything anew; what is being typed in a form stays."""
        state = self._state = self._reader.read(*self._month)
        self._today = state.today
        self.show_state(state, self._reader.turns(state), self._chosen)
        self.show_year()
        day = self.day.day()
        if self.covering() is self.day and day is not None:
            self._show_day(day)

    def show_year(self) -> None:
        """Read the year of the month that is shown, where the list shows it."""
        if self.list.shows_year():
            self.list.year.show_year(self._reader.load(self._month[0]))

    def say(self, tone: str, words: str, action: str = "", does: Callable[[], object] | None = None) -> None:
        """Say something in the bar, perhaps with one thing to do about it; no words take it away."""
        self._bar_action = does
        if words:
            self.bar.show_message(tone, words, "", action)
        self.bar.setVisible(bool(words))

    def _connect_cover(self) -> None:
        for past in (self.missing.past_asked, self.day.past_asked):
            past.connect(self._on_past_asked)
        for off in (self.missing.off_asked, self.day.off_asked):
            off.connect(self._on_off_asked)
        self.day.duty_asked.connect(self._on_duty_asked)
        self.day.change_dropped.connect(self._on_change_dropped)
        self.day.reopen_asked.connect(self._on_reopen_asked)
        self.closing.confirmed.connect(self._on_closed)
        self.form.opened.connect(self._on_opened)
        self.form.written.connect(self._on_written)
        self.editor.changed.connect(self.refresh)
        self.editor.cleared.connect(self._on_cleared)
        self.day.left.connect(self._on_back_to_today)
        for left in (self.closing.left, self.form.left, self.editor.left):
            left.connect(self._show_work)
        for said in (self.steps.said, self.closing.said, self.form.said, self.editor.said):
            said.connect(self.say)
        self.steps.is_there.connect(self._on_is_there)

    def _show_work(self) -> None:
        self.cover(None)
        self.strip.set_chosen(None)
        self.say("", "")
        self.refresh()
        self.focus_next()

    def _show_day(self, day: date) -> None:
        told = self._state.day(day) if self._state is not None else None
        if told is None or self._state is None:
            self.cover(None)
            return
        change = self._state.change_of(day)
        held = [(view, self._reader.remarks(view)) for view in self._reader.views(told)]
        self.day.show_day(told, self._state.today, held, self._state.names, change)

    def _on_day_chosen(self, day: date) -> None:
        if day == clock.today():
            self._show_work()
        else:
            self._on_day_opened(day)

    def _on_back_to_today(self) -> None:
        today = clock.today()
        self._month = (today.year, today.month)
        self._show_work()

    def _on_day_opened(self, day: date) -> None:
        if self._month != (day.year, day.month):
            self._month = (day.year, day.month)
            self.refresh()
        self.say("", "")
        self.cover(self.day)
        self.strip.set_chosen(day)
        self._show_day(day)

    def _on_bar_clicked(self) -> None:
        does = self._bar_action
        self.say("", "")
        if does is not None:
            does()

    def _on_opened(self, draft: ShiftDraft) -> None:
        self._chosen = None
        if self.steps.open(draft):
            self._show_work()

    def _on_past_asked(self, day: date) -> None:
        self._show_form(day, past=True)

    def _show_form(self, day: date, *, past: bool) -> None:
        assert self._state is not None
        told = self._state.day(day) if past else None
        planned = (
            {person for slot in told.slots for person in slot.plan.persons} if told is not None else set()
        )
        people = [person for person in self._state.people if person.id in planned and person.active]
        self.say("", "")
        self.cover(self.form)
        self.form.start(day, self._state.desks, past=past, people=people)

    def _on_written(self, told: PastShift) -> None:
        shifts = self._desk.shifts
        work = partial(shifts.add_past, self._user, told.draft, told.started, told.closing)
        if self.steps.do(work):
            self._show_work()
            self.say("ok", self.tr("Written up: {day}.").format(day=duty_words.day(told.draft.day)))

    def _on_off_asked(self, day: date) -> None:
        change = partial(self._desk.duty.change_day, self._user, day, ChangeOfDay.OFF)
        if self.steps.do(change):
            told = self.tr("{day} is marked as a day off.").format(day=duty_words.day_first(day))
            self.say("ok", told, self.tr("Take back"), partial(self._take_change_back, day))

    def _on_duty_asked(self, day: date) -> None:
        self.steps.do(partial(self._desk.duty.change_day, self._user, day, ChangeOfDay.EXTRA))

    def _on_change_dropped(self, change: UUID) -> None:
        self.steps.do(partial(self._desk.duty.drop_change, self._user, change))

    def _take_change_back(self, day: date) -> None:
        change = self._state.change_of(day) if self._state is not None else None
        if change is not None:
            self._on_change_dropped(change.id)

    def _on_reopen_asked(self, shift: UUID, reason: str) -> None:
        if self.steps.do(partial(self._desk.shifts.reopen, self._user, shift, reason)):
            self._chosen = shift
            self._show_work()

    def _show_closing(self, shift: Shift, end: datetime) -> None:
        summary = self._desk.shifts.summary(self._user, shift.id)
        asked = self._desk.workload.questions(self._user, shift.id)
        open_yet = bool(summary.view.present)
        asked = [each for each in asked if not (open_yet and each.code == OPEN_MINUTES)]
        self.say("", "")
        self.cover(self.closing)
        self.closing.show_summary(summary, asked, end)

    def _on_closed(self, shift: UUID, closing: Closing) -> None:
        closed = self.steps.close(shift, closing)
        if closed is None:
            return
        self._show_work()
        told = self.tr("{shift} is closed: {length} of duty.")
        length = duty_words.long_length(closed.minutes)
        self.say("ok", told.format(shift=duty_words.of(closed.shift), length=length))

    def _on_cleared(self, sentence: str) -> None:
        self.say("warn", sentence, self.tr("Undo"), self.editor.undo_clear)

    def _on_is_there(self, stay: Attendance) -> None:
        told = self.tr("{name} is here since {time}.").format(name=stay.name, time=is_there(stay))
        leave = partial(self.steps.check_out, stay.shift, stay.person)
        self.say("warn", told, self.tr("Check out"), leave)
