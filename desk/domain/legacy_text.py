"""Text typed in the fonts of before Unicode: TCVN3 (.VnTime) and VNI (VNI-Times), recognised and converted.

Such text reaches us as Latin-1 letters: `NguyÔn V¨n` (TCVN3), `Nguyeãn Vaên` (VNI) for `Nguyễn Văn`.
TCVN3 after TCVN 5712:1993, set VN3; VNI after the code table of VNI-Windows: a base letter, then a mark.
Not possible: text typed in small letters in a capital font (.VnTimeH) does not say that it was capital; it
stays small. Where its plain letters are capital, the accented ones are made capital too.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from desk.domain.syllable import is_syllable
from desk.domain.text import nfc


class Encoding(StrEnum):
    """How the letters were coded."""

    TCVN3 = "tcvn3"
    VNI = "vni"


# Code points from the first one on; a dot stands for a code that VN3 does not use.
_TCVN3_CAPITALS = (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ")
_TCVN3_MARKS = (0xB0, "\u0300\u0309\u0303\u0301\u0323")
_TCVN3_SMALL = (0xB5, "àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ.")

_VNI_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_CIRCUMFLEX = {
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
}  # fmt: skip
_VNI_BREVE = {
    "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_MARKS = {
    "a": _VNI_TONES | _VNI_CIRCUMFLEX | _VNI_BREVE,
    "e": _VNI_TONES | _VNI_CIRCUMFLEX,
    "o": _VNI_TONES | _VNI_CIRCUMFLEX,
    "ô": _VNI_TONES,
    "ö": _VNI_TONES,
    "u": _VNI_TONES,
    "y": _VNI_TONES,
}
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}


def _tcvn3_table() -> dict[str, str]:
    table: dict[str, str] = {}
    for first, letters in (_TCVN3_CAPITALS, _TCVN3_MARKS, _TCVN3_SMALL):
        table |= {chr(code): letter for code, letter in enumerate(letters, first) if letter != "."}
    return table


def _vni_table() -> dict[str, str]:
    pairs = {
        base + mark: nfc(_VNI_LETTERS.get(base, base) + accents)
        for base, marks in _VNI_MARKS.items()
        for mark, accents in marks.items()
    }
    small = pairs | _VNI_LETTERS
    # A capital letter may be followed by a capital mark or, in careless typing, by a small one.
    loose = {old[0].upper() + old[1:]: new.upper() for old, new in small.items()}
    return small | loose | {old.upper(): new.upper() for old, new in small.items()}


_TABLES = {Encoding.TCVN3: _tcvn3_table(), Encoding.VNI: _vni_table()}
_VNI_SIGNS = "".join(_VNI_TONES | _VNI_CIRCUMFLEX | _VNI_BREVE)
_VNI_CODE = f"[AEOÔÖUYaeoôöuy][{_VNI_SIGNS}{_VNI_SIGNS.upper()}]|[À-ÿ]"
_PATTERNS = {Encoding.TCVN3: re.compile("[\u00a1-\u00ff]"), Encoding.VNI: re.compile(_VNI_CODE)}
_LETTER = "[A-Za-z\u00a1-\u00ff]"
_WORD = re.compile(f"{_LETTER}+")
_ANY_WORD = re.compile(r"[^\W\d_]+")
# TCVN3 has ư on the soft hyphen, which programs like to turn into a plain one: `®-îc` for `được`.
_HYPHENED = re.compile(f"{_LETTER}+(?:-{_LETTER}+)+")
_SHORT_NAME = re.compile(r"\w*[A-Z]\w*[A-Z]\w*", re.ASCII)
_OTHER_VIETNAMESE = re.compile("[\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]")
_LATIN1 = re.compile("[\u00a1-\u00ff]")
_LEAST_SHARE = 0.75  # of the words of a text that must be Vietnamese once it is converted


def convert(text: str, encoding: Encoding) -> str:
    """The text in Unicode NFC, read in that encoding."""
    composed = nfc(text)
    if encoding is Encoding.VNI:
        return _read(composed, encoding)
    converted = _read(_HYPHENED.sub(_with_soft_hyphens, composed), encoding)
    return converted.upper() if _in_capital_font(composed, converted) else converted


def recognise(text: str) -> Encoding | None:
    """The encoding of text that is not right Unicode; None for right Vietnamese, English, French, signs."""
    if text.isascii():
        return None
    composed = nfc(text)
    if _OTHER_VIETNAMESE.search(composed) or not _LATIN1.search(composed):
        return None
    tcvn3, vni = (_mended(composed, encoding) for encoding in Encoding)
    if tcvn3 == vni:
        return None
    return Encoding.TCVN3 if tcvn3 > vni else Encoding.VNI


def to_unicode(text: str) -> tuple[str, Encoding | None]:
    """The text in Unicode NFC and the encoding it came in; None where it was right already."""
    encoding = recognise(text)
    return (nfc(text) if encoding is None else convert(text, encoding)), encoding


def to_unicode_among(text: str, encoding: Encoding) -> str:
    """The text of a cell whose row was typed in that encoding; left alone where that gives no Vietnamese.

    Alone, `Cã` is right Unicode; in a row of TCVN3 it is `Có`.
    """
    if _OTHER_VIETNAMESE.search(nfc(text)):
        return nfc(text)
    converted = convert(text, encoding)
    words = [word for word in _ANY_WORD.findall(converted) if not _SHORT_NAME.fullmatch(word)]
    return converted if all(map(is_syllable, words)) else nfc(text)


def _read(text: str, encoding: Encoding) -> str:
    table = _TABLES[encoding]

    def letter(found: re.Match[str]) -> str:
        code = found.group()
        return table.get(code) or "".join(table.get(sign, sign) for sign in code)

    return nfc(_PATTERNS[encoding].sub(letter, text))


def _with_soft_hyphens(found: re.Match[str]) -> str:
    soft = found.group().replace("-", "\u00ad")
    return soft if is_syllable(_read(soft, Encoding.TCVN3).lower()) else found.group()


def _in_capital_font(text: str, converted: str) -> bool:
    """Whether the plain letters are capital and not only as first letters: `NGUYÔN` was NGUYỄN."""
    plain = [letter for letter in text if letter.isascii() and letter.isalpha()]
    words = _ANY_WORD.findall(converted)
    return all(map(str.isupper, plain)) and any(word[1:] != word[1:].lower() for word in words)


def _mended(text: str, encoding: Encoding) -> int:
    """How many words are Vietnamese in this encoding only; 0 where too many are not even then."""
    if encoding is Encoding.TCVN3:
        text = _HYPHENED.sub(_with_soft_hyphens, text)
    words = [word for word in _WORD.findall(text) if not _SHORT_NAME.fullmatch(word)]
    read = {word: convert(word, encoding) for word in words}
    sound = sum(1 for word in words if is_syllable(read[word]))
    if sound < _LEAST_SHARE * len(words):
        return 0
    return sum(1 for word in words if _proves(word, read[word]))


def _proves(word: str, converted: str) -> bool:
    """Whether the word is Vietnamese as converted and not as it stands."""
    if is_syllable(word) or not is_syllable(converted):
        return False
    # A word without a consonant in front proves nothing: French où and the µ of µm would do.
    return unicodedata.normalize("NFD", converted)[0].lower() not in "aeiouy"
