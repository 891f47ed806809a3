"""What a scanner at the desk may send, told apart by pattern; nothing of it is kept that is not used."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain import dossier_code, procedure
from desk.domain.card_words import Damage
from desk.domain.citizen_card import CardScan, HalfScan, MangledScan, plain_signs, read_card
from desk.domain.links import PORTAL, domain
from desk.domain.problems import Problem, refusal, warning

if TYPE_CHECKING:
    from datetime import date

__all__ = [
    "BankScan", "CardScan", "Damage", "DossierScan", "HalfScan", "HealthCardScan", "LinkScan", "MangledScan",
    "NumberScan", "OldNumberScan", "ProcedureScan", "Scan", "TwoScans", "UnknownScan", "is_short_code",
    "problem_of", "read_scan",
]  # fmt: skip

LONGEST = 4000  # a QR code holds at most 2,953 bytes

_LINES = re.compile(r"[\r\n\t]+")
_READER_MARK = re.compile(r"^\][A-Za-z][0-9]")  # the kind of code, which some scanners put in front
_OLD_NUMBER_ENDS = 2  # signs; a number before that is the old one of the same card
_CARD_START = re.compile(r"[0-9]{12}\|[0-9]{0,12}\|")
_TWO_NUMBERS = re.compile(r"([0-9]{12})([0-9]{12})")
_HEALTH_NUMBER = re.compile(r"[A-Z]{2}[0-9]{13}", re.IGNORECASE)
_INSURANCE_NUMBER = re.compile(r"[0-9]{10}")
_HEX = re.compile(r"(?:[0-9a-f]{2})+", re.IGNORECASE)
_BANK = re.compile(r"0002010102(?:11|12)|000201[0-9]{7}")
_LINK = re.compile(r"(?:https?://|www\.)[^\s/]|(?:[a-z0-9-]+\.)+vn/", re.IGNORECASE)
_PORTAL = re.compile(r"(?:www\.)?dichvucong\.(?:[a-z0-9-]+\.)?gov\.vn")
_UUID = re.compile(
    r"(?:/thu-tuc-hanh-chinh/|formalityid=)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-f-])"
)
_PROCEDURE = re.compile(r"[0-9]\.[0-9]{6}(?:\.[A-Z0-9]{2,4})*", re.IGNORECASE)


@dataclass(frozen=True)
class TwoScans:
    """Two different scans that came as one; the page asks which is meant."""

    first: Scan
    last: Scan


@dataclass(frozen=True)
class NumberScan:
    """An id number alone."""

    id_number: str


@dataclass(frozen=True)
class DossierScan:
    """A dossier code."""

    code: str


@dataclass(frozen=True)
class ProcedureScan:
    """A procedure code."""

    code: str


@dataclass(frozen=True)
class LinkScan:
    """A link: `code` or `uuid` (of `Procedure.link`) where a public-service portal's page is a procedure's.

    `url` is that page, or only its site: what else stands in a stranger's link is not ours to keep.
    """

    url: str
    code: str = ""
    uuid: str = ""


@dataclass(frozen=True)
class OldNumberScan:
    """The 9-digit number of an old card (CMND)."""


@dataclass(frozen=True)
class HealthCardScan:
    """The code of a health-insurance card."""


@dataclass(frozen=True)
class BankScan:
    """A code for bank transfers (EMVCo, VietQR)."""


@dataclass(frozen=True)
class UnknownScan:
    """Anything else."""


Scan = (
    CardScan | MangledScan | HalfScan | TwoScans | NumberScan | OldNumberScan | HealthCardScan | BankScan
    | LinkScan | DossierScan | ProcedureScan | UnknownScan
)  # fmt: skip

_DAMAGES = {
    Damage.KEYS: "scan_mangled", Damage.ENCODING: "scan_encoding", Damage.LOST: "scan_letters_lost",
}  # fmt: skip
_REFUSED = {
    OldNumberScan: "scan_old_number", HealthCardScan: "scan_health_card", BankScan: "scan_bank_code",
    UnknownScan: "scan_unknown",
}  # fmt: skip


def read_scan(raw: str, today: date) -> Scan:
    """What was scanned, with or without the scanner's Enter or Tab behind it; the same twice counts once."""
    found: list[Scan] = []
    for line in _LINES.split(raw[:LONGEST]):
        for piece in _pieces(_READER_MARK.sub("", line.strip()), today):
            scan = _read(piece, today)
            if scan not in found:
                found.append(scan)
    if len(found) > 1:
        return TwoScans(found[0], found[-1])
    return found[0] if found else UnknownScan()


def is_short_code(text: str) -> bool:
    """Whether a few signs are a whole code by themselves: a procedure's, shorter than any other scan."""
    return _PROCEDURE.fullmatch(text) is not None


def problem_of(scan: Scan) -> Problem | None:
    """What to say about a scan: a refusal, a question (warning), or None where it can simply be taken."""
    match scan:
        case MangledScan(proposal, damage):
            return warning(_DAMAGES[damage]) if proposal else refusal("scan_unreadable")
        case TwoScans():
            return warning("scan_two")
        case HalfScan(number):
            return refusal("scan_half" if number else "scan_unreadable")
        case LinkScan(url, "", ""):
            return refusal("scan_link", link=domain(url))
        case OldNumberScan() | HealthCardScan() | BankScan() | UnknownScan():
            return refusal(_REFUSED[type(scan)])
    return None


def _pieces(line: str, today: date) -> list[str]:
    """One line cut where a second card or number begins without anything between."""
    told = plain_signs(line)
    if found := _TWO_NUMBERS.fullmatch(told):
        return list(found.groups())
    for start in (found.start() for found in _CARD_START.finditer(told, 1)):
        if told.count("|", 0, start) >= _OLD_NUMBER_ENDS and _begins_card(told, start, today):
            return [told[:start], told[start:]]
    return [told] if told else []


def _begins_card(told: str, start: int, today: date) -> bool:
    """Whether a card begins there; a number in a part of its own may be a parent's, on cards since 2024."""
    return told[start - 1] != "|" or isinstance(read_card(told[start:], today), CardScan | MangledScan)


def _read(text: str, today: date) -> Scan:
    return _short(text) or _link(text) or _health_card(text) or read_card(text, today) or UnknownScan()


def _short(text: str) -> Scan | None:
    """A scan that is one number or code."""
    if _BANK.match(text):
        return BankScan()
    if text.isascii() and text.isdigit() and len(text) in (9, 12):
        return NumberScan(text) if len(text) == 12 else OldNumberScan()
    if dossier_code.submission_day(text):
        return DossierScan(dossier_code.normalise(text))
    if _PROCEDURE.fullmatch(text):
        return ProcedureScan(procedure.code_in(text))
    return None


def _link(text: str) -> LinkScan | None:
    if not _LINK.match(text):
        return None
    url = text.lower() if "://" in text else f"https://{text.lower()}"
    host = domain(url)
    site = f"{url.partition('://')[0]}://{host}"
    if not _PORTAL.fullmatch(host):
        return LinkScan(site)
    uuid = _UUID.search(url) if site.endswith(PORTAL.partition("//")[2]) else None
    if uuid:
        return LinkScan(f"{PORTAL}/thu-tuc-hanh-chinh/{uuid[1]}", uuid=uuid[1])
    return LinkScan(site, procedure.code_in(url))


def _health_card(text: str) -> HealthCardScan | None:
    """A health-insurance card: its number first, or an id number, then the name in hexadecimal digits."""
    number, name, born = [*text.split("|", 3), "", ""][:3]
    sure = _HEALTH_NUMBER.fullmatch(number)
    likely = "/" in born and (_is_hex_name(name) or _INSURANCE_NUMBER.fullmatch(number))
    return HealthCardScan() if sure or likely else None


def _is_hex_name(text: str) -> bool:
    if not _HEX.fullmatch(text):
        return False
    name = bytes.fromhex(text).decode("utf-8", errors="replace")
    return name.replace(" ", "").isalpha()
