"""Users of the program and their PINs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from db.models import UserRow
from db.writing import table_of
from desk.domain.people import Role, User
from desk.domain.pin import Pin
from desk.domain.text import fold, sort_key

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

_USER = table_of(UserRow)
_USERS = select(_USER.c.id, _USER.c.name, _USER.c.role, _USER.c.active, _USER.c.pin_digits)
_PIN = select(_USER.c.pin_hash, _USER.c.pin_digits, _USER.c.pin_failures, _USER.c.pin_blocked_until)


def add(session: Session, user: User, at: datetime) -> None:
    """Add a user who was made at a moment, without a PIN."""
    row = {"id": user.id, "name": user.name, "name_folded": fold(user.name), "role": user.role.value}
    session.connection().execute(insert(_USER), {**row, "active": user.active, "created_at": at})


def put(session: Session, user: User) -> None:
    """Change name, role and activity of a user; the PIN stays."""
    values = {"name": user.name, "name_folded": fold(user.name), "role": user.role.value}
    changed = update(_USER).where(_USER.c.id == user.id).values(**values, active=user.active)
    session.connection().execute(changed)


def get(session: Session, user_id: UUID) -> User | None:
    """The user with that id."""
    found = session.execute(_USERS.where(_USER.c.id == user_id)).one_or_none()
    return _user(*found) if found else None


def all_users(session: Session) -> list[User]:
    """Every user, the inactive ones too, in Vietnamese order."""
    users = [_user(*row) for row in session.execute(_USERS)]
    return sorted(users, key=lambda user: sort_key(user.name))


def pin(session: Session, user_id: UUID) -> Pin:
    """The PIN of a user; an empty one where there is none."""
    found = session.execute(_PIN.where(_USER.c.id == user_id)).one_or_none()
    return Pin(*found) if found else Pin()


def put_pin(session: Session, user_id: UUID, pin: Pin) -> None:
    """Keep a PIN, or what wrong ones led to."""
    values = {"pin_hash": pin.hash, "pin_digits": pin.digits, "pin_failures": pin.failures}
    kept = update(_USER).where(_USER.c.id == user_id)
    session.connection().execute(kept.values(**values, pin_blocked_until=pin.blocked_until))


def _user(user_id: UUID, name: str, role: str, active: bool, pin_digits: int) -> User:
    return User(user_id, name, Role(role), active, pin_digits)
