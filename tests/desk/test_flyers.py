"""Household flyers: numbered batches, handed out by residential group, never more than were printed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.flyer import FlyerBatch, FlyerCount, check_step
from desk.domain.print_run import PrintPlace
from desk.domain.sheet_subject import Subject, SubjectKind
from tests.desk.duty_stage import refused
from tests.desk.link_stage import BIRTH, MONDAY, Prints, prints

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["prints"]
SHEET = Subject(SubjectKind.PROCEDURE, BIRTH)


def printed(stage: Prints, copies: int) -> UUID:
    """A batch of which so many flyers came out of the printer."""
    own = stage.desk.flyers.plan(stage.user, SHEET, {"tdp07": 60, "tdp08": 40}).batch.id
    stage.print(copies, PrintPlace(batch=own))
    return own


def test_batches_are_numbered_from_one_in_each_year(prints: Prints) -> None:
    codes = [prints.desk.flyers.plan(prints.user, SHEET, {}).batch.code for _ in "ab"]
    prints.later(60)
    codes.append(prints.desk.flyers.plan(prints.user, SHEET, {}).batch.code)
    assert codes == ["1/2026", "2/2026", "1/2027"]
    assert [count.batch.code for count in prints.desk.flyers.all(prints.user)] == codes[::-1]


def test_what_was_handed_out_stands_beside_what_was_planned_and_printed(prints: Prints) -> None:
    own = printed(prints, 100)
    prints.desk.flyers.hand_out(prints.user, own, "tdp07", 50)
    prints.desk.flyers.hand_out(prints.user, own, "tdp07", 10, MONDAY - timedelta(1))
    count = prints.desk.flyers.hand_out(prints.user, own, "tdp08", 15)
    assert (count.printed, count.given, count.left, count.next_number) == (100, 75, 25, 101)
    assert count.handed_out == {"tdp07": 60, "tdp08": 15}
    assert count.batch.planned == {"tdp07": 60, "tdp08": 40}


def test_never_more_than_were_printed(prints: Prints) -> None:
    own = printed(prints, 20)
    prints.desk.flyers.hand_out(prints.user, own, "tdp07", 15)
    with refused("flyer_more_than_printed"):
        prints.desk.flyers.hand_out(prints.user, own, "tdp08", 6)
    prints.print(10, PrintPlace(batch=own))
    assert prints.desk.flyers.hand_out(prints.user, own, "tdp08", 6).left == 9


def test_what_was_noted_too_much_is_taken_back(prints: Prints) -> None:
    own = printed(prints, 20)
    prints.desk.flyers.hand_out(prints.user, own, "tdp07", 15)
    assert prints.desk.flyers.hand_out(prints.user, own, "tdp07", -15).handed_out == {}
    with refused("flyer_less_than_none"):
        prints.desk.flyers.hand_out(prints.user, own, "tdp07", -1)


@pytest.mark.parametrize(
    ("unit", "amount", "days", "code"),
    [
        ("tdp07", 0, 0, "flyer_amount"),
        ("tdp07", 100_001, 0, "flyer_amount"),
        ("tdp07", 1, 1, "day_in_future"),
        ("phuong", 1, 0, "unit_unknown"),
    ],
)
def test_a_wrong_note_is_refused(prints: Prints, unit: str, amount: int, days: int, code: str) -> None:
    own = printed(prints, 20)
    with refused(code):
        prints.desk.flyers.hand_out(prints.user, own, unit, amount, MONDAY + timedelta(days))


@pytest.mark.parametrize(
    ("sheet", "planned", "code"),
    [
        (SHEET, {"không có": 5}, "unit_unknown"),
        (SHEET, {"tdp07": -1}, "flyer_amount"),
        (Subject(SubjectKind.LINK, BIRTH), {}, "flyer_sheet_unknown"),
    ],
)
def test_a_batch_that_cannot_be_is_not_begun(
    prints: Prints, sheet: Subject, planned: Mapping[str, int], code: str
) -> None:
    with refused(code):
        prints.desk.flyers.plan(prints.user, sheet, planned)
    assert prints.desk.flyers.all(prints.user) == []


def test_the_plan_may_change(prints: Prints) -> None:
    own = printed(prints, 20)
    assert prints.desk.flyers.replan(prints.user, own, {"tdp09": 20}).batch.planned == {"tdp09": 20}
    assert prints.desk.flyers.all(prints.user)[0].batch.planned == {"tdp09": 20}
    with refused("flyer_batch_unknown"):
        prints.desk.flyers.replan(prints.user, uuid4(), {})


@given(copies=st.integers(0, 300), steps=st.lists(st.integers(-200, 200), max_size=12))
def test_whatever_is_noted_nothing_is_left_below_zero(copies: int, steps: list[int]) -> None:
    batch = FlyerBatch(uuid4(), 2026, 1, SHEET, None, uuid4(), {})  # type: ignore[arg-type]
    given_out = 0
    for amount in steps:
        count = FlyerCount(batch, copies, {"tdp07": given_out})
        given_out += 0 if check_step(count, "tdp07", amount) else amount
        assert 0 <= given_out <= copies
