"""Shares of the national score that the desk's log can feed, as numerators and denominators with their names.

Bộ chỉ số 766 (Quyết định 766/QĐ-TTg ngày 23/6/2022) itself is counted on the national portal; these are the
shares among the dossiers that the desk helped with. The level is the one that the help item recorded.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from desk.domain.indicator import Counting, Filter, Indicator, Source
from desk.domain.procedure import Level
from desk.domain.visit import Payment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class FeedKey(StrEnum):
    """Which share: filed online from end to end, or paid for online."""

    FULL_ONLINE = "full_online"
    PAID_ONLINE = "paid_online"


@dataclass(frozen=True)
class Part:
    """A figure of an indicator with the indicator's name."""

    name: str
    value: int


@dataclass(frozen=True)
class Feed:
    """A share of dossiers; `left_out` are those of which nobody told what the share asks for."""

    key: FeedKey
    numerator: Part
    denominator: Part
    left_out: int

    @property
    def share(self) -> Fraction | None:
        """The share, 1 for the whole; None without a dossier to take it of."""
        of = self.denominator.value
        return Fraction(self.numerator.value, of) if of else None


PARTS = {
    FeedKey.FULL_ONLINE: ("dossiers_full", "dossiers_full_due"),
    FeedKey.PAID_ONLINE: ("dossiers_paid", "dossiers_with_fee"),
}
"""The indicators of the numerator and the denominator."""

LEFT_OUT = {
    FeedKey.FULL_ONLINE: Filter(levels=(Level.UNKNOWN.value,)),
    FeedKey.PAID_ONLINE: Filter(payments=(Payment.FREE.value,)),
}
"""Dossiers that stand in neither part: level not set, no fee."""


def wanted(known: Iterable[Indicator]) -> list[Indicator]:
    """What has to be counted for the feeds, out of the indicators that the register has."""
    codes = {code for parts in PARTS.values() for code in parts}
    left = [
        Indicator(key, key, "hồ sơ", Source.COUNTED, Counting.DOSSIERS, told)
        for key, told in LEFT_OUT.items()
    ]
    return [*(each for each in known if each.code in codes), *left]


def feeds(asked: Iterable[Indicator], counted: Mapping[str, int]) -> tuple[Feed, ...]:
    """The feeds from the figures of `wanted`; one whose indicators the register lacks is left out."""
    names = {each.code: each.name for each in asked}
    parts = {code: Part(name, counted[code]) for code, name in names.items()}
    return tuple(
        Feed(key, parts[numerator], parts[denominator], counted[key])
        for key, (numerator, denominator) in PARTS.items()
        if {numerator, denominator} <= parts.keys()
    )
