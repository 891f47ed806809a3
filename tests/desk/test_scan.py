"""Everything that is held under the scanner at a desk: told apart, taken, or answered in one sentence."""

from __future__ import annotations

import dataclasses
import string
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.problems import Severity
from desk.domain.scan import (
    BankScan,
    CardScan,
    Damage,
    DossierScan,
    HalfScan,
    HealthCardScan,
    LinkScan,
    MangledScan,
    NumberScan,
    OldNumberScan,
    ProcedureScan,
    Scan,
    TwoScans,
    UnknownScan,
    problem_of,
    read_scan,
)
from desk.domain.visit import CitizenDraft
from resources import tables
from resources.sentences import sentence
from tests.desk.cards import Card

TODAY = date(2026, 11, 23)
NAME_IN_HEX = "Nguyễn Văn An".encode().hex()
PORTAL = "https://dichvucong.gov.vn"
UUID = "019d2bfd-9e02-77dc-b8bb-e19988c9428f"


@cache
def read(raw: str) -> Scan:
    return read_scan(raw, TODAY)


@pytest.mark.parametrize("end", ["", "\r", "\r\n", "\t", " \n"])
@pytest.mark.parametrize(
    ("raw", "scan"),
    [
        ("038062012345", NumberScan("038062012345")),
        ("172345678", OldNumberScan()),
        ("H15.50.05.13-261008-0975", DossierScan("H15.50.05.13-261008-0975")),
        ("h15.50.05.13-261008-0975", DossierScan("H15.50.05.13-261008-0975")),
        ("000.17.22.H56-210531-0001", DossierScan("000.17.22.H56-210531-0001")),
        ("1.001193", ProcedureScan("1.001193")),
        ("1.001193.000.00.00.H56", ProcedureScan("1.001193")),
    ],
)
def test_numbers_and_codes_are_taken(raw: str, scan: Scan, end: str) -> None:
    assert read(raw + end) == scan


@pytest.mark.parametrize(
    "raw",
    [
        "00020101021138570010A00000072701270006970436011301234567890120208QRIBFTTA53037045802VN6304ABCD",
        "00020101021226280010A000000775011001061234565204",
        "000201010211",
    ],
)
def test_a_bank_code_is_refused(raw: str) -> None:
    assert read(raw) == BankScan()


@pytest.mark.parametrize(
    "raw",
    [
        f"DN4010123456789|{NAME_IN_HEX}|05/03/1962|1|{NAME_IN_HEX}|38-001|01/01/2026|-|31/12/2026|$",
        f"0123456789|{NAME_IN_HEX.upper()}|05/03/1962|2|-|",
        f"038062012345|{NAME_IN_HEX}|05/03/1962|1|{NAME_IN_HEX}|38-001|",
        "0123456789|ngé62|05/03/1962|1|",
        "GD4010123456789",
    ],
)
def test_a_health_insurance_card_is_refused(raw: str) -> None:
    assert read(raw) == HealthCardScan()


@pytest.mark.parametrize("old", ["383062012345", "012345678901", "486f6110"])
def test_an_old_number_of_twelve_digits_is_no_name(old: str) -> None:
    assert isinstance(read(Card(old_number=old).text()), CardScan)


@pytest.mark.parametrize(
    "raw",
    [
        f"{PORTAL}/thu-tuc-hanh-chinh/{UUID}",
        f"{PORTAL}/thu-tuc-hanh-chinh/{UUID}?utm=zalo#top",
        f"{PORTAL}/tim-kiem?provinceCode=31&formalityId={UUID}",
        f"HTTPS://DICHVUCONG.GOV.VN/THU-TUC-HANH-CHINH/{UUID.upper()}",
        f"www.dichvucong.gov.vn/thu-tuc-hanh-chinh/{UUID}",
        f"dichvucong.gov.vn/thu-tuc-hanh-chinh/{UUID}",
    ],
)
def test_the_page_of_a_procedure_on_the_national_portal_is_known(raw: str) -> None:
    assert read(raw) == LinkScan(f"{PORTAL}/thu-tuc-hanh-chinh/{UUID}", uuid=UUID)


@pytest.mark.parametrize(
    ("raw", "site"),
    [
        (f"{PORTAL}/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.001193", PORTAL),
        ("http://dichvucong.thanhhoa.gov.vn/thu-tuc?ma=1.001193.000", "http://dichvucong.thanhhoa.gov.vn"),
    ],
)
def test_a_procedure_code_inside_a_portal_link_is_taken(raw: str, site: str) -> None:
    assert read(raw) == LinkScan(site, code="1.001193")


@pytest.mark.parametrize(
    "raw",
    [
        "https://zalo.me/g/abc?token=bimat",
        f"https://dichvucong.gov.vn.example.com/thu-tuc-hanh-chinh/{UUID}",
        "https://dichvuc0ng.gov.vn/?ma=1.001193",
        f"https://dichvucong.thanhhoa.gov.vn/thu-tuc-hanh-chinh/{UUID}",
        f"{PORTAL}/thu-tuc-hanh-chinh/{UUID}0",
        PORTAL,
    ],
)
def test_of_any_other_link_only_the_site_is_kept(raw: str) -> None:
    scan = read(raw)
    assert isinstance(scan, LinkScan)
    assert not scan.code
    assert not scan.uuid
    assert scan.url == "/".join(raw.split("/", 3)[:3])


def test_every_procedure_link_of_the_catalogue_is_recognised() -> None:
    linked = [each for each in tables.procedures() if each.link]
    assert linked
    for each in linked:
        scan = read(each.link)
        assert isinstance(scan, LinkScan)
        assert scan.url == each.link
        assert scan.uuid in each.link


@pytest.mark.parametrize(
    "raw",
    ["", "\r\n", "   ", "0912345678", "1234567", "WIFI:S:UBND;;", "2.71828", "H15-269999-0001", "x" * 9000,
     "٠٣٨٠٦٢٠١٢٣٤٥", "https:// trang", "a|b|c|d|e|f|g"],
)  # fmt: skip
def test_what_nobody_knows_is_said_to_be_unknown(raw: str) -> None:
    assert read(raw) == UnknownScan()


def test_a_card_of_many_lines_is_one_unknown_code() -> None:
    assert read("BEGIN:VCARD\nVERSION:3.0\nFN:An\nEND:VCARD\n") == UnknownScan()


def test_two_different_codes_are_asked_about() -> None:
    scan = read("038062012345\r1.001193\r")
    assert scan == TwoScans(NumberScan("038062012345"), ProcedureScan("1.001193"))


CARD = CardScan(CitizenDraft("Nguyễn Văn An"), repaired=True)


@pytest.mark.parametrize(
    ("scan", "code", "severity"),
    [
        (MangledScan(CARD, Damage.KEYS), "scan_mangled", Severity.WARN),
        (MangledScan(CARD, Damage.ENCODING), "scan_encoding", Severity.WARN),
        (MangledScan(CARD, Damage.LOST), "scan_letters_lost", Severity.WARN),
        (MangledScan(None, Damage.LOST), "scan_unreadable", Severity.REFUSE),
        (TwoScans(CARD, UnknownScan()), "scan_two", Severity.WARN),
        (HalfScan("038062012345"), "scan_half", Severity.REFUSE),
        (HalfScan(), "scan_unreadable", Severity.REFUSE),
        (LinkScan("https://zalo.me"), "scan_link", Severity.REFUSE),
        (OldNumberScan(), "scan_old_number", Severity.REFUSE),
        (HealthCardScan(), "scan_health_card", Severity.REFUSE),
        (BankScan(), "scan_bank_code", Severity.REFUSE),
        (UnknownScan(), "scan_unknown", Severity.REFUSE),
    ],
)
def test_each_scan_that_cannot_be_taken_says_what_to_do(scan: Scan, code: str, severity: Severity) -> None:
    problem = problem_of(scan)
    assert problem is not None
    assert (problem.code, problem.severity) == (code, severity)
    assert sentence(problem).endswith(".")
    assert any(word in sentence(problem) for word in ("uét", "Hãy"))
    assert sentence(problem) != sentence(problem, "en")


@pytest.mark.parametrize(
    "scan",
    [
        CARD,
        NumberScan("038062012345"),
        DossierScan("H15"),
        ProcedureScan("1.001193"),
        LinkScan("", "1.001193"),
    ],
)
def test_what_can_be_taken_says_nothing(scan: Scan) -> None:
    assert problem_of(scan) is None


def test_a_strange_link_names_its_site() -> None:
    problem = problem_of(read("https://zalo.me/g/abc"))
    assert problem is not None
    assert "zalo.me," in sentence(problem)


@given(
    st.text(max_size=200)
    | st.text(string.printable, max_size=200)
    | st.text("0123456789.|-~\r\n", max_size=90)
)
def test_any_scan_can_be_read_and_answered(raw: str) -> None:
    scan = read_scan(raw, TODAY)
    problem = problem_of(scan)
    assert problem is None or sentence(problem)
    assert len(raw) < 80 or raw not in str(dataclasses.asdict(scan))
