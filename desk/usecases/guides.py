"""Guide sheets: find, preview, save, print, show the code on screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import catalogue, print_runs
from desk.domain import roles
from desk.domain.links import PORTAL, domain
from desk.domain.print_run import NOWHERE, PrintPlace, PrintRun
from desk.domain.problems import Refused, refusal
from desk.domain.procedure import code_in
from desk.domain.roles import Permission
from desk.domain.ward import Ward
from desk.usecases import clock
from desk.usecases.ids import new_id
from desk.usecases.link_rules import link_book
from desk.usecases.print_register import keep_run

if TYPE_CHECKING:
    from pathlib import Path

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
        self._templates: tuple[SheetTemplate, ...] | None = None

    def find(self, query: str, limit: int = 60) -> list[Procedure]:
        """Procedures in force today that have a sheet and fit the words; the most used first."""
        return self._catalogues.find_procedures(query, clock.today(), limit)

    def has_sheet(self, key: str) -> bool:
        """Whether a procedure or a service has a sheet of its own words."""
        return any(template.key == key for template in self._all_templates())

    def sheet(self, code: str) -> GuideSheet:
        """The sheet of a procedure, or of a service with words of its own, as it would be printed today.

        Refused for a code that is not in force, and where the link was found broken: its sheets are called
        back, and nothing is shown or printed with it until a check is good again or it has another link.
        """
        # Imported here, like the reports: a sheet is not part of a start.
        from desk.domain.guide import SheetDesk, choose, sheet_for

        procedure = self._in_force(code)
        template = choose(procedure, self._all_templates()) if procedure else self._of_service(code)
        ward = self._wards.ward() or Ward("")
        with self._db.read() as session:
            book, known = link_book(session), catalogue.links(session)
        opened_on = next((link.checked_on for link in known if link.url == PORTAL), None)
        desk = SheetDesk(ward.desk, ward.phone, ward.hours, opened_on)
        sheet = sheet_for(procedure, template, desk, book.day, book.allowed)
        book.require(sheet.link)
        if procedure is None and sheet.deep_link:
            sheet = replace(sheet, link_checked_on=book.good_on(sheet.link))
        return replace(sheet, practice=self._practice)

    def preview(self, code: str, size: str, dpi: float) -> SheetPages:
        """The rendered sheet, decoded back from its own raster; Refused where its code could not be read."""
        from reports import guide_sheet, raster

        sheet = self.sheet(code)
        pdf = guide_sheet.render(sheet, size)
        return SheetPages(sheet, pdf, tuple(raster.pages(pdf, dpi)))

    def for_printer(self, code: str, size: str) -> SheetPages:
        """The sheet with pages as a printer needs them, at 300 dpi."""
        return self.preview(code, size, PRINT_DPI)

    def save_pdf(self, by: User, code: str, size: str, path: Path) -> GuideSheet:
        """Write the sheet as a PDF file and register the run; nothing is registered where writing failed."""
        from reports import files, guide_sheet

        roles.require(by, Permission.KEEP_SHEETS)
        sheet = self.sheet(code)
        files.write_beside(path, guide_sheet.render(sheet, size))
        self.printed(by, sheet, size, 1, TO_FILE)
        return sheet

    def printed(
        self, by: User, sheet: GuideSheet, size: str, copies: int, printer: str, where: PrintPlace = NOWHERE
    ) -> PrintRun:
        """Register a run that the spooler accepted: sheet, version, link, copies, printer, who, when, where.

        `where` names place, unit, shift, visit or batch of flyers; else it is the open shift of the desk.
        """
        roles.require(by, Permission.PRINT_SHEETS)
        subject = sheet.code or sheet.id.rpartition("-")[0]
        run = PrintRun(
            *(new_id(), clock.now(), by.id, subject, sheet.id, sheet.link, size, copies, printer),
            pages=copies,
            where=where,
        )
        with self._db.begin() as session:
            return keep_run(session, by, run)

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
        template = choose(procedure, self._all_templates())
        return template.title or plain_title(procedure.name), template.papers

    def _in_force(self, code: str) -> Procedure | None:
        """The procedure of a code; None where a service is meant. Refused where it is not in force today."""
        wanted = code_in(code)
        procedure = self._catalogues.procedure(wanted)
        if procedure is not None and not procedure.valid_on(clock.today()):
            day = f"{clock.today():%d/%m/%Y}"
            raise Refused(refusal("procedure_not_in_force", "procedure", code=wanted, day=day))
        return procedure

    def _of_service(self, key: str) -> SheetTemplate:
        """The words of a service's sheet; Refused where it has none, as for a code that is not known."""
        services = self._catalogues.snapshot().service_by_key
        own = (each for each in self._all_templates() if each.key == key and key in services)
        found = next(own, None)
        if found is None:
            raise Refused(refusal("procedure_unknown", "procedure", code=code_in(key) or key))
        return found

    def _all_templates(self) -> tuple[SheetTemplate, ...]:
        if self._templates is None:
            from reports import templates

            self._templates = templates.load()
        return self._templates
