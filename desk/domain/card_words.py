"""The words on a citizen's card: mended where a keyboard mangled them, the name in its usual letters."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import NamedTuple

from desk.domain import input_keys, legacy_text
from desk.domain.scanned_bytes import LOST
from desk.domain.text import clean, fold
from desk.domain.visit import NAME_LIMIT

_APOSTROPHES = "'’ʼ`"
_SIGNS = f"{_APOSTROPHES}. -"
_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouy")


class Damage(StrEnum):
    """What happened on the way from the card: keys of an input method, wrong bytes, letters gone."""

    KEYS = "keys"
    ENCODING = "encoding"
    LOST = "lost"


class CardWords(NamedTuple):
    """The parts of a card that are words, as they arrived."""

    name: str
    sex: str
    address: str


def mended(told: CardWords) -> tuple[CardWords, Damage | None]:
    """The words as they stood on the card and what had happened to them; what is uncertain is empty."""
    encoding = legacy_text.recognise(f"{told.name} {told.address}")
    if encoding:
        return CardWords(*(clean(legacy_text.convert(words, encoding)) for words in told)), Damage.ENCODING
    told = CardWords(*map(clean, told))
    plain = " ".join(told).isascii()
    keyed = _keyed(told, plain=plain)
    if keyed:
        told = CardWords(*map(input_keys.mend, told))
    if _lost(told, plain=plain and not keyed):
        return told._replace(name="", address=""), Damage.LOST
    return told, Damage.KEYS if keyed else None


def cased(name: str) -> str:
    """A name in capitals, or turned round by Caps Lock, with only its first letters capital."""
    proper = not name.isupper() and all(word[0].isupper() for word in name.split())
    return name if proper else _titled(name)


def _keyed(told: CardWords, *, plain: bool) -> bool:
    """Whether keys of an input method stand in the words; without any accent, tone letters prove it too."""
    return input_keys.has_keys(f"{told.name} {told.sex}") or (
        plain and any(input_keys.mend(words) != words for words in told)
    )


def _lost(told: CardWords, *, plain: bool) -> bool:
    """Whether letters of the name are gone: `Nguyn Vn An`, signs instead of letters, nothing readable.

    Names of other peoples (`Ksor H'Blo`) are no Vietnamese syllables either: without a vowel none is written,
    and a card without a single accent is suspect as a whole.
    """
    if len(told.name) > NAME_LIMIT or not all(map(_of_a_name, told.name)):
        return True
    words = _WORD.findall("".join(letter for letter in fold(told.name) if letter not in _APOSTROPHES))
    if not words or any(len(word) > 1 and not _VOWELS & set(word) for word in words):
        return True
    return plain and bool(_WORD.search(told.address)) and not all(map(input_keys.is_bare_syllable, words))


def _of_a_name(letter: str) -> bool:
    return letter != LOST and (letter.isalpha() or letter in _SIGNS or bool(unicodedata.combining(letter)))


def _titled(name: str) -> str:
    """Like `str.title`, but marks that stand as letters of their own (`Bơ̆k`) do not end a word."""
    letters, inside = [], False
    for letter in name.lower():
        letters.append(letter if inside else letter.upper())
        inside = letter not in _SIGNS and (letter.isalpha() or inside)
    return "".join(letters)
