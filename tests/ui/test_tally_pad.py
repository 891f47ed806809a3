"""The tally pad: a tap is one, a digit and a number are many, − takes away, and nothing is ever erased."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.domain.people import Role
from tests.ui.tally_stage import (
    CTRL,
    VNEID,
    WALLET,
    TallyStage,
    click,
    focused,
    opened,
    outing,
    press,
    stage,
    type_words,
)
from ui.widgets.tally_tile import LEAST

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk

__all__ = ["stage"]

KEY_2, KEY_7, ENTER = Qt.Key.Key_2, Qt.Key.Key_7, Qt.Key.Key_Return


def test_a_tap_on_a_tile_counts_one_at_once(stage: TallyStage) -> None:
    click(stage.tile(WALLET))
    click(stage.tile(WALLET))
    assert stage.figures() == {WALLET: 2}
    assert stage.tile(WALLET).count() == 2
    assert stage.amounts() == [1, 1]


def test_a_digit_and_a_number_count_many(stage: TallyStage) -> None:
    press(KEY_2)
    type_words("10")
    assert stage.window.pad.entry.save.text() == "Ghi +10"
    press(ENTER)
    assert stage.figures() == {VNEID: 10}


def test_the_keypad_works_as_the_row_of_digits_does(stage: TallyStage) -> None:
    press(KEY_7, held=Qt.KeyboardModifier.KeypadModifier)
    press(Qt.Key.Key_3, held=Qt.KeyboardModifier.KeypadModifier)
    press(Qt.Key.Key_Enter, held=Qt.KeyboardModifier.KeypadModifier)
    assert stage.figures() == {WALLET: 3}


def test_enter_pressed_twice_or_held_counts_once(stage: TallyStage) -> None:
    press(KEY_2)
    type_words("10")
    press(ENTER, ENTER)
    held = QKeyEvent(QKeyEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(focused(), held)
    assert stage.amounts() == [10]


def test_the_next_service_is_chosen_right_after_a_number(stage: TallyStage) -> None:
    press(KEY_2, Qt.Key.Key_5, ENTER, KEY_7, ENTER)
    assert stage.figures() == {VNEID: 5, WALLET: 1}


def test_minus_takes_one_away_and_stays_in_the_log(stage: TallyStage) -> None:
    press(KEY_7, Qt.Key.Key_3, ENTER)
    click(stage.window.pad.entry.minus)
    type_words("-")
    type_words("+")
    assert stage.amounts() == [1, -1, -1, 3]
    assert stage.figures() == {WALLET: 2}


def test_a_minus_before_the_number_takes_as_many_away(stage: TallyStage) -> None:
    press(KEY_7, Qt.Key.Key_9, ENTER, KEY_7)
    type_words("-4")
    press(ENTER)
    assert stage.amounts() == [-4, 9]


def test_nothing_falls_below_nothing_and_the_way_on_is_one_key(stage: TallyStage) -> None:
    press(KEY_7)
    type_words("-4")
    press(ENTER)
    entry = stage.window.pad.entry
    assert entry.tells_problem()
    assert entry.bar.accessibleName().startswith("Mới đếm 0, không bớt 4 được")
    press(ENTER)
    assert not entry.tells_problem()
    assert (focused(), entry.field.text()) == (entry.field, "-4")


@pytest.mark.parametrize("typed", ["1,5", "1e9", "", "x"])
def test_a_number_that_cannot_be_read_is_asked_about(stage: TallyStage, typed: str) -> None:
    press(KEY_2)
    press(Qt.Key.Key_Delete)
    type_words(typed)
    press(ENTER)
    assert stage.window.pad.entry.tells_problem()
    assert stage.window.pad.entry.field.text() == typed
    assert stage.amounts() == []


def test_the_last_step_is_taken_back_by_ctrl_z(stage: TallyStage) -> None:
    press(KEY_2, Qt.Key.Key_5, ENTER, KEY_7, ENTER)
    press(Qt.Key.Key_Z, held=CTRL)
    assert stage.amounts() == [-1, 1, 5]
    press(Qt.Key.Key_Z, held=CTRL)
    assert stage.figures() == {}
    assert not stage.window.pad.log.undo.isEnabled()


def test_an_earlier_step_is_taken_back_from_the_log(stage: TallyStage) -> None:
    press(KEY_2, Qt.Key.Key_5, ENTER, KEY_7, ENTER)
    rows = stage.window.pad.log.rows
    place = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    press(Qt.Key.Key_Delete)
    assert stage.figures() == {WALLET: 1}
    shown = [rows.model().index(row, 0).data() for row in range(3)]
    assert [("hoàn tác" in line, "Minh Anh" in line) for line in shown] == [
        (True, True),
        (False, True),
        (True, True),
    ]


def test_a_volunteer_is_told_why_another_step_stays(qtbot: QtBot, desk: Desk, user: User) -> None:
    shift = outing(desk, user)
    desk.tallies.add(user, shift.id, VNEID, 4)
    volunteer = desk.users.add(user, "Đỗ Thu Trang", Role.VOLUNTEER)
    window, _ = opened(qtbot, desk, volunteer)
    press(Qt.Key.Key_Z, held=CTRL)
    assert window.pad.entry.tells_problem()
    assert [step.amount for step in window.pad.log.steps()] == [4]


@pytest.mark.no_qt_log  # the offscreen platform says of every popup what it cannot do
def test_a_service_without_a_tile_is_chosen_from_the_list(stage: TallyStage, qtbot: QtBot) -> None:
    press(Qt.Key.Key_0, held=Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "Cài VssID").trigger()
    menu.close()
    type_words("6")
    press(ENTER)
    assert stage.figures() == {"vssid": 6}


def test_a_shift_for_residential_groups_asks_which(qtbot: QtBot, desk: Desk, user: User) -> None:
    shift = outing(desk, user, groups=("tdp07",))
    window, _ = opened(qtbot, desk, user)
    group = window.pad.head.group
    assert group.isVisible()
    group.setFocus()
    press(Qt.Key.Key_Down)
    click(window.pad.tiles.tiles()[1])
    assert [step.unit for step in desk.tallies.steps(user, shift.id)] == ["tdp07"]
    assert "Tổ dân phố 7" in window.pad.log.rows.model().index(0, 0).data()


def test_what_another_window_counted_is_shown(stage: TallyStage) -> None:
    stage.desk.tallies.add(stage.user, stage.shift.id, VNEID, 8)
    stage.changes.tallied.emit()
    assert stage.tile(VNEID).count() == 8


def test_tiles_follow_the_catalogue(stage: TallyStage) -> None:
    wallet = stage.desk.catalogues.snapshot().service_by_key[WALLET]
    stage.desk.services.alter(stage.user, replace(wallet, active=False))
    stage.changes.catalogue_changed.emit()
    assert WALLET not in [tile.value for tile in stage.window.pad.tiles.tiles()]


def test_tiles_are_large_and_say_what_they_are(stage: TallyStage) -> None:
    stage.window.resize(480, 420)
    tiles = stage.window.pad.tiles.tiles()
    assert [tile for tile in tiles if tile.height() < LEAST] == []
    assert tiles[1].accessibleName() == "2 Kích hoạt VNeID mức 2: 0"


def test_without_a_shift_the_pad_says_what_to_do(qtbot: QtBot, desk: Desk, user: User) -> None:
    window, _ = opened(qtbot, desk, user)
    press(KEY_2)
    assert window.pad.chosen() == ""
    press(ENTER)
    assert window.step() is window.outing


def test_a_tile_is_pressed_by_space_once_however_long(stage: TallyStage) -> None:
    stage.tile(VNEID).setFocus()
    press(Qt.Key.Key_Space)
    stage.tile(VNEID).setFocus()
    held = QKeyEvent(QKeyEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(focused(), held)
    assert stage.amounts() == [1]
