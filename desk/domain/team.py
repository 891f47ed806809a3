"""Teams and their members; membership has dates, so leaving and returning stays on record."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.person import Position
from desk.domain.problems import Problem, refusal, warning
from desk.domain.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from desk.domain.person import Person

_NAME_LIMIT = 120
_MAY_LEAD = frozenset({Position.SECRETARY, Position.DEPUTY_SECRETARY})


class TeamKind(StrEnum):
    """What a team is: Tổ CNSCĐ, Tổ thanh niên tình nguyện, Tổ tham vấn, Đội tình nguyện hỗ trợ DVCTT."""

    DIGITAL = "digital"
    YOUTH = "youth"
    ADVICE = "advice"
    PUBLIC_SERVICE = "public_service"
    OTHER = "other"


class TeamLevel(StrEnum):
    """Where a team was set up: for the ward, or for one of its units."""

    WARD = "ward"
    UNIT = "unit"


class MemberRole(StrEnum):
    """What somebody is in a team."""

    LEADER = "leader"
    DEPUTY = "deputy"
    MEMBER = "member"


@dataclass(frozen=True)
class Team:
    """A team with the days it exists; `unit` is empty for a team of the ward."""

    id: UUID
    name: str
    kind: TeamKind
    level: TeamLevel = TeamLevel.WARD
    unit: str = ""
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True)
class Membership:
    """Somebody in a team from a day to a day, both included; an open end is a member of today."""

    id: UUID
    team: UUID
    person: UUID
    role: MemberRole
    start: date
    end: date | None = None

    def holds(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.start <= day and (self.end is None or day <= self.end)


def check(team: Team, units: Iterable[str]) -> list[Problem]:
    """What is wrong with a team: its name, its dates, its unit."""
    problems = []
    if not clean(team.name):
        problems.append(refusal("team_without_name", "name"))
    if len(team.name) > _NAME_LIMIT:
        problems.append(refusal("text_too_long", "name", limit=_NAME_LIMIT))
    if team.start is not None and team.end is not None and team.end < team.start:
        told = {"start": f"{team.start:%d/%m/%Y}", "end": f"{team.end:%d/%m/%Y}"}
        problems.append(refusal("range_backwards", "end", **told))
    if (team.level is TeamLevel.UNIT or team.unit) and team.unit not in set(units):
        problems.append(refusal("unit_unknown", "unit", unit=team.unit))
    return problems


def leader_problem(role: MemberRole, person: Person) -> Problem | None:
    """A warning where the leader is neither secretary nor deputy secretary; None where all is usual."""
    if role is MemberRole.LEADER and person.position not in _MAY_LEAD:
        return warning("leader_not_secretary", "role", name=person.name)
    return None


def overlapping(wanted: Membership, held: Iterable[Membership]) -> bool:
    """Whether a membership of the same person in the same team shares a day with the wanted one."""
    return any(
        other.id != wanted.id
        and (other.team, other.person) == (wanted.team, wanted.person)
        and (wanted.end is None or other.start <= wanted.end)
        and (other.end is None or wanted.start <= other.end)
        for other in held
    )


def team_of(memberships: Iterable[Membership], day: date, wanted: UUID | None = None) -> UUID | None:
    """The team that somebody's hours of a day belong to, so that no hour counts for two.

    The wanted one, where they are in it that day, else the one they joined first; None where in none.
    """
    held = sorted((each.start, str(each.id), each.team) for each in memberships if each.holds(day))
    teams = [team for _, _, team in held]
    if wanted is not None and wanted in teams:
        return wanted
    return teams[0] if teams else None
