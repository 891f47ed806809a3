"""UTF-8 that a scanner's keyboard sent byte by byte: `Nguyá»…n` for `Nguyễn`."""

from __future__ import annotations

import re

LOST = "\ufffd"  # stands for letters that did not arrive
# The code pages of Windows set to English or Vietnamese, then those of the numeric keypad with Alt.
_CODE_PAGES = ("cp1252", "cp1258", "cp437", "cp850")
_VIETNAMESE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]"
)


def joined(text: str) -> str:
    """The text with its bytes joined to letters, `LOST` where some are missing; right text as it is."""
    if text.isascii():
        return text
    read = min((_bytes(text, page).decode("utf-8", errors="replace") for page in _CODE_PAGES), key=_gaps)
    # Letters that are no bytes of UTF-8 leave gaps; then only Vietnamese that was not there before is proof.
    gained = len(_VIETNAMESE.findall(read)) > len(_VIETNAMESE.findall(text))
    return read if gained or not _gaps(read) else text


def _gaps(read: str) -> int:
    return read.count(LOST)


def _bytes(text: str, page: str) -> bytes:
    """The text in a code page; letters outside it as a byte that no UTF-8 holds."""
    return b"".join(_byte(letter, page) for letter in text)


def _byte(letter: str, page: str) -> bytes:
    try:
        return letter.encode(page)
    except UnicodeEncodeError:
        # Five bytes have no letter in Windows' tables; they come as control characters.
        return bytes([min(ord(letter), 0xFF)])
