"""Links that may stand in a QR code: https pages of named hosts and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
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
_STATE = ["gov", "vn"]
# What looks alike is read alike; the names of the State that false pages dress up in are read so too.
_IMITATIONS = str.maketrans("01i35", "olles")
_STATE_NAMES = tuple(name.translate(_IMITATIONS) for name in ("dichvucong", "vneid", "vssid", "baohiemxahoi"))


class LinkKind(StrEnum):
    """What a link of the register of codes leads to."""

    PORTAL = "portal"
    APP = "app"
    GUIDE = "guide"
    LEARNING = "learning"
    SYSTEM = "system"
    INFO = "info"
    SAFETY = "safety"
    ECOMMERCE = "ecommerce"
    PLACE = "place"
    SURVEY = "survey"
    GROUP = "group"


@dataclass(frozen=True)
class Link:
    """A page that codes may lead to: what it is, who runs it, as of when it is known, who last opened it.

    `kind` is a LinkKind; `outside` marks a page that is not the State's, which stands on a sheet that looks
    different; from `ended_on` on it is not printed any more.
    """

    key: str
    name: str
    url: str
    kind: str
    owner: str
    as_of: date | None = None
    confidence: str = ""
    checked_on: date | None = None
    checked_by: str = ""
    outside: bool = False
    ended_on: date | None = None


def check_link(url: str, allowed: Iterable[str] = DEFAULT_HOSTS) -> Problem | None:
    """Why the link may not be printed; None where it may.

    An entry of `allowed` is one exact host; an entry with a leading dot also covers the hosts below it.
    """
    code = _wrong_form(url) or _wrong_host(domain(url), tuple(allowed))
    return refusal(code, "link", link=url[:LONGEST], host=domain(url), longest=LONGEST) if code else None


def check_outside(url: str) -> Problem | None:
    """Why a page that is not the State's may not be printed, not even on a sheet that says so.

    A page of the State belongs on the list of hosts instead, and a host that is dressed up as one nowhere.
    """
    host = domain(url)
    code = _wrong_form(url) or _wrong_host(host, (host,))
    if not code and of_the_state(host):
        code = "link_host_not_allowed"
    if not code and _imitates(host):
        code = "link_imitates_state"
    return refusal(code, "link", link=url[:LONGEST], host=host, longest=LONGEST) if code else None


def of_the_state(host: str) -> bool:
    """Whether a host lies below gov.vn."""
    return host.lower().split(".")[-2:] == _STATE


def covered(host: str, allowed: Iterable[str]) -> bool:
    """Whether one of the entries covers a host."""
    return any(_covers(entry, host.split(".")) for entry in allowed)


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
    return "" if covered(host, allowed) else "link_host_not_allowed"


def _imitates(host: str) -> bool:
    parts = re.split(r"[.\-]", host.translate(_IMITATIONS))
    return "gov" in parts or any(name in "".join(parts) for name in _STATE_NAMES)


def _covers(entry: str, labels: list[str]) -> bool:
    wanted = entry.lower().removeprefix(".").split(".")
    if len(wanted) < _SHORTEST_HOST or not all(wanted):
        return False
    return labels[-len(wanted) :] == wanted if entry.startswith(".") else labels == wanted
