"""Periods of reporting on their three bases; rows carry days, never periods."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desk.domain.problems import Refused, refusal

_FIRST_YEAR, _LAST_YEAR = 2000, 2199


class Basis(StrEnum):
    """How a month becomes days; ND09 is Nghị định 09/2019/NĐ-CP Điều 12 khoản 1 (ngày 15 đến ngày 14)."""

    CALENDAR = "calendar"
    ND09 = "nd09"
    RANGE = "range"


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
    def month(self) -> tuple[int, int] | None:
        """Year and month that a period of a month reports on; None for a free range."""
        return None if self.basis is Basis.RANGE else (self.end.year, self.end.month)

    @property
    def key(self) -> str:
        """A short name for files and codes: `2026-10` or `2026-09-20_2026-10-05`."""
        if self.month is None:
            return f"{self.start}_{self.end}"
        return f"{self.end.year}-{self.end.month:02d}"

    def previous(self) -> Period:
        """The period just before, on the same basis; a free range moves back by its own length."""
        if self.month is None:
            length = self.end - self.start
            return Period(self.start - length - timedelta(1), self.start - timedelta(1), self.basis)
        return month_period(*shift_month(*self.month, -1), self.basis)


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Year and month that lie `by` months later."""
    months = year * 12 + month - 1 + by
    return months // 12, months % 12 + 1


def month_period(year: int, month: int, basis: Basis) -> Period:
    """The period of a reporting month on the calendar or the ND09 basis; Refused for an impossible month."""
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= 12):
        raise Refused(refusal("month_impossible", month=f"{year:04d}-{month:02d}"))
    if basis is Basis.ND09:
        return Period(date(*shift_month(year, month, -1), 15), date(year, month, 14), basis)
    return Period(date(year, month, 1), date(*shift_month(year, month, 1), 1) - timedelta(1), Basis.CALENDAR)


def free_range(start: date, end: date) -> Period:
    """The period between two days; Refused where the end lies before the start."""
    if end < start:
        raise Refused(refusal("range_backwards", start=f"{start:%d/%m/%Y}", end=f"{end:%d/%m/%Y}"))
    return Period(start, end, Basis.RANGE)
