"""Paper tally sheets on their way to paper: issued and rendered in one go, each with its code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain import roles
from desk.domain.problems import InvalidDraft, refusal
from desk.domain.roles import Permission
from desk.domain.ward import Ward

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from desk.domain.people import User
    from desk.domain.tally import TallySheet
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.tally_sheets import TallySheets
    from desk.usecases.wards import Wards
    from reports.raster import PageImage
    from reports.tally_sheet_pdf import TallySheet as TallyPage

PRINT_DPI = 300


@dataclass(frozen=True)
class SheetOrder:
    """Sheets that are wanted: for a day and a place, which services, a row per group where some are told.

    `title` names the occasion as the sheet's heading does; `team` whose sheet it is.
    """

    day: date
    place: str
    services: tuple[str, ...]
    count: int = 1
    title: str = ""
    team: str = ""
    groups: tuple[str, ...] = ()
    slot: UUID | None = None


@dataclass(frozen=True)
class SheetPaper:
    """The sheets that were issued, and one PDF with all of them; each page carries its sheet's code."""

    sheets: tuple[TallySheet, ...]
    pdf: bytes

    def pages(self, dpi: float = PRINT_DPI) -> tuple[PageImage, ...]:
        """The pages as a printer needs them."""
        from reports import raster

        return tuple(raster.pages(self.pdf, dpi))


class TallyPapers:
    """Make tally sheets ready for the printer or for a file."""

    def __init__(
        self, sheets: TallySheets, catalogues: Catalogues, wards: Wards, *, practice: bool = False
    ) -> None:
        """Work on one register; what comes out of the practice register says so."""
        self._sheets, self._catalogues, self._wards = sheets, catalogues, wards
        self._practice = practice

    def make(self, by: User, order: SheetOrder) -> SheetPaper:
        """Issue sheets and render them; a sheet that cannot be printed is not issued.

        InvalidDraft for an unknown service or group and what `TallySheets.issue` finds; Refused where
        there are too many services for a page, or words do not fit.
        """
        from reports import tally_sheet_pdf

        roles.require(by, Permission.PRINT_SHEETS)
        services, groups = self._names(order)
        # Rendered once before a code is given away, so that none is issued for a page that cannot be.
        tally_sheet_pdf.render(self._page(order, "P00000000", services, groups))
        issued = tuple(self._sheets.issue(by, order.day, order.place, order.count, order.slot))
        pages = [self._page(order, sheet.code, services, groups) for sheet in issued]
        return SheetPaper(issued, tally_sheet_pdf.render_all(pages))

    def save_pdf(self, by: User, order: SheetOrder, path: Path) -> SheetPaper:
        """Issue sheets into a PDF file; Refused as `make` does, or where the file cannot be written."""
        from reports import files

        roles.require(by, Permission.PRINT_SHEETS)
        made = self.make(by, order)
        files.write_beside(path, made.pdf)
        return made

    def _names(self, order: SheetOrder) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The services and groups by the names that stand on the sheet."""
        known = self._catalogues.snapshot()
        services, groups = known.service_by_key, {each.key: each.name for each in known.groups}
        problems = [
            *(
                refusal("service_unknown", "services", service=key)
                for key in order.services
                if key not in services
            ),
            *(refusal("unit_unknown", "groups", unit=key) for key in order.groups if key not in groups),
        ]
        if problems:
            raise InvalidDraft(*problems)
        return tuple(services[key].name for key in order.services), tuple(groups[key] for key in order.groups)

    def _page(
        self, order: SheetOrder, code: str, services: Sequence[str], groups: Sequence[str]
    ) -> TallyPage:
        from reports.tally_sheet_pdf import TallySheet as TallyPage
        from reports.tally_sheet_words import Words

        ward = self._wards.ward() or Ward("")
        words = Words(code, code, order.title or order.place, ward.name, order.place, order.day, order.team)
        return TallyPage(words, tuple(services), tuple(groups), self._practice)
