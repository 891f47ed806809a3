"""Known citizens, one row for each person key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, bindparam, insert, literal, or_, select, update

from db import search
from db.models import CitizenRow
from db.writing import table_of
from desk.domain.text import asked_words, fold
from desk.domain.visit import Citizen, Sex

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

_CITIZEN = table_of(CitizenRow)
_SELECT = select(
    *(_CITIZEN.c.id, _CITIZEN.c.name, _CITIZEN.c.id_head, _CITIZEN.c.id_tail),
    *(_CITIZEN.c.birth_year, _CITIZEN.c.sex, _CITIZEN.c.unit_key),
)
_BY_KEY = _SELECT.where(_CITIZEN.c.person_key == bindparam("key"))
_INSERT = insert(_CITIZEN)
_UPDATE = update(_CITIZEN).where(_CITIZEN.c.id == bindparam("known_id"))
_HEAD, _TAIL, _FULL = 3, 2, 12


def put(session: Session, citizen: Citizen, person_key: str, at: datetime) -> Citizen:
    """Insert or update the citizen of a person key; what is told now wins, what is not told stays known.

    The citizen that comes back carries the id that a visit must use.
    """
    connection = session.connection()
    known = by_key(session, person_key)
    if known is None:
        connection.execute(
            _INSERT, {**_values(citizen), "id": citizen.id, "person_key": person_key, "updated_at": at}
        )
        return citizen
    merged = _merged(known, citizen)
    told = {} if merged == known else _values(merged)
    connection.execute(_UPDATE, {**told, "updated_at": at, "known_id": known.id})
    if merged.name != known.name or merged.id_tail != known.id_tail:
        search.reindex_citizen(session, known.id)
    return merged


def by_key(session: Session, person_key: str) -> Citizen | None:
    """The citizen of a person key."""
    row = session.connection().execute(_BY_KEY, {"key": person_key}).one_or_none()
    return citizen_of(row) if row else None


def get(session: Session, citizen_id: UUID) -> Citizen | None:
    """The citizen with that id."""
    row = session.connection().execute(_SELECT.where(_CITIZEN.c.id == citizen_id)).one_or_none()
    return citizen_of(row) if row else None


def find(session: Session, query: str, limit: int = 20) -> list[Citizen]:
    """Citizens with a name or an id that each word of the query begins or ends; last seen first."""
    words = asked_words(query)
    if not words:
        return []
    wanted = _SELECT.where(*[_begins(word) for word in words])
    return [
        citizen_of(row) for row in session.execute(wanted.order_by(_CITIZEN.c.updated_at.desc()).limit(limit))
    ]


def citizen_of(row: Sequence[Any]) -> Citizen:
    """The citizen in a row of id, name, id head, id tail, birth year, sex, unit."""
    citizen_id, name, head, tail, born, sex, unit = row
    return Citizen(citizen_id, name, head, tail, born, Sex(sex) if sex else None, unit or "")


def _begins(word: str) -> ColumnElement[bool]:
    in_name = (literal(" ") + _CITIZEN.c.name_folded).contains(f" {word}")
    if not word.isdecimal():
        return in_name
    if len(word) == _FULL:
        return and_(_CITIZEN.c.id_head == word[:_HEAD], _CITIZEN.c.id_tail == word[-_TAIL:])
    return or_(in_name, _CITIZEN.c.id_tail == word, _CITIZEN.c.id_head == word)


def _merged(known: Citizen, told: Citizen) -> Citizen:
    return replace(
        known,
        name=told.name or known.name,
        id_head=told.id_head or known.id_head,
        id_tail=told.id_tail or known.id_tail,
        birth_year=told.birth_year or known.birth_year,
        sex=told.sex or known.sex,
        unit=told.unit or known.unit,
    )


def _values(citizen: Citizen) -> dict[str, object]:
    return {
        "name": citizen.name,
        "name_folded": fold(citizen.name),
        "id_head": citizen.id_head,
        "id_tail": citizen.id_tail,
        "birth_year": citizen.birth_year,
        "sex": citizen.sex.value if citizen.sex else None,
        "unit_key": citizen.unit or None,
    }
