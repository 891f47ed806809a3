"""Tables of people: users, helpers, and citizens with the only personal fields of the register."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, one_of
from desk.domain.people import Role
from desk.domain.visit import Sex


class UserRow(Base):
    """A person who works with the program; `user` alone is a reserved word in PostgreSQL.

    `pin_hash` is empty where no PIN is asked for; `pin_failures` counts wrong ones since the last right one.
    """

    __tablename__ = "app_user"
    __table_args__ = (one_of("role", Role),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    name_folded: Mapped[str] = mapped_column(String(400))
    role: Mapped[str] = mapped_column(String(20))
    active: Mapped[bool]
    created_at: Mapped[datetime]
    pin_hash: Mapped[str] = mapped_column(String(200), server_default="")
    pin_digits: Mapped[int] = mapped_column(server_default="0")
    pin_failures: Mapped[int] = mapped_column(server_default="0")
    pin_blocked_until: Mapped[datetime | None]


class HelperRow(Base):
    """A person who stands in the register as helping; one for all spellings of a name that fold alike."""

    __tablename__ = "helper"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    name_folded: Mapped[str] = mapped_column(String(400), unique=True)
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("app_user.id"), index=True)


class CitizenRow(Base):
    """A known citizen; `person_key` is a keyed hash, so erasing the other fields leaves figures whole.

    `phone_key` is a keyed hash too. `id_number` and `phone` are whole only where the administrator chose to
    keep them and the citizen agreed; `blanked_at` tells when the personal fields were taken out.
    """

    __tablename__ = "citizen"
    __table_args__ = (
        one_of("sex", Sex),
        CheckConstraint("birth_year BETWEEN 1850 AND 2199", name="birth_year"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_key: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    name_folded: Mapped[str] = mapped_column(String(400))
    id_head: Mapped[str] = mapped_column(String(3))
    id_tail: Mapped[str] = mapped_column(String(2))
    birth_year: Mapped[int | None]
    sex: Mapped[str | None] = mapped_column(String(10))
    unit_key: Mapped[str | None] = mapped_column(String(60), ForeignKey("unit.key"), index=True)
    updated_at: Mapped[datetime] = mapped_column(index=True)
    phone_key: Mapped[str | None] = mapped_column(String(64), index=True)
    phone_tail: Mapped[str] = mapped_column(String(3), server_default="")
    id_number: Mapped[str] = mapped_column(String(12), server_default="")
    phone: Mapped[str] = mapped_column(String(20), server_default="")
    agreed_at: Mapped[datetime | None]
    blanked_at: Mapped[datetime | None]
