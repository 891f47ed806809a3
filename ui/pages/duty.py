"""Ca trực: the month's duty days, today's shift with who is there, the roster, closing, writing up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from desk.usecases import clock
from ui.pages.duty_cover import DutyCover
from ui.pages.roster_output import RosterOutput
from ui.printing import SystemDialogs
from ui.scanning import ScanCatcher

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.changes import Changes
    from ui.pages.tally_pad import TallyPad
    from ui.preferences import Preferences

TICK = 30_000  # milliseconds between two looks for a new day


class DutyPage(DutyCover):
    """F8 shows it; there, F8 opens today's shift, and then begins to close it."""

    def __init__(
        self,
        desk: Desk,
        user: User,
        changes: Changes,
        preferences: Preferences,
        dialogs: SystemDialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, user, changes, parent)
        self._changes = changes
        self.output = RosterOutput(self, desk.roster_sheets, user, preferences, dialogs or SystemDialogs())
        self.catcher = ScanCatcher(self)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._connect()
        self._clock.start()

    def set_pad(self, pad: TallyPad) -> None:
        """Count beside the open shift with this pad."""
        self._pad = pad
        self._right.addWidget(pad)
        self.head.list.show()
        if self._state is not None:
            self.refresh()

    def page_shown(self) -> None:
        """Show what is true now, the focus on the next thing to do."""
        self.refresh()
        self.focus_next()

    def key_again(self) -> None:
        """Open today's shift, or begin to close the one that is open."""
        if self.covering() is not None:
            self._show_work()
        elif self.panel.isVisible():
            self._on_close_asked()
        elif (button := self.start.main_button()) is not None:
            button.click()

    def is_busy(self) -> bool:
        """Return whether a roster is being printed or saved."""
        return self.output.is_busy()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is true now."""
        super().showEvent(event)
        if self._state is None:
            self.refresh()

    def _connect(self) -> None:
        head, panel, start = self.head, self.panel, self.start
        head.month_stepped.connect(self._on_month_stepped)
        head.roster.clicked.connect(self._on_roster_clicked)
        head.list.clicked.connect(self._on_list_clicked)
        head.print.clicked.connect(self._on_print_clicked)
        self.strip.day_chosen.connect(self._on_day_chosen)
        self.strip.month_left.connect(self._on_month_left)
        self.list.day_chosen.connect(self._on_day_opened)
        self.list.view_chosen.connect(self.show_year)
        start.day_asked.connect(self._on_today_asked)
        self.forgotten_bar.action_clicked.connect(self._on_forgotten_clicked)
        self.bar.action_clicked.connect(self._on_bar_clicked)
        start.slot_asked.connect(self._on_slot_asked)
        start.draft_asked.connect(self._on_opened)
        panel.close_asked.connect(self._on_close_asked)
        panel.picked.connect(self._on_shift_picked)
        for other in (panel.other_asked, start.other_asked):
            other.connect(self._on_other_asked)
        for fact in (self._changes.shift_changed, self._changes.catalogue_changed):
            fact.connect(self.refresh)
        self._clock.timeout.connect(self._on_tick)
        self.output.said.connect(self.say)
        self.catcher.scanned.connect(self._on_scanned)

    def _on_tick(self) -> None:
        """A new day begins at midnight also where nobody touches the page."""
        if self.isVisible() and clock.today() != self._today:
            self.refresh()

    def _on_month_stepped(self, step: int) -> None:
        year, month = self._month
        number = year * 12 + month - 1 + step
        self._month = (number // 12, number % 12 + 1)
        if self.covering() is self.day:
            self.cover(None)
        self.refresh()

    def _on_month_left(self, step: int) -> None:
        self._on_month_stepped(step)
        self.strip.focus_edge(last=step < 0)

    def _on_today_asked(self) -> None:
        self._on_day_opened(clock.today())

    def _on_roster_clicked(self) -> None:
        self.say("", "")
        self.cover(self.editor)
        self.refresh()
        self.editor.table.setFocus()

    def _on_list_clicked(self) -> None:
        self._listing = not self._listing
        self.settle_right()

    def _on_print_clicked(self) -> None:
        self.output.print_month(*self._month)

    def _on_slot_asked(self, slot: UUID) -> None:
        if self.steps.open_slot(slot):
            self.panel.focus_next()

    def _on_shift_picked(self, shift: UUID) -> None:
        self._chosen = shift
        self.refresh()

    def _on_other_asked(self) -> None:
        self._show_form(clock.today(), past=False)

    def _on_close_asked(self) -> None:
        view = self.panel.view()
        if view is not None and not self.panel.close_button.isHidden():
            self._show_closing(view.shift, clock.now())

    def _on_forgotten_clicked(self) -> None:
        if self._state is not None and self._state.forgotten:
            first = self._state.forgotten[0]
            self._show_closing(first.shift, first.proposed_end)

    def _on_scanned(self, raw: str) -> None:
        if self.covering() is None:
            if self.panel.isHidden():
                self.steps.take_badge(None, raw)
            else:
                self.panel.take_badge(raw)
