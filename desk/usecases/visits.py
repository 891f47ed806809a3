"""Recording visits: save, undo, today's entries, known citizens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from db import figures, ledger, shifts, visit_changes, visits
from desk.domain import clock_doubt, dossier_code, roles, visit
from desk.domain.late_row import LateSubject
from desk.domain.ledger import LedgerEntry
from desk.domain.phone import take_phone
from desk.domain.problems import InvalidDraft, Problem, Refused, Severity, refusal
from desk.domain.roles import Permission
from desk.domain.shift import ShiftKind
from desk.domain.text import clean
from desk.domain.visit import (
    ChangeKind,
    Citizen,
    CitizenDraft,
    HelpItem,
    HelpItemDraft,
    Place,
    Visit,
    VisitDraft,
)
from desk.domain.visit_change import UNDO_REASON, VisitChange, state
from desk.usecases import clock, days, late_rows
from desk.usecases.ids import new_id

if TYPE_CHECKING:
    from datetime import date, datetime

    from db.engine import Database, Session
    from desk.domain.figures import Figures
    from desk.domain.people import User
    from desk.usecases.catalogues import Catalogues, Snapshot
    from desk.usecases.citizens import Citizens

UNDO_WITHIN = timedelta(minutes=10)

_HELD_AT = {
    Place.DESK: ShiftKind.DESK,
    Place.PUBLIC: ShiftKind.PUBLIC_PLACE,
    Place.HOME: ShiftKind.HOME_VISITS,
    Place.OUTING: ShiftKind.OUTING,
}
"""Which kind of shift is held where a citizen is met."""


@dataclass(frozen=True)
class Saved:
    """A visit as it was saved, with what was odd about it."""

    visit: Visit
    warnings: tuple[Problem, ...]


@dataclass(frozen=True)
class DayEntries:
    """A day at the desk: its visits newest first, voided ones flagged, and its figures."""

    visits: tuple[Visit, ...]
    figures: Figures


@dataclass(frozen=True)
class Duplicate:
    """A visit that may be the same, and by what: the dossier code or the procedure of that day."""

    visit: Visit
    dossier: str = ""
    procedure: str = ""


class Visits:
    """Record, undo and show visits."""

    def __init__(self, db: Database, catalogues: Catalogues, citizens: Citizens) -> None:
        """Work on one register; `citizens` knows who a citizen is and what may be kept of them."""
        self._db = db
        self._catalogues = catalogues
        self._citizens = citizens

    @property
    def keeps_people(self) -> bool:
        """Whether the register keeps anything of citizens, or only that somebody came."""
        return self._citizens.kept

    def check(self, draft: VisitDraft) -> list[Problem]:
        """What is wrong or odd with a draft as it stands."""
        known = self._catalogues.snapshot()
        return visit.check(tidy(draft), known.service_by_key, known.procedure_by_code, clock.today())

    def record(self, by: User, draft: VisitDraft, reason: str = "") -> Saved:
        """Save a visit with its ledger entry in one transaction; InvalidDraft where it cannot be saved.

        On a day of a closed month it needs a reason and comes in late.
        """
        roles.require(by, Permission.RECORD)
        problems = self.check(draft)
        refused = [problem for problem in problems if problem.severity is Severity.REFUSE]
        if refused:
            raise InvalidDraft(*refused)
        with self._db.begin() as session:
            told = _in_shift(session, tidy(draft))
            saved = self.build(session, by, told, visits.next_entry_number(session), clock.now())
            visits.add(session, saved)
            odd = days.weigh(session, saved.day, problems)
            ledger.append(session, _entry("visit_recorded", by, saved, **clock_doubt.mark(odd)))
            late_rows.admit(session, by, LateSubject.VISIT, saved.id, [saved.day], reason)
        return Saved(saved, odd)

    def undo_last(self, by: User) -> Visit:
        """Void the last visit this user saved within ten minutes; Refused where there is none.

        The last one is told by the ledger, whose order no clock can change; imported rows are none.
        """
        roles.require(by, Permission.UNDO_OWN)
        at = clock.now()
        with self._db.begin() as session:
            last = _last_recorded(session, by)
            if last is None or abs(at - last.recorded_at) > UNDO_WITHIN:
                raise Refused(refusal("nothing_to_undo"))
            visits.void(session, last.id, by.id, at, UNDO_REASON)
            visit_changes.add(session, change_of(last, by, ChangeKind.UNDONE, at))
            ledger.append(session, _entry("visit_undone", by, last))
            late_rows.admit(session, by, LateSubject.VOID, last.id, [last.day], UNDO_REASON)
        return replace(last, voided=True)

    def today(self, by: User, day: date | None = None, limit: int = 50) -> DayEntries:
        """The visits of a day (today by default), newest first, and the day's counts.

        Today's are for everybody at the desk, other days' for those who may see the log.
        """
        today = clock.today()
        wanted = day or today
        roles.require(by, Permission.RECORD if wanted == today else Permission.SEE_LOG)
        with self._db.read() as session:
            shown = visits.of_day(session, wanted, limit)
            counted = figures.count(session, wanted, wanted)
        return DayEntries(tuple(shown), counted)

    def find_citizens(self, by: User, query: str, limit: int = 6) -> list[Citizen]:
        """Citizens met before whose name words start so, without accents, or whose number or phone ends so.

        A whole id number or phone finds those who gave it. Nobody is offered where visits are anonymous.
        """
        roles.require(by, Permission.RECORD)
        return self._citizens.search(query, limit) if self._citizens.kept else []

    def build(self, session: Session, by: User, draft: VisitDraft, number: int, at: datetime) -> Visit:
        """The visit that a tidy, checked draft becomes; its citizen is looked up or added."""
        born, sex = draft.citizen.birth_year, draft.citizen.sex
        known = self._catalogues.snapshot()
        items = tuple(_item(number, item, known) for number, item in enumerate(draft.items, start=1))
        return Visit(
            id=new_id(),
            position=visits.position(draft.day, number),
            day=draft.day,
            time=draft.time,
            place=draft.place,
            helpers=draft.helpers,
            citizen=self._citizens.citizen_of(session, draft, at),
            unit=draft.unit,
            birth_year=born,
            sex=sex,
            elderly=visit.elderly(born, draft.day) if draft.elderly is None else draft.elderly,
            disabled=draft.disabled,
            no_phone=draft.no_phone,
            recorded_at=at,
            recorded_by=by.id,
            items=items,
            shift=draft.shift,
        )

    def known(self, by: User, citizen: CitizenDraft) -> Citizen | None:
        """The citizen that was told, if met before: chosen, of the same number, name and year, or phone."""
        roles.require(by, Permission.RECORD)
        told = self._citizens.allowed(citizen)
        if told.anonymous:
            return None
        with self._db.read() as session:
            return self._citizens.known(session, told)

    def duplicates(self, by: User, draft: VisitDraft) -> list[Duplicate]:
        """Visits that this one may repeat: same citizen and procedure that day, or the same dossier code."""
        roles.require(by, Permission.RECORD)
        tidied = tidy(draft)
        procedures = {item.procedure for item in tidied.items} - {""}
        dossiers = {item.dossier for item in tidied.items} - {""}
        found: dict[UUID, Duplicate] = {}
        with self._db.read() as session:
            for code in dossiers:
                for each in visits.with_dossier(session, code):
                    found[each.id] = Duplicate(each, dossier=code)
            told = self._citizens.allowed(tidied.citizen)
            citizen = None if told.anonymous else self._citizens.known(session, told)
            for each in visits.of_citizen(session, citizen.id, tidied.day) if citizen and procedures else ():
                repeated = procedures & {item.procedure for item in each.items}
                if repeated:
                    found.setdefault(each.id, Duplicate(each, procedure=min(repeated)))
        return sorted(found.values(), key=_newest_first)


def _in_shift(session: Session, draft: VisitDraft) -> VisitDraft:
    """A visit belongs to the open shift of its place, so that shift and day show the same number."""
    if draft.shift is not None:
        return draft
    return replace(draft, shift=shifts.running(session, draft.day, _HELD_AT[draft.place]))


def change_of(before: Visit, by: User, kind: ChangeKind, at: datetime, reason: str = "") -> VisitChange:
    """A change of a visit, to be kept with what it was before."""
    return VisitChange(new_id(), before.id, at, by.id, kind, reason, state(before))


def _newest_first(duplicate: Duplicate) -> int:
    return -duplicate.visit.position


def tidy(draft: VisitDraft) -> VisitDraft:
    """The draft in normal form: NFC on one line, dossier codes in capitals, no empty helpers."""
    citizen = draft.citizen
    phone, _ = take_phone(clean(citizen.phone))
    told = replace(citizen, name=clean(citizen.name), id_number=clean(citizen.id_number), phone=phone)
    named = tuple(dict.fromkeys(name for name in map(clean, draft.helpers) if name))
    items = tuple(_tidy_item(item) for item in draft.items)
    return replace(draft, citizen=told, helpers=named, items=items)


def _tidy_item(item: HelpItemDraft) -> HelpItemDraft:
    return replace(
        item,
        dossier=dossier_code.normalise(item.dossier),
        barrier=clean(item.barrier),
        note=clean(item.note),
    )


def _item(number: int, draft: HelpItemDraft, known: Snapshot) -> HelpItem:
    procedure = known.procedure_by_code.get(draft.procedure)
    return HelpItem(
        id=new_id(),
        number=number,
        service=draft.service,
        quantity=draft.quantity,
        procedure=draft.procedure,
        dossier=draft.dossier,
        level=procedure.level.value if procedure else "",
        outcome=draft.outcome,
        payment=draft.payment,
        how=draft.how,
        barrier=draft.barrier,
        note=draft.note,
        next_time=draft.next_time,
    )


def _last_recorded(session: Session, by: User) -> Visit | None:
    """The visit that a user saved last and that is not voided."""
    saved = (visits.get(session, UUID(found)) for found in ledger.subjects(session, by.id, "visit_recorded"))
    return next((each for each in saved if each is not None and not each.voided), None)


def _entry(action: str, by: User, saved: Visit, **suspect: str) -> LedgerEntry:
    return LedgerEntry(clock.now(), by.id, action, "visit", str(saved.id), payload(saved) | suspect)


def payload(saved: Visit) -> dict[str, object]:
    """A visit as the ledger keeps it: no name, no id number, no free words of or about a citizen."""
    return {
        "day": saved.day.isoformat(),
        "place": saved.place.value,
        "citizen": str(saved.citizen.id) if saved.citizen else None,
        "unit": saved.unit,
        "items": [
            [
                *(item.service, item.quantity, item.procedure, item.dossier),
                *(item.outcome, item.payment, item.how, item.next_time),
            ]
            for item in saved.items
        ],
    }
