"""Closes of months and what came late into them; a close is added and opened again, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, and_, bindparam, insert, select, update

from db.models import LateRowRow, MonthCloseRow, UserRow
from db.writing import batches, table_of
from desk.domain.late_row import LateRow, LateSubject
from desk.domain.month_close import MonthClose
from desk.domain.period import Basis, Period

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

_CLOSE, _LATE = table_of(MonthCloseRow), table_of(LateRowRow)
_CLOSER, _REOPENER = table_of(UserRow).alias("closer"), table_of(UserRow).alias("reopener")
_ADD_LATE = insert(_LATE)
_KNOWN = (
    select(
        *(_CLOSE.c.id, _CLOSE.c.basis, _CLOSE.c.start_day, _CLOSE.c.end_day, _CLOSE.c.code),
        *(_CLOSE.c.chain_head, _CLOSE.c.closed_at, _CLOSE.c.closed_by, _CLOSER.c.name, _CLOSE.c.seq),
        *(_CLOSE.c.reopened_at, _CLOSE.c.reopened_by, _REOPENER.c.name, _CLOSE.c.reopen_reason),
    )
    .join(_CLOSER, _CLOSER.c.id == _CLOSE.c.closed_by)
    .outerjoin(_REOPENER, _REOPENER.c.id == _CLOSE.c.reopened_by)
)
_STANDING = select(_CLOSE.c.id, _CLOSE.c.basis, _CLOSE.c.start_day, _CLOSE.c.end_day).where(
    _CLOSE.c.reopened_at.is_(None),
    _CLOSE.c.end_day >= bindparam("first"),
    _CLOSE.c.start_day <= bindparam("last"),
)
_LATES = select(
    *(_LATE.c.id, _LATE.c.close_id, _LATE.c.subject, _LATE.c.subject_id, _LATE.c.day, _LATE.c.reason),
    *(_LATE.c.at, _LATE.c.user_id, _LATE.c.seq),
).order_by(_LATE.c.seq, _LATE.c.day)


def add(session: Session, close: MonthClose) -> None:
    """Keep a close with its frozen figures."""
    row = {
        "id": close.id,
        "basis": close.period.basis.value,
        "start_day": close.period.start,
        "end_day": close.period.end,
        "figures": close.figures,
        "code": close.code,
        "chain_head": close.chain_head,
        "seq": close.seq,
        "closed_at": close.closed_at,
        "closed_by": close.closed_by,
        "reopen_reason": "",
    }
    session.connection().execute(insert(_CLOSE), row)


def reopen(session: Session, close_id: UUID, by: UUID, at: datetime, reason: str) -> bool:
    """Note that a close was opened again; False where it was before, or there is none."""
    standing = update(_CLOSE).where(_CLOSE.c.id == close_id, _CLOSE.c.reopened_at.is_(None))
    told = {"reopened_at": at, "reopened_by": by, "reopen_reason": reason}
    return session.connection().execute(standing.values(told)).rowcount == 1


def known(session: Session, period: Period | None = None) -> list[MonthClose]:
    """Closes, of one period or all, the oldest first, without their figures."""
    query = _KNOWN.order_by(_CLOSE.c.seq)
    if period is not None:
        query = query.where(*_of(period))
    return [_close(row) for row in session.execute(query)]


def figures(session: Session, close_id: UUID) -> str:
    """The frozen figures of a close, as JSON text."""
    return session.scalar(select(_CLOSE.c.figures).where(_CLOSE.c.id == close_id)) or ""


def code_before(session: Session, seq: int | None = None) -> str:
    """The code of the newest close, or of the one before the close of that number; empty for none."""
    query = select(_CLOSE.c.code).order_by(_CLOSE.c.seq.desc()).limit(1)
    return session.scalar(query if seq is None else query.where(_CLOSE.c.seq < seq)) or ""


def closing(session: Session, days: Collection[date]) -> dict[UUID, Period]:
    """The standing closes that hold a day of these: their ids with their periods."""
    span = {"first": min(days), "last": max(days)}
    found = {row[0]: Period(row[2], row[3], Basis(row[1])) for row in session.execute(_STANDING, span)}
    return {close: period for close, period in found.items() if any(day in period for day in days)}


def add_late(session: Session, rows: Sequence[LateRow]) -> None:
    """Add what came late."""
    for batch in batches(rows):
        told = [
            {
                "id": row.id,
                "close_id": row.close,
                "subject": row.subject.value,
                "subject_id": row.subject_id,
                "day": row.day,
                "reason": row.reason,
                "seq": row.seq,
                "at": row.at,
                "user_id": row.by,
            }
            for row in batch
        ]
        session.connection().execute(_ADD_LATE, told)


def late_of(session: Session, close_id: UUID) -> list[LateRow]:
    """What came into a close late, in the order in which it came."""
    return _lates(session, _LATE.c.close_id == close_id)


def late_between(session: Session, basis: Basis, start: datetime, end: datetime) -> list[LateRow]:
    """What came from `start` until before `end` into standing closes of a basis, in that order."""
    own = select(_CLOSE.c.id).where(_CLOSE.c.basis == basis.value, _CLOSE.c.reopened_at.is_(None))
    return _lates(session, and_(_LATE.c.close_id.in_(own), _LATE.c.at >= start, _LATE.c.at < end))


def forget_words(session: Session, visit_ids: Sequence[UUID]) -> None:
    """Take the free words, which may tell of a citizen, out of the late rows of visits."""
    for batch in batches(visit_ids):
        session.execute(update(_LATE).where(_LATE.c.subject_id.in_(batch)).values(reason=""))


def _of(period: Period) -> tuple[Any, ...]:
    return (
        _CLOSE.c.basis == period.basis.value,
        _CLOSE.c.start_day == period.start,
        _CLOSE.c.end_day == period.end,
    )


def _close(row: Row[*tuple[Any, ...]]) -> MonthClose:
    close_id, basis, start, end, code, head, at, by, closer, seq, *reopened = row
    when, who, name, reason = reopened
    period = Period(start, end, Basis(basis))
    return MonthClose(close_id, period, code, head, at, by, closer, seq, "", when, who, name or "", reason)


def _lates(session: Session, wanted: ColumnElement[bool]) -> list[LateRow]:
    return [
        LateRow(own, close, LateSubject(subject), subject_id, day, reason, at, by, seq)
        for own, close, subject, subject_id, day, reason, at, by, seq in session.execute(_LATES.where(wanted))
    ]
