"""Answers for findings about figures; one is added and withdrawn, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from db.models import CheckOverrideRow, UserRow
from db.writing import table_of
from desk.domain.check_override import CheckOverride

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

_OVERRIDE, _USER = table_of(CheckOverrideRow), table_of(UserRow)
_STANDING = (
    select(
        *(_OVERRIDE.c.id, _OVERRIDE.c.finding, _OVERRIDE.c.start_day, _OVERRIDE.c.end_day),
        *(_OVERRIDE.c.reason, _OVERRIDE.c.at, _OVERRIDE.c.user_id, _USER.c.name, _OVERRIDE.c.seq),
    )
    .join(_USER, _USER.c.id == _OVERRIDE.c.user_id)
    .where(_OVERRIDE.c.withdrawn_at.is_(None))
    .order_by(_OVERRIDE.c.seq, _OVERRIDE.c.finding)
)


def add(session: Session, overrides: Sequence[CheckOverride]) -> None:
    """Keep answers."""
    rows = [
        {
            "id": each.id,
            "finding": each.finding,
            "start_day": each.start,
            "end_day": each.end,
            "reason": each.reason,
            "seq": each.seq,
            "at": each.at,
            "user_id": each.by,
        }
        for each in overrides
    ]
    session.connection().execute(insert(_OVERRIDE), rows)


def standing(session: Session, start: date, end: date) -> list[CheckOverride]:
    """The answers for the findings of just these days that were not withdrawn, in the order given."""
    own = (_OVERRIDE.c.start_day == start, _OVERRIDE.c.end_day == end)
    return [CheckOverride(*row) for row in session.execute(_STANDING.where(*own))]


def withdraw(session: Session, override_id: UUID, at: datetime) -> bool:
    """Note that an answer was withdrawn; False where it was before, or there is none."""
    own = update(_OVERRIDE).where(_OVERRIDE.c.id == override_id, _OVERRIDE.c.withdrawn_at.is_(None))
    return session.connection().execute(own.values(withdrawn_at=at)).rowcount == 1
