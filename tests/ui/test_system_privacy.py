"""The rule of privacy and “Tìm và xóa” on the System page, with real keys on a real register."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desk.domain.privacy import Privacy, Tier
from desk.domain.visit import CitizenDraft, HelpItemDraft, VisitDraft
from desk.usecases import clock
from tests.ui.keys import press_key, type_text
from ui import app
from ui.changes import Changes
from ui.dialogs.erase_citizen import EraseDialog
from ui.dialogs.import_log import ImportDialog
from ui.main_window import MainWindow
from ui.pages.system_privacy import PrivacyCard
from ui.preferences import Preferences
from ui.workspace import Workspace

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.usecases.opening import Desk

HANH = CitizenDraft("Nguyễn Thị Hạnh", "038162012345", 1962, phone="0912345678")


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def card(qtbot: QtBot, desk: Desk, user: User, changes: Changes) -> PrivacyCard:
    app.make_application("vi")
    desk.users.set_pin(user, user, "2468")
    record(desk, user)
    made = PrivacyCard(desk.privacy, user, changes)
    qtbot.addWidget(made)
    made.resize(660, 200)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.refresh()
    return made


def record(desk: Desk, by: User, days_ago: int = 0) -> None:
    day = clock.today() - timedelta(days=days_ago)
    desk.visits.record(by, VisitDraft(day, citizen=HANH, items=(HelpItemDraft("vneid_activate"),)))


def press(key: Qt.Key) -> None:
    press_key(focused(), key)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def seen(widget: QWidget) -> str:
    shown = [each for each in widget.findChildren(QWidget) if each.isVisible()]
    texts = [each.text() for each in shown if isinstance(each, QLabel)]
    return " | ".join([*texts, *(each.accessibleName() for each in shown)])


def test_the_rule_in_force_is_shown_with_what_is_known(card: PrivacyCard) -> None:
    assert (card.tiers.value, card.days.number()) == (Tier.SHORTENED, 90)
    assert "Sổ đang biết 1 người" in seen(card)
    assert card.save_button.isHidden()


def test_full_asks_purpose_and_pin_by_keys_alone(card: PrivacyCard, desk: Desk) -> None:
    card.tiers.setFocus()
    press(Qt.Key.Key_Right)
    card.purpose.field.setFocus()
    press(Qt.Key.Key_Return)
    assert "Hãy gõ mục đích" in card.purpose.problem()
    type_text(focused(), "Báo kết quả cho người dân")
    press(Qt.Key.Key_Return)
    assert card.pin.problem() != ""
    type_text(focused(), "2468")
    press(Qt.Key.Key_Return)
    assert desk.privacy.rule() == Privacy(Tier.FULL, 90, "Báo kết quả cho người dân")
    assert "Đã lưu mức riêng tư" in seen(card)
    assert card.pin.field.text() == ""


def test_the_days_are_changed_without_a_pin(
    card: PrivacyCard, desk: Desk, changes: Changes, qtbot: QtBot
) -> None:
    card.days.setFocus()
    card.days.selectAll()
    type_text(focused(), "30")
    with qtbot.waitSignal(changes.privacy_changed):
        QTest.mouseClick(card.save_button, Qt.MouseButton.LeftButton)
    assert desk.privacy.rule().retention == 30


def test_who_may_not_do_it_any_more_is_told(card: PrivacyCard, desk: Desk, user: User) -> None:
    card.days.setFocus()
    press(Qt.Key.Key_Up)
    card._user = replace(user, active=False)  # noqa: SLF001 - let go by somebody else meanwhile
    QTest.mouseClick(card.save_button, Qt.MouseButton.LeftButton)
    assert "Chưa thay đổi gì" in seen(card)
    assert desk.privacy.rule() == Privacy()


@pytest.fixture
def dialog(qtbot: QtBot, card: PrivacyCard) -> EraseDialog:
    QTest.mouseClick(card.erase_button, Qt.MouseButton.LeftButton)
    (made,) = card.findChildren(EraseDialog)
    qtbot.waitActive(made)
    made.search.setFocus()
    return made


def test_a_citizen_who_asks_for_it_is_found_and_erased(dialog: EraseDialog, desk: Desk, user: User) -> None:
    before = desk.months.figures()
    type_text(dialog.search, "0912345678")
    press_key(dialog.search, Qt.Key.Key_Return)
    assert "Nguyễn Thị Hạnh" in seen(dialog)
    QTest.mouseClick(dialog.erase_button, Qt.MouseButton.LeftButton)
    assert "Đã xóa" in seen(dialog)
    assert desk.privacy.find(user, "hanh") == []
    assert desk.months.figures() == before
    QTest.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)


def test_nobody_is_erased_while_nobody_is_chosen(dialog: EraseDialog) -> None:
    type_text(dialog.search, "khong co")
    assert not dialog.erase_button.isEnabled()
    dialog.close()


def test_an_import_into_an_anonymous_register_says_so(
    qtbot: QtBot, desk: Desk, user: User, changes: Changes
) -> None:
    from importlib.resources import as_file, files

    app.make_application("vi")
    desk.privacy.choose(user, Privacy(Tier.ANONYMOUS))
    dialog = ImportDialog(desk.imports, user, changes)
    qtbot.addWidget(dialog)
    dialog.show()
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as workbook:
        dialog.read(workbook)
        qtbot.waitUntil(lambda: "Không lấy họ tên" in seen(dialog))
    dialog.close()


def test_overdue_people_are_blanked_beside_the_work(qtbot: QtBot, desk: Desk, user: User) -> None:
    app.make_application("vi")
    record(desk, user, 91)
    window = MainWindow()
    qtbot.addWidget(window)
    workspace = Workspace(window, desk, user, Preferences(desk.folder))
    workspace.add_other_pages()
    with qtbot.waitSignal(workspace.changes.privacy_changed):
        workspace.blank_overdue()
    assert desk.visits.find_citizens(user, "hanh") == []
    assert not desk.privacy.due()
