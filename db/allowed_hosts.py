"""Hosts that a leader allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from db.models import AllowedHostRow
from db.writing import put_all, table_of
from desk.domain.allow_list import AllowedHost

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_HOST = table_of(AllowedHostRow)


def entries(session: Session) -> list[AllowedHost]:
    """Every entry, ended ones too, in the order of the hosts."""
    columns = (_HOST.c.id, _HOST.c.entry, _HOST.c.start_day, _HOST.c.added_by, _HOST.c.note, _HOST.c.ended_on)
    query = select(*columns).order_by(_HOST.c.entry, _HOST.c.start_day, _HOST.c.id)
    return [AllowedHost(*row) for row in session.execute(query)]


def put(session: Session, entry: AllowedHost) -> None:
    """Add or change an entry."""
    row = {
        "id": entry.id,
        "entry": entry.entry,
        "note": entry.note,
        "start_day": entry.start,
        "ended_on": entry.ended_on,
        "added_by": entry.added_by,
    }
    put_all(session, AllowedHostRow, [row])
