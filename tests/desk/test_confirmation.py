"""What the screen shows a citizen after a save: the matter, its code, the next steps, and nobody's name."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from db import catalogue
from desk.domain.confirmation import Ending, NextStep
from desk.domain.links import PORTAL
from desk.domain.visit import CitizenDraft, HelpItemDraft, Outcome, Visit, VisitDraft
from desk.usecases import clock
from reports import raster

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk

BIRTH, CODE = "1.001193", "H56.118.24-261122-0007"


def saved(desk: Desk, user: User, *items: HelpItemDraft) -> Visit:
    citizen = CitizenDraft("Nguyễn Thị Hạnh", "038162001234", 1962)
    draft = VisitDraft(clock.today(), helpers=(user.name,), citizen=citizen, unit="tdp07", items=items)
    return desk.visits.record(user, draft).visit


@pytest.mark.parametrize(
    ("item", "ending", "first"),
    [
        (HelpItemDraft("submit_online", 1, BIRTH, CODE, Outcome.SUBMITTED), "filed", "wait_for_message"),
        (HelpItemDraft("submit_online", 1, BIRTH, CODE), "filed", "wait_for_message"),
        (HelpItemDraft("submit_online", 1, BIRTH), "helped", "try_again"),
        (HelpItemDraft("submit_online", 1, BIRTH, CODE, Outcome.PENDING), "pending", "add_papers"),
        (HelpItemDraft("submit_online", 1, BIRTH, "", Outcome.PAPER), "paper", "bring_papers"),
        (HelpItemDraft("submit_online", 1, BIRTH, CODE, Outcome.UNFINISHED), "unfinished", "bring_papers"),
        (HelpItemDraft("vneid_activate"), "helped", "try_again"),
        (HelpItemDraft("vneid_activate", outcome=Outcome.UNFINISHED), "unfinished", "bring_papers"),
    ],
)
def test_every_ending_says_what_comes_next(
    desk: Desk, user: User, item: HelpItemDraft, ending: str, first: str
) -> None:
    (matter,) = desk.guides.confirmation(user, saved(desk, user, item)).matters
    assert (matter.ending, matter.steps[0]) == (Ending(ending), NextStep(first))
    assert matter.dossier == item.dossier


def test_a_filed_birth_says_it_in_the_words_of_its_sheet(desk: Desk, user: User) -> None:
    item = HelpItemDraft("submit_online", 1, BIRTH, CODE, Outcome.SUBMITTED)
    told = desk.guides.confirmation(user, saved(desk, user, item))
    (matter,) = told.matters
    assert matter.title == "Đăng ký khai sinh cho con"
    assert matter.papers == ("Giấy chứng sinh", "Căn cước của cha, mẹ")
    assert (told.phone, told.hours) == ("0237 000 0000", "Thứ 2 – thứ 6, 7:30 – 17:00")
    assert told.desk == "Trung tâm Phục vụ hành chính công phường Hạc Thành"


def test_nothing_in_it_tells_who_the_citizen_is(desk: Desk, user: User) -> None:
    item = HelpItemDraft("submit_online", 1, BIRTH, CODE, Outcome.SUBMITTED, note="con của chị Hạnh")
    told = str(asdict(desk.guides.confirmation(user, saved(desk, user, item))))
    for personal in ("Hạnh", "038", "1962", "tdp07", "Minh Anh"):
        assert personal not in told


def test_its_code_leads_to_the_front_page_of_the_portal(desk: Desk, user: User) -> None:
    told = desk.guides.confirmation(user, saved(desk, user, HelpItemDraft("vneid_activate")))
    assert raster.decode(raster.picture(told.modules, 4)) == {PORTAL} == {told.link}
    assert told.domain == "dichvucong.gov.vn"
    assert not told.practice


def test_each_dossier_stands_for_itself_and_other_help_together(desk: Desk, user: User) -> None:
    told = desk.guides.confirmation(
        user,
        saved(
            desk,
            user,
            HelpItemDraft("ewallet"),
            HelpItemDraft("submit_online", 1, BIRTH, CODE, Outcome.SUBMITTED),
            HelpItemDraft("vneid_activate", 2),
            HelpItemDraft("submit_online", 1, "1.000656", "H56.118.24-261122-0008", Outcome.PENDING),
            HelpItemDraft("pay_online", outcome=Outcome.UNFINISHED),
            HelpItemDraft("ewallet"),
        ),
    )
    assert [(matter.ending.value, matter.title) for matter in told.matters] == [
        ("filed", "Đăng ký khai sinh cho con"),
        ("pending", "Báo người nhà đã mất (khai tử)"),
        ("helped", "Mở ví điện tử, Kích hoạt VNeID mức 2"),
        ("unfinished", "Thanh toán trực tuyến"),
    ]


def test_without_a_code_one_follows_the_dossier_by_logging_in(desk: Desk, user: User) -> None:
    item = HelpItemDraft("submit_online", 1, BIRTH, "", Outcome.SUBMITTED)
    (matter,) = desk.guides.confirmation(user, saved(desk, user, item)).matters
    assert matter.steps == (NextStep.WAIT_FOR_MESSAGE, NextStep.LOG_IN, NextStep.COME_AGAIN)


def test_a_code_without_procedure_is_named_by_its_service(desk: Desk, user: User) -> None:
    (matter,) = desk.guides.confirmation(
        user, saved(desk, user, HelpItemDraft("submit_online", 1, "", CODE))
    ).matters
    assert (matter.title, matter.papers) == ("Nộp hồ sơ trực tuyến", ())


def test_a_procedure_that_ended_since_is_still_named(desk: Desk, user: User) -> None:
    visit = saved(desk, user, HelpItemDraft("submit_online", 1, BIRTH, CODE, Outcome.SUBMITTED))
    with desk._db.begin() as session:  # noqa: SLF001 - no page can end a procedure yet
        (birth,) = (each for each in catalogue.procedures(session) if each.code == BIRTH)
        catalogue.add_procedures(session, [replace(birth, valid_to=date(2026, 1, 31))])
    desk.catalogues.forget()
    assert desk.guides.confirmation(user, visit).matters[0].title == "Đăng ký khai sinh cho con"
