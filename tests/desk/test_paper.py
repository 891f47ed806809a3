"""Backups, tallies, sheets and imports as the use cases hand them out."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
import time_machine

from db import catalogue
from desk.domain.month_report import Form
from desk.domain.period import Basis, free_range, month_period
from desk.domain.problems import Refused
from desk.usecases.backups import Backups
from desk.usecases.month_reports import file_name
from desk.usecases.months import Format, free_name
from desk.usecases.opening import open_desk
from desk.usecases.practice import fill
from reports import raster

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk

OCTOBER = month_period(2026, 10, Basis.ND09)
NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


@pytest.fixture
def sample(home: Path) -> Path:
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as workbook:
        return Path(shutil.copy(workbook, home / "sổ.xlsx"))


def spoil(path: Path, row: int, column: int, value: object) -> None:
    """Write a value into a cell of the workbook, as somebody's hand would."""
    book = openpyxl.load_workbook(path)
    book.worksheets[0].cell(row, column, value)
    book.save(path)


def test_a_backup_opens_with_the_same_figures(filled_desk: Desk, home: Path) -> None:
    copy = filled_desk.backups.make()
    latest = filled_desk.backups.latest()
    assert latest is not None
    assert latest[0] == copy
    restored = home / "restored"
    restored.mkdir()
    shutil.copy(copy, restored / "register.db")
    with open_desk(restored) as again:
        assert again.months.figures() == filled_desk.months.figures()


def test_backups_are_thinned_to_days_and_months(desk: Desk) -> None:
    for hours in (24 * 70, 24 * 69, 24 * 5 + 1, 24 * 5, 3, 2, 0):
        with time_machine.travel(NOON - timedelta(hours=hours), tick=False):
            desk.backups.make()
    kept = sorted(path.name for path in (desk.folder / "backups").glob("*.db"))
    assert [name[11:19] for name in kept] == ["20260915", "20261118", "20261123", "20261123", "20261123"]


def test_other_files_in_the_backup_folder_are_left_alone(desk: Desk) -> None:
    stranger = desk.folder / "backups" / "so-mot-cua-cua-toi-dung-xoa-nhe.db"
    stranger.parent.mkdir(exist_ok=True)
    stranger.write_bytes(b"mine")
    desk.backups.make()
    assert stranger.exists()
    assert Backups(desk.folder / "register.db", desk.folder / "nowhere").latest() is None


def test_a_tally_names_its_basis_and_carries_the_head_of_the_ledger(filled_desk: Desk, user: User) -> None:
    tally = filled_desk.months.tally(user, OCTOBER)
    assert tally.figures.visits == 84
    assert tally.code.startswith("BC-2026-10-ND09-")
    assert tally.chain_head == filled_desk.ledger.verify().head
    assert {line.key for line in tally.services} >= {"submit_online", "vneid_activate"}
    assert sum(line.help_items for line in tally.outcomes) == 56


def test_the_previous_period_stands_beside(filled_desk: Desk, user: User) -> None:
    november = filled_desk.months.tally(user, month_period(2026, 11, Basis.CALENDAR))
    assert november.previous == filled_desk.months.tally(user, month_period(2026, 10, Basis.CALENDAR)).figures


def test_a_preview_shows_the_pages_that_are_written(filled_desk: Desk, user: User, home: Path) -> None:
    preview = filled_desk.month_reports.preview(user, OCTOBER, Form.OFFICIAL, 50)
    target = home / file_name("Phường Hạc Thành", OCTOBER, Form.OFFICIAL, Format.PDF)
    filled_desk.month_reports.export(user, OCTOBER, Form.OFFICIAL, Format.PDF, target)
    assert target.name == "bao-cao-2026-10-nd09-phuong-hac-thanh.pdf"
    assert len(preview.pages) == raster.page_count(target.read_bytes())


def test_a_free_range_has_a_file_name_of_its_own() -> None:
    period = free_range(OCTOBER.start, OCTOBER.end)
    name = file_name("Xã Mẫu", period, Form.LIST, Format.XLSX)
    assert name == "bang-ke-2026-09-15_2026-10-14-range-xa-mau.xlsx"


def test_an_export_to_a_missing_folder_is_refused_and_not_registered(
    filled_desk: Desk, user: User, home: Path
) -> None:
    before = filled_desk.ledger.verify()
    with pytest.raises(Refused):
        filled_desk.month_reports.export(user, OCTOBER, Form.LIST, Format.XLSX, home / "không có" / "x.xlsx")
    assert filled_desk.ledger.verify() == before


def test_a_sheet_shows_what_the_printer_gets(desk: Desk) -> None:
    pages = desk.guides.for_printer("1.001193", "a5").pages
    assert [raster.decode(page) for page in pages] == [{desk.guides.sheet("1.001193").link}]
    assert (pages[0].width, pages[0].height) == (1749, 2481)  # 148 × 210 mm at 300 dpi, rounded up


def test_sheets_are_found_as_people_look_for_them(desk: Desk) -> None:
    assert desk.guides.find("khai sinh")[0].code == "1.001193"


def test_the_code_on_the_screen_is_the_code_of_the_sheet(desk: Desk) -> None:
    shown = desk.guides.screen_code("1.001193.000.00.00.H56")
    assert shown.link == desk.guides.sheet("1.001193").link
    assert shown.domain == "dichvucong.gov.vn"
    assert len(shown.modules) == len(shown.modules[0])


def test_one_wrong_row_keeps_the_whole_file_out(desk: Desk, user: User, sample: Path) -> None:
    spoil(sample, 6, 12, "1,5")
    preview = desk.imports.read(sample)
    with pytest.raises(Refused) as refused:
        desk.imports.take(user, preview)
    assert refused.value.problem.values["count"] == 1
    assert desk.months.figures().visits == 0
    assert any(line.startswith("Dòng 6, SL") for line in preview.report.lines())


def test_the_good_rows_come_in_and_the_wrong_ones_go_to_a_file(desk: Desk, user: User, sample: Path) -> None:
    spoil(sample, 6, 12, "1,5")
    report = desk.imports.take(user, desk.imports.read(sample), good_rows=True)
    assert (report.imported, report.known, len(report.refused)) == (179, 0, 1)
    assert report.refused_file is not None
    book = openpyxl.load_workbook(report.refused_file)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert len(rows) == 2
    assert "SL" in str(rows[1][-1])
    assert str(report.refused_file) in "\n".join(report.lines())


def test_mended_rows_are_added_to_those_that_are_known(desk: Desk, user: User, sample: Path) -> None:
    spoil(sample, 6, 12, "1,5")
    desk.imports.take(user, desk.imports.read(sample), good_rows=True)
    spoil(sample, 6, 12, 1)
    report = desk.imports.take(user, desk.imports.read(sample))
    assert (report.imported, report.known) == (1, 179)
    assert desk.months.figures().help_items == 180


def test_unknown_columns_are_told_and_not_fatal(desk: Desk, sample: Path) -> None:
    spoil(sample, 4, 20, "Sở thích")
    assert "Sở thích" in "\n".join(desk.imports.read(sample).report.lines())


def test_one_sheet_can_be_chosen_by_name(desk: Desk, sample: Path) -> None:
    assert desk.imports.read(sample, "Sổ hỗ trợ").report.imported == 180
    with pytest.raises(Refused) as refused:
        desk.imports.read(sample, "Sheet9")
    assert refused.value.problem.code == "sheet_not_found"


def test_two_hundred_bad_rows_are_named_one_by_one_and_nothing_comes_in(
    desk: Desk, user: User, home: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Ngày", "Nội dung hỗ trợ", "Số lượng"])
    for _ in range(200):
        sheet.append(["31/02/2026", "VNeID", "một ít"])
    book.save(home / "sổ hỏng.xlsx")
    preview = desk.imports.read(home / "sổ hỏng.xlsx")
    with pytest.raises(Refused) as refused:
        desk.imports.take(user, preview)
    assert refused.value.problem.values["count"] == 200
    assert {told.row for told in preview.report.refused} == set(range(2, 202))
    assert desk.months.figures().help_items == 0


def test_a_sheet_of_a_procedure_that_ended_is_not_printed(desk: Desk) -> None:
    with desk._db.begin() as session:  # noqa: SLF001 - no page can end a procedure yet
        (birth,) = (each for each in catalogue.procedures(session) if each.code == "1.001193")
        catalogue.add_procedures(session, [replace(birth, valid_to=date(2026, 1, 31))])
    desk.catalogues.forget()
    with pytest.raises(Refused) as refused:
        desk.guides.sheet("1.001193")
    assert refused.value.problem.code == "procedure_not_in_force"


def test_the_practice_register_is_filled_and_sound(home: Path) -> None:
    with open_desk(home / "practice", create=True) as practice:
        user = fill(practice)
        assert practice.months.figures().visits == 163
        assert [visit.citizen.name for visit in practice.visits.today(user).visits[:1] if visit.citizen] == [
            "Trần Văn Mẫu"
        ]
        assert practice.ledger.verify().entries > 8


def test_a_taken_name_gets_a_number(home: Path) -> None:
    (home / "báo cáo.pdf").write_bytes(b"")
    assert free_name(home / "báo cáo.pdf").name == "báo cáo (2).pdf"
