"""Units of the ward and their dated denominators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from db.models import DenominatorRow, UnitRow
from db.writing import put_all, table_of
from desk.domain.text import fold, sort_key
from desk.domain.unit import Denominator, Measure, Unit, UnitKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from sqlalchemy.orm import Session

_UNIT = table_of(UnitRow)
_UNITS = select(
    *(_UNIT.c.key, _UNIT.c.kind, _UNIT.c.name, _UNIT.c.parent_key, _UNIT.c.ended_on, _UNIT.c.merged_into)
)
_ORDER = {kind: rank for rank, kind in enumerate(UnitKind)}


def add_units(session: Session, units: Iterable[Unit], denominators: Iterable[Denominator] = ()) -> None:
    """Insert or update units by key and denominators by unit, measure and day."""
    put_all(session, UnitRow, [_row(unit) for unit in _parents_first(list(units))])
    put_all(
        session,
        DenominatorRow,
        [
            {
                "unit_key": d.unit,
                "measure": d.measure.value,
                "day": d.day,
                "value": d.value,
                "source": d.source,
            }
            for d in denominators
        ],
    )


def all_units(session: Session) -> list[Unit]:
    """Every unit: the ward first, then by kind and in Vietnamese order with numbers by value."""
    rows = session.execute(_UNITS)
    units = [
        Unit(key, UnitKind(kind), name, parent or "", ended, into or "")
        for key, kind, name, parent, ended, into in rows
    ]
    return sorted(units, key=lambda unit: (_ORDER[unit.kind], sort_key(unit.name)))


def merge(session: Session, keys: Collection[str], into: str, day: date) -> None:
    """Make units part of another from a day on; what was counted for them stays theirs."""
    own = update(_UNIT).where(_UNIT.c.key.in_(keys))
    session.execute(own.values(ended_on=day, merged_into=into))


def denominators(session: Session, unit: str | None = None, day: date | None = None) -> list[Denominator]:
    """Denominators, of one unit or of all; with a day only the newest of each measure on or before it."""
    row = DenominatorRow
    query = select(row.unit_key, row.measure, row.day, row.value, row.source)
    query = query.order_by(row.unit_key, row.measure, row.day)
    if unit is not None:
        query = query.where(row.unit_key == unit)
    if day is not None:
        query = query.where(row.day <= day)
    found = [
        Denominator(key, Measure(what), on, value, source)
        for key, what, on, value, source in session.execute(query)
    ]
    return found if day is None else list({(each.unit, each.measure): each for each in found}.values())


def _row(unit: Unit) -> dict[str, object]:
    return {
        "key": unit.key,
        "kind": unit.kind.value,
        "name": unit.name,
        "name_folded": fold(unit.name),
        "parent_key": unit.parent or None,
    }


def _parents_first(units: list[Unit]) -> list[Unit]:
    parents = {unit.key: unit.parent for unit in units}

    def depth(key: str) -> int:
        return 0 if not parents.get(key) else 1 + depth(parents[key])

    return sorted(units, key=lambda unit: depth(unit.key))
