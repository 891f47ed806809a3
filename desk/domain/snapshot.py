"""Figures that were told in a message (mã tin): what was said, and whether it is still so."""

# ruff: noqa: TC003 - the types are read at run time when kept figures come back

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desk.domain.period import Period


@dataclass(frozen=True)
class ToldFigure:
    """A figure in its unit of account; with a target also what was assigned, and the published percentage."""

    code: str
    name: str
    unit: str
    value: int
    assigned: int | None = None
    percent: Decimal | None = None


@dataclass(frozen=True)
class Snapshot:
    """Figures that were told under a code: of which period, in which words, when and by whom."""

    code: str
    period: Period
    figures: tuple[ToldFigure, ...]
    message: str
    at: datetime
    by: UUID
    by_name: str
    seq: int = 0


@dataclass(frozen=True)
class Comparison:
    """A figure as it was told and as it is now; None where it was not told, or is not counted any more."""

    name: str
    unit: str
    then: int | None
    now: int | None

    @property
    def changed(self) -> bool:
        """Whether it is another number now."""
        return self.then != self.now


def compare(told: Iterable[ToldFigure], counted: Iterable[ToldFigure]) -> tuple[Comparison, ...]:
    """Every figure that was told beside what it is now, then those that came since."""
    then = {each.code: each for each in told}
    now = {each.code: each for each in counted}
    return tuple(
        Comparison(
            (now.get(code) or then[code]).name,
            (now.get(code) or then[code]).unit,
            then[code].value if code in then else None,
            now[code].value if code in now else None,
        )
        for code in {**then, **now}
    )
