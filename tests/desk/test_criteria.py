"""A year of criteria at the desk: packs, assigning, assessing, evidence, what the register counts itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from desk.domain.assessment import LARGEST_EVIDENCE, Assessment, EvidenceKind, Reached
from desk.domain.criteria import Criterion, Operator
from desk.domain.criteria_result import Outcome, Verdict
from desk.domain.national_score import FeedKey
from desk.domain.people import Role, User
from desk.domain.problems import InvalidDraft, Refused
from desk.domain.unit import Denominator, Measure
from desk.usecases.criteria import Format, Told, file_name
from desk.usecases.opening import Desk, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.criteria_result import CriterionLine

PACK = "qd1829"
SIGNATURE = "3.2"
MANY = Told(Reached(Decimal(2961)), Decimal("3.5"), "Danh sách cấp chữ ký số")
TALLIED = Criterion(
    "1.1", "Hồ sơ nộp trực tuyến", "hồ sơ", Operator.AT_LEAST, Decimal(1), numerator_indicator="dossiers"
)


def line(desk: Desk, user: User, criterion: str) -> CriterionLine:
    """A criterion's line in 2026."""
    view = desk.criteria.view(user, PACK, 2026)
    return next(each for each in view.lines if each.criterion.code == criterion)


def refused(call: object, *asked: object, **told: object) -> str:
    """The code that a call is refused with."""
    assert callable(call)
    with pytest.raises(Refused) as error:
        call(*asked, **told)
    return error.value.problem.code


def grown(desk: Desk, user: User) -> None:
    """9.878 adults on 1 January 2026."""
    ward = next(each for each in desk.catalogues.snapshot().units if each.kind.value == "ward")
    desk.units.count(user, Denominator(ward.key, Measure.ADULTS, date(2026, 1, 1), 9878, "Công an phường"))


def test_a_year_is_assigned_and_assessed_against_the_wards_own_population(desk: Desk, user: User) -> None:
    grown(desk, user)
    assert desk.criteria.standing(user, 2026) is None
    assert desk.criteria.view(user, PACK, 2026).outcome is Outcome.NOTHING_ASSIGNED
    desk.criteria.assign(user, PACK, 2026, SIGNATURE, assigned=True)
    desk.criteria.assess(user, PACK, 2026, SIGNATURE, MANY)
    standing = desk.criteria.standing(user, 2026)
    assert standing is not None
    assert (standing.outcome, standing.assigned, standing.met) == (Outcome.NOT_PASSED, 1, 0)
    found = next(each for each in standing.lines if each.assigned)
    assert (found.verdict, found.missing) == (Verdict.NOT_MET, Fraction(3))
    assert (found.reached.day, found.reached.origin) == (date(2026, 1, 1), "Công an phường")
    desk.criteria.assess(user, PACK, 2026, SIGNATURE, Told(Reached(Decimal(2964), Decimal(9879))))
    told = desk.criteria.history(user, PACK, 2026, SIGNATURE)
    assert [each.told.reached.numerator for each in told] == [2964, 2961, None]
    assert all(each.told.assigned and each.by_name == user.name for each in told)
    assert desk.criteria.view(user, PACK, 2025).assigned == 0


def test_what_cannot_be_is_refused_and_changes_nothing(desk: Desk, user: User) -> None:
    def told(reached: Reached, criterion: str = SIGNATURE, points: str | None = None) -> str:
        given = Told(reached, None if points is None else Decimal(points))
        return refused(desk.criteria.assess, user, PACK, 2026, criterion, given)

    assert told(Reached(answer=True)) == "assessment_not_yes_or_no"
    assert told(Reached(Decimal(1), Decimal(0))) == "assessment_denominator_zero"
    assert told(Reached(Decimal(1), Decimal(2), Decimal(50))) == "assessment_told_twice"
    assert told(Reached(Decimal(-1), Decimal(2))) == "number_negative"
    assert told(Reached(value=Decimal("1e16"))) == "assessment_number_long"
    assert told(Reached(), "1.1") == "criterion_without_name"
    assert told(Reached(), "9.9") == "criterion_unknown"
    assert refused(desk.criteria.assign, user, PACK, 2026, "1.1", assigned=True) == "criterion_without_name"
    assert refused(desk.criteria.assign, user, PACK, 1999, SIGNATURE, assigned=True) == (
        "criteria_year_impossible"
    )
    assert refused(desk.criteria.view, user, "x", 2026) == "criteria_pack_unknown"
    long = Told(note="a" * 1001)
    assert refused(desk.criteria.assess, user, PACK, 2026, SIGNATURE, long) == "text_too_long"
    assert [each.kept for each in desk.criteria_packs.all(user)] == [False]


def test_the_ward_fills_blank_rows_in_as_a_version_beside_the_old_one(desk: Desk, user: User) -> None:
    before = desk.criteria_packs.all(user)[0].pack
    told = Criterion("2.1", "Doanh nghiệp dùng hóa đơn điện tử", operator=Operator.YES, points=Decimal(5))
    count = replace(TALLIED, numerator_indicator="", unit="hồ sơ", points=Decimal(4))
    after = desk.criteria_packs.fill(user, PACK, "1", [told, count])
    assert (after.version, after.sizes) == ("1-1", before.sizes)
    assert after.find("2.1") == told
    again = desk.criteria_packs.fill(user, PACK, "1-1", [replace(told, points=Decimal(6))])
    assert again.version == "1-2"
    lines = desk.criteria_packs.all(user)
    assert [(each.pack.version, each.newest) for each in lines] == [
        ("1", False),
        ("1-1", False),
        ("1-2", True),
    ]

    def assess(criterion: str, told: Told) -> str:
        return refused(desk.criteria.assess, user, PACK, 2026, criterion, told)

    assert assess("2.1", Told(Reached(value=Decimal(1)))) == "assessment_only_yes_or_no"
    assert assess("2.1", Told(points=Decimal(7))) == "assessment_points_over"
    assert assess("1.1", Told(Reached(Decimal(1)))) == "assessment_not_a_share"
    desk.criteria.assess(user, PACK, 2026, "2.1", Told(Reached(answer=True), Decimal("5.50")))
    kept = desk.criteria.history(user, PACK, 2026, "2.1")[0].told
    assert (kept.reached.answer, str(kept.points)) == (True, "5.50")
    assert desk.criteria.view(user, PACK, 2026, "1").lines[11].blank
    desk.criteria_packs.end(user, PACK, "1-2")
    assert desk.criteria.view(user, PACK, 2026).pack.version == "1-1"
    assert refused(desk.criteria_packs.end, user, PACK, "1-2") == "criteria_last_version"
    assert refused(desk.criteria_packs.fill, user, PACK, "1-1", [told]) == "criteria_unchanged"
    assert refused(desk.criteria_packs.fill, user, PACK, "1-1", [Criterion("9.9")]) == "criterion_unknown"
    odd = replace(told, threshold=Decimal(1))
    assert refused(desk.criteria_packs.fill, user, PACK, "1-1", [odd]) == "criterion_threshold_alone"


def test_a_pack_goes_out_and_comes_in_as_a_file(desk: Desk, user: User, tmp_path: Path) -> None:
    file = tmp_path / "bộ tiêu chí.toml"
    packs = desk.criteria_packs
    packs.export_file(user, PACK, "1", file)
    desk.criteria.assign(user, PACK, 2026, SIGNATURE, assigned=True)
    assert refused(packs.import_file, user, file) == "criteria_known"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("share = 70", "share = 80"), encoding="utf-8")
    assert refused(packs.import_file, user, file) == "criteria_version_taken"
    file.write_text(text.replace('version = "1"', 'version = "2"'), encoding="utf-8")
    assert packs.import_file(user, file).version == "2"
    assert desk.criteria.view(user, PACK, 2026).assigned == 1
    file.write_bytes(b"\xff\xfe\xff")
    assert refused(packs.import_file, user, file) == "criteria_file_unreadable"
    file.write_bytes(b" " * 1_000_001)
    assert refused(packs.import_file, user, file) == "criteria_file_too_large"
    assert refused(packs.import_file, user, tmp_path / "không có.toml") == "criteria_file_unreadable"


def test_evidence_is_copied_in_and_found_again_unchanged(desk: Desk, user: User, tmp_path: Path) -> None:
    book, file = desk.evidence, tmp_path / "Danh sách cấp.PDF"
    file.write_bytes(b"%PDF-1.4")
    added = book.add_file(user, PACK, 2026, SIGNATURE, file)
    assert added.place.startswith("evidence/2026/3-2-danh-sach-cap-")
    assert book.file(user, added.id).read_bytes() == b"%PDF-1.4"
    link = book.add_link(user, PACK, 2026, SIGNATURE, "https://thanhhoa.gov.vn/ke-hoach", "")
    note = book.add_note(user, PACK, 2026, SIGNATURE, "Công văn 12/UBND")
    assert [each.title for each in book.all(user, PACK, 2026, SIGNATURE)] == [
        "Danh sách cấp", "thanhhoa.gov.vn", "Công văn 12/UBND",
    ]  # fmt: skip
    assert {each.kind for each in (added, link, note)} == set(EvidenceKind)
    assert desk.criteria.view(user, PACK, 2026).lines[18].evidence == 3
    book.remove(user, link.id)
    assert [each.id for each in book.all(user, PACK, 2026)] == [added.id, note.id]
    assert refused(book.remove, user, link.id) == "evidence_unknown"
    assert refused(book.file, user, note.id) == "evidence_unknown"
    kept = desk.folder / added.place
    kept.write_bytes(b"%PDF-1.5")
    assert refused(book.file, user, added.id) == "evidence_changed"
    kept.unlink()
    assert refused(book.file, user, added.id) == "evidence_gone"


def test_a_backup_takes_the_evidence_along_once(desk: Desk, user: User, tmp_path: Path) -> None:
    file = tmp_path / "Danh sách.pdf"
    file.write_bytes(b"%PDF-1.4")
    added = desk.evidence.add_file(user, PACK, 2026, SIGNATURE, file)
    folder = desk.backups.make().parent
    copy = folder / added.place
    assert copy.read_bytes() == b"%PDF-1.4"
    before = copy.stat().st_mtime_ns
    desk.backups.make()
    assert copy.stat().st_mtime_ns == before
    copy.unlink()
    copy.parent.rmdir()
    copy.parent.write_bytes(b"")
    assert refused(desk.backups.make) == "folder_not_writable"


def test_evidence_that_a_computer_would_run_or_nobody_can_read_is_refused(
    desk: Desk, user: User, tmp_path: Path
) -> None:
    book = desk.evidence

    def add(name: str, size: int = 1, criterion: str = SIGNATURE, year: int = 2026) -> str:
        file = tmp_path / name
        with file.open("wb") as stream:
            stream.truncate(size)
        return refused(book.add_file, user, PACK, year, criterion, file)

    assert add("cài đặt.exe") == "evidence_kind"
    assert add("không đuôi") == "evidence_kind"
    assert add("lớn.pdf", LARGEST_EVIDENCE + 1) == "evidence_too_large"
    assert add("trống.pdf", criterion="1.1") == "criterion_without_name"
    assert add("trống.pdf", year=1999) == "criteria_year_impossible"
    assert refused(book.add_file, user, PACK, 2026, SIGNATURE, tmp_path / "x.pdf") == "evidence_unreadable"
    link = "http://thanhhoa.gov.vn"
    assert refused(book.add_link, user, PACK, 2026, SIGNATURE, link, "") == "link_not_https"
    assert refused(book.add_note, user, PACK, 2026, SIGNATURE, "  ") == "evidence_title_bad"
    kept = [each for each in (desk.folder / "evidence").rglob("*") if each.is_file()]
    assert kept == []
    (desk.folder / "evidence" / "2025").write_bytes(b"")
    assert add("trống.pdf", year=2025) == "folder_not_writable"


def test_a_criterion_of_an_indicator_is_counted_and_cannot_be_typed(filled_desk: Desk, user: User) -> None:
    share = Criterion(
        *("1.2", "Hồ sơ toàn trình", "%", Operator.AT_LEAST, Decimal(1)),
        numerator_indicator="unheard_of",
        denominator_indicator="unheard_of_too",
    )
    filled_desk.criteria_packs.fill(user, PACK, "1", [TALLIED, share])
    counted = line(filled_desk, user, "1.1")
    assert counted.verdict is Verdict.MET
    assert (
        counted.figure == filled_desk.months.figures(date(2026, 1, 1), date(2026, 12, 31)).distinct_dossiers
    )
    assert line(filled_desk, user, "1.2").reached == Reached()
    told = Told(Reached(value=Decimal(3)))
    assert refused(filled_desk.criteria.assess, user, PACK, 2026, "1.1", told) == "criterion_counted"
    filled_desk.criteria.assess(user, PACK, 2026, "1.1", Told(note="Đã xem"))


def test_the_log_feeds_the_national_score_with_named_parts(filled_desk: Desk, user: User) -> None:
    full, paid = filled_desk.criteria.feeds(user, 2026)
    assert (full.key, paid.key) == tuple(FeedKey)
    assert full.share is None or full.share <= 1
    assert paid.denominator.value >= paid.numerator.value > 0
    assert paid.share == Fraction(paid.numerator.value, paid.denominator.value)
    assert paid.numerator.name == "Hồ sơ thanh toán trực tuyến"
    assert filled_desk.criteria.feeds(user, 2021)[0].share is None


def test_only_leaders_assign_and_take_packs_in(desk: Desk, user: User, tmp_path: Path) -> None:
    desk.users.add(user, "Thu Trang", Role.OFFICER)
    officer = next(each for each in desk.users.all() if each.role is Role.OFFICER)
    assert refused(desk.criteria.assign, officer, PACK, 2026, SIGNATURE, assigned=True) == "not_allowed"
    assert refused(desk.criteria_packs.import_file, officer, tmp_path / "x.toml") == "not_allowed"
    desk.criteria.assess(officer, PACK, 2026, SIGNATURE, MANY)
    assert desk.criteria.history(officer, PACK, 2026, SIGNATURE)[0].told.note == MANY.note
    assert Assessment("1").reached == Reached()
    with pytest.raises(InvalidDraft):
        desk.criteria.assess(officer, PACK, 2026, SIGNATURE, Told(Reached(answer=False)))


def test_the_report_is_written_in_two_formats_and_tells_how_far_it_is(desk: Desk, user: User) -> None:
    told: list[float] = []
    for kind in Format:
        target = desk.folder / file_name("Phường Mẫu", PACK, 2026, kind)
        report = desk.criteria.export(user, PACK, 2026, kind, target, progress=told.append)
        assert target.stat().st_size > 1000
        assert report.code.startswith("TC-2026-QD1829-")
    assert target.name == "tieu-chi-qd1829-2026-phuong-mau.docx"
    assert told == [0.3, 0.9, 0.3, 0.9]
    block = desk.criteria.block(user, 2026)
    assert block is None
    desk.criteria.assign(user, PACK, 2026, SIGNATURE, assigned=True)
    block = desk.criteria.block(user, 2026)
    assert block is not None
    assert [each.found for each in block.conditions] == ["0/1 tiêu chí", "0 điểm, chưa rõ điểm tối đa"]
    points = desk.criteria_packs.fill(user, PACK, "1", [], Decimal(100)).points
    assert points == 100
    assert refused(desk.criteria_packs.fill, user, PACK, "1", [], Decimal(0)) == "criteria_points_bad"


def test_a_register_without_a_ward_has_no_population(home: Path) -> None:
    with open_desk(home / "bare", create=True) as bare:
        nobody = User(uuid4(), "An", Role.LEADER)
        assert bare.criteria.view(nobody, PACK, 2026).assigned == 0
