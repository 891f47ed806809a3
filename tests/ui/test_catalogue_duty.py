"""The duty calendar on the page of the catalogues: desks, waves, days, what is not known of a year."""

from __future__ import annotations

from datetime import date, time

from desk.domain.duty_calendar import ChangeOfDay
from desk.usecases import clock
from tests.ui.roster_stage import Hands, hands

__all__ = ["hands"]

YEAR = clock.today().year


def when(hands: Hands, name: str) -> str:
    """What stands beside an entry of the calendar."""
    return next(row[1] for row in hands.rows() if row[0] == name)


def test_weekdays_of_the_desk_are_changed(hands: Hands) -> None:
    hands.go(hands.page.duty)
    assert hands.rows()[0][1] == "T2, T6"
    hands.click("Thứ Tư")
    hands.save()
    assert hands.rows()[0][1] == "T2, T4, T6"
    assert hands.desk.duty.rules().desks[0].weekdays == {0, 2, 4}


def test_a_second_desk_is_added(hands: Hands) -> None:
    hands.go(hands.page.duty)
    hands.add()
    hands.choose("Thêm gì", 4)
    hands.put("Tên", "Quầy lưu động")
    hands.click("Thứ Bảy")
    hands.save()
    assert when(hands, "Quầy lưu động") == "T7"


def test_a_day_off_is_added_and_taken_away(hands: Hands) -> None:
    hands.go(hands.page.duty)
    hands.add()
    hands.put("Ngày", f"10/10/{YEAR}")
    hands.put("Lý do", "Đại hội Đoàn phường")
    hands.save()
    (change,) = hands.desk.duty.rules().changes
    assert (change.day, change.change) == (date(YEAR, 10, 10), ChangeOfDay.OFF)
    hands.find("dai hoi")
    hands.click("Bỏ khỏi lịch")
    assert hands.desk.duty.rules().changes == ()


def test_an_extra_day_and_a_make_up_day(hands: Hands) -> None:
    hands.go(hands.page.duty)
    hands.add()
    hands.choose("Thêm gì", 1)
    hands.put("Ngày", f"11/10/{YEAR}")
    hands.save()
    hands.add()
    hands.choose("Thêm gì", 2)
    hands.put("Ngày", f"8/5/{YEAR}")
    hands.put("Đến ngày", f"9/5/{YEAR}")
    hands.save()
    kinds = {each.day.day: each.change for each in hands.desk.duty.rules().changes}
    assert kinds == {11: ChangeOfDay.EXTRA, 8: ChangeOfDay.OFF, 9: ChangeOfDay.MAKE_UP}


def test_a_wave_is_added_changed_and_taken_away(hands: Hands) -> None:
    hands.go(hands.page.duty)
    hands.add()
    hands.choose("Thêm gì", 3)
    hands.put("Tên", "Đợt tối")
    for name, words in (("Ngày", f"1/11/{YEAR}"), ("Đến ngày", f"30/11/{YEAR}")):
        hands.put(name, words)
    hands.put("Bắt đầu lúc", "18h")
    hands.put("Kết thúc lúc", "20h30")
    hands.click("Thứ Ba")
    hands.save()
    (wave,) = hands.desk.duty.rules().waves
    assert (wave.starts, wave.ends, wave.weekdays) == (time(18), time(20, 30), {1})
    hands.click("Bỏ khỏi lịch")
    assert hands.desk.duty.rules().waves == ()


def test_hours_and_days_that_cannot_be_read_are_told(hands: Hands) -> None:
    hands.go(hands.page.duty)
    hands.add()
    hands.save()
    assert "Không đọc được ngày" in hands.seen()
    hands.choose("Thêm gì", 3)
    hands.put("Ngày", f"1/11/{YEAR}")
    hands.put("Đến ngày", f"3/11/{YEAR}")
    hands.put("Bắt đầu lúc", "chiều")
    hands.save()
    assert "Không đọc được giờ" in hands.seen()


def test_a_public_holiday_is_read_and_not_edited(hands: Hands) -> None:
    hands.go(hands.page.duty)
    hands.find("quoc khanh")
    assert "Nghỉ lễ" in hands.seen()
    assert "Lưu" not in hands.buttons()
    before = hands.desk.ledger.verify()
    hands.save()
    assert hands.desk.ledger.verify() == before


def test_a_year_that_was_not_announced_says_so_until_it_is_confirmed(hands: Hands) -> None:
    hands.go(hands.page.duty)
    year = max(YEAR, 2026) + 1
    hands.choose("Năm", year - YEAR)
    assert f"năm {year} chưa có trong chương trình" in hands.page.duty.bar.accessibleName()
    hands.click("Đã đối chiếu")
    assert hands.page.duty.bar.isHidden()
    assert hands.desk.duty.days(date(year, 1, 1), date(year, 12, 31))[1] == []
