"""The open shift: who is here, who is still to come, how long, and one field for everybody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.domain.person import PersonKind
from desk.domain.roles import Permission, allowed
from desk.domain.shift import Presence
from desk.usecases import clock
from desk.usecases.shift_rules import planned
from ui import theme
from ui.pages import duty_words
from ui.pages.person_search import PersonSearch
from ui.pages.shift_row import RowFacts, ShiftRow, Step
from ui.pages.shift_times import TimesEdit
from ui.widgets.buttons import GhostButton, IconButton, OutlineButton
from ui.widgets.cards import Card
from ui.widgets.choices import ComboField
from ui.widgets.labels import ElidedLabel, Tag, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from desk.domain.people import User
    from desk.domain.person import Person
    from desk.domain.shift import Attendance
    from desk.usecases.opening import Desk
    from desk.usecases.shifts import ShiftView
    from ui.pages.shift_actions import ShiftActions

TICK = 20_000  # milliseconds between two looks at the clock
ORDER = (Presence.PRESENT, Presence.EXPECTED, Presence.LEFT, Presence.ABSENT, Presence.REPLACED)


class ShiftPanel(Card):
    """One open shift at a time; `other_asked` wants one more, `picked` carries one of several open ones."""

    close_asked = Signal()
    other_asked = Signal()
    picked = Signal(object)

    def __init__(self, desk: Desk, user: User, actions: ShiftActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._user, self._actions = desk, user, actions
        self._view: ShiftView | None = None
        self._asked: tuple[Step, Attendance] | None = None
        self._rows: list[ShiftRow] = []
        self._title, self._since = ElidedLabel("", theme.SUB), Tag("", "ok")
        self._place = ElidedLabel("", theme.CAPTION, "ink2")
        self.others = ComboField()
        self.more = IconButton("plus-circle", self.tr("Open another shift"), side=44)
        self.search = PersonSearch(self._find)
        self._cancel = GhostButton(self.tr("Cancel"))
        self.times = TimesEdit()
        self._total, self._until = Text("", theme.SUB), Text("", theme.CAPTION, "ink2")
        self.close_button = OutlineButton(self.tr("Close shift…"), "F8", "lock-simple")
        self._build()
        self._connect()
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self._show_time)
        self._clock.start()

    def view(self) -> ShiftView | None:
        """Return the shift that is shown."""
        return self._view

    def take_badge(self, raw: str) -> bool:
        """A badge was scanned or typed: its person comes, replaces or takes over, as is asked just now."""
        replaced, leaver = self._asked_of(Step.REPLACE), self._asked_of(Step.HAND_OVER)
        done = self._actions.take_badge(self._view, raw, replaced, leaver)
        if done and (replaced is not None or leaver is not None):
            self._ask(None)
        return done

    def show_shift(self, view: ShiftView, open_ones: Sequence[ShiftView]) -> None:
        """Show a shift; the focus goes to the next one to come in where it was on a row."""
        focused = self._rows_host.isAncestorOf(self.focusWidget() or self)
        other = self._view is None or self._view.shift.id != view.shift.id
        self._view = view
        plan = view.shift.plan
        self._title.set_text(duty_words.name(plan, clock.minute(view.shift.opened_at)))
        self._since.set_tag(
            self.tr("open since {time}").format(time=duty_words.at(view.shift.opened_at)), "ok"
        )
        self._place.set_text(" · ".join(part for part in (plan.place, duty_words.hours(plan)) if part))
        self.others.set_choices([(each.shift.id, _label(each)) for each in open_ones])
        self.others.set_value(view.shift.id)
        self.others.setVisible(len(open_ones) > 1)
        self._fill(view)
        if other:  # what is being typed for the same shift stays
            self._ask(None)
        self._show_time()
        if focused:
            self.focus_next()

    def focus_next(self) -> None:
        """Put the focus on the first one who is still to come, else on the field for others."""
        waiting = (row for row in self._rows if row.stay.presence is Presence.EXPECTED)
        row = next(waiting, None)
        if row is not None and row.button is not None:
            row.button.setFocus()
            self._scroll.ensureWidgetVisible(row)
        else:
            self.search.setFocus()

    def rows(self) -> list[ShiftRow]:
        """Return the rows from top to bottom."""
        return self._rows

    def changeEvent(self, event: QEvent) -> None:
        """Sit closer in a small window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._settle()

    def _asked_of(self, step: Step) -> UUID | None:
        """Whose place is taken, or who hands over, where that is what is asked."""
        return self._asked[1].person if self._asked is not None and self._asked[0] is step else None

    def _find(self, text: str) -> list[Person]:
        return self._desk.people.find(self._user, text)

    def _fill(self, view: ShiftView) -> None:
        for old in self._rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        teams = {team.id: team.name for team in self._desk.teams.all(self._user)}
        kinds = {person.id: person.kind for person in self._desk.people.all(self._user)}
        stays = sorted(view.attendance, key=lambda stay: ORDER.index(stay.presence))
        self._rows = [self._made(view, stay, teams, kinds) for stay in stays]
        for number, row in enumerate(self._rows):
            self._list.insertWidget(number, row)
            row.show()

    def _made(
        self, view: ShiftView, stay: Attendance, teams: Mapping[UUID, str], kinds: Mapping[UUID, PersonKind]
    ) -> ShiftRow:
        officer = kinds.get(stay.person) is PersonKind.OFFICER
        parts = [self.tr("Officer") if officer else teams.get(stay.team, "") if stay.team else ""]
        if view.shift.in_charge == stay.person:
            parts.append(self.tr("in charge"))
        replaced = next((e.name for e in view.attendance if e.person == stay.replaces), "")
        if replaced:
            parts.append(self.tr("for {name}").format(name=replaced))
        start, _ = planned(view.shift.plan)
        may = allowed(self._user.role, Permission.RUN_SHIFTS)
        row = ShiftRow(stay, RowFacts(" · ".join(part for part in parts if part), start, may))
        row.asked.connect(self._on_row_asked)
        return row

    def _show_time(self) -> None:
        if self._view is None:
            return
        now = clock.now()
        for row in self._rows:
            row.show_time(now)
        self._total.setText(duty_words.long_length(self._view.minutes_at(now)))
        self._until.setText(self.tr("hours of all until {time}").format(time=duty_words.at(now)))

    def _ask(self, asked: tuple[Step, Attendance] | None) -> None:
        """Say for what the field below is meant now."""
        self._asked = asked
        step = asked[0] if asked is not None else None
        name = asked[1].name if asked is not None else ""
        told = {
            None: self.tr("Add somebody: type a name or initials, or scan a badge"),
            Step.REPLACE: self.tr("Who came for {name}?").format(name=name),
            Step.HAND_OVER: self.tr("Who takes over from {name}?").format(name=name),
        }
        self.search.ask(told.get(step, ""))
        self.search.setVisible(step is not Step.TIMES)
        self._cancel.setVisible(step in (Step.REPLACE, Step.HAND_OVER))
        self.times.setVisible(step is Step.TIMES)
        self.search.clear()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._since)
        head.addWidget(self.more)
        self.others.setAccessibleName(self.tr("Open shifts"))
        self._rows_host = QWidget()
        self._list = QVBoxLayout(self._rows_host)
        self._list.setContentsMargins(2, 0, 8, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._rows_host)
        for ground in (self._scroll.viewport(), self._rows_host):
            ground.setAutoFillBackground(False)  # the card is the ground
        add = QHBoxLayout()
        add.addWidget(self.search, 1)
        add.addWidget(self._cancel)
        foot, sums = QHBoxLayout(), QVBoxLayout()
        sums.setSpacing(0)
        sums.addWidget(self._total)
        sums.addWidget(self._until)
        foot.addLayout(sums, 1)
        foot.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        for part in (head, self._place, self.others, self._scroll, add, self.times, foot):
            if isinstance(part, QWidget):
                self._column.addWidget(part, 1 if part is self._scroll else 0)
            else:
                self._column.addLayout(part)
        self._settle()

    def _settle(self) -> None:
        compact = theme.sizes(self).compact
        self._column.setContentsMargins(14 if compact else 20, 6, 12, 10 if compact else 14)
        self._column.setSpacing(4 if compact else 8)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.close_asked)
        self.more.clicked.connect(self.other_asked)
        self.others.activated.connect(self._on_other_picked)
        self.search.chosen.connect(self._on_person_chosen)
        self.search.unknown.connect(self._on_unknown)
        self._cancel.clicked.connect(self._on_cancelled)
        self.times.cancelled.connect(self._on_cancelled)
        self.times.said.connect(self._actions.said)
        self.times.confirmed.connect(self._on_times_told)

    def _on_other_picked(self) -> None:
        self.picked.emit(self.others.value)

    def _on_cancelled(self) -> None:
        self._ask(None)
        self.search.setFocus()

    def _on_row_asked(self, step: Step) -> None:
        row = self.sender()
        assert isinstance(row, ShiftRow)
        assert self._view is not None
        shift, person = self._view.shift.id, row.stay.person
        if step is Step.COME:
            self._actions.check_in(shift, person)
        elif step is Step.LEAVE:
            self._actions.check_out(shift, person)
        elif step is Step.ABSENT:
            self._actions.mark_absent(shift, person)
        else:
            self._ask((step, row.stay))
            if step is Step.TIMES:
                self.times.edit(row.stay, self._view.shift.day)
            else:
                self.search.setFocus()

    def _on_person_chosen(self, person: Person) -> None:
        assert self._view is not None
        shift, leaver = self._view.shift.id, self._asked_of(Step.HAND_OVER)
        if leaver is not None:
            done = self._actions.hand_over(shift, leaver, person.id)
        else:
            done = self._actions.check_in(shift, person.id, self._asked_of(Step.REPLACE))
        if done:
            self._ask(None)

    def _on_unknown(self, typed: str) -> None:
        if self.take_badge(typed):
            self._ask(None)
        else:
            self.search.set_tone("err")

    def _on_times_told(self, stay: UUID, came: object, left: object) -> None:
        assert self._view is not None
        if self._actions.correct(self._view.shift.id, stay, came, left):  # type: ignore[arg-type]
            self._ask(None)
            self.search.setFocus()


def _label(view: ShiftView) -> str:
    return f"{duty_words.of(view.shift)} · {view.shift.plan.place}"
