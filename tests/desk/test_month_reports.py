"""The month's report out of a register: every total counted again in plain Python over the exported log."""

from __future__ import annotations

import json
import random
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
import time_machine
from python_calamine import CalamineWorkbook

from db.engine import register_path
from desk.domain import off_target
from desk.domain.figures import BarrierLine, named_barriers
from desk.domain.indicator import Filter, Indicator, Source
from desk.domain.log import LogQuery
from desk.domain.month_report import Form, MonthReport
from desk.domain.period import Basis, Period, Span, month_period, span_period
from desk.domain.problems import Refused
from desk.domain.shift import ShiftKind
from desk.domain.target import TargetDraft, TargetPlan
from desk.domain.visit import CitizenDraft, HelpItemDraft, Outcome, Payment, VisitDraft
from desk.usecases.month_reports import NO_OUTCOME, file_name
from desk.usecases.months import Format
from desk.usecases.report_text import digest
from reports.report_blocks import Distinct, RowKind
from reports.report_words import words
from resources import tables
from tests.desk.duty_stage import MONDAY, Stage, clock_at, stage

__all__ = ["stage"]

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.people import User
    from desk.usecases.opening import Desk

OCTOBER = month_period(2026, 10, Basis.ND09)
CALENDAR = month_period(2026, 10, Basis.CALENDAR)
NAMES = ("", "Nguyễn Thị Hạnh", "Đỗ Bá Thắng", "Lê Thị Thoa", "Trần Văn Lực")
SERVICES = ("submit_online", "vneid_activate", "ewallet", "product_listing")
PROCEDURES = ("", "1.001193", "1.000894", "2.000815", "1.004222")
UNITS = {service.name: service.unit_of_account for service in tables.services()}


def exported(desk: Desk, user: User, period: Period, path: Path) -> list[dict[str, Any]]:
    """The rows of the log as a ward takes them away."""
    desk.log.export(user, LogQuery(period.start, period.end), path, names=True)
    header, *rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    lines = [dict(zip(header, row, strict=True)) for row in rows]
    return [line for line in lines if not line["Đã hủy"]]


def printed(report: MonthReport, sheet: str) -> list[tuple[Any, ...]]:
    """The rows of a table of the official report, subtotals left out."""
    told = words(report, Form.OFFICIAL, short_names=False)
    table = next((each for each in told.tables if each.sheet == sheet), None)
    rows = table.rows if table else ()
    return [row.cells for row in rows if row.kind is not RowKind.GROUP or row.cells[1].startswith("Hỗ trợ")]  # type: ignore[union-attr]


def recounted(rows: list[dict[str, Any]]) -> tuple[Any, ...]:
    """Help, different people, different dossiers, filed and paid: as any row of table 1 has them."""
    return (
        len(rows),
        len({(row["Họ tên"], row["Số định danh"]) for row in rows if row["Họ tên"]}),
        len({row["Mã hồ sơ"] for row in rows} - {""}),
        sum(row["Kết quả"] == "Nộp thành công" for row in rows),
        sum(row["Thanh toán trực tuyến"] == "Có" for row in rows),
    )


def same(cell: object, count: int) -> bool:
    """Whether a printed cell says a count; a dash stands for nothing where nothing can be filed online."""
    return cell in (count, Distinct(count)) or (cell == "–" and count == 0)


def check(desk: Desk, user: User, period: Period, folder: Path) -> MonthReport:
    """Count everything in the report of a period again."""
    report = desk.month_reports.build(user, period)
    rows = exported(desk, user, period, folder / f"{period.key}.xlsx")
    own: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        own.setdefault(str(row["Thủ tục"]), []).append(row)
    lines = printed(report, "Kết quả")
    for cells in lines:
        code = str(cells[1]).rpartition("(")[2].rstrip(")")
        wanted = rows if cells[1] == "Cộng" else own.pop(code, own.get("", []))
        assert all(same(cell, count) for cell, count in zip(cells[2:], recounted(wanted), strict=True)), cells
    assert set(own) <= {""}
    assert report.tally.figures.visits == len({row["Lượt số"] for row in rows})
    quantities: Counter[str] = Counter()
    for row in rows:
        quantities[row["Nội dung hỗ trợ"]] += int(row["Số lượng"])
    assert {line.name: line.amount for line in report.off_target} == dict(quantities)
    totals: Counter[str] = Counter()
    for name, quantity in quantities.items():
        totals[UNITS[name]] += quantity
    assert {total.unit: total.value for total in report.off_target_totals} == dict(totals)
    barriers = Counter(str(row["Vướng mắc"]) for row in rows if row["Vướng mắc"])
    assert {line.name: line.help_items for line in report.tally.barriers} == dict(barriers)
    return report


def test_every_total_of_the_sample_is_counted_again(filled_desk: Desk, user: User, home: Path) -> None:
    decree = check(filled_desk, user, OCTOBER, home)
    calendar = check(filled_desk, user, CALENDAR, home / "..")
    quarter = check(filled_desk, user, span_period(2026, Span.QUARTER, 4, Basis.CALENDAR), home)
    assert decree.tally.figures.visits != calendar.tally.figures.visits
    assert quarter.tally.figures.visits >= calendar.tally.figures.visits
    for report, told in ((decree, "15/09/2026"), (calendar, "tháng dương lịch")):
        assert told in words(report, Form.OFFICIAL).basis
    assert {line.key: line.help_items for line in decree.open_items} == {"pending": 6, "unfinished": 8}


@pytest.mark.parametrize("seed", [1, 2])
def test_every_total_of_random_registers_is_counted_again(
    desk: Desk, user: User, home: Path, seed: int
) -> None:
    chance = random.Random(seed)
    with time_machine.travel("2026-11-20T02:00:00Z", tick=False):
        for _ in range(30):
            items = tuple(random_item(chance) for _ in range(chance.randint(1, 3)))
            day = date(2026, 9, 10) + timedelta(chance.randrange(40))
            name = chance.choice(NAMES)
            visit = desk.visits.record(user, VisitDraft(day, citizen=CitizenDraft(name), items=items)).visit
            if chance.random() < 0.2:
                desk.corrections.void(user, visit.id, "ghi trùng")
        check(desk, user, OCTOBER, home)


def random_item(chance: random.Random) -> HelpItemDraft:
    service = chance.choice(SERVICES)
    if service != "submit_online":
        return HelpItemDraft(service, quantity=chance.randint(1, 9))
    outcome = chance.choice(list(Outcome))
    return HelpItemDraft(
        service,
        procedure=chance.choice(PROCEDURES[1:]),
        dossier=chance.choice(["", "H56.118.24-261005-0001", f"H56.118.24-261005-{chance.randrange(9):04d}"]),
        outcome=outcome,
        payment=chance.choice([None, *Payment]),
        barrier=chance.choice(["vneid_password", "Máy in hết mực"]) if outcome is Outcome.UNFINISHED else "",
    )


def test_what_has_a_target_stands_there_and_not_off_target(filled_desk: Desk, user: User) -> None:
    plan = TargetPlan(uuid4(), "Kế hoạch 2026", date(2026, 1, 1), date(2026, 12, 31), "QĐ 15/QĐ-UBND")
    filled_desk.targets.put_plan(user, plan)
    filled_desk.targets.give(
        user, plan.id, [TargetDraft("vneid", 360), TargetDraft("ewallets", 2), TargetDraft("signatures", 0)]
    )
    report = filled_desk.month_reports.build(user, OCTOBER)
    assert [(line.code, line.assigned, line.counted_to) for line in report.targets] == [
        ("vneid", 360, OCTOBER.end),
        ("ewallets", 2, OCTOBER.end),
    ]
    assert (report.targets[0].decision, report.targets[0].reached) == ("QĐ 15/QĐ-UBND", False)
    left = {line.code for line in report.off_target}
    assert left.isdisjoint({"vneid_activate", "ewallet"})
    assert {"digital_signature", "submit_online"} <= left


def test_duty_stands_by_kind_with_visits_in_shifts_and_outside(stage: Stage) -> None:
    with clock_at(17):
        volunteers = stage.people
        stage.past(MONDAY, *volunteers[:2], hours=3)
        stage.past(
            MONDAY - timedelta(1), volunteers[0], reached=40, kind=ShiftKind.OUTING, place="Chợ", desk=""
        )
        stage.desk.visits.record(stage.user, VisitDraft(MONDAY, items=(HelpItemDraft("ewallet"),)))
        report = stage.desk.month_reports.build(stage.user, month_period(2026, 11, Basis.CALENDAR))
    cells = printed(report, "Ca trực")
    assert [(row[0], row[2], row[3]) for row in cells[:2]] == [
        ("Ca trực tại quầy", 1, 2),
        ("Ra quân", 1, 1),
    ]
    assert cells[-1][1:4] == (0, 2, Distinct(2))
    assert sum(line.minutes for line in report.shifts) == report.duty.volunteer_minutes == 8 * 60
    assert sum(line.visits for line in report.shifts) <= report.tally.figures.visits == 1
    assert report.duty.people_reached == 40


def test_dossiers_without_an_outcome_wait_for_one(desk: Desk, user: User) -> None:
    with time_machine.travel("2026-10-05T02:00:00Z", tick=False):
        item = HelpItemDraft("submit_online", procedure="1.001193")
        desk.visits.record(user, VisitDraft(date(2026, 10, 5), items=(item, HelpItemDraft("ewallet"))))
        report = desk.month_reports.build(user, OCTOBER)
    assert [(line.key, line.name, line.help_items) for line in report.open_items] == [("", NO_OUTCOME, 1)]


def test_an_export_tells_its_steps_and_can_be_stopped(filled_desk: Desk, user: User, home: Path) -> None:
    told: list[tuple[int, int]] = []
    path = home / file_name("Xã Mẫu", OCTOBER, Form.LIST, Format.XLSX)
    report = filled_desk.month_reports.export(
        user, OCTOBER, Form.LIST, Format.XLSX, path, step=lambda done, total: told.append((done, total))
    )
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    with closing(sqlite3.connect(register_path(filled_desk.folder))) as register:
        query = "SELECT action, payload FROM ledger ORDER BY seq DESC LIMIT 1"
        action, payload = register.execute(query).fetchone()
    kept = json.loads(payload)
    assert (action, kept["form"], kept["code"]) == ("tally_exported", "list", report.code)

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        filled_desk.month_reports.export(user, OCTOBER, Form.OFFICIAL, Format.PDF, home / "dở.pdf", step=stop)
    assert not (home / "dở.pdf").exists()
    with pytest.raises(Refused):
        filled_desk.month_reports.export(user, OCTOBER, Form.LIST, Format.DOCX, home / "không có" / "x.docx")


def test_lines_off_target_share_no_row() -> None:
    wallets = Filter(services=("ewallet",), units=("to-1",))
    known = [
        Indicator("vneid", "", "lượt", Source.COUNTED, filter=Filter(services=("vneid_activate",))),
        Indicator("wallets", "", "lượt", Source.COUNTED, filter=wallets),
        Indicator("both", "", "lượt", Source.COMPOSED, parts=("vneid", "both", "members")),
        Indicator("members", "", "lượt", Source.ENTERED),
        Indicator("homes", "", "lượt", Source.ENTERED),
    ]
    assert off_target.covered_services(known, {"both", "wallets", "gone"}) == {"vneid_activate"}
    assert [each.code for each in off_target.entered_without_target(known, {"both"})] == ["homes"]
    assert off_target.lines([], set(), known[3:], {"members": 0, "homes": 5})[0].amount == 5


def test_barriers_of_one_name_are_one_line() -> None:
    lines = [BarrierLine("forgot", 2, 1), BarrierLine("Quên mật khẩu", 3), BarrierLine("Khác", 9, 2)]
    assert named_barriers(lines, {"forgot": "Quên mật khẩu"}) == (
        BarrierLine("Khác", 9, 2),
        BarrierLine("Quên mật khẩu", 5, 1),
    )


def test_the_register_knows_what_was_written_last_and_with_which_figures(
    filled_desk: Desk, user: User, home: Path
) -> None:
    reports = filled_desk.month_reports
    assert reports.last_export(user, OCTOBER) is None
    reports.export(user, OCTOBER, Form.LIST, Format.XLSX, home / "kê.xlsx")
    last = reports.last_export(user, OCTOBER)
    assert last is not None
    assert last.figures == digest(filled_desk.months.figures(OCTOBER.start, OCTOBER.end))
    assert reports.last_export(user, CALENDAR) is None
