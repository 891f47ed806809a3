"""Tables of the register itself: shifts, visits, their helpers and their help items."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, one_of
from desk.domain.visit import ChangeKind, How, Outcome, Payment, Place, Sex

_VOIDED = text("voided_by IS NOT NULL")
_IN_SHIFT = text("shift_id IS NOT NULL")


class ShiftRow(Base):
    """A duty shift in its simplest form; open as long as `closed_at` is null."""

    __tablename__ = "shift"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(String(20))
    place: Mapped[str] = mapped_column(String(200))
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(String(2000))


class VisitRow(Base):
    """A visit; `position` orders by day and then by entry, and is the row of the search index."""

    __tablename__ = "visit"
    __table_args__ = (
        one_of("place", Place),
        one_of("sex", Sex),
        CheckConstraint("birth_year BETWEEN 1850 AND 2199", name="birth_year"),
        CheckConstraint("(voided_at IS NULL) = (voided_by IS NULL)", name="voided"),
        # Wide enough for the visits of a period to be counted without reading the rows.
        Index("ix_visit_day", "day", "voided_at", "citizen_id"),
        Index("ix_visit_recorded", "recorded_by", "recorded_at"),
        # Naming PostgreSQL here as well would import its dialect at every start.
        Index("ix_visit_voided_by", "voided_by", sqlite_where=_VOIDED),
        Index("ix_visit_shift_id", "shift_id", sqlite_where=_IN_SHIFT),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(BigInteger, unique=True)
    day: Mapped[date]
    time: Mapped[time | None]
    place: Mapped[str] = mapped_column(String(10))
    shift_id: Mapped[UUID | None] = mapped_column(ForeignKey("shift.id"))
    citizen_id: Mapped[UUID | None] = mapped_column(ForeignKey("citizen.id"), index=True)
    unit_key: Mapped[str | None] = mapped_column(String(60), ForeignKey("unit.key"), index=True)
    birth_year: Mapped[int | None]
    sex: Mapped[str | None] = mapped_column(String(10))
    elderly: Mapped[bool]
    disabled: Mapped[bool]
    no_phone: Mapped[bool]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))
    voided_at: Mapped[datetime | None]
    voided_by: Mapped[UUID | None] = mapped_column(ForeignKey("app_user.id"))
    void_reason: Mapped[str] = mapped_column(String(1000), default="")


class VisitHelperRow(Base):
    """Who helped at a visit, in the order named."""

    __tablename__ = "visit_helper"

    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    helper_id: Mapped[UUID] = mapped_column(ForeignKey("helper.id"), primary_key=True, index=True)
    number: Mapped[int]


class HelpItemRow(Base):
    """A help item; day, position and voided are copies of its visit's, so that figures need no join."""

    __tablename__ = "help_item"
    __table_args__ = (
        UniqueConstraint("visit_id", "number"),
        one_of("outcome", Outcome),
        one_of("payment", Payment),
        one_of("how", How),
        CheckConstraint("can_next_time IN ('yes', 'no')", name="can_next_time"),
        CheckConstraint("quantity >= 1", name="quantity"),
        CheckConstraint("number >= 1", name="number"),
        # Wide enough for the figures of a period to be counted without reading the rows.
        Index(
            "ix_help_item_figures",
            *("day", "voided", "service_key", "outcome", "payment", "procedure_code"),
            *("quantity", "dossier_code"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"))
    number: Mapped[int]
    day: Mapped[date]
    position: Mapped[int] = mapped_column(BigInteger)
    voided: Mapped[bool] = mapped_column(default=False)
    service_key: Mapped[str] = mapped_column(String(60), ForeignKey("service.key"), index=True)
    quantity: Mapped[int]
    procedure_code: Mapped[str | None] = mapped_column(String(40), ForeignKey("procedure.code"), index=True)
    dossier_code: Mapped[str] = mapped_column(String(60), index=True)
    level: Mapped[str] = mapped_column(String(10))
    outcome: Mapped[str | None] = mapped_column(String(12))
    payment: Mapped[str | None] = mapped_column(String(10))
    how: Mapped[str | None] = mapped_column(String(12))
    barrier: Mapped[str] = mapped_column(String(200))
    note: Mapped[str] = mapped_column(String(2000))
    source_key: Mapped[str | None] = mapped_column(String(64), unique=True)
    can_next_time: Mapped[str | None] = mapped_column(String(10))


class VisitChangeRow(Base):
    """A change of a saved visit: who, when, why, and the visit as it was before, as JSON text.

    Names and numbers of citizens are not in `before`; the citizen's id is.
    """

    __tablename__ = "visit_change"
    __table_args__ = (one_of("kind", ChangeKind),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"), index=True)
    at: Mapped[datetime]
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"), index=True)
    kind: Mapped[str] = mapped_column(String(12))
    reason: Mapped[str] = mapped_column(String(1000))
    before: Mapped[str] = mapped_column(Text)


# In the order of the log, so that its last page costs no more sorting than its first.
Index("ix_help_item_position", HelpItemRow.position.desc(), HelpItemRow.number, HelpItemRow.voided)
