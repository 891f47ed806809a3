"""A Monday of duty worked by keys, clicks and badges; what is forgotten, missing and closed by mistake."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desk.domain.duty_calendar import Wave
from desk.domain.people import Role
from desk.domain.shift import Presence, ShiftDraft, ShiftKind
from desk.domain.visit import HelpItemDraft, VisitDraft
from tests.desk.duty_stage import MONDAY, NAMES, at, stage
from tests.ui.duty_stage import FRIDAY, Scene, focused, press, scan, scene, write
from ui.pages.duty_strip import DayCell
from ui.pages.tally_pad import TallyPad
from ui.widgets.facts import StatusItem

if TYPE_CHECKING:
    from uuid import UUID

__all__ = ["scene", "stage"]

ENTER = Qt.Key.Key_Return
GONE = date(2026, 11, 20)


def open_shift(scene: Scene) -> None:
    scene.show()
    press(ENTER)


def test_five_keys_open_the_shift_and_check_three_in(scene: Scene) -> None:
    press(Qt.Key.Key_F8, ENTER, ENTER, ENTER, ENTER)
    assert scene.there() == sorted(NAMES)
    assert focused() is scene.page.panel.search


def test_f8_on_the_page_opens_the_shift_and_then_asks_to_close_it(scene: Scene) -> None:
    press(Qt.Key.Key_F8, Qt.Key.Key_F8)
    assert scene.page.panel.isVisible()
    press(Qt.Key.Key_F8)
    assert scene.page.closing.isVisible()
    press(Qt.Key.Key_Escape)
    assert scene.page.panel.isVisible()


def test_a_monday_of_duty(scene: Scene) -> None:
    open_shift(scene)
    press(ENTER)
    scene.at(7, 55)
    press(ENTER)
    assert "25 min late" in " ".join(scene.rows())
    scene.stage.desk.visits.record(
        scene.stage.user, VisitDraft(MONDAY, items=(HelpItemDraft("vneid_activate"),))
    )
    scene.at(11, 30)
    press(Qt.Key.Key_F8)
    assert [counter.figure() for counter in scene.page.closing.counters] == ["1", "1", "0", "2"]
    press(ENTER)
    held = scene.stage.desk.shifts.between(scene.stage.user, MONDAY, MONDAY)[0]
    assert held.shift.ended_at == at(11, 30)
    states = sorted(stay.presence.value for stay in held.attendance)
    assert states == ["absent", "left", "left"]
    assert held.minutes == 4 * 60 + 2 + 3 * 60 + 35


def test_somebody_is_checked_in_by_initials(scene: Scene) -> None:
    extra = scene.stage.person("Phạm Đức Thắng")
    open_shift(scene)
    scene.page.panel.search.setFocus()
    write("pdt")
    press(ENTER)
    assert scene.there() == [extra.name]


def test_a_badge_checks_in_and_asks_the_second_time(scene: Scene) -> None:
    person = scene.stage.people[1]
    open_shift(scene)
    scan(f"{person.badge}\r")
    assert scene.there() == [person.name]
    scan(f"{person.badge}\r")
    assert person.name in scene.said()
    assert scene.there() == [person.name]
    scene.click(scene.page.bar.action_button().text())
    assert scene.there() == []


def test_a_badge_before_the_shift_is_open_says_what_to_do(scene: Scene) -> None:
    scene.show()
    scan(f"{scene.stage.people[0].badge}\r")
    assert scene.said() == "No shift is open. Open the shift, then scan the badge again"


def test_a_foreign_badge_is_one_sentence(scene: Scene) -> None:
    open_shift(scene)
    scan("B22222222Z\r")
    assert scene.said()
    assert scene.there() == []


def test_somebody_in_another_open_shift_is_one_sentence(scene: Scene) -> None:
    outing = scene.stage.outing()
    scene.stage.desk.attendance.check_in(scene.stage.user, outing.shift.id, scene.stage.people[0].id)
    scene.at(7, 31)
    scene.show()
    scene.page.panel.more.setFocus()
    press(ENTER)
    scene.click("Desk duty")
    QTest.keyClick(focused(), ENTER, Qt.KeyboardModifier.ControlModifier)
    scene.page.panel.search.setFocus()
    write("lqb")
    press(ENTER)
    assert "Chợ Vườn Hoa" in scene.said()
    assert scene.there() == []


def test_a_replacement_stands_for_who_did_not_come(scene: Scene) -> None:
    extra = scene.stage.person("Phạm Đức Thắng")
    open_shift(scene)
    row = scene.page.panel.rows()[0]
    scene.more(row)
    scene.click("Somebody else came")
    write("pdt")
    press(ENTER)
    assert scene.there() == [extra.name]
    assert sorted(stay.presence for stay in scene.view().attendance).count(Presence.REPLACED) == 1


def test_a_hand_over_leaves_one_in_charge(scene: Scene) -> None:
    open_shift(scene)
    press(ENTER)
    leaver = scene.view().present[0].person
    scene.more(scene.page.panel.rows()[0])
    scene.click("Hand over")
    write("nhl")
    press(ENTER)
    taker = scene.view().present[0].person
    assert taker != leaver
    assert scene.view().shift.in_charge == taker


def test_who_does_not_come_is_marked_absent_and_may_still_come(scene: Scene) -> None:
    open_shift(scene)
    scene.more(scene.page.panel.rows()[0])
    scene.click("Absent")
    assert scene.view().attendance[0].presence is Presence.ABSENT
    scene.page.panel.rows()[-1].button.setFocus()
    press(ENTER)
    assert len(scene.there()) == 1


def test_times_are_put_right_in_place(scene: Scene) -> None:
    open_shift(scene)
    press(ENTER)
    scene.at(10)
    scene.more(scene.page.panel.rows()[0])
    scene.click("Correct times")
    scene.page.panel.times.came.selectAll()
    write("7h40")
    press(Qt.Key.Key_Tab)
    write("9:10")
    press(ENTER)
    stay = next(each for each in scene.view().attendance if each.in_at is not None)
    assert (stay.in_at, stay.out_at) == (at(7, 40), at(9, 10))


def test_a_time_nobody_can_read_stays_and_is_pointed_at(scene: Scene) -> None:
    open_shift(scene)
    press(Qt.Key.Key_F8)
    scene.page.closing.ended.setFocus()
    scene.page.closing.ended.selectAll()
    write("chiều tối")
    press(ENTER)
    assert scene.page.closing.ended.tone() == "err"
    assert scene.said()
    assert scene.stage.desk.shifts.current(scene.stage.user) is not None


def test_a_forgotten_shift_is_asked_about_with_its_planned_end(scene: Scene) -> None:
    open_shift(scene)
    press(ENTER)
    scene.at(7, 30, FRIDAY)
    press(Qt.Key.Key_F2)
    scene.show()
    assert scene.page.forgotten_bar.isVisible()
    press(ENTER, ENTER)
    held = scene.stage.desk.shifts.between(scene.stage.user, MONDAY, MONDAY)[0].shift
    assert held.ended_at == at(11, 30)
    assert not scene.page.forgotten_bar.isVisible()


def test_a_shift_over_midnight_stays_open_and_counts_through(scene: Scene) -> None:
    night = ShiftDraft(MONDAY, ShiftKind.PUBLIC_PLACE, "Nhà văn hóa", starts=time(20), ends=time(1))
    scene.at(20)
    view = scene.stage.desk.shifts.open(scene.stage.user, night)
    scene.stage.desk.attendance.check_in(scene.stage.user, view.shift.id, scene.stage.people[0].id)
    scene.at(0, 30, MONDAY + timedelta(1))
    scene.show()
    assert not scene.page.forgotten_bar.isVisible()
    assert "4 h 30" in scene.rows()[0]
    press(Qt.Key.Key_F8, ENTER)
    held = scene.stage.desk.shifts.get(scene.stage.user, view.shift.id).shift
    assert held.ended_at == at(0, 30, MONDAY + timedelta(1))


def test_the_status_bar_names_the_shift_and_counts_who_is_there(scene: Scene) -> None:
    open_shift(scene)
    press(ENTER)
    told = [item.text() for item in scene.window.findChildren(StatusItem)]
    assert "Morning shift Monday 23/11, 07:30–11:30 · 1 there" in told


def test_another_user_finds_the_shift_as_it_is(scene: Scene) -> None:
    open_shift(scene)
    press(ENTER)
    other = scene.stage.desk.users.add(scene.stage.user, "Lê Quốc Bảo", Role.VOLUNTEER)
    scene.sign_in(other)
    scene.show()
    assert len(scene.rows()) == 3
    assert scene.page.panel.close_button.isHidden()
    assert scene.page.head.roster.isHidden()


def test_what_counts_stands_beside_an_open_shift_and_gives_way_to_the_list(scene: Scene) -> None:
    pad = scene.page.findChild(TallyPad)
    scene.show()
    assert not pad.isVisible()
    press(ENTER)
    assert pad.shift() == scene.view().shift
    assert pad.isVisible()
    scene.click("List")
    assert scene.page.list.isVisible()


def test_a_missing_day_is_written_up(scene: Scene) -> None:
    scene.show()
    assert scene.page.missing.text().startswith("Friday 20/11 has no shift yet.")
    scene.click("Write up afterwards")
    write("lqb")
    press(ENTER)
    QTest.keyClick(focused(), ENTER, Qt.KeyboardModifier.ControlModifier)
    held = scene.stage.desk.shifts.between(scene.stage.user, GONE, GONE)[0]
    assert (held.shift.ended_at, held.minutes) == (at(11, 30, GONE), 240)
    assert scene.said().startswith("Written up")


def test_a_missing_day_is_marked_as_a_day_off_and_back(scene: Scene) -> None:
    scene.show()
    scene.click("Mark as a day off")
    assert not scene.page.missing.text().startswith("Friday 20/11")
    scene.click("Take back")
    assert scene.page.missing.text().startswith("Friday 20/11")


def test_arrows_walk_the_strip_over_the_end_of_the_month(scene: Scene) -> None:
    scene.show()
    scene.page.strip.focus_day(date(2026, 11, 30))
    press(Qt.Key.Key_Right)
    cell = focused()
    assert isinstance(cell, DayCell)
    assert cell.told.day == date(2026, 12, 1)
    press(Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert focused().told.day == date(2026, 11, 23)  # type: ignore[attr-defined]


def test_a_closed_shift_is_opened_again_with_a_reason(scene: Scene) -> None:
    open_shift(scene)
    press(Qt.Key.Key_F8, ENTER)
    scene.click("Show the shifts of today…")
    scene.click("Open again…")
    press(ENTER)
    assert scene.stage.desk.shifts.current(scene.stage.user) is None
    write("quên một người")
    press(ENTER)
    assert scene.stage.desk.shifts.current(scene.stage.user) is not None
    assert scene.page.panel.isVisible()


def test_f8_does_not_open_a_second_shift_after_closing(scene: Scene) -> None:
    open_shift(scene)
    press(Qt.Key.Key_F8, ENTER, Qt.Key.Key_F8)
    assert scene.stage.desk.shifts.current(scene.stage.user) is None


def test_an_outing_is_opened_by_hand(scene: Scene) -> None:
    scene.show()
    scene.click("Open another kind of shift…")
    QTest.keyClick(focused(), ENTER, Qt.KeyboardModifier.ControlModifier)
    assert scene.said()
    scene.page.form.about.place.setFocus()
    write("Chợ Vườn Hoa")
    QTest.keyClick(focused(), ENTER, Qt.KeyboardModifier.ControlModifier)
    assert scene.view().shift.kind is ShiftKind.OUTING


def test_days_say_what_they_are_to_a_screen_reader(scene: Scene) -> None:
    scene.show()
    names = [scene.page.strip.cell(date(2026, 11, day)).accessibleName() for day in (20, 23, 27)]
    assert names == [
        "Friday 20/11, no shift was written",
        "Monday 23/11, duty planned",
        "Friday 27/11, duty planned",
    ]


def test_every_target_of_checking_in_can_be_hit_also_in_a_small_window(scene: Scene) -> None:
    scene.window.resize(1092, 614)
    scene.show()
    QApplication.processEvents()
    assert scene.page.start.main_button().height() >= 44
    press(ENTER)
    QApplication.processEvents()
    assert all(row.button.height() >= 44 for row in scene.page.panel.rows())
    room = scene.page.rect()
    button = scene.page.panel.close_button
    assert room.contains(button.mapTo(scene.page, button.rect().bottomRight()))


def test_what_is_being_typed_stays_when_something_else_changes(scene: Scene) -> None:
    open_shift(scene)
    scene.page.panel.search.setFocus()
    write("đỗ th")
    scene.stage.desk.attendance.check_in(scene.stage.user, scene.view().shift.id, scene.stage.people[0].id)
    scene.workspace.changes.shift_changed.emit()
    assert scene.page.panel.search.text() == "đỗ th"
    assert len(scene.there()) == 1


def hand_over_asked(scene: Scene) -> UUID:
    """Who leaves, with the hand-over asked for."""
    open_shift(scene)
    press(ENTER)
    leaver = scene.view().present[0].person
    scene.more(scene.page.panel.rows()[0])
    scene.click("Hand over")
    return leaver


def test_a_badge_finishes_a_hand_over(scene: Scene) -> None:
    leaver = hand_over_asked(scene)
    taker = next(each for each in scene.stage.people if each.id != leaver)
    scan(f"{taker.badge}\r")
    view = scene.view()
    assert [stay.person for stay in view.present] == [taker.id]
    assert view.shift.in_charge == taker.id
    scan(f"{next(each for each in scene.stage.people if each.id not in (leaver, taker.id)).badge}\r")
    assert len(scene.there()) == 2


def test_nobody_hands_over_to_themselves(scene: Scene) -> None:
    leaver = hand_over_asked(scene)
    scan(f"{next(each for each in scene.stage.people if each.id == leaver).badge}\r")
    assert scene.said().startswith("Không thể bàn giao cho chính mình.")
    assert [stay.person for stay in scene.view().present] == [leaver]


def test_an_outing_of_the_page_has_its_team_and_its_groups(scene: Scene) -> None:
    team = scene.stage.team("Tổ một")
    scene.show()
    scene.click("Open another kind of shift…")
    about = scene.page.form.about
    write("Chợ Vườn Hoa")
    about.team.setFocus()
    press(Qt.Key.Key_Down)
    QTest.mouseClick(about.groups.line("tdp07"), Qt.MouseButton.LeftButton)
    QTest.keyClick(focused(), ENTER, Qt.KeyboardModifier.ControlModifier)
    plan = scene.view().shift.plan
    assert (plan.place, plan.team, plan.groups) == ("Chợ Vườn Hoa", team.id, ("tdp07",))


def test_why_a_shift_was_opened_again_stands_in_its_day(scene: Scene) -> None:
    open_shift(scene)
    press(Qt.Key.Key_F8, ENTER)
    scene.stage.desk.shifts.reopen(scene.stage.user, today_shift(scene), "quên một người")
    scene.page.refresh()
    press(Qt.Key.Key_F8)
    told = "Opened again 23/11 07:28 by Vũ Minh Anh: quên một người"
    assert told in seen(scene)
    press(ENTER)
    scene.click("Show the shifts of today…")
    assert told in seen(scene)


def test_a_leader_lists_the_groups_and_the_months_without_training(scene: Scene) -> None:
    scene.stage.past(GONE, kind=ShiftKind.OUTING, desk="", place="Chợ", groups=("tdp07",))
    scene.show()
    scene.click("Groups and training")
    year = scene.page.list.year
    rows = [[cell.text for cell in year.model.row(at).cells] for at in range(year.model.rowCount())]
    assert rows[-1] == ["Tổ dân phố 7", "1", "20/11/2026"]
    assert year.reached.text() == f"Year 2026: 1 of {len(rows)} residential groups visited."
    assert year.training.text().startswith("Months without training: 1, 2, 3")
    scene.click("Shifts of the month")
    assert not year.isVisible()


def today_shift(scene: Scene) -> UUID:
    return scene.stage.desk.shifts.between(scene.stage.user, MONDAY, MONDAY)[0].shift.id


def seen(scene: Scene) -> str:
    """All words on the page."""
    labels = scene.page.findChildren(QLabel)
    return " | ".join(each.text() for each in labels if each.isVisible())


def test_an_evening_wave_is_told_on_its_day(scene: Scene) -> None:
    days = (date(2026, 11, 24), date(2026, 11, 24))
    wave = Wave(uuid4(), "Đợt tối", *days, frozenset({1}), time(18), time(20))
    scene.stage.desk.duty.put_wave(scene.stage.user, wave)
    scene.show()
    cell = scene.page.strip.cell(days[0])
    assert cell.accessibleName() == "Tuesday 24/11, duty, nobody planned yet, Đợt tối 18:00–20:00"
    scene.page.strip.focus_day(days[0])
    press(ENTER)
    assert "Đợt tối 18:00–20:00." in seen(scene)


def test_a_year_without_its_holidays_is_told_over_the_roster_too(scene: Scene) -> None:
    scene.at(7, 28, date(2150, 3, 2))
    scene.sign_in(scene.stage.user)
    scene.show()
    scene.click("Make the roster")
    assert "Chưa có bảng ngày nghỉ lễ của năm 2150" in seen(scene)
