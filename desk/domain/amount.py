"""Amounts in a unit of account: those of different units can never be added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.problems import Refused, refusal

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Amount:
    """How many of what, such as 4.659 hồ sơ; adding or taking away asks for the same unit of account."""

    value: int
    unit: str

    def __add__(self, other: Amount) -> Amount:
        """The sum; Refused for another unit of account."""
        self._same(other)
        return Amount(self.value + other.value, self.unit)

    def __sub__(self, other: Amount) -> Amount:
        """The difference; Refused for another unit of account."""
        self._same(other)
        return Amount(self.value - other.value, self.unit)

    def _same(self, other: Amount) -> None:
        if other.unit != self.unit:
            raise Refused(refusal("units_of_account_differ", one=self.unit, other=other.unit))


def totals(amounts: Iterable[Amount]) -> tuple[Amount, ...]:
    """One total for each unit of account, in the order in which the units come."""
    found: dict[str, Amount] = {}
    for each in amounts:
        found[each.unit] = found[each.unit] + each if each.unit in found else each
    return tuple(found.values())
