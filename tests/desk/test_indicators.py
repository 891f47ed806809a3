"""Indicators of the ward: ready from the first day, renamed, ended and defined without losing the past."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from db import indicators as kept
from db import settings
from db.engine import Database
from desk.domain.amount import Amount
from desk.domain.indicator import Source
from desk.domain.problems import InvalidDraft, Refused
from desk.domain.visit import HelpItemDraft, VisitDraft
from desk.usecases import clock
from desk.usecases.opening import open_desk
from resources import tables
from tests.desk.indicator_rules import AT_HOME, MONTH

if TYPE_CHECKING:
    from desk.domain.people import User
    from desk.usecases.opening import Desk


def figure(desk: Desk, user: User, code: str) -> Amount:
    found = desk.indicators.figures(user, *MONTH)
    return next(each.amount for each in found if each.indicator.code == code)


def test_the_sample_log_is_counted_by_every_ready_indicator(filled_desk: Desk, user: User) -> None:
    told = filled_desk.months.figures(*MONTH)
    assert figure(filled_desk, user, "visits") == Amount(told.visits, "lượt tiếp dân")
    assert figure(filled_desk, user, "help_items").value == told.help_items
    assert figure(filled_desk, user, "people").value == told.people_known
    assert figure(filled_desk, user, "dossiers").value == told.distinct_dossiers
    assert figure(filled_desk, user, "vneid").value == told.quantity["vneid_activate"]
    detail = filled_desk.indicators.detail(user, "cashless", *MONTH)
    assert [part.code for part in detail.parts] == ["ewallets", "bank_accounts"]
    assert (
        sum(row.amount for row in detail.rows) == detail.value == figure(filled_desk, user, "cashless").value
    )
    nowhere = filled_desk.indicators.detail(user, "vneid", *MONTH, "")
    assert sum(row.amount for row in nowhere.rows) == nowhere.value < told.quantity["vneid_activate"]
    assert sum(filled_desk.indicators.by_unit(user, *MONTH)[key] for key in _units(filled_desk, user)) == (
        told.help_items
    )


def _units(desk: Desk, user: User) -> list[tuple[str, str]]:
    return [key for key in desk.indicators.by_unit(user, *MONTH) if key[0] == "help_items"]


def test_a_service_shows_its_items_and_tallies(filled_desk: Desk, user: User) -> None:
    detail = filled_desk.indicators.service_detail(user, "ewallet", *MONTH)
    assert detail.value == filled_desk.months.figures(*MONTH).by_service["ewallet"]
    assert detail.value == sum(row.amount for row in detail.rows)
    with pytest.raises(Refused, match="indicator_unknown"):
        filled_desk.indicators.service_detail(user, "gone", *MONTH)


def test_an_own_indicator_is_counted_at_once_and_its_code_stays(desk: Desk, user: User) -> None:
    today = (clock.today(), clock.today())
    item = HelpItemDraft("vneid_activate", quantity=3)
    desk.visits.record(user, VisitDraft(clock.today(), items=(item,)))
    draft = replace(AT_HOME, filter=replace(AT_HOME.filter, places=("desk",)))
    assert desk.indicators.live_count(user, replace(draft, name=""), *today) == 3
    own = desk.indicators.define(user, draft)
    assert (own.code, own.version, own.shipped) == ("ward_kich_hoat_vneid_tai_nha", 1, False)
    assert desk.indicators.all(user)[-1] == own
    assert [row.amount for row in desk.indicators.rows(user, own.code, *today)] == [3]
    with pytest.raises(InvalidDraft, match="indicator_name_taken"):
        desk.indicators.define(user, draft)
    with pytest.raises(InvalidDraft, match="indicator_without_service"):
        desk.indicators.live_count(user, replace(draft, filter=replace(draft.filter, services=())), *today)


def test_a_renamed_indicator_keeps_its_figures_and_its_earlier_names(filled_desk: Desk, user: User) -> None:
    before = figure(filled_desk, user, "vneid")
    renamed = filled_desk.indicators.rename(user, "vneid", " Định danh  mức 2 ")
    assert (renamed.name, renamed.version) == ("Định danh mức 2", 2)
    assert filled_desk.indicators.rename(user, "vneid", "Định danh mức 2") == renamed
    names = [each.name for each in filled_desk.indicators.versions(user, "vneid")]
    assert names == ["Kích hoạt VNeID mức 2", "Định danh mức 2"]
    assert figure(filled_desk, user, "vneid") == before
    assert filled_desk.ledger.verify().entries > 0
    with pytest.raises(InvalidDraft, match="indicator_name_taken"):
        filled_desk.indicators.rename(user, "vneid", "Lượt hỗ trợ")
    with pytest.raises(Refused, match="indicator_unknown"):
        filled_desk.indicators.rename(user, "nothing", "Không có")


def test_an_ended_indicator_is_offered_for_its_past_alone(filled_desk: Desk, user: User) -> None:
    areas = filled_desk.indicators
    ended = areas.end(user, "ewallets", date(2026, 10, 15))
    assert areas.end(user, "ewallets", date(2026, 10, 15)) == ended
    assert "ewallets" not in {each.code for each in areas.all(user)}
    assert "ewallets" in {each.code for each in areas.all(user, ended=True)}
    assert figure(filled_desk, user, "ewallets").unit == "lượt"
    november = areas.figures(user, date(2026, 11, 1), date(2026, 11, 30))
    assert "ewallets" not in {each.indicator.code for each in november}
    assert [each.code for each in areas.findings(user, date(2026, 11, 1))] == ["indicator_part_over"]
    assert areas.end(user, "ewallets", None).ended_on is None
    assert areas.findings(user) == []


def test_a_register_of_an_earlier_program_gets_what_it_lacks(desk: Desk, user: User) -> None:
    desk.indicators.rename(user, "vneid", "Định danh mức 2")
    folder = desk.folder
    desk.close()
    earlier = Database.open(folder)
    with earlier.begin() as session:
        settings.put(session, "indicators", 0)
        before = kept.all_indicators(session)
    earlier.close()
    with open_desk(folder) as again:
        assert again.indicators.all(user) == before
        assert again.ledger.verify().entries > 0
        assert {each.source for each in before} == set(Source)
        assert len(before) == len(tables.indicators())
