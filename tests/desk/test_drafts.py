"""Drafts, known citizens and possible duplicates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from db import settings
from desk.domain.kept_draft import KeptDraft
from desk.domain.people import Role, User
from desk.domain.privacy import Privacy, Tier
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
    kept = KeptDraft(visit(replace(HANH, id_number=""), BIRTH), "le van t", ("khai",))
    desk.drafts.keep(user, kept)
    assert desk.drafts.kept(user) == kept


def test_of_numbers_only_hashes_and_digits_come_back_and_the_person_is_the_same(
    desk: Desk, user: User
) -> None:
    told = replace(HANH, phone="0912345678", agreed=True)
    desk.drafts.keep(user, KeptDraft(visit(told, BIRTH), "0987654321 tam"))
    kept = desk.drafts.kept(user)
    assert kept is not None
    citizen = kept.visit.citizen
    assert (citizen.id_number, citizen.phone, citizen.agreed, kept.person_line) == ("", "", False, "tam")
    assert (citizen.masked_id, citizen.masked_phone) == ("038•••••••45", "•••678")
    first = desk.visits.record(user, visit(told, BIRTH)).visit.citizen
    again = desk.visits.record(user, kept.visit).visit.citizen
    assert first == again
    assert desk.visits.find_citizens(user, "0912345678") == [again]


def test_a_phone_told_after_a_draft_came_back_goes_with_its_number(desk: Desk, user: User) -> None:
    desk.drafts.keep(user, KeptDraft(visit(HANH, BIRTH)))
    kept = desk.drafts.kept(user)
    assert kept is not None
    more = replace(kept.visit.citizen, phone="0912345678")
    saved = desk.visits.record(user, replace(kept.visit, citizen=more)).visit.citizen
    assert saved is not None
    assert (saved.masked_id, saved.masked_phone) == ("038•••••••45", "•••678")


def test_a_phone_alone_comes_back_as_the_same_person(desk: Desk, user: User) -> None:
    desk.drafts.keep(user, KeptDraft(visit(CitizenDraft(phone="0912345678"), BIRTH)))
    kept = desk.drafts.kept(user)
    assert kept is not None
    first = desk.visits.record(user, visit(CitizenDraft(phone="0912345678"), BIRTH)).visit.citizen
    assert desk.visits.record(user, kept.visit).visit.citizen == first


def test_an_anonymous_register_keeps_no_draft_of_a_person(desk: Desk, user: User) -> None:
    desk.privacy.choose(user, Privacy(Tier.ANONYMOUS))
    desk.drafts.keep(user, KeptDraft(visit(HANH), "le van tam"))
    kept = desk.drafts.kept(user)
    assert kept is not None
    assert kept.visit.citizen == CitizenDraft(birth_year=1962)
    assert kept.person_line == ""


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
