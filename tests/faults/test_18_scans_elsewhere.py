"""Fault 18 away from the desk: a scan on the lock, in a dialog or on another page presses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from PySide6.QtWidgets import QDialog as Dialog

from tests.faults.window_stage import bao, enter, open_over, rest, session, window
from tests.ui.desk_stage import CARD
from tests.ui.scanner import Keyboard
from ui.dialogs.import_log import ImportDialog
from ui.widgets.fields import SearchField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.main_window import MainWindow
    from ui.session import Session

__all__ = ["bao", "session", "window"]

ENDS = [Qt.Key.Key_Return, Qt.Key.Key_Tab, None]


def seen(window: MainWindow) -> str:
    """Everything that can be read in the window."""
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    texts = [str(each.text()) for each in shown if hasattr(each, "text")]
    return " ".join([*texts, *(each.accessibleName() for each in shown)])


def scan(code: str = CARD, end: int | None = Qt.Key.Key_Return) -> None:
    """Scan wherever the focus is, then rest."""
    Keyboard().scan(code, end)
    rest()


@pytest.mark.parametrize("end", ENDS)
def test_a_card_on_the_lock_chooses_nobody_and_tries_no_pin(
    window: MainWindow, session: Session, desk: Desk, bao: User, end: int | None
) -> None:
    session.start()
    before = desk.ledger.verify()
    scan(end=end)
    assert session.lock_page is not None
    assert session.lock_page.user() is None
    assert not session.lock_page.is_busy()
    assert desk.ledger.verify() == before
    assert desk.users.waiting(bao.id) == 0
    assert "Không quét thẻ ở đây" in seen(window)
    assert "038162012345" not in seen(window)


def test_a_card_amid_a_pin_leaves_the_digits_typed_before(
    window: MainWindow, session: Session, desk: Desk, bao: User
) -> None:
    session.start()
    keys = Keyboard()
    tiles = session.lock_page.people.tiles if session.lock_page is not None else []
    keys.type(str([tile.user.id for tile in tiles].index(bao.id) + 1))
    keys.type("24")
    rest()
    before = desk.ledger.verify()
    scan()
    assert session.lock_page is not None
    assert session.lock_page.pad.boxes.filled() == 2
    assert desk.ledger.verify() == before
    assert "BƯỞI" not in seen(window)


def test_a_pin_typed_by_hand_still_opens(qtbot: QtBot, session: Session, bao: User) -> None:
    session.start()
    assert session.lock_page is not None
    keys = Keyboard()
    tiles = [tile.user.id for tile in session.lock_page.people.tiles]
    keys.type(f"{tiles.index(bao.id) + 1}2468")
    rest()
    qtbot.waitUntil(lambda: session.lock_page is None)


@pytest.mark.parametrize("page", ["log", "guide", "report", "system"])
def test_a_scan_on_another_page_presses_no_button(
    qtbot: QtBot, window: MainWindow, session: Session, desk: Desk, user: User, page: str
) -> None:
    enter(qtbot, session, user)
    window.show_page(page)
    pressed: list[bool] = []
    buttons = [each for each in window.page(page).findChildren(QWidget) if hasattr(each, "clicked")]
    shown = [each for each in buttons if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    before = desk.ledger.verify()
    for button in shown:
        button.clicked.connect(lambda: pressed.append(True))  # type: ignore[attr-defined]
        button.setFocus()
        scan()
    assert shown
    assert pressed == []
    assert desk.ledger.verify() == before
    assert window.current_page() == page


def test_a_scan_on_another_page_says_where_cards_are_scanned(
    qtbot: QtBot, window: MainWindow, session: Session, user: User
) -> None:
    enter(qtbot, session, user)
    window.show_page("report")
    window.page("report").setFocus()
    scan()
    assert "hãy quét ở trang Quầy" in seen(window)
    assert "038162012345" not in seen(window)


def test_a_scan_in_a_search_is_searched_for_without_its_enter(
    qtbot: QtBot, window: MainWindow, session: Session, user: User
) -> None:
    enter(qtbot, session, user)
    window.show_page("log")
    field = next(each for each in window.page("log").findChildren(SearchField) if each.isVisible())
    field.setFocus()
    entered: list[bool] = []
    field.returnPressed.connect(lambda: entered.append(True))
    scan("H56.118.24-261122-0007")
    assert field.text() == "H56.118.24-261122-0007"
    assert entered == []


def test_a_pin_is_never_scanned(
    qtbot: QtBot, window: MainWindow, session: Session, desk: Desk, user: User
) -> None:
    enter(qtbot, session, user)
    window.show_page("system")
    fields = window.page("system").findChildren(QLineEdit)
    pins = [each for each in fields if each.echoMode() is QLineEdit.EchoMode.Password]
    before = desk.ledger.verify()
    for pin in pins:
        pin.setFocus()
        scan("135790135790")
        assert pin.text() == ""
    assert pins
    assert desk.ledger.verify() == before


def test_a_scan_in_a_dialog_presses_nothing_and_types_only_where_words_go(
    qtbot: QtBot, window: MainWindow, session: Session, user: User
) -> None:
    enter(qtbot, session, user)
    dialog = Dialog(window)
    field, button = QLineEdit(), QPushButton("Nhập")
    column = QVBoxLayout(dialog)
    column.addWidget(field)
    column.addWidget(button)
    button.setDefault(True)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    open_over(qtbot, window, dialog)
    for target in (button, field):
        target.setFocus()
        scan()
    assert (pressed, field.text()) == ([], CARD)
    dialog.reject()


def test_the_import_window_is_not_worked_by_a_scan(
    qtbot: QtBot, window: MainWindow, session: Session, desk: Desk, user: User
) -> None:
    enter(qtbot, session, user)
    assert session.workspace is not None
    dialog = ImportDialog(desk.imports, user, session.workspace.changes, parent=window)
    open_over(qtbot, window, dialog)
    before = desk.ledger.verify()
    for target in dialog.findChildren(QWidget):
        target.setFocus()
        scan()
    assert dialog.isVisible()
    assert not dialog.is_busy()
    assert {each for each in QApplication.topLevelWidgets() if each.isVisible()} == {window, dialog}
    assert desk.ledger.verify() == before
    dialog.reject()
