"""The sample log of a ward, read and counted by hand: the figures that were published for it."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest

from desk.domain.catalogue import Catalogue
from desk.domain.help_log import ImportPlan, PlannedVisit, read_rows, read_sheets
from desk.domain.legacy_text import Encoding
from desk.domain.problems import Refused
from desk.domain.text import fold
from desk.usecases.workbook import read_workbook
from resources import tables
from tests.desk.test_legacy_text import typed

TODAY = date(2026, 11, 22)
EXPECTED = Path(__file__).parents[1] / "data" / "help_log_sample.expected.json"
WINDOWS = {
    "all": (date.min, date.max),
    "2026-10 calendar": (date(2026, 10, 1), date(2026, 10, 31)),
    "2026-10 nd09": (date(2026, 9, 15), date(2026, 10, 14)),
    "2026-09-20..2026-10-05": (date(2026, 9, 20), date(2026, 10, 5)),
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The catalogues that come with the program."""
    words = tables.service_words()
    return Catalogue.build(tables.services(), tables.procedures(), tables.units(), tables.barriers(), words)


@pytest.fixture(scope="module")
def plan(catalogue: Catalogue) -> ImportPlan:
    """What the sample log means."""
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as path:
        return read_sheets(read_workbook(path), catalogue, TODAY)[0]


def person(visit: PlannedVisit) -> str:
    """Who was met, as one counts people with a pencil; empty for nobody known."""
    told = visit.draft.citizen
    return told.id_number or (f"{fold(told.name)} {told.birth_year}" if told.name else "")


def counted(plan: ImportPlan, first: date, last: date) -> dict[str, Any]:
    """The figures of the days, counted row by row."""
    visits = [visit for visit in plan.visits if first <= visit.draft.day <= last]
    items = [item for visit in visits for item in visit.draft.items]
    quantity: Counter[str] = Counter()
    for item in items:
        quantity[item.service] += item.quantity
    people = [person(visit) for visit in visits]
    return {
        "visits": len(visits),
        "help_items": len(items),
        "quantity": dict(quantity),
        "people_known": len(set(people) - {""}),
        "anonymous_visits": people.count(""),
        "distinct_dossiers": len({item.dossier for item in items if item.dossier}),
        "outcomes": dict(Counter(item.outcome.value for item in items if item.outcome)),
        "paid_online": sum(item.payment == "paid" for item in items),
        "by_procedure": dict(Counter(item.procedure for item in items if item.procedure)),
    }


@pytest.mark.parametrize("window", WINDOWS)
def test_the_sample_gives_exactly_its_published_figures(plan: ImportPlan, window: str) -> None:
    expected = json.loads(EXPECTED.read_text(encoding="utf-8"))[window]
    assert counted(plan, *WINDOWS[window]) == expected


@pytest.mark.parametrize("encoding", list(Encoding))
def test_the_sample_typed_in_a_legacy_font_gives_the_same_visits(
    plan: ImportPlan, catalogue: Catalogue, encoding: Encoding
) -> None:
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as path:
        rows = read_workbook(path)[0].rows
    old = [[typed(cell, encoding) if isinstance(cell, str) else cell for cell in row] for row in rows]
    again = read_rows(old, catalogue, TODAY)
    assert again.refused == ()
    assert [visit.draft for visit in again.visits] == [visit.draft for visit in plan.visits]


def test_every_row_of_the_sample_is_accounted_for(plan: ImportPlan) -> None:
    assert (plan.read, plan.imported, len(plan.skipped), plan.refused) == (194, 180, 14, ())
    assert plan.header_row == 3
    assert plan.unknown_columns == ()
    rows = [row for visit in plan.visits for row in visit.rows]
    assert sorted([*rows, *plan.skipped]) == list(range(5, 199))


def test_each_repair_of_the_sample_is_told(plan: ImportPlan) -> None:
    told = Counter(repair.problem.code for repair in plan.repairs)
    assert told == {"id_padded": 44, "procedure_suffix_cut": 24, "text_composed": 24}
    assert [repair.column for repair in plan.repairs if repair.row == 5] == ["Số CCCD"]


def test_no_two_rows_of_the_sample_have_one_fingerprint(plan: ImportPlan) -> None:
    marks = [mark for visit in plan.visits for mark in visit.fingerprints]
    assert len(set(marks)) == len(marks) == 180


def test_the_sample_read_again_has_the_same_fingerprints(plan: ImportPlan, catalogue: Catalogue) -> None:
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as path:
        again = read_sheets(read_workbook(path), catalogue, date(2030, 1, 1))[0]
    assert [visit.fingerprints for visit in again.visits] == [visit.fingerprints for visit in plan.visits]


def test_a_workbook_without_a_log_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(Refused) as refused:
        read_sheets([], catalogue, TODAY)
    assert refused.value.problem.code == "log_header_missing"
