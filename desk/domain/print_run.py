"""Print runs: what was printed, when, how many and with which link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID


@dataclass(frozen=True)
class PrintRun:
    """One printing of a sheet; `subject` is its procedure's or service's code, `pages` those of one copy."""

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
