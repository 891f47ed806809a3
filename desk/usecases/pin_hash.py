"""Hashing PINs with Argon2id."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher


def hashed(pin: str) -> str:
    """The hash to keep of a PIN, with its salt and costs."""
    return _hasher().hash(pin)


def fits(kept: str, pin: str) -> bool:
    """Whether a PIN is the one whose hash was kept."""
    from argon2.exceptions import VerifyMismatchError

    try:
        return _hasher().verify(kept, pin)
    except VerifyMismatchError:
        return False


@cache
def _hasher() -> PasswordHasher:
    # Imported late: a register without PINs needs none of it. 19 MiB and three passes take a tenth of a
    # second on an old PC; what keeps four digits from being tried out is the wait, not the hash.
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=3, memory_cost=19 * 1024, parallelism=1)
