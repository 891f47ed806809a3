"""What a scan means for the form: a person, a code, or a sentence that says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from desk.domain.card_address import group_of_address, names_other_ward
from desk.domain.id_number import birth_year_in, check, sex_in
from desk.domain.links import domain
from desk.domain.problems import refusal
from desk.domain.scan import (
    CardScan,
    DossierScan,
    HalfScan,
    LinkScan,
    MangledScan,
    NumberScan,
    ProcedureScan,
    Scan,
    TwoScans,
    UnknownScan,
    is_short_code,
    problem_of,
    read_scan,
)
from desk.domain.visit import CitizenDraft
from resources import tables
from ui import words
from ui.scanning import ScanCatcher

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.domain.visit import Citizen
    from desk.usecases.catalogues import Catalogues
    from ui.pages.desk_form import VisitForm
    from ui.pages.desk_side import DaySide

SUBMISSION = "submit_online"


class _Words(NamedTuple):
    """A burst that is no code, and the field it was meant for; dictation types like that."""

    raw: str
    field: QWidget | None


class DeskScans(QObject):
    """Listens to the scanner on one page and fills what is still empty in its form; never overwrites."""

    def __init__(
        self,
        form: VisitForm,
        side: DaySide,
        known: Callable[[CitizenDraft], Citizen | None],
        catalogues: Catalogues,
        ward: str,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._form, self._side = form, side
        self._known, self._catalogues, self._ward = known, catalogues, ward
        self._offered: CardScan | NumberScan | _Words | None = None
        self.catcher = ScanCatcher(page)
        self.catcher.is_code = is_short_code
        self.catcher.scanned.connect(self._on_scanned)
        side.offer_taken.connect(self._on_offer_taken)

    def _on_scanned(self, raw: str) -> None:
        self._offered = None
        self._side.be_quiet()
        scan = read_scan(raw, self._form.day())
        if isinstance(scan, UnknownScan):
            self._offer(_Words(raw, QApplication.focusWidget()), self._sentence(scan))
        else:
            self._take(scan)

    def _take(self, scan: Scan) -> None:
        if isinstance(scan, CardScan | NumberScan):
            self._take_person(scan)
        elif isinstance(scan, MangledScan):
            self._offer(scan.proposal, self._sentence(scan))
        elif isinstance(scan, HalfScan):
            self._offer(NumberScan(scan.id_number) if scan.id_number else None, self._sentence(scan))
        elif isinstance(scan, TwoScans):
            self._offer(_person_in(scan.last) or _person_in(scan.first), self._sentence(scan))
        elif isinstance(scan, DossierScan):
            if not self._side.take_code(scan.code):
                self._take_code(scan.code, "")
        elif isinstance(scan, LinkScan):
            self._take_link(scan)
        elif isinstance(scan, ProcedureScan):
            self._take_code("", scan.code)
        else:
            self._side.tell(self._sentence(scan))

    def _take_link(self, scan: LinkScan) -> None:
        known = self._catalogues.snapshot().procedures
        by_page = (each.code for each in known if scan.uuid and scan.uuid in each.link)
        code = scan.code or next(by_page, "")
        if code:
            self._take_code("", code)
        else:
            self._side.tell(words.problem(refusal("scan_link", link=domain(scan.url))))

    def _sentence(self, scan: Scan) -> str:
        problem = problem_of(scan)
        return words.problem(problem) if problem is not None else ""

    def _take_person(self, scan: CardScan | NumberScan) -> None:
        if self._form.strip.citizen().anonymous and not self._form.person.text().strip():
            self._fill(scan)
        else:
            self._offer(scan, self.tr("Somebody is entered already; what was typed stays."))

    def _offer(self, found: CardScan | NumberScan | _Words | None, sentence: str) -> None:
        """Say what is the matter, and offer what was read, so that nothing that came in is lost."""
        self._offered = found
        name = found.citizen.name if isinstance(found, CardScan) else ""
        typed = isinstance(found, _Words) and isinstance(found.field, QLineEdit)
        action = self.tr("Type it in") if typed else self.tr("Take") if _is_person(found) else ""
        self._side.tell(sentence, name, action)

    def _fill(self, scan: CardScan | NumberScan) -> None:
        card = isinstance(scan, CardScan)
        told = scan.citizen if isinstance(scan, CardScan) else _citizen(scan.id_number)
        known = self._known(told)
        if known is not None and not (card and told.name and told.name != known.name):
            self._form.strip.recall(known, told)
        else:
            self._form.strip.tell(told)
        if isinstance(scan, CardScan) and not self._form.strip.unit():
            group = group_of_address(scan.address, self._catalogues.groups())
            if group is not None:
                self._form.strip.set_unit(group.key)
                if names_other_ward(scan.address, self._ward):
                    self._side.tell(self.tr("The card names another ward: check the residential group."))
        odd = check(told.id_number, told.birth_year, told.sex, tables.provinces())
        if odd is not None:
            self._side.tell(words.problem(odd))
        self._form.tiles.focus_first()

    def _take_code(self, dossier: str, code: str) -> None:
        """Put a scanned code into the open item, or into a new submission."""
        procedure = self._catalogues.procedure(code) if code else None
        day = self._form.day()
        if code and (procedure is None or not procedure.valid_on(day)):
            why = words.barred(procedure, day) if procedure else self.tr("not in the catalogue")
            told = self.tr("Procedure {code} cannot be chosen today ({why}). Choose another one.")
            self._side.tell(told.format(code=code, why=why))
            return
        if not self._form.items.take_code(dossier, procedure):
            service = self._catalogues.snapshot().service_by_key[SUBMISSION]
            self._form.items.add(service).fields.take_code(dossier, procedure)

    def _on_offer_taken(self) -> None:
        offered, self._offered = self._offered, None
        self._side.be_quiet()
        if isinstance(offered, _Words):
            if isinstance(offered.field, QLineEdit) and isValid(offered.field):
                offered.field.insert(offered.raw)
                offered.field.setFocus()
        elif offered is not None:
            self._form.person.empty()
            self._fill(offered)


def _citizen(number: str) -> CitizenDraft:
    """What the twelve digits alone say (Thông tư 07/2016/TT-BCA)."""
    return CitizenDraft("", number, birth_year_in(number), sex_in(number))


def _is_person(found: object) -> bool:
    return isinstance(found, CardScan | NumberScan)


def _person_in(scan: Scan) -> CardScan | NumberScan | None:
    """The person that a scan tells of, mended where it came in mangled."""
    read = scan.proposal if isinstance(scan, MangledScan) else scan
    return read if isinstance(read, CardScan | NumberScan) else None
