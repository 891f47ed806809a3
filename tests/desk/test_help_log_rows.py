"""Rows of the help log as wards write them: one or two rows at a time, right, odd and wrong."""

from __future__ import annotations

import unicodedata
from datetime import date, time
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.catalogue import Catalogue
from desk.domain.help_log import ImportPlan, has_header, read_rows, read_sheets
from desk.domain.help_log_columns import HEADERS, Column, column_of
from desk.domain.help_log_plan import Merge, SheetRows
from desk.domain.problems import Refused
from desk.domain.visit import HelpItemDraft, How, Outcome, Payment, Place, Sex, VisitDraft
from resources import tables
from resources.sentences import sentence

if TYPE_CHECKING:
    from desk.domain.cell import Cell

TODAY = date(2026, 11, 22)
DAY = "05/10/2026"
NAME = "Trần Thị Hường"


@cache
def catalogue() -> Catalogue:
    """The catalogues that come with the program."""
    words = tables.service_words()
    more = [("quên mk", "vneid_password")]
    return Catalogue.build(
        tables.services(), tables.procedures(), tables.units(), tables.barriers(), words, more
    )


def log(*rows: dict[str, Cell], merged: tuple[Merge, ...] = ()) -> ImportPlan:
    """Read rows told by their headers; headers stand in the order in which they first appear."""
    headers = list(dict.fromkeys(["Ngày", "Nội dung hỗ trợ", *(name for row in rows for name in row)]))
    table: list[list[Cell]] = [list(headers), *([row.get(name) for name in headers] for row in rows)]
    return read_rows(table, catalogue(), TODAY, merged)


def row(**told: Cell) -> dict[str, Cell]:
    """A row of help on the usual day; keywords are headers with `_` for a blank."""
    usual: dict[str, Cell] = {"Ngày": DAY, "Nội dung hỗ trợ": "VNeID"}
    return usual | {name.replace("_", " "): cell for name, cell in told.items()}


def only(plan: ImportPlan) -> VisitDraft:
    """The one visit of a plan in which nothing was refused."""
    assert plan.refused == ()
    assert len(plan.visits) == 1
    return plan.visits[0].draft


def item(plan: ImportPlan) -> HelpItemDraft:
    """The one help item of a plan."""
    return only(plan).items[0]


def refusals(plan: ImportPlan) -> list[tuple[int, str, str]]:
    """Row, column and code of what was refused."""
    return [(told.row, told.column, told.problem.code) for told in plan.refused]


def repairs(plan: ImportPlan) -> list[tuple[str, str]]:
    """Column and code of what was mended."""
    return [(told.column, told.problem.code) for told in plan.repairs]


def test_a_full_row_becomes_a_visit_with_one_item() -> None:
    plan = log(
        row(
            Giờ="9h41",
            Địa_điểm="Nhà dân",
            Người_hỗ_trợ="Lê Quốc Bảo; Vũ Minh Anh",
            Họ_tên=NAME,
            Số_định_danh="038162001445",
            Năm_sinh="1962",
            Giới_tính="Nữ",
            Tổ_dân_phố="Tổ 7",
            Nội_dung_hỗ_trợ="DVCTT",
            Số_lượng="1",
            Thủ_tục="1.001193",
            Mã_hồ_sơ="h56.118.24-261005-0001",
            Kết_quả="Chờ bổ sung",
            Thanh_toán_trực_tuyến="Không thu phí",
            Cách_hỗ_trợ="Cùng làm",
            Vướng_mắc="Mạng chậm hoặc mất mạng",
            Ghi_chú="hẹn lại",
        ),
    )
    visit = only(plan)
    assert (visit.day, visit.time, visit.place, visit.unit) == (
        date(2026, 10, 5),
        time(9, 41),
        Place.HOME,
        "tdp07",
    )
    assert visit.helpers == ("Lê Quốc Bảo", "Vũ Minh Anh")
    assert (visit.citizen.name, visit.citizen.id_number) == (NAME, "038162001445")
    assert (visit.citizen.birth_year, visit.citizen.sex, visit.elderly) == (1962, Sex.FEMALE, True)
    assert visit.items == (
        HelpItemDraft(
            "submit_online",
            1,
            "1.001193",
            "H56.118.24-261005-0001",
            Outcome.PENDING,
            Payment.FREE,
            How.TOGETHER,
            "network_slow",
            "hẹn lại",
        ),
    )
    assert (plan.repairs, plan.warnings) == ((), ())


def test_an_empty_row_of_help_takes_the_defaults() -> None:
    visit = only(log(row()))
    assert visit == VisitDraft(date(2026, 10, 5), items=(HelpItemDraft("vneid_activate"),))


@pytest.mark.parametrize("column", [column for column in Column if column is not Column.NUMBER])
def test_every_header_is_known_without_accents_case_dots_and_line_breaks(column: Column) -> None:
    for header in HEADERS[column]:
        bare = unicodedata.normalize("NFD", header).replace("\u0300", "")
        for written in (
            header,
            header.upper(),
            header.replace(" ", "\n"),
            bare,
            f"{header}.",
            f"{header} (ghi rõ)",
        ):
            assert column_of(written) is column


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("T.D.P", Column.GROUP),
        ("S.L", Column.QUANTITY),
        ("Ngµy", Column.DAY),
        ("Giê", Column.TIME),
        ("Noäi dung hoã trôï", Column.SERVICE),
        ("Số điện thoại", None),
        ("", None),
        (None, None),
        (7, None),
    ],
)
def test_headers_in_legacy_fonts_and_with_dots_are_known(header: Cell, column: Column | None) -> None:
    assert column_of(header) is column


def test_the_header_may_stand_below_titles_and_columns_in_any_order() -> None:
    table: list[list[Cell]] = [
        ["UBND PHƯỜNG"],
        ["SỔ THEO DÕI"],
        [],
        ["Ghi chú", "Việc hỗ trợ", "Ngày tháng"],
        [None, "ví", DAY],
    ]
    plan = read_rows(table, catalogue(), TODAY)
    assert item(plan).service == "ewallet"
    assert plan.visits[0].rows == (5,)


def test_a_header_below_the_fifteenth_row_is_not_looked_for() -> None:
    header: list[Cell] = ["Ngày", "Nội dung hỗ trợ"]
    assert has_header([[]] * 14 + [header])
    assert not has_header([[]] * 15 + [header])


@pytest.mark.parametrize(
    "header", [["Ngày", "Ghi chú"], ["Nội dung hỗ trợ", "Họ tên"], ["ngày đẹp", "DVCTT"], []]
)
def test_a_table_that_tells_no_day_or_no_help_is_no_log(header: list[Cell]) -> None:
    with pytest.raises(Refused) as refused:
        read_rows([header], catalogue(), TODAY)
    assert refused.value.problem.code == "log_header_missing"


def test_a_header_in_two_storeys_is_read_by_its_lower_row() -> None:
    table: list[list[Cell]] = [
        ["Ngày", "Công dân", None, "Nội dung"],
        [None, "Họ tên", "CCCD", None],
        [DAY, NAME, "038162001445", "ví"],
    ]
    merged = (Merge(0, 0, 1, 0), Merge(0, 1, 0, 2), Merge(0, 3, 1, 3))
    assert only(read_rows(table, catalogue(), TODAY, merged)).citizen.id_number == "038162001445"


def test_unknown_and_repeated_columns_are_listed_and_left() -> None:
    table: list[list[Cell]] = [
        ["STT", "Ngày", "Việc hỗ trợ", "Số điện thoại", "Ngày"],
        [1, DAY, "ví", "09", "x"],
    ]
    plan = read_rows(table, catalogue(), TODAY)
    assert plan.unknown_columns == ("Số điện thoại", "Ngày")
    assert item(plan).service == "ewallet"


@pytest.mark.parametrize(
    "cells",
    [
        ["Tổng cộng", None, 12],
        ["CỘNG:", None, 12],
        ["Người lập biểu"],
        [None, "Tổng số lượt", 5],
        ["Tong cong"],
        ["Céng"],
        [],
        ["-", ""],
        [3, None, None, "ghi chú rời"],
    ],
)
def test_totals_signatures_and_rows_that_tell_nothing_are_skipped(cells: list[Cell]) -> None:
    table: list[list[Cell]] = [
        ["STT", "Ngày", "Nội dung hỗ trợ", "Ghi chú"],
        [1, DAY, "ví"],
        cells,
        [2, None, "ví"],
    ]
    plan = read_rows(table, catalogue(), TODAY)
    assert (plan.read, plan.imported, plan.skipped, plan.refused) == (3, 2, (3,), ())


def test_a_family_name_is_no_total() -> None:
    table: list[list[Cell]] = [["Họ tên", "Ngày", "Nội dung hỗ trợ"], ["Tống Thị Cộng", DAY, "ví"]]
    assert only(read_rows(table, catalogue(), TODAY)).citizen.name == "Tống Thị Cộng"


def test_blank_rows_at_the_end_are_not_counted() -> None:
    assert log(row(), {}, {}).read == 1
    assert read_rows([["Ngày", "Nội dung"]], catalogue(), TODAY).read == 0


def test_an_empty_day_is_the_day_above() -> None:
    plan = log(row(), row(Ngày=None), row(Ngày="6/10/26"), row(Ngày=""))
    assert [visit.draft.day.day for visit in plan.visits] == [5, 5, 6, 6]


def test_a_row_with_only_a_day_is_a_heading_for_the_rows_below() -> None:
    plan = log(row(Nội_dung_hỗ_trợ=None), row(Ngày=None))
    assert plan.skipped == (2,)
    assert only(plan).day == date(2026, 10, 5)


def test_rows_below_a_day_that_cannot_be_read_are_refused_with_it() -> None:
    plan = log(row(), row(Ngày="hôm qua"), row(Ngày=None))
    assert refusals(plan) == [(3, "Ngày", "day_unreadable"), (4, "Ngày", "day_missing")]
    assert plan.refused_rows == (3, 4)
    assert plan.imported == 1


def test_a_heading_that_cannot_be_read_is_refused() -> None:
    assert refusals(log(row(Ngày="thứ hai", Nội_dung_hỗ_trợ=None)))[0] == (2, "Ngày", "day_unreadable")


def test_a_procedure_without_a_service_is_an_online_submission() -> None:
    assert item(log(row(Nội_dung_hỗ_trợ=None, Thủ_tục="1.001193"))).service == "submit_online"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("DVCTT", "submit_online"),
        ("nộp hồ sơ", "submit_online"),
        ("VNeID", "vneid_activate"),
        ("định danh", "vneid_activate"),
        ("ví", "ewallet"),
        ("TTTT", "pay_online"),
        ("KÍCH HOẠT VNEID MỨC 2", "vneid_activate"),
        ("other", "other"),
        ("thanh toán trực tuyến", "pay_online"),
        ("§Þnh danh", "vneid_activate"),
        ("chöõ kyù soá", "digital_signature"),
    ],
)
def test_a_service_is_known_by_name_key_abbreviation_and_in_legacy_fonts(text: str, key: str) -> None:
    assert item(log(row(Nội_dung_hỗ_trợ=text))).service == key


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1.001193", "1.001193"),
        ("1.001193.000.00.00.H56", "1.001193"),
        ("Đăng ký khai sinh", "1.001193"),
        ("THỦ TỤC ĐĂNG KÝ KHAI SINH", "1.001193"),
        ("1.001193 - khai sinh", "1.001193"),
        (2.00072, "2.000720"),
        (1001193, "1.001193"),
        (1001193.0, "1.001193"),
        ("tách hộ", "1.010038"),
    ],
)
def test_a_procedure_is_known_by_code_and_by_name(text: Cell, code: str) -> None:
    assert item(log(row(Thủ_tục=text))).procedure == code


@pytest.mark.parametrize(
    ("header", "cell", "code"),
    [
        ("Ngày", "31/02/2026", "day_unreadable"),
        ("Giờ", "sáng", "time_unreadable"),
        ("Địa điểm", "trên mây", "place_unknown"),
        ("Năm sinh", "không nhớ", "birth_unreadable"),
        ("Năm sinh", "2027", "birth_year_impossible"),
        ("Giới tính", "Nma", "sex_unknown"),
        ("Số định danh", "3.8E+10", "id_shortened"),
        ("Số định danh", "0380620014456", "id_unreadable"),
        ("Nội dung hỗ trợ", "nấu cơm", "service_not_found"),
        ("Thủ tục", "khai", "procedure_not_found"),
        ("Thủ tục", "9.999999", "procedure_unknown"),
        ("Thủ tục", True, "procedure_not_found"),
        ("Kết quả", "tạm được", "outcome_unknown"),
        ("Thanh toán", "8.000đ", "payment_unknown"),
        ("Hình thức", "qua Zalo", "how_unknown"),
        ("Số lượng", "0", "quantity_not_positive"),
        ("Số lượng", "1,5", "number_not_whole"),
        ("Số lượng", "1,231", "number_not_whole"),
        ("Số lượng", "1e9", "number_unreadable"),
        ("Số lượng", "-5", "number_negative"),
        ("Số lượng", "NaN", "number_unreadable"),
        ("Số lượng", "1.000.000", "quantity_too_large"),
        ("Họ tên", "N" * 10_000, "text_too_long"),
        ("Người hỗ trợ", "N" * 10_000, "text_too_long"),
        ("Người hỗ trợ", ";".join(map(str, range(30))), "helpers_too_many"),
        ("Mã hồ sơ", "H" * 61, "text_too_long"),
        ("Vướng mắc", "a" * 201, "text_too_long"),
        ("Ghi chú", "a" * 2001, "text_too_long"),
    ],
)
def test_a_wrong_cell_refuses_its_row_by_row_column_and_sentence(header: str, cell: Cell, code: str) -> None:
    plan = log(row(), row() | {header: cell}, row())
    assert refusals(plan) == [(3, header, code)]
    assert plan.imported == 2
    for language in ("vi", "en"):
        assert sentence(plan.refused[0].problem, language)


def test_everything_wrong_in_a_row_is_told_at_once() -> None:
    plan = log(row(Ngày="?", Giờ="?", Số_lượng="?"))
    assert [code for _, _, code in refusals(plan)] == [
        "day_unreadable",
        "number_unreadable",
        "time_unreadable",
    ]


def test_a_row_of_a_known_day_without_any_help_is_refused() -> None:
    assert refusals(log(row(Nội_dung_hỗ_trợ=None, Họ_tên=NAME))) == [
        (2, "Nội dung hỗ trợ", "service_missing")
    ]


def test_a_dossier_code_means_that_it_was_submitted_unless_told_otherwise() -> None:
    assert item(log(row(Mã_hồ_sơ="H56.118.24-261005-0001"))).outcome is Outcome.SUBMITTED
    assert (
        item(log(row(Mã_hồ_sơ="H56.118.24-261005-0001", Kết_quả="Chưa xong"))).outcome is Outcome.UNFINISHED
    )
    assert item(log(row())).outcome is None


def test_odd_rows_are_imported_with_a_warning() -> None:
    plan = log(row(Ngày="23/11/2026", Mã_hồ_sơ="G01"))
    assert plan.imported == 1
    assert [told.problem.code for told in plan.warnings] == ["day_in_future", "dossier_unusual"]


def test_a_spreadsheets_number_for_a_procedure_code_is_reported() -> None:
    plan = log(row(Thủ_tục=2.000815))
    assert item(plan).procedure == "2.000815"
    assert repairs(plan) == [("Thủ tục", "procedure_was_number")]
    assert refusals(log(row(Thủ_tục=12))) == [(2, "Thủ tục", "procedure_not_found")]


@pytest.mark.parametrize(
    ("cell", "number", "code"),
    [
        (38062001445.0, "038062001445", "id_padded"),
        ("171234567", "000171234567", "id_padded_old"),
        ("1445", "", "id_left_out"),
    ],
)
def test_repaired_id_numbers_are_reported(cell: Cell, number: str, code: str) -> None:
    plan = log(row(Họ_tên=NAME, CCCD=cell))
    assert only(plan).citizen.id_number == number
    assert repairs(plan) == [("CCCD", code)]


@pytest.mark.parametrize("text", ["TDP 7", "Tổ 7", "tổ dân phố 07", "Tổ dân phố 7", "Tæ 7"])
def test_a_group_is_one_however_it_is_written(text: str) -> None:
    assert only(log(row(TDP=text))).unit == "tdp07"


def test_an_unknown_group_is_reported_and_left_empty() -> None:
    plan = log(row(Địa_chỉ="12 Lê Lợi"))
    assert only(plan).unit == ""
    assert repairs(plan) == [("Địa chỉ", "group_not_found")]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("quên mật khẩu VNeID", "vneid_password"),
        ("quên mk", "vneid_password"),
        ("MẠNG CHẬM HOẶC MẤT MẠNG", "network_slow"),
        ("máy bà cụ hết pin", "máy bà cụ hết pin"),
    ],
)
def test_a_barrier_is_matched_where_it_can_be(text: str, kept: str) -> None:
    assert item(log(row(Vướng_mắc=text))).barrier == kept


def test_a_row_typed_in_tcvn3_is_converted_and_reported() -> None:
    plan = log(
        row(
            Họ_tên="§ç ThÞ æn", Giới_tính="N÷", Người_hỗ_trợ="Vò Minh ¸nh", Thanh_toán="Cã", Ghi_chú="hÑn l¹i"
        )
    )
    visit = only(plan)
    assert (visit.citizen.name, visit.citizen.sex, visit.helpers) == (
        "Đỗ Thị Ổn",
        Sex.FEMALE,
        ("Vũ Minh Ánh",),
    )
    assert (visit.items[0].payment, visit.items[0].note) == (Payment.PAID, "hẹn lại")
    assert {column for column, code in repairs(plan) if code == "text_converted"} >= {
        "Họ tên",
        "Giới tính",
        "Ghi chú",
    }


def test_a_row_typed_in_vni_is_converted_and_reported() -> None:
    plan = log(
        row(Họ_tên="Nguyeãn Vaên Ñöùc", Cách_hỗ_trợ="Cuøng laøm", Vướng_mắc="Maïng chaäm hoaëc maát maïng")
    )
    assert only(plan).citizen.name == "Nguyễn Văn Đức"
    assert (item(plan).how, item(plan).barrier) == (How.TOGETHER, "network_slow")
    assert ("Họ tên", "text_converted") in repairs(plan)


def test_a_right_word_in_a_row_of_legacy_text_stays_right() -> None:
    assert item(log(row(Họ_tên="NguyÔn V¨n Hïng", Thanh_toán="Có"))).payment is Payment.PAID


def test_marks_written_apart_and_invisible_signs_are_mended_and_reported() -> None:
    plan = log(row(Họ_tên=unicodedata.normalize("NFD", NAME), Ghi_chú="a\u200bb\u202ec"))
    assert (only(plan).citizen.name, item(plan).note) == (NAME, "abc")
    assert repairs(plan) == [("Họ tên", "text_composed"), ("Ghi chú", "signs_removed")]


@pytest.mark.parametrize("text", ["Robert'); DROP TABLE visit;--", "=HYPERLINK(1)", "Lan 😀", "%_\\"])
def test_signs_of_other_worlds_are_only_text(text: str) -> None:
    assert item(log(row(Ghi_chú=text))).note == text


PERSON: dict[str, Cell] = {"Giờ": "8h", "Họ tên": NAME, "CCCD": "038162001445", "Cán bộ": "Lê Quốc Bảo"}


@pytest.mark.parametrize(
    ("second", "visits"),
    [
        ({}, 1),
        ({"Ngày": None}, 1),
        ({"Giờ": "08:00"}, 1),
        ({"CCCD": None}, 1),
        ({"Họ tên": "trần thị hường"}, 1),
        ({"Giờ": "9h"}, 2),
        ({"Giờ": None}, 2),
        ({"Ngày": "6/10/2026"}, 2),
        ({"Cán bộ": "Vũ Minh Anh"}, 2),
        ({"CCCD": "038162001446"}, 2),
        ({"CCCD": None, "Họ tên": None}, 2),
        ({"CCCD": None, "Họ tên": "Lê Lan"}, 2),
    ],
)
def test_rows_of_one_day_time_citizen_and_helper_are_one_visit(second: dict[str, Cell], visits: int) -> None:
    plan = log(row() | PERSON, row(Nội_dung_hỗ_trợ="ví") | PERSON | second)
    assert len(plan.visits) == visits
    assert plan.imported == 2


@pytest.mark.parametrize(("hour", "visits"), [("8h", 1), (None, 2)])
def test_anonymous_rows_are_one_visit_only_where_the_time_is_told(hour: Cell, visits: int) -> None:
    assert len(log(row(Giờ=hour), row(Giờ=hour)).visits) == visits


@pytest.mark.parametrize(
    ("births", "visits"), [(("1962", "1962"), 1), (("1962", None), 1), (("1962", "1988"), 2)]
)
def test_namesakes_are_told_apart_by_their_birth_years(births: tuple[Cell, Cell], visits: int) -> None:
    plan = log(*(row(Họ_tên=NAME, Năm_sinh=born) for born in births))
    assert len(plan.visits) == visits


def test_a_visit_gathers_what_its_rows_tell() -> None:
    plan = log(
        row(Họ_tên=NAME, Giờ="8h", Địa_điểm="Nhà dân"),
        row(Họ_tên=NAME, Giờ="8h", Địa_điểm="Ra quân", Năm_sinh="1950", Giới_tính="Nữ", TDP="Tổ 7"),
    )
    visit = only(plan)
    assert (visit.citizen.birth_year, visit.citizen.sex, visit.unit, visit.elderly) == (
        1950,
        Sex.FEMALE,
        "tdp07",
        True,
    )
    assert visit.place is Place.HOME
    assert repairs(plan) == [("Địa điểm", "place_of_visit_kept")]


def test_cells_merged_downwards_count_for_every_row() -> None:
    first = row(Giờ="8h", Họ_tên=NAME, Số_lượng=1)
    second: dict[str, Cell] = {"Nội dung hỗ trợ": "ví"}
    merged = tuple(Merge(1, column, 2, column) for column in (0, 2, 3, 4))
    plan = log(first, second, merged=merged)
    assert len(only(plan).items) == 2


def test_a_merge_over_blank_rows_adds_none() -> None:
    plan = log(row(), {}, row(Nội_dung_hỗ_trợ="ví"), merged=(Merge(1, 0, 3, 0), Merge(9, 0, 12, 5)))
    assert (plan.imported, plan.skipped) == (2, (3,))


def test_a_quantity_merged_over_rows_is_asked_about() -> None:
    plan = log(row(Số_lượng=3), row(), merged=(Merge(1, 2, 2, 2),))
    assert refusals(plan) == [(2, "Số lượng", "quantity_shared"), (3, "Số lượng", "quantity_shared")]


def test_equal_rows_are_both_kept_and_told_apart() -> None:
    plan = log(row(), row())
    one, other = (visit.fingerprints[0] for visit in plan.visits)
    assert one != other
    assert log(row()).visits[0].fingerprints == (one,)


def test_one_meaning_has_one_fingerprint_however_it_is_written() -> None:
    one = log(row(Họ_tên=NAME, Giờ="9h", Nội_dung_hỗ_trợ="ví", TDP="Tổ 7"))
    other = log(
        row(Ngày=date(2026, 10, 5), Họ_tên=NAME.upper(), Giờ=time(9), Nội_dung_hỗ_trợ="Mở ví điện tử")
    )
    assert one.visits[0].fingerprints == other.visits[0].fingerprints


def test_every_sheet_with_a_header_is_read_and_equal_rows_counted_through() -> None:
    table: list[list[Cell]] = [["Ngày", "Nội dung"], [DAY, "ví"]]
    sheets = [SheetRows("T9", table), SheetRows("Ghi chú", [["abc"]]), SheetRows("T10", table)]
    plans = read_sheets(sheets, catalogue(), TODAY)
    assert [plan.sheet for plan in plans] == ["T9", "T10"]
    assert plans[0].visits[0].fingerprints != plans[1].visits[0].fingerprints


def test_words_that_mean_two_procedures_mean_none() -> None:
    procedures = tables.procedures()
    twin = type(procedures[0])("9.000001", "Đăng ký khai sinh", "Hộ tịch")
    ambiguous = Catalogue.build(tables.services(), [*procedures, twin], tables.units())
    assert ambiguous.procedure("Thủ tục đăng ký khai sinh") == ""


@given(
    st.lists(
        st.lists(st.none() | st.text() | st.floats() | st.booleans() | st.dates(), max_size=6), max_size=5
    )
)
def test_no_table_breaks_the_reading(cells: list[list[Cell]]) -> None:
    header: list[Cell] = ["Ngày", "Nội dung", "Họ tên", "CCCD", "Thủ tục", "Số lượng"]
    plan = read_rows([header, *cells], catalogue(), TODAY)
    assert plan.read == plan.imported + len(plan.refused_rows) + len(plan.skipped)
