"""The official report: six sections in three formats, and the same again when it comes out of a close."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import docx
import openpyxl
import pytest

from desk.domain.figures import Figures
from desk.domain.month_report import Form, MonthReport, ReportNotes
from desk.domain.period import Basis, Period, Span, free_range, month_period, span_period
from desk.domain.problems import Refused
from desk.usecases.month_reports import rendered
from desk.usecases.months import Format
from desk.usecases.report_text import dumps, loads
from reports import month_report_docx, month_report_pdf, raster
from reports.report_blocks import Verdict
from reports.report_words import words
from tests.reports import golden_text
from tests.reports.report_samples import CRITERIA, TARGETS, closed_report, month_report
from tests.reports.samples import all_text, empty_tally, page_text, tally


def official_text(report: MonthReport) -> str:
    return " ".join(all_text(month_report_pdf.render(report, Form.OFFICIAL)).split())


@pytest.mark.parametrize(("form", "kind"), golden_text.CASES)
def test_the_text_of_every_format_is_the_one_that_was_looked_at(form: Form, kind: Format) -> None:
    assert golden_text.text_of(form, kind) == golden_text.path_of(form, kind).read_text(encoding="utf-8")


@pytest.mark.parametrize("form", Form)
def test_a_frozen_report_is_rendered_to_the_byte(form: Form) -> None:
    report = closed_report()
    again = loads(dumps(report))
    assert again == report
    assert dumps(again) == dumps(report)
    for kind in Format:
        assert rendered(again, form, kind) == rendered(report, form, kind)


def test_decimals_and_days_are_kept_as_text() -> None:
    kept = json.loads(dumps(month_report()))
    assert kept["targets"][0]["percent"] == "141.7"
    assert kept["targets"][0]["start"] == "2026-01-01"
    assert kept["criteria"]["groups"][0]["points"] == "27.5"


def test_a_report_that_an_earlier_version_froze_is_read() -> None:
    kept = json.loads(dumps(month_report()))
    for later in ("criteria", "notes", "open_items", "other_help"):
        del kept[later]
    report = loads(json.dumps(kept | {"unknown": 1}))
    assert (report.criteria, report.notes) == (None, ReportNotes())
    assert report.tally == month_report().tally


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"tally": 1}'])
def test_a_text_that_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        loads(text)
    assert refused.value.problem.code == "frozen_report_unreadable"


def test_different_units_of_account_have_totals_of_their_own() -> None:
    report = month_report()
    assert [(total.value, total.unit) for total in report.off_target_totals] == [
        (77930, "lượt"),
        (4659, "hồ sơ"),
    ]
    for kind in Format:
        data = rendered(report, Form.OFFICIAL, kind)
        lines = {
            "pdf": golden_text.pdf_lines,
            "docx": golden_text.word_lines,
            "xlsx": golden_text.sheet_lines,
        }
        text = "\n".join(lines[kind.value](data))
        assert not re.search(r"82\.?589", text)


def test_shortfalls_are_told_as_plainly_as_success() -> None:
    text = official_text(month_report())
    assert "Đạt và vượt 3 trên 4 chỉ tiêu được giao." in text
    assert "189 trên 360 sản phẩm, đạt 52,5%, thiếu 171 sản phẩm" in text
    assert "6.800 141,7 vượt 2.000" in text
    all_missed = replace(month_report(), targets=tuple(replace(line, done=0) for line in TARGETS))
    assert "và 1 chỉ tiêu khác trong biểu" in official_text(all_missed)
    just = replace(TARGETS[3], done=360, percent=Decimal("100.0"))
    assert "360 100,0 đủ" in official_text(replace(month_report(), targets=(just,)))


def test_both_arms_and_the_conclusion_are_spelled_out() -> None:
    report = month_report()
    verdict = next(
        block for block in words(report, Form.OFFICIAL).sections[5].blocks if isinstance(block, Verdict)
    )
    assert [met for _name, _found, met in verdict.conditions] == ["CHƯA ĐẠT", "ĐẠT"]
    assert verdict.conclusion == ("Kết luận (phải đạt cả 2 điều kiện)", "CHƯA ĐỦ ĐIỀU KIỆN")
    single = replace(CRITERIA, conditions=(replace(CRITERIA.conditions[0], met=None),), passed=None)
    text = official_text(replace(report, criteria=single))
    assert "CHƯA GIAO TIÊU CHÍ" in text
    assert "Kết luận CHƯA" in text


def test_a_pack_without_points_says_that_they_are_not_known() -> None:
    groups = tuple(replace(group, most_points=None) for group in CRITERIA.groups)
    text = official_text(replace(month_report(), criteria=replace(CRITERIA, groups=groups, decisions=())))
    assert "Điểm đạt 76,5." in text
    assert "Cộng 37 34 31 3 3 76,5 chưa rõ" in text


def test_the_page_tells_whether_the_period_is_closed() -> None:
    assert "Kỳ chưa chốt." in official_text(month_report())
    closed = closed_report()
    text = official_text(closed)
    assert (
        "Đã chốt lúc 8 giờ 05 ngày 16/11/2026, mã chốt 7F3A-21C9, đầu chuỗi sổ 9b01-d2aa-77c0-4e11." in text
    )
    assert "chưa chốt" not in text
    assert closed.chain_head.startswith("9b01")
    assert closed.code == month_report().code


@pytest.mark.parametrize("form", Form)
def test_the_foot_can_be_switched_off(form: Form) -> None:
    evidence = "Mã bằng chứng"
    assert evidence in page_text(month_report_pdf.render(month_report(), form), 1)
    assert evidence not in page_text(month_report_pdf.render(month_report(), form, foot=False), 1)
    document = docx.Document(BytesIO(month_report_docx.render(month_report(), form, foot=False)))
    assert document.sections[0].footer.paragraphs[0].text == ""
    book = openpyxl.load_workbook(BytesIO(rendered(month_report(), form, Format.XLSX, foot=False)))
    assert book.worksheets[0].oddFooter.left.text is None


def test_an_empty_month_says_section_by_section_that_there_is_nothing() -> None:
    text = official_text(MonthReport(empty_tally()))
    for told in (
        "không ghi nhận lượt hỗ trợ nào",
        "không có chỉ tiêu được giao",
        "không có kết quả ngoài chỉ tiêu",
        "không ghi nhận ca trực nào",
        "không ghi nhận vướng mắc. Không còn lượt chờ kết quả.",
        "Chưa có kết quả tự đánh giá",
        "TM. ỦY BAN NHÂN DÂN",
    ):
        assert told in text


def test_a_long_report_keeps_heads_notes_and_many_bars_on_their_pages() -> None:
    many = tuple(
        replace(
            TARGETS[number % 4], code=f"t{number}", name=f"Chỉ tiêu số {number} " + "dài " * (number % 30)
        )
        for number in range(60)
    )
    figures = Figures(visits=9, help_items=9)
    report = replace(month_report(), tally=replace(tally(200), figures=figures), targets=many)
    pdf = month_report_pdf.render(report, Form.OFFICIAL)
    pages = [page_text(pdf, number) for number in range(raster.page_count(pdf))]
    assert not [page for page in pages if page.splitlines()[1].startswith("Một việc hỗ trợ trong sổ")]
    assert sum("Hình 1." in page for page in pages) == 3
    assert "TM. ỦY BAN NHÂN DÂN" in pages[-1]


SPANS = [
    (month_period(2026, 10, Basis.ND09), "tháng 10 năm 2026", "khoản 1 Điều 12"),
    (span_period(2026, Span.QUARTER, 4, Basis.ND09), "quý IV năm 2026", "khoản 2 Điều 12"),
    (span_period(2026, Span.HALF, 1, Basis.ND09), "6 tháng đầu năm 2026", "khoản 3 Điều 12"),
    (span_period(2026, Span.NINE, 1, Basis.ND09), "9 tháng năm 2026", "theo quy định của tỉnh"),
    (span_period(2026, Span.YEAR, 1, Basis.ND09), "năm 2026", "khoản 4 Điều 12"),
    (span_period(2026, Span.HALF, 2, Basis.CALENDAR), "6 tháng cuối năm 2026", "6 tháng dương lịch"),
    (free_range(date(2026, 9, 2), date(2026, 9, 9)), "từ ngày 02/09/2026 đến ngày", "do đơn vị chọn"),
]


@pytest.mark.parametrize(("period", "span", "rule"), SPANS)
def test_every_period_names_its_span_and_its_rule(period: Period, span: str, rule: str) -> None:
    told = words(MonthReport(replace(tally(), period=period)), Form.OFFICIAL)
    assert told.subject[1].startswith(span)
    assert rule in told.basis
    assert f"{period.start:%d/%m/%Y} đến hết ngày {period.end:%d/%m/%Y}" in told.basis


def test_the_chart_of_the_document_is_described_for_who_cannot_see_it() -> None:
    document = docx.Document(BytesIO(month_report_docx.render(month_report(), Form.OFFICIAL)))
    assert len(document.inline_shapes) == 1
    assert 'descr="Hình 1. Tỷ lệ thực hiện' in document.element.xml
    assert "Mở ví điện tử: 143,1%" in document.element.xml
    assert document.element.xml.count("<w:tblHeader/>") == 15
