"""Target plans, the targets they give, and how far a figure has come towards its target."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desk.domain.amount import totals
from desk.domain.problems import Problem, refusal
from desk.domain.rounding import MOST_DIGITS, Rule, percent
from desk.domain.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from uuid import UUID

    from desk.domain.amount import Amount
    from desk.domain.unit import Measure

NAME_LIMIT = 200
TEXT_LIMIT = 400
AMOUNT_LIMIT = 10_000_000


@dataclass(frozen=True)
class TargetPlan:
    """A plan (đợt, kế hoạch giao chỉ tiêu): its days, both included, the decision it cites, its rounding.

    `emulation` tells that its units are ranked on a board. From `ended_on` on it is not offered any more.
    """

    id: UUID
    name: str
    start: date
    end: date
    decision: str = ""
    rule: Rule = Rule.HALF_UP
    digits: int = 1
    emulation: bool = True
    ended_on: date | None = None


@dataclass(frozen=True)
class TargetDraft:
    """A target that is to be given: to a unit, a team or (neither) the whole ward.

    `measure` and `measured_on` name the dated denominator that it was shared after, or that it is.
    """

    indicator: str
    amount: int
    unit: str = ""
    team: UUID | None = None
    measure: Measure | None = None
    measured_on: date | None = None
    note: str = ""

    @property
    def holder(self) -> tuple[str, str, UUID | None]:
        """What there can be one target of in a plan: indicator, unit, team."""
        return self.indicator, self.unit, self.team


@dataclass(frozen=True)
class Target:
    """A target that was given; a changed one is a new row, and the old one names it in `replaced_by`."""

    id: UUID
    plan: UUID
    told: TargetDraft
    at: datetime
    by: UUID
    seq: int = 0
    replaced_by: UUID | None = None


@dataclass(frozen=True)
class Progress:
    """How far a figure has come towards a target; without a target there is no percentage.

    Over and missing are told alike: exactly one of `over` and `missing` is above nothing, or neither.
    """

    done: int
    target: int | None
    rule: Rule = Rule.HALF_UP
    digits: int = 1

    @property
    def percent(self) -> Decimal | None:
        """Per cent of the target by the plan's rule; None without a target above nothing."""
        return percent(self.done, self.target, self.rule, self.digits)

    @property
    def missing(self) -> int:
        """What is still to be done."""
        return max((self.target or 0) - self.done, 0)

    @property
    def over(self) -> int:
        """What was done beyond the target."""
        return 0 if self.target is None else max(self.done - self.target, 0)

    @property
    def reached(self) -> bool:
        """Whether the target is reached, by the figures themselves and never by a rounded percentage."""
        return bool(self.target) and self.done >= (self.target or 0)

    @property
    def standing(self) -> tuple[bool, Decimal] | None:
        """What ranks it: reached before not, then the published percentage; None where there is none."""
        told = self.percent
        return None if told is None else (self.reached, told)


@dataclass(frozen=True)
class TargetLine:
    """An indicator in a plan: its figure of the plan's days and its target of the whole ward."""

    indicator: str
    name: str
    unit_of_account: str
    progress: Progress


@dataclass(frozen=True)
class OffTargetLine:
    """A service, or an indicator entered by hand, with a figure that the plan gives no target for."""

    code: str
    name: str
    amount: Amount
    of_service: bool


@dataclass(frozen=True)
class TargetReport:
    """A plan on a day: its lines, and what is off target."""

    plan: TargetPlan
    day: date
    lines: tuple[TargetLine, ...]
    off_target: tuple[OffTargetLine, ...]

    @property
    def off_totals(self) -> tuple[Amount, ...]:
        """One total of what is off target for each unit of account; a grand total there cannot be."""
        return totals(line.amount for line in self.off_target)

    @property
    def reached(self) -> int:
        """How many of the lines reached their target."""
        return sum(line.progress.reached for line in self.lines)


def tidy_plan(plan: TargetPlan) -> TargetPlan:
    """The plan with its words in normal form: NFC on one line."""
    return replace(plan, name=clean(plan.name), decision=clean(plan.decision))


def check_plan(plan: TargetPlan, others: Iterable[TargetPlan]) -> list[Problem]:
    """What keeps a plan out: no name or one that is taken, days in the wrong order, digits out of bounds."""
    problems = []
    if not plan.name:
        problems.append(refusal("plan_without_name", "name"))
    if any(fold(each.name) == fold(plan.name) for each in others if each.id != plan.id):
        problems.append(refusal("plan_name_taken", "name"))
    for field, text, limit in (("name", plan.name, NAME_LIMIT), ("decision", plan.decision, TEXT_LIMIT)):
        if len(text) > limit:
            problems.append(refusal("text_too_long", field, limit=limit))
    if plan.end < plan.start:
        told = {"start": f"{plan.start:%d/%m/%Y}", "end": f"{plan.end:%d/%m/%Y}"}
        problems.append(refusal("range_backwards", "end", **told))
    if not 0 <= plan.digits <= MOST_DIGITS:
        problems.append(refusal("plan_digits", "digits", limit=MOST_DIGITS))
    return problems


def check_target(
    draft: TargetDraft, indicators: Collection[str], units: Collection[str], teams: Collection[UUID]
) -> list[Problem]:
    """What keeps a target out: unknown indicator, unit or team, two holders, an amount out of bounds."""
    problems = []
    if draft.indicator not in indicators:
        problems.append(refusal("indicator_unknown", "indicator", indicator=draft.indicator))
    if draft.unit and draft.unit not in units:
        problems.append(refusal("unit_unknown", "unit", unit=draft.unit))
    if draft.team is not None and (draft.unit or draft.team not in teams):
        problems.append(refusal("target_holder", "team"))
    if draft.amount < 0:
        problems.append(refusal("target_negative", "amount"))
    if draft.amount > AMOUNT_LIMIT:
        problems.append(refusal("target_too_large", "amount", limit=AMOUNT_LIMIT))
    if len(draft.note) > TEXT_LIMIT:
        problems.append(refusal("text_too_long", "note", limit=TEXT_LIMIT))
    return problems


def check_targets(
    drafts: Sequence[TargetDraft],
    indicators: Collection[str],
    units: Collection[str],
    teams: Collection[UUID],
) -> list[Problem]:
    """What keeps targets that are given together out: what is wrong with one, or one holder twice."""
    problems = [each for draft in drafts for each in check_target(draft, indicators, units, teams)]
    holders = {draft.holder for draft in drafts}
    return problems + ([refusal("target_twice", "unit")] if len(holders) < len(drafts) else [])


def ward_target(drafts: Iterable[TargetDraft], indicator: str) -> int | None:
    """What the whole ward is to reach of an indicator; None where the plan gives no target for it.

    The target of the ward itself where there is one, else the sum over its units, else over its teams: the
    same work must not be asked for twice.
    """
    own = [each for each in drafts if each.indicator == indicator]
    for part in (
        [each.amount for each in own if not each.unit and each.team is None],
        [each.amount for each in own if each.unit],
        [each.amount for each in own if each.team is not None],
    ):
        if part:
            return sum(part)
    return None
