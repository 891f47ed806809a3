"""Figures of a period: one definition for the screen, the three formats and the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping  # noqa: TC003 - read at run time when a kept report comes back
from dataclasses import dataclass, field
from datetime import date, datetime  # noqa: TC003 - as above

from desk.domain.period import Period  # noqa: TC001 - as above
from desk.domain.text import sort_key


@dataclass(frozen=True)
class Figures:
    """The counts of a period; `quantity` is by service and each service has its own unit of account.

    `people_known` counts different identified citizens, `distinct_dossiers` different dossier codes,
    `outcomes`, `paid_online` and `by_procedure` count help items. `tallies` is by service too, but from
    anonymous tallies: no visit, no person and no dossier stands behind them.
    """

    visits: int = 0
    help_items: int = 0
    quantity: Mapping[str, int] = field(default_factory=dict)
    people_known: int = 0
    anonymous_visits: int = 0
    distinct_dossiers: int = 0
    outcomes: Mapping[str, int] = field(default_factory=dict)
    paid_online: int = 0
    by_procedure: Mapping[str, int] = field(default_factory=dict)
    tallies: Mapping[str, int] = field(default_factory=dict)

    @property
    def by_service(self) -> dict[str, int]:
        """Quantity by service with the tallies, each in its unit of account: the number every page shows."""
        services = sorted({*self.quantity, *self.tallies})
        return {key: self.quantity.get(key, 0) + self.tallies.get(key, 0) for key in services}


@dataclass(frozen=True)
class ServiceLine:
    """A service's row in the tally: its unit of account, its quantity in the period and in the one before."""

    key: str
    name: str
    unit_of_account: str
    quantity: int
    previous: int


@dataclass(frozen=True)
class ProcedureLine:
    """A procedure's row in the tally; `dossiers` counts different codes, all other figures help items.

    `people` counts different identified citizens. `online` is False where the national portal lists no online
    channel, so that nothing could be filed or paid there.
    """

    code: str
    name: str
    field: str
    help_items: int
    dossiers: int
    submitted: int
    paid_online: int
    people: int = 0
    online: bool = True


@dataclass(frozen=True)
class OutcomeLine:
    """How many help items ended in one way."""

    key: str
    name: str
    help_items: int


@dataclass(frozen=True)
class BarrierLine:
    """How many help items met one barrier, and how many of them were submitted all the same."""

    name: str
    help_items: int
    submitted: int = 0


def named_barriers(lines: Iterable[BarrierLine], names: Mapping[str, str]) -> tuple[BarrierLine, ...]:
    """The lines under the names of their keys, those of one name as one: the most frequent first.

    A barrier that was written in words of its own stays as it is.
    """
    found: dict[str, BarrierLine] = {}
    for line in lines:
        name = names.get(line.name, line.name)
        other = found.get(name, BarrierLine(name, 0))
        found[name] = BarrierLine(name, other.help_items + line.help_items, other.submitted + line.submitted)
    return tuple(sorted(found.values(), key=lambda line: (-line.help_items, sort_key(line.name))))


@dataclass(frozen=True)
class MonthTally:
    """Everything that the month's tally prints, in one set of figures.

    `code` is the evidence code of this tally, `chain_head` the last hash of the ledger when it was made,
    `made_at` the local time it was made; `as_of` is the date of the catalogues' procedures. A tally of the
    `practice` register says so on every page.
    """

    ward: str
    desk_name: str
    province: str
    period: Period
    figures: Figures
    previous: Figures
    services: tuple[ServiceLine, ...]
    procedures: tuple[ProcedureLine, ...]
    outcomes: tuple[OutcomeLine, ...]
    barriers: tuple[BarrierLine, ...]
    code: str
    chain_head: str
    made_at: datetime
    made_by: str
    as_of: date | None = None
    practice: bool = False
