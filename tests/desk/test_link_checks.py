"""Allowed hosts and link checks as leaders and officers use them."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from desk.domain.link_check import CheckResult, LinkCheck, Standing, broken_since
from desk.domain.links import PORTAL
from tests.desk.duty_stage import refused
from tests.desk.link_stage import BIRTH, MONDAY, Prints, prints

__all__ = ["prints"]
PROVINCE = "https://dichvucong.thanhhoa.gov.vn/khai-sinh"


def standing(stage: Prints, key: str = BIRTH) -> Standing:
    return next(line.standing for line in stage.desk.links.lines(stage.user) if line.subject.key == key)


def test_a_leader_allows_a_host_and_its_links_can_be_printed(prints: Prints) -> None:
    with refused("link_host_not_allowed"):
        prints.desk.links.relink(prints.user, BIRTH, PROVINCE)
    added = prints.desk.links.allow(prints.user, ".thanhhoa.gov.vn", " Cổng  của tỉnh ")
    assert (added.entry, added.note, added.start) == (".thanhhoa.gov.vn", "Cổng của tỉnh", MONDAY)
    prints.desk.links.relink(prints.user, BIRTH, f" {PROVINCE} ")
    assert prints.desk.guides.sheet(BIRTH).link == PROVINCE
    assert prints.desk.links.hosts(prints.user) == [added]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("evil.com", "host_not_of_the_state"),
        ("DichVuCong.gov.vn", "host_covered"),
        ("hacthanh.thanhhoa.gov.vn", "host_covered"),
        (".thanhhoa.gov.vn", "host_covered"),
    ],
)
def test_what_is_not_the_states_or_there_already_is_not_allowed(prints: Prints, text: str, code: str) -> None:
    prints.desk.links.allow(prints.user, ".thanhhoa.gov.vn")
    before = prints.desk.ledger.verify()
    with refused(code):
        prints.desk.links.allow(prints.user, text)
    assert prints.desk.ledger.verify() == before


def test_an_exact_host_may_be_widened_later(prints: Prints) -> None:
    prints.desk.links.allow(prints.user, "thanhhoa.gov.vn")
    assert prints.desk.links.allow(prints.user, ".thanhhoa.gov.vn").entry == ".thanhhoa.gov.vn"


def test_the_reason_for_a_host_is_short(prints: Prints) -> None:
    with refused("text_too_long"):
        prints.desk.links.allow(prints.user, "thanhhoa.gov.vn", "vì " * 200)


def test_a_host_ends_on_a_day_and_its_procedure_falls_back_to_the_portal(prints: Prints) -> None:
    own = prints.desk.links.allow(prints.user, "dichvucong.thanhhoa.gov.vn")
    prints.desk.links.relink(prints.user, BIRTH, PROVINCE)
    prints.desk.links.end_host(prints.user, own.id, MONDAY + timedelta(1))
    assert standing(prints) is Standing.UNCHECKED
    prints.later(1)
    assert standing(prints) is Standing.NOT_ALLOWED
    sheet = prints.desk.guides.sheet(BIRTH)
    assert (sheet.link, sheet.deep_link) == (PORTAL, False)


def test_a_host_ends_once_and_not_in_the_past(prints: Prints) -> None:
    own = prints.desk.links.allow(prints.user, "thanhhoa.gov.vn")
    with refused("host_end_passed"):
        prints.desk.links.end_host(prints.user, own.id, MONDAY - timedelta(1))
    assert prints.desk.links.end_host(prints.user, own.id).ended_on == MONDAY
    for gone in (own.id, uuid4()):
        with refused("host_unknown"):
            prints.desk.links.end_host(prints.user, gone)


def test_a_good_check_stands_on_the_sheet_with_day_and_name(prints: Prints) -> None:
    assert standing(prints) is Standing.UNCHECKED
    prints.see(CheckResult.OK)
    assert standing(prints) is Standing.OK
    assert prints.desk.guides.sheet(BIRTH).link_checked_on == MONDAY
    (line,) = (each for each in prints.desk.links.lines(prints.user) if each.subject.key == BIRTH)
    assert (line.checked_on, line.checked_by) == (MONDAY, "Vũ Minh Anh")


def test_after_ninety_days_somebody_should_look_again(prints: Prints) -> None:
    prints.see(CheckResult.OK)
    prints.later(90)
    assert standing(prints) is Standing.OK
    prints.later(1)
    assert standing(prints) is Standing.OVERDUE


def test_broken_links_come_first_then_those_that_nobody_ever_opened(prints: Prints) -> None:
    prints.see(CheckResult.OK)
    prints.later(100)
    prints.see(CheckResult.DEAD, PORTAL)
    waiting = prints.desk.links.overdue(prints.user)
    assert (waiting[0].url, waiting[0].standing) == (PORTAL, Standing.DEAD)
    assert waiting[1].standing is Standing.UNCHECKED
    assert (waiting[-1].subject.key, waiting[-1].standing) == (BIRTH, Standing.OVERDUE)


def test_every_check_is_kept_with_where_the_link_led(prints: Prints) -> None:
    for result in CheckResult:
        prints.see(result)
    seen = prints.desk.links.checks(prints.user, prints.link)
    assert [(each.result, each.led_to) for each in seen] == [
        (CheckResult.OK, ""),
        (CheckResult.DEAD, ""),
        (CheckResult.ELSEWHERE, "trang lạ"),
    ]
    assert {each.user_name for each in seen} == {"Vũ Minh Anh"}


def test_what_is_no_link_is_not_checked(prints: Prints) -> None:
    with refused("link_not_https"):
        prints.see(CheckResult.OK, "http://dichvucong.gov.vn")


def test_another_link_has_to_be_opened_anew_and_the_same_one_has_not(prints: Prints) -> None:
    prints.see(CheckResult.OK)
    before = prints.desk.ledger.verify()
    prints.desk.links.relink(prints.user, BIRTH, prints.link)
    assert prints.desk.ledger.verify() == before
    prints.desk.links.relink(prints.user, BIRTH, "")
    assert prints.desk.guides.sheet(BIRTH).link == PORTAL
    with refused("procedure_unknown"):
        prints.desk.links.relink(prints.user, "9.999999", PORTAL)


def test_the_sheet_of_a_service_tells_when_its_link_was_opened(prints: Prints) -> None:
    assert prints.desk.guides.sheet("vneid_activate").link_checked_on is None
    prints.see(CheckResult.OK, "https://vneid.gov.vn")
    sheet = prints.desk.guides.sheet("vneid_activate")
    assert (sheet.link_checked_on, sheet.link) == (MONDAY, "https://vneid.gov.vn")
    assert prints.print(code="vneid_activate").subject == "vneid_activate"


def test_a_link_is_broken_since_the_first_check_that_found_it(prints: Prints) -> None:
    del prints
    results = [CheckResult.DEAD, CheckResult.OK, CheckResult.DEAD, CheckResult.ELSEWHERE]
    told = [
        LinkCheck(uuid4(), PORTAL, MONDAY + timedelta(n), None, uuid4(), result, n)  # type: ignore[arg-type]
        for n, result in enumerate(results)
    ]
    assert broken_since(told) == told[2]
    assert broken_since(told[:2]) is None
