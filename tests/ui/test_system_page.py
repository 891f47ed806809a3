"""The System page with real keys on a real register: users, backup, the ledger's check, the lock's time."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk.domain.people import Role, User
from desk.usecases import clock
from tests.ui.keys import type_text
from ui import app
from ui.changes import Changes
from ui.main_window import MainWindow
from ui.pages.system import SystemPage
from ui.pages.system_users import Column
from ui.preferences import Preferences
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.usecases.opening import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def bao(desk: Desk, user: User) -> User:
    return desk.users.set_pin(user, desk.users.add(user, "Lê Quốc Bảo", Role.VOLUNTEER), "2468")


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    app.make_application("vi")
    made = MainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, desk: Desk, user: User, bao: User, changes: Changes) -> SystemPage:
    del bao
    preferences = Preferences(desk.folder)
    made = SystemPage(desk.users, desk.backups, desk.ledger, desk.privacy, user, changes, preferences)
    window.add_page("system", "gear-six", "Hệ thống", "", lambda: made, below=True)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    made.page_shown()
    return made


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def types(words: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    type_text(focused, words)


def rows(page: SystemPage) -> list[list[str]]:
    model = page.model
    return [
        [str(model.index(row, column).data()) for column in range(len(Column))]
        for row in range(model.rowCount())
    ]


def choose(page: SystemPage, user: User) -> None:
    page.table.choose_row(page.model.row_of(user))


def button(page: SystemPage, text: str) -> Button:
    return next(each for each in page.findChildren(Button) if each.text() == text and each.isVisible())


def seen(page: SystemPage) -> str:
    """Everything that is read out on the page."""
    return " | ".join(widget.accessibleName() for widget in page.findChildren(QWidget) if widget.isVisible())


def test_everybody_is_listed_with_role_and_how_they_sign_in(page: SystemPage) -> None:
    assert rows(page) == [
        ["Lê Quốc Bảo", "Tình nguyện viên", "PIN 4 số"],
        ["Vũ Minh Anh", "Quản trị", "Chưa có PIN"],
    ]
    assert str(page.model.headerData(Column.ROLE, Qt.Orientation.Horizontal)) == "Vai trò"
    assert page.model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_user_is_added_by_keys_alone(page: SystemPage, desk: Desk, changes: Changes, qtbot: QtBot) -> None:
    press(Qt.Key.Key_N, CTRL)
    types("Đỗ Thu Trang")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    types("135790")
    with qtbot.waitSignal(changes.users_changed):
        press(Qt.Key.Key_Return)
    assert rows(page)[0] == ["Đỗ Thu Trang", "Cán bộ tiếp nhận", "PIN 6 số"]
    trang = desk.users.all()[0]
    assert desk.users.sign_in(trang.id, "135790") == trang


def test_a_user_without_a_name_is_not_added_and_the_field_says_why(page: SystemPage, desk: Desk) -> None:
    press(Qt.Key.Key_N, CTRL)
    press(Qt.Key.Key_Return)
    assert "Chưa có tên người dùng" in page.form._name.problem()  # noqa: SLF001
    types("Trang")
    assert page.form._name.problem() == ""  # noqa: SLF001
    assert len(desk.users.all()) == 2


def test_enter_opens_the_chosen_user_for_a_change(page: SystemPage, desk: Desk, bao: User) -> None:
    choose(page, bao)
    page.table.setFocus()
    press(Qt.Key.Key_Return)
    types("Lê Quốc Bảo (Tổ 5)")
    press(Qt.Key.Key_Return)
    assert desk.users.all()[0].name == "Lê Quốc Bảo (Tổ 5)"
    assert page.table.current_row() == 0


def test_a_pin_that_is_none_changes_nothing_at_all(page: SystemPage, desk: Desk, bao: User) -> None:
    choose(page, bao)
    page.form.start()
    types("Bảo")
    page.form._pin.field.setFocus()  # noqa: SLF001
    types("12")
    press(Qt.Key.Key_Return)
    assert "4 hoặc 6 chữ số" in page.form._pin.problem()  # noqa: SLF001
    assert bao in desk.users.all()


def test_a_pin_is_taken_away(page: SystemPage, desk: Desk, bao: User) -> None:
    choose(page, bao)
    QTest.mouseClick(button(page, "Bỏ PIN"), Qt.MouseButton.LeftButton)
    assert rows(page)[0][Column.PIN] == "Chưa có PIN"
    assert desk.users.sign_in(bao.id).id == bao.id


def test_somebody_goes_and_comes_back(page: SystemPage, bao: User) -> None:
    choose(page, bao)
    QTest.mouseClick(button(page, "Cho nghỉ"), Qt.MouseButton.LeftButton)
    assert rows(page)[1] == ["Lê Quốc Bảo", "Tình nguyện viên", "Đã nghỉ"]
    QTest.mouseClick(button(page, "Cho dùng lại"), Qt.MouseButton.LeftButton)
    assert rows(page)[0][Column.PIN] == "PIN 4 số"


def test_the_last_administrator_cannot_go(page: SystemPage, desk: Desk, user: User) -> None:
    choose(page, user)
    QTest.mouseClick(button(page, "Cho nghỉ"), Qt.MouseButton.LeftButton)
    assert "ít nhất một người quản trị" in seen(page)
    assert user in desk.users.active()


def test_what_a_role_may_do_is_said_where_it_is_chosen(page: SystemPage, bao: User) -> None:
    choose(page, bao)
    assert page.form._may.text().startswith("Ghi lượt")  # noqa: SLF001
    page.form._role.setFocus()  # noqa: SLF001
    press(Qt.Key.Key_Down)
    assert "xem sổ" in page.form._may.text()  # noqa: SLF001


def test_a_backup_is_made_now_and_told(page: SystemPage, desk: Desk, changes: Changes, qtbot: QtBot) -> None:
    assert "Chưa có bản sao lưu" in seen(page)
    with qtbot.waitSignal(changes.backup_made):
        press(Qt.Key.Key_B, CTRL)
        page.safety.back_up()
        assert page.is_busy()
    assert not page.is_busy()
    latest = desk.backups.latest()
    assert latest is not None
    assert f"Bản gần nhất: {latest[1]:%H:%M %d/%m/%Y}" in seen(page)


@pytest.mark.parametrize(("days", "tone"), [(0, "ok"), (4, "warn"), (8, "err")])
def test_an_old_backup_is_told_the_louder_the_older_it_is(
    page: SystemPage, desk: Desk, days: int, tone: str
) -> None:
    desk.backups.make()
    with time_machine.travel(clock.now() + timedelta(days=days)):
        page.safety.refresh()
    assert page.safety.backup_bar._tone == tone  # noqa: SLF001


def test_a_backup_that_fails_is_told(page: SystemPage, desk: Desk, qtbot: QtBot) -> None:
    (desk.folder / "backups").write_text("a file where the folder should be", encoding="utf-8")
    page.safety.back_up()
    qtbot.waitUntil(lambda: not page.is_busy())
    assert "Chưa sao lưu được" in seen(page)


def test_a_whole_ledger_is_said_to_be_whole(page: SystemPage, desk: Desk, qtbot: QtBot) -> None:
    QTest.mouseClick(page.safety.verify_button, Qt.MouseButton.LeftButton)
    page.safety.verify()
    qtbot.waitUntil(lambda: not page.is_busy())
    assert "Nhật ký nguyên vẹn" in seen(page)
    assert f"{desk.ledger.verify().entries} mục" in seen(page)


def test_a_ledger_changed_from_outside_names_the_entry(page: SystemPage, desk: Desk, qtbot: QtBot) -> None:
    with sqlite3.connect(desk.folder / "register.db") as register:
        for (name,) in register.execute("select name from sqlite_master where type = 'trigger'").fetchall():
            register.execute(f"drop trigger {name}")
        register.execute("update ledger set action = 'nothing' where seq = 3")
    register.close()
    page.safety.verify()
    qtbot.waitUntil(lambda: not page.is_busy())
    assert "Nhật ký không nguyên vẹn" in seen(page)
    assert "3" in page.safety.ledger_bar.accessibleName()


def test_when_the_desk_is_locked_is_chosen(
    page: SystemPage, desk: Desk, changes: Changes, qtbot: QtBot
) -> None:
    page.safety.minutes.setFocus()
    with qtbot.waitSignal(changes.users_changed):
        press(Qt.Key.Key_Down)
        page.safety.minutes.activated.emit(page.safety.minutes.currentIndex())
    assert Preferences(desk.folder).lock_minutes == 20


@pytest.mark.parametrize("size", [(1366, 698), (1092, 614)])
def test_everything_fits_and_has_a_name(page: SystemPage, size: tuple[int, int]) -> None:
    page.window().resize(*size)
    QApplication.processEvents()
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            text = widget.text() if hasattr(widget, "text") else ""
            assert widget.accessibleName() or text, widget
            place = widget.rect().translated(widget.mapTo(page, widget.rect().topLeft()))
            assert page.rect().contains(place), widget
