"""Areas of guide sheets: templates, links, printing, flyers."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desk.usecases.desk_core import DeskCore

if TYPE_CHECKING:
    from desk.usecases.code_pages import CodePages
    from desk.usecases.flyer_papers import FlyerPapers
    from desk.usecases.flyers import Flyers
    from desk.usecases.guides import Guides
    from desk.usecases.links import Links
    from desk.usecases.print_sets import PrintSets
    from desk.usecases.qr_register import QrRegister
    from desk.usecases.recalls import Recalls
    from desk.usecases.sheet_library import SheetLibrary
    from desk.usecases.sheet_templates import SheetTemplates
    from desk.usecases.slips import Slips


class SheetAreas(DeskCore):
    """Areas of guide sheets: templates, links, printing, flyers."""

    @cached_property
    def guides(self) -> Guides:
        """Guide sheets."""
        from desk.usecases.guides import Guides

        return Guides(self._db, self.catalogues, self.wards, practice=self.practice)

    @cached_property
    def sheet_templates(self) -> SheetTemplates:
        """Templates of guide sheets, in versions."""
        from desk.usecases.sheet_templates import SheetTemplates

        return SheetTemplates(self._db, self.catalogues, self.guides)

    @cached_property
    def sheet_library(self) -> SheetLibrary:
        """What has a guide sheet."""
        from desk.usecases.sheet_library import SheetLibrary

        return SheetLibrary(self._db, self.catalogues)

    @cached_property
    def links(self) -> Links:
        """Allowed hosts and link checks."""
        from desk.usecases.links import Links

        return Links(self._db, self.catalogues)

    @cached_property
    def recalls(self) -> Recalls:
        """Calling printed sheets back."""
        from desk.usecases.recalls import Recalls

        return Recalls(self._db)

    @cached_property
    def qr_register(self) -> QrRegister:
        """Links of places, surveys and groups."""
        from desk.usecases.qr_register import QrRegister

        return QrRegister(self._db)

    @cached_property
    def print_sets(self) -> PrintSets:
        """Which sheets are printed together."""
        from desk.usecases.print_sets import PrintSets

        return PrintSets(self._db, self.catalogues, self.guides.has_sheet)

    @cached_property
    def slips(self) -> Slips:
        """Slips after filing."""
        from desk.usecases.slips import Slips

        return Slips(self._db, self.guides)

    @cached_property
    def flyers(self) -> Flyers:
        """Household flyers in batches."""
        from desk.usecases.flyers import Flyers

        return Flyers(self._db, self.catalogues)

    @cached_property
    def flyer_papers(self) -> FlyerPapers:
        """Household flyers on paper."""
        from desk.usecases.flyer_papers import FlyerPapers

        return FlyerPapers(self.guides, self.flyers)

    @cached_property
    def code_pages(self) -> CodePages:
        """Several codes on a page."""
        from desk.usecases.code_pages import CodePages

        return CodePages(self._db, self.guides)
