"""Scanners and hands at one keyboard: scans are caught, what is typed is what is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tests.ui.scanner import HAND, KEYPAD, METHOD, SCANNER, Keyboard
from ui.scanning import LATE, ScanCatcher

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CARD = "038062012345||Nguyễn Văn An|05031962|Nam|Tổ dân phố 7, Phường Mẫu|01012021"
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Page(QWidget):
    """A page with one of each thing that may have the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.other, self.note = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.button, self.choice = QPushButton("Lưu"), QComboBox()
        self.choice.addItems(["038 Thanh Hóa", "040 Nghệ An"])
        column = QVBoxLayout(self)
        for widget in (self.field, self.other, self.note, self.button, self.choice):
            column.addWidget(widget)
        self.catcher = ScanCatcher(self)
        self.scans: list[str] = []
        self.clicks = 0
        self.catcher.scanned.connect(self.scans.append)
        self.button.clicked.connect(self._on_clicked)

    def timer(self) -> QTimer:
        """The timer that ends the waiting."""
        (timer,) = self.catcher.findChildren(QTimer)
        return timer

    def _on_clicked(self) -> None:
        self.clicks += 1


@pytest.fixture
def page(qtbot: QtBot, keys: Keyboard) -> Page:
    page = Page()
    page.catcher.clock = lambda: keys.now
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.field.setFocus()
    return page


@pytest.fixture
def keys() -> Keyboard:
    return Keyboard()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, None])
@pytest.mark.parametrize("focus", ["field", "note", "button", "choice"])
def test_a_scan_is_caught_whatever_has_the_focus(
    page: Page, keys: Keyboard, focus: str, end: int | None
) -> None:
    widget: QWidget = getattr(page, focus)
    widget.setFocus()
    keys.scan(CARD, end)
    page.catcher.flush()
    assert page.scans == [CARD]
    assert (page.field.text(), page.note.toPlainText(), page.clicks) == ("", "", 0)
    assert page.choice.currentIndex() == 0
    assert QApplication.focusWidget() is widget


@pytest.mark.parametrize("pause", [0, 1, 16, 35])
def test_scanners_are_slow_and_quick(page: Page, keys: Keyboard, pause: int) -> None:
    keys.scan("172345678", after=pause)
    assert (page.scans, page.field.text()) == (["172345678"], "")


def test_what_was_typed_before_stays_as_it_was(page: Page, keys: Keyboard) -> None:
    keys.type("Nguyen Van")
    page.catcher.flush()
    page.field.setSelection(0, 6)
    keys.scan(CARD)
    assert page.scans == [CARD]
    assert (page.field.text(), page.field.selectedText()) == ("Nguyen Van", "Nguyen")


@pytest.mark.parametrize("pause", [36, 60, HAND])
def test_typing_by_hand_arrives_whole_with_its_enter(page: Page, keys: Keyboard, pause: int) -> None:
    returned: list[str] = []
    page.field.returnPressed.connect(lambda: returned.append(page.field.text()))
    keys.type("nguyen van an 1962", pause)
    keys.press(Qt.Key.Key_Return, "\r")
    assert (returned, page.scans) == (["nguyen van an 1962"], [])


def test_typing_goes_on_where_the_cursor_stands(page: Page, keys: Keyboard) -> None:
    page.field.setText("Nguyen An")
    page.field.setSelection(7, 0)
    keys.type("Van ", 20)
    keys.press(Qt.Key.Key_End)
    keys.type("h")
    page.catcher.flush()
    assert page.field.text() == "Nguyen Van Anh"


@pytest.mark.parametrize(("end", "where"), [(Qt.Key.Key_Return, "field"), (Qt.Key.Key_Tab, "other")])
def test_a_short_burst_is_typing_and_keeps_its_end(page: Page, keys: Keyboard, end: int, where: str) -> None:
    keys.scan("05031962", end)
    assert (page.field.text(), page.scans) == ("05031962", [])
    assert QApplication.focusWidget() is getattr(page, where)


def test_a_letter_waits_only_for_a_moment(page: Page, qtbot: QtBot, keys: Keyboard) -> None:
    keys.type("a")
    assert page.field.text() == ""
    assert page.timer().interval() == page.catcher.first_hold <= 25
    qtbot.waitUntil(lambda: page.field.text() == "a")


def test_a_scan_without_enter_is_told_after_silence(page: Page, qtbot: QtBot, keys: Keyboard) -> None:
    keys.scan(CARD, None)
    assert page.scans == []
    qtbot.waitUntil(lambda: page.scans == [CARD])


def test_keys_that_wait_behind_a_busy_moment_are_not_taken_apart(page: Page, keys: Keyboard) -> None:
    keys.scan(CARD[:6], None)
    page.catcher.clock = lambda: keys.now + page.catcher.gap + LATE + 1
    page.timer().timeout.emit()
    assert page.field.text() == ""
    keys.type(CARD[6:], SCANNER)
    page.timer().timeout.emit()
    assert page.scans == [CARD]


def test_two_scans_shortly_after_each_other_are_two(page: Page, keys: Keyboard) -> None:
    keys.type(CARD, SCANNER)
    keys.press(Qt.Key.Key_Return, "\r", after=SCANNER)
    keys.type("172345678", SCANNER)
    keys.press(Qt.Key.Key_Return, "\r", after=SCANNER)
    keys.now += 200
    keys.type(CARD, SCANNER)
    page.catcher.flush()
    assert (page.scans, page.field.text()) == ([CARD, "172345678", CARD], "")


def test_two_scans_without_enter_are_parted_by_silence(page: Page, keys: Keyboard) -> None:
    for _ in range(2):
        keys.now += 61
        keys.type("172345678", SCANNER)
    page.catcher.flush()
    assert (page.scans, page.field.text()) == (["172345678"] * 2, "")


@pytest.mark.parametrize(
    "line_feed", [(Qt.Key.Key_Return, "\n"), (Qt.Key.Key_J, "\n"), (Qt.Key.Key_Tab, "\t")]
)
def test_of_return_and_line_feed_neither_arrives(
    page: Page, keys: Keyboard, line_feed: tuple[int, str]
) -> None:
    returned: list[bool] = []
    page.field.returnPressed.connect(lambda: returned.append(True))
    keys.scan(CARD)
    keys.press(*line_feed, CTRL if line_feed[0] == Qt.Key.Key_J else KEYPAD, after=SCANNER)
    assert (page.scans, returned) == ([CARD], [])
    assert QApplication.focusWidget() is page.field
    keys.press(Qt.Key.Key_Return, "\r")
    assert returned == [True]


def test_the_short_lines_of_a_long_code_do_not_leak(page: Page, keys: Keyboard) -> None:
    keys.scan("BEGIN:VCARD")
    keys.type("FN:An", SCANNER)
    keys.press(Qt.Key.Key_Return, "\r", after=SCANNER)
    assert (page.scans, page.field.text()) == (["BEGIN:VCARD", "FN:An"], "")


def test_digits_of_the_keypad_are_typed_and_scanned(page: Page, keys: Keyboard) -> None:
    keys.type("1962", modifiers=KEYPAD)
    keys.now += HAND
    keys.type("038062012345", SCANNER, KEYPAD)
    keys.press(Qt.Key.Key_Enter, "\r", KEYPAD, after=SCANNER)
    assert (page.scans, page.field.text()) == (["038062012345"], "1962")


@pytest.mark.parametrize("again", [True, False])
def test_a_key_held_down_is_no_scan(page: Page, keys: Keyboard, again: bool) -> None:
    keys.type("0")
    for _ in range(12):
        keys.press(Qt.Key.Key_0, "0", after=33, again=again)
    page.catcher.flush()
    assert (page.scans, page.field.text()) == ([], "0" * 13)


def test_a_key_held_down_comes_after_the_letters_before_it(page: Page, keys: Keyboard) -> None:
    keys.type("xo", 20)
    keys.press(Qt.Key.Key_O, "o", after=33, again=True)
    assert page.field.text() == "xoo"


def test_backspace_by_hand_takes_back_the_letter_before(page: Page, keys: Keyboard) -> None:
    keys.type("ann")
    keys.press(Qt.Key.Key_Backspace, "\b", after=10)
    assert page.field.text() == "an"


@pytest.mark.parametrize("after", [36, 60, HAND])
def test_unikey_types_a_name(page: Page, keys: Keyboard, after: int) -> None:
    keys.compose("Nguyễn Thị Thủy Hường Đặng", after)
    page.catcher.flush()
    assert (page.field.text(), page.scans) == ("Nguyễn Thị Thủy Hường Đặng ", [])


def test_unikey_types_into_every_kind_of_field(page: Page, keys: Keyboard) -> None:
    page.note.setFocus()
    keys.compose("người dân chưa có điện thoại")
    page.catcher.flush()
    assert page.note.toPlainText() == "người dân chưa có điện thoại "


def test_a_shorthand_written_out_by_unikey_is_no_scan(page: Page, keys: Keyboard) -> None:
    keys.type("ubnd")
    for _ in "ubnd":
        keys.press(Qt.Key.Key_Backspace, "\b", after=METHOD)
    keys.type("Ủy ban nhân dân phường Mẫu ", METHOD)
    page.catcher.flush()
    assert (page.field.text(), page.scans) == ("Ủy ban nhân dân phường Mẫu ", [])


def test_unikey_in_a_scan_leaves_what_a_field_would_hold(page: Page, keys: Keyboard) -> None:
    keys.type("038062012345||Ngu", SCANNER)
    keys.compose("yễn", SCANNER)
    keys.press(Qt.Key.Key_Return, "\r", after=SCANNER)
    assert (page.scans, page.field.text()) == (["038062012345||Nguyễn "], "")


WORDS = "nguyễn văn đặng hường 1962 5/3/62 an tổ 7 quý TDP 038062012345 ỷ"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    words=st.lists(st.sampled_from(WORDS.split()), max_size=5),
    pauses=st.lists(st.integers(36, 300), min_size=1, max_size=4),
    typed=st.booleans(),
)
def test_what_is_typed_is_what_stands_in_a_field_nobody_watches(
    page: Page, words: list[str], pauses: list[int], typed: bool
) -> None:
    bare = QLineEdit()
    page.field.clear()
    for field in (page.field, bare):
        keys = Keyboard(field)
        for number, word in enumerate(words):
            pause = pauses[number % len(pauses)]
            keys.type(word, pause) if typed else keys.compose(word, pause)
            keys.press(Qt.Key.Key_Left if number % 2 else Qt.Key.Key_Backspace, after=pause)
    page.catcher.flush()
    assert (page.field.text(), page.field.cursorPosition()) == (bare.text(), bare.cursorPosition())
    assert page.scans == []


def test_an_input_method_of_the_system_keeps_its_place(page: Page, keys: Keyboard) -> None:
    keys.type("ngu")
    event = QInputMethodEvent()
    event.setCommitString("yễn")
    QCoreApplication.sendEvent(page.field, event)
    QCoreApplication.sendEvent(page.field, QInputMethodEvent())
    keys.type(" An", METHOD)
    page.catcher.flush()
    assert page.field.text() == "nguyễn An"


def test_a_shortcut_comes_after_the_letters_before_it(page: Page, qtbot: QtBot) -> None:
    saved: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Return"), page)
    shortcut.activated.connect(lambda: saved.append(page.field.text()))
    QTest.keyClick(page.field, Qt.Key.Key_A)
    QTest.keyClick(page.field, Qt.Key.Key_Return, CTRL)
    assert saved == ["a"]


def test_a_command_of_the_field_comes_after_the_letters_before_it(page: Page, keys: Keyboard) -> None:
    keys.type("an")
    keys.press(Qt.Key.Key_A, "\x01", CTRL, after=5)
    keys.type("binh")
    page.catcher.flush()
    assert page.field.text() == "binh"


def test_a_scan_is_no_shortcut(page: Page) -> None:
    fired: list[str] = []
    for sequence in ("-", "Alt+7"):
        QShortcut(QKeySequence(sequence), page).activated.connect(lambda: fired.append("shortcut"))
    page.button.setFocus()
    QTest.keyClicks(page.button, "H15.50.05.13-261008-0975")
    QTest.keyClick(page.button, Qt.Key.Key_7, ALT)
    page.catcher.flush()
    assert (page.scans, fired) == (["H15.50.05.13-261008-0975"], [])
    QTest.keyClick(page.button, Qt.Key.Key_7, ALT)
    assert fired == ["shortcut"]


def test_accents_put_together_from_alt_and_digits_belong_to_the_scan(page: Page, keys: Keyboard) -> None:
    keys.type("038062012345||Nguy", SCANNER)
    for digit in "7877":
        keys.press(ord(digit), "", ALT | KEYPAD, after=SCANNER)
    keys.press(0, "ễ", ALT, after=SCANNER)
    keys.press(Qt.Key.Key_Q, "@", ALT | CTRL, after=SCANNER)
    page.catcher.flush()
    assert page.scans == ["038062012345||Nguyễ@"]


def test_control_signs_in_a_scan_are_dropped(page: Page, keys: Keyboard) -> None:
    keys.type("038062012345", SCANNER)
    keys.press(Qt.Key.Key_BracketRight, "\x1d", CTRL, after=SCANNER)
    keys.press(Qt.Key.Key_M, "\r", CTRL, after=SCANNER)
    assert (page.scans, page.field.text()) == (["038062012345"], "")


def test_another_key_right_behind_a_scan_has_its_effect(page: Page, keys: Keyboard) -> None:
    page.field.setText("an")
    keys.scan(CARD, None)
    keys.press(Qt.Key.Key_Home, after=SCANNER)
    assert (page.scans, page.field.cursorPosition()) == ([CARD], 0)


def test_blanks_press_a_button_by_hand_but_not_in_a_scan(page: Page, keys: Keyboard) -> None:
    page.button.setFocus()
    keys.press(Qt.Key.Key_Space, " ")
    page.catcher.flush()
    assert page.clicks == 1
    assert not page.button.isDown()
    keys.scan("Nguyen Van An ")
    assert (page.clicks, page.button.isDown()) == (1, False)


def test_the_first_key_by_hand_after_a_scan_is_released_too(page: Page, keys: Keyboard) -> None:
    page.button.setFocus()
    keys.now += HAND
    for letter in "a b c d e ":
        keys.press(ord(letter.upper()), letter, after=SCANNER, release=False)
    page.catcher.flush()
    keys.press(Qt.Key.Key_Space, " ")
    page.catcher.flush()
    assert (page.scans, page.clicks, page.button.isDown()) == (["a b c d e "], 1, False)


def test_letters_follow_where_a_key_moves_the_focus(page: Page, keys: Keyboard) -> None:
    page.field.textEdited.connect(lambda: page.other.setFocus())
    keys.type("1k", 20)
    keys.press(Qt.Key.Key_Space, " ", after=20)
    page.catcher.flush()
    assert (page.field.text(), page.other.text()) == ("1", "k ")


def test_an_end_follows_where_a_key_moves_the_focus(page: Page) -> None:
    returned: list[bool] = []
    page.field.textEdited.connect(lambda: page.other.setFocus())
    page.other.returnPressed.connect(lambda: returned.append(True))
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_1)
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_Return)
    assert (page.field.text(), returned) == ("1", [True])


def test_a_click_comes_after_the_letters_before_it(page: Page, keys: Keyboard) -> None:
    clicked: list[str] = []
    page.button.clicked.connect(lambda: clicked.append(page.field.text()))
    keys.type("an", 20)
    QTest.mouseClick(page.button, Qt.MouseButton.LeftButton)
    assert clicked == ["an"]


def test_letters_for_a_field_that_is_gone_are_let_go(page: Page, keys: Keyboard) -> None:
    keys.type("an", 20)
    page.field.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    page.catcher.flush()
    assert page.scans == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_scan_into_an_open_list_is_caught(page: Page, keys: Keyboard, qtbot: QtBot) -> None:
    page.choice.showPopup()
    view = page.choice.view()
    qtbot.waitUntil(view.isVisible)
    Keyboard(view).scan("040062012345")
    assert (page.scans, page.choice.currentIndex()) == (["040062012345"], 0)
    page.choice.hidePopup()


def test_a_scan_into_another_window_is_typing(page: Page, qtbot: QtBot) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    Keyboard(other).scan("172345678")
    assert (page.scans, other.text()) == ([], "172345678")


def test_nothing_is_caught_behind_a_dialog(page: Page, qtbot: QtBot) -> None:
    dialog = QDialog(page)
    dialog.setModal(True)
    field = QLineEdit(dialog)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    Keyboard(field).scan("172345678")
    assert (page.scans, field.text()) == ([], "172345678")
    Keyboard(page.field).type("an")
    assert page.field.text() == "an"


def test_a_hidden_page_catches_nothing(page: Page, keys: Keyboard) -> None:
    keys.type("a")
    page.hide()
    assert page.field.text() == "a"
    Keyboard(page.field).type("n", SCANNER)
    assert page.field.text() == "an"
    page.show()
    Keyboard(page.field).scan("172345678")
    assert (page.scans, page.field.text()) == (["172345678"], "an")


def test_a_page_that_is_seen_already_is_listened_to(page: Page, qtbot: QtBot) -> None:
    late = QWidget()
    field = QLineEdit(late)
    qtbot.addWidget(late)
    late.show()
    catcher = ScanCatcher(late)
    with qtbot.waitSignal(catcher.scanned) as told:
        QTest.keyClicks(field, "172345678")
    assert told.args == ["172345678"]
    assert page.scans == []
