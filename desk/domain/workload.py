"""Plan and load: what a team registered for a year, how far it is, and figures that ask a question."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, refusal, warning

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

MOST_REGISTERED = 100_000
FIRST_YEAR, LAST_YEAR = 2000, 2199
_ENOUGH = 5  # earlier shifts, fewer are no history
_TIMES = 3  # beyond three times the usual is asked about
_SLACK = 5  # small numbers jump about


@dataclass(frozen=True)
class Registration:
    """What a team registered for a year: so many outings, so many people reached."""

    id: UUID
    team: UUID
    year: int
    outings: int
    people: int
    note: str = ""


@dataclass(frozen=True)
class Advance:
    """How far one registered number is: done, registered, and the year's end at the pace so far."""

    done: int
    registered: int
    forecast: int

    @property
    def remaining(self) -> int:
        """What is still to be done; 0 once it is reached."""
        return max(0, self.registered - self.done)


@dataclass(frozen=True)
class Progress:
    """A registration with how far its outings and its people are."""

    registration: Registration
    team_name: str
    outings: Advance
    people: Advance


@dataclass(frozen=True)
class GroupCoverage:
    """A residential group, how many outings and home visits it had in a period, and the last one's day."""

    unit: str
    name: str
    shifts: int
    last: date | None


def check(registration: Registration) -> list[Problem]:
    """What is wrong with a registration: its year, its numbers."""
    problems = []
    if not FIRST_YEAR <= registration.year <= LAST_YEAR:
        problems.append(refusal("year_impossible", "year", year=registration.year))
    return problems + [
        refusal("registered_impossible", field, limit=MOST_REGISTERED)
        for field in ("outings", "people")
        if not 0 <= getattr(registration, field) <= MOST_REGISTERED
    ]


def forecast(done: int, year: int, today: date) -> int:
    """Where the year ends at the pace so far, half-up; what is done before it began or once it is over.

    The days of a leap year are 366.
    """
    first, last = date(year, 1, 1), date(year, 12, 31)
    if today < first or today >= last:
        return done
    days, passed = (last - first).days + 1, (today - first).days + 1
    return (2 * done * days + passed) // (2 * passed)


def advance(done: int, registered: int, year: int, today: date) -> Advance:
    """How far a number is on a day."""
    return Advance(done, registered, forecast(done, year, today))


def band(history: Sequence[int]) -> tuple[int, int] | None:
    """The usual range of a figure of a shift, from earlier ones; None where there are fewer than five.

    From a third of their median to three times it, wider by five both ways as small numbers jump about.
    """
    if len(history) < _ENOUGH:
        return None
    middle = statistics.median(history)
    return max(0, int(middle / _TIMES) - _SLACK), int(middle * _TIMES) + _SLACK


def questions(figures: Mapping[str, int], history: Iterable[Mapping[str, int]]) -> list[Problem]:
    """A question for each figure of a shift outside its usual range; it is asked, nothing is refused."""
    earlier = list(history)
    asked = []
    for name, value in figures.items():
        usual = band([each.get(name, 0) for each in earlier])
        if usual is not None and not usual[0] <= value <= usual[1]:
            asked.append(warning(f"shift_{name}_unusual", name, value=value, low=usual[0], high=usual[1]))
    return asked


def months_without(months: Iterable[str], year: int, today: date) -> list[int]:
    """The months of a year up to today, the running one included, that are not among `2026-11` …"""
    held = set(months)
    last = 12 if year < today.year else today.month if year == today.year else 0
    return [month for month in range(1, last + 1) if f"{year:04d}-{month:02d}" not in held]
