"""What comes into a closed period late, and so stands under "bổ sung" and not in its figures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID


class LateSubject(StrEnum):
    """What was late: a visit, a change or the voiding of one, a tally, a figure entered by hand."""

    VISIT = "visit"
    CORRECTION = "correction"
    VOID = "void"
    TALLY = "tally"
    ENTRY = "entry"


@dataclass(frozen=True)
class LateRow:
    """Something of a day in a closed period that was recorded or changed after the close, and why."""

    id: UUID
    close: UUID
    subject: LateSubject
    subject_id: UUID
    day: date
    reason: str
    at: datetime
    by: UUID
    seq: int = 0
