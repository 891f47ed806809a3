"""The certificate of hours: the form of an official letter, the hours by activity, thanks and no ranking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desk.domain.problems import Refused
from reports import certificate_pdf, raster
from reports.certificate_pdf import Activity, Certificate, Issuer, duration
from tests.reports.paper import LONG_NAME, LONG_WARD, margins_are_white, overlaps, words_of

CERTIFICATE = Certificate(
    code="XN-2026-11-0007",
    issuer=Issuer.COMMITTEE,
    ward="Phường Mẫu",
    desk="Trung tâm Phục vụ hành chính công phường Mẫu",
    name="Nguyễn Thị Phương Anh",
    team="Tổ thanh niên tình nguyện",
    start=date(2026, 1, 5),
    end=date(2026, 11, 23),
    activities=(Activity("Trực tại quầy", 31, 7470), Activity("Tập huấn", 2, 240)),
    issued_on=date(2026, 2, 5),
    birth_year=2001,
    signer="Lê Văn Hùng",
)


def test_the_committees_certificate_says_exactly_this() -> None:
    assert words_of(certificate_pdf.render(CERTIFICATE)) == (
        "ỦY BAN NHÂN DÂN PHƯỜNG MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
        "Số: /GXN-UBND Mẫu, ngày 05 tháng 02 năm 2026 GIẤY XÁC NHẬN "
        "Thời gian hoạt động tình nguyện hỗ trợ người dân thực hiện dịch vụ công "
        "Ủy ban nhân dân phường Mẫu xác nhận: Ông/Bà: Nguyễn Thị Phương Anh, sinh năm 2001. "
        "Tổ, đội: Tổ thanh niên tình nguyện. "
        "Từ ngày 05/01/2026 đến ngày 23/11/2026, ông/bà đã tham gia 33 ca hoạt động tình nguyện, "
        "tổng thời gian 128 giờ 30 phút. "
        "Hoạt động Số ca Thời gian Trực tại quầy 31 124 giờ 30 phút Tập huấn 2 4 giờ "
        "Cộng 33 128 giờ 30 phút "
        "Thời gian trên được tính theo giờ vào ca, giờ ra ca ghi trong sổ của đơn vị. "
        "Ủy ban nhân dân phường Mẫu ghi nhận và cảm ơn tinh thần tình nguyện, trách nhiệm của ông/bà "
        "đối với người dân./. "
        "Nơi nhận: - Người có tên trên; - Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Văn Hùng "
        "Mã ghi nhận XN-2026-11-0007 · lập từ Sổ Một Cửa Trang 1/1"
    )


@pytest.mark.parametrize(
    ("desk", "shown"),
    [
        (CERTIFICATE.desk, "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"),
        ("Bộ phận Một cửa số 2", "BỘ PHẬN MỘT CỬA SỐ 2"),
    ],
)
def test_the_desk_issues_under_its_committee(desk: str, shown: str) -> None:
    text = words_of(certificate_pdf.render(replace(CERTIFICATE, issuer=Issuer.DESK, desk=desk, signer="")))
    assert text.startswith(f"ỦY BAN NHÂN DÂN PHƯỜNG MẪU {shown} CỘNG HÒA")
    assert "/GXN-TTPVHCC" in text
    assert f"{desk} xác nhận:" in text
    assert "GIÁM ĐỐC Mã ghi nhận" in text
    assert "CHỦ TỊCH" not in text


def test_what_is_not_known_is_left_out_or_to_write_in() -> None:
    bare = replace(CERTIFICATE, issued_on=None, birth_year=None, team="", activities=())
    text = words_of(certificate_pdf.render(bare))
    assert "Mẫu, ngày tháng năm 2026" in text
    assert "Phương Anh. Từ ngày" in text
    assert "0 ca hoạt động tình nguyện, tổng thời gian 0 giờ." in text
    assert "Hoạt động Số ca" not in text


def test_a_later_month_takes_no_nought() -> None:
    text = words_of(certificate_pdf.render(replace(CERTIFICATE, issued_on=date(2026, 3, 15))))
    assert "ngày 15 tháng 3 năm 2026" in text


@pytest.mark.parametrize("issuer", list(Issuer))
@pytest.mark.parametrize("count", [0, 1, 4, 40])
def test_long_names_and_many_activities_neither_overlap_nor_leave_the_page(
    issuer: Issuer, count: int
) -> None:
    activities = tuple(Activity(f"{LONG_NAME} {number}", number, number) for number in range(count))
    pdf = certificate_pdf.render(
        replace(CERTIFICATE, issuer=issuer, ward=LONG_WARD, name=LONG_NAME, activities=activities)
    )
    assert words_of(pdf).count(LONG_NAME) == count + 1
    assert not overlaps(pdf)
    assert margins_are_white(pdf)
    assert raster.page_count(pdf) == {0: 1, 1: 1, 4: 2, 40: 3}[count]


def test_words_of_the_register_are_no_markup() -> None:
    text = words_of(certificate_pdf.render(replace(CERTIFICATE, name="A <b>& C", team="<i>x")))
    assert "Ông/Bà: A <b>& C, sinh năm" in text
    assert "Tổ, đội: <i>x." in text


def test_a_letter_that_cannot_be_drawn_is_refused() -> None:
    for changed in ({"name": "Anh 😀"}, {"code": "XN 😀"}):
        with pytest.raises(Refused) as refused:
            certificate_pdf.render(replace(CERTIFICATE, **changed))  # type: ignore[arg-type]
        assert refused.value.problem.code == "glyph_missing"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 giờ"), (45, "45 phút"), (120, "2 giờ"), (7590, "126 giờ 30 phút"), (90000, "1.500 giờ")],
)
def test_times_are_said_in_hours_and_minutes(minutes: int, words: str) -> None:
    assert duration(minutes) == words


def test_a_practice_certificate_says_so_and_is_the_same_file_again() -> None:
    practice = replace(CERTIFICATE, practice=True)
    pdf = certificate_pdf.render(practice)
    assert words_of(pdf).count("THỰC HÀNH") == 2
    assert pdf == certificate_pdf.render(practice)
    assert b"Helvetica" not in pdf
    assert b"/PrintScaling /None" in pdf
