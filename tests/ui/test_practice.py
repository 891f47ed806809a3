"""Practice mode: a newcomer walks through the lessons with real keys, and the way in and out is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desk.domain.practice import Lesson
from desk.domain.ward import Ward
from desk.usecases.opening import open_desk
from tests.ui.keys import type_text
from ui import app, theme
from ui.main_window import MainWindow
from ui.modes import Mode
from ui.opening import Opening
from ui.pages.welcome import WelcomePage
from ui.practice import Banner
from ui.preferences import Preferences
from ui.watermark import Watermark
from ui.widgets import painting
from ui.widgets.buttons import GhostButton
from ui.widgets.labels import ElidedLabel
from ui.widgets.rail import RailDoor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class Classroom:
    """A window in practice mode and the hands of a learner."""

    def __init__(self, window: MainWindow, opening: Opening) -> None:
        self.window, self.opening = window, opening

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where focus is."""
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)

    def type(self, words: str) -> None:
        """Type where focus is."""
        focused = self.window.focusWidget()
        assert focused is not None
        type_text(focused, words)

    def lesson(self) -> Lesson | None:
        """Return the lesson that is shown."""
        assert self.opening.practice is not None
        return self.opening.practice.lesson

    def heard(self) -> set[str]:
        """Return everything that the window says to screen readers or in labels."""
        names = {child.accessibleName() for child in self.window.findChildren(QWidget)}
        return names | {label.text() for label in self.window.findChildren(QLabel)}


@pytest.fixture
def classroom(qtbot: QtBot, home: Path) -> Iterator[Classroom]:
    """Open practice mode on an empty data folder."""
    running = app.make_application("vi")
    theme.install(running, theme.PRACTICE)
    window = MainWindow()
    qtbot.addWidget(window)
    opening = Opening(window, home / "data", Preferences(home / "data" / "practice"), Mode.PRACTICE)
    with qtbot.waitSignal(opening.ready), qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: len(window.page_keys()) == 9)
    yield Classroom(window, opening)
    opening.close()
    theme.install(running)


def test_a_newcomer_walks_through_all_lessons(classroom: Classroom) -> None:
    seen = [classroom.lesson()]
    classroom.press(Qt.Key.Key_2, ALT)
    classroom.press(Qt.Key.Key_Return, CTRL)
    seen.append(classroom.lesson())
    classroom.press(Qt.Key.Key_Z, CTRL)
    seen.append(classroom.lesson())
    classroom.type("nguyen thi mau")
    classroom.press(Qt.Key.Key_Return)
    classroom.press(Qt.Key.Key_5)
    classroom.press(Qt.Key.Key_Return, CTRL)
    seen.append(classroom.lesson())
    classroom.press(Qt.Key.Key_1, ALT)
    classroom.type("khai s")
    classroom.press(Qt.Key.Key_Return)
    classroom.press(Qt.Key.Key_Return, CTRL)
    seen.append(classroom.lesson())
    classroom.press(Qt.Key.Key_F3)
    assert seen == list(Lesson)
    assert classroom.lesson() is None
    assert any("Đã xong các bài" in words for words in classroom.heard())


def test_only_what_the_lesson_asks_for_ends_it(classroom: Classroom) -> None:
    classroom.press(Qt.Key.Key_7, ALT)
    classroom.press(Qt.Key.Key_Return, CTRL)
    classroom.press(Qt.Key.Key_Z, CTRL)
    classroom.press(Qt.Key.Key_F3)
    assert classroom.lesson() is Lesson.ACTIVATION


def test_a_lesson_can_be_passed_over_to_the_end(classroom: Classroom, qtbot: QtBot) -> None:
    banner = classroom.window.findChild(Banner)
    assert banner is not None
    for _ in Lesson:
        qtbot.mouseClick(banner.coach.skip, Qt.MouseButton.LeftButton)
    assert classroom.lesson() is None
    assert not banner.coach.skip.isVisible()
    classroom.window.show_page("log")
    assert classroom.lesson() is None


def test_the_window_says_three_times_that_it_is_practice(classroom: Classroom) -> None:
    assert "THỰC HÀNH" in classroom.window.windowTitle()
    assert {"THỰC HÀNH", "Sổ thực hành, đã lưu vào sổ tập", "Không sao lưu", "Sổ tập"} <= classroom.heard()
    mark, pages = classroom.window.findChild(Watermark), classroom.window.pages_area()
    assert mark is not None
    for width, height in ((1366, 698), (1092, 614)):
        classroom.window.resize(width, height)
        QApplication.processEvents()
        assert mark.geometry() == pages.geometry()
    assert mark.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert not classroom.window.grab().isNull()


@pytest.mark.parametrize("key", ["desk", "log", "guide", "report"])
@pytest.mark.parametrize(("width", "height"), [(1366, 698), (1092, 614)])
def test_every_page_has_room_under_the_band(
    classroom: Classroom, qtbot: QtBot, key: str, width: int, height: int
) -> None:
    classroom.window.resize(width, height)
    classroom.window.show_page(key)
    page = classroom.window.page(key)
    qtbot.waitUntil(lambda: page.minimumSizeHint().height() <= page.height())
    assert (classroom.window.width(), classroom.window.height()) == (width, height)


def test_no_lesson_is_cut_in_a_small_window(classroom: Classroom) -> None:
    classroom.window.resize(1092, 614)
    banner = classroom.window.findChild(Banner)
    assert banner is not None
    for _ in range(len(Lesson) + 1):
        QApplication.processEvents()
        for label in banner.findChildren(ElidedLabel):
            assert painting.text_width(label.text(), theme.font(theme.BODY)) <= label.width()
        banner.coach.skip.click()


def test_the_page_keeps_the_cursor_while_the_coach_speaks(classroom: Classroom) -> None:
    before = classroom.window.focusWidget()
    classroom.press(Qt.Key.Key_2, ALT)
    classroom.press(Qt.Key.Key_Return, CTRL)
    assert classroom.window.focusWidget() is before is not None


def test_where_the_window_is_kept_open_the_mode_stays(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(classroom.window, "close", lambda: False)
    classroom.opening.change_mode(Mode.REGISTER)
    assert classroom.opening.wanted is None


def test_a_refusal_is_told_and_starting_over_is_not_repeated(
    qtbot: QtBot, home: Path, classroom: Classroom
) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    opening = Opening(window, home / "data", Preferences(home), Mode.AGAIN)
    opening.open()
    assert opening.desk() is None  # the other window has it
    classroom.opening.close()
    opening.open()
    assert opening.desk() is not None
    opening.close()


class Visitor(QObject):
    """Does one thing after another to whatever main window is there, as soon as it can be done."""

    def __init__(self, steps: list[Callable[[MainWindow], bool]]) -> None:
        super().__init__()
        self.seen: list[tuple[str, bool]] = []
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start(20)

    def _on_timeout(self) -> None:
        windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
        for window in windows:
            if self._steps and window.isVisible() and self._steps[0](window):
                self.seen.append((window.windowTitle(), theme.colours() is theme.PRACTICE))
                self._steps.pop(0)
                return


def by_door(window: MainWindow) -> bool:
    """Go through the door at the bottom of the rail."""
    door = window.findChild(RailDoor)
    if door is None or len(window.page_keys()) < 4:
        return False
    QTimer.singleShot(0, door.click)
    return True


def start_over(window: MainWindow) -> bool:
    """Ask for the practice register anew."""
    banner = window.findChild(Banner)
    if banner is None or len(window.page_keys()) < 4:
        return False
    QTimer.singleShot(0, banner.coach.again.click)
    return True


def from_the_first_run(window: MainWindow) -> bool:
    """Try it out before there is any register."""
    page = window.findChild(WelcomePage)
    if page is None:
        return False
    [link] = [each for each in page.findChildren(GhostButton) if each.text() == "Tập thử với dữ liệu mẫu"]
    QTimer.singleShot(0, link.click)
    return True


def close(window: MainWindow) -> bool:
    """Close the program."""
    if not window.page_keys() and window.findChild(WelcomePage) is None:
        return False
    QTimer.singleShot(0, window.close)
    return True


@pytest.fixture
def quiet_end() -> Iterator[None]:
    """Put the usual colours back."""
    yield
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    theme.install(running)


def test_into_practice_start_over_and_back_to_work(
    tmp_path: Path, qapp: QApplication, quiet_end: None
) -> None:
    with open_desk(tmp_path, create=True) as desk:
        desk.wards.set_up(Ward("Phường Hạc Thành"), "Vũ Minh Anh")
    visitor = Visitor([by_door, start_over, by_door, close])
    assert app.start(["--data", str(tmp_path)]) == 0
    assert visitor.seen == [
        ("Sổ Một Cửa, Phường Hạc Thành", False),
        ("Sổ Một Cửa, Phường Mẫu – THỰC HÀNH", True),
        ("Sổ Một Cửa, Phường Mẫu – THỰC HÀNH", True),
        ("Sổ Một Cửa, Phường Hạc Thành", False),
    ]


def test_the_first_run_leads_there_and_back(tmp_path: Path, qapp: QApplication, quiet_end: None) -> None:
    visitor = Visitor([from_the_first_run, by_door, close])
    assert app.start(["--data", str(tmp_path)]) == 0
    assert [practice for _, practice in visitor.seen] == [False, True, False]
    assert not (tmp_path / "register.db").exists()


def test_the_option_opens_it_at_once(tmp_path: Path, qapp: QApplication, quiet_end: None) -> None:
    visitor = Visitor([close])
    assert app.start(["--data", str(tmp_path), "--practice"]) == 0
    assert visitor.seen == [("Sổ Một Cửa, Phường Mẫu – THỰC HÀNH", True)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["practice"]
