"""Thirty days of a ward: targets, the daily board, the close, the report, a late row and its supplement.

Beside the register runs a paper book, plain Python; every figure must be that of the book.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import docx
import openpyxl
import pypdfium2
import pytest

from desk.domain.indicator_step import EntryLine
from desk.domain.month_report import Form
from desk.domain.people import Role, User
from desk.domain.period import Basis, month_period
from desk.domain.problems import InvalidDraft
from desk.domain.shift import Closing, ShiftDraft, ShiftKind
from desk.domain.target import TargetDraft, TargetPlan
from desk.domain.unit import Measure
from desk.domain.visit import HelpItemDraft, Outcome, Payment, VisitDraft
from desk.usecases.months import Format
from desk.usecases.targets import Sharing
from tests.desk.duty_stage import at, clock_at

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.emulation import Board
    from desk.usecases.opening import Desk

FIRST = date(2026, 11, 1)
NOVEMBER, DECEMBER = (month_period(2026, month, Basis.CALENDAR) for month in (11, 12))
GROUPS = [f"tdp{number:02d}" for number in range(1, 17)]
HANDBOOK, VNEID = "digital_households", "vneid"
PIN = "4821"


@dataclass
class Book:
    """What an officer would have written on paper."""

    visits: int = 0
    by_service: Counter[str] = field(default_factory=Counter)
    vneid_of: Counter[str] = field(default_factory=Counter)
    told_of: Counter[str] = field(default_factory=Counter)
    dossiers: set[str] = field(default_factory=set)


@dataclass
class Ward:
    """The register, its officer, its leader, the plan and the book."""

    desk: Desk
    officer: User
    leader: User
    plan: TargetPlan
    book: Book = field(default_factory=Book)

    def day(self, day: date) -> None:
        """A day at the desk, an outing on Sundays, and what the groups tell in the evening."""
        number = day.day
        for turn in range(1 + number % 3):
            group = GROUPS[(number + turn) % 16]
            code = f"H38.09-{day:%y%m%d}-{turn:04d}"
            filed = HelpItemDraft(
                "submit_online",
                1,
                "1.001193",
                code,
                Outcome.SUBMITTED,
                Payment.PAID if turn else Payment.FREE,
            )
            items = (HelpItemDraft("vneid_activate"), filed) if turn else (HelpItemDraft("vneid_activate"),)
            self.desk.visits.record(self.officer, VisitDraft(day, unit=group, items=items))
            self.book.visits += 1
            self.book.by_service.update(item.service for item in items)
            self.book.vneid_of[group] += 1
            self.book.dossiers.update({code} if turn else ())
        if day.isoweekday() == 7:
            self.outing(day)
        self.evening(day)

    def outing(self, day: date) -> None:
        """Twelve activations in a group, counted without names."""
        group = GROUPS[day.day % 16]
        plan = ShiftDraft(day, ShiftKind.OUTING, place="Chợ Vườn Hoa", starts=time(8))
        with clock_at(8, day=day):
            shift = self.desk.shifts.open(self.officer, plan).shift.id
            self.desk.tallies.add(self.officer, shift, "vneid_activate", 15, group)
            self.desk.tallies.add(self.officer, shift, "vneid_activate", -3, group)
        self.desk.shifts.close(self.officer, shift, Closing(at(16, 30, day)))
        self.book.by_service["vneid_activate"] += 12
        self.book.vneid_of[group] += 12

    def evening(self, day: date) -> None:
        """Every group tells how many households more it has reached."""
        told = self.book.told_of
        lines = [EntryLine(key, (day.day + place) % 4, told[key]) for place, key in enumerate(GROUPS)]
        self.desk.emulation.enter(self.officer, self.plan.id, HANDBOOK, day, lines)
        told.update({line.unit: line.amount for line in lines})

    def board(self, indicator: str) -> Board:
        """The board on the last day."""
        return self.desk.emulation.board(self.officer, self.plan.id, indicator, NOVEMBER.end)


@pytest.fixture
def ward(desk: Desk, user: User) -> Ward:
    """A plan of two indicators over sixteen groups, one shared by households, one equally."""
    with clock_at(8, day=FIRST):
        officer = desk.users.add(user, "Nguyễn Hải Long", Role.OFFICER)
        leader = desk.users.set_pin(user, desk.users.add(user, "Lê Thị Phương", Role.LEADER), PIN)
        draft = TargetPlan(uuid4(), "Đợt thi đua tháng 11/2026", FIRST, NOVEMBER.end, "KH 42/KH-UBND")
        plan = desk.targets.put_plan(leader, draft)
        for code, amount, way in ((VNEID, 96, Sharing.EQUALLY), (HANDBOOK, 800, Sharing.BY_DENOMINATOR)):
            whole = TargetDraft(code, amount)
            measure = None if way is Sharing.EQUALLY else Measure.HOUSEHOLDS
            desk.targets.give(
                leader, plan.id, [whole, *desk.targets.shared(leader, whole, GROUPS, way, measure)]
            )
        return Ward(desk, officer, leader, plan)


def test_thirty_days_from_the_targets_to_the_supplement(ward: Ward, tmp_path: Path) -> None:
    desk, book = ward.desk, ward.book
    for number in range(30):
        with clock_at(17, day=FIRST + timedelta(number)):
            ward.day(FIRST + timedelta(number))
    with clock_at(9, day=date(2026, 12, 2)):
        desk.days.confirm(ward.leader)
        the_boards_are_the_book(ward)
        close = desk.month_closes.close(ward.leader, NOVEMBER, PIN)
        before = written(ward, tmp_path / "trước")
        the_papers_are_the_book(before, book, close.code)
    with clock_at(9, day=date(2026, 12, 3)):
        forgotten = VisitDraft(FIRST, items=(HelpItemDraft("vneid_activate"),))
        with pytest.raises(InvalidDraft, match="day_closed"):
            desk.visits.record(ward.officer, forgotten)
        desk.visits.record(ward.officer, forgotten, "sót trong sổ giấy")
        one, two = desk.catalogues.groups()[:2]
        admin = desk.users.first()
        assert admin is not None
        desk.units.merge(admin, [one], two, date(2026, 12, 3))
        after = written(ward, tmp_path / "sau")
        assert after[Format.PDF].read_bytes() == before[Format.PDF].read_bytes()
        the_papers_are_the_book(after, book, close.code)
        (late,) = desk.month_reports.build(ward.officer, DECEMBER).notes.late
    assert (late.period, late.code, late.rows) == (NOVEMBER, close.code, 1)
    assert late.reasons == ("sót trong sổ giấy",)
    assert desk.ledger.verify().entries


def the_boards_are_the_book(ward: Ward) -> None:
    """Both boards: what was done, target by target, sums that hold, ranks by share."""
    for code, done, whole in ((VNEID, ward.book.vneid_of, 96), (HANDBOOK, ward.book.told_of, 800)):
        board = ward.board(code)
        assert {row.holder.key: row.progress.done for row in board.rows} == {key: done[key] for key in GROUPS}
        assert sum(row.holder.target for row in board.rows) == whole == board.ward.progress.target
        assert board.ward.progress.done == sum(done.values())
        shares = [row.progress.done / row.holder.target for row in board.rows]
        assert shares == sorted(shares, reverse=True)


def written(ward: Ward, folder: Path) -> dict[Format, Path]:
    """The report of November in its three formats."""
    folder.mkdir()
    paths = {kind: folder / f"báo cáo.{kind.value}" for kind in Format}
    for kind, path in paths.items():
        ward.desk.month_reports.export(ward.officer, NOVEMBER, Form.OFFICIAL, kind, path)
    return paths


def the_papers_are_the_book(paths: dict[Format, Path], book: Book, code: str) -> None:
    """Each format says what the book says, and that the month is closed."""
    with pypdfium2.PdfDocument(paths[Format.PDF]) as pdf:
        paper = " ".join("\n".join(page.get_textpage().get_text_bounded() for page in pdf).split())
    document = docx.Document(str(paths[Format.DOCX]))
    words = [each.text for each in document.paragraphs]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    sheets = openpyxl.load_workbook(paths[Format.XLSX]).worksheets
    numbers = {cell.value for sheet in sheets for row in sheet.iter_rows() for cell in row}
    assert code in paper
    assert any(code in each for each in words)
    assert {sum(book.vneid_of.values()), sum(book.told_of.values()), 96, 800} <= numbers
    for figure in (book.visits, len(book.dossiers), sum(book.vneid_of.values()), sum(book.told_of.values())):
        assert f"{figure:,}".replace(",", ".") in paper
        assert figure in numbers or str(figure) in " ".join(words + cells)
