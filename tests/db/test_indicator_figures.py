"""Figures of indicators on both engines: typed, by unit and month, and equal to the rows behind them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import insert, update

from db import figure_rows, indicator_figures, indicators, tallies, teams, units, visits
from db.models import IndicatorStepRow, UnitRow
from db.writing import table_of
from desk.domain.figure_row import total
from desk.domain.indicator import Counting, Filter, Indicator, Source
from desk.domain.shift import ShiftKind
from desk.domain.team import Team, TeamKind
from desk.domain.unit import Unit, UnitKind
from desk.domain.visit import How, Outcome, Payment, Place
from tests.db import duty_rows
from tests.db.filled import BIRTH, DAY, MARRIAGE, MOMENT, Desk

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.engine import Database

MONTH = (date(2026, 10, 1), date(2026, 10, 31))
_UNITS = {Counting.PEOPLE: "người", Counting.DOSSIERS: "hồ sơ", Counting.HOURS: "giờ", Counting.SHIFTS: "ca"}


def counted(code: str, counting: Counting, **asked: tuple[str, ...]) -> Indicator:
    """An indicator that is counted by a filter."""
    return Indicator(code, code, _UNITS.get(counting, "lượt"), Source.COUNTED, counting, Filter(**asked))


VISITS = counted("visits", Counting.VISITS)
PEOPLE = counted("people", Counting.PEOPLE)
ITEMS = counted("items", Counting.ITEMS)
DOSSIERS = counted("dossiers", Counting.DOSSIERS)
WALLETS = counted("wallets", Counting.QUANTITY, services=("ewallet",))
AWAY = counted("away", Counting.QUANTITY, services=("ewallet",), places=("outing",))
FILED = counted("filed", Counting.PEOPLE, services=("submit_online",))
SHIFTS = counted("shifts", Counting.SHIFTS)
OUTINGS = counted("outings", Counting.SHIFTS, shift_kinds=("outing",))
HOURS = counted("hours", Counting.HOURS)
HANDBOOK = Indicator("handbook", "Sổ tay", "người", Source.ENTERED)
SUM = Indicator("sum", "Tổng", "lượt", Source.COMPOSED, parts=("wallets", "items"))
ALL = (VISITS, PEOPLE, ITEMS, DOSSIERS, WALLETS, AWAY, FILED, SHIFTS, OUTINGS, HOURS, HANDBOOK, SUM)


def figures(session: Session, *wanted: Indicator) -> dict[str, int]:
    return indicator_figures.count(session, wanted or ALL, *MONTH)


def enter(session: Session, desk: Desk, amount: int, unit: str = "tdp07", day: date = DAY) -> None:
    row = {"id": uuid4(), "indicator_code": "handbook", "unit_key": unit, "day": day, "amount": amount}
    row |= {"told_left": None, "reason": "", "seq": 1, "at": MOMENT, "user_id": desk.user.id}
    session.connection().execute(insert(table_of(IndicatorStepRow)), row)


def merge(session: Session, unit: str, into: str, day: date) -> None:
    table = table_of(UnitRow)
    ended = update(table).where(table.c.key == unit).values(ended_on=day, merged_into=into)
    session.connection().execute(ended)


def filled(session: Session, desk: Desk) -> None:
    """Visits, an outing with tallies and a stay, and entries by hand, in two groups."""
    units.add_units(session, [Unit("tdp08", UnitKind.RESIDENTIAL_GROUP, "Tổ dân phố 8", "phuong")])
    dossier = {"procedure": BIRTH, "dossier": "H56.118.24-261005-0007"}
    for day in (DAY, DAY + timedelta(3)):
        own = (desk.item(**dossier), desk.item("ewallet", quantity=2))
        desk.visit(session, *own, name="Lê Thị Thoa", unit="tdp07", day=day)
    desk.visit(session, desk.item("ewallet", quantity=5), place=Place.OUTING, unit="tdp08")
    desk.visit(session, day=date(2026, 11, 1), name="Đỗ Bá Thắng")
    gone = desk.visit(session, desk.item("ewallet"), name="Trần Văn Lực")
    visits.void(session, gone.id, desk.user.id, MOMENT, "ghi trùng")
    told = {"kind": ShiftKind.OUTING, "desk": "", "groups": ("tdp07", "tdp08")}
    outing = duty_rows.shift(session, desk.user, MOMENT, DAY, **told)
    duty_rows.shift(session, desk.user, MOMENT, DAY, desk="")
    steps = [duty_rows.step(outing, desk.user, 1, 10, unit="tdp08"), duty_rows.step(outing, desk.user, 2, -3)]
    tallies.add(session, steps)
    duty_rows.stay(session, outing, duty_rows.person(session, "Lê Quốc Bảo", 1), 89)
    for unit, amount in (("tdp07", 12), ("tdp08", 5), ("tdp07", -2)):
        enter(session, desk, amount, unit)


def test_one_citizen_with_two_services_is_two_items_and_one_person(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        desk.visit(session, desk.item(), desk.item("ewallet"), name="Lê Thị Thoa")
        told = figures(session, VISITS, ITEMS, PEOPLE, FILED)
    assert told == {"visits": 1, "items": 2, "people": 1, "filed": 1}


def test_one_dossier_helped_on_two_days_is_two_items_and_one_dossier(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        for day in (DAY, DAY + timedelta(3)):
            desk.visit(session, desk.item(procedure=BIRTH, dossier="H56.118.24-261005-0007"), day=day)
        assert figures(session, ITEMS, DOSSIERS) == {"items": 2, "dossiers": 1}


def test_all_indicators_of_a_month_are_counted_and_their_rows_add_up(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        filled(session, desk)
        told = figures(session)
        assert told == {
            "visits": 3,
            "people": 1,
            "items": 5,
            "dossiers": 1,
            "wallets": 16,
            "away": 12,
            "filed": 1,
            "shifts": 2,
            "outings": 1,
            "hours": 1,
            "handbook": 15,
            "sum": 21,
        }
        indicators.add(session, ALL, MOMENT, None)
        for each in ALL:
            assert rows_total(session, each) == told[each.code], each.code


def rows_total(session: Session, indicator: Indicator, unit: str | None = None) -> int:
    """What the rows behind a figure add up to, part by part."""
    rows = figure_rows.rows(session, indicator, *MONTH, unit)
    parts = indicator_figures.leaves_of(session, [indicator])[indicator.code]
    return sum(total(part, [row for row in rows if row.indicator == part.code]) for part in parts)


def test_figures_by_unit_add_up_to_their_rows(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        filled(session, desk)
        indicators.add(session, ALL, MOMENT, None)
        told = indicator_figures.count_by_unit(session, ALL, *MONTH)
        assert {unit: figure for (code, unit), figure in told.items() if code == "wallets"} == {
            "": -3,
            "tdp07": 4,
            "tdp08": 15,
        }
        assert told["outings", "tdp07"] == told["outings", "tdp08"] == told["shifts", ""] == 1
        for (code, unit), figure in told.items():
            indicator = next(each for each in ALL if each.code == code)
            assert rows_total(session, indicator, unit) == figure, (code, unit)


def test_a_merged_unit_counts_for_its_successor_from_then_on(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        filled(session, desk)
        merge(session, "tdp07", "tdp08", date(2026, 11, 1))
        asked = (session, [VISITS, OUTINGS, HOURS, HANDBOOK], *MONTH)
        before = indicator_figures.count_by_unit(*asked)
        after = indicator_figures.count_by_unit(*asked, as_of=date(2026, 11, 1))
        indicators.add(session, ALL, MOMENT, None)
        rows = figure_rows.rows(session, OUTINGS, *MONTH, "tdp08", date(2026, 11, 1))
    assert (before["visits", "tdp07"], before["visits", "tdp08"], before["handbook", "tdp07"]) == (2, 1, 10)
    assert (after["visits", "tdp08"], after["outings", "tdp08"], after["handbook", "tdp08"]) == (3, 1, 15)
    assert (after["hours", "tdp08"], len(rows)) == (1, 1)
    assert not any(unit == "tdp07" for _, unit in after)


def test_units_that_were_merged_in_a_ring_do_not_hang_the_desk(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        filled(session, desk)
        merge(session, "tdp07", "tdp08", DAY)
        merge(session, "tdp08", "tdp07", DAY)
        assert set(indicator_figures.heirs(session, DAY)) <= {"tdp07", "tdp08"}


def test_a_filter_of_a_unit_takes_in_what_was_merged_into_it(db: Database, desk: Desk) -> None:
    of_eight = counted("eight", Counting.VISITS, units=("tdp08",))
    of_seven = counted("seven", Counting.SHIFTS, units=("tdp07",))
    with db.begin() as session:
        filled(session, desk)
        assert figures(session, of_eight, of_seven) == {"eight": 1, "seven": 1}
        merge(session, "tdp07", "tdp08", DAY)
        assert figures(session, of_eight) == {"eight": 3}
        told = indicator_figures.count_by_unit(session, [of_eight, of_seven], *MONTH)
    assert told == {("eight", "tdp08"): 3, ("seven", "tdp08"): 1}


def test_by_month_each_month_has_its_own_people(db: Database, desk: Desk) -> None:
    year = (date(2026, 1, 1), date(2026, 12, 31))
    with db.begin() as session:
        filled(session, desk)
        told = indicator_figures.count_by_unit_and_month(session, [PEOPLE, HANDBOOK, HOURS], *year)
    assert told == {
        ("handbook", "tdp07", "2026-10"): 10,
        ("handbook", "tdp08", "2026-10"): 5,
        ("hours", "tdp07", "2026-10"): 1,
        ("hours", "tdp08", "2026-10"): 1,
        ("people", "", "2026-11"): 1,
        ("people", "tdp07", "2026-10"): 1,
    }


def test_figures_by_team_are_those_of_the_shifts_of_the_team(db: Database, desk: Desk) -> None:
    team = Team(uuid4(), "Tổ CNSCĐ", TeamKind.DIGITAL)
    own = counted("own", Counting.QUANTITY, services=("ewallet",), teams=(str(team.id),))
    with db.begin() as session:
        teams.put_team(session, team)
        shift = duty_rows.shift(session, desk.user, MOMENT, DAY, desk="", team=team.id)
        tallies.add(session, [duty_rows.step(shift, desk.user, 1, 7)])
        desk.visit(session, desk.item("ewallet"), shift=shift.id)
        desk.visit(session, desk.item("ewallet"))
        enter(session, desk, 3)
        told = indicator_figures.count_by_team(session, [own, WALLETS, SHIFTS, HANDBOOK], *MONTH)
        assert figures(session, own) == {"own": 8}
    key = str(team.id)
    assert told == {
        ("own", key): 8,
        ("wallets", key): 8,
        ("wallets", ""): 1,
        ("shifts", key): 1,
        ("handbook", ""): 3,
    }


CONDITIONS: list[tuple[dict[str, tuple[str, ...]], int]] = [
    ({"procedures": (BIRTH,)}, 2),
    ({"procedures": (BIRTH, MARRIAGE)}, 3),
    ({"procedures": (BIRTH, *(f"2.{number:06}" for number in range(2000)))}, 2),
    ({"fields": ("Hộ tịch",)}, 3),
    ({"levels": ("full",)}, 1),
    ({"outcomes": ("paper",)}, 1),
    ({"payments": ("paid", "unpaid")}, 2),
    ({"hows": ("themselves",)}, 1),
    ({"places": ("home",)}, 2),
    ({"units": ("tdp07",), "services": ("submit_online",)}, 2),
    ({"shift_kinds": ("desk",)}, 0),
    ({"payments": ("paid",), "places": ("desk",)}, 0),
]


def test_each_condition_of_a_filter_narrows(db: Database, desk: Desk) -> None:
    first = desk.item(procedure=BIRTH, payment=Payment.PAID, level="full")
    second = desk.item(procedure=BIRTH, payment=Payment.UNPAID, outcome=Outcome.PAPER)
    wanted = [counted(f"c{order}", Counting.ITEMS, **asked) for order, (asked, _) in enumerate(CONDITIONS)]
    with db.begin() as session:
        desk.visit(session, first, second, place=Place.HOME, unit="tdp07")
        desk.visit(session, desk.item(procedure=MARRIAGE), desk.item("ewallet", how=How.THEMSELVES))
        assert list(figures(session, *wanted).values()) == [figure for _, figure in CONDITIONS]
        assert [rows_total(session, each) for each in wanted] == [figure for _, figure in CONDITIONS]


def test_an_indicator_comes_back_as_it_was_kept_and_its_newest_version_counts(db: Database) -> None:
    renamed = Indicator("visits", "Lượt khách", "lượt tiếp dân", Source.COUNTED, Counting.VISITS, version=2)
    with db.begin() as session:
        indicators.add(session, [*ALL, renamed], MOMENT, None)
    with db.read() as session:
        standing = {each.code: each for each in indicators.all_indicators(session)}
        assert standing == {each.code: each for each in ALL} | {"visits": renamed}
        assert [each.name for each in indicators.versions(session, "visits")] == ["visits", "Lượt khách"]
