"""Ctrl+P at the desk: the visit is saved, its sheets go to the printer, the hand stays at Quầy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desk.domain.links import PORTAL
from reports import raster
from tests.ui.desk_stage import (
    ALT,
    CTRL,
    choose,
    click,
    names,
    page,
    press,
    save,
    today,
    told,
    type_words,
)
from tests.ui.guide_stage import System
from ui import background
from ui.dialogs.turned_screen import TurnedScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk
    from ui.pages.desk import DeskPage

__all__ = ["page", "today"]

DOSSIER = "H56.118.24-261123-0007"


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


def file_a_dossier() -> None:
    """A birth is filed under its code and saved."""
    press(Qt.Key.Key_1, ALT)
    type_words("khai sinh")
    press(Qt.Key.Key_Return)
    type_words(DOSSIER)
    save()


def test_after_ctrl_z_there_is_nothing_left_to_print(page: DeskPage, system: System, desk: Desk) -> None:
    file_a_dossier()
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_P, CTRL)
    assert "không còn gì để in" in told(page)
    press(Qt.Key.Key_M, CTRL)
    assert page.findChildren(TurnedScreen) == []
    assert system.used == []
    assert desk.guides.recent_runs() == []


def test_the_slip_of_a_filed_dossier_is_offered_printed_and_registered(
    page: DeskPage, system: System, desk: Desk, today: Callable[[], tuple[Visit, ...]], qtbot: QtBot
) -> None:
    file_a_dossier()
    click(page, "Print the slip")
    wait(qtbot, page)
    assert "The slip was sent to the printer" in told(page)
    [visit], [run] = today(), desk.guides.recent_runs()
    assert (run.where.visit, run.size, run.template_version) == (visit.id, "a6", "TRA-CUU-v01")
    [paper] = raster.pages(system.paper.read_bytes(), 150)
    assert raster.codes(paper) == [PORTAL]
    assert system.asked == [("Slip after filing", 0)]
    choose(page, "Paper of the slip", 1)
    press(Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    wait(qtbot, page)
    assert desk.guides.recent_runs()[0].size == "roll80"


def test_without_a_dossier_no_slip_is_offered_and_its_key_says_why(page: DeskPage, system: System) -> None:
    press(Qt.Key.Key_2, ALT)
    save()
    assert "Print the slip" not in names(page)
    press(Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert "No slip to print" in told(page)
    assert system.used == []


def test_the_turned_screen_prints_the_slip_of_what_it_shows(
    page: DeskPage, system: System, desk: Desk, qtbot: QtBot
) -> None:
    file_a_dossier()
    press(Qt.Key.Key_M, CTRL)
    [screen] = page.findChildren(TurnedScreen)
    QTest.keyClick(screen, Qt.Key.Key_P, CTRL)
    wait(qtbot, page)
    assert [run.template_version for run in desk.guides.recent_runs()] == ["TRA-CUU-v01"]
    said = [label.text() for label in screen.findChildren(QLabel)]
    assert "The slip was sent to the printer" in said
    with qtbot.waitSignal(screen.destroyed):
        QTest.keyClick(screen, Qt.Key.Key_Escape)
    page.prints.told.emit("nobody is there to read it")


def test_a_screen_without_a_dossier_has_no_slip(page: DeskPage, system: System) -> None:
    press(Qt.Key.Key_2, ALT)
    save()
    press(Qt.Key.Key_M, CTRL)
    [screen] = page.findChildren(TurnedScreen)
    QTest.keyClick(screen, Qt.Key.Key_P, CTRL)
    assert "Print the slip" not in names(screen)
    assert system.used == []
    screen.reject()


def test_without_a_printer_the_citizen_can_still_take_the_code_along(
    page: DeskPage, system: System, qtbot: QtBot
) -> None:
    system.printers = []
    file_a_dossier()
    click(page, "Print the slip")
    wait(qtbot, page)
    assert "photograph the code on the screen" in told(page)


def test_a_printer_that_stands_still_is_told_at_the_desk_too(
    page: DeskPage, system: System, desk: Desk, qtbot: QtBot
) -> None:
    system.stands = True
    press(Qt.Key.Key_2, ALT)
    press(Qt.Key.Key_P, CTRL)
    wait(qtbot, page)
    assert "press nothing again" in told(page)
    assert len(desk.guides.recent_runs()) == 1
