"""The parts of the duty page and how they lie: month, today's shift, what stands beside and over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.domain.roles import Permission, allowed
from ui import theme
from ui.pages import duty_words
from ui.pages.duty_day import DayPage
from ui.pages.duty_head import DutyHead, MissingLine
from ui.pages.duty_list import DutyList
from ui.pages.duty_strip import DutyStrip
from ui.pages.roster_edit import RosterEditor
from ui.pages.shift_actions import ShiftActions
from ui.pages.shift_close import ClosePage
from ui.pages.shift_form import ShiftForm
from ui.pages.shift_panel import ShiftPanel
from ui.pages.shift_start import StartPanel
from ui.widgets.bars import Bar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from desk.domain.people import User
    from desk.domain.person import Person
    from desk.usecases.opening import Desk
    from ui.changes import Changes
    from ui.pages.duty_data import DutyState
    from ui.pages.tally_pad import TallyPad


class DutyView(QWidget):
    """Shows a state; what is done about it is the page's."""

    def __init__(self, desk: Desk, user: User, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._user = desk, user
        self._pad: TallyPad | None = None
        self._listing = False
        self.steps = ShiftActions(desk, user, changes, self)
        self.head, self.strip, self.missing = DutyHead(), DutyStrip(), MissingLine()
        self.forgotten_bar, self.bar = Bar("warn"), Bar("ok")
        self.start, self.panel = StartPanel(), ShiftPanel(desk, user, self.steps)
        leads = allowed(user.role, Permission.REPORT)
        self.list, self.day = DutyList(leads=leads), DayPage(user)
        self.editor, self.closing = RosterEditor(desk, user), ClosePage()
        self.form = ShiftForm(desk, user, self._find)
        self._work, self._right, self._body = QWidget(), QStackedWidget(), QStackedWidget()
        self._build()

    def covering(self) -> QWidget | None:
        """Return what covers today's shift: a day, the roster, a form; None for nothing."""
        shown = self._body.currentWidget()
        return None if shown is self._work else shown

    def cover(self, part: QWidget | None) -> None:
        """Let a part cover today's shift; None shows the shift again."""
        self._body.setCurrentWidget(part or self._work)
        self.missing.setVisible(part is None and self.missing.tells())

    def show_state(self, state: DutyState, turns: Mapping[UUID, int], chosen: UUID | None) -> None:
        """Show the month and today; `chosen` is the one of several open shifts that is wanted."""
        shown = self.day.day() if self.covering() is self.day else None
        self.strip.show_days(state.strip.days, state.today, shown)
        self.head.show_month(state.strip)
        self._show_missing(state)
        self.missing.setVisible(self.covering() is None and self.missing.tells())
        self._show_forgotten(state)
        self._show_today(state, chosen)
        desks = {desk.key: desk.name for desk in state.desks}
        self.list.show_days(state.strip.days, turns, desks)
        if self.covering() is self.editor:
            self.editor.show_month(state.strip, state.desks, state.today)

    def focus_next(self) -> None:
        """Put the focus on the next thing to do today."""
        button = self.start.main_button()
        if self.covering() is not None:
            return
        if not self.forgotten_bar.isHidden():
            self.forgotten_bar.action_button().setFocus()
        elif not self.panel.isHidden():
            self.panel.focus_next()
        else:
            (button or self.start.today).setFocus()

    def settle_right(self) -> None:
        """Show the pad beside an open shift, else the list of the month."""
        counts = self._pad is not None and not self.panel.isHidden() and not self._listing
        self._right.setCurrentIndex(1 if counts else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Sit closer in a small window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_outer"):
            self._settle()

    def _show_missing(self, state: DutyState) -> None:
        days = state.missing
        told = state.day(days[-1]) if days else None
        may = allowed(self._user.role, Permission.RUN_SHIFTS)
        self.missing.show_missing(days, told.holiday if told is not None else "", may_act=may)

    def _show_forgotten(self, state: DutyState) -> None:
        self.forgotten_bar.setVisible(bool(state.forgotten))
        if state.forgotten:
            first = state.forgotten[0]
            told = self.tr("{shift} at {place} is still open. It ended at {time}?").format(
                shift=duty_words.of(first.shift),
                place=first.shift.plan.place,
                time=duty_words.at(first.proposed_end),
            )
            self.forgotten_bar.show_message("warn", told, "", self.tr("Close it"))

    def _show_today(self, state: DutyState, wanted: UUID | None) -> None:
        chosen = next((view for view in state.shifts if view.shift.id == wanted), state.newest())
        self.panel.setVisible(chosen is not None)
        self.start.setVisible(chosen is None)
        if chosen is not None:
            self.panel.show_shift(chosen, state.shifts)
            owns = chosen.shift.opened_by == self._user.id
            self.panel.close_button.setVisible(owns or allowed(self._user.role, Permission.RUN_SHIFTS))
        else:
            self.start.show_day(state.this_day, list(state.desks), state.names)
        if self._pad is not None:
            self._pad.show_shift(chosen.shift if chosen is not None else None)
        self.settle_right()

    def _find(self, text: str) -> list[Person]:
        return self._desk.people.find(self._user, text)

    def _build(self) -> None:
        self._right.addWidget(self.list)
        left = QVBoxLayout()
        left.addWidget(self.start, 1)
        left.addWidget(self.panel, 1)
        self._both = QHBoxLayout(self._work)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.addLayout(left)
        self._both.addWidget(self._right, 1)
        for part in (self._work, self.day, self.editor, self.closing, self.form):
            self._body.addWidget(part)
        self._outer = QVBoxLayout(self)
        for part in (self.head, self.strip, self.missing, self.forgotten_bar, self.bar):
            self._outer.addWidget(part)
        self._outer.addWidget(self._body, 1)
        for part in (self.missing, self.forgotten_bar, self.bar, self.panel, self.head.list):
            part.hide()
        plans = allowed(self._user.role, Permission.ROSTER)
        self.head.roster.setVisible(plans)
        self.head.print.setVisible(plans)
        self._settle()

    def _settle(self) -> None:
        sizes = theme.sizes(self)
        edge = 16 if sizes.compact else sizes.margin
        self._outer.setContentsMargins(edge, 8, edge, 12)
        self._outer.setSpacing(6 if sizes.compact else 8)
        self._both.setSpacing(12 if sizes.compact else 16)
        for part in (self.start, self.panel):
            part.setFixedWidth(372 if sizes.compact else 392)
