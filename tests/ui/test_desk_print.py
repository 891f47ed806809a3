"""Ctrl+P at the desk: the visit is saved, its sheets go to the printer, the hand stays at Quầy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from reports import raster
from tests.ui.desk_stage import ALT, CTRL, page, press, save, today, told, type_words
from tests.ui.guide_stage import System
from ui import background

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk
    from ui.pages.desk import DeskPage

__all__ = ["page", "today"]


@pytest.fixture
def system(page: DeskPage, tmp_path: Path) -> Iterator[System]:
    """A printer that puts every job into a file."""
    made = System(tmp_path / "paper.pdf")
    page.prints.dialogs = made.dialogs()
    yield made
    background.wait_for_all()


def wait(qtbot: QtBot, page: DeskPage) -> None:
    """Wait until nothing is on its way to the printer."""
    qtbot.waitUntil(lambda: not page.prints.is_busy())


def test_a_visit_is_saved_and_its_sheets_are_printed(
    page: DeskPage, system: System, desk: Desk, today: Callable[[], tuple[Visit, ...]], qtbot: QtBot
) -> None:
    press(Qt.Key.Key_1, ALT)
    type_words("khai sinh")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_2, ALT)
    press(Qt.Key.Key_P, CTRL)
    wait(qtbot, page)
    [visit] = today()
    runs = desk.guides.recent_runs()
    assert {run.where.visit for run in runs} == {visit.id}
    assert {run.subject for run in runs} == {visit.items[0].procedure, visit.items[1].service}
    [first] = raster.pages(system.paper.read_bytes(), 150)
    assert raster.decode(first) <= {run.link for run in runs}
    assert "2 sheets sent to the printer" in told(page)


def test_what_was_just_saved_is_printed_from_the_empty_form(
    page: DeskPage, system: System, desk: Desk, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_2, ALT)
    save()
    assert page.form.empty()
    press(Qt.Key.Key_P, CTRL)
    wait(qtbot, page)
    assert [run.copies for run in desk.guides.recent_runs()] == [1]
    assert page.isVisible()
    assert system.used == ["Canon LBP 2900"]


def test_before_the_first_visit_there_is_nothing_to_print(page: DeskPage, system: System) -> None:
    press(Qt.Key.Key_P, CTRL)
    assert "Nothing to print yet" in told(page)
    assert system.used == []


def test_without_a_printer_the_visit_is_saved_and_a_way_out_is_told(
    page: DeskPage, system: System, today: Callable[[], tuple[Visit, ...]], qtbot: QtBot
) -> None:
    system.printers = []
    press(Qt.Key.Key_2, ALT)
    press(Qt.Key.Key_P, CTRL)
    wait(qtbot, page)
    assert len(today()) == 1
    assert "No printer" in told(page)
