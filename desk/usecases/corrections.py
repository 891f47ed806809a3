"""Saved visits put right: corrected, voided, completed; what they were is kept and shown as their history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from db import citizens, ledger, open_items, users, visit_changes, visits
from desk.domain import dossier_code, roles, visit_change
from desk.domain.late_row import LateSubject
from desk.domain.ledger import LedgerEntry
from desk.domain.open_item import OPEN_DAYS
from desk.domain.problems import InvalidDraft, Refused, Severity, refusal
from desk.domain.roles import Permission
from desk.domain.text import clean
from desk.domain.visit import ChangeKind, Outcome
from desk.domain.visit_change import REASON_LIMIT, QuickReason, draft_of, state
from desk.usecases import clock, late_rows
from desk.usecases.visits import Saved, change_of, payload, tidy

if TYPE_CHECKING:
    from datetime import datetime

    from db.engine import Database, Session
    from desk.domain.open_item import OpenItem
    from desk.domain.people import User
    from desk.domain.problems import Problem
    from desk.domain.visit import Citizen, HelpItem, Payment, Visit, VisitDraft
    from desk.domain.visit_change import Difference, HistoryStep, VisitChange
    from desk.usecases.catalogues import Catalogues
    from desk.usecases.visits import Visits

STUCK = {Outcome.UNFINISHED, Outcome.PAPER}
"""Outcomes that go with a barrier."""
WAITING = {Outcome.UNFINISHED, Outcome.PENDING}
"""Outcomes that are not the last word."""

STRUCK = {ChangeKind.VOIDED, ChangeKind.UNDONE}
"""Changes after which a visit no longer counts."""


class Corrections:
    """Correct, void and complete saved visits; nothing that was recorded is ever lost."""

    def __init__(self, db: Database, catalogues: Catalogues, visits: Visits) -> None:
        """Work on one register; drafts are checked and built as when they are recorded."""
        self._db = db
        self._catalogues = catalogues
        self._visits = visits

    def entry(self, by: User, visit_id: UUID) -> Visit:
        """A visit of the log, whole; Refused where there is none."""
        roles.require(by, Permission.SEE_LOG)
        with self._db.read() as session:
            return _found(visits.get(session, visit_id))

    def correct(self, by: User, seen: Visit, draft: VisitDraft, reason: str) -> Saved:
        """Write a visit anew, with a reason; it keeps its id, its entry number, when and by whom recorded.

        Items keep their ids by their number. InvalidDraft where it cannot be saved so; Refused without a
        reason, where nothing differs, or where somebody changed or voided it since it was `seen`.
        """
        roles.require(by, Permission.CORRECT)
        why = _reason(reason)
        problems = self._visits.check(draft)
        _refuse(problems)
        at = clock.now()
        with self._db.begin() as session:
            before = _still(visit_changes.locked(session, seen.id), seen)
            wanted = self._anew(session, by, before, tidy(draft), at)
            renamed = _rename(session, before.citizen, tidy(draft), at)
            visit_changes.put(session, before, wanted)
            after = _found(visits.get(session, seen.id))
            if state(after) == state(before) and not renamed:
                raise Refused(refusal("nothing_changed"))
            change = change_of(before, by, ChangeKind.CORRECTED, at, why)
            if renamed:
                change = replace(change, before={**change.before, visit_change.RENAMED: True})
            _keep(session, by, change, after)
        return Saved(after, tuple(problems))

    def drop(self, by: User, seen: Visit, item_number: int, reason: str) -> Visit:
        """Take one item out of a visit that has several, with a reason; its history still shows the item.

        The items behind it move up and keep their ids. Refused without a reason, where it is the only item,
        or where somebody changed or voided the visit since it was `seen`.
        """
        roles.require(by, Permission.CORRECT)
        why = _reason(reason)
        at = clock.now()
        with self._db.begin() as session:
            before = _still(visit_changes.locked(session, seen.id), seen)
            left = [item for item in before.items if item.number != item_number]
            if not left:
                raise Refused(refusal("item_alone"))
            items = tuple(replace(item, number=number) for number, item in enumerate(left, start=1))
            after = replace(before, items=items)
            if after == before:
                raise Refused(refusal("visit_changed"))
            visit_changes.put(session, before, after)
            _keep(session, by, change_of(before, by, ChangeKind.CORRECTED, at, why), after)
        return after

    def void(self, by: User, visit_id: UUID, reason: str) -> Visit:
        """Strike a visit out of every figure, with a reason; it stays in the log. Refused where voided."""
        roles.require(by, Permission.CORRECT)
        why = _reason(reason)
        at = clock.now()
        with self._db.begin() as session:
            before = _open(visit_changes.locked(session, visit_id))
            visits.void(session, visit_id, by.id, at, why)
            after = replace(before, voided=True)
            _keep(session, by, change_of(before, by, ChangeKind.VOIDED, at, why), after)
        return after

    def complete(
        self,
        by: User,
        visit_id: UUID,
        item_number: int,
        outcome: Outcome | None,
        dossier: str = "",
        payment: Payment | None = None,
        barrier: str = "",
    ) -> Visit:
        """Give an open item its outcome later, without a reason; None is done, where no dossier is filed.

        What is left empty stays as it was recorded; a barrier goes once the item is stuck no longer.
        Everybody may complete items of today and those they recorded, officers all. Refused where it is not
        open.
        """
        roles.require(by, Permission.RECORD)
        at = clock.now()
        with self._db.begin() as session:
            before = _open(visit_changes.locked(session, visit_id))
            own = before.recorded_by == by.id or before.day == clock.today()
            roles.require(by, Permission.RECORD if own else Permission.CORRECT)
            item = self._completable(before, item_number, outcome)
            told = replace(
                item,
                outcome=outcome,
                dossier=dossier_code.normalise(dossier) or item.dossier,
                payment=payment or item.payment,
                barrier=(clean(barrier) or item.barrier) if outcome in STUCK else "",
            )
            if told == item:
                raise Refused(refusal("nothing_changed"))
            after = replace(before, items=tuple(told if each is item else each for each in before.items))
            self._check_completed(after, item_number)
            visit_changes.put(session, before, after)
            _keep(session, by, change_of(before, by, ChangeKind.COMPLETED, at), after)
        return after

    def history(self, by: User, visit_id: UUID) -> tuple[HistoryStep, ...]:
        """Every step of a visit since it was recorded, newest first, with what each changed.

        A citizen stands there by the name that the register has for them now.
        """
        roles.require(by, Permission.SEE_LOG)
        with self._db.read() as session:
            visit = _found(visits.get(session, visit_id))
            names = {user.id: user.name for user in users.all_users(session)}
            changes = visit_changes.of_visit(session, visit_id)
            if visit.voided and not any(change.kind in STRUCK for change in changes):
                # Struck out with its whole import, or before changes were kept: the visit itself tells of it.
                changes.append(visit_changes.striking(session, visit))
            steps = visit_change.steps(visit, changes, names)
            return tuple(
                replace(step, differences=tuple(_named(session, each) for each in step.differences))
                for step in steps
            )

    def unfinished(self, by: User) -> tuple[OpenItem, ...]:
        """Items of the last 30 days without their final outcome that this user may complete, oldest first."""
        roles.require(by, Permission.RECORD)
        today = clock.today()
        own = None if roles.allowed(by.role, Permission.CORRECT) else by.id
        with self._db.read() as session:
            return tuple(open_items.between(session, today - timedelta(OPEN_DAYS), today, own))

    def _anew(self, session: Session, by: User, before: Visit, draft: VisitDraft, at: datetime) -> Visit:
        """The visit that a tidy draft makes of one that was saved."""
        built = self._visits.build(session, by, draft, visits.entry_number(before.position), at)
        old = {item.number: item for item in before.items}
        items = tuple(_same_item(old.get(item.number), item) for item in built.items)
        return replace(
            built,
            id=before.id,
            items=items,
            shift=before.shift,
            recorded_at=before.recorded_at,
            recorded_by=before.recorded_by,
        )

    def _completable(self, visit: Visit, number: int, outcome: Outcome | None) -> HelpItem:
        item = next((each for each in visit.items if each.number == number), None)
        if item is None:
            raise Refused(refusal("visit_changed"))
        service = self._catalogues.snapshot().service_by_key.get(item.service)
        files = service is not None and service.files_dossier
        if outcome is None and files:
            raise Refused(refusal("outcome_missing", "outcome"))
        waits = (
            {Outcome.UNFINISHED, Outcome.PENDING, None} if files else {Outcome.UNFINISHED, Outcome.PENDING}
        )
        if item.outcome not in waits:
            raise Refused(refusal("item_completed"))
        return item

    def _check_completed(self, visit: Visit, number: int) -> None:
        """Only what a completion tells is checked: a procedure that is out of force by now stays recorded."""
        told = {f"items.{number}.dossier", f"items.{number}.barrier"}
        _refuse([each for each in self._visits.check(draft_of(visit)) if each.field in told])


def _found(visit: Visit | None) -> Visit:
    if visit is None:
        raise Refused(refusal("visit_missing"))
    return visit


def _open(visit: Visit | None) -> Visit:
    if _found(visit).voided:
        raise Refused(refusal("visit_voided"))
    return _found(visit)


def _still(visit: Visit | None, seen: Visit) -> Visit:
    """The visit as it is, where it is what the user saw."""
    if state(_open(visit)) != state(seen):
        raise Refused(refusal("visit_changed"))
    return _open(visit)


def _reason(typed: str) -> str:
    reason = clean(typed)
    if not reason:
        raise Refused(refusal("reason_missing", "reason"))
    if len(reason) > REASON_LIMIT:
        raise Refused(refusal("text_too_long", "reason", limit=REASON_LIMIT))
    return reason


def _refuse(problems: list[Problem]) -> None:
    refused = [problem for problem in problems if problem.severity is Severity.REFUSE]
    if refused:
        raise InvalidDraft(*refused)


def _rename(session: Session, citizen: Citizen | None, draft: VisitDraft, at: datetime) -> bool:
    """Correct the name of a citizen who is known by an id number: it is the same person in every visit.

    Without a number the same name may be somebody else, who keeps it; the visit gets another citizen.
    """
    told = draft.citizen
    if citizen is None or told.known != citizen.id or not citizen.id_tail or not told.name:
        return False
    anew = replace(citizen, name=told.name, birth_year=told.birth_year, sex=told.sex)
    if anew == citizen:
        return False
    citizens.correct(session, anew, at)
    return True


def _same_item(old: HelpItem | None, new: HelpItem) -> HelpItem:
    """The new item under the old one's id; the level of a procedure stays what it was on that day."""
    if old is None:
        return new
    level = old.level if old.procedure == new.procedure else new.level
    return replace(new, id=old.id, level=level)


def _keep(session: Session, by: User, change: VisitChange, after: Visit) -> None:
    """Write a change and its ledger entry; of the reason only whether it was one of those offered.

    In a closed month the change comes in late, of the day it was on and the one it is on now.
    """
    visit_changes.add(session, change)
    quick = change.reason if change.reason in set(QuickReason) else "other" if change.reason else ""
    told = {**payload(after), "change": str(change.id), "reason": quick}
    action = f"visit_{change.kind.value}"
    ledger.append(session, LedgerEntry(change.at, change.user, action, "visit", str(after.id), told))
    days = (date.fromisoformat(str(change.before["day"])), after.day)
    subject = LateSubject.VOID if change.kind in STRUCK else LateSubject.CORRECTION
    late_rows.admit(session, by, subject, after.id, days, change.reason or late_rows.COMPLETED_REASON)


def _named(session: Session, difference: Difference) -> Difference:
    if difference.field != "citizen":
        return difference
    before, after = (_name(session, each) for each in (difference.before, difference.after))
    return replace(difference, before=before, after=after)


def _name(session: Session, citizen_id: object) -> str:
    citizen = citizens.get(session, UUID(str(citizen_id))) if citizen_id else None
    return citizen.name if citizen else ""
