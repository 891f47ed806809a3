"""Fault 15: the clock jumps; the order stays, the day is asked about, no month changes silently."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
import time_machine
from PySide6.QtCore import Qt

from desk.domain.people import Role
from desk.domain.period import Basis, month_period
from desk.domain.problems import Refused
from desk.domain.visit import HelpItemDraft, VisitDraft
from desk.usecases import clock
from tests.ui.desk_stage import ALT, CTRL, click, focused, named, open_page, press, save, told, type_words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.domain.figures import Figures
    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk

FRIDAY = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)  # nine o'clock at the desk
TEN_YEARS_BACK = FRIDAY.replace(year=2016) + timedelta(hours=1)
MONDAY = date(2026, 11, 23)


def at(moment: datetime) -> time_machine.travel:
    """The clock of the computer, stopped at a moment."""
    return time_machine.travel(moment, tick=False)


def record(desk: Desk, user: User, day: date | None = None) -> Visit:
    """One activation, today or on a day that was told."""
    draft = VisitDraft(day or clock.today(), items=(HelpItemDraft("vneid_activate"),))
    return desk.visits.record(user, draft).visit


def month(desk: Desk, year: int, number: int) -> Figures:
    period = month_period(year, number, Basis.CALENDAR)
    return desk.months.figures(period.start, period.end)


def ledger(desk: Desk) -> list[tuple[str, dict[str, object]]]:
    """Actions with their payloads as they stand in the file, in the order of the chain."""
    with closing(sqlite3.connect(desk.folder / "register.db")) as register:
        rows = register.execute("select action, payload from ledger order by seq").fetchall()
    return [(action, json.loads(payload)) for action, payload in rows]


@pytest.fixture
def friday(desk: Desk, user: User) -> Desk:
    """A register in which somebody worked on Friday, 20 November 2026."""
    with at(FRIDAY):
        record(desk, user)
    return desk


def test_ten_years_back_is_asked_about_and_the_right_day_can_be_typed(
    qtbot: QtBot, friday: Desk, user: User
) -> None:
    with at(TEN_YEARS_BACK):
        page = open_page(qtbot, friday, user)
        assert "20/11/2016" in told(page)
        assert "20/11/2026" in told(page)
        named(page, "The right day").setFocus()
        type_words("23/11/26")
        press(Qt.Key.Key_Return)
        assert "Saved under 23/11/2026" in told(page)
        press(Qt.Key.Key_2, ALT)
        save()
        assert "chưa tới" not in told(page)
    assert month(friday, 2016, 11).visits == 0
    assert month(friday, 2026, 11).visits == 2
    assert friday.visits.today(user, MONDAY).visits[0].time is None
    assert "clock" not in ledger(friday)[-1][1]


def test_who_is_old_and_what_year_a_name_ends_in_follow_the_told_day(
    qtbot: QtBot, friday: Desk, user: User
) -> None:
    with at(TEN_YEARS_BACK):
        page = open_page(qtbot, friday, user)
        type_words("nguyen thi hanh 1962")
        press(Qt.Key.Key_Return)
        assert not page.draft().elderly
        named(page, "The right day").setFocus()
        type_words("23/11/2026")
        press(Qt.Key.Key_Return)
        assert page.draft().elderly
        page.form.clear()
        type_words("nguyen van an 2020")
        press(Qt.Key.Key_Return)
        told_now = page.draft()
    assert (told_now.citizen.birth_year, told_now.day) == (2020, MONDAY)


def test_an_unreadable_day_stays_and_is_marked(qtbot: QtBot, friday: Desk, user: User) -> None:
    with at(TEN_YEARS_BACK):
        page = open_page(qtbot, friday, user)
        named(page, "The right day").setFocus()
        type_words("31/2/26")
        click(page, "Save under this day")
        assert focused().property("tone") == "err"
        assert page.draft().day == date(2016, 11, 20)


def test_whoever_saves_without_answering_is_warned_and_the_entry_is_marked(
    qtbot: QtBot, friday: Desk, user: User
) -> None:
    with at(TEN_YEARS_BACK):
        page = open_page(qtbot, friday, user)
        for _ in range(2):
            press(Qt.Key.Key_2, ALT)
            save()
        assert "Máy báo hôm nay là 20/11/2016" in told(page)
    marked = [payload.get("clock") for action, payload in ledger(friday) if action == "visit_recorded"]
    assert marked == [None, "clock_behind", "clock_behind"]
    assert month(friday, 2026, 11).visits == 1


def test_a_clock_that_is_believed_is_not_asked_about_again(qtbot: QtBot, friday: Desk, user: User) -> None:
    with at(FRIDAY + timedelta(days=90)):
        page = open_page(qtbot, friday, user)
        assert "18/02/2027" in told(page)
        click(page, "The clock is right")
        press(Qt.Key.Key_2, ALT)
        save()
        assert "Is this the right day?" not in told(page)
        assert friday.days.doubt(user) is None
    told_by = ledger(friday)[-2]
    assert told_by == ("day_confirmed", {"before": "2026-11-20", "day": "2027-02-18"})


def test_a_told_day_gives_way_to_a_clock_that_was_set_right(qtbot: QtBot, friday: Desk, user: User) -> None:
    with at(TEN_YEARS_BACK) as travel:
        page = open_page(qtbot, friday, user)
        named(page, "The right day").setFocus()
        type_words("23/11/2026")
        press(Qt.Key.Key_Return)
        travel.move_to(FRIDAY + timedelta(days=3))
        press(Qt.Key.Key_2, ALT)
        save()
        assert told(page).count("|") == 0
        assert page.draft().day == MONDAY
        assert page.draft().time is not None


@pytest.mark.parametrize("days", [0, 1, 3, 10])
def test_the_next_day_and_a_long_holiday_ask_nothing(friday: Desk, user: User, days: int) -> None:
    with at(FRIDAY + timedelta(days=days)):
        assert friday.days.doubt(user) is None


def test_a_day_too_far_is_noticed_when_the_clock_comes_back(friday: Desk, user: User) -> None:
    with at(FRIDAY + timedelta(days=1)):
        record(friday, user)
    with at(FRIDAY):
        doubt = friday.days.doubt(user)
        assert doubt is not None
        assert (doubt.code, doubt.values["last"]) == ("clock_behind", "21/11/2026")


def test_the_order_is_that_of_saving_whatever_the_clock_says(friday: Desk, user: User) -> None:
    saved = []
    for moment in (FRIDAY, FRIDAY - timedelta(hours=2), TEN_YEARS_BACK, FRIDAY + timedelta(minutes=1)):
        with at(moment):
            saved.append(record(friday, user, date(2026, 11, 20)))
    listed = friday.visits.today(user, date(2026, 11, 20)).visits
    assert [visit.id for visit in listed][:4] == [visit.id for visit in reversed(saved)]
    assert friday.ledger.verify().entries == len(ledger(friday))


def test_undo_takes_the_last_one_saved_not_the_latest_by_the_clock(friday: Desk, user: User) -> None:
    with at(TEN_YEARS_BACK):
        wrong = record(friday, user)
        assert friday.visits.undo_last(user).id == wrong.id
        with pytest.raises(Refused, match="nothing_to_undo"):
            friday.visits.undo_last(user)
    assert month(friday, 2026, 11).visits == 1


@pytest.mark.parametrize("jump", [timedelta(minutes=11), timedelta(minutes=-11), timedelta(days=-3650)])
def test_a_jump_makes_no_undo_of_something_older(friday: Desk, user: User, jump: timedelta) -> None:
    with at(FRIDAY + jump), pytest.raises(Refused, match="nothing_to_undo"):
        friday.visits.undo_last(user)


def test_rows_that_were_imported_are_not_undone(filled_desk: Desk, user: User) -> None:
    before = filled_desk.months.figures().visits
    with pytest.raises(Refused, match="nothing_to_undo"):
        filled_desk.visits.undo_last(user)
    assert filled_desk.months.figures().visits == before


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati", "UTC"])
def test_the_zone_of_the_computer_changes_no_day(friday: Desk, user: User, zone: str) -> None:
    late = datetime(2026, 11, 20, 16, 30, tzinfo=UTC).astimezone(ZoneInfo(zone))
    with at(late):
        visit = record(friday, user)
    assert (visit.day, f"{clock.minute(visit.recorded_at):%H:%M}") == (date(2026, 11, 20), "23:30")


def test_a_leap_day_is_a_day(qtbot: QtBot, desk: Desk, user: User) -> None:
    with at(datetime(2028, 2, 29, 2, 0, tzinfo=UTC)):
        page = open_page(qtbot, desk, user)
        assert page.draft().day == date(2028, 2, 29)
        type_words("Lê Văn Tám 29/2/1960")
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_2, ALT)
        save()
        (visit,) = desk.visits.today(user).visits
    assert (visit.day, visit.birth_year) == (date(2028, 2, 29), 1960)
    assert month(desk, 2028, 2).visits == 1
    with at(datetime(2029, 2, 28, 2, 0, tzinfo=UTC)):
        assert desk.days.doubt(user) is not None  # a year later nobody has worked here


def test_midnight_inside_a_shift_parts_the_days_and_the_months(qtbot: QtBot, desk: Desk, user: User) -> None:
    with at(datetime(2026, 10, 31, 16, 58, tzinfo=UTC)) as travel:
        page = open_page(qtbot, desk, user)
        press(Qt.Key.Key_2, ALT)
        save()
        assert page.draft().day == date(2026, 10, 31)
        travel.shift(timedelta(minutes=4))
        press(Qt.Key.Key_3, ALT)
        save()
        assert desk.days.doubt(user) is None
        assert desk.visits.today(user).figures.visits == 1
        press(Qt.Key.Key_Z, CTRL)
        assert desk.visits.today(user).figures.visits == 0
    assert (month(desk, 2026, 10).visits, month(desk, 2026, 11).visits) == (1, 0)


@pytest.mark.parametrize(("button", "counted"), [("Save under 31/10", (1, 0)), ("Save under 01/11", (0, 1))])
def test_a_draft_from_last_month_asks_for_its_day(
    qtbot: QtBot, desk: Desk, user: User, button: str, counted: tuple[int, int]
) -> None:
    with at(datetime(2026, 10, 31, 10, 0, tzinfo=UTC)):
        typed = open_page(qtbot, desk, user)
        press(Qt.Key.Key_2, ALT)
        typed.keep()
        typed.close()
    with at(datetime(2026, 11, 1, 1, 0, tzinfo=UTC)):
        page = open_page(qtbot, desk, user)
        assert "This visit was typed on 31/10/2026" in told(page)
        click(page, button)
        save()
        assert "typed on" not in told(page)
        assert page.draft().day == date(2026, 11, 1)
    assert (month(desk, 2026, 10).visits, month(desk, 2026, 11).visits) == counted


def test_a_day_that_has_not_come_is_warned_about(friday: Desk, user: User) -> None:
    with at(FRIDAY):
        draft = VisitDraft(date(2026, 12, 1), items=(HelpItemDraft("vneid_activate"),))
        assert [odd.code for odd in friday.visits.record(user, draft).warnings] == ["day_in_future"]


def test_a_volunteer_may_tell_the_right_day_and_sees_only_today(
    qtbot: QtBot, friday: Desk, user: User
) -> None:
    volunteer = friday.users.add(user, "Lê Quốc Bảo", Role.VOLUNTEER)
    with at(TEN_YEARS_BACK):
        page = open_page(qtbot, friday, volunteer)
        named(page, "The right day").setFocus()
        type_words("20/11/2026")
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_2, ALT)
        save()
    assert month(friday, 2026, 11).visits == 2
