"""The whole window over a real register, with a session as on a desk that several people use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desk.domain.people import Role
from ui import app
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.scanning import ScanCatcher
from ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk

TextWidget = QLineEdit | QPlainTextEdit | QTextEdit


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """The window before anybody works in it."""
    app.make_application("vi")
    made = MainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bao(desk: Desk, user: User) -> User:
    """A volunteer with a PIN of four digits."""
    return desk.users.set_pin(user, desk.users.add(user, "Lê Quốc Bảo", Role.VOLUNTEER), "2468")


@pytest.fixture
def session(qtbot: QtBot, window: MainWindow, desk: Desk) -> Iterator[Session]:
    """The session, which nobody has entered yet."""
    made = Session(window, desk, Preferences(desk.folder))
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    yield made
    made.close()


def enter(qtbot: QtBot, session: Session, user: User) -> None:
    """Let a user in and wait until every page is there."""
    session.enter(user)
    assert session.workspace is not None
    with qtbot.waitSignal(session.workspace.complete):
        pass


def open_over(qtbot: QtBot, window: QWidget, dialog: QDialog) -> None:
    """Open a dialog over the window and wait until the keys go to it."""
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    assert window.isVisible()


def rest() -> None:
    """Let a moment of rest pass for every scan catcher."""
    for top in QApplication.topLevelWidgets():
        for catcher in top.findChildren(ScanCatcher):
            catcher.flush()


def text_of(field: TextWidget) -> str:
    """What stands in a field."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def text_fields(root: QWidget) -> list[TextWidget]:
    """Every field below a widget in which words can be typed now."""
    fields: list[TextWidget] = [
        *root.findChildren(QLineEdit),
        *root.findChildren(QPlainTextEdit),
        *root.findChildren(QTextEdit),
    ]
    return [each for each in fields if each.isVisible() and each.isEnabled() and not each.isReadOnly()]
