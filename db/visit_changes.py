"""Changes of saved visits: writing a visit anew in place, and the row that keeps what it was before."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, insert, select, update

from db import helpers, search, visit_rows, visits
from db.dialect import dialect
from db.models import HelpItemRow, VisitChangeRow, VisitHelperRow, VisitRow
from db.writing import batches, table_of
from desk.domain.visit import ChangeKind
from desk.domain.visit_change import UNDO_REASON, VisitChange, state

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session

    from desk.domain.visit import Visit

_VISIT, _ITEM = table_of(VisitRow), table_of(HelpItemRow)
_HELPED, _CHANGE = table_of(VisitHelperRow), table_of(VisitChangeRow)
_KEPT = ("id", "shift_id", "recorded_at", "recorded_by", "void_reason")
_KEPT_OF_ITEM = ("id", "voided", "source_key")


def locked(session: Session, visit_id: UUID) -> Visit | None:
    """The visit with that id, which nobody else changes before this unit of work ends."""
    session.execute(select(_VISIT.c.id).where(_VISIT.c.id == visit_id).with_for_update())
    return visits.get(session, visit_id)


def put(session: Session, before: Visit, after: Visit) -> None:
    """Write a visit in place of what it was; items keep row and source by their id, uses are counted anew."""
    connection = session.connection()
    ids = helpers.ids_for(session, after.helpers)
    row = {name: value for name, value in visit_rows.visit_row(after, None).items() if name not in _KEPT}
    connection.execute(update(_VISIT).where(_VISIT.c.id == after.id).values(row))
    connection.execute(delete(_HELPED).where(_HELPED.c.visit_id == after.id))
    if helped := list(visit_rows.helper_rows(after, ids)):
        connection.execute(insert(_HELPED), helped)
    _put_items(session, before, after)
    uses = Counter(item.procedure for item in after.items if item.procedure)
    uses.subtract(item.procedure for item in before.items if item.procedure)
    visits.count_uses(session, {code: count for code, count in uses.items() if count})
    dialect(connection).drop_words(connection, [before.position])
    search.reindex(session, [after.position])


def add(session: Session, change: VisitChange) -> None:
    """Keep a change with what the visit was before."""
    row = {"id": change.id, "visit_id": change.visit_id, "at": change.at, "user_id": change.user}
    before = json.dumps(change.before, ensure_ascii=False, separators=(",", ":"))
    told = {"kind": change.kind.value, "reason": change.reason, "before": before}
    session.connection().execute(insert(_CHANGE), {**row, **told})


def of_visit(session: Session, visit_id: UUID) -> list[VisitChange]:
    """The changes of a visit in the order they were made."""
    columns = (_CHANGE.c.at, _CHANGE.c.user_id, _CHANGE.c.kind, _CHANGE.c.reason, _CHANGE.c.before)
    query = select(_CHANGE.c.id, *columns).where(_CHANGE.c.visit_id == visit_id)
    return [
        VisitChange(change_id, visit_id, at, user, ChangeKind(kind), reason, json.loads(before))
        for change_id, at, user, kind, reason, before in session.execute(
            query.order_by(_CHANGE.c.at, _CHANGE.c.id)
        )
    ]


def striking(session: Session, visit: Visit) -> VisitChange:
    """The change by which a voided visit was struck out, as the visit tells it."""
    query = select(_VISIT.c.voided_at, _VISIT.c.voided_by, _VISIT.c.void_reason)
    at, by, reason = session.execute(query.where(_VISIT.c.id == visit.id)).one()
    kind = ChangeKind.UNDONE if reason == UNDO_REASON else ChangeKind.VOIDED
    return VisitChange(visit.id, visit.id, at, by, kind, reason, state(replace(visit, voided=False)))


def forget_words(session: Session, visit_ids: Sequence[UUID]) -> None:
    """Take the free words, which may tell of a citizen, out of the changes of visits."""
    for batch in batches(visit_ids):
        query = select(_CHANGE.c.id, _CHANGE.c.before).where(_CHANGE.c.visit_id.in_(batch))
        for change_id, text in session.execute(query).all():
            before = json.loads(text)
            for item in before["items"]:
                item["note"] = ""
            told = {"before": json.dumps(before, ensure_ascii=False, separators=(",", ":")), "reason": ""}
            session.execute(update(_CHANGE).where(_CHANGE.c.id == change_id).values(told))


def _put_items(session: Session, before: Visit, after: Visit) -> None:
    connection = session.connection()
    known = {item.id for item in before.items}
    rows = list(visit_rows.item_rows(after, ()))
    gone = known - {item.id for item in after.items}
    if gone:
        connection.execute(delete(_ITEM).where(_ITEM.c.id.in_(gone)))
    fresh = [row for row in rows if row["id"] not in known]
    stale = [
        {"known_id": row["id"], **{name: row[name] for name in row if name not in _KEPT_OF_ITEM}}
        for row in rows
        if row["id"] in known
    ]
    if stale:
        connection.execute(update(_ITEM).where(_ITEM.c.id == bindparam("known_id")), stale)
    if fresh:
        connection.execute(insert(_ITEM), fresh)
