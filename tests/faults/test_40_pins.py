"""Fault 40: guessing a PIN takes longer and longer, for one person, over restarts and turned clocks.

Who may do what is in tests/desk/test_roles.py, for every use case and every role.
"""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest
import time_machine

from desk.domain.people import Role, User
from desk.domain.problems import Refused
from desk.usecases.opening import open_desk

if TYPE_CHECKING:
    from desk.usecases.opening import Desk

NINE = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def bao(desk: Desk, user: User) -> User:
    """A volunteer with a PIN."""
    return desk.users.set_pin(user, desk.users.add(user, "Lê Quốc Bảo", Role.VOLUNTEER), "2468")


def answer(desk: Desk, user: User, pin: str = "0000") -> str:
    """What a try is answered with; empty where it opened."""
    try:
        desk.users.sign_in(user.id, pin)
    except Refused as refused:
        return refused.problem.code
    return ""


def block(desk: Desk, user: User, wrong: int = 7) -> None:
    """Guess wrong so often, each time as soon as one may."""
    with time_machine.travel(NINE - 24 * HOUR, tick=False) as travel:
        for _ in range(wrong - 1):
            answer(desk, user)
            travel.shift(timedelta(seconds=desk.users.waiting(user.id)))
        travel.move_to(NINE)
        answer(desk, user)


def test_a_working_day_of_guessing_is_a_hundred_tries(desk: Desk, bao: User) -> None:
    with time_machine.travel(NINE, tick=False) as travel:
        for tries in count(1):
            answer(desk, bao, f"{tries:04}")
            travel.shift(timedelta(seconds=desk.users.waiting(bao.id)))
            if datetime.now(UTC) - NINE > 8 * HOUR:
                break
    assert tries <= 110  # of ten thousand


def test_restarts_win_no_tries(desk: Desk, bao: User) -> None:
    block(desk, bao)
    desk.close()
    with time_machine.travel(NINE, tick=False):
        for _ in range(3):
            with closing(open_desk(desk.folder)) as again:
                assert answer(again, bao, "2468") == "pin_wait"
                assert again.users.waiting(bao.id) == 300


def test_a_kill_between_two_tries_wins_none(desk: Desk, bao: User) -> None:
    with time_machine.travel(NINE, tick=False):
        answer(desk, bao)
        desk.close()
        for wrong in range(2, 5):
            with closing(open_desk(desk.folder)) as again:
                assert answer(again, bao) == ("pin_wait" if wrong == 4 else "pin_wrong")


def test_the_wait_is_one_persons_alone(desk: Desk, user: User, bao: User) -> None:
    other = desk.users.set_pin(user, desk.users.add(user, "Đỗ Thu Trang", Role.OFFICER), "135790")
    block(desk, bao)
    with time_machine.travel(NINE, tick=False):
        assert answer(desk, other, "135790") == ""
        assert answer(desk, user) == ""
        assert answer(desk, bao, "2468") == "pin_wait"


@pytest.mark.parametrize("back", [HOUR, 24 * HOUR, 3650 * 24 * HOUR])
def test_a_clock_set_back_frees_nobody_and_keeps_nobody_out_for_long(
    desk: Desk, bao: User, back: timedelta
) -> None:
    block(desk, bao)
    with time_machine.travel(NINE - back, tick=False) as travel:
        assert answer(desk, bao, "2468") == "pin_wait"
        assert desk.users.waiting(bao.id) == 300
        travel.move_to(NINE + timedelta(seconds=299))
        assert answer(desk, bao, "2468") == "pin_wait"
        travel.shift(timedelta(seconds=1))
        assert answer(desk, bao, "2468") == ""


def test_a_clock_set_forward_frees_for_one_try_and_the_count_goes_on(desk: Desk, bao: User) -> None:
    block(desk, bao)
    with time_machine.travel(NINE + HOUR, tick=False):
        assert answer(desk, bao) == "pin_wait"
        assert desk.users.waiting(bao.id) == 300


@pytest.mark.parametrize("pin", ["", " ", "' OR 1=1 --", "２４６８", "2468\0", "24680", "x" * 10_000])
def test_what_is_no_pin_opens_nothing(desk: Desk, bao: User, pin: str) -> None:
    assert answer(desk, bao, pin) in {"pin_wrong", "pin_wait"}


def test_the_right_pin_after_wrong_ones_ends_the_count(desk: Desk, bao: User) -> None:
    for _ in range(3):
        assert answer(desk, bao) == "pin_wrong"
    assert answer(desk, bao, "2468") == ""
    for _ in range(3):
        assert answer(desk, bao) == "pin_wrong"
