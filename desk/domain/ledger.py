"""The ledger's chain: every entry is hashed with the one before, so a change from outside is found."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Mapping

GENESIS = "0" * 64


@dataclass(frozen=True)
class LedgerEntry:
    """Who did what to which subject and when; the payload holds codes and ids, never personal fields."""

    at: datetime
    user: UUID | None
    action: str
    subject: str
    subject_id: str
    payload: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class SealedEntry:
    """An entry as it is stored: its place in the chain, its payload as text and its three hashes in hex."""

    seq: int
    entry: LedgerEntry
    payload: str
    digest: str
    previous: str
    hash: str


@dataclass(frozen=True)
class LedgerWalk:
    """What a walk over the chain found: entries read, number of the first broken one, last hash."""

    entries: int
    broken: int | None
    head: str


def canonical(payload: Mapping[str, object]) -> str:
    """The payload as JSON that is the same text for the same content, whatever the order of its keys."""
    return json.dumps(
        payload,
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
        allow_nan=False,
        default=_plain,
    )


def seal(previous: str, seq: int, entry: LedgerEntry) -> SealedEntry:
    """The entry closed onto the chain whose last hash is `previous`."""
    payload = canonical(entry.payload)
    digest = _sha256(payload)
    return SealedEntry(seq, entry, payload, digest, previous, _link(previous, seq, entry, digest))


def unbroken(previous: str, seq: int, stored: SealedEntry) -> bool:
    """Whether a stored entry is the one that was sealed there: number, payload and both hashes agree."""
    return (
        stored.seq == seq
        and stored.previous == previous
        and stored.digest == _sha256(stored.payload)
        and stored.hash == _link(previous, seq, stored.entry, stored.digest)
    )


def _link(previous: str, seq: int, entry: LedgerEntry, digest: str) -> str:
    # A JSON list, not joined text: no field can reach over into the next one.
    moment = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
    user = str(entry.user) if entry.user else ""
    parts = [previous, seq, moment, user, entry.action, entry.subject, entry.subject_id, digest]
    return _sha256(json.dumps(parts, ensure_ascii=False, separators=(",", ":")))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date | UUID):
        return str(value)
    raise TypeError(type(value).__name__)
