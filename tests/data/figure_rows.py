"""A row in every table of figures, for the register that later revisions are tested against."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from sqlalchemy import insert, select

from db import indicators
from db.models import (
    AssessmentRow,
    CheckOverrideRow,
    CriteriaPackRow,
    EvidenceRow,
    IndicatorStepRow,
    LateRowRow,
    MonthCloseRow,
    SnapshotRow,
    TargetPlanRow,
    TargetRow,
    UnitRow,
)
from db.writing import table_of
from resources import tables
from tests.db.filled import DAY, MOMENT

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.base import Base

_BY = {"seq": 1, "at": MOMENT}
_DAYS = {"start_day": DAY, "end_day": DAY}
_OF_YEAR = {"pack_code": "qd1829", "year": 2026, "criterion": "3.2"}


def fill_figures(session: Session, user: UUID) -> None:
    """Indicators, a plan with a target and a step, a pack with its assessment, a close and what follows."""
    indicators.add(session, tables.indicators(), MOMENT, None)
    unit = session.scalars(select(table_of(UnitRow).c.key)).first()
    plan, close, row = uuid4(), uuid4(), uuid4()
    by = {**_BY, "user_id": user}
    code = {"indicator_code": "handbook_members", "unit_key": unit}
    rows: list[tuple[type[Base], dict[str, Any]]] = [
        (IndicatorStepRow, {**code, **by, "day": DAY, "amount": 3, "told_left": 7, "reason": ""}),
        (
            TargetPlanRow,
            {
                **_DAYS,
                "id": plan,
                "name": "Đợt 10",
                "name_folded": "dot 10",
                "decision": "KH 42/KH-UBND",
                "rounding": "half_up",
                "digits": 1,
                "emulation": True,
            },
        ),
        (TargetRow, {**code, **by, "plan_id": plan, "amount": 10, "note": ""}),
        (
            CriteriaPackRow,
            {
                "code": "qd1829",
                "version": "1",
                "name": "QĐ 1829",
                "dated": DAY,
                "content": "",
                "digest": "0" * 64,
                "at": MOMENT,
                "user_id": user,
            },
        ),
        (
            AssessmentRow,
            {
                **_OF_YEAR,
                **by,
                "assigned": True,
                "actual": "",
                "numerator": "2961",
                "denominator": "9878",
                "points": "3",
                "note": "",
            },
        ),
        (
            EvidenceRow,
            {
                **_OF_YEAR,
                "kind": "note",
                "title": "Công văn 12",
                "place": "",
                "digest": "",
                "size": 0,
                "at": MOMENT,
                "user_id": user,
            },
        ),
        (
            MonthCloseRow,
            {
                **_DAYS,
                "id": close,
                "basis": "calendar",
                "figures": "{}",
                "code": "7F3A-21C9",
                "seq": 1,
                "chain_head": "0" * 64,
                "closed_at": MOMENT,
                "closed_by": user,
                "reopen_reason": "",
            },
        ),
        (
            LateRowRow,
            {
                **by,
                "close_id": close,
                "subject": "visit",
                "subject_id": row,
                "day": DAY,
                "reason": "sổ giấy",
            },
        ),
        (
            SnapshotRow,
            {**_DAYS, **by, "code": "PM-1", "basis": "calendar", "figures": "{}", "message": "Tin"},
        ),
        (CheckOverrideRow, {**_DAYS, **by, "finding": "dossier:1", "reason": "hai con"}),
    ]
    for model, told in rows:
        table = table_of(model)
        own = {} if "id" in told or "id" not in table.c else {"id": uuid4()}
        session.connection().execute(insert(table), {**own, **told})
