"""The log narrowed by place, helper, service, procedure, outcome and group, and what is left summed up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING, Any

import pytest

from db import helpers, log, visits
from desk.domain.log import LogQuery, LogRow, LogSums
from desk.domain.text import matches
from desk.domain.visit import Outcome, Place
from tests.db.filled import BIRTH, DAY, MARRIAGE, MOMENT, Desk

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

    from db.engine import Database
    from desk.domain.visit import Visit

NAMES = ("", "Nguyễn Thị Đào", "Đỗ Bá Thắng")


def _visit(session: Session, desk: Desk, number: int) -> Visit:
    filed = desk.item(
        procedure=(BIRTH, MARRIAGE)[number % 2],
        dossier=f"H56.118.24-261005-{number // 3:04d}",
        outcome=(Outcome.SUBMITTED, Outcome.UNFINISHED, None)[number % 3],
    )
    items = (filed, desk.item("ewallet", quantity=number % 4 + 1))[: number % 2 + 1]
    return desk.visit(
        session,
        *items,
        name=NAMES[number % 3],
        day=DAY + timedelta(number % 5),
        place=list(Place)[number % 3],
        unit="tdp07" if number % 4 else "",
        helpers=(("Minh Anh",), ("Quốc Bảo", "Minh Anh"), ())[number % 3],
    )


@pytest.fixture
def busy(db: Database, desk: Desk) -> Desk:
    """A register of sixty visits that differ in all that can be asked for; two of them are voided."""
    with db.begin() as session:
        made = [_visit(session, desk, number) for number in range(60)]
        for gone in made[7:9]:
            visits.void(session, gone.id, desk.user.id, MOMENT, "ghi trùng")
    return desk


def helper(session: Session, name: str) -> UUID:
    return next(each.id for each in helpers.everybody(session) if each.name == name)


def answers(query: LogQuery, row: LogRow, helper_name: str) -> bool:
    """Whether a line is in the answer, told without the database."""
    return (
        (query.start is None or row.day >= query.start)
        and (query.end is None or row.day <= query.end)
        and (query.voided or not row.voided)
        and query.place in (None, row.place)
        and (query.helper is None or helper_name in row.helpers)
        and query.service in ("", row.service)
        and query.procedure in ("", row.procedure)
        and query.outcome in (None, row.outcome)
        and query.unit in ("", row.unit)
        and matches(query.text, " ".join((row.citizen_name, *row.helpers)))
    )


FILTERS: list[dict[str, Any]] = [
    {"place": Place.HOME},
    {"place": Place.OUTING},
    {"helper": "Quốc Bảo"},
    {"service": "ewallet"},
    {"procedure": MARRIAGE},
    {"outcome": Outcome.UNFINISHED},
    {"unit": "tdp07"},
    {"start": DAY + timedelta(1), "end": DAY + timedelta(2)},
    {"text": "dao"},
    {"voided": False},
]


@pytest.fixture
def every(db: Database, busy: Desk) -> list[LogRow]:
    """All lines of the busy register."""
    with db.read() as session:
        return log.page(session, LogQuery(), 0, 1000)


@pytest.mark.parametrize("near", [10, log.NEAR])
def test_filters_leave_the_lines_that_fit_all_of_them(
    db: Database, every: list[LogRow], near: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "NEAR", near)
    for told in [{}, *({**one, **other} for one, other in combinations_with_replacement(FILTERS, 2))]:
        check(db, every, told)


def check(db: Database, every: list[LogRow], told: dict[str, Any]) -> None:
    """Compare all that is read of a query with what fits it line by line."""
    name = told.get("helper", "")
    with db.read() as session:
        asked = {**told, "helper": helper(session, name)} if name else told
        query = LogQuery(**asked)
        found, first = log.page(session, query, 0, 1000), log.page(session, query, 1, 2)
        total, oldest_first = log.count(session, query), log.oldest_first(session, query)
        summed = log.sums(session, query)
    expected = [row for row in every if answers(query, row, name)]
    assert found == expected, told
    assert first == expected[1:3], told
    assert total == len(expected), told
    assert sorted(oldest_first, key=_newest_first) == expected, told
    assert summed == recounted(expected), told


def _newest_first(row: LogRow) -> tuple[int, int]:
    return -row.position, row.item_number


def recounted(rows: list[LogRow]) -> LogSums:
    """The sums of lines by plain counting; here a name is a citizen."""
    counted = [row for row in rows if not row.voided]
    quantity: dict[str, int] = {}
    for row in sorted(counted, key=lambda each: each.service):
        quantity[row.service] = quantity.get(row.service, 0) + row.quantity
    visits_met = {row.visit_id for row in counted}
    people = {row.citizen_name for row in counted} - {""}
    dossiers = {row.dossier for row in counted} - {""}
    return LogSums(len(visits_met), len(people), len(dossiers), quantity)


def test_a_search_within_a_filter_looks_beyond_the_newest_matches(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        desk.visit(session, name="Đỗ Bá Thắng", place=Place.HOME)
        for _ in range(5):
            desk.visit(session, name="Đỗ Bá Thắng")
        found = log.page(session, LogQuery(text="thang", place=Place.HOME), 0, 2)
    assert [row.place for row in found] == [Place.HOME]


@pytest.mark.parametrize("limit", [1, 7, 1000])
def test_batches_laid_end_to_end_are_the_whole_log(db: Database, busy: Desk, limit: int) -> None:
    query = LogQuery(unit="tdp07")
    taken: list[LogRow] = []
    with db.read() as session:
        whole = log.page(session, query, 0, 1000)
        while batch := log.oldest_first(session, query, _place(taken), limit):
            taken += batch
    assert sorted(taken, key=_newest_first) == whole
    assert [row.position for row in taken] == sorted(row.position for row in taken)


def _place(taken: list[LogRow]) -> tuple[int, int]:
    return (taken[-1].position, taken[-1].item_number) if taken else (0, 0)


def test_the_query_for_the_ledger_holds_no_words(desk: Desk) -> None:
    query = LogQuery(DAY, None, " Đào ", place=Place.HOME, outcome=Outcome.PAPER)
    assert query.codes() == {"start": DAY, "text": True, "voided": True, "place": "home", "outcome": "paper"}
    assert replace(query, text=" ").codes().keys() == query.codes().keys() - {"text"}
