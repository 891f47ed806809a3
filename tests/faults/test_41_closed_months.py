"""Faults 41 and 43: what comes late into a closed month, by every way in; units merged in mid-year."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import pytest
import time_machine

from desk.domain.late_row import LateSubject
from desk.domain.period import Basis, month_period
from desk.domain.problems import InvalidDraft, Refused
from desk.domain.shift import ShiftDraft, ShiftKind
from desk.domain.tally import TallyLine
from desk.domain.unit import UnitKind
from desk.usecases import clock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.domain.late_row import LateRow
    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.usecases.opening import Desk

OCTOBER = month_period(2026, 10, Basis.CALENDAR)
DAY = date(2026, 10, 30)
PIN = "4821"


@pytest.fixture
def november() -> Iterator[None]:
    """Nine o'clock on 2 November 2026, at the desk."""
    with time_machine.travel(datetime(2026, 11, 2, 2, 0, tzinfo=UTC), tick=False):
        yield


def close(desk: Desk, user: User, *periods: Period) -> User:
    """The administrator with a PIN, once the periods are closed."""
    known = desk.users.set_pin(user, user, PIN)
    for period in periods:
        findings = desk.figure_checks.check(known, period).open
        if findings:
            desk.figure_checks.override(known, period, [each.finding.key for each in findings], "đã xem")
        desk.month_closes.close(known, period, PIN)
    return known


def late(desk: Desk, by: User) -> list[LateRow]:
    return desk.month_closes.late(by, OCTOBER)


@pytest.mark.usefixtures("november")
def test_tallies_and_paper_sheets_of_a_closed_month_need_a_reason(desk: Desk, user: User) -> None:
    with time_machine.travel(datetime(2026, 10, 30, 2, 0, tzinfo=UTC), tick=False):
        shift = desk.shifts.open(user, ShiftDraft(DAY, ShiftKind.OUTING, "Chợ Vườn Hoa")).shift
        desk.tallies.add(user, shift.id, "vneid_activate", 3)
        (sheet,) = desk.tally_sheets.issue(user, DAY, "Chợ Vườn Hoa")
    by = close(desk, user, OCTOBER)
    frozen = desk.closed_months.frozen(OCTOBER)
    lines = [TallyLine("vneid_activate", 5)]
    with pytest.raises(InvalidDraft, match="day_closed"):
        desk.tallies.add(by, shift.id, "vneid_activate", 1)
    with pytest.raises(InvalidDraft, match="day_closed"):
        desk.tally_sheets.enter(by, shift.id, sheet.code, 5, lines)
    step = desk.tallies.add(by, shift.id, "vneid_activate", 1, reason="đếm sót")
    desk.tallies.undo(by, step.id)
    desk.tally_sheets.enter(by, shift.id, sheet.code, 5, lines, "phiếu giấy về muộn")
    assert [(row.subject, row.reason) for row in late(desk, by)] == [
        (LateSubject.TALLY, "đếm sót"),
        (LateSubject.TALLY, "undo"),
        (LateSubject.TALLY, "phiếu giấy về muộn"),
    ]
    assert desk.tallies.counters(by, shift.id) == {"vneid_activate": 8}
    assert desk.closed_months.frozen(OCTOBER) == frozen


@pytest.mark.usefixtures("november")
def test_an_import_into_closed_months_is_all_or_nothing_and_told_row_by_row(desk: Desk, user: User) -> None:
    nd09 = month_period(2026, 10, Basis.ND09)
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as workbook:
        preview = desk.imports.read(workbook)
    days = [planned.draft.day for plan in preview.plans for planned in plan.visits]
    desk.days.confirm(user)
    by = close(desk, user, OCTOBER, nd09)
    with pytest.raises(InvalidDraft, match="day_closed"):
        desk.imports.take(by, preview)
    assert desk.months.figures().visits == 0
    taken = desk.imports.take(by, preview, reason="sổ Excel của tháng 10")
    assert len(late(desk, by)) == sum(day in OCTOBER for day in days)
    assert len(desk.month_closes.late(by, nd09)) == sum(day in nd09 for day in days)
    desk.imports.take(by, preview)  # all known: nothing is written, so nothing is asked
    assert taken.import_id is not None
    desk.imports.undo(by, taken.import_id)
    assert {row.subject for row in late(desk, by)} == {LateSubject.VISIT, LateSubject.VOID}


@pytest.mark.usefixtures("november")
def test_units_merged_in_mid_year_keep_their_past_and_are_not_offered_any_more(
    desk: Desk, user: User
) -> None:
    """Fault 43."""
    one, two, three = desk.catalogues.groups()[:3]
    today = clock.today()
    merged = desk.units.merge(user, [one, two, one], three, today)
    assert [(each.key, each.ended_on, each.merged_into) for each in merged] == [
        (one.key, today, three.key),
        (two.key, today, three.key),
    ]
    offered = {each.key for each in desk.catalogues.groups()}
    assert offered.isdisjoint({one.key, two.key})
    assert one.key in {each.key for each in desk.catalogues.snapshot().units}
    again = desk.units.add(user, UnitKind.RESIDENTIAL_GROUP, one.name)
    assert again.key in {each.key for each in desk.catalogues.groups()}


@pytest.mark.usefixtures("november")
def test_what_cannot_be_merged_is_refused_in_one_sentence(desk: Desk, user: User) -> None:
    one, two, three = desk.catalogues.groups()[:3]
    cell = desk.units.add(user, UnitKind.PARTY_CELL, "Chi bộ 1")
    root = next(each for each in desk.catalogues.snapshot().units if each.kind is UnitKind.WARD)
    today = clock.today()
    desk.units.merge(user, [three], two, today + timedelta(1))
    desk.days.confirm(user)
    close(desk, user, OCTOBER)
    for merged, into, day, code in (
        ([], one, today, "merge_without_units"),
        ([one], one, today, "merge_into_itself"),
        ([one], three, today, "unit_merged_already"),
        ([three], one, today, "unit_merged_already"),
        ([cell], one, today, "merge_other_kind"),
        ([root], one, today, "merge_other_kind"),
        ([one], two, DAY, "merge_in_closed_month"),
    ):
        with pytest.raises(Refused, match=code):
            desk.units.merge(user, merged, into, day)
    with pytest.raises(Refused, match="unit_unknown"):
        desk.units.merge(user, [type(one)("x", one.kind, "X")], two, today)
