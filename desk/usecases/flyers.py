"""Household flyers: numbered batches, and how many went to each residential group."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import flyers, print_runs
from desk.domain import flyer, roles
from desk.domain.flyer import FlyerBatch, FlyerCount, FlyerStep
from desk.domain.problems import InvalidDraft, Refused, refusal
from desk.domain.roles import Permission
from desk.usecases import clock
from desk.usecases.ids import new_id
from desk.usecases.notes import note
from desk.usecases.sheet_subjects import known_subjects
from desk.usecases.shift_rules import refuse

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from db.engine import Database, Session
    from desk.domain.people import User
    from desk.domain.sheet_subject import Subject
    from desk.usecases.catalogues import Catalogues


class Flyers:
    """Batches of flyers; a batch is printed as a run of `guides.printed` or `qr_register.printed` for it."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def all(self, by: User) -> list[FlyerCount]:
        """Every batch with what was printed and handed out, the newest first."""
        roles.require(by, Permission.PRINT_SHEETS)
        with self._db.read() as session:
            return _counts(session)

    def plan(self, by: User, sheet: Subject, planned: Mapping[str, int]) -> FlyerCount:
        """Begin a batch of a sheet, with the year's next number and what each group is to get, by unit.

        InvalidDraft for an unknown sheet or group, or an amount out of bounds.
        """
        roles.require(by, Permission.KEEP_SHEETS)
        refuse(flyer.check_plan(planned, self._groups()))
        today = clock.today()
        with self._db.begin() as session:
            if sheet not in known_subjects(session, self._catalogues.snapshot()):
                raise InvalidDraft(refusal("flyer_sheet_unknown", "sheet", key=sheet.key))
            number = flyers.next_number(session, today.year)
            batch = FlyerBatch(new_id(), today.year, number, sheet, clock.now(), by.id, dict(planned))
            flyers.add(session, batch)
            told = {"batch": batch.code, "sheet": sheet.key, "planned": batch.planned}
            note(session, by, "flyers_planned", "flyer_batch", batch.id, **told)
        return FlyerCount(batch, 0, {})

    def replan(self, by: User, batch_id: UUID, planned: Mapping[str, int]) -> FlyerCount:
        """Change what each group is to get; InvalidDraft as `plan`, Refused where the batch is unknown."""
        roles.require(by, Permission.KEEP_SHEETS)
        refuse(flyer.check_plan(planned, self._groups()))
        with self._db.begin() as session:
            count = _known_batch(session, batch_id)
            flyers.put_planned(session, batch_id, planned)
            note(session, by, "flyers_planned", "flyer_batch", batch_id, planned=dict(planned))
            return replace(count, batch=replace(count.batch, planned=dict(planned)))

    def hand_out(
        self, by: User, batch_id: UUID, unit: str, amount: int, day: date | None = None
    ) -> FlyerCount:
        """Note that so many flyers were handed out in a group, today by default.

        Less than nothing takes back what was noted too much, which is an officer's to do. InvalidDraft
        where it would be more than was printed, less than none, an unknown group or a day to come.
        """
        roles.require(by, Permission.PRINT_SHEETS if amount > 0 else Permission.KEEP_SHEETS)
        on = day or clock.today()
        if on > clock.today():
            raise InvalidDraft(refusal("day_in_future", "day", day=f"{on:%d/%m/%Y}"))
        refuse(flyer.check_plan({unit: 0}, self._groups()))
        with self._db.begin() as session:
            wrong = flyer.check_step(_known_batch(session, batch_id), unit, amount)
            if wrong is not None:
                raise InvalidDraft(wrong)
            told = {"unit": unit, "amount": amount, "day": on}
            seq = note(session, by, "flyers_handed_out", "flyer_batch", batch_id, **told)
            step = FlyerStep(new_id(), batch_id, unit, on, amount, clock.now(), by.id, seq)
            flyers.add_step(session, step)
            return _known_batch(session, batch_id)

    def _groups(self) -> set[str]:
        return {unit.key for unit in self._catalogues.snapshot().groups}


def _counts(session: Session) -> list[FlyerCount]:
    given: dict[UUID, dict[str, int]] = {}
    for batch, unit, amount in flyers.handed_out(session):
        given.setdefault(batch, {})[unit] = amount
    return [
        FlyerCount(batch, print_runs.copies_of(session, batch.id), given.get(batch.id, {}))
        for batch in flyers.batches(session)
    ]


def _known_batch(session: Session, batch_id: UUID) -> FlyerCount:
    found = next((count for count in _counts(session) if count.batch.id == batch_id), None)
    if found is None:
        raise Refused(refusal("flyer_batch_unknown"))
    return found
