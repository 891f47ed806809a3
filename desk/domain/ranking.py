"""Ranks with ties: equal ones share a rank and the next one skips; what has no value stands apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Place:
    """A rank from 1 and whether it is shared; None for what cannot be ranked."""

    rank: int | None
    shared: bool = False

    @property
    def label(self) -> str:
        """As it is printed: `6`, `6=` where it is shared, a dash where there is none."""
        if self.rank is None:
            return "–"
        return f"{self.rank}=" if self.shared else str(self.rank)


def places(values: Sequence[Any]) -> list[Place]:
    """The place of each value in the order they come in, the greatest first; None has no place."""
    known = [value for value in values if value is not None]
    return [
        Place(None)
        if value is None
        else Place(1 + sum(other > value for other in known), known.count(value) > 1)
        for value in values
    ]
