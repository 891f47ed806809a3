"""What a person does with the guide page, and what they see."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.guide_stage import Stage, stage
from ui import background
from ui.pages.guide_found import Found
from ui.pages.guide_list import GuideList
from ui.pages.guide_panel import GuidePanel
from ui.pages.guide_preview import GuidePreview
from ui.widgets.buttons import Button
from ui.widgets.choices import ComboField
from ui.widgets.fields import SearchField

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.widgets.bars import Bar
    from ui.widgets.fields import SearchField

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
Kind = TypeVar("Kind", bound=QWidget)


class Hands:
    """What a person does with the page, and what they see."""

    def __init__(self, qtbot: QtBot, made: Stage) -> None:
        self.qtbot, self.made = qtbot, made
        self.page, self.system = made.page, made.system

    def part(self, kind: type[Kind]) -> Kind:
        """Return the page's widget of a kind."""
        found = self.page.findChild(kind)
        assert found is not None
        return found

    @property
    def search(self) -> SearchField:
        """The search field."""
        return self.part(Found).search

    @property
    def cards(self) -> GuideList:
        """The cards."""
        return self.part(GuideList)

    @property
    def panel(self) -> GuidePanel:
        """The right column."""
        return self.part(GuidePanel)

    @property
    def preview(self) -> GuidePreview:
        """The middle column."""
        return self.part(GuidePreview)

    @property
    def bar(self) -> Bar:
        """The bar under the preview."""
        return self.preview.bar

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def click(self, words: str) -> None:
        """Click the visible button that says this, or is called so."""
        QApplication.processEvents()
        buttons = (each for each in self.page.findChildren(Button) if each.isVisible())
        found = [each for each in buttons if words in (each.text(), each.accessibleName())]
        assert found, words
        self.qtbot.mouseClick(found[0], LEFT)

    def add(self, *keys: str) -> None:
        """Choose cards one by one and press Space on each."""
        for key in keys:
            assert self.cards.choose(key)
            self.cards.setFocus()
            self.press(Qt.Key.Key_Space)

    def choose_paper(self, key: str) -> None:
        """Choose a size by keys in its field."""
        field = self.panel.findChild(ComboField)
        assert field is not None
        field.setFocus()
        while field.value != key:
            self.press(Qt.Key.Key_Down)

    def wait_drawn(self) -> None:
        """Wait until the sheet of the chosen card was drawn and read back."""
        self.qtbot.waitUntil(lambda: self.panel.check_note().tone in ("ok", "err"))

    def wait_told(self) -> str:
        """Wait for the bar; return what it says."""
        self.qtbot.waitUntil(lambda: not self.bar.isHidden())
        return self.bar.accessibleName()


@pytest.fixture
def hands(qtbot: QtBot, qapp: QApplication, desk: Desk, user: User, tmp_path: Path) -> Iterator[Hands]:
    """Show the page and give the hands that use it."""
    made = stage(desk, user, tmp_path)
    qtbot.addWidget(made.window)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.page.page_shown()
    yield Hands(qtbot, made)
    made.system.ready.set()
    made.system.second.set()
    background.wait_for_all()
