"""Columns of a sheet mapped to the register's fields: detected, pointed at, guessed, remembered."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain import help_log_mapping as mapping
from desk.domain.catalogue import Catalogue
from desk.domain.help_log import read_sheets
from desk.domain.help_log_columns import Column
from desk.domain.help_log_guess import suggest
from desk.domain.help_log_mapping import NO_HEADER, SheetMapping, check
from desk.domain.help_log_plan import SheetRows
from resources import tables
from tests.desk.odd_books import HEADERS, ROWS

if TYPE_CHECKING:
    from desk.domain.cell import Cell

TITLE: list[Cell] = ["SỔ HỖ TRỢ NGƯỜI DÂN, THÁNG 10 NĂM 2026, PHƯỜNG HẠC THÀNH"]
SHEET: list[list[Cell]] = [TITLE, [], list(HEADERS), *map(list, ROWS)]
MAPPED = SheetMapping(2, {1: Column.DAY, 2: Column.CITIZEN, 5: Column.SERVICE})


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The catalogues that come with the program."""
    words = tables.service_words()
    return Catalogue.build(tables.services(), tables.procedures(), tables.units(), tables.barriers(), words)


def test_a_sheet_with_known_headers_maps_itself() -> None:
    found = mapping.propose([["STT", "Ngày", "Xe", "Nội dung"], [1, "5/10/26", "", "Ví"]], {})
    assert found == SheetMapping(0, {0: Column.NUMBER, 1: Column.DAY, 3: Column.SERVICE})


def test_a_sheet_with_odd_headers_maps_nothing_but_shows_where_they_seem_to_stand() -> None:
    assert mapping.propose(SHEET, {}) is None
    assert mapping.likely_header(SHEET) == 2
    assert mapping.likely_header([]) == NO_HEADER
    assert mapping.at_header(SHEET, 2) == SheetMapping(2, {4: Column.GROUP})


def test_a_header_named_twice_maps_its_first_column() -> None:
    assert mapping.at_header([["Ngày", "NGÀY"]], 0).columns == {0: Column.DAY}


def test_columns_show_their_letter_name_and_first_values() -> None:
    columns = mapping.columns_of([*SHEET, [None] * 27 + ["x"]], 2)
    assert [(each.letter, each.name) for each in columns[:2]] == [("A", "Số"), ("B", "Ngày làm")]
    assert columns[1].samples == ("05/10/2026", "06/10/2026", "31/09/2026")
    assert (columns[-1].letter, columns[-1].name) == ("AB", "AB")


def test_what_stands_in_a_column_tells_what_it_is_for(catalogue: Catalogue) -> None:
    told = suggest(SHEET, SheetMapping(2, {0: Column.NUMBER}), catalogue)
    assert told == {
        1: Column.DAY,
        2: Column.CITIZEN,
        3: Column.BIRTH,
        4: Column.GROUP,
        5: Column.SERVICE,
        6: Column.DOSSIER,
        7: Column.OUTCOME,
    }


def test_a_header_that_begins_like_a_known_one_is_enough(catalogue: Catalogue) -> None:
    assert suggest([["Ghi chú thêm", "Xe"]], SheetMapping(0, {}), catalogue) == {0: Column.NOTE}


def test_numbers_ticks_and_taken_fields_suggest_nothing(catalogue: Catalogue) -> None:
    rows: list[list[Cell]] = [
        ["a", "b", "c"],
        [46300, "x", date(2026, 10, 5)],
        [46301, "x", date(2026, 10, 6)],
    ]
    assert suggest(rows, SheetMapping(0, {}), catalogue) == {2: Column.DAY}
    assert suggest(rows, SheetMapping(0, {1: Column.DAY}), catalogue) == {}


def test_whole_id_numbers_suggest_the_id(catalogue: Catalogue) -> None:
    assert suggest([["038062001234"], ["038162001235"]], SheetMapping(NO_HEADER, {}), catalogue) == {
        0: Column.ID
    }


def test_a_field_taken_twice_is_said_in_one_sentence_with_both_columns() -> None:
    (told,) = check(mapping.with_column(MAPPED, 7, Column.DAY))
    assert (told.code, told.values["columns"]) == ("mapping_twice", "B, H")


def test_a_day_and_some_help_are_needed() -> None:
    assert check(MAPPED) == []
    assert [told.code for told in check(mapping.with_column(MAPPED, 1, None))] == ["mapping_without_day"]
    assert [told.code for told in check(mapping.with_column(MAPPED, 5, None))] == ["mapping_without_help"]
    assert check(mapping.with_column(MAPPED, 5, Column.PROCEDURE)) == []


def test_a_remembered_header_row_maps_the_next_sheet_however_it_is_accented() -> None:
    kept = {mapping.signature(HEADERS): MAPPED.columns}
    next_month: list[list[Cell]] = [TITLE, [str(name).upper() for name in HEADERS] + [None], list(ROWS[0])]
    assert mapping.propose(next_month, kept) == SheetMapping(1, MAPPED.columns)


def test_an_empty_or_lone_cell_is_no_header_to_remember() -> None:
    assert (
        mapping.propose([[], ["Tháng"]], {mapping.signature([]): {}, mapping.signature(["Tháng"]): {}})
        is None
    )


def test_rows_are_read_by_the_mapping_and_by_letters_where_no_header_stands(catalogue: Catalogue) -> None:
    whole = SheetRows("T10", SHEET)
    bare = SheetRows("T11", [["05/10/2026", "Ví"], ["32/10/2026", "Ví"]])
    without = SheetMapping(NO_HEADER, {0: Column.DAY, 1: Column.SERVICE})
    plans = read_sheets([whole, bare], catalogue, date(2026, 11, 1), {"T10": MAPPED, "T11": without})
    assert [(plan.read, plan.imported) for plan in plans] == [(6, 4), (2, 1)]
    assert [(told.row, told.column) for told in plans[1].refused] == [(2, "A")]


@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_no_two_columns_share_a_letter(one: int, other: int) -> None:
    assert (mapping.letter(one) == mapping.letter(other)) == (one == other)
