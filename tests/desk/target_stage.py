"""A ward in an emulation: a plan for November, its 16 groups with targets, and the figures of the field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from desk.domain.indicator import Indicator, Source
from desk.domain.indicator_step import EntryLine
from desk.domain.target import TargetDraft, TargetPlan
from desk.domain.unit import UnitKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desk.domain.emulation import Board
    from desk.domain.indicator_step import IndicatorStep
    from desk.domain.people import User
    from desk.usecases.opening import Desk

FIRST, LAST, TODAY = date(2026, 11, 1), date(2026, 11, 30), date(2026, 11, 23)
GROUPS = tuple(f"tdp{number:02d}" for number in range(1, 17))
# Targets and figures of the 16 groups, summing to 1.300 and 1.018.
TARGETS = (96, 88, 84, 80, 92, 76, 78, 82, 74, 90, 86, 70, 68, 85, 79, 72)
DONE = (79, 93, 58, 80, 77, 45, 66, 49, 74, 62, 71, 70, 34, 78, 52, 30)


@dataclass
class TargetStage:
    """A register with a plan, and the words in which the tests of targets speak."""

    desk: Desk
    user: User
    plan: TargetPlan
    vneid: Indicator

    def entered(self, name: str, unit: str = "người") -> Indicator:
        """An indicator that is entered by hand."""
        return self.desk.indicators.define(self.user, Indicator("", name, unit, Source.ENTERED))

    def give(self, amounts: Mapping[str, int], indicator: Indicator | None = None) -> None:
        """Give targets to units; the empty key is the whole ward."""
        code = (indicator or self.vneid).code
        drafts = [TargetDraft(code, amount, unit) for unit, amount in amounts.items()]
        self.desk.targets.give(self.user, self.plan.id, drafts)

    def enter(
        self, amounts: Mapping[str, int], day: date = TODAY, indicator: Indicator | None = None
    ) -> list[IndicatorStep]:
        """Enter how many more units did on a day."""
        code = (indicator or self.vneid).code
        before = self.done(day, code)
        lines = [EntryLine(unit, amount, before[unit]) for unit, amount in amounts.items()]
        return self.desk.emulation.enter(self.user, self.plan.id, code, day, lines)

    def tell(self, *lines: EntryLine, day: date = TODAY) -> list[IndicatorStep]:
        """Enter lines as they are."""
        return self.desk.emulation.enter(self.user, self.plan.id, self.vneid.code, day, lines)

    def done(self, day: date, code: str) -> dict[str, int]:
        """Unit -> what it has done by a day."""
        rows = self.desk.emulation.board(self.user, self.plan.id, code, day).rows
        return {row.holder.key: row.progress.done for row in rows}

    def board(self, day: date = TODAY) -> Board:
        """The board of the first indicator."""
        return self.desk.emulation.board(self.user, self.plan.id, self.vneid.code, day)

    def field(self) -> Board:
        """The sixteen groups as they stood in the field."""
        self.give(dict(zip(GROUPS, TARGETS, strict=True)))
        self.enter(dict(zip(GROUPS, DONE, strict=True)))
        return self.board()


def make_stage(desk: Desk, user: User) -> TargetStage:
    """A plan for November and an indicator entered by hand."""
    plan = TargetPlan(uuid4(), "Đợt thi đua tháng 11/2026", FIRST, LAST, "KH 42/KH-UBND")
    draft = Indicator("", "VNeID mức 2 theo tổ", "người", Source.ENTERED)
    vneid = desk.indicators.define(user, draft)
    return TargetStage(desk, user, desk.targets.put_plan(user, plan), vneid)


@pytest.fixture
def targets(desk: Desk, user: User) -> TargetStage:
    """A plan for November and an indicator entered by hand."""
    return make_stage(desk, user)


def cells(desk: Desk) -> Sequence[str]:
    """The party cells of the ward, those of residential groups first."""
    found = [unit for unit in desk.catalogues.snapshot().units if unit.kind is UnitKind.PARTY_CELL]
    return sorted((unit.key for unit in found), key=lambda key: int(key[2:]))
