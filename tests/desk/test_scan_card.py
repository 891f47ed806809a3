"""Citizens' cards under the scanner: whole, longer, cut off, twice, and mangled on the way."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.card_words import cased
from desk.domain.scan import (
    CardScan,
    Damage,
    HalfScan,
    MangledScan,
    NumberScan,
    Scan,
    TwoScans,
    UnknownScan,
    read_scan,
)
from desk.domain.visit import CitizenDraft, Sex
from tests.desk.cards import Card, as_keys, byte_by_byte, cards, keyed, names

TODAY = date(2026, 11, 23)
AN = Card()


def read(text: str) -> Scan:
    return read_scan(text, TODAY)


def card_of(text: str) -> CardScan:
    scan = read(text)
    assert isinstance(scan, CardScan), scan
    return scan


def proposal_of(text: str) -> CardScan:
    scan = read(text)
    assert isinstance(scan, MangledScan), scan
    assert scan.proposal is not None
    assert scan.proposal.repaired
    return scan.proposal


def assert_same(scan: CardScan, card: Card) -> None:
    born = date(int(card.born[4:]), int(card.born[2:4]), int(card.born[:2]))
    assert scan.citizen == CitizenDraft(card.name, card.number, born.year, card.told_sex())
    assert scan.birth_day == born
    assert scan.address == card.address


@given(
    card=cards(),
    capitals=st.booleans(),
    form=st.sampled_from(["NFC", "NFD"]),
    end=st.sampled_from(["", "\r", "\r\n", "\t", "\n"]),
    mark=st.sampled_from(["", "]Q1"]),
)
def test_a_card_comes_back_in_every_form(card: Card, capitals: bool, form: str, end: str, mark: str) -> None:
    written = replace(card, name=card.name.upper()) if capitals else card
    scan = card_of(mark + unicodedata.normalize(form, written.text()) + end)  # type: ignore[arg-type]
    assert_same(scan, card)
    assert not scan.repaired


@pytest.mark.parametrize("method", ["telex", "vni"])
@given(card=cards(), tone_last=st.booleans())
def test_keys_of_an_input_method_are_read_back(method: str, card: Card, tone_last: bool) -> None:
    mangled = keyed(card, method, tone_last=tone_last).text()
    if mangled == card.text():
        return
    assert_same(proposal_of(mangled), card)


@pytest.mark.parametrize("page", ["cp1252", "cp1258", "cp437", "cp850", "latin-1"])
@given(card=cards())
def test_bytes_sent_one_by_one_are_joined_again(page: str, card: Card) -> None:
    mangled = byte_by_byte(card.text(), page)
    assert_same(proposal_of(mangled), card)
    scan = read(mangled)
    assert isinstance(scan, MangledScan)
    assert scan.damage is Damage.ENCODING


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_letters_of_an_old_font_are_converted(encoding: str) -> None:
    old = {
        "tcvn3": ("NguyÔn V¨n H¶i", "Nam", "Tæ d©n phè 7, Ph­êng MÉu"),
        "vni": ("Nguyeãn Vaên Haûi", "Nam", "Toå daân phoá 7, Phöôøng Maãu"),
    }[encoding]
    scan = proposal_of(replace(AN, name=old[0], sex=old[1], address=old[2]).text())
    assert scan.citizen.name == "Nguyễn Văn Hải"
    assert scan.address == "Tổ dân phố 7, Phường Mẫu"


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("NGUYỄN THỊ HƯỜNG", "Nguyễn Thị Hường"),
        ("nGUYỄN tHỊ hƯỜNG", "Nguyễn Thị Hường"),
        ("nguyễn thị hường", "Nguyễn Thị Hường"),
        ("H'DJOAN NIÊ", "H'Djoan Niê"),
        ("K’BRỄU", "K’Brễu"),
        ("Y BHUĂT BƠ̆K", "Y Bhuăt Bơ̆k"),
        ("Ksor Blŭt", "Ksor Blŭt"),
        ("Nguyễn  Văn   An", "Nguyễn Văn An"),
    ],
)
def test_names_stand_in_their_usual_letters(written: str, read_as: str) -> None:
    assert card_of(replace(AN, name=written).text()).citizen.name == read_as


@pytest.mark.parametrize(
    "name", ["Ksor H'Blo", "Rmah Lor", "Thạch Sa Mas", "Kpă Y Ros", "Mas Salam", "Siu Rơ Châm Kar"]
)
def test_names_of_other_peoples_are_no_damage(name: str) -> None:
    assert card_of(replace(AN, name=name, address="Làng Ó, Xã Ia Der, Gia Lai").text()).citizen.name == name


@pytest.mark.parametrize(
    ("born", "year", "day"),
    [
        ("05031962", 1962, date(1962, 3, 5)),
        ("05/03/1962", 1962, date(1962, 3, 5)),
        ("00001938", 1938, None),
        ("00031938", 1938, None),
        ("1938", 1938, None),
        ("31021962", None, None),
        ("24112026", None, None),
        ("05031862", None, None),
        ("", None, None),
    ],
)
def test_a_birth_is_read_where_it_is_one(born: str, year: int | None, day: date | None) -> None:
    scan = card_of(replace(AN, born=born).text())
    assert (scan.citizen.birth_year, scan.birth_day) == (year, day)


@given(st.integers(1, len(AN.text()) - 1))
def test_a_card_cut_off_anywhere_gives_nothing_wrong(length: int) -> None:
    scan = read(AN.text()[:length])
    if isinstance(scan, CardScan):
        assert scan.citizen == CitizenDraft("Nguyễn Văn An", AN.number, 1962, Sex.MALE)
        assert scan.address in {"", "Tổ dân phố 7", "Tổ dân phố 7, Phường Mẫu", AN.address}
    elif length > 12:
        assert scan == HalfScan(AN.number)


def test_a_group_cut_off_is_not_another_group() -> None:
    cut = replace(AN, address="Tổ dân phố 16, Phường Mẫu").text().partition("6, Ph")[0]
    assert card_of(cut).address == ""


@given(st.integers(13, len(AN.text()) - 30))
def test_the_end_of_a_card_alone_names_nobody(start: int) -> None:
    assert read(AN.text()[start:]) in (HalfScan(), UnknownScan())


def test_the_end_of_a_card_is_known_for_what_it_is() -> None:
    assert read("ễn Văn An|05031962|Nam|Tổ dân phố 7|01012021") == HalfScan()


def test_a_number_that_lost_digits_is_left_out() -> None:
    scan = proposal_of(replace(AN, number="38062012345").text())
    assert scan.citizen == CitizenDraft("Nguyễn Văn An", "", 1962, Sex.MALE)


def test_without_number_and_birth_there_is_no_card() -> None:
    assert read(replace(AN, number="", born="").text()) == UnknownScan()


def test_signs_lost_between_the_parts_leave_the_number() -> None:
    assert read(AN.text().replace("|", "")) == HalfScan(AN.number)
    assert read(replace(AN, old_number="172345678").text().replace("|", "")) == HalfScan(AN.number)


@pytest.mark.parametrize("sign", ["~", "¦", "\\"])
def test_another_keyboard_layout_between_the_parts_does_no_harm(sign: str) -> None:
    assert_same(card_of(AN.text().replace("|", sign)), AN)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Nguyn Vn An", "T dn ph 7, Phng Mu, Thanh Ha"),
        ("Nguyn H", "Th trn Bt Sn"),
        ("Nguyễn V?n An", AN.address),
        ("Nguyễn V\ufffdn An", AN.address),
        ("Trần Th An", AN.address),
        ("5 6", AN.address),
        ("- .", AN.address),
        ("An " * 70, AN.address),
    ],
)
def test_a_name_with_letters_lost_is_left_for_the_officer(name: str, address: str) -> None:
    scan = read(replace(AN, name=name, sex="N", address=address).text())
    assert isinstance(scan, MangledScan)
    assert scan.damage is Damage.LOST
    assert scan.proposal == CardScan(
        CitizenDraft("", AN.number, 1962, Sex.MALE), date(1962, 3, 5), repaired=True
    )


def test_nothing_certain_is_nothing_offered() -> None:
    assert read(replace(AN, number="3806", name="Nguyn Vn").text()) == MangledScan(None, Damage.LOST)


def test_a_card_without_name_is_half_a_card() -> None:
    assert read(replace(AN, name="").text()) == HalfScan(AN.number)
    assert read(replace(AN, born="?", sex="?").text()) == HalfScan(AN.number)


def test_a_name_without_accents_is_taken_as_it_stands() -> None:
    plain = replace(AN, name="Nguyen Van An", address="To dan pho 7, Phuong Mau")
    assert card_of(plain.text()).citizen.name == "Nguyen Van An"
    assert card_of(replace(plain, name="Ksor Blo", address="").text()).citizen.name == "Ksor Blo"


def test_keys_amid_right_letters_are_mended_too() -> None:
    assert proposal_of(replace(AN, name="Nguyễn Thij Vawn").text()).citizen.name == "Nguyễn Thị Văn"


def test_a_plain_name_with_mangled_address_is_shown_for_a_look() -> None:
    plain = replace(AN, name="Lan Anh", address=as_keys(AN.address, "telex"))
    assert proposal_of(plain.text()).address == AN.address


@given(first=cards(), second=cards(), between=st.sampled_from(["", "\r", "\r\n", "\t"]))
def test_two_cards_in_a_row_are_told_apart(first: Card, second: Card, between: str) -> None:
    scan = read(first.text() + between + second.text())
    if first.more and not between:
        return  # names run into the next number: told below
    if first == second:
        assert_same(card_of(first.text()), first)
        return
    assert isinstance(scan, TwoScans)
    assert isinstance(scan.first, CardScan)
    assert isinstance(scan.last, CardScan)
    assert_same(scan.first, first)
    assert_same(scan.last, second)


def test_a_long_card_runs_into_the_next_one() -> None:
    long = replace(AN, more=("", "Nguyễn Văn Cha", "Lê Thị Mẹ"))
    scan = read(long.text() + Card(number="038062099999").text())
    assert scan == TwoScans(read(long.text()), read(Card(number="038062099999").text()))


def test_half_a_card_before_a_whole_one() -> None:
    scan = read("038062012399||Lê Thị Bư" + AN.text())
    assert scan == TwoScans(HalfScan("038062012399"), read(AN.text()))


def test_the_same_card_twice_is_that_card() -> None:
    assert read(AN.text() + AN.text()) == read(AN.text())
    assert read(f"{AN.text()}\r{AN.text()}\r") == read(AN.text())


def test_two_numbers_in_a_row() -> None:
    scan = read("038062012345038062099999")
    assert scan == TwoScans(NumberScan("038062012345"), NumberScan("038062099999"))


def test_a_number_of_the_parents_is_no_second_card() -> None:
    more = ("", "Nguyễn Văn Cha", "038034012345", "", "Lê Thị Mẹ", "")
    assert_same(card_of(replace(AN, more=more).text()), AN)


@given(father=names(), mother=names())
def test_what_is_not_used_is_kept_nowhere(father: str, mother: str) -> None:
    card = replace(AN, old_number="172345678", more=("", f"{father} Cha", f"{mother} Mẹ", "bí mật"))
    kept = repr(read(card.text()))
    assert not any(word in kept for word in ("172345678", "01012021", "Cha", "Mẹ", "bí mật", "|"))


@given(st.text() | st.text("0123456789|/NamữA ,", max_size=80))
def test_garbage_never_fills_a_field(raw: str) -> None:
    scan = read(raw)
    if isinstance(scan, CardScan):
        parts = raw.split("|")
        assert len(parts) >= 6
        assert scan.citizen.id_number in parts[0]
        assert scan.citizen.birth_year or scan.citizen.sex


@given(
    number=st.text("0123456789", min_size=12, max_size=12), rest=st.lists(st.text(max_size=12), max_size=9)
)
def test_garbage_behind_a_number_never_makes_a_birth_or_a_sex(number: str, rest: list[str]) -> None:
    scan = read("|".join([number, *rest]))
    if isinstance(scan, CardScan):
        assert scan.citizen.id_number == number
        assert any(part.isdigit() or part.lower() in {"nam", "nữ"} for part in rest)


def test_an_empty_name_stays_empty() -> None:
    assert cased("") == ""
