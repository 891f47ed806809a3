"""Calls of the use cases of targets, each in a state where somebody who may do it can."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from desk.domain.figure_checks import Fix, FixKind
from desk.domain.indicator import Indicator, Source
from desk.domain.indicator_step import EntryLine
from desk.domain.people import Role
from desk.domain.target import TargetDraft, TargetPlan
from desk.usecases import clock
from desk.usecases.targets import Sharing

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.domain.emulation import Board
    from desk.domain.people import User
    from desk.usecases.opening import Desk

    Call = Callable[[Desk, User], object]

GROUP = "tdp01"


def fill_targets(desk: Desk) -> None:
    """A plan for each role, with an indicator of which a group and the ward have a target."""
    by = chief(desk)
    code = desk.indicators.define(by, Indicator("", "Thử nhập tay", "người", Source.ENTERED)).code
    for _ in Role:
        made = desk.targets.put_plan(by, plan())
        drafts = [TargetDraft(code, 50, GROUP), TargetDraft(code, 50)]
        desk.targets.give(by, made.id, drafts)


def chief(desk: Desk) -> User:
    """The administrator, also where somebody made them inactive."""
    found = next(user for user in desk.users.all() if user.role is Role.ADMINISTRATOR)
    return replace(found, active=True)


def plan() -> TargetPlan:
    today = clock.today()
    return TargetPlan(uuid4(), f"Đợt {uuid4()}", today - timedelta(5), today + timedelta(5))


def running(desk: Desk) -> UUID:
    return desk.targets.plans(chief(desk))[0].id


def given(desk: Desk) -> TargetDraft:
    """The target of the group."""
    return desk.targets.targets(chief(desk), running(desk))[0].told


def code(desk: Desk) -> str:
    return given(desk).indicator


def board(desk: Desk) -> Board:
    return desk.emulation.board(chief(desk), running(desk), code(desk), clock.today())


def more(desk: Desk, by: User) -> object:
    """Enter one more than there are."""
    (row,) = desk.emulation.board(chief(desk), running(desk), code(desk), clock.today()).rows
    line = EntryLine(GROUP, 1, row.progress.done)
    return desk.emulation.enter(by, running(desk), code(desk), clock.today(), [line])


OFFICERS_ONLY: dict[str, Call] = {
    "targets.plans": lambda d, by: d.targets.plans(by),
    "targets.targets": lambda d, by: d.targets.targets(by, running(d)),
    "targets.report": lambda d, by: d.targets.report(by, running(d), clock.today()),
    "targets.reports_of": lambda d, by: d.targets.reports_of(by, clock.today(), clock.today()),
    "emulation.board": lambda d, by: d.emulation.board(by, running(d), code(d), clock.today()),
    "emulation.sheet": lambda d, by: d.emulation.sheet(by, running(d), code(d), clock.today()),
    "emulation.enter": more,
    "emulation.repair": lambda d, by: d.emulation.repair(
        by, running(d), code(d), GROUP, Fix(FixKind.REMAINING, 50), clock.today(), "sửa"
    ),
    "board_sheets.pages": lambda d, by: d.board_sheets.pages(by, board(d), 20),
    "board_sheets.save_pdf": lambda d, by: d.board_sheets.save_pdf(by, board(d), d.folder / "bảng.pdf"),
    "board_sheets.picture": lambda d, by: d.board_sheets.picture(by, board(d)),
}
LEADERS_ONLY: dict[str, Call] = {
    "targets.put_plan": lambda d, by: d.targets.put_plan(by, plan()),
    "targets.end_plan": lambda d, by: d.targets.end_plan(by, running(d)),
    "targets.give": lambda d, by: d.targets.give(by, running(d), [replace(given(d), note=str(uuid4()))]),
    "targets.withdraw": lambda d, by: d.targets.withdraw(
        by, running(d), [d.targets.targets(chief(d), running(d))[0].id]
    ),
    "targets.shared": lambda d, by: d.targets.shared(by, given(d), [GROUP], Sharing.EQUALLY),
}
ALL = frozenset({*OFFICERS_ONLY, *LEADERS_ONLY})
