"""What the catalogues do to the desk: greyed procedures, keys by use, numbers as people write them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QWidget

from desk.domain.visit import HelpItemDraft, VisitDraft
from desk.usecases import clock
from tests.ui.keys import press_key, type_text
from ui import app
from ui.changes import Changes
from ui.main_window import MainWindow
from ui.opening import Opening
from ui.pages.desk import DeskPage
from ui.pages.procedure_field import ProcedureField
from ui.preferences import Preferences
from ui.widgets.labels import ElidedLabel
from ui.widgets.popup import PopupList
from ui.widgets.quantity import QuantityField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.domain.visit import HelpItem
    from desk.usecases.opening import Desk

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
BIRTH = "1.001193"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, user: User) -> DeskPage:
    app.make_application("vi")
    made = DeskPage(desk, user, Changes(), Preferences(desk.folder))
    qtbot.addWidget(made)
    made.resize(1190, 672)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.listen()
    made.page_shown()
    return made


@pytest.fixture
def abolished(desk: Desk, user: User) -> str:
    """What is said of a procedure that was abolished today."""
    found = desk.catalogues.procedure(BIRTH)
    assert found is not None
    desk.procedures.abolish(user, found, clock.today())
    return f"bãi bỏ từ {clock.today():%d/%m/%Y}"


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    press_key(focused(), key, held)


def types(words: str) -> None:
    type_text(focused(), words)


def offered(page: DeskPage) -> list[str]:
    """What the open list reads out, row by row."""
    (popup,) = (each for each in page.findChildren(PopupList) if each.is_open())
    model = popup.findChildren(QListView)[0].model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def seen(page: DeskPage) -> str:
    visible = [widget for widget in page.findChildren(QWidget) if widget.isVisible()]
    labels = [widget.text() for widget in visible if isinstance(widget, QLabel | ElidedLabel)]
    return " | ".join([*labels, *(widget.accessibleName() for widget in visible)])


def saved(desk: Desk, user: User) -> HelpItem:
    return desk.visits.today(user).visits[0].items[0]


def test_an_abolished_procedure_is_shown_with_its_day_and_the_keys_step_over_it(
    page: DeskPage, desk: Desk, user: User, abolished: str
) -> None:
    press(Qt.Key.Key_1, ALT)
    types("khai sinh")
    rows = offered(page)
    assert abolished in rows[-2]
    assert BIRTH in rows[-2]
    for _ in rows:
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    assert saved(desk, user).procedure not in {"", BIRTH}


def test_the_code_of_an_abolished_procedure_gets_one_sentence_and_nothing_is_saved(
    page: DeskPage, desk: Desk, user: User, abolished: str
) -> None:
    press(Qt.Key.Key_1, ALT)
    types(BIRTH)
    press(Qt.Key.Key_Return)
    assert f"{abolished}: hãy chọn thủ tục khác" in seen(page)
    assert isinstance(focused(), ProcedureField)
    press(Qt.Key.Key_Return, CTRL)
    assert desk.visits.today(user).visits == ()


def test_the_scanned_code_of_an_abolished_procedure_is_told_in_one_sentence(
    page: DeskPage, abolished: str
) -> None:
    type_text(focused(), f"{BIRTH}.000.00.00.H56\r", between=1)
    assert f"Hôm nay không ghi được thủ tục {BIRTH} ({abolished})" in seen(page)
    assert page.form.items.cards() == []


def test_a_click_on_a_greyed_procedure_chooses_nothing(page: DeskPage, abolished: str) -> None:
    press(Qt.Key.Key_1, ALT)
    types(BIRTH)
    assert abolished in offered(page)[0]
    (field,) = page.findChildren(ProcedureField)
    below = field.mapTo(page, QPoint(60, field.height() + 26))
    under = page.childAt(below)
    assert under is not None
    QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(page, below))
    assert field.code == ""
    assert field.text() == BIRTH


def test_a_procedure_that_is_not_yet_in_force_says_from_when(page: DeskPage, desk: Desk, user: User) -> None:
    found = desk.catalogues.procedure(BIRTH)
    assert found is not None
    later = clock.today() + timedelta(days=30)
    desk.procedures.alter(user, type(found)(BIRTH, found.name, found.field, valid_from=later))
    press(Qt.Key.Key_1, ALT)
    types(BIRTH)
    assert f"có hiệu lực từ {later:%d/%m/%Y}" in offered(page)[0]


def test_another_procedure_stands_last_and_leaves_the_code_empty(
    page: DeskPage, desk: Desk, user: User
) -> None:
    press(Qt.Key.Key_1, ALT)
    types("khong co that")
    assert offered(page) == ["Thủ tục khác, không có trong danh sách…"]
    press(Qt.Key.Key_Return)
    (field,) = page.findChildren(ProcedureField)
    assert field.text() == "khong co that"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert field.text() == ""
    press(Qt.Key.Key_Return, CTRL)
    assert saved(desk, user).procedure == ""


def test_the_buttons_beside_a_quantity_step(page: DeskPage) -> None:
    press(Qt.Key.Key_7, ALT)
    (field,) = page.findChildren(QuantityField)
    more, less = (field.childAt(field.width() - 15, 15), field.childAt(15, 15))
    for button in (more, more, less):
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.number() == 2


def test_the_tiles_follow_the_use_when_the_program_starts(qtbot: QtBot, desk: Desk, user: User) -> None:
    for _ in range(30):
        desk.visits.record(user, VisitDraft(clock.today(), items=(HelpItemDraft("vssid"),)))
    desk.close()
    app.make_application("vi")
    window = MainWindow()
    qtbot.addWidget(window)
    opening = Opening(window, desk.folder, Preferences(desk.folder))
    with qtbot.waitSignal(opening.ready):
        window.show()
    page = window.page("desk")
    assert isinstance(page, DeskPage)
    assert "Cài VssID" in [tile.text() for tile in page.form.tiles.tiles()]
    opening.close()


def test_what_is_typed_stays_when_the_catalogues_change(page: DeskPage, desk: Desk, user: User) -> None:
    press(Qt.Key.Key_2, ALT)
    held = desk.catalogues.snapshot().service_by_key["vssid"]
    desk.services.alter(user, held, 2)
    page._changes.catalogue_changed.emit()  # noqa: SLF001 - another page would
    tiles = page.form.tiles.tiles()
    assert [tile.text() for tile in tiles][1] == "Cài VssID"
    assert [card.service.key for card in page.form.items.cards()] == ["vneid_activate"]
    press(Qt.Key.Key_Return, CTRL)
    assert saved(desk, user).service == "vneid_activate"
