"""Visits as rows and back: the columns in one place."""

from __future__ import annotations

from collections import defaultdict
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, Select, select

from db.citizens import COLUMNS, citizen_of
from db.models import CitizenRow, HelperRow, HelpItemRow, VisitHelperRow, VisitRow
from db.writing import batches, table_of
from desk.domain.visit import HelpItem, How, Outcome, Payment, Place, Sex, Visit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session

_VISIT, _CITIZEN, _ITEM = table_of(VisitRow), table_of(CitizenRow), table_of(HelpItemRow)
_HELPED, _HELPER = table_of(VisitHelperRow), table_of(HelperRow)
VISITS: Select[*tuple[Any, ...]] = select(
    *COLUMNS,
    *(_VISIT.c.id, _VISIT.c.position, _VISIT.c.day, _VISIT.c.time, _VISIT.c.place, _VISIT.c.unit_key),
    *(_VISIT.c.birth_year, _VISIT.c.sex, _VISIT.c.elderly, _VISIT.c.disabled, _VISIT.c.no_phone),
    *(_VISIT.c.recorded_at, _VISIT.c.recorded_by, _VISIT.c.voided_at, _VISIT.c.shift_id),
).outerjoin_from(_VISIT, _CITIZEN, _CITIZEN.c.id == _VISIT.c.citizen_id)
"""Visits with their citizens, to be narrowed and given to `load`."""
_CITIZEN_COLUMNS = len(COLUMNS)
_NEXT_TIME = {None: None, True: "yes", False: "no"}
_ITEMS = select(
    *(_ITEM.c.visit_id, _ITEM.c.id, _ITEM.c.number, _ITEM.c.service_key, _ITEM.c.quantity),
    *(_ITEM.c.procedure_code, _ITEM.c.dossier_code, _ITEM.c.level, _ITEM.c.outcome, _ITEM.c.payment),
    *(_ITEM.c.how, _ITEM.c.barrier, _ITEM.c.note, _ITEM.c.can_next_time),
).order_by(_ITEM.c.visit_id, _ITEM.c.number)
_HELPERS = (
    select(_HELPED.c.visit_id, _HELPER.c.name)
    .join(_HELPER, _HELPER.c.id == _HELPED.c.helper_id)
    .order_by(_HELPED.c.visit_id, _HELPED.c.number)
)


def load(session: Session, query: Select[*tuple[Any, ...]]) -> list[Visit]:
    """The visits of a query over `VISITS`, whole."""
    rows = session.execute(query).all()
    ids = [row[_CITIZEN_COLUMNS] for row in rows]
    items = _items(session, ids)
    helped = helper_names(session, ids)
    return [_visit(row, items[row[_CITIZEN_COLUMNS]], helped[row[_CITIZEN_COLUMNS]]) for row in rows]


def helper_names(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, tuple[str, ...]]:
    """Visit id -> the names of its helpers in the order named; empty for others."""
    found: dict[UUID, tuple[str, ...]] = defaultdict(tuple)
    for batch in batches(visit_ids):
        for visit_id, name in session.execute(_HELPERS.where(_HELPED.c.visit_id.in_(batch))):
            found[visit_id] += (name,)
    return found


def visit_row(visit: Visit, shift: UUID | None) -> dict[str, object]:
    """The row of a visit."""
    return {
        "id": visit.id,
        "position": visit.position,
        "day": visit.day,
        "time": visit.time,
        "place": visit.place.value,
        "shift_id": shift or visit.shift,
        "citizen_id": visit.citizen.id if visit.citizen else None,
        "unit_key": visit.unit or None,
        "birth_year": visit.birth_year,
        "sex": visit.sex.value if visit.sex else None,
        "elderly": visit.elderly,
        "disabled": visit.disabled,
        "no_phone": visit.no_phone,
        "recorded_at": visit.recorded_at,
        "recorded_by": visit.recorded_by,
        "void_reason": "",
    }


def helper_rows(visit: Visit, ids: Mapping[str, UUID]) -> Iterator[dict[str, object]]:
    """The rows of a visit's helpers; two spellings of one helper are one row."""
    for number, helper_id in enumerate(dict.fromkeys(ids[name] for name in visit.helpers), start=1):
        yield {"visit_id": visit.id, "helper_id": helper_id, "number": number}


def item_rows(visit: Visit, source_keys: Sequence[str | None]) -> Iterator[dict[str, object]]:
    """The rows of a visit's help items; `source_keys` may be shorter than the items."""
    for item, source_key in zip_longest(visit.items, source_keys):
        yield {
            "id": item.id,
            "visit_id": visit.id,
            "number": item.number,
            "day": visit.day,
            "position": visit.position,
            "voided": False,
            "service_key": item.service,
            "quantity": item.quantity,
            "procedure_code": item.procedure or None,
            "dossier_code": item.dossier,
            "level": item.level,
            "outcome": item.outcome.value if item.outcome else None,
            "payment": item.payment.value if item.payment else None,
            "how": item.how.value if item.how else None,
            "barrier": item.barrier,
            "note": item.note,
            "source_key": source_key,
            "can_next_time": _NEXT_TIME[item.next_time],
        }


def _items(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, list[HelpItem]]:
    found: dict[UUID, list[HelpItem]] = defaultdict(list)
    for batch in batches(visit_ids):
        for visit_id, *row in session.execute(_ITEMS.where(_ITEM.c.visit_id.in_(batch))):
            found[visit_id].append(_item(row))
    return found


def _item(row: Sequence[Any]) -> HelpItem:
    item_id, number, service, quantity, procedure, dossier, level, *answers = row
    outcome, payment, how, barrier, note, next_time = answers
    return HelpItem(
        id=item_id,
        number=number,
        service=service,
        quantity=quantity,
        procedure=procedure or "",
        dossier=dossier,
        level=level,
        outcome=Outcome(outcome) if outcome else None,
        payment=Payment(payment) if payment else None,
        how=How(how) if how else None,
        barrier=barrier,
        note=note,
        next_time=next_time == "yes" if next_time else None,
    )


def _visit(row: Row[*tuple[Any, ...]], items: list[HelpItem], helped: tuple[str, ...]) -> Visit:
    person, own = row[:_CITIZEN_COLUMNS], row[_CITIZEN_COLUMNS:]
    visit_id, position, day, time, place, unit, born, sex, *rest = own
    elderly, disabled, no_phone, recorded_at, recorded_by, voided_at, shift = rest
    return Visit(
        id=visit_id,
        position=position,
        day=day,
        time=time,
        place=Place(place),
        helpers=helped,
        citizen=citizen_of(person) if person[0] else None,
        unit=unit or "",
        birth_year=born,
        sex=Sex(sex) if sex else None,
        elderly=elderly,
        disabled=disabled,
        no_phone=no_phone,
        recorded_at=recorded_at,
        recorded_by=recorded_by,
        items=tuple(items),
        voided=voided_at is not None,
        shift=shift,
    )
