"""Percentages by the rule under which they are published, from whole numbers and without any float."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_DIGITS = 3
"""Digits after the comma that a plan may publish."""


class Rule(StrEnum):
    """Half up (2,25 becomes 2,3) or cut off (2,29 becomes 2,2)."""

    HALF_UP = "half_up"
    TRUNCATE = "truncate"


@dataclass(frozen=True)
class Published:
    """A percentage as it was told, with the figures that it is said to come from."""

    percent: Decimal
    done: int
    target: int

    @property
    def digits(self) -> int:
        """Digits after the comma as it was told."""
        exponent = self.percent.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0


def percent(done: int, target: int | None, rule: Rule = Rule.HALF_UP, digits: int = 1) -> Decimal | None:
    """`done` of `target` in per cent; None without a target, or with one of nothing.

    A number below nothing is rounded as its opposite is, so that a correction takes back what it gave.
    """
    if not target:
        return None
    whole = _divided(abs(done) * 100 * 10**digits, target, rule)
    return Decimal(whole if done >= 0 else -whole).scaleb(-digits)


def explains(published: Decimal, done: int, target: int | None) -> tuple[Rule, ...]:
    """The rules by which `done` of `target` becomes the published percentage, at the digits it has."""
    told = Published(published, done, target or 0)
    return tuple(rule for rule in Rule if percent(done, target, rule, told.digits) == published)


def common_rule(figures: Iterable[Published]) -> tuple[Rule, ...]:
    """The rules that explain every one of the percentages; none where they contradict each other.

    Where 141,6 stands for 6.800 of 4.800 and 143,1 for 4.292 of 3.000, no single rule does.
    """
    found = [set(explains(each.percent, each.done, each.target)) for each in figures]
    return tuple(rule for rule in Rule if all(rule in rules for rules in found))


def shares(parts: Sequence[int], digits: int = 1) -> tuple[Decimal, ...] | None:
    """The parts in per cent of their sum, so that they add up to 100; None where there is nothing to share.

    What is left over by cutting off goes to the largest remainders, the first of equal ones first.
    """
    whole = sum(parts)
    if not whole or min(parts) < 0:
        return None
    units = largest_remainders(100 * 10**digits, parts)
    return tuple(Decimal(each).scaleb(-digits) for each in units)


def largest_remainders(total: int, weights: Sequence[int]) -> list[int]:
    """`total` in whole parts after the weights, which are at least nothing and not all nothing.

    Each part is cut off; what is left goes, one by one, to the largest remainders, the first of equal ones
    first. The parts always add up to the total.
    """
    whole = sum(weights)
    pairs = [divmod(total * weight, whole) for weight in weights]
    parts = [quotient for quotient, _ in pairs]
    order = sorted(range(len(pairs)), key=lambda place: -pairs[place][1])
    for place in order[: total - sum(parts)]:
        parts[place] += 1
    return parts


def _divided(number: int, by: int, rule: Rule) -> int:
    whole, rest = divmod(number, by)
    return whole + (rule is Rule.HALF_UP and 2 * rest >= by)
