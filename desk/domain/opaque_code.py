"""Short codes on badges, paper sheets and messages: they tell nothing of anybody, and slips are found.

A code is its kind's letter, then digits and letters without look-alikes, the last one a check: weighted sum
modulo the prime 31, so every wrong character and every two swapped neighbours are found.
"""

from __future__ import annotations

from enum import StrEnum

from desk.domain.problems import Problem, refusal
from desk.domain.text import clean

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8  # characters after the kind's letter, the check one included
MOST = len(ALPHABET) ** (LENGTH - 1)
"""Numbers below this make different codes."""


class CodeKind(StrEnum):
    """What a code stands on."""

    BADGE = "B"
    SHEET = "P"
    SNAPSHOT = "T"


_UNREADABLE = {
    CodeKind.BADGE: "badge_unreadable",
    CodeKind.SHEET: "sheet_code_unreadable",
    CodeKind.SNAPSHOT: "snapshot_code_unreadable",
}


def make(kind: CodeKind, number: int) -> str:
    """The code of a random number below `MOST`: `B2K7M9QXA`."""
    letters = ""
    for _ in range(LENGTH - 1):
        number, rest = divmod(number, len(ALPHABET))
        letters = ALPHABET[rest] + letters
    return f"{kind.value}{letters}{_check(kind, letters)}"


def read(kind: CodeKind, text: str) -> str | Problem:
    """The code that was typed or scanned, in its one form; a problem where it is none of that kind."""
    typed = clean(text).upper().replace(" ", "").replace("-", "").replace(".", "")
    body = typed.removeprefix(kind.value)
    good = len(body) == LENGTH and typed != body and all(letter in ALPHABET for letter in body)
    if good and body[-1] == _check(kind, body[:-1]):
        return typed
    return refusal(_UNREADABLE[kind], "code", code=typed[:20])


def _check(kind: CodeKind, letters: str) -> str:
    total = ord(kind.value)
    for weight, letter in enumerate(letters, start=2):
        total += weight * ALPHABET.index(letter)
    return ALPHABET[-total % len(ALPHABET)]
