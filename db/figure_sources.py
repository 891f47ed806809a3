"""The tables that figures come from: what of a filter each can answer, and by what it can be grouped."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import ColumnElement, String, bindparam, case, cast, func, or_, select

from db.models import (
    AttendanceRow,
    HelpItemRow,
    ProcedureRow,
    ShiftDetailRow,
    ShiftGroupRow,
    ShiftRow,
    TallyStepRow,
    VisitRow,
)
from db.writing import table_of
from desk.domain.shift import ShiftKind
from desk.domain.visit import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import FromClause, Table

    from desk.domain.indicator import Filter

ITEM, VISIT, PROCEDURE = table_of(HelpItemRow), table_of(VisitRow), table_of(ProcedureRow)
STEP, STAY = table_of(TallyStepRow), table_of(AttendanceRow)
SHIFT, DETAIL, GROUP = table_of(ShiftRow), table_of(ShiftDetailRow), table_of(ShiftGroupRow)
_HELD_AT = {
    Place.DESK.value: ShiftKind.DESK.value,
    Place.PUBLIC.value: ShiftKind.PUBLIC_PLACE.value,
    Place.HOME.value: ShiftKind.HOME_VISITS.value,
    Place.OUTING.value: ShiftKind.OUTING.value,
}
"""Where somebody is met -> the kind of shift that is held there, which is all that a tally knows of it."""

_FEW = 20


class Key(StrEnum):
    """What figures can be told apart by; a month is a calendar month, `2026-10`."""

    UNIT = "unit"
    TEAM = "team"
    MONTH = "month"


@dataclass(frozen=True)
class Join:
    """A table that is joined where a column of it is asked for, and those that it needs in between."""

    table: Table
    on: ColumnElement[bool]
    outer: bool = True
    needs: tuple[Table, ...] = ()


@dataclass(frozen=True, eq=False)
class RowTable:
    """A table whose rows are counted: its kept rows, the columns that a filter asks for, its joins."""

    table: Table
    columns: Mapping[str, ColumnElement[Any]]
    joins: tuple[Join, ...]
    kept: tuple[ColumnElement[bool], ...] = ()
    shift: ColumnElement[Any] = SHIFT.c.id
    keys: Mapping[Key, ColumnElement[Any]] = field(default_factory=dict)

    def source(self, columns: Iterable[ColumnElement[Any]]) -> FromClause:
        """The table with the joins that these columns need."""
        used: set[Any] = {getattr(column, "table", None) for column in columns}
        for join in self.joins:
            used |= set(join.needs) if join.table in used else set()
        source: FromClause = self.table
        for join in self.joins:
            if join.table in used:
                source = source.join(join.table, join.on, isouter=join.outer)
        return source

    def asked(self, wanted: Filter) -> dict[str, tuple[str, ...]]:
        """The fields of a filter that ask something."""
        told = {each.name: getattr(wanted, each.name) for each in fields(wanted)}
        return {name: values for name, values in told.items() if values}

    def key(self, key: Key, heirs: Mapping[str, str]) -> ColumnElement[Any]:
        """The expression that tells figures apart; units stand for those that they became part of."""
        if key is Key.MONTH:
            return month_key(self.table.c.day)
        return unit_key(self.keys[key], heirs) if key is Key.UNIT else self.keys[key]

    def conditions(
        self, wanted: Filter, heirs: Mapping[str, str], keys: Sequence[Key] = ()
    ) -> list[ColumnElement[bool]]:
        """What a row must be to count; the same for a figure and for the list of its rows."""
        found: list[ColumnElement[bool]] = []
        for name, values in self.asked(wanted).items():
            sought = _sought(name, values, heirs)
            if self.columns[name] is GROUP.c.unit_key and Key.UNIT not in keys:
                # A shift may be for several groups and is still one shift.
                own = select(GROUP.c.shift_id).where(GROUP.c.shift_id == self.shift)
                found.append(own.where(_is(GROUP.c.unit_key, sought)).exists())
            elif name == "places" and self.columns[name] is SHIFT.c.kind:
                found.append(_is(SHIFT.c.kind, [_HELD_AT[str(place)] for place in sought]))
            else:
                found.append(_is(self.columns[name], sought))
        return found

    def used(self, wanted: Filter, keys: Sequence[Key]) -> list[ColumnElement[Any]]:
        """The columns that a filter and the keys ask for."""
        asked = [self.columns[name] for name in self.asked(wanted)]
        outside = [each for each in asked if each is not GROUP.c.unit_key or Key.UNIT in keys]
        return [*outside, *(self.keys[key] for key in keys if key in self.keys)]

    def of_days(self) -> list[ColumnElement[bool]]:
        """The kept rows of the days from `start` to `end`, which are parameters."""
        return [*self.kept, self.table.c.day >= bindparam("start"), self.table.c.day <= bindparam("end")]


def unit_key(column: ColumnElement[Any], heirs: Mapping[str, str]) -> ColumnElement[Any]:
    """A unit as the one that it became part of."""
    return case(dict(heirs), value=column, else_=column) if heirs else column


def month_key(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The calendar month of a day, `2026-10`."""
    return func.substr(cast(column, String), 1, 7)


def _sought(name: str, values: Sequence[str], heirs: Mapping[str, str]) -> Sequence[object]:
    if name == "teams":
        return [UUID(value) for value in values]
    if name == "units":
        merged = [unit for unit, heir in heirs.items() if heir in values]
        return [*dict.fromkeys([*values, *merged])]
    return values


def _is(column: ColumnElement[Any], values: Sequence[object]) -> ColumnElement[bool]:
    # One comparison after another is quicker than a list, but engines limit how many there may be.
    few = len(values) <= _FEW
    return or_(*(column == value for value in values)) if few else column.in_(values)


_OF_VISIT: dict[str, ColumnElement[Any]] = {
    "places": VISIT.c.place,
    "units": VISIT.c.unit_key,
    "teams": DETAIL.c.team_id,
    "shift_kinds": SHIFT.c.kind,
}
_KEYS_OF_VISIT = {Key.UNIT: VISIT.c.unit_key, Key.TEAM: DETAIL.c.team_id}
_SHIFT_OF_VISIT = (
    Join(SHIFT, SHIFT.c.id == VISIT.c.shift_id, needs=(VISIT,)),
    Join(DETAIL, DETAIL.c.shift_id == VISIT.c.shift_id, needs=(VISIT,)),
)
ITEMS = RowTable(
    ITEM,
    {
        "services": ITEM.c.service_key,
        "procedures": ITEM.c.procedure_code,
        "fields": PROCEDURE.c.field,
        "levels": ITEM.c.level,
        "outcomes": ITEM.c.outcome,
        "payments": ITEM.c.payment,
        "hows": ITEM.c.how,
        **_OF_VISIT,
    },
    (
        Join(PROCEDURE, PROCEDURE.c.code == ITEM.c.procedure_code),
        # The copy of the visit's position is found quicker than the visit's id.
        Join(VISIT, VISIT.c.position == ITEM.c.position, outer=False),
        *_SHIFT_OF_VISIT,
    ),
    (ITEM.c.voided.is_(False),),
    keys=_KEYS_OF_VISIT,
)
VISITS = RowTable(VISIT, _OF_VISIT, _SHIFT_OF_VISIT, (VISIT.c.voided_at.is_(None),), keys=_KEYS_OF_VISIT)
TALLIES = RowTable(
    STEP,
    {
        "services": STEP.c.service_key,
        "places": SHIFT.c.kind,
        "units": STEP.c.unit_key,
        "teams": DETAIL.c.team_id,
        "shift_kinds": SHIFT.c.kind,
    },
    (
        Join(SHIFT, SHIFT.c.id == STEP.c.shift_id),
        Join(DETAIL, DETAIL.c.shift_id == STEP.c.shift_id),
    ),
    keys={Key.UNIT: STEP.c.unit_key, Key.TEAM: DETAIL.c.team_id},
)
SHIFTS = RowTable(
    SHIFT,
    {"units": GROUP.c.unit_key, "teams": DETAIL.c.team_id, "shift_kinds": SHIFT.c.kind},
    (Join(DETAIL, DETAIL.c.shift_id == SHIFT.c.id), Join(GROUP, GROUP.c.shift_id == SHIFT.c.id)),
    keys={Key.UNIT: GROUP.c.unit_key, Key.TEAM: DETAIL.c.team_id},
)
STAYS = RowTable(
    STAY,
    {"units": GROUP.c.unit_key, "teams": STAY.c.team_id, "shift_kinds": SHIFT.c.kind},
    (
        Join(SHIFT, SHIFT.c.id == STAY.c.shift_id, outer=False),
        Join(GROUP, GROUP.c.shift_id == STAY.c.shift_id),
    ),
    (STAY.c.out_at.is_not(None),),
    STAY.c.shift_id,
    {Key.UNIT: GROUP.c.unit_key, Key.TEAM: STAY.c.team_id},
)
