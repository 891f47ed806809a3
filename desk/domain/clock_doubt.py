"""Whether the computer's clock can be believed: its day beside the last day that was sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.problems import Problem, warning

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

BEHIND, AHEAD = "clock_behind", "clock_ahead"
LONGEST_GAP = 20  # days; a desk is closed for ten at Tết, a clock that jumped is off by months or years


def doubt(day: date, sure: date | None) -> Problem | None:
    """A warning where the clock's day lies before the last sure one, or long after it; else None.

    `sure` is None in a register that was never written to at the desk; then any day is believed.
    """
    if sure is None or 0 <= (day - sure).days <= LONGEST_GAP:
        return None
    code = BEHIND if day < sure else AHEAD
    return warning(code, "day", day=f"{day:%d/%m/%Y}", last=f"{sure:%d/%m/%Y}")


def mark(problems: Iterable[Problem]) -> dict[str, str]:
    """What the ledger says of an entry that was saved while the clock was doubted; nothing for others."""
    code = next((problem.code for problem in problems if problem.code in {BEHIND, AHEAD}), "")
    return {"clock": code} if code else {}
