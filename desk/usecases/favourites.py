"""The keys 1–9 of the desk: chosen by use when the program starts, pinned by the administrator."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from db import catalogue, figures, ledger, settings
from desk.domain import favourites as rules
from desk.domain.favourites import Favourites
from desk.domain.ledger import LedgerEntry
from desk.usecases import clock

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from db.engine import Database, Session
    from desk.usecases.catalogues import Catalogues

_SETTING = "favourites"


class FavouriteKeys:
    """Choose the services of the keys 1–9."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def refresh(self) -> bool:
        """Choose by the use of the last 90 days, at most once a week; whether a key changed.

        The program calls it when it starts, never while somebody works. A register with fewer than 30 help
        items in those days keeps the order it came with.
        """
        today = clock.today()
        with self._db.read() as session:
            held = load(session)
            used = uses(session) if held.due(today) else {}
        if not rules.enough(used):
            return False
        with self._db.begin() as session:
            store(session, replace(held, chosen_on=today))
            changed = settle(session, held, used)
        if changed:
            self._catalogues.forget()
        return changed


def uses(session: Session) -> dict[str, int]:
    """Help items of each service in the last 90 days."""
    today = clock.today()
    return figures.items_by_service(session, today - timedelta(days=rules.COUNTED_DAYS), today)


def load(session: Session) -> Favourites:
    """What is pinned, and when keys were last chosen by use."""
    stored = settings.value(session, _SETTING)
    if not isinstance(stored, dict):
        return Favourites()
    day = stored["chosen_on"]
    return Favourites(stored["pinned"], date.fromisoformat(day) if day else None)


def store(session: Session, held: Favourites) -> None:
    """Keep what is pinned, and when keys were last chosen by use."""
    day = held.chosen_on.isoformat() if held.chosen_on else None
    settings.put(session, _SETTING, {"pinned": dict(held.pinned), "chosen_on": day})


def settle(
    session: Session, held: Favourites, used: Mapping[str, int] | None = None, by: UUID | None = None
) -> bool:
    """Write the keys that follow, with a ledger entry where one is another one; whether it is so."""
    services = catalogue.services(session)
    keys = rules.choose(services, held.pinned, used)
    changed = [
        replace(service, favourite=keys.get(service.key, 0))
        for service in services
        if service.favourite != keys.get(service.key, 0)
    ]
    if not changed:
        return False
    catalogue.add_services(session, changed)
    told = {str(key): service for service, key in keys.items()}
    ledger.append(session, LedgerEntry(clock.now(), by, "favourites_chosen", "service", "", told))
    return True
