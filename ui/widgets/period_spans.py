"""Months, quarters, half-years, nine months and years: their words, the next one, another span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk.domain.period import Span, span_period

if TYPE_CHECKING:
    from desk.domain.period import Period


def neighbour(period: Period, by: int) -> Period:
    """Return the period of the same span and basis that lies `by` of them later; a free range stays."""
    if period.span is None:
        return period
    at = period.end.year * period.span.in_year + period.number - 1 + by
    year, number = divmod(at, period.span.in_year)
    return span_period(year, period.span, number + 1, period.basis)


def with_span(period: Period, span: Span) -> Period:
    """Return the period of another span that ends with, or holds, the last month of one."""
    number = min((period.end.month - 1) // span.months + 1, span.in_year)
    return span_period(period.end.year, span, number, period.basis)


def span_name(period: Period) -> str:
    """Return what a period is called: Month 10/2026, Quarter 4/2026, First half of 2026."""
    year, number = period.end.year, period.number
    told = {
        Span.MONTH: QCoreApplication.translate("Period", "Month {number}/{year}"),
        Span.QUARTER: QCoreApplication.translate("Period", "Quarter {number}/{year}"),
        Span.HALF: QCoreApplication.translate("Period", "Half {number}/{year}"),
        Span.NINE: QCoreApplication.translate("Period", "Nine months {year}"),
        Span.YEAR: QCoreApplication.translate("Period", "Year {year}"),
        None: "",
    }[period.span]
    padded = f"{number:02d}" if period.span is Span.MONTH else str(number)
    return told.format(number=padded, year=year)


def span_choices() -> list[tuple[object, str]]:
    """Return the spans with their words, the shortest first."""
    return [
        (Span.MONTH, QCoreApplication.translate("Period", "Month")),
        (Span.QUARTER, QCoreApplication.translate("Period", "Quarter")),
        (Span.HALF, QCoreApplication.translate("Period", "Half-year")),
        (Span.NINE, QCoreApplication.translate("Period", "Nine months")),
        (Span.YEAR, QCoreApplication.translate("Period", "Year")),
    ]
