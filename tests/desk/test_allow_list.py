"""The list of hosts: only pages of the State come on it, and however a link is dressed up no other passes."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.allow_list import AllowedHost, check_entry, ended_for, hosts_on, tidy_entry
from desk.domain.links import DEFAULT_HOSTS, PORTAL, check_link, check_outside, domain
from resources.sentences import sentence

DAY = date(2026, 11, 23)
WARD = "hacthanh.thanhhoa.gov.vn"
TRICKS = {
    "http": "http://{host}/{path}",
    "user": "https://{word}@{host}/{path}",
    "password": "https://{word}:{word}@{host}",
    "port": "https://{host}:8443/{path}",
    "ip": "https://203.0.113.{number}/{path}",
    "number": "https://{number}",
    "punycode": "https://xn--{word}.{host}",
    "tail": "https://{host}.{word}.com/{path}",
    "joined": "https://{word}{host}",
    "dash": "https://{word}-gov.vn",
    "below": "https://{word}.{host}",
    "shortener": "https://bit.ly/{word}",
    "long": "https://{host}/" + "a" * 2000,
    "vietnamese": "https://{host}/thủ-tục",
    "decomposed": unicodedata.normalize("NFD", "https://{host}/thủ-tục"),
    "cyrillic": "https://dichvuсong.gov.vn/{path}",
    "right to left": "https://{host}/\u202e{path}",
    "backslash": "https://{host}\\@{word}.vn",
    "blank": "https://{host}/{path} {word}",
    "line": "https://{host}/{path}\n",
}
WORD = st.from_regex(r"[a-z]{2,10}", fullmatch=True)
HOST = st.sampled_from([*DEFAULT_HOSTS, WARD])


def entry(host: str, start: date = DAY, ended_on: date | None = None) -> AllowedHost:
    return AllowedHost(uuid4(), host, start, uuid4(), ended_on=ended_on)


@given(trick=st.sampled_from(sorted(TRICKS)), host=HOST, word=WORD, path=WORD, number=st.integers(0, 255))
def test_no_trick_gets_past_the_list(trick: str, host: str, word: str, path: str, number: int) -> None:
    link = TRICKS[trick].format(host=host, word=word, path=path, number=number)
    problem = check_link(link, hosts_on([entry(WARD)], DAY))
    assert problem is not None
    assert sentence(problem)
    assert check_outside(link) is not None


@pytest.mark.parametrize(
    "link",
    [
        "https://dichvucong.gov.vn.evil.com",
        "https://evil-gov.vn",
        "https://dichvuc0ng-gov.vn/x",
        "https://www.dich-vu-cong.com",
        "https://vne1d.com",
        "https://g0v.vn-portal.com",
    ],
)
def test_a_page_dressed_up_as_the_states_is_not_even_let_in_as_another_page(link: str) -> None:
    problem = check_outside(link)
    assert problem is not None
    assert problem.code == "link_imitates_state"


def test_pages_of_others_pass_only_as_such_and_pages_of_the_state_never_do() -> None:
    assert check_outside("https://zalo.me/g/abc123") is None
    assert check_link("https://zalo.me/g/abc123") is not None
    problem = check_outside(PORTAL)
    assert problem is not None
    assert problem.code == "link_host_not_allowed"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" Thanhhoa.GOV.vn ", "thanhhoa.gov.vn"),
        (".thanhhoa.gov.vn", ".thanhhoa.gov.vn"),
        ("https://hacthanh.thanhhoa.gov.vn/trang-chu?x=1", WARD),
    ],
)
def test_an_entry_is_taken_as_people_type_or_paste_it(typed: str, kept: str) -> None:
    assert tidy_entry(typed) == kept
    assert check_entry(kept) is None


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "host_malformed"),
        (".", "host_malformed"),
        ("gov.vn", "host_not_of_the_state"),
        (".gov.vn", "host_not_of_the_state"),
        (".vn", "host_malformed"),
        ("zalo.me", "host_not_of_the_state"),
        ("evil-gov.vn", "host_not_of_the_state"),
        ("dichvucong.gov.vn.evil.com", "host_not_of_the_state"),
        ("thanhhoa.gov.vn/x", "host_malformed"),
        ("thanhhoa.gov.vn?x", "host_malformed"),
        ("thanhhoa.gov.vn#x", "host_malformed"),
        ("thanhhoa.gov.vn:443", "host_malformed"),
        ("https://dichvucong.gov.vn@xau.gov.vn", "host_malformed"),
        ("thanh hoa.gov.vn", "host_malformed"),
        ("..thanhhoa.gov.vn", "host_malformed"),
        ("xn--thanhha-abc.gov.vn", "host_malformed"),
        ("thanhhóa.gov.vn", "host_malformed"),
        ("203.0.113.9", "host_malformed"),
        ("a" * 201 + ".gov.vn", "text_too_long"),
    ],
)
def test_what_is_no_host_of_the_state_does_not_come_on_the_list(typed: str, code: str) -> None:
    problem = check_entry(tidy_entry(typed))
    assert problem is not None
    assert (problem.code, problem.field) == (code, "entry")


@given(text=st.text(max_size=60))
def test_an_entry_that_passes_covers_hosts_of_the_state_alone(text: str) -> None:
    kept = tidy_entry(text)
    if check_entry(kept) is None:
        assert f".{kept}".endswith(".gov.vn")
        assert check_link("https://gov.vn", [kept]) is not None


def test_an_entry_counts_from_its_first_day_to_the_day_before_its_end() -> None:
    own = entry(WARD, ended_on=DAY + timedelta(2))
    held = [own.holds_on(DAY + timedelta(number)) for number in (-1, 0, 1, 2)]
    assert held == [False, True, True, False]
    assert hosts_on([own], DAY) == (*DEFAULT_HOSTS, WARD)
    assert hosts_on([own], DAY + timedelta(2)) == DEFAULT_HOSTS


def test_an_entry_written_by_a_hand_from_outside_does_not_count() -> None:
    assert hosts_on([entry("evil.com"), entry(".vn"), entry(".gov.vn")], DAY) == DEFAULT_HOSTS


def test_when_a_host_was_taken_off_is_known() -> None:
    gone = entry(".thanhhoa.gov.vn", ended_on=DAY)
    others = [replace(gone, ended_on=DAY - timedelta(9)), replace(gone, ended_on=DAY + timedelta(9))]
    assert ended_for(domain(f"https://{WARD}"), [gone, *others, entry(WARD)], DAY) == DAY
    assert ended_for("dti.gov.vn", [gone], DAY) is None
