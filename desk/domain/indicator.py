"""Indicators: typed figures, counted by a filter, entered by hand or composed of others."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Source(StrEnum):
    """Where an indicator's figure comes from."""

    COUNTED = "counted"
    ENTERED = "entered"
    COMPOSED = "composed"


class Counting(StrEnum):
    """What a counted indicator counts; each goes with units of account of its own.

    QUANTITY adds up the quantities of help items and the tallies of services that share a unit of account.
    ITEMS counts help items (lượt), VISITS visits (lượt tiếp dân), PEOPLE different identified citizens
    (người), DOSSIERS different dossier codes (hồ sơ), SHIFTS shifts (ca, lượt ra quân), HOURS whole hours
    of duty (giờ).
    """

    QUANTITY = "quantity"
    ITEMS = "items"
    VISITS = "visits"
    PEOPLE = "people"
    DOSSIERS = "dossiers"
    SHIFTS = "shifts"
    HOURS = "hours"


@dataclass(frozen=True)
class Filter:
    """Which rows count: each field names the values that are wanted, an empty one leaves all in.

    `services` are keys, `procedures` codes, `units` unit keys (of the citizen or the tally), `teams` ids of
    the team of the shift; the others are values of the enumerations of visits, procedures and shifts.
    """

    services: tuple[str, ...] = ()
    procedures: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    payments: tuple[str, ...] = ()
    hows: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    shift_kinds: tuple[str, ...] = ()

    @property
    def asks_of_items(self) -> bool:
        """Whether it asks what only a help item can tell, so that anonymous tallies cannot count."""
        return any((self.procedures, self.fields, self.levels, self.outcomes, self.payments, self.hows))


@dataclass(frozen=True)
class Indicator:
    """A figure with its unit of account; the code and the unit never change, names come in versions.

    `counting` and `filter` belong to a counted one, `parts` (codes of the same unit of account) to a
    composed one. From `ended_on` on it is not offered any more; its past stays.
    """

    code: str
    name: str
    unit_of_account: str
    source: Source
    counting: Counting = Counting.QUANTITY
    filter: Filter = field(default_factory=Filter)
    parts: tuple[str, ...] = ()
    version: int = 1
    position: int = 0
    shipped: bool = False
    ended_on: date | None = None


FILTER_FIELDS = tuple(each.name for each in fields(Filter))
"""The names that a definition of a filter may use."""
