"""The ledger as the use cases see it: every change says who, when and what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import ledger
from desk.domain.problems import Refused, refusal

if TYPE_CHECKING:
    from db.engine import Database


@dataclass(frozen=True)
class Verified:
    """Outcome of walking the chain: entries read and the last hash."""

    entries: int
    head: str


class Ledger:
    """Read the hash chain of all changes."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

    def verify(self) -> Verified:
        """Walk the whole chain; Refused, naming the first broken entry, where it does not hold."""
        with self._db.read() as session:
            walked = ledger.walk(session)
            head = ledger.head(session)
        if walked.broken is not None:
            raise Refused(refusal("ledger_broken", seq=walked.broken))
        return Verified(walked.entries, head)
