"""Fault 12: on a slow disk people press Enter again; a visit is saved once and they see that it was."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.desk_stage import ALT, CTRL, named, page, press, save, today, told, type_words
from tests.ui.guide_stage import to_paper
from ui.background import wait_for_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk
    from ui.pages.desk import DeskPage

__all__ = ["page", "today"]

SLOW = 0.4  # seconds until the disk answers


@contextmanager
def slow_disk(desk: Desk) -> Iterator[None]:
    """Hold the register's write lock for a while, so that SQLite itself has to wait for the disk."""
    with closing(
        sqlite3.connect(desk.folder / "register.db", isolation_level=None, check_same_thread=False)
    ) as other:
        other.execute("BEGIN IMMEDIATE")
        answers = threading.Timer(SLOW, other.execute, ["ROLLBACK"])
        answers.start()
        yield
        answers.join()


def keep_holding(key: Qt.Key) -> None:
    """Let a key that is held down repeat itself."""
    for _ in range(3):
        event = QKeyEvent(QEvent.Type.KeyPress, key, CTRL, "\r", autorep=True)
        QApplication.sendEvent(QApplication.focusWidget(), event)
        QTest.keyClick(QApplication.focusWidget(), key, CTRL)


def test_ctrl_enter_twice_saves_once_and_says_that_it_is_saved(
    page: DeskPage, desk: Desk, today: Callable[[], tuple[Visit, ...]]
) -> None:
    type_words("Lê Văn Tám 1980")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_2, ALT)
    began = time.monotonic()
    with slow_disk(desk):
        save()
        save()
    assert time.monotonic() - began > SLOW / 2
    (visit,) = today()
    assert visit.citizen is not None
    assert visit.citizen.name == "Lê Văn Tám"
    assert "Saved at" in told(page)
    assert "Chưa chọn việc" not in told(page)


def test_a_key_held_down_saves_once(
    page: DeskPage, desk: Desk, today: Callable[[], tuple[Visit, ...]]
) -> None:
    press(Qt.Key.Key_2, ALT)
    with slow_disk(desk):
        keep_holding(Qt.Key.Key_Return)
    assert len(today()) == 1
    assert "Saved at" in told(page)


def test_enter_twice_goes_on_in_the_form_and_saves_nothing(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]]
) -> None:
    type_words("Lê Văn Tám 1980")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert today() == ()
    assert page.draft().citizen.name == "Lê Văn Tám"


def test_two_clicks_on_save_save_once(
    page: DeskPage, desk: Desk, today: Callable[[], tuple[Visit, ...]]
) -> None:
    press(Qt.Key.Key_2, ALT)
    button = page.bar.save_button()
    with slow_disk(desk):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    assert len(today()) == 1
    assert "Saved at" in told(page)


def test_save_and_print_twice_prints_one_sheet(
    page: DeskPage, desk: Desk, today: Callable[[], tuple[Visit, ...]], tmp_path: Path
) -> None:
    page.prints.dialogs = to_paper(tmp_path)
    press(Qt.Key.Key_1, ALT)
    type_words("khai sinh")
    press(Qt.Key.Key_Return)
    with slow_disk(desk):
        press(Qt.Key.Key_P, CTRL)
        press(Qt.Key.Key_P, CTRL)
    wait_for_all()
    assert len(today()) == 1
    assert [run.subject for run in desk.guides.recent_runs()] == [today()[0].items[0].procedure]


def test_what_is_typed_while_the_disk_is_slow_belongs_to_the_next_visit(
    page: DeskPage, desk: Desk, today: Callable[[], tuple[Visit, ...]]
) -> None:
    press(Qt.Key.Key_2, ALT)
    with slow_disk(desk):
        save()
        type_words("Ngô Thị Thoa")
    press(Qt.Key.Key_Return)
    assert len(today()) == 1
    assert page.draft().citizen.name == "Ngô Thị Thoa"


@pytest.mark.parametrize("text", ["31/02/1962", "1e9"])
def test_something_unreadable_after_a_save_is_still_told(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]], text: str
) -> None:
    press(Qt.Key.Key_2, ALT)
    save()
    named(page, "Birth year").setFocus()
    type_words(text)
    save()
    assert len(today()) == 1
    assert named(page, "Birth year").property("tone") == "err"
