"""What waits for its outcome, seen and completed beside the form with real keys and clicks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk.domain.visit import CitizenDraft, HelpItemDraft, Outcome, VisitDraft
from desk.usecases import clock
from tests.ui.keys import press_key, type_text
from ui import theme
from ui.changes import Changes
from ui.pages.desk import DeskPage
from ui.pages.open_side import OpenSide
from ui.pages.waiting_button import WaitingButton
from ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
FILED = HelpItemDraft("submit_online", 1, "1.001193", outcome=Outcome.UNFINISHED)


def record(desk: Desk, user: User, name: str, item: HelpItemDraft = FILED, days: int = 0) -> Visit:
    day = clock.today() - timedelta(days)
    return desk.visits.record(user, VisitDraft(day, citizen=CitizenDraft(name), items=(item,))).visit


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def show(
    qtbot: QtBot, qapp: QApplication, desk: Desk, user: User, changes: Changes
) -> Callable[[], DeskPage]:
    """Show the desk page after its first frame, in a window of its own."""

    def shown() -> DeskPage:
        theme.install(qapp)
        page = DeskPage(desk, user, changes, Preferences(desk.folder))
        qtbot.addWidget(page)
        page.resize(1190, 672)
        with qtbot.waitActive(page):
            page.show()
        page.listen()
        page.page_shown()
        return page

    return shown


def line(page: DeskPage) -> WaitingButton:
    return page.side.findChild(WaitingButton)  # type: ignore[return-value]


def waiting(page: DeskPage) -> OpenSide:
    return page.side.findChild(OpenSide)  # type: ignore[return-value]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    press_key(focused(), key, held)


def outcomes(desk: Desk) -> dict[str, int]:
    return dict(desk.months.figures().outcomes)


def test_nothing_is_said_where_nothing_waits(show: Callable[[], DeskPage], desk: Desk, user: User) -> None:
    record(desk, user, "Lê Thị Thoa", HelpItemDraft("vneid_activate"))
    page = show()
    assert not line(page).isVisible()
    press(Qt.Key.Key_T, CTRL)
    assert not waiting(page).isVisible()


def test_the_line_is_calm_on_the_day_and_amber_from_the_next_on(
    qtbot: QtBot, show: Callable[[], DeskPage], desk: Desk, user: User, changes: Changes
) -> None:
    record(desk, user, "Lê Thị Thoa")
    page = show()
    assert (line(page).text(), line(page).is_late()) == ("1 unfinished item", False)
    record(desk, user, "Đỗ Bá Thắng", days=1)
    changes.visit_changed.emit()
    qtbot.waitUntil(lambda: line(page).text() == "2 unfinished items")
    assert line(page).is_late()


def test_an_item_is_completed_with_three_keys(
    qtbot: QtBot, show: Callable[[], DeskPage], desk: Desk, user: User
) -> None:
    record(desk, user, "Lê Thị Thoa", days=3)
    record(desk, user, "Đỗ Bá Thắng")
    page = show()
    press(Qt.Key.Key_T, CTRL)
    for _ in range(2):
        press(Qt.Key.Key_Return)
    assert outcomes(desk) == {"submitted": 1, "unfinished": 1}
    assert [each.citizen_name for each in desk.corrections.unfinished(user)] == ["Đỗ Bá Thắng"]
    assert waiting(page).list.hasFocus()


def test_a_dossier_code_is_typed_on_the_way(show: Callable[[], DeskPage], desk: Desk, user: User) -> None:
    visit = record(desk, user, "Lê Thị Thoa")
    page = show()
    press(Qt.Key.Key_T, CTRL)
    press(Qt.Key.Key_Return)
    type_text(focused(), "h56.118.24-261123-0007")
    press(Qt.Key.Key_Return)
    (item,) = desk.corrections.entry(user, visit.id).items
    assert (item.outcome, item.dossier) == (Outcome.SUBMITTED, "H56.118.24-261123-0007")
    assert not waiting(page).isVisible()
    assert page.form.person.hasFocus()


def test_a_dossier_code_is_scanned_into_the_waiting_item(
    show: Callable[[], DeskPage], desk: Desk, user: User
) -> None:
    record(desk, user, "Lê Thị Thoa")
    page = show()
    press(Qt.Key.Key_T, CTRL)
    press(Qt.Key.Key_Return)
    type_text(focused(), "H56.118.24-261123-0007", between=1)
    assert waiting(page).dossier.text() == "H56.118.24-261123-0007"
    assert page.form.empty()


def test_other_outcomes_are_clicked(show: Callable[[], DeskPage], desk: Desk, user: User) -> None:
    record(desk, user, "Lê Thị Thoa")
    page = show()
    QTest.mouseClick(line(page), Qt.MouseButton.LeftButton)
    QTest.mouseClick(waiting(page).pending, Qt.MouseButton.LeftButton)
    assert outcomes(desk) == {"pending": 1}
    assert not waiting(page).pending.isVisible()
    QTest.mouseClick(waiting(page).paper, Qt.MouseButton.LeftButton)
    assert outcomes(desk) == {"paper": 1}


def test_help_without_a_dossier_has_no_code(show: Callable[[], DeskPage], desk: Desk, user: User) -> None:
    record(desk, user, "", HelpItemDraft("vneid_activate", outcome=Outcome.UNFINISHED))
    page = show()
    press(Qt.Key.Key_T, CTRL)
    assert not waiting(page).dossier.isVisible()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert desk.corrections.unfinished(user) == ()


def test_a_refusal_keeps_the_code_that_was_typed(
    show: Callable[[], DeskPage], desk: Desk, user: User
) -> None:
    visit = record(desk, user, "Lê Thị Thoa")
    page = show()
    press(Qt.Key.Key_T, CTRL)
    press(Qt.Key.Key_Return)
    type_text(focused(), "H56")
    desk.corrections.void(user, visit.id, "typo")
    press(Qt.Key.Key_Return)
    assert waiting(page).said().startswith("Lượt này đã hủy")
    assert waiting(page).dossier.text() == "H56"


def test_esc_goes_back_step_by_step_and_clears_nothing(
    show: Callable[[], DeskPage], desk: Desk, user: User
) -> None:
    record(desk, user, "Lê Thị Thoa")
    page = show()
    page.form.tiles.pick(2)
    press(Qt.Key.Key_T, CTRL)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert waiting(page).list.hasFocus()
    press(Qt.Key.Key_Escape)
    assert not waiting(page).isVisible()
    assert len(page.form.items.cards()) == 1


def test_a_code_half_typed_stays_when_another_visit_is_saved(
    qtbot: QtBot, show: Callable[[], DeskPage], desk: Desk, user: User, changes: Changes
) -> None:
    record(desk, user, "Lê Thị Thoa")
    page = show()
    press(Qt.Key.Key_T, CTRL)
    press(Qt.Key.Key_Return)
    type_text(focused(), "H56")
    record(desk, user, "Đỗ Bá Thắng", days=2)
    changes.visit_changed.emit()
    qtbot.waitUntil(lambda: line(page).text() == "2 unfinished items")
    assert waiting(page).dossier.text() == "H56"
    assert waiting(page).list.currentIndex().row() == 1


def test_a_visit_saved_unfinished_joins_the_list(
    qtbot: QtBot, show: Callable[[], DeskPage], desk: Desk, user: User
) -> None:
    page = show()
    page.form.tiles.pick(1)
    card = page.form.items.cards()[0]
    card.fields.fill(FILED, desk.catalogues.procedure("1.001193"))
    page.save()
    qtbot.waitUntil(lambda: line(page).text() == "1 unfinished item")
    spoken = waiting(page).list.model().index(0, 0).data()
    assert spoken.startswith("Anonymous citizen, Unfinished · ")
