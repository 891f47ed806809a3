"""The log: help items with their visits, newest first, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Row, Select, Subquery, func, select

from db.dialect import dialect
from db.models import CitizenRow, HelpItemRow, VisitRow
from db.visit_rows import helper_names
from db.visits import position
from db.writing import table_of
from desk.domain.log import LogQuery, LogRow
from desk.domain.text import asked_words
from desk.domain.visit import Citizen, How, Outcome, Payment, Place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session

_VISIT, _CITIZEN, _ITEM = table_of(VisitRow), table_of(CitizenRow), table_of(HelpItemRow)


def page(session: Session, query: LogQuery, offset: int = 0, limit: int = 100) -> list[LogRow]:
    """Lines of the log: newest visit first, its items in their order."""
    # Pages are cut on the index alone; only the lines shown are read.
    keys = select(_ITEM.c.position, _ITEM.c.number).where(*_wanted(session, query, offset + limit))
    keys = keys.order_by(_ITEM.c.position.desc(), _ITEM.c.number).limit(limit).offset(offset)
    rows = session.execute(_lines(keys.subquery())).all()
    visit_ids = list(dict.fromkeys(row.visit_id for row in rows))
    helped = helper_names(session, visit_ids)
    items = _item_counts(session, visit_ids)
    return [_line(row, items[row.visit_id], helped[row.visit_id]) for row in rows]


def count(session: Session, query: LogQuery) -> int:
    """How many lines the query has in all."""
    return session.scalar(select(func.count()).select_from(_ITEM).where(*_wanted(session, query, None))) or 0


def _wanted(session: Session, query: LogQuery, most: int | None) -> list[ColumnElement[bool]]:
    wanted = _in_period(_ITEM.c.position, query)
    if not query.voided:
        wanted.append(_ITEM.c.voided.is_(False))
    if words := asked_words(query.text):
        wanted.append(_ITEM.c.position.in_(_matches(session, query, words, most)))
    return wanted


def _matches(session: Session, query: LogQuery, words: Sequence[str], most: int | None) -> Select[tuple[int]]:
    engine = dialect(session.connection())
    found = engine.newest_matches(words).where(*_in_period(engine.searched_position(), query))
    if most is None:
        return found.order_by(None)
    if not query.voided:
        found = found.join(_VISIT, _VISIT.c.position == engine.searched_position())
        found = found.where(_VISIT.c.voided_at.is_(None))
    # Each visit has a line, so no more visits than lines are needed to fill the pages so far.
    return found.limit(most)


def _in_period(place: ColumnElement[int], query: LogQuery) -> list[ColumnElement[bool]]:
    wanted = []
    if query.start is not None:
        wanted.append(place >= position(query.start, 0))
    if query.end is not None:
        wanted.append(place <= position(query.end, 2**32 - 1))
    return wanted


def _lines(keys: Subquery) -> Select[*tuple[Any, ...]]:
    return (
        select(
            *(_ITEM.c.visit_id, _ITEM.c.number, _ITEM.c.service_key, _ITEM.c.procedure_code),
            *(_ITEM.c.dossier_code, _ITEM.c.outcome, _ITEM.c.payment, _ITEM.c.how, _ITEM.c.barrier),
            *(_ITEM.c.note, _ITEM.c.voided, _VISIT.c.day, _VISIT.c.time, _VISIT.c.place, _VISIT.c.unit_key),
            *(_CITIZEN.c.id.label("citizen_id"), _CITIZEN.c.name, _CITIZEN.c.id_head, _CITIZEN.c.id_tail),
        )
        .select_from(keys)
        .join(_ITEM, (_ITEM.c.position == keys.c.position) & (_ITEM.c.number == keys.c.number))
        .join(_VISIT, _VISIT.c.position == keys.c.position)
        .outerjoin(_CITIZEN, _CITIZEN.c.id == _VISIT.c.citizen_id)
        .order_by(keys.c.position.desc(), keys.c.number)
    )


def _item_counts(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, int]:
    query = select(_ITEM.c.visit_id, func.count()).where(_ITEM.c.visit_id.in_(visit_ids))
    return dict(session.execute(query.group_by(_ITEM.c.visit_id)).all())


def _line(row: Row[*tuple[Any, ...]], items: int, helped: tuple[str, ...]) -> LogRow:
    person = Citizen(row.citizen_id, row.name, row.id_head, row.id_tail) if row.citizen_id else None
    return LogRow(
        visit_id=row.visit_id,
        item_number=row.number,
        items=items,
        day=row.day,
        time=row.time,
        place=Place(row.place),
        citizen_name=person.name if person else "",
        masked_id=person.masked_id if person else "",
        unit=row.unit_key or "",
        service=row.service_key,
        procedure=row.procedure_code or "",
        dossier=row.dossier_code,
        outcome=Outcome(row.outcome) if row.outcome else None,
        payment=Payment(row.payment) if row.payment else None,
        how=How(row.how) if row.how else None,
        barrier=row.barrier,
        note=row.note,
        helpers=helped,
        voided=row.voided,
    )
