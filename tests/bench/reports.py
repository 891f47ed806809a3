"""The month's report out of the large register: counted, and set in its three formats."""

from __future__ import annotations

import statistics
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from desk.domain.month_report import Form
from desk.domain.period import Basis, Span, month_period, span_period
from desk.usecases.month_reports import rendered
from desk.usecases.months import Format
from desk.usecases.opening import open_desk
from tests.bench.figures import Figure, milliseconds, seconds
from tests.bench.large_register import copied
from tests.reports.report_samples import month_report

if TYPE_CHECKING:
    from desk.domain.month_report import MonthReport

BUILD_LIMIT_MS = 600
YEAR_LIMIT_MS = 3_000
LIMITS_MS = {Format.PDF: 1_500, Format.DOCX: 2_000, Format.XLSX: 1_500}
ROUNDS = 5
MONTH = month_period(2026, 10, Basis.ND09)
YEAR = span_period(2026, Span.YEAR, 1, Basis.ND09)


def reporting() -> list[Figure]:
    """Medians of a month counted, a year counted, and the month's official report in each format."""
    with copied() as folder, open_desk(folder) as desk:
        user = desk.users.first()
        assert user is not None
        build = _middle(partial(desk.month_reports.build, user, MONTH))
        year = _middle(partial(desk.month_reports.build, user, YEAR))
        report = _full(desk.month_reports.build(user, MONTH))
    note = f"{len(report.tally.procedures)} procedures"
    return [
        milliseconds("report of a month, counted, p50", build, BUILD_LIMIT_MS),
        milliseconds("report of a year, counted, p50", year, YEAR_LIMIT_MS),
        *(
            milliseconds(
                f"report as {kind.value}, p50",
                _middle(partial(rendered, report, Form.OFFICIAL, kind)),
                LIMITS_MS[kind],
                note,
            )
            for kind in Format
        ),
    ]


def _full(report: MonthReport) -> MonthReport:
    """The report of the large register with targets, duty and criteria, which it has none of."""
    sample = month_report()
    return replace(sample, tally=report.tally, other_help=report.other_help, off_target=report.off_target)


def _middle(work: partial[object]) -> float:
    work()
    return statistics.median(seconds(work) for _round in range(ROUNDS))
