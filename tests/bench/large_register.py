"""A register of 200,000 visits in a cache folder, made once for each schema and state of the generator."""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from sqlalchemy import insert, update

from db import visits
from db.engine import HEAD, Database, register_path
from db.models import CitizenRow, CounterRow, LedgerRow
from db.writing import table_of
from desk.domain.ledger import LedgerEntry, seal
from desk.domain.text import fold
from desk.domain.ward import Ward
from desk.usecases.opening import open_desk
from desk.usecases.visits import payload
from tests.bench.people import Days, People, person_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.engine import Session
    from desk.domain.visit import Citizen, Visit

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "bench"
MIGRATIONS = ROOT / "db" / "migrations" / "versions"
GENERATOR = 1
"""To be raised with every change of what is generated."""
VISITS = 200_000
_BATCH = 5_000
_WARD = Ward("Phường Mẫu", province="Tỉnh Mẫu")


def large_register() -> Path:
    """The data folder with the large register; not to be written to."""
    folder = CACHE / f"{HEAD}-{_schema()}-{GENERATOR}-{VISITS}"
    if not folder.exists():
        print(f"Making a register of {VISITS} visits in {folder} …", file=sys.stderr, flush=True)
        for stale in CACHE.glob("0*"):
            shutil.rmtree(stale)
        unfinished = folder.with_name(f"{folder.name}.part")
        _make(unfinished)
        unfinished.replace(folder)
    return folder


def _schema() -> str:
    written = b"".join(path.read_bytes() for path in sorted(MIGRATIONS.glob("*.py")))
    return hashlib.sha256(written).hexdigest()[:8]


@contextmanager
def copied() -> Iterator[Path]:
    """A copy of the large register to write to, gone at the end of the block."""
    large = large_register()
    with tempfile.TemporaryDirectory(prefix="copy-", dir=CACHE) as name:
        shutil.copyfile(register_path(large), register_path(Path(name)))
        yield Path(name)


def _make(folder: Path) -> None:
    rng = Random(200_000)
    with open_desk(folder, create=True) as desk:
        user = desk.wards.set_up(_WARD, "Vũ Minh Anh")
        known = desk.catalogues.snapshot()
    people = People(rng, [unit.key for unit in known.units])
    days = Days(rng, people, known, user)
    with closing(Database.open(register_path(folder))) as database, database.begin() as session:
        _add_citizens(session, people.citizens)
        _add_visits(session, days.visits(VISITS))


def _add_citizens(session: Session, citizens: Sequence[Citizen]) -> None:
    rows = [
        {
            "id": each.id,
            "person_key": person_key(each),
            "name": each.name,
            "name_folded": fold(each.name),
            "id_head": each.id_head,
            "id_tail": each.id_tail,
            "birth_year": each.birth_year,
            "sex": each.sex.value if each.sex else None,
            "unit_key": each.unit,
            "updated_at": datetime(2026, 10, 31, tzinfo=UTC),
        }
        for each in citizens
    ]
    session.connection().execute(insert(table_of(CitizenRow)), rows)


def _add_visits(session: Session, recorded: Iterator[Visit]) -> None:
    ledger, counter = table_of(LedgerRow), table_of(CounterRow)
    connection = session.connection()
    seq, previous = _ledger_end(session)
    while batch := list(islice(recorded, _BATCH)):
        visits.add_all(session, batch)
        rows = []
        for each in batch:
            seq += 1
            rows.append(_entry(previous, seq, each))
            previous = str(rows[-1]["hash"])
        connection.execute(insert(ledger), rows)
    for name, value in (("ledger", seq), ("entry", VISITS)):
        connection.execute(update(counter).where(counter.c.name == name).values(value=value))


def _ledger_end(session: Session) -> tuple[int, str]:
    found = session.connection().exec_driver_sql("SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1")
    seq, last = found.one()
    return int(seq), str(last)


def _entry(previous: str, seq: int, visit: Visit) -> dict[str, object]:
    entry = LedgerEntry(
        visit.recorded_at, visit.recorded_by, "visit_recorded", "visit", str(visit.id), payload(visit)
    )
    sealed = seal(previous, seq, entry)
    return {
        "seq": seq,
        "at": entry.at,
        "user_id": entry.user,
        "action": entry.action,
        "subject": entry.subject,
        "subject_id": entry.subject_id,
        "payload": sealed.payload,
        "digest": sealed.digest,
        "previous": previous,
        "hash": sealed.hash,
    }
