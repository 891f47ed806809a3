"""Known citizens, one row for each person key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, insert, literal, or_, select, update

from db import search
from db.models import CitizenRow
from db.writing import table_of
from desk.domain.privacy import Contact
from desk.domain.text import asked_words, fold
from desk.domain.visit import Citizen, Sex

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

_CITIZEN = table_of(CitizenRow)
COLUMNS = (
    *(_CITIZEN.c.id, _CITIZEN.c.name, _CITIZEN.c.id_head, _CITIZEN.c.id_tail),
    *(_CITIZEN.c.birth_year, _CITIZEN.c.sex, _CITIZEN.c.unit_key, _CITIZEN.c.phone_tail),
    (_CITIZEN.c.id_number + _CITIZEN.c.phone != "").label("whole"),
)
"""What `citizen_of` reads."""
_SELECT = select(*COLUMNS)
_BY_KEY = _SELECT.where(_CITIZEN.c.person_key == bindparam("key"))
_INSERT = insert(_CITIZEN)
_UPDATE = update(_CITIZEN).where(_CITIZEN.c.id == bindparam("known_id"))
_HEAD, _TAIL, _FULL, _PHONE_TAIL = 3, 2, 12, 3
_ENOUGH = 4  # last digits by which a number that is kept whole is looked for
_NOTHING = Contact()


def put(
    session: Session, citizen: Citizen, person_key: str, at: datetime, contact: Contact = _NOTHING
) -> Citizen:
    """Insert or update the citizen of a person key; what is told now wins, what is not told stays known.

    The citizen that comes back carries the id that a visit must use.
    """
    known = by_key(session, person_key)
    if known is None:
        fresh = {"id": citizen.id, "person_key": person_key, "updated_at": at}
        session.connection().execute(_INSERT, {**_values(citizen), **_kept(contact), **fresh})
        return replace(citizen, whole=bool(contact.id_number or contact.phone))
    return _tell(session, known, citizen, at, contact)


def put_known(
    session: Session, citizen: Citizen, at: datetime, contact: Contact = _NOTHING
) -> Citizen | None:
    """Update the citizen of that id as `put` does; None where there is none."""
    known = get(session, citizen.id)
    return None if known is None else _tell(session, known, citizen, at, contact)


def correct(session: Session, citizen: Citizen, at: datetime) -> None:
    """Write what a citizen is called anew, in all visits; for one who is known by an id number."""
    values = {**_values(citizen), "updated_at": at, "known_id": citizen.id}
    session.connection().execute(_UPDATE, values)
    search.reindex_citizen(session, citizen.id)


def by_key(session: Session, person_key: str) -> Citizen | None:
    """The citizen of a person key."""
    row = session.connection().execute(_BY_KEY, {"key": person_key}).one_or_none()
    return citizen_of(row) if row else None


def get(session: Session, citizen_id: UUID) -> Citizen | None:
    """The citizen with that id."""
    row = session.connection().execute(_SELECT.where(_CITIZEN.c.id == citizen_id)).one_or_none()
    return citizen_of(row) if row else None


def by_phone(session: Session, phone_key: str, limit: int = 20) -> list[Citizen]:
    """The citizens of a phone, which a family may share; last seen first."""
    return _newest(session, _SELECT.where(_CITIZEN.c.phone_key == phone_key), limit)


def find(session: Session, query: str, limit: int = 20) -> list[Citizen]:
    """Citizens whose name each word of the query begins, or number or phone it ends; last seen first."""
    words = asked_words(query)
    if not words:
        return []
    return _newest(session, _SELECT.where(*[_begins(word) for word in words]), limit)


def citizen_of(row: Sequence[Any]) -> Citizen:
    """The citizen in a row of `COLUMNS`."""
    citizen_id, name, head, tail, born, sex, unit, phone_tail, whole = row
    known_sex = Sex(sex) if sex else None
    return Citizen(citizen_id, name, head, tail, born, known_sex, unit or "", phone_tail, bool(whole))


def _newest(session: Session, wanted: Select[*tuple[Any, ...]], limit: int) -> list[Citizen]:
    rows = session.execute(wanted.order_by(_CITIZEN.c.updated_at.desc()).limit(limit))
    return [citizen_of(row) for row in rows]


def _tell(session: Session, known: Citizen, told: Citizen, at: datetime, contact: Contact) -> Citizen:
    merged = _merged(known, told)
    new = {} if merged == known else _values(merged)
    values = {**new, **_kept(contact), "updated_at": at, "blanked_at": None, "known_id": known.id}
    session.connection().execute(_UPDATE, values)
    if merged.name != known.name or merged.id_tail != known.id_tail:
        search.reindex_citizen(session, known.id)
    return replace(merged, whole=known.whole or bool(contact.id_number or contact.phone))


def _begins(word: str) -> ColumnElement[bool]:
    in_name = (literal(" ") + _CITIZEN.c.name_folded).contains(f" {word}")
    if not word.isdecimal():
        return in_name
    if len(word) == _FULL:
        return and_(_CITIZEN.c.id_head == word[:_HEAD], _CITIZEN.c.id_tail == word[-_TAIL:])
    ends = [in_name]
    if len(word) >= _ENOUGH:
        ends.append(_CITIZEN.c.id_number.endswith(word))
    elif len(word) == _PHONE_TAIL:
        ends += [_CITIZEN.c.id_head == word, _CITIZEN.c.phone_tail == word]
    elif len(word) == _TAIL:
        ends.append(_CITIZEN.c.id_tail == word)
    return or_(*ends)


def _merged(known: Citizen, told: Citizen) -> Citizen:
    return replace(
        known,
        name=told.name or known.name,
        id_head=told.id_head or known.id_head,
        id_tail=told.id_tail or known.id_tail,
        birth_year=told.birth_year or known.birth_year,
        sex=told.sex or known.sex,
        unit=told.unit or known.unit,
        phone_tail=told.phone_tail or known.phone_tail,
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
        "phone_tail": citizen.phone_tail,
    }


def _kept(contact: Contact) -> dict[str, object]:
    """The columns that a contact tells something new of."""
    return {name: value for name, value in vars(contact).items() if value}
