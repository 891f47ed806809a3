"""Guide sheets: what a template may say, which one is chosen, and where its code leads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desk.domain.guide import (
    LONGEST_TITLE,
    GuideSheet,
    Icon,
    SecondLanguage,
    SheetDesk,
    SheetKind,
    SheetTemplate,
    Step,
    check_sheet,
    choose,
    plain_title,
    sheet_for,
)
from desk.domain.links import PORTAL
from desk.domain.procedure import Channel, Level, Procedure
from resources.sentences import sentence

DAY = date(2026, 11, 21)
DESK = SheetDesk("Trung tâm Phục vụ hành chính công phường Mẫu", "0237 000 0000", "Thứ 2 – thứ 6")
LINK = f"{PORTAL}/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7"
BIRTH = Procedure("1.001193", "Thủ tục đăng ký khai sinh", "Hộ tịch", channel=Channel.YES, link=LINK)
OPEN, SEARCH = Step("Bấm **{domain}**.", Icon.TAP), Step("Gõ mã **{code}**.", Icon.SEARCH)
ONLINE = SheetTemplate(
    key="generic-online",
    version=2,
    kind=SheetKind.ONLINE,
    panel="Trang của Nhà nước:",
    fallback="Vào trang trên, gõ mã **{code}**.",
    help="**Không có điện thoại?** Đến quầy.",
    steps=(OPEN,),
    search_steps=(OPEN, SEARCH),
    papers=("Căn cước",),
)
OWN = replace(ONLINE, key="1.001193", version=3, title="Đăng ký khai sinh cho con", confirmed=True)
PAPER = replace(ONLINE, key="generic-paper", kind=SheetKind.PAPER)
ASK = replace(ONLINE, key="generic-ask", kind=SheetKind.ASK)


def sheet(procedure: Procedure = BIRTH, template: SheetTemplate = OWN, desk: SheetDesk = DESK) -> GuideSheet:
    return sheet_for(procedure, template, desk, DAY)


def test_a_link_of_the_portal_becomes_the_code() -> None:
    made = sheet()
    assert (made.link, made.domain, made.deep_link) == (LINK, "dichvucong.gov.vn", True)
    assert made.steps == (Step("Bấm **dichvucong.gov.vn**.", Icon.TAP),)
    assert made.link_problem is None


def test_without_a_link_the_code_opens_the_portal_and_the_sheet_tells_the_number() -> None:
    made = sheet(replace(BIRTH, link=""))
    assert (made.link, made.deep_link, made.link_problem) == (PORTAL, False, None)
    assert made.steps[-1].text == "Gõ mã **1.001193**."
    assert made.fallback == "Vào trang trên, gõ mã **1.001193**."


def test_a_false_link_never_reaches_the_paper_and_says_why() -> None:
    made = sheet(replace(BIRTH, link="https://dichvuc0ng-gov.vn/khai-sinh"))
    assert (made.link, made.deep_link) == (PORTAL, False)
    assert made.link_problem is not None
    assert made.link_problem.code == "link_host_not_allowed"


def test_steps_stay_where_a_template_has_no_others_for_searching() -> None:
    assert sheet(replace(BIRTH, link=""), replace(OWN, search_steps=())).steps[0].icon is Icon.TAP


def test_the_day_of_the_check_belongs_to_the_link_that_is_printed() -> None:
    checked = replace(BIRTH, link_checked_on=date(2026, 11, 18))
    desk = replace(DESK, portal_checked_on=date(2026, 11, 1))
    assert sheet(checked, desk=desk).link_checked_on == date(2026, 11, 18)
    assert sheet(replace(checked, link=""), desk=desk).link_checked_on == date(2026, 11, 1)
    assert sheet().link_checked_on is None


def test_own_and_generic_sheets_have_numbers_of_their_own() -> None:
    assert sheet().id == "1.001193-v03"
    assert sheet(template=ONLINE).id == "1.001193-m02"


def test_fee_days_and_second_language_reach_the_sheet_with_their_blanks_filled() -> None:
    second = SecondLanguage("English", " Register a  birth", ("Tap {domain}.",))
    made = sheet(template=replace(OWN, fee="8.000  đồng", days="trong 3 ngày", second=second))
    assert (made.fee, made.days) == ("8.000 đồng", "trong 3 ngày")
    assert made.second == SecondLanguage("English", "Register a birth", ("Tap dichvucong.gov.vn.",))


def test_a_long_name_is_cut_at_a_natural_end() -> None:
    name = "Giao đất, cho thuê đất, chuyển mục đích sử dụng đất không đấu giá, " + "rất dài " * 9
    assert plain_title(name).endswith("không đấu giá …")


def test_a_service_has_a_sheet_without_a_procedure() -> None:
    template = replace(OWN, key="vneid_activate", title="Kích hoạt VNeID", link="https://vneid.gov.vn")
    made = sheet_for(None, replace(template, reference="Định danh mức 2"), DESK, DAY)
    assert (made.id, made.code, made.name) == ("vneid_activate-v03", "", "Định danh mức 2")
    assert made.domain == "vneid.gov.vn"


@pytest.mark.parametrize(
    ("procedure", "expected"),
    [
        (BIRTH, OWN),
        (replace(BIRTH, code="1.000656"), ONLINE),
        (replace(BIRTH, code="2.000815", channel=Channel.NO), PAPER),
        (replace(BIRTH, code="1.001699", channel=Channel.UNKNOWN), ASK),
        (replace(BIRTH, code="1.001699", channel=Channel.UNKNOWN, level=Level.PARTIAL), ONLINE),
        (replace(BIRTH, code="1.004222", level=Level.OFFLINE), PAPER),
    ],
)
def test_no_sheet_promises_more_than_is_known(procedure: Procedure, expected: SheetTemplate) -> None:
    assert choose(procedure, [OWN, ONLINE, PAPER, ASK]) is expected


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh"),
        ("Thủ tục công nhận hòa giải viên (cấp xã)", "Công nhận hòa giải viên"),
        ("Tách hộ", "Tách hộ"),
        ("(tách hộ)", "(tách hộ)"),
        ("  thủ tục   đăng ký\tkết hôn ", "Đăng ký kết hôn"),
    ],
)
def test_a_plain_title_comes_from_the_official_name(name: str, title: str) -> None:
    assert plain_title(name) == title


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("Giao đất ở có thu tiền sử dụng đất, " + "không đấu giá " * 9, "Giao đất ở có thu tiền sử dụng đất"),
        ("Xác nhận nguồn gốc loài thủy sản đối với " + "trường hợp rất dài " * 9, "Xác nhận nguồn gốc loài"),
        ("dài " * 90, "Dài dài"),
    ],
)
def test_a_name_without_end_is_cut_with_a_sign(name: str, start: str) -> None:
    title = plain_title(name)
    assert title.startswith(start)
    assert title.endswith(" …")
    assert len(title) <= LONGEST_TITLE + 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": ""}, "sheet_title_missing"),
        ({"title": "a" * 101}, "sheet_title_too_long"),
        ({"benefit": "a" * 49}, "sheet_line_too_long"),
        ({"condition": "a" * 49}, "sheet_line_too_long"),
        ({"fallback": "a" * 109}, "sheet_line_too_long"),
        ({"steps": ()}, "sheet_without_steps"),
        ({"steps": (OPEN,) * 6}, "sheet_too_many_steps"),
        ({"steps": (Step("một " * 13, Icon.TAP),)}, "sheet_step_too_long"),
        ({"search_steps": (Step("a" * 77, Icon.TAP),)}, "sheet_step_too_long"),
        ({"papers": ("a", "b", "c")}, "sheet_papers_too_long"),
        ({"papers": ("a" * 37,)}, "sheet_papers_too_long"),
        ({"help": "Gọi {phone}"}, "sheet_word_unknown"),
    ],
)
def test_a_template_that_would_not_fit_is_refused(changes: dict[str, object], code: str) -> None:
    problems = check_sheet(replace(OWN, **changes))  # type: ignore[arg-type]
    assert [problem.code for problem in problems] == [code]
    assert sentence(problems[0])


def test_a_good_template_has_no_problems() -> None:
    assert check_sheet(OWN) == check_sheet(ONLINE) == []


def test_marks_of_bold_words_do_not_count() -> None:
    assert check_sheet(replace(OWN, steps=(Step("**" + "a" * 76 + "**", Icon.TAP),))) == []
