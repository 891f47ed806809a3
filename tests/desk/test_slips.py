"""The slip after filing: what of the visit is on it, what never is, and what is kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from desk.domain.confirmation import slip_codes
from desk.domain.link_check import CheckResult
from desk.domain.links import PORTAL
from desk.domain.visit import CitizenDraft, HelpItemDraft, Outcome, Visit, VisitDraft
from desk.usecases import clock
from reports import raster
from tests.desk.duty_stage import refused
from tests.desk.link_stage import Prints, prints
from tests.reports.paper import words_of

if TYPE_CHECKING:
    from desk.usecases.slips import SlipPages

__all__ = ["prints"]

BIRTH, CODE, OTHER = "1.001193", "H56.118.24-261122-0007", "H56.118.24-261122-0008"
FILED = HelpItemDraft("submit_online", 1, BIRTH, CODE, Outcome.SUBMITTED)


def saved(stage: Prints, *items: HelpItemDraft) -> Visit:
    citizen = CitizenDraft("Nguyễn Thị Hạnh", "038162001234", 1962, phone="0912345678")
    draft = VisitDraft(clock.today(), citizen=citizen, unit="tdp07", items=items)
    return stage.desk.visits.record(stage.user, draft).visit


def slip_of(stage: Prints, visit: Visit, code: str = CODE, size: str = "a6") -> SlipPages:
    return stage.desk.slips.made(stage.user, visit.id, code, size, 150)


def test_a_filed_dossier_has_a_slip_that_names_nobody_and_opens_the_portal(prints: Prints) -> None:
    visit = saved(prints, FILED, HelpItemDraft("submit_online", 1, "", OTHER, Outcome.PENDING), FILED)
    assert slip_codes(visit) == (CODE, OTHER)
    for size in ("a6", "roll80"):
        made = slip_of(prints, visit, size=size)
        words = words_of(made.pdf)
        assert all(told in words for told in ("Đăng ký khai sinh cho con", CODE, "0237 000 0000", "Tra cứu"))
        assert not any(personal in words for personal in ("Hạnh", "1962", "0381", "234", "345678"))
        assert [raster.codes(page) for page in made.pages] == [[PORTAL]]
        assert made.subject == BIRTH
    assert slip_of(prints, visit, OTHER).subject == "submit_online"


def test_a_printed_slip_is_registered_for_its_visit_without_its_words(prints: Prints) -> None:
    visit = saved(prints, FILED)
    run = prints.desk.slips.printed(prints.user, slip_of(prints, visit), "Canon LBP 2900")
    assert prints.desk.guides.recent_runs() == [run]
    assert (run.where.visit, run.link, run.size, run.copies) == (visit.id, PORTAL, "a6", 1)
    assert (run.subject, run.template_version) == (BIRTH, "TRA-CUU-v01")
    assert CODE not in str(prints.desk.ledger.verify())
    with refused("print_run_without_words"):
        prints.desk.guides.reprint(run.id)


def test_without_a_filed_dossier_there_is_no_slip(prints: Prints) -> None:
    unfinished = HelpItemDraft("submit_online", 1, BIRTH, CODE, Outcome.UNFINISHED)
    for visit in (saved(prints, unfinished), saved(prints, HelpItemDraft("vneid_activate"))):
        assert slip_codes(visit) == ()
        with refused("slip_without_dossier"):
            slip_of(prints, visit)


def test_a_visit_taken_back_or_unknown_has_none(prints: Prints) -> None:
    visit = saved(prints, FILED)
    prints.desk.visits.undo_last(prints.user)
    with refused("visit_taken_back"):
        slip_of(prints, visit)
    with refused("visit_unknown"):
        prints.desk.slips.made(prints.user, uuid4(), CODE, "a6")


def test_a_portal_that_was_found_broken_stops_slips_and_trial_pages(prints: Prints) -> None:
    visit = saved(prints, FILED)
    assert prints.desk.guides.trial_page(prints.user, "a5")
    prints.see(CheckResult.DEAD, PORTAL)
    with refused("link_dead"):
        slip_of(prints, visit)
    with refused("link_dead"):
        prints.desk.guides.trial_page(prints.user, "a5")
    assert prints.desk.guides.recent_runs() == []


def test_a_printed_slip_is_called_back_with_its_link(prints: Prints) -> None:
    prints.desk.slips.printed(prints.user, slip_of(prints, saved(prints, FILED)), "Canon LBP 2900")
    prints.see(CheckResult.DEAD, PORTAL)
    (recall,) = prints.desk.recalls.all(prints.user)
    assert [each.run.template_version for each in recall.runs] == ["TRA-CUU-v01"]
