"""The ledger on disk: entries are appended to the chain and walked, never changed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, bindparam, func, insert, select, update

from db.models import CounterRow, LedgerRow
from db.writing import table_of
from desk.domain.ledger import GENESIS, LedgerEntry, LedgerWalk, SealedEntry, seal, unbroken

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

_BATCH = 2000
_COUNTER = table_of(CounterRow)
_LEDGER = table_of(LedgerRow)
_NEXT = (
    update(_COUNTER)
    .where(_COUNTER.c.name == bindparam("kind"))
    .values(value=_COUNTER.c.value + bindparam("by"))
    .returning(_COUNTER.c.value)
)
_HASH = select(_LEDGER.c.hash).where(_LEDGER.c.seq == bindparam("at_seq"))
_APPEND = insert(_LEDGER)


def next_number(session: Session, kind: str, by: int = 1) -> int:
    """The last of `by` fresh numbers of a kind; other writers wait for the end of this unit of work."""
    return _next(session.connection(), kind, by)


def append(session: Session, entry: LedgerEntry) -> int:
    """Close an entry onto the chain and give its number."""
    connection = session.connection()
    seq = _next(connection, "ledger")
    previous = connection.execute(_HASH, {"at_seq": seq - 1}).scalar_one() if seq > 1 else GENESIS
    sealed = seal(previous, seq, entry)
    connection.execute(
        _APPEND,
        {
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
        },
    )
    return seq


def subjects(session: Session, user_id: UUID, action: str, within: int = 1000) -> list[str]:
    """What a user did so to, newest first, among the last `within` entries of the chain."""
    last = select(func.max(_LEDGER.c.seq)).scalar_subquery()
    query = select(_LEDGER.c.subject_id).where(
        _LEDGER.c.seq > last - within, _LEDGER.c.user_id == user_id, _LEDGER.c.action == action
    )
    return list(session.execute(query.order_by(_LEDGER.c.seq.desc())).scalars())


def head(session: Session) -> str:
    """The hash of the last entry; zeros where there is none."""
    return session.scalar(select(LedgerRow.hash).order_by(LedgerRow.seq.desc()).limit(1)) or GENESIS


def last_at(session: Session) -> datetime | None:
    """When the last entry was made, by the clock of then; None where there is none."""
    return session.scalar(select(LedgerRow.at).order_by(LedgerRow.seq.desc()).limit(1))


def first_at(session: Session) -> datetime | None:
    """When the first entry was made, which is when the register began; None where there is none."""
    return session.scalar(select(LedgerRow.at).order_by(LedgerRow.seq).limit(1))


def count(session: Session, action: str, subject_id: str) -> int:
    """How many entries say that this was done to a subject."""
    query = select(func.count()).where(_LEDGER.c.action == action, _LEDGER.c.subject_id == subject_id)
    return session.scalar(query) or 0


def newest(session: Session, action: str, subject_id: str, limit: int = 20) -> list[LedgerEntry]:
    """The newest entries that say this was done to a subject, newest first."""
    query = select(*_LEDGER.c).where(_LEDGER.c.action == action, _LEDGER.c.subject_id == subject_id)
    rows = session.execute(query.order_by(_LEDGER.c.seq.desc()).limit(limit))
    return [replace(_sealed(row).entry, payload=json.loads(row.payload)) for row in rows]


def of_action(session: Session, action: str) -> list[LedgerEntry]:
    """The entries of one action, the oldest first."""
    query = select(*_LEDGER.c).where(_LEDGER.c.action == action).order_by(_LEDGER.c.seq)
    return [replace(_sealed(row).entry, payload=json.loads(row.payload)) for row in session.execute(query)]


def walk(session: Session) -> LedgerWalk:
    """Check the whole chain in batches: the first broken entry, also where the newest ones were cut off."""
    last = session.scalar(select(CounterRow.value).where(CounterRow.name == "ledger")) or 0
    seq, previous = 0, GENESIS
    while rows := _batch(session, seq):
        for row in rows:
            stored = _sealed(row)
            if not unbroken(previous, seq + 1, stored):
                return LedgerWalk(seq, seq + 1, previous)
            seq, previous = seq + 1, stored.hash
    return LedgerWalk(seq, None if seq == last else seq + 1, previous)


def _next(connection: Connection, kind: str, by: int = 1) -> int:
    return int(connection.execute(_NEXT, {"kind": kind, "by": by}).scalar_one())


def _batch(session: Session, after: int) -> list[Row[*tuple[Any, ...]]]:
    query = select(*_LEDGER.c).where(_LEDGER.c.seq > after).order_by(_LEDGER.c.seq).limit(_BATCH)
    return list(session.execute(query))


def _sealed(row: Row[*tuple[Any, ...]]) -> SealedEntry:
    entry = LedgerEntry(row.at, row.user_id, row.action, row.subject, row.subject_id)
    return SealedEntry(row.seq, entry, row.payload, row.digest, row.previous, row.hash)
