"""Fault 19: a printer missing, gone, paused, slow, with other paper, stopped: a sentence, no false row."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer

from tests.ui.guide_hands import CTRL, Hands, hands

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.usecases.opening import Desk

__all__ = ["hands"]

BIRTH, STAY, VNEID = "1.001193", "1.004194", "vneid_activate"
FRAME = 0.050  # seconds
TRIES = 6  # another program may take the processor away from us; the program itself blocks each time


@dataclass
class Beat:
    """Counts how the event loop ticks; `longest` is the widest gap between two ticks, in seconds."""

    longest: float = 0
    ticks: int = 0
    timer: QTimer = field(default_factory=QTimer)

    def start(self) -> Beat:
        """Tick as often as the event loop has nothing else to do."""
        self._last = time.perf_counter()
        self.timer.timeout.connect(self._on_tick)
        self.timer.start(1)
        return self

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now
        self.ticks += 1


def no_printer(hands: Hands) -> None:
    hands.system.printers = []
    hands.page.look_for_printers()
    hands.qtbot.waitUntil(lambda: not hands.panel.printer())


def print_sheet(hands: Hands) -> str:
    hands.page.show_procedure(BIRTH)
    hands.wait_drawn()
    hands.press(Qt.Key.Key_P, CTRL)
    return hands.wait_told()


def test_no_printer_is_one_sentence_with_a_way_out(hands: Hands, desk: Desk) -> None:
    no_printer(hands)
    assert print_sheet(hands) == (
        "No printer. This computer has no printer yet. Save the sheet as a PDF and print it elsewhere"
    )
    assert desk.guides.recent_runs() == []


def test_a_printer_that_is_gone_is_named_and_no_other_one_takes_its_place(hands: Hands, desk: Desk) -> None:
    hands.system.gone = True
    told = print_sheet(hands)
    assert told.startswith("The printer Canon LBP 2900 is not there. Switch it on")
    assert desk.guides.recent_runs() == []


def test_a_paused_printer_keeps_the_job_and_is_told_so_that_nobody_prints_twice(
    hands: Hands, desk: Desk
) -> None:
    hands.system.stands = True
    assert print_sheet(hands).endswith("The job waits and prints by itself: press nothing again")
    assert len(desk.guides.recent_runs()) == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_is_off_takes_nothing_and_nothing_is_registered(hands: Hands, desk: Desk) -> None:
    hands.system.paper = hands.system.paper.parent / "missing" / "paper.pdf"
    assert print_sheet(hands).startswith("The printer did not take the job. See that the printer is on")
    assert desk.guides.recent_runs() == []


def gap_of_a_slow_list(hands: Hands, qtbot: QtBot) -> float:
    """The longest gap while the system looks for printers, as if for half a minute."""
    hands.system.ready.clear()
    hands.page.look_for_printers()
    beat = Beat().start()
    qtbot.waitUntil(lambda: beat.ticks > 60)
    beat.timer.stop()
    assert not hands.system.ready.is_set()
    hands.system.ready.set()
    qtbot.waitUntil(lambda: hands.panel.printer() == "Canon LBP 2900")
    return beat.longest


def test_a_list_of_printers_that_takes_half_a_minute_blocks_no_frame(hands: Hands, qtbot: QtBot) -> None:
    hands.wait_drawn()
    assert any(gap_of_a_slow_list(hands, qtbot) < FRAME for _ in range(TRIES))


def gap_of_printing(hands: Hands, qtbot: QtBot) -> float:
    """The longest gap while two sheets are drawn, read back and sent."""
    hands.bar.hide()
    hands.add(BIRTH, VNEID)
    hands.wait_drawn()
    beat = Beat().start()
    hands.press(Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: not hands.bar.isHidden())
    beat.timer.stop()
    return beat.longest


def test_two_sheets_are_printed_without_blocking_a_frame(hands: Hands, qtbot: QtBot) -> None:
    assert any(gap_of_printing(hands, qtbot) < FRAME for _ in range(TRIES))


@pytest.mark.parametrize(
    ("papers", "fits"), [({"Letter"}, False), ({"A4"}, True), ({"A4", "Letter"}, True), (set(), True)]
)
def test_a_printer_on_letter_paper_is_told_before_printing(
    hands: Hands, papers: set[str], fits: bool, qtbot: QtBot
) -> None:
    hands.system.papers = frozenset(papers)
    hands.page.look_for_printers()
    hands.choose_paper("a4")
    qtbot.waitUntil(lambda: hands.panel.printer() == "Canon LBP 2900")
    if fits:
        assert not hands.panel.mismatch()
    else:
        qtbot.waitUntil(lambda: bool(hands.panel.mismatch()))
        assert hands.panel.mismatch().startswith("Canon LBP 2900 has no A4 paper: put A4 in")


def test_a_batch_stopped_in_its_middle_registers_what_went_and_nothing_else(hands: Hands, desk: Desk) -> None:
    hands.system.second.clear()
    hands.add(BIRTH, STAY, VNEID)
    hands.press(Qt.Key.Key_P, CTRL)
    hands.qtbot.waitUntil(lambda: len(hands.system.used) == 1 and bool(desk.guides.recent_runs()))
    hands.click("Stop")
    hands.system.second.set()
    assert hands.wait_told() == "Printing was stopped. What the printer had taken is in the register"
    assert [run.subject for run in desk.guides.recent_runs()] == [BIRTH]
