"""Hours of duty of people, teams and months, for reports and certificates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import attendance, people, teams
from desk.domain import hours, roles
from desk.domain.hours import Hours, HoursLine
from desk.domain.roles import Permission
from desk.domain.text import sort_key
from desk.usecases.shift_rules import known_person

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.hours import Stay
    from desk.domain.people import User
    from desk.domain.person import Person
    from desk.domain.text import SortKey


@dataclass(frozen=True)
class PersonHours:
    """What one person did: exact minutes, different shifts, minutes by month (`2026-11`) and by kind."""

    person: Person
    minutes: int
    shifts: int
    by_month: Mapping[str, int]
    by_kind: Mapping[str, int]
    first_day: date | None
    last_day: date | None


class HoursBook:
    """Count hours from attendance; people stand in the order of their names, never of their hours."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

    def of_period(self, by: User, start: date, end: date) -> Hours:
        """Hours of everybody and of every team in shifts of the days from start to end, both included."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            stays = attendance.stays(session, start, end)
            names = {team.id: team.name for team in teams.all_teams(session)}
        unassigned = sum(stay.minutes for stay in stays if stay.team is None)
        persons = sorted(hours.by_person(stays), key=_by_name)
        of_teams = tuple(hours.by_team(stays, names))
        return Hours(tuple(persons), of_teams, unassigned, hours.by_month(stays))

    def of_person(self, by: User, person_id: UUID, start: date, end: date) -> PersonHours:
        """What a person did on those days, as for a certificate; Refused where there is no such person."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return _of(session, known_person(session, person_id), start, end)

    def mine(self, by: User, start: date, end: date) -> PersonHours | None:
        """What the user themselves did on those days; None where nobody on the roster signs in so."""
        roles.require(by, Permission.ATTEND)
        with self._db.read() as session:
            own = next((each for each in people.all_people(session) if each.user == by.id), None)
            return _of(session, own, start, end) if own else None


def _of(session: Session, person: Person, start: date, end: date) -> PersonHours:
    stays = attendance.stays(session, start, end, person.id)
    days = [stay.day for stay in stays]
    return PersonHours(
        person,
        sum(stay.minutes for stay in stays),
        len({stay.shift for stay in stays}),
        hours.by_month(stays),
        _by_kind(stays),
        min(days, default=None),
        max(days, default=None),
    )


def _by_kind(stays: list[Stay]) -> dict[str, int]:
    kinds = sorted({stay.kind for stay in stays})
    return {kind.value: sum(stay.minutes for stay in stays if stay.kind is kind) for kind in kinds}


def _by_name(line: HoursLine) -> SortKey:
    return sort_key(line.name)
