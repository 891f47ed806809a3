"""Public holidays of Vietnam by day, with Tết and with the working days that were swapped for days off."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from desk.domain.duty_calendar import HolidayTable

# Of a swap the package names only the day off; the working Saturday stands in the name.
_SWAPPED = re.compile(r"\b(\d{2})/(\d{2})/(\d{4})\b")
# Văn bản 12729/VPCP-KGVX: Friday 2/1/2026 was off for Saturday 10/1/2026.
_LATER_SWAPS = {date(2026, 1, 2): date(2026, 1, 10)}
_SWAP_NAME = "Ngày nghỉ hoán đổi"
# Not a day off by itself: the ward decides whether its desks are closed on 24/11.
_LEFT_TO_THE_WARD = (11, 24)
_FIRST, _LAST = 1901, 2100  # the years for which the package computes Tết
_ANNOUNCED_TO = 2026  # the last year whose days off were published when this table was made


@cache
def table(first: int, last: int) -> HolidayTable:
    """The holidays of the years from first to last; years that the table lacks are not among the known."""
    # Costly to import, and only a calendar needs it.
    from holidays import country_holidays

    known = frozenset(year for year in range(first, last + 1) if _FIRST <= year <= _LAST)
    listed = country_holidays("VN", years=known, language="vi") if known else {}
    names = {
        day: name
        for day, name in listed.items()
        if day.year in known and (day.month, day.day) != _LEFT_TO_THE_WARD
    }
    names.update({day: _SWAP_NAME for day in _LATER_SWAPS if day.year in known})
    swaps = {
        date(int(found[3]), int(found[2]), int(found[1])): day
        for day, name in names.items()
        if (found := _SWAPPED.search(name))
    }
    swaps.update({worked: day for day, worked in _LATER_SWAPS.items() if day.year in known})
    announced = frozenset(year for year in known if year <= _ANNOUNCED_TO)
    return HolidayTable(names, swaps, known, announced)
