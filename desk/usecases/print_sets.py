"""Print sets: which sheets are printed together, and which after a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import print_sets
from desk.domain import print_set, roles
from desk.domain.print_set import PrintSet, SetLine
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.sheet_subject import Subject, SubjectKind
from desk.usecases.notes import note
from desk.usecases.sheet_subjects import known_subjects
from desk.usecases.visit_rules import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.catalogues import Catalogues


class PrintSets:
    """Saved sets of sheets."""

    def __init__(self, db: Database, catalogues: Catalogues, has_sheet: Callable[[str], bool]) -> None:
        """Work on one register; `has_sheet` tells whether a service has a sheet."""
        self._db = db
        self._catalogues = catalogues
        self._has_sheet = has_sheet

    def all(self, by: User) -> list[PrintSet]:
        """Every saved set, in Vietnamese order of the names."""
        roles.require(by, Permission.PRINT_SHEETS)
        with self._db.read() as session:
            return print_sets.all_sets(session)

    def put(self, by: User, told: PrintSet) -> PrintSet:
        """Save a set, or change one; the same sheet told twice is one line.

        InvalidDraft without a name or a line, for unknown sheets or too many copies, where the name is
        taken, or another set is of the same procedure already.
        """
        roles.require(by, Permission.KEEP_SHEETS)
        tidied = print_set.tidy(told)
        with self._db.begin() as session:
            known = known_subjects(session, self._catalogues.snapshot())
            problems = print_set.check(tidied, print_sets.all_sets(session), known)
            if problems:
                raise InvalidDraft(*problems)
            print_sets.put(session, tidied)
            sheets = {line.sheet.key: line.copies for line in tidied.lines}
            of = tidied.of.key if tidied.of else ""
            note(session, by, "print_set_kept", "print_set", tidied.id, sheets=sheets, of=of)
        return tidied

    def drop(self, by: User, set_id: UUID) -> None:
        """Drop a saved set; Refused where there is none."""
        roles.require(by, Permission.KEEP_SHEETS)
        with self._db.begin() as session:
            if not print_sets.drop(session, set_id):
                raise Refused(refusal("print_set_gone"))
            note(session, by, "print_set_dropped", "print_set", set_id)

    def of(self, by: User, subject: Subject) -> tuple[SetLine, ...]:
        """What is printed for a procedure or a service: its set, else its own sheet once, if it has one."""
        roles.require(by, Permission.PRINT_SHEETS)
        with self._db.read() as session:
            return self._lines(subject, _by_subject(session))

    def for_visit(self, by: User, visit: Visit) -> tuple[SetLine, ...]:
        """What Ctrl+P prints after a visit: the sets of its items together, each sheet once.

        An item with a procedure asks for that one's sheet, any other for its service's. Refused where the
        visit was taken back.
        """
        roles.require(by, Permission.PRINT_SHEETS)
        with self._db.read() as session:
            sets, counting = _by_subject(session), counted(session, visit.id)
        subjects = [
            Subject(SubjectKind.PROCEDURE, item.procedure)
            if item.procedure
            else Subject(SubjectKind.SERVICE, item.service)
            for item in counting.items
        ]
        return print_set.together(self._lines(subject, sets) for subject in subjects)

    def _lines(self, subject: Subject, sets: Mapping[Subject, PrintSet]) -> tuple[SetLine, ...]:
        if subject in sets:
            return sets[subject].lines
        own = subject.kind is not SubjectKind.SERVICE or self._has_sheet(subject.key)
        return (SetLine(subject),) if own else ()


def _by_subject(session: Session) -> dict[Subject, PrintSet]:
    return {each.of: each for each in print_sets.all_sets(session) if each.of is not None}
