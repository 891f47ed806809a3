"""A Monday at the desk: people, a team, shifts, and the words in which the tests of duty speak."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
import time_machine

from desk.domain.person import Person, PersonDraft
from desk.domain.problems import Refused
from desk.domain.shift import Closing, ShiftDraft, ShiftKind
from desk.domain.team import MemberRole, Team, TeamKind
from desk.domain.ward import Ward
from desk.usecases.clock import DESK_ZONE
from desk.usecases.opening import open_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desk.domain.people import User
    from desk.usecases.opening import Desk
    from desk.usecases.shifts import ShiftView

MONDAY = date(2026, 11, 23)
SUNDAY = date(2026, 11, 29)
NAMES = ("Lê Quốc Bảo", "Đỗ Thu Trang", "Nguyễn Hải Long")


def at(hour: int, minute: int = 0, day: date = MONDAY) -> datetime:
    """A moment at the desk."""
    return datetime.combine(day, time(hour, minute), DESK_ZONE)


@contextmanager
def clock_at(hour: int, minute: int = 0, day: date = MONDAY) -> Iterator[time_machine.Traveller]:
    """The clock stands at a moment and may be moved."""
    with time_machine.travel(at(hour, minute, day), tick=False) as traveller:
        yield traveller


def go(clock: time_machine.Traveller, hour: int, minute: int = 0, day: date = MONDAY) -> None:
    """Set the clock to a moment."""
    clock.move_to(at(hour, minute, day))


@contextmanager
def refused(code: str) -> Iterator[None]:
    """What happens inside is refused for that reason first."""
    with pytest.raises(Refused) as told:
        yield
    assert told.value.problem.code == code


@dataclass
class Stage:
    """A register and the administrator who works with it."""

    desk: Desk
    user: User
    people: list[Person] = field(default_factory=list)

    def person(self, name: str, **told: object) -> Person:
        """Somebody on the roster."""
        return self.desk.people.add(self.user, PersonDraft(name, **told))  # type: ignore[arg-type]

    def three(self) -> list[Person]:
        """Three volunteers."""
        self.people = [self.person(name) for name in NAMES]
        return self.people

    def open(self, *who: Person, day: date = MONDAY, **plan: object) -> ShiftView:
        """A desk shift that is opened, people planned from half past seven."""
        usual: dict[str, object] = {"desk": "desk", "starts": time(7, 30), "ends": time(11, 30)}
        persons = tuple(each.id for each in who)
        return self.desk.shifts.open(self.user, ShiftDraft(day, **(usual | plan), persons=persons))  # type: ignore[arg-type]

    def outing(self, day: date = MONDAY, **plan: object) -> ShiftView:
        """An outing to a market that is opened."""
        told = {"place": "Chợ Vườn Hoa", **plan}
        return self.desk.shifts.open(self.user, ShiftDraft(day, ShiftKind.OUTING, **told))  # type: ignore[arg-type]

    def past(self, day: date, *who: Person, hours: int = 2, reached: int = 0, **plan: object) -> ShiftView:
        """A shift written up afterwards, from eight o'clock on."""
        usual: dict[str, object] = {"desk": "desk", "persons": tuple(each.id for each in who)}
        closing = Closing(at(8, day=day) + timedelta(hours=hours), reached)
        draft = ShiftDraft(day, **(usual | plan))  # type: ignore[arg-type]
        return self.desk.shifts.add_past(self.user, draft, at(8, day=day), closing)

    def team(self, name: str = "Đội tình nguyện", *members: Person, start: date = MONDAY) -> Team:
        """A team with members."""
        team = self.desk.teams.put(self.user, Team(uuid4(), name, TeamKind.PUBLIC_SERVICE))
        for each in members:
            self.desk.teams.join(self.user, team.id, each.id, MemberRole.MEMBER, start)
        return team


@pytest.fixture(scope="session")
def staged_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with three volunteers, set up in October: its clock never stood later than a test's."""
    folder = tmp_path_factory.mktemp("staged")
    with clock_at(8, day=date(2026, 10, 1)), open_desk(folder, create=True) as desk:
        user = desk.wards.set_up(Ward("Phường Hạc Thành", province="Thanh Hóa"), "Vũ Minh Anh")
        Stage(desk, user).three()
    return folder


@pytest.fixture
def stage(home: Path, staged_register: Path) -> Iterator[Stage]:
    """A copy of that register, open."""
    shutil.copytree(staged_register, home / "data")
    with clock_at(8, day=date(2026, 10, 1)):
        desk = open_desk(home / "data")
        user = desk.users.first()
        assert user is not None
        by_name = {person.name: person for person in desk.people.all(user)}
        made = Stage(desk, user, [by_name[name] for name in NAMES])
    with desk:
        yield made
