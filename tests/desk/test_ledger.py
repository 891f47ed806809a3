"""The ledger's chain: the same content gives the same hash, and any change is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID

import pytest

from desk.domain.ledger import GENESIS, LedgerEntry, SealedEntry, canonical, seal, unbroken

USER = UUID("0199b0f0-0000-7000-8000-000000000001")
AT = datetime(2026, 10, 5, 2, 41, tzinfo=UTC)
ENTRY = LedgerEntry(AT, USER, "visit.recorded", "visit", "v1", {"items": 2, "day": date(2026, 10, 5)})


def test_the_order_of_keys_does_not_change_the_payload() -> None:
    assert canonical({"b": 1, "a": "Tổ 7"}) == canonical({"a": "Tổ 7", "b": 1}) == '{"a":"Tổ 7","b":1}'


def test_days_moments_and_ids_stand_in_the_payload_as_text() -> None:
    local = AT.astimezone(timezone(timedelta(hours=7)))
    text = canonical({"at": local, "day": date(2026, 10, 5), "id": USER})
    assert text == f'{{"at":"2026-10-05T02:41:00.000000+00:00","day":"2026-10-05","id":"{USER}"}}'


def test_what_has_no_one_way_of_writing_is_no_payload() -> None:
    with pytest.raises(TypeError, match="set"):
        canonical({"names": {"a", "b"}})


def test_a_sealed_entry_is_found_unbroken_at_its_place_only() -> None:
    sealed = seal(GENESIS, 1, ENTRY)
    assert unbroken(GENESIS, 1, sealed)
    assert not unbroken(GENESIS, 2, sealed)
    assert not unbroken("f" * 64, 1, sealed)


def test_the_same_moment_in_another_zone_is_the_same_entry() -> None:
    local = replace(ENTRY, at=AT.astimezone(timezone(timedelta(hours=7))))
    assert seal(GENESIS, 1, local).hash == seal(GENESIS, 1, ENTRY).hash


@pytest.mark.parametrize(
    "changed",
    [
        {"at": AT + timedelta(microseconds=1)},
        {"user": None},
        {"action": "visit.voided"},
        {"subject": "shift"},
        {"subject_id": "v2"},
    ],
)
def test_a_change_of_any_field_breaks_the_chain(changed: dict[str, object]) -> None:
    sealed = seal(GENESIS, 1, ENTRY)
    assert not unbroken(GENESIS, 1, replace(sealed, entry=replace(ENTRY, **changed)))  # type: ignore[arg-type]


def test_a_change_of_the_payload_breaks_the_chain_even_with_a_new_digest() -> None:
    sealed = seal(GENESIS, 1, ENTRY)
    other = seal(GENESIS, 1, replace(ENTRY, payload={"items": 3}))
    assert not unbroken(GENESIS, 1, replace(sealed, payload=other.payload))
    assert not unbroken(GENESIS, 1, replace(sealed, payload=other.payload, digest=other.digest))


def test_fields_cannot_reach_over_into_each_other() -> None:
    hashes = {
        seal(GENESIS, 1, replace(ENTRY, action=action, subject=subject)).hash
        for action, subject in (("ab", "c"), ("a", "bc"), ('a","b', "c"))
    }
    assert len(hashes) == 3


def test_the_hash_of_a_known_entry_stays_what_it_was() -> None:
    first: SealedEntry = seal(GENESIS, 1, ENTRY)
    assert first.hash == "3b876aee3b8db68b7c9cfa87b12fcad1570c7f1b5336a665d380c5f91a84996d"
