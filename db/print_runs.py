"""Print runs: what was printed, for where, and what came back of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select

from db.models import PrintPlaceRow, PrintRunRow, SheetReturnRow
from db.writing import batches, table_of
from desk.domain.print_run import NOWHERE, PrintPlace, PrintRun
from desk.domain.recall import SheetReturn
from desk.domain.sheet_version import PrintedSheet

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

_RUN, _PLACE, _RETURN = table_of(PrintRunRow), table_of(PrintPlaceRow), table_of(SheetReturnRow)
_RUNS = select(
    *(_RUN.c.id, _RUN.c.printed_at, _RUN.c.user_id, _RUN.c.subject, _RUN.c.template_version),
    *(_RUN.c.link, _RUN.c.size, _RUN.c.copies, _RUN.c.printer, _RUN.c.pages),
    *(_PLACE.c.place, _PLACE.c.unit_key, _PLACE.c.shift_id, _PLACE.c.visit_id, _PLACE.c.batch_id),
).outerjoin(_PLACE, _PLACE.c.run_id == _RUN.c.id)
_OWN = 10  # columns of the run itself


def add(session: Session, run: PrintRun, words: str = "") -> None:
    """Record what went to the printer, with the sheet itself as JSON text."""
    own = {
        "id": run.id,
        "printed_at": run.printed_at,
        "user_id": run.user,
        "subject": run.subject,
        "template_version": run.template_version,
        "link": run.link,
        "size": run.size,
        "copies": run.copies,
        "printer": run.printer,
        "pages": run.pages,
        "words": words,
    }
    session.connection().execute(insert(_RUN), own)
    where = {
        "run_id": run.id,
        "place": run.where.place,
        "unit_key": run.where.unit or None,
        "shift_id": run.where.shift,
        "visit_id": run.where.visit,
        "batch_id": run.where.batch,
    }
    if run.where != NOWHERE:
        session.connection().execute(insert(_PLACE), where)


def recent(session: Session, limit: int = 50) -> list[PrintRun]:
    """The last print runs, newest first."""
    return _load(session, _RUNS.order_by(_RUN.c.printed_at.desc(), _RUN.c.id.desc()).limit(limit))


def printed(session: Session, run_id: UUID) -> list[PrintedSheet]:
    """The print run with that id and the words of its sheet; empty where there is no such run."""
    runs = _load(session, _RUNS.where(_RUN.c.id == run_id))
    words = session.scalar(select(_RUN.c.words).where(_RUN.c.id == run_id))
    return [PrintedSheet(run, words or "") for run in runs]


def of_links(session: Session, urls: Iterable[str]) -> list[PrintRun]:
    """The runs that were printed with one of the links, oldest first."""
    found: list[PrintRun] = []
    for batch in batches(sorted(urls)):
        found += _load(session, _RUNS.where(_RUN.c.link.in_(batch)))
    return sorted(found, key=lambda run: (run.printed_at, run.id))


def links(session: Session) -> list[str]:
    """Every link that was ever printed."""
    return list(session.scalars(select(_RUN.c.link).distinct().order_by(_RUN.c.link)))


def copies_of(session: Session, batch: UUID) -> int:
    """How many flyers of a batch were printed."""
    query = select(func.sum(_RUN.c.copies)).join(_PLACE, _PLACE.c.run_id == _RUN.c.id)
    return session.scalar(query.where(_PLACE.c.batch_id == batch)) or 0


def add_return(session: Session, back: SheetReturn) -> None:
    """Keep how many sheets of a run came back."""
    own = {"id": back.id, "run_id": back.run, "at": back.at, "user_id": back.user}
    told = {"copies": back.copies, "settled": back.settled, "seq": back.seq}
    session.connection().execute(insert(_RETURN), {**own, **told})


def returns(session: Session) -> list[SheetReturn]:
    """Everything that ever came back, in the order in which it was told."""
    columns = (_RETURN.c.id, _RETURN.c.run_id, _RETURN.c.at, _RETURN.c.user_id)
    query = select(*columns, _RETURN.c.copies, _RETURN.c.settled, _RETURN.c.seq).order_by(_RETURN.c.seq)
    return [SheetReturn(*row) for row in session.execute(query)]


def _load(session: Session, query: Select[*tuple[Any, ...]]) -> list[PrintRun]:
    found = []
    for row in session.execute(query):
        place, unit, *ids = row[_OWN:]
        where = PrintPlace(place or "", unit or "", *ids)
        found.append(replace(PrintRun(*row[:_OWN]), where=where))
    return found
