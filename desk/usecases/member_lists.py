"""Taking member lists in from workbooks: all or nothing, people who are known stay who they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import people, teams
from desk.domain import member_list, roles
from desk.domain.person import Person, PersonDraft
from desk.domain.problems import Problem, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.team import Membership, Team, TeamKind, overlapping
from desk.domain.text import fold
from desk.usecases import clock
from desk.usecases.ids import new_id
from desk.usecases.notes import note
from desk.usecases.people import add_person
from desk.usecases.teams import join_team, keep_team

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.member_list import MemberList, MemberRow
    from desk.domain.people import User
    from desk.usecases.catalogues import Catalogues

_KINDS = (
    ("cong nghe so", TeamKind.DIGITAL),
    ("cnsc", TeamKind.DIGITAL),
    ("tham van", TeamKind.ADVICE),
    ("dich vu cong", TeamKind.PUBLIC_SERVICE),
    ("dvc", TeamKind.PUBLIC_SERVICE),
    ("thanh nien", TeamKind.YOUTH),
)
"""Words in a team's name that tell what it is; the first that fits counts."""


@dataclass(frozen=True)
class MemberListTaken:
    """What taking a list did: people added, people known, teams added, memberships added, what is odd."""

    added: int
    known: int
    teams: int
    memberships: int
    warnings: tuple[Problem, ...]


class MemberLists:
    """Read lists of members and take them in."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def read(self, path: Path) -> MemberList:
        """Understand the first sheet with names in an XLSX, XLS, ODS or CSV file, without writing.

        Refused where the file cannot be read.
        """
        from desk.usecases.workbook import read_workbook

        units = self._catalogues.snapshot().units
        lists = [member_list.read(sheet.rows, units) for sheet in read_workbook(path)]
        return next((each for each in lists if each.rows), lists[0] if lists else member_list.read([], units))

    def take(self, by: User, members: MemberList, team: UUID | None = None) -> MemberListTaken:
        """Take a list in, in one transaction; rows that name no team join the one given, if any.

        Refused with everything that is wrong where a single row is wrong; somebody who left comes back by
        hand first.
        """
        roles.require(by, Permission.ROSTER)
        if members.problems:
            raise Refused(*members.problems)
        with self._db.begin() as session:
            taken = _Taking(session, by)
            for row in members.rows:
                taken.take(row, team)
            note(
                session, by, "member_list_taken", "person", "list", rows=len(members.rows), added=taken.added
            )
        return MemberListTaken(
            taken.added, taken.known, taken.teams, taken.memberships, tuple(taken.warnings)
        )


class _Taking:
    """What one list has done so far, inside its transaction."""

    def __init__(self, session: Session, by: User) -> None:
        self._session, self._by = session, by
        self._teams = {fold(each.name): each for each in teams.all_teams(session)}
        self.added = self.known = self.teams = self.memberships = 0
        self.warnings: list[Problem] = []
        self._met: set[UUID] = set()

    def take(self, row: MemberRow, team: UUID | None) -> None:
        """Take one row in."""
        person = people.by_name(self._session, row.name) or self._add(row)
        if not person.active:
            raise Refused(refusal("person_left", name=person.name))
        if person.id not in self._met:
            self._met.add(person.id)
            self.known += 1
        joined = self._team(row.team).id if row.team else team
        if joined is not None:
            self._join(person, row, joined)

    def _add(self, row: MemberRow) -> Person:
        groups = (row.group,) if row.group else ()
        added = add_person(
            self._session, self._by, PersonDraft(row.name, row.kind, row.position, groups=groups)
        )
        self._met.add(added.id)
        self.added += 1
        return added

    def _team(self, name: str) -> Team:
        key = fold(name)
        if key not in self._teams:
            kind = next((kind for word, kind in _KINDS if word in key), TeamKind.OTHER)
            self._teams[key] = keep_team(self._session, self._by, Team(new_id(), name, kind))
            self.teams += 1
        return self._teams[key]

    def _join(self, person: Person, row: MemberRow, team: UUID) -> None:
        wanted = Membership(new_id(), team, person.id, row.role, clock.today())
        if overlapping(wanted, teams.memberships(self._session, person.id)):
            return
        self.warnings += join_team(self._session, self._by, wanted).warnings
        self.memberships += 1
