"""How a sheet reads for an old person: hard words, long sentences, titles that print small."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.domain.guide import Icon, SecondLanguage, SheetKind, SheetTemplate, Step, check_sheet
from desk.domain.problems import Severity
from desk.domain.readability import remarks
from resources.sentences import sentence

PLAIN = {"truy cập": "vào", "app": "ứng dụng", "cư trú": "nơi ở"}
EASY = SheetTemplate(
    key="1.010041",
    version=1,
    kind=SheetKind.ONLINE,
    panel="Trang của Nhà nước:",
    fallback="Gõ mã **{code}**.",
    help="Đến quầy.",
    steps=(Step("Mở máy ảnh, soi vào mã vuông.", Icon.SCAN),),
    title="Xin giấy xác nhận nơi ở",
)
LONG_STEP = Step("Bấm vào dòng chữ **{domain}** hiện trên màn hình.", Icon.TAP)


def codes(**changes: object) -> list[tuple[str, str]]:
    found = remarks(replace(EASY, **changes), PLAIN)  # type: ignore[arg-type]
    assert all(sentence(remark) and remark.severity is Severity.WARN for remark in found)
    return [(remark.code, remark.field) for remark in found]


def test_plain_words_get_no_remark() -> None:
    assert codes() == []


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"benefit": "Truy cập tại nhà."}, "benefit"),
        ({"papers": ("Căn cước", "App")}, "papers.2"),
        ({"steps": (Step("Mở app.", Icon.TAP),)}, "steps.1"),
        ({"search_steps": (LONG_STEP, Step("Mở app.", Icon.TAP))}, "search_steps.2"),
        ({"benefit": "Tru\u0323y ca\u0302\u0323p".replace("Tru\u0323y", "Truy")}, "benefit"),
    ],
)
def test_a_hard_word_is_named_with_the_plain_one(changes: dict[str, object], place: str) -> None:
    assert codes(**changes) == [("sheet_word_hard", place)]


@pytest.mark.parametrize(
    "changes",
    [
        {"steps": (Step("Mở **App Store**.", Icon.TAP),)},
        {"title": "Xin giấy nơi ở (cư trú)"},
        {"benefit": "Làm được hết mappa."},
    ],
)
def test_names_of_buttons_official_names_and_parts_of_words_are_let_be(changes: dict[str, object]) -> None:
    assert codes(**changes) == []


def test_a_sentence_is_counted_from_stop_to_stop() -> None:
    assert codes(help="một " * 12 + ". Hai ba.") == []
    assert codes(help="một " * 13) == [("sheet_sentence_long", "help")]


def test_a_title_beyond_28_characters_prints_smaller() -> None:
    assert codes(title="a" * 28) == []
    assert codes(title="a" * 29) == [("sheet_title_shrinks", "title")]


def test_more_than_three_steps_of_two_lines_crowd_the_sheet() -> None:
    assert codes(steps=(LONG_STEP,) * 3) == []
    assert codes(steps=(LONG_STEP,) * 4) == [("sheet_steps_tall", "steps")]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        (SecondLanguage("English", "Proof of address", ("Come.",)), []),
        (SecondLanguage("English", "", ("Come.",)), ["sheet_second_incomplete"]),
        (SecondLanguage("e" * 21, "a" * 101, ("b" * 77,)), ["sheet_line_too_long"] * 3),
        (SecondLanguage("English", "Proof", ("Come.",) * 6), ["sheet_too_many_steps"]),
        (SecondLanguage("English", "Proof", ("Call {phone}.",)), ["sheet_word_unknown"]),
    ],
)
def test_a_second_language_keeps_the_same_limits(second: SecondLanguage, found: list[str]) -> None:
    problems = check_sheet(replace(EASY, second=second))
    assert [problem.code for problem in problems] == found
    assert all(sentence(problem) for problem in problems)
