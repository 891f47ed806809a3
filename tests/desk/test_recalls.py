"""The recall list: a broken link calls back every sheet printed with it, with counts and places."""

from __future__ import annotations

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.link_check import CheckResult, Standing
from desk.domain.print_run import PrintPlace, PrintRun
from desk.domain.recall import Spot, spots_of
from desk.domain.sheet_subject import Subject, SubjectKind
from desk.domain.shift import ShiftDraft
from desk.usecases import clock
from tests.desk.duty_stage import refused
from tests.desk.link_stage import BIRTH, MONDAY, Prints, prints

__all__ = ["prints"]
MARKET = PrintPlace("Chợ Vườn Hoa", "tdp07")


@pytest.mark.parametrize("result", [CheckResult.DEAD, CheckResult.ELSEWHERE])
def test_a_broken_link_calls_its_sheets_back_and_stops_printing(prints: Prints, result: CheckResult) -> None:
    prints.print(5)
    prints.print(7, MARKET)
    prints.see(result)
    (recall,) = prints.desk.recalls.all(prints.user)
    assert (recall.standing.value, recall.since, recall.found_by) == (result.value, MONDAY, "Vũ Minh Anh")
    assert (recall.printed, recall.out) == (12, 12)
    assert recall.spots == (Spot("Chợ Vườn Hoa", "tdp07", 7), Spot("", "", 5))
    for ask in (prints.desk.guides.sheet, prints.desk.guides.screen_code):
        with refused(f"link_{result.value}"):
            ask(BIRTH)
    with refused(f"link_{result.value}"):
        prints.desk.guides.save_pdf(prints.user, BIRTH, "a5", prints.desk.folder / "phiếu.pdf")
    assert not (prints.desk.folder / "phiếu.pdf").exists()


def test_other_sheets_are_left_alone(prints: Prints) -> None:
    prints.print(5, code="1.000894")
    prints.see(CheckResult.DEAD)
    assert prints.desk.recalls.all(prints.user) == []
    assert prints.print(code="1.000894").copies == 1


def test_a_link_that_works_again_calls_nothing_back(prints: Prints) -> None:
    prints.print(5)
    prints.see(CheckResult.DEAD)
    prints.later(1)
    prints.see(CheckResult.OK)
    assert prints.desk.recalls.all(prints.user, settled=True) == []
    assert prints.print().copies == 1


def test_a_procedure_with_a_new_link_prints_again_while_the_old_sheets_stay_called_back(
    prints: Prints,
) -> None:
    prints.print(5)
    prints.see(CheckResult.DEAD)
    prints.desk.links.relink(prints.user, BIRTH, "")
    prints.print(3)
    (recall,) = prints.desk.recalls.all(prints.user)
    assert recall.out == 5


def test_a_host_that_is_taken_off_the_list_calls_its_sheets_back(prints: Prints) -> None:
    link = "https://dichvucong.thanhhoa.gov.vn/x"
    own = prints.desk.links.allow(prints.user, "dichvucong.thanhhoa.gov.vn")
    prints.desk.links.relink(prints.user, BIRTH, link)
    prints.print(4)
    prints.desk.links.end_host(prints.user, own.id)
    (recall,) = prints.desk.recalls.all(prints.user)
    assert (recall.link, recall.standing, recall.since) == (link, Standing.NOT_ALLOWED, MONDAY)


def test_what_came_back_is_counted_until_nothing_is_out(prints: Prints) -> None:
    run = prints.print(5)
    prints.see(CheckResult.DEAD)
    assert prints.desk.recalls.bring_back(prints.user, run.id, 3).out == 2
    with refused("recall_more_than_out"):
        prints.desk.recalls.bring_back(prints.user, run.id, 3)
    with refused("recall_more_than_out"):
        prints.desk.recalls.bring_back(prints.user, run.id, -1)
    assert prints.desk.recalls.bring_back(prints.user, run.id, 2).returned == 5
    assert prints.desk.recalls.all(prints.user) == []
    (done,) = prints.desk.recalls.all(prints.user, settled=True)
    assert (done.out, done.spots) == (0, ())


def test_sheets_that_nobody_finds_are_settled_and_may_be_looked_for_again(prints: Prints) -> None:
    run = prints.print(5)
    prints.see(CheckResult.DEAD)
    assert prints.desk.recalls.bring_back(prints.user, run.id, 1, settled=True).out == 0
    assert prints.desk.recalls.bring_back(prints.user, run.id, 1).out == 3


def test_a_run_that_is_not_called_back_takes_no_returns(prints: Prints) -> None:
    run = prints.print(5)
    for own in (run.id, uuid4()):
        with refused("recall_unknown"):
            prints.desk.recalls.bring_back(prints.user, own, 1)


def test_a_sheet_printed_at_the_desk_belongs_to_its_open_shift(prints: Prints) -> None:
    opened = prints.desk.shifts.open(prints.user, ShiftDraft(clock.today(), desk="desk"))
    where = prints.print().where
    assert (where.shift, where.place) == (opened.shift.id, "Quầy Một cửa")
    assert prints.print(where=MARKET).where == MARKET


@pytest.mark.parametrize(
    ("where", "code"),
    [
        (PrintPlace(unit="không có"), "unit_unknown"),
        (PrintPlace(visit=uuid4()), "visit_unknown"),
        (PrintPlace(batch=uuid4()), "flyer_batch_unknown"),
        (PrintPlace(shift=uuid4()), "shift_unknown"),
    ],
)
def test_a_run_names_only_places_that_the_register_knows(
    prints: Prints, where: PrintPlace, code: str
) -> None:
    with refused(code):
        prints.print(where=where)
    assert prints.desk.guides.recent_runs() == []


def test_flyers_are_looked_for_where_they_were_handed_out(prints: Prints) -> None:
    sheet = Subject(SubjectKind.PROCEDURE, BIRTH)
    own = prints.desk.flyers.plan(prints.user, sheet, {"tdp07": 60}).batch.id
    prints.print(100, PrintPlace(batch=own))
    prints.desk.flyers.hand_out(prints.user, own, "tdp07", 60)
    prints.see(CheckResult.DEAD)
    (recall,) = prints.desk.recalls.all(prints.user)
    assert recall.spots == (Spot("", "tdp07", 60), Spot("", "", 40))


@given(copies=st.integers(1, 500), given_out=st.lists(st.integers(0, 300), max_size=5))
def test_every_sheet_of_a_run_is_told_once(copies: int, given_out: list[int]) -> None:
    told = (BIRTH, "v01", "https://dichvucong.gov.vn", "a5", copies, "Canon", copies)
    run = PrintRun(uuid4(), None, uuid4(), *told)  # type: ignore[arg-type]
    spots = spots_of(run, [(f"tdp{n:02d}", amount) for n, amount in enumerate(given_out)])
    assert sum(spot.copies for spot in spots) == copies
    assert all(spot.copies > 0 for spot in spots)
