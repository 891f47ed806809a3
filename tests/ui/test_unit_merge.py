"""A unit becomes part of another one, from its editor in the catalogues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desk.usecases import clock
from tests.ui.desk_stage import press, type_words
from ui import theme
from ui.pages.catalogue_units import UnitTab

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk


def test_a_unit_is_merged_with_a_day_and_says_so(
    qtbot: QtBot, qapp: QApplication, desk: Desk, user: User
) -> None:
    theme.install(qapp)
    tab = UnitTab(desk.catalogues, desk.units, user)
    qtbot.addWidget(tab)
    tab.resize(1100, 640)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    tab.begin()
    one, two = desk.catalogues.groups()[:2]
    tab.choose(one.key)
    merge = tab.panel.merge  # type: ignore[attr-defined]
    merge.door.click()
    assert merge.into.hasFocus()
    merge.into.set_value(two.key)
    merge.day_field.field.setFocus()
    merge.day_field.field.selectAll()
    type_words("31/2/2026")
    merge.go.click()
    assert merge.day_field.field.hasFocus()
    merge.day_field.field.setText(f"{clock.today():%d/%m/%Y}")
    merge.go.click()
    assert one.key not in {each.key for each in desk.catalogues.groups()}
    assert merge.door.isHidden()
    tab.choose(two.key)
    assert merge.door.isVisible()
    assert one.key not in [merge.into.itemData(row) for row in range(merge.into.count())]
    merge.door.click()
    merge.keep.click()
    assert merge.door.isVisible()
    press(Qt.Key.Key_Tab)


def test_the_ward_itself_is_never_merged(qtbot: QtBot, qapp: QApplication, desk: Desk, user: User) -> None:
    theme.install(qapp)
    tab = UnitTab(desk.catalogues, desk.units, user)
    qtbot.addWidget(tab)
    tab.show()
    tab.begin()
    tab.choose("phuong")
    assert tab.panel.merge.door.isHidden()  # type: ignore[attr-defined]
