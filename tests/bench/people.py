"""Invented people and dossiers for a large register, the same ones every time."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from desk.domain.visit import Citizen, HelpItem, How, Outcome, Payment, Place, Sex, Visit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from desk.domain.people import User
    from desk.usecases.catalogues import Snapshot


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FIRST_DAY = date(2023, 11, 1)
DAYS = 1096  # three years, the last day is 31 October 2026
FAMILIES = {
    "Nguyễn": 38,
    "Trần": 12,
    "Lê": 10,
    "Phạm": 7,
    "Hoàng": 5,
    "Phan": 5,
    "Vũ": 2,
    "Võ": 2,
    "Đặng": 2,
    "Bùi": 2,
    "Đỗ": 2,
    "Hồ": 1,
    "Ngô": 1,
    "Dương": 1,
    "Lý": 1,
    "Đào": 1,
    "Đoàn": 1,
    "Vương": 1,
    "Trịnh": 1,
    "Trương": 1,
}
"""Family name -> how many of a hundred people bear it, roughly."""
MIDDLES = {
    Sex.MALE: _words("Văn Văn Văn Đức Hữu Minh Quang Xuân Ngọc Thanh Đình Công Bá Duy Trọng Mạnh"),
    Sex.FEMALE: _words("Thị Thị Thị Thị Ngọc Thanh Thu Minh Phương Kim Bích Hồng Diệu Khánh Thùy Quỳnh"),
}
GIVEN = {
    Sex.MALE: _words(
        "An Anh Bình Cường Dũng Đạt Hải Hiếu Hùng Huy Khoa Long Nam Phong Quân Sơn Tuấn Việt Ánh"
    ),
    Sex.FEMALE: _words(
        "An Anh Ánh Chi Dung Hà Hạnh Hằng Hiền Hoa Hương Lan Linh Mai Nga Nhung Thảo Trang Yến"
    ),
}
OUTCOMES = (*[Outcome.SUBMITTED] * 7, Outcome.PENDING, Outcome.PAPER, Outcome.UNFINISHED)
BARRIERS = ("", "", "", "", "", "", "", "", "no_phone", "vneid_level")
CITIZENS = 60_000
HELPERS = 12


def new_id(rng: Random) -> UUID:
    """An id that the generator decides."""
    return UUID(int=rng.getrandbits(128), version=4)


def full_name(rng: Random, sex: Sex) -> str:
    """A name as common in Vietnam."""
    (family,) = rng.choices(list(FAMILIES), list(FAMILIES.values()))
    return f"{family} {rng.choice(MIDDLES[sex])} {rng.choice(GIVEN[sex])}"


@dataclass
class People:
    """Those who come to the desk and those who help them."""

    rng: Random
    units: list[str]
    citizens: list[Citizen] = field(default_factory=list)
    helpers: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Invent everybody."""
        self.helpers = [full_name(self.rng, self.rng.choice(list(Sex))) for _ in range(HELPERS)]
        self.citizens = [self._citizen() for _ in range(CITIZENS)]

    def _citizen(self) -> Citizen:
        sex = self.rng.choice(list(Sex))
        head, tail = f"0{self.rng.randint(1, 96):02d}", f"{self.rng.randint(0, 99):02d}"
        born = self.rng.randint(1936, 2006)
        return Citizen(
            new_id(self.rng), full_name(self.rng, sex), head, tail, born, sex, self.rng.choice(self.units)
        )


def person_key(citizen: Citizen) -> str:
    """Something that looks like the keyed hash of an id number."""
    return hashlib.sha256(citizen.id.bytes).hexdigest()


@dataclass
class Days:
    """Visits day after day, as a busy desk would record them."""

    rng: Random
    people: People
    known: Snapshot
    user: User

    def visits(self, count: int) -> Iterator[Visit]:
        """That many visits, spread evenly over three years."""
        for number in range(count):
            yield self._visit(number + 1, FIRST_DAY + timedelta(days=number * DAYS // count))

    def _visit(self, number: int, day: date) -> Visit:
        rng = self.rng
        citizen = rng.choice(self.people.citizens) if rng.random() < 0.7 else None
        at = time(rng.randint(7, 16), rng.randint(0, 59))
        return Visit(
            id=new_id(rng),
            position=day.toordinal() << 32 | number,
            day=day,
            time=at,
            place=Place.DESK if rng.random() < 0.9 else Place.OUTING,
            helpers=(rng.choice(self.people.helpers),),
            citizen=citizen,
            unit=citizen.unit if citizen else "",
            birth_year=citizen.birth_year if citizen else None,
            sex=citizen.sex if citizen else None,
            elderly=bool(citizen and citizen.birth_year and citizen.birth_year < day.year - 60),
            disabled=False,
            no_phone=rng.random() < 0.05,
            recorded_at=datetime.combine(day, at, UTC),
            recorded_by=self.user.id,
            items=tuple(self._item(each, number, day) for each in range(1, 2 + (rng.random() < 0.2))),
        )

    def _item(self, each: int, number: int, day: date) -> HelpItem:
        rng = self.rng
        service = rng.choice(self.known.services)
        files = service.files_dossier or rng.random() < 0.4
        procedure = rng.choice(self.known.procedures) if files else None
        return HelpItem(
            id=new_id(rng),
            number=each,
            service=service.key,
            quantity=1,
            procedure=procedure.code if procedure else "",
            dossier=f"H56.118.24-{day:%y%m%d}-{number % 10_000:04d}" if procedure else "",
            level=procedure.level.value if procedure else "",
            outcome=rng.choice(OUTCOMES) if procedure else None,
            payment=rng.choice(list(Payment)) if procedure else None,
            how=rng.choice(list(How)),
            barrier=rng.choice(BARRIERS),
            note="",
        )
