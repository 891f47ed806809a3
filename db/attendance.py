"""Attendance on disk: who was in a shift from when to when, and the hours that come of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, func, select

from db.models import AttendanceRow, HelperRow, PersonRow, ShiftDetailRow, ShiftRow
from db.writing import batches, table_of
from desk.domain.hours import Stay
from desk.domain.person import PersonKind
from desk.domain.shift import Attendance, Presence, ShiftKind, minutes_between

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement, Table
    from sqlalchemy.orm import Session

_STAY, _HELPER, _PERSON = table_of(AttendanceRow), table_of(HelperRow), table_of(PersonRow)
_SHIFT, _DETAIL = table_of(ShiftRow), table_of(ShiftDetailRow)
_STAYS: Select[*tuple[Any, ...]] = (
    select(
        *(_STAY.c.id, _STAY.c.shift_id, _STAY.c.person_id, _HELPER.c.name, _STAY.c.presence),
        *(_STAY.c.in_at, _STAY.c.out_at, _STAY.c.replaces_id, _STAY.c.team_id, _STAY.c.late),
        _STAY.c.suspect,
    )
    .join(_HELPER, _HELPER.c.id == _STAY.c.person_id)
    .order_by(_STAY.c.id)
)


def put(session: Session, attendance: Attendance, day: date) -> None:
    """Add or change somebody's attendance in a shift of a day."""
    row = {
        "shift_id": attendance.shift,
        "person_id": attendance.person,
        "day": day,
        "presence": attendance.presence.value,
        "in_at": attendance.in_at,
        "out_at": attendance.out_at,
        "replaces_id": attendance.replaces,
        "team_id": attendance.team,
        "late": attendance.late,
        "suspect": attendance.suspect,
    }
    connection = session.connection()
    changed = _STAY.update().where(_STAY.c.id == attendance.id).values(row)
    if connection.execute(changed.returning(_STAY.c.id)).first() is None:
        connection.execute(_STAY.insert(), {"id": attendance.id, **row})


def of_shift(session: Session, shift_id: UUID) -> list[Attendance]:
    """Everybody in a shift, in the order they were planned or came."""
    return _load(session, _STAY.c.shift_id == shift_id)


def of_shifts(session: Session, shift_ids: Sequence[UUID]) -> list[Attendance]:
    """Everybody in some shifts."""
    return [each for batch in batches(shift_ids) for each in _load(session, _STAY.c.shift_id.in_(batch))]


def of_person(session: Session, person_id: UUID) -> list[Attendance]:
    """Every stay of a person that began."""
    return _load(session, _STAY.c.person_id == person_id, _STAY.c.in_at.is_not(None))


def staying(session: Session, person_id: UUID) -> list[Attendance]:
    """The stays of a person that began and have not ended."""
    return _load(session, _STAY.c.person_id == person_id, _STAY.c.presence == Presence.PRESENT.value)


def stays(
    session: Session, start: date | None = None, end: date | None = None, person: UUID | None = None
) -> list[Stay]:
    """Every stay that ended in shifts of the days from start to end, both included; None is open."""
    query = (
        select(
            *(_STAY.c.shift_id, _STAY.c.day, _SHIFT.c.kind, _STAY.c.person_id, _HELPER.c.name),
            *(_PERSON.c.kind, _STAY.c.team_id, _STAY.c.in_at, _STAY.c.out_at),
        )
        .join(_SHIFT, _SHIFT.c.id == _STAY.c.shift_id)
        .join(_HELPER, _HELPER.c.id == _STAY.c.person_id)
        .join(_PERSON, _PERSON.c.id == _STAY.c.person_id)
        .where(_STAY.c.out_at.is_not(None), *_days(_STAY, start, end))
        .order_by(_STAY.c.day, _STAY.c.in_at, _STAY.c.id)
    )
    if person is not None:
        query = query.where(_STAY.c.person_id == person)
    return [
        Stay(shift, day, ShiftKind(kind), who, name, PersonKind(is_a), team, minutes_between(in_at, out_at))
        for shift, day, kind, who, name, is_a, team, in_at, out_at in session.execute(query)
    ]


def shifts_by_kind(session: Session, start: date | None = None, end: date | None = None) -> dict[str, int]:
    """Kind -> how many shifts were opened on the days from start to end, both included; None is open."""
    query = select(_SHIFT.c.kind, func.count()).where(*_days(_SHIFT, start, end)).group_by(_SHIFT.c.kind)
    found: dict[str, int] = {}
    found.update((kind, count) for kind, count in session.execute(query))
    return found


def people_reached(session: Session, start: date | None = None, end: date | None = None) -> int:
    """People reached as told at the closing of the shifts of the days from start to end."""
    query = select(func.sum(_DETAIL.c.reached)).join(_SHIFT, _SHIFT.c.id == _DETAIL.c.shift_id)
    return int(session.scalar(query.where(*_days(_SHIFT, start, end))) or 0)


def _days(table: Table, start: date | None, end: date | None) -> list[ColumnElement[bool]]:
    first = [] if start is None else [table.c.day >= start]
    return first if end is None else [*first, table.c.day <= end]


def _load(session: Session, *wanted: ColumnElement[bool]) -> list[Attendance]:
    return [
        Attendance(own, shift, person, name, Presence(presence), *rest)
        for own, shift, person, name, presence, *rest in session.execute(_STAYS.where(*wanted))
    ]
