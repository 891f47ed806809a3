"""Long work runs beside the window and delivers there, or not at all."""

from __future__ import annotations

import sys
from threading import Event, current_thread, main_thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import background

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from ui.background import Task


class Page(QObject):
    """Keeps what was delivered and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.problems: list[Exception] = []
        self.steps: list[tuple[int, int]] = []
        self.threads: set[bool] = set()

    def take(self, result: object) -> None:
        """Keep a result."""
        self.threads.add(current_thread() is main_thread())
        self.results.append(result)

    def fail(self, problem: Exception) -> None:
        """Keep a problem."""
        self.problems.append(problem)

    def step(self, done: int, total: int) -> None:
        """Keep a step."""
        self.threads.add(current_thread() is main_thread())
        self.steps.append((done, total))


def three_rows(task: Task) -> str:
    """Work in three steps, off the GUI thread."""
    assert current_thread() is not main_thread()
    for row in range(3):
        task.step(row + 1, 3)
    return "3 rows"


def spoiled(_task: Task) -> None:
    """Fail as a full disk does."""
    raise OSError(28, "No space left on device")


def test_a_result_and_its_steps_come_back_to_the_window(qtbot: QtBot) -> None:
    page = Page()
    task = background.run(page, three_rows, page.take, page.fail, page.step)
    with qtbot.waitSignal(task.settled):
        pass
    assert page.results == ["3 rows"]
    assert page.steps == [(1, 3), (2, 3), (3, 3)]
    assert page.threads == {True}


def test_a_failure_is_handed_over(qtbot: QtBot) -> None:
    page = Page()
    task = background.run(page, spoiled, page.take, page.fail)
    qtbot.waitUntil(lambda: bool(page.problems))
    assert isinstance(page.problems[0], OSError)
    assert not page.results
    assert not task.is_cancelled


def test_a_failure_nobody_takes_goes_to_the_crash_hook(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: seen.append(kind))
    page = Page()
    background.run(page, spoiled, page.take)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [OSError]


def test_cancelled_work_stops_at_its_next_step_and_delivers_nothing(qtbot: QtBot) -> None:
    page, go, reached = Page(), Event(), []

    def work(task: Task) -> str:
        go.wait(5)
        task.step(1, 2)
        reached.append("second half")
        return "whole"

    task = background.run(page, work, page.take, page.fail, page.step)
    task.cancel()
    with qtbot.waitSignal(task.settled):
        go.set()
    assert (page.results, page.problems, page.steps, reached) == ([], [], [], [])


def test_nothing_reaches_a_page_that_is_gone(qtbot: QtBot) -> None:
    page, go, results = Page(), Event(), []

    def work(_task: Task) -> str:
        go.wait(5)
        return "late"

    task = background.run(page, work, results.append)
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    with qtbot.waitSignal(task.settled):
        go.set()
    assert task.is_cancelled
    assert results == []


def test_the_program_waits_for_running_work() -> None:
    page = Page()
    background.run(page, three_rows, page.take)
    assert background.wait_for_all()
