"""Known citizens: one row for a person key, the newest name wins, found by half words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from db import citizen_fields, citizens, log
from desk.domain.log import LogQuery
from desk.domain.privacy import Contact, WholeNumbers
from desk.domain.visit import Citizen, Sex
from tests.db.filled import DAY, MOMENT, Desk

if TYPE_CHECKING:
    from db.engine import Database

KEY = "k" * 64


def test_a_citizen_comes_back_as_put(db: Database, desk: Desk) -> None:
    whole = Citizen(uuid4(), "Lê Thị Thoa", "038", "12", 1962, Sex.FEMALE, "tdp07")
    with db.begin() as session:
        assert citizens.put(session, whole, KEY, MOMENT) == whole
        assert citizens.by_key(session, KEY) == citizens.get(session, whole.id) == whole
        assert citizens.get(session, uuid4()) is None
        assert citizens.by_key(session, "x" * 64) is None


def test_the_same_person_keeps_the_id_and_what_was_known(db: Database, desk: Desk) -> None:
    first = Citizen(uuid4(), "Lê Thị Thoa", "038", "12", 1962, Sex.FEMALE, "tdp07")
    with db.begin() as session:
        citizens.put(session, first, KEY, MOMENT)
        again = citizens.put(session, Citizen(uuid4(), "Lê Thị Kim Thoa", birth_year=1963), KEY, MOMENT)
    assert again == Citizen(first.id, "Lê Thị Kim Thoa", "038", "12", 1963, Sex.FEMALE, "tdp07")


@pytest.mark.parametrize("query", ["le th", "THOA", "thoa lê", "12", "038", "038062000012"])
def test_a_citizen_is_found_by_word_starts_and_by_the_id(db: Database, desk: Desk, query: str) -> None:
    with db.begin() as session:
        wanted = desk.citizen(session, "Lê Thị Thoa")
        desk.citizen(session, "Đỗ Bá Thắng", id_head="001", id_tail="77")
        assert citizens.find(session, query) == [wanted]


@pytest.mark.parametrize("query", ["", "%", "_", "e thi", "038062000013", "1", "'"])
def test_nothing_else_finds_a_citizen(db: Database, desk: Desk, query: str) -> None:
    with db.begin() as session:
        desk.citizen(session, "Lê Thị Thoa")
        assert citizens.find(session, query) == []


def test_those_seen_last_come_first(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        old, new = (desk.citizen(session, f"Lê {name}", MOMENT + timedelta(n)) for n, name in enumerate("AB"))
        assert citizens.find(session, "le") == [new, old]
        desk.citizen(session, "Lê A", MOMENT + timedelta(9))
        assert citizens.find(session, "le", limit=1) == [old]


WHOLE = Contact("p" * 64, "038062000012", "0912345678", MOMENT)


def test_a_phone_finds_all_who_share_it(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        for number, name in enumerate(("Lê Thị Thoa", "Lê Văn Tám")):
            citizen = Citizen(uuid4(), name, phone_tail="678")
            citizens.put(session, citizen, f"{number:0>64}", MOMENT + timedelta(number), Contact("p" * 64))
        assert [each.name for each in citizens.by_phone(session, "p" * 64)] == ["Lê Văn Tám", "Lê Thị Thoa"]
        assert citizens.by_phone(session, "q" * 64) == []
        assert [each.name for each in citizens.find(session, "678 thoa")] == ["Lê Thị Thoa"]


def test_a_whole_number_is_kept_found_looked_at_and_forgotten(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        thoa = citizens.put(session, Citizen(uuid4(), "Lê Thị Thoa", "038", "12"), KEY, MOMENT, WHOLE)
        assert thoa.whole
        assert citizens.find(session, "0012") == [thoa]
        assert citizen_fields.whole_numbers(session, thoa.id) == WholeNumbers("038062000012", "0912345678")
        assert citizen_fields.drop_whole_numbers(session) == 1
        assert citizen_fields.drop_whole_numbers(session) == 0
        assert citizen_fields.whole_numbers(session, thoa.id) == WholeNumbers("", "")
        assert citizen_fields.whole_numbers(session, uuid4()) == WholeNumbers("", "")
        assert citizens.by_phone(session, "p" * 64) == [replace(thoa, whole=False)]


def test_what_is_told_later_is_added_to_whom_one_knew(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        known = desk.citizen(session, "Lê Thị Thoa")
        told = citizens.put_known(session, Citizen(known.id, "", phone_tail="678"), MOMENT, WHOLE)
        assert told == replace(known, phone_tail="678", whole=True)
        assert citizens.get(session, known.id) == told
        assert citizens.put_known(session, Citizen(uuid4(), ""), MOMENT) is None


def test_only_citizens_without_a_visit_since_are_overdue_and_are_blanked(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        old, new = (
            desk.visit(session, desk.item(), name=name, day=DAY + timedelta(days))
            for name, days in (("Lê Thị Thoa", 0), ("Đỗ Bá Thắng", 5))
        )
        assert old.citizen is not None
        assert new.citizen is not None
        assert citizen_fields.known_count(session) == 2
        assert citizen_fields.overdue(session, DAY + timedelta(1), 10) == [old.citizen.id]
        citizen_fields.blank(session, [old.citizen.id], MOMENT)
        assert citizen_fields.overdue(session, DAY + timedelta(1), 10) == []
        assert citizen_fields.known_count(session) == 1
        assert citizens.get(session, old.citizen.id) == Citizen(old.citizen.id, "")
        assert log.count(session, LogQuery(text="thoa")) == 0
        assert log.count(session, LogQuery(text="thang")) == 1


def test_an_erased_citizen_is_not_known_by_the_old_key(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        known = citizens.put(session, Citizen(uuid4(), "Lê Thị Thoa"), KEY, MOMENT, WHOLE)
        citizen_fields.erase(session, known.id, "e" * 64, MOMENT)
        assert citizens.by_key(session, KEY) is None
        assert citizens.get(session, known.id) == Citizen(known.id, "")
