"""Criteria packs: groups of criteria with thresholds and points, and the rule by which a year passes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal
    from uuid import UUID

    from desk.domain.unit import Measure

PERCENT = "%"


class Operator(StrEnum):
    """How what was reached is held against the threshold; YES asks for a yes and has no threshold."""

    AT_LEAST = ">="
    AT_MOST = "<="
    EQUAL = "="
    YES = "yes"


class Kind(StrEnum):
    """Whether a criterion is bắt buộc or mở rộng."""

    MANDATORY = "mandatory"
    EXTENDED = "extended"


class ArmRule(StrEnum):
    """What an arm of the pass rule asks: criteria met, points, or criteria met of one kind."""

    ASSIGNED = "assigned"
    POINTS = "points"
    MANDATORY = "mandatory"
    EXTENDED = "extended"


class Base(StrEnum):
    """What a share is taken of: everything in the pack, or only what is assigned for the year."""

    PACK = "pack"
    ASSIGNED = "assigned"


@dataclass(frozen=True)
class Criterion:
    """One line of a pack; without a name it waits for the ward to fill it in.

    `unit` is what the threshold counts, `%` for a share; `counted` is what its numerator counts (người, hồ
    sơ). `numerator` and `denominator` explain the share in words. `numerator_indicator` and
    `denominator_indicator` are codes of indicators, `denominator_measure` a dated denominator of the ward.
    `remark` says where name and threshold come from.
    """

    code: str
    name: str = ""
    unit: str = ""
    operator: Operator | None = None
    threshold: Decimal | None = None
    points: Decimal | None = None
    kind: Kind = Kind.MANDATORY
    counted: str = ""
    numerator: str = ""
    denominator: str = ""
    numerator_indicator: str = ""
    denominator_indicator: str = ""
    denominator_measure: Measure | None = None
    source: str = ""
    remark: str = ""

    @property
    def is_share(self) -> bool:
        """Whether it is a percentage of a numerator and a denominator."""
        return self.unit == PERCENT

    @property
    def automatic(self) -> bool:
        """Whether the register itself counts what was reached."""
        told = self.denominator_indicator or self.denominator_measure
        return bool(self.numerator_indicator and (told or not self.is_share))


@dataclass(frozen=True)
class CriteriaGroup:
    """A group with the number of criteria that it must have; `points` where the pack tells its maximum."""

    code: str
    name: str
    count: int
    criteria: tuple[Criterion, ...]
    points: Decimal | None = None


@dataclass(frozen=True)
class Arm:
    """One condition of the pass rule; `share` is a percentage, `base` what it is taken of."""

    rule: ArmRule
    share: Decimal
    base: Base


@dataclass(frozen=True)
class CriteriaPack:
    """A dated version of a set of criteria; all `arms` of its rule must hold.

    `short` is the name in a chooser, `basis` the decisions it stands on, `points` the maximum of all points
    where the pack tells it.
    """

    code: str
    version: str
    name: str
    short: str
    dated: date
    basis: str
    arms: tuple[Arm, ...]
    groups: tuple[CriteriaGroup, ...]
    points: Decimal | None = None
    remark: str = ""

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """All criteria in the order of the groups."""
        return tuple(each for group in self.groups for each in group.criteria)

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many criteria each group has."""
        return tuple(len(group.criteria) for group in self.groups)

    def find(self, code: str) -> Criterion | None:
        """The criterion of a code; None where there is none."""
        return next((each for each in self.criteria if each.code == code), None)


@dataclass(frozen=True)
class PackVersion:
    """A version of a pack as the register keeps it: its file, whole, with its digest and who took it in.

    `taken_by` is None for one that came with the program; from `ended_on` on it is not offered any more.
    """

    code: str
    version: str
    name: str
    dated: date
    content: str
    digest: str
    at: datetime
    taken_by: UUID | None = None
    ended_on: date | None = None
