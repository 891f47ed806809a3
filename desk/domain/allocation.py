"""Sharing a target over units: equally, after a dated denominator, or by hand; the sum always holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.domain.numbers import shown
from desk.domain.problems import Problem, Refused, refusal
from desk.domain.rounding import largest_remainders

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desk.domain.unit import Denominator


def equally(total: int, units: Sequence[str]) -> dict[str, int]:
    """The total in parts that differ by one at most, the first units getting the larger ones.

    Refused without units, or for a total below nothing.
    """
    return _shared(total, dict.fromkeys(units, 1))


def by_denominator(total: int, units: Sequence[str], told: Mapping[str, Denominator]) -> dict[str, int]:
    """The total shared after how many each unit has, with what is left over to the largest remainders.

    Refused, with how many units lack one, unless every unit has a denominator, and for none above nothing.
    """
    lacking = [unit for unit in units if unit not in told]
    if lacking:
        raise Refused(refusal("allocation_without_denominator", missing=len(lacking), units=len(units)))
    return _shared(total, {unit: told[unit].value for unit in units})


def rest(total: int, parts: Mapping[str, int]) -> int:
    """What of the total is not given to a unit yet; below nothing where too much was given."""
    return total - sum(parts.values())


def check_by_hand(total: int, parts: Mapping[str, int]) -> list[Problem]:
    """What is wrong with parts told by hand: none, one below nothing, a sum that is not the total."""
    if not parts:
        return [refusal("allocation_without_units")]
    if min(parts.values()) < 0:
        return [refusal("target_negative", "amount")]
    given = sum(parts.values())
    return (
        []
        if given == total
        else [refusal("allocation_sum_differs", "amount", sum=shown(given), total=shown(total))]
    )


def _shared(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    if not weights:
        raise Refused(refusal("allocation_without_units"))
    if total < 0:
        raise Refused(refusal("target_negative", "amount"))
    if not any(weights.values()):
        raise Refused(refusal("allocation_without_denominator", missing=len(weights), units=len(weights)))
    return dict(zip(weights, largest_remainders(total, list(weights.values())), strict=True))
