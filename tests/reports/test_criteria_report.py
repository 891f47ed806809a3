"""The report on a year's criteria: both arms spelled out, what is missing named, the same on both formats."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from uuid import UUID

import docx

from desk.domain.assessment import Assessment, Evidence, EvidenceKind, Reached
from desk.domain.criteria import Arm, ArmRule, Base, CriteriaGroup, CriteriaPack, Criterion, Operator
from desk.domain.criteria_report import CriteriaReport
from desk.domain.criteria_result import conclude, judge
from desk.domain.national_score import Feed, FeedKey, Part
from reports import criteria_docx, criteria_pdf
from reports.criteria_conditions import block_of, condition
from reports.criteria_evidence import size
from tests.reports.samples import all_text

AT = datetime(2026, 11, 20, 9, 5, tzinfo=UTC)
RULE = (Arm(ArmRule.ASSIGNED, Decimal(100), Base.ASSIGNED), Arm(ArmRule.POINTS, Decimal(70), Base.PACK))
SIGNATURE = Criterion("3.2", "Chữ ký số", "%", Operator.AT_LEAST, Decimal(30), Decimal(60), counted="người")
YES = Reached(answer=True)
QUEUE = Criterion("3.4", "Hồ sơ quá hạn", "%", Operator.AT_MOST, Decimal(5))
CRITERIA = (
    (SIGNATURE, Reached(Decimal(2961), Decimal(9878)), "29.995"),
    (Criterion("3.3", "Tổ hoạt động", operator=Operator.YES, points=Decimal(40)), YES, "40"),
    (QUEUE, Reached(Decimal(9), Decimal(90)), None),
    (Criterion("3.5", "Cán bộ", "người", Operator.EQUAL, Decimal(5)), Reached(value=Decimal(4)), None),
    (Criterion("3.5b", "Cổng dữ liệu", operator=Operator.YES), Reached(answer=False), None),
    (Criterion("3.6", "Chưa có số", "%", Operator.AT_LEAST, Decimal(5)), Reached(), None),
    (Criterion("3.7", "Chưa có ngưỡng"), Reached(), None),
    (Criterion("3.8"), Reached(), None),
    (Criterion("3.9"), Reached(), None),
)  # fmt: skip
FEEDS = (
    Feed(FeedKey.FULL_ONLINE, Part("Hồ sơ toàn trình", 0), Part("Hồ sơ đủ điều kiện", 0), 74),
    Feed(FeedKey.PAID_ONLINE, Part("Hồ sơ đã trả", 26), Part("Hồ sơ có phí", 38), 40),
)


def report(points: Decimal | None = Decimal(100), *, assigned: bool = True) -> CriteriaReport:
    """A group of eight criteria, seven of them in some kind of trouble."""
    group = CriteriaGroup("3", "Xã hội số", len(CRITERIA), tuple(each for each, _, _ in CRITERIA))
    pack = CriteriaPack(
        *(
            "qd1829",
            "2",
            "Bộ tiêu chí",
            "QĐ 1829",
            date(2023, 5, 30),
            "QĐ 1829/QĐ-UBND",
            RULE,
            (group,),
            points,
        )
    )
    lines = {}
    for criterion, reached, scored in CRITERIA:
        told = Assessment(criterion.code, assigned and bool(criterion.name), reached)
        told = replace(told, points=None if scored is None else Decimal(scored))
        lines[criterion.code] = judge(criterion, told, reached, evidence=int(criterion is SIGNATURE))
    made = conclude(pack, 2026, lines)
    return CriteriaReport(
        *("Phường Mẫu", "Thanh Hóa", made, (), FEEDS, "TC-2026", "7f3ac21e90d4", AT, "Thu Trang")
    )


def evidence(kind: EvidenceKind, title: str, place: str = "", octets: int = 0) -> Evidence:
    at = "ab12cd34ef" if kind is EvidenceKind.FILE else ""
    return Evidence(UUID(int=1), "qd1829", 2026, "3.2", kind, title, place, at, octets, AT, UUID(int=2))


def told(made: CriteriaReport) -> str:
    """The words of the PDF on one line."""
    return re.sub(r"\s+", " ", all_text(criteria_pdf.render(made)))


def document(made: CriteriaReport) -> str:
    """The words of the Word document, tables and all."""
    found = docx.Document(BytesIO(criteria_docx.render(made)))
    cells = [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    return " ".join([*(each.text for each in found.paragraphs), *cells])


def test_both_arms_are_spelled_out_and_sixty_nine_nine_nine_five_is_not_seventy() -> None:
    text = told(report())
    for words in (
        "Điều kiện 1: đạt mọi tiêu chí được giao 1/7 tiêu chí CHƯA ĐẠT",
        "Điều kiện 2: từ 70% tổng điểm trở lên 69,995/100 = 69,995% CHƯA ĐẠT",
        "Kết luận (phải đạt cả 2 điều kiện) CHƯA ĐỦ ĐIỀU KIỆN",
    ):
        assert words in text
    assert "70,00" not in text
    written = document(report())
    assert "69,995/100 = 69,995%" in written
    assert "CHƯA ĐỦ ĐIỀU KIỆN" in written


def test_what_is_missing_is_named_with_its_distance() -> None:
    text = told(report())
    for words in (
        "3.2 Chữ ký số (29,98%, còn thiếu 3 người)",
        "3.4 Hồ sơ quá hạn (10,00%, vượt 5)",
        "3.5 Cán bộ (4 người, còn thiếu 1 người)",
        "3.6 Chưa có số (chưa có số)",
        "3.7 Chưa có ngưỡng (chưa có ngưỡng)",
        "3.5b Cổng dữ liệu (không)",
        "Chưa chấm điểm: 3.4, 3.5, 3.5b, 3.6, 3.7.",
        "Chưa có minh chứng: 3.3, 3.4, 3.5, 3.5b, 3.6, 3.7.",
        "3.8–3.9 2 dòng phường chưa điền tên",
    ):
        assert words in text


def test_evidence_and_feeds_stand_in_tables_with_their_parts() -> None:
    files = (
        evidence(EvidenceKind.FILE, "Danh sách cấp", "evidence/2026/a.pdf", 1_240_000),
        evidence(EvidenceKind.LINK, "Thống kê", "https://a.gov.vn/x"),
        evidence(EvidenceKind.NOTE, "Công văn 12"),
    )
    text = told(replace(report(), evidence=files, practice=True))
    for words in (
        "3.2 Danh sách cấp tệp PDF, 1,2 MB #ab12cd34 20/11/2026",
        "3.2 Thống kê – https://a.gov.vn/x liên kết 20/11/2026",
        "3.2 Công văn 12 ghi chú 20/11/2026",
        "Hồ sơ đã trả: 26 Hồ sơ có phí: 38 68,42%",
        "74 hồ sơ chưa rõ mức; 40 hồ sơ không thu phí",
        "THỰC HÀNH",
    ):
        assert words in text
    assert "Chưa có minh chứng nào trong sổ." in told(report())
    assert size(34_000) == "34 KB"


def test_a_year_without_assigned_criteria_or_points_says_so() -> None:
    text = told(report(None, assigned=False))
    assert "CHƯA GIAO TIÊU CHÍ" in text
    assert "Năm này chưa giao tiêu chí nào, nên chưa có kết luận." in text
    assert "0 điểm, chưa rõ điểm tối đa" in text
    assert block_of(report(assigned=False).conclusion).passed is None


def test_a_rule_by_kinds_has_words_of_its_own() -> None:
    assert condition(Arm(ArmRule.MANDATORY, Decimal(100), Base.PACK)) == "đạt mọi tiêu chí bắt buộc"
    assert condition(Arm(ArmRule.EXTENDED, Decimal(30), Base.PACK)) == "đạt từ 30% tiêu chí mở rộng"


def test_the_same_report_gives_the_same_bytes() -> None:
    assert criteria_pdf.render(report()) == criteria_pdf.render(report())
    assert criteria_docx.render(report()) == criteria_docx.render(report())
