"""The log (sổ): what is asked of it and one line of it, a help item with the visit it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time
    from uuid import UUID

    from desk.domain.visit import How, Outcome, Payment, Place, Sex


@dataclass(frozen=True)
class LogQuery:
    """Which lines are wanted: days from `start` to `end` (None for open), words of `text`, voided or not.

    All other parts are codes and ids, and keep every line where they are empty.
    """

    start: date | None = None
    end: date | None = None
    text: str = ""
    voided: bool = True
    place: Place | None = None
    helper: UUID | None = None
    service: str = ""
    procedure: str = ""
    outcome: Outcome | None = None
    unit: str = ""

    @property
    def filtered(self) -> bool:
        """Whether more than the days and the voided lines decide what is in the answer."""
        return replace(self, start=None, end=None, text=self.text.strip(), voided=True) != LogQuery()

    def codes(self) -> dict[str, object]:
        """The query for the ledger: codes and ids, and of the words searched only that there were some."""
        told = {
            "start": self.start,
            "end": self.end,
            "text": bool(self.text.strip()),
            "voided": self.voided,
            "place": self.place,
            "helper": self.helper,
            "service": self.service,
            "procedure": self.procedure,
            "outcome": self.outcome,
            "unit": self.unit,
        }
        return {name: value for name, value in told.items() if value}


@dataclass(frozen=True)
class LogSums:
    """What the lines of a query come to; voided lines are in none of it.

    `quantity` is by service, each in its own unit of account; `people` are different known citizens,
    `dossiers` different codes, `visits` those with a line in the answer.
    """

    visits: int = 0
    people: int = 0
    dossiers: int = 0
    quantity: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class LogRow:
    """One help item in the log; `unit`, `service` and `procedure` are keys, `items` counts the visit's.

    Birth year and sex are the citizen's where one is known, else those told at the visit; `position` is the
    visit's place in the register, `item_id` the id of the help item.
    """

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
    quantity: int = 1
    birth_year: int | None = None
    sex: Sex | None = None
    position: int = 0
    item_id: UUID | None = None
