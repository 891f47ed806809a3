"""The guide sheet: what stands on it, what gives way when it is full, and where its code leads."""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from desk.domain.guide import SheetDesk, choose, sheet_for
from desk.domain.links import PORTAL
from desk.domain.problems import Refused
from desk.domain.procedure import Channel, Procedure
from reports import guide_sheet, raster, templates
from resources.sentences import sentence
from tests.reports.samples import BIRTH, CARE, COPY, DESK, LINK, page_text, sheet_of

CATALOGUE = Path(__file__).parents[2] / "resources" / "data" / "procedures.csv"
CHANNELS = {"online": Channel.YES, "none_listed": Channel.NO, "unknown": Channel.UNKNOWN}
LONG_HOST = "mot-ten-trang-dai-khong-ai-doc-duoc.dichvucong.thanhhoa.gov.vn"
BIRTH_TEXT = """\
Trung tâm Phục vụ hành chính công phường Mẫu Nộp qua mạng
Đăng ký khai sinh cho con
Mã thủ tục 1.001193 · Thủ tục đăng ký khai sinh
Nộp tại nhà, khỏi đi lại, khỏi xếp hàng.
Nộp trước 15 giờ: có kết quả trong ngày.
Trang của Nhà nước:
dichvucong.gov.vn
Không quét được? Vào
trang trên, gõ mã
1.001193 vào ô tìm kiếm.
1 Mở máy ảnh, soi vào mã vuông.
2
Bấm vào dòng chữ dichvucong.gov.vn
hiện trên màn hình.
3
Bấm Đăng nhập bằng VNeID.
Tự gõ mật khẩu.
4
Bấm Nộp hồ sơ.
Điền theo giấy chứng sinh.
5 Bấm Gửi. Chép lại mã hồ sơ.
Không có điện thoại? Đến quầy có người giúp:
Giấy chứng sinh Căn cước của cha, mẹ
Thứ 2 – thứ 6, 7:30 – 17:00. Hỏi: 0237 000 0000
Tờ này miễn phí. Không ai được hỏi mã OTP.
Phiếu 1.001193-v01 Nội dung đang chờ xác nhận In 21/11/2026 Liên kết: chưa kiểm tra"""


def refusal_of(sheet: object) -> str:
    with pytest.raises(Refused) as refused:
        guide_sheet.render(sheet)  # type: ignore[arg-type]
    assert sentence(refused.value.problem)
    return refused.value.problem.code


def text_of(sheet: object) -> str:
    return page_text(guide_sheet.render(sheet), 0)  # type: ignore[arg-type]


def test_the_sheet_of_births_says_exactly_this() -> None:
    lines = [line.strip() for line in text_of(sheet_of(BIRTH)).split("\n")]
    text = "\n".join(line for line in lines if line)
    assert text == BIRTH_TEXT
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize(
    ("procedure", "link"),
    [(BIRTH, LINK), (COPY, LINK), (CARE, PORTAL), (replace(BIRTH, link="http://dichvucong.gov.vn"), PORTAL)],
)
def test_the_printed_code_is_the_sheets_link(procedure: Procedure, link: str) -> None:
    pdf = guide_sheet.render(sheet_of(procedure))
    assert raster.decode(raster.page(pdf, 0, 150)) == {link}


@pytest.mark.parametrize(
    ("procedure", "pill"),
    [(BIRTH, "Nộp qua mạng"), (COPY, "Mang giấy đến quầy"), (CARE, "Hỏi trước khi nộp")],
)
def test_the_head_says_how_it_is_done(procedure: Procedure, pill: str) -> None:
    assert pill in text_of(sheet_of(procedure))


def test_an_unknown_channel_promises_nothing_online() -> None:
    text = text_of(sheet_of(CARE))
    assert "Nộp hồ sơ" not in text
    assert "Nộp tại nhà" not in text


def test_paper_tells_the_way_to_the_counter_before_the_code() -> None:
    text = text_of(sheet_of(COPY))
    assert text.index("Lấy số thứ tự") < text.index("Muốn xem trước trên mạng")


def test_a_service_prints_without_a_code_number() -> None:
    template = next(template for template in templates.load() if template.key == "vneid_activate")
    text = text_of(sheet_for(None, template, DESK, date(2026, 11, 21)))
    assert "vneid.gov.vn" in text
    assert "Mã thủ tục" not in text


def test_a_checked_link_and_a_confirmed_template_say_so() -> None:
    sheet = replace(sheet_of(BIRTH), confirmed=True, link_checked_on=date(2026, 11, 18))
    text = text_of(sheet)
    assert "Liên kết: 18/11/2026" in text
    assert "chờ xác nhận" not in text


def test_a_desk_without_telephone_and_hours_prints_no_empty_line() -> None:
    text = text_of(sheet_of(BIRTH, SheetDesk("Bộ phận Một cửa")))
    assert "Hỏi:" not in text
    assert "Thứ 2" not in text


def test_a_long_title_drops_the_name_before_the_benefit() -> None:
    sheet = replace(
        sheet_of(BIRTH),
        condition="",
        title="Giao đất ở có thu tiền cho cán bộ, giáo viên, bộ đội chưa có đất",
    )
    longer = replace(sheet, title=sheet.title + " ở nơi đang công tác, làm việc")
    assert "Thủ tục đăng ký khai sinh" in text_of(sheet)
    assert "Thủ tục đăng ký khai sinh" not in text_of(longer)
    assert "Không ai được hỏi mã OTP" in text_of(longer)


def test_an_official_name_of_four_lines_is_cut_at_a_word() -> None:
    text = text_of(replace(sheet_of(BIRTH), name="cơ quan tổ chức có thẩm quyền " * 20))
    assert text.count("cơ quan tổ chức") < 8
    assert "…" in text


def test_the_longest_name_of_the_catalogue_leaves_code_steps_and_help() -> None:
    longest = max(procedures(), key=lambda procedure: len(procedure.name))
    text = text_of(sheet_of(longest))
    for kept in (longest.code, "Bấm Gửi", "Không có điện thoại?", "OTP"):
        assert kept in text


def procedures() -> list[Procedure]:
    with CATALOGUE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        Procedure(
            row["code"],
            row["name"],
            row["field"],
            channel=CHANNELS[row["online_channel"]],
            link=row["portal_link"],
        )
        for row in rows
    ]


def test_every_procedure_of_the_catalogue_fits_on_its_sheet_and_reads_back() -> None:
    carried = templates.load()
    for procedure in procedures():
        sheet = sheet_for(procedure, choose(procedure, carried), DESK, date(2026, 11, 21))
        assert len(guide_sheet.render(sheet)) > 10_000


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": "rất dài " * 20}, "sheet_too_full"),
        ({"title": "a" * 60}, "sheet_line_too_wide"),
        ({"papers": ("Giấy chứng nhận đăng ký kết hôn của cha và mẹ có công chứng",)}, "sheet_line_too_wide"),
        ({"desk": SheetDesk("Trung tâm Phục vụ hành chính công " * 4)}, "sheet_desk_too_long"),
        (
            {"domain": LONG_HOST, "link": f"https://{LONG_HOST}"},
            "sheet_domain_too_wide",
        ),
        ({"domain": "vneid.gov.vn"}, "sheet_domain_false"),
        ({"title": "Khai sinh 😀"}, "glyph_missing"),
    ],
)
def test_what_cannot_be_read_at_arms_length_is_refused(changes: dict[str, object], code: str) -> None:
    assert refusal_of(replace(sheet_of(BIRTH), **changes)) == code  # type: ignore[arg-type]


def test_a_step_of_three_lines_is_refused() -> None:
    sheet = sheet_of(BIRTH)
    assert (
        refusal_of(replace(sheet, steps=(replace(sheet.steps[0], text="một bước quá dài " * 8),)))
        == "sheet_step_too_long"
    )


def test_a_wide_domain_moves_above_the_code() -> None:
    host = "dichvucong.thanhhoa.gov.vn"
    sheet = replace(sheet_of(BIRTH), domain=host, link=f"https://{host}", condition="")
    assert "dichvucong.thanhhoa.gov.vn\nTrang của Nhà nước\n" in text_of(sheet).replace(" \n", "\n")


def test_an_unknown_size_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        guide_sheet.render(sheet_of(BIRTH), "a0")
    assert refused.value.problem.code == "sheet_size_unknown"


def test_the_same_sheet_is_the_same_file() -> None:
    assert guide_sheet.render(sheet_of(BIRTH)) == guide_sheet.render(sheet_of(BIRTH))


def test_the_file_speaks_vietnamese_and_carries_only_our_fonts() -> None:
    pdf = guide_sheet.render(sheet_of(BIRTH))
    assert b"/Lang (vi-VN)" in pdf
    assert b"/DisplayDocTitle true" in pdf
    assert b"/PrintScaling /None" in pdf
    assert b"Helvetica" not in pdf
    with pypdfium2.PdfDocument(pdf) as document:
        assert document.get_metadata_dict()["Title"] == "Đăng ký khai sinh cho con – phiếu 1.001193-v01"
        assert document.get_page_size(0) == pytest.approx((419.53, 595.28), abs=0.01)


def test_nothing_is_printed_in_the_outer_five_millimetres() -> None:
    image = raster.page(guide_sheet.render(sheet_of(BIRTH)), 0, 127)
    rows = [image.rgb[3 * image.width * row : 3 * image.width * (row + 1)] for row in range(image.height)]
    white = b"\xff" * 75
    assert all(row[:75] == white and row[-75:] == white for row in rows)
    assert all(set(row) == {255} for row in rows[:25] + rows[-25:])
