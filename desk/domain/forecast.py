"""Where a figure will stand on the last day of a plan if it goes on as it went so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

FEWEST_DAYS = 3
"""Days that must have gone before a forecast is told."""


@dataclass(frozen=True)
class Forecast:
    """What is expected on the last day, and how many a day are needed to reach the target in time.

    `expected` is None while too few days have gone; `needed` is None where the target is reached, there is
    none, or no day is left.
    """

    expected: int | None
    needed: int | None
    days_gone: int
    days_left: int


def forecast(done: int, target: int | None, start: date, end: date, day: date) -> Forecast:
    """The pace of the days gone, `day` included, kept up to the end; cut off, so that it never promises more.

    A day after the end tells what was done.
    """
    days = (end - start).days + 1
    gone = min(max((day - start).days + 1, 0), days)
    left = days - gone
    expected = None if gone < min(FEWEST_DAYS, days) else max(done, 0) * days // gone
    missing = (target or 0) - done
    needed = -(-missing // left) if missing > 0 and left else None
    return Forecast(expected, needed, gone, left)
