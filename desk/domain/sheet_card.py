"""Cards of the library of guide sheets: what a sheet is about and how the link behind its code stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain.link_check import CheckResult, Standing
from desk.domain.procedure import Channel, Level

if TYPE_CHECKING:
    from datetime import date

    from desk.domain.sheet_subject import Subject

_BROKEN = frozenset({Standing(CheckResult.DEAD), Standing(CheckResult.ELSEWHERE)})
_WAITING = frozenset({Standing.OVERDUE, Standing.UNCHECKED}) | _BROKEN


@dataclass(frozen=True)
class SheetCard:
    """A sheet that can be chosen; `standing` is None where it has no link of its own.

    `checked_on` is when the link last led to the right page, `out` how many printed sheets are called back.
    """

    subject: Subject
    name: str
    field: str = ""
    level: Level = Level.UNKNOWN
    channel: Channel = Channel.UNKNOWN
    link: str = ""
    standing: Standing | None = None
    checked_on: date | None = None
    out: int = 0

    @property
    def key(self) -> str:
        """The code of the procedure, or the key of the service or link."""
        return self.subject.key

    @property
    def broken(self) -> bool:
        """Whether the link was found broken: the sheet cannot be printed until it is mended."""
        return self.standing in _BROKEN

    @property
    def waits(self) -> bool:
        """Whether somebody should open the link and look."""
        return self.standing in _WAITING
