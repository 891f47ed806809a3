"""Tallies at a shift: ±n of a service by a tap, taken back by step; counters derive from the log."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import figures, tallies
from desk.domain import roles, tally
from desk.domain.late_row import LateSubject
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.domain.tally import TallyStep
from desk.domain.visit_change import UNDO_REASON
from desk.usecases import clock, late_rows
from desk.usecases.ids import new_id
from desk.usecases.notes import note
from desk.usecases.shift_rules import known_shift, open_shift, refuse

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.usecases.catalogues import Catalogues


class Tallies:
    """Count help without names."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def add(
        self, by: User, shift_id: UUID, service: str, amount: int = 1, unit: str = "", reason: str = ""
    ) -> TallyStep:
        """Count ±n of a service at an open shift, of a residential group where one is asked for.

        InvalidDraft where service, group or amount is wrong, or the shift's day lies in a closed month and
        no reason is told; Refused where the shift is closed or the count would fall below nothing.
        """
        roles.require(by, Permission.ATTEND)
        known = self._catalogues.snapshot()
        refuse(tally.check(service, amount, unit, known.service_by_key, {each.key for each in known.groups}))
        with self._db.begin() as session:
            own = open_shift(session, shift_id)
            step = TallyStep(new_id(), own.id, own.day, service, amount, clock.now(), by.id, unit)
            return _keep(session, by, replace(step, by_name=by.name), reason)

    def undo(self, by: User, step_id: UUID) -> TallyStep:
        """Take a step back by another one; a volunteer takes back their own, an officer any.

        Refused where it was taken back already, is such a step itself, or the shift is closed.
        """
        roles.require(by, Permission.ATTEND)
        with self._db.begin() as session:
            step = tallies.get(session, step_id)
            if step is None:
                raise Refused(refusal("tally_step_unknown"))
            if step.by != by.id:
                roles.require(by, Permission.RUN_SHIFTS)
            if step.undone or step.undoes is not None:
                raise Refused(refusal("tally_undone"))
            own = open_shift(session, step.shift)
            back = TallyStep(new_id(), own.id, own.day, step.service, -step.amount, clock.now(), by.id)
            back = replace(back, unit=step.unit, undoes=step.id, by_name=by.name)
            return _keep(session, by, back, UNDO_REASON)

    def steps(self, by: User, shift_id: UUID, limit: int = 200) -> list[TallyStep]:
        """The last steps of a shift, newest first; those taken back are flagged."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            return tallies.of_shift(session, shift_id, limit)

    def counters(self, by: User, shift_id: UUID) -> dict[str, int]:
        """Service -> what a shift came to so far, its visits and its tallies together; Refused for none."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            known_shift(session, shift_id)
            return figures.of_shift(session, shift_id).by_service

    def by_group(self, by: User, start: date, end: date) -> dict[str, dict[str, int]]:
        """Residential group -> service -> its tallies on the days from start to end, both included."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return tallies.by_unit(session, start, end)


def _keep(session: Session, by: User, step: TallyStep, reason: str) -> TallyStep:
    below = tally.below_zero(tallies.current(session, step.shift, step.service, step.unit), step.amount)
    if below is not None:
        raise Refused(below)
    told = {"service": step.service, "amount": step.amount, "unit": step.unit, "undoes": step.undoes}
    action = "tally_undone" if step.undoes else "tallied"
    kept = replace(step, seq=note(session, by, action, "shift", step.shift, step=step.id, **told))
    tallies.add(session, [kept])
    late_rows.admit(session, by, LateSubject.TALLY, kept.id, [kept.day], reason)
    return kept
