"""Taking the personal fields of citizens out again, and the numbers they agreed to have kept whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, exists, func, or_, select, update

from db import month_closes, search, visit_changes
from db.models import CitizenRow, HelpItemRow, VisitRow
from db.writing import batches, table_of
from desk.domain.privacy import WholeNumbers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

_CITIZEN, _VISIT, _ITEM = table_of(CitizenRow), table_of(VisitRow), table_of(HelpItemRow)
_NO_WHOLE: Mapping[str, Any] = {"id_number": "", "phone": "", "agreed_at": None}
_BLANK: Mapping[str, Any] = {
    "name": "",
    "name_folded": "",
    "id_head": "",
    "id_tail": "",
    "birth_year": None,
    "sex": None,
    "unit_key": None,
    "phone_key": None,
    "phone_tail": "",
    **_NO_WHOLE,
}
"""A citizen of whom nothing is known; figures count visits and the citizen's id, which both stay."""


def known_count(session: Session) -> int:
    """How many citizens have personal fields."""
    query = select(func.count()).select_from(_CITIZEN).where(_CITIZEN.c.blanked_at.is_(None))
    return session.scalar(query) or 0


def overdue(session: Session, before: date, limit: int) -> list[UUID]:
    """Citizens with personal fields and no visit on or after a day, struck-out visits counted too."""
    seen = exists().where(and_(_VISIT.c.citizen_id == _CITIZEN.c.id, _VISIT.c.day >= before))
    query = select(_CITIZEN.c.id).where(_CITIZEN.c.blanked_at.is_(None), ~seen)
    return list(session.scalars(query.order_by(_CITIZEN.c.id).limit(limit)))


def blank(session: Session, citizen_ids: Sequence[UUID], at: datetime) -> None:
    """Take the personal fields of citizens out of the register and of its search index."""
    for batch in batches(citizen_ids):
        session.execute(update(_CITIZEN).where(_CITIZEN.c.id.in_(batch)).values(**_BLANK, blanked_at=at))
        found = session.scalars(select(_VISIT.c.position).where(_VISIT.c.citizen_id.in_(batch))).all()
        for positions in batches(found):
            search.reindex(session, positions)


def erase(session: Session, citizen_id: UUID, new_key: str, at: datetime) -> None:
    """Blank a citizen and the notes of their visits, and put another key in the place of their own."""
    blank(session, [citizen_id], at)
    own = session.scalars(select(_VISIT.c.id).where(_VISIT.c.citizen_id == citizen_id)).all()
    for batch in batches(own):
        session.execute(update(_ITEM).where(_ITEM.c.visit_id.in_(batch)).values(note=""))
    visit_changes.forget_words(session, own)
    month_closes.forget_words(session, own)
    session.execute(update(_CITIZEN).where(_CITIZEN.c.id == citizen_id).values(person_key=new_key))


def whole_numbers(session: Session, citizen_id: UUID) -> WholeNumbers:
    """The numbers that a citizen agreed to have kept whole; both empty where there are none."""
    query = select(_CITIZEN.c.id_number, _CITIZEN.c.phone).where(_CITIZEN.c.id == citizen_id)
    row = session.execute(query).one_or_none()
    return WholeNumbers(*row) if row else WholeNumbers("", "")


def drop_whole_numbers(session: Session) -> int:
    """Forget every whole number and keep what is shown of it; how many citizens had one."""
    held = or_(_CITIZEN.c.id_number != "", _CITIZEN.c.phone != "")
    return session.connection().execute(update(_CITIZEN).where(held).values(**_NO_WHOLE)).rowcount
