"""The code on screen is read by a phone, whatever the size of the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk.domain.links import PORTAL
from desk.usecases.guides import ScreenCode
from reports import qr, raster
from tests.ui.pixels import photographed
from ui import theme
from ui.dialogs.citizen_screen import QUIET, screen_for
from ui.dialogs.screen_code import ScreenCodeWindow
from ui.widgets.labels import Tag

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.usecases.opening import Desk

SIZES = [(1366, 698), (1092, 614), (1920, 1080), (800, 600)]


@pytest.fixture
def birth(desk: Desk) -> ScreenCode:
    """Give the code of the birth registration."""
    return desk.guides.screen_code("1.001193")


def opened(qtbot: QtBot, code: ScreenCode, width: int, height: int) -> ScreenCodeWindow:
    """Show a code in a window of a size."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.install(app)
    window = ScreenCodeWindow(code)
    qtbot.addWidget(window)
    window.resize(width, height)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_phone_reads_the_link(qtbot: QtBot, birth: ScreenCode, width: int, height: int) -> None:
    assert raster.decode(photographed(opened(qtbot, birth, width, height))) == {birth.link}


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_modules_are_whole_pixels_of_pure_black(
    qtbot: QtBot, birth: ScreenCode, width: int, height: int
) -> None:
    window = opened(qtbot, birth, width, height)
    canvas = window.canvas()
    place = canvas.code_rect()
    side = place.width() / len(birth.modules)
    assert side == int(side) >= 4
    image = canvas.grab(place.toRect()).toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 7)}
    assert seen == {"#000000", "#ffffff"}


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_code_has_four_white_modules_on_every_side(
    qtbot: QtBot, birth: ScreenCode, width: int, height: int
) -> None:
    window = opened(qtbot, birth, width, height)
    canvas = window.canvas()
    place = canvas.code_rect().toRect()
    quiet = place.width() // len(birth.modules) * QUIET
    around = place.adjusted(-quiet, -quiet, quiet, quiet)
    assert canvas.rect().contains(around)
    image = canvas.grab(around).toImage()
    image_side = image.width()
    dark = [
        (x, y)
        for x in range(image_side)
        for y in range(image_side)
        if image.pixelColor(x, y).name() != "#ffffff"
    ]
    columns, rows = {x for x, _ in dark}, {y for _, y in dark}
    assert min(columns) == min(rows) == quiet
    assert max(columns) == max(rows) == image_side - quiet - 1


def test_esc_closes_the_window(qtbot: QtBot, birth: ScreenCode) -> None:
    window = opened(qtbot, birth, 1366, 698)
    with qtbot.waitSignal(window.finished):
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_ctrl_p_asks_for_paper_and_closes(qtbot: QtBot, birth: ScreenCode) -> None:
    window = opened(qtbot, birth, 1366, 698)
    with qtbot.waitSignal(window.print_clicked):
        qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()


def test_it_fills_the_screen_with_the_way_out_ready(qtbot: QtBot, birth: ScreenCode) -> None:
    window = opened(qtbot, birth, 800, 600)
    window.open_full()
    assert window.isFullScreen()
    focused = window.focusWidget()
    assert focused is not None
    assert focused.property("text") == "Close"


def test_the_second_screen_is_taken_where_there_is_one() -> None:
    own, other = object(), object()
    assert screen_for(own, [own]) is own
    assert screen_for(own, [own, other]) is other


def test_the_whole_of_it_can_be_heard(qtbot: QtBot, birth: ScreenCode) -> None:
    window = opened(qtbot, birth, 1366, 698)
    heard = window.canvas().accessibleName()
    assert birth.title in heard
    assert birth.code in heard
    assert "dichvucong.gov.vn" in heard


@pytest.mark.parametrize("title", ["Đăng ký khai sinh", "Chuyển mục đích sử dụng đất " * 5])
def test_a_code_of_the_front_page_reads_too(qtbot: QtBot, title: str) -> None:
    code = ScreenCode(title.strip(), "1.013962", "dichvucong.gov.vn", PORTAL, qr.matrix(PORTAL))
    assert raster.decode(photographed(opened(qtbot, code, 1092, 614))) == {PORTAL}


def test_a_code_shown_in_practice_says_so_and_is_read(qtbot: QtBot, birth: ScreenCode) -> None:
    window = opened(qtbot, replace(birth, practice=True), 1092, 614)
    assert raster.decode(photographed(window)) == {birth.link}
    assert any(tag.accessibleName() == "PRACTICE" for tag in window.findChildren(Tag))
