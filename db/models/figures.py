"""Tables of figures: indicators, plans with targets, entries by hand, criteria, closes, snapshots."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, one_of
from desk.domain.indicator import Source
from desk.domain.late_row import LateSubject
from desk.domain.period import Basis
from desk.domain.rounding import Rule
from desk.domain.unit import Measure


class IndicatorRow(Base):
    """A version of an indicator; `definition` is its filter, its parts or nothing, as JSON text."""

    __tablename__ = "indicator"
    __table_args__ = (one_of("source", Source), CheckConstraint("version >= 1", name="version"))

    code: Mapped[str] = mapped_column(String(60), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(200))
    unit_of_account: Mapped[str] = mapped_column(String(40))
    source: Mapped[str] = mapped_column(String(10))
    definition: Mapped[str] = mapped_column(Text)
    position: Mapped[int]
    shipped: Mapped[bool]
    ended_on: Mapped[date | None]
    at: Mapped[datetime]
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("app_user.id"))


class IndicatorStepRow(Base):
    """What a unit added to an indicator on a day, entered by hand; steps are only ever added."""

    __tablename__ = "indicator_step"
    __table_args__ = (
        CheckConstraint("told_left IS NULL OR told_left >= 0", name="told_left"),
        Index("ix_indicator_step_figures", "indicator_code", "unit_key", "day", "seq", "amount"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    indicator_code: Mapped[str] = mapped_column(String(60))
    unit_key: Mapped[str] = mapped_column(String(60), ForeignKey("unit.key"))
    day: Mapped[date]
    amount: Mapped[int]
    told_left: Mapped[int | None]
    reason: Mapped[str] = mapped_column(String(400))
    seq: Mapped[int]
    at: Mapped[datetime]
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))


class TargetPlanRow(Base):
    """A plan that assigns targets for a period, with the decision it cites and its rounding rule."""

    __tablename__ = "target_plan"
    __table_args__ = (
        CheckConstraint("start_day <= end_day", name="days"),
        one_of("rounding", Rule),
        CheckConstraint("digits BETWEEN 0 AND 3", name="digits"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    name_folded: Mapped[str] = mapped_column(String(400), unique=True)
    start_day: Mapped[date]
    end_day: Mapped[date]
    decision: Mapped[str] = mapped_column(String(400))
    rounding: Mapped[str] = mapped_column(String(10))
    digits: Mapped[int]
    emulation: Mapped[bool]
    ended_on: Mapped[date | None]


class TargetRow(Base):
    """A target of an indicator in a plan, of a unit, a team or (neither) the whole ward.

    A changed target is a new row that names the one it replaces.
    """

    __tablename__ = "target"
    __table_args__ = (
        CheckConstraint("amount >= 0", name="amount"),
        CheckConstraint("unit_key IS NULL OR team_id IS NULL", name="holder"),
        one_of("measure", Measure),
        Index("ix_target_plan_id_indicator_code", "plan_id", "indicator_code"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("target_plan.id"))
    indicator_code: Mapped[str] = mapped_column(String(60))
    unit_key: Mapped[str | None] = mapped_column(String(60), ForeignKey("unit.key"))
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    amount: Mapped[int]
    measure: Mapped[str | None] = mapped_column(String(20))
    measured_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(String(400))
    seq: Mapped[int]
    at: Mapped[datetime]
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))
    replaced_by: Mapped[UUID | None]


class CriteriaPackRow(Base):
    """A version of a criteria pack; `content` is the file as it came in."""

    __tablename__ = "criteria_pack"
    __table_args__ = (UniqueConstraint("code", "version"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(60))
    version: Mapped[str] = mapped_column(String(40))
    name: Mapped[str] = mapped_column(String(200))
    dated: Mapped[date]
    content: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("app_user.id"))
    ended_on: Mapped[date | None]


class AssessmentRow(Base):
    """What is assigned and reached of a criterion in a year; the newest row counts, none is changed.

    Numbers are exact decimals as text; empty where nothing was told.
    """

    __tablename__ = "assessment"
    __table_args__ = (Index("ix_assessment_pack_code_year", "pack_code", "year"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    pack_code: Mapped[str] = mapped_column(String(60))
    year: Mapped[int]
    criterion: Mapped[str] = mapped_column(String(40))
    assigned: Mapped[bool]
    actual: Mapped[str] = mapped_column(String(40))
    numerator: Mapped[str] = mapped_column(String(40))
    denominator: Mapped[str] = mapped_column(String(40))
    points: Mapped[str] = mapped_column(String(40))
    note: Mapped[str] = mapped_column(String(1000))
    seq: Mapped[int]
    at: Mapped[datetime]
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))


class EvidenceRow(Base):
    """A file copied in, a link or a note behind a criterion; `place` is below the register's folder."""

    __tablename__ = "evidence"
    __table_args__ = (
        CheckConstraint("kind IN ('file', 'link', 'note')", name="kind"),
        Index("ix_evidence_pack_code_year", "pack_code", "year"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    pack_code: Mapped[str] = mapped_column(String(60))
    year: Mapped[int]
    criterion: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(10))
    title: Mapped[str] = mapped_column(String(400))
    place: Mapped[str] = mapped_column(String(1000))
    digest: Mapped[str] = mapped_column(String(64))
    size: Mapped[int]
    at: Mapped[datetime]
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))
    removed_at: Mapped[datetime | None]


class MonthCloseRow(Base):
    """A closed period with its frozen figures as JSON text; opened again it stays, with the reason."""

    __tablename__ = "month_close"
    __table_args__ = (one_of("basis", Basis), CheckConstraint("start_day <= end_day", name="days"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    basis: Mapped[str] = mapped_column(String(10))
    start_day: Mapped[date]
    end_day: Mapped[date] = mapped_column(index=True)
    figures: Mapped[str] = mapped_column(Text)
    code: Mapped[str] = mapped_column(String(60))
    chain_head: Mapped[str] = mapped_column(String(64))
    seq: Mapped[int]
    closed_at: Mapped[datetime]
    closed_by: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))
    reopened_at: Mapped[datetime | None]
    reopened_by: Mapped[UUID | None] = mapped_column(ForeignKey("app_user.id"))
    reopen_reason: Mapped[str] = mapped_column(String(400))


class LateRowRow(Base):
    """What was recorded or changed on a day of a closed period after its close, and why."""

    __tablename__ = "late_row"
    __table_args__ = (one_of("subject", LateSubject),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    close_id: Mapped[UUID] = mapped_column(ForeignKey("month_close.id"), index=True)
    subject: Mapped[str] = mapped_column(String(20))
    subject_id: Mapped[UUID]
    day: Mapped[date]
    reason: Mapped[str] = mapped_column(String(400))
    seq: Mapped[int]
    at: Mapped[datetime]
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))


class SnapshotRow(Base):
    """Figures that were told in a message, found again by their code."""

    __tablename__ = "snapshot"
    __table_args__ = (one_of("basis", Basis),)

    code: Mapped[str] = mapped_column(String(20), primary_key=True)
    basis: Mapped[str] = mapped_column(String(10))
    start_day: Mapped[date]
    end_day: Mapped[date]
    figures: Mapped[str] = mapped_column(Text)
    message: Mapped[str] = mapped_column(Text)
    seq: Mapped[int]
    at: Mapped[datetime]
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))


class CheckOverrideRow(Base):
    """A finding about figures that somebody answers for, with the reason that prints as a footnote."""

    __tablename__ = "check_override"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    finding: Mapped[str] = mapped_column(String(200))
    start_day: Mapped[date]
    end_day: Mapped[date] = mapped_column(index=True)
    reason: Mapped[str] = mapped_column(String(400))
    seq: Mapped[int]
    at: Mapped[datetime]
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))
    withdrawn_at: Mapped[datetime | None]
