"""The register of print runs: what the spooler accepted, for which place, shift, visit or batch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import flyers, print_runs, shifts, units, visits
from desk.domain.print_run import PLACE_LIMIT, PrintPlace, PrintRun
from desk.domain.problems import Refused, refusal
from desk.domain.shift import ShiftKind
from desk.domain.text import clean
from desk.usecases import clock
from desk.usecases.notes import note
from desk.usecases.shift_rules import known_shift

if TYPE_CHECKING:
    from db.engine import Session
    from desk.domain.people import User


def keep_run(session: Session, by: User, run: PrintRun, words: str = "") -> PrintRun:
    """Register a run inside a transaction, with the open shift of the desk where no place was told.

    `words` is the sheet itself as JSON text. Refused where unit, shift, visit or batch are unknown.
    """
    kept = replace(run, where=_where(session, run.where))
    print_runs.add(session, kept, words)
    ids = {"shift": kept.where.shift, "visit": kept.where.visit, "batch": kept.where.batch}
    told = {name: own for name, own in (*ids.items(), ("unit", kept.where.unit)) if own}
    printed = {"sheet": kept.template_version, "link": kept.link, "size": kept.size, "copies": kept.copies}
    note(session, by, "sheet_printed", "print_run", kept.id, **printed, **told)
    return kept


def _where(session: Session, told: PrintPlace) -> PrintPlace:
    where = replace(told, place=clean(told.place)[:PLACE_LIMIT])
    if where.unit and where.unit not in {unit.key for unit in units.all_units(session)}:
        raise Refused(refusal("unit_unknown", "unit", unit=where.unit))
    if where.visit is not None and visits.get(session, where.visit) is None:
        raise Refused(refusal("visit_unknown"))
    if where.batch is not None and where.batch not in {each.id for each in flyers.batches(session)}:
        raise Refused(refusal("flyer_batch_unknown"))
    if where.shift is None and not (where.place or where.unit or where.batch):
        where = replace(where, shift=shifts.running(session, clock.today(), ShiftKind.DESK))
    if where.shift is not None:
        own = known_shift(session, where.shift)
        where = replace(where, place=where.place or own.plan.place)
    return where
