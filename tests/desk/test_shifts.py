"""Shifts: opened, left, handed over, closed, reopened, forgotten; midnight and clocks that jump."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest

from desk.domain.kept_draft import KeptDraft
from desk.domain.people import Role
from desk.domain.shift import Closing, Presence, Reopening, ShiftDraft, ShiftKind
from desk.domain.tally import SheetDifference, TallyLine
from desk.domain.visit import HelpItemDraft, Outcome, Place, VisitDraft
from tests.desk.duty_stage import MONDAY, NAMES, SUNDAY, Stage, at, clock_at, go, refused, stage

__all__ = ["stage"]

TUESDAY = MONDAY + timedelta(1)


def presences(stage: Stage, shift: object) -> dict[str, Presence]:
    view = stage.desk.shifts.get(stage.user, shift)  # type: ignore[arg-type]
    return {each.name: each.presence for each in view.attendance}


def test_a_monday_from_opening_to_closing(stage: Stage) -> None:
    first, second, third = stage.people
    with clock_at(7, 28) as clock:
        own = stage.open(first, second, third).shift
        assert own.plan.place == "Quầy Một cửa"
        stage.desk.attendance.check_in(stage.user, own.id, first.id)
        go(clock, 7, 45)
        assert stage.desk.attendance.check_in(stage.user, own.id, second.id).late == 15
        go(clock, 10)
        stage.desk.attendance.check_out(stage.user, own.id, first.id)
        assert stage.desk.shifts.get(stage.user, own.id).minutes_at(at(10)) == 152 + 135
        go(clock, 11, 30)
        closed = stage.desk.shifts.close(stage.user, own.id, Closing(reached=30, note=" Đông  dân "))
    assert presences(stage, own.id) == dict(
        zip(NAMES, (Presence.LEFT, Presence.LEFT, Presence.ABSENT), strict=True)
    )
    assert (closed.minutes, closed.shift.note, closed.shift.reached) == (152 + 225, "Đông dân", 30)
    assert closed.shift.ended_at == at(11, 30)
    assert closed.shift.in_charge == first.id


def test_ten_minutes_after_the_start_nobody_is_late(stage: Stage) -> None:
    with clock_at(7, 40):
        own = stage.open(stage.people[0]).shift
        assert stage.desk.attendance.check_in(stage.user, own.id, stage.people[0].id).late == 0
        assert stage.desk.attendance.check_in(stage.user, own.id, stage.people[1].id).late == 0


def test_a_desk_has_one_open_shift(stage: Stage) -> None:
    with clock_at(8):
        stage.open()
        with refused("desk_has_open_shift"):
            stage.open()
        assert stage.outing().shift.open
        assert len(stage.desk.shifts.open_ones(stage.user)) == 2


def test_the_current_shift_is_the_desks_or_the_last_opened(stage: Stage) -> None:
    with clock_at(8) as clock:
        assert stage.desk.shifts.current(stage.user) is None
        at_desk = stage.open().shift.id
        go(clock, 8, 5)
        market = stage.outing().shift.id
        current = [stage.desk.shifts.current(stage.user, desk) for desk in ("", "desk", "khác")]
    assert [view.shift.id if view else None for view in current] == [market, at_desk, None]


def test_two_open_shifts_for_one_volunteer_are_refused(stage: Stage) -> None:
    person = stage.people[0].id
    with clock_at(8):
        first, second = stage.open().shift.id, stage.outing().shift.id
        stage.desk.attendance.check_in(stage.user, first, person)
        for shift in (second, first):
            with refused("person_in_open_shift"):
                stage.desk.attendance.check_in(stage.user, shift, person)


def test_a_check_out_before_the_check_in_is_refused(stage: Stage) -> None:
    person = stage.people[0].id
    with clock_at(8):
        own = stage.open().shift.id
        stage.desk.attendance.check_in(stage.user, own, person)
        with refused("out_before_in"):
            stage.desk.attendance.check_out(stage.user, own, person, at(7, 59))
        with refused("time_in_future"):
            stage.desk.attendance.check_out(stage.user, own, person, at(8, 1))


def test_who_is_not_there_cannot_leave(stage: Stage) -> None:
    with clock_at(8):
        own = stage.open(stage.people[0]).shift.id
        with refused("not_in_shift"):
            stage.desk.attendance.check_out(stage.user, own, stage.people[0].id)


def test_who_comes_back_has_two_stays(stage: Stage) -> None:
    person = stage.people[0].id
    with clock_at(8) as clock:
        own = stage.open(stage.people[0]).shift.id
        for hour in (8, 10):
            go(clock, hour)
            stage.desk.attendance.check_in(stage.user, own, person)
            go(clock, hour + 1)
            stage.desk.attendance.check_out(stage.user, own, person)
        view = stage.desk.shifts.get(stage.user, own)
    assert [each.minutes for each in view.attendance] == [60, 60]


def test_hours_that_overlap_are_refused(stage: Stage) -> None:
    person = stage.people[0].id
    with clock_at(11):
        own = stage.past(MONDAY, stage.people[0]).shift
        assert own.ended_at == at(10)
        other = stage.outing().shift.id
        with refused("stay_overlaps"):
            stage.desk.attendance.check_in(stage.user, other, person, at(9))
        stage.desk.attendance.check_in(stage.user, other, person, at(10))
        with refused("stay_overlaps"):
            stage.past(MONDAY, stage.people[0], hours=3)


def test_one_who_stays_away_is_marked_and_replaced(stage: Stage) -> None:
    first, second, third = stage.people
    with clock_at(8):
        own = stage.open(first, second).shift.id
        stage.desk.attendance.mark_absent(stage.user, own, first.id)
        stay = stage.desk.attendance.check_in(stage.user, own, third.id, replaces=first.id)
        assert (stay.replaces, stay.late) == (first.id, 30)
        assert presences(stage, own)[NAMES[0]] is Presence.REPLACED
        for again in (first.id, third.id):
            with refused("person_not_expected"):
                stage.desk.attendance.mark_absent(stage.user, own, again)
        with refused("person_not_expected"):
            stage.desk.attendance.check_in(stage.user, own, first.id, replaces=first.id)


def test_an_absent_one_who_comes_after_all_is_there(stage: Stage) -> None:
    with clock_at(8):
        own = stage.open(stage.people[0]).shift.id
        stage.desk.attendance.mark_absent(stage.user, own, stage.people[0].id)
        stage.desk.attendance.check_in(stage.user, own, stage.people[0].id)
    assert presences(stage, own) == {NAMES[0]: Presence.PRESENT}


def test_a_shift_is_handed_over_to_one_who_comes_and_to_one_who_is_there(stage: Stage) -> None:
    first, second, third = (person.id for person in stage.people)
    with clock_at(8) as clock:
        own = stage.open().shift.id
        stage.desk.attendance.check_in(stage.user, own, first)
        go(clock, 9)
        gone, there = stage.desk.attendance.hand_over(stage.user, own, first, second)
        assert (gone.minutes, there.in_at) == (60, at(9))
        stage.desk.attendance.check_in(stage.user, own, third)
        stage.desk.attendance.hand_over(stage.user, own, second, third)
        view = stage.desk.shifts.get(stage.user, own)
    assert view.shift.in_charge == third
    assert [each.person for each in view.present] == [third]


def test_an_officer_puts_times_right(stage: Stage) -> None:
    with clock_at(11):
        own = stage.open().shift.id
        stay = stage.desk.attendance.check_in(stage.user, own, stage.people[0].id, at(9))
        book = stage.desk.attendance
        right = book.correct(stage.user, own, stay.id, at(8), at(10))
        assert (right.minutes, right.presence) == (120, Presence.LEFT)
        assert book.correct(stage.user, own, stay.id, at(8), None).presence is Presence.PRESENT
        with refused("out_before_in"):
            book.correct(stage.user, own, stay.id, at(10), at(9))
        with refused("time_in_future"):
            book.correct(stage.user, own, stay.id, at(12), None)
        with refused("not_in_shift"):
            book.correct(stage.user, own, uuid4(), at(8), None)


def test_times_put_right_do_not_put_somebody_in_two_shifts(stage: Stage) -> None:
    person = stage.people[0].id
    with clock_at(11):
        own, other = stage.open().shift.id, stage.outing().shift.id
        stay = stage.desk.attendance.check_in(stage.user, own, person, at(8))
        stage.desk.attendance.check_out(stage.user, own, person, at(9))
        stage.desk.attendance.check_in(stage.user, other, person, at(10))
        with refused("person_in_open_shift"):
            stage.desk.attendance.correct(stage.user, own, stay.id, at(8), None)
        with refused("stay_overlaps"):
            stage.desk.attendance.correct(stage.user, own, stay.id, at(8), at(10, 30))


def test_a_closed_shift_is_left_alone_until_a_leader_reopens_it(stage: Stage) -> None:
    with clock_at(8):
        own = stage.open().shift.id
        with refused("shift_open"):
            stage.desk.shifts.reopen(stage.user, own, "x")
        stage.desk.shifts.close(stage.user, own)
        with refused("shift_closed"):
            stage.desk.attendance.check_in(stage.user, own, stage.people[0].id)
        with refused("shift_closed"):
            stage.desk.shifts.close(stage.user, own)
        for reason, code in ((" ", "reason_missing"), ("x" * 401, "text_too_long")):
            with refused(code):
                stage.desk.shifts.reopen(stage.user, own, reason)
        assert stage.desk.shifts.reopen(stage.user, own, "Quên một người").shift.open
        stage.desk.attendance.check_in(stage.user, own, stage.people[0].id)


def test_a_shift_is_not_reopened_beside_another_one_of_its_desk(stage: Stage) -> None:
    with clock_at(8):
        own = stage.open().shift.id
        stage.desk.shifts.close(stage.user, own)
        stage.open()
        with refused("desk_has_open_shift"):
            stage.desk.shifts.reopen(stage.user, own, "Quên một người")


def test_a_volunteer_closes_only_what_they_opened(stage: Stage) -> None:
    volunteer = stage.desk.users.add(stage.user, "Đoàn viên", Role.VOLUNTEER)
    with clock_at(8):
        theirs = stage.open().shift.id
        draft = ShiftDraft(MONDAY, ShiftKind.OUTING, "Chợ")
        own = stage.desk.shifts.open(volunteer, draft).shift.id
        assert not stage.desk.shifts.close(volunteer, own).shift.open
        with refused("not_allowed"):
            stage.desk.shifts.close(volunteer, theirs)
        with refused("not_allowed"):
            stage.desk.attendance.check_in(volunteer, theirs, stage.people[0].id, at(7))


@pytest.mark.parametrize(
    ("closing", "code"),
    [
        (Closing(at(7, 59)), "shift_end_before_start"),
        (Closing(at(23)), "time_in_future"),
        (Closing(reached=-1), "reached_impossible"),
        (Closing(note="x" * 2001), "text_too_long"),
        (Closing(at(8, 30)), "end_before_in"),
    ],
)
def test_what_is_wrong_with_a_closing(stage: Stage, closing: Closing, code: str) -> None:
    with clock_at(8) as clock:
        own = stage.open().shift.id
        go(clock, 9)
        stage.desk.attendance.check_in(stage.user, own, stage.people[0].id)
        with refused(code):
            stage.desk.shifts.close(stage.user, own, closing)


def test_the_summary_shows_drafts_unfinished_items_and_figures(stage: Stage) -> None:
    with clock_at(8):
        own = stage.open().shift.id
        waiting = HelpItemDraft("submit_online", outcome=Outcome.PENDING)
        stage.desk.visits.record(stage.user, VisitDraft(MONDAY, items=(waiting,), shift=own))
        stage.desk.drafts.keep(stage.user, KeptDraft(VisitDraft(MONDAY, items=(waiting,))))
        stage.desk.tallies.add(stage.user, own, "vneid_activate", 10)
        told = stage.desk.shifts.summary(stage.user, own)
    assert (told.unfinished, told.drafts, told.figures.visits) == (1, 1, 1)
    assert told.figures.by_service == {"submit_online": 1, "vneid_activate": 10}


def test_a_shift_keeps_its_day_over_midnight(stage: Stage) -> None:
    evening = {"starts": time(20), "ends": time(1)}
    with clock_at(20) as clock:
        own = stage.open(stage.people[0], **evening).shift
        stage.desk.attendance.check_in(stage.user, own.id, stage.people[0].id)
        go(clock, 0, 30, TUESDAY)
        assert stage.desk.shifts.forgotten(stage.user) == []
        stage.desk.tallies.add(stage.user, own.id, "vneid_activate")
        go(clock, 1, 0, TUESDAY)
        closed = stage.desk.shifts.close(stage.user, own.id)
    assert (closed.shift.day, closed.minutes, closed.shift.suspect) == (MONDAY, 300, False)
    assert stage.desk.months.figures(MONDAY, MONDAY).tallies == {"vneid_activate": 1}


def test_a_shift_on_29_february(stage: Stage) -> None:
    leap = date(2028, 2, 29)
    with clock_at(11, day=leap):
        closed = stage.past(leap, stage.people[0])
    assert (closed.shift.day, closed.minutes) == (leap, 120)


def test_a_forgotten_shift_is_asked_about_with_its_planned_end(stage: Stage) -> None:
    with clock_at(8) as clock:
        own = stage.open().shift.id
        stage.desk.attendance.check_in(stage.user, own, stage.people[0].id)
        go(clock, 8, day=TUESDAY)
        (forgotten,) = stage.desk.shifts.forgotten(stage.user)
        assert forgotten.proposed_end == at(11, 30)
        closed = stage.desk.shifts.close(stage.user, own, Closing(forgotten.proposed_end))
        assert stage.desk.shifts.forgotten(stage.user) == []
    assert closed.minutes == 210


def test_without_a_planned_end_the_last_thing_that_happened_is_proposed(stage: Stage) -> None:
    with clock_at(8) as clock:
        own = stage.outing().shift.id
        go(clock, 10)
        stage.desk.tallies.add(stage.user, own, "vneid_activate")
        go(clock, 8, day=TUESDAY)
        assert [each.proposed_end for each in stage.desk.shifts.forgotten(stage.user)] == [at(10)]


def test_a_clock_that_went_back_is_flagged(stage: Stage) -> None:
    person = stage.people[0].id
    with clock_at(8) as clock:
        own = stage.open().shift.id
        go(clock, 7, 30)
        assert stage.outing().shift.suspect
        assert stage.desk.attendance.check_in(stage.user, own, person).suspect
        assert stage.desk.shifts.get(stage.user, own).shift.suspect


def test_a_shift_that_lasts_longer_than_anyone_stands_is_flagged(stage: Stage) -> None:
    with clock_at(8) as clock:
        own = stage.open().shift.id
        stage.desk.attendance.check_in(stage.user, own, stage.people[0].id)
        go(clock, 8, day=SUNDAY)
        closed = stage.desk.shifts.close(stage.user, own)
    assert closed.shift.suspect
    assert closed.attendance[0].suspect


def test_a_shift_is_written_up_afterwards(stage: Stage) -> None:
    friday = date(2026, 11, 20)
    with clock_at(8):
        view = stage.past(friday, *stage.people, reached=12)
        assert (view.minutes, view.shift.reached, view.shift.open) == (360, 12, False)
        found = stage.desk.shifts.between(stage.user, friday, MONDAY)
        assert found == [view]
        draft = ShiftDraft(friday, desk="desk")
        with refused("shift_start_other_day"):
            stage.desk.shifts.add_past(stage.user, draft, at(8), Closing(at(8)))
        with refused("shift_without_end"):
            stage.desk.shifts.add_past(stage.user, draft, at(8, day=friday), Closing())
        with refused("shift_not_today"):
            stage.desk.shifts.open(stage.user, draft)


def test_what_is_wrong_with_opening(stage: Stage) -> None:
    with clock_at(8):
        with refused("desk_unknown"):
            stage.open(desk="không có")
        with refused("team_unknown"):
            stage.open(team=uuid4())
        with refused("person_unknown"):
            stage.open(replace(stage.people[0], id=uuid4()))
        with refused("shift_unknown"):
            stage.desk.shifts.close(stage.user, uuid4())


def test_an_open_shift_changes_but_for_day_kind_and_desk(stage: Stage) -> None:
    with clock_at(8):
        own = stage.outing(groups=("tdp07",)).shift
        told = ShiftDraft(SUNDAY, ShiftKind.DESK, " Nhà  văn hóa ", partners="VNPT", groups=("tdp08",))
        view = stage.desk.shifts.alter(stage.user, own.id, told)
        assert stage.desk.shifts.get(stage.user, own.id) == view
        with refused("shift_without_place"):
            stage.desk.shifts.alter(stage.user, own.id, replace(told, place=""))
    plan = view.shift.plan
    assert (plan.day, plan.kind, plan.desk) == (MONDAY, ShiftKind.OUTING, "")
    assert (plan.place, plan.partners, plan.groups) == ("Nhà văn hóa", "VNPT", ("tdp08",))


def test_who_left_the_roster_does_not_check_in(stage: Stage) -> None:
    with clock_at(8):
        own = stage.open().shift.id
        stage.desk.people.leave(stage.user, stage.people[0].id)
        with refused("person_left"):
            stage.desk.attendance.check_in(stage.user, own, stage.people[0].id)


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        (Place.OUTING, ShiftKind.OUTING),
        (Place.PUBLIC, ShiftKind.PUBLIC_PLACE),
        (Place.HOME, ShiftKind.HOME_VISITS),
    ],
)
def test_a_visit_away_from_the_desk_belongs_to_the_shift_held_there(
    stage: Stage, place: Place, kind: ShiftKind
) -> None:
    with clock_at(8):
        own = stage.desk.shifts.open(stage.user, ShiftDraft(MONDAY, kind, "Chợ Vườn Hoa")).shift.id
        draft = VisitDraft(MONDAY, time(8), place, items=(HelpItemDraft("vneid_activate"),))
        stage.desk.visits.record(stage.user, draft)
        summary = stage.desk.shifts.summary(stage.user, own)
    assert summary.figures.visits == 1


def test_why_a_shift_was_reopened_and_a_sheet_differs_is_told(stage: Stage) -> None:
    with clock_at(8):
        shift = stage.outing().shift.id
        sheet = stage.desk.tally_sheets.issue(stage.user, MONDAY, "Chợ")[0]
        lines = [TallyLine("vneid_activate", 4), TallyLine("ewallet", 3)]
        stage.desk.tally_sheets.enter(stage.user, shift, sheet.code, 9, lines, reason="Một dòng bị nhòe")
        stage.desk.shifts.close(stage.user, shift)
        stage.desk.shifts.reopen(stage.user, shift, "quên một phiếu")
        told = stage.desk.shifts.remarks(stage.user, shift)
    assert told.sheets == (SheetDifference(sheet.code, 9, 7, "Một dòng bị nhòe"),)
    assert told.reopenings == (Reopening(at(8), stage.user.name, "quên một phiếu"),)


def test_nobody_hands_over_to_themselves(stage: Stage) -> None:
    bao = stage.people[0]
    with clock_at(8):
        shift = stage.open().shift.id
        stage.desk.attendance.check_in(stage.user, shift, bao.id)
        with refused("hand_over_to_self"):
            stage.desk.attendance.hand_over(stage.user, shift, bao.id, bao.id)
