"""The guard of closed months: what is written on such a day needs a reason and stands under "bổ sung"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import month_closes
from desk.domain.late_row import LateRow
from desk.domain.month_close import REASON_LIMIT, month_words
from desk.domain.problems import InvalidDraft, refusal
from desk.domain.text import clean
from desk.usecases import clock
from desk.usecases.ids import new_id
from desk.usecases.notes import note

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date
    from uuid import UUID

    from db.engine import Session
    from desk.domain.late_row import LateSubject
    from desk.domain.people import User
    from desk.domain.period import Period

REASON_FIELD = "late_reason"
"""The field of the problem that a missing reason is."""
COMPLETED_REASON = "completed"
"""Why an item is late whose outcome became known after the close: that it did is the reason itself."""


def admit(
    session: Session, by: User, subject: LateSubject, subject_id: UUID, days: Iterable[date], reason: str
) -> list[LateRow]:
    """Note what is written on days of closed months, of each close that holds one; nothing for other days.

    To be called in the transaction of the write and after its ledger entry: that entry keeps a close that
    is being made elsewhere waiting. InvalidDraft (`day_closed`) without a reason.
    """
    told = sorted(set(days))
    closes = month_closes.closing(session, told)
    rows = _rows(session, by, subject, [(subject_id, day) for day in told], closes, reason) if closes else []
    month_closes.add_late(session, rows)
    return rows


def admit_all(
    session: Session, by: User, subject: LateSubject, days: Mapping[UUID, date], reason: str
) -> list[LateRow]:
    """The same for many at once: subject ids with the day of each."""
    closes = month_closes.closing(session, set(days.values())) if days else {}
    rows = _rows(session, by, subject, list(days.items()), closes, reason) if closes else []
    month_closes.add_late(session, rows)
    return rows


def ask(session: Session, days: Collection[date], reason: str) -> None:
    """InvalidDraft (`day_closed`) where a day lies in a closed month and no reason is told; only looks."""
    closes = month_closes.closing(session, days) if days and not clean(reason) else {}
    if closes:
        day = min(day for day in days for period in closes.values() if day in period)
        raise _unexplained(day, next(period for period in closes.values() if day in period))


def _unexplained(day: date, period: Period) -> InvalidDraft:
    values = {"day": f"{day:%d/%m/%Y}", "month": month_words(period)}
    return InvalidDraft(refusal("day_closed", REASON_FIELD, **values))


def _rows(
    session: Session,
    by: User,
    subject: LateSubject,
    written: list[tuple[UUID, date]],
    closes: Mapping[UUID, Period],
    reason: str,
) -> list[LateRow]:
    why = clean(reason)[:REASON_LIMIT]
    held = {
        (close, subject_id): day
        for close, period in closes.items()
        for subject_id, day in written
        if day in period
    }
    if not why:
        (first, _), day = min(held.items(), key=lambda each: each[1])
        raise _unexplained(day, closes[first])
    told = {"kind": subject.value, "closes": sorted(map(str, closes)), "rows": len(held)}
    seq = note(session, by, "late_rows_added", "month_close", min(map(str, closes)), **told)
    now = clock.now()
    return [
        LateRow(new_id(), close, subject, subject_id, day, why, now, by.id, seq)
        for (close, subject_id), day in held.items()
    ]
