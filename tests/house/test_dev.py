"""The set-up does each thing once, and says what a person has to do where it cannot."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NoReturn

import pytest

import dev

if TYPE_CHECKING:
    from pathlib import Path

WORDS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="vi"><context>
<name>Page</name><message><source>Save</source><translation>Lưu</translation></message></context></TS>"""


def forbidden(*arguments: object) -> NoReturn:
    """Stand for every program that must not be started."""
    raise AssertionError(f"started {arguments}")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give dev.py an environment that is current and one file of words, all in a folder of the test."""
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(dev, "I18N", tmp_path)
    (tmp_path / "stamp").write_text(dev.stamp(), encoding="utf-8")
    (tmp_path / "words_vi.ts").write_text(WORDS, encoding="utf-8")
    return tmp_path


def test_words_are_compiled_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dev.prepare(quiet=True)
    assert (folder / "words_vi.qm").stat().st_size
    monkeypatch.setattr(dev, "call", forbidden)
    dev.prepare()


def test_changed_words_are_compiled_again(folder: Path) -> None:
    compiled = folder / "words_vi.qm"
    compiled.touch()
    os.utime(compiled, (0, 0))
    dev.prepare(quiet=True)
    assert compiled.stat().st_size


def test_another_lock_is_installed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "lock").write_text("another", encoding="utf-8")
    monkeypatch.setattr(dev, "LOCK", folder / "lock")
    monkeypatch.setattr(dev, "install_system_libraries", forbidden)
    with pytest.raises(AssertionError, match="started"):
        dev.prepare()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="apt-get is of Debian and Ubuntu")
def test_without_rights_the_line_to_run_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(dev, "loads", lambda library: library != "libxcb-cursor.so.0")
    assert not dev.install_system_libraries()
    assert "sudo apt-get install libxcb-cursor0\n" in capsys.readouterr().out


def test_an_unknown_command_is_refused_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        dev.main(["start"])
    assert "'run', 'test'" in capsys.readouterr().err
