"""What a citizen is shown after a save: what was done and what comes next, without anybody's name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desk.domain.visit import Outcome

if TYPE_CHECKING:
    from desk.domain.visit import HelpItem, Visit


class Ending(StrEnum):
    """How a matter stands when the citizen leaves the desk; HELPED where no dossier was filed."""

    FILED = "filed"
    PENDING = "pending"
    PAPER = "paper"
    UNFINISHED = "unfinished"
    HELPED = "helped"


_WITH_THE_OFFICE = (Ending.FILED, Ending.PENDING)


class NextStep(StrEnum):
    """What the citizen does next."""

    WAIT_FOR_MESSAGE = "wait_for_message"
    LOOK_UP = "look_up"
    LOG_IN = "log_in"
    ADD_PAPERS = "add_papers"
    HAND_THEM_IN = "hand_them_in"
    BRING_PAPERS = "bring_papers"
    TAKE_A_NUMBER = "take_a_number"
    KEEP_THE_SLIP = "keep_the_slip"
    COME_AGAIN = "come_again"
    TRY_AGAIN = "try_again"


@dataclass(frozen=True)
class Matter:
    """One thing that was done, in the words of its guide sheet; `papers` are what its sheet says to bring."""

    ending: Ending
    title: str
    dossier: str = ""
    papers: tuple[str, ...] = ()

    @property
    def has_slip(self) -> bool:
        """Whether the citizen can take a slip home: the dossier is with the office and has a code."""
        return bool(self.dossier) and self.ending in _WITH_THE_OFFICE

    @property
    def steps(self) -> tuple[NextStep, ...]:
        """What comes next, at most three steps."""
        # Without a code the portal is asked by logging in instead.
        follow = NextStep.LOOK_UP if self.dossier else NextStep.LOG_IN
        return {
            Ending.FILED: (NextStep.WAIT_FOR_MESSAGE, follow, NextStep.COME_AGAIN),
            Ending.PENDING: (NextStep.ADD_PAPERS, NextStep.HAND_THEM_IN, follow),
            Ending.PAPER: (NextStep.BRING_PAPERS, NextStep.TAKE_A_NUMBER, NextStep.KEEP_THE_SLIP),
            Ending.UNFINISHED: (NextStep.BRING_PAPERS, NextStep.COME_AGAIN),
            Ending.HELPED: (NextStep.TRY_AGAIN, NextStep.COME_AGAIN),
        }[self.ending]


@dataclass(frozen=True)
class Confirmation:
    """Everything on the screen that is turned to the citizen: dossiers first, then all other help.

    `modules` are the dark modules of the portal's code without quiet zone, `domain` the host beside it.
    """

    matters: tuple[Matter, ...]
    desk: str
    phone: str
    hours: str
    link: str
    domain: str
    modules: tuple[tuple[bool, ...], ...]
    practice: bool = False


def slip_codes(visit: Visit) -> tuple[str, ...]:
    """The codes of a visit's dossiers whose slip the citizen can take home, each once."""
    found = (item.dossier for item in visit.items if item.dossier and ending(item) in _WITH_THE_OFFICE)
    return tuple(dict.fromkeys(found))


def ending(item: HelpItem) -> Ending:
    """How a saved item stands: what was filed needs a procedure or a dossier code."""
    if item.outcome is Outcome.UNFINISHED:
        return Ending.UNFINISHED
    if not (item.procedure or item.dossier):
        return Ending.HELPED
    told = {Outcome.PENDING: Ending.PENDING, Outcome.PAPER: Ending.PAPER, Outcome.SUBMITTED: Ending.FILED}
    if item.outcome is not None:
        return told[item.outcome]
    return Ending.FILED if item.dossier else Ending.HELPED
