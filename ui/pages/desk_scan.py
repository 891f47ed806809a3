"""What a scan means for the form: a person, a code, or a sentence that says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desk.domain.card_address import group_of_address
from desk.domain.id_number import check
from desk.domain.scan import (
    CardScan,
    DossierScan,
    LinkScan,
    MangledScan,
    NumberScan,
    ProcedureScan,
    Scan,
    TwoScans,
    problem_of,
    read_scan,
)
from desk.domain.visit import CitizenDraft
from desk.usecases import clock
from resources import tables
from ui import words
from ui.scanning import ScanCatcher

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.usecases.catalogues import Catalogues
    from desk.usecases.visits import Visits
    from ui.pages.desk_form import VisitForm
    from ui.pages.desk_side import DaySide

SUBMISSION = "submit_online"


class DeskScans(QObject):
    """Listens to the scanner on one page and fills what is still empty in its form; never overwrites."""

    def __init__(
        self, form: VisitForm, side: DaySide, visits: Visits, catalogues: Catalogues, page: QWidget
    ) -> None:
        super().__init__(page)
        self._form, self._side = form, side
        self._visits, self._catalogues = visits, catalogues
        self._offered: CardScan | NumberScan | None = None
        self.catcher = ScanCatcher(page)
        self.catcher.scanned.connect(self._on_scanned)
        side.offer_taken.connect(self._on_offer_taken)

    def _on_scanned(self, raw: str) -> None:
        self._offered = None
        self._side.be_quiet()
        self._take(read_scan(raw, clock.today()))

    def _take(self, scan: Scan) -> None:
        if isinstance(scan, CardScan | NumberScan):
            self._take_person(scan)
        elif isinstance(scan, MangledScan):
            self._offer(scan.proposal, self._sentence(scan))
        elif isinstance(scan, TwoScans) and isinstance(scan.last, CardScan | NumberScan):
            self._offer(scan.last, self._sentence(scan))
        elif isinstance(scan, DossierScan):
            self._take_code(scan.code, "")
        elif isinstance(scan, ProcedureScan | LinkScan) and scan.code:
            self._take_code("", scan.code)
        else:
            self._side.tell(self._sentence(scan))

    def _sentence(self, scan: Scan) -> str:
        problem = problem_of(scan)
        return words.problem(problem) if problem is not None else ""

    def _take_person(self, scan: CardScan | NumberScan) -> None:
        if self._form.strip.citizen().anonymous and not self._form.person.text().strip():
            self._fill(scan)
        else:
            self._offer(scan, self.tr("Somebody is entered already; what was typed stays."))

    def _offer(self, scan: CardScan | NumberScan | None, sentence: str) -> None:
        """Say what is the matter, and offer the person where one was read."""
        self._offered = scan
        name = scan.citizen.name if isinstance(scan, CardScan) else ""
        self._side.tell(sentence, name, self.tr("Take") if scan is not None else "")

    def _fill(self, scan: CardScan | NumberScan) -> None:
        card = isinstance(scan, CardScan)
        told = scan.citizen if isinstance(scan, CardScan) else CitizenDraft(id_number=scan.id_number)
        known = self._visits.known(told)
        if known is not None and not (card and told.name and told.name != known.name):
            self._form.strip.recall(known)
        else:
            self._form.strip.tell(told)
        if isinstance(scan, CardScan) and not self._form.strip.unit():
            group = group_of_address(scan.address, self._catalogues.groups())
            if group is not None:
                self._form.strip.set_unit(group.key)
        odd = check(told.id_number, told.birth_year, told.sex, tables.provinces())
        if odd is not None:
            self._side.tell(words.problem(odd))
        self._form.tiles.focus_first()

    def _take_code(self, dossier: str, code: str) -> None:
        """Put a scanned code into the open item, or into a new submission."""
        procedure = self._catalogues.procedure(code) if code else None
        if code and (procedure is None or not procedure.valid_on(clock.today())):
            self._side.tell(self.tr("Procedure {code} cannot be chosen today.").format(code=code))
            return
        if not self._form.items.take_code(dossier, procedure):
            service = self._catalogues.snapshot().service_by_key[SUBMISSION]
            self._form.items.add(service).fields.take_code(dossier, procedure)

    def _on_offer_taken(self) -> None:
        if self._offered is not None:
            self._form.person.empty()
            self._fill(self._offered)
        self._offered = None
        self._side.be_quiet()
