"""The templates that are printed now: those of the program, overlaid by the versions of the ward."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from db import sheet_templates
from desk.domain.sheet_version import in_use

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.engine import Database
    from desk.domain.guide import SheetTemplate
    from desk.domain.sheet_version import SheetVersion


class TemplateShelf:
    """Read the templates of one register."""

    def __init__(self, db: Database) -> None:
        """Work on one register."""
        self._db = db

    @cached_property
    def shipped(self) -> Mapping[str, SheetTemplate]:
        """The templates that the program carries, by key."""
        from reports import templates

        return {template.key: template for template in templates.load()}

    def versions(self) -> dict[str, list[SheetVersion]]:
        """The versions of the ward by key, the oldest first."""
        with self._db.read() as session:
            kept = sheet_templates.all_versions(session)
        return {key: list(versions) for key, versions in groupby(kept, key=_key)}

    def templates(self) -> tuple[SheetTemplate, ...]:
        """The template in use for every key that has one."""
        return tuple(self.by_key(self.versions()).values())

    def by_key(self, versions: Mapping[str, list[SheetVersion]]) -> dict[str, SheetTemplate]:
        """The template in use for every key, among these versions and those of the program."""
        from desk.usecases.sheet_words import template_of

        found = dict(self.shipped)
        for key, kept in versions.items():
            chosen = in_use(kept, self.shipped_number(key))
            if chosen is not None:
                found[key] = template_of(chosen)
        return found

    def shipped_number(self, key: str) -> int:
        """The version that the program carries of a template; 0 where it carries none."""
        return self.shipped[key].version if key in self.shipped else 0


def _key(version: SheetVersion) -> str:
    return version.key
