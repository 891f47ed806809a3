"""The log (Sổ): all entries, searched and cut to a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import log

if TYPE_CHECKING:
    from db.engine import Database
    from desk.domain.log import LogQuery, LogRow


class Log:
    """Read the log page by page."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

    def page(self, query: LogQuery, offset: int = 0, limit: int = 100) -> list[LogRow]:
        """Rows of the log from `offset` on, newest first, one a help item."""
        with self._db.read() as session:
            return log.page(session, query, offset, limit)

    def count(self, query: LogQuery) -> int:
        """How many rows the whole answer has."""
        with self._db.read() as session:
            return log.count(session, query)
