"""Fault 29: every Vietnamese letter comes out of every paper whole, composed, out of fonts that go along."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desk.domain.guide import Step
from desk.domain.problems import Refused, refusal
from desk.domain.visit import HelpItemDraft, Outcome, VisitDraft
from desk.usecases import clock
from reports import fonts, guide_sheet
from resources.sentences import sentence
from tests.reports.paper import words_of

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.guide import GuideSheet
    from desk.domain.people import User
    from desk.usecases.opening import Desk

BIRTH, CODE = "1.001193", "H56.118.24-261122-0007"
LETTERS = fonts.vietnamese_letters()
WORDS = [LETTERS[start : start + 9] for start in range(0, len(LETTERS), 9)]
EMBEDDED = re.compile(rb"/FontName\s*/(\S+)")


def with_all_letters(sheet: GuideSheet, form: str) -> GuideSheet:
    """The sheet with every letter in its steps, some regular and some bold, and in its title."""
    texts = ["{} **{}** {}".format(*words) for words in zip(*[iter(WORDS)] * 3, strict=True)]
    steps = tuple(Step(unicodedata.normalize(form, text), sheet.steps[-1].icon) for text in texts)
    return replace(sheet, steps=steps, title=unicodedata.normalize(form, "Ỷ Lan, ẵm ễnh ương"), papers=())


@pytest.mark.parametrize("size", ["a5", "a4", "roll80"])
def test_all_134_letters_come_out_composed_whichever_way_they_went_in(desk: Desk, size: str) -> None:
    sheet = desk.guides.sheet(BIRTH)
    whole, apart = (guide_sheet.render(with_all_letters(sheet, form), size) for form in ("NFC", "NFD"))
    words = words_of(apart)
    assert unicodedata.is_normalized("NFC", words)
    assert set(LETTERS) <= set(words)
    assert all(word in words for word in [*WORDS, "Ỷ Lan, ẵm ễnh ương"])
    assert words == words_of(whole)
    names = EMBEDDED.findall(apart)
    assert names
    assert all(re.match(rb"[A-Z]{6}\+", name) for name in names)  # ISO 32000-1 §9.6.4: a subset


def test_slip_and_sheet_come_out_composed(desk: Desk, user: User) -> None:
    item = HelpItemDraft("submit_online", 1, BIRTH, CODE, Outcome.SUBMITTED)
    visit = desk.visits.record(user, VisitDraft(clock.today(), items=(item,))).visit
    for pdf in (
        desk.slips.made(user, visit.id, CODE, "a6", 72).pdf,
        desk.guides.preview(BIRTH, "a5", 72).pdf,
    ):
        assert unicodedata.is_normalized("NFC", words_of(pdf))
        assert "\N{REPLACEMENT CHARACTER}" not in words_of(pdf)


@pytest.fixture
def without_fonts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A program whose font files are gone when the first letter is to be drawn."""
    monkeypatch.setattr(fonts, "sans", lambda: fonts.checked_font("MotCuaSans", tmp_path))


@pytest.mark.usefixtures("without_fonts")
def test_without_its_font_nothing_is_printed_and_one_sentence_says_so(desk: Desk, user: User) -> None:
    target = desk.folder / "phiếu.pdf"
    for ask in (
        lambda: desk.guides.for_printer(BIRTH, "a5"),
        lambda: desk.guides.save_pdf(user, BIRTH, "a5", target),
        lambda: desk.guides.trial_page(user, "a5"),
    ):
        with pytest.raises(Refused) as refused:
            ask()
        told = sentence(refused.value.problem)
        assert refused.value.problem.code == refusal("font_damaged").code
        assert "LiberationSans" in told
        assert "\n" not in told
    assert not target.exists()
    assert desk.guides.recent_runs() == []
