"""The log (Sổ): all entries, searched and cut to a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import log
from desk.domain import roles
from desk.domain.roles import Permission

if TYPE_CHECKING:
    from db.engine import Database
    from desk.domain.log import LogQuery, LogRow
    from desk.domain.people import User


class Log:
    """Read the log page by page."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

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
