"""Reading the emulation board of an indicator: figures of units and of the ward, now and a week before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from db import duty, indicator_figures, indicator_steps, targets, units
from desk.domain.emulation import Board, BoardRow, Branch, Holder, WaveSum, branch_sums, checked, ranked
from desk.domain.forecast import forecast
from desk.domain.indicator_step import last_told
from desk.domain.target import Progress, ward_target
from desk.usecases.target_rows import holders, ward_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.engine import Session
    from desk.domain.indicator import Indicator
    from desk.domain.target import TargetPlan

WEEK = timedelta(7)


@dataclass(frozen=True)
class _Asked:
    """A plan's figure of an indicator up to the last day that counts, seen on that day."""

    session: Session
    plan: TargetPlan
    indicator: Indicator
    last: date

    def of_holders(self, end: date, *, teams: bool) -> dict[str, int]:
        """Unit, or team, -> what was done from the plan's first day to the end."""
        counted = indicator_figures.count_by_team if teams else indicator_figures.count_by_unit
        found = counted(self.session, [self.indicator], self.plan.start, end, self.last)
        return {key: figure for (_, key), figure in found.items()}

    def of_ward(self, start: date, end: date) -> int:
        """What was done in the whole ward on the days from start to end; nothing where they are none."""
        if end < start:
            return 0
        found = indicator_figures.count(self.session, [self.indicator], start, end, self.last)
        return found[self.indicator.code]

    def progress(self, done: int, target: int | None) -> Progress:
        """A figure against a target, rounded as the plan says."""
        return Progress(done, target, self.plan.rule, self.plan.digits)


def read_board(session: Session, plan: TargetPlan, indicator: Indicator, day: date) -> Board:
    """The board as it stood at the end of a day; after the plan's last day it stays as it was on that."""
    asked = _Asked(session, plan, indicator, min(day, plan.end))
    given = [each.told for each in targets.targets(session, plan.id)]
    rows = _rows(asked, holders(session, given, indicator.code, asked.last))
    ward = _ward(asked, ward_target(given, indicator.code))
    told = last_told(
        indicator_steps.steps(session, indicator.code, plan.start, asked.last), ward.holder.key, day
    )
    told_rows = [checked(row, indicator.code, told) for row in rows]
    whole = ward.progress
    return Board(
        plan,
        indicator,
        day,
        ranked(told_rows) if plan.emulation else tuple(told_rows),
        checked(ward, indicator.code, told),
        branch_sums(rows),
        forecast(whole.done, whole.target, plan.start, plan.end, day),
        _waves(asked),
    )


def before(session: Session, board: Board) -> dict[str, int]:
    """Unit, and the ward, -> the figure at the end of the day before the board's."""
    asked, end = _Asked(session, board.plan, board.indicator, board.day), board.day - timedelta(1)
    whole = {board.ward.holder.key: asked.of_ward(board.plan.start, end)}
    return asked.of_holders(end, teams=False) | whole


def _rows(asked: _Asked, who: Sequence[Holder]) -> list[BoardRow]:
    teams = any(holder.branch is Branch.TEAMS for holder in who)
    now, then = (asked.of_holders(end, teams=teams) for end in (asked.last, asked.last - WEEK))
    rows = []
    for holder in who:
        done = now.get(holder.key, 0)
        rows.append(
            BoardRow(holder, asked.progress(done, holder.target), gained=done - then.get(holder.key, 0))
        )
    return rows


def _ward(asked: _Asked, target: int | None) -> BoardRow:
    key = ward_key(units.all_units(asked.session))
    done = asked.of_ward(asked.plan.start, asked.last)
    then = asked.of_ward(asked.plan.start, asked.last - WEEK)
    holder = Holder(key, "", Branch.GROUPS, target or 0)
    return BoardRow(holder, asked.progress(done, target), gained=done - then)


def _waves(asked: _Asked) -> tuple[WaveSum, ...]:
    """The waves that touch the plan and have begun, each within the plan's days."""
    found = []
    for wave in duty.waves(asked.session):
        start, end = max(wave.start, asked.plan.start), min(wave.end, asked.last)
        if start <= end:
            found.append(WaveSum(wave.name, wave.start, wave.end, asked.of_ward(start, end)))
    return tuple(found)
