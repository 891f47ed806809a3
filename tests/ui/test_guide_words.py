"""What the guide page says of levels, channels, links and prints."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from desk.domain.guide import GuideSheet, SheetDesk, choose, sheet_for
from desk.domain.link_check import Standing
from desk.domain.print_run import PrintRun
from desk.domain.procedure import Channel, Procedure
from desk.domain.sheet_card import SheetCard
from desk.domain.sheet_subject import Subject, SubjectKind
from reports import templates
from ui.pages import guide_words

TODAY = date(2026, 11, 22)
PAGE = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd"
BIRTH = Procedure("1.001193", "Thủ tục đăng ký khai sinh", "Hộ tịch", channel=Channel.YES, link=PAGE)


def sheet(procedure: Procedure) -> GuideSheet:
    """Make the sheet of a procedure."""
    return sheet_for(procedure, choose(procedure, templates.load()), SheetDesk("Quầy"), TODAY)


@pytest.mark.parametrize(
    ("standing", "words", "tone"),
    [
        (None, "no link of its own", "ink3"),
        (Standing.UNCHECKED, "link not checked yet", "ink3"),
        (Standing.OK, "checked 18/11", "ok"),
        (Standing.OVERDUE, "link check overdue", "warn"),
        (Standing.DEAD, "called back", "err"),
        (Standing.ELSEWHERE, "called back", "err"),
        (Standing.NOT_ALLOWED, "link not allowed", "warn"),
    ],
)
def test_a_card_says_how_its_link_stands(standing: Standing | None, words: str, tone: str) -> None:
    subject = Subject(SubjectKind.PROCEDURE, BIRTH.code)
    card = SheetCard(subject, "Khai sinh", standing=standing, checked_on=date(2026, 11, 18))
    note = guide_words.link_state(card)
    assert (note.words, note.tone) == (words, tone)
    assert note.icon
    assert note.brief


def test_a_checked_link_is_named_with_its_day() -> None:
    note = guide_words.link_note(sheet(replace(BIRTH, link_checked_on=date(2026, 11, 18))), "")
    assert note.tone == "ok"
    assert "18/11/2026" in note.words


def test_an_unchecked_link_asks_for_a_trial_scan() -> None:
    note = guide_words.link_note(sheet(BIRTH), "")
    assert note.tone == "warn"
    assert "scan" in note.words


def test_without_a_link_the_front_page_is_named() -> None:
    note = guide_words.link_note(sheet(replace(BIRTH, link="")), "")
    assert note.tone == "ink2"
    assert "dichvucong.gov.vn" in note.words


def test_a_refused_link_says_why_and_what_the_code_opens_instead() -> None:
    refused = sheet(replace(BIRTH, link="https://bit.ly/khaisinh"))
    assert refused.link_problem is not None
    note = guide_words.link_note(refused, "Liên kết rút gọn.")
    assert note.tone == "warn"
    assert note.words.startswith("Liên kết rút gọn. ")
    assert "dichvucong.gov.vn" in note.words


@pytest.mark.parametrize(
    ("hour", "day", "line"),
    [(2, 22, "3 sheets, 09:12"), (20, 22, "3 sheets, 23/11"), (2, 20, "3 sheets, 20/11")],
)
def test_a_print_of_today_shows_the_hour_at_the_desk(hour: int, day: int, line: str) -> None:
    run = PrintRun(
        id=UUID(int=1),
        printed_at=datetime(2026, 11, day, hour, 12, tzinfo=UTC),
        user=UUID(int=2),
        subject="1.001193",
        template_version="1.001193-v01",
        link=PAGE,
        size="a5",
        copies=3,
        printer="Canon LBP 2900",
        pages=1,
    )
    assert guide_words.run_line(run, TODAY) == line


@pytest.mark.parametrize("value", list(Channel))
def test_every_channel_has_words(value: Channel) -> None:
    assert guide_words.channel(value)
