"""Teams and who is in them from when to when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import teams
from desk.domain import roles, team
from desk.domain.problems import InvalidDraft, Problem, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.team import Membership, Team
from desk.domain.text import clean, fold
from desk.usecases import clock
from desk.usecases.ids import new_id
from desk.usecases.notes import note
from desk.usecases.shift_rules import active_person, refuse

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.domain.team import MemberRole
    from desk.usecases.catalogues import Catalogues


@dataclass(frozen=True)
class Joined:
    """A membership as it was kept, with what is odd about it."""

    membership: Membership
    warnings: tuple[Problem, ...]


class Teams:
    """Teams of volunteers and officers."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def all(self, by: User) -> list[Team]:
        """Every team, ended ones too, in Vietnamese order."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            return teams.all_teams(session)

    def memberships(self, by: User, of: Team | None = None) -> list[Membership]:
        """Who is or was in a team, or in any, in the order they joined."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            return teams.memberships(session, team=of.id if of else None)

    def put(self, by: User, told: Team) -> Team:
        """Add or change a team; InvalidDraft where name, dates or unit are wrong, or the name is taken."""
        roles.require(by, Permission.ROSTER)
        tidied = replace(told, name=clean(told.name))
        refuse(team.check(tidied, {unit.key for unit in self._catalogues.snapshot().units}))
        with self._db.begin() as session:
            return keep_team(session, by, tidied)

    def join(
        self, by: User, of: UUID, person_id: UUID, role: MemberRole, start: date, end: date | None = None
    ) -> Joined:
        """Put somebody into a team; a leader who is no secretary or deputy secretary is warned of.

        InvalidDraft where they are in it already on one of those days, or the days are backwards.
        """
        roles.require(by, Permission.ROSTER)
        with self._db.begin() as session:
            return join_team(session, by, Membership(new_id(), of, person_id, role, start, end))

    def part(self, by: User, membership_id: UUID, day: date | None = None) -> Membership:
        """End a membership on a day (today by default); Refused where it began later or has ended."""
        roles.require(by, Permission.ROSTER)
        last = day or clock.today()
        with self._db.begin() as session:
            found = next((e for e in teams.memberships(session) if e.id == membership_id), None)
            if found is None or found.end is not None:
                raise Refused(refusal("membership_unknown"))
            if last < found.start:
                raise Refused(
                    refusal("range_backwards", start=f"{found.start:%d/%m/%Y}", end=f"{last:%d/%m/%Y}")
                )
            ended = replace(found, end=last)
            teams.put_membership(session, ended)
            note(session, by, "membership_ended", "membership", membership_id, day=last)
        return ended


def keep_team(session: Session, by: User, told: Team) -> Team:
    """Add or change a checked team inside a transaction; InvalidDraft where its name is another's."""
    if any(fold(each.name) == fold(told.name) and each.id != told.id for each in teams.all_teams(session)):
        raise InvalidDraft(refusal("team_name_taken", "name", name=told.name))
    teams.put_team(session, told)
    codes = {"kind": told.kind.value, "level": told.level.value, "unit": told.unit}
    note(session, by, "team_kept", "team", told.id, start=told.start, end=told.end, **codes)
    return told


def join_team(session: Session, by: User, wanted: Membership) -> Joined:
    """Put somebody into a team inside a transaction; InvalidDraft and Refused as `Teams.join`."""
    found = next((each for each in teams.all_teams(session) if each.id == wanted.team), None)
    if found is None:
        raise Refused(refusal("team_unknown", "team"))
    who = active_person(session, wanted.person)
    if wanted.end is not None and wanted.end < wanted.start:
        told = {"start": f"{wanted.start:%d/%m/%Y}", "end": f"{wanted.end:%d/%m/%Y}"}
        raise InvalidDraft(refusal("range_backwards", "end", **told))
    if team.overlapping(wanted, teams.memberships(session, wanted.person)):
        raise InvalidDraft(refusal("member_already", "person", name=who.name, team=found.name))
    teams.put_membership(session, wanted)
    told_codes = {"team": wanted.team, "person": wanted.person, "role": wanted.role.value}
    note(
        session, by, "team_joined", "membership", wanted.id, start=wanted.start, end=wanted.end, **told_codes
    )
    odd = team.leader_problem(wanted.role, who)
    return Joined(wanted, (odd,) if odd else ())
