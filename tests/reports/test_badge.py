"""Badges: a card a person, cut along marks, whose code a scanner reads even askew."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from reportlab.lib.units import mm

from desk.domain.problems import Refused
from reports import badge_pdf, raster
from reports.badge_pdf import CARD_HEIGHT, CARD_WIDTH, Badge
from resources.sentences import sentence
from tests.reports.paper import (
    LONG_NAME,
    LONG_WARD,
    decoded_askew,
    margins_are_white,
    overlaps,
    word_boxes,
    words_of,
)

BADGE = Badge("SMC-TV:7K3M9QXT2B4H6N8A", "Vũ Minh Anh", "Đoàn phường", "Phường Mẫu")


def badges(count: int) -> list[Badge]:
    return [replace(BADGE, code=f"SMC-TV:7K3M9QXT2B4H6N{number:02d}") for number in range(count)]


def test_a_card_says_who_and_how_to_use_it() -> None:
    assert words_of(badge_pdf.render([BADGE])) == (
        "Phường Mẫu THẺ TRỰC Vũ Minh Anh Đoàn phường Quét mã khi vào ca và khi ra ca SMC-TV:7K3M9QXT2B4H6N8A"
    )


@pytest.mark.parametrize("degrees", [-3, 0, 3])
def test_every_code_is_read_askew(degrees: float) -> None:
    cards = badges(10)
    assert decoded_askew(badge_pdf.render(cards), degrees) == [{card.code for card in cards}]


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (10, 1), (11, 2), (23, 3)])
def test_ten_cards_stand_on_a_page(count: int, pages: int) -> None:
    pdf = badge_pdf.render(badges(count))
    assert raster.page_count(pdf) == pages
    assert margins_are_white(pdf)


def test_the_longest_words_stay_on_their_card() -> None:
    full = [replace(card, name=LONG_NAME, ward=LONG_WARD, team=f"Đội {LONG_NAME}") for card in badges(10)]
    pdf = badge_pdf.render(full)
    assert words_of(pdf).count(LONG_NAME) == 20
    assert words_of(pdf).count(LONG_WARD) == 10
    assert not overlaps(pdf)
    for left, bottom, right, top in next(word_boxes(pdf)):
        across, down = left - 19.4 * mm, 297 * mm - 13.5 * mm - top
        assert across % (CARD_WIDTH * mm) + (right - left) < (CARD_WIDTH - 2) * mm
        assert down % (CARD_HEIGHT * mm) + (top - bottom) < (CARD_HEIGHT - 2) * mm


def test_a_decomposed_name_is_printed_composed() -> None:
    card = replace(BADGE, name=unicodedata.normalize("NFD", BADGE.name), team="")
    assert "Vũ Minh Anh" in words_of(badge_pdf.render([card]))


def test_asterisks_of_a_name_are_no_markup() -> None:
    assert "Anh * Lê" in words_of(badge_pdf.render([replace(BADGE, name="Anh ** Lê")]))


@pytest.mark.parametrize(
    ("cards", "code"),
    [
        ([], "badges_nobody"),
        ([replace(BADGE, name="a" * 60)], "words_do_not_fit"),
        ([replace(BADGE, name="Anh 😀")], "glyph_missing"),
        ([replace(BADGE, code="x" * 2000)], "qr_too_fine"),
    ],
)
def test_what_cannot_be_printed_is_refused(cards: list[Badge], code: str) -> None:
    with pytest.raises(Refused) as refused:
        badge_pdf.render(cards)
    assert refused.value.problem.code == code
    assert sentence(refused.value.problem)


def test_practice_cards_say_so_on_each_and_are_still_read() -> None:
    pdf = badge_pdf.render(badges(10), practice=True)
    assert words_of(pdf).count("THỰC HÀNH") == 1 + 10
    assert margins_are_white(pdf)


def test_the_same_cards_are_the_same_file() -> None:
    pdf = badge_pdf.render(badges(3))
    assert pdf == badge_pdf.render(badges(3))
    assert b"Helvetica" not in pdf
    assert b"/Lang (vi-VN)" in pdf
    assert b"/PrintScaling /None" in pdf
