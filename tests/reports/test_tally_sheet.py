"""Paper tally sheets: a row to tick per service or group, totals, and a code that leads back to the sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from desk.domain.problems import Refused
from reports import raster, tally_sheet_pdf
from reports.tally_sheet_pdf import TallySheet
from reports.tally_sheet_words import Words
from resources.sentences import sentence
from tests.reports.paper import LONG_NAME, LONG_WARD, decoded_askew, margins_are_white, overlaps, words_of

SERVICES = ("Nộp hồ sơ trực tuyến", "Kích hoạt VNeID mức 2", "Cài VssID", "Tạo tài khoản dịch vụ công")
WORDS = Words(
    "PD-7K3M-42",
    "SMC-PD:PD-7K3M-42",
    "Ra quân cuối tuần",
    "Phường Mẫu",
    "Chợ Vườn Hoa",
    date(2026, 11, 29),
    "Tổ thanh niên tình nguyện",
)
LIST = TallySheet(WORDS, SERVICES)
MATRIX = TallySheet(WORDS, SERVICES, tuple(f"Tổ dân phố {number}" for number in range(1, 18)))
FULL = TallySheet(
    replace(WORDS, title=f"{LONG_NAME} {LONG_NAME}", ward=LONG_WARD, place=LONG_WARD, team=LONG_WARD),
    tuple(f"Khôi phục mật khẩu, đổi số điện thoại VNeID {number}" for number in range(1, 13)),
)


def test_the_head_the_rules_the_rows_and_the_control_total_read_in_order() -> None:
    assert words_of(tally_sheet_pdf.render(LIST)) == (
        "Phường Mẫu Phiếu đếm: Ra quân cuối tuần "
        "Ngày: 29/11/2026 Nơi: Chợ Vườn Hoa Tổ, đội: Tổ thanh niên tình nguyện PD-7K3M-42 "
        "1. Giúp xong một lượt, gạch một ô; hết ô thì lấy phiếu mới. "
        "2. Cuối buổi, đếm số ô đã gạch ở mỗi hàng, ghi vào ô Tổng. "
        "3. Cộng tất cả các ô Tổng, ghi vào ô TỔNG KIỂM. "
        "Loại hỗ trợ Mỗi lượt gạch một ô Tổng "
        "Nộp hồ sơ trực tuyến Kích hoạt VNeID mức 2 Cài VssID Tạo tài khoản dịch vụ công "
        "TỔNG KIỂM Từ giờ: Đến giờ: Số người gặp được: Người đếm (ký, họ tên): "
        "Nhập vào Sổ Một Cửa: gõ mã phiếu và TỔNG KIỂM trước, rồi từng ô Tổng. "
        "Mỗi phiếu chỉ nhập một lần. PD-7K3M-42 · Trang 1/1"
    )


@pytest.mark.parametrize("degrees", [-3, 0, 3])
@pytest.mark.parametrize("sheet", [LIST, MATRIX, FULL], ids=["list", "matrix", "full"])
def test_the_code_is_read_askew_on_every_page(sheet: TallySheet, degrees: float) -> None:
    found = decoded_askew(tally_sheet_pdf.render(sheet), degrees)
    assert found == [{WORDS.scan}] * len(found)


@pytest.mark.parametrize("sheet", [LIST, MATRIX, FULL], ids=["list", "matrix", "full"])
def test_nothing_overlaps_or_leaves_the_page(sheet: TallySheet) -> None:
    pdf = tally_sheet_pdf.render(sheet)
    assert not overlaps(pdf)
    assert margins_are_white(pdf)


def test_the_longest_words_are_all_there() -> None:
    text = words_of(tally_sheet_pdf.render(FULL))
    assert all(service in text for service in FULL.services)
    assert text.count(LONG_WARD) == 3 * raster.page_count(tally_sheet_pdf.render(FULL))


def test_groups_fill_as_many_pages_as_they_need_and_the_last_takes_the_control_total() -> None:
    pdf = tally_sheet_pdf.render(MATRIX)
    text, count = words_of(pdf), raster.page_count(pdf)
    assert count > 1
    assert all(f"{group} " in text for group in MATRIX.groups)
    assert text.count("Cộng trang này") == count
    assert text.count(f"ghi ở trang {count}") == count - 1


def test_groups_on_one_page_have_one_row_of_sums() -> None:
    text = words_of(tally_sheet_pdf.render(replace(MATRIX, groups=MATRIX.groups[:3], services=SERVICES[:1])))
    assert "Tổ dân phố 3 Cộng TỔNG KIỂM" in text


def test_what_is_not_known_is_left_to_write_in() -> None:
    empty = replace(WORDS, place="", day=None, team="")
    text = words_of(tally_sheet_pdf.render(replace(LIST, words=empty)))
    assert "Ngày: Nơi: Tổ, đội: PD-7K3M-42" in text


def test_few_services_have_more_boxes_and_many_still_fifty() -> None:
    few, many = (
        tally_sheet_pdf.render(replace(FULL, words=WORDS, services=FULL.services[:n])) for n in (3, 12)
    )
    assert boxes(few) == 3 * 125
    assert boxes(many) == 12 * 50
    assert raster.page_count(many) == 1


def boxes(pdf: bytes) -> int:
    """How many boxes to tick stand in the file: empty squares of four to five millimetres."""
    with pypdfium2.PdfDocument(pdf) as document:
        shapes = [shape.get_bounds() for page in document for shape in page.get_objects()]
    return sum(
        11 < right - left < 15 and abs((right - left) - (top - bottom)) < 0.1
        for left, bottom, right, top in shapes
    )


@pytest.mark.parametrize(
    ("sheet", "code"),
    [
        (replace(LIST, services=()), "tally_sheet_services"),
        (replace(LIST, services=SERVICES * 4), "tally_sheet_services"),
        (replace(MATRIX, services=SERVICES * 2), "tally_sheet_services"),
        (replace(LIST, services=("rất dài " * 60,)), "words_do_not_fit"),
        (replace(LIST, services=("Cài 😀",)), "glyph_missing"),
    ],
)
def test_what_cannot_be_printed_is_refused(sheet: TallySheet, code: str) -> None:
    with pytest.raises(Refused) as refused:
        tally_sheet_pdf.render(sheet)
    assert refused.value.problem.code == code
    assert sentence(refused.value.problem)


def test_a_practice_sheet_says_so_on_every_page_and_is_the_same_file_again() -> None:
    pdf = tally_sheet_pdf.render(replace(MATRIX, practice=True))
    assert words_of(pdf).count("THỰC HÀNH") == raster.page_count(pdf)
    assert margins_are_white(pdf)
    assert pdf == tally_sheet_pdf.render(replace(MATRIX, practice=True))
