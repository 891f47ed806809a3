"""The interaction budget: keys and clicks from an idle window to what is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desk.usecases.practice import plan_today
from tests.budget.switch import measure_switch
from tests.budget.tasks import (
    PRINT_TASK,
    REPORT_TASK,
    TALLY_TASKS,
    TASKS,
    TallyTask,
    Task,
    measure,
    measure_print,
    measure_report,
    measure_tally,
    open_outing,
)
from tests.ui.guide_stage import to_paper
from tests.ui.keys import press_key
from ui import app
from ui.main_window import MainWindow
from ui.pages.desk import DeskPage
from ui.preferences import Preferences
from ui.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

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


@pytest.mark.parametrize("task", TALLY_TASKS, ids=lambda task: task.name)
def test_ten_activations_keep_to_their_budget(
    window: MainWindow, filled_desk: Desk, user: User, task: TallyTask
) -> None:
    activations = open_outing(filled_desk, user)
    if task.limit > 6:  # by mouse the pad stands open already, beside other windows
        press_key(window, Qt.Key.Key_F6)
    counted = measure_tally(task, window, activations)
    assert counted.ok, counted


def test_the_months_report_keeps_to_its_budget(window: MainWindow, filled_desk: Desk) -> None:
    counted = measure_report(REPORT_TASK, window, filled_desk.folder / "exports")
    assert counted.ok, counted


def test_two_sheets_of_the_visit_just_saved_keep_to_their_budget(
    window: MainWindow, filled_desk: Desk, tmp_path: Path
) -> None:
    page = window.page("desk")
    assert isinstance(page, DeskPage)
    page.prints.dialogs = to_paper(tmp_path)
    counted = measure_print(PRINT_TASK, window, lambda: len(filled_desk.guides.recent_runs()))
    assert counted.ok, counted


def test_a_switch_of_users_keeps_to_its_budget(qtbot: QtBot, filled_desk: Desk, user: User) -> None:
    app.make_application("vi")
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    counted = measure_switch(window, filled_desk, user)
    assert counted.ok, counted
