"""Duty in the large register: a tap of the tally until it is on disk, a month among five years of shifts."""

from __future__ import annotations

import itertools
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from db import attendance, duty, people, shifts, slots
from db.engine import Database, register_path
from desk.domain.duty_calendar import MONDAY_AND_FRIDAY, rule_days
from desk.domain.person import PersonDraft
from desk.domain.shift import Attendance, Presence, Shift, ShiftDraft, ShiftKind, Slot
from desk.domain.visit import Sex
from desk.usecases import clock
from desk.usecases.opening import open_desk
from tests.bench.figures import Figure, in_turns, milliseconds, percentile
from tests.bench.large_register import copied
from tests.bench.people import full_name

if TYPE_CHECKING:
    from pathlib import Path

    from db.engine import Session
    from desk.domain.people import User

ROUNDS = 400
TAP_LIMIT_MS = 20
MONTH_LIMIT_MS = 50
PERSONS, A_SHIFT = 40, 4
FIRST, LAST = date(2021, 11, 1), date(2026, 10, 31)


def on_duty() -> list[Figure]:
    """p99 of a tap and p95 of the strip of a month and of its figures of duty."""
    with copied() as folder:
        shift = _five_years(folder)
        with open_desk(folder) as desk:
            user = desk.users.first()
            assert user is not None
            months = itertools.cycle([(year, month) for year in range(2022, 2027) for month in range(1, 11)])
            works = {
                "tap": partial(desk.tallies.add, user, shift, "vneid_activate"),
                "month": lambda: desk.duty.month(user, *next(months)),
                "figures": partial(desk.months.duty_figures, date(2026, 10, 1), LAST),
            }
            times = in_turns(works, ROUNDS, warm=12)
    return [
        milliseconds("tally tap until on disk, p99", percentile(times["tap"], 0.99), TAP_LIMIT_MS),
        milliseconds("month strip of 5 years, p95", percentile(times["month"], 0.95), MONTH_LIMIT_MS),
        milliseconds("duty figures of a month, p95", percentile(times["figures"], 0.95), MONTH_LIMIT_MS),
    ]


def _five_years(folder: Path) -> UUID:
    """Write a shift for every duty day of five years, with plans and attendance; the id of an open one."""
    rng = Random(5)
    with open_desk(folder) as desk:
        user = desk.users.first()
        assert user is not None
        for number in range(PERSONS):
            name = f"{full_name(rng, rng.choice(list(Sex)))} {number}"
            desk.people.add(user, PersonDraft(name))
        opened = desk.shifts.open(user, ShiftDraft(clock.today(), ShiftKind.OUTING, "Chợ")).shift.id
    database = Database.open(register_path(folder))
    with database.begin() as session:
        who = [each.id for each in people.all_people(session)]
        assert duty.desks(session)
        for day in rule_days(MONDAY_AND_FRIDAY, FIRST, LAST):
            _a_day(session, user, day, rng.sample(who, A_SHIFT))
    database.close()
    return opened


def _a_day(session: Session, user: User, day: date, who: list[UUID]) -> None:
    start = datetime.combine(day, time(7, 30), clock.DESK_ZONE)
    end = start + timedelta(hours=4)
    plan = ShiftDraft(
        day, ShiftKind.DESK, "Quầy Một cửa", "desk", time(7, 30), time(11, 30), persons=tuple(who)
    )
    shift = Shift(uuid4(), plan, start, user.id, end, end, reached=20)
    shifts.add(session, shift)
    slots.put(session, Slot(uuid4(), plan, shift.id))
    for person in who:
        stay = Attendance(uuid4(), shift.id, person, "", Presence.LEFT, start, end)
        attendance.put(session, stay, day)
