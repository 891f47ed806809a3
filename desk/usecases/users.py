"""Users of the program: who they are, what they may do, and how they sign in."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from db import ledger, users
from desk.domain import pin as pins
from desk.domain import roles
from desk.domain.ledger import LedgerEntry
from desk.domain.people import NAME_LIMIT, Role, User
from desk.domain.pin import Pin
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.domain.text import clean
from desk.usecases import clock, pin_hash
from desk.usecases.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.problems import Problem


_CHANGES = {"name": "user_renamed", "role": "user_role_changed", "active": "user_active_changed"}
"""What is noted for each thing that may change about a user."""


class Users:
    """Who works with this register."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

    def all(self) -> list[User]:
        """Everybody, in the order of a Vietnamese list of names."""
        with self._db.read() as session:
            return users.all_users(session)

    def active(self) -> list[User]:
        """Everybody who may sign in, in the same order."""
        return [user for user in self.all() if user.active]

    def first(self) -> User | None:
        """The active user who may do most; None in a register that was not set up yet."""
        return max(self.active(), key=_rank, default=None)

    def unasked(self) -> User | None:
        """The only active user, where that one has no PIN; None where somebody has to say who they are."""
        active = self.active()
        return active[0] if len(active) == 1 and not active[0].has_pin else None

    def add(self, by: User, name: str, role: Role) -> User:
        """Add a user without a PIN; Refused for an empty, long or taken name."""
        with self._changing(by) as session:
            return add_user(session, name, role, by)

    def rename(self, by: User, user: User, name: str) -> User:
        """Give a user another name; what was recorded under the old one stays."""
        return self._change(by, user.id, name=name)

    def set_role(self, by: User, user: User, role: Role) -> User:
        """Let a user do more or less; Refused for the last active administrator."""
        return self._change(by, user.id, role=role)

    def alter(self, by: User, user: User, name: str, role: Role) -> User:
        """Give a user another name and another role, both or neither."""
        return self._change(by, user.id, name=name, role=role)

    def deactivate(self, by: User, user: User) -> User:
        """Let a user sign in no more; Refused for the last active administrator."""
        return self._change(by, user.id, active=False)

    def reactivate(self, by: User, user: User) -> User:
        """Let a user sign in again, with the PIN of before."""
        return self._change(by, user.id, active=True)

    def set_pin(self, by: User, user: User, pin: str) -> User:
        """Give a user a PIN of four or six digits; waits after wrong ones end."""
        if not pins.well_formed(pin):
            raise Refused(refusal("pin_malformed", "pin"))
        return self._keep_pin(by, user, Pin(pin_hash.hashed(pin), len(pin)), "pin_set")

    def clear_pin(self, by: User, user: User) -> User:
        """Let a user sign in without a PIN."""
        return self._keep_pin(by, user, Pin(), "pin_cleared")

    def has_pin(self, user_id: UUID) -> bool:
        """Whether a user is asked for a PIN, as the register knows it now."""
        with self._db.read() as session:
            return users.pin(session, user_id).digits > 0

    def waiting(self, user_id: UUID) -> int:
        """Seconds until a user may try a PIN again."""
        with self._db.read() as session:
            return pins.wait(users.pin(session, user_id), clock.now())

    def sign_in(self, user_id: UUID, pin: str = "") -> User:
        """The user, where the PIN is right; Refused with the wait where it is not.

        Every wrong PIN is counted and noted before it is answered, so that no restart wins a try.
        """
        with self._db.read() as session:
            user, kept = users.get(session, user_id), users.pin(session, user_id)
        if user is None or not user.active:
            raise Refused(refusal("user_unknown"))
        if (left := pins.wait(kept, clock.now())) > 0:
            raise Refused(refusal("pin_wait", seconds=left))
        if user.has_pin and not pin_hash.fits(kept.hash, pin):
            raise Refused(self._failed(user, kept))
        with self._db.begin() as session:
            users.put_pin(session, user.id, replace(kept, failures=0, blocked_until=None))
            _note(session, user, "signed_in", user.id)
        return user

    def _failed(self, user: User, kept: Pin) -> Problem:
        """Count and note a wrong PIN; what there is to say of it."""
        failures, at = kept.failures + 1, clock.now()
        left = pins.delay(failures)
        failed = replace(kept, failures=failures, blocked_until=at + left if left else None)
        with self._db.begin() as session:
            users.put_pin(session, user.id, failed)
            _note(session, user, "sign_in_refused", user.id, failures=failures)
        return refusal("pin_wait" if left else "pin_wrong", seconds=pins.wait(failed, at))

    @contextmanager
    def _changing(self, by: User) -> Iterator[Session]:
        """A change by an administrator, as the register knows them now; one must be left at its end."""
        roles.require(by, Permission.USERS)
        with self._db.begin() as session:
            roles.require(users.get(session, by.id) or replace(by, active=False), Permission.USERS)
            yield session
            left = [user for user in users.all_users(session) if user.active]
            if not any(user.role is Role.ADMINISTRATOR for user in left):
                raise Refused(refusal("last_administrator"))

    def _change(
        self,
        by: User,
        user_id: UUID,
        *,
        name: str | None = None,
        role: Role | None = None,
        active: bool | None = None,
    ) -> User:
        """Change what is told, with a ledger entry for each thing that is another one then."""
        with self._changing(by) as session:
            told = _known(session, user_id)
            changed = replace(
                told,
                name=told.name if name is None else _checked(session, name, user_id),
                role=role or told.role,
                active=told.active if active is None else active,
            )
            users.put(session, changed)
            for field, action in _CHANGES.items():
                before, after = getattr(told, field), getattr(changed, field)
                if before != after:
                    _note(session, by, action, user_id, before=before, after=after)
        return changed

    def _keep_pin(self, by: User, user: User, pin: Pin, action: str) -> User:
        with self._changing(by) as session:
            told = _known(session, user.id)
            users.put_pin(session, told.id, pin)
            _note(session, by, action, told.id, digits=pin.digits)
        return replace(told, pin_digits=pin.digits)


def add_user(session: Session, name: str, role: Role, by: User | None = None) -> User:
    """Add a user inside a transaction, with its ledger entry; a register's first user adds themselves."""
    user = User(new_id(), _checked(session, name), role)
    users.add(session, user, clock.now())
    _note(session, by or user, "user_added", user.id, role=role.value)
    return user


def _known(session: Session, user_id: UUID) -> User:
    found = users.get(session, user_id)
    if found is None:
        raise Refused(refusal("user_unknown"))
    return found


def _checked(session: Session, name: str, own: UUID | None = None) -> str:
    """The name in normal form; two people of one name could not be told apart when they sign in."""
    wanted = clean(name)
    if not wanted:
        raise Refused(refusal("user_without_name", "user"))
    if len(wanted) > NAME_LIMIT:
        raise Refused(refusal("text_too_long", "user", limit=NAME_LIMIT))
    if any(
        other.name.casefold() == wanted.casefold() and other.id != own for other in users.all_users(session)
    ):
        raise Refused(refusal("user_name_taken", "user"))
    return wanted


def _note(session: Session, by: User, action: str, subject: UUID, **details: object) -> None:
    ledger.append(session, LedgerEntry(clock.now(), by.id, action, "user", str(subject), details))


def _rank(user: User) -> int:
    return roles.rank(user.role)
