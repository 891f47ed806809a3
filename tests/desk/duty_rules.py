"""Calls of the use cases of duty, each in a state where somebody who may do it can."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from desk.domain.duty_calendar import ChangeOfDay, DutyDesk, Wave
from desk.domain.member_list import MemberList
from desk.domain.people import Role
from desk.domain.person import Person, PersonDraft
from desk.domain.shift import Closing, Presence, ShiftDraft, ShiftKind
from desk.domain.tally import TallyLine
from desk.domain.team import MemberRole, Team, TeamKind
from desk.domain.workload import Registration
from desk.usecases import clock
from desk.usecases.tally_papers import SheetOrder

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from desk.usecases.shifts import ShiftView

    Call = Callable[[Desk, User], object]

EVERYBODY = frozenset(Role)
OFFICERS = frozenset({Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR})
LEADERS = frozenset({Role.LEADER, Role.ADMINISTRATOR})
WEEK = (date(2026, 11, 23), date(2026, 11, 29))
PLACE = "Chợ Vườn Hoa"


def fill_duty(desk: Desk, by: User) -> None:
    """Two closed shifts, and an open one with somebody there, somebody expected and a tally."""
    people = [desk.people.add(by, PersonDraft(f"Người {letter}")) for letter in "ABCDEFG"]
    desk.teams.put(by, Team(uuid4(), "Tổ một", TeamKind.DIGITAL))
    for _ in range(2):
        desk.shifts.close(by, outing(desk, by).shift.id)
    persons = tuple(person.id for person in people[1:])
    draft = ShiftDraft(clock.today(), ShiftKind.OUTING, PLACE, persons=persons)
    opened = desk.shifts.open(by, draft).shift.id
    desk.attendance.check_in(by, opened, people[0].id)
    desk.tallies.add(by, opened, "vneid_activate", 5)
    for _ in Role:
        slot(desk, by)


def outing(desk: Desk, by: User) -> ShiftView:
    return desk.shifts.open(by, ShiftDraft(clock.today(), ShiftKind.OUTING, PLACE))


def running(desk: Desk, by: User) -> ShiftView:
    """The first open shift."""
    return desk.shifts.open_ones(by)[0]


def closed(desk: Desk, by: User) -> UUID:
    found = desk.shifts.between(by, clock.today(), clock.today())
    return next(each.shift.id for each in found if not each.shift.open)


def expected(desk: Desk, by: User) -> UUID:
    people = running(desk, by).attendance
    return next(each.person for each in people if each.presence is Presence.EXPECTED)


def somebody(desk: Desk, by: User) -> Person:
    return next(person for person in desk.people.all(by) if person.active)


def team(desk: Desk, by: User) -> UUID:
    return desk.teams.all(by)[0].id


def joined(desk: Desk, by: User) -> UUID:
    """A new membership of a new person."""
    person = desk.people.add(by, PersonDraft(f"Người {uuid4()}"))
    start = clock.today()
    return desk.teams.join(by, team(desk, by), person.id, MemberRole.MEMBER, start).membership.id


def slot(desk: Desk, by: User, day: date | None = None) -> UUID:
    return desk.roster.plan(by, ShiftDraft(day or clock.today(), ShiftKind.OUTING, PLACE)).id


def planned_today(desk: Desk, by: User) -> UUID:
    """A slot of today that an administrator planned."""
    found = desk.roster.between(by, clock.today(), clock.today())
    return next(each.id for each in found if each.shift is None)


def check_out(desk: Desk, by: User) -> object:
    shift = running(desk, by).shift.id
    person = desk.attendance.check_in(by, shift, expected(desk, by)).person
    return desk.attendance.check_out(by, shift, person)


def hand_over(desk: Desk, by: User) -> object:
    view = running(desk, by)
    return desk.attendance.hand_over(by, view.shift.id, view.present[0].person, expected(desk, by))


def correct(desk: Desk, by: User) -> object:
    view = running(desk, by)
    now = clock.now()
    return desk.attendance.correct(by, view.shift.id, view.present[0].id, now, None)


def add_past(desk: Desk, by: User) -> object:
    day = clock.today() - timedelta(1)
    start = clock.local(clock.now()).replace(hour=8, minute=0, second=0, microsecond=0) - timedelta(1)
    closing = Closing(start + timedelta(hours=2))
    return desk.shifts.add_past(by, ShiftDraft(day, ShiftKind.OUTING, PLACE), start, closing)


def wave() -> Wave:
    return Wave(uuid4(), "Đợt tối", *WEEK, frozenset({5}), time(18), time(20))


def undo(desk: Desk, by: User) -> object:
    """Take an own step back."""
    return desk.tallies.undo(by, desk.tallies.add(by, running(desk, by).shift.id, "vneid_activate").id)


def order() -> SheetOrder:
    return SheetOrder(WEEK[0], PLACE, ("vneid_activate",))


def enter(desk: Desk, by: User) -> object:
    code = desk.tally_sheets.issue(by, clock.today(), PLACE)[0].code
    return desk.tally_sheets.enter(by, running(desk, by).shift.id, code, 1, [TallyLine("vneid_activate", 1)])


def drop_change(desk: Desk, by: User) -> object:
    return desk.duty.drop_change(by, desk.duty.change_day(by, WEEK[0], ChangeOfDay.OFF).id)


def save_roster(desk: Desk, by: User) -> object:
    return desk.roster_sheets.save_pdf(by, 2026, 11, desk.folder / "lich-truc.pdf")


def leave(desk: Desk, by: User) -> object:
    return desk.people.leave(by, desk.people.add(by, PersonDraft(f"Người {uuid4()}")).id)


def certificate(desk: Desk, by: User) -> object:
    """The certificate of somebody who came and left on one day long ago."""
    person = desk.people.add(by, PersonDraft(f"Người {uuid4()}")).id
    start = clock.local(clock.now()).replace(hour=8, minute=0, second=0, microsecond=0) - timedelta(9)
    draft = ShiftDraft(start.date(), ShiftKind.OUTING, PLACE, persons=(person,))
    desk.shifts.add_past(by, draft, start, Closing(start + timedelta(hours=2)))
    return desk.papers.certificate(by, person, start.date(), start.date(), desk.folder / "giấy.pdf")


EVERYBODYS: dict[str, Call] = {
    "attendance.check_in": lambda d, by: d.attendance.check_in(by, running(d, by).shift.id, expected(d, by)),
    "attendance.check_out": check_out,
    "attendance.mark_absent": lambda d, by: d.attendance.mark_absent(
        by, running(d, by).shift.id, expected(d, by)
    ),
    "attendance.hand_over": hand_over,
    "duty.month": lambda d, by: d.duty.month(by, 2026, 11),
    "hours.mine": lambda d, by: d.hours.mine(by, *WEEK),
    "people.all": lambda d, by: d.people.all(by),
    "people.find": lambda d, by: d.people.find(by, "nb"),
    "people.by_badge": lambda d, by: d.people.by_badge(by, somebody(d, by).badge),
    "roster.between": lambda d, by: d.roster.between(by, *WEEK),
    "shifts.open": outing,
    "shifts.current": lambda d, by: d.shifts.current(by),
    "shifts.open_ones": lambda d, by: d.shifts.open_ones(by),
    "shifts.get": lambda d, by: d.shifts.get(by, running(d, by).shift.id),
    "shifts.summary": lambda d, by: d.shifts.summary(by, running(d, by).shift.id),
    "shifts.close": lambda d, by: d.shifts.close(by, outing(d, by).shift.id),
    "shifts.alter": lambda d, by: d.shifts.alter(
        by, running(d, by).shift.id, ShiftDraft(WEEK[0], place="Nhà văn hóa")
    ),
    "shifts.remarks": lambda d, by: d.shifts.remarks(by, running(d, by).shift.id),
    "shifts.forgotten": lambda d, by: d.shifts.forgotten(by),
    "shifts.open_slot": lambda d, by: d.shifts.open_slot(by, planned_today(d, by)),
    "tallies.add": lambda d, by: d.tallies.add(by, running(d, by).shift.id, "vneid_activate"),
    "tallies.undo": undo,
    "tallies.steps": lambda d, by: d.tallies.steps(by, running(d, by).shift.id),
    "tallies.counters": lambda d, by: d.tallies.counters(by, running(d, by).shift.id),
    "tally_papers.make": lambda d, by: d.tally_papers.make(by, order()),
    "tally_papers.save_pdf": lambda d, by: d.tally_papers.save_pdf(by, order(), d.folder / "phieu.pdf"),
    "tally_sheets.issue": lambda d, by: d.tally_sheets.issue(by, WEEK[0], PLACE),
    "tally_sheets.waiting": lambda d, by: d.tally_sheets.waiting(by),
    "tally_sheets.find": lambda d, by: d.tally_sheets.find(
        by, d.tally_sheets.issue(by, WEEK[0], PLACE)[0].code
    ),
    "tally_sheets.enter": enter,
    "teams.all": lambda d, by: d.teams.all(by),
    "teams.memberships": lambda d, by: d.teams.memberships(by),
    "workload.questions": lambda d, by: d.workload.questions(by, running(d, by).shift.id),
}
OFFICERS_ONLY: dict[str, Call] = {
    "attendance.correct": correct,
    "duty.put_desk": lambda d, by: d.duty.put_desk(by, DutyDesk("hai", "Quầy 2")),
    "duty.change_day": lambda d, by: d.duty.change_day(by, WEEK[0], ChangeOfDay.OFF),
    "duty.swap": lambda d, by: d.duty.swap(by, *WEEK),
    "duty.drop_change": drop_change,
    "duty.put_wave": lambda d, by: d.duty.put_wave(by, wave()),
    "duty.drop_wave": lambda d, by: d.duty.drop_wave(by, d.duty.put_wave(by, wave()).id),
    "duty.confirm_year": lambda d, by: d.duty.confirm_year(by, 2027),
    "hours.of_period": lambda d, by: d.hours.of_period(by, *WEEK),
    "hours.of_person": lambda d, by: d.hours.of_person(by, somebody(d, by).id, *WEEK),
    "member_lists.take": lambda d, by: d.member_lists.take(by, MemberList((), ())),
    "papers.badges": lambda d, by: d.papers.badges(by, [somebody(d, by).id], d.folder / "thẻ.pdf"),
    "papers.certificate": certificate,
    "people.add": lambda d, by: d.people.add(by, PersonDraft(f"Người {uuid4()}")),
    "people.alter": lambda d, by: d.people.alter(by, somebody(d, by).id, PersonDraft(f"Người {uuid4()}")),
    "people.leave": leave,
    "people.come_back": lambda d, by: d.people.come_back(by, somebody(d, by).id),
    "people.renew_badge": lambda d, by: d.people.renew_badge(by, somebody(d, by).id),
    "people.link": lambda d, by: d.people.link(by, somebody(d, by).id, by.id),
    "roster.plan": slot,
    "roster.alter": lambda d, by: d.roster.alter(
        by, slot(d, by), ShiftDraft(WEEK[1], ShiftKind.OUTING, PLACE)
    ),
    "roster.assign": lambda d, by: d.roster.assign(by, slot(d, by), ()),
    "roster.drop": lambda d, by: d.roster.drop(by, slot(d, by)),
    "roster.copy_week": lambda d, by: d.roster.copy_week(by, WEEK[0]),
    "roster.clear": lambda d, by: d.roster.clear(by, *WEEK),
    "roster_sheets.roster": lambda d, by: d.roster_sheets.roster(by, 2026, 11),
    "roster_sheets.pages": lambda d, by: d.roster_sheets.pages(by, 2026, 11, 30),
    "roster_sheets.save_pdf": save_roster,
    "roster.plan_days": lambda d, by: d.roster.plan_days(by, *WEEK, time(7), time(11)),
    "shifts.between": lambda d, by: d.shifts.between(by, *WEEK),
    "shifts.add_past": add_past,
    "tallies.by_group": lambda d, by: d.tallies.by_group(by, *WEEK),
    "teams.put": lambda d, by: d.teams.put(by, Team(uuid4(), f"Tổ {uuid4()}", TeamKind.OTHER)),
    "teams.join": joined,
    "teams.part": lambda d, by: d.teams.part(by, joined(d, by)),
    "workload.register": lambda d, by: d.workload.register(
        by, Registration(uuid4(), team(d, by), 2026, 12, 600)
    ),
    "workload.progress": lambda d, by: d.workload.progress(by, 2026),
    "workload.coverage": lambda d, by: d.workload.coverage(by, *WEEK),
    "workload.months_without_training": lambda d, by: d.workload.months_without_training(by, 2026),
}
LEADERS_ONLY: dict[str, Call] = {
    "shifts.reopen": lambda d, by: d.shifts.reopen(by, closed(d, by), "Quên một người"),
}
ALL = frozenset({*EVERYBODYS, *OFFICERS_ONLY, *LEADERS_ONLY})
