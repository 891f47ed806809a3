"""A citizen told in one line, as an officer types it: `nguyễn văn an 1962`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.domain.dates import Birth, parse_birth
from desk.domain.phone import take_phone
from desk.domain.text import clean
from desk.domain.typed_text import unicode_of
from desk.domain.visit import CitizenDraft

if TYPE_CHECKING:
    from datetime import date

_ID_NUMBER = re.compile(r"(?<!\S)(?:[0-9]{12}|[0-9]{3}(?:[ .-][0-9]{3}){3})(?!\S)")
_BIRTH = re.compile(r"[\d/.-]*\d{2,4}")


def read_person(line: str, today: date) -> CitizenDraft:
    """Name, id number, phone and birth year (a year or a date at the end), each empty where not told.

    A line pasted from a file in a font of before Unicode (TCVN3, VNI) is read as what it shows there.
    """
    number, phone, rest = _take_numbers(clean(unicode_of(line)))
    words = rest.split(" ")
    born = _birth(words[-1], today)
    if born is not None:
        words.pop()
    return CitizenDraft(_as_name(words), number, born, phone=phone)


def without_numbers(line: str) -> str:
    """The line as far as it may be kept while it is typed: without a whole id number or phone."""
    number, phone, rest = _take_numbers(clean(line))
    return without_numbers(rest) if number or phone else line


def _take_numbers(line: str) -> tuple[str, str, str]:
    """The first id number and the first phone as plain digits, and what is left."""
    numbers = _ID_NUMBER.findall(line)
    phone, rest = take_phone(" ".join(_ID_NUMBER.sub(" ", line).split()))
    return re.sub("[^0-9]", "", numbers[0]) if numbers else "", phone, rest


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
