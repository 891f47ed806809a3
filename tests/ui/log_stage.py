"""The log page as it stands in a window, shown to a user of any role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.changes import Changes
from ui.pages.log import LogPage
from ui.preferences import Preferences

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.models.log_columns import Column
    from ui.widgets.filter_button import FilterButton


def shown(qtbot: QtBot, desk: Desk, user: User, changes: Changes | None = None) -> LogPage:
    """Show the page of a register as in a window of 1366 × 698 and wait for its lines."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.install(app)
    places = (Preferences(desk.folder), desk.folder)
    areas = (desk.log, desk.catalogues, desk.imports)
    page = LogPage(*areas, user, changes or Changes(), *places, corrections=desk.corrections)
    qtbot.addWidget(page)
    page.resize(1190, 672)
    with qtbot.waitActive(page):
        page.show()
    page.page_shown()
    settled(qtbot, page)
    return page


def settled(qtbot: QtBot, page: LogPage) -> None:
    """Wait until everything that was asked for is shown."""
    qtbot.waitUntil(lambda: not page.is_busy())


def column(page: LogPage, number: Column) -> list[str]:
    """Return what stands in a column, line by line."""
    model = page.lines.model
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def click_row(button: FilterButton, words: str) -> None:
    """Open the list of a filter by mouse and click the row with these words."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    view = button.popup().view()
    number = [row.text for row in button.popup().rows()].index(words)
    index = view.model().index(number, 0)
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def press(key: Qt.Key) -> None:
    """Press a key where focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
