"""The log: help items with their visits, newest first, a page at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Row, Select, Subquery, func, or_, select

from db import figures
from db.dialect import dialect
from db.models import CitizenRow, HelperRow, HelpItemRow, VisitHelperRow, VisitRow
from db.visit_rows import helper_names
from db.visits import position
from db.writing import batches, table_of
from desk.domain.log import LogQuery, LogRow, LogSums
from desk.domain.text import asked_words
from desk.domain.visit import How, Outcome, Payment, Place, Sex, mask_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session

_VISIT, _CITIZEN, _ITEM = table_of(VisitRow), table_of(CitizenRow), table_of(HelpItemRow)
_HELPED, _HELPER = table_of(VisitHelperRow), table_of(HelperRow)
_NEWEST_LINES = select(_ITEM.c.position).order_by(_ITEM.c.position.desc())
# Looking a value up is ten times as fast as calling its enumeration, which counts in files of many lines.
_PLACES = {each.value: each for each in Place}
_OUTCOMES = {each.value: each for each in Outcome}
_PAYMENTS = {each.value: each for each in Payment}
_HOWS = {each.value: each for each in How}
_SEXES = {each.value: each for each in Sex}
NEAR = 5_000  # lines that are looked at one by one before a list is made


def page(session: Session, query: LogQuery, offset: int = 0, limit: int = 100) -> list[LogRow]:
    """Lines of the log: newest visit first, its items in their order."""
    if query.place is not None or query.helper is not None:
        # What many visits have in common fills a page within the newest lines, one by one.
        near = session.scalar(_NEWEST_LINES.offset(NEAR).limit(1))
        if near is not None:
            keys = _keys(session, query, None, listed=False).where(_ITEM.c.position >= near)
            rows = _cut(session, keys, offset, limit)
            if len(rows) == limit:
                return rows
    return _cut(session, _keys(session, query, offset + limit, listed=True), offset, limit)


def oldest_first(
    session: Session, query: LogQuery, after: tuple[int, int] = (0, 0), limit: int = 5_000
) -> list[LogRow]:
    """The lines after a place in the register, as they were recorded; the place is a line's own.

    Made for files of hundreds of thousands of lines: what belongs to the visits comes by their places.
    """
    position, number = after
    keys = _keys(session, query, None, listed=query.start is None).where(_ITEM.c.position >= position)
    keys = keys.where(or_(_ITEM.c.position > position, _ITEM.c.number > number))
    keys = keys.order_by(_ITEM.c.position, _ITEM.c.number).limit(limit)
    rows = session.execute(_lines(keys.subquery()).order_by(_ITEM.c.position, _ITEM.c.number)).all()
    if not rows:
        return []
    first, last = rows[0].position, rows[-1].position
    helped, items = _helpers_between(session, first, last), _items_between(session, first, last)
    return [_line(row, items[row.position], helped.get(row.position, ())) for row in rows]


def count(session: Session, query: LogQuery) -> int:
    """How many lines the query has in all."""
    wanted = _wanted(session, query, None, listed=query.start is None)
    return session.scalar(select(func.count()).select_from(_ITEM).where(*wanted)) or 0


def sums(session: Session, query: LogQuery) -> LogSums:
    """What the lines of the query that are not voided come to."""
    if not query.filtered:
        counted = figures.count(session, query.start, query.end)
        return LogSums(counted.visits, counted.people_known, counted.distinct_dossiers, counted.quantity)
    wanted = _wanted(session, replace(query, voided=False), None, listed=query.start is None)
    quantity = select(_ITEM.c.service_key, func.sum(_ITEM.c.quantity)).where(*wanted)
    dossiers = select(func.count(_ITEM.c.dossier_code.distinct())).where(_ITEM.c.dossier_code != "", *wanted)
    met = select(func.count(), func.count(_VISIT.c.citizen_id.distinct()))
    met = met.where(_VISIT.c.position.in_(select(_ITEM.c.position).where(*wanted)))
    visits, people = session.execute(met).one()
    by_service = session.execute(quantity.group_by(_ITEM.c.service_key).order_by(_ITEM.c.service_key))
    return LogSums(
        visits, people, session.scalar(dossiers) or 0, {key: int(total) for key, total in by_service}
    )


def _cut(session: Session, keys: Select[tuple[int, int]], offset: int, limit: int) -> list[LogRow]:
    # Pages are cut on the index alone; only the lines shown are read.
    keys = keys.order_by(_ITEM.c.position.desc(), _ITEM.c.number).limit(limit).offset(offset)
    return _rows(session, _lines(keys.subquery()).order_by(_ITEM.c.position.desc(), _ITEM.c.number))


def _keys(session: Session, query: LogQuery, most: int | None, *, listed: bool) -> Select[tuple[int, int]]:
    return select(_ITEM.c.position, _ITEM.c.number).where(*_wanted(session, query, most, listed=listed))


def _wanted(
    session: Session, query: LogQuery, most: int | None, *, listed: bool
) -> list[ColumnElement[bool]]:
    """What the items of the answer fulfil.

    `listed` makes a list of the visits that fit, which is dear where many do; otherwise each line's own
    visit is looked at, which is dear where few do and no days are set.
    """
    wanted = [*_in_period(_ITEM.c.position, query), *_of_item(query)]
    visits = _of_visit(query)
    if listed:
        wanted += [_ITEM.c.position.in_(each) for each in visits]
    else:
        wanted += [each.where(_VISIT.c.position == _ITEM.c.position).exists() for each in visits]
    if not query.voided:
        wanted.append(_ITEM.c.voided.is_(False))
    if words := asked_words(query.text):
        # The newest matches fill the pages only where no filter takes lines out of them.
        enough = None if replace(query, text="").filtered else most
        wanted.append(_ITEM.c.position.in_(_matches(session, query, words, enough)))
    return wanted


def _of_item(query: LogQuery) -> list[ColumnElement[bool]]:
    asked = (
        (_ITEM.c.service_key, query.service),
        (_ITEM.c.procedure_code, query.procedure),
        (_ITEM.c.outcome, query.outcome.value if query.outcome else ""),
    )
    return [column == value for column, value in asked if value]


def _of_visit(query: LogQuery) -> list[Select[tuple[int]]]:
    """Positions of the visits by what stands with the visit."""
    found = []
    if query.place is not None:
        found.append(select(_VISIT.c.position).where(_VISIT.c.place == query.place.value))
    if query.unit:
        found.append(select(_VISIT.c.position).where(_VISIT.c.unit_key == query.unit))
    if query.helper is not None:
        helped = select(_VISIT.c.position).join(_HELPED, _HELPED.c.visit_id == _VISIT.c.id)
        found.append(helped.where(_HELPED.c.helper_id == query.helper))
    return found


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
            *(_CITIZEN.c.name, _CITIZEN.c.id_head, _CITIZEN.c.id_tail),
            func.coalesce(_CITIZEN.c.birth_year, _VISIT.c.birth_year).label("born"),
            func.coalesce(_CITIZEN.c.sex, _VISIT.c.sex).label("sex"),
            *(_ITEM.c.position, _ITEM.c.quantity, _ITEM.c.id.label("item_id")),
        )
        .select_from(keys)
        .join(_ITEM, (_ITEM.c.position == keys.c.position) & (_ITEM.c.number == keys.c.number))
        .join(_VISIT, _VISIT.c.position == keys.c.position)
        .outerjoin(_CITIZEN, _CITIZEN.c.id == _VISIT.c.citizen_id)
    )


def _rows(session: Session, lines: Select[*tuple[Any, ...]]) -> list[LogRow]:
    rows = session.execute(lines).all()
    visit_ids = list(dict.fromkeys(row.visit_id for row in rows))
    helped = helper_names(session, visit_ids)
    items = _item_counts(session, visit_ids)
    return [_line(row, items[row.visit_id], helped[row.visit_id]) for row in rows]


def _helpers_between(session: Session, first: int, last: int) -> dict[int, tuple[str, ...]]:
    """Position of a visit -> the names of its helpers in the order named."""
    query = (
        select(_VISIT.c.position, _HELPER.c.name)
        .join(_HELPED, _HELPED.c.visit_id == _VISIT.c.id)
        .join(_HELPER, _HELPER.c.id == _HELPED.c.helper_id)
        .where(_VISIT.c.position.between(first, last))
        .order_by(_VISIT.c.position, _HELPED.c.number)
    )
    found: dict[int, tuple[str, ...]] = {}
    for place, name in session.execute(query):
        found[place] = (*found.get(place, ()), name)
    return found


def _items_between(session: Session, first: int, last: int) -> dict[int, int]:
    """Position of a visit -> how many items it has."""
    query = select(_ITEM.c.position, func.count()).where(_ITEM.c.position.between(first, last))
    found: dict[int, int] = {}
    found.update((place, count) for place, count in session.execute(query.group_by(_ITEM.c.position)))
    return found


def _item_counts(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, int]:
    query = select(_ITEM.c.visit_id, func.count()).group_by(_ITEM.c.visit_id)
    found: dict[UUID, int] = {}
    for batch in batches(visit_ids):
        found.update(session.execute(query.where(_ITEM.c.visit_id.in_(batch))).all())
    return found


def _line(row: Row[*tuple[Any, ...]], items: int, helped: tuple[str, ...]) -> LogRow:
    # Taken apart at once: asking a row for its columns by name is most of the time of a long file.
    visit, number, service, procedure, dossier, outcome, payment, how, barrier, *rest = row
    note, voided, day, at, place, unit, name, head, tail, born, sex, position, quantity, item = rest
    return LogRow(
        visit,
        number,
        items,
        day,
        at,
        _PLACES[place],
        name or "",
        mask_id(head or "", tail or ""),
        unit or "",
        service,
        procedure or "",
        dossier,
        _OUTCOMES.get(outcome),
        _PAYMENTS.get(payment),
        _HOWS.get(how),
        barrier,
        note,
        helped,
        voided,
        quantity,
        born,
        _SEXES.get(sex),
        position,
        item,
    )
