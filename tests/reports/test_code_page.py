"""Several codes on a page: each with its name and its domain, and each read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desk.domain.problems import Refused
from reports import code_page
from reports.code_page import CodePage, NamedCode
from tests.reports.paper import damaged, margins_are_white, measured, overlaps, words_of
from tests.reports.samples import DESK, LINK

DAY = date(2026, 11, 21)
CODES = (
    NamedCode("Cổng Dịch vụ công quốc gia", "https://dichvucong.gov.vn", DAY),
    NamedCode("Đăng ký khai sinh cho con", LINK, DAY),
    NamedCode("VNeID", "https://vneid.gov.vn", DAY),
    NamedCode("Ứng dụng VssID – Bảo hiểm xã hội số", "https://vssid.baohiemxahoi.gov.vn", DAY),
    NamedCode("Bình dân học vụ số", "https://binhdanhocvuso.gov.vn", date(2026, 10, 1)),
    NamedCode("Đánh giá chất lượng phục vụ của quầy", "https://dichvucong.gov.vn/danh-gia", DAY),
)
PAGE = CodePage(DESK, "Các trang thường dùng", CODES, DAY)
GROUP = NamedCode("Nhóm Zalo tổ dân phố 5", "https://zalo.me/g/abcdef123")


def test_six_codes_of_45_mm_each_with_name_and_domain() -> None:
    pdf = code_page.render(PAGE)
    codes = measured(pdf)
    assert sorted(code.text for code in codes) == sorted(code.link for code in CODES)
    assert all(45 <= code.side < 50 and code.quiet == 4 and code.module >= 0.8 for code in codes)
    words = words_of(pdf)
    assert all(code.name in words for code in CODES)
    assert "vssid.baohiemxahoi.gov.vn" in words


def test_nothing_is_written_over_and_the_edges_stay_white() -> None:
    pdf = code_page.render(PAGE)
    assert not overlaps(pdf)
    assert margins_are_white(pdf)
    assert len(pdf) < 200_000


def test_stained_and_askew_all_of_them_still_read() -> None:
    for degrees in (-3, 3):
        assert damaged(code_page.render(PAGE), degrees) == [sorted(code.link for code in CODES)]


def test_the_seventh_code_goes_on_a_second_page() -> None:
    words = words_of(code_page.render(replace(PAGE, codes=(*CODES, CODES[0]))))
    assert "Trang 1/2" in words
    assert "Trang 2/2" in words


def test_the_oldest_check_is_the_one_that_counts() -> None:
    assert "Liên kết: 01/10/2026" in words_of(code_page.render(PAGE))
    unchecked = replace(PAGE, codes=(*CODES[:2], replace(CODES[2], checked_on=None)))
    assert "Liên kết: chưa kiểm tra" in words_of(code_page.render(unchecked))


def test_pages_of_others_stand_apart_with_their_warning() -> None:
    pdf = code_page.render(replace(PAGE, codes=(GROUP,), practice=True))
    assert "Trang này không phải của Nhà nước" in words_of(pdf)
    assert "THỰC HÀNH" in words_of(pdf)
    assert margins_are_white(pdf)


@pytest.mark.parametrize(
    ("codes", "code"),
    [
        ((), "code_page_empty"),
        ((*CODES[:2], GROUP), "code_page_mixed"),
        ((replace(CODES[0], name="Rất dài " * 20),), "words_do_not_fit"),
        ((NamedCode("Xã", "https://mot-ten-trang-rat-dai-khong-doc-noi.gov.vn"),), "sheet_domain_too_wide"),
        ((replace(CODES[0], name="Trang 😀"),), "glyph_missing"),
    ],
)
def test_what_cannot_be_printed_is_refused(codes: tuple[NamedCode, ...], code: str) -> None:
    with pytest.raises(Refused) as refused:
        code_page.render(replace(PAGE, codes=codes))
    assert refused.value.problem.code == code
