"""An error of the program's own: logged without a name or number, told once and calmly."""

from __future__ import annotations

import sys
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui import crash

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NAME = "Nguyễn Thị Hạnh"
NUMBER = "038162001234"


def caught() -> BaseException:
    """Return an error whose messages hold a citizen's name and number."""
    try:
        try:
            raise KeyError(NUMBER)
        except KeyError as cause:
            raise ValueError(f"bad name {NAME}") from cause
    except ValueError as problem:
        return problem


@pytest.fixture
def guard(qtbot: QtBot, tmp_path: Path) -> Iterator[crash.CrashGuard]:
    """Give an installed guard over a window, and give the hooks back."""
    window = QWidget()
    qtbot.addWidget(window)
    made = crash.CrashGuard(tmp_path, window)
    before = sys.excepthook, threading.excepthook
    made.install()
    yield made
    sys.excepthook, threading.excepthook = before


def hit(problem: BaseException) -> None:
    """Do what the interpreter does with an uncaught exception."""
    sys.excepthook(type(problem), problem, problem.__traceback__)


def test_the_log_holds_types_and_places_but_no_values(guard: crash.CrashGuard, tmp_path: Path) -> None:
    hit(caught())
    log = (tmp_path / crash.LOG_NAME).read_text(encoding="utf-8")
    assert "builtins.ValueError" in log
    assert "builtins.KeyError" in log
    assert "tests/ui/test_crash.py:" in log
    assert NAME not in log
    assert NUMBER not in log
    assert str(crash.ROOT) not in log


def test_one_dialog_at_a_time(guard: crash.CrashGuard, qtbot: QtBot) -> None:
    hit(caught())
    first = guard.dialog()
    hit(caught())
    assert first is not None
    assert guard.dialog() is first
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert guard.dialog() is None


def test_details_can_be_copied_and_hold_no_values(guard: crash.CrashGuard, qtbot: QtBot) -> None:
    hit(caught())
    dialog = guard.dialog()
    assert dialog is not None
    copy = next(
        button
        for button in dialog.findChildren(QWidget)
        if button.accessibleName() == "" and hasattr(button, "text") and button.text() == "Copy details"
    )
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.details()
    assert NAME not in dialog.details()
    dialog.close()


def test_an_error_in_a_thread_is_told_in_the_window(guard: crash.CrashGuard, qtbot: QtBot) -> None:
    def work() -> None:
        raise ValueError(NAME)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: guard.dialog() is not None)
    dialog = guard.dialog()
    assert dialog is not None
    dialog.close()


def test_ctrl_c_is_no_crash(guard: crash.CrashGuard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    passed: list[object] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, *_rest: passed.append(kind))
    hit(KeyboardInterrupt())
    assert passed == [KeyboardInterrupt]
    assert guard.dialog() is None
    assert not (tmp_path / crash.LOG_NAME).exists()


def test_a_large_log_begins_anew(tmp_path: Path) -> None:
    log = tmp_path / crash.LOG_NAME
    log.write_text("x" * (crash.LOG_LIMIT + 1), encoding="utf-8")
    assert crash.write(tmp_path, "new")
    assert log.read_text(encoding="utf-8") == "new"


def test_a_folder_that_cannot_be_written_is_no_second_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert not crash.write(tmp_path / "file", "words")


def test_a_report_names_moment_and_versions() -> None:
    words = crash.report(caught(), datetime(2026, 11, 23, 8, 0, tzinfo=UTC))
    assert words.startswith("--- 2026-11-23T08:00:00+00:00\nPython ")


def test_the_hooks_are_given_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    before = sys.excepthook, threading.excepthook
    guard = crash.CrashGuard(tmp_path)
    guard.install()
    assert sys.excepthook != before[0]
    guard.set_folder(tmp_path / "data")
    guard.remove()
    assert (sys.excepthook, threading.excepthook) == before
