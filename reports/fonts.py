"""Fonts on paper: Liberation 2 from our own files, checked before the first letter is drawn."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import cache
from importlib.resources import files
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from desk.domain.problems import Refused, refusal
from desk.domain.text import clean, nfc

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_MARKS = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = "aăâeêioôơuưy"
_SIGNS = "–—“”…·×≥≤₫"


class Family(NamedTuple):
    """The faces of a family by the names they are registered under; a missing slope is the upright face."""

    regular: str
    bold: str
    italic: str
    bold_italic: str


_SANS = Family("MotCuaSans", "MotCuaSans-Bold", "MotCuaSans", "MotCuaSans-Bold")
_SERIF = Family("MotCuaSerif", "MotCuaSerif-Bold", "MotCuaSerif-Italic", "MotCuaSerif-BoldItalic")
_FILES = {
    "MotCuaSans": "LiberationSans-Regular.ttf",
    "MotCuaSans-Bold": "LiberationSans-Bold.ttf",
    "MotCuaSerif": "LiberationSerif-Regular.ttf",
    "MotCuaSerif-Bold": "LiberationSerif-Bold.ttf",
    "MotCuaSerif-Italic": "LiberationSerif-Italic.ttf",
    "MotCuaSerif-BoldItalic": "LiberationSerif-BoldItalic.ttf",
}
# Two windows of one process may print at once; reportlab keeps its fonts per process.
_registering = Lock()


def sans() -> Family:
    """The family of the sheets, ready for use; Refused where a file is missing, changed or lacks a letter."""
    return _ready(_SANS)


def serif() -> Family:
    """The family of the reports, ready for use; Refused for the same reasons as `sans`."""
    return _ready(_SERIF)


def vietnamese_letters() -> str:
    """The 134 letters with marks of Vietnamese: 67 small ones and their capitals."""
    toned = {unicodedata.normalize("NFC", vowel + mark) for vowel in _VOWELS for mark in ("", *_MARKS)}
    small = "".join(sorted(letter for letter in toned | {"đ"} if not letter.isascii()))
    return small + small.upper()


def drawable(text: str, face: str) -> str:
    """The text as it may be drawn, in NFC on one line; Refused where the face lacks one of its letters."""
    ready = clean(text)
    missing = missing_letters(face, ready)
    if missing:
        raise Refused(refusal("glyph_missing", letter=missing[0], text=ready))
    return ready


def drawable_blanks(text: str, face: str) -> str:
    """Like `drawable`, but with its runs of blanks kept, as a form has them."""
    drawable(text, face)
    return nfc(text)


def text_width(text: str, face: str, size: float) -> float:
    """The width of a line in points."""
    return float(pdfmetrics.stringWidth(text, face, size))


def missing_letters(face: str, text: str) -> str:
    """The letters of the text that a face of ours cannot draw, each once."""
    glyphs = _register(face).face.charToGlyph
    return "".join(dict.fromkeys(letter for letter in text if ord(letter) not in glyphs))


def _ready(family: Family) -> Family:
    with _registering:
        for name in dict.fromkeys(family):
            _register(name)
    return family


@cache
def _register(name: str) -> TTFont:
    font = checked_font(name, files("resources").joinpath("fonts"))
    pdfmetrics.registerFont(font)
    return font


def checked_font(name: str, folder: Traversable) -> TTFont:
    """A face out of a folder with its SHA256SUMS; Refused where it is missing, changed or not Vietnamese."""
    file_name = _FILES[name]
    try:
        data = folder.joinpath(file_name).read_bytes()
        sums = folder.joinpath("SHA256SUMS").read_text(encoding="ascii")
        if f"{hashlib.sha256(data).hexdigest()}  {file_name}" not in sums.splitlines():
            raise Refused(refusal("font_damaged", name=file_name))
        font = TTFont(name, BytesIO(data))
    except (OSError, TTFError) as error:
        raise Refused(refusal("font_damaged", name=file_name)) from error
    missing = [letter for letter in vietnamese_letters() + _SIGNS if ord(letter) not in font.face.charToGlyph]
    if missing:
        raise Refused(refusal("font_lacks_letters", name=file_name, letters="".join(missing)))
    return font
