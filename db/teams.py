"""Teams, memberships and what teams registered for a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from db.models import MembershipRow, RegistrationRow, TeamRow
from db.writing import put_all, table_of
from desk.domain.team import MemberRole, Membership, Team, TeamKind, TeamLevel
from desk.domain.text import fold, sort_key
from desk.domain.workload import Registration

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

_TEAM, _MEMBER, _REGISTERED = table_of(TeamRow), table_of(MembershipRow), table_of(RegistrationRow)


def all_teams(session: Session) -> list[Team]:
    """Every team, ended ones too, in Vietnamese order."""
    columns = (_TEAM.c.id, _TEAM.c.name, _TEAM.c.kind, _TEAM.c.level, _TEAM.c.unit_key)
    teams = [
        Team(team_id, name, TeamKind(kind), TeamLevel(level), unit or "", start, end)
        for team_id, name, kind, level, unit, start, end in session.execute(
            select(*columns, _TEAM.c.start_day, _TEAM.c.end_day)
        )
    ]
    return sorted(teams, key=lambda team: sort_key(team.name))


def put_team(session: Session, team: Team) -> None:
    """Add or change a team."""
    row = {
        "id": team.id,
        "name": team.name,
        "name_folded": fold(team.name),
        "kind": team.kind.value,
        "level": team.level.value,
        "unit_key": team.unit or None,
        "start_day": team.start,
        "end_day": team.end,
    }
    put_all(session, TeamRow, [row])


def memberships(session: Session, person: UUID | None = None, team: UUID | None = None) -> list[Membership]:
    """Memberships of all or of one person or team, ended ones too, in the order they began."""
    columns = (_MEMBER.c.id, _MEMBER.c.team_id, _MEMBER.c.person_id, _MEMBER.c.role)
    query = select(*columns, _MEMBER.c.start_day, _MEMBER.c.end_day)
    if person is not None:
        query = query.where(_MEMBER.c.person_id == person)
    if team is not None:
        query = query.where(_MEMBER.c.team_id == team)
    rows = session.execute(query.order_by(_MEMBER.c.start_day, _MEMBER.c.id))
    return [Membership(own, of, who, MemberRole(role), start, end) for own, of, who, role, start, end in rows]


def put_membership(session: Session, membership: Membership) -> None:
    """Add or change a membership."""
    row = {
        "id": membership.id,
        "team_id": membership.team,
        "person_id": membership.person,
        "role": membership.role.value,
        "start_day": membership.start,
        "end_day": membership.end,
    }
    put_all(session, MembershipRow, [row])


def registrations(session: Session, year: int) -> list[Registration]:
    """What teams registered for a year."""
    columns = (_REGISTERED.c.id, _REGISTERED.c.team_id, _REGISTERED.c.year, _REGISTERED.c.outings)
    query = select(*columns, _REGISTERED.c.people, _REGISTERED.c.note).where(_REGISTERED.c.year == year)
    return [Registration(*row) for row in session.execute(query.order_by(_REGISTERED.c.id))]


def put_registration(session: Session, registration: Registration) -> None:
    """Keep what a team registered for a year in place of what it registered before."""
    same = (_REGISTERED.c.team_id == registration.team, _REGISTERED.c.year == registration.year)
    session.connection().execute(delete(_REGISTERED).where(*same))
    row = {
        "id": registration.id,
        "team_id": registration.team,
        "year": registration.year,
        "outings": registration.outings,
        "people": registration.people,
        "note": registration.note,
    }
    put_all(session, RegistrationRow, [row])
