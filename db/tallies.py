"""Tallies on disk: steps are added, never changed; paper sheets are issued and entered once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, bindparam, func, insert, select, update

from db.models import TallySheetRow, TallyStepRow, UserRow
from db.writing import batches, table_of
from desk.domain.tally import SheetDifference, TallySheet, TallyStep

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

_STEP, _SHEET, _USER = table_of(TallyStepRow), table_of(TallySheetRow), table_of(UserRow)
_ADD = insert(_STEP)
_UNDOING = _STEP.alias("undoing")
_STEPS = (
    select(
        *(_STEP.c.id, _STEP.c.shift_id, _STEP.c.day, _STEP.c.service_key, _STEP.c.amount, _STEP.c.at),
        *(_STEP.c.user_id, _STEP.c.unit_key, _STEP.c.undoes_id, _STEP.c.sheet_id, _USER.c.name),
        _UNDOING.c.id,
        _STEP.c.seq,
    )
    .join(_USER, _USER.c.id == _STEP.c.user_id)
    .outerjoin(_UNDOING, _UNDOING.c.undoes_id == _STEP.c.id)
)
_SUM = select(func.coalesce(func.sum(_STEP.c.amount), 0))
_OF_SERVICE = _SUM.where(_STEP.c.shift_id == bindparam("shift"), _STEP.c.service_key == bindparam("service"))
_SHEETS = select(
    *(_SHEET.c.id, _SHEET.c.code, _SHEET.c.day, _SHEET.c.place, _SHEET.c.issued_at, _SHEET.c.slot_id),
    *(_SHEET.c.shift_id, _SHEET.c.entered_at, _SHEET.c.control_total, _SHEET.c.difference_reason),
)


def add(session: Session, steps: Sequence[TallyStep]) -> None:
    """Add steps to the log."""
    rows = [
        {
            "id": step.id,
            "shift_id": step.shift,
            "day": step.day,
            "service_key": step.service,
            "unit_key": step.unit or None,
            "amount": step.amount,
            "seq": step.seq,
            "at": step.at,
            "user_id": step.by,
            "undoes_id": step.undoes,
            "sheet_id": step.sheet,
        }
        for step in steps
    ]
    if rows:
        session.connection().execute(_ADD, rows)


def get(session: Session, step_id: UUID) -> TallyStep | None:
    """The step with that id."""
    found = _load(session, _STEP.c.id == step_id)
    return found[0] if found else None


def of_shift(session: Session, shift_id: UUID, limit: int = 200) -> list[TallyStep]:
    """The last steps of a shift, newest first."""
    return _load(session, _STEP.c.shift_id == shift_id, limit=limit)


def current(session: Session, shift_id: UUID, service: str, unit: str) -> int:
    """The count of a service in a shift, of one group or of no group."""
    of_unit = _STEP.c.unit_key == unit if unit else _STEP.c.unit_key.is_(None)
    return session.scalar(_OF_SERVICE.where(of_unit), {"shift": shift_id, "service": service}) or 0


def totals(session: Session, start: date | None = None, end: date | None = None) -> dict[str, int]:
    """Service -> its count on the days from start to end, both included; None is open, 0 is left out."""
    wanted = [] if start is None else [_STEP.c.day >= start]
    wanted += [] if end is None else [_STEP.c.day <= end]
    return _totals(session, *wanted)


def totals_of_shift(session: Session, shift_id: UUID) -> dict[str, int]:
    """Service -> its count in a shift; 0 is left out."""
    return _totals(session, _STEP.c.shift_id == shift_id)


def totals_of_shifts(session: Session, shift_ids: Sequence[UUID]) -> dict[UUID, int]:
    """Shift -> the sum of its tallies over all services, a measure of load alone, never a figure."""
    found: dict[UUID, int] = {}
    for batch in batches(shift_ids):
        query = select(_STEP.c.shift_id, func.sum(_STEP.c.amount)).where(_STEP.c.shift_id.in_(batch))
        found.update((own, total) for own, total in session.execute(query.group_by(_STEP.c.shift_id)))
    return found


def by_unit(session: Session, start: date, end: date) -> dict[str, dict[str, int]]:
    """Residential group -> service -> its count on the days from start to end, both included."""
    query = select(_STEP.c.unit_key, _STEP.c.service_key, func.sum(_STEP.c.amount)).where(
        _STEP.c.unit_key.is_not(None), _STEP.c.day.between(start, end)
    )
    found: dict[str, dict[str, int]] = {}
    rows = session.execute(query.group_by(_STEP.c.unit_key, _STEP.c.service_key))
    for unit, service, total in sorted((unit, service, total) for unit, service, total in rows):
        if total:
            found.setdefault(unit, {})[service] = total
    return found


def add_sheets(session: Session, sheets: Sequence[TallySheet]) -> None:
    """Keep sheets that were issued."""
    rows = [
        {
            "id": sheet.id,
            "code": sheet.code,
            "day": sheet.day,
            "place": sheet.place,
            "issued_at": sheet.issued_at,
            "slot_id": sheet.slot,
            "difference_reason": "",
        }
        for sheet in sheets
    ]
    session.connection().execute(insert(_SHEET), rows)


def sheet(session: Session, code: str) -> TallySheet | None:
    """The sheet with that code."""
    found = session.execute(_SHEETS.where(_SHEET.c.code == code)).one_or_none()
    return TallySheet(*tuple(found)) if found else None


def sheets_not_entered(session: Session) -> list[TallySheet]:
    """The sheets that were issued and not entered yet, the oldest first."""
    query = _SHEETS.where(_SHEET.c.entered_at.is_(None)).order_by(_SHEET.c.issued_at, _SHEET.c.code)
    return [TallySheet(*tuple(row)) for row in session.execute(query)]


def enter_sheet(
    session: Session, sheet_id: UUID, shift_id: UUID, at: datetime, total: int, reason: str
) -> bool:
    """Note that a sheet was entered into a shift; False where it had been already."""
    entered = (
        update(_SHEET)
        .where(_SHEET.c.id == sheet_id, _SHEET.c.entered_at.is_(None))
        .values(shift_id=shift_id, entered_at=at, control_total=total, difference_reason=reason)
        .returning(_SHEET.c.id)
    )
    return session.connection().execute(entered).first() is not None


def sheet_differences(session: Session, shift_id: UUID) -> list[SheetDifference]:
    """The sheets entered into a shift whose rows did not add up to their control total, by code.

    What was counted is told as it was entered, also where a step of it was undone since.
    """
    counted = func.coalesce(func.sum(_STEP.c.amount), 0)
    entered = and_(_STEP.c.sheet_id == _SHEET.c.id, _STEP.c.undoes_id.is_(None))
    columns = (_SHEET.c.code, _SHEET.c.control_total, _SHEET.c.difference_reason)
    query = select(columns[0], columns[1], counted, columns[2]).outerjoin(_STEP, entered)
    differing = query.where(_SHEET.c.shift_id == shift_id, _SHEET.c.difference_reason != "")
    rows = session.execute(differing.group_by(*columns).order_by(_SHEET.c.code))
    return [SheetDifference(*tuple(row)) for row in rows]


def _totals(session: Session, *wanted: ColumnElement[bool]) -> dict[str, int]:
    query = select(_STEP.c.service_key, func.sum(_STEP.c.amount)).where(*wanted)
    rows = session.execute(query.group_by(_STEP.c.service_key))
    return {service: total for service, total in sorted(map(tuple, rows)) if total}


def _load(session: Session, *wanted: ColumnElement[bool], limit: int | None = None) -> list[TallyStep]:
    query = _STEPS.where(*wanted).order_by(_STEP.c.seq.desc(), _STEP.c.id.desc()).limit(limit)
    return [
        TallyStep(
            own, shift, day, service, amount, at, by, unit or "", undoes, on, name, undone is not None, seq
        )
        for own, shift, day, service, amount, at, by, unit, undoes, on, name, undone, seq in session.execute(
            query
        )
    ]
