"""People of the roster: each is a helper with more told of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from db.models import HelperRow, PersonGroupRow, PersonProcedureRow, PersonRow, PersonServiceRow
from db.writing import put_all, table_of
from desk.domain.person import Person, PersonKind, Position
from desk.domain.text import fold, sort_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from sqlalchemy import ColumnElement, Table
    from sqlalchemy.orm import Session

_HELPER, _PERSON = table_of(HelperRow), table_of(PersonRow)
_SERVICE, _PROCEDURE = table_of(PersonServiceRow), table_of(PersonProcedureRow)
_GROUP = table_of(PersonGroupRow)
_PEOPLE = select(
    *(_PERSON.c.id, _HELPER.c.name, _PERSON.c.kind, _PERSON.c.position, _PERSON.c.badge),
    *(_HELPER.c.user_id, _PERSON.c.left_on),
).join(_HELPER, _HELPER.c.id == _PERSON.c.id)
_MORE = ((_SERVICE, "service_key"), (_PROCEDURE, "procedure_code"), (_GROUP, "unit_key"))


def all_people(session: Session) -> list[Person]:
    """Everybody, those who left too, in Vietnamese order."""
    return _load(session)


def get(session: Session, person_id: UUID) -> Person | None:
    """The person with that id."""
    found = _load(session, _PERSON.c.id == person_id)
    return found[0] if found else None


def by_badge(session: Session, code: str) -> Person | None:
    """The person whose badge has that code."""
    found = _load(session, _PERSON.c.badge == code)
    return found[0] if found else None


def by_name(session: Session, name: str) -> Person | None:
    """The person whose name folds alike."""
    found = _load(session, _HELPER.c.name_folded == fold(name))
    return found[0] if found else None


def put(session: Session, person: Person) -> None:
    """Add or change a person; the name and the user are kept with the helper, who must be there."""
    row = {"kind": person.kind.value, "position": person.position.value, "badge": person.badge}
    put_all(session, PersonRow, [{"id": person.id, **row, "left_on": person.left_on}])
    named = {"name": person.name, "name_folded": fold(person.name), "user_id": person.user}
    connection = session.connection()
    connection.execute(update(_HELPER).where(_HELPER.c.id == person.id).values(named))
    for (table, column), keys in zip(_MORE, _skills(person), strict=True):
        connection.execute(delete(table).where(table.c.person_id == person.id))
        if keys:
            connection.execute(insert(table), [{"person_id": person.id, column: key} for key in keys])


def _skills(person: Person) -> tuple[Sequence[str], ...]:
    return person.services, person.procedures, person.groups


def _load(session: Session, *wanted: ColumnElement[bool]) -> list[Person]:
    rows = session.execute(_PEOPLE.where(*wanted)).all()
    one = rows[0][0] if len(rows) == 1 else None
    services, procedures, groups = [_of_people(session, table, column, one) for table, column in _MORE]
    people = [
        Person(
            person_id,
            name,
            PersonKind(kind),
            Position(position),
            badge,
            tuple(sorted(services[person_id])),
            tuple(sorted(procedures[person_id])),
            tuple(sorted(groups[person_id])),
            user,
            left_on,
        )
        for person_id, name, kind, position, badge, user, left_on in rows
    ]
    return sorted(people, key=lambda person: sort_key(person.name))


def _of_people(session: Session, table: Table, column: str, one: UUID | None) -> dict[UUID, list[str]]:
    query = select(table.c.person_id, table.c[column])
    if one is not None:
        query = query.where(table.c.person_id == one)
    found: dict[UUID, list[str]] = defaultdict(list)
    for person_id, key in session.execute(query):
        found[person_id].append(key)
    return found
