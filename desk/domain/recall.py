"""The recall list (thu hồi): sheets that were printed with a link which is broken or no longer allowed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, refusal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

    from desk.domain.link_check import Standing
    from desk.domain.print_run import PrintRun


@dataclass(frozen=True)
class SheetReturn:
    """Sheets of a run that were brought back; `settled` says that nobody looks for the others any more.

    `seq` is the number of its ledger entry and orders returns whatever the clock says.
    """

    id: UUID
    run: UUID
    at: datetime
    user: UUID
    copies: int
    settled: bool
    seq: int


@dataclass(frozen=True)
class Spot:
    """How many sheets of a run went to a place or a unit; both are empty where nobody said."""

    place: str
    unit: str
    copies: int


@dataclass(frozen=True)
class RecalledRun:
    """A run that is called back, where its sheets went and how many are back."""

    run: PrintRun
    spots: tuple[Spot, ...]
    returned: int = 0
    settled: bool = False

    @property
    def out(self) -> int:
        """Sheets that are looked for still."""
        return 0 if self.settled else self.run.copies - self.returned


@dataclass(frozen=True)
class Recall:
    """A link that is broken or no longer allowed, since when, who found it, and all runs printed with it."""

    link: str
    standing: Standing
    since: date | None
    found_by: str
    runs: tuple[RecalledRun, ...]

    @property
    def printed(self) -> int:
        """Sheets that were printed with the link."""
        return sum(each.run.copies for each in self.runs)

    @property
    def out(self) -> int:
        """Sheets that are looked for still."""
        return sum(each.out for each in self.runs)

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Where the sheets of the open runs went, one line a place, the most first."""
        sums: dict[tuple[str, str], int] = {}
        for each in self.runs:
            for spot in each.spots if each.out else ():
                sums[spot.place, spot.unit] = sums.get((spot.place, spot.unit), 0) + spot.copies
        found = [Spot(place, unit, copies) for (place, unit), copies in sums.items()]
        return tuple(sorted(found, key=lambda spot: (-spot.copies, spot.place, spot.unit)))


def spots_of(run: PrintRun, handed_out: Iterable[tuple[str, int]]) -> tuple[Spot, ...]:
    """Where a run's sheets went; `handed_out` are the flyers of its batch by unit, empty for any other run.

    A batch printed in several runs is told with each of them, as far as the run's own copies reach.
    """
    left, spots = run.copies, []
    for unit, amount in handed_out:
        taken = min(amount, left)
        left -= taken
        if taken:
            spots.append(Spot("", unit, taken))
    return (*spots, Spot(run.where.place, run.where.unit, left)) if left else tuple(spots)


def check_return(run: RecalledRun, copies: int) -> Problem | None:
    """Why so many sheets cannot have come back."""
    most = run.run.copies - run.returned
    if not 0 <= copies <= most:
        return refusal("recall_more_than_out", "copies", copies=copies, out=most)
    return None
