"""What every change of a catalogue has in common: who may, one transaction, an entry in the ledger."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from db import ledger
from desk.domain import roles
from desk.domain.ledger import LedgerEntry
from desk.domain.roles import Permission
from desk.usecases import clock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.usecases.catalogues import Catalogues


@contextmanager
def changing(db: Database, catalogues: Catalogues, by: User) -> Iterator[Session]:
    """A unit of work on the catalogues, for who may; afterwards they are read anew by everybody."""
    roles.require(by, Permission.CATALOGUES)
    with db.begin() as session:
        yield session
    catalogues.forget()


def changes_between(before: object, after: object, fields: Iterable[str]) -> dict[str, object]:
    """What became another one, as `field: [before, after]`."""
    pairs = {field: [getattr(before, field), getattr(after, field)] for field in fields}
    return {field: pair for field, pair in pairs.items() if pair[0] != pair[1]}


def note(
    session: Session, by: User, action: str, subject: str, key: str, details: Mapping[str, object]
) -> None:
    """Append an entry to the ledger."""
    ledger.append(session, LedgerEntry(clock.now(), by.id, action, subject, key, details))
