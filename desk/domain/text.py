"""Vietnamese text: one normal form, folding for search, sorting as in a dictionary."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ud800-\udfff]"  # half a sign of two units, which no file can hold
)
_WORD = re.compile(r"[0-9a-z]+")
_PIECES = re.compile(r"\d+|[^\W\d_]+", re.UNICODE)
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_ASKED = 20  # words
_SHAPES = "\u0302\u0306\u031b"

SortKey = tuple[tuple[tuple[int, ...], ...], tuple[int, ...], str]


def nfc(text: str) -> str:
    """The text in Unicode normal form C, the only form that is stored or drawn."""
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """The text in NFC on one line, without invisible or direction-changing characters."""
    return " ".join(_INVISIBLE.sub("", nfc(text)).split())


def fold(text: str) -> str:
    """The text as it is searched: no accents, đ as d, lower case, single blanks."""
    letters = unicodedata.normalize("NFKD", clean(text).casefold()).casefold()
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return clean(unicodedata.normalize("NFKC", bare.replace("đ", "d")))


def search_words(text: str) -> list[str]:
    """The folded words of the text, split at everything that is not a letter or a digit."""
    return _WORD.findall(fold(text))


def asked_words(query: str) -> list[str]:
    """The different words that a search asks for; of a whole page pasted by mistake only the first ones.

    Engines refuse longer conditions, and twenty words single out a line.
    """
    return list(dict.fromkeys(search_words(query)))[:_ASKED]


def matches(query: str, text: str) -> bool:
    """Whether every word of the query starts a word of the text, in any order, without accents."""
    return starts_words(asked_words(query), search_words(text))


def starts_words(asked: Sequence[str], words: Sequence[str]) -> bool:
    """Whether everything that is asked for starts one of the words; all of them folded."""
    return all(any(word.startswith(each) for word in words) for each in asked)


def nearness(wanted: str, code: str, name: str) -> tuple[bool, int]:
    """How near a name or a code is to what is searched, the nearest least; all in the folded form."""
    together = f" {wanted}" in f" {name}" or code.startswith(wanted)
    return not together, len(name)


def sort_key(text: str) -> SortKey:
    """Order of a Vietnamese dictionary: letters, then tones (ngang huyền hỏi ngã sắc nặng)."""
    pieces = [_piece(piece) for piece in _PIECES.findall(clean(text))]
    letters = tuple(ranks for ranks, _ in pieces)
    return letters, tuple(tone for _, tones in pieces for tone in tones), text


@lru_cache(maxsize=4096)  # the same few hundred syllables stand in all names
def _piece(piece: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    ranks = (0, int(piece)) if piece.isdecimal() else (1, *_ranks(piece))
    return ranks, tuple(_tones(piece))


def _ranks(word: str) -> list[int]:
    return [_RANK.get(letter, len(_ALPHABET) + ord(letter)) for letter in _toneless(word)]


def _toneless(word: str) -> str:
    marks = unicodedata.normalize("NFD", word.casefold())
    return nfc("".join(letter for letter in marks if letter not in _TONES))


def _tones(word: str) -> list[int]:
    marks = unicodedata.normalize("NFD", word.casefold())
    return [_TONES.get(mark, 0) for mark in marks if mark not in _SHAPES]
