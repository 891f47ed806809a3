"""Versions of a sheet template: which one is printed, what became of the others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from uuid import UUID

    from desk.domain.print_run import PrintRun


class Origin(StrEnum):
    """Where a version comes from: the program and only confirmed here, the ward's own pen, or a file."""

    SHIPPED = "shipped"
    WARD = "ward"
    FILE = "file"


class VersionState(StrEnum):
    """What became of a version: it waits for a leader, was confirmed, or was taken out of use."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    RETIRED = "retired"


@dataclass(frozen=True)
class SheetVersion:
    """A version that the register keeps; `words` is its template as JSON text and never changes."""

    key: str
    version: int
    origin: Origin
    words: str
    created_at: datetime
    created_by: UUID
    confirmed_at: datetime | None = None
    confirmed_by: UUID | None = None
    retired_at: datetime | None = None
    retired_by: UUID | None = None

    @property
    def state(self) -> VersionState:
        """What became of it."""
        if self.retired_at is not None:
            return VersionState.RETIRED
        return VersionState.WAITING if self.confirmed_at is None else VersionState.CONFIRMED


@dataclass(frozen=True)
class PrintedSheet:
    """A print run and the words of its sheet as JSON text; empty for one of an older program."""

    run: PrintRun
    words: str


def in_use(versions: Iterable[SheetVersion], shipped: int) -> SheetVersion | None:
    """The version of one key that is printed; None where it is the one that the program carries.

    The newest confirmed one; a draft is printed only where nothing was ever confirmed. One that came with
    the program counts as long as the program carries no other, `shipped` (0 for none).
    """
    standing = [
        version
        for version in versions
        if version.state is not VersionState.RETIRED
        and (version.origin is not Origin.SHIPPED or version.version == shipped)
    ]
    confirmed = [version for version in standing if version.state is VersionState.CONFIRMED]
    return max(confirmed or standing, key=_number, default=None)


def next_number(versions: Iterable[SheetVersion], shipped: int) -> int:
    """The number of a new version: one that was never printed before."""
    return max([shipped, *(_number(version) for version in versions)]) + 1


def _number(version: SheetVersion) -> int:
    return version.version
