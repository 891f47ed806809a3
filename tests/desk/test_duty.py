"""The ward's calendar and its roster, and the strip of a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest

from desk.domain.duty_calendar import ChangeOfDay, DutyDesk, Wave
from desk.domain.month_strip import DayState
from desk.domain.shift import ShiftDraft, ShiftKind
from tests.desk.duty_stage import MONDAY, NAMES, SUNDAY, Stage, clock_at, refused, stage

__all__ = ["stage"]

NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


def planned(stage: Stage, day: date = MONDAY, starts: int = 7, **told: object) -> ShiftDraft:
    """A desk shift of four hours with the first person."""
    persons = (stage.people[0].id,)
    usual: dict[str, object] = {"desk": "desk", "starts": time(starts), "ends": time(starts + 4)}
    return ShiftDraft(day, **(usual | {"persons": persons} | told))  # type: ignore[arg-type]


def test_a_month_shows_the_hole_the_done_the_open_and_the_planned(stage: Stage) -> None:
    with clock_at(8, day=date(2026, 11, 16)):
        stage.past(date(2026, 11, 13))
    with clock_at(8):
        stage.open()
        stage.desk.roster.plan(stage.user, planned(stage, date(2026, 11, 27)))
        strip = stage.desk.duty.month(stage.user, 2026, 11)
    states = {day.day.day: day.state for day in strip.days}
    assert strip.duty_days == 9
    assert (states[13], states[20], states[23]) == (DayState.DONE, DayState.MISSING, DayState.OPEN)
    assert (states[27], states[30], states[29]) == (DayState.PLANNED, DayState.DUE, DayState.FREE)
    assert strip.problems == ()


def test_a_month_names_its_holidays(stage: Stage) -> None:
    strip = stage.desk.duty.month(stage.user, 2026, 9)
    assert strip.days[1].holiday == "Quốc khánh"


def test_there_is_no_thirteenth_month(stage: Stage) -> None:
    with refused("month_impossible"):
        stage.desk.duty.month(stage.user, 2026, 13)


def test_a_second_desk_has_its_own_days(stage: Stage) -> None:
    added = stage.desk.duty.put_desk(stage.user, DutyDesk("", " Quầy 2 ", frozenset({2})))
    assert added.key
    days, _ = stage.desk.duty.days(*NOVEMBER)
    assert {each.day.weekday() for each in days if each.desk == added.key} == {2}
    assert added in stage.desk.duty.rules().desks


def test_the_last_desk_stays_open(stage: Stage) -> None:
    with refused("last_desk"):
        stage.desk.duty.put_desk(stage.user, DutyDesk("desk", "Quầy", active=False))
    with refused("desk_without_name"):
        stage.desk.duty.put_desk(stage.user, DutyDesk("desk", ""))


def test_days_are_swapped_changed_and_taken_back(stage: Stage) -> None:
    friday, saturday = date(2026, 11, 20), date(2026, 11, 21)
    swapped = stage.desk.duty.swap(stage.user, friday, saturday, " Theo  thông báo ")
    days = [each.day for each in stage.desk.duty.days(*NOVEMBER)[0]]
    assert friday not in days
    assert saturday in days
    for each in swapped:
        stage.desk.duty.drop_change(stage.user, each.id)
    assert friday in [each.day for each in stage.desk.duty.days(*NOVEMBER)[0]]
    with refused("day_change_unknown"):
        stage.desk.duty.drop_change(stage.user, swapped[0].id)


def test_what_is_wrong_with_a_changed_day(stage: Stage) -> None:
    duty = stage.desk.duty
    with refused("swap_same_day"):
        duty.swap(stage.user, MONDAY, MONDAY)
    with refused("text_too_long"):
        duty.change_day(stage.user, MONDAY, ChangeOfDay.OFF, "x" * 201)
    with refused("desk_unknown"):
        duty.change_day(stage.user, MONDAY, ChangeOfDay.OFF, desk="không có")
    with refused("range_too_long"):
        duty.days(date(2026, 1, 1), date(2028, 1, 1))


def test_a_wave_comes_and_goes(stage: Stage) -> None:
    wave = Wave(uuid4(), "Đợt tối", *NOVEMBER, frozenset({5}), time(18), time(20))
    stage.desk.duty.put_wave(stage.user, wave)
    assert len(stage.desk.duty.days(*NOVEMBER)[0]) == 9 + 4
    stage.desk.duty.drop_wave(stage.user, wave.id)
    with refused("wave_unknown"):
        stage.desk.duty.drop_wave(stage.user, wave.id)
    with refused("weekday_impossible"):
        stage.desk.duty.put_wave(stage.user, replace(wave, weekdays=frozenset()))
    with refused("desk_unknown"):
        stage.desk.duty.put_wave(stage.user, replace(wave, desk="không có"))


def test_a_year_is_confirmed_once_its_table_is_known(stage: Stage) -> None:
    january = (date(2027, 1, 1), date(2027, 1, 31))
    assert [each.code for each in stage.desk.duty.days(*january)[1]] == ["holidays_unannounced"]
    stage.desk.duty.confirm_year(stage.user, 2027)
    assert stage.desk.duty.days(*january)[1] == []
    with refused("holidays_unknown"):
        stage.desk.duty.confirm_year(stage.user, 2101)


def test_a_roster_is_planned_in_turns_and_not_twice(stage: Stage) -> None:
    rota = [[stage.people[0].id], [stage.people[1].id, stage.people[2].id]]
    made = stage.desk.roster.plan_days(stage.user, *NOVEMBER, time(7, 30), time(11, 30), rota)
    assert [len(slot.plan.persons) for slot in made] == [1, 2, 1, 2, 1, 2, 1, 2, 1]
    assert stage.desk.roster.between(stage.user, *NOVEMBER) == made
    assert stage.desk.roster.plan_days(stage.user, *NOVEMBER, time(7, 30), time(11, 30), ()) == []


def test_a_plan_is_changed_assigned_and_dropped(stage: Stage) -> None:
    roster = stage.desk.roster
    slot = roster.plan(stage.user, planned(stage))
    moved = roster.alter(stage.user, slot.id, planned(stage, SUNDAY))
    assert (moved.id, moved.plan.day) == (slot.id, SUNDAY)
    assert roster.assign(stage.user, slot.id, [stage.people[1].id]).plan.persons == (stage.people[1].id,)
    roster.drop(stage.user, slot.id)
    with refused("slot_unknown"):
        roster.drop(stage.user, slot.id)


def test_nobody_is_planned_in_two_places_at_one_time(stage: Stage) -> None:
    roster = stage.desk.roster
    roster.plan(stage.user, planned(stage))
    roster.plan(stage.user, planned(stage, starts=13))
    market = planned(stage, kind=ShiftKind.OUTING, place="Chợ", desk="", starts=9)
    with refused("person_planned_twice"):
        roster.plan(stage.user, market)
    with refused("person_planned_twice"):
        roster.plan(stage.user, replace(market, starts=None))
    roster.plan(stage.user, replace(market, persons=()))


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"desk": "không có"}, "desk_unknown"),
        ({"kind": ShiftKind.OUTING}, "shift_without_place"),
        ({"kind": ShiftKind.TRAINING, "place": "Hội trường"}, "training_without_topic"),
        ({"place": "x" * 201}, "text_too_long"),
        ({"groups": ("không có",)}, "unit_unknown"),
        ({"team": uuid4()}, "team_unknown"),
        ({"persons": (uuid4(),)}, "person_unknown"),
    ],
)
def test_what_is_wrong_with_a_plan(stage: Stage, told: dict[str, object], code: str) -> None:
    with refused(code):
        stage.desk.roster.plan(stage.user, replace(planned(stage), **told))  # type: ignore[arg-type]


def test_a_plan_that_was_opened_stays_as_it_is(stage: Stage) -> None:
    with clock_at(7):
        slot = stage.desk.roster.plan(stage.user, planned(stage))
        opened = stage.desk.shifts.open_slot(stage.user, slot.id)
        assert [each.name for each in opened.attendance] == [NAMES[0]]
        for again in (
            lambda: stage.desk.roster.drop(stage.user, slot.id),
            lambda: stage.desk.shifts.open_slot(stage.user, slot.id),
        ):
            with refused("slot_opened"):
                again()
    with refused("slot_unknown"):
        stage.desk.shifts.open_slot(stage.user, uuid4())


def test_the_plan_of_another_day_is_not_opened(stage: Stage) -> None:
    slot = stage.desk.roster.plan(stage.user, planned(stage, MONDAY + timedelta(1)))
    with clock_at(8), refused("shift_not_today"):
        stage.desk.shifts.open_slot(stage.user, slot.id)
