"""Figures: equal to a count in plain Python over the visits that were saved."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from db import figures, visits
from desk.domain.figures import BarrierLine, Figures, ProcedureLine
from desk.domain.visit import HelpItem, Outcome, Payment, Visit
from tests.db.filled import BIRTH, DAY, MARRIAGE, MOMENT, Desk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from db.engine import Database

NAMES = ["Lê Thị Thoa", "Đỗ Bá Thắng", "Trần Văn Lực", ""]
PERIODS = [
    (None, None),
    (DAY, DAY),
    (date(2026, 10, 1), date(2026, 10, 31)),
    (date(2026, 9, 15), date(2026, 10, 14)),
    (None, DAY),
    (DAY, None),
    (date(2020, 1, 1), date(2020, 12, 31)),
]


def test_one_citizen_with_two_services_is_one_visit_and_one_person(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        desk.visit(session, desk.item(), desk.item("ewallet"), name="Lê Thị Thoa")
        desk.visit(session, name="Lê Thị Thoa")
        told = figures.count(session)
    assert (told.visits, told.help_items, told.people_known, told.anonymous_visits) == (2, 3, 1, 0)


def test_one_dossier_helped_on_two_days_is_two_help_items(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        for day in (DAY, DAY + timedelta(3)):
            desk.visit(session, desk.item(procedure=BIRTH, dossier="H56.118.24-261005-0007"), day=day)
        told = figures.count(session)
    assert (told.help_items, told.distinct_dossiers, told.by_procedure) == (2, 1, {BIRTH: 2})


def test_an_empty_register_counts_nothing(db: Database) -> None:
    with db.read() as session:
        assert figures.count(session) == Figures()
        assert figures.by_procedure_lines(session) == []
        assert figures.barriers(session) == []


def test_lines_come_complete_and_the_most_help_first(db: Database, desk: Desk) -> None:
    paid = {"dossier": "D-1", "payment": Payment.PAID}
    with db.begin() as session:
        desk.visit(session, *[desk.item(procedure=MARRIAGE, outcome=Outcome.PAPER) for _ in range(2)])
        desk.visit(session, *[desk.item(procedure=BIRTH, **paid) for _ in range(3)])
        desk.visit(session, desk.item(barrier="Mạng chậm"), desk.item(barrier="Chưa có VNeID"), desk.item())
        assert figures.by_procedure_lines(session) == [
            ProcedureLine(BIRTH, "Đăng ký khai sinh", "Hộ tịch", 3, 1, 3, 3),
            ProcedureLine(MARRIAGE, "Đăng ký kết hôn", "Hộ tịch", 2, 0, 0, 0),
        ]
        assert figures.barriers(session) == [
            BarrierLine("Chưa có VNeID", 1, 1),
            BarrierLine("Mạng chậm", 1, 1),
        ]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_figures_equal_a_recount_of_the_visits(db: Database, desk: Desk, seed: int) -> None:
    with db.begin() as session:
        kept = random_visits(desk, random.Random(seed), session)
        for start, end in PERIODS:
            inside = [each for each in kept if (start or date.min) <= each.day <= (end or date.max)]
            assert figures.count(session, start, end) == recount(inside)
            lines = figures.by_procedure_lines(session, start, end)
            assert {line.code: line for line in lines} == recounted_lines(inside)
            if start and end:
                other = recounted_line(inside, "", "")
                assert figures.without_procedure(session, start, end) == (other and replace(other, field=""))


def random_visits(desk: Desk, chance: random.Random, session: Session) -> list[Visit]:
    kept = []
    for _ in range(60):
        items = [random_item(desk, chance) for _ in range(chance.randint(1, 3))]
        day = date(2026, 9, 1) + timedelta(chance.randrange(75))
        visit = desk.visit(session, *items, name=chance.choice(NAMES), day=day)
        if chance.random() < 0.2:
            visits.void(session, visit.id, desk.user.id, MOMENT, "nhầm")
        else:
            kept.append(visit)
    return kept


def random_item(desk: Desk, chance: random.Random) -> HelpItem:
    filed = desk.item(
        procedure=chance.choice(["", BIRTH, MARRIAGE]),
        dossier=chance.choice(["", "D-1", "D-2", f"D-{chance.randrange(99)}"]),
        outcome=chance.choice([None, *Outcome]),
        payment=chance.choice([None, *Payment]),
        quantity=chance.randint(1, 12),
    )
    return replace(filed, service=chance.choice(["submit_online", "ewallet"]))


def recount(kept: list[Visit]) -> Figures:
    items = [item for visit in kept for item in visit.items]
    return Figures(
        visits=len(kept),
        help_items=len(items),
        quantity=sums((item.service, item.quantity) for item in items),
        people_known=len({visit.citizen.name for visit in kept if visit.citizen}),
        anonymous_visits=len([visit for visit in kept if visit.citizen is None]),
        distinct_dossiers=len({item.dossier for item in items} - {""}),
        outcomes=sums((item.outcome.value, 1) for item in items if item.outcome),
        paid_online=len([item for item in items if item.payment is Payment.PAID]),
        by_procedure=sums((item.procedure, 1) for item in items if item.procedure),
    )


def test_items_are_counted_by_service_without_what_is_voided(db: Database, desk: Desk) -> None:
    day, after = DAY, DAY + timedelta(1)
    with db.begin() as session:
        desk.visit(session, desk.item("ewallet", quantity=9), desk.item())
        desk.visit(session, desk.item("ewallet"), day=after)
        gone = desk.visit(session, desk.item("ewallet"))
        visits.void(session, gone.id, desk.user.id, MOMENT, "ghi trùng")
        assert figures.items_by_service(session, day, day) == {"ewallet": 1, "submit_online": 1}
        assert figures.items_by_service(session, day, after)["ewallet"] == 2


def recounted_lines(kept: list[Visit]) -> dict[str, ProcedureLine]:
    names = ((BIRTH, "Đăng ký khai sinh"), (MARRIAGE, "Đăng ký kết hôn"))
    lines = (recounted_line(kept, code, name) for code, name in names)
    return {line.code: line for line in lines if line}


def recounted_line(kept: list[Visit], code: str, name: str) -> ProcedureLine | None:
    own = [item for visit in kept for item in visit.items if item.procedure == code]
    if not own:
        return None
    helped = [visit for visit in kept if any(item.procedure == code for item in visit.items)]
    counts = (
        len(own),
        len({item.dossier for item in own} - {""}),
        len([item for item in own if item.outcome is Outcome.SUBMITTED]),
        len([item for item in own if item.payment is Payment.PAID]),
        len({visit.citizen.name for visit in helped if visit.citizen}),
    )
    return ProcedureLine(code, name, "Hộ tịch", *counts)


def sums(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    totals: dict[str, int] = {}
    for key, amount in pairs:
        totals[key] = totals.get(key, 0) + amount
    return totals
