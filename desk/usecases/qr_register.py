"""The register of codes beyond procedures: links of places, surveys, groups, apps, with the same safety."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import catalogue
from desk.domain import qr_register, roles
from desk.domain.print_run import NOWHERE, PrintPlace, PrintRun
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.usecases import clock
from desk.usecases.ids import new_id
from desk.usecases.link_rules import link_book
from desk.usecases.notes import note
from desk.usecases.print_register import keep_run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.engine import Database
    from desk.domain.links import Link
    from desk.domain.people import User

_SHEET = "m01"  # the form that serves any link


class QrRegister:
    """Named links that stand in codes."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

    def all(self, by: User) -> list[Link]:
        """Every link, ended ones too, in Vietnamese order of the names."""
        roles.require(by, Permission.PRINT_SHEETS)
        with self._db.read() as session:
            return catalogue.links(session)

    def put(self, by: User, told: Link) -> Link:
        """Add a link (without a key), or change one; an ended one is in use again then.

        A page that is not the State's (`outside`) is a leader's to add or change. InvalidDraft for what is
        missing, a taken name, or a link that may not be printed; Refused for a key that is unknown.
        """
        roles.require(by, Permission.CHECK_LINKS)
        with self._db.begin() as session:
            known = {link.key: link for link in catalogue.links(session)}
            wanted = qr_register.tidy(told)
            before = _known(known, wanted.key) if wanted.key else None
            if wanted.outside or (before and before.outside):
                roles.require(by, Permission.ALLOW_LINKS)
            problems = qr_register.check(wanted, known.values(), link_book(session).allowed)
            if problems:
                raise InvalidDraft(*problems)
            kept = _merged(wanted, before, known)
            catalogue.add_links(session, [kept])
            details = {"link": kept.url, "kind": kept.kind, "outside": kept.outside}
            note(session, by, "link_changed" if before else "link_added", "link", kept.key, **details)
        return kept

    def end(self, by: User, key: str) -> Link:
        """Take a link out of use from today on; Refused where it is unknown or ended already."""
        roles.require(by, Permission.CHECK_LINKS)
        with self._db.begin() as session:
            found = _known({link.key: link for link in catalogue.links(session)}, key)
            if found.ended_on is not None:
                raise Refused(refusal("link_ended", name=found.name))
            ended = replace(found, ended_on=clock.today())
            catalogue.add_links(session, [ended])
            note(session, by, "link_ended", "link", key, day=clock.today())
        return ended

    def printable(self, by: User, keys: Sequence[str]) -> list[Link]:
        """The links of the keys in that order; Refused where one is unknown, ended, broken or not allowed."""
        roles.require(by, Permission.PRINT_SHEETS)
        with self._db.read() as session:
            known, book = {link.key: link for link in catalogue.links(session)}, link_book(session)
        found = [_known(known, key) for key in keys]
        for link in found:
            if link.ended_on is not None and link.ended_on <= book.day:
                raise Refused(refusal("link_ended", name=link.name))
            book.require(link.url)
        return found

    def printed(
        self, by: User, keys: Sequence[str], size: str, copies: int, printer: str, where: PrintPlace = NOWHERE
    ) -> list[PrintRun]:
        """Register that the spooler accepted a sheet of these links, a run for each of them."""
        roles.require(by, Permission.PRINT_SHEETS)
        now = clock.now()
        with self._db.begin() as session:
            known = {link.key: link for link in catalogue.links(session)}
            links = [_known(known, key) for key in keys]
            runs = [
                PrintRun(
                    *(new_id(), now, by.id, link.key, f"{link.key}-{_SHEET}", link.url),
                    *(size, copies, printer, copies, where),
                )
                for link in links
            ]
            return [keep_run(session, by, run) for run in runs]


def _known(known: dict[str, Link], key: str) -> Link:
    if key not in known:
        raise Refused(refusal("link_unknown", key=key))
    return known[key]


def _merged(wanted: Link, before: Link | None, known: dict[str, Link]) -> Link:
    """What is kept: a new key, or the old check as long as the link is the same."""
    if before is None:
        key = qr_register.new_key(wanted.name, known)
        return replace(wanted, key=key, as_of=clock.today(), checked_on=None, checked_by="", ended_on=None)
    kept = replace(before, name=wanted.name, kind=wanted.kind, owner=wanted.owner, ended_on=None)
    kept = replace(kept, outside=wanted.outside)
    if before.url == wanted.url:
        return kept
    return replace(kept, url=wanted.url, as_of=clock.today(), checked_on=None, checked_by="")
