"""Tables of the catalogues: units with their denominators, services, procedures, links, provinces."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String, false
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, one_of
from desk.domain.procedure import Channel, Level
from desk.domain.unit import Measure, UnitKind


class UnitRow(Base):
    """A unit of the ward; the ward itself has no parent. From `ended_on` on it is part of `merged_into`."""

    __tablename__ = "unit"
    __table_args__ = (one_of("kind", UnitKind),)

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(200))
    name_folded: Mapped[str] = mapped_column(String(400))
    parent_key: Mapped[str | None] = mapped_column(String(60), ForeignKey("unit.key"), index=True)
    ended_on: Mapped[date | None]
    merged_into: Mapped[str | None] = mapped_column(String(60))


class DenominatorRow(Base):
    """A dated number of households or people of a unit, and its source."""

    __tablename__ = "denominator"
    __table_args__ = (one_of("measure", Measure), CheckConstraint("value >= 0", name="value"))

    unit_key: Mapped[str] = mapped_column(String(60), ForeignKey("unit.key"), primary_key=True)
    measure: Mapped[str] = mapped_column(String(20), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    value: Mapped[int]
    source: Mapped[str] = mapped_column(String(400))


class ServiceRow(Base):
    """A kind of help; its key never changes."""

    __tablename__ = "service"
    __table_args__ = (CheckConstraint("favourite BETWEEN 0 AND 9", name="favourite"),)

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    unit_of_account: Mapped[str] = mapped_column(String(40))
    files_dossier: Mapped[bool]
    favourite: Mapped[int]
    group_name: Mapped[str] = mapped_column(String(100))
    note: Mapped[str] = mapped_column(String(1000))
    active: Mapped[bool]


class ProcedureRow(Base):
    """An administrative procedure; `uses` counts the help items of this desk that are not voided."""

    __tablename__ = "procedure"
    __table_args__ = (
        one_of("level", Level),
        one_of("channel", Channel),
        CheckConstraint("valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to", name="validity"),
    )

    code: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(2000))
    name_folded: Mapped[str] = mapped_column(String(4000))
    field: Mapped[str] = mapped_column(String(200))
    level: Mapped[str] = mapped_column(String(10))
    channel: Mapped[str] = mapped_column(String(10))
    link: Mapped[str] = mapped_column(String(600))
    link_checked_on: Mapped[date | None]
    link_checked_by: Mapped[str] = mapped_column(String(200))
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    as_of: Mapped[date | None]
    confidence: Mapped[str] = mapped_column(String(40))
    uses: Mapped[int] = mapped_column(default=0)


class LinkRow(Base):
    """A page that codes may lead to, and who last opened it; from `ended_on` on it is not printed."""

    __tablename__ = "link"

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    url: Mapped[str] = mapped_column(String(600))
    kind: Mapped[str] = mapped_column(String(40))
    owner: Mapped[str] = mapped_column(String(200))
    as_of: Mapped[date | None]
    confidence: Mapped[str] = mapped_column(String(100))
    checked_on: Mapped[date | None]
    checked_by: Mapped[str] = mapped_column(String(200))
    outside: Mapped[bool] = mapped_column(server_default=false())
    ended_on: Mapped[date | None]


class ProvinceRow(Base):
    """A province by the first three digits of the id numbers that were given there."""

    __tablename__ = "province"

    code: Mapped[str] = mapped_column(String(3), primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
