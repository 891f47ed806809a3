"""Fault 31: a closed month is printed again to the byte, whatever was renamed, merged or added since."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

import time_machine

from desk.domain.month_report import Form
from desk.domain.period import Basis, month_period
from desk.domain.target import TargetDraft, TargetPlan
from desk.domain.visit import HelpItemDraft, VisitDraft
from desk.usecases.months import Format

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.people import User
    from desk.usecases.opening import Desk

OCTOBER = month_period(2026, 10, Basis.CALENDAR)
DAY = date(2026, 10, 7)
BIRTH = "1.001193"
PIN = "4821"
VISIT = VisitDraft(
    DAY,
    items=(
        HelpItemDraft("submit_online", procedure=BIRTH, dossier="H56.118.24-261005-0001"),
        HelpItemDraft("vneid_activate", barrier="vneid_password"),
    ),
)


def written(desk: Desk, user: User, folder: Path) -> dict[str, bytes]:
    """Every form in every format as files."""
    folder.mkdir()
    for form in Form:
        for kind in Format:
            path = folder / f"{form.value}.{kind.value}"
            desk.month_reports.export(user, OCTOBER, form, kind, path)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def change_everything(desk: Desk, by: User) -> None:
    """Rename a service and a procedure, merge units, give a target, rename its indicator, come late."""
    service = next(each for each in desk.catalogues.snapshot().services if each.key == "vneid_activate")
    desk.services.alter(by, replace(service, name="Định danh mức 2 (tên mới)"))
    procedure = next(each for each in desk.catalogues.snapshot().procedures if each.code == BIRTH)
    desk.procedures.alter(by, replace(procedure, name="Khai sinh (tên mới)", field="Lĩnh vực mới"))
    one, two = desk.catalogues.groups()[:2]
    desk.units.merge(by, [one], two, date(2026, 11, 2))
    plan = TargetPlan(uuid4(), "Kế hoạch muộn", date(2026, 1, 1), date(2026, 12, 31))
    desk.targets.put_plan(by, plan)
    desk.targets.give(by, plan.id, [TargetDraft("vneid", 3)])
    desk.indicators.rename(by, "vneid", "Chỉ tiêu tên mới")
    desk.visits.record(by, VISIT, "sổ giấy nộp muộn")


def test_a_closed_month_is_printed_again_to_the_byte(desk: Desk, user: User, home: Path) -> None:
    with time_machine.travel(datetime(2026, 10, 7, 2, 0, tzinfo=UTC), tick=False):
        desk.visits.record(user, VISIT)
        by = desk.users.set_pin(user, user, PIN)
    with time_machine.travel(datetime(2026, 11, 2, 2, 0, tzinfo=UTC), tick=False):
        desk.days.confirm(by)
        found = [each.finding.key for each in desk.figure_checks.check(by, OCTOBER).open]
        desk.figure_checks.override(by, OCTOBER, found, "đã xem lại")
        desk.month_closes.close(by, OCTOBER, PIN)
        before = written(desk, by, home / "trước")
    with time_machine.travel(datetime(2026, 11, 9, 2, 0, tzinfo=UTC), tick=False):
        desk.days.confirm(by)
        change_everything(desk, by)
        after = written(desk, by, home / "sau")
        fresh = desk.month_reports.fresh(by, OCTOBER)
    assert after == before
    assert len(before) == len(Form) * len(Format)
    assert fresh.tally.figures.visits == 2
    assert fresh.tally.procedures[0].name == "Khai sinh (tên mới)"
    frozen = desk.month_reports.build(by, OCTOBER).tally
    assert (frozen.figures.visits, frozen.figures.help_items) == (1, 2)
