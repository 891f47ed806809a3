"""Saved print sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from db.models import PrintSetLineRow, PrintSetRow
from db.writing import put_all, table_of
from desk.domain.print_set import PrintSet, SetLine
from desk.domain.sheet_subject import Subject, SubjectKind
from desk.domain.text import fold, sort_key

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

_SET, _LINE = table_of(PrintSetRow), table_of(PrintSetLineRow)


def all_sets(session: Session) -> list[PrintSet]:
    """Every set, in Vietnamese order of the names."""
    lines: dict[UUID, list[SetLine]] = {}
    columns = (_LINE.c.set_id, _LINE.c.kind, _LINE.c.sheet, _LINE.c.copies)
    query = select(*columns).order_by(_LINE.c.set_id, _LINE.c.number)
    for own, kind, sheet, copies in session.execute(query):
        lines.setdefault(own, []).append(SetLine(Subject(SubjectKind(kind), sheet), copies))
    rows = session.execute(select(_SET.c.id, _SET.c.name, _SET.c.of_kind, _SET.c.of_key))
    found = [
        PrintSet(own, name, tuple(lines.get(own, ())), Subject(SubjectKind(kind), key) if kind else None)
        for own, name, kind, key in rows
    ]
    return sorted(found, key=lambda each: sort_key(each.name))


def put(session: Session, told: PrintSet) -> None:
    """Add a set, or change it with all its lines."""
    row = {
        "id": told.id,
        "name": told.name,
        "name_folded": fold(told.name),
        "of_kind": told.of.kind.value if told.of else None,
        "of_key": told.of.key if told.of else None,
    }
    put_all(session, PrintSetRow, [row])
    session.connection().execute(delete(_LINE).where(_LINE.c.set_id == told.id))
    lines = [
        {
            "set_id": told.id,
            "number": number,
            "kind": line.sheet.kind.value,
            "sheet": line.sheet.key,
            "copies": line.copies,
        }
        for number, line in enumerate(told.lines, start=1)
    ]
    session.connection().execute(insert(_LINE), lines)


def drop(session: Session, set_id: UUID) -> bool:
    """Drop a set; whether it was there."""
    session.connection().execute(delete(_LINE).where(_LINE.c.set_id == set_id))
    return session.connection().execute(delete(_SET).where(_SET.c.id == set_id)).rowcount > 0
