"""Table of the sheet templates that the ward wrote or confirmed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, one_of
from desk.domain.sheet_version import Origin


class SheetTemplateRow(Base):
    """A version of a sheet template; its words are never overwritten, a change is a new version."""

    __tablename__ = "sheet_template"
    __table_args__ = (
        one_of("origin", Origin),
        CheckConstraint("version >= 1", name="version"),
        CheckConstraint("(confirmed_at IS NULL) = (confirmed_by IS NULL)", name="confirmed"),
        CheckConstraint("(retired_at IS NULL) = (retired_by IS NULL)", name="retired"),
    )

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    origin: Mapped[str] = mapped_column(String(10))
    words: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
    created_by: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"), index=True)
    confirmed_at: Mapped[datetime | None]
    confirmed_by: Mapped[UUID | None] = mapped_column(ForeignKey("app_user.id"), index=True)
    retired_at: Mapped[datetime | None]
    retired_by: Mapped[UUID | None] = mapped_column(ForeignKey("app_user.id"), index=True)
