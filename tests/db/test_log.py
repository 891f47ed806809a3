"""The log: pages over all help items, and a search that forgives accents, case and half words."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from db import log, visits
from desk.domain.log import LogQuery, LogRow
from desk.domain.visit import Citizen, How, Outcome, Payment, Place, Sex
from tests.db.filled import BIRTH, DAY, MARRIAGE, MOMENT, Desk

if TYPE_CHECKING:
    from db.engine import Database

DOSSIER = "H56.118.24-261005-0002"


@pytest.fixture
def named(db: Database, desk: Desk) -> Desk:
    """A register of three named visits and an anonymous one."""
    with db.begin() as session:
        desk.visit(session, desk.item(procedure=BIRTH, dossier=DOSSIER), name="Nguyễn Thị Đào")
        desk.visit(session, desk.item(procedure=MARRIAGE), name="Đỗ Bá Thắng", helpers=("Quốc Bảo",))
        desk.visit(session, name="Trần Văn Lực", day=DAY + timedelta(1))
        desk.visit(session, desk.item("ewallet"), helpers=())
    return desk


def found(db: Database, text: str, **told: object) -> list[str]:
    query = LogQuery(text=text, **told)  # type: ignore[arg-type]
    with db.read() as session:
        rows = log.page(session, query)
        assert log.count(session, query) == len(rows)
    return [row.citizen_name for row in rows]


@pytest.mark.parametrize(
    "text",
    [
        "đào",
        "DAO",
        "nguyen thi dao",
        "thị đ",
        "dao nguyen",
        unicodedata.normalize("NFD", "Nguyễn Thị Đào"),
        DOSSIER,
        "H56.118.24-261005",
        "261005-0002",
        "h56 118",
        BIRTH,
        "khai sinh",
        "đào khai",
    ],
)
def test_a_visit_is_found_by_name_code_and_procedure(db: Database, named: Desk, text: str) -> None:
    assert found(db, text) == ["Nguyễn Thị Đào"]


@pytest.mark.parametrize("text", ["ào", "guyen", "261005-0003", "thang dao", "đăng ký khai tử"])
def test_what_does_not_begin_a_word_is_not_found(db: Database, named: Desk, text: str) -> None:
    assert found(db, text) == []


def test_a_helper_finds_the_visits_helped_at(db: Database, named: Desk) -> None:
    assert found(db, "quoc bao") == ["Đỗ Bá Thắng"]
    assert found(db, "minh anh") == ["Trần Văn Lực", "Nguyễn Thị Đào"]


@pytest.mark.parametrize("text", ["", "  ", "%", "'\"*()-:^&|!<>\\", "🙂"])
def test_signs_alone_ask_for_everything(db: Database, named: Desk, text: str) -> None:
    assert found(db, text) == ["Trần Văn Lực", "", "Đỗ Bá Thắng", "Nguyễn Thị Đào"]


@pytest.mark.parametrize("text", ["đào'; DROP TABLE visit", "dao OR thang", "dao AND NOT thang", "NEAR(dao)"])
def test_the_language_of_the_engines_means_nothing_in_a_search(db: Database, named: Desk, text: str) -> None:
    assert found(db, text) == []
    assert len(found(db, "")) == 4


def test_a_period_includes_both_its_days(db: Database, named: Desk) -> None:
    next_day = DAY + timedelta(1)
    assert found(db, "", start=next_day) == ["Trần Văn Lực"]
    assert found(db, "", end=DAY) == ["", "Đỗ Bá Thắng", "Nguyễn Thị Đào"]
    assert found(db, "minh", start=DAY, end=DAY) == ["Nguyễn Thị Đào"]
    assert found(db, "", start=next_day + timedelta(1)) == []


def test_a_voided_visit_is_found_flagged_or_left_out(db: Database, named: Desk) -> None:
    with db.begin() as session:
        dao = log.page(session, LogQuery(text="dao"))[0]
        visits.void(session, dao.visit_id, named.user.id, MOMENT, "ghi trùng")
        assert log.page(session, LogQuery(text="dao"))[0].voided
    assert found(db, "dao", voided=False) == []
    assert found(db, "minh", voided=False) == ["Trần Văn Lực"]
    assert len(found(db, "", voided=False)) == 3


def test_a_line_shows_the_item_and_its_visit(db: Database, desk: Desk) -> None:
    born = {"birth_year": 1962, "sex": Sex.FEMALE}
    told = {"payment": Payment.FREE, "how": How.FOR_THEM, "barrier": "Mạng chậm", "note": "hẹn"}
    with db.begin() as session:
        filed = desk.item(procedure=BIRTH, dossier=DOSSIER, outcome=Outcome.PENDING, **told)
        visit = desk.visit(session, desk.item("ewallet"), filed, name="Lê Thị Thoa", unit="tdp07", **born)
        line = log.page(session, LogQuery())[1]
    assert line == LogRow(
        *(visit.id, 2, 2, DAY, visit.time, Place.DESK, "Lê Thị Thoa", "038•••••••12", "tdp07"),
        *("submit_online", BIRTH, DOSSIER, Outcome.PENDING, Payment.FREE, How.FOR_THEM),
        *("Mạng chậm", "hẹn", ("Minh Anh",), False, 1, 1962, Sex.FEMALE, visit.position, visit.items[1].id),
    )


def test_an_anonymous_line_shows_no_citizen(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        desk.visit(session)
        line = log.page(session, LogQuery())[0]
    assert (line.citizen_name, line.masked_id, line.items) == ("", "", 1)


@pytest.mark.parametrize("query", [LogQuery(), LogQuery(text="minh"), LogQuery(text="minh", voided=False)])
def test_pages_laid_end_to_end_are_the_whole_log(db: Database, desk: Desk, query: LogQuery) -> None:
    with db.begin() as session:
        made = [
            desk.visit(
                session, *[desk.item() for _ in range(number % 3 + 1)], day=DAY + timedelta(number % 4)
            )
            for number in range(20)
        ]
        whole = [
            (visit.id, item.number)
            for visit in sorted(made, key=lambda each: -each.position)
            for item in visit.items
        ]
        pages = [log.page(session, query, offset, 7) for offset in range(0, len(whole) + 7, 7)]
    assert [(row.visit_id, row.item_number) for page in pages for row in page] == whole


def test_a_citizen_who_is_renamed_is_found_by_the_new_name_only(db: Database, named: Desk) -> None:
    with db.begin() as session:
        known = named.citizen(session, "Nguyễn Thị Đào")
        other = Citizen(known.id, "Nguyễn Thị Bưởi")
        named.put(session, other, "Nguyễn Thị Đào")
    assert found(db, "buoi") == ["Nguyễn Thị Bưởi"]
    assert found(db, "dao") == []
    assert found(db, "khai sinh 0002") == ["Nguyễn Thị Bưởi"]
