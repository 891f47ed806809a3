"""The rule of privacy: who may change it, and what each tier keeps of a citizen."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import pytest

from desk.domain.people import Role
from desk.domain.privacy import Privacy, Tier
from desk.domain.problems import InvalidDraft, Refused
from desk.domain.visit import Citizen, CitizenDraft, HelpItemDraft, VisitDraft
from desk.usecases import clock

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk

HANH = CitizenDraft("Nguyễn Thị Hạnh", "038162012345", 1962, phone="0912 345 678", agreed=True)
FULL = Privacy(Tier.FULL, purpose="Báo kết quả cho người dân")
PIN = "2468"


@pytest.fixture
def chief(desk: Desk, user: User) -> User:
    """The administrator, with a PIN."""
    return desk.users.set_pin(user, user, PIN)


def record(desk: Desk, by: User, citizen: CitizenDraft) -> Citizen | None:
    items = (HelpItemDraft("vneid_activate"),)
    return desk.visits.record(by, VisitDraft(clock.today(), citizen=citizen, items=items)).visit.citizen


def stored(desk: Desk) -> bytes:
    """Everything that lies in the register's files."""
    desk.close()
    return b"".join(file.read_bytes() for file in desk.folder.glob("register.db*"))


def test_a_register_begins_shortened_for_ninety_days(desk: Desk) -> None:
    assert desk.privacy.rule() == Privacy(Tier.SHORTENED, 90, "")


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Privacy(retention=0), "retention_impossible"),
        (Privacy(retention=3651), "retention_impossible"),
        (Privacy(Tier.FULL, purpose="  "), "privacy_without_purpose"),
        (Privacy(Tier.FULL, purpose="x" * 201), "text_too_long"),
    ],
)
def test_a_rule_that_cannot_be_is_refused(desk: Desk, chief: User, wanted: Privacy, code: str) -> None:
    with pytest.raises(InvalidDraft) as refused:
        desk.privacy.choose(chief, wanted, PIN)
    assert refused.value.problem.code == code
    assert desk.privacy.rule() == Privacy()


def test_whole_numbers_need_a_pin_that_is_right(desk: Desk, user: User) -> None:
    with pytest.raises(Refused, match="privacy_needs_pin"):
        desk.privacy.choose(user, FULL)
    desk.users.set_pin(user, user, PIN)
    with pytest.raises(Refused, match="pin_wrong"):
        desk.privacy.choose(user, FULL, "1111")
    assert desk.privacy.choose(user, FULL, PIN) == FULL


def test_a_rule_lasts_and_is_noted_without_the_words_of_its_purpose(desk: Desk, chief: User) -> None:
    desk.privacy.choose(chief, replace(FULL, retention=30), PIN)
    assert desk.privacy.rule() == replace(FULL, retention=30)
    with desk._db.read() as session:  # noqa: SLF001 - the ledger has no other reader
        payload = session.connection().exec_driver_sql(
            "select payload from ledger where action = 'privacy_changed'"
        )
        assert FULL.purpose not in payload.scalar_one()


def test_shortened_keeps_head_tails_and_hashes_but_no_number(desk: Desk, user: User) -> None:
    citizen = record(desk, user, HANH)
    assert citizen is not None
    assert (citizen.masked_id, citizen.masked_phone, citizen.whole) == ("038•••••••45", "•••678", False)
    held = stored(desk)
    assert b"038162012345" not in held
    assert b"0912345678" not in held


def test_full_keeps_whole_numbers_only_of_those_who_agreed(desk: Desk, chief: User) -> None:
    desk.privacy.choose(chief, FULL, PIN)
    silent = record(desk, chief, replace(HANH, name="Lê Văn Tám", id_number="038062000001", agreed=False))
    agreed = record(desk, chief, HANH)
    assert agreed is not None
    assert silent is not None
    assert (agreed.whole, silent.whole) == (True, False)
    numbers = desk.privacy.look(chief, agreed.id)
    assert (numbers.id_number, numbers.phone) == ("038162012345", "0912345678")
    with pytest.raises(Refused, match="number_not_kept"):
        desk.privacy.look(chief, silent.id)


def test_every_look_is_noted_with_who_and_whom(desk: Desk, chief: User) -> None:
    desk.privacy.choose(chief, FULL, PIN)
    agreed = record(desk, chief, HANH)
    assert agreed is not None
    before = desk.ledger.verify().entries
    for _ in range(2):
        desk.privacy.look(chief, agreed.id)
    assert desk.ledger.verify().entries == before + 2


def test_whole_numbers_are_forgotten_when_the_tier_goes_down(desk: Desk, chief: User) -> None:
    desk.privacy.choose(chief, FULL, PIN)
    agreed = record(desk, chief, HANH)
    assert agreed is not None
    desk.privacy.choose(chief, Privacy())
    with pytest.raises(Refused, match="number_not_kept"):
        desk.privacy.look(chief, agreed.id)
    (known,) = desk.visits.find_citizens(chief, "0912345678")
    assert known.masked_id == "038•••••••45"


def test_anonymous_keeps_nobody_and_offers_nobody(desk: Desk, chief: User) -> None:
    known = record(desk, chief, HANH)
    assert known is not None
    desk.privacy.choose(chief, Privacy(Tier.ANONYMOUS))
    assert record(desk, chief, HANH) is None
    assert record(desk, chief, CitizenDraft(known=known.id)) is None
    assert desk.visits.find_citizens(chief, "hanh") == []
    assert desk.visits.known(chief, HANH) is None
    visit = desk.visits.today(chief).visits[0]
    assert (visit.citizen, visit.birth_year, visit.elderly) == (None, None, False)
    assert desk.visits.today(chief).visits[1].birth_year == 1962


def test_an_import_into_an_anonymous_register_says_that_names_are_dropped(desk: Desk, user: User) -> None:
    desk.privacy.choose(user, Privacy(Tier.ANONYMOUS))
    with as_file(files("resources") / "fixtures" / "help_log_sample.xlsx") as workbook:
        report = desk.imports.take(user, desk.imports.read(workbook))
    assert report.without_names
    assert "chỉ ẩn danh" in "\n".join(report.lines())
    assert desk.privacy.known_count(user) == 0
    assert desk.months.figures().visits == 155


@pytest.fixture
def family(desk: Desk, user: User) -> tuple[Citizen, Citizen]:
    """Two people who share a phone."""
    first = record(desk, user, HANH)
    second = record(desk, user, CitizenDraft("Lê Văn Tám", "038062000001", 1962, phone="0912345678"))
    assert first is not None
    assert second is not None
    return first, second


@pytest.mark.parametrize("query", ["0912345678", "+84 912 345 678", "678"])
def test_a_phone_finds_all_who_gave_it_last_seen_first(
    desk: Desk, user: User, family: tuple[Citizen, Citizen], query: str
) -> None:
    assert desk.visits.find_citizens(user, query) == [family[1], family[0]]


@pytest.mark.parametrize("query", ["hanh 0912345678", "038162012345", "038 162 012 345", "45", "hanh 45"])
def test_one_of_them_is_found_by_more(
    desk: Desk, user: User, family: tuple[Citizen, Citizen], query: str
) -> None:
    assert desk.visits.find_citizens(user, query) == [family[0]]


@pytest.mark.parametrize("query", ["0987654321", "038162099945", "679", "  "])
def test_other_numbers_find_nobody(
    desk: Desk, user: User, family: tuple[Citizen, Citizen], query: str
) -> None:
    assert family
    assert desk.visits.find_citizens(user, query) == []


def test_a_name_is_still_offered_with_a_phone_nobody_gave(
    desk: Desk, user: User, family: tuple[Citizen, Citizen]
) -> None:
    assert desk.visits.find_citizens(user, "hanh 0987654321") == [family[0]]


def test_the_last_four_digits_find_whom_the_register_keeps_whole(desk: Desk, chief: User) -> None:
    desk.privacy.choose(chief, FULL, PIN)
    agreed = record(desk, chief, HANH)
    assert desk.visits.find_citizens(chief, "2345") == [agreed]
    assert desk.visits.find_citizens(chief, "9345") == []


def test_a_phone_told_alone_is_the_person_who_gave_it(desk: Desk, user: User) -> None:
    first = record(desk, user, HANH)
    again = record(desk, user, CitizenDraft(phone="0912345678"))
    assert first is not None
    assert again is not None
    assert again.id == first.id
    assert desk.visits.known(user, CitizenDraft(phone="0912345678")) == again


def test_a_phone_that_a_family_shares_is_nobody_of_them(
    desk: Desk, user: User, family: tuple[Citizen, Citizen]
) -> None:
    alone = [record(desk, user, CitizenDraft(phone="0912345678")) for _ in range(2)]
    assert alone[0] is not None
    assert alone[1] is not None
    assert alone[0].id == alone[1].id
    assert alone[0].id not in {each.id for each in family}


def test_a_phone_is_added_to_a_citizen_met_before(desk: Desk, user: User) -> None:
    first = record(desk, user, CitizenDraft("Đặng Thị Ngữ", birth_year=1950))
    assert first is not None
    record(desk, user, CitizenDraft(known=first.id, phone="0987654321"))
    (found,) = desk.visits.find_citizens(user, "0987654321")
    assert (found.id, found.name) == (first.id, "Đặng Thị Ngữ")


def test_unticking_elderly_by_hand_is_kept_and_left_alone_the_year_decides(desk: Desk, user: User) -> None:
    items = (HelpItemDraft("vneid_activate"),)
    old = VisitDraft(clock.today(), citizen=CitizenDraft(birth_year=1940), items=items)
    assert desk.visits.record(user, old).visit.elderly
    assert not desk.visits.record(user, replace(old, elderly=False)).visit.elderly
    assert desk.visits.record(user, replace(old, citizen=CitizenDraft(), elderly=True)).visit.elderly


def test_who_is_asked_for_a_pin_is_known_by_the_register(desk: Desk, chief: User) -> None:
    other = desk.users.add(chief, "Lê Quốc Bảo", Role.ADMINISTRATOR)
    assert desk.users.has_pin(chief.id)
    assert not desk.users.has_pin(other.id)
