"""Fault 30: a code whose link is not allowed, broken or given up: one plain sentence, nothing on paper."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from desk.domain.link_check import CheckResult
from desk.domain.links import PORTAL, Link
from desk.domain.problems import Refused
from reports import raster
from resources.sentences import sentence

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk

BIRTH = "1.001193"
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
