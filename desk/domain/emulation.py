"""The emulation board (bảng thi đua): units ranked by their share of a target, never persons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain import figure_checks
from desk.domain.ranking import Place, places
from desk.domain.target import Progress
from desk.domain.unit import UnitKind, find_group

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from desk.domain.figure_checks import Finding
    from desk.domain.forecast import Forecast
    from desk.domain.indicator import Indicator
    from desk.domain.indicator_step import Told
    from desk.domain.target import TargetPlan
    from desk.domain.unit import Measure, Unit


_NOWHERE = Place(None)


class Branch(StrEnum):
    """What units are summed by: their kind, with party cells of residential groups apart from the others."""

    GROUPS = "groups"
    RESIDENTIAL_CELLS = "residential_cells"
    OTHER_CELLS = "other_cells"
    UNIONS = "unions"
    TEAMS = "teams"


@dataclass(frozen=True)
class Holder:
    """Who has a target on the board: a unit by its key or a team by its id, with the name it has today.

    `measure`, `measured` and `measured_on` are the dated denominator that its target was shared after.
    """

    key: str
    name: str
    branch: Branch
    target: int
    measure: Measure | None = None
    measured: int | None = None
    measured_on: date | None = None


@dataclass(frozen=True)
class BoardRow:
    """A unit on the board: its place, how far it came, what it told.

    `gained` is what was done in the last seven days, or since the plan began where that is less.
    """

    holder: Holder
    progress: Progress
    place: Place = _NOWHERE
    gained: int = 0
    told: Told | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class BranchSum:
    """What units of one branch come to together; done and what is left make their targets."""

    branch: Branch
    units: int
    progress: Progress

    @property
    def left(self) -> int:
        """Targets less what was done, below nothing where they did more."""
        return (self.progress.target or 0) - self.progress.done


@dataclass(frozen=True)
class WaveSum:
    """What was done in the days of a wave (đợt), as far as it has come."""

    name: str
    start: date
    end: date
    done: int


@dataclass(frozen=True)
class Board:
    """The board of an indicator in a plan on a day.

    `ward` is the figure of the whole ward against its target; `elsewhere` is what of it stands in no row.
    """

    plan: TargetPlan
    indicator: Indicator
    day: date
    rows: tuple[BoardRow, ...]
    ward: BoardRow
    branches: tuple[BranchSum, ...]
    forecast: Forecast
    waves: tuple[WaveSum, ...] = ()

    @property
    def elsewhere(self) -> int:
        """What was done in the ward and is in no row: no unit was told, or one without a target."""
        return max(self.ward.progress.done - sum(row.progress.done for row in self.rows), 0)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks found, of the ward first."""
        return (*self.ward.findings, *(found for row in self.rows for found in row.findings))


def branch_of(unit: Unit, units: Iterable[Unit]) -> Branch:
    """What a unit is summed by; a party cell is residential below a group, or named like one.

    `Chi bộ Tổ dân phố 3` is named like a group, `Chi bộ Trường mầm non` is not.
    """
    if unit.kind is not UnitKind.PARTY_CELL:
        return Branch.UNIONS if unit.kind is UnitKind.UNION else Branch.GROUPS
    known = list(units)
    parent = next((each for each in known if each.key == unit.parent), None)
    below = parent is not None and parent.kind is UnitKind.RESIDENTIAL_GROUP
    words = unit.name.split()
    named = find_group(" ".join(words[2:]), known) if [word.lower() for word in words[:2]] == _CELL else None
    return Branch.RESIDENTIAL_CELLS if below or named else Branch.OTHER_CELLS


def ranked(rows: Sequence[BoardRow]) -> tuple[BoardRow, ...]:
    """The rows with their places, the first first and those without a target last."""
    found = places([row.progress.standing for row in rows])
    placed = [replace(row, place=place) for row, place in zip(rows, found, strict=True)]
    return tuple(sorted(placed, key=lambda row: row.place.rank or len(placed) + 1))


def branch_sums(rows: Iterable[BoardRow]) -> tuple[BranchSum, ...]:
    """What each branch comes to, in the order of branches; what is left over adds up as the targets do."""
    own: dict[Branch, list[BoardRow]] = {}
    for row in rows:
        own.setdefault(row.holder.branch, []).append(row)
    return tuple(
        BranchSum(branch, len(own[branch]), _together([row.progress for row in own[branch]]))
        for branch in Branch
        if branch in own
    )


def checked(row: BoardRow, indicator: str, told: Mapping[str, Told]) -> BoardRow:
    """The row with what its unit told, and what the checks say of it: done and left must make the target."""
    own = told.get(row.holder.key)
    if own is None or row.progress.target is None:
        return replace(row, told=own)
    found = figure_checks.parts(f"{indicator}/{row.holder.key}", own.done, own.left, row.progress.target)
    return replace(row, told=own, findings=found)


def _together(progresses: Sequence[Progress]) -> Progress:
    first = progresses[0]
    done, target = sum(each.done for each in progresses), sum(each.target or 0 for each in progresses)
    return Progress(done, target, first.rule, first.digits)


_CELL = ["chi", "bộ"]
