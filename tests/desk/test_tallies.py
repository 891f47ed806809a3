"""Tallies: counted by steps, taken back by step, entered once from paper; one number on every page."""

from __future__ import annotations

from datetime import time
from uuid import uuid4

import pytest

from desk.domain.duty_calendar import DutyDesk
from desk.domain.opaque_code import CodeKind, make
from desk.domain.people import Role
from desk.domain.shift import ShiftDraft, ShiftKind
from desk.domain.tally import TallyLine, TallyStep, totals
from desk.domain.visit import HelpItemDraft, Place, VisitDraft
from tests.desk.duty_stage import MONDAY, Stage, at, clock_at, go, refused, stage

__all__ = ["stage"]

VNEID, WALLET = "vneid_activate", "ewallet"


def test_a_tally_is_a_log_of_steps(stage: Stage) -> None:
    with clock_at(8) as clock:
        own = stage.open().shift.id
        for minute, amount in enumerate((10, 1, -1)):
            go(clock, 8, minute)
            stage.desk.tallies.add(stage.user, own, VNEID, amount)
        steps = stage.desk.tallies.steps(stage.user, own)
    assert [(step.amount, step.at, step.by_name) for step in steps] == [
        (amount, at(8, minute), "Vũ Minh Anh") for minute, amount in ((2, -1), (1, 1), (0, 10))
    ]
    assert totals(steps) == stage.desk.tallies.counters(stage.user, own) == {VNEID: 10}


def test_steps_stay_in_order_where_the_clock_goes_back(stage: Stage) -> None:
    with clock_at(8) as clock:
        own = stage.open().shift.id
        for hour, amount in ((9, 1), (8, 2)):
            go(clock, hour)
            stage.desk.tallies.add(stage.user, own, VNEID, amount)
        assert [step.amount for step in stage.desk.tallies.steps(stage.user, own)] == [2, 1]


def test_the_figure_at_the_desk_and_in_the_shift_is_the_same_number(stage: Stage) -> None:
    item = HelpItemDraft(VNEID, 4)
    with clock_at(8):
        own = stage.open().shift.id
        saved = stage.desk.visits.record(stage.user, VisitDraft(MONDAY, items=(item,))).visit
        assert saved.shift == own
        stage.desk.tallies.add(stage.user, own, VNEID, 10)
        at_desk = stage.desk.visits.today(stage.user).figures
    assert at_desk.by_service == stage.desk.tallies.counters(stage.user, own) == {VNEID: 14}
    assert (at_desk.quantity, at_desk.tallies, at_desk.visits) == ({VNEID: 4}, {VNEID: 10}, 1)


def test_a_visit_belongs_to_no_shift_where_it_is_not_clear_to_which(stage: Stage) -> None:
    item = HelpItemDraft(VNEID)
    drafts = [VisitDraft(MONDAY, items=(item,)), VisitDraft(MONDAY, place=Place.HOME, items=(item,))]
    with clock_at(8):
        stage.outing()
        assert [stage.desk.visits.record(stage.user, each).visit.shift for each in drafts] == [None, None]
        stage.open()
        second = stage.desk.duty.put_desk(stage.user, DutyDesk("", "Quầy 2")).key
        stage.open(desk=second)
        assert [stage.desk.visits.record(stage.user, each).visit.shift for each in drafts] == [None, None]


def test_a_tally_never_falls_below_nothing(stage: Stage) -> None:
    with clock_at(8):
        own = stage.open().shift.id
        stage.desk.tallies.add(stage.user, own, VNEID, 3)
        with refused("tally_below_zero"):
            stage.desk.tallies.add(stage.user, own, VNEID, -4)
        with refused("tally_below_zero"):
            stage.desk.tallies.add(stage.user, own, VNEID, -1, "tdp07")
        stage.desk.tallies.add(stage.user, own, VNEID, -3)
        assert stage.desk.tallies.counters(stage.user, own) == {}


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (("không có", 1, ""), "service_unknown"),
        ((VNEID, 0, ""), "tally_amount"),
        ((VNEID, 10_001, ""), "tally_amount"),
        ((VNEID, 1, "không có"), "unit_unknown"),
    ],
)
def test_what_is_wrong_with_a_step(stage: Stage, told: tuple[str, int, str], code: str) -> None:
    with clock_at(8):
        own = stage.open().shift.id
        with refused(code):
            stage.desk.tallies.add(stage.user, own, *told)


def test_a_step_is_taken_back_once(stage: Stage) -> None:
    with clock_at(8):
        own = stage.open().shift.id
        step = stage.desk.tallies.add(stage.user, own, VNEID, 10, "tdp07")
        back = stage.desk.tallies.undo(stage.user, step.id)
        assert (back.amount, back.unit, back.undoes) == (-10, "tdp07", step.id)
        for again in (step.id, back.id):
            with refused("tally_undone"):
                stage.desk.tallies.undo(stage.user, again)
        assert [each.undone for each in stage.desk.tallies.steps(stage.user, own)] == [False, True]
        with refused("tally_step_unknown"):
            stage.desk.tallies.undo(stage.user, uuid4())


def test_a_step_is_not_taken_back_below_nothing(stage: Stage) -> None:
    with clock_at(8):
        own = stage.open().shift.id
        step = stage.desk.tallies.add(stage.user, own, VNEID, 3)
        stage.desk.tallies.add(stage.user, own, VNEID, -1)
        with refused("tally_below_zero"):
            stage.desk.tallies.undo(stage.user, step.id)


def test_a_volunteer_takes_back_only_their_own_steps(stage: Stage) -> None:
    volunteer = stage.desk.users.add(stage.user, "Đoàn viên", Role.VOLUNTEER)
    with clock_at(8):
        own = stage.open().shift.id
        theirs = stage.desk.tallies.add(stage.user, own, VNEID)
        stage.desk.tallies.undo(volunteer, stage.desk.tallies.add(volunteer, own, VNEID).id)
        with refused("not_allowed"):
            stage.desk.tallies.undo(volunteer, theirs.id)


def test_nothing_is_counted_at_a_closed_shift(stage: Stage) -> None:
    with clock_at(8):
        own = stage.open().shift.id
        step = stage.desk.tallies.add(stage.user, own, VNEID)
        stage.desk.shifts.close(stage.user, own)
        with refused("shift_closed"):
            stage.desk.tallies.add(stage.user, own, VNEID)
        with refused("shift_closed"):
            stage.desk.tallies.undo(stage.user, step.id)
        with refused("shift_unknown"):
            stage.desk.tallies.counters(stage.user, uuid4())


def test_tallies_by_residential_group(stage: Stage) -> None:
    with clock_at(8):
        own = stage.outing(groups=("tdp07",)).shift.id
        for unit, amount in (("tdp07", 5), ("tdp08", 2), ("", 1)):
            stage.desk.tallies.add(stage.user, own, WALLET, amount, unit)
    told = stage.desk.tallies.by_group(stage.user, MONDAY, MONDAY)
    assert told == {"tdp07": {WALLET: 5}, "tdp08": {WALLET: 2}}


def test_a_sheet_is_issued_found_and_entered(stage: Stage) -> None:
    with clock_at(8):
        own = stage.outing().shift.id
        plan = ShiftDraft(MONDAY, ShiftKind.OUTING, "Chợ", starts=time(8), ends=time(10))
        slot = stage.desk.roster.plan(stage.user, plan).id
        first, second = stage.desk.tally_sheets.issue(stage.user, MONDAY, " Chợ ", 2, slot)
        assert stage.desk.tally_sheets.waiting(stage.user) == sorted((first, second), key=_code)
        assert stage.desk.tally_sheets.find(stage.user, first.code.lower()) == first
        lines = [TallyLine(VNEID, 9), TallyLine(WALLET, 0), TallyLine(WALLET, 3, "tdp07")]
        steps = stage.desk.tally_sheets.enter(stage.user, own, first.code, 12, lines)
    assert [(step.amount, step.sheet) for step in steps] == [(9, first.id), (3, first.id)]
    assert stage.desk.tallies.counters(stage.user, own) == {WALLET: 3, VNEID: 9}
    assert stage.desk.tally_sheets.waiting(stage.user) == [second]


def test_a_sheet_is_not_entered_twice(stage: Stage) -> None:
    with clock_at(8):
        own = stage.outing().shift.id
        (sheet,) = stage.desk.tally_sheets.issue(stage.user, MONDAY, "Chợ")
        for code in ("", "sheet_entered"):
            told = (stage.user, own, sheet.code, 2, [TallyLine(VNEID, 2)])
            if code:
                with refused(code):
                    stage.desk.tally_sheets.enter(*told)
            else:
                stage.desk.tally_sheets.enter(*told)
        with refused("sheet_entered"):
            stage.desk.tally_sheets.find(stage.user, sheet.code)
    assert stage.desk.tallies.counters(stage.user, own) == {VNEID: 2}


def test_a_sum_that_differs_is_shown_and_needs_a_reason(stage: Stage) -> None:
    with clock_at(8):
        own = stage.outing().shift.id
        (sheet,) = stage.desk.tally_sheets.issue(stage.user, MONDAY, "Chợ")
        told = (stage.user, own, sheet.code, 5, [TallyLine(VNEID, 2)])
        with refused("sheet_sum_differs"):
            stage.desk.tally_sheets.enter(*told)
        assert stage.desk.tallies.counters(stage.user, own) == {}
        stage.desk.tally_sheets.enter(*told, reason="Dòng ví điện tử bị nhòe")
    assert stage.desk.tallies.counters(stage.user, own) == {VNEID: 2}


@pytest.mark.parametrize(
    ("text", "lines", "code"),
    [
        (None, [TallyLine(VNEID, -2)], "sheet_negative"),
        (None, [TallyLine("không có", 2)], "service_unknown"),
        ("P99999999", [TallyLine(VNEID, 2)], "sheet_code_unreadable"),
        ("P22222222", [TallyLine(VNEID, 2)], "sheet_code_unreadable"),
    ],
)
def test_what_is_wrong_with_an_entered_sheet(
    stage: Stage, text: str | None, lines: list[TallyLine], code: str
) -> None:
    with clock_at(8):
        own = stage.outing().shift.id
        (sheet,) = stage.desk.tally_sheets.issue(stage.user, MONDAY, "Chợ")
        with refused(code):
            stage.desk.tally_sheets.enter(stage.user, own, text or sheet.code, 2, lines)


def test_a_sheet_of_another_register_is_not_known(stage: Stage) -> None:
    with refused("sheet_unknown"):
        stage.desk.tally_sheets.find(stage.user, make(CodeKind.SHEET, 1))


def test_only_an_officer_enters_a_sheet_at_a_closed_shift(stage: Stage) -> None:
    volunteer = stage.desk.users.add(stage.user, "Đoàn viên", Role.VOLUNTEER)
    with clock_at(8):
        own = stage.outing().shift.id
        stage.desk.shifts.close(stage.user, own)
        (sheet,) = stage.desk.tally_sheets.issue(stage.user, MONDAY, "Chợ")
        told = (own, sheet.code, 2, [TallyLine(VNEID, 2)])
        with refused("not_allowed"):
            stage.desk.tally_sheets.enter(volunteer, *told)
        stage.desk.tally_sheets.enter(stage.user, *told)
    assert stage.desk.tallies.counters(stage.user, own) == {VNEID: 2}


@pytest.mark.parametrize(
    ("place", "count", "code"),
    [
        (" ", 1, "shift_without_place"),
        ("x" * 201, 1, "text_too_long"),
        ("Chợ", 0, "sheets_count"),
        ("Chợ", 51, "sheets_count"),
    ],
)
def test_what_is_wrong_with_issuing_sheets(stage: Stage, place: str, count: int, code: str) -> None:
    with refused(code):
        stage.desk.tally_sheets.issue(stage.user, MONDAY, place, count)


def test_sheets_are_for_a_plan_that_exists(stage: Stage) -> None:
    with refused("slot_unknown"):
        stage.desk.tally_sheets.issue(stage.user, MONDAY, "Chợ", slot=uuid4())


def test_a_count_that_is_back_at_nothing_has_no_total() -> None:
    steps = [
        TallyStep(uuid4(), uuid4(), MONDAY, service, amount, at(8), uuid4())
        for service, amount in (("a", 1), ("a", -1), ("b", 2))
    ]
    assert totals(steps) == {"b": 2}


def _code(sheet: object) -> str:
    return str(getattr(sheet, "code", ""))
