"""Administrative procedures (thủ tục hành chính) with their validity and their link."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, refusal
from desk.domain.text import clean

if TYPE_CHECKING:
    from datetime import date

_WORD_FOR_PROCEDURE = re.compile(r"^thủ tục\s+", re.IGNORECASE)
_CODE = re.compile(r"(?<!\d)\d\.\d{6}(?!\d)")
# Characters that the register keeps.
NAME_LIMIT = 2000
FIELD_LIMIT = 200


class Level(StrEnum):
    """How far a procedure runs online (Nghị định 224/2026/NĐ-CP Điều 14), unknown until the ward sets it."""

    FULL = "full"
    PARTIAL = "partial"
    OFFLINE = "offline"
    UNKNOWN = "unknown"


class Channel(StrEnum):
    """Whether the national portal lists an online channel; this is not the level."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Validity(StrEnum):
    """How a procedure stands on a day: in force, in force with an end in sight, not yet, or over."""

    IN_FORCE = "in_force"
    ENDS = "ends"
    NOT_YET = "not_yet"
    OVER = "over"


@dataclass(frozen=True)
class Procedure:
    """One procedure of the catalogue; `uses` counts how often this desk has helped with it."""

    code: str
    name: str
    field: str
    level: Level = Level.UNKNOWN
    channel: Channel = Channel.UNKNOWN
    link: str = ""
    link_checked_on: date | None = None
    link_checked_by: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    as_of: date | None = None
    confidence: str = ""
    uses: int = 0

    @property
    def short_name(self) -> str:
        """The official name without the words `Thủ tục` in front, as people look for it."""
        return short_name(self.name)

    def valid_on(self, day: date) -> bool:
        """Whether the procedure is in force on that day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )

    def validity(self, day: date) -> Validity:
        """How the procedure stands on that day."""
        if self.valid_to is not None and self.valid_to < day:
            return Validity.OVER
        if self.valid_from is not None and day < self.valid_from:
            return Validity.NOT_YET
        return Validity.IN_FORCE if self.valid_to is None else Validity.ENDS


@dataclass(frozen=True)
class LevelSet:
    """Who in the ward set a level, and on which day."""

    by: str
    on: date


def tidy(procedure: Procedure) -> Procedure:
    """Code, name and field in normal form: NFC on one line."""
    return replace(
        procedure,
        code=clean(procedure.code),
        name=clean(procedure.name),
        field=clean(procedure.field),
    )


def check(procedure: Procedure) -> list[Problem]:
    """What keeps a tidy procedure out of the catalogue, each with the field it belongs to."""
    problems = []
    if not (procedure.code.isascii() and _CODE.fullmatch(procedure.code)):
        problems.append(refusal("procedure_code_malformed", "code"))
    for where, text, most in (("name", procedure.name, NAME_LIMIT), ("field", procedure.field, FIELD_LIMIT)):
        if not text:
            problems.append(refusal(f"procedure_without_{where}", where))
        if len(text) > most:
            problems.append(refusal("text_too_long", where, limit=most))
    if procedure.valid_from and procedure.valid_to and procedure.valid_to < procedure.valid_from:
        start = f"{procedure.valid_from:%d/%m/%Y}"
        problems.append(refusal("validity_backwards", "valid_to", start=start))
    return problems


def short_name(name: str) -> str:
    """An official name without the words `Thủ tục` in front, beginning with a capital."""
    bare = _WORD_FOR_PROCEDURE.sub("", clean(name))
    return bare[:1].upper() + bare[1:]


def code_in(text: str) -> str:
    """The first procedure code in a text, without suffixes such as `.000.00.00.H56`; else empty."""
    found = _CODE.search(text)
    return found.group() if found else ""
