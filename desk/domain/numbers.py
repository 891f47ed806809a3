"""Numbers as people type them: `1.231` is a whole number, `1,5` a decimal, `89, 55%` tolerated."""

from __future__ import annotations

import math
import re
from decimal import Decimal

from desk.domain.cell import Cell, is_empty, text_of
from desk.domain.problems import Problem, refusal

# Vietnamese writing: a dot parts thousands, a comma parts the fraction.
_WHOLE = re.compile(r"\d+|\d{1,3}(?:[. ]\d{3})+")
_FRACTION = re.compile(r"(?P<whole>\d+|\d{1,3}(?:[. ]\d{3})+) ?, ?(?P<part>\d+)")
_POINT = re.compile(r"\d+\.\d+")
_WRITTEN = str.maketrans(",.", ".,")
_LONGEST = 15  # digits that a spreadsheet's number still holds exactly


def parse_whole(cell: Cell) -> int | Problem:
    """The whole number that was typed; a fraction is asked about, a sign or an exponent refused."""
    number = parse_decimal(cell)
    if isinstance(number, Problem):
        return number
    if number < 0:
        return refusal("number_negative", text=text_of(cell))
    if number != number.to_integral_value() or not _plainly_whole(cell):
        return refusal("number_not_whole", text=text_of(cell))
    return int(number)


def _plainly_whole(cell: Cell) -> bool:
    # `1,0` and `1,231` may be thousands of another habit, so they are asked about although some are whole.
    return not isinstance(cell, str) or "," not in cell


def parse_decimal(cell: Cell) -> Decimal | Problem:
    """The number that was typed, with a leading minus where there is one."""
    if isinstance(cell, bool) or is_empty(cell):
        return refusal("number_unreadable", text=text_of(cell))
    if isinstance(cell, int | float):
        return _of_number(cell)
    return _of_text(text_of(cell))


def parse_percent(cell: Cell) -> Decimal | Problem:
    """The number before an optional percent sign; negative shares are refused."""
    text = text_of(cell)
    number = parse_decimal(text.removesuffix("%").rstrip() if isinstance(cell, str) else cell)
    if isinstance(number, Problem):
        return refusal("number_unreadable", text=text[:40])
    return refusal("number_negative", text=text) if number < 0 else number


def shown(number: object) -> str:
    """A number as it is written here, `1.018` and `141,6`; anything else as it is."""
    if isinstance(number, bool) or not isinstance(number, int | Decimal):
        return str(number)
    return f"{number:,}".translate(_WRITTEN)


def _of_number(number: float) -> Decimal | Problem:
    if not math.isfinite(number) or abs(number) >= 10**_LONGEST:
        return refusal("number_unreadable", text=str(number)[:40])
    return Decimal(str(number))


def _of_text(text: str) -> Decimal | Problem:
    bare = text.removeprefix("-").lstrip().removeprefix("+")
    plain = _without_marks(bare)
    if plain is None or sum(letter.isdigit() for letter in bare) > _LONGEST:
        return refusal("number_unreadable", text=text[:40])
    return -plain if text.startswith("-") else plain


def _without_marks(bare: str) -> Decimal | None:
    if _WHOLE.fullmatch(bare):
        return Decimal(re.sub("[. ]", "", bare))
    if found := _FRACTION.fullmatch(bare):
        whole = re.sub("[. ]", "", found["whole"])
        return Decimal(f"{whole}.{found['part']}")
    return Decimal(bare) if _POINT.fullmatch(bare) else None
