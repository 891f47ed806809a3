"""Times of a shift as they are typed, to the minute, beside instants that have seconds."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from desk.usecases import clock
from ui.pages.shift_times import moment

DAY = date(2026, 11, 23)
OPENED = datetime(2026, 11, 23, 22, 9, 31, 250_000, clock.DESK_ZONE)


@pytest.mark.parametrize(
    ("typed", "day"),
    [(time(22, 9), 23), (time(22, 10), 23), (time(22, 8), 24), (time(0, 30), 24)],
)
def test_a_time_before_the_opening_minute_lies_past_midnight(typed: time, day: int) -> None:
    assert moment(DAY, typed, OPENED) == datetime.combine(DAY.replace(day=day), typed, clock.DESK_ZONE)
