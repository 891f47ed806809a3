"""Links in codes: only https pages of named hosts, however a false one is dressed up."""

from __future__ import annotations

import csv
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.links import DEFAULT_HOSTS, PORTAL, check_link, domain
from resources.sentences import sentence

LABEL = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?", fullmatch=True).filter(
    lambda x: not x.startswith("xn--")
)
NAME = st.from_regex(r"[a-z]{2,10}", fullmatch=True)
PATH = st.text("abcXYZ0189-._~/=&%", max_size=40)


@pytest.mark.parametrize(
    "link",
    [
        PORTAL,
        "https://dichvucong.gov.vn/",
        "https://DichVuCong.gov.vn/p/home",
        "https://dichvucong.gov.vn/p/home/dvc-chi-tiet.html?ma_thu_tuc=1.001193#x",
        "https://dichvucong.gov.vn/a@b:c",
        "https://vneid.gov.vn/huongdan/huong-dan-dang-ky-tai-khoan-vneid.html",
    ],
)
def test_pages_of_the_state_pass(link: str) -> None:
    assert check_link(link) is None


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("", "link_malformed"),
        ("dichvucong.gov.vn", "link_malformed"),
        ("https:/dichvucong.gov.vn", "link_malformed"),
        ("https://", "link_malformed"),
        ("https:///dichvucong.gov.vn", "link_malformed"),
        ("https://dichvucong.gov.vn.", "link_malformed"),
        ("https://.dichvucong.gov.vn", "link_malformed"),
        ("https://dichvucong..gov.vn", "link_malformed"),
        ("https://-a.gov.vn", "link_malformed"),
        ("https://localhost", "link_malformed"),
        ("https://dichvucong.gov.vn\\@xau.vn", "link_malformed"),
        ("https://dichvucong.gov.vn/a b", "link_malformed"),
        (" https://dichvucong.gov.vn", "link_malformed"),
        ("https://dichvucong.gov.vn\n", "link_malformed"),
        ("https://dichvucong.gov.vn/\x00", "link_malformed"),
        ("https://dichvucong.gov.vn/\u200b", "link_malformed"),
        ("https://dichvucong.gov.vn/\u202e", "link_malformed"),
        ("https://dichvucong%2Egov.vn", "link_malformed"),
        ("http://dichvucong.gov.vn", "link_not_https"),
        ("HTTPS://dichvucong.gov.vn", "link_not_https"),
        ("javascript://dichvucong.gov.vn/%0aalert(1)", "link_not_https"),
        ("https://dichvucong.gov.vn@xau.vn", "link_has_account"),
        ("https://a:b@dichvucong.gov.vn", "link_has_account"),
        ("https://dichvucong.gov.vn:443", "link_has_port"),
        ("https://dichvucong.gov.vn:", "link_has_port"),
        ("https://203.0.113.9/", "link_is_address"),
        ("https://0x7f000001", "link_is_address"),
        ("https://2130706433", "link_is_address"),
        ("https://[2001:db8::1]/", "link_is_address"),
        ("https://dịchvụcông.gov.vn", "link_foreign_letters"),
        ("https://dichvuсong.gov.vn", "link_foreign_letters"),
        ("https://xn--dchvcng-abc.gov.vn", "link_foreign_letters"),
        ("https://dichvucong.gov.vn/thủ-tục", "link_foreign_letters"),
        ("https://bit.ly/3abc", "link_shortened"),
        ("https://www.tinyurl.com/abc", "link_shortened"),
        ("https://dichvucong.gov.vn/" + "a" * 280, "link_too_long"),
        ("https://dichvuc0ng-gov.vn", "link_host_not_allowed"),
        ("https://dichvucong.gov.vn.xau.vn", "link_host_not_allowed"),
        ("https://xaudichvucong.gov.vn", "link_host_not_allowed"),
        ("https://vpcp.dichvucong.gov.vn/p/home", "link_host_not_allowed"),
        ("https://gov.vn", "link_host_not_allowed"),
    ],
)
def test_a_false_link_is_refused_for_its_reason(link: str, code: str) -> None:
    problem = check_link(link)
    assert problem is not None
    assert (problem.code, problem.field) == (code, "link")
    assert sentence(problem, "vi") != sentence(problem, "en")


def test_a_shortener_stays_refused_where_somebody_allowed_it() -> None:
    problem = check_link("https://bit.ly/3abc", ["bit.ly"])
    assert problem is not None
    assert problem.code == "link_shortened"


def test_an_entry_with_a_dot_also_covers_the_hosts_below_it() -> None:
    allowed = [".thanhhoa.gov.vn"]
    assert check_link("https://thanhhoa.gov.vn", allowed) is None
    assert check_link("https://hacthanh.thanhhoa.gov.vn/x", allowed) is None
    assert check_link("https://xauthanhhoa.gov.vn", allowed) is not None


@pytest.mark.parametrize("entry", ["", ".", "vn", ".vn", "..vn", ".gov..vn"])
def test_an_entry_that_would_cover_half_the_world_covers_nothing(entry: str) -> None:
    assert check_link("https://dichvucong.gov.vn", [entry]) is not None


@given(labels=st.lists(LABEL, min_size=1, max_size=3), path=PATH)
def test_no_other_host_ever_passes(labels: list[str], path: str) -> None:
    host = ".".join([*labels, "vn"])
    allowed = check_link(f"https://{host}/{path}") is None
    assert allowed == (host in DEFAULT_HOSTS)


@given(entry=st.lists(NAME, min_size=2, max_size=3), more=st.lists(NAME, max_size=2))
def test_whole_labels_decide(entry: list[str], more: list[str]) -> None:
    host, below = ".".join(entry), ".".join([*more, *entry])
    assert (check_link(f"https://{below}", [host]) is None) == (not more)
    assert check_link(f"https://{below}", [f".{host}"]) is None
    assert check_link(f"https://x{host}", [host, f".{host}"]) is not None


@given(st.text(max_size=60))
def test_what_passes_is_read_the_same_by_another_reader(rest: str) -> None:
    link = f"https://dichvucong.gov.vn{rest}"
    if check_link(link) is None:
        parts = urlsplit(link)
        assert (parts.scheme, parts.netloc) == ("https", "dichvucong.gov.vn")


def test_domain_is_the_printed_host() -> None:
    assert domain("https://VNeID.gov.vn/huongdan?x=1") == "vneid.gov.vn"
    assert domain("https://a@xau.vn:8443/x") == "xau.vn"
    assert domain("không phải liên kết") == ""


def test_links_that_the_program_carries_have_a_good_form() -> None:
    table = Path(__file__).parents[2] / "resources" / "data" / "links.csv"
    with table.open(encoding="utf-8", newline="") as file:
        links = [row["url"] for row in csv.DictReader(file)]
    assert links
    assert [link for link in links if check_link(link, [domain(link)])] == []
