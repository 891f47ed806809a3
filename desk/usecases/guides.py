"""Guide sheets: find, preview, save, print, show the code on screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
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
from desk.usecases.template_shelf import TemplateShelf
from desk.usecases.visit_rules import counted
from resources.sheet_sizes import sheets_a_page

if TYPE_CHECKING:
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

    def has_sheet(self, key: str) -> bool:
        """Whether a procedure or a service has a sheet of its own words."""
        return any(template.key == key for template in self._shelf.templates())

    def sheet(self, code: str) -> GuideSheet:
        """The sheet of a procedure, a service or a link of the register, as it would be printed today.

        `code` is a procedure's code, or the key of a service or a link. Refused for one that is not in force
        or not known, and where the link was found broken: its sheets are called back, and nothing is shown
        or printed with it until a check is good again or it has another link.
        """
        # Imported here, like the reports: a sheet is not part of a start.
        from desk.domain.guide import choose

        templates = self._shelf.templates()
        procedure = self._in_force(code)
        if procedure is not None:
            return self.made(choose(procedure, templates), procedure)
        own = next((each for each in templates if each.key == code.strip() and not each.generic), None)
        return self.made(own or self._of_link(code.strip(), templates), None)

    def made(self, template: SheetTemplate, procedure: Procedure | None) -> GuideSheet:
        """A template with all its words filled in for this desk and today; no procedure for a service."""
        from desk.domain.guide import SheetDesk, sheet_for

        ward = self._wards.ward() or Ward("")
        with self._db.read() as session:
            book, known = link_book(session), catalogue.links(session)
        opened_on = next((link.checked_on for link in known if link.url == PORTAL), None)
        desk = SheetDesk(ward.desk, ward.phone, ward.hours, opened_on)
        # A page outside the State that a leader registered stands on a sheet that looks different.
        own = (domain(template.link),) if template.link in book.outside else ()
        sheet = sheet_for(procedure, template, desk, book.day, (*book.allowed, *own))
        book.require(sheet.link)
        if procedure is None and sheet.deep_link:
            sheet = replace(sheet, link_checked_on=book.good_on(sheet.link))
        return replace(sheet, practice=self._practice)

    def preview(
        self, code: str, size: str, dpi: float, *, large: bool = False, no_phone: bool = True
    ) -> SheetPages:
        """The rendered sheet, decoded back from its own raster; Refused where its code could not be read.

        `no_phone` is whether the box for those without a telephone stands on it.
        """
        return self.drawn(replace(self.sheet(code), no_phone=no_phone), size, dpi, large=large)

    def drawn(self, sheet: GuideSheet, size: str, dpi: float, *, large: bool = False) -> SheetPages:
        """A sheet on paper of a size; `large` sets its words larger. Refused where it does not fit."""
        from reports import guide_sheet, raster

        pdf = guide_sheet.render(sheet, size, large=large)
        return SheetPages(sheet, pdf, tuple(raster.pages(pdf, dpi)), size, large)

    def for_printer(self, code: str, size: str, *, large: bool = False, no_phone: bool = True) -> SheetPages:
        """The sheet with pages as a printer needs them, at 300 dpi."""
        return self.preview(code, size, PRINT_DPI, large=large, no_phone=no_phone)

    def reprint(self, run_id: UUID, dpi: float = PRINT_DPI) -> SheetPages:
        """What a print run put on paper, byte by byte.

        Refused where its words were not kept, and where its link is called back: paper that is looked for is
        not printed once more.
        """
        from desk.usecases.sheet_words import printed

        with self._db.read() as session:
            kept, book = print_runs.printed(session, run_id), link_book(session)
        if not kept:
            raise Refused(refusal("print_run_unknown"))
        words = printed(kept[0].words)
        if words is None:
            raise Refused(refusal("print_run_without_words"))
        book.require(words.sheet.link)
        return self.drawn(words.sheet, kept[0].run.size, dpi, large=words.large)

    def save_pdf(
        self, by: User, code: str, size: str, path: Path, *, large: bool = False, no_phone: bool = True
    ) -> GuideSheet:
        """Write the sheet as a PDF file and register the run; nothing is registered where writing failed."""
        from reports import files, guide_sheet

        roles.require(by, Permission.KEEP_SHEETS)
        sheet = replace(self.sheet(code), no_phone=no_phone)
        files.write_beside(path, guide_sheet.render(sheet, size, large=large))
        self.printed(by, sheet, size, 1, TO_FILE, large=large)
        return sheet

    def printed(
        self,
        by: User,
        sheet: GuideSheet,
        size: str,
        copies: int,
        printer: str,
        *,
        large: bool = False,
        where: PrintPlace = NOWHERE,
    ) -> PrintRun:
        """Register a run that the spooler accepted: the sheet in full, copies, printer, who, when, where.

        `where` names place, unit, shift, visit or batch of flyers; else it is the open shift of the desk.
        """
        from desk.usecases.sheet_words import text_of_printed

        roles.require(by, Permission.PRINT_SHEETS)
        subject = sheet.code or sheet.id.rpartition("-")[0]
        run = PrintRun(
            *(new_id(), clock.now(), by.id, subject, sheet.id, sheet.link, size, copies, printer),
            pages=ceil(copies / sheets_a_page(size)),
            where=where,
        )
        with self._db.begin() as session:
            return keep_run(session, by, run, text_of_printed(sheet, large=large))

    def trial_page(self, by: User, size: str) -> tuple[PageImage, ...]:
        """The page that shows whether a printer keeps the true size, at 300 dpi; it is no sheet and no run.

        Refused for a size that is none, or where its code, the portal's, may not be printed or read back.
        """
        from reports import raster, trial_page

        roles.require(by, Permission.PRINT_SHEETS)
        with self._db.read() as session:
            book = link_book(session)
        book.require(PORTAL)
        pdf = trial_page.render(size, book.day, practice=self._practice)
        return tuple(raster.pages(pdf, PRINT_DPI))

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
        """What the screen shows the citizen of a saved visit.

        Refused where the visit was taken back, or the code cannot be read back.
        """
        from desk.domain.confirmation import Confirmation
        from reports import gate

        roles.require(by, Permission.RECORD)
        with self._db.read() as session:
            counting = counted(session, visit.id)
        ward = self._wards.ward() or Ward("")
        return Confirmation(
            self._matters(counting),
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

    def _in_force(self, code: str) -> Procedure | None:
        """The procedure of a code; None where there is none. Refused where it is not in force today."""
        wanted = code_in(code)
        procedure = self._catalogues.procedure(wanted)
        if procedure is not None and not procedure.valid_on(clock.today()):
            day = f"{clock.today():%d/%m/%Y}"
            raise Refused(refusal("procedure_not_in_force", "procedure", code=wanted, day=day))
        return procedure

    def _of_link(self, key: str, templates: tuple[SheetTemplate, ...]) -> SheetTemplate:
        """The words of a link of the register; Refused where nothing has that key, or it has ended."""
        with self._db.read() as session:
            link = next((each for each in catalogue.links(session) if each.key == key), None)
        if link is None:
            raise Refused(refusal("procedure_unknown", "procedure", code=code_in(key) or key))
        if link.ended_on is not None and link.ended_on <= clock.today():
            raise Refused(refusal("link_ended", name=link.name))
        words = next(each for each in templates if each.key == "generic-place")
        return replace(words, key=link.key, title=link.name, link=link.url)
