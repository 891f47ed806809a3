"""Everything that is PostgreSQL's own: search index, ledger triggers, known troubles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, bindparam, cast, column, func, insert, select, table, text
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR
from sqlalchemy.exc import DBAPIError, OperationalError

from desk.domain.problems import Problem, refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Select

WRITERS_LOCK = 0x534D4331
_PROBLEMS = {
    "22001": "entry_text_too_long",
    "23505": "register_duplicate",
    "25006": "register_read_only",
    "42501": "register_read_only",
    "40001": "register_locked",
    "40P01": "register_locked",
    "55P03": "register_locked",
    "53100": "disk_full",
    "58030": "disk_error",
    "XX001": "register_damaged",
    "XX002": "register_damaged",
}
_NOT_REACHED = ("08", "28", "3D", "53", "57")
_SEARCH = table("visit_search", column("position", BigInteger), column("words", TSVECTOR))
# Not to_tsvector: its parser would take `1e5` or `24-26` for numbers and change them.
_ADD_WORDS = insert(_SEARCH).values(
    position=bindparam("at"),
    words=func.array_to_tsvector(func.string_to_array(bindparam("list"), " "), type_=TSVECTOR),
)
_DROP_WORDS = _SEARCH.delete().where(_SEARCH.c.position == bindparam("at"))
_REFUSE = """CREATE FUNCTION ledger_only_grows() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN RAISE EXCEPTION 'the ledger only grows'; END$$"""
_TRIGGER = """CREATE TRIGGER ledger_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger
FOR EACH STATEMENT EXECUTE FUNCTION ledger_only_grows()"""


def problem_of(error: BaseException) -> Problem | None:
    """The known trouble behind a wrapped driver error; None for a fault of the program."""
    state = getattr(getattr(error, "orig", error), "sqlstate", None)
    if state is None:
        lost = isinstance(error, OperationalError) or (
            isinstance(error, DBAPIError) and error.connection_invalidated
        )
        return refusal("register_cannot_open") if lost else None
    if state in _PROBLEMS:
        return refusal(_PROBLEMS[state])
    return refusal("register_cannot_open") if state.startswith(_NOT_REACHED) else None


def create_search(connection: Connection) -> None:
    """Create the search index: one row of lexemes per position of a visit."""
    connection.exec_driver_sql(
        "CREATE TABLE visit_search (position BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)"
    )
    connection.exec_driver_sql("CREATE INDEX ix_visit_search_words ON visit_search USING gin (words)")


def create_ledger_triggers(connection: Connection) -> None:
    """Make the ledger refuse every update, delete and truncation."""
    connection.exec_driver_sql(_REFUSE)
    connection.exec_driver_sql(_TRIGGER)


def add_words(connection: Connection, words: Mapping[int, str]) -> None:
    """Index visits: position -> folded words parted by blanks."""
    connection.execute(_ADD_WORDS, [{"at": position, "list": each} for position, each in words.items()])


def drop_words(connection: Connection, positions: Sequence[int]) -> None:
    """Take visits out of the index."""
    connection.execute(_DROP_WORDS, [{"at": position} for position in positions])


def searched_position() -> ColumnElement[int]:
    """The column of the index that holds the position."""
    return _SEARCH.c.position


def newest_matches(words: Sequence[str]) -> Select[tuple[int]]:
    """Positions of visits in which each word (folded letters and digits) begins a word, newest first."""
    query = cast(" & ".join(f"'{word}':*" for word in words), TSQUERY)
    found = _SEARCH.c.words.op("@@", is_comparison=True)(query)
    return select(_SEARCH.c.position).where(found).order_by(_SEARCH.c.position.desc())


def lock_writers(connection: Connection) -> None:
    """Wait until no other program creates or upgrades this register; held to the end of the transaction."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": WRITERS_LOCK})
