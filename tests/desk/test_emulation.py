"""The emulation board and its daily entry: ranked units, sums that hold, old figures that stay."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from db.engine import register_path
from desk.domain.duty_calendar import Wave
from desk.domain.emulation import Branch, branch_of
from desk.domain.figure_checks import Fix, FixKind
from desk.domain.indicator_step import EntryLine, check
from desk.domain.target import Progress, TargetDraft
from desk.domain.unit import Measure, Unit, UnitKind
from tests.desk.duty_stage import clock_at, refused
from tests.desk.target_stage import FIRST, LAST, TODAY, TargetStage, cells, targets

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["targets"]

YESTERDAY = TODAY - timedelta(1)


@pytest.fixture(autouse=True)
def evening() -> Iterator[None]:
    """It is five in the afternoon of a Monday."""
    with clock_at(17, day=TODAY):
        yield


def test_the_board_of_the_field(targets: TargetStage) -> None:
    board = targets.field()
    top = [(row.place.label, row.holder.name, row.progress.percent) for row in board.rows[:5]]
    assert top == [
        ("1", "Tổ dân phố 2", Decimal("105.7")),
        ("2=", "Tổ dân phố 4", Decimal("100.0")),
        ("2=", "Tổ dân phố 9", Decimal("100.0")),
        ("2=", "Tổ dân phố 12", Decimal("100.0")),
        ("5", "Tổ dân phố 14", Decimal("91.8")),
    ]
    assert (board.rows[0].progress.over, board.rows[-1].progress.missing) == (5, 42)
    assert board.ward.progress == Progress(1018, 1300)
    assert (board.ward.progress.percent, board.ward.progress.missing) == (Decimal("78.3"), 282)
    assert (board.forecast.expected, board.forecast.needed, board.forecast.days_left) == (1327, 41, 7)
    assert (board.elsewhere, board.findings) == (0, ())


def test_a_wrong_rest_of_the_ward_is_told_with_its_repairs(targets: TargetStage) -> None:
    targets.field()
    ward = targets.board().ward.holder.key
    targets.tell(EntryLine(ward, 0, 1018, told_left=382))
    (found,) = targets.board().findings
    assert [(fix.kind, fix.value) for fix in found.fixes] == [
        (FixKind.REMAINING, 282),
        (FixKind.DONE, 918),
        (FixKind.TOTAL, 1400),
    ]
    with refused("repair_at_units"):
        repair(targets, ward, found.fixes[1])
    repair(targets, ward, found.fixes[0])
    assert targets.board().findings == ()
    assert targets.board().ward.progress.done == 1018


def repair(targets: TargetStage, unit: str, fix: Fix) -> None:
    told = (targets.user, targets.plan.id, targets.vneid.code, unit, fix, TODAY)
    targets.desk.emulation.repair(*told, "Sửa theo Bác sĩ số liệu")


@pytest.mark.parametrize(
    ("place", "done", "target"), [(0, 45, 76), (1, 44, 76), (2, 45, 77)], ids=["rest", "done", "target"]
)
def test_each_repair_of_a_unit_makes_the_sum_true(
    targets: TargetStage, place: int, done: int, target: int
) -> None:
    targets.give({"tdp06": 76})
    targets.tell(EntryLine("tdp06", 45, 0, told_left=32))
    (found,) = targets.board().findings
    repair(targets, "tdp06", found.fixes[place])
    (row,) = targets.board().rows
    assert (row.progress, row.findings) == (Progress(done, target), ())
    assert row.told is not None
    assert row.told.left == target - done


def test_what_is_repaired_must_be_on_the_board(targets: TargetStage) -> None:
    targets.give({"": 10, "tdp06": 10})
    with refused("entry_unit_unknown"):
        repair(targets, "tdp07", Fix(FixKind.REMAINING, 1))
    repair(targets, targets.board().ward.holder.key, Fix(FixKind.TOTAL, 12))
    assert targets.board().ward.progress.target == 12
    repair(targets, "tdp06", Fix(FixKind.DONE, 4))
    assert targets.board().rows[0].told is None


def test_steps_add_up_and_what_was_told_goes_with_the_figure(targets: TargetStage) -> None:
    targets.give({"tdp01": 96, "tdp13": 68})
    targets.tell(EntryLine("tdp01", 77, 0, told_left=19), EntryLine("tdp13", 35, 0), day=YESTERDAY)
    assert targets.tell(EntryLine("tdp01", 0, 77)) == []
    sheet = targets.desk.emulation.sheet(targets.user, targets.plan.id, targets.vneid.code, TODAY)
    assert (sheet.yesterday, sheet.entered) == ({"tdp01": 77, "tdp13": 35}, frozenset())
    targets.tell(EntryLine("tdp01", 2, 77), EntryLine("tdp13", -1, 35, reason="tính trùng"))
    board = targets.board()
    assert {row.holder.key: row.progress.done for row in board.rows} == {"tdp01": 79, "tdp13": 34}
    assert {row.holder.key: row.told for row in board.rows} == {"tdp01": None, "tdp13": None}
    assert targets.board(YESTERDAY).rows[0].progress.done == 77
    assert (board.ward.gained, board.rows[0].gained) == (113, 79)


def test_the_word_of_the_ward_holds_for_its_day(targets: TargetStage) -> None:
    targets.give({"tdp01": 96})
    ward = targets.board().ward.holder.key
    targets.tell(EntryLine("tdp01", 90, 0), EntryLine(ward, 0, 0, told_left=9), day=YESTERDAY)
    assert targets.board().findings == ()
    assert len(targets.board(YESTERDAY).findings) == 1


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (EntryLine("tdp01", -1, 35), "entry_fall_without_reason"),
        (EntryLine("tdp01", -36, 35, reason="nhầm"), "entry_below_zero"),
        (EntryLine("tdp01", 10_000_001, 0), "entry_too_large"),
        (EntryLine("tdp01", 1, 0, told_left=-1), "number_negative"),
        (EntryLine("tdp01", 1, 0, reason="a" * 401), "text_too_long"),
    ],
)
def test_a_line_that_cannot_be_is_refused(line: EntryLine, code: str) -> None:
    assert [problem.code for problem in check(line)] == [code]


def test_nothing_is_kept_where_one_line_is_wrong(targets: TargetStage) -> None:
    targets.give({"tdp01": 96, "tdp02": 88})
    ward = targets.board().ward.holder.key
    good = EntryLine("tdp01", 3, 0)
    for line, code in (
        (EntryLine("tdp02", -1, 0), "entry_fall_without_reason"),
        (EntryLine("tdp02", 1, 7), "entry_changed_meanwhile"),
        (EntryLine("tdp03", 1, 0), "entry_unit_unknown"),
        (EntryLine(ward, 1, 0), "repair_at_units"),
    ):
        with refused(code):
            targets.tell(good, line)
    assert targets.board().ward.progress.done == 0


@pytest.mark.parametrize(
    ("day", "code"), [(FIRST - timedelta(1), "entry_outside_plan"), (TODAY + timedelta(1), "day_in_future")]
)
def test_figures_are_entered_for_days_of_the_plan_that_have_come(
    targets: TargetStage, day: date, code: str
) -> None:
    targets.give({"tdp01": 96})
    with refused(code):
        targets.tell(EntryLine("tdp01", 1, 0), day=day)


def test_a_counted_figure_is_not_entered(targets: TargetStage) -> None:
    counted = next(each for each in targets.desk.indicators.all(targets.user) if each.filter.services)
    targets.give({"tdp01": 5}, counted)
    with refused("entry_not_by_hand"):
        targets.desk.emulation.sheet(targets.user, targets.plan.id, counted.code, TODAY)
    with refused("indicator_unknown"):
        targets.desk.emulation.board(targets.user, targets.plan.id, "none", TODAY)


def test_the_branches_of_27_party_cells_hold_their_sums(targets: TargetStage) -> None:
    own = cells(targets.desk)
    assert len(own) == 27
    targets.give(dict.fromkeys(own, 10))
    targets.enter({unit: 7 if place < 16 else 10 for place, unit in enumerate(own)})
    board = targets.board()
    told = {each.branch: (each.units, each.progress.done, each.left) for each in board.branches}
    assert told == {Branch.RESIDENTIAL_CELLS: (16, 112, 48), Branch.OTHER_CELLS: (11, 110, 0)}
    assert sum(each.left for each in board.branches) == board.ward.progress.missing == 48
    assert sum(each.progress.done for each in board.branches) == board.ward.progress.done


def test_a_cell_below_a_group_is_residential_whatever_its_name() -> None:
    group = Unit("g", UnitKind.RESIDENTIAL_GROUP, "Tổ dân phố 3", "w")
    told = [
        Unit("a", UnitKind.PARTY_CELL, "Chi bộ Đông", "g"),
        Unit("b", UnitKind.PARTY_CELL, "Chi bộ TDP 03", "w"),
        Unit("c", UnitKind.PARTY_CELL, "Chi bộ Trường mầm non", "w"),
        Unit("d", UnitKind.UNION, "Đoàn phường", "w"),
        group,
    ]
    assert [branch_of(each, told) for each in told] == [
        Branch.RESIDENTIAL_CELLS,
        Branch.RESIDENTIAL_CELLS,
        Branch.OTHER_CELLS,
        Branch.UNIONS,
        Branch.GROUPS,
    ]


def test_a_unit_without_a_target_above_nothing_stands_apart(targets: TargetStage) -> None:
    targets.give({"tdp01": 0, "tdp02": 10})
    targets.enter({"tdp01": 5, "tdp02": 1})
    assert [(row.place.label, row.progress.percent) for row in targets.board().rows] == [
        ("1", Decimal("10.0")),
        ("–", None),
    ]


def test_the_dated_denominator_stands_beside_the_unit(targets: TargetStage) -> None:
    day = date(2026, 1, 1)
    told = TargetDraft(targets.vneid.code, 88, "tdp02", measure=Measure.HOUSEHOLDS, measured_on=day)
    lost = replace(told, unit="tdp03", measured_on=None)
    targets.desk.targets.give(targets.user, targets.plan.id, [told, lost])
    found = [(row.holder.measured, row.holder.measured_on) for row in targets.board().rows]
    assert found == [(287, day), (None, None)]


def test_a_plan_that_has_not_begun_has_an_empty_board(targets: TargetStage) -> None:
    targets.give({"tdp01": 5})
    board = targets.board(FIRST - timedelta(3))
    assert (board.rows[0].progress, board.ward.progress) == (Progress(0, 5), Progress(0, 5))
    assert (board.forecast.expected, board.waves) == (None, ())


def test_waves_tell_what_was_done_in_them(targets: TargetStage) -> None:
    evenings = (frozenset({1, 2}), time(18), time(21))
    for name, start, end in (
        ("Đợt 1", FIRST, date(2026, 11, 8)),
        ("Đợt 2", TODAY, LAST),
        ("Đợt 3", LAST, LAST),
    ):
        targets.desk.duty.put_wave(targets.user, Wave(uuid4(), name, start, end, *evenings))
    targets.give({"tdp01": 50})
    targets.enter({"tdp01": 4}, FIRST)
    targets.enter({"tdp01": 3}, TODAY)
    assert [(wave.name, wave.done) for wave in targets.board().waves] == [("Đợt 1", 4), ("Đợt 2", 3)]


def test_a_unit_that_was_merged_counts_for_its_heir(targets: TargetStage) -> None:
    targets.give({"tdp01": 40, "tdp02": 60, "tdp03": 10})
    targets.enter({"tdp01": 10, "tdp02": 20, "tdp03": 1}, FIRST)
    with closing(sqlite3.connect(register_path(targets.desk.folder))) as register, register:
        register.execute(
            "UPDATE unit SET ended_on = ?, merged_into = 'tdp02' WHERE key = 'tdp01'", (f"{TODAY}",)
        )
    assert [row.holder.key for row in targets.board(YESTERDAY).rows] == ["tdp02", "tdp01", "tdp03"]
    board = targets.board()
    assert {row.holder.key: row.progress for row in board.rows} == {
        "tdp02": Progress(30, 100),
        "tdp03": Progress(1, 10),
    }
    assert board.ward.progress == Progress(31, 110)
    targets.tell(EntryLine("tdp02", 5, 30))
    assert (targets.board().ward.progress.done, targets.board().rows[0].gained) == (36, 5)


def test_a_target_of_the_ward_alone_is_entered_for_the_ward(targets: TargetStage) -> None:
    targets.give({"": 360})
    ward = targets.board().ward.holder.key
    targets.tell(EntryLine(ward, 180, 0), day=YESTERDAY)
    sheet = targets.desk.emulation.sheet(targets.user, targets.plan.id, targets.vneid.code, TODAY)
    assert ([row.holder.key for row in sheet.rows], sheet.yesterday) == ([ward], {ward: 180})
    targets.tell(EntryLine(ward, 9, 180, told_left=170))
    assert targets.board().ward.progress == Progress(189, 360)
    (found,) = targets.board().findings
    repair(targets, ward, found.fixes[1])
    assert (targets.board().ward.progress.done, targets.board().findings) == (190, ())


def test_units_are_not_ranked_where_the_plan_says_so(targets: TargetStage) -> None:
    plan = replace(targets.plan, emulation=False)
    targets.desk.targets.put_plan(targets.user, plan)
    targets.give({"tdp02": 10, "tdp01": 10})
    targets.enter({"tdp02": 5})
    assert [(row.holder.key, row.place.rank) for row in targets.board().rows] == [
        ("tdp01", None),
        ("tdp02", None),
    ]


def test_the_ledger_holds_no_reason(targets: TargetStage) -> None:
    targets.give({"tdp13": 68})
    targets.enter({"tdp13": 35}, YESTERDAY)
    targets.tell(EntryLine("tdp13", -1, 35, reason="bà Hạnh tính trùng"))
    with closing(sqlite3.connect(register_path(targets.desk.folder))) as register:
        told = register.execute("SELECT payload FROM ledger WHERE action = 'figure_entered'").fetchall()
        (reason,) = register.execute("SELECT reason FROM indicator_step WHERE amount < 0").fetchone()
    assert len(told) == 2
    assert "Hạnh" not in str(told)
    assert reason == "bà Hạnh tính trùng"
