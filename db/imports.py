"""Imported files, known again by the digest of their bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import exists, insert, select

from db.models import ImportRow
from db.writing import table_of

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session


def add(session: Session, import_id: UUID, digest: str, name: str, at: datetime, by: UUID, rows: int) -> None:
    """Record that a file was imported; `rows` are the rows that went in."""
    row = {
        "id": import_id,
        "digest": digest,
        "name": name,
        "imported_at": at,
        "imported_by": by,
        "rows": rows,
    }
    session.connection().execute(insert(table_of(ImportRow)), row)


def known(session: Session, digest: str) -> bool:
    """Whether the same bytes were imported before."""
    return bool(session.scalar(select(exists().where(ImportRow.digest == digest))))
