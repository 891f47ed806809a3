"""Print runs: what was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from db.models import PrintRunRow
from db.writing import table_of
from desk.domain.print_run import PrintRun

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_COLUMNS = (
    *(PrintRunRow.id, PrintRunRow.printed_at, PrintRunRow.user_id, PrintRunRow.subject),
    *(PrintRunRow.template_version, PrintRunRow.link, PrintRunRow.size, PrintRunRow.copies),
    *(PrintRunRow.printer, PrintRunRow.pages),
)


def add(session: Session, run: PrintRun) -> None:
    """Record what went to the printer."""
    session.connection().execute(
        insert(table_of(PrintRunRow)),
        {
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
        },
    )


def recent(session: Session, limit: int = 50) -> list[PrintRun]:
    """The last print runs, newest first."""
    query = select(*_COLUMNS).order_by(PrintRunRow.printed_at.desc(), PrintRunRow.id.desc()).limit(limit)
    return [PrintRun(*tuple(row)) for row in session.execute(query)]
