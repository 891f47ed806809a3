"""The keys 1–9: shipped order, use, pins, and that a choice by use is made at most once a week."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.favourites import Favourites, choose
from desk.domain.visit import HelpItemDraft, VisitDraft
from desk.usecases import clock
from resources import tables

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.domain.service import Service
    from desk.usecases.opening import Desk

SHIPPED = sorted(tables.services(), key=lambda each: (each.favourite or 10, each.name))
KEYS = {service.key: service.favourite for service in SHIPPED if service.favourite}


def keys_of(desk: Desk) -> dict[str, int]:
    return {each.key: each.favourite for each in desk.catalogues.services() if each.favourite}


def help_with(desk: Desk, user: User, service: str, times: int) -> None:
    for _ in range(times):
        desk.visits.record(user, VisitDraft(clock.today(), items=(HelpItemDraft(service),)))


def service(desk: Desk, key: str) -> Service:
    return desk.catalogues.snapshot().service_by_key[key]


def test_a_fresh_register_keeps_the_order_it_came_with(desk: Desk, user: User) -> None:
    help_with(desk, user, "vssid", 29)
    assert not desk.favourites.refresh()
    assert keys_of(desk) == KEYS


def test_the_service_used_most_gets_a_key_and_the_others_stay(desk: Desk, user: User) -> None:
    help_with(desk, user, "vssid", 30)
    assert desk.favourites.refresh()
    dropped = {"other": 9}
    assert keys_of(desk) == {key: digit for key, digit in KEYS.items() if key not in dropped} | {"vssid": 9}


def test_keys_change_at_most_once_a_week_and_old_use_counts_no_longer(desk: Desk, user: User) -> None:
    with time_machine.travel("2026-11-02 02:00+00:00", tick=False) as travel:
        help_with(desk, user, "vssid", 30)
        assert desk.favourites.refresh()
        help_with(desk, user, "sim_owner", 60)
        travel.shift(timedelta(days=6))
        assert not desk.favourites.refresh()
        travel.shift(timedelta(days=1))
        assert desk.favourites.refresh()
        assert {"vssid", "sim_owner"} <= set(keys_of(desk))
        travel.shift(timedelta(days=91))
        assert not desk.favourites.refresh()


def test_a_choice_that_changes_nothing_leaves_no_entry_in_the_ledger(desk: Desk, user: User) -> None:
    help_with(desk, user, "submit_online", 30)
    before = desk.ledger.verify()
    assert not desk.favourites.refresh()
    assert desk.ledger.verify() == before


def test_a_last_choice_in_the_future_does_not_bind() -> None:
    held = Favourites({}, clock.today() + timedelta(days=3650))
    assert held.due(clock.today())


def test_a_pinned_service_has_its_key_whatever_the_use(desk: Desk, user: User) -> None:
    desk.services.alter(user, service(desk, "vssid"), 1)
    assert keys_of(desk)["vssid"] == 1
    assert "submit_online" not in keys_of(desk)
    help_with(desk, user, "submit_online", 40)
    assert desk.favourites.refresh()
    assert keys_of(desk)["vssid"] == 1
    assert "submit_online" in keys_of(desk)


def test_a_key_is_pinned_to_one_service_only(desk: Desk, user: User) -> None:
    desk.services.alter(user, service(desk, "vssid"), 3)
    desk.services.alter(user, service(desk, "sim_owner"), 3)
    assert desk.services.pinned(user) == {"sim_owner": 3}
    assert keys_of(desk)["sim_owner"] == 3


def test_who_is_no_longer_pinned_keeps_the_key_until_use_says_otherwise(desk: Desk, user: User) -> None:
    desk.services.alter(user, service(desk, "vssid"), 3)
    desk.services.alter(user, service(desk, "vssid"), 0)
    assert desk.services.pinned(user) == {}
    assert keys_of(desk)["vssid"] == 3


@given(
    uses=st.dictionaries(st.sampled_from([each.key for each in SHIPPED]), st.integers(0, 50)),
    pinned=st.dictionaries(st.sampled_from([each.key for each in SHIPPED]), st.integers(1, 9)),
    resting=st.sets(st.sampled_from([each.key for each in SHIPPED])),
)
def test_whatever_is_pinned_and_used_nine_services_have_nine_keys(
    uses: dict[str, int], pinned: dict[str, int], resting: set[str]
) -> None:
    held = Favourites()
    for key, digit in pinned.items():
        held = held.with_pin(key, digit)
    services = [replace(each, active=each.key not in resting) for each in SHIPPED]
    keys = choose(services, held.pinned, uses)
    active = {each.key for each in services if each.active}
    assert set(keys) <= active
    assert len(keys) == len(set(keys.values())) == min(9, len(active))
    assert set(keys.values()) <= set(range(1, 10))
    assert all(keys[key] == digit for key, digit in held.pinned.items() if key in active)
    left_out = active - set(keys)
    assert all(
        uses.get(one, 0) <= uses.get(other, 0) for one in left_out for other in set(keys) - set(held.pinned)
    )


@pytest.mark.parametrize("again", range(2))
def test_choosing_twice_moves_nothing(again: int) -> None:
    uses = {"vssid": 40, "sim_owner": 30, "ewallet": 5 + again}
    once = choose(SHIPPED, {}, uses)
    placed = [replace(each, favourite=once.get(each.key, 0)) for each in SHIPPED]
    assert choose(placed, {}, uses) == once
