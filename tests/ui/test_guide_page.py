"""Phiếu QR by keys and clicks: find, see, print, save, show; nothing is counted that did not happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from db import print_runs
from desk.domain.problems import Refused, refusal
from desk.usecases.guides import TO_FILE
from reports import raster
from tests.ui.guide_hands import CTRL, Hands, hands
from tests.ui.guide_stage import stage
from tests.ui.keys import type_text
from ui import background, theme
from ui.pages.guide_list import CARD, GuideList
from ui.widgets.facts import EmptyState
from ui.widgets.quantity import QuantityField

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk

__all__ = ["hands"]

BIRTH = "1.001193"
ALL = 245  # procedures in force, services with a sheet, links of the register


def unreadable(_pixels: memoryview) -> list[str]:
    """Stand in for a reader that finds no code."""
    return []


def test_all_procedures_have_a_card_and_the_first_is_shown(hands: Hands) -> None:
    hands.wait_drawn()
    assert hands.cards.count() == ALL
    assert hands.preview.pages().page_count() == 1
    assert hands.panel.check_note().tone == "ok"
    assert hands.panel.check_note().words.endswith("dichvucong.gov.vn")
    assert hands.panel.print_button().isEnabled()


def test_a_sheet_is_found_without_accents(hands: Hands) -> None:
    type_text(hands.search, "dang ky khai sinh")
    chosen = hands.cards.chosen()
    assert chosen is not None
    assert chosen.name == "Đăng ký khai sinh"
    assert 1 < hands.cards.count() < 20


def test_a_sheet_is_found_with_accents_and_by_its_code(hands: Hands) -> None:
    type_text(hands.search, "Khai tử")
    assert hands.cards.count() >= 1
    hands.search.selectAll()
    type_text(hands.search, BIRTH)
    chosen = hands.cards.chosen()
    assert chosen is not None
    assert (chosen.key, hands.cards.count()) == (BIRTH, 1)


def test_arrow_keys_walk_the_cards_while_one_types(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Up)
    assert hands.cards.currentIndex().row() == 1
    assert QApplication.focusWidget() is hands.search
    hands.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is hands.cards
    hands.press(Qt.Key.Key_F, CTRL)
    assert QApplication.focusWidget() is hands.search


def test_words_that_fit_nothing_leave_nothing_to_print(hands: Hands) -> None:
    type_text(hands.search, "xyz")
    empty = hands.page.findChild(EmptyState)
    assert empty is not None
    assert empty.isVisible()
    assert not any(button.isEnabled() for button in hands.panel.buttons())
    for _ in "xyz":
        hands.press(Qt.Key.Key_Backspace)
    hands.wait_drawn()
    assert hands.cards.count() == ALL
    assert hands.panel.print_button().isEnabled()


def test_another_page_can_ask_for_a_sheet(hands: Hands) -> None:
    type_text(hands.search, "dat dai")
    hands.page.show_procedure(BIRTH)
    chosen = hands.cards.chosen()
    assert chosen is not None
    assert chosen.key == BIRTH
    assert hands.search.text() == ""


def test_a_code_without_a_sheet_is_answered_in_words(hands: Hands) -> None:
    hands.page.show_procedure("9.999999")
    assert "9.999999" in hands.wait_told()


def test_two_sheets_go_to_the_printer_and_are_counted(hands: Hands, desk: Desk) -> None:
    hands.page.show_procedure(BIRTH)
    hands.page.set_copies(2)
    with hands.qtbot.waitSignal(hands.made.changes.sheet_printed):
        hands.press(Qt.Key.Key_P, CTRL)
    assert hands.system.asked == [(f"Guide sheet {BIRTH}", 0)]
    pages = raster.pages(hands.system.paper.read_bytes(), 150)
    [run] = desk.guides.recent_runs()
    assert [raster.decode(page) for page in pages] == [{run.link}] * 2
    assert (run.subject, run.copies, run.size, run.printer) == (BIRTH, 2, "a5", TO_FILE)
    assert "2" in hands.wait_told()


def test_without_a_printer_a_pdf_is_offered(hands: Hands, desk: Desk, tmp_path: Path) -> None:
    hands.system.printers = []
    hands.page.look_for_printers()
    hands.qtbot.waitUntil(lambda: not hands.panel.printer())
    hands.system.file = tmp_path / "khai sinh.pdf"
    hands.page.show_procedure(BIRTH)
    hands.press(Qt.Key.Key_P, CTRL)
    assert "no printer" in hands.wait_told()
    with hands.qtbot.waitSignal(hands.made.changes.sheet_printed):
        hands.qtbot.mouseClick(hands.bar.action_button(), Qt.MouseButton.LeftButton)
    [run] = desk.guides.recent_runs()
    [page] = raster.pages(hands.system.file.read_bytes(), 150)
    assert raster.decode(page) == {run.link}


def test_a_saved_sheet_can_be_found_again(hands: Hands, tmp_path: Path) -> None:
    hands.system.file = tmp_path / "phieu.pdf"
    hands.page.show_procedure(BIRTH)
    hands.press(Qt.Key.Key_S, CTRL)
    assert "phieu.pdf" in hands.wait_told()
    assert hands.system.asked == [(f"Phieu-{BIRTH}.pdf", 0)]
    hands.qtbot.mouseClick(hands.bar.action_button(), Qt.MouseButton.LeftButton)
    assert hands.system.folders == [tmp_path]


def test_a_file_that_cannot_be_written_is_told_and_not_counted(
    hands: Hands, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be")
    hands.system.file = tmp_path / "taken" / "phieu.pdf"
    hands.press(Qt.Key.Key_S, CTRL)
    assert hands.wait_told().startswith("The PDF was not saved")
    assert desk.guides.recent_runs() == []


def test_a_file_dialog_that_is_closed_saves_nothing(hands: Hands, desk: Desk) -> None:
    hands.press(Qt.Key.Key_S, CTRL)
    assert hands.system.asked
    assert desk.guides.recent_runs() == []


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_and_not_counted(
    hands: Hands, desk: Desk, tmp_path: Path
) -> None:
    hands.system.paper = tmp_path / "missing" / "paper.pdf"
    hands.press(Qt.Key.Key_P, CTRL)
    assert hands.wait_told().startswith("The printer did not take the job")
    assert desk.guides.recent_runs() == []


def test_a_code_that_cannot_be_read_back_cannot_be_printed(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.wait_drawn()

    monkeypatch.setattr(raster, "texts_in", unreadable)
    hands.page.show_procedure(BIRTH)
    hands.wait_drawn()
    assert hands.panel.check_note().tone == "err"
    _screen, save, printing = hands.panel.buttons()
    assert not printing.isEnabled()
    assert not save.isEnabled()


def test_f5_shows_the_code_and_esc_takes_it_away(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F5)
    hands.qtbot.waitUntil(lambda: hands.page.screen_window() is not None)
    window = hands.page.screen_window()
    assert window is not None
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert hands.page.screen_window() is None


def test_from_the_code_on_screen_one_can_still_print(hands: Hands, desk: Desk) -> None:
    hands.press(Qt.Key.Key_F5)
    hands.qtbot.waitUntil(lambda: hands.page.screen_window() is not None)
    window = hands.page.screen_window()
    assert window is not None
    with hands.qtbot.waitSignal(hands.made.changes.sheet_printed):
        QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    assert hands.page.screen_window() is None
    assert len(desk.guides.recent_runs()) == 1


def test_a_code_that_cannot_be_shown_is_told(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raster, "texts_in", unreadable)
    hands.press(Qt.Key.Key_F5)
    assert hands.wait_told().startswith("The code cannot be shown")
    assert hands.page.screen_window() is None


def test_a_print_that_cannot_be_registered_is_told(
    hands: Hands, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_run: object) -> None:
        raise Refused(refusal("disk_full", folder="D:"))

    monkeypatch.setattr(print_runs, "add", full)
    hands.press(Qt.Key.Key_P, CTRL)
    assert hands.wait_told().startswith("The sheet was printed but could not be entered")
    assert hands.system.paper.exists()


def test_the_folder_of_the_last_pdf_is_offered_again(hands: Hands, tmp_path: Path) -> None:
    folder = tmp_path / "Phiếu"
    folder.mkdir()
    hands.system.file = folder / "1.pdf"
    hands.press(Qt.Key.Key_S, CTRL)
    hands.wait_told()
    hands.press(Qt.Key.Key_S, CTRL)
    assert hands.system.suggested[-1].parent == folder


def test_a_second_press_while_one_job_runs_starts_nothing(hands: Hands, desk: Desk) -> None:
    hands.wait_drawn()
    hands.press(Qt.Key.Key_P, CTRL)
    hands.press(Qt.Key.Key_P, CTRL)
    hands.wait_told()
    assert len(desk.guides.recent_runs()) == 1


def test_the_last_prints_are_listed(hands: Hands, desk: Desk, user: User) -> None:
    for copies in (1, 3):
        desk.guides.printed(user, desk.guides.sheet(BIRTH), "a5", copies, "Canon LBP 2900")
    hands.page.refresh()
    rows = [
        row.accessibleName()
        for row in hands.panel.findChildren(QWidget)
        if "sheets, " in row.accessibleName()
    ]
    assert [name.rpartition(", ")[0] for name in rows] == [
        "Đăng ký khai sinh, 3 sheets",
        "Đăng ký khai sinh, 1 sheets",
    ]


def test_a_hidden_page_catches_up_when_it_is_shown(
    qtbot: QtBot, desk: Desk, user: User, tmp_path: Path
) -> None:
    made = stage(desk, user, tmp_path)
    qtbot.addWidget(made.window)
    cards = made.page.findChild(GuideList)
    assert cards is not None
    made.changes.catalogue_changed.emit()
    assert cards.count() == 0
    made.window.show()
    assert cards.count() == ALL
    background.wait_for_all()


def test_the_wheel_leaves_the_copies_alone(hands: Hands) -> None:
    spin = hands.page.findChild(QuantityField)
    assert spin is not None
    middle = QPointF(spin.rect().center())
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(
        middle,
        spin.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        none,
        phase,
        False,
    )
    QApplication.sendEvent(spin, wheel)
    assert hands.panel.copies() == 1


def test_a_click_chooses_a_card_and_the_ring_is_round_it(hands: Hands) -> None:
    place = hands.cards.visualRect(hands.cards.model().index(2, 0)).center()
    hands.qtbot.mouseClick(hands.cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert hands.cards.currentIndex().row() == 2
    assert hands.cards.focus_rect().height() == CARD


def test_letters_over_the_cards_are_no_search(hands: Hands) -> None:
    hands.cards.setFocus()
    before = hands.cards.currentIndex().row()
    type_text(hands.cards, "x")
    assert hands.cards.currentIndex().row() == before


@pytest.mark.parametrize(("width", "height"), [(1366, 698), (1092, 614)])
def test_nothing_is_wider_than_the_page(hands: Hands, width: int, height: int) -> None:
    hands.made.window.resize(width, height)
    hands.wait_drawn()
    room = hands.page.rect()
    assert theme.sizes(hands.page).compact == (width < 1360)
    for button in hands.panel.buttons():
        corner = button.mapTo(hands.page, button.rect().bottomRight())
        assert room.contains(corner)
        assert button.width() >= button.sizeHint().width()
    assert hands.page.minimumSizeHint().width() <= room.width()
    assert hands.page.minimumSizeHint().height() <= room.height()


def test_a_screen_reader_hears_what_is_on_a_card(hands: Hands) -> None:
    heard = hands.cards.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    chosen = hands.cards.chosen()
    assert chosen is not None
    assert all(part in heard for part in (chosen.name, chosen.key, chosen.field, "link not checked yet"))
