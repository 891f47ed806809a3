"""The person at the desk with real keys: phone, last digits, tiers, agreement, the eye, flags, next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from desk.domain.people import Role
from desk.domain.privacy import Privacy, Tier
from tests.ui.keys import press_key, type_text
from ui import app
from ui.changes import Changes
from ui.pages.desk import DeskPage
from ui.preferences import Preferences
from ui.widgets.buttons import IconButton
from ui.widgets.checks import CheckChip
from ui.widgets.fields import DateField
from ui.widgets.segments import Segment

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
FULL = Privacy(Tier.FULL, purpose="Báo kết quả")
PIN = "2468"
SIZES = [(1190, 672), (1016, 588)]  # the page in the two windows it is designed for


@pytest.fixture
def changes() -> Changes:
    return Changes()


def opened(qtbot: QtBot, desk: Desk, user: User, changes: Changes) -> DeskPage:
    app.make_application("vi")
    page = DeskPage(desk, user, changes, Preferences(desk.folder))
    qtbot.addWidget(page)
    page.resize(*SIZES[0])
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.listen()
    page.page_shown()
    return page


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, user: User, changes: Changes) -> DeskPage:
    return opened(qtbot, desk, user, changes)


@pytest.fixture
def full(page: DeskPage, desk: Desk, user: User, changes: Changes) -> DeskPage:
    """The page of a register that keeps whole numbers."""
    desk.users.set_pin(user, user, PIN)
    desk.privacy.choose(user, FULL, PIN)
    changes.privacy_changed.emit()
    return page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def tell(words: str) -> None:
    """Type a person and take the first row."""
    type_text(focused(), words)
    press_key(focused(), Qt.Key.Key_Return)


def save(page: DeskPage) -> Visit:
    """Add an activation and save."""
    press_key(focused(), Qt.Key.Key_2)
    press_key(focused(), Qt.Key.Key_Return, CTRL)
    visit = page.last.visit()
    assert visit is not None
    return visit


def chip(page: DeskPage, text: str) -> CheckChip:
    return next(each for each in page.findChildren(CheckChip) if each.isVisible() and text in each.text())


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def eyes(page: DeskPage) -> list[IconButton]:
    return [
        each
        for each in page.findChildren(IconButton)
        if each.isVisible() and each.accessibleName() == "Giữ để xem đủ số"
    ]


@pytest.mark.parametrize("again", ["0912345678", "0912 345 678", "678", "hanh", "45"])
def test_one_key_brings_person_and_group_back(page: DeskPage, again: str) -> None:
    tell("nguyễn thị hạnh 1962 038162012345 0912345678")
    page.form.strip.set_unit("tdp07")
    first = save(page)
    tell(again)
    assert page.form.strip.unit() == "tdp07"
    second = save(page)
    assert first.citizen is not None
    assert second.citizen is not None
    assert second.citizen.id == first.citizen.id


def test_a_phone_is_masked_on_the_strip_in_the_list_and_in_the_day(page: DeskPage) -> None:
    tell("0912345678")
    assert page.form.strip.caption() == "chỉ có số điện thoại"
    save(page)
    type_text(focused(), "678")
    texts = [str(index.data()) for index in rows(page)]
    assert any("•••678" in text for text in texts)
    assert not any("0912345678" in text for text in texts)


def rows(page: DeskPage) -> list[QModelIndex]:
    """The index of every row in every list of the page and its popups."""
    windows = {page, *QApplication.topLevelWidgets()}
    models = [view.model() for window in windows for view in window.findChildren(QListView)]
    return [model.index(row, 0) for model in models if model is not None for row in range(model.rowCount())]


def strip_words(page: DeskPage) -> str:
    """What is read out on the strip."""
    return " | ".join(each.accessibleName() for each in page.form.strip.findChildren(QWidget))


def test_a_phone_told_alone_goes_to_the_person_on_the_strip(page: DeskPage) -> None:
    tell("nguyễn thị hạnh 1962")
    page.form.person.setFocus()
    tell("0912345678")
    citizen = page.draft().citizen
    assert (citizen.name, citizen.phone) == ("Nguyễn Thị Hạnh", "0912345678")
    page.form.person.setFocus()
    tell("0987654321")
    assert page.draft().citizen.name == ""


def test_a_typed_number_tells_year_and_sex_and_an_odd_one_is_said(page: DeskPage) -> None:
    tell("nguyễn thị hạnh 038162012345")
    assert page.draft().citizen.birth_year == 1962
    assert page.form.strip.flags()[0]
    page.form.clear()
    tell("nguyễn thị hạnh 1950 038162012345")
    assert "1962" in page.side._told.accessibleName()  # noqa: SLF001


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("told", ["", "nguyễn văn an 1990", "038090012345", "quen"])
def test_the_three_flags_are_there_in_every_state(page: DeskPage, size: tuple[int, int], told: str) -> None:
    page.resize(*size)
    if told == "quen":
        tell("trần văn quen 1990")
        save(page)
    if told:
        tell(told)
    for text in ("Cao tuổi", "Khuyết tật", "Không"):
        click(chip(page, text))
    visit = save(page)
    assert (visit.elderly, visit.disabled, visit.no_phone) == (True, True, True)


def test_unticking_elderly_survives_the_birth_year_a_draft_and_the_save(page: DeskPage) -> None:
    tell("nguyễn thị hạnh 1950")
    click(chip(page, "Cao tuổi"))
    kept = page.form.kept("Minh Anh")
    page.form.bring_back(kept, None)
    page.form.strip.findChildren(DateField)[0].setFocus()
    press_key(focused(), Qt.Key.Key_End)
    press_key(focused(), Qt.Key.Key_Backspace)
    type_text(focused(), "1")
    assert not page.form.strip.flags()[0]
    page.form.tiles.focus_first()
    assert not save(page).elderly


def test_agreement_is_asked_in_the_full_tier_only_and_never_ticked_before(full: DeskPage, desk: Desk) -> None:
    tell("nguyễn thị hạnh 038162012345 0912345678")
    agrees = chip(full, "Đồng ý")
    assert not agrees.isChecked()
    assert "giữ đủ số" in agrees.accessibleName()
    click(agrees)
    saved = save(full).citizen
    assert saved is not None
    assert saved.whole
    tell("038162012345")
    assert not full.draft().citizen.agreed


def test_without_the_tick_only_digits_stay(full: DeskPage) -> None:
    tell("nguyễn thị hạnh 038162012345")
    saved = save(full).citizen
    assert saved is not None
    assert (saved.whole, saved.masked_id) == (False, "038•••••••45")
    tell("hanh")
    assert eyes(full) == []


def test_shortened_asks_for_no_agreement(page: DeskPage) -> None:
    tell("nguyễn thị hạnh 038162012345")
    assert not any(each.isVisible() and "Đồng ý" in each.text() for each in page.findChildren(CheckChip))


def test_the_eye_shows_the_number_while_it_is_held_and_is_noted(full: DeskPage, desk: Desk) -> None:
    tell("nguyễn thị hạnh 038162012345 0912345678")
    click(chip(full, "Đồng ý"))
    save(full)
    tell("0912345678")
    (eye,) = eyes(full)
    before = desk.ledger.verify().entries
    QTest.mousePress(eye, Qt.MouseButton.LeftButton)
    assert "038162012345" in strip_words(full)
    assert "0912345678" in strip_words(full)
    QTest.mouseRelease(eye, Qt.MouseButton.LeftButton)
    assert "038162012345" not in strip_words(full)
    assert desk.ledger.verify().entries == before + 1


def test_a_number_that_was_erased_meanwhile_is_said_to_be_gone(
    full: DeskPage, desk: Desk, user: User
) -> None:
    tell("nguyễn thị hạnh 038162012345")
    click(chip(full, "Đồng ý"))
    saved = save(full).citizen
    assert saved is not None
    tell("hanh")
    desk.privacy.erase(user, saved.id)
    QTest.mousePress(eyes(full)[0], Qt.MouseButton.LeftButton)
    assert "không giữ đủ số" in full.side._told.accessibleName()  # noqa: SLF001


def test_volunteers_have_no_eye(full: DeskPage, desk: Desk, user: User) -> None:
    tell("nguyễn thị hạnh 038162012345")
    click(chip(full, "Đồng ý"))
    save(full)
    full.set_user(desk.users.add(user, "Lê Quốc Bảo", Role.VOLUNTEER))
    tell("hanh")
    assert eyes(full) == []


def test_an_anonymous_register_takes_year_sex_and_group_only(
    page: DeskPage, desk: Desk, user: User, changes: Changes
) -> None:
    tell("nguyễn thị hạnh 1962")
    desk.privacy.choose(user, Privacy(Tier.ANONYMOUS))
    changes.privacy_changed.emit()
    assert page.draft().citizen.anonymous
    page.form.clear()
    assert "năm sinh" in page.form.person.placeholderText()
    tell("nguyễn thị hạnh 1950")
    assert page.form.strip.caption() == "Sổ không ghi tên"
    visit = save(page)
    assert (visit.citizen, visit.birth_year, visit.elderly) == (None, 1950, True)


@pytest.mark.parametrize(("clicks", "kept"), [([], None), (["Được"], True), (["Được", "Chưa"], False)])
@pytest.mark.parametrize("service", [Qt.Key.Key_1, Qt.Key.Key_2])
def test_next_time_is_asked_of_every_item_and_is_not_sticky(
    page: DeskPage, service: Qt.Key, clicks: list[str], kept: bool | None
) -> None:
    press_key(focused(), service, Qt.KeyboardModifier.AltModifier)
    for text in clicks:
        click(next(s for s in page.findChildren(Segment) if s.isVisible() and s.text() == text))
    press_key(focused(), Qt.Key.Key_Return, CTRL)
    visit = page.last.visit()
    assert visit is not None
    assert visit.items[0].next_time is kept
    press_key(focused(), service, Qt.KeyboardModifier.AltModifier)
    assert page.draft().items[0].next_time is None


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("told", ["", "nguyễn thị minh hạnh 1962 038162012345 0912345678", "0912345678"])
def test_nothing_on_the_strip_is_cut_off(full: DeskPage, size: tuple[int, int], told: str) -> None:
    full.resize(*size)
    if told:
        tell(told)
    QApplication.processEvents()
    for each in full.form.strip.findChildren(CheckChip):
        if each.isVisible():
            assert each.width() >= each.sizeHint().width(), each.text()
            assert full.form.strip.rect().contains(each.mapTo(full.form.strip, each.rect().bottomRight()))
