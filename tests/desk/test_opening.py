"""Opening a register, and every reason why it may not open."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from desk.domain.problems import InvalidDraft, Refused
from desk.domain.ward import Ward
from desk.usecases.opening import Desk, open_desk, register_exists

if TYPE_CHECKING:
    from pathlib import Path


def refusal_code(folder: Path) -> str:
    with pytest.raises(Refused) as refused:
        open_desk(folder)
    return refused.value.problem.code


def test_a_missing_register_is_not_made_silently(home: Path) -> None:
    assert refusal_code(home / "data") == "register_missing"
    assert not (home / "data").exists()


def test_a_register_that_is_gone_while_backups_remain_is_not_replaced(desk: Desk) -> None:
    desk.backups.make()
    desk.close()
    for file in desk.folder.glob("register.db*"):
        file.unlink()
    assert refusal_code(desk.folder) == "register_gone"


def test_a_second_program_is_told_that_the_register_is_open(desk: Desk) -> None:
    assert refusal_code(desk.folder) == "register_in_use"


def test_a_closed_register_opens_again(desk: Desk) -> None:
    desk.close()
    with open_desk(desk.folder) as again:
        assert again.wards.ward() == Ward("Phường Hạc Thành", province="Thanh Hóa", phone="0237 000 0000")


def test_a_killed_program_leaves_no_lock_behind(desk: Desk) -> None:
    desk.close()
    kill = f"""
import os, signal
from pathlib import Path
from desk.usecases.opening import open_desk
open_desk(Path({str(desk.folder)!r}))
os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
"""
    assert subprocess.run([sys.executable, "-c", kill], check=False).returncode != 0
    open_desk(desk.folder).close()


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "register_damaged"), (b"PK\x03\x04 not a database" * 60, "register_foreign")],
)
def test_an_unreadable_file_is_refused_and_left_alone(home: Path, content: bytes, code: str) -> None:
    folder = home / "data"
    folder.mkdir()
    (folder / "register.db").write_bytes(content)
    assert refusal_code(folder) in {code, "register_damaged", "register_foreign"}
    assert (folder / "register.db").read_bytes() == content


def test_somebody_elses_database_is_refused_and_left_alone(home: Path) -> None:
    folder = home / "data"
    folder.mkdir()
    with sqlite3.connect(folder / "register.db") as other:
        other.execute("create table photos (id integer)")
    other.close()
    assert refusal_code(folder) == "register_foreign"
    with sqlite3.connect(folder / "register.db") as other:
        assert other.execute("select count(*) from photos").fetchone() == (0,)
    other.close()


def test_a_newer_register_is_refused_in_plain_words(desk: Desk) -> None:
    desk.close()
    with sqlite3.connect(desk.folder / "register.db") as newer:
        newer.execute("update alembic_version set version_num = '9999'")
    newer.close()
    assert refusal_code(desk.folder) == "register_newer"


def test_a_folder_that_cannot_be_written_says_so(home: Path) -> None:
    (home / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        open_desk(home / "file" / "data", create=True)
    assert refused.value.problem.code == "folder_not_writable"


def test_a_locked_register_says_so(desk: Desk) -> None:
    desk.close()
    holder = sqlite3.connect(desk.folder / "register.db", isolation_level=None)
    holder.execute("pragma locking_mode = exclusive")
    holder.execute("begin exclusive")
    assert refusal_code(desk.folder) == "register_locked"
    holder.close()


def test_an_older_register_is_left_whole_when_opening_fails(desk: Desk) -> None:
    desk.close()
    before = (desk.folder / "register.db").read_bytes()
    with sqlite3.connect(desk.folder / "register.db") as newer:
        newer.execute("update alembic_version set version_num = '9999'")
    newer.close()
    refusal_code(desk.folder)
    assert len((desk.folder / "register.db").read_bytes()) == len(before)
    assert register_exists(desk.folder)


def test_a_ward_without_name_is_refused_before_anything_is_written(home: Path) -> None:
    with open_desk(home / "data", create=True) as desk:
        with pytest.raises(InvalidDraft) as refused:
            desk.wards.set_up(Ward("  "), "Vũ Minh Anh")
        assert refused.value.problem.code == "ward_without_name"
        with pytest.raises(Refused) as unnamed:
            desk.wards.set_up(Ward("Phường Mẫu"), " ")
        assert unnamed.value.problem.code == "user_without_name"
        assert desk.wards.ward() is None
        assert desk.users.first() is None


def test_a_ward_is_set_up_once(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        desk.wards.set_up(Ward("Phường Khác"), "Người Khác")
    assert refused.value.problem.code == "register_set_up"


def test_the_sample_units_are_left_out_where_not_wanted(home: Path) -> None:
    with open_desk(home / "data", create=True) as desk:
        desk.wards.set_up(Ward("Phường Mẫu"), "Vũ Minh Anh", sample_units=False)
        assert desk.catalogues.groups() == []
        assert len(desk.catalogues.services()) == 28
