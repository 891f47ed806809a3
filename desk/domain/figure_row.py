"""The rows behind a figure, and how they add up to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.indicator import Counting, Source

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from desk.domain.indicator import Indicator

DIFFERENT = frozenset({Counting.VISITS, Counting.PEOPLE, Counting.DOSSIERS})
"""What is counted once however many rows tell of it."""


class RowSource(StrEnum):
    """Where a row was recorded: a visit, a tally, a shift, somebody's stay in a shift, an entry by hand."""

    VISIT = "visit"
    TALLY = "tally"
    SHIFT = "shift"
    STAY = "stay"
    ENTRY = "entry"


@dataclass(frozen=True)
class FigureRow:
    """One row of the register that a figure counts; it names nobody.

    `subject` is the id of the visit, the tally's step, the shift, the stay or the entry. `what` is a key of a
    service, a place where only visits are counted, a shift's kind or the reason that was told for an entry;
    `unit` is a key, empty where none was told.
    `amount` is a quantity, 1 for a row that is counted, minutes for a stay. `counted_as` is what makes two
    rows the same visit, citizen or dossier where those are counted. `indicator` is the code that counts it,
    of a part where the figure is composed.
    """

    indicator: str
    day: date
    source: RowSource
    subject: UUID
    what: str
    amount: int
    unit: str = ""
    procedure: str = ""
    dossier: str = ""
    counted_as: str = ""


def hours(minutes: int) -> int:
    """Whole hours, half-up: 29 minutes are 0, 30 are 1."""
    return (minutes + 30) // 60


def total(indicator: Indicator, rows: Iterable[FigureRow]) -> int:
    """The figure that the rows of an indicator which is not composed add up to."""
    if indicator.source is Source.COUNTED and indicator.counting in DIFFERENT:
        return len({row.counted_as for row in rows})
    amount = sum(row.amount for row in rows)
    if indicator.source is Source.COUNTED and indicator.counting is Counting.HOURS:
        return hours(amount)
    return amount
