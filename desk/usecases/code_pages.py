"""Pages of several codes: procedures, services and links of the register, each read back, each a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.domain import roles
from desk.domain.print_run import NOWHERE, PrintPlace, PrintRun
from desk.domain.problems import Refused, refusal
from desk.domain.roles import Permission
from desk.usecases import clock
from desk.usecases.guides import TO_FILE
from desk.usecases.ids import new_id
from desk.usecases.print_register import keep_run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from db.engine import Database
    from desk.domain.guide import GuideSheet
    from desk.domain.people import User
    from desk.usecases.guides import Guides
    from reports.raster import PageImage

SIZE = "a4_codes"


@dataclass(frozen=True)
class CodePaper:
    """A page of codes that passed its check, and the sheets whose links stand in them."""

    sheets: tuple[GuideSheet, ...]
    pdf: bytes
    count: int

    def pages(self, dpi: float) -> Iterator[PageImage]:
        """Each page as a picture, made when it is asked for."""
        from reports import raster

        return (raster.page(self.pdf, number, dpi) for number in range(self.count))


class CodePages:
    """A4 pages of at most six codes each."""

    def __init__(self, db: Database, guides: Guides) -> None:
        """Work on one register."""
        self._db = db
        self._guides = guides

    def make(self, by: User, title: str, keys: Sequence[str]) -> CodePaper:
        """The codes of these procedures, services and links under a title, all of them read back.

        Refused where there is none, one may not be printed today, links of the State and of others are
        mixed, or words do not fit.
        """
        # Imported here, like all reports: they are not part of a start.
        from reports import code_page, raster
        from reports.code_page import CodePage, NamedCode

        roles.require(by, Permission.PRINT_SHEETS)
        if not keys:
            raise Refused(refusal("code_page_empty", most=code_page.MOST))
        sheets = tuple(self._guides.sheet(key) for key in keys)
        codes = tuple(NamedCode(each.title, each.link, each.link_checked_on) for each in sheets)
        words = title.strip() or code_page.TITLE
        page = CodePage(sheets[0].desk, words, codes, clock.today(), sheets[0].practice)
        pdf = code_page.render(page)
        return CodePaper(sheets, pdf, raster.page_count(pdf))

    def printed(
        self, by: User, made: CodePaper, copies: int, printer: str, where: PrintPlace = NOWHERE
    ) -> list[PrintRun]:
        """Register that the spooler accepted the page: a run for each of its codes."""
        roles.require(by, Permission.PRINT_SHEETS)
        now = clock.now()
        runs = [
            PrintRun(
                *(new_id(), now, by.id, each.code or each.id.rpartition("-")[0], each.id, each.link),
                *(SIZE, copies, printer, copies, where),
            )
            for each in made.sheets
        ]
        with self._db.begin() as session:
            return [keep_run(session, by, run) for run in runs]

    def save_pdf(self, by: User, title: str, keys: Sequence[str], path: Path) -> CodePaper:
        """Write the page as a PDF file and register it; nothing is registered where writing failed."""
        from reports import files

        roles.require(by, Permission.KEEP_SHEETS)
        made = self.make(by, title, keys)
        files.write_beside(path, made.pdf)
        self.printed(by, made, 1, TO_FILE)
        return made
