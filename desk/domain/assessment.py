"""What is assigned and reached of a criterion in a year, and the evidence behind it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain import exact
from desk.domain.criteria import Operator
from desk.domain.problems import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime
    from decimal import Decimal
    from uuid import UUID

    from desk.domain.criteria import Criterion
    from desk.domain.problems import Problem

NOTE_LIMIT = 1000
TITLE_LIMIT = 400
LARGEST_EVIDENCE = 20_000_000
"""Bytes of one file."""

FIRST_YEAR, LAST_YEAR = 2020, 2100


@dataclass(frozen=True)
class Reached:
    """What was reached: a numerator of a denominator, a value, or a yes or no; None where nothing was told.

    `day` and `origin` tell of which day the denominator is and who said so, where the register knows.
    """

    numerator: Decimal | None = None
    denominator: Decimal | None = None
    value: Decimal | None = None
    answer: bool | None = None
    day: date | None = None
    origin: str = ""


@dataclass(frozen=True)
class Assessment:
    """The newest word on a criterion in a year; `points` is None until somebody gives some."""

    criterion: str
    assigned: bool = False
    reached: Reached = Reached()
    points: Decimal | None = None
    note: str = ""
    at: datetime | None = None
    by: UUID | None = None


class EvidenceKind(StrEnum):
    """What stands behind a figure."""

    FILE = "file"
    LINK = "link"
    NOTE = "note"


@dataclass(frozen=True)
class Evidence:
    """A file copied in (`place` lies below the register's folder), an https link or a note.

    `size` is in bytes; one that was taken away stays, marked with the moment.
    """

    id: UUID
    pack: str
    year: int
    criterion: str
    kind: EvidenceKind
    title: str
    place: str
    digest: str
    size: int
    at: datetime
    by: UUID
    removed_at: datetime | None = None


def check(told: Assessment, criterion: Criterion) -> Iterator[Problem]:
    """What keeps an assessment out."""
    yield from _check_numbers(told)
    reached = told.reached
    if criterion.operator is not Operator.YES and reached.answer is not None:
        yield refusal("assessment_not_yes_or_no", "answer")
    if criterion.operator is Operator.YES and (reached.value, reached.numerator) != (None, None):
        yield refusal("assessment_only_yes_or_no", "value")
    if reached.numerator is not None and not criterion.is_share:
        yield refusal("assessment_not_a_share", "numerator", unit=criterion.unit or "…")
    if reached.numerator is not None and reached.value is not None:
        yield refusal("assessment_told_twice", "value")
    if reached.denominator == 0:
        yield refusal("assessment_denominator_zero", "denominator")
    if told.points is not None and criterion.points is not None and told.points > criterion.points:
        yield refusal("assessment_points_over", "points", most=exact.shown(criterion.points))
    if len(told.note) > NOTE_LIMIT:
        yield refusal("text_too_long", "note", limit=NOTE_LIMIT)


def _check_numbers(told: Assessment) -> Iterator[Problem]:
    reached = told.reached
    numbers = {
        "numerator": reached.numerator,
        "denominator": reached.denominator,
        "value": reached.value,
        "points": told.points,
    }
    for name, number in numbers.items():
        if number is not None and not exact.fits(number):
            yield refusal("assessment_number_long", name, digits=exact.DIGITS, places=exact.PLACES)
        elif number is not None and number < 0 and name != "value":
            yield refusal("number_negative", name, text=exact.shown(number))
