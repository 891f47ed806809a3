"""The open register: its engine, its units of work, and driver errors told as known troubles."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine, NullPool, QueuePool, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session as Session
from sqlalchemy.orm import sessionmaker

from db import sqlite
from db.dialect import dialect
from desk.domain.problems import Refused, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

REGISTER_FILE = "register.db"
HEAD = "0007"
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
"""Every revision this program knows, oldest first; any other one is newer than the program."""


class Database:
    """An open register; each unit of work has a session of its own, so any thread may use it."""

    def __init__(self, engine: Engine) -> None:
        """Take over an engine whose register was found to be current."""
        self._engine = engine
        self._write = sessionmaker(engine, expire_on_commit=False)
        self._read = sessionmaker(_reading(engine), expire_on_commit=False)

    @classmethod
    def open(cls, target: Path | str, *, wait_ms: int = 5000, read_only: bool = False) -> Database:
        """Open a register that exists and is current; `wait_ms` is how long to wait for another writer."""
        place = locate(target)
        revision = revision_at(place, wait_ms)
        if revision is None:
            raise Refused(refusal("register_missing", folder=str(Path(place).parent)))
        check_current(revision)
        return cls(engine_of(place, wait_ms, read_only=read_only))

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """A unit of work that writes: committed at its end, rolled back on any error."""
        with told(self._engine), self._write.begin() as session:
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A unit of work that only reads: sees one state of the register and keeps no writer waiting."""
        with told(self._engine), self._read.begin() as session:
            yield session

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def register_path(folder: Path) -> Path:
    """Where the register lies in a data folder."""
    return folder / REGISTER_FILE


def locate(target: Path | str) -> Path | str:
    """The register's file for a folder or a file, the URL itself for a server."""
    if isinstance(target, str) and "://" in target:
        return target
    path = Path(target)
    return register_path(path) if path.is_dir() else path


def stored_revision(target: Path | str, wait_ms: int = 5000) -> str | None:
    """The revision the register stands at, by one look; None where there is nothing yet."""
    return revision_at(locate(target), wait_ms)


def revision_at(place: Path | str, wait_ms: int = 5000) -> str | None:
    """The revision at a place that `locate` gave."""
    if isinstance(place, Path):
        return sqlite.stored_revision(place, wait_ms)
    engine = engine_of(place, wait_ms, pooled=False)
    with told(engine), engine.connect() as connection:
        if connection.scalar(text("SELECT to_regclass('alembic_version')")) is None:
            if inspect(connection).get_table_names():
                raise Refused(refusal("register_foreign"))
            return None
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def check_current(revision: str) -> None:
    """Refuse a register that is newer than the program, or not yet upgraded."""
    if revision not in REVISIONS:
        raise Refused(refusal("register_newer"))
    if revision != HEAD:
        raise Refused(refusal("register_older"))


def engine_of(
    place: Path | str,
    wait_ms: int = 5000,
    *,
    read_only: bool = False,
    foreign_keys: bool = True,
    pooled: bool = True,
) -> Engine:
    """An engine for a file or a server.

    Pooled, because a fresh SQLite connection costs more than a save, and closing the last one empties the
    journal onto the disk. Not pooled for the single looks of an upgrade, which must leave nothing open.
    Parameters are hidden, because errors end in crash reports and must name nobody.
    """
    pool = QueuePool if pooled else NullPool
    if isinstance(place, str):
        return _server_engine(place, wait_ms, pool, read_only=read_only)
    connect = partial(sqlite.connect, place, wait_ms, read_only=read_only, foreign_keys=foreign_keys)
    engine = create_engine("sqlite://", creator=connect, poolclass=pool, hide_parameters=True)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


@contextmanager
def told(engine: Engine) -> Iterator[None]:
    """Tell a driver's error as Refused where the trouble is known; a fault of the program passes as it is."""
    try:
        yield
    except DBAPIError as error:
        problem = dialect(engine).problem_of(error)
        if problem is None:
            raise
        raise Refused(problem) from error


def _server_engine(url: str, wait_ms: int, pool: type[QueuePool | NullPool], *, read_only: bool) -> Engine:
    options = f"-c lock_timeout={wait_ms} -c timezone=UTC"
    engine = create_engine(
        url,
        poolclass=pool,
        hide_parameters=True,
        pool_pre_ping=pool is QueuePool,
        connect_args={"options": options, "connect_timeout": max(2, wait_ms // 1000)},
    )
    return engine.execution_options(postgresql_readonly=True) if read_only else engine


def _reading(engine: Engine) -> Engine:
    if engine.dialect.name == "sqlite":
        return engine.execution_options(reading=True)
    # One state for all statements of a unit of work, as SQLite gives it by itself.
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _begin_sqlite(connection: Connection) -> None:
    sqlite.begin(connection, reading=bool(connection.get_execution_options().get("reading")))
