"""The one place that chooses between the two engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from db import sqlite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Engine, Select

    from desk.domain.problems import Problem


class Dialect(Protocol):
    """What both engine modules offer under the same names."""

    def problem_of(self, error: BaseException) -> Problem | None:
        """The known trouble behind a driver's error."""

    def create_search(self, connection: Connection) -> None:
        """Create the search index."""

    def create_ledger_triggers(self, connection: Connection) -> None:
        """Make the ledger refuse changes."""

    def add_words(self, connection: Connection, words: Mapping[int, str]) -> None:
        """Index visits by position."""

    def drop_words(self, connection: Connection, positions: Sequence[int]) -> None:
        """Take visits out of the index."""

    def searched_position(self) -> ColumnElement[int]:
        """The column of the index that holds the position."""

    def newest_matches(self, words: Sequence[str]) -> Select[tuple[int]]:
        """Positions of the matching visits, newest first."""


def dialect(bind: Connection | Engine) -> Dialect:
    """The engine module of a connection or an engine."""
    if bind.dialect.name == "sqlite":
        return sqlite
    # A desk with a file never needs it, and it is a tenth of the start.
    from db import postgresql

    return postgresql
