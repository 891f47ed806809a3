"""The ledger on disk: it only grows, and whoever changes it from outside is found."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from db import ledger, visits
from desk.domain.ledger import GENESIS, LedgerWalk
from tests.db.filled import DAY, Desk

if TYPE_CHECKING:
    from db.engine import Database

CHANGES = [
    "UPDATE ledger SET action = 'visit.forged' WHERE seq = 2",
    "UPDATE ledger SET payload = '{\"items\":9}' WHERE seq = 2",
    "UPDATE ledger SET at = '2020-01-01 00:00:00' WHERE seq = 2",
    "UPDATE ledger SET user_id = NULL WHERE seq = 2",
    "UPDATE ledger SET subject_id = 'v2' WHERE seq = 2",
    "UPDATE ledger SET hash = previous WHERE seq = 2",
    "DELETE FROM ledger WHERE seq = 2",
]


def outside(db: Database, sql: str) -> None:
    """Change the ledger as somebody would who knows how to get past its guard."""
    with db.begin() as session:
        connection = session.connection()
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("DROP TRIGGER ledger_no_update")
            connection.exec_driver_sql("DROP TRIGGER ledger_no_delete")
        else:
            connection.exec_driver_sql("ALTER TABLE ledger DISABLE TRIGGER USER")
        assert session.connection().execute(text(sql.replace(":", "\\:"))).rowcount == 1


@pytest.fixture
def entries(db: Database, desk: Desk) -> list[int]:
    """Three entries, two of them in one unit of work."""
    with db.begin() as session:
        first = [desk.note(session, items=number) for number in (1, 2)]
    with db.begin() as session:
        return [*first, desk.note(session, items=3)]


def test_entries_are_numbered_without_gaps_and_the_chain_holds(db: Database, entries: list[int]) -> None:
    assert entries == [1, 2, 3]
    with db.read() as session:
        assert ledger.walk(session) == LedgerWalk(3, None, ledger.head(session))


def test_an_empty_ledger_is_whole(db: Database) -> None:
    with db.read() as session:
        assert ledger.walk(session) == LedgerWalk(0, None, GENESIS)
        assert ledger.head(session) == GENESIS


def test_work_rolled_back_leaves_no_entry_and_no_gap(db: Database, desk: Desk, entries: list[int]) -> None:
    with pytest.raises(ZeroDivisionError), db.begin() as session:
        desk.note(session, items=1 // 0 if desk.note(session) else 0)
    with db.begin() as session:
        assert desk.note(session) == 4
        assert ledger.walk(session).broken is None


@pytest.mark.parametrize("sql", CHANGES)
def test_the_register_refuses_to_change_its_ledger(db: Database, entries: list[int], sql: str) -> None:
    with pytest.raises(DBAPIError, match="the ledger only grows"), db.begin() as session:
        session.execute(text(sql.replace(":", "\\:")))


@pytest.mark.parametrize("sql", CHANGES)
def test_a_change_from_outside_is_found(db: Database, entries: list[int], sql: str) -> None:
    outside(db, sql)
    with db.read() as session:
        assert ledger.walk(session).broken == 2


def test_the_newest_entries_cut_off_are_missed(db: Database, entries: list[int]) -> None:
    outside(db, "DELETE FROM ledger WHERE seq = 3")
    with db.read() as session:
        found = ledger.walk(session)
    assert (found.entries, found.broken) == (2, 3)


def test_a_long_chain_is_walked_in_batches(db: Database, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "_BATCH", 4)
    with db.begin() as session:
        for _ in range(9):
            desk.note(session)
        assert ledger.walk(session) == LedgerWalk(9, None, ledger.head(session))


def test_the_entries_of_one_action_come_with_their_payload_the_oldest_first(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        desk.note(session, level=["unknown", "full"])
        desk.note(session, level=["full", "partial"])
        found = ledger.of_action(session, "visit.recorded")
        assert [each.payload["level"] for each in found] == [["unknown", "full"], ["full", "partial"]]
        assert found[0].user == desk.user.id
        assert ledger.of_action(session, "nothing") == []


def test_two_writers_at_once_make_one_chain(db: Database, desk: Desk) -> None:
    with ThreadPoolExecutor(2) as writers:
        list(writers.map(partial(save_ten, db, desk), range(2)))
    with db.read() as session:
        assert ledger.walk(session).entries == 20
        assert ledger.walk(session).broken is None
        assert len(visits.of_day(session, DAY)) == 20


def save_ten(db: Database, desk: Desk, _writer: int) -> None:
    for _ in range(10):
        with db.begin() as session:
            desk.visit(session, name="Lê Thị Thoa")
            desk.note(session)
