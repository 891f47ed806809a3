"""Figures of a period and the month's tally in its three formats."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from db import attendance, figures, ledger
from desk.domain import roles
from desk.domain.figures import Figures, MonthTally, OutcomeLine, ServiceLine, named_barriers
from desk.domain.hours import duty_figures
from desk.domain.roles import Permission
from desk.domain.visit import Outcome
from desk.usecases import clock
from resources import tables

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from db.engine import Database
    from desk.domain.hours import DutyFigures
    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.wards import Wards

OUTCOME_NAMES = {
    Outcome.SUBMITTED: "Nộp thành công",
    Outcome.PENDING: "Chờ bổ sung",
    Outcome.PAPER: "Chuyển nộp giấy",
    Outcome.UNFINISHED: "Chưa xong",
}


class Format(StrEnum):
    """The formats that a tally is exported in."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


class Months:
    """Count a period and write its tally."""

    def __init__(self, db: Database, catalogues: Catalogues, wards: Wards, *, practice: bool = False) -> None:
        """Work on one register; a tally of the practice register says so."""
        self._practice = practice
        self._db = db
        self._catalogues = catalogues
        self._wards = wards

    def figures(self, start: date | None = None, end: date | None = None) -> Figures:
        """The counts of the days from start to end, both included; None leaves a side open."""
        with self._db.read() as session:
            return figures.count(session, start, end)

    def duty_figures(self, start: date | None = None, end: date | None = None) -> DutyFigures:
        """Shifts by kind, volunteers, turns and minutes of those days; None leaves a side open."""
        with self._db.read() as session:
            return duty_figures(
                attendance.stays(session, start, end),
                attendance.shifts_by_kind(session, start, end),
                attendance.people_reached(session, start, end),
            )

    def tally(self, by: User, period: Period) -> MonthTally:
        """Everything that the month's tally prints, from one reading of the register."""
        roles.require(by, Permission.REPORT)
        before = period.previous()
        with self._db.read() as session:
            counted = figures.count(session, period.start, period.end)
            previous = figures.count(session, before.start, before.end)
            by_procedure = tuple(figures.by_procedure_lines(session, period.start, period.end))
            met = figures.barriers(session, period.start, period.end)
            head = ledger.head(session)
        ward = self._wards.ward()
        made_at = clock.local(clock.now())
        kind = "MAU" if self._practice else "BC"
        return MonthTally(
            ward=ward.name if ward else "",
            desk_name=ward.desk if ward else "",
            province=ward.province if ward else "",
            period=period,
            figures=counted,
            previous=previous,
            services=self._service_lines(counted, previous),
            procedures=by_procedure,
            outcomes=_outcome_lines(counted),
            barriers=named_barriers(met, dict(tables.barriers())),
            code=f"{kind}-{period.key}-{period.basis.value.upper()}-{head[:8].upper()}",
            chain_head=head,
            made_at=made_at,
            made_by=by.name,
            as_of=tables.as_of("procedures"),
            practice=self._practice,
        )

    def _service_lines(self, counted: Figures, previous: Figures) -> tuple[ServiceLine, ...]:
        now, before = counted.by_service, previous.by_service
        return tuple(
            ServiceLine(
                service.key,
                service.name,
                service.unit_of_account,
                now.get(service.key, 0),
                before.get(service.key, 0),
            )
            for service in self._catalogues.snapshot().services
            if service.key in now or service.key in before
        )


def _outcome_lines(counted: Figures) -> tuple[OutcomeLine, ...]:
    return tuple(
        OutcomeLine(outcome.value, name, counted.outcomes.get(outcome.value, 0))
        for outcome, name in OUTCOME_NAMES.items()
    )


def free_name(path: Path) -> Path:
    """The path with a number that no file has yet: `báo cáo (2).pdf`."""
    from reports import files

    return files.free_name(path)
