"""Recording at the desk with real keys and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desk.domain.visit import Outcome, Place
from desk.usecases import clock
from tests.ui.desk_stage import (
    ALT,
    CARD,
    CTRL,
    choose,
    click,
    focused,
    named,
    names,
    page,
    press,
    scan,
    today,
    told,
    type_words,
)
from ui.changes import Changes
from ui.dialogs.turned_screen import TurnedScreen
from ui.pages.desk import DeskPage
from ui.pages.desk_item import ItemCard
from ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk

__all__ = ["page", "today"]


def test_an_anonymous_activation_takes_three_keys(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]]
) -> None:
    press(Qt.Key.Key_2, ALT)
    press(Qt.Key.Key_Return, CTRL)
    (visit,) = today()
    assert visit.citizen is None
    assert [item.service for item in visit.items] == ["vneid_activate"]
    assert focused() is page.form.person


def test_a_named_citizen_with_a_dossier_is_saved_as_typed(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]]
) -> None:
    type_words("nguyễn thị hạnh 1962")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1)
    type_words("khai s")
    press(Qt.Key.Key_Return)
    type_words("h56.118.24-261122-0007")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    (visit,) = today()
    (item,) = visit.items
    assert visit.citizen is not None
    assert (visit.citizen.name, visit.citizen.birth_year) == ("Nguyễn Thị Hạnh", 1962)
    assert visit.elderly
    assert (item.procedure, item.dossier) == ("1.001193", "H56.118.24-261122-0007")
    assert item.outcome is Outcome.SUBMITTED
    assert page.findChildren(ItemCard) == [] or all(
        not card.isVisible() for card in page.findChildren(ItemCard)
    )


def test_a_citizen_met_before_comes_back_without_accents(
    page: DeskPage, desk: Desk, user: User, today: Callable[[], tuple[Visit, ...]]
) -> None:
    type_words("Đặng Thị Ngữ 1950")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return, CTRL)
    type_words("dang thi")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Return, CTRL)
    latest, first = today()
    assert latest.citizen is not None
    assert first.citizen is not None
    assert latest.citizen.id == first.citizen.id
    assert desk.months.figures().people_known == 1


def test_several_items_make_one_visit(page: DeskPage, today: Callable[[], tuple[Visit, ...]]) -> None:
    for digit in (Qt.Key.Key_2, Qt.Key.Key_7, Qt.Key.Key_2):
        press(digit, ALT)
    press(Qt.Key.Key_Return, CTRL)
    (visit,) = today()
    assert [item.service for item in visit.items] == ["vneid_activate", "ewallet", "vneid_activate"]


def test_nothing_is_saved_without_an_item(page: DeskPage, today: Callable[[], tuple[Visit, ...]]) -> None:
    type_words("Lê Văn Tám")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    assert today() == ()
    assert page.draft().citizen.name == "Lê Văn Tám"


def test_a_double_enter_saves_once(page: DeskPage, today: Callable[[], tuple[Visit, ...]]) -> None:
    press(Qt.Key.Key_2, ALT)
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_Return, CTRL)
    assert len(today()) == 1


def test_the_last_save_can_be_undone(
    page: DeskPage, desk: Desk, today: Callable[[], tuple[Visit, ...]]
) -> None:
    press(Qt.Key.Key_2, ALT)
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    (visit,) = today()
    assert visit.voided
    assert desk.months.figures().visits == 0


def test_a_cleared_form_can_be_brought_back(page: DeskPage) -> None:
    type_words("Lê Văn Tám 1980")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1)
    type_words("ket hon")
    press(Qt.Key.Key_Return)
    before = page.draft()
    press(Qt.Key.Key_Escape)
    assert page.draft().items == ()
    click(page, "Bring back")
    assert page.draft().items == before.items
    assert page.draft().citizen == before.citizen


def test_an_impossible_birth_year_keeps_everything(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]]
) -> None:
    press(Qt.Key.Key_2, ALT)
    named(page, "Birth year").setFocus()
    type_words("31/02/1962")
    press(Qt.Key.Key_Return, CTRL)
    assert today() == ()
    assert len(page.draft().items) == 1
    assert named(page, "Birth year").property("tone") == "err"


def test_words_typed_as_a_procedure_are_never_dropped(
    page: DeskPage, today: Callable[[], tuple[Visit, ...]]
) -> None:
    press(Qt.Key.Key_1, ALT)
    type_words("xyzxyz")
    press(Qt.Key.Key_Return, CTRL)
    assert today() == ()


def test_unfinished_help_asks_for_the_barrier(page: DeskPage, today: Callable[[], tuple[Visit, ...]]) -> None:
    press(Qt.Key.Key_1, ALT)
    assert named(page, "Paid online")
    click(page, "Outcome: Unfinished")
    assert named(page, "Barrier")
    assert "Paid online" not in names(page)


def test_every_field_has_a_name_for_screen_readers(page: DeskPage) -> None:
    press(Qt.Key.Key_1, ALT)
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            text = widget.text() if hasattr(widget, "text") else ""
            assert widget.accessibleName() or text, widget


def test_the_day_is_today(page: DeskPage) -> None:
    assert page.draft().day == clock.today()
    assert page.draft().helpers == ("Vũ Minh Anh",)


@pytest.mark.parametrize("width", [1190, 1016])
@pytest.mark.parametrize("line", ["", "Nguyễn Thị Hạnh", "Nguyễn Thị Hạnh 1962"])
def test_nothing_covers_anything_in_the_persons_strip(page: DeskPage, width: int, line: str) -> None:
    page.resize(width, 588)
    type_words(line)
    press(Qt.Key.Key_Return)
    strip = page.form.strip
    shown = [child for child in strip.findChildren(QWidget) if child.parent() is strip and child.isVisible()]
    for number, one in enumerate(shown):
        assert strip.rect().contains(one.geometry())
        assert not any(one.geometry().intersects(other.geometry()) for other in shown[number + 1 :])


def test_a_scanned_card_and_four_keys_make_a_submission(
    page: DeskPage, desk: Desk, today: Callable[[], tuple[Visit, ...]]
) -> None:
    scan(CARD + "\r")
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    (visit,) = today()
    assert visit.citizen is not None
    assert (visit.citizen.name, visit.citizen.masked_id) == ("Nguyễn Thị Bưởi", "038•••••••45")
    assert visit.unit == "tdp07"
    assert visit.items[0].outcome is Outcome.SUBMITTED
    assert visit.items[0].procedure


@pytest.mark.parametrize("ending", ["", "\r", "\r\n", "\t"])
def test_a_scan_reaches_the_form_wherever_the_cursor_stands(page: DeskPage, ending: str) -> None:
    press(Qt.Key.Key_1, ALT)
    press(Qt.Key.Key_Tab)
    scan(CARD + ending)
    assert page.draft().citizen.name == "Nguyễn Thị Bưởi"
    assert page.draft().items[0].dossier == ""


def test_a_scan_never_replaces_what_was_typed(page: DeskPage) -> None:
    type_words("Lê Văn Tám 1980")
    press(Qt.Key.Key_Return)
    scan(CARD)
    assert page.draft().citizen.name == "Lê Văn Tám"
    click(page, "Take")
    assert page.draft().citizen.name == "Nguyễn Thị Bưởi"


def test_a_scanned_dossier_code_goes_to_its_field(page: DeskPage) -> None:
    press(Qt.Key.Key_1, ALT)
    scan("H56.118.24-261122-0007\r")
    assert page.draft().items[0].dossier == "H56.118.24-261122-0007"


def test_what_is_typed_comes_back_after_a_kill(page: DeskPage, qtbot: QtBot, desk: Desk, user: User) -> None:
    type_words("Lê Văn Tám 1980")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1)
    type_words("khai tu")
    page.keep()
    again = DeskPage(desk, user, Changes(), Preferences(desk.folder))
    qtbot.addWidget(again)
    assert again.draft().citizen.name == "Lê Văn Tám"
    assert again.form.items.cards()[0].fields.loose_procedure() == "khai tu"


def test_nothing_comes_back_after_a_save(page: DeskPage, desk: Desk, user: User) -> None:
    press(Qt.Key.Key_2, ALT)
    page.keep()
    assert desk.drafts.kept(user) is not None
    press(Qt.Key.Key_Return, CTRL)
    assert desk.drafts.kept(user) is None


def test_the_same_procedure_on_the_same_day_is_pointed_at(page: DeskPage) -> None:
    for _ in range(2):
        type_words("Đặng Thị Ngữ 1950")
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_1)
        type_words("khai sinh")
        press(Qt.Key.Key_Return)
        if _ == 0:
            assert "Perhaps entered before" not in told(page)
            press(Qt.Key.Key_Return, CTRL)
    assert "Perhaps entered before. Đặng Thị Ngữ" in told(page)


def test_last_person_and_last_service_come_back_with_a_key(page: DeskPage) -> None:
    type_words("Đặng Thị Ngữ 1950")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1)
    type_words("khai sinh")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_F4)
    press(Qt.Key.Key_F5)
    draft = page.draft()
    assert draft.citizen.birth_year == 1950
    assert [(item.service, item.procedure, item.dossier) for item in draft.items] == [
        ("submit_online", "1.001193", "")
    ]


def test_the_place_stays_pinned(page: DeskPage, qtbot: QtBot, desk: Desk, user: User) -> None:
    choose(page, "Place", 3)
    again = DeskPage(desk, user, Changes(), Preferences(desk.folder))
    qtbot.addWidget(again)
    assert again.draft().place is Place.OUTING


def test_a_scanned_procedure_page_chooses_the_procedure(page: DeskPage, desk: Desk) -> None:
    birth = desk.catalogues.procedure("1.001193")
    assert birth is not None
    scan(birth.link + "\r")
    assert [item.procedure for item in page.draft().items] == ["1.001193"]


@pytest.mark.parametrize("code", ["1.001193", "1.001193.000.00.00.H56"])
def test_a_scanned_procedure_code_chooses_the_procedure(page: DeskPage, code: str) -> None:
    scan(f"{code}\r")
    (item,) = page.draft().items
    assert (item.service, item.procedure) == ("submit_online", "1.001193")
    assert page.form.person.text() == ""


def test_a_procedure_code_typed_by_hand_is_looked_up_in_its_field(page: DeskPage) -> None:
    press(Qt.Key.Key_1, ALT)
    type_words("1.001193")
    press(Qt.Key.Key_Return)
    assert [item.procedure for item in page.draft().items] == ["1.001193"]


def test_a_link_to_elsewhere_is_answered_in_a_sentence(page: DeskPage) -> None:
    scan("https://dichvucong.gov.vn.evil.com/x\r")
    assert page.form.empty()
    assert "dichvucong.gov.vn.evil.com" in told(page)


def test_half_a_card_offers_its_number(page: DeskPage) -> None:
    scan("038162012345|0123\r")
    assert page.form.empty()
    click(page, "Take")
    assert page.draft().citizen.id_number == "038162012345"


def test_words_from_a_dictation_are_offered_back(page: DeskPage) -> None:
    scan("nguyen van an mot chin sau hai")
    click(page, "Type it in")
    assert page.form.person.text() == "nguyen van an mot chin sau hai"


def test_two_cards_in_a_row_are_asked_about(page: DeskPage) -> None:
    other = CARD.replace("038162012345", "038175000001").replace("NGUYỄN THỊ BƯỞI", "LÊ THỊ CAM")
    scan(CARD + other + "\r")
    assert page.form.empty()
    click(page, "Take")
    assert page.draft().citizen.name == "Lê Thị Cam"


@pytest.mark.parametrize(
    "raw",
    [
        "DN4797923456789|4e677579e1bb856e20|01/01/1960|1|abc|",
        "00020101021138540010A00000072701240006970436011099988877770208QRIBFTTA53037045802VN6304ABCD",
        "012345678",
    ],
)
def test_codes_that_are_no_card_are_answered_and_fill_nothing(page: DeskPage, raw: str) -> None:
    scan(raw + "\r")
    assert page.form.empty()
    assert told(page)


def test_the_screen_is_turned_to_the_citizen_without_a_name(page: DeskPage) -> None:
    type_words("Đặng Thị Ngữ 1950")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_M, CTRL)
    (screen,) = page.findChildren(TurnedScreen)
    assert screen.isVisible()
    assert not any("Ngữ" in each.accessibleName() for each in screen.findChildren(QWidget))
    screen.close()
