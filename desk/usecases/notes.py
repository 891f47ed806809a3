"""Noting a change in the ledger, in the transaction of the change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import ledger
from desk.domain.ledger import LedgerEntry
from desk.usecases import clock

if TYPE_CHECKING:
    from db.engine import Session
    from desk.domain.people import User


def note(
    session: Session,
    by: User,
    action: str,
    subject: str,
    subject_id: object,
    **details: object,
) -> int:
    """Append who did what to which subject, and give the entry's number.

    `details` are codes, ids and numbers, never names or free words.
    """
    return ledger.append(session, LedgerEntry(clock.now(), by.id, action, subject, str(subject_id), details))
