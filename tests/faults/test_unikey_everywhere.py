"""UniKey's faked backspaces in every text field of every page and dialog: what is typed is what stands there.

UniKey types a letter, takes letters back with Backspace and types them anew with their marks; a field that
completes inline, rewrites itself or lets an open list eat a key would garble the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from desk.domain.people import Role
from tests.faults.window_stage import (
    TextWidget,
    bao,
    enter,
    open_over,
    rest,
    session,
    text_fields,
    text_of,
    window,
)
from tests.ui.desk_stage import ALT, press
from tests.ui.scanner import METHOD, Keyboard
from ui.dialogs.import_log import ImportDialog
from ui.pages.desk import DeskPage
from ui.pages.welcome import WelcomePage
from ui.widgets.popup import PopupList

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.main_window import MainWindow
    from ui.session import Session

__all__ = ["bao", "session", "window"]

PAUSES = [METHOD, 18, 110]  # milliseconds between a person's keys: written out at once, hurried, by hand
WORDS = {
    METHOD: "Nguyễn Thị Ngữ đăng ký khai sử dụng Đặng",
    18: "Nguyễn Thị Ngữ đăng ký",
    110: "Ngữ Đặng",  # long enough for every field's timers to run out between two of its letters
}


def garbled(root: QWidget, pause: int) -> list[str]:
    """The fields below a widget in which something else stands than was typed."""
    return [name for field in text_fields(root) if (name := _garbled(field, pause))]


def _garbled(field: TextWidget, pause: int) -> str:
    if isinstance(field, QLineEdit):
        field.setText("")
    field.setFocus()
    Keyboard(field).compose(WORDS[pause], pause)
    rest()
    found = text_of(field)
    if isinstance(field, QLineEdit):
        field.setText("")
    told = f"{field.accessibleName() or type(field).__name__}: {found!r}"
    return "" if found.strip() == WORDS[pause] else told


@pytest.mark.parametrize("pause", PAUSES)
def test_every_field_of_the_desk(
    qtbot: QtBot, window: MainWindow, session: Session, user: User, pause: int
) -> None:
    enter(qtbot, session, user)
    press(Qt.Key.Key_1, ALT)
    fields = len(text_fields(window.page("desk")))
    assert garbled(window.page("desk"), pause) == []
    press(Qt.Key.Key_9, ALT)
    assert garbled(window.page("desk"), pause) == []
    assert fields >= 4


@pytest.mark.parametrize("pause", PAUSES)
def test_every_field_of_every_other_page(
    qtbot: QtBot, window: MainWindow, session: Session, filled_desk: Desk, user: User, pause: int
) -> None:
    assert filled_desk
    enter(qtbot, session, user)
    pages = [key for key in window.page_keys() if key != "desk"]
    assert pages == ["log", "duty", "guide", "targets", "criteria", "report", "catalogue", "system"]
    for key in pages:
        window.show_page(key)
        assert garbled(window.page(key), pause) == [], key


def test_the_lists_below_the_fields_were_open_meanwhile(
    qtbot: QtBot, window: MainWindow, session: Session, filled_desk: Desk, user: User
) -> None:
    enter(qtbot, session, user)
    name = filled_desk.visits.find_citizens(user, "nguyen")[0].name
    page = window.page("desk")
    assert isinstance(page, DeskPage)
    field = page.form.person
    field.setFocus()
    Keyboard(field).compose(name)
    rest()
    assert [each for each in window.findChildren(PopupList) if each.is_open()]
    assert field.text().strip() == name


def test_the_search_of_the_lock(
    window: MainWindow, session: Session, desk: Desk, user: User, bao: User
) -> None:
    assert bao
    for name in ("Trần Văn Lực", "Đỗ Thu Trang", "Hoàng Thị Mận", "Phạm Đức Huy", "Ngô Thị Thoa"):
        desk.users.add(user, name, Role.VOLUNTEER)
    session.start()
    press(Qt.Key.Key_7)
    assert session.lock_page is not None
    assert len(text_fields(session.lock_page)) == 1
    assert garbled(session.lock_page, METHOD) == []


def test_every_field_of_the_first_run(qtbot: QtBot, tmp_path: Path) -> None:
    page = WelcomePage(tmp_path)
    qtbot.addWidget(page)
    page.show()
    page.page_shown()
    assert QTest.qWaitForWindowActive(page)
    assert len(text_fields(page)) >= 1
    assert garbled(page, METHOD) == []


def test_every_field_of_the_import_window(
    qtbot: QtBot, window: MainWindow, session: Session, desk: Desk, user: User
) -> None:
    enter(qtbot, session, user)
    assert session.workspace is not None
    dialog = ImportDialog(desk.imports, user, session.workspace.changes, parent=window)
    open_over(qtbot, window, dialog)
    assert garbled(dialog, METHOD) == []
    dialog.reject()
