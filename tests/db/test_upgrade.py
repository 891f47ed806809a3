"""Upgrades: migrations make what the models say, filled registers survive, a failed one changes nothing."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

from db import engine as engines
from db import figures, ledger, log, upgrade
from db.backup import check
from db.base import Base
from db.engine import HEAD, REVISIONS, Database, stored_revision
from desk.domain.log import LogQuery
from desk.domain.problems import Refused
from tests.db.filled import BIRTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine
    from sqlalchemy.engine.interfaces import ReflectedIndex

FIXTURES = Path(str(files("resources") / "fixtures"))
MIGRATIONS = Path(upgrade.__file__).parent / "migrations"
OUR_INDEX = "visit_search"
LATER = f"{int(HEAD) + 1:04}"
NEXT = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "{later}", "{head}"
def upgrade() -> None:
    with op.batch_alter_table("visit", recreate="always") as batch:
        batch.add_column(sa.Column("channel", sa.String(10), nullable=False, server_default="desk"))
    {more}
"""


def next_revision(more: str) -> str:
    """The revision after the newest one, which rebuilds the table of visits and does `more`."""
    return NEXT.format(later=LATER, head=HEAD, more=more)


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A program that is one revision further; gives the file to write that revision into."""
    scripts = Path(shutil.copytree(MIGRATIONS, tmp_path / "migrations"))
    monkeypatch.setattr(upgrade, "SCRIPTS", str(scripts))
    for module in (upgrade, engines):
        monkeypatch.setattr(module, "HEAD", LATER)
        monkeypatch.setattr(module, "REVISIONS", (*REVISIONS, LATER))
    return scripts / "versions" / f"{LATER}_next.py"


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A copy of the filled register of the newest revision."""
    return Path(shutil.copy(FIXTURES / f"register_{HEAD}.db", tmp_path / "register.db"))


def engine_of(target: Path | str) -> Engine:
    return create_engine(target if isinstance(target, str) else f"sqlite:///{target}")


def shape(engine: Engine) -> dict[str, Any]:
    """Everything that the engine can tell of the tables, in an order of its own making."""
    inspector = inspect(engine)
    names = [name for name in inspector.get_table_names() if name in Base.metadata.tables]
    return {
        name: {
            "columns": [{**column, "type": str(column["type"])} for column in inspector.get_columns(name)],
            "key": inspector.get_pk_constraint(name),
            "references": sorted(inspector.get_foreign_keys(name), key=str),
            "unique": sorted(inspector.get_unique_constraints(name), key=str),
            "checks": sorted(inspector.get_check_constraints(name), key=str),
            "indexes": sorted(map(index_told, inspector.get_indexes(name)), key=str),
        }
        for name in names
    }


def index_told(index: ReflectedIndex) -> dict[str, Any]:
    options = {name: str(option) for name, option in index.get("dialect_options", {}).items()}
    return {**index, "dialect_options": options}


def ours(name: str | None, kind: str, *_: object) -> bool:
    return not (kind == "table" and str(name).startswith(OUR_INDEX))


def test_the_migrations_make_what_the_models_say(target: Path | str) -> None:
    engine = engine_of(target)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_name": ours})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_the_migrations_make_the_same_tables_as_the_models(
    target: Path | str, empty_database: str, tmp_path: Path
) -> None:
    plain = engine_of(tmp_path / "plain.db" if isinstance(target, Path) else empty_database)
    Base.metadata.create_all(plain)
    migrated = engine_of(target)
    assert shape(migrated) == shape(plain)
    assert set(shape(plain)) == set(Base.metadata.tables)
    for engine in (plain, migrated):
        engine.dispose()


def test_the_program_knows_every_revision() -> None:
    config = Config()
    config.set_main_option("script_location", upgrade.SCRIPTS)
    known = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(known)) == REVISIONS
    assert REVISIONS[-1] == HEAD
    assert [FIXTURES / f"register_{revision}.db" for revision in REVISIONS] == sorted(
        FIXTURES.glob("register_*.db")
    )


def test_a_register_that_is_current_is_only_looked_at(filled: Path, tmp_path: Path) -> None:
    before = filled.read_bytes()
    assert upgrade.upgrade(filled, tmp_path / "backups") is None
    assert filled.read_bytes() == before
    assert not (tmp_path / "backups").exists()


def test_a_server_register_is_made_and_then_only_looked_at(empty_database: str, tmp_path: Path) -> None:
    assert stored_revision(empty_database) is None
    for _ in range(2):
        assert upgrade.upgrade(empty_database, tmp_path) is None
        assert stored_revision(empty_database) == HEAD


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_filled_register_of_every_revision_comes_up_whole(tmp_path: Path, revision: str) -> None:
    path = Path(shutil.copy(FIXTURES / f"register_{revision}.db", tmp_path / "register.db"))
    upgrade.upgrade(path, tmp_path / "backups")
    assert_whole(path)


def assert_whole(path: Path) -> None:
    """The register of `make_register` with its figures, its log and its chain."""
    database = Database.open(path)
    with database.read() as session:
        told = figures.count(session)
        assert (told.visits, told.help_items, told.by_procedure) == (11, 16, {BIRTH: 11})
        assert log.count(session, LogQuery(text="đào khai sinh")) > 0
        assert ledger.walk(session).broken is None
        assert ledger.walk(session).entries == 12
    database.close()
    assert check(path).visits == 12


def test_an_older_register_is_backed_up_and_keeps_its_children(
    later: Path, filled: Path, tmp_path: Path
) -> None:
    later.write_text(next_revision(""))
    copy = upgrade.upgrade(filled, tmp_path / "backups")
    assert copy is not None
    assert copy.name.startswith(f"register-{HEAD}-")
    assert (stored_revision(copy), stored_revision(filled)) == (HEAD, LATER)
    assert copy.read_bytes()[60:64] == int(HEAD).to_bytes(4, "big")
    assert_whole(filled)


def test_a_register_without_worth_is_migrated_without_a_backup(
    later: Path, filled: Path, tmp_path: Path
) -> None:
    later.write_text(next_revision(""))
    assert upgrade.upgrade(filled, None) is None
    assert stored_revision(filled) == LATER
    assert not list(tmp_path.rglob("register-*.db"))


def test_an_older_register_is_not_opened_before_its_upgrade(later: Path, filled: Path) -> None:
    with pytest.raises(Refused, match="register_older"):
        Database.open(filled)


def test_a_migration_that_fails_leaves_the_old_register(later: Path, filled: Path, tmp_path: Path) -> None:
    later.write_text(next_revision("raise RuntimeError('no further')"))
    before = dump(filled)
    with pytest.raises(RuntimeError, match="no further"):
        upgrade.upgrade(filled, tmp_path / "backups")
    assert dump(filled) == before
    assert stored_revision(filled) == HEAD


def test_a_migration_that_loses_what_others_point_to_is_rolled_back(
    later: Path, filled: Path, tmp_path: Path
) -> None:
    later.write_text(next_revision("op.execute('DELETE FROM app_user')"))
    before = dump(filled)
    with pytest.raises(Refused, match="register_damaged"):
        upgrade.upgrade(filled, tmp_path / "backups")
    assert dump(filled) == before


def test_without_a_place_for_the_backup_nothing_is_migrated(
    later: Path, filled: Path, tmp_path: Path
) -> None:
    later.write_text(next_revision(""))
    (tmp_path / "backups").write_text("a file where the folder should be")
    with pytest.raises(Refused, match="folder_not_writable"):
        upgrade.upgrade(filled, tmp_path / "backups")
    assert stored_revision(filled) == HEAD


def test_a_register_that_cannot_be_made_leaves_no_half_one(later: Path, tmp_path: Path) -> None:
    later.write_text(next_revision("raise RuntimeError('power cut')"))
    folder = tmp_path / "data"
    folder.mkdir()
    with pytest.raises(RuntimeError, match="power cut"):
        upgrade.upgrade(folder, folder)
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="folder_not_writable"):
        upgrade.upgrade(tmp_path / "none" / "register.db", tmp_path)


def test_a_register_made_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "register.db"
    migrate = upgrade.migrate_file

    def while_another_is_quicker(fresh: Path, revision: str) -> None:
        migrate(fresh, revision)
        path.write_bytes(b"theirs")

    monkeypatch.setattr(upgrade, "migrate_file", while_another_is_quicker)
    with pytest.raises(Refused, match="register_locked"):
        upgrade.upgrade(path, tmp_path)
    assert path.read_bytes() == b"theirs"


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())
