"""Fault 13: the program is started twice; the first window comes to the front, the second one goes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalServer

from desk.domain.ward import Ward
from desk.usecases.folders import practice_folder
from desk.usecases.lock import FolderLock
from desk.usecases.opening import open_desk
from desk.usecases.practice import open_practice
from ui import app
from ui.front_door import FrontDoor, call_first, door_name
from ui.main_window import MainWindow
from ui.opening import Opening
from ui.preferences import Preferences
from ui.widgets.facts import EmptyState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support raise"),
    pytest.mark.usefixtures("qapp"),
]

STARTED_AGAIN = "import sys; from ui.app import start; sys.exit(start(sys.argv[1:]))"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a register that is set up."""
    with open_desk(tmp_path, create=True) as desk:
        desk.wards.set_up(Ward("Phường Hạc Thành"), "Vũ Minh Anh", sample_units=False)
    return tmp_path


@pytest.fixture
def first(qtbot: QtBot, folder: Path) -> Iterator[MainWindow]:
    """The first program, ready for work and minimized."""
    app.make_application("vi")
    window = MainWindow()
    qtbot.addWidget(window)
    opening = Opening(window, folder, Preferences(folder))
    with qtbot.waitSignal(opening.ready, timeout=20_000):
        window.show()
    qtbot.waitUntil(lambda: bool(opening.findChildren(FrontDoor)), timeout=20_000)
    window.showMinimized()
    yield window
    opening.close()


def start_again(*options: str) -> subprocess.Popen[bytes]:
    """Start the program in a process of its own."""
    return subprocess.Popen([sys.executable, "-c", STARTED_AGAIN, *options])


def test_the_second_program_brings_the_first_to_the_front_and_ends(
    first: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    assert first.isMinimized()
    second = start_again("--data", str(folder))
    qtbot.waitUntil(lambda: not first.isMinimized(), timeout=20_000)
    assert second.wait(20) == 0
    assert first.isVisible()
    assert first.isActiveWindow()


def test_a_folder_written_another_way_is_the_same_folder(first: MainWindow, folder: Path) -> None:
    assert first.isVisible()
    again = folder.parent / "." / folder.name / ".." / folder.name
    assert call_first(again)
    assert not call_first(folder.parent)


def test_two_starts_at_the_same_moment_leave_one_window(
    first: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    late = MainWindow()
    qtbot.addWidget(late)
    opening = Opening(late, folder, Preferences(folder))
    late.show()
    qtbot.waitUntil(lambda: not late.isVisible(), timeout=20_000)
    qtbot.waitUntil(lambda: not first.isMinimized(), timeout=20_000)
    opening.close()


def test_a_register_held_by_the_command_line_is_told_in_a_sentence(qtbot: QtBot, folder: Path) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    with open_desk(folder):
        opening = Opening(window, folder, Preferences(folder))
        window.show()
        qtbot.waitUntil(lambda: bool(window.findChildren(EmptyState)), timeout=20_000)
    assert window.isVisible()
    opening.close()


def test_a_killed_program_holds_neither_folder_nor_door(qtbot: QtBot, folder: Path) -> None:
    holds = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desk.usecases.opening import open_desk
from ui.front_door import FrontDoor
app = QCoreApplication([])
desk = open_desk(Path({str(folder)!r}))
door = FrontDoor(desk.folder)
print(door.is_open(), flush=True)
app.exec()
"""
    with subprocess.Popen([sys.executable, "-c", holds], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "True\n"
        assert FolderLock.is_held(folder)
        assert call_first(folder)
        os.kill(program.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    assert not FolderLock.is_held(folder)
    assert not call_first(folder)
    with open_desk(folder):
        door = FrontDoor(folder)
        assert door.is_open()
        with qtbot.waitSignal(door.called):
            assert call_first(folder)
        door.close()


def test_practice_and_the_real_register_do_not_take_each_other_for_a_second_start(folder: Path) -> None:
    with open_practice(folder):
        assert FolderLock.is_held(practice_folder(folder))
        assert not FolderLock.is_held(folder)
        assert door_name(folder) != door_name(practice_folder(folder))


def test_a_folder_never_opened_is_not_made_by_looking(tmp_path: Path) -> None:
    assert not FolderLock.is_held(tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_the_door_is_for_this_user_alone(folder: Path) -> None:
    door = FrontDoor(folder)
    (server,) = door.findChildren(QLocalServer)
    assert server.socketOptions() == QLocalServer.SocketOption.UserAccessOption
    door.close()
