"""Writing files: whole or not at all, and every trouble in words that help."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from desk.domain.problems import Refused
from reports.files import free_name, write_beside
from resources.sentences import sentence


def problem_of(path: Path) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        write_beside(path, b"moi")
    return refused.value.problem.code, sentence(refused.value.problem)


def failing(code: int, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(Path if where == "replace" else os, where, fail)


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "Báo cáo tháng 10.pdf"
    target.write_bytes(b"cu")
    write_beside(target, b"moi")
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [(target.name, b"moi")]


@pytest.mark.parametrize("folder", ["khong-co", "tep.txt"])
def test_a_folder_that_is_none_is_told(tmp_path: Path, folder: str) -> None:
    (tmp_path / "tep.txt").write_bytes(b"")
    code, told = problem_of(tmp_path / folder / "a.pdf")
    assert code == "folder_not_writable"
    assert folder in told


def test_a_target_in_use_keeps_its_old_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"cu")
    failing(errno.EACCES, monkeypatch, "replace")
    code, told = problem_of(target)
    assert code == "target_open_elsewhere"
    assert "a.xlsx" in told
    assert [entry.read_bytes() for entry in tmp_path.iterdir()] == [b"cu"]


def test_a_folder_in_the_targets_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    assert problem_of(tmp_path / "a.pdf")[0] == "target_open_elsewhere"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize(
    ("error", "expected"), [(errno.ENOSPC, "disk_full"), (errno.EIO, "file_not_written")]
)
def test_trouble_of_the_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, expected: str
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"cu")
    failing(error, monkeypatch, "fsync")
    assert problem_of(target)[0] == expected
    assert [entry.read_bytes() for entry in tmp_path.iterdir()] == [b"cu"]


def test_a_free_name_counts_on(tmp_path: Path) -> None:
    wanted = tmp_path / "Báo cáo.pdf"
    assert free_name(wanted) == wanted
    wanted.write_bytes(b"")
    (tmp_path / "Báo cáo (2).pdf").write_bytes(b"")
    assert free_name(wanted).name == "Báo cáo (3).pdf"
