"""Changes of visits on both engines: written in place, found again, counted and searched anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import select

from db import catalogue, citizens, figures, log, open_items, visit_changes, visits
from db.models import HelpItemRow
from desk.domain.log import LogQuery
from desk.domain.visit import ChangeKind, Outcome
from desk.domain.visit_change import VisitChange, state
from tests.db.filled import BIRTH, DAY, MARRIAGE, MOMENT, Desk

if TYPE_CHECKING:
    from db.engine import Database
    from desk.domain.visit import Visit

LATER = DAY + timedelta(5)


def moved(visit: Visit) -> Visit:
    """The visit on another day."""
    place = visits.position(LATER, visits.entry_number(visit.position))
    return replace(visit, day=LATER, position=place)


def test_a_visit_is_written_anew_in_place(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        before = desk.visit(session, desk.item(procedure=BIRTH), desk.item("ewallet"), name="Lê Thị Thoa")
        item = replace(before.items[0], procedure=MARRIAGE, outcome=Outcome.PAPER, next_time=True)
        after = replace(moved(before), items=(item,), helpers=("Quốc Bảo", "Minh Anh"), disabled=True)
        visit_changes.put(session, before, after)
    with db.read() as session:
        assert visits.get(session, before.id) == after
        assert figures.count(session, DAY, DAY).visits == 0
        assert figures.count(session, LATER, LATER).by_procedure == {MARRIAGE: 1}
        uses = {each.code: each.uses for each in catalogue.procedures(session)}
    assert uses == {BIRTH: 0, MARRIAGE: 1}


def test_the_search_finds_a_moved_visit_once_and_by_its_new_words(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        before = desk.visit(session, desk.item(dossier="H56.118.24-261005-0070"), name="Lê Thị Thoa")
        item = replace(before.items[0], dossier="H56.118.24-261005-0007")
        visit_changes.put(session, before, replace(moved(before), items=(item,)))
        for words, found in (("thoa", 1), ("0007", 1), ("0070", 0)):
            assert log.count(session, LogQuery(text=words)) == found


def test_a_correction_keeps_where_an_imported_item_came_from(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        before = desk.visit(session)
        fresh = desk.fresh(before, visits.next_entry_number(session))
        visits.add(session, fresh, ["k1"])
        added = replace(desk.item("ewallet"), number=2)
        visit_changes.put(session, fresh, replace(fresh, items=(*fresh.items, added)))
        rows = select(HelpItemRow.source_key).where(HelpItemRow.visit_id == fresh.id)
        assert set(session.scalars(rows)) == {"k1", None}
        assert visits.existing_source_keys(session, ["k1"]) == {"k1"}


def test_a_visit_without_helpers_can_be_written(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        before = desk.visit(session)
        visit_changes.put(session, before, replace(before, helpers=()))
        assert visit_changes.locked(session, before.id) == replace(before, helpers=())
        assert visit_changes.locked(session, uuid4()) is None


def test_changes_come_back_in_the_order_made(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        visit = desk.visit(session, name="Lê Thị Thoa")
        told = (visit.id, MOMENT, desk.user.id, ChangeKind.CORRECTED, "gõ nhầm", state(visit))
        first = VisitChange(uuid4(), *told)
        second = replace(first, id=uuid4(), at=MOMENT + timedelta(minutes=1), kind=ChangeKind.VOIDED)
        for change in (second, first):
            visit_changes.add(session, change)
        assert visit_changes.of_visit(session, visit.id) == [first, second]
        assert visit_changes.of_visit(session, uuid4()) == []


def test_a_corrected_name_is_found_in_every_visit(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        citizen = desk.visit(session, name="Lê Thị Thoa").citizen
        desk.visit(session, name="Lê Thị Thoa")
        assert citizen is not None
        citizens.correct(session, replace(citizen, name="Lê Thị Thơm"), MOMENT)
        assert [log.count(session, LogQuery(text=words)) for words in ("thoa", "thom")] == [0, 2]


def test_open_items_are_those_whose_outcome_is_not_the_last_word(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        ends = [desk.item(outcome=outcome) for outcome in (None, *Outcome)]
        visit = desk.visit(session, *ends, desk.item("ewallet", outcome=None))
        voided = desk.visit(session, desk.item(outcome=Outcome.PENDING))
        visits.void(session, voided.id, desk.user.id, MOMENT, "nhầm")
        found = open_items.between(session, DAY, LATER)
    assert [(each.visit_id, each.number, each.age) for each in found] == [
        *((visit.id, 1, 5), (visit.id, 3, 5), (visit.id, 5, 5)),
    ]


def test_open_items_of_one_user_are_their_own_and_those_of_today(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        desk.visit(session, desk.item(outcome=Outcome.UNFINISHED))
        today = desk.visit(session, desk.item(outcome=Outcome.UNFINISHED), day=LATER)
        mine = open_items.between(session, DAY, LATER, desk.user.id)
        others = open_items.between(session, DAY, LATER, uuid4())
    assert len(mine) == 2
    assert [each.visit_id for each in others] == [today.id]
