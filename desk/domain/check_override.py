"""Answers for findings about figures: who takes a figure on themselves, why, and how that is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desk.domain.problems import Problem, refusal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

    from desk.domain.figure_checks import Finding
    from desk.domain.log import LogQuery

REASON_LIMIT = 400  # characters


@dataclass(frozen=True)
class CheckOverride:
    """An answer for a finding (its key) of a period's days; it prints as a footnote until it is withdrawn."""

    id: UUID
    finding: str
    start: date
    end: date
    reason: str
    at: datetime
    by: UUID
    by_name: str
    seq: int = 0


@dataclass(frozen=True)
class Found:
    """A finding of a period with its sentence, the rows it is about, and the answer for it, if any."""

    finding: Finding
    told: Problem
    rows: LogQuery
    answer: CheckOverride | None = None


@dataclass(frozen=True)
class Checked:
    """What the checks of a period found."""

    found: tuple[Found, ...] = field(default=())

    @property
    def open(self) -> tuple[Found, ...]:
        """What nobody mended or answered for yet."""
        return tuple(each for each in self.found if each.answer is None)

    @property
    def by_answer(self) -> tuple[tuple[CheckOverride, tuple[Found, ...]], ...]:
        """Who answers for what, in the order in which they did; one answer may be for several findings."""
        groups: dict[int, list[Found]] = {}
        for each in self.found:
            if each.answer is not None:
                groups.setdefault(each.answer.seq, []).append(each)
        told = (tuple(groups[seq]) for seq in sorted(groups))
        return tuple((group[0].answer, group) for group in told if group[0].answer is not None)


def answered(found: Iterable[Found], overrides: Iterable[CheckOverride]) -> tuple[Found, ...]:
    """The findings with the newest answer that was given for each."""
    by_key = {each.finding: each for each in sorted(overrides, key=_seq)}
    return tuple(Found(each.finding, each.told, each.rows, by_key.get(each.finding.key)) for each in found)


def check_reason(reason: str) -> list[Problem]:
    """What keeps an answer from being kept: there is no reason, or it is too long."""
    if not reason:
        return [refusal("reason_missing", "reason")]
    if len(reason) > REASON_LIMIT:
        return [refusal("text_too_long", "reason", limit=REASON_LIMIT)]
    return []


def _seq(override: CheckOverride) -> int:
    return override.seq
