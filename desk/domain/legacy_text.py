"""Text typed in the fonts of before Unicode: TCVN3 (.VnTime) and VNI (VNI-Times), recognised and converted.

Such text reaches us as Latin-1 letters: `NguyÔn V¨n` (TCVN3), `Nguyeãn Vaên` (VNI) for `Nguyễn Văn`.
TCVN3 after TCVN 5712:1993, set VN3; VNI after the code table of VNI-Windows: a base letter, then a mark.
Not possible: text typed in small letters in a capital font (.VnTimeH) says nowhere that it was capital; it comes
out in small letters. Where its plain letters are capital, the accented ones are made capital too.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

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
    table = {}
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
_PATTERNS = {
    encoding: re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True))))
    for encoding, table in _TABLES.items()
}
# A word with the signs that TCVN3 puts letters on; its ư is the soft hyphen, which programs turn into a hyphen.
_WORD = re.compile(r"[^\W\d_¡-¿](?:[^\W\d_¡-¿]|[¡-¿\-])*|[¡-¿](?:[^\W\d_]|[¡-¿\-])+")
_OTHER_VIETNAMESE = re.compile("[\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]")
_LATIN1 = re.compile("[\u00a1-\u00ff]")
_LEAST_SHARE = 0.75  # of all words of a text that must be Vietnamese once it is converted


def convert(text: str, encoding: Encoding) -> str:
    """The text in Unicode NFC, read in that encoding."""
    if encoding is Encoding.TCVN3:
        text = _WORD.sub(_restore_soft_hyphen, text)
    table = _TABLES[encoding]
    converted = nfc(_PATTERNS[encoding].sub(lambda found: table[found.group()], text))
    return converted.upper() if encoding is Encoding.TCVN3 and _in_capitals(text) else converted


@lru_cache(maxsize=8192)
def recognise(text: str) -> Encoding | None:
    """The encoding of text that is not right Unicode; None for right Vietnamese, English, French, plain signs."""
    composed = nfc(text)
    if not _LATIN1.search(composed) or _OTHER_VIETNAMESE.search(composed):
        return None
    scores = {encoding: _score(composed, encoding) for encoding in Encoding}
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] > 0 and len(set(scores.values())) > 1 else None


def to_unicode(text: str) -> tuple[str, Encoding | None]:
    """The text in Unicode NFC and the encoding it came in; None where it was right already."""
    encoding = recognise(text)
    return (nfc(text), None) if encoding is None else (convert(nfc(text), encoding), encoding)


def _score(text: str, encoding: Encoding) -> int:
    """How many words are Vietnamese only in this encoding; 0 where too many are not even then."""
    words = _WORD.findall(text)
    mended = sum(1 for word in words if _mends(word, encoding))
    sound = sum(1 for word in words if is_syllable(convert(word, encoding)))
    return mended if sound >= _LEAST_SHARE * len(words) else 0


def _mends(word: str, encoding: Encoding) -> bool:
    if word.isascii() or is_syllable(word):
        return False
    converted = convert(word, encoding)
    # A lone vowel proves nothing: French où and the µ of µm would be Vietnamese too.
    return is_syllable(converted) and not _starts_with_vowel(converted)
