"""The screen turned to the citizen: read from afar, by old eyes and by a phone; it names nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desk.domain.confirmation import Confirmation, Ending, Matter, NextStep
from desk.domain.links import PORTAL
from desk.domain.visit import CitizenDraft, HelpItemDraft, Outcome, VisitDraft
from desk.usecases import clock
from reports import qr, raster
from tests.ui.pixels import photographed
from ui.app import make_application
from ui.dialogs import turned_words
from ui.dialogs.turned_canvas import LEAST, TurnedCanvas
from ui.dialogs.turned_screen import SECONDS, TurnedScreen
from ui.widgets import painting
from ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk

SIZES = [(1366, 698), (1092, 614), (1920, 1080), (800, 600)]
BIRTH = Matter(Ending.FILED, "Đăng ký khai sinh cho con", "H56.118.24-261123-0007")
LONG = Matter(
    Ending.PENDING,
    "Giao đất ở có thu tiền sử dụng đất không thông qua đấu giá, không đấu thầu dự án có …",
    "G01.899.105.000-26112300012-0000715-ABCDEFGHIJKLMNOPQRSTUVWX",
    ("Giấy chứng nhận kết hôn", "Bản chính giấy tờ"),
)


def told(*matters: Matter, practice: bool = False) -> Confirmation:
    return Confirmation(
        matters,
        "Trung tâm Phục vụ hành chính công phường Hạc Thành",
        "0237 385 2222",
        "Thứ 2 – thứ 6, 7:30 – 17:00",
        PORTAL,
        "dichvucong.gov.vn",
        qr.matrix(PORTAL),
        practice,
    )


def opened(qtbot: QtBot, confirmation: Confirmation, width: int = 1366, height: int = 698) -> TurnedScreen:
    make_application("vi")
    window = TurnedScreen(confirmation)
    qtbot.addWidget(window)
    window.resize(width, height)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.mark.parametrize("practice", [False, True])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_phone_reads_the_portal(qtbot: QtBot, width: int, height: int, practice: bool) -> None:
    window = opened(qtbot, told(BIRTH, practice=practice), width, height)
    assert raster.decode(photographed(window)) == {PORTAL}


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("matter", [BIRTH, LONG, Matter(Ending.PAPER, "Chứng thực bản sao")])
def test_everything_fits_and_nothing_is_cut(qtbot: QtBot, matter: Matter, width: int, height: int) -> None:
    window = opened(qtbot, told(matter), width, height)
    canvas = window.canvas()
    assert sum(part.height + part.below for part in canvas.parts()) <= canvas.height()
    assert canvas.rect().contains(canvas.code_rect().toRect())


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("matter", [BIRTH, LONG])
def test_no_word_is_smaller_than_twenty_pixels(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, matter: Matter, width: int, height: int
) -> None:
    seen: dict[str, int] = {}
    draw = painting.text

    def watched(painter: QPainter, rect: QRect, words: str, *rest: object) -> int:
        seen[words] = rest[0].pixelSize()  # type: ignore[attr-defined]
        return draw(painter, rect, words, *rest)  # type: ignore[arg-type]

    window = opened(qtbot, told(matter), width, height)
    monkeypatch.setattr(painting, "text", watched)
    QImage(window.canvas().grab().toImage())
    assert min(seen.values()) >= LEAST == 20
    assert "Hỏi: 0237 385 2222 · Thứ 2 – thứ 6, 7:30 – 17:00" in seen
    assert {"dichvucong.gov.vn", "Tra cứu hồ sơ"} <= set(seen)


def test_the_letters_of_the_code_stand_in_equal_cells(qtbot: QtBot) -> None:
    narrow = Matter(Ending.FILED, "Đăng ký khai sinh", "1111111111")
    wide = Matter(Ending.FILED, "Đăng ký khai sinh", "WWWWWWWWWW")
    ends = []
    for matter in (narrow, wide):
        window = opened(qtbot, told(matter))
        canvas = window.canvas()
        box = QRect(0, 150, canvas.code_rect().toRect().x() // 2, 150)
        image = canvas.grab(box).toImage()
        dark = [
            x
            for x in range(70, image.width())
            if any(image.pixelColor(x, y).lightness() < 90 for y in range(60, 110))
        ]
        ends.append((min(dark), max(dark)))
    (first, last), (wide_first, wide_last) = ends
    assert abs((first + last) - (wide_first + wide_last)) <= 12


def test_esc_closes_it(qtbot: QtBot) -> None:
    window = opened(qtbot, told(BIRTH))
    with qtbot.waitSignal(window.destroyed):
        qtbot.keyClick(window, Qt.Key.Key_Escape)


def test_it_closes_by_itself_after_a_minute(qtbot: QtBot) -> None:
    window = opened(qtbot, told(BIRTH))
    window.open_full()
    assert window.isFullScreen()
    assert window.timer.isActive()
    assert window.timer.interval() == SECONDS * 1000 == 60_000
    with qtbot.waitSignal(window.destroyed):
        window.timer.setInterval(1)


def test_a_new_one_takes_the_place_of_the_one_before(qtbot: QtBot) -> None:
    desk_page = QWidget()
    qtbot.addWidget(desk_page)
    before = TurnedScreen(told(BIRTH), desk_page)
    before.open_full()
    with qtbot.waitSignal(before.destroyed):
        TurnedScreen(told(LONG), desk_page).open_full()
    assert len(desk_page.findChildren(TurnedScreen)) == 1


def test_every_matter_gets_its_own_page_and_its_own_minute(qtbot: QtBot) -> None:
    window = opened(qtbot, told(BIRTH, LONG))
    window.open_full()
    back, on = window.findChildren(IconButton)
    assert (back.isEnabled(), on.isEnabled()) == (False, True)
    QTest.keyClick(window, Qt.Key.Key_Right)
    assert window.canvas().matter() == LONG
    assert window.timer.remainingTime() > 59_000
    QTest.keyClick(window, Qt.Key.Key_Right)
    assert (back.isEnabled(), on.isEnabled()) == (True, False)
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert window.canvas().matter() == BIRTH
    qtbot.mouseClick(on, Qt.MouseButton.LeftButton)
    assert window.canvas().matter() == LONG


def test_one_matter_needs_no_pages(qtbot: QtBot) -> None:
    window = opened(qtbot, told(BIRTH))
    assert not any(button.isVisible() for button in window.findChildren(IconButton))


def test_everything_can_be_heard(qtbot: QtBot) -> None:
    window = opened(qtbot, told(LONG))
    heard = window.canvas().accessibleName()
    for words in ("Hồ sơ chờ bổ sung", LONG.dossier, "Giấy chứng nhận kết hôn", "0237 385 2222"):
        assert words in heard


def test_nothing_of_the_citizen_is_shown(qtbot: QtBot, desk: Desk, user: User) -> None:
    item = HelpItemDraft("submit_online", 1, "1.001193", BIRTH.dossier, Outcome.SUBMITTED)
    citizen = CitizenDraft("Nguyễn Thị Hạnh", "038162001234", 1962)
    visit = desk.visits.record(user, VisitDraft(clock.today(), citizen=citizen, items=(item,))).visit
    window = opened(qtbot, desk.guides.confirmation(user, visit))
    heard = window.canvas().accessibleName() + window.windowTitle()
    assert "Đăng ký khai sinh cho con" in heard
    for personal in ("Hạnh", "038", "1962"):
        assert personal not in heard


def test_without_phone_and_hours_there_is_no_empty_line(qtbot: QtBot) -> None:
    silent = opened(qtbot, replace(told(BIRTH), phone="", hours=""))
    usual = opened(qtbot, told(BIRTH))
    assert len(silent.canvas().parts()) == len(usual.canvas().parts()) - 1


def test_practice_is_seen_across_the_screen(qtbot: QtBot) -> None:
    plain = opened(qtbot, told(BIRTH))
    marked = opened(qtbot, told(BIRTH, practice=True))
    assert canvas_image(plain.canvas()) != canvas_image(marked.canvas())


def canvas_image(canvas: TurnedCanvas) -> QImage:
    return canvas.grab().toImage()


@pytest.mark.parametrize("ending", list(Ending))
def test_every_ending_has_its_words(qtbot: QtBot, ending: Ending) -> None:
    matter = Matter(ending, "Đăng ký khai sinh", "H56", ("Căn cước",))
    window = opened(qtbot, told(matter))
    assert turned_words.heading(ending) in window.canvas().accessibleName()
    assert all(all(turned_words.step(step, matter)) for step in NextStep)
    assert not canvas_image(window.canvas()).isNull()
