"""The roster for the wall: every day of duty with its names, what is off in words, readable from afar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desk.domain.problems import Refused
from reports import raster, roster_pdf
from reports.roster_words import DayState, Roster, RosterDay, RosterSlot
from resources.sentences import sentence
from tests.reports.paper import LONG_NAME, LONG_WARD, margins_are_white, overlaps, smallest_type, words_of

DESK = "Trung tâm Phục vụ hành chính công"
DESKS = (DESK, "Nhà văn hóa Tổ dân phố 4", "Bưu điện")
MORNING, AFTERNOON = "Sáng 7:30 – 11:30", "Chiều 13:30 – 17:00"
NAMES = ("Vũ Minh Anh", "Lê Quốc Bảo", "Nguyễn Thị Phương Anh")


def day(number: int, state: DayState = DayState.DUTY, note: str = "", *slots: RosterSlot) -> RosterDay:
    return RosterDay(date(2026, 11, number), state, note, slots)


ROSTER = Roster(
    2026,
    11,
    "Phường Mẫu",
    (DESK,),
    (
        day(16, DayState.DUTY, "", RosterSlot(DESK, MORNING, NAMES[:2]), RosterSlot(DESK, AFTERNOON, ())),
        day(20, DayState.OFF, "Ngày Nhà giáo Việt Nam"),
        day(21, DayState.MAKE_UP, "thay thứ Sáu 20/11", RosterSlot(DESK, MORNING, NAMES[2:])),
        day(29, DayState.EXTRA, "", RosterSlot(DESK, MORNING, NAMES[:1])),
    ),
    (0, 4),
    "Lê Thị Phương, 0237 000 0000",
    date(2026, 10, 28),
)


def full(count: int = 14, names: tuple[str, ...] = NAMES) -> Roster:
    """Days of duty with three desks, two slots each."""
    slots = [RosterSlot(desk, hours, names) for desk in DESKS for hours in (MORNING, AFTERNOON)]
    days = tuple(
        RosterDay(date(2026, 11, 1) + timedelta(2 * number), DayState.DUTY, "", tuple(slots))
        for number in range(count)
    )
    return replace(ROSTER, desks=DESKS, days=days, weekdays=(0, 2, 4))


def test_the_days_say_who_stands_where_and_what_is_different() -> None:
    text = words_of(roster_pdf.render(ROSTER))
    assert text.startswith(
        "Lịch trực tháng 11/2026 Phường Mẫu. Trực thứ Hai, thứ Sáu hằng tuần; tháng này 3 ngày."
    )
    rows = text[text.index("Ngày Trung tâm") :]
    assert rows == (
        f"Ngày {DESK} "
        f"Thứ Hai 16/11 {MORNING} Vũ Minh Anh, Lê Quốc Bảo {AFTERNOON} Còn trống: "
        "Thứ Sáu 20/11 Nghỉ: Ngày Nhà giáo Việt Nam "
        f"Thứ Bảy 21/11 Trực bù: thay thứ Sáu 20/11 {MORNING} Nguyễn Thị Phương Anh "
        f"Chủ nhật 29/11 Trực thêm {MORNING} Vũ Minh Anh "
        "Đổi ca, báo vắng: Lê Thị Phương, 0237 000 0000 In 28/10/2026 · Trang 1/1"
    )


def test_the_legend_explains_only_what_stands_in_the_month() -> None:
    assert "Ngày trực Trực bù Trực thêm Nghỉ" in words_of(roster_pdf.render(ROSTER))
    assert "Trực bù" not in words_of(roster_pdf.render(full(2)))


@pytest.mark.parametrize(
    "roster",
    [ROSTER, replace(ROSTER, days=ROSTER.days[:1]), full(1), full(), full(14, (LONG_NAME, *NAMES))],
    ids=["month", "one day", "three desks", "fourteen days", "long names"],
)
def test_nothing_overlaps_or_leaves_the_page_and_names_are_read_from_afar(roster: Roster) -> None:
    pdf = roster_pdf.render(replace(roster, ward=LONG_WARD))
    assert not overlaps(pdf)
    assert margins_are_white(pdf)
    assert smallest_type(pdf, "Anh") >= 12


def test_fourteen_days_of_three_desks_go_on_overleaf_with_every_name() -> None:
    pdf = roster_pdf.render(full())
    text, count = words_of(pdf), raster.page_count(pdf)
    assert count == 4
    assert text.count("Ngày Trung tâm") == text.count("Đổi ca") == count
    assert all(text.count(name) == 14 * 6 for name in NAMES)


def test_few_days_are_written_larger() -> None:
    few = smallest_type(roster_pdf.render(replace(ROSTER, days=ROSTER.days[:1])), "Vũ")
    assert few == 18
    assert smallest_type(roster_pdf.render(full()), "Vũ") < few


def test_a_long_name_stands_apart_from_the_next() -> None:
    names = replace(
        ROSTER, days=(day(2, DayState.DUTY, "", RosterSlot(DESK, MORNING, (LONG_NAME, "Lê An"))),)
    )
    assert f"{LONG_NAME} Lê An" in words_of(roster_pdf.render(names))


def test_long_hours_are_broken_and_a_desk_without_a_slot_has_a_dash() -> None:
    hours = "Buổi tối 19:00 – 21:00, sau giờ họp tổ dân phố"
    only = day(2, DayState.DUTY, "Đợt cao điểm", RosterSlot(DESK, hours, NAMES[:1]))
    for desks in ((DESK,), DESKS):
        text = words_of(roster_pdf.render(replace(ROSTER, desks=desks, days=(only,))))
        assert "Đợt cao điểm" in text
        assert hours in text
    assert text.count("Vũ Minh Anh – –") == 1


def test_a_month_without_duty_says_so() -> None:
    text = words_of(roster_pdf.render(replace(ROSTER, days=(), weekdays=())))
    assert "Trực các ngày dưới đây; tháng này 0 ngày." in text
    assert "Tháng này chưa xếp ngày trực nào." in text


def test_february_of_a_leap_year_has_29_days() -> None:
    leap = replace(ROSTER, year=2028, month=2, days=(RosterDay(date(2028, 2, 29), DayState.DUTY),))
    text = words_of(roster_pdf.render(leap))
    assert "T2 28 T3 29" in text
    assert "29/02" in text


@pytest.mark.parametrize(
    ("roster", "code"),
    [
        (replace(ROSTER, desks=()), "roster_desks"),
        (replace(ROSTER, desks=(*DESKS, "Chợ")), "roster_desks"),
        (full(1, NAMES * 30), "roster_day_too_full"),
        (replace(ROSTER, contact="Anh 😀"), "glyph_missing"),
    ],
)
def test_what_cannot_be_printed_is_refused(roster: Roster, code: str) -> None:
    with pytest.raises(Refused) as refused:
        roster_pdf.render(roster)
    assert refused.value.problem.code == code
    assert sentence(refused.value.problem)


def test_a_practice_roster_says_so_and_is_the_same_file_again() -> None:
    pdf = roster_pdf.render(replace(full(), practice=True))
    assert words_of(pdf).count("THỰC HÀNH") == raster.page_count(pdf)
    assert margins_are_white(pdf)
    assert pdf == roster_pdf.render(replace(full(), practice=True))
