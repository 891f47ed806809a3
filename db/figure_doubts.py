"""What the checks of figures look at in the log: dossier codes on several rows, help without an outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from db.models import HelpItemRow, ServiceRow
from db.writing import table_of

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

_ITEM, _SERVICE = table_of(HelpItemRow), table_of(ServiceRow)


def repeated_dossiers(session: Session, start: date, end: date) -> list[str]:
    """Dossier codes that stand on more than one row of these days, each as often as it stands there."""
    times = func.count()
    query = select(_ITEM.c.dossier_code, times).where(
        _ITEM.c.dossier_code != "", _ITEM.c.voided.is_(False), _ITEM.c.day.between(start, end)
    )
    rows = session.execute(query.group_by(_ITEM.c.dossier_code).having(times > 1))
    return sorted(code for code, count in rows for _ in range(count))


def visits_without_outcome(session: Session, start: date, end: date) -> int:
    """Visits of these days with help that files a dossier and has no outcome."""
    query = (
        select(func.count(_ITEM.c.visit_id.distinct()))
        .join(_SERVICE, _SERVICE.c.key == _ITEM.c.service_key)
        .where(_ITEM.c.voided.is_(False), _ITEM.c.outcome.is_(None), _SERVICE.c.files_dossier)
    )
    return session.scalar(query.where(_ITEM.c.day.between(start, end))) or 0
