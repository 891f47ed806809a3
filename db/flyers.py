"""Batches of household flyers and where they were handed out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select

from db.models import FlyerBatchRow, FlyerShareRow, FlyerStepRow
from db.writing import table_of
from desk.domain.flyer import FlyerBatch, FlyerStep
from desk.domain.sheet_subject import Subject, SubjectKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from sqlalchemy.orm import Session

_BATCH, _SHARE, _STEP = table_of(FlyerBatchRow), table_of(FlyerShareRow), table_of(FlyerStepRow)


def next_number(session: Session, year: int) -> int:
    """The number of the year's next batch."""
    return (session.scalar(select(func.max(_BATCH.c.number)).where(_BATCH.c.year == year)) or 0) + 1


def add(session: Session, batch: FlyerBatch) -> None:
    """Keep a new batch with what each unit is to get."""
    own = {"id": batch.id, "year": batch.year, "number": batch.number, "kind": batch.sheet.kind.value}
    told = {"sheet": batch.sheet.key, "made_at": batch.made_at, "user_id": batch.user}
    session.connection().execute(insert(_BATCH), {**own, **told})
    put_planned(session, batch.id, batch.planned)


def put_planned(session: Session, batch: UUID, planned: Mapping[str, int]) -> None:
    """Keep what each unit is to get in place of what was planned before."""
    session.connection().execute(delete(_SHARE).where(_SHARE.c.batch_id == batch))
    rows = [{"batch_id": batch, "unit_key": unit, "planned": amount} for unit, amount in planned.items()]
    if rows:
        session.connection().execute(insert(_SHARE), rows)


def batches(session: Session) -> list[FlyerBatch]:
    """Every batch, the newest first."""
    planned: dict[UUID, dict[str, int]] = {}
    shares = select(_SHARE.c.batch_id, _SHARE.c.unit_key, _SHARE.c.planned).order_by(_SHARE.c.unit_key)
    for batch, unit, amount in session.execute(shares):
        planned.setdefault(batch, {})[unit] = amount
    columns = (_BATCH.c.id, _BATCH.c.year, _BATCH.c.number, _BATCH.c.kind, _BATCH.c.sheet)
    query = select(*columns, _BATCH.c.made_at, _BATCH.c.user_id)
    rows = session.execute(query.order_by(_BATCH.c.year.desc(), _BATCH.c.number.desc()))
    return [
        FlyerBatch(own, year, number, Subject(SubjectKind(kind), sheet), at, user, planned.get(own, {}))
        for own, year, number, kind, sheet, at, user in rows
    ]


def add_step(session: Session, step: FlyerStep) -> None:
    """Keep how many flyers were handed out in a unit."""
    own = {"id": step.id, "batch_id": step.batch, "unit_key": step.unit, "day": step.day}
    told = {"amount": step.amount, "at": step.at, "user_id": step.user, "seq": step.seq}
    session.connection().execute(insert(_STEP), {**own, **told})


def handed_out(session: Session) -> list[tuple[UUID, str, int]]:
    """Batch, unit and how many flyers were handed out there, units with none left out."""
    total = func.sum(_STEP.c.amount)
    query = select(_STEP.c.batch_id, _STEP.c.unit_key, total).group_by(_STEP.c.batch_id, _STEP.c.unit_key)
    rows = session.execute(query.having(total != 0).order_by(_STEP.c.batch_id, _STEP.c.unit_key))
    return [(batch, unit, int(amount)) for batch, unit, amount in rows]
