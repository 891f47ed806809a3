"""Hosts, checks, recall, flyers and print sets of a small register, by the repository functions alone."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from db import allowed_hosts, catalogue, flyers, link_checks, print_runs, print_sets
from desk.domain.allow_list import AllowedHost
from desk.domain.flyer import FlyerBatch, FlyerStep
from desk.domain.link_check import CheckResult, LinkCheck
from desk.domain.links import Link
from desk.domain.print_run import NOWHERE, PrintPlace, PrintRun
from desk.domain.print_set import PrintSet, SetLine
from desk.domain.recall import SheetReturn
from desk.domain.sheet_subject import Subject, SubjectKind

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from desk.domain.people import User

BIRTH = Subject(SubjectKind.PROCEDURE, "1.001193")
GROUP_LINK = "https://zalo.me/g/totuvan07"


def check(user: User, url: str, result: CheckResult, seq: int, at: datetime) -> LinkCheck:
    """A look at a link, not yet kept."""
    led_to = "trang lạ" if result is CheckResult.ELSEWHERE else ""
    return LinkCheck(uuid4(), url, at.date(), at, user.id, result, seq, led_to, user.name)


def run(user: User, link: str, at: datetime, copies: int = 2, where: PrintPlace = NOWHERE) -> PrintRun:
    """A printing of a sheet, not yet kept."""
    told = (BIRTH.key, "1.001193-v01", link, "a5", copies, "Canon", copies)
    return PrintRun(uuid4(), at, user.id, *told, where=where)


def batch(user: User, at: datetime, number: int = 1) -> FlyerBatch:
    """A batch of flyers that one group is to get 300 of, not yet kept."""
    return FlyerBatch(uuid4(), at.year, number, BIRTH, at, user.id, {"tdp07": 300})


def step(user: User, of: FlyerBatch, amount: int, at: datetime, seq: int = 1) -> FlyerStep:
    """Flyers handed out, not yet noted."""
    return FlyerStep(uuid4(), of.id, "tdp07", at.date(), amount, at, user.id, seq)


def fill_links(session: Session, user: User, at: datetime, day: date, visit: UUID, shift: UUID) -> None:
    """Write something into every table of links, flyers and print sets."""
    why, last = "Cổng của tỉnh", day + timedelta(9)
    allowed_hosts.put(session, AllowedHost(uuid4(), ".thanhhoa.gov.vn", day, user.id, why, last))
    group = Link("nhom", "Nhóm Zalo tổ 7", GROUP_LINK, "group", "Tổ dân phố 7", day, outside=True)
    catalogue.add_links(session, [group])
    link_checks.add(session, check(user, GROUP_LINK, CheckResult.ELSEWHERE, 1, at))
    flyers_of = batch(user, at)
    flyers.add(session, flyers_of)
    flyers.add_step(session, step(user, flyers_of, 120, at))
    where = PrintPlace("Nhà văn hóa", "tdp07", shift, visit, flyers_of.id)
    printed = run(user, GROUP_LINK, at, 300, where)
    print_runs.add(session, printed)
    print_runs.add_return(session, SheetReturn(uuid4(), printed.id, at, user.id, 5, settled=False, seq=1))
    lines = (SetLine(BIRTH, 2), SetLine(Subject(SubjectKind.SERVICE, "ewallet")))
    print_sets.put(session, PrintSet(uuid4(), "Khai sinh", lines, BIRTH))
