"""Calls of the use cases of indicators, by who may make them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

from desk.domain.indicator import Counting, Filter, Indicator, Source

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk

MONTH = (date(2026, 10, 1), date(2026, 10, 31))
AT_HOME = Indicator(
    "",
    "Kích hoạt VNeID tại nhà",
    "lượt",
    Source.COUNTED,
    Counting.QUANTITY,
    Filter(services=("vneid_activate",), places=("home",)),
)


def define(desk: Desk, by: User) -> Indicator:
    """An indicator of the ward's own under a name that no other one has."""
    return desk.indicators.define(by, replace(AT_HOME, name=f"VNeID {uuid4()}"))


OFFICERS_ONLY = {
    "indicators.all": lambda desk, by: desk.indicators.all(by),
    "indicators.known": lambda desk, by: desk.indicators.known(by),
    "indicators.figures": lambda desk, by: desk.indicators.figures(by, *MONTH),
    "indicators.by_unit": lambda desk, by: desk.indicators.by_unit(by, *MONTH),
    "indicators.rows": lambda desk, by: desk.indicators.rows(by, "vneid", *MONTH),
    "indicators.detail": lambda desk, by: desk.indicators.detail(by, "vneid", *MONTH),
    "indicators.service_detail": lambda desk, by: desk.indicators.service_detail(by, "ewallet", *MONTH),
    "indicators.live_count": lambda desk, by: desk.indicators.live_count(by, AT_HOME, *MONTH),
    "indicators.findings": lambda desk, by: desk.indicators.findings(by),
    "indicators.versions": lambda desk, by: desk.indicators.versions(by, "vneid"),
}
LEADERS_ONLY = {
    "indicators.define": define,
    "indicators.rename": lambda desk, by: desk.indicators.rename(by, "vneid", "Kích hoạt VNeID"),
    "indicators.end": lambda desk, by: desk.indicators.end(by, "vneid", date(2026, 11, 1)),
}
