"""Users of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import ledger, users
from desk.domain.ledger import LedgerEntry
from desk.domain.people import Role, User
from desk.domain.problems import Refused, refusal
from desk.domain.text import clean
from desk.usecases import clock
from desk.usecases.ids import new_id

if TYPE_CHECKING:
    from db.engine import Database, Session


class Users:
    """Who works with this register."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

    def all(self) -> list[User]:
        """Everybody, in the order of a Vietnamese list of names."""
        with self._db.read() as session:
            return users.all_users(session)

    def first(self) -> User | None:
        """The user who works at this desk; None in a register that was not set up yet."""
        active = [user for user in self.all() if user.active]
        return active[0] if active else None


def add_user(session: Session, name: str, role: Role) -> User:
    """Add a user inside a transaction, with its ledger entry; Refused for an empty name."""
    user = User(new_id(), clean(name), role)
    if not user.name:
        raise Refused(refusal("user_without_name", "user"))
    users.add(session, user, clock.now())
    entry = LedgerEntry(clock.now(), user.id, "user_added", "user", str(user.id), {"role": role.value})
    ledger.append(session, entry)
    return user
