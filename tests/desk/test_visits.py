"""Recording, undoing, meeting again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
import time_machine

from desk.domain.log import LogQuery
from desk.domain.problems import InvalidDraft, Refused
from desk.domain.visit import CitizenDraft, HelpItemDraft, Outcome, VisitDraft
from desk.usecases import clock

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk

ACTIVATION = HelpItemDraft("vneid_activate")


def visit_of(**citizen: object) -> VisitDraft:
    told = CitizenDraft(**citizen)  # type: ignore[arg-type]
    return VisitDraft(clock.today(), helpers=(" Vũ  Minh Anh ",), citizen=told, items=(ACTIVATION,))


def test_a_saved_visit_is_in_the_log_and_in_the_ledger(desk: Desk, user: User) -> None:
    before = desk.ledger.verify().entries
    dossier = HelpItemDraft("submit_online", 1, "1.001193", " h56.118.24-261122-0007 ", Outcome.SUBMITTED)
    saved = desk.visits.record(user, replace(visit_of(name="Nguyễn Thị Hạnh"), items=(dossier,)))
    (row,) = desk.log.page(user, LogQuery())
    assert (row.citizen_name, row.dossier) == ("Nguyễn Thị Hạnh", "H56.118.24-261122-0007")
    assert row.helpers == ("Vũ Minh Anh",)
    assert desk.ledger.verify().entries == before + 1
    assert saved.warnings == ()


def test_whether_a_citizen_will_manage_alone_is_kept(desk: Desk, user: User) -> None:
    alone = replace(ACTIVATION, next_time=True)
    desk.visits.record(user, replace(visit_of(), items=(alone, ACTIVATION)))
    (visit,) = desk.visits.today(user).visits
    assert [item.next_time for item in visit.items] == [True, None]


def test_what_is_odd_is_saved_and_told(desk: Desk, user: User) -> None:
    odd = HelpItemDraft("submit_online", dossier="H56.118.24-261323-0007")
    saved = desk.visits.record(user, replace(visit_of(), items=(odd,)))
    assert [problem.code for problem in saved.warnings] == ["dossier_day_impossible"]


def test_what_is_wrong_is_refused_and_nothing_is_written(desk: Desk, user: User) -> None:
    before = desk.ledger.verify()
    with pytest.raises(InvalidDraft) as refused:
        desk.visits.record(user, VisitDraft(clock.today()))
    assert refused.value.problem.code == "visit_without_item"
    assert desk.ledger.verify() == before


def test_the_number_of_a_citizen_is_never_kept_whole(desk: Desk, user: User) -> None:
    saved = desk.visits.record(user, visit_of(name="Phạm Xuân Phượng", id_number="038201794651"))
    assert saved.visit.citizen is not None
    assert saved.visit.citizen.masked_id == "038•••••••51"
    desk.close()
    stored = b"".join(file.read_bytes() for file in desk.folder.glob("register.db*"))
    assert b"038201794651" not in stored


def test_the_same_number_is_the_same_person(desk: Desk, user: User) -> None:
    for name in ("Phạm Xuân Phượng", "Pham Xuan Phuong"):
        desk.visits.record(user, visit_of(name=name, id_number="038201794651"))
    desk.visits.record(user, visit_of(name="Phạm Xuân Phượng", birth_year=1950))
    figures = desk.months.figures()
    assert (figures.visits, figures.people_known) == (3, 2)


def test_a_citizen_met_before_is_found_and_kept_as_one(desk: Desk, user: User) -> None:
    desk.visits.record(user, visit_of(name="Đặng Thị Ngữ", birth_year=1950))
    (known,) = desk.visits.find_citizens(user, "dang ngu")
    desk.visits.record(user, visit_of(known=known.id))
    assert desk.months.figures().people_known == 1
    assert desk.visits.find_citizens(user, "  ") == []


def test_undo_takes_the_visit_out_of_the_figures_and_leaves_it_in_the_log(desk: Desk, user: User) -> None:
    desk.visits.record(user, visit_of())
    assert desk.visits.undo_last(user).voided
    assert desk.months.figures().visits == 0
    assert [row.voided for row in desk.log.page(user, LogQuery())] == [True]
    assert desk.log.count(user, LogQuery(voided=False)) == 0


def test_undo_ends_after_ten_minutes(desk: Desk, user: User) -> None:
    saved = desk.visits.record(user, visit_of())
    with (
        time_machine.travel(saved.visit.recorded_at + timedelta(minutes=10, seconds=1)),
        pytest.raises(Refused),
    ):
        desk.visits.undo_last(user)
    assert desk.months.figures().visits == 1


def test_there_is_nothing_to_undo_in_an_empty_register(desk: Desk, user: User) -> None:
    with pytest.raises(Refused) as refused:
        desk.visits.undo_last(user)
    assert refused.value.problem.code == "nothing_to_undo"


def test_the_day_shows_its_own_visits_newest_first(filled_desk: Desk, user: User) -> None:
    filled_desk.visits.record(user, visit_of(name="Lê Văn Tám"))
    filled_desk.visits.record(user, visit_of(name="Trần Văn Lực"))
    day = filled_desk.visits.today(user)
    assert [each.citizen.name for each in day.visits if each.citizen] == ["Trần Văn Lực", "Lê Văn Tám"]
    assert day.figures.quantity == {"vneid_activate": 2}


def test_procedures_are_ordered_by_the_use_of_this_desk(filled_desk: Desk) -> None:
    filled_desk.catalogues.forget()
    first, second, *_ = filled_desk.catalogues.find_procedures("", clock.today())
    assert (first.code, first.uses) == ("1.001193", 14)
    assert second.code == "1.004873"


@pytest.mark.parametrize(
    ("query", "code"),
    [("khai sinh", "1.001193"), ("KHAI S", "1.001193"), ("1.004194", "1.004194"), ("tam tru", "1.004194")],
)
def test_a_procedure_is_found_without_accents(desk: Desk, query: str, code: str) -> None:
    assert desk.catalogues.find_procedures(query, clock.today())[0].code == code


def test_favourites_stand_in_the_order_of_their_keys(desk: Desk) -> None:
    assert [service.favourite for service in desk.catalogues.services()[:10]] == [
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        0,
    ]


def test_groups_stand_in_the_order_of_their_numbers(desk: Desk) -> None:
    assert [group.name for group in desk.catalogues.groups()][9] == "Tổ dân phố 10"


def test_common_barriers_are_offered(desk: Desk) -> None:
    assert "Quên mật khẩu VNeID" in [label for _, label in desk.catalogues.barriers()]


def test_an_unknown_procedure_is_none(desk: Desk) -> None:
    assert desk.catalogues.procedure("9.999999") is None
