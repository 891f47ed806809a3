"""Catalogues: services, procedures, units, barriers, as the pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from db import catalogue, units
from desk.domain.text import asked_words, fold, nearness, search_words, sort_key, starts_words
from desk.domain.unit import UnitKind
from desk.usecases import clock
from resources import tables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from db.engine import Database
    from desk.domain.catalogue import Catalogue
    from desk.domain.procedure import Procedure
    from desk.domain.service import Service
    from desk.domain.text import SortKey
    from desk.domain.unit import Unit


@dataclass(frozen=True)
class Snapshot:
    """The catalogues at one moment, read once and kept until one of them changes."""

    services: tuple[Service, ...]
    procedures: tuple[Procedure, ...]
    units: tuple[Unit, ...]

    @cached_property
    def service_by_key(self) -> dict[str, Service]:
        """Services by key."""
        return {service.key: service for service in self.services}

    @cached_property
    def procedure_by_code(self) -> dict[str, Procedure]:
        """Procedures by code."""
        return {procedure.code: procedure for procedure in self.procedures}

    @cached_property
    def groups(self) -> list[Unit]:
        """Residential groups in the order of their names."""
        groups = (unit for unit in self.units if unit.kind is UnitKind.RESIDENTIAL_GROUP)
        return sorted(groups, key=_by_name)


def _by_name(unit: Unit) -> SortKey:
    return sort_key(unit.name)


class Catalogues:
    """Look services, procedures, units and barriers up."""

    def __init__(self, db: Database) -> None:
        """Work on one register; nothing is read yet."""
        self._db = db
        self._snapshot: Snapshot | None = None

    def snapshot(self) -> Snapshot:
        """The catalogues as they are now."""
        if self._snapshot is None:
            with self._db.read() as session:
                self._snapshot = Snapshot(
                    tuple(catalogue.services(session)),
                    tuple(catalogue.procedures(session)),
                    tuple(units.all_units(session)),
                )
        return self._snapshot

    def catalogue(self, learned: Iterable[tuple[str, str]] = ()) -> Catalogue:
        """The catalogues by all the words that people use for what is in them.

        `learned` are words that this desk told, each with its service's key.
        """
        # Imported here: reading or writing a log is not part of a start.
        from desk.domain.catalogue import Catalogue

        known = self.snapshot()
        return Catalogue.build(
            known.services,
            known.procedures,
            known.units,
            tables.barriers(),
            [*tables.service_words(), *learned],
            tables.barrier_words(),
        )

    def forget(self) -> None:
        """Read the catalogues anew the next time they are needed."""
        self._snapshot = None

    def services(self) -> list[Service]:
        """Active services, favourites 1–9 first."""
        active = [service for service in self.snapshot().services if service.active]
        return sorted(active, key=_favourites_first)

    def procedures(self, day: date) -> list[Procedure]:
        """Procedures in force on the day, those that this desk uses most first."""
        return [procedure for procedure in self.snapshot().procedures if procedure.valid_on(day)]

    def procedure(self, code: str) -> Procedure | None:
        """The procedure with that code."""
        return self.snapshot().procedure_by_code.get(code)

    def find_procedures(self, query: str, day: date, limit: int = 50) -> list[Procedure]:
        """Procedures in force on the day that fit a code, or words of name and field without accents."""
        return find_procedures(query, self.procedures(day), limit)

    def offered_procedures(self, query: str, day: date, limit: int = 50) -> list[Procedure]:
        """What fits a query as above; then, where something was asked, what fits but is not in force.

        Those can be shown with the reason, never chosen for that day.
        """
        found = self.find_procedures(query, day, limit)
        if not query.strip():
            return found
        barred = (each for each in self.snapshot().procedures if not each.valid_on(day))
        return [*found, *find_procedures(query, barred, limit)][:limit]

    def groups(self) -> list[Unit]:
        """Residential groups in the order of their names, without those that are part of another by now."""
        today = clock.today()
        return [group for group in self.snapshot().groups if group.stands_on(today)]

    def barriers(self) -> list[tuple[str, str]]:
        """Common barriers as key and label."""
        return tables.barriers()


def _favourites_first(service: Service) -> tuple[bool, int]:
    return service.favourite == 0, service.favourite


def find_procedures(query: str, procedures: Iterable[Procedure], limit: int) -> list[Procedure]:
    """The fitting procedures: words that stand together in the name first, then the desk's own order."""
    wanted, asked = " ".join(search_words(query)), asked_words(query)
    if not wanted:
        return list(procedures)[:limit]
    found = [each for each in procedures if starts_words(asked, _words(_searched(each)))]
    return sorted(found, key=lambda each: (-each.uses, *_nearness(wanted, each)))[:limit]


def _searched(procedure: Procedure) -> str:
    return f"{procedure.code} {procedure.name} {procedure.field}"


def _nearness(wanted: str, procedure: Procedure) -> tuple[bool, int]:
    return nearness(wanted, fold(procedure.code), " ".join(_words(procedure.name)))


@lru_cache(maxsize=4096)  # every key of a search asks for the same few hundred names
def _words(text: str) -> tuple[str, ...]:
    return tuple(search_words(text))
