"""Hours of duty, counted from attendance: exact minutes are kept, quarter hours are for paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping  # noqa: TC003 - read at run time when a kept report comes back
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desk.domain.person import PersonKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from desk.domain.shift import ShiftKind


@dataclass(frozen=True)
class Stay:
    """Somebody's stay in a shift: whole minutes, and the team they belong to."""

    shift: UUID
    day: date
    kind: ShiftKind
    person: UUID
    name: str
    person_kind: PersonKind
    team: UUID | None
    minutes: int


@dataclass(frozen=True)
class HoursLine:
    """Hours of one person or one team: minutes, different shifts, and turns (one a person and shift)."""

    id: UUID
    name: str
    minutes: int
    shifts: int
    turns: int


@dataclass(frozen=True)
class Hours:
    """Hours of a period by person, team and month (`2026-11`); `unassigned` minutes belong to no team."""

    persons: tuple[HoursLine, ...] = ()
    teams: tuple[HoursLine, ...] = ()
    unassigned: int = 0
    by_month: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class DutyFigures:
    """What duty adds to the figures of a period.

    `shifts` by kind are those that were opened; `volunteers` counts different ones, `volunteer_turns`
    (lượt tình nguyện viên) one for each volunteer and shift; minutes are exact, of volunteers alone.
    `people_reached` was told at the closing of shifts and is never added to visits.
    """

    shifts: Mapping[str, int] = field(default_factory=dict)
    volunteers: int = 0
    volunteer_turns: int = 0
    volunteer_minutes: int = 0
    people_reached: int = 0

    @property
    def outings(self) -> int:
        """Shifts that were outings (lượt ra quân)."""
        return self.shifts.get("outing", 0)


def quarter_hours(minutes: int) -> float:
    """Hours in steps of a quarter, half-up: 7 minutes are 0, 8 are 0.25."""
    return (2 * minutes + 15) // 30 / 4


def by_person(stays: Iterable[Stay]) -> list[HoursLine]:
    """A line for each person, in the order they come."""
    grouped: dict[UUID, list[Stay]] = {}
    for stay in stays:
        grouped.setdefault(stay.person, []).append(stay)
    return [_line(key, each[0].name, each) for key, each in grouped.items()]


def by_team(stays: Iterable[Stay], names: Mapping[UUID, str]) -> list[HoursLine]:
    """A line for each team that stays belong to, in the order of the names given."""
    grouped: dict[UUID, list[Stay]] = {}
    for stay in stays:
        if stay.team is not None:
            grouped.setdefault(stay.team, []).append(stay)
    return [_line(key, name, grouped[key]) for key, name in names.items() if key in grouped]


def to_thank(lines: Iterable[HoursLine], most: int = 10) -> list[HoursLine]:
    """Those with the most minutes, to be thanked; who has as many as the last one is among them too.

    Nobody without a minute; the list says nothing of those who are not on it.
    """
    busy = sorted((line for line in lines if line.minutes), key=lambda line: -line.minutes)
    least = busy[most - 1].minutes if len(busy) > most else 0
    return [line for line in busy if line.minutes >= least]


def duty_figures(stays: Iterable[Stay], shifts: Mapping[str, int], reached: int) -> DutyFigures:
    """The figures of the volunteers among the stays, beside shifts by kind and people reached."""
    volunteers = [stay for stay in stays if stay.person_kind is PersonKind.VOLUNTEER]
    return DutyFigures(
        shifts=dict(sorted(shifts.items())),
        volunteers=len({stay.person for stay in volunteers}),
        volunteer_turns=len({(stay.person, stay.shift) for stay in volunteers}),
        volunteer_minutes=sum(stay.minutes for stay in volunteers),
        people_reached=reached,
    )


def by_month(stays: Iterable[Stay]) -> dict[str, int]:
    """Minutes by calendar month, `2026-11`, in order."""
    counted: Counter[str] = Counter()
    for stay in stays:
        counted[f"{stay.day:%Y-%m}"] += stay.minutes
    return dict(sorted(counted.items()))


def _line(key: UUID, name: str, stays: list[Stay]) -> HoursLine:
    return HoursLine(
        key,
        name,
        minutes=sum(stay.minutes for stay in stays),
        shifts=len({stay.shift for stay in stays}),
        turns=len({(stay.person, stay.shift) for stay in stays}),
    )
