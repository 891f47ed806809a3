"""The register of codes: places, surveys and groups, with the same safety as procedures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.domain.link_check import CheckResult, Standing
from desk.domain.links import PORTAL, Link
from desk.domain.print_run import PrintPlace
from tests.desk.duty_stage import refused
from tests.desk.link_stage import GROUP_LINK, MONDAY, Prints, prints

__all__ = ["prints"]
SURVEY = Link("", "Khảo sát hài lòng", f"{PORTAL}/danh-gia", "survey", "Phường")


def test_a_survey_of_the_state_is_kept_under_a_key_of_its_own(prints: Prints) -> None:
    officer = prints.officer()
    kept = prints.desk.qr_register.put(officer, replace(SURVEY, name=" Khảo  sát hài lòng "))
    assert (kept.key, kept.name, kept.as_of) == ("khao_sat_hai_long", "Khảo sát hài lòng", MONDAY)
    assert prints.desk.qr_register.printable(officer, [kept.key]) == [kept]
    prints.desk.qr_register.end(officer, kept.key)
    again = prints.desk.qr_register.put(officer, SURVEY)
    assert again.key == "khao_sat_hai_long_2"


def test_a_page_that_is_not_the_states_needs_a_leader(prints: Prints) -> None:
    told = Link("", "Nhóm Zalo tổ 7", GROUP_LINK, "group", "Tổ dân phố 7", outside=True)
    with refused("not_allowed"):
        prints.desk.qr_register.put(prints.officer(), told)
    kept = prints.page()
    assert kept.outside
    assert prints.desk.qr_register.printable(prints.user, [kept.key]) == [kept]


def test_an_officer_cannot_change_a_leaders_page_by_calling_it_the_states(prints: Prints) -> None:
    kept = prints.page()
    with refused("not_allowed"):
        prints.desk.qr_register.put(prints.officer(), replace(kept, url=PORTAL, outside=False))


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"name": " "}, "link_without_name"),
        ({"owner": ""}, "link_without_owner"),
        ({"name": "a" * 201}, "text_too_long"),
        ({"kind": "khác"}, "link_without_kind"),
        ({"name": "vneid"}, "link_name_taken"),
        ({"url": GROUP_LINK}, "link_host_not_allowed"),
        ({"url": "https://evil-gov.vn", "outside": True}, "link_imitates_state"),
        ({"key": "không có"}, "link_unknown"),
    ],
)
def test_what_is_missing_or_unsafe_is_told(prints: Prints, told: dict[str, object], code: str) -> None:
    with refused(code):
        prints.desk.qr_register.put(prints.user, replace(SURVEY, **told))  # type: ignore[arg-type]


def test_a_name_of_signs_alone_gets_a_key_too(prints: Prints) -> None:
    assert prints.page("★").key == "link"


def test_another_address_has_to_be_opened_anew(prints: Prints) -> None:
    kept = prints.page()
    prints.see(CheckResult.OK, GROUP_LINK)
    renamed = prints.desk.qr_register.put(prints.user, replace(kept, name="Nhóm tổ 7"))
    assert (renamed.checked_on, renamed.checked_by) == (MONDAY, "Vũ Minh Anh")
    moved = prints.desk.qr_register.put(prints.user, replace(renamed, url="https://zalo.me/g/moi"))
    assert (moved.key, moved.checked_on, moved.checked_by) == (kept.key, None, "")


def test_a_link_out_of_use_is_not_printed_until_it_is_saved_again(prints: Prints) -> None:
    kept = prints.page()
    assert prints.desk.qr_register.end(prints.user, kept.key).ended_on == MONDAY
    with refused("link_ended"):
        prints.desk.qr_register.printable(prints.user, [kept.key])
    with refused("link_ended"):
        prints.desk.qr_register.end(prints.user, kept.key)
    assert kept.key not in {line.subject.key for line in prints.desk.links.lines(prints.user)}
    prints.desk.qr_register.put(prints.user, kept)
    assert prints.desk.qr_register.printable(prints.user, [kept.key])[0].ended_on is None


def test_a_page_that_came_with_the_program_and_is_not_allowed_is_not_printed(prints: Prints) -> None:
    lines = {line.subject.key: line for line in prints.desk.links.lines(prints.user)}
    assert lines["postmart"].standing is Standing.NOT_ALLOWED
    with refused("link_host_not_allowed"):
        prints.desk.qr_register.printable(prints.user, ["dvcqg", "postmart"])


def test_each_code_of_a_page_is_registered_and_called_back_for_itself(prints: Prints) -> None:
    group = prints.page()
    where = PrintPlace("Nhà văn hóa tổ 7", "tdp07")
    runs = prints.desk.qr_register.printed(prints.user, ["dvcqg", group.key], "a4", 6, "Canon", where)
    assert [(run.link, run.copies, run.where) for run in runs] == [(PORTAL, 6, where), (GROUP_LINK, 6, where)]
    prints.see(CheckResult.DEAD, GROUP_LINK)
    (recall,) = prints.desk.recalls.all(prints.user)
    assert (recall.link, recall.out) == (GROUP_LINK, 6)
    with refused("link_dead"):
        prints.desk.qr_register.printable(prints.user, [group.key])


def test_a_page_that_ended_by_itself_calls_nothing_back(prints: Prints) -> None:
    group = prints.page()
    prints.desk.qr_register.printed(prints.user, [group.key], "a4", 6, "Canon")
    prints.desk.qr_register.end(prints.user, group.key)
    assert prints.desk.recalls.all(prints.user) == []
