"""A month of figures: sample data, targets, board, close, report, a late row, and the supplement."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

import docx
import time_machine

from desk.domain.month_report import Form
from desk.domain.period import Basis, month_period
from desk.domain.target import TargetDraft, TargetPlan
from desk.domain.visit import HelpItemDraft, VisitDraft
from desk.usecases.months import Format

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.usecases.opening import Desk

OCTOBER, NOVEMBER = (month_period(2026, month, Basis.CALENDAR) for month in (10, 11))
PIN = "4821"


def exported(desk: Desk, user: User, period: Period, folder: Path) -> str:
    """The words of a period's report as Word has them, its tables too."""
    path = folder / f"{period.key}.docx"
    desk.month_reports.export(user, period, Form.OFFICIAL, Format.DOCX, path)
    written = docx.Document(str(path))
    cells = (cell.text for table in written.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(each.text for each in written.paragraphs), *cells])


def test_from_a_month_of_visits_to_its_supplement(filled_desk: Desk, user: User, tmp_path: Path) -> None:
    desk = filled_desk
    with time_machine.travel(datetime(2026, 12, 2, 2, 0, tzinfo=UTC), tick=False):
        desk.days.confirm(user)
        leader = desk.users.set_pin(user, user, PIN)
        days = date(2026, 10, 1), date(2026, 12, 31)
        plan = desk.targets.put_plan(leader, TargetPlan(uuid4(), "Đợt cao điểm", *days, "Kế hoạch 12"))
        groups = [each.key for each in desk.catalogues.groups()[:2]]
        desk.targets.give(leader, plan.id, [TargetDraft("vneid", 50, each) for each in groups])
        board = desk.emulation.board(leader, plan.id, "vneid", OCTOBER.end)
        assert len(board.rows) == 2
        assert board.ward.progress.target == 100
        found = desk.figure_checks.check(leader, OCTOBER).open
        desk.figure_checks.override(leader, OCTOBER, [each.finding.key for each in found], "đã xem sổ giấy")
        close = desk.month_closes.close(leader, OCTOBER, PIN)
        frozen = exported(desk, leader, OCTOBER, tmp_path)
        assert f"mã chốt {close.code}" in frozen
        assert "đã xem sổ giấy" in frozen
        assert "Kế hoạch 12" in frozen
        late = VisitDraft(date(2026, 10, 9), items=(HelpItemDraft("vneid_activate"),))
        desk.visits.record(leader, late, "phiếu giấy về muộn")
        assert exported(desk, leader, OCTOBER, tmp_path) == frozen
        december = month_period(2026, 12, Basis.CALENDAR)
        supplement = exported(desk, leader, december, tmp_path)
        assert close.code in supplement
        assert "phiếu giấy về muộn" in supplement
        assert close.code not in exported(desk, leader, NOVEMBER, tmp_path)
