"""Times of day as people type them and as spreadsheets keep them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from desk.domain.cell import Cell, text_of
from desk.domain.problems import Problem, refusal
from desk.domain.text import fold

_DAY_SECONDS = 24 * 60 * 60
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})"
    r"(?: ?(?::|h|g|gio|\.(?=\d\d)) ?(?P<minute>[0-5]?\d)?(?::[0-5]\d(?:\.\d+)?)?(?: ?(?:p|phut))?)?"
    r"(?: ?(?P<half>am|pm|sa|ch|sang|chieu|toi))?"
)
_AFTER_NOON = frozenset({"pm", "ch", "chieu", "toi"})
_BEFORE_NOON = frozenset({"am", "sa", "sang"})


def parse_time(cell: Cell) -> time | Problem:
    """The local time of an entry, to the minute: `09:41`, `9h41`, `9g`, `2:30 PM`, a time cell."""
    found = _time_of(cell)
    return refusal("time_unreadable", "time", text=text_of(cell)[:40]) if found is None else found


def _time_of(cell: Cell) -> time | None:
    if isinstance(cell, datetime):
        return cell.time().replace(second=0, microsecond=0)
    if isinstance(cell, time):
        return cell.replace(second=0, microsecond=0, tzinfo=None)
    if isinstance(cell, timedelta):
        return _of_seconds(cell.total_seconds())
    if isinstance(cell, float) and not cell.is_integer():
        return _of_seconds(cell * _DAY_SECONDS)
    return None if isinstance(cell, bool | date) else _written(fold(text_of(cell)))


def _of_seconds(seconds: float) -> time | None:
    """A spreadsheet keeps a time as a part of the day, seldom exactly."""
    if not 0 <= seconds < _DAY_SECONDS:
        return None
    minutes = min(int(seconds + 0.5), _DAY_SECONDS - 1) // 60
    return time(minutes // 60, minutes % 60)


def _written(folded: str) -> time | None:
    found = _CLOCK.fullmatch(folded)
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"] in _AFTER_NOON and hour < 12:
        hour += 12
    elif found["half"] in _BEFORE_NOON and hour == 12:
        hour = 0
    return time(hour, minute) if hour < 24 else None
