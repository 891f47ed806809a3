"""The log (Sổ): all entries, searched, narrowed, summed up and taken away as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import helpers, ledger, log
from desk.domain import help_log_form, roles
from desk.domain.ledger import LedgerEntry
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.usecases import clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from db.engine import Database, Session
    from desk.domain.help_log_form import Form, FormRow
    from desk.domain.log import LogQuery, LogRow, LogSums
    from desk.domain.people import Helper, User
    from desk.usecases.catalogues import Catalogues

EXPORT_BATCH = 5_000  # lines read at a time


class Log:
    """Read the log page by page, sum it up, write it to a file."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def page(self, by: User, query: LogQuery, offset: int = 0, limit: int = 100) -> list[LogRow]:
        """Rows of the log from `offset` on, newest first, one a help item."""
        roles.require(by, Permission.SEE_LOG)
        with self._db.read() as session:
            return log.page(session, query, offset, limit)

    def count(self, by: User, query: LogQuery) -> int:
        """How many rows the whole answer has."""
        roles.require(by, Permission.SEE_LOG)
        with self._db.read() as session:
            return log.count(session, query)

    def sums(self, by: User, query: LogQuery) -> LogSums:
        """What the whole answer comes to, without its voided rows; one figure for each unit of account."""
        roles.require(by, Permission.SEE_LOG)
        with self._db.read() as session:
            return log.sums(session, query)

    def helpers(self, by: User) -> list[Helper]:
        """Everybody who stands in the register as helping, in the order of their names."""
        roles.require(by, Permission.SEE_LOG)
        with self._db.read() as session:
            return helpers.everybody(session)

    def export(
        self,
        by: User,
        query: LogQuery,
        path: Path,
        *,
        names: bool = False,
        step: Callable[[int, int], None] | None = None,
    ) -> int:
        """Write the whole answer as a help log that can be imported again, oldest first; its number of rows.

        Names and masked id numbers are in it only where `names` are wanted and the role may have them.
        `step` is told (rows done, rows in all) and may raise to stop: then nothing is written. Refused where
        there is no row, or the target cannot be written.
        """
        roles.require(by, Permission.EXPORT_NAMES if names else Permission.SEE_LOG)
        # Imported here: a file is not part of a start.
        from reports import files, log_xlsx

        told = step or _ignore
        with self._db.read() as session:
            total = log.count(session, query)
            if not total:
                raise Refused(refusal("export_empty"))
            form = help_log_form.Form.build(self._catalogues.catalogue(), names=names)
            rows = _rows(session, query, form, total, told)
            content = log_xlsx.render(rows)
        told(total, total)
        files.write_beside(path, content)
        details = {"rows": total, "names": names, "query": query.codes()}
        with self._db.begin() as session:
            ledger.append(session, LedgerEntry(clock.now(), by.id, "log_exported", "log", "", details))
        return total


def file_name(query: LogQuery, today: date, *, names: bool) -> str:
    """The usual name of an exported log, such as `so-2026-10-01-den-2026-10-31-khong-ten.xlsx`."""
    start = f"{query.start}-" if query.start else ""
    return f"so-{start}den-{query.end or today}{'' if names else '-khong-ten'}.xlsx"


def _rows(
    session: Session, query: LogQuery, form: Form, total: int, step: Callable[[int, int], None]
) -> Iterator[FormRow]:
    done, visits = 0, 0
    last: LogRow | None = None
    while True:
        step(done, total)
        after = (last.position, last.item_number) if last else (0, 0)
        lines = log.oldest_first(session, query, after, EXPORT_BATCH)
        if not lines:
            return
        for line in lines:
            visits += last is None or line.visit_id != last.visit_id
            yield form.row(line, visits)
            last = line
        done += len(lines)


def _ignore(_done: int, _total: int) -> None:
    """Nobody waits for news of the export."""
