"""Cells: what stands in a field of a form or in a cell of a spreadsheet."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from desk.domain.text import clean

Cell = str | int | float | bool | date | datetime | time | timedelta | None

_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
_DOUBTFUL = frozenset("'=+-@\t\r\n")
# A lone dash is how people write "nothing" in a table.
_NOTHING = frozenset({"", "-", "--", "---", "–", "—", "_", "."})


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet could take it for a formula.

    So do texts that begin with `=`, `+`, `-`, `@`, a tab or a line break.
    """
    return f"'{text}" if text[:1] in _DOUBTFUL and _FORMULA.match(text) else text


def unguarded(cell: Cell) -> Cell:
    """The cell without the apostrophe that `guarded` put before its text."""
    if isinstance(cell, str) and cell.startswith("'") and _FORMULA.match(cell):
        return cell[1:]
    return cell


def text_of(cell: Cell) -> str:
    """The cell as a person reads it: clean text, whole numbers without a fraction, days as `2026-10-05`."""
    if cell is None or isinstance(cell, bool):
        return "" if cell is None else str(cell).lower()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return ascii_digits(clean(str(cell)))


def is_empty(cell: Cell) -> bool:
    """Whether nothing stands in the cell; a lone dash is nothing."""
    if isinstance(cell, str):
        return (cell.strip() if cell.isascii() else clean(cell)) in _NOTHING
    return cell is None


def ascii_digits(text: str) -> str:
    """The text with full-width and other decimal digits as 0–9."""
    return _OTHER_DIGIT.sub(_as_ascii, text)


def _as_ascii(digit: re.Match[str]) -> str:
    return str(unicodedata.decimal(digit.group()))
