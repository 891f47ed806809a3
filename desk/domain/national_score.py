"""Shares of the national score that the desk's log can feed, as numerators and denominators.

Bộ chỉ số 766 (Quyết định 766/QĐ-TTg ngày 23/6/2022) itself is counted on the national portal; these are the
shares among the dossiers that the desk helped with.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from desk.domain.indicator import Counting, Filter, Indicator, Source
from desk.domain.procedure import Level
from desk.domain.visit import Outcome, Payment

_DOSSIER = "hồ sơ"
_ONLINE = (Outcome.SUBMITTED.value, Outcome.PENDING.value)
_FILED = (*_ONLINE, Outcome.PAPER.value)


class FeedKey(StrEnum):
    """Which share: filed online from end to end, or paid for online."""

    FULL_ONLINE = "full_online"
    PAID_ONLINE = "paid_online"


@dataclass(frozen=True)
class Feed:
    """A share of dossiers; `left_out` are those of which nobody told what the share asks for."""

    key: FeedKey
    numerator: int
    denominator: int
    left_out: int

    @property
    def share(self) -> Fraction | None:
        """The share, 1 for the whole; None without a dossier to take it of."""
        return Fraction(self.numerator, self.denominator) if self.denominator else None


def indicators() -> tuple[Indicator, ...]:
    """What has to be counted for the feeds; each code is the feed's key with the part of the share.

    The level is the one that the help item recorded. Full online: dossiers of procedures toàn trình that
    were filed online, of those that were filed at all. Paid online: of those that had a fee.
    """
    full, paid = FeedKey.FULL_ONLINE, FeedKey.PAID_ONLINE
    level = (Level.FULL.value,)
    return (
        _counted(f"{full}.numerator", Filter(levels=level, outcomes=_ONLINE)),
        _counted(f"{full}.denominator", Filter(levels=level, outcomes=_FILED)),
        _counted(f"{full}.left_out", Filter(levels=(Level.UNKNOWN.value,), outcomes=_FILED)),
        _counted(f"{paid}.numerator", Filter(outcomes=_ONLINE, payments=(Payment.PAID.value,))),
        _counted(
            f"{paid}.denominator",
            Filter(outcomes=_ONLINE, payments=(Payment.PAID.value, Payment.UNPAID.value)),
        ),
        _counted(f"{paid}.left_out", Filter(outcomes=_ONLINE, payments=(Payment.FREE.value,))),
    )


def feeds(counted: dict[str, int]) -> tuple[Feed, ...]:
    """The feeds from the figures of `indicators`."""
    return tuple(
        Feed(key, *(counted[f"{key}.{part}"] for part in ("numerator", "denominator", "left_out")))
        for key in FeedKey
    )


def _counted(code: str, wanted: Filter) -> Indicator:
    return Indicator(code, code, _DOSSIER, Source.COUNTED, Counting.DOSSIERS, wanted)
