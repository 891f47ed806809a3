"""People, a team, shifts and tallies of a small register, written by the repository functions alone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from db import attendance, duty, helpers, people, shifts, slots, tallies, teams
from desk.domain.duty_calendar import ChangeOfDay, DayChange, DutyDesk, Wave
from desk.domain.person import Person, PersonKind, Position
from desk.domain.shift import Attendance, Presence, Shift, ShiftDraft, ShiftKind, Slot
from desk.domain.tally import TallySheet, TallyStep
from desk.domain.team import MemberRole, Membership, Team, TeamKind, TeamLevel
from desk.domain.workload import Registration

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desk.domain.people import User

DESK = DutyDesk("desk", "Quầy Một cửa")


def person(session: Session, name: str, number: int, **told: object) -> Person:
    """Somebody on the roster, a volunteer by default."""
    own = helpers.ids_for(session, [name])[name]
    usual: dict[str, object] = {"kind": PersonKind.VOLUNTEER, "position": Position.MEMBER}
    added = Person(own, name, badge=f"B{number:08d}", **(usual | told))  # type: ignore[arg-type]
    people.put(session, added)
    return added


def shift(session: Session, user: User, at: datetime, day: date, **plan: object) -> Shift:
    """An open shift of a day, at the desk by default."""
    usual: dict[str, object] = {"kind": ShiftKind.DESK, "place": DESK.name, "desk": DESK.key}
    opened = Shift(uuid4(), ShiftDraft(day, **(usual | plan)), at, user.id)  # type: ignore[arg-type]
    shifts.add(session, opened)
    return opened


def stay(session: Session, of: Shift, who: Person, minutes: int, team: UUID | None = None) -> Attendance:
    """Somebody who was in a shift for that many minutes from its opening on."""
    went = of.opened_at + timedelta(minutes=minutes)
    left = Attendance(uuid4(), of.id, who.id, who.name, Presence.LEFT, of.opened_at, went, team=team)
    attendance.put(session, left, of.day)
    return left


def step(of: Shift, user: User, seq: int, amount: int, **told: object) -> TallyStep:
    """A step of a tally at a shift, not yet kept."""
    usual: dict[str, object] = {"service": "ewallet", "at": of.opened_at, "by": user.id, "seq": seq}
    return TallyStep(uuid4(), of.id, of.day, amount=amount, **(usual | told))  # type: ignore[arg-type]


def fill_duty(session: Session, user: User, at: datetime, day: date) -> Shift:
    """Write something into every table of duty: one shift with a stay of two hours and a tally of 14."""
    duty.put_desk(session, DESK)
    duty.put_change(session, DayChange(uuid4(), day, ChangeOfDay.OFF, "Nghỉ", None, DESK.key))
    hours = (time(18), time(20))
    duty.put_wave(session, Wave(uuid4(), "Đợt tối", day, day + timedelta(9), frozenset({5, 6}), *hours))
    told = {"services": ("ewallet",), "procedures": ("1.001193",), "groups": ("tdp07",)}
    who = person(session, "Lê Quốc Bảo", 1, **told)
    team = Team(uuid4(), "Tổ CNSCĐ TDP 7", TeamKind.DIGITAL, TeamLevel.UNIT, "tdp07", day)
    teams.put_team(session, team)
    teams.put_membership(session, Membership(uuid4(), team.id, who.id, MemberRole.LEADER, day))
    teams.put_registration(session, Registration(uuid4(), team.id, day.year, 12, 600, "Đăng ký"))
    opened = shift(session, user, at, day, team=team.id, groups=("tdp07",), starts=time(7, 30))
    plan = ShiftDraft(day, desk=DESK.key, starts=time(7, 30), groups=("tdp07",), persons=(who.id,))
    planned = Slot(uuid4(), plan, opened.id)
    slots.put(session, planned)
    stay(session, opened, who, 120, team.id)
    sheet = TallySheet(uuid4(), "P22222222", day, "Nhà văn hóa", at, planned.id)
    tallies.add_sheets(session, [sheet])
    tallies.enter_sheet(session, sheet.id, opened.id, at, 4, "")
    first = step(opened, user, 1, 10)
    back = step(opened, user, 3, -1, undoes=None)
    tallies.add(session, [first, step(opened, user, 2, 4, sheet=sheet.id, unit="tdp07"), back])
    tallies.add(session, [step(opened, user, 4, 1, undoes=back.id)])
    shifts.add_reopening(session, uuid4(), opened.id, at, user.id, "Quên một người")
    return opened
