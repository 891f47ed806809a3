"""Keys of Vietnamese input methods that arrived as letters: Telex `Nguyeenx`, VNI `Nguye64n` for `Nguyễn`."""

from __future__ import annotations

import re
from typing import NamedTuple

from desk.domain.syllable import is_syllable
from desk.domain.text import nfc

_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
_TONES = {
    "f": _GRAVE, "r": _HOOK, "x": _TILDE, "s": _ACUTE, "j": _DOT, "z": "",
    "2": _GRAVE, "3": _HOOK, "4": _TILDE, "1": _ACUTE, "5": _DOT, "0": "",
}  # fmt: skip
_CIRCUMFLEX = {"a": "â", "e": "ê", "o": "ô"}
_HORN = {"o": "ơ", "u": "ư"}
_BREVE = {"a": "ă"}
_STROKE = {"d": "đ"}
# What a key does to a letter typed before it.
_SHAPES = {
    "a": {"a": "â"}, "e": {"e": "ê"}, "o": {"o": "ô"}, "d": _STROKE, "w": _HORN | _BREVE,
    "6": _CIRCUMFLEX, "7": _HORN, "8": _BREVE, "9": _STROKE,
}  # fmt: skip
_MARKS = ("", "6", "7", "8")
_LONGEST = 12  # keys of one syllable; `nghieengf` has nine
_PLAIN_VOWELS = "aeiouy"
_MARKED_VOWELS = "ăâêôơư"
_VOWELS = _PLAIN_VOWELS + _MARKED_VOWELS
# Onset, vowels, rest; the u of qu and the i of gi count as vowels only where no other follows.
_PARTS = re.compile(f"((?:qu|gi)(?=[{_VOWELS}])|[^{_VOWELS}]*)([{_VOWELS}]*)(.*)")
_WORD = re.compile(r"[^\W_]+")
# Tone letters alone prove nothing: a name such as Lor is not Vietnamese and no `lỏ` either.
_UNMISTAKABLE = re.compile(r"aa|ee|oo|dd|w|[a-z][0-9]", re.IGNORECASE)


class _Typed(NamedTuple):
    """The letters of a word so far, lower case, and its tone."""

    letters: str = ""
    tone: str = ""


def syllable_of(keys: str) -> str:
    """The syllable that these keys write, in small letters; empty where they write none."""
    if not keys.isascii() or len(keys) > _LONGEST:
        return ""
    states = [_Typed()]
    for key in keys.lower():
        states = [after for state in states for after in _after(state, key)]
    spelled = (_spell(state) for state in states)
    return next((word for word in spelled if is_syllable(word)), "")


def has_keys(text: str) -> bool:
    """Whether a word of the text can only be keys: `Vawn`, `Vaan`, `Va8n`."""
    return any(_UNMISTAKABLE.search(word) and _mended(word) != word for word in _WORD.findall(text))


def mend(text: str) -> str:
    """The text with each word of keys as the syllable they write; other words stay as they are."""
    return _WORD.sub(lambda found: _mended(found.group()), text)


def is_bare_syllable(word: str) -> bool:
    """Whether the word is a syllable once its marks are added, as in `nguyen`."""
    return any(syllable_of(word + mark) for mark in _MARKS)


def _mended(word: str) -> str:
    syllable = "" if is_syllable(word) else syllable_of(word)
    if not syllable:
        return word
    if word.isupper() and len(word) > 1:
        return syllable.upper()
    return syllable.capitalize() if word[0].isupper() else syllable


def _after(typed: _Typed, key: str) -> list[_Typed]:
    """Everything that one more key can make of a word; what comes later decides."""
    if key in _TONES and any(letter in _VOWELS for letter in typed.letters):
        return [typed._replace(tone=_TONES[key])]
    shaped = _shaped(typed.letters, _SHAPES.get(key, {}))
    if shaped:
        return [typed._replace(letters=letters) for letters in shaped]
    return [typed._replace(letters=typed.letters + ("ư" if key == "w" else key))]


def _shaped(letters: str, shapes: dict[str, str]) -> list[str]:
    """The word with a mark set: on both letters of `uo`, else on one letter, the last ones first."""
    both = letters.replace("uo", "ươ") if shapes.keys() >= {"u", "o"} else letters
    found = [both] if both != letters else []
    return found + [
        letters[:place] + shapes[letters[place]] + letters[place + 1 :]
        for place in reversed(range(len(letters)))
        if letters[place] in shapes
    ]


def _spell(typed: _Typed) -> str:
    """The letters with the tone where officials write it: hòa, thủy, toàn, ngoài."""
    if not typed.tone:
        return typed.letters
    onset, vowels, rest = _PARTS.findall(typed.letters)[0]
    place = _tone_place(vowels, closed=bool(rest)) + 1
    return nfc(onset + vowels[:place] + typed.tone + vowels[place:] + rest)


def _tone_place(vowels: str, *, closed: bool) -> int:
    marked = [place for place, letter in enumerate(vowels) if letter in _MARKED_VOWELS]
    if marked:
        return marked[-1]
    if len(vowels) == 2:
        return 1 if closed else 0
    return len(vowels) // 2
