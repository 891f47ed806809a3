"""The print set on Phiếu QR by keys and clicks: added, counted, printed together, kept for a procedure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.domain.links import PORTAL
from desk.domain.sheet_subject import Subject, SubjectKind
from reports import raster
from tests.ui.guide_hands import CTRL, LEFT, Hands, hands
from ui.widgets.checks import CheckLine

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk

__all__ = ["hands"]

BIRTH, VNEID = "1.001193", "vneid_activate"


def test_space_and_plus_put_sheets_into_the_set(hands: Hands) -> None:
    hands.add(BIRTH, VNEID)
    hands.cards.choose(BIRTH)
    QApplication.processEvents()
    badge = hands.cards.badge_rect(hands.cards.currentIndex().row()).center()
    hands.qtbot.mouseClick(hands.cards.viewport(), LEFT, pos=badge)
    assert [(line.sheet.key, line.copies) for line in hands.panel.set.lines()] == [(BIRTH, 2), (VNEID, 1)]
    assert hands.panel.print_button().text() == "Print 3 sheets"


def test_plus_and_minus_change_copies_and_none_takes_it_out(hands: Hands) -> None:
    hands.add(BIRTH)
    name = hands.cards.currentIndex().data()
    hands.click(f"One more: {name}")
    assert hands.panel.set.lines()[0].copies == 2
    hands.click(f"One less: {name}")
    hands.click(f"One less: {name}")
    assert hands.panel.set.lines() == ()
    assert not hands.panel.set.isVisible()


def test_a_set_is_printed_sheet_by_sheet_and_each_run_is_registered(hands: Hands, desk: Desk) -> None:
    hands.add(BIRTH, VNEID)
    hands.press(Qt.Key.Key_P, CTRL)
    assert "2" in hands.wait_told()
    runs = {run.subject: run for run in desk.guides.recent_runs()}
    second = hands.system.paper.with_stem("paper2")
    for path, key in ((hands.system.paper, BIRTH), (second, VNEID)):
        [page] = raster.pages(path.read_bytes(), 150)
        assert raster.decode(page) == {runs[key].link}
    assert hands.panel.set.lines() == ()


def test_two_on_a_page_and_the_roll_come_out_in_their_size(hands: Hands, desk: Desk) -> None:
    hands.page.show_procedure(BIRTH)
    hands.page.set_copies(2)
    hands.choose_paper("a5_2up")
    hands.wait_drawn()
    hands.press(Qt.Key.Key_P, CTRL)
    hands.wait_told()
    [page] = raster.pages(hands.system.paper.read_bytes(), 72)
    assert page.width > page.height
    [run] = desk.guides.recent_runs()
    assert (run.size, run.copies, run.pages) == ("a5_2up", 2, 1)


def test_a_kept_set_is_what_a_visit_about_it_prints(hands: Hands, desk: Desk, user: User) -> None:
    hands.add(BIRTH, VNEID)
    hands.cards.choose(BIRTH)
    hands.click("Always print these with this sheet")
    assert "Set kept" in hands.wait_told()
    lines = desk.print_sets.of(user, Subject(SubjectKind.PROCEDURE, BIRTH))
    assert [line.sheet.key for line in lines] == [BIRTH, VNEID]


def test_keeping_a_set_again_changes_it(hands: Hands, desk: Desk, user: User) -> None:
    for key in (BIRTH, VNEID):
        hands.add(key)
        hands.cards.choose(BIRTH)
        hands.click("Always print these with this sheet")
    [kept] = desk.print_sets.all(user)
    assert len(kept.lines) == 2


def test_arrow_keys_walk_through_the_codes_of_the_set(hands: Hands) -> None:
    hands.add(VNEID)
    hands.cards.choose(BIRTH)
    hands.press(Qt.Key.Key_F5)
    hands.qtbot.waitUntil(lambda: hands.page.screen_window() is not None)
    window = hands.page.screen_window()
    assert window is not None
    assert window.place().startswith("1 of 2")
    QTest.keyClick(window, Qt.Key.Key_Right)
    hands.qtbot.waitUntil(lambda: window.place().startswith("2 of 2"))
    QTest.keyClick(window, Qt.Key.Key_Right)
    QTest.keyClick(window, Qt.Key.Key_Left)
    hands.qtbot.waitUntil(lambda: window.place().startswith("1 of 2"))


def test_a_printer_list_that_takes_long_blocks_nothing(hands: Hands) -> None:
    hands.system.ready.clear()
    hands.page.look_for_printers()
    hands.wait_drawn()
    assert not hands.system.ready.is_set()
    hands.add(BIRTH)
    assert hands.panel.set.lines()
    hands.system.ready.set()
    hands.qtbot.waitUntil(lambda: hands.panel.printer() == "Canon LBP 2900")


def test_paper_that_the_printer_does_not_name_is_told(hands: Hands) -> None:
    hands.system.papers = frozenset({"A4"})
    hands.qtbot.waitUntil(lambda: hands.panel.printer() == "Canon LBP 2900")
    hands.page.look_for_printers()
    hands.qtbot.waitUntil(lambda: "has no paper" in hands.panel.mismatch())
    hands.choose_paper("a4")
    hands.qtbot.waitUntil(lambda: not hands.panel.mismatch())


def test_a_long_job_can_be_stopped_and_nothing_is_registered_that_was_not_printed(
    hands: Hands, desk: Desk
) -> None:
    hands.page.show_procedure(BIRTH)
    hands.page.set_copies(200)
    hands.wait_drawn()
    hands.press(Qt.Key.Key_P, CTRL)
    hands.click("Stop")
    assert hands.wait_told().startswith("Printing was stopped")
    assert desk.guides.recent_runs() == []
    assert hands.panel.print_button().isVisible()


def test_without_the_box_is_how_it_is_shown_printed_kept_and_printed_again(hands: Hands, desk: Desk) -> None:
    hands.page.show_procedure(BIRTH)
    box = next(each for each in hands.panel.findChildren(CheckLine) if "phone" in each.text())
    QTest.mouseClick(box, LEFT)
    hands.wait_drawn()
    hands.press(Qt.Key.Key_P, CTRL)
    hands.wait_told()
    [run] = desk.guides.recent_runs()
    assert not desk.guides.reprint(run.id).sheet.no_phone
    QTest.mouseClick(box, LEFT)
    hands.press(Qt.Key.Key_P, CTRL)
    hands.qtbot.waitUntil(lambda: len(desk.guides.recent_runs()) == 2)
    assert desk.guides.reprint(desk.guides.recent_runs()[0].id).sheet.no_phone


def test_a_trial_page_goes_to_the_chosen_printer_and_into_no_register(hands: Hands, desk: Desk) -> None:
    hands.qtbot.waitUntil(lambda: hands.panel.printer() == "Canon LBP 2900")
    hands.add(BIRTH)
    hands.click("Trial page")
    assert "Lay a ruler on the bar" in hands.wait_told()
    [page] = raster.pages(hands.system.paper.read_bytes(), 150)
    assert raster.codes(page) == [PORTAL]
    assert (hands.system.used, hands.system.asked) == (["Canon LBP 2900"], [("Trial page", 0)])
    assert desk.guides.recent_runs() == []
    assert hands.panel.set.lines()
