"""The facts that the checks of figures look at, read from the register for a period."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from db import figure_doubts
from desk.domain import figure_checks
from desk.domain.check_override import Found
from desk.domain.figure_checks import Finding
from desk.domain.log import LogQuery

if TYPE_CHECKING:
    from db.engine import Session
    from desk.domain.period import Period
    from desk.usecases.catalogues import Snapshot


def findings(session: Session, known: Snapshot, period: Period) -> list[Found]:
    """Everything that is odd about the figures of a period, each with the rows that it is about."""
    return [*_dossiers(session, period), *_outcomes(session, period)]


def _dossiers(session: Session, period: Period) -> list[Found]:
    codes = figure_doubts.repeated_dossiers(session, period.start, period.end)
    return [
        Found(each, each.told(each.subject), LogQuery(period.start, period.end, each.subject, voided=False))
        for each in figure_checks.dossiers_twice(codes)
    ]


def _outcomes(session: Session, period: Period) -> list[Found]:
    count = figure_doubts.visits_without_outcome(session, period.start, period.end)
    if not count:
        return []
    found = Finding("check_outcome_missing", "visits", MappingProxyType({"count": count}))
    return [Found(found, found.told(""), LogQuery(period.start, period.end, voided=False))]
