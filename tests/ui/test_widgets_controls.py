"""Buttons, tiles, segments and ticks: by mouse, by keyboard, and as a screen reader hears them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import (
    Button,
    DangerButton,
    GhostButton,
    IconButton,
    OutlineButton,
    PrimaryButton,
    SoftButton,
    WarnButton,
)
from ui.widgets.checks import CheckChip, CheckLine
from ui.widgets.segments import Segments
from ui.widgets.tiles import ServiceTile

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

KINDS = (PrimaryButton, OutlineButton, GhostButton, SoftButton, WarnButton, DangerButton)
OUTCOMES = [("ok", "Nộp thành công"), ("wait", "Chờ bổ sung"), ("paper", "Chuyển nộp giấy")]


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> QWidget:
    """Give a shown page with a row to put controls in."""
    theme.install(qapp)
    made = QWidget()
    QHBoxLayout(made)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def put(page: QWidget, *widgets: QWidget) -> None:
    """Put controls on the page."""
    row = page.layout()
    assert row is not None
    for widget in widgets:
        row.addWidget(widget)
    QApplication.processEvents()


def heard(widget: QWidget) -> tuple[str, QAccessible.Role]:
    """Return name and role as a screen reader gets them."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    return spoken.text(QAccessible.Text.Name), spoken.role()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_and_space(
    page: QWidget, qtbot: QtBot, kind: type[Button], key: Qt.Key
) -> None:
    button = kind("Lưu & tiếp", "Ctrl+Enter", "check")
    put(page, button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)
    assert heard(button) == ("Lưu & tiếp", QAccessible.Role.PushButton)


def test_a_disabled_button_does_nothing_and_looks_it(page: QWidget, qtbot: QtBot) -> None:
    button = PrimaryButton("Lưu")
    put(page, button)
    live = button.grab().toImage()
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert button.grab().toImage() != live


def test_keys_of_a_button_work_from_anywhere_on_the_page(page: QWidget, qtbot: QtBot) -> None:
    save, other = PrimaryButton("Lưu"), OutlineButton("In")
    save.set_keys("Ctrl+Return", "Ctrl+Enter")
    put(page, save, other)
    other.setFocus()
    with qtbot.waitSignal(save.clicked):
        qtbot.keyClick(other, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_pressed_and_resting_look_different(page: QWidget) -> None:
    for kind in KINDS:
        button = kind("Nhấn")
        put(page, button)
        rest = button.grab().toImage()
        button.setDown(True)
        assert button.grab().toImage() != rest, kind


def test_a_button_grows_with_hint_and_icon(page: QWidget) -> None:
    button = OutlineButton("In")
    put(page, button)
    bare = button.sizeHint().width()
    button.set_hint("Ctrl+P")
    hinted = button.sizeHint().width()
    button.set_icon_name("printer")
    assert bare < hinted < button.sizeHint().width()


def test_an_icon_button_has_a_name(page: QWidget) -> None:
    button = IconButton("x", "Đóng")
    put(page, button)
    assert heard(button) == ("Đóng", QAccessible.Role.PushButton)
    assert button.toolTip() == "Đóng"
    assert not button.grab().isNull()


def test_a_tile_tells_key_label_and_count(page: QWidget, qtbot: QtBot) -> None:
    tile = ServiceTile("1", "Nộp hồ sơ trực tuyến", "cloud-arrow-up", "file")
    put(page, tile)
    plain = tile.grab().toImage()
    assert heard(tile) == ("1 Nộp hồ sơ trực tuyến", QAccessible.Role.PushButton)
    tile.set_count(1)
    once = tile.grab().toImage()
    tile.set_count(2)
    assert plain != once != tile.grab().toImage()
    assert heard(tile)[0] == "1 Nộp hồ sơ trực tuyến ×2"
    assert (tile.count(), tile.value) == (2, "file")
    with qtbot.waitSignal(tile.clicked):
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)


def test_nothing_is_chosen_until_someone_chooses(page: QWidget, qtbot: QtBot) -> None:
    outcome = Segments(OUTCOMES)
    put(page, outcome)
    assert outcome.value is None
    with qtbot.waitSignal(outcome.chosen) as sent:
        qtbot.mouseClick(outcome.findChildren(QWidget)[1], Qt.MouseButton.LeftButton)
    assert sent.args == ["wait"]
    assert outcome.value == "wait"


def test_arrows_walk_and_stop_at_the_ends(page: QWidget, qtbot: QtBot) -> None:
    outcome = Segments(OUTCOMES)
    put(page, outcome)
    outcome.setFocus()
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(page.focusWidget(), key)
        walked.append(outcome.value)
    assert walked == ["ok", "wait", "paper", "paper", "wait"]


def test_left_begins_at_the_end(page: QWidget, qtbot: QtBot) -> None:
    outcome = Segments(OUTCOMES)
    put(page, outcome)
    outcome.setFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Left)
    assert outcome.value == "paper"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_first_word_can_be_chosen_by_key(page: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    outcome = Segments(OUTCOMES)
    put(page, outcome)
    outcome.setFocus()
    qtbot.keyClick(page.focusWidget(), key)
    assert outcome.value == "ok"


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_choice_can_be_taken_back(page: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    outcome = Segments(OUTCOMES)
    put(page, outcome)
    outcome.set_value("wait")
    outcome.setFocus()
    with qtbot.waitSignal(outcome.chosen) as sent:
        qtbot.keyClick(page.focusWidget(), key)
    assert sent.args == [None]
    assert outcome.value is None


def test_a_choice_that_must_stay_stays(page: QWidget, qtbot: QtBot) -> None:
    how = Segments(OUTCOMES, clearable=False)
    put(page, how)
    how.set_value("ok")
    with qtbot.assertNotEmitted(how.chosen):
        qtbot.mouseClick(how.findChildren(QWidget)[0], Qt.MouseButton.LeftButton)
        qtbot.keyClick(how.findChildren(QWidget)[0], Qt.Key.Key_Delete)
    assert how.value == "ok"


def test_the_program_chooses_silently(page: QWidget, qtbot: QtBot) -> None:
    outcome = Segments(OUTCOMES)
    put(page, outcome)
    with qtbot.assertNotEmitted(outcome.chosen):
        outcome.set_value("ok")
        outcome.set_choices([("new", "Khác")])
    assert outcome.value is None


def test_segments_are_one_tab_stop(page: QWidget, qtbot: QtBot) -> None:
    first, outcome, last = OutlineButton("Trước"), Segments(OUTCOMES), OutlineButton("Sau")
    put(page, first, outcome, last)
    outcome.set_value("wait")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert page.focusWidget().text() == "Chờ bổ sung"  # type: ignore[attr-defined]
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is last


def test_each_word_is_heard_with_its_question(page: QWidget) -> None:
    outcome = Segments(OUTCOMES)
    put(page, outcome)
    outcome.setAccessibleName("Kết quả")
    outcome.set_value("ok")
    word = outcome.findChildren(QWidget)[0]
    assert heard(word)[0] == "Kết quả: Nộp thành công"
    assert QAccessible.queryAccessibleInterface(word).state().checked  # type: ignore[attr-defined]


def test_a_marked_choice_looks_marked(page: QWidget) -> None:
    outcome = Segments(OUTCOMES)
    put(page, outcome)
    plain = outcome.grab().toImage()
    outcome.set_tone("err")
    assert outcome.grab().toImage() != plain


@pytest.mark.parametrize("kind", [CheckChip, CheckLine])
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_tick_is_set_by_key(page: QWidget, qtbot: QtBot, kind: type[CheckLine], key: Qt.Key) -> None:
    tick = kind("Cao tuổi")
    put(page, tick)
    bare = tick.grab().toImage()
    qtbot.keyClick(tick, key)
    assert tick.isChecked()
    assert tick.grab().toImage() != bare
    assert heard(tick) == ("Cao tuổi", QAccessible.Role.CheckBox)
    tick.setEnabled(False)
    assert not tick.grab().isNull()
