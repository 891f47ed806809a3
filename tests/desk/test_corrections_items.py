"""One item taken out of a visit that has several: the others stay, and the history still shows it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desk.domain.log import LogQuery
from desk.domain.problems import Refused
from desk.domain.visit import CitizenDraft, HelpItemDraft, VisitDraft
from desk.domain.visit_change import Difference, draft_of
from desk.usecases import clock

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.domain.visit import Visit
    from desk.usecases.opening import Desk

FILED = HelpItemDraft("submit_online", 1, "1.001193", "H56.118.24-261123-0007")
ITEMS = (HelpItemDraft("ewallet"), FILED, HelpItemDraft("vneid_activate", 3, note="hẹn"))


@pytest.fixture
def visit(desk: Desk, user: User) -> Visit:
    return record(desk, user, *ITEMS)


def record(desk: Desk, user: User, *items: HelpItemDraft) -> Visit:
    told = VisitDraft(clock.today(), citizen=CitizenDraft("Nguyễn Thị Hạnh", birth_year=1962), items=items)
    return desk.visits.record(user, told).visit


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_others_move_up_and_are_the_same_items(desk: Desk, user: User, visit: Visit, number: int) -> None:
    left = [item.id for item in visit.items if item.number != number]
    desk.corrections.drop(user, visit, number, "typo")
    now = desk.corrections.entry(user, visit.id)
    assert [(item.id, item.number) for item in now.items] == list(zip(left, (1, 2), strict=True))
    assert [row.item_number for row in desk.log.page(user, LogQuery())] == [1, 2]


def test_figures_search_and_use_lose_the_item_alone(desk: Desk, user: User, visit: Visit) -> None:
    desk.catalogues.forget()
    uses = desk.catalogues.snapshot().procedure_by_code["1.001193"].uses
    desk.corrections.drop(user, visit, 2, "typo")
    desk.catalogues.forget()
    figures = desk.months.figures()
    assert (figures.visits, figures.distinct_dossiers) == (1, 0)
    assert desk.log.count(user, LogQuery(text="261123")) == 0
    assert desk.catalogues.snapshot().procedure_by_code["1.001193"].uses == uses - 1


def test_the_history_names_the_item_and_nothing_else(desk: Desk, user: User, visit: Visit) -> None:
    desk.corrections.drop(user, visit, 2, "ghi nhầm")
    step = desk.corrections.history(user, visit.id)[0]
    assert step.differences == (Difference("item", 2, "submit_online", ""),)
    assert (step.reason, step.by) == ("ghi nhầm", user.name)
    desk.ledger.verify()


def test_the_only_item_is_not_taken_out(desk: Desk, user: User) -> None:
    alone = record(desk, user, FILED)
    with pytest.raises(Refused, match="item_alone"):
        desk.corrections.drop(user, alone, 1, "typo")


def test_an_item_that_is_not_there_is_not_taken_out(desk: Desk, user: User, visit: Visit) -> None:
    with pytest.raises(Refused, match="visit_changed"):
        desk.corrections.drop(user, visit, 4, "typo")


def test_a_visit_that_somebody_changed_meanwhile_stays_as_it_is(desk: Desk, user: User, visit: Visit) -> None:
    desk.corrections.correct(user, visit, replace(draft_of(visit), disabled=True), "typo")
    with pytest.raises(Refused, match="visit_changed"):
        desk.corrections.drop(user, visit, 1, "typo")
    with pytest.raises(Refused, match="reason_missing"):
        desk.corrections.drop(user, visit, 1, " ")


def test_several_items_that_went_are_told_one_by_one(desk: Desk, user: User, visit: Visit) -> None:
    draft = draft_of(visit)
    desk.corrections.correct(user, visit, replace(draft, items=draft.items[:1]), "typo")
    step = desk.corrections.history(user, visit.id)[0]
    assert [each.field for each in step.differences] == ["item", "item"]
