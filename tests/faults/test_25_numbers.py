"""Fault 25: numbers as people write them in the quantity fields: read, or asked about, never made another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.faults.window_stage import enter, session, window
from tests.ui.desk_stage import ALT, CTRL, named, open_page, page, press, save, today, told, type_words
from ui.pages.guide_panel import GuidePanel
from ui.widgets.quantity import QuantityField

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk
    from ui.main_window import MainWindow
    from ui.pages.desk import DeskPage
    from ui.session import Session

__all__ = ["page", "session", "today", "window"]

QUANTITY = "Quantity (lượt)"
READ = {"1.231": 1231, "1 231": 1231, "12": 12, "１２": 12, " 7 ": 7, "+5": 5, "100000": 100_000}
ASKED = ["1,231", "1,5", "89, 55%", "1e9", "-5", "NaN", "inf", "0", "", "100001", "1.23", "٣x", "²", "ba"]


def type_quantity(page: DeskPage, words: str) -> QLineEdit:
    """Type a quantity over the one that stands there."""
    field = named(page, QUANTITY)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    type_words(words)
    assert field.text() == words
    return field


@pytest.mark.parametrize("words", READ)
def test_what_is_a_whole_number_is_saved_as_that_number(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]], words: str
) -> None:
    press(Qt.Key.Key_2, ALT)
    type_quantity(page, words)
    save()
    assert [item.quantity for item in today()[0].items] == [READ[words]]


@pytest.mark.parametrize("words", ASKED)
def test_what_is_none_stays_as_typed_is_pointed_at_and_not_saved(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]], words: str
) -> None:
    press(Qt.Key.Key_2, ALT)
    field = type_quantity(page, words)
    save()
    assert today() == ()
    assert (field.text(), field.property("tone"), field.hasFocus()) == (words, "err", True)
    assert "ố" in told(page)  # a sentence about the number
    type_quantity(page, "3")
    save()
    assert [item.quantity for item in today()[0].items] == [3]


def test_an_unreadable_quantity_comes_back_after_a_kill(
    page: DeskPage, qtbot: QtBot, desk: Desk, user: User
) -> None:
    press(Qt.Key.Key_2, ALT)
    type_quantity(page, "1e9")
    page.keep()
    again = open_page(qtbot, desk, user)
    field = named(again, QUANTITY)
    assert isinstance(field, QLineEdit)
    assert field.text() == "1e9"


@pytest.mark.parametrize("words", ["1e9", "-5", "1,5", "NaN", "0", "1000"])
def test_as_many_sheets_as_nobody_can_read_are_not_printed(
    qtbot: QtBot, window: MainWindow, session: Session, user: User, words: str
) -> None:
    enter(qtbot, session, user)
    window.show_page("guide")
    panel = window.page("guide").findChildren(GuidePanel)[0]
    qtbot.waitUntil(panel.print_button().isEnabled)
    (field,) = panel.findChildren(QuantityField)
    field.setFocus()
    field.selectAll()
    type_words(words)
    assert field.text() == words
    assert not panel.print_button().isEnabled()
    field.selectAll()
    type_words("２")
    assert panel.copies() == 2
    assert panel.print_button().isEnabled()
