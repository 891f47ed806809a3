"""Print runs: what was printed, when, how many, with which link and for which place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

PLACE_LIMIT = 200


@dataclass(frozen=True)
class PrintPlace:
    """Where printed sheets went: a place in words, a unit, a shift, a visit, a batch of flyers."""

    place: str = ""
    unit: str = ""
    shift: UUID | None = None
    visit: UUID | None = None
    batch: UUID | None = None


NOWHERE = PrintPlace()


@dataclass(frozen=True)
class PrintRun:
    """One printing of a sheet; `subject` is its procedure's code or the key of its service or link.

    `copies` counts the sheets that people get, `pages` those of paper that went through the printer.
    """

    id: UUID
    printed_at: datetime
    user: UUID
    subject: str
    template_version: str
    link: str
    size: str
    copies: int
    printer: str
    pages: int
    where: PrintPlace = NOWHERE
