"""The library of guide sheets: everything that has a sheet, as cards that tell how their links stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import catalogue
from desk.domain import roles
from desk.domain.roles import Permission
from desk.domain.sheet_card import SheetCard
from desk.domain.sheet_shelf import SheetShelf, shelved
from desk.domain.sheet_subject import Subject, SubjectKind
from desk.usecases.link_rules import link_book
from desk.usecases.recalls import Recalls
from desk.usecases.template_shelf import TemplateShelf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from db.engine import Database
    from desk.domain.links import Link
    from desk.domain.people import User
    from desk.domain.procedure import Procedure
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.link_rules import LinkBook

_ALL = 10_000


class SheetLibrary:
    """Cards of one register."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues
        self._shelf = TemplateShelf(db)
        self._recalls = Recalls(db)

    def find(self, by: User, query: str = "") -> list[SheetCard]:
        """The sheets that fit the words: procedures in force, most used first, then services, then links."""
        return self.shelf(by).find(query)

    def shelf(self, by: User) -> SheetShelf:
        """Every card of now, folded, so that a page can search them at each key without the register."""
        roles.require(by, Permission.PRINT_SHEETS)
        with self._db.read() as session:
            book, links = link_book(session), catalogue.links(session)
        marks = _Marks(book, {recall.link: recall.out for recall in self._recalls.all(by)})
        procedures = self._catalogues.find_procedures("", book.day, _ALL)
        others = [*self._services(marks), *(marks.of_link(each) for each in links if _in_use(each, book.day))]
        return SheetShelf(
            (
                *(shelved(marks.of_procedure(each), each.name, each.uses) for each in procedures),
                *(shelved(card) for card in others),
            )
        )

    def _services(self, marks: _Marks) -> list[SheetCard]:
        services = self._catalogues.snapshot().service_by_key
        return [
            replace(
                marks.card(Subject(SubjectKind.SERVICE, each.key), each.title, each.link, None),
                field=services[each.key].name,
            )
            for each in self._shelf.templates()
            if each.key in services
        ]


@dataclass(frozen=True)
class _Marks:
    """How links stand today, and how many sheets of each are called back."""

    book: LinkBook
    out: Mapping[str, int]

    def of_procedure(self, told: Procedure) -> SheetCard:
        """The card of a procedure."""
        subject = Subject(SubjectKind.PROCEDURE, told.code)
        card = self.card(subject, told.short_name, told.link, told.link_checked_on)
        return replace(card, field=told.field, level=told.level, channel=told.channel)

    def of_link(self, told: Link) -> SheetCard:
        """The card of a link of the register."""
        subject = Subject(SubjectKind.LINK, told.key)
        return replace(self.card(subject, told.name, told.url, told.checked_on), field=told.owner)

    def card(self, subject: Subject, name: str, link: str, checked_on: date | None) -> SheetCard:
        """A card of any subject; `checked_on` where its catalogue knows the day of the last good check."""
        day = checked_on or self.book.good_on(link)
        standing = self.book.standing(link, day) if link else None
        return SheetCard(
            subject, name, link=link, standing=standing, checked_on=day, out=self.out.get(link, 0)
        )


def _in_use(link: Link, day: date) -> bool:
    return link.ended_on is None or day < link.ended_on
