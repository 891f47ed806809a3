"""The library of sheets: what has a card, in which order, and what its link is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desk.domain.guide import SheetKind
from desk.domain.link_check import CheckResult, Standing
from desk.domain.links import PORTAL
from desk.domain.problems import Refused
from desk.domain.sheet_subject import SubjectKind
from tests.desk.link_stage import BIRTH, GROUP_LINK, MONDAY, Prints, prints

if TYPE_CHECKING:
    from desk.domain.sheet_card import SheetCard

__all__ = ["prints"]


def card(prints: Prints, key: str) -> SheetCard:
    """The card of a sheet."""
    return next(each for each in prints.desk.sheet_library.find(prints.user) if each.key == key)


def test_procedures_services_and_links_have_cards(prints: Prints) -> None:
    cards = prints.desk.sheet_library.find(prints.user)
    kinds = [each.subject.kind for each in cards]
    assert kinds == sorted(kinds, key=[*SubjectKind].index)
    assert set(kinds) == set(SubjectKind)
    assert len({each.subject for each in cards}) == len(cards)


def test_every_card_finds_its_sheet_without_accents(prints: Prints) -> None:
    found = prints.desk.sheet_library.find(prints.user, "kich hoat vneid")
    assert "vneid_activate" in [each.key for each in found]
    assert BIRTH not in [each.key for each in found]


@pytest.mark.parametrize("query", ["khai sinh", "dang ky", "1.00", "vneid", ""])
def test_procedures_stand_as_the_catalogue_finds_them(prints: Prints, query: str) -> None:
    found = prints.desk.sheet_library.shelf(prints.user).find(query)
    procedures = [each.key for each in found if each.subject.kind is SubjectKind.PROCEDURE]
    assert procedures == [each.code for each in prints.desk.catalogues.find_procedures(query, MONDAY, 9999)]
    assert [each.key for each in found][: len(procedures)] == procedures


@pytest.mark.parametrize(
    ("result", "standing", "broken"),
    [
        (CheckResult.OK, Standing.OK, False),
        (CheckResult.DEAD, Standing.DEAD, True),
        (CheckResult.ELSEWHERE, Standing.ELSEWHERE, True),
    ],
)
def test_a_card_tells_what_was_seen_behind_its_link(
    prints: Prints, result: CheckResult, standing: Standing, broken: bool
) -> None:
    before = card(prints, BIRTH)
    prints.desk.links.check(prints.user, before.link, result)
    after = card(prints, BIRTH)
    assert (after.standing, after.broken, after.waits) == (standing, broken, broken)


def test_a_card_counts_the_sheets_that_are_called_back(prints: Prints) -> None:
    link = card(prints, BIRTH).link
    prints.desk.guides.printed(prints.user, prints.desk.guides.sheet(BIRTH), "a5", 12, "Canon")
    prints.desk.links.check(prints.user, link, CheckResult.DEAD)
    assert card(prints, BIRTH).out == 12


def test_a_link_of_the_register_has_a_card_and_a_sheet_until_it_ends(prints: Prints) -> None:
    link = prints.page("Đặt lịch hẹn", f"{PORTAL}/dat-lich", outside=False)
    sheet = prints.desk.guides.sheet(link.key)
    assert (sheet.title, sheet.link, sheet.kind) == ("Đặt lịch hẹn", link.url, SheetKind.PLACE)
    assert card(prints, link.key).field == "Tổ dân phố 7"
    prints.desk.qr_register.end(prints.user, link.key)
    assert link.key not in [each.key for each in prints.desk.sheet_library.find(prints.user)]
    with pytest.raises(Refused) as refused:
        prints.desk.guides.sheet(link.key)
    assert refused.value.problem.code == "link_ended"


def test_a_page_outside_the_state_keeps_its_own_link(prints: Prints) -> None:
    link = prints.page()
    sheet = prints.desk.guides.sheet(link.key)
    assert (sheet.link, sheet.deep_link) == (GROUP_LINK, True)


def test_two_sheets_on_a_page_use_half_the_paper(prints: Prints) -> None:
    run = prints.desk.guides.printed(prints.user, prints.desk.guides.sheet(BIRTH), "a5_2up", 5, "Canon")
    assert (run.copies, run.pages) == (5, 3)
