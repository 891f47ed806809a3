"""Everything that is SQLite's own: connections and pragmas, search index, ledger triggers, troubles."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, bindparam, column, insert, literal_column, select, table

from desk.domain.problems import Problem, Refused, refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from sqlalchemy import ColumnElement, Connection, Select

APPLICATION_ID = 0x534D4331
_CACHE_KIB = 16_384
_PROBLEMS = {
    sqlite3.SQLITE_BUSY: "register_locked",
    sqlite3.SQLITE_LOCKED: "register_locked",
    sqlite3.SQLITE_READONLY: "register_read_only",
    sqlite3.SQLITE_PERM: "register_read_only",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR: "disk_error",
    sqlite3.SQLITE_CORRUPT: "register_damaged",
    sqlite3.SQLITE_NOTADB: "register_damaged",
    sqlite3.SQLITE_CANTOPEN: "register_cannot_open",
    sqlite3.SQLITE_CONSTRAINT_UNIQUE: "register_duplicate",
    sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY: "register_duplicate",
}
_SEARCH = table("visit_search", column("rowid", BigInteger), column("words"))
_ADD_WORDS = insert(_SEARCH)
_DROP_WORDS = _SEARCH.delete().where(_SEARCH.c.rowid == bindparam("old_rowid"))
_TRIGGERS = tuple(
    f"CREATE TRIGGER ledger_no_{change.lower()} BEFORE {change} ON ledger "
    "BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END"
    for change in ("UPDATE", "DELETE")
)


def problem_of(error: BaseException) -> Problem | None:
    """The known trouble behind a driver's error, wrapped or not; None for a fault of the program."""
    code = getattr(getattr(error, "orig", error), "sqlite_errorcode", None)
    if code is None:
        return None
    name = _PROBLEMS.get(code) or _PROBLEMS.get(code & 0xFF)
    return refusal(name) if name else None


def connect(
    path: Path, wait_ms: int, *, read_only: bool = False, foreign_keys: bool = True
) -> sqlite3.Connection:
    """A connection to a file that exists; transactions are begun by the engine, not by the driver."""
    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
    connection = sqlite3.connect(
        uri, uri=True, timeout=wait_ms / 1000, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
        if not read_only:
            connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def begin(connection: Connection, *, reading: bool) -> None:
    """Begin a transaction; a writer locks at once, because a reader that turns writer can be refused."""
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def stored_revision(path: Path, wait_ms: int = 5000) -> str | None:
    """The schema revision in the file, None where there is none; Refused for a file that is no register."""
    if not path.exists():
        # A journal whose register was moved away still holds entries, which a new register would destroy.
        if path.with_name(f"{path.name}-wal").exists():
            raise Refused(refusal("register_moved"))
        return None
    if path.is_dir():
        raise Refused(refusal("register_cannot_open"))
    if path.stat().st_size == 0:
        raise Refused(refusal("register_damaged"))
    try:
        with closing(_look(path, wait_ms)) as connection:
            return _revision(connection)
    except sqlite3.Error as error:
        raise Refused(problem_of(error) or refusal("register_damaged")) from error


def mark(connection: Connection, revision: str) -> None:
    """Write into the file's header whose it is and of which revision, to be read without the program."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={int(revision)}")


def broken_references(connection: Connection) -> int:
    """How many rows point to a row that is not there."""
    return len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())


def create_search(connection: Connection) -> None:
    """Create the search index; its row ids are the positions of visits.

    The words come folded, so the tokenizer need not. No positions and no sizes are kept: neither phrases nor
    ranking are asked for, and the index is half as large without them.
    """
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE visit_search USING fts5("
        "words, detail=none, columnsize=0, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')"
    )
    calm_search(connection)


def calm_search(connection: Connection) -> None:
    """Let the search index merge its parts sixteen at a time, not by a stint at every sixty-fourth save.

    Those stints took ten times as long as a save, and fell on more than one save in a hundred.
    """
    connection.exec_driver_sql("INSERT INTO visit_search(visit_search, rank) VALUES('automerge', 0)")


def create_ledger_triggers(connection: Connection) -> None:
    """Make the ledger refuse every update and delete."""
    for trigger in _TRIGGERS:
        connection.exec_driver_sql(trigger)


def add_words(connection: Connection, words: Mapping[int, str]) -> None:
    """Index visits: position -> folded words parted by blanks."""
    connection.execute(_ADD_WORDS, [{"rowid": position, "words": each} for position, each in words.items()])


def drop_words(connection: Connection, positions: Sequence[int]) -> None:
    """Take visits out of the index."""
    connection.execute(_DROP_WORDS, [{"old_rowid": position} for position in positions])


def searched_position() -> ColumnElement[int]:
    """The column of the index that holds the position."""
    return _SEARCH.c.rowid


def newest_matches(words: Sequence[str]) -> Select[tuple[int]]:
    """Positions of visits in which each word (folded letters and digits) begins a word, newest first."""
    query = " AND ".join(f'"{word}"*' for word in words)
    found = literal_column("visit_search").op("MATCH", is_comparison=True)(query)
    return select(_SEARCH.c.rowid).where(found).order_by(_SEARCH.c.rowid.desc())


def _look(path: Path, wait_ms: int) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=wait_ms / 1000, isolation_level=None
    )


def _revision(connection: sqlite3.Connection) -> str:
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    if owner != APPLICATION_ID:
        raise Refused(refusal("register_foreign"))
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if found is None:
        raise Refused(refusal("register_damaged"))
    return str(found[0])
