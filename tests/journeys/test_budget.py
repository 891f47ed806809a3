"""The interaction budget: keys and clicks from an idle window to what is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desk.usecases.practice import plan_today
from tests.budget.tasks import TASKS, Task, measure
from ui import app
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.workspace import Workspace

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk


@pytest.fixture
def window(qtbot: QtBot, filled_desk: Desk, user: User) -> MainWindow:
    app.make_application("vi")
    plan_today(filled_desk, user)
    window = MainWindow()
    qtbot.addWidget(window)
    workspace = Workspace(window, filled_desk, user, Preferences(filled_desk.folder))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    workspace.add_other_pages()
    return window


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_the_usual_tasks_keep_to_their_budget(window: MainWindow, task: Task) -> None:
    counted = measure(task, window)
    assert counted.ok, counted
