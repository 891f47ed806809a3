"""Links that may stand in a QR code: https pages of named hosts and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, refusal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

PORTAL = "https://dichvucong.gov.vn"
DEFAULT_HOSTS = ("dichvucong.gov.vn", "vneid.gov.vn")
LONGEST = 300

# A shortener hides where a code leads, so it is refused even where somebody allowed its host.
_SHORTENERS = frozenset(
    {
        "bit.ly", "bitly.com", "buff.ly", "cutt.ly", "goo.gl", "is.gd", "j.mp", "ow.ly", "qr.ae", "qrco.de",
        "rb.gy", "rebrand.ly", "s.id", "shorten.asia", "shorturl.at", "t.co", "t.ly", "tiny.cc",
        "tinyurl.com", "v.gd",
    }
)  # fmt: skip
_ALLOWED_LETTERS = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*")
_PARTS = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.\-]*)://(?P<authority>[^/?#]*)(?P<rest>.*)", re.DOTALL)
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?")
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|\d+)")
_SHORTEST_HOST = 2


@dataclass(frozen=True)
class Link:
    """A page of the State: what it is, who runs it, as of when it is known, and who last opened it."""

    key: str
    name: str
    url: str
    kind: str
    owner: str
    as_of: date | None = None
    confidence: str = ""
    checked_on: date | None = None
    checked_by: str = ""


def check_link(url: str, allowed: Iterable[str] = DEFAULT_HOSTS) -> Problem | None:
    """Why the link may not be printed; None where it may.

    An entry of `allowed` is one exact host; an entry with a leading dot also covers the hosts below it.
    """
    code = _wrong_form(url) or _wrong_host(domain(url), tuple(allowed))
    return refusal(code, "link", link=url[:LONGEST], host=domain(url), longest=LONGEST) if code else None


def domain(url: str) -> str:
    """The link's host in small letters, as it is printed beside the code; empty where there is none."""
    found = _PARTS.fullmatch(url)
    if found is None:
        return ""
    return found["authority"].rpartition("@")[2].partition(":")[0].lower()


def _wrong_form(url: str) -> str:
    if len(url) > LONGEST:
        return "link_too_long"
    if any(letter.isprintable() and not letter.isascii() for letter in url):
        return "link_foreign_letters"
    found = _PARTS.fullmatch(url)
    if found is None or _ALLOWED_LETTERS.fullmatch(url) is None:
        return "link_malformed"
    return "link_not_https" if found["scheme"] != "https" else _wrong_authority(found["authority"])


def _wrong_authority(authority: str) -> str:
    if "@" in authority:
        return "link_has_account"
    if authority.startswith("["):
        return "link_is_address"
    return "link_has_port" if ":" in authority else ""


def _wrong_host(host: str, allowed: tuple[str, ...]) -> str:
    labels = host.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return "link_is_address"
    if len(labels) < _SHORTEST_HOST or not all(_LABEL.fullmatch(label) for label in labels):
        return "link_malformed"
    if any(label.startswith("xn--") for label in labels):
        return "link_foreign_letters"
    if host in _SHORTENERS or host.removeprefix("www.") in _SHORTENERS:
        return "link_shortened"
    return "" if any(_covers(entry, labels) for entry in allowed) else "link_host_not_allowed"


def _covers(entry: str, labels: list[str]) -> bool:
    wanted = entry.lower().removeprefix(".").split(".")
    if len(wanted) < _SHORTEST_HOST or not all(wanted):
        return False
    return labels[-len(wanted) :] == wanted if entry.startswith(".") else labels == wanted
