"""The report of a period in its two forms and three formats: fresh, or as it was frozen at the close."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import attendance, figures, ledger, report_figures
from desk.domain import roles
from desk.domain.figures import OutcomeLine
from desk.domain.hours import duty_figures
from desk.domain.ledger import LedgerEntry
from desk.domain.month_report import Form, MonthReport, TargetLine
from desk.domain.roles import Permission
from desk.usecases import clock, off_targets
from desk.usecases.months import OUTCOME_NAMES, Format
from desk.usecases.report_text import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from db.engine import Database, Session
    from desk.domain.figures import MonthTally
    from desk.domain.month_report import CriteriaBlock, ReportNotes
    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.domain.target import TargetReport
    from reports.raster import PageImage

NO_OUTCOME = "Chưa ghi kết quả"
STEPS = 3  # counted, set, written


@dataclass(frozen=True)
class Sources:
    """Where a report takes from what other areas know of a period."""

    tally: Callable[[User, Period], MonthTally]
    targets: Callable[[User, date, date], list[TargetReport]]
    criteria: Callable[[User, int], CriteriaBlock | None]
    frozen: Callable[[Period], MonthReport | None]
    notes: Callable[[Period], ReportNotes]


@dataclass(frozen=True)
class ReportPages:
    """A report with its PDF pages as pictures."""

    report: MonthReport
    pages: tuple[PageImage, ...]


@dataclass(frozen=True)
class LastExport:
    """The local time of an export, and the mark of the figures that stood in it."""

    at: datetime
    figures: str


class MonthReports:
    """Build reports, show them, write them to files."""

    def __init__(self, db: Database, sources: Sources) -> None:
        """Work on one register."""
        self._db = db
        self._from = sources

    def build(self, by: User, period: Period) -> MonthReport:
        """The report of a period: of a closed one as it was frozen, else counted now."""
        roles.require(by, Permission.REPORT)
        return self._from.frozen(period) or self.fresh(by, period)

    def fresh(self, by: User, period: Period) -> MonthReport:
        """The report counted now, whether the period is closed or not: what a close freezes."""
        roles.require(by, Permission.REPORT)
        start, end = period.start, period.end
        tally = self._from.tally(by, period)
        targets = target_lines(self._from.targets(by, start, end))
        with self._db.read() as session:
            stays = attendance.stays(session, start, end)
            return MonthReport(
                tally=tally,
                other_help=figures.without_procedure(session, start, end),
                targets=targets,
                off_target=off_targets.of_days(session, {line.code for line in targets}, start, end),
                shifts=tuple(report_figures.shift_lines(session, start, end, stays)),
                duty=duty_figures(
                    stays,
                    attendance.shifts_by_kind(session, start, end),
                    attendance.people_reached(session, start, end),
                ),
                open_items=_open_items(session, start, end),
                criteria=self._from.criteria(by, end.year),
                notes=self._from.notes(period),
            )

    def preview(self, by: User, period: Period, form: Form, dpi: float, *, foot: bool = True) -> ReportPages:
        """The report and its real PDF pages as pictures at a resolution."""
        from reports import raster

        report = self.build(by, period)
        return ReportPages(report, tuple(raster.pages(rendered(report, form, Format.PDF, foot=foot), dpi)))

    def last_export(self, by: User, period: Period) -> LastExport | None:
        """When a period was last written to a file, and the mark of its figures then; None for never."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            entries = ledger.newest(session, "tally_exported", period.key)
        found = next((each for each in entries if _of(period, each)), None)
        return LastExport(clock.local(found.at), str(found.payload["figures"])) if found else None

    def export(
        self,
        by: User,
        period: Period,
        form: Form,
        kind: Format,
        path: Path,
        *,
        foot: bool = True,
        step: Callable[[int, int], None] | None = None,
    ) -> MonthReport:
        """Write the report to a file, beside and then in place; `foot` prints the evidence on every page.

        `step` is told (steps done, steps in all) and may raise to stop: then nothing is written. Refused
        where the target cannot be written.
        """
        from reports import files

        told = step or _ignore
        told(0, STEPS)
        report = self.build(by, period)
        told(1, STEPS)
        data = rendered(report, form, kind, foot=foot)
        told(2, STEPS)
        files.write_beside(path, data)
        details = {
            "period": period.key,
            "basis": period.basis.value,
            "form": form.value,
            "format": kind.value,
            "code": report.code,
            "closed": report.notes.closing is not None,
            "figures": digest(report.tally.figures),
        }
        with self._db.begin() as session:
            entry = LedgerEntry(clock.now(), by.id, "tally_exported", "month", period.key, details)
            ledger.append(session, entry)
        told(STEPS, STEPS)
        return report


def _of(period: Period, entry: LedgerEntry) -> bool:
    return entry.payload.get("basis") == period.basis.value and "figures" in entry.payload


def rendered(report: MonthReport, form: Form, kind: Format, *, foot: bool = True) -> bytes:
    """The report as a file's bytes; each writer is loaded only when it is needed."""
    if kind is Format.PDF:
        from reports import month_report_pdf

        return month_report_pdf.render(report, form, foot=foot)
    if kind is Format.DOCX:
        from reports import month_report_docx

        return month_report_docx.render(report, form, foot=foot)
    from reports import month_report_xlsx

    return month_report_xlsx.render(report, form, foot=foot)


def target_lines(told: Sequence[TargetReport]) -> tuple[TargetLine, ...]:
    """The lines of all plans that assign something; without a target there is no share and no shortfall."""
    return tuple(
        TargetLine(
            code=line.indicator,
            name=line.name,
            unit=line.unit_of_account,
            assigned=line.progress.target,
            done=line.progress.done,
            percent=line.progress.percent,
            plan=report.plan.name,
            decision=report.plan.decision,
            start=report.plan.start,
            counted_to=min(report.day, report.plan.end),
            rule=report.plan.rule,
            digits=report.plan.digits,
        )
        for report in told
        for line in report.lines
        if line.progress.target
    )


def _open_items(session: Session, start: date, end: date) -> tuple[OutcomeLine, ...]:
    found = report_figures.open_by_outcome(session, start, end)
    return tuple(
        OutcomeLine(outcome.value if outcome else "", name, found[outcome])
        for outcome, name in (*OUTCOME_NAMES.items(), (None, NO_OUTCOME))
        if outcome in found
    )


def _ignore(_done: int, _total: int) -> None:
    """Nobody waits for news of the export."""


def file_name(ward: str, period: Period, form: Form, kind: Format) -> str:
    """The usual name of an exported report, such as `bao-cao-2026-Q3-nd09-phuong-mau.pdf`."""
    from desk.domain.text import search_words

    parts = ["bao-cao" if form is Form.OFFICIAL else "bang-ke", period.key, period.basis.value]
    return "-".join([*parts, *search_words(ward)]) + f".{kind.value}"
