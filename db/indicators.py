"""Indicators on disk: versions are added, never changed; the newest one of a code counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select

from db.models import IndicatorRow, UnitRow
from db.writing import table_of
from desk.domain.indicator import Indicator, Source
from desk.domain.indicator_text import dumps, loads

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

_INDICATOR, _UNIT = table_of(IndicatorRow), table_of(UnitRow)
_COLUMNS = (
    *(_INDICATOR.c.code, _INDICATOR.c.name, _INDICATOR.c.unit_of_account, _INDICATOR.c.source),
    *(_INDICATOR.c.definition, _INDICATOR.c.version, _INDICATOR.c.position, _INDICATOR.c.shipped),
    _INDICATOR.c.ended_on,
)
_NEWEST = (
    select(_INDICATOR.c.code, func.max(_INDICATOR.c.version).label("version"))
    .group_by(_INDICATOR.c.code)
    .subquery()
)
_STANDING = (
    select(*_COLUMNS)
    .join(_NEWEST, (_NEWEST.c.code == _INDICATOR.c.code) & (_NEWEST.c.version == _INDICATOR.c.version))
    .order_by(_INDICATOR.c.position, _INDICATOR.c.code)
)


def add(session: Session, indicators: Iterable[Indicator], at: datetime, by: UUID | None) -> None:
    """Keep versions of indicators, each with a code and a number that are not there yet."""
    rows = [
        {
            "code": each.code,
            "version": each.version,
            "name": each.name,
            "unit_of_account": each.unit_of_account,
            "source": each.source.value,
            "definition": dumps(each),
            "position": each.position,
            "shipped": each.shipped,
            "ended_on": each.ended_on,
            "at": at,
            "user_id": by,
        }
        for each in indicators
    ]
    if rows:
        session.connection().execute(insert(_INDICATOR), rows)


def all_indicators(session: Session) -> list[Indicator]:
    """Every indicator as it stands now, ended ones too, in their order."""
    return _read(session, _STANDING)


def versions(session: Session, code: str) -> list[Indicator]:
    """Every version of an indicator, the oldest first."""
    query = select(*_COLUMNS).where(_INDICATOR.c.code == code)
    return _read(session, query.order_by(_INDICATOR.c.version))


def unit_ends(session: Session) -> dict[str, tuple[date | None, str]]:
    """Unit -> the day from which on it is no more, and the unit that it became part of."""
    rows = session.execute(select(_UNIT.c.key, _UNIT.c.ended_on, _UNIT.c.merged_into))
    return {key: (ended, into or "") for key, ended, into in rows}


def _read(session: Session, query: Select[*tuple[Any, ...]]) -> list[Indicator]:
    found = []
    for code, name, unit, source, definition, *rest in session.execute(query):
        told = loads(Source(source), definition)
        found.append(Indicator(code, name, unit, Source(source), *told, *rest))
    return found
