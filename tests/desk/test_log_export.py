"""The log taken away as a workbook: what is in it for whom, and that it comes back as the same register."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from db.engine import register_path
from desk.domain.log import LogQuery
from desk.domain.people import Role
from desk.domain.problems import Refused
from desk.domain.visit import (
    CitizenDraft,
    HelpItemDraft,
    How,
    Outcome,
    Payment,
    Place,
    Sex,
    VisitDraft,
    check,
)
from desk.domain.ward import Ward
from desk.usecases.log import file_name
from desk.usecases.opening import Desk, open_desk
from resources import tables

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.figures import Figures
    from desk.domain.log import LogRow
    from desk.domain.people import User

BIRTH = "1.001193"
DAY = date(2026, 10, 5)
SERVICES = [service.key for service in tables.services()]
BARRIERS = ["", *(key for key, _ in tables.barriers()), "Máy in hết mực"]
NAMES = ["", "Nguyễn Thị Hạnh", "Đỗ Bá Thắng", "Lê Thị Ỷ", "Tống Văn Cộng", "=HYPERLINK(1)", "@SUM", "'-An"]
NOTES = ["", "hẹn mang giấy", "=1+1", "+84", "-", "- gọi lại", "@ai", "'=1", "''+", "x", "'"]
DOSSIERS = ["", "H56.118.24-261005-0002", "0001234", "-7"]
NUMBERS = ["", "038062001212", "038162001212", "001062000001"]


def taken(path: Path) -> list[dict[str, Any]]:
    """The rows of an exported workbook by header."""
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def last_entry(desk: Desk) -> tuple[str, dict[str, Any]]:
    with closing(sqlite3.connect(register_path(desk.folder))) as connection:
        action, payload = connection.execute(
            "SELECT action, payload FROM ledger ORDER BY seq DESC LIMIT 1"
        ).fetchone()
    return action, json.loads(payload)


def content(desk: Desk, user: User) -> tuple[list[LogRow], Figures]:
    """All lines of a register without its own ids, voided ones left out, and its figures."""
    nobody = {"visit_id": None, "position": 0, "item_id": None}
    rows = desk.log.page(user, LogQuery(voided=False), 0, 10_000)
    return [replace(row, **nobody) for row in rows], desk.months.figures()


def brought_into_a_new_register(path: Path, folder: Path) -> tuple[list[LogRow], Figures]:
    with open_desk(folder, create=True) as fresh:
        user = fresh.wards.set_up(Ward("Phường Mẫu"), "Vũ Minh Anh")
        preview = fresh.imports.read(path)
        assert preview.report.refused_rows == 0, list(preview.report.lines("en"))
        fresh.imports.take(user, preview)
        return content(fresh, user)


@pytest.fixture
def officer(desk: Desk, user: User) -> User:
    return desk.users.add(user, "Nguyễn Hải Long", Role.OFFICER)


def test_the_sample_log_exported_and_imported_again_is_the_same_register(
    filled_desk: Desk, user: User, tmp_path: Path
) -> None:
    path = tmp_path / "sổ.xlsx"
    assert filled_desk.log.export(user, LogQuery(), path, names=True) == 180
    assert brought_into_a_new_register(path, tmp_path / "fresh") == content(filled_desk, user)


def test_without_names_every_figure_but_that_of_people_comes_back(
    filled_desk: Desk, officer: User, user: User, tmp_path: Path
) -> None:
    path = tmp_path / "sổ.xlsx"
    filled_desk.log.export(officer, LogQuery(), path)
    rows, figures = brought_into_a_new_register(path, tmp_path / "fresh")
    own_rows, own = content(filled_desk, user)
    assert figures == replace(own, people_known=0, anonymous_visits=own.visits)
    assert rows == [replace(row, citizen_name="", masked_id="") for row in own_rows]


def test_an_officer_gets_no_names_and_a_leader_masked_numbers_only(
    filled_desk: Desk, officer: User, user: User, tmp_path: Path
) -> None:
    filled_desk.log.export(officer, LogQuery(), tmp_path / "a.xlsx")
    filled_desk.log.export(user, LogQuery(), tmp_path / "b.xlsx", names=True)
    bare, named = taken(tmp_path / "a.xlsx"), taken(tmp_path / "b.xlsx")
    assert {(row["Họ tên"], row["Số định danh"]) for row in bare} == {("", "")}
    assert {"Đặng Thị Lực"} <= {row["Họ tên"] for row in named}
    numbers = {row["Số định danh"] for row in named} - {""}
    assert numbers
    assert all("•••••••" in number for number in numbers)


def test_an_officer_who_asks_for_names_is_refused(filled_desk: Desk, officer: User, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="not_allowed"):
        filled_desk.log.export(officer, LogQuery(), tmp_path / "a.xlsx", names=True)
    assert not list(tmp_path.glob("*.xlsx"))


def test_only_the_lines_of_the_query_are_taken(filled_desk: Desk, user: User, tmp_path: Path) -> None:
    query = LogQuery(procedure=BIRTH, outcome=Outcome.SUBMITTED, voided=False)
    count = filled_desk.log.export(user, query, tmp_path / "a.xlsx")
    rows = taken(tmp_path / "a.xlsx")
    assert len(rows) == count == filled_desk.log.count(user, query)
    assert {(row["Thủ tục"], row["Kết quả"]) for row in rows} == {(BIRTH, "Nộp thành công")}
    assert {row["Tên gọi thủ tục"] for row in rows} == {"Đăng ký khai sinh"}


def test_the_ledger_tells_of_an_export_without_the_words_that_were_searched(
    filled_desk: Desk, user: User, tmp_path: Path
) -> None:
    helper = filled_desk.log.helpers(user)[0]
    query = LogQuery(start=DAY, text="luc", helper=helper.id, place=Place.DESK)
    with pytest.raises(Refused, match="export_empty"):
        filled_desk.log.export(user, replace(query, text="zzz"), tmp_path / "a.xlsx")
    wanted = replace(query, text="a", helper=None)
    count = filled_desk.log.export(user, wanted, tmp_path / "a.xlsx", names=True)
    asked = {"start": "2026-10-05", "text": True, "voided": True, "place": "desk"}
    assert last_entry(filled_desk) == ("log_exported", {"rows": count, "names": True, "query": asked})
    assert query.codes()["helper"] == helper.id


def test_the_name_of_the_file_tells_the_days_and_that_names_are_missing() -> None:
    today = date(2026, 11, 26)
    assert file_name(LogQuery(), today, names=True) == "so-den-2026-11-26.xlsx"
    october = LogQuery(date(2026, 10, 1), date(2026, 10, 31))
    assert file_name(october, today, names=False) == "so-2026-10-01-den-2026-10-31-khong-ten.xlsx"


class Stopped(Exception):
    pass


def test_an_export_that_is_stopped_leaves_the_file_of_before(
    filled_desk: Desk, user: User, tmp_path: Path
) -> None:
    path = tmp_path / "sổ.xlsx"
    path.write_text("của tôi")
    told: list[tuple[int, int]] = []

    def step(done: int, total: int) -> None:
        told.append((done, total))
        if done:
            raise Stopped

    before = filled_desk.ledger.verify()
    with pytest.raises(Stopped):
        filled_desk.log.export(user, LogQuery(), path, step=step)
    assert told == [(0, 180), (180, 180)]
    assert path.read_text() == "của tôi"
    assert [each.name for each in tmp_path.glob("*.*")] == ["sổ.xlsx"]
    assert filled_desk.ledger.verify() == before


def test_a_voided_line_is_marked_and_not_counted_when_it_comes_back(
    desk: Desk, user: User, tmp_path: Path
) -> None:
    desk.visits.record(user, VisitDraft(DAY, items=(HelpItemDraft("ewallet"),)))
    desk.visits.record(user, VisitDraft(DAY, items=(HelpItemDraft("vssid"),)))
    desk.visits.undo_last(user)
    desk.log.export(user, LogQuery(), tmp_path / "a.xlsx")
    assert [row["Đã hủy"] for row in taken(tmp_path / "a.xlsx")] == ["", "x"]
    rows, figures = brought_into_a_new_register(tmp_path / "a.xlsx", tmp_path / "fresh")
    assert [row.service for row in rows] == ["ewallet"]
    assert figures.visits == 1


def test_no_cell_can_turn_into_a_formula(desk: Desk, user: User, tmp_path: Path) -> None:
    items = tuple(HelpItemDraft("other", note=note) for note in NOTES)
    desk.visits.record(user, VisitDraft(DAY, citizen=CitizenDraft("=cmd|' /C calc'!A0"), items=items))
    desk.log.export(user, LogQuery(), tmp_path / "a.xlsx", names=True)
    cells = [str(cell) for row in taken(tmp_path / "a.xlsx") for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert {"'=cmd|' /C calc'!A0", "'=1+1", "'+84", "'-", "''=1", "'"} <= set(cells)


items = st.builds(
    HelpItemDraft,
    service=st.sampled_from(SERVICES),
    quantity=st.integers(1, 3) | st.just(100_000),
    procedure=st.sampled_from(["", BIRTH, "1.000894"]),
    dossier=st.sampled_from(DOSSIERS),
    outcome=st.none() | st.sampled_from(Outcome),
    payment=st.none() | st.sampled_from(Payment),
    how=st.none() | st.sampled_from(How),
    barrier=st.sampled_from(BARRIERS),
    note=st.sampled_from(NOTES),
)
citizens = st.builds(
    CitizenDraft,
    name=st.sampled_from(NAMES),
    id_number=st.sampled_from(NUMBERS),
    birth_year=st.none() | st.integers(1950, 1953),
    sex=st.none() | st.sampled_from(Sex),
)
visits = st.builds(
    VisitDraft,
    day=st.dates(date(2026, 10, 1), date(2026, 10, 3)),
    time=st.none() | st.sampled_from([time(8), time(9, 41)]),
    place=st.sampled_from(Place),
    helpers=st.lists(st.sampled_from(["Minh Anh", "=Quốc Bảo"]), unique=True).map(tuple),
    citizen=citizens,
    unit=st.sampled_from(["", "tdp01", "tdp07"]),
    items=st.lists(items, min_size=1, max_size=3).map(tuple),
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drafts=st.lists(visits, min_size=1, max_size=12))
def test_whatever_was_recorded_comes_back(
    drafts: list[VisitDraft], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("round")
    with open_desk(folder / "own", create=True) as desk:
        user = desk.wards.set_up(Ward("Phường Mẫu"), "Vũ Minh Anh")
        known = desk.catalogues.snapshot()
        for draft in drafts:
            assert not [
                problem
                for problem in check(draft, known.service_by_key, known.procedure_by_code, date(2026, 12, 1))
                if problem.severity == "refuse"
            ]
            desk.visits.record(user, draft)
        desk.log.export(user, LogQuery(), folder / "a.xlsx", names=True)
        own = content(desk, user)
    assert brought_into_a_new_register(folder / "a.xlsx", folder / "fresh") == own
