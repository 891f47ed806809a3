"""Criteria packs, assessments and evidence: rows are added and marked, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from db.models import AssessmentRow, CriteriaPackRow, EvidenceRow
from db.writing import table_of
from desk.domain.assessment import Assessment, Evidence, EvidenceKind, Reached
from desk.domain.criteria import PackVersion
from desk.domain.exact import kept_number, kept_text

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.orm import Session

_PACK, _ASSESSED, _EVIDENCE = table_of(CriteriaPackRow), table_of(AssessmentRow), table_of(EvidenceRow)
_PACKS = select(
    *(_PACK.c.code, _PACK.c.version, _PACK.c.name, _PACK.c.dated, _PACK.c.content, _PACK.c.digest),
    *(_PACK.c.at, _PACK.c.user_id, _PACK.c.ended_on),
).order_by(_PACK.c.at, _PACK.c.version)
_ASSESSMENTS = select(
    *(_ASSESSED.c.criterion, _ASSESSED.c.assigned, _ASSESSED.c.actual, _ASSESSED.c.numerator),
    *(_ASSESSED.c.denominator, _ASSESSED.c.points, _ASSESSED.c.note, _ASSESSED.c.at, _ASSESSED.c.user_id),
).order_by(_ASSESSED.c.seq)
_ALL_EVIDENCE = select(
    *(_EVIDENCE.c.id, _EVIDENCE.c.pack_code, _EVIDENCE.c.year, _EVIDENCE.c.criterion, _EVIDENCE.c.kind),
    *(_EVIDENCE.c.title, _EVIDENCE.c.place, _EVIDENCE.c.digest, _EVIDENCE.c.size, _EVIDENCE.c.at),
    *(_EVIDENCE.c.user_id, _EVIDENCE.c.removed_at),
).order_by(_EVIDENCE.c.at, _EVIDENCE.c.id)
_ANSWERS = {True: "yes", False: "no"}
_READ = {word: answer for answer, word in _ANSWERS.items()}


def add_pack(session: Session, id: UUID, version: PackVersion) -> None:
    """Keep a version of a pack; its code and version must not be there yet."""
    row = {
        "id": id,
        "code": version.code,
        "version": version.version,
        "name": version.name,
        "dated": version.dated,
        "content": version.content,
        "digest": version.digest,
        "at": version.at,
        "user_id": version.taken_by,
    }
    session.connection().execute(insert(_PACK), row)


def end_pack(session: Session, code: str, version: str, day: date) -> None:
    """Offer a version no more from a day on."""
    one = update(_PACK).where(_PACK.c.code == code, _PACK.c.version == version)
    session.connection().execute(one.values(ended_on=day))


def packs(session: Session) -> list[PackVersion]:
    """Every version of every pack, the first taken in first."""
    return [PackVersion(*row) for row in session.execute(_PACKS)]


def assess(session: Session, id: UUID, pack: str, year: int, told: Assessment, seq: int) -> None:
    """Add what is now told of a criterion; `seq` is the number of its ledger entry."""
    reached = told.reached
    actual = kept_text(reached.value) if reached.answer is None else _ANSWERS[reached.answer]
    row = {
        "id": id,
        "pack_code": pack,
        "year": year,
        "criterion": told.criterion,
        "assigned": told.assigned,
        "actual": actual,
        "numerator": kept_text(reached.numerator),
        "denominator": kept_text(reached.denominator),
        "points": kept_text(told.points),
        "note": told.note,
        "seq": seq,
        "at": told.at,
        "user_id": told.by,
    }
    session.connection().execute(insert(_ASSESSED), row)


def assessments(session: Session, pack: str, year: int, criterion: str = "") -> list[Assessment]:
    """All that was ever told of a pack's criteria (or one of them) in a year, the newest last."""
    query = _ASSESSMENTS.where(_ASSESSED.c.pack_code == pack, _ASSESSED.c.year == year)
    if criterion:
        query = query.where(_ASSESSED.c.criterion == criterion)
    return [_assessment(row) for row in session.execute(query)]


def pack_of_year(session: Session, year: int) -> str:
    """The code of the pack that was assessed last in a year; empty where none was."""
    query = select(_ASSESSED.c.pack_code).where(_ASSESSED.c.year == year)
    return session.scalar(query.order_by(_ASSESSED.c.seq.desc()).limit(1)) or ""


def add_evidence(session: Session, evidence: Evidence) -> None:
    """Keep a piece of evidence."""
    row = {
        "id": evidence.id,
        "pack_code": evidence.pack,
        "year": evidence.year,
        "criterion": evidence.criterion,
        "kind": evidence.kind.value,
        "title": evidence.title,
        "place": evidence.place,
        "digest": evidence.digest,
        "size": evidence.size,
        "at": evidence.at,
        "user_id": evidence.by,
    }
    session.connection().execute(insert(_EVIDENCE), row)


def remove_evidence(session: Session, id: UUID, at: datetime) -> None:
    """Mark a piece of evidence as taken away."""
    session.connection().execute(update(_EVIDENCE).where(_EVIDENCE.c.id == id).values(removed_at=at))


def evidence(session: Session, pack: str, year: int, criterion: str = "") -> list[Evidence]:
    """The standing evidence of a pack (or of one criterion) in a year, the oldest first."""
    wanted = [_EVIDENCE.c.pack_code == pack, _EVIDENCE.c.year == year, _EVIDENCE.c.removed_at.is_(None)]
    if criterion:
        wanted.append(_EVIDENCE.c.criterion == criterion)
    return _evidence(session, _ALL_EVIDENCE, wanted)


def one_evidence(session: Session, id: UUID) -> list[Evidence]:
    """The standing piece of evidence of an id; none where it is unknown or was taken away."""
    return _evidence(session, _ALL_EVIDENCE, [_EVIDENCE.c.id == id, _EVIDENCE.c.removed_at.is_(None)])


def evidence_counts(session: Session, pack: str, year: int) -> dict[str, int]:
    """How many standing pieces of evidence each criterion has."""
    query = select(_EVIDENCE.c.criterion, func.count()).where(
        _EVIDENCE.c.pack_code == pack, _EVIDENCE.c.year == year, _EVIDENCE.c.removed_at.is_(None)
    )
    return {row[0]: row[1] for row in session.execute(query.group_by(_EVIDENCE.c.criterion))}


def _evidence(session: Session, query: Select[Any], wanted: list[ColumnElement[bool]]) -> list[Evidence]:
    return [
        Evidence(id, pack, year, criterion, EvidenceKind(kind), *rest)
        for id, pack, year, criterion, kind, *rest in session.execute(query.where(*wanted))
    ]


def _assessment(row: Row[*tuple[Any, ...]]) -> Assessment:
    criterion, assigned, actual, numerator, denominator, points, *told = row
    answer = _READ.get(actual)
    reached = Reached(
        numerator=kept_number(numerator),
        denominator=kept_number(denominator),
        value=kept_number(actual) if answer is None else None,
        answer=answer,
    )
    return Assessment(criterion, assigned, reached, kept_number(points), *told)
