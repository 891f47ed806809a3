"""The tasks whose keys are counted, from an idle window to “Đã lưu”."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.budget.hand import Hand

if TYPE_CHECKING:
    from ui.dialogs.tally_window import TallyWindow
    from ui.main_window import MainWindow
    from ui.pages.desk import DeskPage

CTRL = Qt.KeyboardModifier.ControlModifier
CARD = "038162012345|012345678|NGUYỄN THỊ BƯỞI|05031962|Nữ|Tổ dân phố 7, Phường Mẫu, Tỉnh Mẫu|01012022\r"

Way = Callable[[Hand, "DeskPage"], None]


@dataclass(frozen=True)
class Task:
    """A task, how it is done, and how many keys and clicks together it may take."""

    name: str
    limit: int
    way: Way


@dataclass(frozen=True)
class TallyTask:
    """A task at the tally pad, how it is done, and how many keys and clicks together it may take."""

    name: str
    limit: int
    way: Callable[[Hand, MainWindow], None]


@dataclass(frozen=True)
class Count:
    """What a task took."""

    task: str
    keys: int
    clicks: int
    seconds: float
    limit_keys: int
    ok: bool


def scanned_submission(hand: Hand, page: DeskPage) -> None:
    """Card scanned, favourite 1, the most used procedure, filed, saved."""
    hand.scan(CARD)
    hand.press(Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Return, held=CTRL)
    del page


def typed_submission(hand: Hand, page: DeskPage) -> None:
    """Name and birth year typed, procedure looked up, filed, saved."""
    hand.type("nguyen van an 1962")
    hand.press(Qt.Key.Key_Return, Qt.Key.Key_1)
    hand.type("khai tu")
    hand.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Return, held=CTRL)
    del page


def returning_citizen(hand: Hand, page: DeskPage) -> None:
    """A citizen met before, found by a few letters."""
    hand.type("han")
    hand.press(Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Return, held=CTRL)
    del page


def mouse_only(hand: Hand, page: DeskPage) -> None:
    """Service and save by mouse alone, on targets that can be hit."""
    hand.click(page.form.tiles.tiles()[1])
    hand.click(page.bar.save_button())


TASKS = (
    Task("submission, card scanned", 4, scanned_submission),
    Task("submission, typed", 36, typed_submission),
    Task("submission, returning citizen", 10, returning_citizen),
    Task("activation, mouse only", 2, mouse_only),
)


def ten_activations(hand: Hand, window: MainWindow) -> None:
    """F6 opens the pad of the outing; VNeID's digit, the number, Enter."""
    hand.press(Qt.Key.Key_F6)
    hand.turn_to(tally_window(window))
    hand.press(Qt.Key.Key_2)
    hand.type("10")
    hand.press(Qt.Key.Key_Return)


def ten_by_mouse(hand: Hand, window: MainWindow) -> None:
    """Ten taps on a tile of the pad that stands open beside other windows."""
    pad = tally_window(window)
    hand.turn_to(pad)
    for _ in range(10):
        hand.click(pad.pad.tiles.tiles()[1])


TALLY_TASKS = (
    TallyTask("10 activations on an outing", 6, ten_activations),
    TallyTask("10 activations, mouse only", 10, ten_by_mouse),
)


def tally_window(window: MainWindow) -> TallyWindow:
    """The window of the pad once F6 was pressed."""
    from ui.dialogs.tally_window import TallyWindow

    return window.findChildren(TallyWindow)[-1]


def measure_tally(task: TallyTask, window: MainWindow, counted: Callable[[], int]) -> Count:
    """Do a task from the idle desk page and count; `counted` reads the activations off the register.

    It must write exactly ten, end in six seconds and leave nothing modal.
    """
    window.show_page("desk")
    before = counted()
    hand = Hand(window)
    task.way(hand, window)
    used = hand.keys + hand.clicks
    ok = counted() - before == 10 and used <= task.limit and not hand.small_targets and hand.seconds <= 6
    return Count(task.name, hand.keys, hand.clicks, round(hand.seconds, 3), task.limit, ok)


def two_sheets(hand: Hand, window: MainWindow) -> None:
    """Ctrl+P on the empty form prints the set of the visit just saved, while one stays at the desk."""
    hand.press(Qt.Key.Key_P, held=CTRL)
    del window


PRINT_TASK = TallyTask("2 sheets of the visit just saved", 8, two_sheets)


def measure_print(task: TallyTask, window: MainWindow, runs: Callable[[], int]) -> Count:
    """Save a visit about two matters, then print its sheets and count; `runs` reads the register of prints.

    Both sheets must reach the spooler within ten seconds of the first key.
    """
    from ui import background
    from ui.pages.desk import DeskPage

    window.show_page("desk")
    page = window.page("desk")
    assert isinstance(page, DeskPage)
    page.form.person.setFocus()
    setting = Hand(window)
    setting.press(Qt.Key.Key_1, held=Qt.KeyboardModifier.AltModifier)
    setting.type("khai tu")
    setting.press(Qt.Key.Key_Return)
    setting.press(Qt.Key.Key_2, held=Qt.KeyboardModifier.AltModifier)
    setting.press(Qt.Key.Key_Return, held=CTRL)
    before = runs()
    hand = Hand(window)
    task.way(hand, window)
    background.wait_for_all()
    seconds = hand.seconds
    ok = runs() - before == 2 and hand.keys <= task.limit and seconds <= 10
    return Count(task.name, hand.keys, hand.clicks, round(seconds, 3), task.limit, ok)


def measure(task: Task, window: MainWindow) -> Count:
    """Do a task from the idle desk page and count; it must end in one more saved visit and nothing modal."""
    from ui.pages.desk import DeskPage

    window.show_page("desk")
    page = window.page("desk")
    assert isinstance(page, DeskPage)
    assert page.form.empty()
    page.form.person.setFocus()
    before = page.saved_count()
    hand = Hand(window)
    task.way(hand, page)
    saved = page.saved_count() - before
    used = hand.keys + hand.clicks
    ok = saved == 1 and used <= task.limit and not hand.small_targets
    return Count(task.name, hand.keys, hand.clicks, round(hand.seconds, 3), task.limit, ok)
