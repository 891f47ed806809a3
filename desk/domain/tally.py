"""Tallies: anonymous steps of ±n of a service at a shift; counters derive from the steps."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime
    from uuid import UUID

AMOUNT_LIMIT = 10_000


@dataclass(frozen=True)
class TallyStep:
    """A step of a tally: ±n of a service, of a residential group where asked; `undoes` is a step taken back.

    `by_name` is who tapped; `undone` tells that a later step took it back; `sheet` is the paper sheet that
    it came from; `seq` orders the steps also where the clock went back.
    """

    id: UUID
    shift: UUID
    day: date
    service: str
    amount: int
    at: datetime
    by: UUID
    unit: str = ""
    undoes: UUID | None = None
    sheet: UUID | None = None
    by_name: str = ""
    undone: bool = False
    seq: int = 0


@dataclass(frozen=True)
class TallyLine:
    """A number of a service on a paper sheet, of a residential group where asked."""

    service: str
    amount: int
    unit: str = ""


@dataclass(frozen=True)
class TallySheet:
    """A paper tally sheet: issued with a code for a day and a place, entered once into a shift."""

    id: UUID
    code: str
    day: date
    place: str
    issued_at: datetime
    slot: UUID | None = None
    shift: UUID | None = None
    entered_at: datetime | None = None
    control_total: int | None = None
    difference_reason: str = ""


@dataclass(frozen=True)
class SheetDifference:
    """An entered sheet whose rows did not add up to its control total, and the reason that was told."""

    code: str
    total: int
    counted: int
    reason: str


def check(
    service: str, amount: int, unit: str, services: Iterable[str], units: Iterable[str]
) -> list[Problem]:
    """What is wrong with a step before it is counted: service, group, or an amount of 0 or beyond reason."""
    problems = []
    if service not in services:
        problems.append(refusal("service_unknown", "service", service=service))
    if unit and unit not in units:
        problems.append(refusal("unit_unknown", "unit", unit=unit))
    if not 0 < abs(amount) <= AMOUNT_LIMIT:
        problems.append(refusal("tally_amount", "amount", limit=AMOUNT_LIMIT))
    return problems


def below_zero(current: int, amount: int) -> Problem | None:
    """A refusal where a step would bring the count of a service in a shift and group below nothing."""
    if current + amount < 0:
        return refusal("tally_below_zero", "amount", count=current, amount=-amount)
    return None


def totals(steps: Iterable[TallyStep]) -> dict[str, int]:
    """Service -> its count; services that came back to 0 are left out."""
    counted: Counter[str] = Counter()
    for step in steps:
        counted[step.service] += step.amount
    return {service: counted[service] for service in sorted(counted) if counted[service]}


def check_sheet(total: int, lines: Sequence[TallyLine], reason: str) -> list[Problem]:
    """What is wrong with a sheet's numbers; a sum that differs from its control total needs a reason."""
    if any(line.amount < 0 for line in lines) or total < 0:
        return [refusal("sheet_negative", "amount")]
    counted = sum(line.amount for line in lines)
    if counted == total or reason:
        return []
    return [
        refusal("sheet_sum_differs", "total", total=total, counted=counted, difference=abs(counted - total))
    ]
