"""What is done to the open shift from the duty page; each end is told in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.domain.problems import Refused
from desk.domain.shift import Presence
from ui import words
from ui.pages import duty_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from desk.domain.people import User
    from desk.domain.shift import Attendance, Closing, ShiftDraft
    from desk.usecases.opening import Desk
    from desk.usecases.shifts import ShiftView
    from ui.changes import Changes


class ShiftActions(QObject):
    """Does one thing after the other for one user.

    `said` carries a tone and a sentence, empty where nothing need be said; `is_there` carries the
    attendance of somebody who was scanned and is there already.
    """

    said = Signal(str, str)
    is_there = Signal(object)

    def __init__(self, desk: Desk, user: User, changes: Changes, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._user, self._changes = desk, user, changes

    def open_slot(self, slot: UUID) -> bool:
        """Open today's shift as it was planned."""
        return self.do(lambda: self._desk.shifts.open_slot(self._user, slot))

    def open(self, draft: ShiftDraft) -> bool:
        """Open a shift of today."""
        return self.do(lambda: self._desk.shifts.open(self._user, draft))

    def check_in(self, shift: UUID, person: UUID, replaces: UUID | None = None) -> bool:
        """Somebody is there from now on, perhaps in the place of another."""
        attendance = self._desk.attendance
        return self.do(lambda: attendance.check_in(self._user, shift, person, None, replaces))

    def check_out(self, shift: UUID, person: UUID) -> bool:
        """Somebody leaves now."""
        return self.do(lambda: self._desk.attendance.check_out(self._user, shift, person))

    def mark_absent(self, shift: UUID, person: UUID) -> bool:
        """Somebody who was planned does not come."""
        return self.do(lambda: self._desk.attendance.mark_absent(self._user, shift, person))

    def hand_over(self, shift: UUID, leaver: UUID, taker: UUID) -> bool:
        """One leaves and another has charge."""
        return self.do(lambda: self._desk.attendance.hand_over(self._user, shift, leaver, taker))

    def correct(self, shift: UUID, stay: UUID, came: datetime, left: datetime | None) -> bool:
        """Put the times of somebody right."""
        return self.do(lambda: self._desk.attendance.correct(self._user, shift, stay, came, left))

    def close(self, shift: UUID, closing: Closing) -> ShiftView | None:
        """Close a shift; None where that was refused."""
        closed: list[ShiftView] = []
        self.do(lambda: closed.append(self._desk.shifts.close(self._user, shift, closing)))
        return closed[0] if closed else None

    def take_badge(
        self,
        view: ShiftView | None,
        raw: str,
        replaces: UUID | None = None,
        leaver: UUID | None = None,
    ) -> bool:
        """Somebody holds a badge before the scanner: they come, or are asked whether they leave.

        They take over where a leaver is told, whether they are there already or come just now.
        """
        try:
            person = self._desk.people.by_badge(self._user, raw)
        except Refused as refused:
            self.said.emit("err", words.refusal(refused))
            return False
        if view is None:
            self.said.emit("warn", self.tr("No shift is open. Open the shift, then scan the badge again."))
            return False
        if leaver is not None:
            return self.hand_over(view.shift.id, leaver, person.id)
        there = _stay_of(view, person.id)
        if there is not None:
            self.is_there.emit(there)
            return False
        return self.check_in(view.shift.id, person.id, replaces)

    def do(self, action: Callable[[], object]) -> bool:
        """Do it and tell the pages; say why where it is refused."""
        try:
            action()
        except Refused as refused:
            self.said.emit("err", words.refusal(refused))
            return False
        self.said.emit("", "")
        self._changes.shift_changed.emit()
        return True


def _stay_of(view: ShiftView, person: UUID) -> Attendance | None:
    return next(
        (each for each in view.attendance if each.person == person and each.presence is Presence.PRESENT),
        None,
    )


def is_there(stay: Attendance) -> str:
    """Since when somebody is there."""
    assert stay.in_at is not None
    return duty_words.at(stay.in_at)
