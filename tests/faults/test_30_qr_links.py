"""Fault 30: a code whose link is not allowed, broken or given up: one plain sentence, nothing on paper."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desk.domain.link_check import CheckResult, Standing
from desk.domain.links import PORTAL, Link
from desk.domain.problems import Refused
from desk.domain.visit import HelpItemDraft, Outcome, VisitDraft
from desk.usecases import clock
from reports import raster
from resources.sentences import sentence
from tests.desk.link_stage import Prints, prints

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk

__all__ = ["prints"]

BIRTH, CODE = "1.001193", "H56.118.24-261122-0007"
FALSE_LINKS = [
    "http://dichvucong.gov.vn",
    "https://an@dichvucong.gov.vn",
    "https://dichvucong.gov.vn:8443",
    "https://203.0.113.9/dichvucong.gov.vn",
    "https://xn--dchvcng-abc.gov.vn",
    "https://dichvucong.gov.vn.evil.com",
    "https://evil-gov.vn",
    "https://bit.ly/khaisinh",
    "https://dichvucong.gov.vn/" + "a" * 2000,
    "https://dichvucong.gov.vn/khai-sinh-cho-bé",
    unicodedata.normalize("NFD", "https://dichvucong.gov.vn/khai-sinh-cho-bé"),
    "https://dichvucong.gov.vn/\u202enis-iahk",
]


@pytest.mark.parametrize("link", FALSE_LINKS)
def test_a_false_link_comes_neither_to_a_procedure_nor_into_the_register(
    desk: Desk, user: User, link: str
) -> None:
    before = desk.ledger.verify()
    with pytest.raises(Refused) as refused:
        desk.links.relink(user, BIRTH, link)
    assert "\n" not in sentence(refused.value.problem)
    for outside in (False, True):
        with pytest.raises(Refused):
            desk.qr_register.put(user, Link("", "Trang lạ", link, "group", "Ai đó", outside=outside))
    assert desk.ledger.verify() == before


def test_a_broken_link_leaves_no_file_no_picture_and_no_run(desk: Desk, user: User) -> None:
    link = desk.guides.sheet(BIRTH).link
    desk.links.check(user, link, CheckResult.DEAD)
    target = desk.folder / "phiếu.pdf"
    for ask in (
        lambda: desk.guides.preview(BIRTH, "a5", 96),
        lambda: desk.guides.for_printer(BIRTH, "a5"),
        lambda: desk.guides.save_pdf(user, BIRTH, "a5", target),
    ):
        with pytest.raises(Refused) as refused:
            ask()
        assert "phải thu hồi" in sentence(refused.value.problem)
    assert not target.exists()
    assert desk.guides.recent_runs() == []


def test_the_citizen_is_helped_on_by_the_portals_front_page(desk: Desk, user: User) -> None:
    desk.links.check(user, desk.guides.sheet(BIRTH).link, CheckResult.ELSEWHERE, "trang quảng cáo")
    desk.links.relink(user, BIRTH, "")
    pages = desk.guides.preview(BIRTH, "a5", 150).pages
    assert [raster.decode(page) for page in pages] == [{PORTAL}]


def test_a_check_that_is_overdue_is_told_and_the_sheet_still_prints_with_its_day(prints: Prints) -> None:
    prints.see(CheckResult.OK)
    checked = prints.desk.guides.sheet(BIRTH).link_checked_on
    prints.later(91)
    assert prints.link in {line.url for line in prints.desk.links.overdue(prints.user)}
    [card] = prints.desk.sheet_library.find(prints.user, BIRTH)
    assert card.standing is Standing.OVERDUE
    assert prints.desk.guides.preview(BIRTH, "a5", 96).sheet.link_checked_on == checked


def test_a_link_that_is_not_on_the_list_gives_way_to_the_portal_and_says_why(prints: Prints) -> None:
    template = replace(prints.desk.sheet_templates.template(BIRTH), link="https://evil-gov.vn")
    sheet = prints.desk.guides.made(template, None)
    assert (sheet.link, sheet.deep_link) == (PORTAL, False)
    assert sheet.link_problem is not None
    assert "evil-gov.vn" in sentence(sheet.link_problem)


def test_a_code_that_cannot_be_read_back_leaves_nothing_of_any_kind(
    prints: Prints, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = HelpItemDraft("submit_online", 1, BIRTH, CODE, Outcome.SUBMITTED)
    visit = prints.desk.visits.record(prints.user, VisitDraft(clock.today(), items=(item,))).visit
    monkeypatch.setattr(raster, "texts_in", unreadable)
    target = prints.desk.folder / "phiếu.pdf"
    for ask in (
        lambda: prints.desk.guides.for_printer(BIRTH, "a5"),
        lambda: prints.desk.guides.save_pdf(prints.user, BIRTH, "a5", target),
        lambda: prints.desk.guides.screen_code(BIRTH),
        lambda: prints.desk.guides.trial_page(prints.user, "a5"),
        lambda: prints.desk.slips.made(prints.user, visit.id, CODE, "a6"),
    ):
        with pytest.raises(Refused) as refused:
            ask()
        assert refused.value.problem.code == "qr_unreadable"
    assert not target.exists()
    assert prints.desk.guides.recent_runs() == []


def unreadable(_pixels: memoryview) -> list[str]:
    """Stand in for a reader that finds no code."""
    return []
