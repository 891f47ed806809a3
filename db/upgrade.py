"""Bringing a register to the newest schema: made if new, migrated if older, refused if newer."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from db import sqlite
from db.backup import backup
from db.engine import HEAD, REVISIONS, engine_of, locate, revision_at, told
from desk.domain.problems import Refused, refusal

if TYPE_CHECKING:
    from sqlalchemy import Connection


SCRIPTS = "db:migrations"


def upgrade(target: Path | str, backup_folder: Path | None) -> Path | None:
    """Make or migrate the register; the path of the backup taken before a migration, otherwise None.

    Without a folder no backup is taken, which is for registers that hold nothing of value.

    Refused leaves everything as it was: a new register appears whole or not at all, and a migration is one
    transaction.
    """
    place = locate(target)
    revision = revision_at(place)
    if revision == HEAD:
        return None
    if revision is not None and revision not in REVISIONS:
        raise Refused(refusal("register_newer"))
    if isinstance(place, str):
        _migrate_server(place)
        return None
    if revision is None:
        _create_file(place)
        return None
    copy = _safe_copy(place, revision, backup_folder) if backup_folder is not None else None
    migrate_file(place, HEAD)
    return copy


def migrate_file(path: Path, revision: str) -> None:
    """Run the migrations on a file in one transaction.

    Foreign keys are off meanwhile, because rebuilding a parent table with them on deletes its children;
    they are checked before the commit.
    """
    engine = engine_of(path, foreign_keys=False, pooled=False)
    with told(engine), engine.begin() as connection:
        migrate(connection, revision)
        if sqlite.broken_references(connection):
            raise Refused(refusal("register_damaged"))
        sqlite.mark(connection, revision)


def migrate(connection: Connection, revision: str) -> None:
    """Run the migrations up to a revision within the connection's transaction."""
    # Alembic costs a fifth of a second, so it is imported by the few starts that need it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", SCRIPTS)
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _create_file(path: Path) -> None:
    # Made beside and moved: whoever pulls the plug leaves no half register.
    try:
        with tempfile.TemporaryDirectory(prefix=".new-register-", dir=path.parent) as folder:
            fresh = Path(folder, path.name)
            fresh.touch()
            migrate_file(fresh, HEAD)
            if path.exists():
                raise Refused(refusal("register_locked"))
            fresh.replace(path)
    except OSError as error:
        raise Refused(refusal("folder_not_writable", folder=str(path.parent))) from error


def _safe_copy(path: Path, revision: str, folder: Path) -> Path:
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    copy = folder / f"{path.stem}-{revision}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.db"
    backup(path, copy)
    return copy


def _migrate_server(url: str) -> None:
    from db import postgresql

    engine = engine_of(url, pooled=False)
    with told(engine), engine.begin() as connection:
        postgresql.lock_writers(connection)
        migrate(connection, HEAD)
