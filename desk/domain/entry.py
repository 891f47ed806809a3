"""Words and numbers as people enter them in a form or a log, read as the register's own values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from desk.domain.catalogue import word_key
from desk.domain.cell import Cell, text_of
from desk.domain.problems import Problem, refusal
from desk.domain.text import clean, fold
from desk.domain.visit import How, Outcome, Payment, Place, Sex

if TYPE_CHECKING:
    from collections.abc import Mapping

ID_LENGTH = 12
_SHORTEST_PADDED = 9  # fewer digits cannot be an id number that lost its leading zeros
_SHORTENED = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
_ID_MARKS = re.compile(r"[\s.'’\-]")
_WHOLE_FLOAT = re.compile(r"\.0+$")
_BETWEEN_HELPERS = re.compile(r"[,;\n\r]")
_TICKS = frozenset("x✓✔√☑v")
_ANONYMOUS = frozenset({"an danh", "khong ten", "khong ghi ten", "khong ro", "vo danh"})

_PLACES = {
    "mot cua": Place.DESK, "bo phan mot cua": Place.DESK, "quay": Place.DESK, "tai quay": Place.DESK,
    "trung tam phuc vu hanh chinh cong": Place.DESK, "tt pvhcc": Place.DESK, "ttpvhcc": Place.DESK,
    "diem cong cong": Place.PUBLIC, "noi cong cong": Place.PUBLIC, "nha van hoa": Place.PUBLIC,
    "nha dan": Place.HOME, "tai nha": Place.HOME, "tai nha dan": Place.HOME, "nha rieng": Place.HOME,
    "ra quan": Place.OUTING, "luot ra quan": Place.OUTING, "luu dong": Place.OUTING,
}  # fmt: skip
_SEXES = {"nam": Sex.MALE, "nu": Sex.FEMALE}
_OUTCOMES = {
    "nop thanh cong": Outcome.SUBMITTED, "thanh cong": Outcome.SUBMITTED, "xong": Outcome.SUBMITTED,
    "da xong": Outcome.SUBMITTED, "da nop": Outcome.SUBMITTED, "da nop thanh cong": Outcome.SUBMITTED,
    "cho bo sung": Outcome.PENDING, "bo sung": Outcome.PENDING, "can bo sung": Outcome.PENDING,
    "chuyen nop giay": Outcome.PAPER, "nop giay": Outcome.PAPER, "nop truc tiep": Outcome.PAPER,
    "chua xong": Outcome.UNFINISHED, "chua nop": Outcome.UNFINISHED, "chua nop duoc": Outcome.UNFINISHED,
}  # fmt: skip
_PAYMENTS = {
    "co": Payment.PAID, "da thanh toan": Payment.PAID, "da tra": Payment.PAID,
    "khong": Payment.UNPAID, "chua": Payment.UNPAID, "chua thanh toan": Payment.UNPAID,
    "khong thanh toan": Payment.UNPAID,
    "khong thu phi": Payment.FREE, "mien phi": Payment.FREE, "khong mat phi": Payment.FREE,
    "0": Payment.FREE, "0d": Payment.FREE, "0 d": Payment.FREE, "0 dong": Payment.FREE,
}  # fmt: skip
_WAYS = {
    "lam ho": How.FOR_THEM, "lam thay": How.FOR_THEM, "cung lam": How.TOGETHER, "lam cung": How.TOGETHER,
    "tu lam": How.THEMSELVES, "dan tu lam": How.THEMSELVES, "cong dan tu lam": How.THEMSELVES,
}  # fmt: skip

# How the program writes what the tables above read.
PLACE_WORDS = {
    Place.DESK: "Một cửa", Place.PUBLIC: "Điểm công cộng", Place.HOME: "Nhà dân", Place.OUTING: "Ra quân",
}  # fmt: skip
SEX_WORDS = {Sex.MALE: "Nam", Sex.FEMALE: "Nữ"}
OUTCOME_WORDS = {
    Outcome.SUBMITTED: "Nộp thành công", Outcome.PENDING: "Chờ bổ sung", Outcome.PAPER: "Chuyển nộp giấy",
    Outcome.UNFINISHED: "Chưa xong",
}  # fmt: skip
PAYMENT_WORDS = {Payment.PAID: "Có", Payment.UNPAID: "Không", Payment.FREE: "Không thu phí"}
HOW_WORDS = {How.FOR_THEM: "Làm hộ", How.TOGETHER: "Cùng làm", How.THEMSELVES: "Tự làm"}
NOT_KNOWN = "Không rõ"

T = TypeVar("T")


@dataclass(frozen=True)
class IdNumber:
    """An id number of 12 digits, and how many leading zeros were given back to it."""

    number: str
    padded: int = 0


def parse_id_number(cell: Cell) -> IdNumber | Problem:
    """The id number in a text or number cell; lost leading zeros are given back, shortened ones refused."""
    text = text_of(cell)
    if _SHORTENED.fullmatch(text):
        return refusal("id_shortened", "id_number")
    digits = _ID_MARKS.sub("", _WHOLE_FLOAT.sub("", text))
    fraction = isinstance(cell, float) and not cell.is_integer()
    if fraction or not (digits.isascii() and digits.isdigit()) or len(digits) > ID_LENGTH:
        return refusal("id_unreadable", "id_number")
    if len(digits) < _SHORTEST_PADDED:
        return refusal("id_too_short", "id_number", digits=len(digits))
    return IdNumber(digits.zfill(ID_LENGTH), ID_LENGTH - len(digits))


def place_named(text: str) -> Place | None:
    """The place meant by the words; None where none is."""
    return _named(_PLACES, text)


def sex_named(text: str) -> Sex | None:
    """The sex meant by the word; None where none is."""
    return _named(_SEXES, text)


def outcome_named(text: str) -> Outcome | None:
    """The outcome meant by the words or by a tick; None where none is."""
    return Outcome.SUBMITTED if is_tick(text) else _named(_OUTCOMES, text)


def payment_named(text: str) -> Payment | None:
    """The payment meant by the words or by a tick; None where none is."""
    return Payment.PAID if is_tick(text) else _named(_PAYMENTS, text)


def how_named(text: str) -> How | None:
    """The way of helping meant by the words; None where none is."""
    return _named(_WAYS, text)


def is_not_known(text: str) -> bool:
    """Whether the words say that something is not known."""
    return word_key(text) == word_key(NOT_KNOWN)


def is_tick(text: str) -> bool:
    """Whether the text is a tick: x, v or a check mark, once or more often."""
    signs = clean(text).lower()
    return bool(signs) and _TICKS.issuperset(signs)


def citizen_name(text: str) -> str:
    """The citizen's name; empty where the words say that none was given."""
    return "" if fold(text) in _ANONYMOUS else clean(text)


def split_helpers(text: str) -> tuple[str, ...]:
    """The helpers' names, parted by comma, semicolon or line break, each once."""
    names: dict[str, str] = {}
    for name in map(clean, _BETWEEN_HELPERS.split(text)):
        if name:
            names.setdefault(fold(name), name)
    return tuple(names.values())


def _named(table: Mapping[str, T], text: str) -> T | None:
    return table.get(word_key(text))
