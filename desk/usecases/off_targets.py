"""What was done off target on some days: one definition for the page of targets and for the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import catalogue, figures, indicator_figures, indicators
from desk.domain import off_target
from desk.domain.figures import ServiceLine

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from db.engine import Session
    from desk.domain.month_report import OffTargetLine


def of_days(session: Session, given: Collection[str], start: date, end: date) -> tuple[OffTargetLine, ...]:
    """The lines of services and of figures entered by hand that no indicator of `given` covers."""
    counted = figures.count(session, start, end).by_service
    services = (
        ServiceLine(each.key, each.name, each.unit_of_account, counted.get(each.key, 0), 0)
        for each in catalogue.services(session)
    )
    known = indicators.all_indicators(session)
    entered = off_target.entered_without_target(known, given)
    told = indicator_figures.count(session, entered, start, end)
    return off_target.lines(services, off_target.covered_services(known, given), entered, told)
