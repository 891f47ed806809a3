"""The month's report: six sections of figures with the names they had, whole enough to be frozen.

It holds figures and names, never sentences: the words of its three formats are made from it alone, so that a
closed period is printed again exactly as it stood. Amounts of different units of account are never added.
"""

# ruff: noqa: TC001, TC003 - the types are read at run time when a kept report comes back

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from desk.domain.amount import Amount, totals
from desk.domain.figures import MonthTally, OutcomeLine, ProcedureLine
from desk.domain.hours import DutyFigures
from desk.domain.late_row import LateSubject
from desk.domain.period import Period
from desk.domain.rounding import Rule
from desk.domain.shift import ShiftKind

MOST_BARRIERS = 5


class Form(StrEnum):
    """The official report of Nghị định 30/2020/NĐ-CP, or the ward's internal list (bảng kê nội bộ)."""

    OFFICIAL = "official"
    LIST = "list"


@dataclass(frozen=True)
class Closing:
    """How a period was closed (chốt): the close's code, the ledger's head, the local time and by whom."""

    code: str
    chain_head: str
    closed_at: datetime
    closed_by: str


@dataclass(frozen=True)
class TargetLine:
    """A target of the whole ward: what was assigned, and what was done in the days of its plan so far.

    `percent` is rounded by the plan's rule to its digits, None where nothing was assigned; `counted_to` is
    the last day that is in `done`.
    """

    code: str
    name: str
    unit: str
    assigned: int
    done: int
    percent: Decimal | None
    plan: str
    decision: str
    start: date
    counted_to: date
    rule: Rule = Rule.HALF_UP
    digits: int = 1

    @property
    def difference(self) -> int:
        """What was done beyond the target, negative where something is missing."""
        return self.done - self.assigned

    @property
    def reached(self) -> bool:
        """Whether the target was reached; judged by the figures, never by the rounded percentage."""
        return self.done >= self.assigned


@dataclass(frozen=True)
class OffTargetLine:
    """A figure of the period without a target, in its unit of account; no row is in two such lines."""

    code: str
    name: str
    unit: str
    amount: int


@dataclass(frozen=True)
class ShiftLine:
    """Shifts of a kind: planned and held, volunteers (different ones), their minutes, visits in them."""

    kind: ShiftKind
    planned: int
    held: int
    volunteers: int
    minutes: int
    visits: int


@dataclass(frozen=True)
class CriteriaGroupLine:
    """A group of a criteria pack: how many criteria, assigned, reached, missed, and points of how many.

    `most_points` is None where the pack does not tell its points.
    """

    name: str
    criteria: int
    assigned: int
    reached: int
    missed: int
    points: Decimal
    most_points: Decimal | None

    @property
    def not_assigned(self) -> int:
        """How many criteria the ward was not assigned."""
        return self.criteria - self.assigned


@dataclass(frozen=True)
class ConditionLine:
    """An arm of the conclusion: the condition, what was found, and whether it holds (None: not assigned)."""

    name: str
    found: str
    met: bool | None


@dataclass(frozen=True)
class CriteriaBlock:
    """The self-assessment of a year by a criteria pack, both arms spelled out.

    `passed` is None where nothing was assigned.
    """

    pack: str
    version: str
    year: int
    decisions: tuple[str, ...]
    groups: tuple[CriteriaGroupLine, ...]
    conditions: tuple[ConditionLine, ...]
    passed: bool | None


@dataclass(frozen=True)
class Footnote:
    """A doubt about the figures that somebody answers for: what was found, and the reason that was given."""

    finding: str
    reason: str


@dataclass(frozen=True)
class LateLine:
    """What came late (bổ sung) into an earlier closed period: how many rows of a kind, beside its close.

    `reasons` are the different ones that were told, in the words of whoever wrote the rows.
    """

    period: Period
    code: str
    subject: LateSubject
    rows: int
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reopening:
    """An earlier close of this very period that was opened again: its code, the local time, by whom, why."""

    code: str
    reopened_at: datetime
    reopened_by: str
    reason: str


@dataclass(frozen=True)
class ReportNotes:
    """What stands beside the figures: footnotes, late rows of earlier closes, the close, and reopenings."""

    footnotes: tuple[Footnote, ...] = ()
    late: tuple[LateLine, ...] = ()
    closing: Closing | None = None
    reopened: tuple[Reopening, ...] = ()


@dataclass(frozen=True)
class MonthReport:
    """Everything that the report of a period prints.

    `tally` is the internal list's figures; its `procedures` are section I, with `other_help` as the line of
    help that belongs to no procedure, its `barriers` section V. `open_items` count help items of the period
    that wait for an outcome.
    """

    tally: MonthTally
    other_help: ProcedureLine | None = None
    targets: tuple[TargetLine, ...] = ()
    off_target: tuple[OffTargetLine, ...] = ()
    shifts: tuple[ShiftLine, ...] = ()
    duty: DutyFigures = field(default_factory=DutyFigures)
    open_items: tuple[OutcomeLine, ...] = ()
    criteria: CriteriaBlock | None = None
    notes: ReportNotes = field(default_factory=ReportNotes)

    @property
    def period(self) -> Period:
        """The days it counts."""
        return self.tally.period

    @property
    def code(self) -> str:
        """The evidence code that stands at every table; the close has a code of its own."""
        return self.tally.code

    @property
    def chain_head(self) -> str:
        """The ledger's head at the close where there is one, else at the making."""
        return self.notes.closing.chain_head if self.notes.closing else self.tally.chain_head

    @property
    def off_target_totals(self) -> tuple[Amount, ...]:
        """One total for each unit of account; there is no total over them."""
        return totals(Amount(line.amount, line.unit) for line in self.off_target)
