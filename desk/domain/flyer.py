"""Household flyers (tờ rơi): numbered batches, and how many of each went to which residential group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Set
    from datetime import date, datetime
    from uuid import UUID

    from desk.domain.sheet_subject import Subject

MOST_FLYERS = 100_000
MOST_AT_ONCE = 200  # in one print
FLYER_SIZES = ("a5_2up", "a6_4up")


@dataclass(frozen=True)
class FlyerBatch:
    """A batch of one sheet, numbered from 1 in each year; `planned` is what each group is to get, by unit."""

    id: UUID
    year: int
    number: int
    sheet: Subject
    made_at: datetime
    user: UUID
    planned: Mapping[str, int]

    @property
    def code(self) -> str:
        """The number as it is printed and spoken."""
        return f"{self.number}/{self.year}"


@dataclass(frozen=True)
class FlyerStep:
    """So many flyers of a batch handed out in a group on a day; less than nothing where that was too many."""

    id: UUID
    batch: UUID
    unit: str
    day: date
    amount: int
    at: datetime
    user: UUID
    seq: int


@dataclass(frozen=True)
class FlyerCount:
    """A batch with what was printed of it and handed out so far, by unit."""

    batch: FlyerBatch
    printed: int
    handed_out: Mapping[str, int]

    @property
    def given(self) -> int:
        """Flyers handed out in all groups."""
        return sum(self.handed_out.values())

    @property
    def left(self) -> int:
        """Flyers that were printed and not handed out yet."""
        return self.printed - self.given

    @property
    def next_number(self) -> int:
        """The number of the next flyer that is printed."""
        return self.printed + 1


def check_plan(planned: Mapping[str, int], groups: Set[str]) -> list[Problem]:
    """What is wrong with what each group is to get."""
    problems = [refusal("unit_unknown", "planned", unit=unit) for unit in planned if unit not in groups]
    if any(not 0 <= amount <= MOST_FLYERS for amount in planned.values()):
        problems.append(refusal("flyer_amount", "planned", most=MOST_FLYERS))
    return problems


def check_step(count: FlyerCount, unit: str, amount: int) -> Problem | None:
    """Why so many flyers cannot have been handed out in a group: never more than were printed."""
    if not amount or abs(amount) > MOST_FLYERS:
        return refusal("flyer_amount", "amount", most=MOST_FLYERS)
    if amount > count.left:
        return refusal(
            "flyer_more_than_printed", "amount", batch=count.batch.code, amount=amount, left=count.left
        )
    given = count.handed_out.get(unit, 0)
    if given + amount < 0:
        return refusal("flyer_less_than_none", "amount", amount=-amount, given=given)
    return None
