"""Sheet templates: versions are added and marked, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from db.models import SheetTemplateRow
from db.writing import table_of
from desk.domain.sheet_version import Origin, SheetVersion

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

_TEMPLATE = table_of(SheetTemplateRow)
_VERSIONS = select(
    *(_TEMPLATE.c.key, _TEMPLATE.c.version, _TEMPLATE.c.origin, _TEMPLATE.c.words),
    *(_TEMPLATE.c.created_at, _TEMPLATE.c.created_by, _TEMPLATE.c.confirmed_at, _TEMPLATE.c.confirmed_by),
    *(_TEMPLATE.c.retired_at, _TEMPLATE.c.retired_by),
)


def add(session: Session, version: SheetVersion) -> None:
    """Keep a new version; its key and number must not be there yet."""
    row = {
        "key": version.key,
        "version": version.version,
        "origin": version.origin.value,
        "words": version.words,
        "created_at": version.created_at,
        "created_by": version.created_by,
        "confirmed_at": version.confirmed_at,
        "confirmed_by": version.confirmed_by,
    }
    session.connection().execute(insert(_TEMPLATE), row)


def confirm(session: Session, key: str, number: int, by: UUID, at: datetime) -> None:
    """Mark a version as confirmed."""
    one = update(_TEMPLATE).where(_TEMPLATE.c.key == key, _TEMPLATE.c.version == number)
    session.connection().execute(one.values(confirmed_at=at, confirmed_by=by))


def retire(session: Session, key: str, by: UUID, at: datetime) -> None:
    """Take all standing versions of a key out of use."""
    standing = update(_TEMPLATE).where(_TEMPLATE.c.key == key, _TEMPLATE.c.retired_at.is_(None))
    session.connection().execute(standing.values(retired_at=at, retired_by=by))


def all_versions(session: Session) -> list[SheetVersion]:
    """Every version of every template, by key, the oldest first."""
    return _read(session, _VERSIONS)


def of_key(session: Session, key: str) -> list[SheetVersion]:
    """The versions of one template, the oldest first."""
    return _read(session, _VERSIONS.where(_TEMPLATE.c.key == key))


def _read(session: Session, query: Select[Any]) -> list[SheetVersion]:
    rows = session.execute(query.order_by(_TEMPLATE.c.key, _TEMPLATE.c.version))
    return [SheetVersion(key, number, Origin(origin), *rest) for key, number, origin, *rest in rows]
