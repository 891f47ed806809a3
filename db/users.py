"""Users of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from db.models import UserRow
from db.writing import table_of
from desk.domain.people import Role, User
from desk.domain.text import fold, sort_key

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

_USER = table_of(UserRow)
_USERS = select(_USER.c.id, _USER.c.name, _USER.c.role, _USER.c.active)


def add(session: Session, user: User, at: datetime) -> None:
    """Add a user who was made at a moment."""
    row = {"id": user.id, "name": user.name, "name_folded": fold(user.name), "role": user.role.value}
    session.connection().execute(insert(_USER), {**row, "active": user.active, "created_at": at})


def get(session: Session, user_id: UUID) -> User | None:
    """The user with that id."""
    found = session.execute(_USERS.where(_USER.c.id == user_id)).one_or_none()
    return _user(*found) if found else None


def all_users(session: Session) -> list[User]:
    """Every user, the inactive ones too, in Vietnamese order."""
    users = [_user(*row) for row in session.execute(_USERS)]
    return sorted(users, key=lambda user: sort_key(user.name))


def _user(user_id: UUID, name: str, role: str, active: bool) -> User:
    return User(user_id, name, Role(role), active)
