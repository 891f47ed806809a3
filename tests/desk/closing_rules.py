"""Who may close months, answer for findings and tell figures: calls for the table of roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.people import Role
from desk.domain.period import Basis, month_period
from desk.domain.visit import HelpItemDraft, VisitDraft
from desk.usecases import clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.domain.check_override import CheckOverride
    from desk.domain.people import User
    from desk.domain.period import Period
    from desk.usecases.opening import Desk

    Call = Callable[[Desk, User], object]

JANUARY = month_period(2020, 1, Basis.CALENDAR)
PIN = "2468"


def month_of(by: User) -> Period:
    """A month of one's own: it can be closed only once."""
    return month_period(2020, 1, Basis.ND09 if by.role is Role.ADMINISTRATOR else Basis.CALENDAR)


def fill_closings(desk: Desk, name: str) -> None:
    """A leader with a PIN; closed months where one is to be opened again."""
    administrator, leader = (
        next(user for user in desk.users.all() if user.role is role)
        for role in (Role.ADMINISTRATOR, Role.LEADER)
    )
    desk.users.set_pin(administrator, leader, PIN)
    if name == "month_closes.reopen":
        for user in (administrator, leader):
            desk.month_closes.close(user, month_of(user), PIN)


def answer(desk: Desk, by: User) -> list[CheckOverride]:
    """Answer for a visit without an outcome."""
    desk.figure_checks.check(by, JANUARY)
    desk.visits.record(by, VisitDraft(JANUARY.start, items=(HelpItemDraft("submit_online"),)))
    keys = [found.finding.key for found in desk.figure_checks.check(by, JANUARY).open]
    return desk.figure_checks.override(by, JANUARY, keys, "chờ cổng")


def merge(desk: Desk, by: User) -> object:
    one, two = desk.catalogues.groups()[:2]
    return desk.units.merge(by, [one], two, clock.today())


OFFICERS_ONLY: dict[str, Call] = {
    "figure_checks.check": lambda desk, by: desk.figure_checks.check(by, JANUARY),
    "figure_checks.override": answer,
    "figure_checks.withdraw": lambda desk, by: desk.figure_checks.withdraw(by, answer(desk, by)[0].id),
    "month_reports.last_export": lambda desk, by: desk.month_reports.last_export(by, JANUARY),
    "month_closes.state": lambda desk, by: desk.month_closes.state(by, JANUARY),
    "month_closes.newest": lambda desk, by: desk.month_closes.newest(by),
    "month_closes.hindrances": lambda desk, by: desk.month_closes.hindrances(by, JANUARY),
    "month_closes.late": lambda desk, by: desk.month_closes.late(by, JANUARY),
    "month_closes.told_before": lambda desk, by: desk.month_closes.told_before(by, JANUARY),
    "snapshots.prepare": lambda desk, by: desk.snapshots.prepare(by, JANUARY),
    "snapshots.keep": lambda desk, by: desk.snapshots.keep(by, desk.snapshots.prepare(by, JANUARY)),
    "snapshots.find": lambda desk, by: desk.snapshots.find(
        by, desk.snapshots.keep(by, desk.snapshots.prepare(by, JANUARY)).code
    ),
    "snapshots.newest": lambda desk, by: desk.snapshots.newest(by),
}
LEADERS_ONLY: dict[str, Call] = {
    "month_closes.close": lambda desk, by: desk.month_closes.close(by, month_of(by), PIN),
    "month_closes.reopen": lambda desk, by: desk.month_closes.reopen(by, month_of(by), "thiếu lượt", PIN),
}
ADMINISTRATORS_ONLY: dict[str, Call] = {"units.merge": merge}
ALL = {*OFFICERS_ONLY, *LEADERS_ONLY}
