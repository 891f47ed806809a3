"""Choosing days: months on two bases, days as people type them, all days; always spelt out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desk.domain.period import Basis, Period, free_range, month_period
from tests.ui.keys import type_text
from ui import theme
from ui.pages.log_period import PeriodButton
from ui.widgets.period_picker import PeriodPicker, in_short, period_holding, spelt_out

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 23)
OCTOBER = month_period(2026, 10, Basis.ND09)


@pytest.fixture
def chosen() -> list[Period | None]:
    return []


@pytest.fixture
def picker(qtbot: QtBot, qapp: QApplication, chosen: list[Period | None]) -> PeriodPicker:
    theme.install(qapp)
    picker = PeriodPicker(OCTOBER, TODAY, with_all=True)
    qtbot.addWidget(picker)
    picker.chosen.connect(chosen.append)
    picker.show()
    qtbot.waitExposed(picker)
    picker.bases().setFocus()
    return picker


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def fill(picker: PeriodPicker, start: str, end: str) -> None:
    for field, words in zip(picker.range_fields().fields(), (start, end), strict=True):
        field.clear()
        type_text(field, words)
    QTest.keyClick(picker.range_fields().fields()[1], Qt.Key.Key_Return)


def test_the_basis_changes_by_arrow_key_and_keeps_the_month(
    picker: PeriodPicker, chosen: list[Period | None]
) -> None:
    press(Qt.Key.Key_Right)
    assert chosen == [month_period(2026, 10, Basis.CALENDAR)]
    press(Qt.Key.Key_Right)
    assert chosen[-1] == free_range(date(2026, 10, 1), date(2026, 10, 31))


def test_all_days_and_back_to_the_month_that_holds_today(
    picker: PeriodPicker, chosen: list[Period | None]
) -> None:
    press(Qt.Key.Key_Left)
    assert chosen == [None]
    press(Qt.Key.Key_Right)
    assert chosen[-1] == period_holding(TODAY, Basis.ND09)


def test_months_are_stepped_over_the_year(picker: PeriodPicker) -> None:
    picker.set_period(month_period(2026, 12, Basis.CALENDAR))
    after = next(part for part in picker.findChildren(QWidget) if part.accessibleName() == "The month after")
    QTest.mouseClick(after, Qt.MouseButton.LeftButton)
    assert picker.period == month_period(2027, 1, Basis.CALENDAR)


def test_days_are_read_as_people_type_them(picker: PeriodPicker, chosen: list[Period | None]) -> None:
    picker.set_period(free_range(date(2026, 10, 1), date(2026, 10, 31)))
    fill(picker, "5/10/26", "20102026")
    assert chosen[-1] == free_range(date(2026, 10, 5), date(2026, 10, 20))
    assert picker.range_fields().wrong() == ""


@pytest.mark.parametrize(("start", "end"), [("31/02/2026", "5/3/2026"), ("5/3/2026", "1/3/2026")])
def test_a_day_that_cannot_be_is_said_and_what_was_typed_stays(
    picker: PeriodPicker, chosen: list[Period | None], start: str, end: str
) -> None:
    picker.set_period(free_range(date(2026, 10, 1), date(2026, 10, 31)))
    fill(picker, start, end)
    assert chosen == []
    assert picker.range_fields().wrong()
    assert [field.text() for field in picker.range_fields().fields()] == [start, end]


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 11, 14), date(2026, 10, 15), date(2026, 11, 14)),
        (date(2026, 11, 15), date(2026, 11, 15), date(2026, 12, 14)),
        (date(2026, 12, 31), date(2026, 12, 15), date(2027, 1, 14)),
    ],
)
def test_the_nd09_period_that_holds_a_day(day: date, first: date, last: date) -> None:
    period = period_holding(day, Basis.ND09)
    assert (period.start, period.end) == (first, last)


def test_periods_are_spelt_out() -> None:
    assert spelt_out(OCTOBER) == "15/09/2026 to the end of 14/10/2026"
    assert in_short(OCTOBER) == "15/09–14/10/2026, by Decree 09 (15→14)"
    assert in_short(month_period(2027, 1, Basis.ND09)).startswith("15/12/2026–14/01/2027")
    assert in_short(free_range(TODAY, TODAY)) == "23/11–23/11/2026"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QWidget:
    theme.install(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 400)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def button(window: QWidget) -> PeriodButton:
    button = PeriodButton(TODAY)
    column = QVBoxLayout(window)
    column.addWidget(button)
    column.addStretch(1)
    return button


def test_the_button_opens_says_what_is_chosen_and_closes_by_esc(button: PeriodButton) -> None:
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert button.popup().isVisible()
    press(Qt.Key.Key_Right)
    assert button.text() == "15/11–14/12/2026, by Decree 09 (15→14)"
    press(Qt.Key.Key_Escape)
    assert not button.popup().isVisible()
    assert QApplication.focusWidget() is button


def test_a_click_elsewhere_closes_the_choice(button: PeriodButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button.popup(), Qt.MouseButton.LeftButton)
    assert button.popup().isVisible()
    QTest.mouseClick(button.window(), Qt.MouseButton.LeftButton, pos=button.window().rect().bottomRight())
    assert not button.popup().isVisible()
