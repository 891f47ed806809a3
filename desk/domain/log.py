"""The log (sổ): what is asked of it and one line of it, a help item with the visit it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, time
    from uuid import UUID

    from desk.domain.visit import How, Outcome, Payment, Place


@dataclass(frozen=True)
class LogQuery:
    """Which lines are wanted: days from `start` to `end` (None for open), words of `text`, voided or not."""

    start: date | None = None
    end: date | None = None
    text: str = ""
    voided: bool = True


@dataclass(frozen=True)
class LogRow:
    """One help item in the log; `unit`, `service` and `procedure` are keys, `items` counts the visit's."""

    visit_id: UUID
    item_number: int
    items: int
    day: date
    time: time | None
    place: Place
    citizen_name: str
    masked_id: str
    unit: str
    service: str
    procedure: str
    dossier: str
    outcome: Outcome | None
    payment: Payment | None
    how: How | None
    barrier: str
    note: str
    helpers: tuple[str, ...]
    voided: bool
