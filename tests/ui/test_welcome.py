"""The first run: Enter three times once the ward has a name, and every problem said where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk.domain.problems import Refused, refusal
from desk.domain.ward import DEFAULT_HOURS, Ward
from desk.usecases.opening import open_desk
from resources import tables
from tests.ui.keys import type_text
from ui import theme
from ui.main_window import MainWindow
from ui.pages.welcome import CatalogueCard, UserCard, WelcomePage
from ui.pages.welcome_side import path_lines
from ui.pages.welcome_step import StepCard
from ui.pages.welcome_ward import ProvinceField, WardCard
from ui.pages.welcome_words import catalogued
from ui.widgets import painting
from ui.widgets.bars import Bar
from ui.widgets.buttons import GhostButton, PrimaryButton
from ui.widgets.fields import TextField

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SIZES = [(1366, 698), (1092, 614)]


class Newcomer:
    """A person at the first run, and what was decided in the end."""

    def __init__(self, window: MainWindow, page: WelcomePage) -> None:
        self.window, self.page = window, page
        self.decided: list[tuple[Ward, str, bool]] = []
        page.finished.connect(self._on_finished)

    def ward(self) -> WardCard:
        """Return the first card."""
        found = self.page.findChild(WardCard)
        assert found is not None
        return found

    def user(self) -> UserCard:
        """Return the third card."""
        found = self.page.findChild(UserCard)
        assert found is not None
        return found

    def field(self, name: str) -> TextField:
        """Return a field of the first card."""
        return self.ward().fields()[name].field

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)

    def type(self, words: str) -> None:
        """Type where focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        type_text(focused, words)

    def _on_finished(self, ward: Ward, user: str, sample_units: bool) -> None:
        self.decided.append((ward, user, sample_units))


@pytest.fixture
def newcomer(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Newcomer:
    """Show the first run in a window."""
    theme.install(qapp)
    window = MainWindow()
    qtbot.addWidget(window)
    page = WelcomePage(tmp_path)
    with qtbot.waitActive(window):
        window.show_alone(page)
        window.show()
        window.activateWindow()
    page.page_shown()
    return Newcomer(window, page)


def test_the_wards_name_and_enter_three_times_is_enough(newcomer: Newcomer) -> None:
    newcomer.type("Phường Hạc Thành")
    for _ in range(3):
        newcomer.press(Qt.Key.Key_Return)
    expected = Ward("Phường Hạc Thành", hours=DEFAULT_HOURS)
    assert newcomer.decided == [(expected, "Reception officer", True)]


def test_what_was_decided_sets_a_register_up(newcomer: Newcomer, tmp_path: Path) -> None:
    newcomer.type("Xã Yên Định")
    for _ in range(3):
        newcomer.press(Qt.Key.Key_Return)
    [(ward, name, sample_units)] = newcomer.decided
    with open_desk(tmp_path / "data", create=True) as desk:
        user = desk.wards.set_up(ward, name, sample_units=sample_units)
        assert desk.wards.ward() == ward
        assert desk.users.first() == user


def test_a_ward_without_a_name_is_told_at_its_field(newcomer: Newcomer) -> None:
    newcomer.press(Qt.Key.Key_Return)
    name = newcomer.ward().fields()["name"]
    assert newcomer.page.step() == 1
    assert name.problem().startswith("Chưa có tên phường, xã.")
    assert name.field.tone() == "err"
    assert name.field.hasFocus()
    newcomer.type("X")
    assert name.problem() == ""
    assert name.field.tone() == ""


def test_a_line_that_is_too_long_is_told_at_its_field(newcomer: Newcomer) -> None:
    newcomer.type("Phường Hạc Thành")
    newcomer.field("desk_name").setText("Quầy " * 40)
    newcomer.press(Qt.Key.Key_Return)
    assert newcomer.ward().fields()["desk_name"].problem()
    assert newcomer.field("desk_name").hasFocus()


def test_a_user_without_a_name_is_told(newcomer: Newcomer) -> None:
    newcomer.type("Phường Hạc Thành")
    newcomer.press(Qt.Key.Key_Return)
    newcomer.press(Qt.Key.Key_Return)
    newcomer.press(Qt.Key.Key_Delete)
    newcomer.press(Qt.Key.Key_Return)
    assert newcomer.user().field().problem().startswith("Chưa có tên người dùng.")
    newcomer.type("Vũ Minh Anh")
    newcomer.press(Qt.Key.Key_Return)
    assert [name for _, name, _ in newcomer.decided] == ["Vũ Minh Anh"]


def test_every_field_reaches_the_ward(newcomer: Newcomer) -> None:
    for name, words in {
        "province": "Thanh Hóa",
        "name": "  Phường  Hạc Thành ",
        "desk_name": "Quầy số 2",
        "phone": "0237 000 0000",
        "hours": "7:30–11:30",
    }.items():
        newcomer.field(name).setText(words)
    expected = Ward("Phường Hạc Thành", "Quầy số 2", "Thanh Hóa", "0237 000 0000", "7:30–11:30")
    assert newcomer.ward().ward() == expected


def test_the_desks_usual_name_is_shown_but_not_typed(newcomer: Newcomer) -> None:
    newcomer.type("Phường Hạc Thành")
    desk_name = newcomer.field("desk_name")
    assert desk_name.placeholderText() == "Trung tâm Phục vụ hành chính công phường Hạc Thành"
    assert desk_name.text() == ""


def test_a_province_is_taken_from_the_list(newcomer: Newcomer) -> None:
    province = newcomer.field("province")
    assert isinstance(province, ProvinceField)
    province.setFocus()
    newcomer.type("thanh")
    assert province.popup().is_open()
    assert province.text() == "thanh"
    newcomer.press(Qt.Key.Key_Down)
    newcomer.press(Qt.Key.Key_Return)
    assert (province.text(), newcomer.page.step()) == ("Thanh Hóa", 1)


def test_any_other_province_may_be_typed(newcomer: Newcomer) -> None:
    province = newcomer.field("province")
    assert isinstance(province, ProvinceField)
    province.setFocus()
    newcomer.type("Xứ Thanh 2")
    assert not province.popup().is_open()
    assert newcomer.ward().ward().province == "Xứ Thanh 2"


def test_sample_units_can_be_left_out(newcomer: Newcomer) -> None:
    newcomer.type("Phường Hạc Thành")
    newcomer.press(Qt.Key.Key_Return)
    newcomer.press(Qt.Key.Key_Space)
    for _ in range(2):
        QTest.keyClick(newcomer.page, Qt.Key.Key_Return)
    assert [sample for _, _, sample in newcomer.decided] == [False]


def test_one_can_go_back_by_key_and_by_click(newcomer: Newcomer, qtbot: QtBot) -> None:
    newcomer.type("Phường Hạc Thành")
    newcomer.press(Qt.Key.Key_Return)
    QTest.keyClick(newcomer.page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert newcomer.page.step() == 1
    newcomer.press(Qt.Key.Key_Return)
    newcomer.press(Qt.Key.Key_Return)
    assert newcomer.page.step() == 3
    qtbot.mouseClick(newcomer.ward(), Qt.MouseButton.LeftButton)
    assert newcomer.page.step() == 1
    assert newcomer.field("name").text() == "Phường Hạc Thành"


def test_a_card_that_is_not_filled_in_cannot_be_jumped_to(newcomer: Newcomer, qtbot: QtBot) -> None:
    qtbot.mouseClick(newcomer.user(), Qt.MouseButton.LeftButton)
    assert newcomer.page.step() == 1


def test_a_second_enter_does_not_decide_twice(newcomer: Newcomer) -> None:
    newcomer.type("Phường Hạc Thành")
    for _ in range(3):
        newcomer.press(Qt.Key.Key_Return)
    QTest.keyClick(newcomer.page, Qt.Key.Key_Return)
    assert len(newcomer.decided) == 1


def test_a_refusal_without_a_field_is_told_below_the_cards(newcomer: Newcomer) -> None:
    newcomer.page.show_refusal(Refused(refusal("register_set_up", name="Phường Hạc Thành")))
    bar = newcomer.page.findChild(Bar)
    assert bar is not None
    assert bar.isVisible()
    assert "thiết lập rồi" in bar.accessibleName()


def test_a_refusal_of_a_field_leads_back_to_it(newcomer: Newcomer) -> None:
    newcomer.type("Phường Hạc Thành")
    for _ in range(3):
        newcomer.press(Qt.Key.Key_Return)
    newcomer.page.show_refusal(Refused(refusal("ward_without_name", "name")))
    assert newcomer.page.step() == 1
    assert newcomer.ward().fields()["name"].problem()
    newcomer.press(Qt.Key.Key_Return)
    assert newcomer.page.step() == 2


def test_the_way_out_is_told(newcomer: Newcomer, qtbot: QtBot) -> None:
    [leave] = [button for button in newcomer.page.findChildren(GhostButton) if button.text() == "Exit"]
    with qtbot.waitSignal(newcomer.page.exit_clicked):
        qtbot.mouseClick(leave, Qt.MouseButton.LeftButton)


def test_the_counts_are_those_of_the_catalogues() -> None:
    known = catalogued()
    assert (known.procedures, known.services, known.favourites) == (223, 28, 9)
    assert known.groups + known.party_cells + 1 == len(tables.units())
    assert known.procedures_day == "07/09/2026"


def test_there_are_34_provinces_each_once() -> None:
    assert len(set(tables.province_names())) == len(tables.province_names()) == 34


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_step_fits_the_window(newcomer: Newcomer, width: int, height: int) -> None:
    newcomer.window.resize(width, height)
    newcomer.press(Qt.Key.Key_Return)
    for step in (1, 2, 3):
        QApplication.processEvents()
        assert newcomer.page.minimumSizeHint().height() <= height
        for part in newcomer.page.findChildren(QWidget):
            if part.isVisible() and isinstance(part, StepCard | TextField | PrimaryButton):
                assert newcomer.page.rect().contains(part.mapTo(newcomer.page, part.rect().bottomRight()))
                assert part.height() >= part.minimumSizeHint().height()
        if step == 1:
            newcomer.type("Phường Hạc Thành")
        newcomer.press(Qt.Key.Key_Return)


@pytest.mark.parametrize("step", [1, 2])
def test_the_button_stays_under_the_mouse(newcomer: Newcomer, step: int) -> None:
    newcomer.type("Phường Hạc Thành")
    button = newcomer.page.findChild(PrimaryButton)
    assert button is not None
    QApplication.processEvents()
    before = button.mapTo(newcomer.page, button.rect().bottomRight())
    for _ in range(step):
        newcomer.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert button.mapTo(newcomer.page, button.rect().bottomRight()) == before


@pytest.mark.parametrize("path", ["/srv/quay mot cua/so", r"D:\Quầy một cửa\Dữ liệu\SoMotCua"])
def test_a_long_path_breaks_after_its_separators(qapp: QApplication, path: str) -> None:
    font = QFont()
    lines = path_lines(path, font, 90)
    assert "".join(lines) == path
    assert len(lines) > 1
    assert all(line.endswith(("/", "\\")) for line in lines[:-1])
    assert path_lines(path, font, painting.text_width(path, font)) == [path]


def test_the_sample_tick_says_what_it_loads(newcomer: Newcomer) -> None:
    card = newcomer.page.findChild(CatalogueCard)
    assert card is not None
    assert "16" in card.sample_box().text()
    assert "27" in card.sample_box().text()
