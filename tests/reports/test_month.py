"""The internal list: one set of figures in three formats, nothing added that may not be added."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import openpyxl
import pypdfium2
import pytest

from desk.domain.figures import MonthTally, ProcedureLine
from desk.domain.month_report import Form, MonthReport
from desk.domain.period import Basis, Period, free_range, month_period
from desk.domain.problems import Refused
from reports import month_report_docx, month_report_pdf, month_report_xlsx, raster
from reports.report_blocks import RowKind, shown
from reports.report_words import ReportWords, words
from tests.reports.samples import all_text, empty_tally, page_text, tally

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FIRST_PAGE = """\
ỦY BAN NHÂN DÂN PHƯỜNG MẪU
TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG
PHƯỜNG MẪU
BẢNG KÊ
Kết quả hỗ trợ người dân thực hiện dịch vụ công trực tuyến
tháng 10 năm 2026
Kỳ số liệu: từ ngày 15/09/2026 đến hết ngày 14/10/2026 (khoản 1 Điều 12 Nghị định số
09/2019/NĐ-CP). Số liệu lấy lúc 17 giờ 05 ngày 16/10/2026. Kỳ chưa chốt.
I. KẾT QUẢ CHUNG
Trong kỳ, Trung tâm Phục vụ hành chính công phường Mẫu tiếp 1.384 lượt"""


def told(sample: MonthTally) -> ReportWords:
    return words(MonthReport(sample), Form.LIST)


def official(sample: MonthTally) -> ReportWords:
    return words(MonthReport(sample), Form.OFFICIAL)


def pdf_of(sample: MonthTally) -> bytes:
    return month_report_pdf.render(MonthReport(sample), Form.LIST)


def word_of(sample: MonthTally) -> bytes:
    return month_report_docx.render(MonthReport(sample), Form.LIST)


def xlsx_of(sample: MonthTally) -> bytes:
    return month_report_xlsx.render(MonthReport(sample), Form.LIST)


def lines_of(text: str) -> str:
    lines = (re.sub(r"\s+", " ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def document_rows(data: bytes, number: int) -> list[list[str]]:
    table = docx.Document(BytesIO(data)).tables[number]
    return [[cell.text for cell in row.cells] for row in table.rows]


def sheet_rows(sheet: Worksheet, columns: int) -> list[list[object]]:
    rows = sheet.iter_rows(min_row=5, max_col=columns, values_only=True)
    return [["" if cell is None else cell for cell in row] for row in rows]


def documents(sample: MonthTally) -> list[str]:
    document = docx.Document(BytesIO(word_of(sample)))
    return [paragraph.text for paragraph in document.paragraphs]


def test_the_first_page_has_the_form_of_the_decree() -> None:
    text = lines_of(page_text(pdf_of(tally()), 0))
    assert text.startswith(FIRST_PAGE)
    assert unicodedata.is_normalized("NFC", text)


def test_every_figure_stands_in_the_pdf() -> None:
    sample = tally()
    rows = lines_of(all_text(pdf_of(sample)))
    for line in (
        "1 Lượt tiếp dân lượt 1.384 1.201",
        "– trong đó lượt ẩn danh lượt 402 380",
        "2 Người dân có ghi tên (số người khác nhau) người 341 307",
        "3 Việc hỗ trợ việc 1.712 1.403",
        "– trong đó nộp hồ sơ thành công việc 477 412",
        "– trong đó có thanh toán trực tuyến việc 143 99",
        "4 Hồ sơ có mã (số hồ sơ khác nhau) hồ sơ 677 605",
        "1 Nộp hồ sơ trực tuyến hồ sơ 538 455",
        "2 Kích hoạt VNeID mức 2 lượt 1.234 88",
        "Cộng 3.027 x 93 63",
        "1 Quên mật khẩu VNeID việc 14",
        "Cộng việc 538",
    ):
        assert line in rows


def test_the_three_formats_hold_the_same_rows() -> None:
    sample = tally(7)
    book, document = openpyxl.load_workbook(BytesIO(xlsx_of(sample))), word_of(sample)
    for number, table in enumerate(told(sample).tables):
        heads = 1 + table.has_units
        written = [list(row.cells) for row in table.rows]
        printed = [[shown(cell) for cell in row] for row in written]
        assert document_rows(document, number + 1)[heads:] == printed
        read = [cells for sheet in book for cells in sheet_rows(sheet, len(table.columns))]
        assert all(row in read for row in written)


def test_dossiers_and_different_units_are_never_added() -> None:
    sample = tally(30)
    tables = {table.sheet: table for table in told(sample).tables}
    sums = [row for row in tables["Theo thủ tục"].rows if row.kind is not RowKind.PLAIN]
    assert {row.cells[4] for row in sums} == {"x"}
    assert all(
        row.kind is RowKind.PLAIN for row in tables["Theo loại hỗ trợ"].rows + tables["Kết quả chung"].rows
    )


def test_subtotals_add_up_to_the_total() -> None:
    sample = tally(31)
    table = next(table for table in told(sample).tables if table.sheet == "Theo thủ tục")
    groups = [row.cells for row in table.rows if row.kind is RowKind.GROUP]
    total = table.rows[-1].cells
    for column, expected in (
        (3, sum(line.help_items for line in sample.procedures)),
        (5, 31 * 31),
        (6, 31 * 21),
    ):
        assert sum(int(cells[column]) for cells in groups) == total[column] == expected


def test_services_that_did_not_happen_are_left_out() -> None:
    assert "VssID" not in all_text(pdf_of(tally()))


@pytest.mark.parametrize(
    ("period", "words_of_it"),
    [
        (
            month_period(2026, 10, Basis.CALENDAR),
            "31/10/2026 (tháng dương lịch). Số liệu lấy lúc 17 giờ 05 ngày 16/10/2026, khi kỳ chưa kết thúc.",
        ),
        (
            free_range(date(2026, 9, 20), date(2026, 10, 5)),
            "từ ngày 20/09/2026 đến hết ngày 05/10/2026 (khoảng ngày do đơn vị chọn).",
        ),
    ],
)
def test_the_basis_is_told_below_the_title(period: Period, words_of_it: str) -> None:
    assert words_of_it in told(replace(tally(), period=period)).basis


def test_a_free_range_names_its_days_instead_of_a_month() -> None:
    sample = replace(tally(), period=free_range(date(2026, 9, 20), date(2026, 10, 5)))
    assert told(sample).subject[1] == "từ ngày 20/09/2026 đến ngày 05/10/2026"


@pytest.mark.parametrize(
    ("ward", "agency", "place"),
    [
        ("Phường Hạc Thành", "PHƯỜNG HẠC THÀNH", "Hạc Thành, ngày"),
        ("xã Công Hải", "XÃ CÔNG HẢI", "Công Hải, ngày"),
        ("Phường 7", "PHƯỜNG 7", "Phường 7, ngày"),
        ("Hạc Thành", "HẠC THÀNH", "Hạc Thành, ngày"),
        ("đặc khu Phú Quốc", "ĐẶC KHU PHÚ QUỐC", "Phú Quốc, ngày"),
    ],
)
def test_the_ward_stands_as_in_its_letters(ward: str, agency: str, place: str) -> None:
    report = official(replace(tally(), ward=ward))
    assert report.agency == agency
    assert report.place_and_date.startswith(place)


@pytest.mark.parametrize(
    ("province", "addressee"),
    [
        ("Thanh Hóa", "Kính gửi: Ủy ban nhân dân tỉnh Thanh Hóa."),
        ("Tỉnh Lào Cai", "Kính gửi: Ủy ban nhân dân tỉnh Lào Cai."),
        ("Cần Thơ", "Kính gửi: Ủy ban nhân dân thành phố Cần Thơ."),
        ("", "Kính gửi: Ủy ban nhân dân ………………………."),
    ],
)
def test_the_report_goes_to_the_province(province: str, addressee: str) -> None:
    assert official(replace(tally(), province=province)).addressee == addressee


def test_evidence_stands_on_every_page_and_sheet() -> None:
    pdf = pdf_of(tally(60))
    evidence = "Mã bằng chứng BC-2026-10-PM-0007 · đầu chuỗi sổ 7f3a-c21e-90d4-0011 · người lập Lê Thị Phương"
    count = raster.page_count(pdf)
    assert count > 3
    for number in range(count):
        assert evidence in page_text(pdf, number)
        assert f"Trang {number + 1}/{count}" in page_text(pdf, number)
    book = openpyxl.load_workbook(BytesIO(xlsx_of(tally())))
    assert [sheet["A3"].value for sheet in book] == [evidence] * 4
    assert all(str(sheet["A2"].value).startswith("Kỳ số liệu: từ ngày 15/09/2026") for sheet in book)


def test_an_empty_month_says_plainly_that_nothing_was_recorded() -> None:
    pdf = pdf_of(empty_tally())
    text = lines_of(all_text(pdf))
    assert raster.page_count(pdf) == 1
    assert "không ghi nhận lượt tiếp dân nào" in text
    assert "1 Lượt tiếp dân lượt 0 0" in text
    assert "Không ghi nhận vướng mắc." in text
    assert "đầu chuỗi sổ chưa có" in text
    assert len(openpyxl.load_workbook(BytesIO(xlsx_of(empty_tally()))).sheetnames) == 4
    assert "II. KẾT QUẢ THEO LOẠI HỖ TRỢ" in documents(empty_tally())


def test_two_hundred_procedures_repeat_their_heads_and_keep_groups_together() -> None:
    sample = tally(200)
    pdf = pdf_of(sample)
    pages = [lines_of(page_text(pdf, number)) for number in range(raster.page_count(pdf))]
    long_ones = [page for page in pages if page.count("Đăng ký") + page.count("Chứng thực") > 15]
    assert len(long_ones) > 4
    assert all("Lĩnh vực, thủ tục" in page for page in long_ones)
    assert "PHỤ TRÁCH ĐIỂM HỖ TRỢ" in pages[-1]
    assert "Bảng kê nội bộ" in pages[-1]


def test_names_of_a_page_are_shortened_on_paper_and_whole_in_the_workbook() -> None:
    name = "Giao đất ở có thu tiền sử dụng đất " * 26
    sample = replace(tally(), procedures=(ProcedureLine("1.013962", name, "Đất đai", 1, 1, 1, 0),))
    assert (
        max(len(cell.text) for cell in docx.Document(BytesIO(word_of(sample))).tables[3].columns[2].cells)
        < 115
    )
    assert pdf_of(sample)
    sheet = openpyxl.load_workbook(BytesIO(xlsx_of(sample)))["Theo thủ tục"]
    assert name.strip() in [row[2] for row in sheet_rows(sheet, 3)]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_becomes_a_formula(start: str) -> None:
    line = ProcedureLine("1.000001", f"{start}HYPERLINK(1)", f"{start}Hộ tịch", 1, 1, 1, 0)
    sample = replace(tally(), procedures=(line,), desk_name=f"{start}Quầy")
    book = openpyxl.load_workbook(BytesIO(xlsx_of(sample)))
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} == {"s", "n"}


def test_the_workbook_prints_on_a4_with_heads_that_stay() -> None:
    sheet = openpyxl.load_workbook(BytesIO(xlsx_of(tally(21))))["Theo thủ tục"]
    assert sheet.freeze_panes == "A9"
    assert sheet.print_title_rows == "$7:$8"
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (9, 0)


def test_the_word_document_is_made_to_be_edited() -> None:
    document = docx.Document(BytesIO(word_of(tally())))
    page = document.sections[0]
    assert (page.left_margin.mm, page.right_margin.mm, page.top_margin.mm) == pytest.approx(
        (30, 15, 20), abs=0.1
    )
    assert document.styles["Normal"].font.name == "Times New Roman"
    assert 'w:lang w:val="vi-VN"' in document.styles.element.xml
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert headings == [section.heading for section in told(tally()).sections]
    xml = document.element.xml
    assert xml.count("<w:tblHeader/>") == 6
    assert 'w:instr="PAGE"' in page.header.part.element.xml
    assert 'w:instr="NUMPAGES"' in page.first_page_footer.part.element.xml


def test_a_letter_that_no_font_has_stops_the_pdf_with_its_name() -> None:
    with pytest.raises(Refused) as refused:
        pdf_of(replace(tally(), made_by="Phương 😀"))
    assert refused.value.problem.code == "glyph_missing"


def test_taken_apart_letters_are_printed_whole() -> None:
    apart = replace(tally(), ward=unicodedata.normalize("NFD", "Phường Mẫu"))
    assert pdf_of(apart) == pdf_of(tally())


def test_the_same_tally_is_the_same_file_in_every_format() -> None:
    for made in (pdf_of, word_of, xlsx_of):
        assert made(tally()) == made(tally())


def test_the_pdf_speaks_vietnamese_and_carries_only_our_fonts() -> None:
    pdf = pdf_of(tally())
    assert b"/Lang (vi-VN)" in pdf
    assert b"Helvetica" not in pdf
    with pypdfium2.PdfDocument(pdf) as document:
        assert document.get_metadata_dict()["Title"].startswith("Bảng kê hỗ trợ dịch vụ công tháng 10")


def test_the_time_of_a_zone_is_kept_as_the_desk_saw_it() -> None:
    zoned = replace(tally(), made_at=datetime.fromisoformat("2026-10-16T17:05:00+07:00"))
    assert told(zoned).basis == told(tally()).basis
    assert xlsx_of(zoned) == xlsx_of(tally())
