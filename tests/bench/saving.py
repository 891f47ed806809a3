"""One saved visit with its ledger entry, against the same rows written by plain sqlite3."""

from __future__ import annotations

import itertools
import sqlite3
from contextlib import closing
from datetime import time
from typing import TYPE_CHECKING

from db.engine import register_path
from desk.domain.visit import CitizenDraft, HelpItemDraft, How, Outcome, Payment, Sex, VisitDraft
from desk.usecases import clock
from desk.usecases.opening import open_desk
from tests.bench.figures import Figure, in_turns, percentile, ratio
from tests.bench.large_register import copied
from tests.bench.plain_rows import PlainRegister

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROUNDS = 1_500
LIMIT = 2.5


def saving() -> list[Figure]:
    """p50 and p99 of a save ÷ those of the same rows by plain sqlite3, each side in a register of its own."""
    with copied() as ours, copied() as theirs, open_desk(ours) as desk:
        user = desk.users.first()
        assert user is not None
        drafts = _drafts()
        with closing(_connection(theirs)) as connection:
            plain = PlainRegister(connection)
            works = {"ours": lambda: desk.visits.record(user, next(drafts)), "theirs": plain.save}
            times = in_turns(works, ROUNDS, warm=100)
            _compare(register_path(ours), register_path(theirs))
    return [
        ratio(
            f"saved visit, p{share}",
            percentile(times["ours"], share / 100),
            percentile(times["theirs"], share / 100),
            LIMIT,
        )
        for share in (50, 99)
    ]


def _drafts() -> Iterator[VisitDraft]:
    for number in itertools.count():
        citizen = CitizenDraft("Nguyễn Thị Hạnh", f"038{number:09d}", 1962, Sex.FEMALE)
        dossier = f"H56.118.24-261031-{number:04d}"
        ended = Outcome.SUBMITTED, Payment.FREE, How.TOGETHER
        item = HelpItemDraft("submit_online", 1, "1.001193", dossier, *ended)
        yield VisitDraft(
            clock.today(), time(8, 30), helpers=("Vũ Minh Anh",), citizen=citizen, unit="tdp07", items=(item,)
        )


def _connection(folder: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(register_path(folder), isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-16384"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _compare(ours: Path, theirs: Path) -> None:
    """Make sure that both wrote the same number of rows everywhere."""
    tables = ("visit", "help_item", "visit_helper", "citizen", "ledger", "visit_search")
    counts = []
    for path in (ours, theirs):
        with closing(sqlite3.connect(path)) as connection:
            counts.append([connection.execute(f"SELECT count(*) FROM {each}").fetchone() for each in tables])
    assert counts[0] == counts[1], f"not the same rows: {counts}"
