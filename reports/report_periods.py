"""A period in words: its name, its days, and the rule that its basis comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.period import Basis, Span

if TYPE_CHECKING:
    from desk.domain.period import Period

_QUARTERS = ("I", "II", "III", "IV")
_HALVES = ("đầu", "cuối")
_CLAUSES = {Span.MONTH: 1, Span.QUARTER: 2, Span.HALF: 3, Span.YEAR: 4}
_CALENDAR = {
    Span.MONTH: "tháng dương lịch",
    Span.QUARTER: "quý dương lịch",
    Span.HALF: "6 tháng dương lịch",
    Span.NINE: "9 tháng dương lịch",
    Span.YEAR: "năm dương lịch",
}


def days(period: Period) -> str:
    """A period's first and last day in words."""
    return f"từ ngày {period.start:%d/%m/%Y} đến hết ngày {period.end:%d/%m/%Y}"


def span_words(period: Period) -> str:
    """What a period covers: `tháng 10 năm 2026`, `quý IV năm 2026`, or its days."""
    number, year = period.number, period.end.year
    match period.span:
        case Span.MONTH:
            return f"tháng {number} năm {year}"
        case Span.QUARTER:
            return f"quý {_QUARTERS[number - 1]} năm {year}"
        case Span.HALF:
            return f"6 tháng {_HALVES[number - 1]} năm {year}"
        case Span.NINE:
            return f"9 tháng năm {year}"
        case Span.YEAR:
            return f"năm {year}"
    return f"từ ngày {period.start:%d/%m/%Y} đến ngày {period.end:%d/%m/%Y}"


def basis_words(period: Period) -> str:
    """The rule behind a period's days; nine months stand in rules of the provinces only."""
    if period.span is None:
        return "khoảng ngày do đơn vị chọn"
    if period.basis is Basis.CALENDAR:
        return _CALENDAR[period.span]
    if period.span is Span.NINE:
        return "kỳ 9 tháng theo quy định của tỉnh, ngày 15 đến ngày 14"
    return f"khoản {_CLAUSES[period.span]} Điều 12 Nghị định số 09/2019/NĐ-CP"
