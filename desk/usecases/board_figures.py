"""Reading the emulation board of an indicator: figures of units and of the ward, day by day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from db import duty, indicator_figures, indicator_steps, targets, units
from desk.domain.emulation import (
    TREND_DAYS,
    Board,
    BoardRow,
    Branch,
    Holder,
    WaveSum,
    branch_sums,
    checked,
    ranked,
)
from desk.domain.forecast import forecast
from desk.domain.indicator_step import last_told
from desk.domain.target import Progress, ward_target
from desk.usecases.target_rows import holders, ward_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.engine import Session
    from desk.domain.indicator import Indicator
    from desk.domain.indicator_step import Told
    from desk.domain.target import TargetDraft, TargetPlan


def read_board(session: Session, plan: TargetPlan, indicator: Indicator, day: date) -> Board:
    """The board as it stood at the end of a day; after the plan's last day it stays as it was on that."""
    last = min(day, plan.end)
    given = [each.told for each in targets.targets(session, plan.id)]
    days = _days(plan, last)
    told = _told(session, plan, indicator, last)
    rows = _rows(session, plan, indicator, holders(session, given, indicator.code, day), days, told)
    ward = _ward(session, plan, indicator, given, days, told)
    whole = ward.progress
    return Board(
        plan,
        indicator,
        day,
        ranked(rows),
        ward,
        branch_sums(rows),
        forecast(whole.done, whole.target, plan.start, plan.end, day),
        days,
        _waves(session, plan, indicator, last),
    )


def by_holder(
    session: Session, indicator: Indicator, start: date, end: date, as_of: date, *, of_teams: bool = False
) -> dict[str, int]:
    """Unit, or team, -> its figure of the days from start to end; merged units count for their heir."""
    counted = indicator_figures.count_by_team if of_teams else indicator_figures.count_by_unit
    return {key: figure for (_, key), figure in counted(session, [indicator], start, end, as_of).items()}


def _days(plan: TargetPlan, last: date) -> tuple[date, ...]:
    """The last days of the plan up to `last`; none before it began."""
    days = (last - timedelta(back) for back in reversed(range(TREND_DAYS)))
    return tuple(day for day in days if day >= plan.start)


def _told(session: Session, plan: TargetPlan, indicator: Indicator, last: date) -> dict[str, Told]:
    steps = indicator_steps.steps(session, indicator.code, plan.start, last)
    return last_told(steps, ward_key(units.all_units(session)), last)


def _rows(
    session: Session,
    plan: TargetPlan,
    indicator: Indicator,
    who: Sequence[Holder],
    days: Sequence[date],
    told: dict[str, Told],
) -> list[BoardRow]:
    teams = any(holder.branch is Branch.TEAMS for holder in who)
    figures = [by_holder(session, indicator, plan.start, day, days[-1], of_teams=teams) for day in days]
    rows = []
    for holder in who:
        trend = tuple(found.get(holder.key, 0) for found in figures)
        progress = Progress(trend[-1] if trend else 0, holder.target, plan.rule, plan.digits)
        row = BoardRow(holder, progress, trend=trend, told=told.get(holder.key))
        rows.append(checked(row, indicator.code))
    return rows


def _ward(
    session: Session,
    plan: TargetPlan,
    indicator: Indicator,
    given: Sequence[TargetDraft],
    days: Sequence[date],
    told: dict[str, Told],
) -> BoardRow:
    key = ward_key(units.all_units(session))
    trend = tuple(
        indicator_figures.count(session, [indicator], plan.start, day, days[-1])[indicator.code]
        for day in days
    )
    target = ward_target(given, indicator.code)
    progress = Progress(trend[-1] if trend else 0, target, plan.rule, plan.digits)
    holder = Holder(key, "", Branch.GROUPS, target or 0)
    return checked(BoardRow(holder, progress, trend=trend, told=told.get(key)), indicator.code)


def _waves(session: Session, plan: TargetPlan, indicator: Indicator, last: date) -> tuple[WaveSum, ...]:
    """The waves that touch the plan and have begun, each within the plan's days."""
    found = []
    for wave in duty.waves(session):
        start, end = max(wave.start, plan.start), min(wave.end, last)
        if start <= end:
            done = indicator_figures.count(session, [indicator], start, end, last)[indicator.code]
            found.append(WaveSum(wave.name, wave.start, wave.end, done))
    return tuple(found)
