"""Recording at the desk with real keys and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk.domain.visit import Outcome
from desk.usecases import clock
from ui import theme
from ui.changes import Changes
from ui.pages.desk import DeskPage
from ui.pages.desk_item import ItemCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def type_words(words: str) -> None:
    """Type letters one by one, as a Vietnamese keyboard hands them over."""
    for letter in words:
        QApplication.sendEvent(
            focused(), QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, desk: Desk, user: User) -> DeskPage:
    theme.install(qapp)
    page = DeskPage(desk.visits, desk.catalogues, user, Changes())
    qtbot.addWidget(page)
    page.resize(1190, 672)
    page.show()
    qtbot.waitExposed(page)
    page.page_shown()
    return page


@pytest.fixture
def today(desk: Desk, user: User) -> Callable[[], tuple[Visit, ...]]:
    return lambda: desk.visits.today(user).visits


def test_an_anonymous_activation_takes_three_keys(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]]
) -> None:
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_Return, CTRL)
    (visit,) = today()
    assert visit.citizen is None
    assert [item.service for item in visit.items] == ["vneid_activate"]
    assert focused() is page.form.person


def test_a_named_citizen_with_a_dossier_is_saved_as_typed(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]]
) -> None:
    type_words("nguyễn thị hạnh 1962")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1)
    type_words("khai s")
    press(Qt.Key.Key_Return)
    type_words("h56.118.24-261122-0007")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return, CTRL)
    (visit,) = today()
    (item,) = visit.items
    assert visit.citizen is not None
    assert (visit.citizen.name, visit.citizen.birth_year) == ("Nguyễn Thị Hạnh", 1962)
    assert visit.elderly
    assert (item.procedure, item.dossier) == ("1.001193", "H56.118.24-261122-0007")
    assert item.outcome is Outcome.SUBMITTED
    assert page.findChildren(ItemCard) == [] or all(
        not card.isVisible() for card in page.findChildren(ItemCard)
    )


def test_a_citizen_met_before_comes_back_without_accents(
    page: DeskPage, desk: Desk, user: User, today: Callable[[], tuple[Visit, ...]]
) -> None:
    type_words("Đặng Thị Ngữ 1950")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return, CTRL)
    type_words("dang thi")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Return, CTRL)
    latest, first = today()
    assert latest.citizen is not None
    assert first.citizen is not None
    assert latest.citizen.id == first.citizen.id
    assert desk.months.figures().people_known == 1


def test_several_items_make_one_visit(page: DeskPage, today: Callable[[], tuple[Visit, ...]]) -> None:
    for digit in (Qt.Key.Key_2, Qt.Key.Key_7, Qt.Key.Key_2):
        press(digit, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_Return, CTRL)
    (visit,) = today()
    assert [item.service for item in visit.items] == ["vneid_activate", "ewallet", "vneid_activate"]


def test_nothing_is_saved_without_an_item(page: DeskPage, today: Callable[[], tuple[Visit, ...]]) -> None:
    type_words("Lê Văn Tám")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    assert today() == ()
    assert page.draft().citizen.name == "Lê Văn Tám"


def test_a_double_enter_saves_once(page: DeskPage, today: Callable[[], tuple[Visit, ...]]) -> None:
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_Return, CTRL)
    assert len(today()) == 1


def test_the_last_save_can_be_undone(
    page: DeskPage, desk: Desk, today: Callable[[], tuple[Visit, ...]]
) -> None:
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    (visit,) = today()
    assert visit.voided
    assert desk.months.figures().visits == 0


def test_a_cleared_form_can_be_brought_back(page: DeskPage) -> None:
    type_words("Lê Văn Tám 1980")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1)
    type_words("ket hon")
    press(Qt.Key.Key_Return)
    before = page.draft()
    press(Qt.Key.Key_Escape)
    assert page.draft().items == ()
    page.side.restore_asked.emit()
    assert page.draft().items == before.items
    assert page.draft().citizen == before.citizen


def test_an_impossible_birth_year_keeps_everything(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]]
) -> None:
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    page.form.strip._birth.setFocus()  # noqa: SLF001
    type_words("31/02/1962")
    press(Qt.Key.Key_Return, CTRL)
    assert today() == ()
    assert len(page.draft().items) == 1
    assert page.form.strip._birth.tone() == "err"  # noqa: SLF001


def test_words_typed_as_a_procedure_are_never_dropped(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]]
) -> None:
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    type_words("xyzxyz")
    press(Qt.Key.Key_Return, CTRL)
    assert today() == ()


def test_unfinished_help_asks_for_the_barrier(page: DeskPage, today: Callable[[], tuple[Visit, ...]]) -> None:
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    card = page.findChildren(ItemCard)[-1]
    card.fields._outcome.set_value(Outcome.UNFINISHED)  # noqa: SLF001
    card.fields._outcome.chosen.emit(Outcome.UNFINISHED)  # noqa: SLF001
    assert card.fields._barrier.isVisible()  # noqa: SLF001
    assert not card.fields._payment.isVisible()  # noqa: SLF001


def test_every_field_has_a_name_for_screen_readers(page: DeskPage) -> None:
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            text = widget.text() if hasattr(widget, "text") else ""
            assert widget.accessibleName() or text, widget


def test_the_day_is_today(page: DeskPage) -> None:
    assert page.draft().day == clock.today()
    assert page.draft().helpers == ("Vũ Minh Anh",)


@pytest.mark.parametrize("width", [1190, 1016])
@pytest.mark.parametrize("line", ["", "Nguyễn Thị Hạnh", "Nguyễn Thị Hạnh 1962"])
def test_nothing_covers_anything_in_the_persons_strip(page: DeskPage, width: int, line: str) -> None:
    page.resize(width, 588)
    type_words(line)
    press(Qt.Key.Key_Return)
    strip = page.form.strip
    shown = [child for child in strip.findChildren(QWidget) if child.parent() is strip and child.isVisible()]
    for number, one in enumerate(shown):
        assert strip.rect().contains(one.geometry())
        assert not any(one.geometry().intersects(other.geometry()) for other in shown[number + 1 :])
