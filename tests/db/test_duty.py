"""Duty on disk, on both engines: what is written comes back, and figures count it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from db import attendance, duty, figures, people, shifts, slots, tallies, teams
from desk.domain.duty_calendar import ChangeOfDay, DayChange, DutyDesk
from desk.domain.hours import duty_figures
from desk.domain.person import PersonKind
from desk.domain.shift import Presence, Shift, ShiftDraft, ShiftKind, Slot
from desk.domain.visit import Outcome
from tests.db import duty_rows
from tests.db.filled import DAY, MOMENT, Desk

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.engine import Database

PERIOD = (DAY, DAY + timedelta(30))


@pytest.fixture
def filled(db: Database, desk: Desk) -> Shift:
    """The shift of a register with something in every table of duty."""
    with db.begin() as session:
        return duty_rows.fill_duty(session, desk.user, MOMENT, DAY)


def somebody(session: Session) -> duty_rows.Person:
    return people.all_people(session)[0]


def test_a_new_register_has_a_desk_for_mondays_and_fridays(db: Database) -> None:
    with db.read() as session:
        assert duty.desks(session) == [DutyDesk("desk", "Quầy Một cửa", frozenset({0, 4}))]


def test_the_calendar_comes_back_and_can_be_taken_apart(db: Database, filled: Shift) -> None:
    with db.begin() as session:
        (change,), (wave,) = duty.changes(session), duty.waves(session)
        assert (change.day, change.change, change.desk) == (DAY, ChangeOfDay.OFF, "desk")
        assert (wave.weekdays, wave.starts.hour, wave.desk) == (frozenset({5, 6}), 18, "desk")
        assert [duty.drop_change(session, change.id) for _ in "ab"] == [True, False]
        assert [duty.drop_wave(session, wave.id) for _ in "ab"] == [True, False]
        assert (duty.changes(session), duty.waves(session)) == ([], [])


def test_changes_of_days_come_in_order(db: Database) -> None:
    days = [DAY + timedelta(number) for number in (3, 1, 2)]
    with db.begin() as session:
        for day in days:
            duty.put_change(session, DayChange(uuid4(), day, ChangeOfDay.EXTRA, instead_of=DAY))
        assert [change.day for change in duty.changes(session)] == sorted(days)


def test_a_person_is_found_by_id_badge_and_name(db: Database, filled: Shift) -> None:
    with db.read() as session:
        who = somebody(session)
        assert who.services == ("ewallet",)
        assert (who.procedures, who.groups) == (("1.001193",), ("tdp07",))
        assert people.get(session, who.id) == who == people.by_badge(session, who.badge)
        assert people.by_name(session, "le quoc bao") == who
        assert people.get(session, uuid4()) is None
        assert people.by_badge(session, "B0") is people.by_name(session, "ai") is None


def test_a_person_changes_with_name_skills_and_user(db: Database, desk: Desk, filled: Shift) -> None:
    with db.begin() as session:
        more = {"services": (), "groups": (), "user": desk.user.id, "left_on": DAY}
        changed = replace(somebody(session), name="Lê Bảo", **more)  # type: ignore[arg-type]
        people.put(session, changed)
        assert somebody(session) == changed


def test_teams_memberships_and_registrations_come_back(db: Database, filled: Shift) -> None:
    with db.begin() as session:
        (team,), (member,) = teams.all_teams(session), teams.memberships(session)
        (registered,) = teams.registrations(session, DAY.year)
        assert (team.unit, member.team, registered.team) == ("tdp07", team.id, team.id)
        assert teams.memberships(session, member.person, team.id) == [member]
        assert teams.memberships(session, uuid4()) == teams.registrations(session, 1999) == []
        teams.put_registration(session, replace(registered, id=uuid4(), outings=20))
        assert [each.outings for each in teams.registrations(session, DAY.year)] == [20]


def test_a_slot_keeps_its_people_in_order_and_goes_whole(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        who = [duty_rows.person(session, name, number) for number, name in enumerate("BA")]
        plan = ShiftDraft(DAY, desk="desk", persons=tuple(each.id for each in who), groups=("tdp07",))
        slot = Slot(uuid4(), plan)
        slots.put(session, slot)
        assert slots.get(session, slot.id) == slot
        assert slots.between(session, DAY, DAY) == [slot]
        slots.put(session, replace(slot, plan=replace(plan, persons=(), groups=())))
        assert slots.between(session, *PERIOD)[0].plan.persons == ()
        slots.drop(session, slot.id)
        assert slots.get(session, slot.id) is None


def test_a_shift_comes_back_as_it_was_changed(db: Database, filled: Shift) -> None:
    with db.begin() as session:
        assert shifts.get(session, filled.id) == filled
        assert shifts.open_ones(session) == shifts.between(session, *PERIOD) == [filled]
        closed = replace(filled, closed_at=MOMENT, ended_at=MOMENT, reached=40, note="Đông", suspect=True)
        shifts.put(session, closed)
        assert shifts.get(session, filled.id) == closed
        assert shifts.open_ones(session) == []
        assert shifts.get(session, uuid4()) is None


def test_earlier_shifts_are_those_of_the_same_kind_and_desk(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        made = [
            duty_rows.shift(session, desk.user, MOMENT + timedelta(number), DAY, **plan)
            for number, plan in enumerate(
                [{}, {"kind": ShiftKind.OUTING, "desk": ""}, {}, {"kind": ShiftKind.OUTING, "desk": ""}, {}]
            )
        ]
        for each in made[:4]:
            shifts.put(session, replace(each, closed_at=MOMENT))
        assert [each.id for each in shifts.earlier_like(session, made[4], 9)] == [made[2].id, made[0].id]
        assert [each.id for each in shifts.earlier_like(session, made[3], 9)] == [made[1].id]


def test_the_last_thing_that_happened_in_a_shift(db: Database, desk: Desk, filled: Shift) -> None:
    with db.begin() as session:
        assert shifts.last_activity(session, filled.id) == MOMENT + timedelta(minutes=120)
        empty = duty_rows.shift(session, desk.user, MOMENT, DAY)
        assert shifts.last_activity(session, empty.id) is None


def test_visits_of_a_shift_and_its_unfinished_items(db: Database, desk: Desk, filled: Shift) -> None:
    waiting = desk.item(outcome=Outcome.PENDING)
    with db.begin() as session:
        desk.visit(session, desk.item("ewallet", quantity=3), waiting, shift=filled.id)
        desk.visit(session, desk.item("ewallet"))
        told = figures.of_shift(session, filled.id)
        assert shifts.visits_of(session, [filled.id, uuid4()]) == {filled.id: 1}
        assert shifts.unfinished_items(session, filled.id) == 1
    assert (told.visits, told.quantity) == (1, {"ewallet": 3, "submit_online": 1})
    assert (told.tallies, told.by_service) == ({"ewallet": 14}, {"ewallet": 17, "submit_online": 1})


def test_attendance_comes_back_and_gives_hours(db: Database, filled: Shift) -> None:
    with db.begin() as session:
        (own,) = attendance.of_shift(session, filled.id)
        assert (
            attendance.of_shifts(session, [filled.id]) == attendance.of_person(session, own.person) == [own]
        )
        assert attendance.staying(session, own.person) == []
        (stay,) = attendance.stays(session, *PERIOD)
        assert (stay.minutes, stay.person_kind, stay.team) == (120, PersonKind.VOLUNTEER, own.team)
        assert attendance.stays(session, person=own.person) == [stay]
        assert attendance.stays(session, DAY + timedelta(1)) == []
        attendance.put(session, replace(own, presence=Presence.PRESENT, out_at=None), DAY)
        assert len(attendance.staying(session, own.person)) == 1
        assert attendance.stays(session) == []


def test_duty_figures_count_shifts_turns_minutes_and_people(db: Database, filled: Shift) -> None:
    with db.begin() as session:
        shifts.put(session, replace(filled, reached=7))
        told = duty_figures(
            attendance.stays(session, *PERIOD),
            attendance.shifts_by_kind(session, *PERIOD),
            attendance.people_reached(session, *PERIOD),
        )
        assert attendance.people_reached(session, None, DAY - timedelta(1)) == 0
    assert (told.shifts, told.outings) == ({"desk": 1}, 0)
    assert (told.volunteers, told.volunteer_turns, told.volunteer_minutes) == (1, 1, 120)
    assert told.people_reached == 7


def test_months_with_a_kind_of_shift(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        for days in (0, 1, 40):
            duty_rows.shift(session, desk.user, MOMENT, DAY + timedelta(days), kind=ShiftKind.TRAINING)
        found = shifts.months_with(session, ShiftKind.TRAINING, DAY, DAY + timedelta(60))
        assert found == ["2026-10", "2026-11"]
        assert shifts.months_with(session, ShiftKind.MEETING, *PERIOD) == []


def test_tallies_are_counted_from_their_steps(db: Database, filled: Shift) -> None:
    with db.read() as session:
        steps = tallies.of_shift(session, filled.id)
        assert [(step.amount, step.undone) for step in steps] == [
            (1, False),
            (-1, True),
            (4, False),
            (10, False),
        ]
        assert tallies.get(session, steps[2].id) == steps[2]
        assert tallies.get(session, uuid4()) is None
        assert tallies.current(session, filled.id, "ewallet", "") == 10
        assert tallies.current(session, filled.id, "ewallet", "tdp07") == 4
        assert (
            tallies.totals(session, *PERIOD) == tallies.totals_of_shift(session, filled.id) == {"ewallet": 14}
        )
        assert tallies.totals(session, DAY + timedelta(1)) == {}
        assert tallies.by_unit(session, *PERIOD) == {"tdp07": {"ewallet": 4}}
        assert tallies.totals_of_shifts(session, [filled.id]) == {filled.id: 14}
        assert figures.count(session, *PERIOD).tallies == {"ewallet": 14}


def test_a_count_that_came_back_to_nothing_is_left_out(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        own = duty_rows.shift(session, desk.user, MOMENT, DAY)
        told = {"unit": "tdp07"}
        tallies.add(session, [duty_rows.step(own, desk.user, n, a, **told) for n, a in ((1, 3), (2, -3))])
        tallies.add(session, [])
        assert tallies.totals_of_shift(session, own.id) == tallies.by_unit(session, *PERIOD) == {}


def test_a_sheet_is_entered_once(db: Database, filled: Shift) -> None:
    with db.begin() as session:
        sheet = tallies.sheet(session, "P22222222")
        assert sheet is not None
        assert (sheet.shift, sheet.control_total) == (filled.id, 4)
        assert not tallies.enter_sheet(session, sheet.id, filled.id, MOMENT, 4, "")
        assert tallies.sheets_not_entered(session) == []
        tallies.add_sheets(session, [replace(sheet, id=uuid4(), code="P33333333")])
        assert [each.code for each in tallies.sheets_not_entered(session)] == ["P33333333"]
        assert tallies.sheet(session, "P0") is None
