"""Periods of reporting on their three bases; rows carry days, never periods."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desk.domain.problems import Refused, refusal

_FIRST_YEAR, _LAST_YEAR = 2000, 2199


class Basis(StrEnum):
    """How a span becomes days; ND09 is Nghị định 09/2019/NĐ-CP Điều 12 (ngày 15 đến ngày 14)."""

    CALENDAR = "calendar"
    ND09 = "nd09"
    RANGE = "range"


class Span(StrEnum):
    """What a report covers; nine months stand in rules of provinces, not in Nghị định 09/2019/NĐ-CP."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    NINE = "nine"
    YEAR = "year"

    @property
    def months(self) -> int:
        """How many months it has."""
        return _MONTHS[self]

    @property
    def in_year(self) -> int:
        """How many of it a year has."""
        return 12 // self.months


_MONTHS = {Span.MONTH: 1, Span.QUARTER: 3, Span.HALF: 6, Span.NINE: 9, Span.YEAR: 12}
_SPANS = {months: span for span, months in _MONTHS.items()}


@dataclass(frozen=True)
class Period:
    """The days from `start` to `end`, both included, and the basis they were chosen on."""

    start: date
    end: date
    basis: Basis

    def __contains__(self, day: date) -> bool:
        """Whether the day lies in the period."""
        return self.start <= day <= self.end

    @property
    def span(self) -> Span | None:
        """What it covers, as its days tell; None for a free range."""
        if self.basis is Basis.RANGE:
            return None
        months = (self.end.year - self.start.year) * 12 + self.end.month - self.start.month
        return _SPANS.get(months + (self.basis is Basis.CALENDAR))

    @property
    def month(self) -> tuple[int, int] | None:
        """Year and month that a period of a month reports on; None for a longer one and a free range."""
        return (self.end.year, self.end.month) if self.span is Span.MONTH else None

    @property
    def number(self) -> int:
        """Which of its span it is in its year, from 1: the month, the quarter, the half; else 1."""
        return self.end.month // self.span.months if self.span else 1

    @property
    def key(self) -> str:
        """A short name for files and codes: `2026-10`, `2026-Q3`, `2026-H1`, `2026-9T`, `2026`, two days."""
        if self.span is None:
            return f"{self.start}_{self.end}"
        marks = {
            Span.MONTH: f"-{self.number:02d}",
            Span.QUARTER: f"-Q{self.number}",
            Span.HALF: f"-H{self.number}",
            Span.NINE: "-9T",
        }
        return f"{self.end.year}{marks.get(self.span, '')}"

    def previous(self) -> Period:
        """The one before on the same basis: nine months go back a year, a free range by its own length."""
        if self.span is None:
            length = self.end - self.start
            return Period(self.start - length - timedelta(1), self.start - timedelta(1), self.basis)
        back = 12 if self.span is Span.NINE else self.span.months
        year, month = shift_month(self.end.year, self.end.month, -back)
        return _period(year, month, self.span, self.basis)


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Year and month that lie `by` months later."""
    months = year * 12 + month - 1 + by
    return months // 12, months % 12 + 1


def month_period(year: int, month: int, basis: Basis) -> Period:
    """The period of a reporting month on the calendar or the ND09 basis; Refused for an impossible month."""
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= 12):
        raise Refused(refusal("month_impossible", month=f"{year:04d}-{month:02d}"))
    return _period(year, month, Span.MONTH, basis)


def span_period(year: int, span: Span, number: int, basis: Basis) -> Period:
    """The period of the year's `number`-th month, quarter or half, of its nine months or the whole year.

    On the ND09 basis (Nghị định 09/2019/NĐ-CP Điều 12) it begins on the 15th of the month before and ends on
    the 14th of its last month. Refused for a year or a number that is impossible.
    """
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and 1 <= number <= span.in_year):
        raise Refused(refusal("span_impossible", year=year, number=number, most=span.in_year))
    return _period(year, number * span.months, span, basis)


def _period(year: int, last: int, span: Span, basis: Basis) -> Period:
    """The months of a span up to the `last` one of a year."""
    if basis is Basis.ND09:
        return Period(date(*shift_month(year, last, -span.months), 15), date(year, last, 14), basis)
    first = date(*shift_month(year, last, 1 - span.months), 1)
    return Period(first, date(*shift_month(year, last, 1), 1) - timedelta(1), Basis.CALENDAR)


def free_range(start: date, end: date) -> Period:
    """The period between two days; Refused where the end lies before the start."""
    if end < start:
        raise Refused(refusal("range_backwards", start=f"{start:%d/%m/%Y}", end=f"{end:%d/%m/%Y}"))
    return Period(start, end, Basis.RANGE)
