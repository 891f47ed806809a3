"""PINs: their form, and how long one waits after wrong ones."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

LENGTHS = (4, 6)  # digits
_DELAYS = (0, 0, 0, 5, 15, 60, 300)  # seconds after the first, second … wrong PIN; the last one stays


@dataclass(frozen=True)
class Pin:
    """A user's PIN as it is kept: a hash ('' for none), how many digits, and what wrong ones led to."""

    hash: str = ""
    digits: int = 0
    failures: int = 0
    blocked_until: datetime | None = None


def well_formed(pin: str) -> bool:
    """Whether it is four or six digits."""
    return len(pin) in LENGTHS and pin.isascii() and pin.isdecimal()


def delay(failures: int) -> timedelta:
    """How long one waits after so many wrong PINs in a row; at least one."""
    return timedelta(seconds=_DELAYS[min(failures, len(_DELAYS)) - 1])


def wait(pin: Pin, now: datetime) -> int:
    """Seconds that one still has to wait, rounded up; a clock set back does not make it longer."""
    if pin.blocked_until is None:
        return 0
    left = min(pin.blocked_until - now, timedelta(seconds=_DELAYS[-1]))
    return max(0, math.ceil(left.total_seconds()))
