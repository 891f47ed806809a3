"""Figures of a period, counted from the rows; voided visits are in none of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, case, func, select

from db import tallies
from db.models import HelpItemRow, ProcedureRow, VisitRow
from db.writing import table_of
from desk.domain.figures import BarrierLine, Figures, ProcedureLine
from desk.domain.procedure import Channel
from desk.domain.text import sort_key
from desk.domain.visit import Outcome, Payment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

_VISIT, _ITEM, _PROCEDURE = table_of(VisitRow), table_of(HelpItemRow), table_of(ProcedureRow)
_VISITS = select(func.count(), func.count(_VISIT.c.citizen_id), func.count(_VISIT.c.citizen_id.distinct()))
_GROUP = (_ITEM.c.service_key, _ITEM.c.outcome, _ITEM.c.payment, _ITEM.c.procedure_code)
_ITEMS = select(*_GROUP, func.count(), func.sum(_ITEM.c.quantity)).group_by(*_GROUP)
_DOSSIERS = select(func.count(_ITEM.c.dossier_code.distinct())).where(_ITEM.c.dossier_code != "")

_FILED = func.coalesce(func.sum(case((_ITEM.c.outcome == Outcome.SUBMITTED.value, 1), else_=0)), 0)
_LINE = (
    func.count().label("help_items"),
    func.count(func.nullif(_ITEM.c.dossier_code, "").distinct()).label("dossiers"),
    _FILED.label("filed"),
    func.coalesce(func.sum(case((_ITEM.c.payment == Payment.PAID.value, 1), else_=0)), 0).label("paid"),
    func.count(_VISIT.c.citizen_id.distinct()).label("people"),
)


def count(session: Session, start: date | None = None, end: date | None = None) -> Figures:
    """The figures of the days from `start` to `end`, both included; None is open."""
    tallied = tallies.totals(session, start, end)
    return _count(session, _counted(_VISIT, start, end), _counted(_ITEM, start, end), tallied)


def of_shift(session: Session, shift: UUID) -> Figures:
    """The figures of a shift: its visits and its tallies."""
    of_visits = (*_counted(_VISIT, None, None), _VISIT.c.shift_id == shift)
    own = select(_VISIT.c.id).where(_VISIT.c.shift_id == shift)
    of_items = (*_counted(_ITEM, None, None), _ITEM.c.visit_id.in_(own))
    return _count(session, of_visits, of_items, tallies.totals_of_shift(session, shift))


def _count(
    session: Session,
    of_visits: Sequence[ColumnElement[bool]],
    of_items: Sequence[ColumnElement[bool]],
    tallied: Mapping[str, int],
) -> Figures:
    visits, named, people = session.execute(_VISITS.where(*of_visits)).one()
    totals: dict[str, Counter[str]] = {
        name: Counter() for name in ("items", "service", "outcome", "procedure")
    }
    paid = 0
    for service, outcome, payment, procedure, items, quantity in session.execute(_ITEMS.where(*of_items)):
        totals["items"][""] += items
        totals["service"][service] += quantity
        totals["outcome"][outcome or ""] += items
        totals["procedure"][procedure or ""] += items
        paid += items if payment == Payment.PAID else 0
    return Figures(
        visits=visits,
        help_items=totals["items"][""],
        quantity=_named(totals["service"]),
        people_known=people,
        anonymous_visits=visits - named,
        distinct_dossiers=session.scalar(_DOSSIERS.where(*of_items)) or 0,
        outcomes=_named(totals["outcome"]),
        paid_online=paid,
        by_procedure=_named(totals["procedure"]),
        tallies=tallied,
    )


def items_by_service(session: Session, start: date, end: date) -> dict[str, int]:
    """How many help items each service had on the days from `start` to `end`, both included."""
    query = select(_ITEM.c.service_key, func.count()).where(*_counted(_ITEM, start, end))
    return {row[0]: row[1] for row in session.execute(query.group_by(_ITEM.c.service_key))}


def by_procedure_lines(
    session: Session, start: date | None = None, end: date | None = None
) -> list[ProcedureLine]:
    """A line for each procedure that was helped with: the most help first, then in Vietnamese order."""
    counted = (
        select(_ITEM.c.procedure_code, *_LINE)
        .join(_VISIT, _VISIT.c.id == _ITEM.c.visit_id)
        .where(_ITEM.c.procedure_code.is_not(None), *_counted(_ITEM, start, end))
        .group_by(_ITEM.c.procedure_code)
        .subquery()
    )
    columns = (_PROCEDURE.c.code, _PROCEDURE.c.name, _PROCEDURE.c.field)
    figures = (counted.c.help_items, counted.c.dossiers, counted.c.filed, counted.c.paid, counted.c.people)
    query = select(*columns, *figures, _PROCEDURE.c.channel != Channel.NO.value)
    rows = session.execute(query.join(counted, counted.c.procedure_code == _PROCEDURE.c.code))
    return sorted(
        (ProcedureLine(*row) for row in rows), key=lambda line: (-line.help_items, sort_key(line.name))
    )


def without_procedure(session: Session, start: date, end: date) -> ProcedureLine | None:
    """The line of help that belongs to no procedure; None where there was none."""
    query = select(*_LINE).select_from(_ITEM).join(_VISIT, _VISIT.c.id == _ITEM.c.visit_id)
    row = session.execute(query.where(_ITEM.c.procedure_code.is_(None), *_counted(_ITEM, start, end))).one()
    return ProcedureLine("", "", "", *row) if row[0] else None


def barriers(session: Session, start: date | None = None, end: date | None = None) -> list[BarrierLine]:
    """A line for each barrier that was met, by its key or in words of its own: the most frequent first."""
    query = select(_ITEM.c.barrier, func.count(), _FILED)
    query = query.where(_ITEM.c.barrier != "", *_counted(_ITEM, start, end)).group_by(_ITEM.c.barrier)
    lines = [BarrierLine(*row) for row in session.execute(query)]
    return sorted(lines, key=lambda line: (-line.help_items, sort_key(line.name)))


def _counted(table: Table, start: date | None, end: date | None) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = [
        table.c.voided.is_(False) if table is _ITEM else table.c.voided_at.is_(None)
    ]
    if start is not None:
        wanted.append(table.c.day >= start)
    if end is not None:
        wanted.append(table.c.day <= end)
    return wanted


def _named(totals: Mapping[str, Any]) -> dict[str, int]:
    return {name: totals[name] for name in sorted(totals) if name}
