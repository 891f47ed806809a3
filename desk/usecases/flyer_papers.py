"""Printing household flyers: the next numbers of a batch, each code read back, registered for the batch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain import roles
from desk.domain.print_run import PrintPlace
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.usecases.guides import TO_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from desk.domain.flyer import FlyerBatch
    from desk.domain.guide import GuideSheet
    from desk.domain.people import User
    from desk.domain.print_run import PrintRun
    from desk.usecases.flyers import Flyers
    from desk.usecases.guides import Guides
    from reports.raster import PageImage


@dataclass(frozen=True)
class FlyerOrder:
    """So many flyers of a batch on paper of a size; their numbers go on where the last print ended."""

    batch: UUID
    size: str
    count: int
    large: bool = False


@dataclass(frozen=True)
class FlyerPaper:
    """Flyers that passed their check, numbered from `first` on; `pages_count` sheets of A4."""

    order: FlyerOrder
    batch: FlyerBatch
    sheet: GuideSheet
    first: int
    pdf: bytes
    pages_count: int

    def pages(self, dpi: float) -> Iterator[PageImage]:
        """Each page as a picture, made when it is asked for: two hundred flyers do not fit into memory."""
        from reports import raster

        return (raster.page(self.pdf, number, dpi) for number in range(self.pages_count))


class FlyerPapers:
    """Flyers of one register."""

    def __init__(self, guides: Guides, flyers: Flyers) -> None:
        """Print what these batches plan."""
        self._guides = guides
        self._flyers = flyers

    def make(self, by: User, order: FlyerOrder) -> FlyerPaper:
        """The next flyers of a batch.

        Refused where the batch is unknown, its sheet may not be printed today, the words do not fit the
        size, or more than MOST_AT_ONCE are wanted at once.
        """
        # Imported here, like all reports: they are not part of a start.
        from reports import flyer, raster

        roles.require(by, Permission.PRINT_SHEETS)
        count = next((each for each in self._flyers.all(by) if each.batch.id == order.batch), None)
        if count is None:
            raise Refused(refusal("flyer_batch_unknown"))
        sheet, first = self._guides.sheet(count.batch.sheet.key), count.next_number
        pdf = flyer.render(sheet, order.size, count.batch.code, first, order.count, large=order.large)
        return FlyerPaper(order, count.batch, sheet, first, pdf, raster.page_count(pdf))

    def printed(self, by: User, made: FlyerPaper, printer: str) -> PrintRun:
        """Register that the spooler accepted these flyers."""
        order = made.order
        place = PrintPlace(batch=made.batch.id)
        told = (made.sheet, order.size, order.count, printer)
        return self._guides.printed(by, *told, large=order.large, where=place)

    def save_pdf(self, by: User, order: FlyerOrder, path: Path) -> FlyerPaper:
        """Write the flyers as a PDF file and register them; nothing is registered where writing failed."""
        from reports import files

        roles.require(by, Permission.KEEP_SHEETS)
        made = self.make(by, order)
        files.write_beside(path, made.pdf)
        self.printed(by, made, TO_FILE)
        return made
