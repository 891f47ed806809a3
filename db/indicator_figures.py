"""Figures of indicators: all of a period from one statement for each table that they come from.

The days from `start` to `end` both count. Units are those of the day `as_of`, the last one where none is
told: a unit that was merged by then counts, with all of its rows, for the one that it became part of.
Voided visits are in no figure. What is counted once in a period (visits with a service, people, dossiers,
shifts) may stand under several units or months, so that their figures need not add up to the whole one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, and_, func, select, true

from db import indicators as kept
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
    month_key,
    unit_key,
)
from db.models import IndicatorStepRow
from db.writing import batches, table_of
from desk.domain.figure_row import hours
from desk.domain.indicator import Counting, Indicator, Source
from desk.domain.indicator_rules import leaves
from desk.domain.shift import minutes_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from db.figure_sources import RowTable

    Told = tuple[str, ...]
    Figures = Counter[Told]

ENTRY = table_of(IndicatorStepRow)
_OF_ITEMS = frozenset({Counting.QUANTITY, Counting.ITEMS, Counting.DOSSIERS})


def count(
    session: Session, indicators: Iterable[Indicator], start: date, end: date, as_of: date | None = None
) -> dict[str, int]:
    """Code -> figure of the days from start to end; every indicator that was asked for is in it."""
    wanted = list(indicators)
    found = _figures(session, wanted, start, end, as_of, ())
    return {each.code: found[each.code,] for each in wanted}


def count_by_unit(
    session: Session, indicators: Iterable[Indicator], start: date, end: date, as_of: date | None = None
) -> dict[tuple[str, str], int]:
    """Code and unit ("" where none was told) -> figure; what is 0 is left out."""
    found = _figures(session, list(indicators), start, end, as_of, (Key.UNIT,))
    return {(code, unit): figure for (code, unit), figure in sorted(found.items()) if figure}


def count_by_team(
    session: Session, indicators: Iterable[Indicator], start: date, end: date, as_of: date | None = None
) -> dict[tuple[str, str], int]:
    """Code and id of the shift's team ("" for none), for hours the stay's -> figure; 0 is left out."""
    found = _figures(session, list(indicators), start, end, as_of, (Key.TEAM,))
    return {(code, team): figure for (code, team), figure in sorted(found.items()) if figure}


def count_by_unit_and_month(
    session: Session, indicators: Iterable[Indicator], start: date, end: date, as_of: date | None = None
) -> dict[tuple[str, str, str], int]:
    """Code, unit and calendar month (`2026-10`) -> figure; what is 0 is left out."""
    found = _figures(session, list(indicators), start, end, as_of, (Key.UNIT, Key.MONTH))
    rows = sorted(found.items())
    return {(code, unit, month): figure for (code, unit, month), figure in rows if figure}


def heirs(session: Session, day: date) -> dict[str, str]:
    """Unit that was merged by a day -> the unit that its rows count for on that day."""
    ends = kept.unit_ends(session)
    found = {}
    for unit in ends:
        heir, passed = unit, {unit}
        while (ended := ends.get(heir)) and ended[0] is not None and ended[0] <= day and ended[1]:
            heir = ended[1]
            if heir in passed:
                break
            passed.add(heir)
        if heir != unit:
            found[unit] = heir
    return found


def leaves_of(session: Session, indicators: Sequence[Indicator]) -> dict[str, tuple[Indicator, ...]]:
    """Code -> the indicators that it is made of; parts that are not among those asked for are read."""
    known = {each.code: each for each in indicators}
    parts = {code for each in indicators for code in each.parts}
    if parts - set(known):
        known = {each.code: each for each in kept.all_indicators(session)} | known
    return {each.code: tuple(leaves(each, known)) for each in indicators}


def tables_of(indicator: Indicator) -> tuple[RowTable, ...]:
    """The tables that a counted indicator comes from: visits alone where nothing is asked of their items."""
    asked, counting = indicator.filter, indicator.counting
    if counting is Counting.SHIFTS:
        return (SHIFTS,)
    if counting is Counting.HOURS:
        return (STAYS,)
    if counting is Counting.QUANTITY and not asked.asks_of_items:
        return ITEMS, TALLIES
    if counting in _OF_ITEMS or asked.asks_of_items or asked.services:
        return (ITEMS,)
    return (VISITS,)


def _figures(
    session: Session,
    indicators: Sequence[Indicator],
    start: date,
    end: date,
    as_of: date | None,
    keys: tuple[Key, ...],
) -> Figures:
    made_of = leaves_of(session, indicators)
    singles = tuple(dict.fromkeys(leaf for found in made_of.values() for leaf in found))
    merged = tuple(heirs(session, as_of or end).items())
    told: Figures = Counter()
    days = {"start": start, "end": end}
    for table in (ITEMS, VISITS, TALLIES, SHIFTS):
        for own in _alike(table, _own(singles, table), keys):
            told.update(_counted(session, _statement(table, own, keys, merged), own, days))
    told.update(_hours(session, _own(singles, STAYS), keys, merged, days))
    told.update(_entered(session, singles, keys, merged, days))
    return _composed(made_of, told)


def _composed(made_of: Mapping[str, tuple[Indicator, ...]], told: Figures) -> Figures:
    by_code: dict[str, Figures] = defaultdict(Counter)
    for key, figure in told.items():
        by_code[key[0]][key[1:]] += figure
    found: Figures = Counter()
    for code, parts in made_of.items():
        for part in parts:
            for rest, figure in by_code[part.code].items():
                found[code, *rest] += figure
    return found


def _own(indicators: Iterable[Indicator], table: RowTable) -> tuple[Indicator, ...]:
    counted = (each for each in indicators if each.source is Source.COUNTED)
    return tuple(each for each in counted if table in tables_of(each))


def _alike(table: RowTable, own: Iterable[Indicator], keys: tuple[Key, ...]) -> list[tuple[Indicator, ...]]:
    """Those that need a join apart from those that need none, so that the many are not slowed by the few."""
    found: dict[bool, list[Indicator]] = defaultdict(list)
    for each in own:
        used = [_measure(table, each.counting)[1], *table.used(each.filter, keys)]
        found[table.source(used) is table.table].append(each)
    return [tuple(each) for each in found.values()]


def _counted(
    session: Session, query: Select[Any], own: Sequence[Indicator], days: Mapping[str, date]
) -> Figures:
    found: Figures = Counter()
    for row in session.execute(query, days):
        keys = tuple("" if key is None else str(key) for key in row[len(own) :])
        for indicator, figure in zip(own, row, strict=False):
            if figure:
                found[indicator.code, *keys] += figure
    return found


@lru_cache(maxsize=32)
def _statement(
    table: RowTable, own: tuple[Indicator, ...], keys: tuple[Key, ...], merged: tuple[tuple[str, str], ...]
) -> Select[Any]:
    """All indicators of a table in one scan: an aggregate for each, over the rows that it wants."""
    units = dict(merged)
    groups = [table.key(key, units) for key in keys]
    aggregates, used = [], []
    for each in own:
        wanted = table.conditions(each.filter, units, keys)
        measure, column = _measure(table, each.counting)
        aggregates.append(measure.filter(and_(*wanted)) if wanted else measure)
        used += [column, *table.used(each.filter, keys)]
    query = select(*aggregates, *groups).select_from(table.source(used)).where(*table.of_days())
    return query.group_by(*groups)


def _measure(table: RowTable, counting: Counting) -> tuple[Any, ColumnElement[Any]]:
    """What is counted of a row, as an aggregate, and the column that it needs."""
    if counting is Counting.QUANTITY:
        amount = STEP.c.amount if table is TALLIES else ITEM.c.quantity
        return func.sum(amount), amount
    if counting is Counting.ITEMS or (table is VISITS and counting is Counting.VISITS):
        return func.count(), table.table.c.id
    column: ColumnElement[Any] = {
        Counting.DOSSIERS: ITEM.c.dossier_code,
        Counting.PEOPLE: VISIT.c.citizen_id,
        Counting.VISITS: ITEM.c.visit_id,
        Counting.SHIFTS: SHIFT.c.id,
    }[counting]
    told = func.nullif(column, "") if counting is Counting.DOSSIERS else column
    return func.count(told.distinct()), column


def _hours(
    session: Session,
    own: Sequence[Indicator],
    keys: tuple[Key, ...],
    merged: tuple[tuple[str, str], ...],
    days: Mapping[str, date],
) -> Figures:
    """Whole hours of exact minutes; the engines have no arithmetic of instants in common, so Python adds."""
    if not own:
        return Counter()
    units = dict(merged)
    groups = [STAYS.key(key, units) for key in keys]
    flags = [and_(true(), *STAYS.conditions(each.filter, units, keys)) for each in own]
    used = [column for each in own for column in STAYS.used(each.filter, keys)]
    query = select(STAY.c.id, STAY.c.in_at, STAY.c.out_at, *flags, *groups)
    rows = session.execute(query.select_from(STAYS.source(used)).where(*STAYS.of_days()), days)
    minutes: Figures = Counter()
    # A stay in a shift for two groups that are one unit now stands in two rows, and counts once for each.
    seen: set[tuple[object, ...]] = set()
    for stay, came, went, *told in rows:
        keys_of = tuple("" if key is None else str(key) for key in told[len(own) :])
        for indicator, wanted in zip(own, told, strict=False):
            figure = (indicator.code, *keys_of)
            if wanted and (stay, *figure) not in seen:
                seen.add((stay, *figure))
                minutes[figure] += minutes_between(came, went)
    return Counter({key: hours(found) for key, found in minutes.items()})


def _entered(
    session: Session,
    indicators: Iterable[Indicator],
    keys: tuple[Key, ...],
    merged: tuple[tuple[str, str], ...],
    days: Mapping[str, date],
) -> Figures:
    """The sums of the steps that were entered by hand; teams have none."""
    codes = [each.code for each in indicators if each.source is Source.ENTERED]
    groups = {Key.UNIT: unit_key(ENTRY.c.unit_key, dict(merged)), Key.MONTH: month_key(ENTRY.c.day)}
    told = [groups[key] for key in keys if key in groups]
    found: Figures = Counter()
    for batch in batches(codes):
        query = select(ENTRY.c.indicator_code, *told, func.sum(ENTRY.c.amount)).where(
            ENTRY.c.indicator_code.in_(batch), ENTRY.c.day.between(days["start"], days["end"])
        )
        for code, *rest, figure in session.execute(query.group_by(ENTRY.c.indicator_code, *told)):
            found[code, *(("",) if Key.TEAM in keys else rest)] += figure
    return found
