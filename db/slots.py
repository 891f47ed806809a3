"""The roster on disk: planned shifts with those who are planned."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, delete, insert, select, update

from db.models import SlotGroupRow, SlotPersonRow, SlotRow
from db.writing import batches, put_all, table_of
from desk.domain.shift import ShiftDraft, ShiftKind, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

_SLOT, _PERSON, _GROUP = table_of(SlotRow), table_of(SlotPersonRow), table_of(SlotGroupRow)
_SLOTS: Select[*tuple[Any, ...]] = select(
    *(_SLOT.c.id, _SLOT.c.shift_id, _SLOT.c.day, _SLOT.c.kind, _SLOT.c.place, _SLOT.c.desk_key),
    *(_SLOT.c.starts, _SLOT.c.ends, _SLOT.c.team_id, _SLOT.c.partners, _SLOT.c.topic, _SLOT.c.trainer),
).order_by(_SLOT.c.day, _SLOT.c.starts, _SLOT.c.id)


def between(session: Session, start: date, end: date) -> list[Slot]:
    """The slots of the days from start to end, both included, in order."""
    return _load(session, _SLOTS.where(_SLOT.c.day.between(start, end)))


def get(session: Session, slot_id: UUID) -> Slot | None:
    """The slot with that id."""
    found = _load(session, _SLOTS.where(_SLOT.c.id == slot_id))
    return found[0] if found else None


def put(session: Session, slot: Slot) -> None:
    """Add or change a slot with its people and groups."""
    row = {"id": slot.id, "shift_id": slot.shift, "day": slot.plan.day, "kind": slot.plan.kind.value}
    put_all(session, SlotRow, [row | {"place": slot.plan.place} | plan_columns(slot.plan)])
    drop_lists(session, slot.id)
    connection = session.connection()
    persons = [
        {"slot_id": slot.id, "person_id": person, "number": number}
        for number, person in enumerate(slot.plan.persons, start=1)
    ]
    groups = [{"slot_id": slot.id, "unit_key": key} for key in slot.plan.groups]
    for table, rows in ((_PERSON, persons), (_GROUP, groups)):
        if rows:
            connection.execute(insert(table), rows)


def drop(session: Session, slot_id: UUID) -> None:
    """Take a slot off the roster; nothing where there is none."""
    drop_lists(session, slot_id)
    session.connection().execute(delete(_SLOT).where(_SLOT.c.id == slot_id))


def drop_lists(session: Session, slot_id: UUID) -> None:
    """Take the people and groups of a slot out."""
    for table in (_PERSON, _GROUP):
        session.connection().execute(delete(table).where(table.c.slot_id == slot_id))


def mark_opened(session: Session, slot_id: UUID, shift_id: UUID) -> None:
    """Note the shift that was opened from a slot."""
    session.connection().execute(update(_SLOT).where(_SLOT.c.id == slot_id).values(shift_id=shift_id))


def plan_columns(plan: ShiftDraft) -> dict[str, object]:
    """The columns that a planned and an opened shift have in common."""
    return {
        "desk_key": plan.desk or None,
        "starts": plan.starts,
        "ends": plan.ends,
        "team_id": plan.team,
        "partners": plan.partners,
        "topic": plan.topic,
        "trainer": plan.trainer,
    }


def plan_of(row: Sequence[Any], groups: Sequence[str] = (), persons: Sequence[UUID] = ()) -> ShiftDraft:
    """The plan in a row of day, kind, place, desk, starts, ends, team, partners, topic, trainer."""
    day, kind, place, desk, starts, ends, team, partners, topic, trainer = row
    return ShiftDraft(
        day,
        ShiftKind(kind),
        place,
        desk or "",
        starts,
        ends,
        team,
        partners or "",
        topic or "",
        trainer or "",
        tuple(groups),
        tuple(persons),
    )


def _load(session: Session, query: Select[*tuple[Any, ...]]) -> list[Slot]:
    rows = session.execute(query).all()
    persons: dict[UUID, list[UUID]] = defaultdict(list)
    groups: dict[UUID, list[str]] = defaultdict(list)
    for batch in batches([row[0] for row in rows]):
        named = select(_PERSON.c.slot_id, _PERSON.c.person_id).where(_PERSON.c.slot_id.in_(batch))
        for slot_id, person in session.execute(named.order_by(_PERSON.c.slot_id, _PERSON.c.number)):
            persons[slot_id].append(person)
        for_groups = select(_GROUP.c.slot_id, _GROUP.c.unit_key).where(_GROUP.c.slot_id.in_(batch))
        for slot_id, key in session.execute(for_groups.order_by(_GROUP.c.slot_id, _GROUP.c.unit_key)):
            groups[slot_id].append(key)
    return [
        Slot(slot_id, plan_of(plan, groups[slot_id], persons[slot_id]), shift)
        for slot_id, shift, *plan in rows
    ]
