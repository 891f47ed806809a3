"""The lists that officers keep, worked with real keys on a real register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QScrollArea, QWidget

from desk.domain.people import Role, User
from tests.ui.keys import press_key, type_text
from ui import app
from ui.changes import Changes
from ui.main_window import MainWindow
from ui.pages.catalogue import CataloguePage
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel
from ui.widgets.plain_button import PlainButton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desk.usecases.opening import Desk
    from ui.pages.catalogue_tab import CatalogueTab

CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phương Khánh Trang Nhã Uyên"


class Hands:
    """The catalogue page of an officer, and hands on keyboard and mouse."""

    def __init__(self, qtbot: QtBot, desk: Desk, officer: User, size: tuple[int, int]) -> None:
        self.qtbot, self.desk, self.user = qtbot, desk, officer
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.page = CataloguePage(desk, officer, Changes(self.window))
        self.window.add_page("catalogue", "folders", "Danh mục", "", lambda: self.page, below=True)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)

    def go(self, tab: CatalogueTab) -> None:
        """Show a list and wait until it is read."""
        self.page.show_list(tab)
        self.page.page_shown()
        self.rest()

    def rest(self) -> None:
        """Let pictures and work come to rest."""
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.page.is_busy())

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        press_key(focused, key, held)

    def save(self) -> None:
        self.press(Qt.Key.Key_Return, CTRL)
        self.rest()

    def add(self) -> None:
        self.press(Qt.Key.Key_N, CTRL)

    def put(self, name: str, words: str) -> None:
        """Go to the field of that name and type over what stands there."""
        found = self._visible(QLineEdit, name)
        found.setFocus()
        self.press(Qt.Key.Key_A, CTRL)
        type_text(found, words)

    def pick(self, name: str, words: str) -> None:
        """Type into a field that offers what fits, and take the first row."""
        self.put(name, words)
        self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Return)

    def choose(self, name: str, times: int) -> None:
        """Step down in the list of that name."""
        self._visible(QComboBox, name).setFocus()
        for _ in range(times):
            self.press(Qt.Key.Key_Down)
        self.rest()

    def click(self, text: str) -> None:
        """Bring a button into view and click on it."""
        QApplication.processEvents()
        shown = (each for each in self.page.findChildren(PlainButton) if each.isVisible())
        button = next(each for each in shown if text in {each.text(), each.accessibleName()})
        for area in self.page.tab().panel.findChildren(QScrollArea):
            if area.isAncestorOf(button):
                area.ensureWidgetVisible(button)  # what the wheel does
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.rest()

    def find(self, words: str) -> None:
        """Search and go to the first row."""
        self.press(Qt.Key.Key_F, CTRL)
        self.press(Qt.Key.Key_A, CTRL)
        type_text(self.page.tab().search, words)
        self.press(Qt.Key.Key_Down)

    def rows(self) -> list[list[str]]:
        """What the table says."""
        model = self.page.tab().model
        columns = range(model.columnCount())
        return [[str(model.index(row, at).data()) for at in columns] for row in range(model.rowCount())]

    def seen(self) -> str:
        """Everything that is read out on the page."""
        visible = [each for each in self.page.findChildren(QWidget) if each.isVisible()]
        labels = [each.text() for each in visible if isinstance(each, QLabel | ElidedLabel)]
        return " | ".join([*labels, *(each.accessibleName() for each in visible)])

    def buttons(self) -> list[str]:
        return [each.text() for each in self.page.findChildren(Button) if each.isVisible()]

    def _visible(self, kind: type, name: str) -> QWidget:
        found = self.page.findChildren(kind)
        return next(each for each in found if each.accessibleName() == name and each.isVisible())


@pytest.fixture(params=[(1366, 698), (1092, 614)])
def hands(request: pytest.FixtureRequest, qtbot: QtBot, desk: Desk, user: User) -> Iterator[Hands]:
    """The page of an officer in both sizes."""
    app.make_application("vi")
    officer = desk.users.add(user, "Lê Thị Phương", Role.OFFICER)
    made = Hands(qtbot, desk, officer, request.param)
    yield made
    made.rest()
