"""Which column of a sheet goes into which field of the register: detected, told by the user, remembered."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from desk.domain.catalogue import word_key
from desk.domain.cell import is_empty, text_of
from desk.domain.help_log_columns import HEADER_WITHIN, Column, Header, column_of, find_header
from desk.domain.problems import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desk.domain.cell import Cell
    from desk.domain.problems import Problem

NO_HEADER = -1
MOST_COLUMNS = 60  # of a sheet that are offered; what stands further right is no log
_SAMPLES = 3
_LOOKED = 1000  # rows below the header from which samples are taken
_TEXT_LIMIT = 40  # letters; a longer cell is a title or a note, not a header


@dataclass(frozen=True)
class SheetMapping:
    """The header row of a sheet (index from 0, `NO_HEADER` for none) and the field of columns by position.

    Columns that are left out are not imported.
    """

    header: int
    columns: Mapping[int, Column]


@dataclass(frozen=True)
class SheetColumn:
    """A column of a sheet: its letter, its header as written, and the first of what stands in it."""

    position: int
    letter: str
    name: str
    samples: tuple[Cell, ...]


def detect(rows: Sequence[Sequence[Cell]]) -> SheetMapping | None:
    """The mapping that the sheet's own headers tell; None where no header row is known as one."""
    header = find_header(rows)
    return None if header is None else _mapping_of(header)


def propose(
    rows: Sequence[Sequence[Cell]], remembered: Mapping[str, Mapping[int, Column]]
) -> SheetMapping | None:
    """The mapping to begin with: one remembered for a header row of the sheet, else the detected one."""
    for index, row in enumerate(rows[:HEADER_WITHIN]):
        known = remembered.get(signature(row))
        if known is not None and sum(not is_empty(cell) for cell in row) > 1:
            return SheetMapping(index, known)
    return detect(rows)


def likely_header(rows: Sequence[Sequence[Cell]]) -> int:
    """The row among the first fifteen that looks most like a header where none is known; index from 0."""
    heads = [_header_marks(row) for row in rows[:HEADER_WITHIN]]
    return max(range(len(heads)), key=lambda index: (*heads[index], -index), default=NO_HEADER)


def at_header(rows: Sequence[Sequence[Cell]], index: int) -> SheetMapping:
    """The mapping with the header in a row that the user pointed at; `NO_HEADER` maps nothing."""
    columns: dict[int, Column] = {}
    for position, cell in enumerate(_row(rows, index)):
        column = column_of(cell)
        if column is not None and column not in columns.values():
            columns[position] = column
    return SheetMapping(index, columns)


def with_column(mapping: SheetMapping, position: int, column: Column | None) -> SheetMapping:
    """The mapping with one column going elsewhere, or nowhere."""
    others = {place: held for place, held in mapping.columns.items() if place != position}
    return replace(mapping, columns=others if column is None else {**others, position: column})


def check(mapping: SheetMapping) -> list[Problem]:
    """Why nothing can be read by the mapping: a field taken twice, no day, no help; else empty."""
    told = Counter(mapping.columns.values())
    problems = []
    for column, times in told.items():
        if times > 1:
            letters = [letter(place) for place, held in sorted(mapping.columns.items()) if held is column]
            problems.append(refusal("mapping_twice", str(column), columns=", ".join(letters)))
    if Column.DAY not in told:
        problems.append(refusal("mapping_without_day", str(Column.DAY)))
    if Column.SERVICE not in told and Column.PROCEDURE not in told:
        problems.append(refusal("mapping_without_help", str(Column.SERVICE)))
    return problems


def header_of(rows: Sequence[Sequence[Cell]], mapping: SheetMapping) -> Header:
    """The mapping as the header row by which the sheet is read."""
    row = _row(rows, mapping.header)
    return Header(
        index=mapping.header,
        positions={column: place for place, column in mapping.columns.items()},
        names={column: _name(row, place) for place, column in mapping.columns.items()},
        unknown=tuple(
            text_of(cell)
            for place, cell in enumerate(row)
            if place not in mapping.columns and not is_empty(cell)
        ),
    )


def columns_of(rows: Sequence[Sequence[Cell]], header: int) -> list[SheetColumn]:
    """The columns of a sheet in which something stands, from the left, with samples from below the header."""
    below = rows[header + 1 : header + 1 + _LOOKED]
    row = _row(rows, header)
    width = min(max(map(len, (row, *below))), MOST_COLUMNS)
    found = []
    for position in range(width):
        samples = tuple(islice(_distinct(below, position), _SAMPLES))
        if samples or (position < len(row) and not is_empty(row[position])):
            found.append(SheetColumn(position, letter(position), _name(row, position), samples))
    return found


def filled(rows: Sequence[Sequence[Cell]], position: int) -> Iterator[Cell]:
    """The cells of a column in which something stands."""
    for row in rows:
        if position < len(row) and not is_empty(row[position]):
            yield row[position]


def signature(row: Sequence[Cell]) -> str:
    """The digest by which a header row is known again, however it is accented; it holds no words."""
    words = [word_key(text_of(cell)) for cell in row]
    while words and not words[-1]:
        words.pop()
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()


def letter(position: int) -> str:
    """The letter of a column, from A for 0."""
    rest, letters = position + 1, ""
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def _mapping_of(header: Header) -> SheetMapping:
    return SheetMapping(header.index, {place: column for column, place in header.positions.items()})


def _header_marks(row: Sequence[Cell]) -> tuple[int, int]:
    """How many cells of a row are known headers, and how many are short words."""
    texts = [text_of(cell) for cell in row if isinstance(cell, str) and not is_empty(cell)]
    short = [text for text in texts if len(text) <= _TEXT_LIMIT and not text[0].isdigit()]
    return sum(column_of(text) is not None for text in short), len(short)


def _row(rows: Sequence[Sequence[Cell]], index: int) -> Sequence[Cell]:
    return rows[index] if 0 <= index < len(rows) else ()


def _name(row: Sequence[Cell], position: int) -> str:
    told = text_of(row[position]) if position < len(row) else ""
    return told or letter(position)


def _distinct(rows: Sequence[Sequence[Cell]], position: int) -> Iterator[Cell]:
    seen: set[str] = set()
    for cell in filled(rows, position):
        if text_of(cell) not in seen:
            seen.add(text_of(cell))
            yield cell
