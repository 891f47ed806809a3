"""A workbook with odd headers taken in by a mapping, and out again: the figures come back exactly."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

import openpyxl
import pytest
from sqlalchemy.exc import IntegrityError

from desk.domain.help_log_columns import Column
from desk.domain.help_log_mapping import NO_HEADER, SheetMapping
from desk.domain.help_log_preview import RowState
from desk.domain.log import LogQuery
from desk.domain.period import Basis, month_period
from desk.domain.problems import Refused
from desk.domain.visit import ChangeKind, Place
from desk.domain.visit_change import IMPORT_REASON, draft_of
from tests.desk.odd_books import HEADERS, counted, odd_book

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.import_report import ImportPreview, ImportReport
    from desk.usecases.opening import Desk

COLUMNS = dict(
    enumerate(
        [
            *(Column.NUMBER, Column.DAY, Column.CITIZEN, Column.BIRTH, Column.GROUP),
            *(Column.SERVICE, Column.DOSSIER, Column.OUTCOME, Column.HELPER),
        ]
    )
)
MAPPED = {"T10": SheetMapping(2, COLUMNS)}
OCTOBER = month_period(2026, 10, Basis.CALENDAR)


@pytest.fixture
def book(home: Path) -> Path:
    return odd_book(home / "sổ tháng 10.xlsx")


def look(desk: Desk, book: Path) -> ImportPreview:
    return desk.imports.preview(desk.imports.open(book), MAPPED)


def take(desk: Desk, user: User, book: Path) -> ImportReport:
    return desk.imports.take(user, look(desk, book), good_rows=True)


def import_id(report: ImportReport) -> UUID:
    assert report.import_id is not None
    return report.import_id


def services(desk: Desk, user: User) -> Counter[str]:
    """How often each service stands in the log, voided rows left out, counted line by line."""
    return Counter(row.service for row in desk.log.page(user, LogQuery(), 0, 1000) if not row.voided)


def test_every_row_says_what_becomes_of_it(desk: Desk, book: Path) -> None:
    preview = look(desk, book)
    assert [(row.number, row.state) for row in preview.rows] == [
        (4, RowState.GOOD),
        (5, RowState.GOOD),
        (6, RowState.MENDED),
        (7, RowState.REFUSED),
        (8, RowState.REFUSED),
        (9, RowState.GOOD),
    ]
    assert (preview.rows[3].day, preview.rows[3].citizen, preview.rows[3].help) == (
        "31/09/2026",
        "Vũ Thị Gấm",
        "Ví",
    )
    assert preview.rows[1].day == preview.rows[0].day  # a merged day stands in both rows


def test_what_goes_in_is_what_a_recount_of_the_file_says(desk: Desk, user: User, book: Path) -> None:
    take(desk, user, book)
    assert services(desk, user) == counted(book)


def test_rows_that_are_in_already_are_shown_as_such(desk: Desk, user: User, book: Path) -> None:
    take(desk, user, book)
    again = look(desk, book)
    assert Counter(row.state for row in again.rows) == {RowState.KNOWN: 4, RowState.REFUSED: 2}
    assert take(desk, user, book).import_id is None
    assert services(desk, user) == counted(book)


def test_a_mapping_is_remembered_for_the_next_file_of_that_shape(desk: Desk, user: User, book: Path) -> None:
    take(desk, user, book)
    november = odd_book(book.with_name("sổ tháng 11.xlsx"), tuple(name.upper() for name in HEADERS))
    assert desk.imports.open(november).sheets[0].mapping == MAPPED["T10"]
    assert desk.imports.read(november).report.read == 6


def test_a_mapping_made_anew_takes_the_place_of_the_old_one(desk: Desk, user: User, book: Path) -> None:
    preview = look(desk, book)
    desk.imports.take(user, preview, good_rows=True)
    fewer = {"T10": SheetMapping(2, {1: Column.DAY, 5: Column.SERVICE})}
    desk.imports.take(user, desk.imports.preview(preview.book, fewer), good_rows=True)
    assert desk.imports.open(book).sheets[0].mapping == fewer["T10"]


def test_a_mapping_without_a_day_is_refused(desk: Desk, book: Path) -> None:
    opened = desk.imports.open(book)
    with pytest.raises(Refused) as refused:
        desk.imports.preview(opened, {"T10": SheetMapping(2, {5: Column.SERVICE})})
    assert refused.value.problem.code == "mapping_without_day"


def test_columns_left_out_are_guessed_by_what_stands_in_them(desk: Desk, book: Path) -> None:
    sheet = desk.imports.open(book).sheets[0]
    told = desk.imports.suggest(sheet, SheetMapping(2, {}))
    assert told[1] is Column.DAY
    assert told[5] is Column.SERVICE


def test_a_word_that_was_told_once_is_understood_ever_after(desk: Desk, user: User, book: Path) -> None:
    filing = next(each.key for each in desk.imports.services() if each.key == "submit_online")
    desk.imports.learn(user, "K.sinh", filing)
    assert {row.number: row.state for row in look(desk, book).rows}[8] is RowState.GOOD
    desk.imports.learn(user, "k. SINH", "gone")  # a service that is no more stands for nothing
    assert {row.number: row.state for row in look(desk, book).rows}[8] is RowState.REFUSED


def test_empty_sheets_and_workbooks_hold_nothing_to_choose(desk: Desk, home: Path) -> None:
    empty = openpyxl.Workbook()
    empty.create_sheet("Trống")
    empty.save(home / "trống.xlsx")
    with pytest.raises(Refused):
        desk.imports.open(home / "trống.xlsx")


def test_odd_headers_are_refused_where_nobody_can_be_asked(desk: Desk, book: Path) -> None:
    with pytest.raises(Refused) as refused:
        desk.imports.read(book)
    assert refused.value.problem.code == "log_header_missing"


def test_a_sheet_without_any_header_goes_in_by_its_letters(desk: Desk, user: User, home: Path) -> None:
    bare = home / "bảng.csv"
    bare.write_text("05/10/2026,Ví\n32/10/2026,Ví\n", encoding="utf-8")
    mapping = {"bảng": SheetMapping(NO_HEADER, {0: Column.DAY, 1: Column.SERVICE})}
    preview = desk.imports.preview(desk.imports.open(bare), mapping)
    report = desk.imports.take(user, preview, good_rows=True)
    assert report.refused_file is not None
    rows = list(openpyxl.load_workbook(report.refused_file).worksheets[0].values)
    assert [row[:2] for row in rows] == [("A", "B"), ("32/10/2026", "Ví")]
    assert str(rows[1][2]).startswith("A: ")


def test_undo_brings_every_figure_back(filled_desk: Desk, user: User, book: Path) -> None:
    before = (filled_desk.months.figures(OCTOBER.start, OCTOBER.end), services(filled_desk, user))
    entries = filled_desk.ledger.verify().entries
    undone = filled_desk.imports.undo(user, import_id(take(filled_desk, user, book)))
    assert (undone.rows, undone.kept) == (4, ())
    assert filled_desk.ledger.verify().entries == entries + 2
    assert (filled_desk.months.figures(OCTOBER.start, OCTOBER.end), services(filled_desk, user)) == before


def test_a_file_can_be_imported_again_after_its_undo(desk: Desk, user: User, book: Path) -> None:
    desk.imports.undo(user, import_id(take(desk, user, book)))
    assert take(desk, user, book).imported == 4
    assert services(desk, user) == counted(book)


def test_imports_are_listed_newest_first_with_what_became_of_them(
    filled_desk: Desk, user: User, book: Path
) -> None:
    filled_desk.imports.undo(user, import_id(take(filled_desk, user, book)))
    newest, sample = filled_desk.imports.recent(user)
    assert (newest.name, newest.rows, newest.undone_at is None) == (book.name, 4, False)
    assert (sample.rows, sample.visits, sample.undone_at) == (180, 155, None)


def test_an_import_is_undone_once_and_an_unknown_one_never(desk: Desk, user: User, book: Path) -> None:
    taken = import_id(take(desk, user, book))
    desk.imports.undo(user, taken)
    for wrong, code in ((taken, "import_undone_before"), (uuid4(), "import_not_noted")):
        with pytest.raises(Refused) as refused:
            desk.imports.undo(user, wrong)
        assert refused.value.problem.code == code


def test_a_visit_corrected_since_is_kept_and_named(desk: Desk, user: User, book: Path) -> None:
    taken = import_id(take(desk, user, book))
    day = corrected(desk, user)
    undone = desk.imports.undo(user, taken)
    assert (undone.rows, undone.kept) == (3, (day,))
    assert Counter(row.state for row in look(desk, book).rows)[RowState.KNOWN] == 1
    take(desk, user, book)
    assert services(desk, user) == counted(book)


def test_a_visit_voided_since_stays_so(desk: Desk, user: User, book: Path) -> None:
    taken = import_id(take(desk, user, book))
    desk.corrections.void(user, newest(desk, user).id, "ghi nhầm")
    assert desk.imports.undo(user, taken).rows == 3
    assert take(desk, user, book).imported == 3


def test_the_history_of_a_line_tells_that_its_import_was_undone(desk: Desk, user: User, book: Path) -> None:
    taken = import_id(take(desk, user, book))
    visit = newest(desk, user)
    desk.imports.undo(user, taken)
    struck, recorded = desk.corrections.history(user, visit.id)
    assert (struck.kind, struck.reason, struck.by) == (ChangeKind.VOIDED, IMPORT_REASON, user.name)
    assert recorded.kind is None


def test_an_undo_is_done_whole_or_not_at_all(desk: Desk, user: User, book: Path) -> None:
    taken = import_id(take(desk, user, book))
    with pytest.raises(IntegrityError):
        desk.imports.undo(replace(user, id=uuid4()), taken)
    assert services(desk, user) == counted(book)
    assert desk.imports.recent(user)[0].undone_at is None


def corrected(desk: Desk, user: User) -> date:
    """Correct the newest visit; return its day."""
    visit = newest(desk, user)
    desk.corrections.correct(user, visit, replace(draft_of(visit), place=Place.HOME), "sai nơi")
    return visit.day


def newest(desk: Desk, user: User) -> Visit:
    """The visit at the top of the log."""
    return desk.corrections.entry(user, desk.log.page(user, LogQuery(), 0, 1)[0].visit_id)
