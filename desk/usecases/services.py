"""The ward's list of services: names, keys 1–9, which are in use; nothing is ever deleted from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import catalogue
from desk.domain import roles
from desk.domain import service as rules
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.text import fold
from desk.usecases import favourites
from desk.usecases.catalogue_change import changes_between, changing, note

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.domain.service import Service
    from desk.usecases.catalogues import Catalogues

_FIELDS = ("name", "group", "active")


class Services:
    """Add and change services."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def pinned(self, by: User) -> Mapping[str, int]:
        """The keys that the administrator pinned, by service; the other keys are chosen by use."""
        roles.require(by, Permission.CATALOGUES)
        with self._db.read() as session:
            return favourites.load(session).pinned

    def uses(self, by: User) -> Mapping[str, int]:
        """Help items of each service in the days by which the keys are chosen."""
        roles.require(by, Permission.CATALOGUES)
        with self._db.read() as session:
            return favourites.uses(session)

    def add(self, by: User, service: Service, pinned: int = 0) -> Service:
        """Add a service under a key made from its name, pinned to a digit 1–9 or to none (0).

        InvalidDraft for what is missing, Refused where another service has the name.
        """
        with changing(self._db, self._catalogues, by) as session:
            known = catalogue.services(session)
            told = replace(rules.tidy(service), active=True, favourite=0)
            added = replace(told, key=rules.new_key(told.name, {each.key for each in known}))
            _refuse_unfit(added, known)
            catalogue.add_services(session, [added])
            details = {"unit": added.unit_of_account, "files_dossier": added.files_dossier}
            note(session, by, "service_added", "service", added.key, {"name": added.name, **details})
            return _pin(session, by, added, pinned)

    def alter(self, by: User, service: Service, pinned: int = 0) -> Service:
        """Change name, group, use and pinned digit of a service; key and unit of account never change.

        A service out of use cannot be chosen any more and loses its digit; what was recorded stays.
        """
        told = rules.tidy(service)
        with changing(self._db, self._catalogues, by) as session:
            known = catalogue.services(session)
            before = next((each for each in known if each.key == told.key), None)
            if before is None:
                raise Refused(refusal("service_unknown", service=told.key))
            after = replace(before, **{field: getattr(told, field) for field in _FIELDS})
            _refuse_unfit(after, known)
            changed = changes_between(before, after, _FIELDS)
            if changed:
                catalogue.add_services(session, [after])
                note(session, by, "service_changed", "service", after.key, changed)
            return _pin(session, by, after, pinned if after.active else 0)


def _pin(session: Session, by: User, service: Service, digit: int) -> Service:
    """Pin a service to a digit, or to none, and give the service as it then stands."""
    held = favourites.load(session)
    wanted = held.with_pin(service.key, digit)
    if wanted != held:
        favourites.store(session, wanted)
        note(session, by, "service_pinned", "service", service.key, {"digit": digit})
    favourites.settle(session, wanted, by=by.id)
    return next(each for each in catalogue.services(session) if each.key == service.key)


def _refuse_unfit(service: Service, known: Sequence[Service]) -> None:
    problems = rules.check(service)
    others = (each for each in known if each.key != service.key)
    if any(fold(each.name) == fold(service.name) for each in others):
        problems.append(refusal("service_name_taken", "name"))
    if problems:
        raise InvalidDraft(*problems)
