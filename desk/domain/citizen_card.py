"""The code on a citizen's card (căn cước), read by its pattern.

`number|old number|name|ddMMyyyy|Nam or Nữ|address|day of issue`, UTF-8, since 2021; cards since 2024 carry
more after that (parents' names). Number, name, birth, sex and address are used; the rest is dropped unread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desk.domain.card_words import CardWords, Damage, cased, mended
from desk.domain.dates import Birth, parse_birth
from desk.domain.entry import sex_named
from desk.domain.id_number import sex_in
from desk.domain.scanned_bytes import joined
from desk.domain.text import clean, fold
from desk.domain.visit import CitizenDraft

if TYPE_CHECKING:
    from datetime import date

USED_PARTS = 6
_NUMBER = re.compile(r"[0-9]{12}")
_DATE = re.compile(r"([0-9]{2})[-/.]?([0-9]{2})[-/.]?([0-9]{4})|[0-9]{4}")
# Another keyboard layout turns the sign between the parts into one of these.
_OTHER_SIGN = re.compile(r"[0-9]{12}([¦~\\])(?:.*\1){4}")
_MIDDLE = re.compile(r"\|[0-9]{8}\|(?:nam|nu)\|")
_WITHOUT_SIGNS = re.compile(r"[0-9]{12}(?:[0-9]{9})?[^\W\d_]+ [^\W\d_]")


@dataclass(frozen=True)
class CardScan:
    """A card. `repaired` says that a person has to look at the name; what was not certain is empty then."""

    citizen: CitizenDraft
    birth_day: date | None = None
    address: str = ""
    repaired: bool = False


@dataclass(frozen=True)
class MangledScan:
    """A card that arrived mangled; `proposal` holds what is certain, None where nothing is."""

    proposal: CardScan | None
    damage: Damage


@dataclass(frozen=True)
class HalfScan:
    """A card of which a part arrived; the number is certain, or empty where it is missing too."""

    id_number: str = ""


def read_card(text: str, today: date) -> CardScan | MangledScan | HalfScan | None:
    """The card in a scan; None where it is something else."""
    told = joined(text)
    written = plain_signs(told).split("|")
    parts = [clean(part) for part in written]
    if len(parts) < USED_PARTS or not parts[2]:
        return _half(parts)
    birth = _birth(parts[3], today)
    words, damage = mended(CardWords(written[2], written[4], _whole_address(written)))
    sex = sex_named(words.sex)
    number = parts[0] if _NUMBER.fullmatch(parts[0]) else ""
    # Without its number it is only a card where both can be read, with it where one can.
    if (birth is not None) + (sex is not None) + bool(number) < 2:
        return _half(parts)
    if damage is None and not number:
        damage = Damage.KEYS
    if damage is None and told != text:
        damage = Damage.ENCODING
    citizen = CitizenDraft(cased(words.name), number, birth.year if birth else None, sex)
    card = CardScan(citizen, birth.day if birth else None, words.address)
    return card if damage is None else MangledScan(_proposal(card), damage)


def plain_signs(text: str) -> str:
    """The text with the right sign between the parts, where another keyboard layout sent a wrong one."""
    found = None if "|" in text else _OTHER_SIGN.match(text)
    return text.replace(found[1], "|") if found else text


def _proposal(card: CardScan) -> CardScan | None:
    told = card.citizen
    if told.anonymous:
        return None
    sex = told.sex or sex_in(told.id_number)
    return replace(card, citizen=replace(told, sex=sex), repaired=True)


def _half(parts: list[str]) -> HalfScan | None:
    """What remains of a card whose parts do not make one: its number where it came whole."""
    if _NUMBER.fullmatch(parts[0]) and len(parts) > 1:
        return HalfScan(parts[0])
    if _WITHOUT_SIGNS.match(parts[0]):
        return HalfScan(parts[0][:12])
    return HalfScan() if _MIDDLE.search(fold("|".join(parts))) else None


def _whole_address(parts: list[str]) -> str:
    """The address; without its last piece where nothing follows, for `Tổ dân phố 1` may have been 16."""
    address = parts[USED_PARTS - 1]
    return address if len(parts) > USED_PARTS else address.rpartition(",")[0]


def _birth(text: str, today: date) -> Birth | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    # Cards of people whose birthday nobody knows have noughts for it, or the year alone.
    read = parse_birth(found[3] if "00" in (found[1], found[2]) else text, today)
    return read if isinstance(read, Birth) else None
