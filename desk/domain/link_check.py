"""Link checks: a person opened a link and saw whether the right page is still there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from desk.domain.sheet_subject import Subject

CHECK_LASTS = timedelta(days=90)
LED_TO_LIMIT = 600


class CheckResult(StrEnum):
    """What a person saw: the right page, none, or another one."""

    OK = "ok"
    DEAD = "dead"
    ELSEWHERE = "elsewhere"


class Standing(StrEnum):
    """How a link stands today; the last three may not be printed."""

    OK = "ok"
    OVERDUE = "overdue"
    UNCHECKED = "unchecked"
    DEAD = "dead"
    ELSEWHERE = "elsewhere"
    NOT_ALLOWED = "not_allowed"

    @property
    def recalled(self) -> bool:
        """Whether sheets with the link are called back."""
        return self in _RECALLED


_RECALLED = frozenset({Standing.DEAD, Standing.ELSEWHERE, Standing.NOT_ALLOWED})


@dataclass(frozen=True)
class LinkCheck:
    """One opening of a link by a user; `led_to` is where it led instead.

    `seq` is the number of its ledger entry and orders checks whatever the clock says.
    """

    id: UUID
    url: str
    day: date
    at: datetime
    user: UUID
    result: CheckResult
    seq: int
    led_to: str = ""
    user_name: str = ""


@dataclass(frozen=True)
class LinkLine:
    """A link, what it belongs to, how it stands; `checked_on` is when it last led to the right page."""

    subject: Subject
    name: str
    url: str
    standing: Standing
    outside: bool = False
    checked_on: date | None = None
    checked_by: str = ""

    @property
    def waits(self) -> bool:
        """Whether somebody should open the link: nobody did, not for 90 days, or it was found broken."""
        return self.standing not in {Standing.OK, Standing.NOT_ALLOWED}


def standing(last: LinkCheck | None, checked_on: date | None, today: date, *, printable: bool) -> Standing:
    """How a link stands; `last` is its last check, `checked_on` when it last led to the right page."""
    if last is not None and last.result is not CheckResult.OK:
        return Standing(last.result.value)
    if not printable:
        return Standing.NOT_ALLOWED
    if checked_on is None:
        return Standing.UNCHECKED
    return Standing.OVERDUE if today - checked_on > CHECK_LASTS else Standing.OK


def broken_since(checks: Sequence[LinkCheck]) -> LinkCheck | None:
    """The check that first found a link broken and was not followed by a good one; checks in their order."""
    found = None
    for check in checks:
        found = None if check.result is CheckResult.OK else found or check
    return found
