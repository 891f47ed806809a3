"""The quick report: a short message and a picture of a period's figures, found again by their code."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import snapshots
from desk.domain import opaque_code, roles
from desk.domain.opaque_code import CodeKind
from desk.domain.problems import Problem, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.snapshot import Comparison, Snapshot, ToldFigure, compare
from desk.usecases import clock
from desk.usecases.notes import note

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.engine import Database
    from desk.domain.check_override import Checked
    from desk.domain.month_report import MonthReport
    from desk.domain.people import User
    from desk.domain.period import Period
    from reports.raster import PageImage

PICTURE_DPI = 144


@dataclass(frozen=True)
class QuickReport:
    """What would be told: the message, its figures, its picture, and what was not looked at yet."""

    code: str
    period: Period
    figures: tuple[ToldFigure, ...]
    message: str
    picture: PageImage
    checked: Checked


@dataclass(frozen=True)
class SnapshotNow:
    """What was told, and each figure beside what it is now."""

    snapshot: Snapshot
    figures: tuple[Comparison, ...]

    @property
    def superseded(self) -> bool:
        """Whether any figure is another one now."""
        return any(each.changed for each in self.figures)


class Snapshots:
    """Tell figures, and find again what was told."""

    def __init__(
        self,
        db: Database,
        report: Callable[[User, Period], MonthReport],
        check: Callable[[User, Period], Checked],
    ) -> None:
        """Work on one register; `report` gives a period's report, frozen where it is closed."""
        self._db, self._report, self._check = db, report, check

    def prepare(self, by: User, period: Period) -> QuickReport:
        """The message (at most 1.000 characters) and the picture of a period; no citizen is in either."""
        from reports import quick_card, quick_text

        roles.require(by, Permission.REPORT)
        report = self._report(by, period)
        checked = self._check(by, period)
        code = opaque_code.make(CodeKind.SNAPSHOT, secrets.randbelow(opaque_code.MOST))
        figures = told_figures(report)
        words = quick_text.words(report, figures, code, len(checked.open))
        picture = quick_card.picture(words, report.targets, PICTURE_DPI)
        return QuickReport(code, period, figures, quick_text.message(words), picture, checked)

    def keep(self, by: User, told: QuickReport) -> Snapshot:
        """Keep what is being sent, so that its code is found again."""
        roles.require(by, Permission.REPORT)
        with self._db.begin() as session:
            details = {"start": told.period.start, "end": told.period.end, "basis": told.period.basis}
            seq = note(session, by, "figures_told", "snapshot", told.code, **details)
            kept = Snapshot(
                *(told.code, told.period, told.figures, told.message, clock.now(), by.id, by.name), seq=seq
            )
            snapshots.add(session, kept)
        return kept

    def find(self, by: User, text: str) -> SnapshotNow:
        """What was told under a code, beside the figures of now; Refused where it is misread or unknown."""
        roles.require(by, Permission.REPORT)
        code = opaque_code.read(CodeKind.SNAPSHOT, text)
        if isinstance(code, Problem):
            raise Refused(code)
        with self._db.read() as session:
            told = snapshots.get(session, code)
        if told is None:
            raise Refused(refusal("snapshot_unknown", "code", code=code))
        return SnapshotNow(told, compare(told.figures, told_figures(self._report(by, told.period))))

    def newest(self, by: User) -> list[str]:
        """The codes that were told last, the newest first."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return snapshots.newest(session)


def told_figures(report: MonthReport) -> tuple[ToldFigure, ...]:
    """The figures of a report that a message tells: the visits, what was assigned, then each service."""
    counted = report.tally.figures
    general = (
        ToldFigure("visits", "Lượt tiếp dân", "lượt", counted.visits),
        ToldFigure("dossiers", "Hồ sơ khác nhau", "hồ sơ", counted.distinct_dossiers),
    )
    assigned = (
        ToldFigure(f"target:{line.code}", line.name, line.unit, line.done, line.assigned, line.percent)
        for line in report.targets
    )
    services = (
        ToldFigure(f"service:{line.key}", line.name, line.unit_of_account, line.quantity)
        for line in report.tally.services
        if line.quantity
    )
    return (*general, *assigned, *services)
