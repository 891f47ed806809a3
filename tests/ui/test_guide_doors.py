"""The views beside the sheets: register of codes, page of codes, flyers, printed again, saved sets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.domain.link_check import CheckResult, Standing
from desk.domain.people import Role
from reports import raster
from tests.desk.sheets import titled
from tests.ui.guide_hands import CTRL, LEFT, Hands, hands
from ui.pages.code_page_view import CodePageView
from ui.pages.code_register import CodeRegister
from ui.pages.flyer_view import FlyerView
from ui.pages.guide_doors import GuideDoors, View
from ui.pages.guide_list import GuideList
from ui.pages.run_view import RunView
from ui.widgets.segments import Segment

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.widgets.pick_list import PickList

__all__ = ["hands"]
BIRTH, VNEID = "1.001193", "vneid_activate"


def open_view(hands: Hands, words: str) -> None:
    """Click a view in the head of the page."""
    found = [each for each in hands.page.findChildren(Segment) if each.text() == words]
    hands.qtbot.mouseClick(found[0], LEFT)


def write(field: QWidget, words: str) -> None:
    """Type plain letters into a field."""
    field.setFocus()
    QTest.keyClicks(field, words)


def pick(hands: Hands, field: PickList, words: str) -> None:
    """Type what is looked for and take the first row offered."""
    write(field.field, words)
    QTest.keyClick(field.field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert field.keys
    assert hands.page.isVisible()


def test_a_volunteer_sees_no_register_and_no_prints(qtbot: QtBot, user: User) -> None:
    doors = GuideDoors(replace(user, role=Role.VOLUNTEER))
    qtbot.addWidget(doors)
    assert doors.views == [View.SHEETS, View.CODES, View.FLYERS]


def test_a_code_is_added_checked_taken_to_its_sheet_and_ended(hands: Hands, desk: Desk, user: User) -> None:
    open_view(hands, "QR register")
    view = hands.part(CodeRegister)
    hands.press(Qt.Key.Key_N, CTRL)
    told = {"name": "Khao sat", "link": "https://dichvucong.gov.vn/danh-gia", "owner": "Phuong"}
    for name, words in told.items():
        write(view.panel.checked_fields()[name].field, words)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert view.panel.said().startswith("Saved on this computer")
    hands.click("Open the link to check it")
    hands.click("Another page")
    [line] = [line for line in desk.links.lines(user) if line.subject.key == "khao_sat"]
    assert line.standing is Standing.ELSEWHERE
    assert user.name in view.strip.note().words
    hands.click("Open the link to check it")
    hands.click("Right page")
    hands.click("See and print its sheet")
    assert hands.part(GuideList).chosen().key == "khao_sat"  # type: ignore[union-attr]
    hands.wait_drawn()
    assert hands.panel.check_note().tone == "ok"
    open_view(hands, "QR register")
    hands.click("Take out of use")
    ended = {link.key: link.ended_on for link in desk.qr_register.all(user)}
    assert ended["khao_sat"] is not None


def test_several_codes_are_printed_on_a_page_and_each_is_a_run(hands: Hands, desk: Desk) -> None:
    open_view(hands, "Several codes")
    view = hands.part(CodePageView)
    assert not view.panel.print_button().isEnabled()
    pick(hands, view.codes, "khai sinh")
    pick(hands, view.codes, "kich hoat vneid")
    hands.qtbot.waitUntil(lambda: view.panel.check_note().tone == "ok")
    view.panel.count.set_number(2)
    hands.press(Qt.Key.Key_P, CTRL)
    hands.qtbot.waitUntil(lambda: view.panel.told().startswith("Sent to the printer"))
    runs = desk.guides.recent_runs()
    assert {run.subject for run in runs} == set(view.codes.keys)
    assert {run.copies for run in runs} == {2}
    pages = raster.pages(hands.system.paper.read_bytes(), 150)
    assert raster.decode(pages[0]) == {run.link for run in runs}


def test_flyers_are_planned_printed_and_handed_out_until_none_is_left(
    hands: Hands, desk: Desk, user: User
) -> None:
    open_view(hands, "Flyers")
    view = hands.part(FlyerView)
    hands.press(Qt.Key.Key_N, CTRL)
    pick(hands, view.plan.sheet, "khai sinh")
    hands.click("Take all groups")
    hands.press(Qt.Key.Key_Return, CTRL)
    [count] = desk.flyers.all(user)
    assert set(count.batch.planned.values()) == {50}
    view.panel.count.set_number(3)
    hands.press(Qt.Key.Key_F5)
    hands.qtbot.waitUntil(lambda: view.panel.check_note().tone == "ok")
    hands.click("Back to the groups")
    hands.press(Qt.Key.Key_P, CTRL)
    hands.qtbot.waitUntil(lambda: view.panel.told().startswith("Sent to the printer"))
    view.batch.amount.set_number(2)
    view.batch.amount.setFocus()
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    assert "chỉ còn 1 tờ" in view.batch.told()
    view.batch.amount.set_number(1)
    hands.click("Given out")
    [count] = desk.flyers.all(user)
    assert (count.printed, count.given, count.left, len(count.handed_out)) == (3, 3, 0, 2)
    assert view.batch.told() == ""


def test_a_print_is_repeated_unless_it_is_called_back(hands: Hands, desk: Desk, user: User) -> None:
    run = desk.guides.printed(user, desk.guides.sheet(BIRTH), "a5", 3, "Canon", large=True)
    open_view(hands, "Printed")
    view = hands.part(RunView)
    hands.qtbot.waitUntil(lambda: view.panel.check_note().tone == "ok")
    hands.click("Print exactly this again")
    hands.qtbot.waitUntil(lambda: view.panel.told().startswith("Sent to the printer"))
    again = desk.guides.recent_runs()[0]
    assert (again.template_version, again.link, again.size) == (run.template_version, run.link, run.size)
    desk.links.check(user, run.link, CheckResult.DEAD)
    open_view(hands, "Sheets")
    open_view(hands, "Printed")
    hands.qtbot.waitUntil(lambda: view.panel.check_note().tone == "err")
    assert "phải thu hồi" in view.panel.check_note().words
    assert not view.panel.print_button().isEnabled()


def test_a_set_is_saved_under_a_name_taken_out_again_and_forgotten(
    hands: Hands, desk: Desk, user: User
) -> None:
    hands.add(BIRTH, VNEID)
    hands.click("Save under a name…")
    QTest.keyClicks(QApplication.focusWidget(), "Ra quan")
    hands.press(Qt.Key.Key_Return)
    assert hands.wait_told().startswith("Set kept")
    [kept] = desk.print_sets.all(user)
    hands.panel.set.clear()
    hands.page.doors.sets.setFocus()
    hands.press(Qt.Key.Key_Down)
    popup = hands.page.doors.sets.popup()
    popup.view().setFocus()
    QTest.keyClick(popup.view(), Qt.Key.Key_Down)
    QTest.keyClick(popup.view(), Qt.Key.Key_Return)
    assert hands.panel.set.lines() == kept.lines
    hands.click("Forget this set")
    assert desk.print_sets.all(user) == []


def test_words_changed_elsewhere_are_drawn_at_once(hands: Hands, desk: Desk, user: User) -> None:
    hands.page.show_procedure(BIRTH)
    hands.wait_drawn()
    desk.sheet_templates.save(user, titled(desk, "Khai sinh cho con"))
    hands.made.changes.templates_changed.emit()
    assert hands.panel.check_note().tone == "ink2"
    hands.wait_drawn()
    assert hands.panel.check_note().tone == "ok"


def test_a_link_that_leads_elsewhere_calls_its_sheets_back(hands: Hands, desk: Desk, user: User) -> None:
    desk.guides.printed(user, desk.guides.sheet(BIRTH), "a5", 12, "Canon")
    hands.page.show_procedure(BIRTH)
    hands.click("Open the link to check it")
    hands.click("Another page")
    assert hands.wait_told().startswith("Link leads to another page now")
    assert desk.recalls.all(user)[0].out == 12
