"""What units added to an indicator, entered by hand: steps that are only ever added, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, refusal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

AMOUNT_LIMIT = 10_000_000
REASON_LIMIT = 400


@dataclass(frozen=True)
class IndicatorStep:
    """What a unit added on a day; `told_left` is what it said is still to be done, or None.

    A step of nothing only keeps what was told.
    """

    id: UUID
    indicator: str
    unit: str
    day: date
    amount: int
    at: datetime
    by: UUID
    told_left: int | None = None
    reason: str = ""
    seq: int = 0


@dataclass(frozen=True)
class EntryLine:
    """What was typed for a unit: how many more since `before`, the figure that stood there."""

    unit: str
    amount: int
    before: int
    told_left: int | None = None
    reason: str = ""


@dataclass(frozen=True)
class Told:
    """What a unit last said is still to be done, and what was done when it said so."""

    left: int
    done: int
    day: date
    at: datetime


def check(line: EntryLine) -> list[Problem]:
    """What keeps a line out: a fall without a reason, a figure below nothing, numbers out of bounds."""
    problems = []
    if line.amount < 0 and not line.reason:
        problems.append(refusal("entry_fall_without_reason", line.unit, amount=-line.amount))
    if line.before + line.amount < 0:
        problems.append(refusal("entry_below_zero", line.unit))
    if max(abs(line.amount), line.told_left or 0) > AMOUNT_LIMIT:
        problems.append(refusal("entry_too_large", line.unit, limit=AMOUNT_LIMIT))
    if line.told_left is not None and line.told_left < 0:
        problems.append(refusal("number_negative", line.unit, text=line.told_left))
    if len(line.reason) > REASON_LIMIT:
        problems.append(refusal("text_too_long", line.unit, limit=REASON_LIMIT))
    return problems


def check_ward(line: EntryLine) -> list[Problem]:
    """What keeps the ward's own word out: it tells what is left, its figure is the sum of its units."""
    return [refusal("repair_at_units", line.unit)] if line.amount else check(line)


def last_told(steps: Iterable[IndicatorStep], ward: str, day: date) -> dict[str, Told]:
    """Unit -> what it last said is left, unless its figure moved since; the steps are all those up to a day.

    What is told for the `ward` goes with all that was done when it was told, and holds for that day alone.
    """
    done: dict[str, int] = {}
    found: dict[str, Told] = {}
    for step in sorted(steps, key=lambda each: each.seq):
        done[step.unit] = done.get(step.unit, 0) + step.amount
        if step.amount:
            found.pop(step.unit, None)
        if step.told_left is not None:
            then = sum(done.values()) if step.unit == ward else done[step.unit]
            found[step.unit] = Told(step.told_left, then, step.day, step.at)
    if ward in found and found[ward].day != day:
        del found[ward]
    return found
