"""Tables that record what the program did: ledger, print runs, imports, settings, counters."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class LedgerRow(Base):
    """An entry of the ledger; triggers refuse every change, the chain of hashes shows one from outside."""

    __tablename__ = "ledger"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("app_user.id"), index=True)
    action: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[str] = mapped_column(String(100))
    payload: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(String(64))
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class PrintRunRow(Base):
    """A printing of a guide sheet; `words` is the sheet as JSON text, so that it can be printed again."""

    __tablename__ = "print_run"
    __table_args__ = (CheckConstraint("copies >= 1 AND pages >= 1", name="amount"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    printed_at: Mapped[datetime] = mapped_column(index=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"), index=True)
    subject: Mapped[str] = mapped_column(String(100))
    template_version: Mapped[str] = mapped_column(String(40))
    link: Mapped[str] = mapped_column(String(600), index=True)
    size: Mapped[str] = mapped_column(String(20))
    copies: Mapped[int]
    printer: Mapped[str] = mapped_column(String(200))
    pages: Mapped[int]
    words: Mapped[str | None] = mapped_column(Text)


class ImportRow(Base):
    """A file that was imported, known again by the digest of its bytes, and when that was undone."""

    __tablename__ = "import_file"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), index=True)
    name: Mapped[str] = mapped_column(String(400))
    imported_at: Mapped[datetime]
    imported_by: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"), index=True)
    rows: Mapped[int]
    undone_at: Mapped[datetime | None]


class ImportVisitRow(Base):
    """Which import brought a visit in."""

    __tablename__ = "import_visit"

    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    import_id: Mapped[UUID] = mapped_column(ForeignKey("import_file.id"), index=True)


class SettingRow(Base):
    """A setting of the register as JSON text."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(String(100), primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class CounterRow(Base):
    """The last number given out of a kind; updating it first also makes writers wait for each other."""

    __tablename__ = "counter"

    name: Mapped[str] = mapped_column(String(20), primary_key=True)
    value: Mapped[int] = mapped_column(BigInteger)
