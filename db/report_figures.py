"""Figures that only the month's report asks for: shifts by kind and what waits for an outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from db import attendance
from db.models import HelpItemRow, ShiftRow, SlotRow, VisitRow
from db.open_items import OPEN, SERVICE
from db.writing import table_of
from desk.domain.month_report import ShiftLine
from desk.domain.person import PersonKind
from desk.domain.shift import ShiftKind
from desk.domain.visit import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from desk.domain.hours import Stay

_VISIT, _ITEM = table_of(VisitRow), table_of(HelpItemRow)
_SHIFT, _SLOT = table_of(ShiftRow), table_of(SlotRow)


def shift_lines(session: Session, start: date, end: date, stays: Sequence[Stay]) -> list[ShiftLine]:
    """A line for each kind of shift that was planned or held; `stays` are those of the same days."""
    planned = _planned_by_kind(session, start, end)
    held = attendance.shifts_by_kind(session, start, end)
    visits = _visits_by_kind(session, start, end)
    volunteers = [each for each in stays if each.person_kind is PersonKind.VOLUNTEER]
    lines = []
    for kind in ShiftKind:
        own = [each for each in volunteers if each.kind is kind]
        people, minutes = len({each.person for each in own}), sum(each.minutes for each in own)
        counts = (planned.get(kind, 0), held.get(kind, 0), people, minutes, visits.get(kind, 0))
        if any(counts):
            lines.append(ShiftLine(kind, *counts))
    return lines


def _planned_by_kind(session: Session, start: date, end: date) -> dict[str, int]:
    query = select(_SLOT.c.kind, func.count()).where(_SLOT.c.day.between(start, end))
    found: dict[str, int] = {}
    found.update((kind, count) for kind, count in session.execute(query.group_by(_SLOT.c.kind)))
    return found


def _visits_by_kind(session: Session, start: date, end: date) -> dict[str, int]:
    query = select(_SHIFT.c.kind, func.count()).join(_VISIT, _VISIT.c.shift_id == _SHIFT.c.id)
    query = query.where(_VISIT.c.day.between(start, end), _VISIT.c.voided_at.is_(None))
    found: dict[str, int] = {}
    found.update((kind, count) for kind, count in session.execute(query.group_by(_SHIFT.c.kind)))
    return found


def open_by_outcome(session: Session, start: date, end: date) -> dict[Outcome | None, int]:
    """Outcome (None where nothing was told) -> how many help items of the days wait for their outcome."""
    query = select(_ITEM.c.outcome, func.count()).join(SERVICE, SERVICE.c.key == _ITEM.c.service_key)
    query = query.where(_ITEM.c.day.between(start, end), _ITEM.c.voided.is_(False), OPEN)
    rows = session.execute(query.group_by(_ITEM.c.outcome))
    return {Outcome(outcome) if outcome else None: count for outcome, count in rows}
