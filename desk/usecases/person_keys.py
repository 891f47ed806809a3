"""Keyed hashes that stand for people: of the id number, of name and birth year, of the phone."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace
from typing import TYPE_CHECKING

from desk.domain.id_number import is_masked
from desk.domain.text import fold
from desk.domain.visit import Seal

if TYPE_CHECKING:
    from desk.domain.visit import CitizenDraft


def person_key(citizen: CitizenDraft, secret: bytes) -> str:
    """The hash that stands for a citizen: of the number, else of name and birth year, else of the phone.

    Of a masked number, which many may share, it takes number, name and year together.
    """
    number = citizen.id_number
    if is_masked(number):
        return _hash(secret, f"{number}|name:{fold(citizen.name)}|{citizen.birth_year}")
    if number:
        return _hash(secret, f"id:{number}")
    if citizen.seal is not None and citizen.seal.id_key:
        return citizen.seal.id_key
    if citizen.name:
        return _hash(secret, f"name:{fold(citizen.name)}|{citizen.birth_year}")
    return phone_key(citizen, secret)


def phone_key(citizen: CitizenDraft, secret: bytes) -> str:
    """The hash that stands for the phone that was told; empty where none was."""
    if citizen.phone:
        return _hash(secret, f"phone:{citizen.phone}")
    return citizen.seal.phone_key if citizen.seal is not None else ""


def sealed(citizen: CitizenDraft, secret: bytes) -> CitizenDraft:
    """The citizen without whole number and phone: the hashes and the digits that are shown stand for them."""
    if not (citizen.id_number or citizen.phone):
        return citizen
    number = citizen.id_number
    before = citizen.seal or Seal()
    seal = Seal(
        id_key=person_key(citizen, secret) if number else before.id_key,
        id_head=number[:3] or before.id_head,
        id_tail=number[-2:] or before.id_tail,
        phone_key=phone_key(citizen, secret),
        phone_tail=citizen.phone[-3:] or before.phone_tail,
    )
    return replace(citizen, id_number="", phone="", seal=seal, agreed=False)


def _hash(secret: bytes, told: str) -> str:
    return hmac.new(secret, told.encode(), hashlib.sha256).hexdigest()
