"""Hosts, checks, runs, flyers and print sets on disk, on both engines: what is written comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from db import allowed_hosts, catalogue, flyers, link_checks, print_runs, print_sets
from desk.domain.allow_list import AllowedHost
from desk.domain.link_check import CheckResult
from desk.domain.links import Link
from desk.domain.print_run import PrintPlace
from desk.domain.print_set import PrintSet, SetLine
from desk.domain.problems import Refused
from desk.domain.recall import SheetReturn
from tests.db.filled import BIRTH, DAY, MOMENT, Desk
from tests.db.link_rows import BIRTH as BIRTH_SHEET
from tests.db.link_rows import batch, check, run, step

if TYPE_CHECKING:
    from db.engine import Database

OLD, NEW = "https://dichvucong.gov.vn/cu", "https://dichvucong.gov.vn/moi"


def test_an_allowed_host_comes_back_and_can_be_ended(db: Database, desk: Desk) -> None:
    entry = AllowedHost(uuid4(), ".thanhhoa.gov.vn", DAY, desk.user.id, "Cổng của tỉnh")
    with db.begin() as session:
        allowed_hosts.put(session, entry)
        assert allowed_hosts.entries(session) == [entry]
        ended = replace(entry, ended_on=DAY + timedelta(1))
        allowed_hosts.put(session, ended)
        assert allowed_hosts.entries(session) == [ended]


def test_checks_come_in_their_order_whatever_the_clock_said(db: Database, desk: Desk) -> None:
    results = (CheckResult.OK, CheckResult.DEAD, CheckResult.ELSEWHERE)
    seen = [
        check(desk.user, OLD, result, seq, MOMENT - timedelta(hours=seq))
        for seq, result in enumerate(results, start=1)
    ]
    other = check(desk.user, NEW, CheckResult.OK, 4, MOMENT)
    with db.begin() as session:
        for each in (*reversed(seen), other):
            link_checks.add(session, each)
        assert link_checks.of_link(session, OLD) == seen
        assert link_checks.last_of_each(session) == [seen[2], other]


def test_a_good_check_stands_on_all_that_lead_there(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        known = catalogue.procedure(session, BIRTH)
        assert known is not None
        catalogue.add_procedures(session, [replace(known, link=OLD)])
        pages = [Link(key, key, url, "portal", "Trung ương") for key, url in (("a", OLD), ("b", NEW))]
        catalogue.add_links(session, pages)
        catalogue.mark_checked(session, OLD, DAY, "Minh Anh")
        marked = catalogue.procedure(session, BIRTH)
        assert marked is not None
        assert (marked.link_checked_on, marked.link_checked_by) == (DAY, "Minh Anh")
        assert [link.checked_on for link in catalogue.links(session)] == [DAY, None]


def test_a_run_comes_back_with_where_its_sheets_went(db: Database, desk: Desk) -> None:
    flyers_of = batch(desk.user, MOMENT)
    plain = run(desk.user, OLD, MOMENT)
    placed = run(desk.user, NEW, MOMENT + timedelta(1), 5, PrintPlace("Chợ", "tdp07", batch=flyers_of.id))
    with db.begin() as session:
        flyers.add(session, flyers_of)
        for each in (placed, plain):
            print_runs.add(session, each)
        assert print_runs.of_links(session, [NEW, OLD]) == [plain, placed]
        assert print_runs.of_links(session, [NEW]) == [placed]
        assert print_runs.links(session) == [OLD, NEW]
        assert [print_runs.copies_of(session, own) for own in (flyers_of.id, uuid4())] == [5, 0]


def test_what_came_back_is_kept_step_by_step(db: Database, desk: Desk) -> None:
    printed = run(desk.user, OLD, MOMENT, 9)
    backs = [SheetReturn(uuid4(), printed.id, MOMENT, desk.user.id, n, n > 3, n) for n in (3, 4)]
    with db.begin() as session:
        print_runs.add(session, printed)
        for each in reversed(backs):
            print_runs.add_return(session, each)
        assert print_runs.returns(session) == backs


def test_batches_are_numbered_in_each_year(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        assert flyers.next_number(session, 2026) == 1
        first, second = batch(desk.user, MOMENT), batch(desk.user, MOMENT, 2)
        for each in (first, second):
            flyers.add(session, each)
        assert flyers.next_number(session, 2026) == 3
        assert flyers.next_number(session, 2027) == 1
        assert flyers.batches(session) == [second, first]
        flyers.put_planned(session, first.id, {})
        assert flyers.batches(session)[1].planned == {}


def test_two_batches_cannot_have_one_number(db: Database, desk: Desk) -> None:
    with db.begin() as session:
        flyers.add(session, batch(desk.user, MOMENT))
    with pytest.raises(Refused, match="register_duplicate"), db.begin() as session:
        flyers.add(session, batch(desk.user, MOMENT))


def test_flyers_handed_out_are_summed_by_unit(db: Database, desk: Desk) -> None:
    one, two = batch(desk.user, MOMENT), batch(desk.user, MOMENT, 2)
    with db.begin() as session:
        for each in (one, two):
            flyers.add(session, each)
        for of, amount in ((one, 50), (one, -20), (two, 5), (two, -5)):
            flyers.add_step(session, step(desk.user, of, amount, MOMENT))
        assert flyers.handed_out(session) == [(one.id, "tdp07", 30)]


def test_a_print_set_comes_back_can_change_and_be_dropped(db: Database, desk: Desk) -> None:
    kept = PrintSet(uuid4(), "Bộ khai sinh", (SetLine(BIRTH_SHEET, 2),), BIRTH_SHEET)
    free = PrintSet(uuid4(), "Bộ chung", (SetLine(BIRTH_SHEET),))
    with db.begin() as session:
        for each in (kept, free):
            print_sets.put(session, each)
        assert print_sets.all_sets(session) == [free, kept]
        print_sets.put(session, replace(kept, lines=free.lines, of=None))
        assert print_sets.all_sets(session)[1] == replace(kept, lines=free.lines, of=None)
        assert [print_sets.drop(session, free.id) for _ in "ab"] == [True, False]
        assert len(print_sets.all_sets(session)) == 1
