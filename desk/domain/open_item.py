"""Help items that wait for their outcome (chưa xong)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from desk.domain.visit import Outcome

OPEN_DAYS = 30
"""How many days back an item is asked about."""


@dataclass(frozen=True)
class OpenItem:
    """A help item that is unfinished, lacks papers, or files a dossier and has no outcome; `age` in days.

    `service` and `procedure` are keys; `citizen_name` is empty for an anonymous citizen.
    """

    visit_id: UUID
    number: int
    day: date
    age: int
    citizen_name: str
    service: str
    procedure: str
    dossier: str
    outcome: Outcome | None
