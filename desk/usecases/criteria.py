"""Criteria of a year: assigned, assessed by hand or counted, concluded and reported."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from db import criteria, ledger, users
from desk.domain import assessment, criteria_result, roles
from desk.domain.assessment import Assessment, Reached
from desk.domain.criteria_report import CriteriaReport
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.text import clean
from desk.usecases import clock, criteria_figures, criteria_shelf
from desk.usecases.criteria_packs import use
from desk.usecases.ids import new_id
from desk.usecases.notes import note

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal
    from pathlib import Path

    from db.engine import Database, Session
    from desk.domain.criteria import CriteriaPack, Criterion
    from desk.domain.criteria_result import Conclusion
    from desk.domain.month_report import CriteriaBlock
    from desk.domain.national_score import Feed
    from desk.domain.people import User
    from desk.usecases.wards import Wards


class Format(StrEnum):
    """The formats that a report on criteria is exported in."""

    PDF = "pdf"
    DOCX = "docx"


@dataclass(frozen=True)
class Told:
    """What somebody enters of a criterion; what the register counts itself is left as it is."""

    reached: Reached = field(default_factory=Reached)
    points: Decimal | None = None
    note: str = ""


@dataclass(frozen=True)
class HistoryLine:
    """What was told of a criterion, and who told it."""

    told: Assessment
    by_name: str


class Criteria:
    """Assign, assess and conclude; what was told before is never overwritten."""

    def __init__(self, db: Database, wards: Wards, *, practice: bool = False) -> None:
        """Work on one register; a report of the practice register says so."""
        self._db, self._wards, self._practice = db, wards, practice

    def view(self, by: User, code: str, year: int, version: str = "") -> Conclusion:
        """How a year stands against a pack, without a version its newest; Refused where it is unknown."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return _concluded(session, criteria_shelf.find(session, code, version).pack, year)

    def standing(self, by: User, year: int) -> Conclusion | None:
        """How a year stands against the pack that was assessed last in it; None where none was."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            code = criteria.pack_of_year(session, year)
            return _concluded(session, criteria_shelf.find(session, code).pack, year) if code else None

    def block(self, by: User, year: int) -> CriteriaBlock | None:
        """What the month's report prints of a year; None where nothing was assessed in it."""
        from reports.criteria_conditions import block_of

        standing = self.standing(by, year)
        return None if standing is None else block_of(standing)

    def assign(self, by: User, code: str, year: int, criterion: str, *, assigned: bool) -> None:
        """Say that a criterion is assigned for a year, or is not; Refused while it has no name."""
        roles.require(by, Permission.SET_TARGETS)
        with self._db.begin() as session:
            before = _before(session, code, year, criterion)
            if not _criterion(session, code, criterion).name:
                raise Refused(refusal("criterion_without_name", criterion, code=criterion))
            _keep(session, by, code, year, replace(before, assigned=assigned))

    def assess(self, by: User, code: str, year: int, criterion: str, told: Told) -> None:
        """Enter what was reached, points and a note; the words before stay in the history.

        InvalidDraft for numbers that cannot be, Refused where the register counts the figure itself.
        """
        roles.require(by, Permission.REPORT)
        with self._db.begin() as session:
            asked = _criterion(session, code, criterion)
            if not asked.name:
                raise Refused(refusal("criterion_without_name", criterion, code=criterion))
            if asked.automatic and told.reached != Reached():
                raise Refused(refusal("criterion_counted", criterion, code=criterion))
            before = _before(session, code, year, criterion)
            after = replace(before, reached=told.reached, points=told.points, note=clean(told.note))
            problems = list(assessment.check(after, asked))
            if problems:
                raise InvalidDraft(*problems)
            _keep(session, by, code, year, after)

    def history(self, by: User, code: str, year: int, criterion: str) -> list[HistoryLine]:
        """All that was told of a criterion in a year, the newest first."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            told = criteria.assessments(session, code, year, criterion)
            names = {user.id: user.name for user in users.all_users(session)}
        return [HistoryLine(each, names[each.by] if each.by else "") for each in reversed(told)]

    def feeds(self, by: User, year: int) -> tuple[Feed, ...]:
        """What the log feeds into the national score (Bộ chỉ số 766) in a calendar year."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            return criteria_figures.feeds(session, year)

    def report(self, by: User, code: str, year: int, version: str = "") -> CriteriaReport:
        """Everything that the report on a year prints, from one reading of the register."""
        roles.require(by, Permission.REPORT)
        with self._db.read() as session:
            pack = criteria_shelf.find(session, code, version).pack
            conclusion = _concluded(session, pack, year)
            found = criteria.evidence(session, code, year)
            fed = criteria_figures.feeds(session, year)
            head = ledger.head(session)
        ward = self._wards.ward()
        kind = "MAU" if self._practice else "TC"
        return CriteriaReport(
            ward=ward.name if ward else "",
            province=ward.province if ward else "",
            conclusion=conclusion,
            evidence=tuple(replace(each, at=clock.local(each.at)) for each in found),
            feeds=fed,
            code=f"{kind}-{year}-{code.upper()}-{head[:8].upper()}",
            chain_head=head,
            made_at=clock.local(clock.now()),
            made_by=by.name,
            practice=self._practice,
        )

    def export(
        self,
        by: User,
        code: str,
        year: int,
        kind: Format,
        path: Path,
        version: str = "",
        progress: Callable[[float], None] | None = None,
    ) -> CriteriaReport:
        """Write the report to a file, beside and then in place; Refused where it cannot be written.

        `progress` is told how much is done, from 0 to 1.
        """
        from reports import files

        report = self.report(by, code, year, version)
        _tell(progress, 0.3)
        data = _rendered(report, kind)
        _tell(progress, 0.9)
        files.write_beside(path, data)
        with self._db.begin() as session:
            details = {"format": kind.value, "year": year, "code": report.code}
            note(session, by, "criteria_exported", "criteria_pack", code, **details)
        return report


def file_name(ward: str, pack: str, year: int, kind: Format) -> str:
    """The usual name of an exported report, such as `tieu-chi-qd1829-2026-phuong-mau.pdf`."""
    from desk.domain.text import search_words

    return "-".join(["tieu-chi", pack, str(year), *search_words(ward)]) + f".{kind.value}"


def _tell(progress: Callable[[float], None] | None, share: float) -> None:
    if progress is not None:
        progress(share)


def _rendered(report: CriteriaReport, kind: Format) -> bytes:
    """The report as a file's bytes; each writer is loaded only when it is needed."""
    if kind is Format.PDF:
        from reports import criteria_pdf

        return criteria_pdf.render(report)
    from reports import criteria_docx

    return criteria_docx.render(report)


def _concluded(session: Session, pack: CriteriaPack, year: int) -> Conclusion:
    told = {each.criterion: each for each in criteria.assessments(session, pack.code, year)}
    counts = criteria.evidence_counts(session, pack.code, year)
    reached = criteria_figures.reached(session, pack, year, told)
    lines = {
        each.code: criteria_result.judge(
            each, told.get(each.code, Assessment(each.code)), reached[each.code], counts.get(each.code, 0)
        )
        for each in pack.criteria
    }
    return criteria_result.conclude(pack, year, lines)


def _criterion(session: Session, code: str, criterion: str) -> Criterion:
    """A criterion of the newest version of a pack, which is kept from now on; Refused where unknown."""
    line = criteria_shelf.find(session, code)
    found = line.pack.find(criterion)
    if found is None:
        raise Refused(refusal("criterion_unknown", criterion, code=criterion))
    use(session, line)
    return found


def _before(session: Session, code: str, year: int, criterion: str) -> Assessment:
    if not assessment.FIRST_YEAR <= year <= assessment.LAST_YEAR:
        raise Refused(refusal("criteria_year_impossible", year=year))
    told = criteria.assessments(session, code, year, criterion)
    return told[-1] if told else Assessment(criterion)


def _keep(session: Session, by: User, code: str, year: int, told: Assessment) -> None:
    details = {"year": year, "criterion": told.criterion, "assigned": told.assigned}
    seq = note(session, by, "criterion_assessed", "criteria_pack", code, **details)
    criteria.assess(session, new_id(), code, year, replace(told, at=clock.now(), by=by.id), seq)
