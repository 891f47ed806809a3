"""Days and births as people type them and as spreadsheets keep them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desk.domain.cell import Cell, text_of
from desk.domain.problems import Problem, refusal
from desk.domain.text import fold
from desk.domain.visit import OLDEST_BIRTH_YEAR

_FIRST_YEAR, _LAST_YEAR = 2000, 2099  # of days in the log; births go further back
_SERIAL_START = date(1899, 12, 30)  # day 0 of spreadsheets on the 1900 system
_SHORTEST_SERIAL, _LONGEST_SERIAL = 3_000, 80_000  # below: a year or a day of the month; above: after 2118

_DAY_FIRST = (
    re.compile(r"(\d{1,2})(?: ?[-/.] ?| )(\d{1,2})(?: ?[-/.] ?| )(\d{4}|\d{2})"),
    re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})"),
    re.compile(r"(\d{1,2})(\d{2})(\d{4})"),
)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_CLOCK_PART = re.compile(r"[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$")
_YEAR = re.compile(r"(?:(?:nam sinh|sinh nam|sinh|ns|sn)[ .:]*)?(\d{4}|\d{2})")
# Old cards carry 00/00/1962 where only the year is known.
_MONTH_YEAR = re.compile(r"(?:00?[-/.]00?|\d{1,2})[-/.](\d{4})")

Parts = tuple[int, int, int]


@dataclass(frozen=True)
class Birth:
    """A birth: the year always, the day where it was told."""

    year: int
    day: date | None = None


def parse_day(cell: Cell) -> date | Problem:
    """The day of an entry, 2000–2099; day before month, two-digit years are 20xx."""
    found = _calendar_day(cell)
    if found is None and (parts := _parts(cell)):
        year, month, day = parts
        found = _day(year + 2000 if year < 100 else year, month, day)
    if found is None or not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        return refusal("day_unreadable", "day", text=text_of(cell)[:40])
    return found


def parse_birth(cell: Cell, today: date) -> Birth | Problem:
    """The birth year, with the day where it was told; a two-digit year is the latest one not after today."""
    birth = _birth(cell, today)
    if birth is None:
        return refusal("birth_unreadable", "birth_year", text=text_of(cell)[:40])
    late = birth.day > today if birth.day else birth.year > today.year
    if late or birth.year < OLDEST_BIRTH_YEAR:
        return refusal("birth_year_impossible", "birth_year", year=birth.year)
    return birth


def _calendar_day(cell: Cell) -> date | None:
    """The day of a date cell, or of a bare number that a spreadsheet kept for a date."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and _SHORTEST_SERIAL <= cell <= _LONGEST_SERIAL:
        return _SERIAL_START + timedelta(days=int(cell))
    return None


def _parts(cell: Cell) -> Parts | None:
    """Year, month and day as written; the year may have two digits."""
    if isinstance(cell, bool | time | timedelta):
        return None
    folded = _CLOCK_PART.sub("", fold(text_of(cell)))
    if found := _YEAR_FIRST.fullmatch(folded):
        return int(found[1]), int(found[2]), int(found[3])
    for shape in _DAY_FIRST:
        if found := shape.fullmatch(folded):
            return int(found[3]), int(found[2]), int(found[1])
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _birth(cell: Cell, today: date) -> Birth | None:
    told = _calendar_day(cell) or _birth_day(_parts(cell), today)
    if told is not None:
        return Birth(told.year, told)
    folded = fold(text_of(cell))
    found = _YEAR.fullmatch(folded) or _MONTH_YEAR.fullmatch(folded)
    return None if found is None else Birth(_latest_year(int(found[1]), today))


def _birth_day(parts: Parts | None, today: date) -> date | None:
    if parts is None:
        return None
    year, month, day = parts
    if year >= 100:
        return _day(year, month, day)
    latest = _day(year + 2000, month, day)
    return latest if latest and latest <= today else _day(year + 1900, month, day)


def _latest_year(year: int, today: date) -> int:
    if year >= 100:
        return year
    return year + (2000 if year + 2000 <= today.year else 1900)
