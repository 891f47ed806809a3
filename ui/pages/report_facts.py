"""What the report page shows of a period, gathered beside the window: figures, checks, closes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.check_override import Checked
from desk.domain.period import Basis, Period, span_period
from desk.domain.roles import Permission, allowed
from desk.usecases.report_text import digest

if TYPE_CHECKING:
    from desk.domain.figures import Figures
    from desk.domain.hours import DutyFigures
    from desk.domain.month_close import MonthClose
    from desk.domain.people import User
    from desk.domain.problems import Problem
    from desk.usecases.month_reports import LastExport
    from desk.usecases.opening import Desk
    from ui.background import Task

OTHER_BASIS = {Basis.ND09: Basis.CALENDAR, Basis.CALENDAR: Basis.ND09}


@dataclass(frozen=True, slots=True)
class Facts:
    """A period's figures, frozen where it is closed, and how many visits it has on the other basis.

    `closes` are all closes of just this period; `hindrances` tell why it cannot be closed now, `late` how
    many rows came late into it. `may_close` is whether the user is one who closes months. `superseded` is
    the last file of the period, where it holds other figures than these.
    """

    period: Period
    figures: Figures
    duty: DutyFigures
    other_visits: int | None
    checked: Checked
    closes: tuple[MonthClose, ...]
    hindrances: tuple[Problem, ...]
    late: int
    may_close: bool
    superseded: LastExport | None

    @property
    def close(self) -> MonthClose | None:
        """The close that stands, where the period is closed."""
        return next((each for each in self.closes if each.standing), None)


def gather(desk: Desk, user: User, period: Period, task: Task) -> Facts:
    """Read everything about a period; Refused where its frozen figures were changed from outside."""
    closes = desk.month_closes.state(user, period)
    frozen = desk.closed_months.frozen(period)
    figures = frozen.tally.figures if frozen else desk.months.figures(period.start, period.end)
    task.step()
    checked = Checked() if frozen else desk.figure_checks.check(user, period)
    task.step()
    return Facts(
        period,
        figures,
        frozen.duty if frozen else desk.months.duty_figures(period.start, period.end),
        _elsewhere(desk, period),
        checked,
        closes,
        tuple(desk.month_closes.hindrances(user, period)) if frozen is None else (),
        len(desk.month_closes.late(user, period)) if frozen else 0,
        allowed(user.role, Permission.CLOSE_MONTH),
        _superseded(desk, user, period, figures),
    )


def _superseded(desk: Desk, user: User, period: Period, figures: Figures) -> LastExport | None:
    """The last file of the period, where its figures are other ones now."""
    last = desk.month_reports.last_export(user, period)
    return last if last is not None and last.figures != digest(figures) else None


def _elsewhere(desk: Desk, period: Period) -> int | None:
    """The visits of the same months on the other basis: the commonest quarrel over a report."""
    if period.span is None:
        return None
    other = span_period(period.end.year, period.span, period.number, OTHER_BASIS[period.basis])
    return desk.months.figures(other.start, other.end).visits
