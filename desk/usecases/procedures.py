"""The ward's list of procedures: names, levels, validity; nothing is ever deleted from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from db import catalogue, ledger, users
from desk.domain import procedure as rules
from desk.domain import roles
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.procedure import LevelSet, Procedure
from desk.domain.roles import Permission
from desk.usecases import clock
from desk.usecases.catalogue_change import changes_between, changing, note

if TYPE_CHECKING:
    from db.engine import Database
    from desk.domain.people import User
    from desk.usecases.catalogues import Catalogues

_CHANGED = "procedure_changed"
_FIELDS = ("name", "field", "level", "valid_from", "valid_to")


class Procedures:
    """Add and change procedures."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def add(self, by: User, procedure: Procedure) -> Procedure:
        """Add a procedure; InvalidDraft for what is missing or malformed, Refused where the code is taken.

        The code is that of the national database of procedures: one digit, a point, six digits.
        """
        added = replace(rules.tidy(procedure), as_of=clock.today())
        try:
            with changing(self._db, self._catalogues, by) as session:
                _refuse_unfit(added)
                catalogue.insert_procedure(session, added)
                details = {field: getattr(added, field) for field in _FIELDS}
                note(session, by, "procedure_added", "procedure", added.code, details)
        except Refused as refused:
            if refused.problem.code == "register_duplicate":
                raise Refused(refusal("procedure_exists", "code", code=added.code)) from refused
            raise
        return added

    def alter(self, by: User, procedure: Procedure) -> Procedure:
        """Change name, field, level and validity of a procedure; its code and all else stay as they are.

        What was recorded before keeps its code and its level; the ledger keeps what stood here before.
        """
        told = rules.tidy(procedure)
        with changing(self._db, self._catalogues, by) as session:
            before = catalogue.procedure(session, told.code)
            if before is None:
                raise Refused(refusal("procedure_unknown", "code", code=told.code))
            after = replace(before, **{field: getattr(told, field) for field in _FIELDS})
            _refuse_unfit(after)
            changed = changes_between(before, after, _FIELDS)
            if changed:
                catalogue.add_procedures(session, [after])
                note(session, by, _CHANGED, "procedure", after.code, changed)
        return after

    def abolish(self, by: User, procedure: Procedure, first_day: date) -> Procedure:
        """End a procedure: from `first_day` on it can no longer be chosen; help before that day stays."""
        return self.alter(by, replace(procedure, valid_to=first_day - timedelta(days=1)))

    def levels_set(self, by: User) -> dict[str, LevelSet]:
        """Who set the level of each procedure last, and on which day; those nobody set are left out."""
        roles.require(by, Permission.CATALOGUES)
        with self._db.read() as session:
            entries = ledger.of_action(session, _CHANGED)
            names = {user.id: user.name for user in users.all_users(session)}
        return {
            entry.subject_id: LevelSet(names[entry.user], clock.local(entry.at).date())
            for entry in entries
            if "level" in entry.payload and entry.user is not None
        }


def _refuse_unfit(procedure: Procedure) -> None:
    problems = rules.check(procedure)
    if problems:
        raise InvalidDraft(*problems)
