"""Inserting or updating rows by their key, the same way on both engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Table, bindparam, insert, select, update

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy.orm import Session

    from db.base import Base

_T = TypeVar("_T")
_BATCH = 500


def put_all(session: Session, model: type[Base], rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows with a new primary key and update the others; columns that a row leaves out stay."""
    table = table_of(model)
    keys = [column.name for column in table.primary_key]
    wanted = {tuple(row[key] for key in keys): dict(row) for row in rows}
    known = {tuple(found) for found in session.execute(select(*table.primary_key))}
    fresh = [row for key, row in wanted.items() if key not in known]
    stale = [row for key, row in wanted.items() if key in known]
    connection = session.connection()
    if fresh:
        connection.execute(insert(table), fresh)
    if stale:
        same = [table.c[key] == bindparam(f"old_{key}") for key in keys]
        old = [{f"old_{name}" if name in keys else name: row[name] for name in row} for row in stale]
        connection.execute(update(table).where(*same), old)


def table_of(model: type[Base]) -> Table:
    """The table of a mapped class, for statements that need no mapped objects."""
    table = model.__table__
    if not isinstance(table, Table):
        raise TypeError(model)
    return table


def batches(values: Sequence[_T], size: int = _BATCH) -> list[Sequence[_T]]:
    """The values in pieces small enough for one statement's parameters."""
    return [values[start : start + size] for start in range(0, len(values), size)]
