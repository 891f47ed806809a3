"""Visits with their help items: saving, voiding, reading."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import and_, bindparam, exists, func, insert, select, update

from db import helpers, ledger, search, visit_rows
from db.dialect import dialect
from db.models import HelpItemRow, ImportVisitRow, ProcedureRow, VisitHelperRow, VisitRow
from db.writing import batches, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from desk.domain.visit import Visit

_ENTRY_BITS = 32
_VISIT, _ITEM, _PROCEDURE = table_of(VisitRow), table_of(HelpItemRow), table_of(ProcedureRow)
_ADD_VISIT, _ADD_ITEM, _ADD_HELPER = insert(_VISIT), insert(_ITEM), insert(table_of(VisitHelperRow))
_USE = (
    update(_PROCEDURE)
    .where(_PROCEDURE.c.code == bindparam("used"))
    .values(uses=_PROCEDURE.c.uses + bindparam("by"))
    .returning(_PROCEDURE.c.name_folded)
)
_VOID = (
    update(_VISIT)
    .where(_VISIT.c.id == bindparam("visit"), _VISIT.c.voided_at.is_(None))
    .values(voided_at=bindparam("at"), voided_by=bindparam("by"), void_reason=bindparam("reason"))
)


def position(day: date, entry_number: int) -> int:
    """The place of a visit in the register: by day, then by entry."""
    return day.toordinal() << _ENTRY_BITS | entry_number


def entry_number(at: int) -> int:
    """The entry number in a position."""
    return at & ((1 << _ENTRY_BITS) - 1)


def next_entry_number(session: Session, count: int = 1) -> int:
    """The first of `count` fresh entry numbers."""
    return ledger.next_number(session, "entry", count) - count + 1


def add(
    session: Session, visit: Visit, source_keys: Sequence[str | None] = (), shift: UUID | None = None
) -> None:
    """Save a visit with its items; its citizen was put before, `source_keys` are those of imported items."""
    _insert(session, [visit], [source_keys], shift)


def add_all(
    session: Session, visits: Sequence[Visit], source_keys: Sequence[Sequence[str | None]] = ()
) -> None:
    """Save many visits at once; `source_keys` holds those of each visit's items."""
    keys = [*source_keys, *[()] * (len(visits) - len(source_keys))]
    for batch in batches(list(zip(visits, keys, strict=True))):
        _insert(session, [visit for visit, _ in batch], [own for _, own in batch], None)


def get(session: Session, visit_id: UUID) -> Visit | None:
    """The visit with that id."""
    found = visit_rows.load(session, visit_rows.VISITS.where(_VISIT.c.id == visit_id))
    return found[0] if found else None


def of_day(session: Session, day: date, limit: int = 100) -> list[Visit]:
    """The visits of a day, newest first; voided ones are among them, flagged."""
    query = visit_rows.VISITS.where(
        _VISIT.c.position.between(position(day, 0), position(day, 2**_ENTRY_BITS - 1))
    )
    return visit_rows.load(session, query.order_by(_VISIT.c.position.desc()).limit(limit))


def of_citizen(session: Session, citizen_id: UUID, day: date) -> list[Visit]:
    """A citizen's visits on a day that are not voided, newest first."""
    query = visit_rows.VISITS.where(
        _VISIT.c.citizen_id == citizen_id, _VISIT.c.day == day, _VISIT.c.voided_at.is_(None)
    )
    return visit_rows.load(session, query.order_by(_VISIT.c.position.desc()))


def with_dossier(session: Session, code: str, limit: int = 3) -> list[Visit]:
    """The newest visits that helped with a dossier and are not voided."""
    helped = select(_ITEM.c.visit_id).where(_ITEM.c.dossier_code == code, _ITEM.c.voided.is_(False))
    query = visit_rows.VISITS.where(_VISIT.c.id.in_(helped))
    return visit_rows.load(session, query.order_by(_VISIT.c.position.desc()).limit(limit))


def void(session: Session, visit_id: UUID, by: UUID, at: datetime, reason: str) -> bool:
    """Strike a visit out of every figure; it stays in the log. False where it is unknown or voided."""
    connection = session.connection()
    told = {"visit": visit_id, "by": by, "at": at, "reason": reason}
    if connection.execute(_VOID, told).rowcount != 1:
        return False
    connection.execute(update(_ITEM).where(_ITEM.c.visit_id == visit_id).values(voided=True))
    _give_uses_back(session, _ITEM.c.visit_id == visit_id)
    return True


def void_all(session: Session, visit_ids: Sequence[UUID], by: UUID, at: datetime, reason: str) -> None:
    """Strike many visits out, none of them voided before; the rows they came from may be imported again."""
    connection = session.connection()
    for batch in batches(visit_ids):
        own = _ITEM.c.visit_id.in_(batch)
        struck = update(_VISIT).where(_VISIT.c.id.in_(batch))
        connection.execute(struck.values(voided_at=at, voided_by=by, void_reason=reason))
        connection.execute(update(_ITEM).where(own).values(voided=True, source_key=None))
        _give_uses_back(session, own)


def existing_source_keys(session: Session, keys: Iterable[str]) -> set[str]:
    """Those of the keys whose rows were imported before, voided since or not; not of undone imports."""
    found: set[str] = set()
    for batch in batches(sorted(set(keys))):
        query = select(HelpItemRow.source_key).where(HelpItemRow.source_key.in_(batch))
        found.update(key for key in session.scalars(query) if key is not None)
    return found


def known_items(session: Session, ids: Iterable[UUID]) -> set[UUID]:
    """Those of the ids that are help items here, voided since or not; not of undone imports."""
    undone = exists().where(ImportVisitRow.visit_id == HelpItemRow.visit_id).correlate(HelpItemRow)
    gone = and_(HelpItemRow.voided, HelpItemRow.source_key.is_(None), undone)
    found: set[UUID] = set()
    for batch in batches(list(ids)):
        found.update(session.scalars(select(HelpItemRow.id).where(HelpItemRow.id.in_(batch), ~gone)))
    return found


def _insert(
    session: Session,
    visits: Sequence[Visit],
    source_keys: Sequence[Sequence[str | None]],
    shift: UUID | None,
) -> None:
    connection = session.connection()
    helper_ids = helpers.ids_for(session, {name: None for visit in visits for name in visit.helpers})
    names = count_uses(session, Counter(i.procedure for visit in visits for i in visit.items if i.procedure))
    connection.execute(_ADD_VISIT, [visit_rows.visit_row(visit, shift) for visit in visits])
    helped = [row for visit in visits for row in visit_rows.helper_rows(visit, helper_ids)]
    if helped:
        connection.execute(_ADD_HELPER, helped)
    items = [
        row
        for visit, own in zip(visits, source_keys, strict=True)
        for row in visit_rows.item_rows(visit, own)
    ]
    connection.execute(_ADD_ITEM, items)
    dialect(connection).add_words(connection, {visit.position: _words(visit, names) for visit in visits})


def _give_uses_back(session: Session, own: ColumnElement[bool]) -> None:
    used = select(_ITEM.c.procedure_code, func.count()).where(own, _ITEM.c.procedure_code.is_not(None))
    counted = session.execute(used.group_by(_ITEM.c.procedure_code)).all()
    count_uses(session, {code: -count for code, count in counted})


def count_uses(session: Session, uses: Mapping[str, int]) -> dict[str, str]:
    """Count procedures as used so many times more; code -> folded name."""
    connection = session.connection()
    return {
        code: connection.execute(_USE, {"used": code, "by": count}).scalar() or ""
        for code, count in uses.items()
    }


def _words(visit: Visit, procedure_names: Mapping[str, str]) -> str:
    person = (visit.citizen.name, visit.citizen.id_tail) if visit.citizen else ()
    helped = ((item.dossier, item.procedure, procedure_names.get(item.procedure, "")) for item in visit.items)
    return search.index_text((*person, *visit.helpers, *(part for parts in helped for part in parts)))
