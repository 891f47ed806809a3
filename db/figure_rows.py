"""The rows behind a figure: found by the same conditions that count it, so that they add up to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, literal, select

from db.figure_sources import (
    ITEM,
    ITEMS,
    SHIFT,
    SHIFTS,
    STAY,
    STAYS,
    STEP,
    TALLIES,
    VISIT,
    VISITS,
    Key,
    unit_key,
)
from db.indicator_figures import ENTRY, heirs, leaves_of, tables_of
from desk.domain.figure_row import FigureRow, RowSource
from desk.domain.indicator import Counting, Indicator, Source
from desk.domain.shift import minutes_between

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from db.figure_sources import RowTable

_NOTHING: ColumnElement[Any] = literal("")
# Day, subject, what, amount, unit, procedure, dossier; what counts once is added where it is needed.
_COLUMNS: Mapping[RowTable, tuple[ColumnElement[Any], ...]] = {
    ITEMS: (
        *(ITEM.c.day, ITEM.c.visit_id, ITEM.c.service_key, ITEM.c.quantity, VISIT.c.unit_key),
        *(ITEM.c.procedure_code, ITEM.c.dossier_code),
    ),
    VISITS: (*(VISIT.c.day, VISIT.c.id, VISIT.c.place, literal(1), VISIT.c.unit_key, _NOTHING, _NOTHING),),
    TALLIES: (
        *(STEP.c.day, STEP.c.id, STEP.c.service_key, STEP.c.amount, STEP.c.unit_key, _NOTHING, _NOTHING),
    ),
    SHIFTS: (SHIFT.c.day, SHIFT.c.id, SHIFT.c.kind, literal(1), _NOTHING, _NOTHING, _NOTHING),
    STAYS: (
        *(STAY.c.day, STAY.c.id, SHIFT.c.kind, literal(1), _NOTHING, _NOTHING, _NOTHING),
        *(STAY.c.in_at, STAY.c.out_at),
    ),
}
_SOURCES = {
    ITEMS: RowSource.VISIT,
    VISITS: RowSource.VISIT,
    TALLIES: RowSource.TALLY,
    SHIFTS: RowSource.SHIFT,
    STAYS: RowSource.STAY,
}


def rows(
    session: Session,
    indicator: Indicator,
    start: date,
    end: date,
    unit: str | None = None,
    as_of: date | None = None,
) -> list[FigureRow]:
    """The rows of the days from start to end that a figure counts, by day; of one unit where it is told.

    An empty `unit` is for the rows without one. Of a composed indicator the rows of all its parts.
    """
    merged = heirs(session, as_of or end)
    days = {"start": start, "end": end}
    found: list[FigureRow] = []
    for part in leaves_of(session, [indicator])[indicator.code]:
        if part.source is Source.ENTERED:
            found += _entries(session, part, days, merged, unit)
            continue
        for table in tables_of(part):
            found += _of_table(session, part, table, days, merged, unit)
    return sorted(found, key=_by_day)


def _of_table(
    session: Session,
    indicator: Indicator,
    table: RowTable,
    days: Mapping[str, date],
    merged: Mapping[str, str],
    unit: str | None,
) -> list[FigureRow]:
    keys = () if unit is None else (Key.UNIT,)
    people = indicator.counting is Counting.PEOPLE
    columns = (*_COLUMNS[table], *((VISIT.c.citizen_id,) if people else ()))
    query = select(*columns).select_from(table.source([*columns, *table.used(indicator.filter, keys)]))
    query = query.where(*table.of_days(), *table.conditions(indicator.filter, merged, keys))
    if people:
        query = query.where(VISIT.c.citizen_id.is_not(None))
    if indicator.counting is Counting.DOSSIERS:
        query = query.where(ITEM.c.dossier_code != "")
    for key in keys:
        query = query.where(func.coalesce(table.key(key, merged), "") == unit)
    found = [tuple(row) for row in session.execute(query, days)]
    if table in (SHIFTS, STAYS):
        # One for two groups that are one unit now is found twice; two items alike of a visit are two rows.
        return [_row(indicator, table, each, unit or "") for each in dict.fromkeys(found)]
    return [_row(indicator, table, each, each[4] or "") for each in found]


def _row(indicator: Indicator, table: RowTable, told: tuple[Any, ...], unit: str) -> FigureRow:
    day, subject, what, amount, _, procedure, dossier, *more = told
    counting = indicator.counting
    if counting is Counting.HOURS:
        amount = minutes_between(*more)
    elif counting is not Counting.QUANTITY:
        amount = 1
    counted_as = str(more[0]) if counting is Counting.PEOPLE else str(subject)
    return FigureRow(
        *(indicator.code, day, _SOURCES[table], subject, what, amount, unit, procedure or "", dossier),
        dossier if counting is Counting.DOSSIERS else counted_as,
    )


def _entries(
    session: Session,
    indicator: Indicator,
    days: Mapping[str, date],
    merged: Mapping[str, str],
    unit: str | None,
) -> list[FigureRow]:
    query = select(ENTRY.c.day, ENTRY.c.id, ENTRY.c.reason, ENTRY.c.amount, ENTRY.c.unit_key).where(
        ENTRY.c.indicator_code == indicator.code, ENTRY.c.day.between(days["start"], days["end"])
    )
    if unit is not None:
        query = query.where(unit_key(ENTRY.c.unit_key, merged) == unit)
    return [
        FigureRow(indicator.code, day, RowSource.ENTRY, own, reason, amount, of)
        for day, own, reason, amount, of in session.execute(query)
    ]


def _by_day(row: FigureRow) -> tuple[date, str, str, str]:
    return row.day, row.indicator, row.what, str(row.subject)
