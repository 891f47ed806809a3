"""The ward's list of units and their dated denominators; nothing is ever deleted from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import month_closes, units
from desk.domain import roles
from desk.domain import unit as rules
from desk.domain.month_close import month_words
from desk.domain.problems import InvalidDraft, Problem, Refused, refusal
from desk.domain.roles import Permission
from desk.domain.text import clean
from desk.domain.unit import Denominator, Unit, UnitKind
from desk.usecases import clock
from desk.usecases.catalogue_change import changing, note
from desk.usecases.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.engine import Database
    from desk.domain.people import User
    from desk.usecases.catalogues import Catalogues


class Units:
    """Add and rename units, and say how many people they have."""

    def __init__(self, db: Database, catalogues: Catalogues) -> None:
        """Work on one register."""
        self._db = db
        self._catalogues = catalogues

    def add(self, by: User, kind: UnitKind, name: str) -> Unit:
        """Add a unit below the ward; InvalidDraft without a name or where one of its kind has it."""
        with changing(self._db, self._catalogues, by) as session:
            known = units.all_units(session)
            root = next(each.key for each in known if each.kind is UnitKind.WARD)
            added = Unit(f"unit-{new_id()}", kind, clean(name), root)
            _refuse(rules.check(added, known))
            units.add_units(session, [added])
            note(session, by, "unit_added", "unit", added.key, {"kind": kind, "name": added.name})
        return added

    def rename(self, by: User, unit: Unit, name: str) -> Unit:
        """Give a unit another name; its key, and all that was counted for it, stay."""
        with changing(self._db, self._catalogues, by) as session:
            known = units.all_units(session)
            before = next((each for each in known if each.key == unit.key), None)
            if before is None:
                raise Refused(refusal("unit_unknown", unit=unit.key))
            after = replace(before, name=clean(name))
            _refuse(rules.check(after, known))
            if after != before:
                units.add_units(session, [after])
                note(session, by, "unit_renamed", "unit", unit.key, {"name": [before.name, after.name]})
        return after

    def merge(self, by: User, merged: Sequence[Unit], into: Unit, day: date) -> list[Unit]:
        """Make units part of another one from a day on, which counts for them from then on.

        What was counted before the day stays theirs, and so do frozen figures. Refused into itself, another
        kind or a unit that was merged, where one of them was, and on a day of a closed month.
        """
        wanted = list(dict.fromkeys(each.key for each in merged))
        with changing(self._db, self._catalogues, by) as session:
            known = {each.key: each for each in units.all_units(session)}
            for key in (*wanted, into.key):
                if key not in known:
                    raise Refused(refusal("unit_unknown", unit=key))
            _refuse(rules.check_merge([known[key] for key in wanted], known[into.key]))
            for period in month_closes.closing(session, [day]).values():
                told = {"day": f"{day:%d/%m/%Y}", "month": month_words(period)}
                raise InvalidDraft(refusal("merge_in_closed_month", "day", **told))
            units.merge(session, wanted, into.key, day)
            for key in wanted:
                note(session, by, "unit_merged", "unit", key, {"into": into.key, "day": day})
        return [replace(known[key], ended_on=day, merged_into=into.key) for key in wanted]

    def denominators(self, by: User) -> list[Denominator]:
        """Every dated denominator of every unit."""
        roles.require(by, Permission.CATALOGUES)
        with self._db.read() as session:
            return units.denominators(session)

    def count(self, by: User, told: Denominator) -> Denominator:
        """Say how many a unit had on a day, and who says so; the numbers of other days stay as they are.

        InvalidDraft for a number out of bounds, a day to come or a missing source.
        """
        counted = rules.tidy_denominator(told)
        with changing(self._db, self._catalogues, by) as session:
            if counted.unit not in {each.key for each in units.all_units(session)}:
                raise Refused(refusal("unit_unknown", unit=counted.unit))
            _refuse(rules.check_denominator(counted, clock.today()))
            units.add_units(session, [], [counted])
            details = {"measure": counted.measure, "day": counted.day, "value": counted.value}
            note(session, by, "unit_counted", "unit", counted.unit, {**details, "source": counted.source})
        return counted


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise InvalidDraft(*problems)
