"""What the printed roster says follows from the calendar and the plans; weeks copied and cleared."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest

from desk.domain.duty_calendar import ChangeOfDay, Wave
from desk.domain.shift import ShiftDraft, ShiftKind
from desk.usecases.ids import new_id
from desk.usecases.roster_sheets import hours
from reports import raster
from reports.roster_words import DayState, RosterDay, RosterSlot
from tests.desk.duty_stage import MONDAY, NAMES, clock_at, refused, stage

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.shift import Slot
    from tests.desk.duty_stage import Stage

__all__ = ["stage"]

FRIDAY = date(2026, 11, 27)
NEXT = MONDAY + timedelta(7)


def plan(stage: Stage, day: date, **told: object) -> Slot:
    """A morning with the three volunteers."""
    usual: dict[str, object] = {"desk": "desk", "starts": time(7, 30), "ends": time(11, 30)}
    persons = tuple(person.id for person in stage.people)
    draft = ShiftDraft(day, **({"persons": persons} | usual | told))  # type: ignore[arg-type]
    return stage.desk.roster.plan(stage.user, draft)


def printed(stage: Stage) -> dict[int, RosterDay]:
    """The days of November by number."""
    return {day.day.day: day for day in stage.desk.roster_sheets.roster(stage.user, 2026, 11).days}


def test_a_planned_day_has_its_hours_and_names(stage: Stage) -> None:
    plan(stage, MONDAY)
    day = printed(stage)[23]
    assert day.state is DayState.DUTY
    assert [(slot.hours, slot.names) for slot in day.slots] == [("Sáng 7:30 – 11:30", NAMES)]


def test_a_duty_day_without_a_plan_leaves_room_to_write(stage: Stage) -> None:
    assert printed(stage)[23].slots == (RosterSlot("Quầy Một cửa", "", ()),)


def test_days_off_extra_and_made_up_say_so(stage: Stage) -> None:
    stage.desk.duty.swap(stage.user, date(2026, 11, 20), date(2026, 11, 21), "Ngày Nhà giáo Việt Nam")
    stage.desk.duty.change_day(stage.user, date(2026, 11, 25), ChangeOfDay.EXTRA)
    wave = Wave(new_id(), "Đợt tối", MONDAY, FRIDAY, frozenset({1}), time(18), time(20))
    stage.desk.duty.put_wave(stage.user, wave)
    days = printed(stage)
    assert (days[20].state, days[20].note) == (DayState.OFF, "Ngày Nhà giáo Việt Nam")
    assert (days[21].state, days[25].state) == (DayState.MAKE_UP, DayState.EXTRA)
    assert (days[24].state, days[24].note) == (DayState.EXTRA, "Đợt tối")
    assert 22 not in days


def test_a_holiday_is_named(stage: Stage) -> None:
    roster = stage.desk.roster_sheets.roster(stage.user, 2026, 4)
    assert any(day.state is DayState.OFF and day.note for day in roster.days)


def test_an_outing_stands_on_another_paper(stage: Stage) -> None:
    plan(stage, MONDAY + timedelta(1), kind=ShiftKind.OUTING, place="Chợ", desk="")
    assert 24 not in printed(stage)


@pytest.mark.parametrize(
    ("starts", "ends", "told"),
    [
        (None, None, ""),
        (time(13, 30), None, "Chiều 13:30"),
        (time(7), time(9, 5), "Sáng 7:00 – 9:05"),
    ],
)
def test_hours_as_printed(starts: time | None, ends: time | None, told: str) -> None:
    assert hours(starts, ends) == told


def test_the_pages_and_the_file_are_noted_without_a_name(stage: Stage, home: Path) -> None:
    plan(stage, MONDAY)
    before = stage.desk.ledger.verify().entries
    pages = stage.desk.roster_sheets.pages(stage.user, 2026, 11, 40)
    stage.desk.roster_sheets.save_pdf(stage.user, 2026, 11, home / "lich.pdf")
    assert len(pages) == raster.page_count((home / "lich.pdf").read_bytes()) == 1
    assert stage.desk.ledger.verify().entries == before + 2


def test_a_week_is_planned_as_the_one_before(stage: Stage) -> None:
    with clock_at(8):
        plan(stage, MONDAY)
        plan(stage, FRIDAY)
        plan(stage, MONDAY + timedelta(1), kind=ShiftKind.OUTING, place="Chợ", desk="")
        held = plan(stage, NEXT, persons=())
        stage.desk.people.leave(stage.user, stage.people[0].id, MONDAY)
        made = stage.desk.roster.copy_week(stage.user, NEXT)
    assert [slot.plan.day for slot in made] == [NEXT, NEXT + timedelta(4)]
    assert made[0].id == held.id
    assert made[0].plan.persons == tuple(person.id for person in stage.people[1:])


def test_a_copied_week_leaves_days_off_and_opened_shifts_alone(stage: Stage) -> None:
    with clock_at(8, day=NEXT):
        plan(stage, MONDAY)
        plan(stage, FRIDAY)
        stage.desk.shifts.open_slot(stage.user, plan(stage, NEXT).id)
        stage.desk.duty.change_day(stage.user, NEXT + timedelta(4), ChangeOfDay.OFF)
        assert stage.desk.roster.copy_week(stage.user, NEXT) == []


def test_a_cleared_week_keeps_what_was_opened(stage: Stage) -> None:
    with clock_at(8):
        stage.desk.shifts.open_slot(stage.user, plan(stage, MONDAY).id)
        later = plan(stage, FRIDAY)
        gone = stage.desk.roster.clear(stage.user, MONDAY, MONDAY + timedelta(6))
        assert [slot.id for slot in gone] == [later.id]
        assert len(stage.desk.roster.between(stage.user, MONDAY, FRIDAY)) == 1
        with refused("slot_unknown"):
            stage.desk.roster.drop(stage.user, later.id)


def test_nothing_is_missing_before_the_register_began(stage: Stage) -> None:
    strip = stage.desk.duty.month(stage.user, 2026, 9)
    assert {day.state.value for day in strip.days} == {"free"}
