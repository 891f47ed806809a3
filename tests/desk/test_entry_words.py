"""Id numbers, names and the words of the log's short columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain import entry
from desk.domain.cell import is_empty, text_of
from desk.domain.entry import IdNumber, parse_id_number
from desk.domain.problems import Problem
from desk.domain.visit import How, Outcome, Payment, Place, Sex


@pytest.mark.parametrize(
    "cell",
    [
        "038062001445",
        "038 062 001 445",
        "038.062.001.445",
        "'038062001445",
        "038062001445.0",
        "０３８０６２００１４４５",
    ],
)
def test_an_id_number_is_read_however_it_is_parted(cell: str) -> None:
    assert parse_id_number(cell) == IdNumber("038062001445")


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (38062001445.0, IdNumber("038062001445", 1)),
        ("38062001445", IdNumber("038062001445", 1)),
        (1062001445, IdNumber("001062001445", 2)),
        ("171234567", IdNumber("000171234567", 3)),
    ],
)
def test_lost_leading_zeros_are_given_back(cell: str | float, number: IdNumber) -> None:
    assert parse_id_number(cell) == number


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("3.8062E+10", "id_shortened"),
        ("3,8062E+10", "id_shortened"),
        ("1E11", "id_shortened"),
        ("1445", "id_too_short"),
        ("0380620014456", "id_unreadable"),
        ("C1234567", "id_unreadable"),
        (1.5, "id_unreadable"),
        ("", "id_unreadable"),
        (float("nan"), "id_unreadable"),
    ],
)
def test_what_cannot_be_an_id_number_is_told(cell: str | float, told: str) -> None:
    answer = parse_id_number(cell)
    assert isinstance(answer, Problem)
    assert answer.code == told


@given(st.text() | st.floats() | st.integers())
def test_an_id_number_has_twelve_digits_or_there_is_a_problem(cell: str | float) -> None:
    answer = parse_id_number(cell)
    assert isinstance(answer, Problem) or (len(answer.number) == 12 and answer.number.isdigit())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Một cửa", Place.DESK),
        ("BỘ PHẬN MỘT CỬA", Place.DESK),
        ("Điểm công cộng", Place.PUBLIC),
        ("nhà dân", Place.HOME),
        ("Ra quân", Place.OUTING),
        ("trên mây", None),
    ],
)
def test_places(text: str, place: Place | None) -> None:
    assert entry.place_named(text) is place


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Nộp thành công", Outcome.SUBMITTED),
        ("xong", Outcome.SUBMITTED),
        ("đã nộp", Outcome.SUBMITTED),
        ("x", Outcome.SUBMITTED),
        ("X", Outcome.SUBMITTED),
        ("✓", Outcome.SUBMITTED),
        ("Chờ bổ sung", Outcome.PENDING),
        ("chuyển nộp giấy", Outcome.PAPER),
        ("Chưa xong.", Outcome.UNFINISHED),
        ("không rõ", None),
        ("", None),
    ],
)
def test_outcomes(text: str, outcome: Outcome | None) -> None:
    assert entry.outcome_named(text) is outcome


@pytest.mark.parametrize(
    ("text", "payment"),
    [
        ("Có", Payment.PAID),
        ("x", Payment.PAID),
        ("đã thanh toán", Payment.PAID),
        ("Không", Payment.UNPAID),
        ("Không thu phí", Payment.FREE),
        ("miễn phí", Payment.FREE),
        ("0đ", Payment.FREE),
        ("0 đồng", Payment.FREE),
        ("8.000 đ", None),
    ],
)
def test_payments(text: str, payment: Payment | None) -> None:
    assert entry.payment_named(text) is payment


def test_ways_and_sexes() -> None:
    assert [entry.how_named(way) for way in ("Làm hộ", "cùng làm", "TỰ LÀM")] == list(How)
    assert [entry.sex_named(sex) for sex in ("Nam", "Nữ", "nu")] == [Sex.MALE, Sex.FEMALE, Sex.FEMALE]


def test_helpers_are_parted_and_named_once() -> None:
    assert entry.split_helpers("Lê Quốc Bảo, Đỗ Thu Trang;; lê quốc bảo\nVũ Minh Anh") == (
        "Lê Quốc Bảo",
        "Đỗ Thu Trang",
        "Vũ Minh Anh",
    )


@pytest.mark.parametrize("text", ["ẩn danh", "Không tên", "không ghi tên"])
def test_a_citizen_without_a_name_stays_anonymous(text: str) -> None:
    assert entry.citizen_name(text) == ""


@pytest.mark.parametrize(
    ("cell", "text"),
    [(None, ""), (True, "true"), (38062001445.0, "38062001445"), (1.5, "1.5"), ("a\u200bb ", "ab")],
)
def test_cells_as_a_person_reads_them(cell: str | float | None, text: str) -> None:
    assert text_of(cell) == text


@pytest.mark.parametrize("cell", ["", "  ", "-", "—", None, "\u200b"])
def test_a_dash_or_a_blank_is_nothing(cell: str | None) -> None:
    assert is_empty(cell)
