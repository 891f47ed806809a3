"""Pictures of people, teams, the duty calendar, hours and registrations, over a roster made for them."""

from __future__ import annotations

import csv
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from desk.domain.duty_calendar import ChangeOfDay, Wave
from desk.domain.person import PersonDraft, Position
from desk.domain.shift import Closing, ShiftDraft, ShiftKind
from desk.domain.team import MemberRole, Team, TeamKind
from desk.domain.workload import Registration
from desk.usecases import clock

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.people import User
    from desk.domain.person import Person
    from desk.usecases.opening import Desk
    from ui.pages.catalogue import CataloguePage
    from ui.shots.camera import Camera

NAMES = (
    ("Lê Quốc Mẫu", Position.SECRETARY),
    ("Đỗ Thu Trang", Position.MEMBER),
    ("Nguyễn Hải Long", Position.COMMITTEE),
    ("Trần Thị Ánh", Position.MEMBER),
    ("Phạm Đức Huy", Position.MEMBER),
    ("Ỷ Lan Nguyễn Thị Hồng Ánh Nguyệt", Position.DEPUTY_SECRETARY),
    ("Hoàng Văn Ẩn", Position.MEMBER),
)
TEAMS = (
    ("Đội tình nguyện hỗ trợ DVCTT phường", TeamKind.PUBLIC_SERVICE),
    ("Tổ CNSCĐ tổ dân phố 7", TeamKind.DIGITAL),
    ("Tổ tham vấn", TeamKind.ADVICE),
)
HEADER = ("Họ tên", "Chức vụ", "Tổ, đội", "Vai trò")
LIST = (
    ("Lê Quốc Mẫu", "Bí thư", "Tổ tham vấn", "Tổ trưởng"),
    ("Vũ Thị Mẫu", "Đoàn viên", "Tổ tham vấn", ""),
    ("Mai Văn Mẫu", "", "", ""),
)


def roster(camera: Camera) -> None:
    """Every list with its first row chosen, something new in the calendar, a list good and bad."""
    from ui.pages.catalogue import CataloguePage

    page = camera.window.page("catalogue")
    assert isinstance(page, CataloguePage)
    fill_roster(camera.desk, camera.user)
    camera.window.show_page("catalogue")
    lists = {
        "nguoi": page.people,
        "to-doi": page.teams,
        "lich-truc": page.duty,
        "gio": page.hours,
        "dang-ky": page.years,
    }
    for name, tab in lists.items():
        page.show_list(tab)
        page.page_shown()
        camera.settle()
        tab.table.choose_row(0)
        camera.both(f"danh-muc-{name}", camera.window)
    page.show_list(page.duty)
    page.add_button().click()
    camera.both("danh-muc-lich-truc-moi", camera.window)
    page.show_list(page.people)
    _member_lists(camera, page)


def _member_lists(camera: Camera, page: CataloguePage) -> None:
    dialog = page.people.import_list()
    size = ((dialog.width(), dialog.height()),)
    for name, rows in (("nhap-thanh-vien", LIST), ("nhap-thanh-vien-trung", (*LIST, LIST[0]))):
        dialog.read(_written(camera.desk.folder / f"{name}.csv", rows))
        while dialog.is_busy():
            camera.settle()
        camera.take(name, dialog, size[0])
    dialog.close()


def fill_roster(desk: Desk, by: User) -> list[Person]:
    """People, teams, three shifts of each of the last weeks, a wave, a day off, a registration."""
    known = {person.name: person for person in desk.people.all(by)}
    folk = [
        known.get(name) or desk.people.add(by, PersonDraft(name, position=position))
        for name, position in NAMES
    ]
    teams = [desk.teams.put(by, Team(uuid4(), name, kind)) for name, kind in TEAMS]
    today = clock.today()
    since = today - timedelta(200)
    for number, person in enumerate(folk):
        role = MemberRole.LEADER if number < 2 else MemberRole.MEMBER
        desk.teams.join(by, teams[number % 2].id, person.id, role, since)
    desk.teams.join(by, teams[2].id, folk[0].id, MemberRole.MEMBER, since)
    desk.people.alter(
        by, folk[1].id, PersonDraft(folk[1].name, services=("vneid_activate",), groups=("tdp07",))
    )
    desk.people.leave(by, folk[6].id)
    for week in range(1, 9):
        for number, kind in enumerate((ShiftKind.DESK, ShiftKind.DESK, ShiftKind.OUTING)):
            day = today - timedelta(7 * week - number)
            _shift(desk, by, day, kind, teams[number % 2], folk[week % 3 : week % 3 + 2 + number])
    desk.duty.change_day(by, date(today.year, 10, 10), ChangeOfDay.OFF, "Đại hội Đoàn phường")
    year = (date(today.year, 11, 1), date(today.year, 11, 30))
    desk.duty.put_wave(by, Wave(uuid4(), "Đợt tối tháng 11", *year, frozenset({1, 3}), time(18), time(20)))
    desk.workload.register(by, Registration(uuid4(), teams[0].id, today.year, 24, 1200, "Kế hoạch 12/KH-ĐTN"))
    desk.workload.register(by, Registration(uuid4(), teams[1].id, today.year, 12, 600))
    return folk


def _shift(desk: Desk, by: User, day: date, kind: ShiftKind, team: Team, persons: list[Person]) -> None:
    start = datetime.combine(day, time(7, 30), clock.DESK_ZONE)
    place = "" if kind is ShiftKind.DESK else "Chợ Mẫu"
    where = "desk" if kind is ShiftKind.DESK else ""
    told = tuple(each.id for each in persons if each.active)
    draft = ShiftDraft(day, kind, place, desk=where, team=team.id, persons=told)
    desk.shifts.add_past(by, draft, start, Closing(start + timedelta(hours=3, minutes=45), reached=40))


def _written(path: Path, rows: tuple[tuple[str, ...], ...]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows])
    return path
