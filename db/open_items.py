"""Help items that wait for their outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, or_, select

from db.models import CitizenRow, HelpItemRow, ServiceRow, VisitRow
from db.writing import table_of
from desk.domain.open_item import OpenItem
from desk.domain.visit import Outcome

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

_VISIT, _ITEM = table_of(VisitRow), table_of(HelpItemRow)
_CITIZEN, SERVICE = table_of(CitizenRow), table_of(ServiceRow)
OPEN = or_(
    _ITEM.c.outcome.in_([Outcome.UNFINISHED.value, Outcome.PENDING.value]),
    # Help that files no dossier has no outcome when it is done.
    and_(_ITEM.c.outcome.is_(None), SERVICE.c.files_dossier),
)
"""Which items wait for their outcome; it asks for the item joined with its service."""
_ITEMS = (
    select(
        *(_ITEM.c.visit_id, _ITEM.c.number, _ITEM.c.day, _CITIZEN.c.name, _ITEM.c.service_key),
        *(_ITEM.c.procedure_code, _ITEM.c.dossier_code, _ITEM.c.outcome),
    )
    .join(SERVICE, SERVICE.c.key == _ITEM.c.service_key)
    .join(_VISIT, _VISIT.c.id == _ITEM.c.visit_id)
    .outerjoin(_CITIZEN, _CITIZEN.c.id == _VISIT.c.citizen_id)
    .where(_ITEM.c.voided.is_(False), OPEN)
    .order_by(_ITEM.c.position, _ITEM.c.number)
)


def between(
    session: Session, start: date, today: date, recorded_by: UUID | None = None, limit: int = 200
) -> list[OpenItem]:
    """Open items of the days from `start` to `today`, oldest first.

    With `recorded_by` only that user's own and everybody's of today.
    """
    query = _ITEMS.where(_ITEM.c.day.between(start, today))
    if recorded_by is not None:
        query = query.where(or_(_VISIT.c.recorded_by == recorded_by, _ITEM.c.day == today))
    return [
        OpenItem(
            *(visit_id, number, day, (today - day).days, name or "", service),
            *(procedure or "", dossier, Outcome(outcome) if outcome else None),
        )
        for visit_id, number, day, name, service, procedure, dossier, outcome in session.execute(
            query.limit(limit)
        )
    ]
