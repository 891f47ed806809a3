"""The program's own indicators on their way into a register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import indicators, ledger, settings
from desk.domain.ledger import LedgerEntry
from desk.usecases import clock
from resources import tables

if TYPE_CHECKING:
    from db.engine import Session

_SETTING = "indicators"


def load(session: Session) -> int:
    """Give the register the indicators that it lacks, and how many those were; what it has stays as it is."""
    held = {each.code for each in indicators.all_indicators(session)}
    fresh = [each for each in tables.indicators() if each.code not in held]
    indicators.add(session, fresh, clock.now(), None)
    settings.put(session, _SETTING, tables.INDICATORS)
    return len(fresh)


def bring_up(session: Session) -> None:
    """The same for a register that was set up by an earlier program, with an entry in the ledger."""
    added = load(session)
    details = {"number": added, "set": tables.INDICATORS}
    ledger.append(session, LedgerEntry(clock.now(), None, "indicators_loaded", "indicator", "", details))
