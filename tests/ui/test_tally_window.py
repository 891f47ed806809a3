"""F6 and the window of the pad: small beside other windows, forms in place of tiles, gone with its user."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk.domain.people import Role
from desk.domain.person import PersonDraft
from desk.domain.shift import Closing, ShiftDraft, ShiftKind
from desk.usecases import clock
from tests.ui.keys import settle
from tests.ui.tally_stage import (
    CTRL,
    PLACE,
    VNEID,
    TallyStage,
    click,
    focused,
    inside,
    opened,
    outing,
    press,
    stage,
    type_words,
)
from ui import app
from ui.dialogs.tally_window import LEAST
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk

__all__ = ["stage"]

F6 = Qt.Key.Key_F6


@pytest.fixture
def session(qtbot: QtBot, desk: Desk) -> Session:
    """A session of the only user in the main window, with every page."""
    app.make_application("vi")
    window = MainWindow()
    qtbot.addWidget(window)
    session = Session(window, desk, Preferences(desk.folder))
    with qtbot.waitActive(window):
        window.show()
        session.start()
    assert session.workspace is not None
    if session.workspace.tally is None:
        with qtbot.waitSignal(session.workspace.complete):
            pass
    return session


@pytest.mark.parametrize("page", ["desk", "log", "report", "system"])
def test_f6_opens_the_pad_from_any_page(qtbot: QtBot, session: Session, page: str) -> None:
    window = session.parent()
    assert isinstance(window, MainWindow)
    assert session.workspace is not None
    assert session.workspace.tally is not None
    window.show_page(page)
    press(F6)
    pad = session.workspace.tally.pad()
    assert pad is not None
    qtbot.waitUntil(pad.isActiveWindow)
    press(F6)
    assert not pad.isVisible()


def test_the_desk_counts_what_the_pad_counted(qtbot: QtBot, session: Session, desk: Desk, user: User) -> None:
    outing(desk, user)
    press(F6)
    assert session.workspace is not None
    assert session.workspace.tally is not None
    pad = session.workspace.tally.pad()
    assert pad is not None
    qtbot.waitUntil(pad.isActiveWindow)
    for key in (Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_Return):
        press(key)
        settle(pad.parentWidget())  # a key by hand is none of a scanner's
    assert desk.visits.today(user).figures.by_service == {VNEID: 4}


def test_the_pad_is_gone_when_another_user_sits_down(
    qtbot: QtBot, session: Session, desk: Desk, user: User
) -> None:
    other = desk.users.add(user, "Đỗ Thu Trang", Role.VOLUNTEER)
    assert session.workspace is not None
    assert session.workspace.tally is not None
    press(F6)
    pad = session.workspace.tally.pad()
    assert pad is not None
    session.enter(other)
    assert not pad.isVisible()
    assert session.workspace.tally is None or session.workspace.tally.pad() is None


@pytest.mark.parametrize("size", [(480, 420), (640, 480), (1092, 614), (1366, 698)])
def test_everything_that_counts_is_seen_in_every_size(stage: TallyStage, size: tuple[int, int]) -> None:
    window, pad = stage.window, stage.window.pad
    window.resize(*size)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    seen = [
        *pad.tiles.tiles(),
        pad.entry.save,
        pad.entry.field,
        pad.entry.minus,
        pad.head.others,
        window.more,
    ]
    assert [widget.accessibleName() for widget in seen if not inside(window, widget)] == []


def test_the_window_becomes_no_smaller_than_it_can_be_used(stage: TallyStage) -> None:
    stage.window.resize(100, 100)
    assert stage.window.size() == LEAST


def test_the_log_stands_behind_its_button_where_there_is_no_room(stage: TallyStage) -> None:
    pad = stage.window.pad
    stage.window.resize(1092, 614)
    assert inside(stage.window, pad.log)
    stage.window.resize(480, 420)
    assert not pad.log.isVisible()
    click(pad.head.log_button)
    assert (pad.log.isVisible(), pad.tiles.isVisible()) == (True, False)
    click(pad.head.log_button)
    assert (pad.log.isVisible(), pad.tiles.isVisible()) == (False, True)


def test_an_outing_is_opened_and_counted_in(qtbot: QtBot, desk: Desk, user: User) -> None:
    window, _ = opened(qtbot, desk, user)
    press(Qt.Key.Key_Return)
    type_words("Chợ Vườn Hoa")
    click(window.outing.about.groups.line("tdp07"))
    press(Qt.Key.Key_Return, held=CTRL)
    shift = desk.shifts.current(user)
    assert shift is not None
    assert (shift.shift.plan.place, shift.shift.plan.groups) == (PLACE, ("tdp07",))
    assert window.step() is window.pad
    press(Qt.Key.Key_2, Qt.Key.Key_Return)
    assert desk.tallies.counters(user, shift.shift.id) == {VNEID: 1}


def test_an_outing_without_a_place_is_not_opened(qtbot: QtBot, desk: Desk, user: User) -> None:
    window, _ = opened(qtbot, desk, user)
    press(Qt.Key.Key_Return, Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return, held=CTRL)
    assert window.outing.bar.isVisible()
    assert (focused(), window.outing.about.place.tone()) == (window.outing.about.place, "err")
    type_words("Chợ")
    assert not window.outing.bar.isVisible()


def test_a_training_asks_for_topic_and_shows_the_months_without(qtbot: QtBot, desk: Desk, user: User) -> None:
    window, _ = opened(qtbot, desk, user)
    press(Qt.Key.Key_Return)
    type_words("Nhà văn hóa")
    window.outing.kind.setFocus()
    press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    press(Qt.Key.Key_Return, held=CTRL)
    assert focused() is window.outing.about.topic
    type_words("Ký số cá nhân")
    press(Qt.Key.Key_Tab)
    type_words("Nguyễn Hải Long")
    assert any("chưa tập huấn các tháng: 1," in text for text in _texts(window.outing))
    press(Qt.Key.Key_Return, held=CTRL)
    shift = desk.shifts.current(user)
    assert shift is not None
    told = shift.shift.plan
    assert (told.kind, told.topic, told.trainer) == (
        ShiftKind.TRAINING,
        "Ký số cá nhân",
        "Nguyễn Hải Long",
    )


def test_the_groups_say_when_somebody_last_came(qtbot: QtBot, desk: Desk, user: User) -> None:
    shift = outing(desk, user, groups=("tdp07",))
    desk.shifts.close(user, shift.id)
    window, _ = opened(qtbot, desk, user)
    press(Qt.Key.Key_Return)
    assert "1 lần, gần nhất" in window.outing.about.groups.line("tdp07").text()
    assert window.outing.about.groups.line("tdp08").text().endswith("năm nay chưa đến")


def test_a_volunteer_opens_an_outing_without_seeing_the_plan(qtbot: QtBot, desk: Desk, user: User) -> None:
    volunteer = desk.users.add(user, "Đỗ Thu Trang", Role.VOLUNTEER)
    window, _ = opened(qtbot, desk, volunteer)
    press(Qt.Key.Key_Return)
    assert window.outing.about.groups.line("tdp07").text() == "Tổ dân phố 7"
    press(Qt.Key.Key_Escape)
    assert window.step() is window.pad


def test_a_shift_is_closed_with_its_people_and_figures(stage: TallyStage) -> None:
    press(Qt.Key.Key_2, Qt.Key.Key_9, Qt.Key.Key_Return)
    stage.pick("Đóng ca")
    assert any("Kích hoạt VNeID mức 2: 9 lượt" in text for text in _texts(stage.window.closing))
    type_words("x")
    press(Qt.Key.Key_Return, held=CTRL)
    assert stage.window.closing.bar.isVisible()
    press(Qt.Key.Key_Backspace)
    type_words("35")
    press(Qt.Key.Key_Return, held=CTRL)
    closed = stage.desk.shifts.get(stage.user, stage.shift.id).shift
    assert (closed.open, closed.reached) == (False, 35)
    assert stage.window.pad.shift() is None


def test_more_people_than_a_ward_has_are_refused(stage: TallyStage) -> None:
    stage.pick("Đóng ca")
    type_words("999999")
    press(Qt.Key.Key_Return, held=CTRL)
    assert stage.window.closing.reached.tone() == "err"
    assert stage.desk.shifts.get(stage.user, stage.shift.id).shift.open


def test_an_unusual_figure_is_a_question_and_closes_all_the_same(stage: TallyStage) -> None:
    person = stage.desk.people.add(stage.user, PersonDraft("Lê Quốc Bảo"))
    start = clock.local(clock.now()) - timedelta(days=1)
    for days in range(6):
        began = start.replace(hour=8, minute=0) - timedelta(days=days)
        draft = ShiftDraft(began.date(), ShiftKind.OUTING, PLACE, persons=(person.id,))
        closing = Closing(began + timedelta(hours=2))
        stage.desk.shifts.add_past(stage.user, draft, began, closing)
    press(Qt.Key.Key_2)
    type_words("900")
    press(Qt.Key.Key_Return)
    stage.pick("Đóng ca")
    assert "900" in stage.window.closing.bar.accessibleName()
    press(Qt.Key.Key_Return, held=CTRL)
    assert not stage.desk.shifts.get(stage.user, stage.shift.id).shift.open


def test_two_open_shifts_are_chosen_between(qtbot: QtBot, desk: Desk, user: User) -> None:
    first, second = outing(desk, user), outing(desk, user, "Trường học")
    window, _ = opened(qtbot, desk, user)
    shift = window.pad.shift()
    assert shift is not None
    assert shift.id == second.id
    window.shift.setFocus()
    press(Qt.Key.Key_Down)
    shift = window.pad.shift()
    assert shift is not None
    assert shift.id == first.id


def test_a_shift_that_was_closed_elsewhere_is_counted_in_no_more(stage: TallyStage) -> None:
    stage.desk.shifts.close(stage.user, stage.shift.id)
    stage.changes.shift_changed.emit()
    assert stage.window.pad.shift() is None
    assert not stage.window.shift.isVisible()


def test_the_whole_screen_comes_and_goes(stage: TallyStage) -> None:
    press(Qt.Key.Key_F11)
    assert stage.window.isFullScreen()
    press(Qt.Key.Key_Escape)
    assert not stage.window.isFullScreen()
    assert stage.window.isVisible()


def test_f1_opens_the_help_of_the_pad(stage: TallyStage) -> None:
    press(Qt.Key.Key_F1)
    panel = stage.window.help_panel()
    assert panel is not None
    assert "Nhật ký đếm" in panel.text()
    stage.window.resize(800, 500)
    assert panel.height() == 500
    press(Qt.Key.Key_F1)
    assert not panel.isVisible()


@pytest.mark.no_qt_log  # the offscreen platform says of every popup what it cannot do
def test_the_list_of_forms_opens_by_a_key(stage: TallyStage) -> None:
    press(Qt.Key.Key_M, held=Qt.KeyboardModifier.AltModifier)
    assert stage.window.menu.isVisible()
    stage.window.menu.close()


def _texts(widget: object) -> list[str]:
    from ui.widgets.labels import Text

    return [each.text() for each in widget.findChildren(Text) if each.isVisible()]  # type: ignore[attr-defined]
