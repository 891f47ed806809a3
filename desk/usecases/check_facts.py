"""The facts that the checks of figures look at, read from the register for a period."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from db import figure_doubts, indicator_figures, indicators, targets, teams, units
from desk.domain import figure_checks, indicator_rules
from desk.domain.check_override import Found
from desk.domain.figure_checks import Finding
from desk.domain.indicator import Source
from desk.domain.indicator_rules import Known
from desk.domain.log import LogQuery
from desk.domain.period import Basis, Span, month_period, shift_month
from desk.domain.rounding import Published
from desk.usecases.board_figures import read_board
from desk.usecases.targets import plan_report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from db.engine import Session
    from desk.domain.indicator import Indicator
    from desk.domain.period import Period
    from desk.domain.target import TargetPlan
    from desk.usecases.catalogues import Snapshot

PERIODS_BACK = 6
LEAST_JUMP = 30
"""Below this a figure is not asked about however small its past was: three visits are no slip."""
_BEGINNING = date(2000, 1, 1)


def findings(session: Session, held: Snapshot, period: Period) -> list[Found]:
    """Everything that is odd about the figures of a period, each with the rows that it is about."""
    known = indicators.all_indicators(session)
    offered = [each for each in known if each.ended_on is None or period.end < each.ended_on]
    names = {each.code: each.name for each in known}
    return [
        *_dossiers(session, period),
        *_outcomes(session, period),
        *_told(period, names, _jumps(session, offered, period)),
        *_told(period, names, _standing_still(session, offered, period)),
        *_told(period, names, _over(session, held, offered, period)),
        *_boards(session, known, period),
        *_percents(session, period),
    ]


def _dossiers(session: Session, period: Period) -> list[Found]:
    codes = figure_doubts.repeated_dossiers(session, period.start, period.end)
    return [
        Found(each, each.told(each.subject), LogQuery(period.start, period.end, each.subject, voided=False))
        for each in figure_checks.dossiers_twice(codes)
    ]


def _outcomes(session: Session, period: Period) -> list[Found]:
    count = figure_doubts.visits_without_outcome(session, period.start, period.end)
    if not count:
        return []
    found = Finding("check_outcome_missing", "visits", MappingProxyType({"count": count}))
    return [Found(found, found.told(""), _rows(period))]


def _told(period: Period, names: dict[str, str], found: Iterable[Finding]) -> list[Found]:
    return [Found(each, each.told(names.get(each.subject, each.subject)), _rows(period)) for each in found]


def _jumps(session: Session, offered: Sequence[Indicator], period: Period) -> Iterator[Finding]:
    """Figures far above their past; only months have one that is read fast enough."""
    if period.span is not Span.MONTH:
        return
    now = indicator_figures.count(session, offered, period.start, period.end)
    asked = [each for each in offered if now[each.code] >= LEAST_JUMP]
    history: dict[str, list[int]] = {each.code: [] for each in asked}
    before = period
    for _ in range(PERIODS_BACK if asked else 0):
        before = before.previous()
        counted = indicator_figures.count(session, asked, before.start, before.end)
        for code, value in counted.items():
            if value > 0:  # a month in which it was not done yet is no history
                history[code].append(value)
    for each in asked:
        yield from figure_checks.jump(each.code, now[each.code], history[each.code])


def _standing_still(session: Session, offered: Sequence[Indicator], period: Period) -> Iterator[Finding]:
    """Cumulative figures entered by hand that nobody has added to for a year."""
    entered = [each for each in offered if each.source is Source.ENTERED]
    year, month = period.end.year, period.end.month
    ends = [
        min(month_period(*shift_month(year, month, -back), Basis.CALENDAR).end, period.end)
        for back in reversed(range(figure_checks.UNCHANGED_MONTHS + 1))
    ]
    counted = [indicator_figures.count(session, entered, _BEGINNING, end) for end in ends if entered]
    for each in entered:
        yield from figure_checks.unchanged(each.code, [figures[each.code] for figures in counted])


def _over(
    session: Session, held: Snapshot, offered: Sequence[Indicator], period: Period
) -> Iterator[Finding]:
    """Indicators that name a procedure, a service, a unit or a team that is over."""
    known = Known(
        held.service_by_key,
        held.procedure_by_code,
        {key: ended for key, (ended, _) in indicators.unit_ends(session).items()},
        {str(team.id): team.end for team in teams.all_teams(session)},
        {each.code: each for each in offered},
    )
    for each in offered:
        for problem in indicator_rules.findings(each, known, period.end):
            yield Finding(problem.code, each.code, problem.values)


def _boards(session: Session, known: Sequence[Indicator], period: Period) -> Iterator[Found]:
    """What units told of their figures: done and left must make the target."""
    entered = {each.code: each for each in known if each.source is Source.ENTERED}
    called = {unit.key: unit.name for unit in units.all_units(session)}
    for plan in _plans(session, period):
        given = {each.told.indicator for each in targets.targets(session, plan.id)}
        for code in sorted(given & entered.keys()):
            board = read_board(session, plan, entered[code], period.end)
            for row in (*board.rows, board.ward):
                name = f"{entered[code].name}, {row.holder.name or called[row.holder.key]}"
                yield from (Found(each, each.told(name), _rows(period)) for each in row.findings)


def _percents(session: Session, period: Period) -> Iterator[Found]:
    """Whether one rounding rule explains all percentages that the report of the period publishes."""
    told = [
        Published(line.progress.percent, line.progress.done, line.progress.target or 0)
        for plan in _plans(session, period)
        for line in plan_report(session, plan, period.end).lines
        if line.progress.percent is not None
    ]
    for each in figure_checks.percents_together("targets", told):
        yield Found(each, each.told("Chỉ tiêu giao"), _rows(period))


def _plans(session: Session, period: Period) -> list[TargetPlan]:
    """The plans whose days touch the period."""
    return [plan for plan in targets.plans(session) if plan.start <= period.end and period.start <= plan.end]


def _rows(period: Period) -> LogQuery:
    return LogQuery(period.start, period.end, voided=False)
