"""Cells: what stands in a field of a form or in a cell of a spreadsheet."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time, timedelta

from desk.domain.text import clean

Cell = str | int | float | bool | date | datetime | time | timedelta | None

# A lone dash is how people write "nothing" in a table.
_NOTHING = frozenset({"", "-", "--", "---", "–", "—", "_", "."})


def text_of(cell: Cell) -> str:
    """The cell as a person reads it: clean text, whole numbers without a fraction, days as `2026-10-05`."""
    if cell is None or isinstance(cell, bool):
        return "" if cell is None else str(cell).lower()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return ascii_digits(clean(str(cell)))


def is_empty(cell: Cell) -> bool:
    """Whether nothing stands in the cell; a lone dash is nothing."""
    return text_of(cell) in _NOTHING


def ascii_digits(text: str) -> str:
    """The text with full-width and other decimal digits as 0–9."""
    if text.isascii():
        return text
    return "".join(_ascii_digit(letter) for letter in text)


def _ascii_digit(letter: str) -> str:
    value = unicodedata.decimal(letter, None)
    return letter if value is None else str(value)
