"""Tables of the safety of links: allowed hosts, link checks, recall; of flyers and of print sets."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, one_of
from desk.domain.link_check import CheckResult
from desk.domain.sheet_subject import SubjectKind


class AllowedHostRow(Base):
    """A host that a leader allowed; from `ended_on` on it does not count any more."""

    __tablename__ = "allowed_host"
    __table_args__ = (CheckConstraint("ended_on IS NULL OR start_day <= ended_on", name="days"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    entry: Mapped[str] = mapped_column(String(200))
    note: Mapped[str] = mapped_column(String(400))
    start_day: Mapped[date]
    ended_on: Mapped[date | None]
    added_by: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))


class LinkCheckRow(Base):
    """A person's look at a link; `seq` is the number of its ledger entry: clocks go back, numbers do not."""

    __tablename__ = "link_check"
    __table_args__ = (one_of("result", CheckResult), Index("ix_link_check_url_seq", "url", "seq"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    url: Mapped[str] = mapped_column(String(600))
    day: Mapped[date]
    at: Mapped[datetime]
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))
    result: Mapped[str] = mapped_column(String(10))
    seq: Mapped[int]
    led_to: Mapped[str] = mapped_column(String(600))


class PrintPlaceRow(Base):
    """Where the sheets of a run went, and with which batch of flyers."""

    __tablename__ = "print_place"

    run_id: Mapped[UUID] = mapped_column(ForeignKey("print_run.id"), primary_key=True)
    place: Mapped[str] = mapped_column(String(200))
    unit_key: Mapped[str | None] = mapped_column(String(60), ForeignKey("unit.key"))
    shift_id: Mapped[UUID | None] = mapped_column(ForeignKey("shift.id"))
    visit_id: Mapped[UUID | None] = mapped_column(ForeignKey("visit.id"))
    batch_id: Mapped[UUID | None] = mapped_column(ForeignKey("flyer_batch.id"), index=True)


class SheetReturnRow(Base):
    """Sheets of a recalled run that were brought back; rows are only ever added."""

    __tablename__ = "sheet_return"
    __table_args__ = (CheckConstraint("copies >= 0", name="copies"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    run_id: Mapped[UUID] = mapped_column(ForeignKey("print_run.id"), index=True)
    at: Mapped[datetime]
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))
    copies: Mapped[int]
    settled: Mapped[bool]
    seq: Mapped[int]


class FlyerBatchRow(Base):
    """A batch of household flyers."""

    __tablename__ = "flyer_batch"
    __table_args__ = (one_of("kind", SubjectKind), UniqueConstraint("year", "number"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    year: Mapped[int]
    number: Mapped[int]
    kind: Mapped[str] = mapped_column(String(10))
    sheet: Mapped[str] = mapped_column(String(100))
    made_at: Mapped[datetime]
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))


class FlyerShareRow(Base):
    """How many flyers of a batch a unit is to get."""

    __tablename__ = "flyer_share"
    __table_args__ = (CheckConstraint("planned >= 0", name="planned"),)

    batch_id: Mapped[UUID] = mapped_column(ForeignKey("flyer_batch.id"), primary_key=True)
    unit_key: Mapped[str] = mapped_column(String(60), ForeignKey("unit.key"), primary_key=True)
    planned: Mapped[int]


class FlyerStepRow(Base):
    """Flyers handed out in a unit on a day; steps are only ever added."""

    __tablename__ = "flyer_step"
    __table_args__ = (CheckConstraint("amount <> 0", name="amount"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("flyer_batch.id"), index=True)
    unit_key: Mapped[str] = mapped_column(String(60), ForeignKey("unit.key"))
    day: Mapped[date]
    amount: Mapped[int]
    at: Mapped[datetime]
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))
    seq: Mapped[int]


class PrintSetRow(Base):
    """A saved print set; one that is of a procedure or a service names it."""

    __tablename__ = "print_set"
    __table_args__ = (one_of("of_kind", SubjectKind), UniqueConstraint("of_kind", "of_key"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    name_folded: Mapped[str] = mapped_column(String(200), unique=True)
    of_kind: Mapped[str | None] = mapped_column(String(10))
    of_key: Mapped[str | None] = mapped_column(String(100))


class PrintSetLineRow(Base):
    """A sheet of a print set and its copies."""

    __tablename__ = "print_set_line"
    __table_args__ = (one_of("kind", SubjectKind), CheckConstraint("copies >= 1", name="copies"))

    set_id: Mapped[UUID] = mapped_column(ForeignKey("print_set.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))
    sheet: Mapped[str] = mapped_column(String(100))
    copies: Mapped[int]
