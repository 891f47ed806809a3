"""A small filled register and the hand that writes into it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from db import (
    catalogue,
    citizens,
    imports,
    ledger,
    print_runs,
    settings,
    sheet_templates,
    units,
    users,
    visit_changes,
    visits,
)
from desk.domain.ledger import LedgerEntry
from desk.domain.people import Role, User
from desk.domain.print_run import PrintRun
from desk.domain.procedure import Procedure
from desk.domain.service import Service
from desk.domain.sheet_version import Origin, SheetVersion
from desk.domain.unit import Denominator, Measure, Unit, UnitKind
from desk.domain.visit import ChangeKind, Citizen, HelpItem, Outcome, Place, Visit
from desk.domain.visit_change import VisitChange, state
from tests.db.duty_rows import fill_duty
from tests.db.link_rows import fill_links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from db.engine import Database

MOMENT = datetime(2026, 10, 5, 2, 41, tzinfo=UTC)
DAY = date(2026, 10, 5)
BIRTH, MARRIAGE = "1.001193", "1.000894"


@dataclass
class Desk:
    """A small filled register and the hand that writes into it."""

    user: User = field(default_factory=lambda: User(uuid4(), "Vũ Minh Anh", Role.OFFICER))
    moments: Iterator[int] = field(default_factory=itertools.count)

    def item(self, service: str = "submit_online", **told: object) -> HelpItem:
        """A help item with the usual answers, but for what is told."""
        usual: dict[str, Any] = {
            "number": 1,
            "quantity": 1,
            "procedure": "",
            "dossier": "",
            "level": "unknown",
        }
        usual |= {"outcome": Outcome.SUBMITTED, "payment": None, "how": None, "barrier": "", "note": ""}
        return HelpItem(id=uuid4(), service=service, **(usual | told))

    def visit(
        self, session: Session, *items: HelpItem, name: str = "", day: date = DAY, **told: object
    ) -> Visit:
        """Save a visit of a day with items (one by default) by a named or an anonymous citizen."""
        moment = MOMENT + timedelta(seconds=next(self.moments))
        helped = tuple(
            replace(item, number=number) for number, item in enumerate(items or (self.item(),), start=1)
        )
        usual: dict[str, Any] = {"time": time(9, 41), "place": Place.DESK, "helpers": ("Minh Anh",)}
        usual |= {"unit": "", "birth_year": None, "sex": None}
        usual |= {"elderly": False, "disabled": False, "no_phone": False}
        visit = Visit(
            id=uuid4(),
            position=visits.position(day, visits.next_entry_number(session)),
            day=day,
            citizen=self.citizen(session, name, moment) if name else None,
            recorded_at=moment,
            recorded_by=self.user.id,
            items=helped,
            **(usual | told),
        )
        visits.add(session, visit)
        return visit

    def numbered_visit(self, session: Session, number: int) -> Visit:
        """One of a row of visits that differ in day, citizen and items."""
        filed = self.item(procedure=BIRTH, dossier=f"H56.118.24-261005-{number:04d}")
        name = f"Nguyễn Thị {('Đào', 'Bưởi', 'Thoa')[number % 3]}" if number % 4 else ""
        items = (filed, self.item("ewallet", quantity=2))[: number % 2 + 1]
        return self.visit(session, *items, name=name, day=DAY + timedelta(number // 4))

    def fresh(self, visit: Visit, entry_number: int) -> Visit:
        """The same visit once more, not yet saved, as another entry."""
        items = tuple(replace(item, id=uuid4()) for item in visit.items)
        place = visits.position(visit.day, entry_number)
        return replace(visit, id=uuid4(), position=place, items=items)

    def citizen(self, session: Session, name: str, at: datetime = MOMENT, **told: object) -> Citizen:
        """The citizen of a name, put into the register."""
        usual: dict[str, Any] = {"id": uuid4(), "name": name, "id_head": "038", "id_tail": "12"}
        citizen = Citizen(**(usual | told))
        return self.put(session, citizen, name, at)

    def put(self, session: Session, citizen: Citizen, key: str, at: datetime = MOMENT) -> Citizen:
        """Put a citizen under a key of few letters."""
        return citizens.put(session, citizen, f"{key:0>64}", at)

    def note(self, session: Session, **payload: object) -> int:
        """Append an entry to the ledger."""
        entry = LedgerEntry(MOMENT, self.user.id, "visit.recorded", "visit", "v1", payload)
        return ledger.append(session, entry)


def fill(session: Session, user: User) -> None:
    """Write a user and small catalogues."""
    users.add(session, user, MOMENT)
    ward = Unit("phuong", UnitKind.WARD, "Phường Mẫu")
    units.add_units(session, [ward, Unit("tdp07", UnitKind.RESIDENTIAL_GROUP, "Tổ dân phố 7", "phuong")])
    online = Service("submit_online", "Nộp hồ sơ trực tuyến", "hồ sơ", files_dossier=True, favourite=1)
    catalogue.add_services(session, [online, Service("ewallet", "Cài ví điện tử", "lượt", favourite=2)])
    birth = Procedure(BIRTH, "Đăng ký khai sinh", "Hộ tịch")
    catalogue.add_procedures(session, [birth, Procedure(MARRIAGE, "Đăng ký kết hôn", "Hộ tịch")])


def fill_register(db: Database) -> Desk:
    """Write something into every table that has a function for it: 12 visits, one of them voided."""
    desk = Desk()
    with db.begin() as session:
        fill(session, desk.user)
        households = Denominator("tdp07", Measure.HOUSEHOLDS, date(2026, 1, 1), 312, "Công an phường")
        units.add_units(session, [], [households])
        settings.put(session, "ward", "Phường Mẫu")
        run = (desk.user.id, BIRTH, "a5-1", "https://dichvucong.gov.vn", "A5", 2, "Canon", 1)
        print_runs.add(session, PrintRun(uuid4(), MOMENT, *run), '{"title": "Đăng ký khai sinh cho con"}')
        written = (BIRTH, 2, Origin.WARD, '{"title": "Đăng ký khai sinh cho con"}', MOMENT, desk.user.id)
        sheet_templates.add(session, SheetVersion(*written))
        imports.add(session, uuid4(), "d" * 64, "Sổ tháng 10.xlsx", MOMENT, desk.user.id, 12)
        for number in range(12):
            desk.note(session, visit=desk.numbered_visit(session, number).id)
        gone = visits.of_day(session, DAY)[0]
        shift = fill_duty(session, desk.user, MOMENT, DAY)
        fill_links(session, desk.user, MOMENT, DAY, gone.id, shift.id)
        change = (gone.id, MOMENT, desk.user.id, ChangeKind.VOIDED, "ghi trùng", state(gone))
        visit_changes.add(session, VisitChange(uuid4(), *change))
        visits.void(session, gone.id, desk.user.id, MOMENT, "ghi trùng")
    return desk
