"""Imported files, known again by the digest of their bytes, with the visits that each brought in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import exists, func, insert, select, update

from db.models import HelpItemRow, ImportRow, ImportVisitRow, VisitChangeRow, VisitRow
from db.writing import batches, table_of
from desk.domain.imported_file import ImportedFile, ImportedVisit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

_FILE, _BROUGHT = table_of(ImportRow), table_of(ImportVisitRow)
_VISIT, _ITEM = table_of(VisitRow), table_of(HelpItemRow)
_VISITS = select(func.count()).where(_BROUGHT.c.import_id == _FILE.c.id).correlate(_FILE).scalar_subquery()
_FILES = select(
    *(_FILE.c.id, _FILE.c.digest, _FILE.c.name, _FILE.c.imported_at, _FILE.c.rows),
    *(_VISITS, _FILE.c.undone_at),
)


def add(
    session: Session,
    import_id: UUID,
    digest: str,
    name: str,
    at: datetime,
    by: UUID,
    rows: int,
    visit_ids: Sequence[UUID] = (),
) -> None:
    """Record that a file was imported; `rows` are the rows that went in, as these visits."""
    row = {
        "id": import_id,
        "digest": digest,
        "name": name,
        "imported_at": at,
        "imported_by": by,
        "rows": rows,
    }
    connection = session.connection()
    connection.execute(insert(_FILE), row)
    for batch in batches(visit_ids):
        brought = [{"visit_id": visit_id, "import_id": import_id} for visit_id in batch]
        connection.execute(insert(_BROUGHT), brought)


def known(session: Session, digest: str) -> bool:
    """Whether the same bytes were imported before."""
    return bool(session.scalar(select(exists().where(ImportRow.digest == digest))))


def recent(session: Session, limit: int) -> list[ImportedFile]:
    """The newest imports, newest first; those that were undone are among them."""
    newest = _FILES.order_by(_FILE.c.imported_at.desc(), _FILE.c.id.desc()).limit(limit)
    return [ImportedFile(*row) for row in session.execute(newest)]


def get(session: Session, import_id: UUID) -> ImportedFile | None:
    """The import with that id."""
    row = session.execute(_FILES.where(_FILE.c.id == import_id)).one_or_none()
    return None if row is None else ImportedFile(*row)


def standing_visits(session: Session, import_id: UUID) -> list[ImportedVisit]:
    """The visits of an import that are not voided, in the order of the register."""
    rows = select(func.count()).where(_ITEM.c.visit_id == _VISIT.c.id).correlate(_VISIT).scalar_subquery()
    changed = exists().where(VisitChangeRow.visit_id == _VISIT.c.id).correlate(_VISIT)
    query = (
        select(_VISIT.c.id, _VISIT.c.day, rows, changed)
        .join(_BROUGHT, _BROUGHT.c.visit_id == _VISIT.c.id)
        .where(_BROUGHT.c.import_id == import_id, _VISIT.c.voided_at.is_(None))
        .order_by(_VISIT.c.position)
    )
    return [ImportedVisit(*row) for row in session.execute(query)]


def mark_undone(session: Session, import_id: UUID, at: datetime) -> bool:
    """Note that an import was undone; False where it was before."""
    standing = update(_FILE).where(_FILE.c.id == import_id, _FILE.c.undone_at.is_(None))
    return session.connection().execute(standing.values(undone_at=at)).rowcount == 1
