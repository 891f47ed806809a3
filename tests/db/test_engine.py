"""Opening a register and working in it: known troubles are refusals, and nothing is lost or overwritten."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, text

from db import settings, users
from db.engine import HEAD, Database, stored_revision
from db.upgrade import upgrade
from desk.domain.problems import Refused
from resources.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.db.filled import Desk


def write(db: Database) -> None:
    with db.begin() as session:
        settings.put(session, "ward", "Phường Mẫu")


def a_text(path: Path) -> None:
    path.write_text("Sổ tiếp dân\n" * 500, encoding="utf-8")


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE visit (id INTEGER)")


def without_revision(path: Path) -> None:
    upgrade(path, path.parent)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM alembic_version")
        connection.commit()


def newer(path: Path) -> None:
    upgrade(path, path.parent)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (a_text, "register_damaged"),
        (nothing, "register_damaged"),
        (another_program, "register_foreign"),
        (without_revision, "register_damaged"),
        (newer, "register_newer"),
        (Path.mkdir, "register_cannot_open"),
    ],
)
def test_what_is_no_register_of_ours_is_refused_and_left_alone(
    tmp_path: Path, make: Callable[[Path], None], code: str
) -> None:
    path = tmp_path / "register.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    for action in (lambda: upgrade(tmp_path, tmp_path / "backups"), lambda: Database.open(tmp_path)):
        with pytest.raises(Refused) as caught:
            action()
        assert caught.value.problem.code == code
        assert sentence(caught.value.problem, "vi") != sentence(caught.value.problem, "en")
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_register_that_is_not_there_is_not_made_by_opening(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="register_missing") as caught:
        Database.open(tmp_path)
    assert str(tmp_path) in sentence(caught.value.problem)
    assert list(tmp_path.iterdir()) == []


def test_a_journal_without_its_register_is_not_built_over(tmp_path: Path) -> None:
    journal = tmp_path / "register.db-wal"
    journal.write_bytes(b"entries that are in no file yet")
    with pytest.raises(Refused, match="register_moved"):
        upgrade(tmp_path, tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["register.db-wal"]


def test_a_newer_or_foreign_schema_on_a_server_is_refused(empty_database: str, tmp_path: Path) -> None:
    engine = create_engine(empty_database)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE visit (id INTEGER)"))
    with pytest.raises(Refused, match="register_foreign"):
        upgrade(empty_database, tmp_path)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
        connection.execute(text("INSERT INTO alembic_version VALUES ('9999')"))
    with pytest.raises(Refused, match="register_newer"):
        upgrade(empty_database, tmp_path)
    engine.dispose()


def test_a_server_that_does_not_answer_is_a_refusal(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="register_cannot_open"):
        Database.open(f"postgresql+psycopg://nobody@/none?host={tmp_path}", wait_ms=100)


def test_a_register_that_others_write_to_is_refused_and_saved_later(target: Path | str) -> None:
    first, second = Database.open(target), Database.open(target, wait_ms=20)
    with first.begin() as session:
        settings.put(session, "ward", "Phường Mẫu")
        with pytest.raises(Refused, match="register_locked"):
            write(second)
    write(second)
    for database in (first, second):
        database.close()


def test_readers_do_not_wait_for_a_writer(target: Path | str) -> None:
    first, second = Database.open(target), Database.open(target, wait_ms=20)
    with first.begin() as session:
        settings.put(session, "ward", "Phường Mẫu")
        with second.read() as other:
            assert settings.value(other, "ward") is None
    for database in (first, second):
        database.close()


def test_a_unit_of_work_that_reads_sees_one_state(db: Database) -> None:
    with db.read() as session:
        assert settings.value(session, "ward") is None
        write(db)
        assert settings.value(session, "ward") is None
    with db.read() as session:
        assert settings.value(session, "ward") == "Phường Mẫu"


def test_a_register_that_can_only_be_read_says_so(target: Path | str) -> None:
    database = Database.open(target, read_only=True)
    with database.read() as session:
        assert settings.value(session, "ward") is None
    with pytest.raises(Refused, match="register_read_only"):
        write(database)
    database.close()


def test_a_full_disk_loses_only_what_did_not_fit(tmp_path: Path) -> None:
    upgrade(tmp_path, tmp_path)
    database = Database.open(tmp_path)
    write(database)

    def overfill() -> None:
        with database.begin() as session:
            connection = session.connection()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages(database) + 2}")
            settings.put(session, "big", "x" * 10**6)

    with pytest.raises(Refused, match="disk_full"):
        overfill()
    with database.read() as session:
        assert settings.all_values(session) == {"ward": "Phường Mẫu"}
    database.close()


def pages(database: Database) -> int:
    with database.read() as session:
        return int(session.connection().exec_driver_sql("PRAGMA page_count").scalar_one())


def test_a_damaged_page_is_told_while_working(tmp_path: Path) -> None:
    upgrade(tmp_path, tmp_path)
    path = tmp_path / "register.db"
    database = Database.open(path)
    write(database)
    database.close()
    content = bytearray(path.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    path.write_bytes(content)
    with pytest.raises(Refused, match="register_damaged"):
        read_everything(path)


def read_everything(path: Path) -> None:
    database = Database.open(path)
    try:
        with database.read() as session:
            settings.all_values(session)
            users.all_users(session)
    finally:
        database.close()


def test_a_text_longer_than_its_column_is_refused_by_a_server(server: str, desk: Desk, db: Database) -> None:
    with db.read() as session:
        if session.connection().dialect.name == "sqlite":
            return
    with pytest.raises(Refused, match="entry_text_too_long"), db.begin() as session:
        desk.visit(session, desk.item(note="x" * 2001))


def test_paths_may_hold_blanks_signs_and_vietnamese(tmp_path: Path) -> None:
    folder = tmp_path / "Sổ một cửa 100% #1 ? & 'Hạc Thành'"
    folder.mkdir()
    assert upgrade(folder, folder) is None
    database = Database.open(folder)
    write(database)
    database.close()
    assert stored_revision(str(folder / "register.db")) == HEAD


def test_a_start_on_a_file_imports_nothing_it_does_not_need(tmp_path: Path) -> None:
    upgrade(tmp_path, tmp_path)
    program = (
        "import sys, pathlib; from db import log, upgrade, visits; from db.engine import Database;"
        "folder = pathlib.Path(sys.argv[1]); upgrade.upgrade(folder, folder); Database.open(folder).close();"
        "print({'alembic', 'psycopg', 'sqlalchemy.dialects.postgresql'} & set(sys.modules))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program, tmp_path], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "set()"


def test_errors_of_the_program_name_no_citizen(db: Database, desk: Desk) -> None:
    with pytest.raises(Exception, match=r"(?i)constraint") as caught, db.begin() as session:
        desk.visit(session, name="Nguyễn Thị Bưởi", unit="none")
    assert "Bưởi" not in str(caught.value)
