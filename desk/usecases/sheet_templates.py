"""Sheet templates of the ward: written in versions, confirmed by a leader, exchanged as files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import ledger, sheet_templates, users
from desk.domain import roles
from desk.domain.guide import SheetTemplate, check_sheet, choose, plain_title
from desk.domain.ledger import LedgerEntry
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.readability import remarks
from desk.domain.roles import Permission
from desk.domain.sheet_text import tidy
from desk.domain.sheet_version import Origin, SheetVersion, VersionState, in_use, next_number
from desk.domain.text import sort_key
from desk.usecases import clock
from desk.usecases.sheet_words import template_of, text_of
from desk.usecases.template_shelf import TemplateShelf
from resources import tables

if TYPE_CHECKING:
    from pathlib import Path

    from db.engine import Database, Session
    from desk.domain.guide import GuideSheet
    from desk.domain.people import User
    from desk.domain.problems import Problem
    from desk.domain.procedure import Procedure
    from desk.domain.text import SortKey
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.guides import Guides, SheetPages

_LARGEST_FILE = 65_536
_FOR_SERVICES = "generic-place"


@dataclass(frozen=True)
class TemplateLine:
    """A template in use; `waiting` is the number of a newer version that no leader confirmed, 0 for none."""

    template: SheetTemplate
    own: bool
    waiting: int


@dataclass(frozen=True)
class HistoryLine:
    """A version, who wrote it and who confirmed it; `used` for the one that is printed now."""

    version: SheetVersion
    written_by: str
    confirmed_by: str
    used: bool


@dataclass(frozen=True)
class DraftPages:
    """A template on paper, and what had to be given up so that it fits."""

    drawn: SheetPages
    given_up: tuple[Problem, ...]


class SheetTemplates:
    """Write, confirm and look at templates; a version is never overwritten."""

    def __init__(self, db: Database, catalogues: Catalogues, guides: Guides) -> None:
        """Work on one register."""
        self._db, self._catalogues, self._guides = db, catalogues, guides
        self._shelf = TemplateShelf(db)

    def current(self) -> list[TemplateLine]:
        """The template in use of every key, in the order of their titles; generic ones last."""
        versions = self._shelf.versions()
        found = self._shelf.by_key(versions)
        lines = [self._line(template, versions.get(key, [])) for key, template in found.items()]
        return sorted(lines, key=_by_title)

    def template(self, key: str, number: int = 0) -> SheetTemplate:
        """The words to begin an edit with: a version, else the newest, else those of the generic template.

        Refused for a key that is no procedure and no service, and for a version that is not there.
        """
        with self._db.read() as session:
            kept = sheet_templates.of_key(session, key)
        if number:
            return self._numbered(key, kept, number)
        standing = [version for version in kept if version.state is not VersionState.RETIRED]
        if standing:
            return template_of(standing[-1])
        return self._shelf.shipped.get(key) or self._beginning(key)

    def remarks(self, template: SheetTemplate) -> list[Problem]:
        """What breaks a limit, then what could be easier to read; each with its place in the template."""
        return [*check_sheet(template), *remarks(template, tables.plain_words())]

    def preview(self, template: SheetTemplate, size: str, dpi: float, *, large: bool = False) -> DraftPages:
        """The template as it would be printed, saved or not.

        InvalidDraft where the words break a limit, Refused where they do not fit the size.
        """
        problems = check_sheet(template)
        if problems:
            raise InvalidDraft(*problems)
        sheet = self._guides.made(template, self._sample(template))
        drawn = self._guides.drawn(sheet, size, dpi, large=large)
        return DraftPages(drawn, _given_up(sheet, size, large=large))

    def save(self, by: User, template: SheetTemplate) -> SheetTemplate:
        """Keep the words as a new version that waits for a leader; the version before stays as it is.

        InvalidDraft where they break a limit, Refused where nothing changed or the key is unknown.
        """
        return self._save(by, template, Origin.WARD)

    def confirm(self, by: User, key: str, number: int) -> SheetTemplate:
        """Say that the ward has checked a version on the live portal; from now on it is the one printed."""
        roles.require(by, Permission.CONFIRM_SHEETS)
        with self._db.begin() as session:
            kept = sheet_templates.of_key(session, key)
            template = self._numbered(key, kept, number)
            if template.confirmed:
                raise Refused(refusal("template_confirmed", version=number))
            now = clock.now()
            if any(version.version == number for version in kept):
                sheet_templates.confirm(session, key, number, by.id, now)
            else:
                words = text_of(template)
                told = (now, by.id, now, by.id)
                sheet_templates.add(session, SheetVersion(key, number, Origin.SHIPPED, words, *told))
            _note(session, by, "sheet_confirmed", key, number)
        return replace(template, confirmed=True)

    def retire(self, by: User, key: str) -> None:
        """Take the ward's versions of a template out of use, so that the program's own words are printed."""
        roles.require(by, Permission.CONFIRM_SHEETS)
        with self._db.begin() as session:
            kept = sheet_templates.of_key(session, key)
            if all(version.state is VersionState.RETIRED for version in kept):
                raise Refused(refusal("template_not_wards"))
            sheet_templates.retire(session, key, by.id, clock.now())
            _note(session, by, "sheet_retired", key, kept[-1].version)

    def history(self, key: str) -> list[HistoryLine]:
        """The versions of a template that the register keeps, the newest first."""
        with self._db.read() as session:
            kept = sheet_templates.of_key(session, key)
            names = {user.id: user.name for user in users.all_users(session)}
        used = in_use(kept, self._shelf.shipped_number(key))
        return [
            HistoryLine(
                version,
                names[version.created_by],
                names[version.confirmed_by] if version.confirmed_by else "",
                version == used,
            )
            for version in reversed(kept)
        ]

    def export_file(self, by: User, key: str, path: Path) -> None:
        """Write the newest version as a TOML file for another ward; it never says that it was confirmed."""
        from reports import files, templates

        roles.require(by, Permission.KEEP_SHEETS)
        template = replace(self.template(key), confirmed=False)
        files.write_beside(path, templates.text_of(template).encode())

    def import_file(self, by: User, path: Path) -> SheetTemplate:
        """Take a template file in as a new version that waits for a leader, whatever the file says.

        Refused where the file is no template, has an entry that is not known, or breaks a limit.
        """
        from reports import templates

        roles.require(by, Permission.KEEP_SHEETS)
        return self._save(by, templates.read(_text_in(path), path.name), Origin.FILE)

    def _save(self, by: User, template: SheetTemplate, origin: Origin) -> SheetTemplate:
        roles.require(by, Permission.KEEP_SHEETS)
        self._procedure(template.key)
        told = tidy(template)
        problems = check_sheet(told)
        if problems:
            raise InvalidDraft(*problems)
        words = text_of(told)
        if words == text_of(self.template(told.key)) and not self._is_new(told.key):
            raise Refused(refusal("template_unchanged"))
        with self._db.begin() as session:
            kept = sheet_templates.of_key(session, told.key)
            number = next_number(kept, self._shelf.shipped_number(told.key))
            version = SheetVersion(told.key, number, origin, words, clock.now(), by.id)
            sheet_templates.add(session, version)
            _note(session, by, "sheet_saved", told.key, number, origin=origin.value)
        return template_of(version)

    def _is_new(self, key: str) -> bool:
        """Whether nobody ever wrote a template of its own for the key."""
        return key not in self._shelf.shipped and key not in self._shelf.versions()

    def _line(self, template: SheetTemplate, kept: list[SheetVersion]) -> TemplateLine:
        used = in_use(kept, self._shelf.shipped_number(template.key))
        newest = [version.version for version in kept if version.state is VersionState.WAITING]
        waiting = max((number for number in newest if number > template.version), default=0)
        return TemplateLine(template, used is not None and used.origin is not Origin.SHIPPED, waiting)

    def _numbered(self, key: str, kept: list[SheetVersion], number: int) -> SheetTemplate:
        for version in kept:
            if version.version == number and version.state is not VersionState.RETIRED:
                return template_of(version)
        shipped = self._shelf.shipped.get(key)
        if shipped is None or shipped.version != number:
            raise Refused(refusal("template_version_unknown", version=number))
        return shipped

    def _procedure(self, key: str) -> Procedure | None:
        """The procedure of a key, None for a service or a generic template; Refused for anything else."""
        procedure = self._catalogues.procedure(key)
        services = self._catalogues.snapshot().service_by_key
        if procedure is None and key not in self._shelf.shipped and key not in services:
            raise Refused(refusal("sheet_key_unknown", key=key))
        return procedure

    def _beginning(self, key: str) -> SheetTemplate:
        """A template for a key that never had one, out of the generic one that is printed for it now."""
        procedure = self._procedure(key)
        templates = self._shelf.templates()
        if procedure is not None:
            base, title = choose(procedure, templates), plain_title(procedure.name)
        else:
            base = next(each for each in templates if each.key == _FOR_SERVICES)
            title = self._catalogues.snapshot().service_by_key[key].name
        return replace(base, key=key, version=0, confirmed=False, title=title)

    def _sample(self, template: SheetTemplate) -> Procedure | None:
        """The procedure of a template; for a generic one the procedure that is helped with most."""
        if not template.generic:
            return self._procedure(template.key)
        offered = self._catalogues.find_procedures("", clock.today(), 1)
        return offered[0] if offered else None


def _given_up(sheet: GuideSheet, size: str, *, large: bool) -> tuple[Problem, ...]:
    """What the size takes from the sheet, as warnings with their place."""
    from reports import guide_sheet

    return tuple(guide_sheet.given_up(sheet, size, large=large))


def _text_in(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise Refused(refusal("template_file_too_large", name=path.name))
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(refusal("template_unreadable", name=path.name, reason=str(error))) from error


def _note(session: Session, by: User, action: str, key: str, number: int, **details: object) -> None:
    told = {"key": key, "version": number, **details}
    ledger.append(session, LedgerEntry(clock.now(), by.id, action, "sheet_template", key, told))


def _by_title(line: TemplateLine) -> tuple[bool, SortKey]:
    return line.template.generic, sort_key(line.template.title or line.template.key)
