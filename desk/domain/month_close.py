"""Closed months (chốt tháng): a period whose figures are frozen, and the code printed on its pages."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.period import Basis
from desk.domain.problems import Problem, refusal

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from desk.domain.period import Period

REASON_LIMIT = 400  # characters
_HALF = 4  # characters in each half of a code


@dataclass(frozen=True)
class MonthClose:
    """A close: who froze the figures of a period and when; one that was opened again stays, with the reason.

    `code` is printed on every page and is chained to the code of the close before; `chain_head` is the
    ledger's last hash when the figures were frozen. `figures` is the frozen report as JSON text; lists of
    closes leave it empty.
    """

    id: UUID
    period: Period
    code: str
    chain_head: str
    closed_at: datetime
    closed_by: UUID
    closer: str
    seq: int = 0
    figures: str = ""
    reopened_at: datetime | None = None
    reopened_by: UUID | None = None
    reopener: str = ""
    reopen_reason: str = ""

    @property
    def standing(self) -> bool:
        """Whether the figures are frozen still."""
        return self.reopened_at is None

    @property
    def month(self) -> str:
        """The month that was closed, as it is said: 10/2026."""
        return month_words(self.period)


def month_words(period: Period) -> str:
    """The month of a period as it is said, 10/2026; of a longer one its last."""
    return f"{period.end.month}/{period.end.year}"


def close_code(previous: str, period: Period, figures: str, chain_head: str) -> str:
    """The code of a close, such as 7F3A-21C9: it hangs on the figures, the ledger and the close before."""
    parts = [previous, period.basis.value, f"{period.start}", f"{period.end}", figures, chain_head]
    digest = hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest().upper()
    return f"{digest[:_HALF]}-{digest[_HALF : 2 * _HALF]}"


def check_period(period: Period, today: date) -> list[Problem]:
    """What keeps a period from being closed: it is no month, or its last day is not over yet."""
    if period.basis is Basis.RANGE or period.month is None:
        return [refusal("close_only_months", "period")]
    if period.end >= today:
        return [refusal("close_too_early", "period", end=f"{period.end:%d/%m/%Y}")]
    return []
