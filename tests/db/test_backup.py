"""Backups: whole, checked, readable by themselves, and never half."""

from __future__ import annotations

import random
import shutil
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from db import settings
from db.backup import backup, check
from db.engine import HEAD, Database
from desk.domain.problems import Refused
from tests.db.filled import Desk, fill

if TYPE_CHECKING:
    from collections.abc import Iterator

FIXTURES = Path(str(files("resources") / "fixtures"))


@pytest.fixture
def used(tmp_path: Path) -> Iterator[tuple[Path, Database, Desk]]:
    """A register that is open and written to."""
    path = Path(shutil.copy(FIXTURES / f"register_{HEAD}.db", tmp_path / "register.db"))
    database = Database.open(path)
    desk = Desk()
    with database.begin() as session:
        fill(session, desk.user)
    yield path, database, desk
    database.close()


def test_a_register_in_use_is_copied_with_its_last_entry(used: tuple[Path, Database, Desk]) -> None:
    path, database, desk = used
    with database.begin() as session:
        desk.visit(session, name="Lê Thị Thoa")
    copy = path.with_name("copy.db")
    told = backup(path, copy)
    assert (told.path, told.visits, told.ledger_entries, told.bytes) == (copy, 13, 12, copy.stat().st_size)
    assert check(copy) == told
    assert not copy.with_name("copy.db-wal").exists()
    assert not copy.with_name("copy.db.part").exists()


def test_what_is_not_yet_saved_is_in_no_backup(used: tuple[Path, Database, Desk]) -> None:
    path, database, desk = used
    with database.begin() as session:
        desk.visit(session)
        assert backup(path, path.with_name("copy.db")).visits == 12


def test_a_newer_backup_takes_the_place_of_an_older_one(used: tuple[Path, Database, Desk]) -> None:
    path, database, desk = used
    copy = path.with_name("copy.db")
    backup(path, copy)
    with database.begin() as session:
        desk.visit(session)
    assert backup(path.parent, copy).visits == 13


def test_a_damaged_register_makes_no_backup_and_keeps_the_old_one(tmp_path: Path) -> None:
    copy = Path(shutil.copy(FIXTURES / f"register_{HEAD}.db", tmp_path / "copy.db"))
    content = bytearray(copy.read_bytes())
    for page in range(3, len(content) // 4096):
        content[page * 4096 : page * 4096 + 8] = b"\xff" * 8
    (tmp_path / "register.db").write_bytes(content)
    with pytest.raises(Refused, match="register_damaged"):
        backup(tmp_path, copy)
    assert check(copy).visits == 12
    assert sorted(each.name for each in tmp_path.iterdir())[:2] == ["copy.db", "register.db"]


def test_a_folder_that_takes_no_file_is_refused(used: tuple[Path, Database, Desk], tmp_path: Path) -> None:
    with pytest.raises(Refused, match="folder_not_writable"):
        backup(used[0], tmp_path / "none" / "copy.db")
    blocked = tmp_path / "taken.db"
    blocked.mkdir()
    with pytest.raises(Refused, match="folder_not_writable"):
        backup(used[0], blocked)


def test_a_server_is_backed_up_by_its_own_tools(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="backup_sqlite_only"):
        backup("postgresql+psycopg://desk@server/register", tmp_path / "copy.db")


def test_there_is_nothing_to_check_where_no_file_is(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="register_missing"):
        check(tmp_path / "copy.db")


@pytest.mark.parametrize("seed", range(40))
def test_bits_that_turned_over_never_make_more_than_a_refusal(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray((FIXTURES / f"register_{HEAD}.db").read_bytes())
    for _ in range(chance.randint(1, 4)):
        content[chance.randrange(2048 if seed % 2 else len(content))] ^= 1 << chance.randrange(8)
    path = tmp_path / "register.db"
    path.write_bytes(content)
    told = answer(path)
    assert told in {"whole", "register_damaged", "register_foreign", "register_newer", "register_cannot_open"}


def answer(path: Path) -> str:
    try:
        check(path)
        database = Database.open(path)
    except Refused as refused:
        return refused.problem.code
    try:
        with database.read() as session:
            settings.all_values(session)
    except Refused as refused:
        return refused.problem.code
    finally:
        database.close()
    return "whole"
