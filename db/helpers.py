"""People who stand in the register as helping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select
from uuid_utils.compat import uuid7

from db.models import HelperRow
from db.writing import batches, table_of
from desk.domain.people import Helper
from desk.domain.text import fold, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from sqlalchemy.orm import Session

    from desk.domain.text import SortKey

_HELPER = table_of(HelperRow)
_ADD = insert(_HELPER)
_KNOWN = select(_HELPER.c.name_folded, _HELPER.c.id).where(
    _HELPER.c.name_folded.in_(bindparam("names", expanding=True))
)


def ids_for(session: Session, names: Iterable[str]) -> dict[str, UUID]:
    """Name -> id of its helper; a name that folds like a known one is that helper, others are added."""
    folded = {name: fold(name) for name in names}
    known: dict[str, UUID] = {}
    for batch in batches(sorted(set(folded.values()))):
        rows = session.connection().execute(_KNOWN, {"names": batch})
        known.update((key, helper_id) for key, helper_id in rows)
    fresh: dict[str, str] = {}
    for name, key in folded.items():
        if key not in known:
            fresh.setdefault(key, name)
    if fresh:
        known.update((key, uuid7()) for key in fresh)
        session.connection().execute(
            _ADD,
            [{"id": known[key], "name": name, "name_folded": key} for key, name in fresh.items()],
        )
    return {name: known[key] for name, key in folded.items()}


def id_of(session: Session, name: str) -> UUID | None:
    """The id of the helper whose name folds alike; None where there is none."""
    return session.scalar(select(_HELPER.c.id).where(_HELPER.c.name_folded == fold(name)))


def everybody(session: Session) -> list[Helper]:
    """All helpers, in the Vietnamese order of their names."""
    found = [Helper(*row) for row in session.execute(select(_HELPER.c.id, _HELPER.c.name))]
    return sorted(found, key=_by_name)


def _by_name(helper: Helper) -> SortKey:
    return sort_key(helper.name)
