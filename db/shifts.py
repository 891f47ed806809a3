"""Shifts on disk: opened, closed, reopened, read."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, bindparam, delete, func, insert, select, update

from db.models import (
    AttendanceRow,
    HelpItemRow,
    ReopeningRow,
    ShiftDetailRow,
    ShiftGroupRow,
    ShiftRow,
    TallyStepRow,
    UserRow,
    VisitRow,
)
from db.slots import plan_columns, plan_of
from db.writing import batches, table_of
from desk.domain.shift import Reopening, Shift, ShiftKind
from desk.domain.visit import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

_SHIFT, _DETAIL, _GROUP = table_of(ShiftRow), table_of(ShiftDetailRow), table_of(ShiftGroupRow)
_VISIT, _ITEM, _STEP = table_of(VisitRow), table_of(HelpItemRow), table_of(TallyStepRow)
_STAY, _REOPENED, _USER = table_of(AttendanceRow), table_of(ReopeningRow), table_of(UserRow)
# The first register had shifts without a detail row, hence the outer join.
_SHIFTS: Select[*tuple[Any, ...]] = (
    select(
        *(_SHIFT.c.id, _SHIFT.c.opened_at, _DETAIL.c.opened_by, _SHIFT.c.closed_at, _DETAIL.c.ended_at),
        *(_DETAIL.c.in_charge_id, _DETAIL.c.reached, _SHIFT.c.note, _DETAIL.c.suspect),
        *(_SHIFT.c.day, _SHIFT.c.kind, _SHIFT.c.place, _DETAIL.c.desk_key, _DETAIL.c.starts),
        *(_DETAIL.c.ends, _DETAIL.c.team_id, _DETAIL.c.partners, _DETAIL.c.topic, _DETAIL.c.trainer),
    )
    .outerjoin(_DETAIL, _DETAIL.c.shift_id == _SHIFT.c.id)
    .order_by(_SHIFT.c.day, _SHIFT.c.opened_at, _SHIFT.c.id)
)

_RUNNING = (
    select(_SHIFT.c.id)
    .where(
        _SHIFT.c.day == bindparam("on"),
        _SHIFT.c.kind == bindparam("kind"),
        _SHIFT.c.closed_at.is_(None),
    )
    .limit(2)
)


def add(session: Session, shift: Shift) -> None:
    """Keep a shift that was opened."""
    connection = session.connection()
    first = {"id": shift.id, "day": shift.day, "kind": shift.kind.value, "place": shift.plan.place}
    connection.execute(insert(_SHIFT), first | _own_columns(shift))
    connection.execute(insert(_DETAIL), {"shift_id": shift.id} | _detail_columns(shift))
    put_groups(session, shift)


def put(session: Session, shift: Shift) -> None:
    """Keep what changed about a shift while it was open, by its closing or its reopening."""
    connection = session.connection()
    own = _own_columns(shift) | {"place": shift.plan.place}
    connection.execute(update(_SHIFT).where(_SHIFT.c.id == shift.id).values(own))
    connection.execute(update(_DETAIL).where(_DETAIL.c.shift_id == shift.id).values(_detail_columns(shift)))


def put_groups(session: Session, shift: Shift) -> None:
    """Keep the residential groups that a shift is for, in place of those of before."""
    connection = session.connection()
    connection.execute(delete(_GROUP).where(_GROUP.c.shift_id == shift.id))
    groups = [{"shift_id": shift.id, "unit_key": key} for key in shift.plan.groups]
    if groups:
        connection.execute(insert(_GROUP), groups)


def add_reopening(session: Session, own: UUID, shift_id: UUID, at: datetime, by: UUID, reason: str) -> None:
    """Keep who opened a closed shift again, and why."""
    row = {"id": own, "shift_id": shift_id, "at": at, "user_id": by, "reason": reason}
    session.connection().execute(insert(_REOPENED), row)


def reopenings(session: Session, shift_id: UUID) -> list[Reopening]:
    """When a shift was opened again, by whom and why, in order."""
    query = select(_REOPENED.c.at, _USER.c.name, _REOPENED.c.reason).where(_REOPENED.c.shift_id == shift_id)
    rows = session.execute(query.join(_USER, _USER.c.id == _REOPENED.c.user_id).order_by(_REOPENED.c.at))
    return [Reopening(at, name, reason) for at, name, reason in rows]


def get(session: Session, shift_id: UUID) -> Shift | None:
    """The shift with that id."""
    found = _load(session, _SHIFTS.where(_SHIFT.c.id == shift_id))
    return found[0] if found else None


def open_ones(session: Session) -> list[Shift]:
    """Every open shift, the oldest first."""
    return _load(session, _SHIFTS.where(_SHIFT.c.closed_at.is_(None)))


def running(session: Session, day: date, kind: ShiftKind) -> UUID | None:
    """The open shift of a kind on a day; None where there is none, or several and it is not clear which."""
    found = session.connection().execute(_RUNNING, {"on": day, "kind": kind.value}).all()
    return found[0][0] if len(found) == 1 else None


def between(session: Session, start: date, end: date) -> list[Shift]:
    """The shifts of the days from start to end, both included, in order."""
    return _load(session, _SHIFTS.where(_SHIFT.c.day.between(start, end)))


def earlier_like(session: Session, shift: Shift, limit: int) -> list[Shift]:
    """The last closed shifts of the same kind and desk before a shift, newest first."""
    desk = _DETAIL.c.desk_key == shift.plan.desk if shift.plan.desk else _DETAIL.c.desk_key.is_(None)
    same = (_SHIFT.c.kind == shift.kind.value, desk, _SHIFT.c.closed_at.is_not(None), _SHIFT.c.id != shift.id)
    query = _SHIFTS.where(*same, _SHIFT.c.opened_at < shift.opened_at)
    newest = query.order_by(None).order_by(_SHIFT.c.opened_at.desc(), _SHIFT.c.id.desc())
    return _load(session, newest.limit(limit))


def last_activity(session: Session, shift_id: UUID) -> datetime | None:
    """The last instant at which anything happened in a shift after it was opened; None where nothing did."""
    moments = [
        select(func.max(_VISIT.c.recorded_at)).where(_VISIT.c.shift_id == shift_id),
        select(func.max(_STEP.c.at)).where(_STEP.c.shift_id == shift_id),
        select(func.max(_STAY.c.in_at)).where(_STAY.c.shift_id == shift_id),
        select(func.max(_STAY.c.out_at)).where(_STAY.c.shift_id == shift_id),
    ]
    found = [at for query in moments if (at := session.scalar(query)) is not None]
    return max(found, default=None)


def visits_of(session: Session, shift_ids: Iterable[UUID]) -> dict[UUID, int]:
    """Shift -> its visits that count; shifts without any are left out."""
    found: dict[UUID, int] = {}
    for batch in batches(list(shift_ids)):
        query = select(_VISIT.c.shift_id, func.count()).where(
            _VISIT.c.shift_id.in_(batch), _VISIT.c.voided_at.is_(None)
        )
        found.update((own, count) for own, count in session.execute(query.group_by(_VISIT.c.shift_id)))
    return found


def unfinished_items(session: Session, shift_id: UUID) -> int:
    """Help items of a shift that are not finished or wait for something."""
    query = select(func.count()).select_from(_ITEM).join(_VISIT, _VISIT.c.id == _ITEM.c.visit_id)
    waiting = (Outcome.PENDING.value, Outcome.UNFINISHED.value)
    wanted = and_(_VISIT.c.shift_id == shift_id, _ITEM.c.voided.is_(False), _ITEM.c.outcome.in_(waiting))
    return session.scalar(query.where(wanted)) or 0


def months_with(session: Session, kind: ShiftKind, start: date, end: date) -> list[str]:
    """The months, `2026-11`, in which there was a shift of a kind."""
    query = select(_SHIFT.c.day).where(_SHIFT.c.kind == kind.value, _SHIFT.c.day.between(start, end))
    return sorted({f"{day:%Y-%m}" for day in session.scalars(query)})


def _own_columns(shift: Shift) -> dict[str, object]:
    return {"opened_at": shift.opened_at, "closed_at": shift.closed_at, "note": shift.note}


def _detail_columns(shift: Shift) -> dict[str, object]:
    return plan_columns(shift.plan) | {
        "opened_by": shift.opened_by,
        "ended_at": shift.ended_at,
        "in_charge_id": shift.in_charge,
        "reached": shift.reached,
        "suspect": shift.suspect,
    }


def _load(session: Session, query: Select[*tuple[Any, ...]]) -> list[Shift]:
    rows = session.execute(query).all()
    groups: dict[UUID, list[str]] = defaultdict(list)
    for batch in batches([row[0] for row in rows]):
        named = select(_GROUP.c.shift_id, _GROUP.c.unit_key).where(_GROUP.c.shift_id.in_(batch))
        for shift_id, key in session.execute(named.order_by(_GROUP.c.shift_id, _GROUP.c.unit_key)):
            groups[shift_id].append(key)
    return [
        Shift(
            id=own,
            plan=plan_of(plan, groups[own]),
            opened_at=opened_at,
            opened_by=opened_by,
            closed_at=closed_at,
            ended_at=ended_at,
            in_charge=in_charge,
            reached=reached or 0,
            note=note,
            suspect=bool(suspect),
        )
        for own, opened_at, opened_by, closed_at, ended_at, in_charge, reached, note, suspect, *plan in rows
    ]
