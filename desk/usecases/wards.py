"""Setting the register up for its ward: names, catalogues, first user."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from db import catalogue, ledger, settings, units
from desk.domain import ward as rules
from desk.domain.ledger import LedgerEntry
from desk.domain.people import Role, User
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.unit import Unit, UnitKind
from desk.domain.ward import Ward
from desk.usecases import clock
from desk.usecases.users import add_user
from resources import tables

if TYPE_CHECKING:
    from db.engine import Database, Session
    from desk.usecases.catalogues import Catalogues

_WARD = "ward"


class Wards:
    """The ward whose register this is."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def ward(self) -> Ward | None:
        """The ward as set up; None in a register that was not set up yet."""
        with self._db.read() as session:
            stored = settings.value(session, _WARD)
        return Ward(**stored) if isinstance(stored, dict) else None

    def set_up(self, ward: Ward, user_name: str, *, sample_units: bool = True) -> User:
        """Fill an empty register with ward, catalogues and its first user, the administrator, all or nothing.

        `sample_units` loads the units of the sample ward, which the ward then edits. Refused where the
        register is set up already, InvalidDraft for a ward or a user without a name.
        """
        wanted = rules.tidy(ward)
        problems = rules.check(wanted)
        if problems:
            raise InvalidDraft(*problems)
        with self._db.begin() as session:
            if settings.value(session, _WARD) is not None:
                raise Refused(refusal("register_set_up", name=wanted.name))
            user = add_user(session, user_name, Role.ADMINISTRATOR)
            settings.put(session, _WARD, asdict(wanted))
            _load_catalogues(session, wanted, sample_units=sample_units)
            entry = LedgerEntry(clock.now(), user.id, "ward_set_up", "ward", "", asdict(wanted))
            ledger.append(session, entry)
        self._catalogues.forget()
        return user


def _load_catalogues(session: Session, ward: Ward, *, sample_units: bool) -> None:
    # Imported here: it is needed once in the life of a register.
    from desk.usecases import indicator_shelf

    catalogue.add_services(session, tables.services())
    catalogue.add_procedures(session, tables.procedures())
    catalogue.add_links(session, tables.links())
    catalogue.add_provinces(session, tables.provinces())
    indicator_shelf.load(session)
    root = next(unit for unit in tables.units() if unit.kind is UnitKind.WARD)
    named = Unit(root.key, root.kind, ward.name)
    if sample_units:
        below = [unit for unit in tables.units() if unit.key != root.key]
        units.add_units(session, [named, *below], tables.denominators())
    else:
        units.add_units(session, [named])
