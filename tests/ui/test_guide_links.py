"""Links and recalls on Phiếu QR: opened, judged, called back, brought back; filters; words changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desk.domain.link_check import CheckResult
from tests.ui.guide_hands import Hands, hands
from ui.pages.guide_link import GuideLink
from ui.pages.guide_recalls import GuideRecalls
from ui.pages.template_editor import TemplateEditor
from ui.widgets.checks import CheckChip

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk

__all__ = ["hands"]

BIRTH = "1.001193"


@pytest.fixture
def called_back(hands: Hands, desk: Desk, user: User) -> Hands:
    """Twelve sheets are out when their link is found broken."""
    sheet = desk.guides.sheet(BIRTH)
    desk.guides.printed(user, sheet, "a5", 12, "Canon")
    desk.links.check(user, sheet.link, CheckResult.DEAD)
    hands.page.show_procedure(BIRTH)
    hands.wait_drawn()
    return hands


def test_a_link_is_opened_and_found_right(hands: Hands, desk: Desk) -> None:
    hands.page.show_procedure(BIRTH)
    hands.wait_drawn()
    hands.click("Open the link to check it")
    assert hands.system.opened == [desk.guides.sheet(BIRTH).link]
    hands.click("Right page")
    assert hands.wait_told() == "Link checked today"
    assert desk.guides.sheet(BIRTH).link_checked_on is not None
    hands.wait_drawn()
    assert hands.part(GuideLink).note().tone == "ok"


def test_a_broken_link_stops_the_sheet_and_starts_the_recall(hands: Hands, desk: Desk, user: User) -> None:
    desk.guides.printed(user, desk.guides.sheet(BIRTH), "a5", 12, "Canon")
    hands.page.show_procedure(BIRTH)
    hands.click("Open the link to check it")
    hands.click("Broken")
    assert hands.wait_told().startswith("Link marked as broken")
    hands.wait_drawn()
    assert not any(button.isEnabled() for button in hands.panel.buttons())
    assert desk.recalls.all(user)[0].out == 12


def test_a_recalled_sheet_says_how_many_are_out_and_cannot_be_added(called_back: Hands) -> None:
    assert "12 printed sheets are still out" in called_back.panel.check_note().words
    called_back.add(BIRTH)
    assert called_back.wait_told().startswith("This sheet is called back")
    assert called_back.panel.set.lines() == ()


def test_the_recall_list_is_seen_and_sheets_come_back(called_back: Hands, desk: Desk, user: User) -> None:
    called_back.click("See")
    assert called_back.part(GuideRecalls).isVisible()
    called_back.click("All are back")
    assert desk.recalls.all(user) == []


def test_sheets_that_nobody_finds_are_settled(called_back: Hands, desk: Desk, user: User) -> None:
    called_back.click("See")
    called_back.click("No longer looked for")
    assert desk.recalls.all(user) == []
    [recall] = desk.recalls.all(user, settled=True)
    assert recall.runs[0].returned == 0


def test_esc_leads_back_from_the_recall_list(called_back: Hands) -> None:
    called_back.click("See")
    called_back.press(Qt.Key.Key_Escape)
    assert called_back.cards.isVisible()


def test_only_what_is_to_be_checked_is_left(hands: Hands, desk: Desk, user: User) -> None:
    waiting = {card.key for card in desk.sheet_library.find(user) if card.waits}
    chip = hands.part(CheckChip)
    hands.made.window.resize(1366, 698)
    chip.setFocus()
    hands.press(Qt.Key.Key_Space)
    assert hands.cards.count() == len(waiting)
    hands.press(Qt.Key.Key_Space)
    assert hands.cards.count() > len(waiting)


def test_the_words_are_changed_in_the_editor_and_one_comes_back(hands: Hands) -> None:
    hands.page.show_procedure(BIRTH)
    hands.wait_drawn()
    hands.click("Change the words…")
    editor = hands.part(TemplateEditor)
    assert editor.isVisible()
    hands.qtbot.waitUntil(lambda: not editor.is_busy())
    hands.click("Close")
    assert hands.cards.isVisible()
