"""Guide sheets: find, preview, save, print, show the code on screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import catalogue, ledger, print_runs
from desk.domain import roles
from desk.domain.ledger import LedgerEntry
from desk.domain.links import PORTAL, domain
from desk.domain.print_run import PrintRun
from desk.domain.problems import Refused, refusal
from desk.domain.procedure import code_in
from desk.domain.roles import Permission
from desk.domain.ward import Ward
from desk.usecases import clock
from desk.usecases.ids import new_id
from desk.usecases.template_shelf import TemplateShelf

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from db.engine import Database
    from desk.domain.confirmation import Confirmation, Ending, Matter
    from desk.domain.guide import GuideSheet, SheetTemplate
    from desk.domain.people import User
    from desk.domain.procedure import Procedure
    from desk.domain.visit import Visit
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.wards import Wards
    from reports.raster import PageImage

PRINT_DPI = 300
TO_FILE = "tệp PDF"


@dataclass(frozen=True)
class SheetPages:
    """A sheet that passed its decode check, its PDF and its pages as pictures."""

    sheet: GuideSheet
    pdf: bytes
    pages: tuple[PageImage, ...]
    size: str = "a5"
    large: bool = False


@dataclass(frozen=True)
class ScreenCode:
    """A code for the screen: the dark modules without quiet zone, and the words that stand beside it."""

    title: str
    code: str
    domain: str
    link: str
    modules: tuple[tuple[bool, ...], ...]
    practice: bool = False


class Guides:
    """Guide sheets of procedures, from their templates."""

    def __init__(self, db: Database, catalogues: Catalogues, wards: Wards, *, practice: bool = False) -> None:
        """Work on one register; what is printed out of the practice register says so."""
        self._practice = practice
        self._db = db
        self._catalogues = catalogues
        self._wards = wards
        self._shelf = TemplateShelf(db)

    def find(self, query: str, limit: int = 60) -> list[Procedure]:
        """Procedures in force today that have a sheet and fit the words; the most used first."""
        return self._catalogues.find_procedures(query, clock.today(), limit)

    def sheet(self, code: str) -> GuideSheet:
        """The sheet of a procedure or a service as it would be printed today.

        `code` is a procedure's code or a service's key. Refused for one that is not in force or not known.
        """
        # Imported here, like the reports: a sheet is not part of a start.
        from desk.domain.guide import choose

        templates = self._shelf.templates()
        service = next((each for each in templates if each.key == code.strip() and not each.generic), None)
        wanted = code_in(code)
        procedure = self._catalogues.procedure(wanted)
        if procedure is None:
            if service is not None:
                return self.made(service, None)
            raise Refused(refusal("procedure_unknown", "procedure", code=wanted or code))
        today = clock.today()
        if not procedure.valid_on(today):
            day = f"{today:%d/%m/%Y}"
            raise Refused(refusal("procedure_not_in_force", "procedure", code=wanted, day=day))
        return self.made(choose(procedure, templates), procedure)

    def made(self, template: SheetTemplate, procedure: Procedure | None) -> GuideSheet:
        """A template with all its words filled in for this desk and today; no procedure for a service."""
        from desk.domain.guide import SheetDesk, sheet_for

        ward = self._wards.ward() or Ward("")
        desk = SheetDesk(ward.desk, ward.phone, ward.hours, self._portal_checked_on())
        return replace(sheet_for(procedure, template, desk, clock.today()), practice=self._practice)

    def preview(self, code: str, size: str, dpi: float, *, large: bool = False) -> SheetPages:
        """The rendered sheet, decoded back from its own raster; Refused where its code could not be read."""
        return self.drawn(self.sheet(code), size, dpi, large=large)

    def drawn(self, sheet: GuideSheet, size: str, dpi: float, *, large: bool = False) -> SheetPages:
        """A sheet on paper of a size; `large` sets its words larger. Refused where it does not fit."""
        from reports import guide_sheet, raster

        pdf = guide_sheet.render(sheet, size, large=large)
        return SheetPages(sheet, pdf, tuple(raster.pages(pdf, dpi)), size, large)

    def for_printer(self, code: str, size: str, *, large: bool = False) -> SheetPages:
        """The sheet with pages as a printer needs them, at 300 dpi."""
        return self.preview(code, size, PRINT_DPI, large=large)

    def reprint(self, run_id: UUID, dpi: float = PRINT_DPI) -> SheetPages:
        """What a print run put on paper, byte by byte; Refused where its words were not kept."""
        from desk.usecases.sheet_words import printed

        with self._db.read() as session:
            kept = print_runs.printed(session, run_id)
        if not kept:
            raise Refused(refusal("print_run_unknown"))
        words = printed(kept[0].words)
        if words is None:
            raise Refused(refusal("print_run_without_words"))
        return self.drawn(words.sheet, kept[0].run.size, dpi, large=words.large)

    def save_pdf(self, by: User, code: str, size: str, path: Path, *, large: bool = False) -> GuideSheet:
        """Write the sheet as a PDF file and register the run; nothing is registered where writing failed."""
        from reports import files, guide_sheet

        roles.require(by, Permission.KEEP_SHEETS)
        sheet = self.sheet(code)
        files.write_beside(path, guide_sheet.render(sheet, size, large=large))
        self.printed(by, sheet, size, 1, TO_FILE, large=large)
        return sheet

    def printed(
        self, by: User, sheet: GuideSheet, size: str, copies: int, printer: str, *, large: bool = False
    ) -> PrintRun:
        """Register a run that the spooler accepted: the sheet in full, copies, printer, who and when."""
        from desk.usecases.sheet_words import text_of_printed

        roles.require(by, Permission.PRINT_SHEETS)
        run = PrintRun(
            id=new_id(),
            printed_at=clock.now(),
            user=by.id,
            subject=sheet.code or sheet.id.rpartition("-")[0],
            template_version=sheet.id,
            link=sheet.link,
            size=size,
            copies=copies,
            printer=printer,
            pages=copies,
        )
        details = {"sheet": sheet.id, "link": sheet.link, "size": size, "copies": copies}
        with self._db.begin() as session:
            print_runs.add(session, run, text_of_printed(sheet, large=large))
            entry = LedgerEntry(run.printed_at, by.id, "sheet_printed", "print_run", str(run.id), details)
            ledger.append(session, entry)
        return run

    def recent_runs(self, limit: int = 50) -> list[PrintRun]:
        """What was printed last, newest first."""
        with self._db.read() as session:
            return print_runs.recent(session, limit)

    def screen_code(self, code: str) -> ScreenCode:
        """The procedure's code for a citizen who needs no paper; Refused where it cannot be read back."""
        from reports import gate

        sheet = self.sheet(code)
        modules = gate.shown(sheet.link)
        return ScreenCode(sheet.title, sheet.code, sheet.domain, sheet.link, modules, self._practice)

    def confirmation(self, by: User, visit: Visit) -> Confirmation:
        """What the screen shows the citizen of a saved visit; Refused where the code cannot be read back."""
        from desk.domain.confirmation import Confirmation
        from reports import gate

        roles.require(by, Permission.RECORD)
        ward = self._wards.ward() or Ward("")
        return Confirmation(
            self._matters(visit),
            ward.desk,
            ward.phone,
            ward.hours,
            PORTAL,
            domain(PORTAL),
            gate.shown(PORTAL),
            self._practice,
        )

    def _matters(self, visit: Visit) -> tuple[Matter, ...]:
        """Each dossier for itself, all other help by how it ended."""
        from desk.domain.confirmation import Matter, ending

        services = self._catalogues.snapshot().service_by_key
        filed: list[Matter] = []
        helped: dict[Ending, list[str]] = {}
        for item in visit.items:
            if item.procedure or item.dossier:
                title, papers = self._told(item.procedure)
                title = title or services[item.service].name
                filed.append(Matter(ending(item), title, item.dossier, papers))
            else:
                helped.setdefault(ending(item), []).append(services[item.service].name)
        others = (Matter(how, ", ".join(dict.fromkeys(names))) for how, names in helped.items())
        return (*filed, *others)

    def _told(self, code: str) -> tuple[str, tuple[str, ...]]:
        """The plain title of a procedure and the papers to bring, even where it is no longer in force."""
        from desk.domain.guide import choose, plain_title

        procedure = self._catalogues.procedure(code)
        if procedure is None:
            return code, ()
        template = choose(procedure, self._shelf.templates())
        return template.title or plain_title(procedure.name), template.papers

    def _portal_checked_on(self) -> date | None:
        """When a person last opened the portal's own page."""
        with self._db.read() as session:
            known = catalogue.links(session)
        return next((link.checked_on for link in known if link.url == PORTAL), None)
