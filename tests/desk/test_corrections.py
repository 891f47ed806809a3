"""Putting right what was saved: corrected, voided, completed, and what the history says of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
import time_machine

from desk.domain.log import LogQuery
from desk.domain.people import Role, User
from desk.domain.problems import InvalidDraft, Refused
from desk.domain.visit import (
    ChangeKind,
    CitizenDraft,
    HelpItemDraft,
    How,
    Outcome,
    Payment,
    Place,
    Visit,
    VisitDraft,
)
from desk.domain.visit_change import REASON_LIMIT, Difference, draft_of
from desk.usecases import clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.usecases.opening import Desk

BIRTH = "1.001193"
FILED = HelpItemDraft("submit_online", 1, BIRTH, "H56.118.24-261123-0007", Outcome.UNFINISHED)
ACTIVATION = HelpItemDraft("vneid_activate")


def record(desk: Desk, by: User, *items: HelpItemDraft, **told: object) -> Visit:
    """Save a visit of today, of a named citizen unless told otherwise."""
    usual: dict[str, object] = {"citizen": CitizenDraft("Nguyễn Thị Hạnh", birth_year=1962)}
    draft = VisitDraft(clock.today(), time(8, 52), helpers=("Vũ Minh Anh",), items=items or (FILED,))
    return desk.visits.record(by, replace(draft, **(usual | told))).visit  # type: ignore[arg-type]


def with_item(visit: Visit, **told: object) -> VisitDraft:
    """The draft of a visit with its first item changed."""
    draft = draft_of(visit)
    return replace(draft, items=(replace(draft.items[0], **told), *draft.items[1:]))  # type: ignore[arg-type]


def with_citizen(visit: Visit, **told: object) -> VisitDraft:
    draft = draft_of(visit)
    return replace(draft, citizen=replace(draft.citizen, **told))  # type: ignore[arg-type]


def refused(call: Callable[[], object]) -> str:
    """The code of the refusal."""
    with pytest.raises(Refused) as told:
        call()
    return told.value.problem.code


@pytest.fixture
def volunteer(desk: Desk, user: User) -> User:
    return desk.users.add(user, "Lê Quốc Bảo", Role.VOLUNTEER)


def test_a_corrected_outcome_is_in_the_log_and_in_the_figures(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    seen = desk.corrections.entry(user, visit.id)
    saved = desk.corrections.correct(user, seen, with_item(seen, outcome=Outcome.SUBMITTED), "typo")
    assert saved.visit.items[0].outcome is Outcome.SUBMITTED
    assert saved.visit.items[0].id == visit.items[0].id
    assert (saved.visit.recorded_at, saved.visit.recorded_by) == (visit.recorded_at, user.id)
    assert desk.months.figures().outcomes == {"submitted": 1}
    (row,) = desk.log.page(user, LogQuery())
    assert row.outcome is Outcome.SUBMITTED


def test_every_change_is_one_entry_of_an_unbroken_ledger(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    before = desk.ledger.verify().entries
    seen = desk.corrections.correct(user, visit, with_item(visit, outcome=Outcome.PENDING), "typo").visit
    desk.corrections.complete(user, seen.id, 1, Outcome.SUBMITTED)
    desk.corrections.void(user, seen.id, "khách xin rút")
    assert desk.ledger.verify().entries == before + 3


def test_the_history_tells_each_step_with_before_after_who_and_why(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    seen = desk.corrections.correct(
        user, visit, with_item(visit, outcome=Outcome.PENDING), " khách hẹn  mang giấy "
    ).visit
    desk.corrections.complete(user, seen.id, 1, Outcome.SUBMITTED)
    completed, corrected, recorded = desk.corrections.history(user, visit.id)
    assert (recorded.kind, recorded.at, recorded.by) == (None, visit.recorded_at, "Vũ Minh Anh")
    assert (corrected.kind, corrected.reason) == (ChangeKind.CORRECTED, "khách hẹn mang giấy")
    assert corrected.differences == (Difference("outcome", 1, "unfinished", "pending"),)
    assert (completed.kind, completed.reason) == (ChangeKind.COMPLETED, "")
    assert completed.differences == (Difference("outcome", 1, "pending", "submitted"),)


def test_a_voided_visit_stays_in_the_log_and_cannot_be_changed_again(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    assert desk.corrections.void(user, visit.id, "repeated").voided
    assert desk.months.figures().visits == 0
    assert [row.voided for row in desk.log.page(user, LogQuery())] == [True]
    assert desk.corrections.history(user, visit.id)[0].reason == "repeated"
    again = with_item(visit, outcome=Outcome.SUBMITTED)
    for change in (
        lambda: desk.corrections.correct(user, visit, again, "typo"),
        lambda: desk.corrections.void(user, visit.id, "typo"),
        lambda: desk.corrections.complete(user, visit.id, 1, Outcome.SUBMITTED),
    ):
        assert refused(change) == "visit_voided"


def test_an_undone_visit_says_so_in_its_history(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    desk.visits.undo_last(user)
    undone, _ = desk.corrections.history(user, visit.id)
    assert (undone.kind, undone.reason, undone.differences) == (ChangeKind.UNDONE, "", ())


@pytest.mark.parametrize("reason", ["", "  ", "\n"])
def test_nothing_is_changed_without_a_reason(desk: Desk, user: User, reason: str) -> None:
    visit = record(desk, user)
    before = desk.ledger.verify()
    draft = with_item(visit, outcome=Outcome.SUBMITTED)
    assert refused(lambda: desk.corrections.correct(user, visit, draft, reason)) == "reason_missing"
    assert refused(lambda: desk.corrections.void(user, visit.id, reason)) == "reason_missing"
    assert desk.ledger.verify() == before


def test_a_reason_may_not_be_a_novel(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    assert refused(lambda: desk.corrections.void(user, visit.id, "x" * (REASON_LIMIT + 1))) == "text_too_long"


def test_what_differs_in_nothing_is_not_a_correction(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    before = desk.ledger.verify()
    assert (
        refused(lambda: desk.corrections.correct(user, visit, draft_of(visit), "typo")) == "nothing_changed"
    )
    assert desk.corrections.entry(user, visit.id) == visit
    assert desk.ledger.verify() == before


def test_a_line_that_somebody_else_changed_meanwhile_is_not_overwritten(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    draft = with_item(visit, outcome=Outcome.SUBMITTED)
    desk.corrections.correct(user, visit, with_item(visit, outcome=Outcome.PAPER), "typo")
    assert refused(lambda: desk.corrections.correct(user, visit, draft, "typo")) == "visit_changed"


def test_a_visit_that_is_not_there_is_refused_in_a_sentence(desk: Desk, user: User) -> None:
    assert refused(lambda: desk.corrections.entry(user, uuid4())) == "visit_missing"
    assert refused(lambda: desk.corrections.void(user, uuid4(), "typo")) == "visit_missing"


def test_what_could_not_be_recorded_cannot_be_corrected_to(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    with pytest.raises(InvalidDraft) as told:
        desk.corrections.correct(user, visit, with_item(visit, procedure="9.999999"), "typo")
    assert told.value.problem.field == "items.1.procedure"


def test_what_is_odd_in_a_correction_is_saved_and_told(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    odd = with_item(visit, dossier="H56.118.24-261323-0007")
    saved = desk.corrections.correct(user, visit, odd, "typo")
    assert [problem.code for problem in saved.warnings] == ["dossier_day_impossible"]


def test_another_day_moves_the_visit_there_in_log_and_figures(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    later = record(desk, user, ACTIVATION)
    yesterday = visit.day - timedelta(1)
    desk.corrections.correct(user, later, replace(draft_of(later), day=yesterday, time=None), "typo")
    assert [row.visit_id for row in desk.log.page(user, LogQuery())] == [visit.id, later.id]
    assert desk.months.figures(yesterday, yesterday).quantity == {"vneid_activate": 1}
    assert [each.visit_id for each in desk.log.page(user, LogQuery(text="hanh"))] == [visit.id, later.id]
    (corrected, _) = desk.corrections.history(user, later.id)
    assert [each.field for each in corrected.differences] == ["day", "time"]


def test_the_search_follows_a_corrected_dossier_and_name(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    draft = with_item(visit, dossier="H56.118.24-261123-0099")
    draft = replace(draft, citizen=CitizenDraft("Phạm Đức Huy", birth_year=1962))
    desk.corrections.correct(user, visit, draft, "told")
    for words, found in (("0099", 1), ("0007", 0), ("duc huy", 1), ("hanh", 0)):
        assert desk.log.count(user, LogQuery(text=words)) == found


def test_the_use_of_procedures_follows(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    desk.corrections.correct(user, visit, with_item(visit, procedure="1.004194"), "typo")
    desk.catalogues.forget()
    uses = {each.code: each.uses for each in desk.catalogues.procedures(clock.today())}
    assert (uses[BIRTH], uses["1.004194"]) == (0, 1)


def test_a_citizen_can_be_made_anonymous(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    saved = desk.corrections.correct(user, visit, replace(draft_of(visit), citizen=CitizenDraft()), "told")
    assert saved.visit.citizen is None
    assert desk.months.figures().people_known == 0
    (corrected, _) = desk.corrections.history(user, visit.id)
    assert corrected.differences[0] == Difference("citizen", 0, "Nguyễn Thị Hạnh", "")


def test_a_name_without_a_number_is_corrected_in_this_visit_alone(desk: Desk, user: User) -> None:
    first, second = record(desk, user), record(desk, user)
    told = replace(draft_of(first), citizen=CitizenDraft("Nguyễn Thị Hằng", birth_year=1962))
    desk.corrections.correct(user, first, told, "typo")
    names = {row.visit_id: row.citizen_name for row in desk.log.page(user, LogQuery())}
    assert names == {first.id: "Nguyễn Thị Hằng", second.id: "Nguyễn Thị Hạnh"}


def test_a_name_with_a_number_is_corrected_in_every_visit_of_the_person(desk: Desk, user: User) -> None:
    person = CitizenDraft("Nguyễn Thị Hạnh", "038162003412", 1962)
    first, second = record(desk, user, citizen=person), record(desk, user, citizen=person)
    desk.corrections.correct(user, first, with_citizen(first, name="Nguyễn Thị Hằng"), "typo")
    rows = desk.log.page(user, LogQuery(text="hang"))
    assert {row.visit_id for row in rows} == {first.id, second.id}
    assert {row.masked_id for row in rows} == {"038•••••••12"}
    (corrected, _) = desk.corrections.history(user, first.id)
    assert corrected.differences == (Difference("renamed", 0, None, None),)


def test_the_same_name_told_again_corrects_nobody(desk: Desk, user: User) -> None:
    visit = record(desk, user, citizen=CitizenDraft("Nguyễn Thị Hạnh", "038162003412", 1962))
    same = with_citizen(visit, name="Nguyễn Thị Hạnh")
    assert refused(lambda: desk.corrections.correct(user, visit, same, "typo")) == "nothing_changed"


def test_old_age_follows_the_birth_year(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    assert visit.elderly
    young = replace(draft_of(visit), citizen=CitizenDraft("Nguyễn Thị Hạnh", birth_year=1992))
    assert not desk.corrections.correct(user, visit, young, "typo").visit.elderly


def test_items_can_be_added_and_taken_away(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    more = replace(draft_of(visit), items=(FILED, ACTIVATION))
    longer = desk.corrections.correct(user, visit, more, "typo").visit
    assert [item.id for item in longer.items][:1] == [visit.items[0].id]
    assert desk.months.figures().quantity == {"submit_online": 1, "vneid_activate": 1}
    shorter = desk.corrections.correct(user, longer, replace(more, items=(FILED,)), "typo").visit
    assert shorter.items == visit.items
    taken, added, _ = desk.corrections.history(user, visit.id)
    assert added.differences == (Difference("item", 2, "", "vneid_activate"),)
    assert taken.differences == (Difference("item", 2, "vneid_activate", ""),)


def test_every_field_of_a_visit_can_be_corrected(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    wanted = with_item(visit, payment=Payment.PAID, how=How.TOGETHER, note="bác nhờ con", next_time=True)
    wanted = replace(
        wanted, place=Place.HOME, helpers=("Quốc Bảo", "Hải Long"), disabled=True, no_phone=True, unit="tdp07"
    )
    unit = desk.catalogues.groups()[0].key
    saved = desk.corrections.correct(user, visit, replace(wanted, unit=unit), "typo").visit
    assert draft_of(saved) == replace(wanted, unit=unit)
    (corrected, _) = desk.corrections.history(user, visit.id)
    assert [each.field for each in corrected.differences] == [
        *("place", "unit", "disabled", "no_phone", "helpers"),
        *("payment", "how", "note", "next_time"),
    ]


def test_a_visit_may_lose_all_its_helpers(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    assert (
        desk.corrections.correct(user, visit, replace(draft_of(visit), helpers=()), "typo").visit.helpers
        == ()
    )


def test_the_level_of_the_day_stays_with_its_procedure(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    saved = desk.corrections.correct(user, visit, with_item(visit, outcome=Outcome.PAPER), "typo").visit
    assert saved.items[0].level == visit.items[0].level


def test_an_open_item_is_completed_without_a_reason(desk: Desk, user: User) -> None:
    visit = record(desk, user, replace(FILED, dossier="", barrier="Mạng chậm"))
    done = desk.corrections.complete(
        user, visit.id, 1, Outcome.SUBMITTED, " h56.118.24-261123-0007 ", Payment.FREE
    )
    (item,) = done.items
    assert (item.outcome, item.dossier) == (Outcome.SUBMITTED, "H56.118.24-261123-0007")
    assert (item.payment, item.barrier) == (Payment.FREE, "")
    assert desk.corrections.entry(user, visit.id) == done
    assert desk.corrections.unfinished(user) == ()


def test_a_dossier_filed_on_paper_keeps_its_barrier(desk: Desk, user: User) -> None:
    visit = record(desk, user, replace(FILED, barrier="Mạng chậm"), ACTIVATION)
    first = desk.corrections.complete(user, visit.id, 1, Outcome.PAPER)
    assert [item.barrier for item in first.items] == ["Mạng chậm", ""]
    other = record(desk, user, FILED)
    assert desk.corrections.complete(user, other.id, 1, Outcome.PAPER, barrier="Mất điện").items[0].barrier


def test_help_without_a_dossier_is_simply_done(desk: Desk, user: User) -> None:
    visit = record(desk, user, replace(ACTIVATION, outcome=Outcome.UNFINISHED, barrier="Mạng chậm"))
    assert desk.corrections.complete(user, visit.id, 1, None).items[0].outcome is None
    assert desk.corrections.unfinished(user) == ()


@pytest.mark.parametrize(
    ("item", "number", "outcome", "code"),
    [
        (FILED, 1, None, "outcome_missing"),
        (FILED, 1, Outcome.UNFINISHED, "nothing_changed"),
        (FILED, 2, Outcome.SUBMITTED, "visit_changed"),
        (replace(FILED, outcome=Outcome.SUBMITTED), 1, Outcome.PAPER, "item_completed"),
        (ACTIVATION, 1, Outcome.UNFINISHED, "item_completed"),
    ],
)
def test_what_cannot_be_completed_is_refused(
    desk: Desk, user: User, item: HelpItemDraft, number: int, outcome: Outcome | None, code: str
) -> None:
    visit = record(desk, user, item)
    assert refused(lambda: desk.corrections.complete(user, visit.id, number, outcome)) == code


def test_a_dossier_code_that_is_too_long_is_refused(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    with pytest.raises(InvalidDraft):
        desk.corrections.complete(user, visit.id, 1, Outcome.SUBMITTED, "H" * 61)


def test_what_waits_is_listed_oldest_first_with_its_age(desk: Desk, user: User) -> None:
    today = record(desk, user, replace(FILED, outcome=None), ACTIVATION)
    days = {days: record(desk, user, day=clock.today() - timedelta(days)) for days in (3, 30, 31)}
    record(desk, user, replace(FILED, outcome=Outcome.SUBMITTED))
    found = desk.corrections.unfinished(user)
    assert [(each.visit_id, each.age) for each in found] == [
        (days[30].id, 30),
        (days[3].id, 3),
        (today.id, 0),
    ]
    assert found[0].citizen_name == "Nguyễn Thị Hạnh"
    assert [each.outcome for each in found] == [Outcome.UNFINISHED, Outcome.UNFINISHED, None]


def test_a_voided_visit_waits_for_nothing(desk: Desk, user: User) -> None:
    visit = record(desk, user, citizen=CitizenDraft())
    assert desk.corrections.unfinished(user)[0].citizen_name == ""
    desk.corrections.void(user, visit.id, "typo")
    assert desk.corrections.unfinished(user) == ()


def test_a_volunteer_completes_their_own_and_those_of_today(desk: Desk, user: User, volunteer: User) -> None:
    earlier = clock.today() - timedelta(2)
    others = record(desk, user, day=earlier)
    own, today = record(desk, volunteer, day=earlier), record(desk, user)
    assert [each.visit_id for each in desk.corrections.unfinished(volunteer)] == [own.id, today.id]
    for visit in (own, today):
        desk.corrections.complete(volunteer, visit.id, 1, Outcome.SUBMITTED)
    complete = desk.corrections.complete
    assert refused(lambda: complete(volunteer, others.id, 1, Outcome.SUBMITTED)) == "not_allowed"


def test_the_undo_of_ten_minutes_also_takes_back_a_corrected_visit(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    desk.corrections.correct(user, visit, with_item(visit, outcome=Outcome.PAPER), "typo")
    with time_machine.travel(visit.recorded_at + timedelta(minutes=5)):
        assert desk.visits.undo_last(user).id == visit.id
    kinds = [step.kind for step in desk.corrections.history(user, visit.id)]
    assert kinds == [ChangeKind.UNDONE, ChangeKind.CORRECTED, None]


def test_no_name_number_or_free_word_of_a_change_is_in_the_ledger(desk: Desk, user: User) -> None:
    visit = record(desk, user)
    told = replace(draft_of(visit), citizen=CitizenDraft("Phạm Đức Huy", "038162003412", 1962))
    desk.corrections.correct(user, visit, told, "gõ nhầm tên bà Hạnh")
    desk.close()
    stored = b"".join(file.read_bytes() for file in desk.folder.glob("register.db*"))
    assert b"038162003412" not in stored
    assert b'"reason":"other"' in stored
