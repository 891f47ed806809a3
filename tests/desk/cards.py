"""Citizens' cards as scanners send them, and what keyboards make of them; every person is invented."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from desk.domain.visit import Sex

TONE_KEYS = {
    "telex": {"\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0301": "s", "\u0323": "j"},
    "vni": {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "1", "\u0323": "5"},
}
SHAPE_KEYS = {
    "telex": {"â": "aa", "ê": "ee", "ô": "oo", "đ": "dd", "ă": "aw", "ơ": "ow", "ư": "uw"},
    "vni": {"â": "a6", "ê": "e6", "ô": "o6", "đ": "d9", "ă": "a8", "ơ": "o7", "ư": "u7"},
}
WORDS = (
    "Nguyễn Trần Lê Phạm Huỳnh Đặng Nghiêm Quách Ưng Văn Thị Đức Quý Thủy Hòa Hoàng Thoại Khuyến Uyên Yến Ý "
    "Giang Gìn Giữ Oanh Khuê Tuấn Thương Hưởng Bưởi Ngoãn Quỳnh Ân Được Nghĩa Luyện Hằng Sửu Khỏe Loan"
)
ADDRESSES = (
    "Tổ dân phố 7, Phường Mẫu, Thanh Hóa",
    "Thôn Đông, Xã Hoằng Đức, Huyện Hoằng Hóa, Thanh Hóa",
    "Số 12, ngõ 5, Khu phố Sơn Thắng, Thị trấn Bút Sơn, Tỉnh Thanh Hóa",
)


@dataclass(frozen=True)
class Card:
    """What stands on one card."""

    number: str = "038062012345"
    old_number: str = ""
    name: str = "Nguyễn Văn An"
    born: str = "05031962"
    sex: str = "Nam"
    address: str = ADDRESSES[0]
    issued: str = "01012021"
    more: tuple[str, ...] = ()

    def text(self) -> str:
        """The card as its code holds it."""
        parts = (self.number, self.old_number, self.name, self.born, self.sex, self.address, self.issued)
        return "|".join(parts + self.more)

    def told_sex(self) -> Sex:
        """The sex as the register keeps it."""
        return Sex.MALE if self.sex == "Nam" else Sex.FEMALE


def names() -> st.SearchStrategy[str]:
    """Names of two to five words."""
    return st.lists(st.sampled_from(WORDS.split()), min_size=2, max_size=5).map(" ".join)


def cards() -> st.SearchStrategy[Card]:
    """Cards of 2021, and of 2024 with the parents behind."""
    digits = st.text("0123456789", min_size=12, max_size=12)
    born = st.dates().filter(lambda day: 1900 <= day.year <= 2025).map(lambda day: f"{day:%d%m}{day.year}")
    more = st.one_of(st.just(()), st.tuples(st.just(""), names(), names(), st.just("")))
    return st.builds(
        Card,
        number=digits,
        old_number=st.sampled_from(["", "172345678", "038062054321"]),
        name=names(),
        born=born,
        sex=st.sampled_from(["Nam", "Nữ"]),
        address=st.sampled_from(ADDRESSES),
        more=more,
    )


def as_keys(text: str, method: str, *, tone_last: bool = True) -> str:
    """The text as the keys that write it: Telex or VNI, tones at the end of a word or behind their vowel."""
    return " ".join(_word_keys(word, method, tone_last) for word in text.split(" "))


def keyed(card: Card, method: str, *, tone_last: bool = True) -> Card:
    """The card with all its words as keys."""
    words = (as_keys(word, method, tone_last=tone_last) for word in (card.name, card.sex, card.address))
    name, sex, address = words
    return replace(card, name=name, sex=sex, address=address)


def byte_by_byte(text: str, page: str) -> str:
    """UTF-8 shown byte by byte in a code page, control signs where it has no letter."""
    return "".join(_shown(byte, page) for byte in text.encode())


def _shown(byte: int, page: str) -> str:
    try:
        return bytes([byte]).decode(page)
    except UnicodeDecodeError:
        return chr(byte)


def _word_keys(word: str, method: str, tone_last: bool) -> str:
    keys, tone, comma = "", "", "," * word.endswith(",")
    for letter in word.removesuffix(","):
        marks = unicodedata.normalize("NFD", letter)
        own = [mark for mark in marks if mark in TONE_KEYS[method]]
        bare = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in own))
        shaped = SHAPE_KEYS[method].get(bare.lower(), bare)
        keys += shaped.capitalize() if bare.isupper() else shaped
        tone = TONE_KEYS[method][own[0]] if own else tone
        keys, tone = (keys, tone) if tone_last else (keys + tone, "")
    return keys + tone + comma
