"""A citizen told in one line, as an officer types it: `nguyễn văn an 1962`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.domain.dates import Birth, parse_birth
from desk.domain.text import clean
from desk.domain.typed_text import unicode_of
from desk.domain.visit import CitizenDraft

if TYPE_CHECKING:
    from datetime import date

_ID_NUMBER = re.compile(r"\d{12}")
_BIRTH = re.compile(r"[\d/.-]*\d{2,4}")


def read_person(line: str, today: date) -> CitizenDraft:
    """Name, id number (12 digits) and birth year (a year or a date at the end), each empty where not told.

    A line pasted from a file in a font of before Unicode (TCVN3, VNI) is read as what it shows there.
    """
    words = clean(unicode_of(line)).split(" ")
    numbers = [word for word in words if _ID_NUMBER.fullmatch(word)]
    rest = [word for word in words if word not in numbers]
    born = _birth(rest[-1], today) if rest else None
    if born is not None:
        rest.pop()
    return CitizenDraft(_as_name(rest), numbers[0] if numbers else "", born)


def _birth(word: str, today: date) -> int | None:
    if not _BIRTH.fullmatch(word):
        return None
    read = parse_birth(word, today)
    return read.year if isinstance(read, Birth) else None


def _as_name(words: list[str]) -> str:
    """The words as a name; nothing where they hold digits, capitals where all was typed small."""
    name = " ".join(words)
    if any(letter.isdigit() for letter in name):
        return ""
    return name.title() if name.islower() else name
