"""The tasks whose keys are counted, from an idle window to “Đã lưu”."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk.domain.shift import Presence, ShiftDraft, ShiftKind
from desk.usecases import clock
from tests.budget.hand import Hand

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from ui.dialogs.tally_window import TallyWindow
    from ui.main_window import MainWindow
    from ui.pages.desk import DeskPage
    from ui.pages.duty import DutyPage

CTRL = Qt.KeyboardModifier.ControlModifier
CARD = "038162012345|012345678|NGUYỄN THỊ BƯỞI|05031962|Nữ|Tổ dân phố 7, Phường Mẫu, Tỉnh Mẫu|01012022\r"

Way = Callable[[Hand, "DeskPage"], None]


def saved_visits(window: MainWindow) -> int:
    """How many visits were saved in the window."""
    from ui.pages.desk import DeskPage

    page = window.page("desk")
    assert isinstance(page, DeskPage)
    return page.saved_count()


def people_there(window: MainWindow) -> int:
    """How many are checked in to the shift on the duty page."""
    page = duty_page(window)
    view = None if page.panel.isHidden() else page.panel.view()
    return len(view.present) if view is not None else 0


def duty_page(window: MainWindow) -> DutyPage:
    """The duty page of the window."""
    from ui.pages.duty import DutyPage

    page = window.page("duty")
    assert isinstance(page, DutyPage)
    return page


@dataclass(frozen=True)
class Task:
    """A task, how it is done, how many keys and clicks it may take, and what there is more of when done."""

    name: str
    limit: int
    way: Way
    counted: Callable[[MainWindow], int] = saved_visits
    gain: int = 1


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


def shift_by_keys(hand: Hand, page: DeskPage) -> None:
    """From the desk page: the duty page, the planned shift opened, three volunteers checked in."""
    hand.press(Qt.Key.Key_F8, *[Qt.Key.Key_Return] * 4)
    del page


def shift_by_mouse(hand: Hand, page: DeskPage) -> None:
    """On the duty page: the shift opened and three volunteers checked in by mouse alone."""
    window = cast("MainWindow", page.window())
    window.show_page("duty")
    duty = duty_page(window)
    button = duty.start.main_button()
    assert button is not None
    hand.click(button)
    for _ in range(3):
        QApplication.processEvents()
        expected = next(row for row in duty.panel.rows() if row.stay.presence is Presence.EXPECTED)
        assert expected.button is not None
        hand.click(expected.button)


TASKS = (
    Task("submission, card scanned", 4, scanned_submission),
    Task("submission, typed", 36, typed_submission),
    Task("submission, returning citizen", 10, returning_citizen),
    Task("activation, mouse only", 2, mouse_only),
    Task("shift opened, three checked in", 6, shift_by_keys, people_there, 3),
    Task("the same on its page, mouse only", 6, shift_by_mouse, people_there, 3),
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


def open_outing(desk: Desk, user: User) -> Callable[[], int]:
    """Open an outing; what comes back reads the activations tallied at it off the register."""
    outing = desk.shifts.open(user, ShiftDraft(clock.today(), ShiftKind.OUTING, "Chợ Vườn Hoa")).shift
    return lambda: desk.tallies.counters(user, outing.id).get("vneid_activate", 0)


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


def month_export(hand: Hand, window: MainWindow) -> None:
    """From the idle desk page: F10 shows the month, Ctrl+E writes it."""
    hand.press(Qt.Key.Key_F10)
    hand.press(Qt.Key.Key_E, held=CTRL)
    del window


REPORT_TASK = TallyTask("month's report, from menu to file", 4, month_export)


def measure_report(task: TallyTask, window: MainWindow, folder: Path) -> Count:
    """Export the month and count; one file must lie in the folder within twelve seconds of the first key."""
    from ui import background

    window.show_page("desk")
    before = len(list(folder.glob("*.docx")))
    hand = Hand(window)
    task.way(hand, window)
    background.wait_for_all()
    seconds = hand.seconds
    ok = len(list(folder.glob("*.docx"))) - before == 1 and hand.keys <= task.limit and seconds <= 12
    return Count(task.name, hand.keys, hand.clicks, round(seconds, 3), task.limit, ok)


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
    """Do a task from the idle desk page and count; it must end in what it is for and nothing modal."""
    from ui.pages.desk import DeskPage

    window.show_page("desk")
    page = window.page("desk")
    assert isinstance(page, DeskPage)
    assert page.form.empty()
    page.form.person.setFocus()
    before = task.counted(window)
    hand = Hand(window)
    task.way(hand, page)
    done = task.counted(window) - before
    used = hand.keys + hand.clicks
    ok = done == task.gain and used <= task.limit and not hand.small_targets
    return Count(task.name, hand.keys, hand.clicks, round(hand.seconds, 3), task.limit, ok)
