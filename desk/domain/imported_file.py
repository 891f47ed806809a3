"""Files that were taken into the register, so that one taken by mistake can be taken out again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID


@dataclass(frozen=True)
class ImportedFile:
    """An import: the file's name, when, how many rows; `visits` is 0 where they were not noted then."""

    id: UUID
    digest: str
    name: str
    at: datetime
    rows: int
    visits: int
    undone_at: datetime | None = None


@dataclass(frozen=True)
class ImportedVisit:
    """A visit that an import brought in, and whether it was corrected since."""

    id: UUID
    day: date
    rows: int
    changed: bool


@dataclass(frozen=True)
class UndoneImport:
    """What undoing an import did: visits and rows struck out; days of visits kept as corrected since."""

    name: str
    visits: int
    rows: int
    kept: tuple[date, ...] = ()
