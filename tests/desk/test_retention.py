"""Blanking after the retention and erasing on request: the person goes, every figure stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
import time_machine

from db import settings
from desk.domain.kept_draft import KeptDraft
from desk.domain.log import LogQuery
from desk.domain.period import Basis, month_period
from desk.domain.privacy import Blanked, Privacy, Tier
from desk.domain.problems import Refused
from desk.domain.visit import CitizenDraft, HelpItemDraft, Place, VisitDraft
from desk.domain.visit_change import draft_of
from desk.usecases import clock
from desk.usecases.ids import new_id
from desk.usecases.practice import open_practice

if TYPE_CHECKING:
    from pathlib import Path

    from desk.domain.people import User
    from desk.domain.visit import Citizen
    from desk.usecases.opening import Desk

HANH = CitizenDraft("Nguyễn Thị Hạnh", "038162012345", 1962, phone="0912345678")
TAM = CitizenDraft("Lê Văn Tám", birth_year=1955)
NOTE = "cần đọc to"


def visit(citizen: CitizenDraft, days_ago: int = 0) -> VisitDraft:
    items = (HelpItemDraft("other", note=NOTE),)
    return VisitDraft(clock.today() - timedelta(days=days_ago), citizen=citizen, unit="tdp07", items=items)


def met(desk: Desk, by: User, citizen: CitizenDraft, days_ago: int = 0) -> Citizen:
    saved = desk.visits.record(by, visit(citizen, days_ago)).visit.citizen
    assert saved is not None
    return saved


def names(desk: Desk, by: User, text: str = "") -> list[str]:
    return [row.citizen_name for row in desk.log.page(by, LogQuery(text=text))]


def test_who_did_not_come_for_ninety_days_is_blanked_and_who_came_is_not(desk: Desk, user: User) -> None:
    met(desk, user, HANH, 91)
    met(desk, user, TAM, 200)
    met(desk, user, TAM, 90)
    assert desk.privacy.blank_overdue() == Blanked(citizens=1)
    assert names(desk, user) == ["Lê Văn Tám", "", "Lê Văn Tám"]
    for query in ("hanh", "0912345678", "038162012345", "45"):
        assert desk.visits.find_citizens(user, query) == []


def test_the_search_of_the_log_forgets_the_name_and_still_finds_the_rest(desk: Desk, user: User) -> None:
    met(desk, user, HANH, 91)
    assert names(desk, user, "hanh") == ["Nguyễn Thị Hạnh"]
    desk.privacy.blank_overdue()
    assert names(desk, user, "hanh") == []
    assert len(desk.log.page(user, LogQuery())) == 1


def test_nothing_of_a_blanked_person_is_left_in_the_register_but_the_note(desk: Desk, user: User) -> None:
    met(desk, user, HANH, 91)
    desk.privacy.blank_overdue()
    with desk._db.begin() as session:  # noqa: SLF001 - deleted rows leave their bytes in free pages
        rows = session.connection().exec_driver_sql("select * from citizen").mappings().all()
    blank = {"", None}
    assert all(row[name] in blank for row in rows for name in ("name", "name_folded", "phone_key", "sex"))
    assert all(row[name] in blank for row in rows for name in ("id_head", "id_tail", "phone_tail", "phone"))
    assert desk.visits.today(user, clock.today() - timedelta(91)).visits[0].items[0].note == NOTE


def test_every_figure_stays_as_it_was(filled_desk: Desk, user: User) -> None:
    met(filled_desk, user, HANH, 91)
    months = [month_period(2026, month, Basis.CALENDAR) for month in range(1, 13)]
    before = [filled_desk.months.figures(month.start, month.end) for month in months]
    with time_machine.travel(clock.now() + timedelta(days=4000)):
        assert filled_desk.privacy.blank_overdue().citizens > 50
        assert filled_desk.privacy.known_count(user) == 0
        assert [filled_desk.months.figures(month.start, month.end) for month in months] == before
    assert sum(figures.people_known for figures in before) > 50


def test_a_person_who_comes_back_is_the_same_person(desk: Desk, user: User) -> None:
    first = met(desk, user, HANH, 91)
    desk.privacy.blank_overdue()
    again = met(desk, user, HANH)
    assert (again.id, again.name) == (first.id, "Nguyễn Thị Hạnh")
    assert desk.months.figures().people_known == 1
    assert desk.privacy.blank_overdue() == Blanked()


def test_each_run_is_noted_with_counts_and_the_chain_holds(desk: Desk, user: User) -> None:
    met(desk, user, HANH, 91)
    before = desk.ledger.verify().entries
    desk.privacy.blank_overdue()
    desk.privacy.blank_overdue()
    assert desk.ledger.verify().entries == before + 1


def test_the_retention_is_as_long_as_the_rule_says(desk: Desk, user: User) -> None:
    desk.privacy.choose(user, Privacy(retention=10))
    met(desk, user, HANH, 11)
    met(desk, user, TAM, 10)
    assert desk.privacy.blank_overdue() == Blanked(citizens=1)


def test_it_is_due_once_a_day_and_never_in_practice(desk: Desk, home: Path) -> None:
    assert desk.privacy.due()
    desk.privacy.blank_overdue()
    assert not desk.privacy.due()
    with time_machine.travel(clock.now() + timedelta(days=1)):
        assert desk.privacy.due()
    with open_practice(home / "data") as practice:
        assert not practice.privacy.due()


def test_an_old_draft_goes_and_a_new_one_stays(desk: Desk, user: User) -> None:
    desk.drafts.keep(user, KeptDraft(visit(TAM, 91)))
    other = replace(user, id=new_id())
    desk.drafts.keep(other, KeptDraft(visit(TAM)))
    with desk._db.begin() as session:  # noqa: SLF001 - as another version may have left it
        settings.put(session, "draft:unreadable", "{")
    before = desk.ledger.verify().entries
    assert desk.privacy.blank_overdue() == Blanked(drafts=2)
    assert desk.drafts.kept(user) is None
    assert desk.drafts.kept(other) is not None
    assert desk.ledger.verify().entries == before + 1


def test_who_asks_for_it_is_erased_and_the_figures_and_the_chain_stay(desk: Desk, user: User) -> None:
    known = met(desk, user, HANH)
    met(desk, user, HANH)
    before = desk.months.figures()
    (found,) = desk.privacy.find(user, "0912345678")
    desk.privacy.erase(user, found.id)
    assert desk.months.figures() == before
    assert names(desk, user) == ["", ""]
    assert desk.ledger.verify().entries > 0
    assert met(desk, user, HANH).id != known.id


def test_what_was_typed_about_an_erased_person_goes_too(desk: Desk, user: User) -> None:
    known = met(desk, user, HANH)
    about, other = replace(user, id=new_id()), replace(user, id=new_id())
    desk.drafts.keep(user, KeptDraft(visit(CitizenDraft(known=known.id))))
    desk.drafts.keep(about, KeptDraft(visit(replace(HANH, id_number=""))))
    desk.drafts.keep(other, KeptDraft(visit(TAM)))
    desk.privacy.erase(user, known.id)
    assert [desk.drafts.kept(each) is None for each in (user, about, other)] == [True, True, False]


def test_free_words_about_an_erased_person_go_from_the_log_and_its_history(desk: Desk, user: User) -> None:
    item = HelpItemDraft("vneid_activate", note="con gái là chị Hoa")
    draft = VisitDraft(clock.today(), citizen=CitizenDraft("Nguyễn Thị Hạnh", birth_year=1962), items=(item,))
    visit = desk.visits.record(user, draft).visit
    desk.corrections.correct(user, visit, replace(draft_of(visit), place=Place.HOME), "chị Hoa nhắc")
    assert visit.citizen is not None
    desk.privacy.erase(user, visit.citizen.id)
    corrected, _ = desk.corrections.history(user, visit.id)
    assert (corrected.reason, [each.field for each in corrected.differences]) == ("", ["place"])
    assert desk.corrections.entry(user, visit.id).items[0].note == ""
    assert desk.ledger.verify().head


def test_nobody_unknown_is_erased(desk: Desk, user: User) -> None:
    with pytest.raises(Refused, match="citizen_unknown"):
        desk.privacy.erase(user, new_id())


def test_even_an_anonymous_register_finds_whom_it_knew_to_erase_them(desk: Desk, user: User) -> None:
    known = met(desk, user, HANH)
    desk.privacy.choose(user, Privacy(Tier.ANONYMOUS))
    assert desk.privacy.find(user, "hanh") == [known]
