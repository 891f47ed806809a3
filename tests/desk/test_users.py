"""Users come and go, wrong PINs are counted, and the register always keeps an administrator."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
import time_machine

from desk.domain import pin as pins
from desk.domain.people import Role, User
from desk.domain.pin import Pin
from desk.domain.problems import Refused
from desk.domain.ward import Ward
from desk.usecases.opening import open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from desk.usecases.opening import Desk

NINE = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@pytest.fixture
def bao(desk: Desk, user: User) -> User:
    """A volunteer with a PIN."""
    return desk.users.set_pin(user, desk.users.add(user, " Lê  Quốc Bảo ", Role.VOLUNTEER), "2468")


def refusal_code(desk: Desk, user: User, pin: str) -> str:
    """What a try at signing in was refused for; empty where it was right."""
    try:
        desk.users.sign_in(user.id, pin)
    except Refused as refused:
        return refused.problem.code
    return ""


def ledger_of(desk: Desk) -> list[tuple[str, dict[str, object]]]:
    """Actions and payloads of users, as they stand in the file."""
    with sqlite3.connect(desk.folder / "register.db") as register:
        rows = register.execute(
            "select action, payload from ledger where subject = 'user' order by seq"
        ).fetchall()
    register.close()
    return [(action, json.loads(payload)) for action, payload in rows]


def test_a_user_comes_changes_and_goes_and_the_ledger_tells_it(desk: Desk, user: User, bao: User) -> None:
    assert (bao.name, bao.pin_digits) == ("Lê Quốc Bảo", 4)
    named = desk.users.rename(user, bao, "Lê Quốc Bảo (Tổ 5)")
    promoted = desk.users.set_role(user, named, Role.OFFICER)
    assert desk.users.clear_pin(user, promoted).has_pin is False
    assert desk.users.deactivate(user, promoted) not in desk.users.active()
    back = desk.users.reactivate(user, promoted)
    assert back == desk.users.active()[0]
    assert back.role is Role.OFFICER
    told = ledger_of(desk)[1:]
    assert told == [
        ("user_added", {"role": "volunteer"}),
        ("pin_set", {"digits": 4}),
        ("user_renamed", {"before": "Lê Quốc Bảo", "after": "Lê Quốc Bảo (Tổ 5)"}),
        ("user_role_changed", {"before": "volunteer", "after": "officer"}),
        ("pin_cleared", {"digits": 0}),
        ("user_active_changed", {"before": True, "after": False}),
        ("user_active_changed", {"before": False, "after": True}),
    ]


@pytest.mark.parametrize(
    ("name", "code"),
    [(" ", "user_without_name"), ("A" * 81, "text_too_long"), ("vũ minh ANH", "user_name_taken")],
)
def test_a_name_that_nobody_could_tell_apart_is_refused(
    desk: Desk, user: User, bao: User, name: str, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        desk.users.add(user, name, Role.OFFICER)
    with pytest.raises(Refused, match=code):
        desk.users.rename(user, bao, name)
    assert desk.users.rename(user, bao, "LÊ QUỐC BẢO").name == "LÊ QUỐC BẢO"


def test_the_last_administrator_stays(desk: Desk, user: User, bao: User) -> None:
    before = desk.ledger.verify()
    for change in (
        lambda: desk.users.deactivate(user, user),
        lambda: desk.users.set_role(user, user, Role.LEADER),
    ):
        with pytest.raises(Refused, match="last_administrator"):
            change()
    assert desk.ledger.verify() == before
    desk.users.set_role(user, bao, Role.ADMINISTRATOR)
    assert desk.users.set_role(user, user, Role.LEADER).role is Role.LEADER


def test_name_and_role_change_together_or_not_at_all(desk: Desk, user: User, bao: User) -> None:
    with pytest.raises(Refused, match="user_name_taken"):
        desk.users.alter(user, bao, user.name, Role.LEADER)
    assert bao in desk.users.all()
    altered = desk.users.alter(user, bao, "Bảo", Role.LEADER)
    assert (altered.name, altered.role) == ("Bảo", Role.LEADER)
    before = desk.ledger.verify()
    assert desk.users.alter(user, bao, "Bảo", Role.LEADER) == altered
    assert desk.ledger.verify() == before


def test_who_is_no_administrator_any_more_changes_nothing(desk: Desk, user: User, bao: User) -> None:
    desk.users.set_role(user, bao, Role.ADMINISTRATOR)
    desk.users.set_role(user, user, Role.OFFICER)
    with pytest.raises(Refused, match="not_allowed"):
        desk.users.rename(user, bao, "Bảo")  # `user` as it was held before


def test_somebody_of_another_register_is_unknown(desk: Desk, user: User, home: Path) -> None:
    with open_desk(home / "other", create=True) as other:
        stranger = other.wards.set_up(Ward("Xã Khác"), "Trần Văn Lực")
    assert refusal_code(desk, stranger, "") == "user_unknown"
    with pytest.raises(Refused, match="user_unknown"):
        desk.users.rename(user, stranger, "Lực")
    with pytest.raises(Refused, match="not_allowed"):
        desk.users.rename(stranger, user, "Lực")


def test_who_left_does_not_sign_in(desk: Desk, user: User, bao: User) -> None:
    desk.users.deactivate(user, bao)
    assert refusal_code(desk, bao, "2468") == "user_unknown"


def test_one_user_without_a_pin_is_never_asked(desk: Desk, user: User) -> None:
    assert desk.users.unasked() == user
    with_pin = desk.users.set_pin(user, user, "135790")
    assert desk.users.unasked() is None
    assert with_pin.pin_digits == 6
    desk.users.clear_pin(user, user)
    desk.users.add(user, "Đỗ Thu Trang", Role.OFFICER)
    assert desk.users.unasked() is None
    assert desk.users.first() == user


@pytest.mark.parametrize("pin", ["", "123", "12345", "1234567", "12a4", "１２３４", "12 4"])
def test_a_pin_is_four_or_six_digits(desk: Desk, user: User, pin: str) -> None:
    with pytest.raises(Refused, match="pin_malformed"):
        desk.users.set_pin(user, user, pin)


def test_the_pin_itself_is_nowhere(desk: Desk, user: User) -> None:
    pin = "840275"
    desk.users.set_pin(user, user, pin)
    desk.users.sign_in(user.id, pin)
    desk.close()
    stored = b"".join(file.read_bytes() for file in desk.folder.glob("register.db*"))
    assert b"$argon2id$" in stored
    assert f'"{pin}"'.encode() not in stored


def test_a_right_pin_signs_in_and_is_noted(desk: Desk, bao: User) -> None:
    assert desk.users.sign_in(bao.id, "2468") == bao
    assert ledger_of(desk)[-1] == ("signed_in", {})


def test_a_user_without_a_pin_signs_in_with_none(desk: Desk, user: User) -> None:
    assert desk.users.sign_in(user.id) == user


def test_wrong_pins_make_one_wait_longer_and_longer(desk: Desk, bao: User) -> None:
    with time_machine.travel(NINE, tick=False) as travel:
        waited = []
        for _ in range(9):
            assert refusal_code(desk, bao, "0000") in {"pin_wrong", "pin_wait"}
            waited.append(desk.users.waiting(bao.id))
            travel.shift(timedelta(seconds=waited[-1]))
    assert waited == [0, 0, 0, 5, 15, 60, 300, 300, 300]
    assert ledger_of(desk)[-1] == ("sign_in_refused", {"failures": 9})


def test_while_one_waits_the_right_pin_is_refused_too_and_nothing_is_counted(desk: Desk, bao: User) -> None:
    with time_machine.travel(NINE, tick=False) as travel:
        for _ in range(4):
            refusal_code(desk, bao, "0000")
        travel.shift(timedelta(seconds=4.2))
        before = desk.ledger.verify()
        assert refusal_code(desk, bao, "2468") == "pin_wait"
        assert desk.users.waiting(bao.id) == 1
        assert desk.ledger.verify() == before
        travel.shift(timedelta(seconds=1))
        assert refusal_code(desk, bao, "2468") == ""
        assert refusal_code(desk, bao, "0000") == "pin_wrong"


def test_the_wait_survives_a_restart_and_is_for_one_person_only(desk: Desk, user: User, bao: User) -> None:
    with time_machine.travel(NINE, tick=False):
        for _ in range(4):
            refusal_code(desk, bao, "0000")
        desk.close()
        with open_desk(desk.folder) as again:
            assert refusal_code(again, bao, "2468") == "pin_wait"
            assert refusal_code(again, user, "") == ""


def test_a_new_pin_ends_the_wait(desk: Desk, user: User, bao: User) -> None:
    with time_machine.travel(NINE, tick=False):
        for _ in range(5):
            refusal_code(desk, bao, "0000")
        desk.users.set_pin(user, bao, "135790")
        assert refusal_code(desk, bao, "135790") == ""


def test_a_clock_that_was_set_back_keeps_nobody_out_for_long() -> None:
    kept = Pin("x", 4, 4, NINE)
    assert pins.wait(kept, NINE - timedelta(days=3650)) == 300
    assert pins.wait(kept, NINE) == 0
