"""Drafts, known citizens and possible duplicates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from db import settings
from desk.domain.kept_draft import KeptDraft
from desk.domain.people import Role, User
from desk.domain.visit import CitizenDraft, HelpItemDraft, How, Outcome, VisitDraft
from desk.usecases import clock
from desk.usecases.ids import new_id

if TYPE_CHECKING:
    from desk.usecases.opening import Desk

HANH = CitizenDraft("Nguyễn Thị Hạnh", "038162012345", 1962)
BIRTH = HelpItemDraft(
    "submit_online", 1, "1.001193", "H56.118.24-261122-0007", Outcome.UNFINISHED, how=How.TOGETHER
)


def visit(citizen: CitizenDraft = HANH, *items: HelpItemDraft) -> VisitDraft:
    return VisitDraft(clock.today(), clock.minute(clock.now()), citizen=citizen, unit="tdp07", items=items)


def test_a_draft_comes_back_as_it_was_typed(desk: Desk, user: User) -> None:
    kept = KeptDraft(visit(HANH, BIRTH), "le van t", ("khai",))
    desk.drafts.keep(user, kept)
    assert desk.drafts.kept(user) == kept


def test_a_draft_belongs_to_its_user(desk: Desk, user: User) -> None:
    desk.drafts.keep(user, KeptDraft(visit(HANH, BIRTH)))
    assert desk.drafts.kept(User(new_id(), "Thu Trang", Role.VOLUNTEER)) is None


def test_an_empty_form_leaves_nothing_behind(desk: Desk, user: User) -> None:
    desk.drafts.keep(user, KeptDraft(visit(HANH, BIRTH)))
    desk.drafts.keep(user, KeptDraft(VisitDraft(clock.today())))
    assert desk.drafts.kept(user) is None


@pytest.mark.parametrize(
    "kept",
    [
        KeptDraft(visit(CitizenDraft())),
        KeptDraft(visit(CitizenDraft(birth_year=1950))),
        KeptDraft(VisitDraft(clock.today()), "n"),
    ],
)
def test_a_little_is_worth_keeping(kept: KeptDraft) -> None:
    assert not kept.empty


def test_a_draft_of_another_form_is_left_out(desk: Desk, user: User) -> None:
    with desk._db.begin() as session:  # noqa: SLF001 - as a later version would have written it
        settings.put(session, f"draft:{user.id}", '{"visit": {"day": "never"}}')
    assert desk.drafts.kept(user) is None


def test_a_citizen_is_known_by_number_by_name_and_year_or_by_choice(desk: Desk, user: User) -> None:
    saved = desk.visits.record(user, visit(HANH, BIRTH)).visit.citizen
    assert saved is not None
    assert desk.visits.known(user, HANH) == saved
    assert desk.visits.known(user, CitizenDraft(known=saved.id)) == saved
    assert desk.visits.known(user, CitizenDraft("Nguyễn Thị Hạnh", birth_year=1963)) is None
    assert desk.visits.known(user, CitizenDraft()) is None


def test_the_same_dossier_is_pointed_at_on_any_day(desk: Desk, user: User) -> None:
    first = desk.visits.record(user, visit(HANH, BIRTH)).visit
    again = visit(CitizenDraft(), HelpItemDraft("submit_online", dossier="h56.118.24-261122-0007 "))
    (found,) = desk.visits.duplicates(user, again)
    assert (found.visit.id, found.dossier) == (first.id, "H56.118.24-261122-0007")


def test_the_same_person_and_procedure_on_a_day_are_pointed_at(desk: Desk, user: User) -> None:
    other = HelpItemDraft("submit_online", 1, "1.004194")
    first = desk.visits.record(user, visit(HANH, replace(BIRTH, dossier=""))).visit
    desk.visits.record(user, visit(HANH, other))
    (found,) = desk.visits.duplicates(user, visit(HANH, replace(BIRTH, dossier="")))
    assert (found.visit.id, found.procedure) == (first.id, "1.001193")
    assert desk.visits.duplicates(user, visit(HANH, HelpItemDraft("vneid_activate"))) == []


def test_what_was_undone_is_no_duplicate(desk: Desk, user: User) -> None:
    desk.visits.record(user, visit(HANH, BIRTH))
    desk.visits.undo_last(user)
    assert desk.visits.duplicates(user, visit(HANH, BIRTH)) == []


def test_the_newest_duplicate_stands_first(desk: Desk, user: User) -> None:
    for _ in range(2):
        last = desk.visits.record(user, visit(HANH, BIRTH)).visit
    assert desk.visits.duplicates(user, visit(HANH, BIRTH))[0].visit.id == last.id
