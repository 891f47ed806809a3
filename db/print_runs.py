"""Print runs: what was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from db.models import PrintRunRow
from db.writing import table_of
from desk.domain.print_run import PrintRun
from desk.domain.sheet_version import PrintedSheet

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

_COLUMNS = (
    *(PrintRunRow.id, PrintRunRow.printed_at, PrintRunRow.user_id, PrintRunRow.subject),
    *(PrintRunRow.template_version, PrintRunRow.link, PrintRunRow.size, PrintRunRow.copies),
    *(PrintRunRow.printer, PrintRunRow.pages),
)


def add(session: Session, run: PrintRun, words: str = "") -> None:
    """Record what went to the printer, with the sheet itself as JSON text."""
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
            "words": words,
        },
    )


def recent(session: Session, limit: int = 50) -> list[PrintRun]:
    """The last print runs, newest first."""
    query = select(*_COLUMNS).order_by(PrintRunRow.printed_at.desc(), PrintRunRow.id.desc()).limit(limit)
    return [PrintRun(*tuple(row)) for row in session.execute(query)]


def printed(session: Session, run_id: UUID) -> list[PrintedSheet]:
    """The print run with that id and the words of its sheet; empty where there is no such run."""
    query = select(*_COLUMNS, PrintRunRow.words).where(PrintRunRow.id == run_id)
    return [PrintedSheet(PrintRun(*columns), words or "") for *columns, words in session.execute(query)]
