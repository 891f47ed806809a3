"""Figures that were told, by their code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import insert, select

from db.models import SnapshotRow, UserRow
from db.writing import table_of
from desk.domain.period import Basis, Period
from desk.domain.snapshot import Snapshot, ToldFigure

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_SNAPSHOT, _USER = table_of(SnapshotRow), table_of(UserRow)
_KNOWN = select(
    *(_SNAPSHOT.c.code, _SNAPSHOT.c.basis, _SNAPSHOT.c.start_day, _SNAPSHOT.c.end_day, _SNAPSHOT.c.figures),
    *(_SNAPSHOT.c.message, _SNAPSHOT.c.at, _SNAPSHOT.c.user_id, _USER.c.name, _SNAPSHOT.c.seq),
).join(_USER, _USER.c.id == _SNAPSHOT.c.user_id)


def add(session: Session, told: Snapshot) -> None:
    """Keep what was told."""
    row = {
        "code": told.code,
        "basis": told.period.basis.value,
        "start_day": told.period.start,
        "end_day": told.period.end,
        "figures": msgspec.json.encode(told.figures).decode(),
        "message": told.message,
        "seq": told.seq,
        "at": told.at,
        "user_id": told.by,
    }
    session.connection().execute(insert(_SNAPSHOT), row)


def get(session: Session, code: str) -> Snapshot | None:
    """What was told under a code."""
    row = session.execute(_KNOWN.where(_SNAPSHOT.c.code == code)).one_or_none()
    if row is None:
        return None
    own, basis, start, end, figures, message, at, by, name, seq = row
    told = msgspec.json.decode(figures, type=tuple[ToldFigure, ...])
    return Snapshot(own, Period(start, end, Basis(basis)), told, message, at, by, name, seq)


def newest(session: Session, limit: int = 10) -> list[str]:
    """The codes that were told last, the newest first."""
    query = select(_SNAPSHOT.c.code).order_by(_SNAPSHOT.c.seq.desc()).limit(limit)
    return list(session.scalars(query))
