"""The page of targets: set up, enter, mend, rank, copy and print, by keys and clicks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desk.domain.indicator_step import EntryLine
from desk.domain.people import Role
from desk.domain.period import Basis, month_period
from desk.domain.team import Team, TeamKind
from desk.domain.unit import UnitKind
from desk.domain.visit import HelpItemDraft, VisitDraft
from tests.desk.target_stage import DONE, GROUPS, TARGETS, TODAY, TargetStage
from tests.ui.target_stage import CTRL, TargetHands, clock, hands
from ui.dialogs.board_screen import BoardScreen
from ui.dialogs.figure_rows import FigureRowsDialog
from ui.dialogs.indicator_editor import IndicatorEditor
from ui.widgets.buttons import WarnButton
from ui.widgets.fields import TextField

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["clock", "hands"]

F11, ENTER, TAB = Qt.Key.Key_F11, Qt.Key.Key_Return, Qt.Key.Key_Tab


def field(hands: TargetHands) -> None:
    """The figures of the field, and the page on them."""
    hands.stage.field()
    hands.show()


def test_a_plan_is_set_up_figures_pasted_mended_and_ranked(hands: TargetHands) -> None:
    hands.click("Plan and targets…")
    setup = hands.page.setup
    setup.indicators.set_value(hands.stage.vneid.code)
    hands.put(setup.shares.total, "1.300")
    hands.click("Share equally")
    assert [row.field.text() for row in setup.shares.rows] == ["82"] * 4 + ["81"] * 12
    hands.put(setup.shares.rows[0].field, "80")
    hands.press(ENTER, CTRL)
    assert "cộng lại được 1.298, khác tổng 1.300" in hands.names()
    hands.put(setup.shares.rows[1].field, "84")
    hands.press(ENTER, CTRL)
    assert hands.stage.board().ward.progress.target == 1300
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_N, CTRL)
    QGuiApplication.clipboard().setText("\n".join(str(done) for done in DONE))
    hands.press(TAB)
    hands.press(Qt.Key.Key_V, CTRL)
    assert "16 of 16 entered" in hands.names()
    assert "16 of 16 lines pasted, not saved yet" in hands.names()
    assert hands.stage.board().ward.progress.done == 0
    hands.put(hands.page.entry.check.paper, "1.020")
    assert "2 less than the paper" in hands.names()
    hands.press(ENTER, CTRL)
    assert hands.page.view.isVisible()
    top, *_, ward = hands.board()
    assert top[:2] + top[4:8] == ["1", "Tổ dân phố 2", "110,7%", "93", "84", "9 over"]
    assert ward[1:2] + ward[4:8] == ["Whole ward", "78,3%", "1.018", "1.300", "282"]


def test_one_screen_takes_more_figures_and_what_is_left(hands: TargetHands) -> None:
    field(hands)
    hands.press(Qt.Key.Key_N, CTRL)
    rows = hands.page.entry.rows()
    assert [row.state.name for row in rows[:2]] == ["Tổ dân phố 1", "Tổ dân phố 2"]
    assert rows[0].done.text() == "79"
    hands.put(rows[0].more, "+81")
    assert rows[0].done.text() == "81"
    hands.press(ENTER)
    assert rows[1].more.hasFocus()
    hands.press(Qt.Key.Key_Up)
    hands.press(TAB)
    assert rows[0].done.hasFocus()
    hands.put(rows[0].done, "80")
    assert rows[0].more.text() == "+80"
    hands.put(rows[5].told, "32")
    assert "Tổ dân phố 6 does not add up: 45 + 32 ≠ 76" in hands.names()
    hands.click("Còn 31")
    assert rows[5].told.text() == "31"
    hands.put(rows[12].done, "33")
    assert "Tổ dân phố 13: 34 down to 33" in hands.names()
    hands.press(ENTER, CTRL)
    assert "Số giảm 1 so với lần trước" in hands.names()
    reasons = hands.page.entry.check.findChildren(TextField)
    hands.put(
        next(each for each in reasons if each.accessibleName() == "Tổ dân phố 13: reason"), "tính trùng"
    )
    hands.press(ENTER, CTRL)
    done = hands.stage.done(TODAY, hands.stage.vneid.code)
    assert (done["tdp01"], done["tdp06"], done["tdp13"]) == (80, 45, 33)
    assert hands.stage.board().findings == ()


def test_what_cannot_be_read_is_told_and_nothing_typed_is_lost(hands: TargetHands) -> None:
    field(hands)
    hands.press(Qt.Key.Key_N, CTRL)
    rows = hands.page.entry.rows()
    hands.put(rows[3].done, "1,231")
    hands.press(ENTER, CTRL)
    assert "Not saved yet" in hands.names()
    hands.press(Qt.Key.Key_Escape)
    assert hands.page.view.isVisible()
    hands.press(Qt.Key.Key_N, CTRL)
    hands.put(hands.page.entry.rows()[3].done, "81")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_N, CTRL)
    assert hands.page.entry.rows()[3].done.text() == "81"
    hands.click("A day earlier")
    assert "Save what was typed" in hands.names()


def test_rows_are_pasted_by_name_and_taken_out_again(hands: TargetHands) -> None:
    field(hands)
    hands.press(Qt.Key.Key_N, CTRL)
    rows = hands.page.entry.rows()
    hands.click("A day earlier")
    hands.click("A day later")
    rows = hands.page.entry.rows()
    rows[0].done.setFocus()
    QGuiApplication.clipboard().setText("TDP 16\t40\nTổ 2\t95\n")
    hands.click("Paste rows")
    assert (rows[15].done.text(), rows[1].done.text(), rows[0].done.text()) == ("40", "95", "79")
    hands.click("Take them out")
    assert rows[15].done.text() == ""


def test_the_doctor_offers_three_repairs_of_the_ward(hands: TargetHands) -> None:
    field(hands)
    ward = hands.stage.board().ward.holder.key
    hands.stage.tell(EntryLine(ward, 0, 0, 382))
    hands.show()
    doctor = hands.page.view.doctor
    assert [button.text() for button in doctor.buttons()] == ["Còn 282", "Đã làm 918", "Chỉ tiêu 1.400"]
    assert "Whole ward does not add up: 1.018 + 382 ≠ 1.300" in hands.names()
    assert hands.board()[-1][7] == "382"
    hands.click("Đã làm 918")
    assert "tổng các tổ" in hands.names()
    hands.click("Còn 282")
    assert doctor.isHidden()
    assert hands.board()[-1][7] == "282"


def test_an_officer_enters_and_does_not_set_targets(hands: TargetHands) -> None:
    field(hands)
    ward = hands.stage.board().ward.holder.key
    hands.stage.tell(EntryLine(ward, 0, 0, 382))
    hands.officer()
    assert not hands.page.list.setup.isVisible()
    hands.click("Chỉ tiêu 1.400")
    assert hands.stage.board().ward.progress.target == 1300
    hands.press(Qt.Key.Key_N, CTRL)
    row = hands.page.entry.rows()[0]
    hands.put(row.told, "9")
    repairs = hands.page.entry.check.findChildren(WarnButton)
    assert [button.text() for button in repairs if button.isVisible()] == ["Còn 17", "Đã làm 87"]


def test_the_board_goes_out_as_a_picture_a_print_and_a_file(hands: TargetHands) -> None:
    field(hands)
    hands.press(Qt.Key.Key_I, CTRL)
    assert QGuiApplication.clipboard().image().width() == 1080
    assert "Paste it into Zalo" in hands.names()
    hands.asked_printers.append("Laser")
    for number in range(3):
        hands.press(Qt.Key.Key_P, CTRL)
        for _ in range(number):
            hands.press(Qt.Key.Key_Down)
        hands.press(ENTER)
    assert list_of_files(hands.stage.desk.folder) == [f"bang-thi-dua-{hands.stage.vneid.code}-2026-11-23.pdf"]


def list_of_files(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("bang-thi-dua*.pdf")]


def test_the_board_fills_the_screen_and_esc_closes_it(hands: TargetHands) -> None:
    field(hands)
    hands.click("Full screen")
    screen = next(each for each in hands.page.findChildren(BoardScreen) if each.isVisible())
    hands.qtbot.waitExposed(screen)
    assert "1 Tổ dân phố 2 105,7%" in screen.canvas.accessibleName()
    assert not screen.grab().isNull()
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert not screen.isVisible()


def test_a_small_window_chooses_in_two_lists(hands: TargetHands) -> None:
    other = hands.stage.entered("Sản phẩm lên sàn", "sản phẩm")
    hands.stage.give({"tdp01": 360}, other)
    hands.stage.enter({"tdp01": 189}, indicator=other)
    field(hands)
    hands.window.resize(1092, 614)
    hands.rest()
    assert not hands.page.list.isVisible()
    hands.page.view.indicators.setFocus()
    hands.press(Qt.Key.Key_Down)
    assert hands.board()[-1][4:8] == ["52,5%", "189", "360", "171"]
    hands.window.resize(1366, 698)
    hands.rest()
    hands.page.list.list.setFocus()
    hands.press(Qt.Key.Key_Up)
    assert hands.board()[-1][5] == "1.018"


def test_a_plan_without_targets_and_no_plan_say_what_to_do(hands: TargetHands) -> None:
    assert "This plan gives no target yet. Press “Plan and targets…”." in hands.names()
    hands.click("Plan and targets…")
    hands.click("End this plan")
    assert "is not offered any more" in hands.names()
    hands.put(hands.page.setup.form.name, "Đợt mới")
    hands.put(hands.page.setup.form.start, "32/11")
    hands.press(ENTER, CTRL)
    assert hands.page.setup.form.start.tone() == "err"
    hands.click("Back to the board")
    assert "There is no plan yet." in hands.names()


@pytest.mark.parametrize(("kind", "count"), [(UnitKind.PARTY_CELL, 27), (UnitKind.WARD, 0)])
def test_targets_go_to_party_cells_or_the_whole_ward(hands: TargetHands, kind: UnitKind, count: int) -> None:
    hands.click("Plan and targets…")
    setup = hands.page.setup
    setup.indicators.set_value(hands.stage.vneid.code)
    hands.click("Party cells" if count else "Whole ward")
    assert len(setup.shares.rows) == count
    hands.put(setup.shares.total, "270")
    if count:
        setup.shares.measure.set_value("households")
        hands.click("Share after")
        assert "27 trong 27 đơn vị chưa có mẫu số" in hands.names()
        hands.click("Share equally")
    hands.press(ENTER, CTRL)
    board = hands.stage.board()
    assert board.ward.progress.target == 270
    assert len(board.rows) == count
    hands.click("Back to the board")
    assert [row[1] for row in hands.board()][-3:] == (
        ["16 party cells of groups", "11 other party cells", "Whole ward"] if count else ["Whole ward"]
    )
    if not count:
        hands.press(Qt.Key.Key_N, CTRL)
        hands.type("+9")
        assert "1 of 1 entered" in hands.names()
        hands.press(ENTER, CTRL)
        assert hands.board()[-1][4:6] == ["3,3%", "9"]
        hands.click("Plan and targets…")
        setup.shares.total.setFocus()
        hands.press(Qt.Key.Key_A, CTRL)
        hands.press(Qt.Key.Key_Delete)
        hands.press(ENTER, CTRL)
        assert hands.stage.board().ward.progress.target is None


def test_targets_go_to_teams(hands: TargetHands) -> None:
    desk, user = hands.stage.desk, hands.stage.user
    team = desk.teams.put(user, Team(uuid4(), "Tổ CNSCĐ 7", TeamKind.DIGITAL))
    counted = next(each for each in desk.indicators.all(user) if each.code == "ewallets")
    hands.click("Plan and targets…")
    setup = hands.page.setup
    setup.indicators.set_value(counted.code)
    hands.click("Teams")
    (row,) = setup.shares.rows
    hands.put(row.field, "300")
    hands.press(ENTER, CTRL)
    (given,) = desk.targets.targets(user, hands.stage.plan.id)
    assert (given.told.team, given.told.amount) == (team.id, 300)
    hands.click("Back to the board")
    hands.page.list.list.setFocus()
    assert [line[1] for line in hands.board()] == ["Tổ CNSCĐ 7", "Whole ward"]
    hands.page.view.table.setFocus()
    hands.page.view.table.choose_row(0)
    hands.press(ENTER)
    assert "The rows of a team cannot be shown apart." in hands.names()


def test_rows_behind_a_counted_figure_are_asked_for(hands: TargetHands) -> None:
    known = hands.stage.desk.indicators.all(hands.stage.user)
    counted = next(each for each in known if len(each.filter.services) == 1)
    hands.stage.give(dict(zip(GROUPS, TARGETS, strict=True)), counted)
    hands.show()
    assert not hands.page.view.enter.isEnabled()
    hands.page.view.table.setFocus()
    hands.page.view.table.choose_row(0)
    hands.press(ENTER)
    (rows,) = hands.page.findChildren(FigureRowsDialog)
    hands.qtbot.waitUntil(lambda: rows.detail() is not None)
    detail = rows.detail()
    assert detail is not None
    assert (detail.indicator.code, detail.value, detail.rows) == (counted.code, 0, ())
    rows.close()


def test_off_target_figures_and_indicators_have_their_doors(hands: TargetHands) -> None:
    hands.stage.give({"": 5})
    hands.stage.desk.visits.record(hands.stage.user, VisitDraft(TODAY, items=(HelpItemDraft("ewallet"),)))
    hands.show()
    off = hands.page.list.off
    hands.qtbot.mouseClick(off, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    (rows,) = hands.page.findChildren(FigureRowsDialog)
    hands.qtbot.waitUntil(lambda: rows.detail() is not None)
    detail = rows.detail()
    assert detail is not None
    assert (detail.indicator.name, detail.value) == ("Mở ví điện tử", 1)
    rows.close()
    hands.click("All indicators…")
    (editor,) = hands.page.findChildren(IndicatorEditor)
    hands.qtbot.waitUntil(lambda: not editor.is_busy())
    editor.close()


def test_figures_for_a_closed_month_ask_why_they_come_late(hands: TargetHands) -> None:
    desk, user, code = hands.stage.desk, hands.stage.user, hands.stage.vneid.code
    leader = desk.users.set_pin(user, desk.users.add(user, "Lê Thị Phương", Role.LEADER), "4821")
    desk.days.confirm(leader)
    desk.month_closes.close(leader, month_period(2026, 10, Basis.CALENDAR), "4821")
    plan = replace(hands.stage.plan, id=uuid4(), name="Quý IV", start=date(2026, 10, 1))
    stage = TargetStage(desk, user, desk.targets.put_plan(user, plan), hands.stage.vneid)
    stage.give({"tdp01": 9})
    hands.show()
    hands.page.list.plans.set_value(plan.id)
    hands.rest()
    hands.press(Qt.Key.Key_N, CTRL)
    hands.page.entry.open(plan.id, code, date(2026, 10, 30))
    hands.rest()
    hands.type("3")
    hands.press(ENTER, CTRL)
    assert hands.page.entry.check.late.hasFocus()
    hands.type("giấy tờ đến muộn")
    hands.press(ENTER, CTRL)
    assert stage.done(date(2026, 10, 30), code) == {"tdp01": 3}
