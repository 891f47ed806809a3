"""What the first run offers and loads, read from the catalogues that come with the program."""

from __future__ import annotations

from typing import NamedTuple

from desk.domain.unit import UnitKind
from resources import tables


class Catalogued(NamedTuple):
    """How much the catalogues hold."""

    procedures: int
    procedures_day: str
    services: int
    favourites: int
    groups: int
    party_cells: int


def catalogued() -> Catalogued:
    """Count what the program brings along."""
    services, units = tables.services(), tables.units()
    return Catalogued(
        procedures=len(tables.procedures()),
        procedures_day=f"{tables.as_of('procedures'):%d/%m/%Y}",
        services=len(services),
        favourites=sum(service.favourite > 0 for service in services),
        groups=sum(unit.kind is UnitKind.RESIDENTIAL_GROUP for unit in units),
        party_cells=sum(unit.kind is UnitKind.PARTY_CELL for unit in units),
    )
