"""How much of a citizen the register keeps, for how long, and what is left of a draft under that rule."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, refusal
from desk.domain.text import clean

if TYPE_CHECKING:
    from datetime import datetime

    from desk.domain.visit import CitizenDraft

SHORTEST, LONGEST, USUAL = 1, 3650, 90  # days without a visit
PURPOSE_LIMIT = 200  # characters


class Tier(StrEnum):
    """What is kept of a citizen, from least to most: nothing, hashes with a few digits, the whole number."""

    ANONYMOUS = "anonymous"
    SHORTENED = "shortened"
    FULL = "full"


@dataclass(frozen=True)
class Privacy:
    """The register's rule; `retention` is the days without a visit after which personal fields are blanked.

    `purpose` is why whole numbers are kept, in the administrator's words; the other tiers need none.
    """

    tier: Tier = Tier.SHORTENED
    retention: int = USUAL
    purpose: str = ""


@dataclass(frozen=True)
class Contact:
    """What is kept of a citizen's numbers beside the digits that are shown; all empty is nothing new.

    `phone_key` is a keyed hash; the whole numbers go with the moment the citizen agreed to them.
    """

    phone_key: str = ""
    id_number: str = ""
    phone: str = ""
    agreed_at: datetime | None = None


@dataclass(frozen=True)
class WholeNumbers:
    """What a citizen agreed to have kept whole; empty strings where it was not told."""

    id_number: str
    phone: str


@dataclass(frozen=True)
class Blanked:
    """What a run of the retention took out: citizens, and drafts that were left unfinished."""

    citizens: int = 0
    drafts: int = 0


def tidy(wanted: Privacy) -> Privacy:
    """The rule in normal form; a tier that keeps no whole numbers has no purpose."""
    purpose = clean(wanted.purpose) if wanted.tier is Tier.FULL else ""
    return replace(wanted, purpose=purpose)


def check(wanted: Privacy) -> list[Problem]:
    """What is wrong with a rule (Luật Bảo vệ dữ liệu cá nhân: a stated purpose, a time that ends)."""
    problems = []
    if not SHORTEST <= wanted.retention <= LONGEST:
        problems.append(refusal("retention_impossible", "retention", least=SHORTEST, most=LONGEST))
    if wanted.tier is Tier.FULL and not wanted.purpose:
        problems.append(refusal("privacy_without_purpose", "purpose"))
    if len(wanted.purpose) > PURPOSE_LIMIT:
        problems.append(refusal("text_too_long", "purpose", limit=PURPOSE_LIMIT))
    return problems


def cut(citizen: CitizenDraft, tier: Tier) -> CitizenDraft:
    """What may be kept of a citizen; without agreement no tier keeps a number whole."""
    if tier is Tier.ANONYMOUS:
        return replace(citizen, name="", id_number="", phone="", known=None, seal=None, agreed=False)
    return citizen if tier is Tier.FULL else replace(citizen, agreed=False)
