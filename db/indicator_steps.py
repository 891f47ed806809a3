"""Figures entered by hand on disk: steps of units and days are added, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from db.models import IndicatorStepRow
from db.writing import table_of
from desk.domain.indicator_step import IndicatorStep

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

_STEP = table_of(IndicatorStepRow)
_STEPS = select(
    *(_STEP.c.id, _STEP.c.indicator_code, _STEP.c.unit_key, _STEP.c.day, _STEP.c.amount, _STEP.c.at),
    *(_STEP.c.user_id, _STEP.c.told_left, _STEP.c.reason, _STEP.c.seq),
)


def add(session: Session, steps: Sequence[IndicatorStep]) -> None:
    """Add steps to the log."""
    rows = [
        {
            "id": step.id,
            "indicator_code": step.indicator,
            "unit_key": step.unit,
            "day": step.day,
            "amount": step.amount,
            "told_left": step.told_left,
            "reason": step.reason,
            "seq": step.seq,
            "at": step.at,
            "user_id": step.by,
        }
        for step in steps
    ]
    if rows:
        session.connection().execute(insert(_STEP), rows)


def steps(session: Session, indicator: str, start: date, end: date) -> list[IndicatorStep]:
    """The steps of an indicator on the days from start to end, both included, in the order of their entry."""
    wanted = (_STEP.c.indicator_code == indicator, _STEP.c.day.between(start, end))
    rows = session.execute(_STEPS.where(*wanted).order_by(_STEP.c.seq, _STEP.c.id))
    return [IndicatorStep(*tuple(row)) for row in rows]
