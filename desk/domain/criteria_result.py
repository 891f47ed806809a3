"""How a year stands against a criteria pack: every line, every group, every arm of the rule.

Nothing is rounded before it is compared: 29,98 % is below 30 %.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from desk.domain.criteria import ArmRule, Base, Operator

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    from desk.domain.assessment import Assessment, Reached
    from desk.domain.criteria import Arm, CriteriaGroup, CriteriaPack, Criterion

_WHOLE = 100


class Verdict(StrEnum):
    """How a criterion stands; whatever is not MET counts as not met where it is assigned."""

    MET = "met"
    NOT_MET = "not_met"
    NO_FIGURE = "no_figure"
    NO_THRESHOLD = "no_threshold"


class Outcome(StrEnum):
    """How a year stands: nothing assigned is neither passed nor failed."""

    PASSED = "passed"
    NOT_PASSED = "not_passed"
    NOTHING_ASSIGNED = "nothing_assigned"


@dataclass(frozen=True)
class CriterionLine:
    """A criterion in a year: what is told of it, what was reached, how it stands.

    `figure` is what was reached, exactly, in the unit of the threshold (percent for a share). `missing` is
    how far away the threshold is, in what the numerator counts for a share; 0 where it is met or unknown.
    """

    criterion: Criterion
    assessment: Assessment
    reached: Reached
    figure: Fraction | None
    verdict: Verdict
    missing: Fraction
    evidence: int = 0

    @property
    def assigned(self) -> bool:
        """Whether it is assigned for the year."""
        return self.assessment.assigned

    @property
    def met(self) -> bool:
        """Whether it is assigned and met."""
        return self.assigned and self.verdict is Verdict.MET

    @property
    def blank(self) -> bool:
        """Whether the ward has yet to fill it in."""
        return not self.criterion.name


@dataclass(frozen=True)
class GroupLine:
    """A group in a year; `points` are those of assigned criteria, `most_points` None where unknown."""

    group: CriteriaGroup
    lines: tuple[CriterionLine, ...]
    assigned: int
    met: int
    points: Fraction
    most_points: Fraction | None

    @property
    def not_assigned(self) -> int:
        """How many criteria of the group are not assigned."""
        return len(self.lines) - self.assigned


@dataclass(frozen=True)
class ArmLine:
    """An arm of the rule: `reached` of `of`, criteria or points; `of` is None where it is not known.

    `holds` is False for an arm that cannot be judged. `missing` are the codes of criteria that it lacks.
    """

    arm: Arm
    reached: Fraction
    of: Fraction | None
    holds: bool
    missing: tuple[str, ...] = ()

    @property
    def share(self) -> Fraction | None:
        """The share, 1 for the whole; None where there is nothing to take it of."""
        return self.reached / self.of if self.of else None


@dataclass(frozen=True)
class Conclusion:
    """A pack in a year with everything that its report says."""

    pack: CriteriaPack
    year: int
    groups: tuple[GroupLine, ...]
    arms: tuple[ArmLine, ...]
    outcome: Outcome

    @property
    def lines(self) -> tuple[CriterionLine, ...]:
        """All criteria in the order of the pack."""
        return tuple(line for group in self.groups for line in group.lines)

    @property
    def assigned(self) -> int:
        """How many criteria are assigned."""
        return sum(group.assigned for group in self.groups)

    @property
    def met(self) -> int:
        """How many of them are met."""
        return sum(group.met for group in self.groups)

    @property
    def points(self) -> Fraction:
        """The points of the assigned criteria."""
        return sum((group.points for group in self.groups), Fraction())


def judge(criterion: Criterion, assessment: Assessment, reached: Reached, evidence: int = 0) -> CriterionLine:
    """How a criterion stands with what was reached."""
    figure = _figure(criterion, reached)
    verdict = _verdict(criterion, reached, figure)
    missing = Fraction()
    if verdict is Verdict.NOT_MET and figure is not None and criterion.threshold is not None:
        missing = _missing(criterion, reached, figure, Fraction(criterion.threshold))
    return CriterionLine(criterion, assessment, reached, figure, verdict, missing, evidence)


def conclude(pack: CriteriaPack, year: int, lines: Mapping[str, CriterionLine]) -> Conclusion:
    """The year's conclusion from the line of every criterion of the pack."""
    groups = tuple(_group(group, tuple(lines[each.code] for each in group.criteria)) for group in pack.groups)
    every = [line for group in groups for line in group.lines]
    arms = tuple(_arm(arm, every, _most_points(pack, groups)) for arm in pack.arms)
    if not any(line.assigned for line in every):
        outcome = Outcome.NOTHING_ASSIGNED
    else:
        outcome = Outcome.PASSED if all(arm.holds for arm in arms) else Outcome.NOT_PASSED
    return Conclusion(pack, year, groups, arms, outcome)


def _figure(criterion: Criterion, reached: Reached) -> Fraction | None:
    if criterion.is_share and reached.numerator is not None:
        if not reached.denominator:
            return None
        return Fraction(reached.numerator) / Fraction(reached.denominator) * _WHOLE
    return None if reached.value is None else Fraction(reached.value)


def _verdict(criterion: Criterion, reached: Reached, figure: Fraction | None) -> Verdict:
    if criterion.operator is Operator.YES:
        if reached.answer is None:
            return Verdict.NO_FIGURE
        return Verdict.MET if reached.answer else Verdict.NOT_MET
    if criterion.operator is None or criterion.threshold is None:
        return Verdict.NO_THRESHOLD
    if figure is None:
        return Verdict.NO_FIGURE
    threshold = Fraction(criterion.threshold)
    holds = {
        Operator.AT_LEAST: figure >= threshold,
        Operator.AT_MOST: figure <= threshold,
        Operator.EQUAL: figure == threshold,
    }
    return Verdict.MET if holds[criterion.operator] else Verdict.NOT_MET


def _missing(criterion: Criterion, reached: Reached, figure: Fraction, threshold: Fraction) -> Fraction:
    """How many more (or fewer) it takes: whole ones of a numerator, else the plain distance."""
    if reached.numerator is None or reached.denominator is None:
        return abs(threshold - figure)
    numerator, wanted = Fraction(reached.numerator), threshold * Fraction(reached.denominator) / _WHOLE
    if figure < threshold:
        return ceil(wanted) - numerator
    return numerator - floor(wanted)


def _group(group: CriteriaGroup, lines: tuple[CriterionLine, ...]) -> GroupLine:
    assigned = [line for line in lines if line.assigned]
    most = group.points if group.points is not None else _sum(line.criterion.points for line in lines)
    return GroupLine(
        group=group,
        lines=lines,
        assigned=len(assigned),
        met=sum(line.met for line in assigned),
        points=_points(assigned),
        most_points=None if most is None else Fraction(most),
    )


def _arm(arm: Arm, lines: Sequence[CriterionLine], most_points: Fraction | None) -> ArmLine:
    base = [line for line in lines if line.assigned or arm.base is Base.PACK]
    if arm.rule is ArmRule.POINTS:
        every = _sum(line.criterion.points for line in base)
        told = None if every is None else Fraction(every)
        of = most_points if arm.base is Base.PACK else told
        return _judged(arm, _points(line for line in lines if line.assigned), of)
    asked = [line for line in base if arm.rule in (ArmRule.ASSIGNED, line.criterion.kind.value)]
    missing = tuple(line.criterion.code for line in asked if not line.met)
    return _judged(arm, Fraction(sum(line.met for line in asked)), Fraction(len(asked)), missing)


def _judged(arm: Arm, reached: Fraction, of: Fraction | None, missing: tuple[str, ...] = ()) -> ArmLine:
    holds = of is not None and of > 0 and reached * _WHOLE >= Fraction(arm.share) * of
    return ArmLine(arm, reached, of, holds, missing)


def _most_points(pack: CriteriaPack, groups: Iterable[GroupLine]) -> Fraction | None:
    if pack.points is not None:
        return Fraction(pack.points)
    found = [group.most_points for group in groups]
    known = [each for each in found if each is not None]
    return sum(known, Fraction()) if len(known) == len(found) else None


def _points(lines: Iterable[CriterionLine]) -> Fraction:
    told = (line.assessment.points for line in lines)
    return sum((Fraction(points) for points in told if points is not None), Fraction())


def _sum(numbers: Iterable[Decimal | None]) -> Decimal | None:
    """The sum; None where one of the numbers is unknown, or there is none."""
    found = list(numbers)
    known = [each for each in found if each is not None]
    return sum(known[1:], known[0]) if known and len(known) == len(found) else None
