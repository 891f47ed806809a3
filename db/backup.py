"""Backups of a register file: copied by SQLite itself, checked, and only then put in place."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import sqlite
from db.engine import locate
from desk.domain.problems import Refused, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_COUNTED = ("visit", "help_item", "ledger")


@dataclass(frozen=True)
class BackupReport:
    """A checked copy: where it is, its size, and how much of the register it holds."""

    path: Path
    bytes: int
    visits: int
    ledger_entries: int


def backup(target: Path | str, copy: Path) -> BackupReport:
    """Copy a register, also one in use, and check the copy; Refused leaves no half copy behind."""
    place = locate(target)
    if isinstance(place, str):
        raise Refused(refusal("backup_sqlite_only"))
    part = copy.with_name(f"{copy.name}.part")
    try:
        with _told():
            counts = _copy(place, part)
            if _checked(part) != counts:
                raise Refused(refusal("backup_failed", folder=str(copy.parent)))
        part.replace(copy)
    except OSError as error:
        raise Refused(refusal("folder_not_writable", folder=str(copy.parent))) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return _report(copy, counts)


def check(path: Path) -> BackupReport:
    """Open a register file without changing it and check it whole; Refused where anything is wrong."""
    if sqlite.stored_revision(path) is None:
        raise Refused(refusal("register_missing", folder=str(path.parent)))
    with _told():
        return _report(path, _checked(path))


def _copy(place: Path, part: Path) -> tuple[int, ...]:
    if not part.parent.is_dir():
        raise Refused(refusal("folder_not_writable", folder=str(part.parent)))
    part.unlink(missing_ok=True)
    with closing(sqlite.connect(place, 5000)) as source, closing(sqlite3.connect(part)) as copy:
        # Counting first holds the state that is then copied, whatever others write meanwhile.
        source.execute("BEGIN")
        counts = _counts(source)
        source.backup(copy)
        # A copy in one file, that needs no journal beside it.
        copy.execute("PRAGMA journal_mode=DELETE")
    return counts


def _checked(path: Path) -> tuple[int, ...]:
    with closing(sqlite.connect(path, 5000, read_only=True)) as connection:
        sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not sound or connection.execute("PRAGMA foreign_key_check").fetchall():
            raise Refused(refusal("register_damaged"))
        return _counts(connection)


def _counts(connection: sqlite3.Connection) -> tuple[int, ...]:
    return tuple(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _COUNTED)


def _report(path: Path, counts: tuple[int, ...]) -> BackupReport:
    visits, _, entries = counts
    return BackupReport(path, path.stat().st_size, visits, entries)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        # Whatever SQLite cannot make sense of here is a damaged file: the statements are always the same.
        raise Refused(sqlite.problem_of(error) or refusal("register_damaged")) from error
