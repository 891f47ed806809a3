"""Closes, late rows, answers and told figures on both engines: added, found again, never changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from db import check_overrides, figure_doubts, ledger, month_closes, snapshots, units
from desk.domain.check_override import CheckOverride
from desk.domain.late_row import LateRow, LateSubject
from desk.domain.month_close import MonthClose
from desk.domain.period import Basis, month_period
from desk.domain.snapshot import Snapshot, ToldFigure
from desk.domain.unit import Unit, UnitKind
from tests.db.filled import DAY, MOMENT, Desk

if TYPE_CHECKING:
    from db.engine import Database

PERIOD = month_period(DAY.year, DAY.month, Basis.CALENDAR)
OTHER = month_period(DAY.year, DAY.month, Basis.ND09)


def closed(desk: Desk, seq: int = 1) -> MonthClose:
    told = (PERIOD, f"7F3A-{seq:04}", "0" * 64, MOMENT, desk.user.id, desk.user.name)
    return MonthClose(uuid4(), *told, seq=seq, figures='{"số": "bổ sung"}')


def test_a_close_is_found_by_its_days_until_it_is_opened_again(db: Database, desk: Desk) -> None:
    close, day = closed(desk), {PERIOD.start}
    with db.begin() as session:
        month_closes.add(session, close)
        row = (close.id, LateSubject.VISIT, uuid4(), DAY, "muộn", MOMENT, desk.user.id, 2)
        month_closes.add_late(session, [LateRow(uuid4(), *row)])
        assert ledger.next_number(session, "ledger", 0) == 0
    with db.begin() as session:
        assert month_closes.closing(session, day) == {close.id: PERIOD}
        assert month_closes.closing(session, {PERIOD.end + timedelta(1)}) == {}
        assert month_closes.known(session, PERIOD) == [replace(close, figures="")]
        assert month_closes.known(session, OTHER) == []
        assert month_closes.figures(session, close.id) == close.figures
        span = MOMENT, MOMENT + timedelta(1)
        assert month_closes.late_between(session, Basis.CALENDAR, *span) == month_closes.late_of(
            session, close.id
        )
        assert month_closes.late_between(session, Basis.ND09, *span) == []
        assert month_closes.reopen(session, close.id, desk.user.id, MOMENT, "sai số")
        assert not month_closes.reopen(session, close.id, desk.user.id, MOMENT, "sai số")
        assert month_closes.closing(session, day) == {}
        assert month_closes.late_between(session, Basis.CALENDAR, *span) == []
        (opened,) = month_closes.known(session)
        assert (opened.reopener, opened.reopen_reason) == (desk.user.name, "sai số")
        month_closes.add(session, closed(desk, 5))
        assert month_closes.code_before(session) == "7F3A-0005"
        assert month_closes.code_before(session, 5) == close.code
        assert month_closes.code_before(session, 1) == ""


def test_answers_stand_for_their_days_until_they_are_withdrawn(db: Database, desk: Desk) -> None:
    told = (PERIOD.start, PERIOD.end, "đã xem", MOMENT, desk.user.id, desk.user.name, 3)
    given = CheckOverride(uuid4(), "check_jump:vneid:1", *told)
    with db.begin() as session:
        check_overrides.add(session, [given])
        assert check_overrides.standing(session, PERIOD.start, PERIOD.end) == [given]
        assert check_overrides.standing(session, OTHER.start, OTHER.end) == []
        assert check_overrides.withdraw(session, given.id, MOMENT)
        assert not check_overrides.withdraw(session, given.id, MOMENT)
        assert check_overrides.standing(session, PERIOD.start, PERIOD.end) == []


def test_told_figures_come_back_as_they_were(db: Database, desk: Desk) -> None:
    figures = (ToldFigure("visits", "Lượt", "lượt", 412),)
    told = Snapshot("T2K7M9QXA", OTHER, figures, "tin", MOMENT, desk.user.id, desk.user.name, 4)
    with db.begin() as session:
        snapshots.add(session, told)
        assert snapshots.get(session, told.code) == told
        assert snapshots.get(session, "T") is None
        assert snapshots.newest(session) == [told.code]


def test_doubts_and_mergers_are_read_from_the_rows(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        for code in ("H1", "H1", "H2", ""):
            desk.visit(session, desk.item(dossier=code, outcome=None))
        assert figure_doubts.repeated_dossiers(session, DAY, DAY) == ["H1", "H1"]
        assert figure_doubts.visits_without_outcome(session, DAY, DAY) == 4
        assert figure_doubts.visits_without_outcome(session, DAY + timedelta(1), DAY + timedelta(1)) == 0
        units.add_units(session, [Unit("tdp08", UnitKind.RESIDENTIAL_GROUP, "Tổ dân phố 8", "phuong")])
        units.merge(session, ["tdp07"], "tdp08", date(2026, 7, 1))
        (merged,) = (each for each in units.all_units(session) if each.key == "tdp07")
        units.add_units(session, [replace(merged, name="Tổ 7 cũ")])
        (merged,) = (each for each in units.all_units(session) if each.key == "tdp07")
        assert (merged.ended_on, merged.merged_into) == (date(2026, 7, 1), "tdp08")
