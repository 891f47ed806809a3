"""Visits: saved whole, read back equal, voided once."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from db import catalogue, visits
from db.models import HelpItemRow, ShiftRow, VisitRow
from desk.domain.problems import Refused
from desk.domain.visit import How, Outcome, Payment, Place, Sex
from tests.db.filled import BIRTH, DAY, MARRIAGE, MOMENT, Desk

if TYPE_CHECKING:
    from db.engine import Database

KEYS = ["a" * 64, "b" * 64]


def test_a_visit_comes_back_as_it_was_saved(db: Database, desk: Desk) -> None:
    paid = {"payment": Payment.PAID, "how": How.TOGETHER, "barrier": "Quên mật khẩu", "note": "hẹn thứ Hai"}
    filed = desk.item(procedure=BIRTH, dossier="H56.118.24-261005-0007", level="full", **paid)
    person = {"unit": "tdp07", "birth_year": 1962, "sex": Sex.FEMALE, "elderly": True, "no_phone": True}
    with db.begin() as session:
        helped = ("Minh Anh", "Thu Trang")
        saved = desk.visit(session, filed, desk.item("ewallet"), name="Lê Thị Thoa", helpers=helped, **person)
    with db.read() as session:
        assert visits.get(session, saved.id) == saved
        assert visits.get(session, uuid4()) is None


def test_an_anonymous_visit_at_an_unknown_time_comes_back_too(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        saved = desk.visit(session, time=None, place=Place.OUTING, helpers=())
    with db.read() as session:
        assert visits.get(session, saved.id) == saved


def test_a_helper_named_twice_stands_once(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        saved = desk.visit(session, helpers=("Thu Trang", "THU TRANG", "Minh Anh"))
        found = visits.get(session, saved.id)
    assert found is not None
    assert found.helpers == ("Thu Trang", "Minh Anh")


def test_the_visits_of_a_day_come_newest_first(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        first, second = desk.visit(session), desk.visit(session, time=time(8, 0))
        desk.visit(session, day=DAY - timedelta(1))
        desk.visit(session, day=DAY + timedelta(1))
        assert visits.of_day(session, DAY) == [second, first]
        assert visits.of_day(session, DAY, limit=1) == [second]
        assert visits.of_day(session, date(2020, 1, 1)) == []


def test_a_voided_visit_stays_flagged_and_is_voided_once(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        _, gone = desk.visit(session), desk.visit(session)
        assert visits.void(session, gone.id, desk.user.id, MOMENT, "ghi trùng")
        assert not visits.void(session, gone.id, desk.user.id, MOMENT, "lần nữa")
        assert not visits.void(session, uuid4(), desk.user.id, MOMENT, "không có")
        assert [visit.voided for visit in visits.of_day(session, DAY)] == [True, False]


def test_a_void_takes_the_use_of_its_procedures_back(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        items = [desk.item(procedure=code) for code in (BIRTH, BIRTH, MARRIAGE, "")]
        gone = desk.visit(session, *items)
        desk.visit(session, desk.item(procedure=BIRTH))
        visits.void(session, gone.id, desk.user.id, MOMENT, "nhầm")
        assert {each.code: each.uses for each in catalogue.procedures(session)} == {BIRTH: 1, MARRIAGE: 0}


def test_whether_one_will_manage_alone_comes_back_as_it_was_told(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        visit = desk.visit(session, *(desk.item(next_time=told) for told in (True, False, None)))
    with db.read() as session:
        found = visits.get(session, visit.id)
    assert found is not None
    assert [item.next_time for item in found.items] == [True, False, None]


def test_entry_numbers_are_never_given_twice(db: Database) -> None:
    with db.begin() as session:
        assert visits.next_entry_number(session) == 1
        assert visits.next_entry_number(session, 100) == 2
    with db.begin() as session:
        assert visits.next_entry_number(session) == 102


def test_a_later_day_lies_behind_every_entry_of_the_day_before() -> None:
    assert visits.position(DAY, 2**32 - 1) < visits.position(DAY + timedelta(1), 0)
    assert visits.position(date.max, 2**32 - 1) < 2**63


def test_imported_rows_are_known_again_and_not_saved_twice(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        one = desk.visit(session)
        copy = [desk.fresh(one, visits.next_entry_number(session)) for _ in range(2)]
        visits.add_all(session, copy, [KEYS[:1], KEYS[1:]])
    with db.read() as session:
        assert visits.existing_source_keys(session, [*KEYS, "c" * 64]) == set(KEYS)
        assert visits.existing_source_keys(session, []) == set()
    with pytest.raises(Refused, match="register_duplicate"), db.begin() as session:
        visits.add(session, desk.fresh(one, visits.next_entry_number(session)), KEYS[:1])


def test_many_visits_go_in_at_once(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        one = desk.visit(session, desk.item(procedure=BIRTH), name="Lê Thị Thoa")
        start = visits.next_entry_number(session, 1200)
        visits.add_all(session, [desk.fresh(one, start + n) for n in range(1200)])
    with db.read() as session:
        assert session.scalar(select(func.count()).select_from(HelpItemRow)) == 1201
        assert len(visits.of_day(session, DAY, limit=2000)) == 1201
        assert catalogue.procedures(session)[0].uses == 1201


def test_a_visit_may_stand_in_a_shift(db: Database, desk: Desk) -> None:
    shift = ShiftRow(id=uuid4(), day=DAY, kind="desk", place="Một cửa", opened_at=MOMENT, note="")
    with db.begin() as session:
        session.add(shift)
        session.flush()
        saved = desk.fresh(desk.visit(session), visits.next_entry_number(session))
        visits.add(session, saved, shift=shift.id)
        assert session.scalar(select(VisitRow.shift_id).where(VisitRow.id == saved.id)) == shift.id


@pytest.mark.parametrize("wrong", [{"quantity": 0}, {"service": "unknown"}, {"procedure": "9.999999"}])
def test_the_database_itself_refuses_what_breaks_the_rules(
    db: Database, desk: Desk, wrong: dict[str, object]
) -> None:
    with pytest.raises(IntegrityError), db.begin() as session:
        desk.visit(session, desk.item(**wrong))
    with db.read() as session:
        assert visits.of_day(session, DAY) == []


def test_every_outcome_place_and_way_can_be_saved(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        told: list[dict[str, object]] = [{"outcome": outcome} for outcome in (*Outcome, None)]
        told += [{"payment": payment} for payment in Payment] + [{"how": how} for how in How]
        saved = [
            desk.visit(session, *[desk.item(**each) for each in told], place=place, sex=sex)
            for place in Place
            for sex in (*Sex, None)
        ]
        assert visits.of_day(session, DAY) == saved[::-1]
