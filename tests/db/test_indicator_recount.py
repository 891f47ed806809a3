"""Over random registers every ready indicator equals a count in plain Python over the exported rows."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, update

from db import catalogue, citizens, figure_rows, indicator_figures, indicators, tallies, units, visits
from db.models import HelpItemRow, IndicatorStepRow, UnitRow, VisitRow
from db.writing import table_of
from desk.domain.figure_row import total
from desk.domain.indicator import Indicator, Source
from desk.domain.indicator_text import parsed
from desk.domain.shift import ShiftKind
from desk.domain.unit import Unit, UnitKind
from desk.domain.visit import Citizen, HelpItem, How, Outcome, Payment, Place, Visit
from resources import tables
from tests.db import duty_rows, plain_count
from tests.db.filled import BIRTH, MARRIAGE, MOMENT, Desk
from tests.db.plain_count import exported, recount

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.engine import Database

    Helped = tuple[str, int, str, str, str, Outcome | None, Payment | None, How | None]
    Met = tuple[date, UUID | None, str, Place, list[Helped], bool]
    Duty = tuple[date, ShiftKind, set[str], list[int], list[tuple[str, str, int]]]
    Register = tuple[list[Met], list[Duty], list[tuple[str, str, date, int]], date | None]

FIRST, LAST = date(2026, 9, 28), date(2026, 11, 3)
PEOPLE = [UUID(int=number) for number in range(1, 4)]
GROUPS = ["tdp07", "tdp08"]
OWN = [
    Indicator(f"own{number}", f"Của phường {number}", "lượt", Source.COUNTED, *parsed(Source.COUNTED, own))
    for number, own in enumerate(plain_count.OWN)
]
READY = [*tables.indicators(), *OWN]
days = st.dates(FIRST, LAST)
groups = st.sampled_from(["", *GROUPS])
items = st.tuples(
    st.sampled_from([each.key for each in tables.services()] + ["submit_online"] * 9),
    st.integers(1, 9),
    st.sampled_from(["", BIRTH, MARRIAGE]),
    st.sampled_from(["", "D-1", "D-2"]),
    st.sampled_from(["full", "partial", "unknown"]),
    st.sampled_from([None, *Outcome]),
    st.sampled_from([None, *Payment]),
    st.sampled_from([None, *How]),
)
met = st.tuples(
    days,
    st.sampled_from([None, *PEOPLE]),
    groups,
    st.sampled_from(Place),
    st.lists(items, min_size=1, max_size=3),
    st.booleans() | st.just(False),
)
duty = st.tuples(
    days,
    st.sampled_from(ShiftKind),
    st.sets(st.sampled_from(GROUPS)),
    st.lists(st.integers(0, 300), max_size=2),
    st.lists(
        st.tuples(st.sampled_from(["ewallet", "vneid_activate"]), groups, st.integers(1, 9)), max_size=3
    ),
)
entries = st.tuples(
    st.sampled_from(["handbook_members", "digital_households"]),
    st.sampled_from(GROUPS),
    days,
    st.integers(-9, 9),
)
registers = st.tuples(
    st.lists(met, max_size=6), st.lists(duty, max_size=2), st.lists(entries, max_size=3), st.none() | days
)
some = st.lists(st.sampled_from(READY), min_size=6, max_size=6)


@pytest.fixture
def stocked(db: Database, desk: Desk) -> Desk:
    """A register with all services, two groups, three citizens and somebody on the roster."""
    with db.begin() as session:
        units.add_units(session, [Unit("tdp08", UnitKind.RESIDENTIAL_GROUP, "Tổ dân phố 8", "phuong")])
        catalogue.add_services(session, tables.services())
        for own in PEOPLE:
            citizens.put(session, Citizen(own, "Lê Thị Thoa"), f"{own.int:064}", MOMENT)
        indicators.add(session, READY, MOMENT, None)
        duty_rows.person(session, "Lê Quốc Bảo", 1)
    return desk


def write(session: Session, desk: Desk, register: Register, numbers: count[int]) -> None:
    """Write a register of strategies' making."""
    saved, shifts, steps, merged = register
    kept = [visit(desk, next(numbers), told) for told in saved]
    visits.add_all(session, kept)
    gone = [each.id for each, told in zip(kept, saved, strict=True) if told[-1]]
    void(session, desk, gone)
    for day, kind, held, stays, counted in shifts:
        told = {"kind": kind, "desk": "", "groups": tuple(sorted(held))}
        shift = duty_rows.shift(session, desk.user, MOMENT.replace(hour=1), day, **told)
        helper = duty_rows.person(session, "Lê Quốc Bảo", 1) if stays else None
        for minutes in stays if helper else ():
            duty_rows.stay(session, shift, helper, minutes)
        tallies.add(
            session,
            [
                duty_rows.step(shift, desk.user, next(numbers), amount, service=service, unit=unit)
                for service, unit, amount in counted
            ],
        )
    usual = {"told_left": None, "reason": "", "seq": 1, "at": MOMENT, "user_id": desk.user.id}
    for code, unit, day, amount in steps:
        row = {"id": uuid4(), "indicator_code": code, "unit_key": unit, "day": day, "amount": amount}
        session.connection().execute(insert(table_of(IndicatorStepRow)), row | usual)
    if merged:
        unit = table_of(UnitRow)
        ended = update(unit).where(unit.c.key == "tdp08").values(ended_on=merged, merged_into="tdp07")
        session.connection().execute(ended)


def visit(desk: Desk, number: int, told: Met) -> Visit:
    day, who, unit, place, helped, _ = told
    own = tuple(HelpItem(uuid4(), order, *each, "", "") for order, each in enumerate(helped, 1))
    citizen = Citizen(who, "Lê Thị Thoa") if who else None
    position = visits.position(day, number)
    about = (None, None, False, False, False, MOMENT, desk.user.id, own)
    return Visit(uuid4(), position, day, None, place, (), citizen, unit, *about)


def void(session: Session, desk: Desk, gone: list[UUID]) -> None:
    visit, item = table_of(VisitRow), table_of(HelpItemRow)
    voided = {"voided_at": MOMENT, "voided_by": desk.user.id}
    session.connection().execute(update(visit).where(visit.c.id.in_(gone)).values(voided))
    session.connection().execute(update(item).where(item.c.visit_id.in_(gone)).values(voided=True))


def agree(db: Database, desk: Desk, register: Register, looked_at: list[Indicator]) -> None:
    """Count a register both ways, and the rows behind some of its figures; it is taken back afterwards."""
    month = (date(2026, 10, 1), date(2026, 10, 31))
    with db.begin() as session:
        write(session, desk, register, count(1))
        expected = recount(exported(session), *map(str, month))
        assert indicator_figures.count(session, READY, *month) == {
            code: figures["all"] for code, figures in expected.items()
        }
        assert indicator_figures.count_by_unit(session, READY, *month) == {
            (code, unit): figure
            for code, figures in expected.items()
            for unit, figure in figures.items()
            if figure and unit != "all"
        }
        for each in looked_at:
            rows = figure_rows.rows(session, each, *month)
            parts = indicator_figures.leaves_of(session, [each])[each.code]
            told = [total(part, (row for row in rows if row.indicator == part.code)) for part in parts]
            assert sum(told) == expected[each.code]["all"], each.code
        session.rollback()


SHORT_STAY_IN_MERGED_GROUPS: Register = (
    [],
    [(date(2026, 10, 1), ShiftKind.DESK, {"tdp07", "tdp08"}, [15], [])],
    [],
    FIRST,
)


@pytest.mark.parametrize("target", ["sqlite"], indirect=True)
@settings(max_examples=160, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(registers, some)
@example(SHORT_STAY_IN_MERGED_GROUPS, [])
def test_every_ready_indicator_equals_a_recount_of_the_rows(
    db: Database, stocked: Desk, register: Register, looked_at: list[Indicator]
) -> None:
    agree(db, stocked, register, looked_at)


@pytest.mark.parametrize("target", ["postgresql"], indirect=True)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(registers, some)
def test_a_server_counts_as_a_file_does(
    db: Database, stocked: Desk, register: Register, looked_at: list[Indicator]
) -> None:
    agree(db, stocked, register, looked_at)
