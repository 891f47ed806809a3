"""The log page over a real register: found, cut to days, looked at, told honestly when there is nothing."""

from __future__ import annotations

import json
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.domain.period import Basis, month_period
from desk.domain.problems import Refused, refusal
from desk.domain.visit import CitizenDraft, HelpItemDraft, VisitDraft
from desk.usecases import clock
from tests.ui import log_stage
from tests.ui.keys import type_text
from ui import theme
from ui.changes import Changes
from ui.dialogs.import_log import ImportDialog
from ui.models.log_columns import Column
from ui.models.log_model import PAGE
from ui.widgets.table import TableRole

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.pages.log import LogPage

EXPECTED = Path(__file__).parents[1] / "data" / "help_log_sample.expected.json"


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def show(qtbot: QtBot, user: User, changes: Changes) -> Callable[[Desk], LogPage]:
    """Show the page of a register as in a window of 1366 × 698 and wait for its lines."""

    def shown(desk: Desk) -> LogPage:
        return log_stage.shown(qtbot, desk, user, changes)

    return shown


@pytest.fixture
def page(show: Callable[[Desk], LogPage], filled_desk: Desk) -> LogPage:
    return show(filled_desk)


def search(qtbot: QtBot, page: LogPage, words: str) -> None:
    with qtbot.waitSignal(page.lines.answered):
        type_text(page.filters.search, words)
    qtbot.waitUntil(lambda: not page.is_busy())


def cell(page: LogPage, row: int, column: Column) -> str:
    return str(page.lines.model.index(row, column).data())


def totals(page: LogPage) -> list[str]:
    return [total.figure() for total in page.totals.totals()]


def test_every_line_of_the_register_is_there(page: LogPage) -> None:
    assert page.lines.model.rowCount() == 180
    assert page.lines.where().endswith("of 180, newest first")
    assert totals(page) == ["155", "74", "59"]


def test_lines_below_the_first_page_come_when_they_are_scrolled_to(qtbot: QtBot, page: LogPage) -> None:
    assert page.lines.model.row(PAGE) is None
    page.lines.table.scrollToBottom()
    qtbot.waitUntil(lambda: page.lines.model.row(179) is not None)
    assert cell(page, 179, Column.WHEN)
    assert page.lines.where().split(" of ")[0].endswith("–180")


def test_a_day_is_bold_only_where_it_changes(page: LogPage) -> None:
    model = page.lines.model
    for number in range(1, 40):
        above, row = model.row(number - 1), model.row(number)
        assert above is not None
        assert row is not None
        bold = model.index(number, Column.WHEN).data(TableRole.STRONG)
        assert bold is (above.day != row.day)


def test_names_are_found_without_accents(qtbot: QtBot, page: LogPage) -> None:
    search(qtbot, page, "dang thi luc")
    names = {cell(page, number, Column.CITIZEN) for number in range(page.lines.model.rowCount())}
    assert names == {"Đặng Thị Lực"}


@pytest.mark.parametrize(
    ("words", "column", "expected"),
    [("261105-0002", Column.DOSSIER, "261105-0002"), ("khai sinh", Column.WORK, "Đăng ký khai sinh")],
)
def test_codes_and_procedures_are_found(
    qtbot: QtBot, page: LogPage, words: str, column: Column, expected: str
) -> None:
    search(qtbot, page, words)
    assert page.lines.model.rowCount()
    assert cell(page, 0, column) == expected


def test_typing_asks_once_after_the_last_letter(qtbot: QtBot, page: LogPage) -> None:
    asked: list[str] = []
    page.filters.changed.connect(lambda: asked.append(page.filters.query().text))
    with qtbot.waitSignal(page.filters.changed):
        type_text(page.filters.search, "thoa")
    assert asked == ["thoa"]


def test_totals_follow_a_search_and_come_back(qtbot: QtBot, page: LogPage) -> None:
    search(qtbot, page, "dang thi luc")
    lines = [page.lines.model.row(number) for number in range(page.lines.model.rowCount())]
    assert totals(page)[0] == str(len({line.visit_id for line in lines if line}))
    assert totals(page)[2] == "1"
    QTest.keyClick(page.filters.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.is_busy())
    assert totals(page) == ["155", "74", "59"]
    assert page.lines.model.rowCount() == 180


@pytest.mark.parametrize(
    ("window", "basis"), [("2026-10 calendar", Basis.CALENDAR), ("2026-10 nd09", Basis.ND09)]
)
def test_totals_of_a_month_are_those_of_the_recount(
    qtbot: QtBot, page: LogPage, window: str, basis: Basis
) -> None:
    expected: dict[str, Any] = json.loads(EXPECTED.read_text(encoding="utf-8"))[window]
    page.show_period(month_period(2026, 10, basis))
    qtbot.waitUntil(lambda: not page.is_busy())
    figures = [expected[key] for key in ("visits", "distinct_dossiers", "people_known")]
    assert totals(page) == [str(figure) for figure in figures]
    assert page.lines.model.rowCount() == expected["help_items"]


def test_down_goes_from_the_search_to_the_lines(page: LogPage) -> None:
    QTest.keyClick(page.filters.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.lines.table
    assert page.panel.title() == cell(page, 0, Column.CITIZEN)
    QTest.keyClick(page.lines.table, Qt.Key.Key_Down)
    assert page.panel.title() == cell(page, 1, Column.CITIZEN)
    assert page.panel.facts()["Dossier code"].endswith(cell(page, 1, Column.DOSSIER))


def test_ctrl_f_comes_back_to_the_search(page: LogPage) -> None:
    page.lines.focus_rows()
    QTest.keyClick(page.lines.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is page.filters.search


def record(desk: Desk, user: User, name: str) -> None:
    items = (HelpItemDraft("vneid_activate", note="bác quên mật khẩu"),)
    desk.visits.record(user, VisitDraft(clock.today(), time(9, 41), citizen=CitizenDraft(name), items=items))


def test_a_voided_line_is_shown_only_when_asked_for(
    qtbot: QtBot, show: Callable[[Desk], LogPage], desk: Desk, user: User
) -> None:
    record(desk, user, "Cao Thị Ỷ")
    desk.visits.undo_last(user)
    page = show(desk)
    assert page.lines.model.rowCount() == 0
    QTest.mouseClick(page.filters.voided, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.lines.model.rowCount() == 1)
    assert cell(page, 0, Column.OUTCOME) == "Voided"
    assert page.lines.model.index(0, Column.CITIZEN).data(TableRole.STRUCK)


def test_a_visit_saved_while_the_page_is_hidden_is_read_when_it_is_shown(
    qtbot: QtBot, show: Callable[[Desk], LogPage], desk: Desk, user: User, changes: Changes
) -> None:
    page = show(desk)
    page.hide()
    record(desk, user, "Mai Thị Nhẫn")
    changes.visit_saved.emit()
    assert not page.is_busy()
    page.show()
    qtbot.waitUntil(lambda: page.lines.model.rowCount() == 1)
    assert cell(page, 0, Column.CITIZEN) == "Mai Thị Nhẫn"


def test_the_chosen_line_stays_chosen_when_another_is_added(
    qtbot: QtBot, show: Callable[[Desk], LogPage], desk: Desk, user: User, changes: Changes
) -> None:
    record(desk, user, "Mai Thị Nhẫn")
    page = show(desk)
    page.lines.focus_rows()
    record(desk, user, "Trịnh Văn Bền")
    changes.visit_saved.emit()
    qtbot.waitUntil(lambda: page.lines.model.rowCount() == 2)
    assert page.lines.table.current_row() == 1
    assert page.panel.title() == "Mai Thị Nhẫn"
    assert page.panel.facts()["Note"] == "bác quên mật khẩu"


def test_an_empty_register_says_what_to_do(show: Callable[[Desk], LogPage], desk: Desk) -> None:
    page = show(desk)
    assert page.lines.empty_words() == "The log has no line yet"
    page.lines.import_asked.emit()
    (dialog,) = page.findChildren(ImportDialog)
    assert dialog.isVisible()
    dialog.close()


def test_a_search_without_an_answer_can_be_cleared(qtbot: QtBot, page: LogPage) -> None:
    search(qtbot, page, "zzz")
    assert page.lines.empty_words() == "No line fits"
    QTest.mouseClick(page.filters.clear_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.lines.model.rowCount() == 180)
    assert not page.filters.clear_button.isVisible()


def test_a_small_window_shows_details_only_of_an_opened_line(page: LogPage) -> None:
    theme.set_sizes(page, theme.COMPACT)
    page.hide()
    page.show()
    assert not page.panel.isVisible()
    page.lines.focus_rows()
    assert not page.panel.isVisible()
    QTest.keyClick(page.lines.table, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    assert page.lines.table.isColumnHidden(Column.DOSSIER)
    QTest.mouseClick(page.panel.close_button(), Qt.MouseButton.LeftButton)
    assert not page.panel.isVisible()
    assert not page.lines.table.isColumnHidden(Column.DOSSIER)


def test_a_register_that_cannot_be_read_is_told_in_a_sentence(page: LogPage) -> None:
    page.lines.failed.emit(Refused(refusal("register_locked")))
    assert page.bar.isVisible()
    assert page.bar.accessibleName().startswith("The log could not be read. ")
    assert page.lines.model.rowCount() == 180
