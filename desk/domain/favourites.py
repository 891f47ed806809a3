"""Which services stand on the keys 1–9: those the administrator pinned, then those used most."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from desk.domain.service import Service

KEYS = range(1, 10)
ENOUGH = 30  # help items of the days that are counted, below which the order in force stays
COUNTED_DAYS = 90
REST = 7  # days from one choice to the next, so that the hand can trust the keys


@dataclass(frozen=True)
class Favourites:
    """Keys that the administrator pinned, by service, and the day of the last choice by use."""

    pinned: Mapping[str, int] = field(default_factory=dict)
    chosen_on: date | None = None

    def due(self, today: date) -> bool:
        """Whether a new choice by use may be made; a last one that lies in the future binds no longer."""
        return self.chosen_on is None or abs((today - self.chosen_on).days) >= REST

    def with_pin(self, service: str, key: int) -> Favourites:
        """The same with a service pinned to a key, which any other service loses; 0 pins it to none."""
        kept = {other: held for other, held in self.pinned.items() if other != service and held != key}
        return Favourites(kept | ({service: key} if key else {}), self.chosen_on)


def choose(
    services: Sequence[Service], pinned: Mapping[str, int], uses: Mapping[str, int] | None = None
) -> dict[str, int]:
    """The key 1–9 of every service that gets one; `services` stand in the order of the catalogue.

    Pinned services have their key. The others are taken by their `uses` (help items), ties and services
    without use in the order of the catalogue, those that hold a free key first. Who has a key and stays
    keeps it; who is new gets the lowest free key.
    """
    active = [service for service in services if service.active]
    keys = {service.key: pinned[service.key] for service in active if service.key in pinned}
    counted = uses or {}
    others = sorted(
        (service for service in active if service.key not in keys),
        key=lambda service: (-counted.get(service.key, 0), service.favourite in {0, *keys.values()}),
    )
    chosen = others[: len(KEYS) - len(keys)]
    for service in chosen:
        if service.favourite and service.favourite not in keys.values():
            keys[service.key] = service.favourite
    free = (key for key in KEYS if key not in set(keys.values()))
    new = [service.key for service in chosen if service.key not in keys]
    return keys | dict(zip(new, list(free), strict=False))


def enough(uses: Mapping[str, int]) -> bool:
    """Whether a desk has worked enough for its use to say something."""
    return sum(uses.values()) >= ENOUGH
