"""Known citizens: one row for a person key, the newest name wins, found by half words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from db import citizens
from desk.domain.visit import Citizen, Sex
from tests.db.filled import MOMENT, Desk

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
