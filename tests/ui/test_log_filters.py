"""Narrowing the log by mouse and by keys, choosing its columns, in a large and in a small window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.domain.log import LogQuery
from desk.domain.period import Basis, month_period
from desk.domain.visit import CitizenDraft, HelpItemDraft, Outcome, Place, VisitDraft
from desk.usecases import clock
from tests.ui.keys import type_text
from tests.ui.log_stage import click_row, column, press, settled, shown
from ui import theme
from ui.app import make_application
from ui.models.log_columns import USUAL, Column
from ui.preferences import Preferences

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.pages.log import LogPage
    from ui.widgets.filter_button import FilterButton

CHOICES = [
    ("place", "At home", {"place": Place.HOME}),
    ("service", "Mở ví điện tử", {"service": "ewallet"}),
    ("procedure", "Đăng ký khai tử", {"procedure": "1.000656"}),
    ("outcome", "Papers to add", {"outcome": Outcome.PENDING}),
    ("group", "Tổ dân phố 7", {"unit": "tdp07"}),
]


@pytest.fixture
def page(qtbot: QtBot, filled_desk: Desk, user: User) -> LogPage:
    return shown(qtbot, filled_desk, user)


def lines_of(desk: Desk, user: User, **told: object) -> int:
    return desk.log.count(user, LogQuery(voided=False, **told))  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "words", "told"), CHOICES)
def test_each_filter_is_chosen_by_mouse_and_cleared_by_delete(
    qtbot: QtBot, page: LogPage, filled_desk: Desk, user: User, name: str, words: str, told: dict[str, object]
) -> None:
    button: FilterButton = getattr(page.filters, name)
    click_row(button, words)
    settled(qtbot, page)
    assert button.words() == words
    assert button.is_set()
    assert page.filters.clear_button.isVisible()
    assert page.lines.model.rowCount() == lines_of(filled_desk, user, **told)
    QTest.keyClick(button, Qt.Key.Key_Delete)
    settled(qtbot, page)
    assert not button.is_set()
    assert page.lines.model.rowCount() == 180


def test_a_helper_is_found_by_typing_a_part_of_the_name(qtbot: QtBot, desk: Desk, user: User) -> None:
    for number in range(15):
        items = (HelpItemDraft("other"),)
        desk.visits.record(user, VisitDraft(clock.today(), helpers=(f"Đỗ Bảo {number}",), items=items))
    page = shown(qtbot, desk, user)
    page.filters.helper.setFocus()
    press(Qt.Key.Key_Return)
    type_text(page.filters.helper.popup().search, "bao 12")
    press(Qt.Key.Key_Return)
    settled(qtbot, page)
    assert column(page, Column.HELPERS) == ["Đỗ Bảo 12"]
    assert QApplication.focusWidget() is page.filters.helper


def test_a_procedure_is_chosen_by_keys_alone_by_its_code(qtbot: QtBot, page: LogPage) -> None:
    page.filters.procedure.setFocus()
    press(Qt.Key.Key_Down)
    type_text(page.filters.procedure.popup().search, "khai")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Enter)
    settled(qtbot, page)
    assert set(column(page, Column.WORK)) == {"Đăng ký khai sinh"}
    assert page.filters.query().procedure == "1.001193"


def test_a_short_list_is_walked_by_the_cursor_keys(qtbot: QtBot, page: LogPage) -> None:
    page.filters.outcome.setFocus()
    press(Qt.Key.Key_Space)
    assert page.filters.outcome.popup().search.isHidden()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    settled(qtbot, page)
    assert set(column(page, Column.OUTCOME)) == {"Done"}


def test_esc_and_a_click_elsewhere_leave_a_filter_as_it_was(qtbot: QtBot, page: LogPage) -> None:
    place = page.filters.place
    QTest.mouseClick(place, Qt.MouseButton.LeftButton)
    press(Qt.Key.Key_Escape)
    assert place.popup().isHidden()
    assert QApplication.focusWidget() is place
    QTest.mouseClick(place, Qt.MouseButton.LeftButton)
    QTest.mouseClick(place, Qt.MouseButton.LeftButton)
    assert place.popup().isHidden()
    press(Qt.Key.Key_F4)
    QTest.mouseClick(page.lines.table.viewport(), Qt.MouseButton.LeftButton)
    assert place.popup().isHidden()
    assert place.value is None


def test_filters_and_words_narrow_together_and_are_cleared_together(qtbot: QtBot, page: LogPage) -> None:
    click_row(page.filters.outcome, "Submitted")
    click_row(page.filters.procedure, "Đăng ký khai sinh")
    with qtbot.waitSignal(page.lines.answered):
        type_text(page.filters.search, "thi")
    settled(qtbot, page)
    assert page.lines.model.rowCount() > 0
    assert set(column(page, Column.WORK)) == {"Đăng ký khai sinh"}
    QTest.mouseClick(page.filters.clear_button, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert page.lines.model.rowCount() == 180
    assert not any(button.is_set() for button in page.filters.buttons())


def test_the_report_opens_the_log_without_filters(qtbot: QtBot, page: LogPage) -> None:
    click_row(page.filters.place, "At home")
    page.show_period(month_period(2026, 10, Basis.ND09))
    settled(qtbot, page)
    assert page.filters.place.value is None
    assert page.lines.model.rowCount() == 97


def test_totals_are_one_figure_for_each_unit_of_account(qtbot: QtBot, desk: Desk, user: User) -> None:
    helped = [("vssid", 2), ("ewallet", 3), ("utility_bill", 4), ("submit_online", 9)]
    items = tuple(HelpItemDraft(service, quantity) for service, quantity in helped)
    desk.visits.record(user, VisitDraft(clock.today(), citizen=CitizenDraft("Lê Thị Ỷ"), items=items))
    page = shown(qtbot, desk, user)
    told = [total.accessibleName() for total in page.totals.help_totals()]
    assert told == ["5 lượt of help, 2 kinds", "4 hộ Thanh toán điện nước không tiền mặt"]
    click_row(page.filters.service, "Mở ví điện tử")
    settled(qtbot, page)
    assert [total.accessibleName() for total in page.totals.help_totals()] == ["3 lượt Mở ví điện tử"]
    assert [total.figure() for total in page.totals.totals()] == ["1", "0", "1"]


def test_a_column_that_is_ticked_is_shown_and_remembered(
    qtbot: QtBot, page: LogPage, filled_desk: Desk, user: User
) -> None:
    columns = page.filters.columns
    assert columns.text() == "Columns 6/16"
    QTest.mouseClick(columns, Qt.MouseButton.LeftButton)
    QTest.mouseClick(columns.tick(Column.UNIT), Qt.MouseButton.LeftButton)
    columns.tick(Column.HELPERS).setFocus()
    press(Qt.Key.Key_Space)
    assert not page.lines.table.isColumnHidden(Column.UNIT)
    assert page.lines.table.isColumnHidden(Column.HELPERS)
    assert "Tổ dân phố 7" in column(page, Column.UNIT)
    again = shown(qtbot, filled_desk, user)
    assert again.filters.columns.columns() == {*USUAL, Column.UNIT} - {Column.HELPERS}
    assert not again.lines.table.isColumnHidden(Column.UNIT)


def test_the_usual_columns_come_back(qtbot: QtBot, page: LogPage, filled_desk: Desk) -> None:
    columns = page.filters.columns
    QTest.mouseClick(columns, Qt.MouseButton.LeftButton)
    for each in Column:
        if not columns.tick(each).isChecked():
            QTest.mouseClick(columns.tick(each), Qt.MouseButton.LeftButton)
    assert columns.text() == "Columns 16/16"
    qtbot.waitUntil(lambda: page.lines.table.horizontalScrollBar().maximum() > 0)
    for name in ("The usual columns", "Close"):
        button = next(part for part in columns.popup().children() if getattr(part, "text", str)() == name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert columns.columns() == set(USUAL)
    assert Preferences(filled_desk.folder).log_columns == []
    assert columns.popup().isHidden()


def test_a_small_window_keeps_voided_lines_in_the_list_of_outcomes(qtbot: QtBot, page: LogPage) -> None:
    theme.set_sizes(page, theme.COMPACT)
    page.hide()
    page.show()
    filters = page.filters
    assert filters.voided.isHidden()
    assert filters.place.words() == "Place"
    assert filters.import_button.text() == ""
    assert filters.import_button.accessibleName() == "Import a file…"
    QTest.mouseClick(filters.outcome, Qt.MouseButton.LeftButton)
    QTest.mouseClick(filters.outcome.tick, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert filters.query().voided
    assert filters.outcome.is_set()
    assert filters.procedure.y() == filters.place.y()
    theme.set_sizes(page, theme.NORMAL)
    page.hide()
    page.show()
    assert filters.voided.isVisible()
    assert filters.voided.isChecked()


@pytest.mark.parametrize(("size", "sizes"), [((1190, 672), theme.NORMAL), ((1016, 586), theme.COMPACT)])
def test_every_filter_has_room_for_its_words(
    qtbot: QtBot, filled_desk: Desk, user: User, size: tuple[int, int], sizes: theme.Sizes
) -> None:
    make_application("vi")
    page = shown(qtbot, filled_desk, user)
    theme.set_sizes(page, sizes)
    page.resize(*size)
    page.show_period(month_period(2026, 10, Basis.ND09))
    page.lines.focus_rows()
    press(Qt.Key.Key_Return)
    settled(qtbot, page)
    assert page.panel.isVisible()
    for button in (*page.filters.buttons(), page.filters.period):
        assert button.width() >= button.sizeHint().width(), button.accessibleName()
        assert button.accessibleName()
