"""The sizes of sheets: what each of them tells, what gives way, and what is refused where it is full."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pypdfium2
import pytest

from desk.domain.guide import GuideSheet, SecondLanguage
from desk.domain.links import PORTAL
from desk.domain.problems import Refused
from reports import guide_sheet, raster
from resources.sentences import sentence
from resources.sheet_sizes import sheet_sizes
from tests.reports.paper import smallest_type, words_of
from tests.reports.proof import COPIES
from tests.reports.samples import BIRTH, CARE, COPY, DESK, LINK, place_sheet, sheet_of

GROUP = place_sheet("https://zalo.me/g/abcdef123", "Nhóm Zalo tổ dân phố 5")
FOUR_LINES = "Đăng ký kết hôn có yếu tố nước ngoài tại khu vực biên giới cho công dân hai nước láng giềng"
ENGLISH = SecondLanguage(
    "English", "Register a child's birth", ("Point the camera at the code.", "Tap the name of the page.")
)


def refused(sheet: GuideSheet, size: str, *, large: bool = False) -> str:
    with pytest.raises(Refused) as problem:
        guide_sheet.render(sheet, size, large=large)
    assert sentence(problem.value.problem).count(".") >= 1
    return problem.value.problem.code


def printed(sheet: GuideSheet, size: str) -> bytes:
    """The sheet, or nothing where it was refused."""
    try:
        return guide_sheet.render(sheet, size)
    except Refused as problem:
        return b"" if sentence(problem.problem) else b"refused without a sentence"


@pytest.mark.parametrize("size", ["a4", "poster", "a6", "roll80"])
def test_the_words_come_in_the_order_in_which_one_reads(size: str) -> None:
    words = words_of(guide_sheet.render(sheet_of(BIRTH), size))
    order = [
        "hành chính công",
        "Nộp qua mạng",
        "khai",
        "dichvucong.gov.vn",
        "điện thoại?",
        "Không ai được hỏi",
    ]
    if size == "a6":
        order[4] = "Cần giúp?"
    places = [words.index(each) for each in order]
    assert places == sorted(places)


@pytest.mark.parametrize("size", guide_sheet.SIZES)
def test_without_the_box_nobody_without_a_telephone_is_spoken_to_and_the_code_stays(size: str) -> None:
    for sheet in (sheet_of(BIRTH), sheet_of(COPY)):
        with_box = words_of(guide_sheet.render(sheet, size))
        pdf = guide_sheet.render(replace(sheet, no_phone=False), size)
        assert "0237 000 0000" in with_box or "Không có điện thoại?" in with_box
        assert "0237 000 0000" not in words_of(pdf)
        assert "Không có điện thoại?" not in words_of(pdf)
        assert raster.codes(raster.page(pdf, 0, 150)) == [sheet.link] * COPIES.get(size, 1)


def test_two_sheets_on_one_paper_are_the_same() -> None:
    words = words_of(guide_sheet.render(sheet_of(BIRTH), "a5_2up"))
    assert words.count("Mã thủ tục 1.001193") == words.count("Không ai được hỏi mã OTP.") == 2


def test_paper_says_what_to_bring_and_the_code_is_no_step() -> None:
    for size in ("a6", "roll80", "poster"):
        words = words_of(guide_sheet.render(sheet_of(COPY), size)).lower()
        assert "bản chính giấy tờ" in words
        assert "mang" in words
    assert words_of(guide_sheet.render(sheet_of(COPY), "a6")).index("1 Mang") > 0


def test_the_poster_tells_what_to_do_when_a_code_was_pasted_over() -> None:
    assert "dán đè" in words_of(guide_sheet.render(sheet_of(BIRTH), "poster"))


@pytest.mark.parametrize("size", guide_sheet.SIZES)
def test_a_page_of_others_looks_like_no_page_of_the_state(size: str) -> None:
    words = words_of(guide_sheet.render(GROUP, size))
    assert "Trang này không phải của Nhà nước" in words
    assert "Đừng gõ mật khẩu" in words
    assert "Trang của Nhà nước" not in words
    assert "không phải" not in words_of(guide_sheet.render(place_sheet(PORTAL, "Cổng Dịch vụ công"), size))


def test_a_host_that_only_sounds_like_the_state_is_of_others() -> None:
    for link in ("https://evil-gov.vn", "https://gov.vn.example.com"):
        assert "không phải của Nhà nước" in words_of(guide_sheet.render(place_sheet(link, "Trang lạ")))


def test_large_type_has_18_points_where_it_fits() -> None:
    for sheet in (sheet_of(BIRTH), sheet_of(COPY), sheet_of(CARE)):
        pdf = guide_sheet.render(sheet, "a5", large=True)
        assert smallest_type(pdf, sheet.steps[-1].text.split(". ")[0].replace("**", "")) == 18
    assert guide_sheet.fit(sheet_of(BIRTH), "a4", large=True).body >= 22


def test_large_type_that_does_not_fit_is_refused_and_a_larger_size_is_offered() -> None:
    full = replace(sheet_of(BIRTH), title=FOUR_LINES)
    assert refused(sheet_of(BIRTH), "a6", large=True) == "sheet_large_does_not_fit"
    assert refused(full, "a5", large=True) == refused(full, "a5") == "sheet_too_full"
    assert "a5" not in guide_sheet.sizes_for(full, large=True)
    assert {"a4", "roll80"} <= set(guide_sheet.sizes_for(full, large=True))


def test_a_second_language_stands_under_the_vietnamese_where_there_is_room() -> None:
    sheet = replace(sheet_of(BIRTH), second=ENGLISH)
    for size in ("a4", "roll80"):
        words = words_of(guide_sheet.render(sheet, size))
        assert words.index("Bấm Gửi") < words.index("English · Register a child's birth 1 Point the camera")
    assert refused(sheet, "a5") == "sheet_second_does_not_fit"


def test_a_language_whose_letters_the_font_lacks_is_refused() -> None:
    thai = replace(ENGLISH, language="Thái", title="ꪼꪕ ꪣꪱ")
    assert refused(replace(sheet_of(BIRTH), second=thai), "a4") == "glyph_missing"


def test_a_second_language_has_five_steps_at_most() -> None:
    long = replace(ENGLISH, steps=("Tap.",) * 6)
    assert refused(replace(sheet_of(BIRTH), second=long), "a4") == "sheet_too_many_steps"


def test_a_long_link_makes_a_dense_code_of_which_the_author_is_warned() -> None:
    long = replace(sheet_of(BIRTH), link=LINK + "?tu-khoa=" + "a" * 60)
    assert [told.code for told in guide_sheet.given_up(long, "a6")][-1:] == ["qr_fine"]
    assert guide_sheet.given_up(long, "a4") == []


def test_fee_and_days_stand_on_the_sheet_where_they_are_known() -> None:
    told = replace(sheet_of(BIRTH), condition="", fee="không", days="trong ngày")
    assert "Lệ phí: không. Có kết quả: trong ngày." in words_of(guide_sheet.render(told))
    assert "Lệ phí" not in words_of(guide_sheet.render(sheet_of(BIRTH)))


def test_a_name_of_four_lines_leaves_the_code_or_is_refused() -> None:
    for size in guide_sheet.SIZES:
        pdf = printed(replace(sheet_of(BIRTH), title=FOUR_LINES), size)
        assert bool(pdf) == (size in ("a4", "roll80"))
        assert not pdf or "1.001193" in words_of(pdf)


@pytest.mark.parametrize("size", guide_sheet.SIZES)
def test_decomposed_letters_are_printed_as_composed_ones(size: str) -> None:
    sheet = sheet_of(BIRTH)
    apart = replace(
        sheet,
        title=unicodedata.normalize("NFD", sheet.title),
        desk=replace(DESK, name=unicodedata.normalize("NFD", DESK.name)),
    )
    assert words_of(guide_sheet.render(apart, size)) == words_of(guide_sheet.render(sheet, size))


@pytest.mark.parametrize("size", guide_sheet.SIZES)
def test_each_sheet_of_a_practice_paper_says_so(size: str) -> None:
    pdf = guide_sheet.render(replace(sheet_of(CARE), practice=True), size)
    assert words_of(pdf).count("THỰC HÀNH") == COPIES.get(size, 1)


@pytest.mark.parametrize("size", guide_sheet.SIZES)
def test_the_file_is_made_alike_and_on_the_paper_that_is_named(size: str) -> None:
    pdf = guide_sheet.render(sheet_of(BIRTH), size)
    assert pdf == guide_sheet.render(sheet_of(BIRTH), size)
    assert b"Helvetica" not in pdf
    width, height = next(each.paper for each in sheet_sizes() if each.key == size)
    with pypdfium2.PdfDocument(pdf) as document:
        points = document.get_page_size(0)
    assert points[0] == pytest.approx(width * 72 / 25.4, abs=0.1)
    assert not height or points[1] == pytest.approx(height * 72 / 25.4, abs=0.1)


def test_every_size_has_a_name_on_the_screen() -> None:
    assert tuple(size.key for size in sheet_sizes()) == guide_sheet.SIZES
    assert all(size.vi and size.en for size in sheet_sizes())
