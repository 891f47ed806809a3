"""What a column seems to hold whose header is not known, so that the user can be asked with one word."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from desk.domain import dossier_code, entry
from desk.domain.catalogue import word_key
from desk.domain.cell import Cell, text_of
from desk.domain.dates import parse_day
from desk.domain.help_log_columns import HEADERS, Column
from desk.domain.help_log_mapping import columns_of, filled
from desk.domain.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desk.domain.catalogue import Catalogue
    from desk.domain.help_log_mapping import SheetMapping

_PROBED = 40  # cells of a column that are read
_SURE = 0.75  # part of them that must be understood
_FIRST_YEAR, _LAST_YEAR = 1900, 2030
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,5}")
_SHORTEST = 3  # letters of a header that may begin another one


def suggest(rows: Sequence[Sequence[Cell]], mapping: SheetMapping, catalogue: Catalogue) -> dict[int, Column]:
    """Fields that the columns left out seem to be for, by what stands in them, else by their header."""
    taken = set(mapping.columns.values())
    found: dict[int, Column] = {}
    below = rows[mapping.header + 1 : mapping.header + 1 + 10 * _PROBED]
    for column in columns_of(rows, mapping.header):
        if column.position in mapping.columns:
            continue
        cells = list(islice(filled(below, column.position), _PROBED))
        guess = _by_content(cells, catalogue) or _by_name(column.name)
        if guess is not None and guess not in taken:
            found[column.position] = guess
            taken.add(guess)
    return found


def _by_content(cells: Sequence[Cell], catalogue: Catalogue) -> Column | None:
    tests: tuple[tuple[Column, Callable[[Cell], object]], ...] = (
        (Column.DAY, _is_day),
        (Column.ID, _is_id),
        (Column.BIRTH, _is_year),
        (Column.SERVICE, lambda cell: catalogue.service(text_of(cell))),
        (Column.PROCEDURE, lambda cell: catalogue.procedure(text_of(cell))),
        (Column.GROUP, lambda cell: catalogue.group(text_of(cell))),
        (
            Column.OUTCOME,
            lambda cell: not entry.is_tick(text_of(cell)) and entry.outcome_named(text_of(cell)),
        ),
        (Column.DOSSIER, lambda cell: dossier_code.submission_day(text_of(cell))),
        (Column.SEX, lambda cell: entry.sex_named(text_of(cell))),
        (Column.HOW, lambda cell: entry.how_named(text_of(cell))),
    )
    for column, fits in tests:
        if cells and sum(bool(fits(cell)) for cell in cells) >= _SURE * len(cells):
            return column
    return Column.CITIZEN if _are_names(cells) else None


def _is_day(cell: Cell) -> bool:
    # A bare number may be read as a day too, but a column of them is a running number or a year.
    return not isinstance(cell, int | float) and not isinstance(parse_day(cell), Problem)


def _is_id(cell: Cell) -> bool:
    found = entry.parse_id_number(cell)
    return not isinstance(found, Problem) and not found.padded


def _is_year(cell: Cell) -> bool:
    text = text_of(cell)
    return text.isdigit() and _FIRST_YEAR <= int(text) <= _LAST_YEAR


def _are_names(cells: Sequence[Cell]) -> bool:
    """Whether many people are named, a few words each, with capitals; helpers come again and again."""
    names = {text_of(cell) for cell in cells if _NAME.fullmatch(text_of(cell)) and text_of(cell).istitle()}
    return len(names) >= max(2, _SURE * len(cells))


def _by_name(name: str) -> Column | None:
    """The field of the longest known header with which the name begins, `Ngày làm` for `Ngày`."""
    words = f"{word_key(name)} "
    fitting = {
        len(header): column
        for column, headers in HEADERS.items()
        for header in map(word_key, headers)
        if len(header) >= _SHORTEST and words.startswith(f"{header} ")
    }
    return fitting[max(fitting)] if fitting else None
