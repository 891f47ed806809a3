"""Rules by which a percentage is published."""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """Half up (2,25 becomes 2,3) or cut off (2,29 becomes 2,2)."""

    HALF_UP = "half_up"
    TRUNCATE = "truncate"
