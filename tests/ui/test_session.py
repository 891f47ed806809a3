"""Users sit down, leave and come back, by real keys on the real window; nothing of the register is seen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
import time_machine
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desk.domain.people import Role, User
from desk.domain.problems import Refused, refusal
from tests.ui.keys import press_key, type_text
from ui import app
from ui.idle import IdleWatch
from ui.main_window import MainWindow
from ui.pages.desk import DeskPage
from ui.pages.lock_people import PersonTile, first_ones
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.rail import LockButton, RailItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desk.usecases.opening import Desk
    from ui.pages.lock import LockPage

CTRL = Qt.KeyboardModifier.ControlModifier
NINE = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
NAMES = ("Trần Văn Lực", "Đỗ Thu Trang", "Hoàng Thị Mận", "Phạm Đức Huy", "Phạm Hồng Sơn", "Ngô Thị Thoa")
EVERY = ["desk", "log", "duty", "guide", "targets", "criteria", "report", "catalogue", "system"]


class Hand:
    """Presses keys and counts them."""

    def __init__(self, qtbot: QtBot, window: MainWindow, session: Session) -> None:
        self._qtbot, self._window, self._session = qtbot, window, session
        self.keys = 0

    def presses(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is."""
        for key in keys:
            self.keys += 1
            press_key(self._window.focusWidget() or self._window, key, held)

    def types(self, digits: str) -> None:
        """Press digit keys."""
        self.presses(*(Qt.Key(Qt.Key.Key_0 + int(digit)) for digit in digits))

    def locks(self) -> None:
        """Press Ctrl+L."""
        self.presses(Qt.Key.Key_L, held=CTRL)

    def page(self) -> LockPage:
        """Return the lock, which must be there."""
        page = self._session.lock_page
        assert page is not None
        return page

    def chooses(self, user: User) -> None:
        """Press the digit on somebody's tile."""
        tiles = [tile.user.id for tile in self.page().people.tiles]
        self.types(str(tiles.index(user.id) + 1))

    def waits(self) -> None:
        """Wait until the PIN was looked at."""
        self._qtbot.waitUntil(
            lambda: self._session.lock_page is None or not self._session.lock_page.is_busy()
        )

    def sits_down(self, user: User, pin: str) -> None:
        """Choose oneself and type the PIN."""
        self.chooses(user)
        self.types(pin)
        self._qtbot.waitUntil(lambda: self._session.lock_page is None)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    app.make_application("vi")
    made = MainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bao(desk: Desk, user: User) -> User:
    """A volunteer with a PIN of four digits."""
    return desk.users.set_pin(user, desk.users.add(user, "Lê Quốc Bảo", Role.VOLUNTEER), "2468")


@pytest.fixture
def minh_anh(desk: Desk, user: User) -> User:
    """The administrator, now with a PIN of six digits."""
    return desk.users.set_pin(user, user, "135790")


@pytest.fixture
def session(qtbot: QtBot, window: MainWindow, desk: Desk) -> Iterator[Session]:
    made = Session(window, desk, Preferences(desk.folder))
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    yield made
    made.close()


@pytest.fixture
def hand(qtbot: QtBot, window: MainWindow, session: Session) -> Hand:
    return Hand(qtbot, window, session)


def start(session: Session) -> None:
    session.start()
    QApplication.processEvents()


def desk_page(window: MainWindow) -> DeskPage:
    page = window.page("desk")
    assert isinstance(page, DeskPage)
    return page


def rail(window: MainWindow) -> list[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [item.text() for item in window.findChildren(RailItem)]


def words_seen(window: MainWindow) -> str:
    """Everything that can be read or is read out in the window."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    texts = [str(widget.text()) for widget in shown if hasattr(widget, "text")]
    return " ".join([window.windowTitle(), *texts, *(widget.accessibleName() for widget in shown)])


def test_one_user_without_a_pin_is_asked_for_nothing(
    window: MainWindow, session: Session, hand: Hand, user: User
) -> None:
    start(session)
    assert session.workspace is not None
    assert session.workspace.user() == user
    assert not window.findChildren(LockButton)[0].isVisible()
    hand.locks()
    assert session.lock_page is None


def test_a_switch_of_users_takes_six_keys_and_less_than_three_seconds(
    qtbot: QtBot, window: MainWindow, session: Session, hand: Hand, minh_anh: User, bao: User
) -> None:
    start(session)
    hand.sits_down(minh_anh, "135790")
    qtbot.waitUntil(lambda: len(window.page_keys()) == len(EVERY))
    hand.keys = 0
    began = datetime.now(UTC)
    hand.locks()
    hand.sits_down(bao, "2468")
    assert hand.keys <= 6
    assert datetime.now(UTC) - began < timedelta(seconds=3)
    assert session.workspace is not None
    assert session.workspace.user() == bao
    assert window.focusWidget() is desk_page(window).form.person


class Windows(QObject):
    """Notes every window that is shown beside the one under test."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.shown: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown += [watched] if watched is not self._window else []
        return False


def test_no_window_flashes_up_while_pages_and_lock_are_made(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, session: Session, user: User, bao: User
) -> None:
    del bao
    windows = Windows(window)
    qapp.installEventFilter(windows)
    session.enter(user)
    qtbot.waitUntil(lambda: len(window.page_keys()) == len(EVERY))
    window.lock_asked.emit()
    qapp.removeEventFilter(windows)
    assert session.lock_page is not None
    assert windows.shown == []
    assert qapp.activeWindow() is window


def test_pages_that_a_role_may_not_use_are_absent(
    qtbot: QtBot, window: MainWindow, session: Session, hand: Hand, minh_anh: User, bao: User
) -> None:
    start(session)
    hand.sits_down(bao, "2468")
    qtbot.waitUntil(lambda: len(window.page_keys()) == 3)
    assert rail(window) == ["Quầy", "Ca trực", "Phiếu QR"]
    hand.presses(Qt.Key.Key_F3)
    assert window.current_page() == "desk"
    hand.locks()
    hand.sits_down(minh_anh, "135790")
    qtbot.waitUntil(lambda: len(window.page_keys()) == len(EVERY))
    assert rail(window) == [
        "Quầy",
        "Sổ",
        "Ca trực",
        "Phiếu QR",
        "Chỉ tiêu",
        "Tiêu chí",
        "Báo cáo",
        "Danh mục",
        "Hệ thống",
    ]


@pytest.mark.parametrize(
    ("role", "pages"),
    [
        (Role.VOLUNTEER, ["desk", "duty", "guide"]),
        (Role.OFFICER, EVERY[:-1]),
        (Role.LEADER, EVERY[:-1]),
        (Role.ADMINISTRATOR, EVERY),
    ],
)
def test_each_role_has_its_pages(
    qtbot: QtBot, window: MainWindow, session: Session, desk: Desk, user: User, role: Role, pages: list[str]
) -> None:
    session.enter(desk.users.add(user, "Lê Quốc Bảo", role))
    assert session.workspace is not None
    with qtbot.waitSignal(session.workspace.complete):
        pass
    assert window.page_keys() == pages


def test_nothing_of_the_register_is_seen_while_it_is_locked(
    qtbot: QtBot, window: MainWindow, session: Session, hand: Hand, filled_desk: Desk, bao: User, user: User
) -> None:
    del bao
    session.enter(user)
    qtbot.waitUntil(lambda: len(window.page_keys()) == len(EVERY))
    window.show_page("log")
    citizen = filled_desk.visits.find_citizens(user, "nguyen")[0].name
    hand.locks()
    assert citizen not in words_seen(window)
    assert window.windowTitle() == "Sổ Một Cửa"
    assert not any(item.isVisible() for item in window.findChildren(RailItem))
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F7, Qt.Key.Key_F10):
        hand.presses(key)
    assert window.current_page() == "log"
    assert not window.is_framed()


def test_what_stood_over_the_window_is_closed_by_the_lock(
    window: MainWindow, session: Session, bao: User, user: User
) -> None:
    del bao
    session.enter(user)
    dialog = QDialog(window)
    dialog.show()
    window.lock_asked.emit()
    assert not dialog.isVisible()
    assert session.lock_page is not None


def test_a_window_that_cannot_be_closed_now_puts_the_lock_off(
    window: MainWindow, session: Session, bao: User, user: User
) -> None:
    class Busy(QDialog):
        """A dialog in the middle of its work."""

        def closeEvent(self, event: QEvent) -> None:
            event.ignore()

    del bao
    session.enter(user)
    dialog = Busy(window)
    dialog.show()
    window.lock_asked.emit()
    assert session.lock_page is None
    dialog.hide()


def test_a_typed_visit_waits_for_its_user_alone(
    window: MainWindow, session: Session, hand: Hand, minh_anh: User, bao: User
) -> None:
    start(session)
    hand.sits_down(bao, "2468")
    page = desk_page(window)
    hand.presses(Qt.Key.Key_1, held=Qt.KeyboardModifier.AltModifier)
    type_text(page.form.items.cards()[0].fields.focusWidget() or page, "khai si")
    hand.locks()
    assert "Bản nháp của Lê Quốc Bảo còn nguyên" in words_seen(window)
    hand.sits_down(minh_anh, "135790")
    other = desk_page(window)
    assert other is not page
    assert not other.holds_words()
    assert not page.isVisible()
    hand.locks()
    (tile,) = [tile for tile in hand.page().people.tiles if tile.user.id == bao.id]
    assert "có bản nháp" in tile.accessibleName()
    hand.sits_down(bao, "2468")
    assert desk_page(window) is page
    assert page.isVisible()
    assert len(page.form.items.cards()) == 1


def test_a_page_that_came_back_saves_for_its_user(
    window: MainWindow, session: Session, hand: Hand, desk: Desk, minh_anh: User, bao: User
) -> None:
    start(session)
    hand.sits_down(bao, "2468")
    desk_page(window).form.tiles.pick(2)
    for user, pin in ((minh_anh, "135790"), (bao, "2468")):
        hand.locks()
        hand.sits_down(user, pin)
    hand.presses(Qt.Key.Key_Return, held=CTRL)
    (visit,) = desk.visits.today(bao).visits
    assert (visit.recorded_by, visit.helpers) == (bao.id, ("Lê Quốc Bảo",))


def test_the_same_user_comes_back_to_the_same_page(
    qtbot: QtBot, window: MainWindow, session: Session, hand: Hand, minh_anh: User
) -> None:
    start(session)
    hand.sits_down(minh_anh, "135790")
    qtbot.waitUntil(lambda: len(window.page_keys()) == len(EVERY))
    window.show_page("guide")
    before = session.workspace
    hand.locks()
    hand.sits_down(minh_anh, "135790")
    assert session.workspace is before
    assert window.current_page() == "guide"


def test_by_mouse_alone_with_large_targets(
    qtbot: QtBot, window: MainWindow, session: Session, hand: Hand, user: User, bao: User
) -> None:
    session.enter(user)
    button = window.findChildren(LockButton)[0]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    tile = next(tile for tile in hand.page().people.tiles if tile.user.id == bao.id)
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    for key in ("2", "9", "backspace", "4", "x", "2", "4", "6", "8"):
        target = hand.page().pad.pad_key(key)
        assert min(target.width(), target.height()) >= 44
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.lock_page is None)
    assert session.workspace is not None
    assert session.workspace.user() == bao


def test_a_wrong_pin_clears_the_boxes_and_says_so(
    session: Session, hand: Hand, user: User, bao: User
) -> None:
    del user
    start(session)
    hand.chooses(bao)
    hand.types("24")
    assert hand.page().pad.boxes.filled() == 2
    hand.types("86")
    hand.waits()
    assert hand.page().pad.boxes.filled() == 0
    assert hand.page().pad.said() == "PIN chưa đúng. Hãy gõ lại."
    hand.types("2468")
    hand.waits()
    assert session.lock_page is None


def test_after_several_wrong_pins_one_waits_and_sees_how_long(
    session: Session, hand: Hand, user: User, bao: User
) -> None:
    with time_machine.travel(NINE, tick=False) as travel:
        start(session)
        hand.chooses(bao)
        for _ in range(4):
            hand.types("1357")
            hand.waits()
        assert hand.page().pad.said() == "PIN chưa đúng. Chờ 0:05"
        hand.types("2468")
        assert hand.page().pad.boxes.filled() == 0
        assert not hand.page().is_busy()
        hand.presses(Qt.Key.Key_Escape)
        hand.chooses(bao)
        assert hand.page().pad.said() == "PIN chưa đúng. Chờ 0:05"
        travel.shift(timedelta(seconds=5))
        for _ in range(5):
            hand.page()._tick()  # noqa: SLF001
        hand.types("2468")
        hand.waits()
    assert session.lock_page is None
    assert session.workspace is not None
    assert session.workspace.user() == bao != user


def test_backspace_takes_a_digit_away_and_esc_starts_anew(session: Session, hand: Hand, bao: User) -> None:
    start(session)
    hand.chooses(bao)
    hand.types("12")
    hand.presses(Qt.Key.Key_Backspace)
    assert hand.page().pad.boxes.filled() == 1
    hand.presses(Qt.Key.Key_Escape)
    assert hand.page().user() is None
    assert not any(tile.is_chosen() for tile in hand.page().people.tiles)
    hand.types("9")
    hand.presses(Qt.Key.Key_A)
    assert hand.page().user() is None


def test_who_has_no_pin_is_in_with_one_key(session: Session, hand: Hand, user: User, bao: User) -> None:
    del bao
    start(session)
    hand.sits_down(user, "")
    assert session.workspace is not None
    assert session.workspace.user() == user


def test_who_was_let_go_meanwhile_is_told(
    session: Session, hand: Hand, desk: Desk, user: User, bao: User
) -> None:
    start(session)
    hand.chooses(bao)
    desk.users.deactivate(user, bao)
    hand.types("2468")
    hand.waits()
    assert "không còn dùng sổ" in hand.page().pad.said()
    assert hand.page().user() is None


def test_more_than_six_people_are_found_by_name(
    session: Session, hand: Hand, desk: Desk, user: User, bao: User, window: MainWindow
) -> None:
    for name in NAMES:
        desk.users.add(user, name, Role.VOLUNTEER)
    start(session)
    assert len(hand.page().people.tiles) == 6
    hand.types("7")
    type_text(window.focusWidget() or window, "quoc b")
    hand.presses(Qt.Key.Key_Return)
    assert hand.page().user() == bao
    hand.types("2468")
    hand.waits()
    assert session.lock_page is None


def test_a_search_that_finds_nobody_says_so_and_esc_goes_back(
    session: Session, hand: Hand, desk: Desk, user: User, window: MainWindow
) -> None:
    for name in NAMES:
        desk.users.add(user, name, Role.VOLUNTEER)
    start(session)
    hand.types("7")
    type_text(window.focusWidget() or window, "xyz1")
    hand.presses(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert not hand.page().people.search.isVisible()
    assert hand.page().user() is None


def test_tiles_are_for_those_who_sat_here_last_in_their_usual_order(desk: Desk, user: User) -> None:
    everybody = [desk.users.add(user, name, Role.VOLUNTEER) for name in NAMES]
    users = desk.users.active()
    assert first_ones(users[:6], []) == users[:6]
    recent = [everybody[0].id, user.id]
    shown = first_ones(users, recent)
    assert len(shown) == 6
    assert {everybody[0].id, user.id} <= {each.id for each in shown}
    assert shown == [each for each in users if each in shown]


def test_f1_explains_a_forgotten_pin_at_the_lock(
    window: MainWindow, session: Session, hand: Hand, bao: User
) -> None:
    start(session)
    hand.chooses(bao)
    hand.presses(Qt.Key.Key_F1)
    panel = window.help_panel()
    assert panel is not None
    assert "Quên PIN" in panel.text()
    hand.presses(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    hand.page().help_asked.emit()
    assert panel.isVisible()


def test_after_ten_minutes_without_a_key_the_desk_is_locked(
    window: MainWindow, session: Session, hand: Hand, user: User, bao: User
) -> None:
    del bao
    with time_machine.travel(NINE, tick=False) as travel:
        session.enter(user)
        travel.shift(timedelta(minutes=9))
        session._watch.look()  # noqa: SLF001
        assert session.lock_page is None
        moved_over(window)
        travel.shift(timedelta(minutes=9, seconds=59))
        session._watch.look()  # noqa: SLF001
        assert session.lock_page is None
        travel.shift(timedelta(seconds=1))
        session._watch.look()  # noqa: SLF001
        assert "vì 10 phút không ai dùng" in words_seen(window)


def moved_over(window: MainWindow) -> None:
    """Move the mouse over the window as the system tells it."""
    handle = window.windowHandle()
    place = QPointF(200, 200)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(handle, event)


def test_who_comes_back_too_late_finds_the_desk_locked_at_the_first_touch(
    window: MainWindow, session: Session, user: User, bao: User
) -> None:
    del bao
    with time_machine.travel(NINE, tick=False) as travel:
        session.enter(user)
        travel.shift(timedelta(hours=1))  # the computer slept: no timer ran
        moved_over(window)
    assert session.lock_page is not None


def test_nothing_is_watched_where_nobody_would_be_asked(session: Session, user: User) -> None:
    session.enter(user)
    assert not session._watch.is_watching()  # noqa: SLF001


def test_the_watch_follows_the_window_that_is_worked_in(qtbot: QtBot, window: MainWindow) -> None:
    watch = IdleWatch(window)
    window.show()
    watch.start(600)
    watch.start(300)
    assert watch.is_watching()
    watch.stop()
    watch.stop()
    assert not watch.is_watching()


def test_what_each_typed_is_kept_when_the_window_closes(
    window: MainWindow, session: Session, desk: Desk, user: User, bao: User
) -> None:
    session.enter(bao)
    desk_page(window).form.tiles.pick(2)
    session.enter(user)
    type_text(desk_page(window).form.person, "Lê")
    assert window.close()
    kept, own = desk.drafts.kept(bao), desk.drafts.kept(user)
    assert kept is not None
    assert [item.service for item in kept.visit.items] == ["vneid_activate"]
    assert own is not None
    assert not own.empty


def test_what_one_typed_is_kept_as_soon_as_another_sits_down(
    window: MainWindow, session: Session, desk: Desk, user: User, bao: User
) -> None:
    session.enter(bao)
    desk_page(window).form.tiles.pick(2)
    session.enter(user)
    assert desk.drafts.kept(bao) is not None
    assert desk.drafts.kept(user) is None
    session.enter(bao)
    assert desk_page(window).save() is not None
    assert desk.drafts.kept(bao) is None


def test_a_question_that_waits_is_refused_by_the_lock(
    window: MainWindow, session: Session, user: User, bao: User
) -> None:
    del bao
    session.enter(user)
    dialog = QDialog(window)
    dialog.open()
    session._on_idle()  # noqa: SLF001
    assert session.lock_page is not None
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()


def test_the_user_of_a_renamed_role_gets_other_pages_at_once(
    qtbot: QtBot, window: MainWindow, session: Session, desk: Desk, user: User, bao: User
) -> None:
    session.enter(user)
    desk.users.set_role(user, bao, Role.ADMINISTRATOR)
    desk.users.set_role(bao_as_administrator(desk), user, Role.OFFICER)
    assert session.workspace is not None
    session.workspace.changes.users_changed.emit()
    qtbot.waitUntil(lambda: len(window.page_keys()) == len(EVERY) - 1)
    assert session.workspace is not None
    assert session.workspace.user().role is Role.OFFICER


def bao_as_administrator(desk: Desk) -> User:
    return next(user for user in desk.users.all() if user.name == "Lê Quốc Bảo")


def test_who_lets_themselves_go_is_out_at_once(
    qtbot: QtBot, session: Session, desk: Desk, user: User, bao: User
) -> None:
    session.enter(user)
    desk.users.set_role(user, bao, Role.ADMINISTRATOR)
    desk.users.deactivate(bao_as_administrator(desk), user)
    assert session.workspace is not None
    session.workspace.changes.users_changed.emit()
    qtbot.waitUntil(lambda: session.lock_page is not None)
    assert session.workspace is None


def test_a_first_pin_makes_the_desk_lockable(
    session: Session, desk: Desk, user: User, window: MainWindow
) -> None:
    session.enter(user)
    desk.users.set_pin(user, user, "2468")
    assert session.workspace is not None
    session.workspace.changes.users_changed.emit()
    assert window.findChildren(LockButton)[0].isVisible()
    assert session._watch.is_watching()  # noqa: SLF001


def test_a_fault_of_the_program_is_not_told_as_a_wrong_pin(session: Session, bao: User, hand: Hand) -> None:
    start(session)
    with pytest.raises(RuntimeError, match="no"):
        hand.page()._on_refused(RuntimeError("no"))  # noqa: SLF001
    hand.page()._on_refused(Refused(refusal("disk_full")))  # noqa: SLF001
    assert hand.page().user() is None


@pytest.mark.parametrize("size", [(1366, 698), (1092, 614)])
def test_everything_at_the_lock_lies_inside_and_apart(
    window: MainWindow, session: Session, hand: Hand, desk: Desk, user: User, size: tuple[int, int]
) -> None:
    for name in NAMES:
        desk.users.add(user, name, Role.VOLUNTEER)
    start(session)
    window.resize(*size)
    QApplication.processEvents()
    page = hand.page()
    shown = [*page.people.tiles, *(page.pad.pad_key(key) for key in "0123456789"), page.pad.boxes]
    places = [widget.rect().translated(widget.mapTo(page, widget.rect().topLeft())) for widget in shown]
    assert all(page.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for n, one in enumerate(places) for other in places[n + 1 :])
    assert isinstance(page.people.tiles[0], PersonTile)
