"""The slip after filing (phiếu tra cứu): made of a saved visit, read back, registered once printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import catalogue
from desk.domain import roles
from desk.domain.links import PORTAL
from desk.domain.print_run import PrintPlace, PrintRun
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.usecases import clock
from desk.usecases.guides import PRINT_DPI
from desk.usecases.ids import new_id
from desk.usecases.link_rules import link_book
from desk.usecases.print_register import keep_run
from desk.usecases.visit_rules import counted

if TYPE_CHECKING:
    from uuid import UUID

    from db.engine import Database
    from desk.domain.people import User
    from desk.usecases.guides import Guides
    from reports.raster import PageImage


@dataclass(frozen=True)
class SlipPages:
    """A slip that passed its decode check: its PDF, its pages as pictures, and what it is registered under.

    `subject` is the procedure's code, or the key of the service where no procedure was noted.
    """

    visit: UUID
    subject: str
    size: str
    pdf: bytes
    pages: tuple[PageImage, ...]


class Slips:
    """Slips of the dossiers that a visit filed; nothing of the citizen is on them."""

    def __init__(self, db: Database, guides: Guides) -> None:
        """Work on one register."""
        self._db, self._guides = db, guides

    def made(self, by: User, visit_id: UUID, dossier: str, size: str, dpi: float = PRINT_DPI) -> SlipPages:
        """The slip of one dossier of a visit, decoded back to the portal's front page.

        Refused where the visit was taken back, filed no such dossier, the portal's link was found broken,
        or the code cannot be read back.
        """
        from desk.domain.guide import SheetDesk
        from reports import raster, slip

        roles.require(by, Permission.PRINT_SHEETS)
        with self._db.read() as session:
            visit, book = counted(session, visit_id), link_book(session)
            portals = [link for link in catalogue.links(session) if link.url == PORTAL]
        book.require(PORTAL)
        shown = self._guides.confirmation(by, visit)
        matter = next((each for each in shown.matters if each.dossier == dossier and each.has_slip), None)
        if matter is None:
            raise Refused(refusal("slip_without_dossier"))
        item = next(each for each in visit.items if each.dossier == dossier)
        desk = SheetDesk(shown.desk, shown.phone, shown.hours, *(link.checked_on for link in portals[:1]))
        told = slip.Slip(desk, matter.title, dossier, book.day, practice=shown.practice)
        pdf = slip.render(told, size)
        subject = item.procedure or item.service
        return SlipPages(visit.id, subject, size, pdf, tuple(raster.pages(pdf, dpi)))

    def printed(self, by: User, made: SlipPages, printer: str) -> PrintRun:
        """Register that the spooler accepted a slip.

        Its words are not kept beside the run: the dossier's code stands in the visit, where it is blanked
        and erased with everything else.
        """
        from reports.slip import SHEET_ID

        roles.require(by, Permission.PRINT_SHEETS)
        run = PrintRun(
            *(new_id(), clock.now(), by.id, made.subject, SHEET_ID, PORTAL, made.size, 1, printer),
            pages=1,
            where=PrintPlace(visit=made.visit),
        )
        with self._db.begin() as session:
            return keep_run(session, by, run)
