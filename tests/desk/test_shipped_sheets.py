"""The sheets that come with the program: enough of them, true to the catalogues, plain, and printable."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desk.domain.guide import choose, sheet_for
from desk.domain.readability import remarks
from reports import guide_sheet, templates
from resources import tables
from tests.reports.samples import DESK

if TYPE_CHECKING:
    from desk.domain.guide import GuideSheet, SheetTemplate

OWN = [template for template in templates.load() if not template.generic]
PROCEDURES = {procedure.code: procedure for procedure in tables.procedures()}
SERVICES = {service.key: service for service in tables.services()}
ONLY_A_LONG_TITLE = {"sheet_title_shrinks"}


def sheets(template: SheetTemplate) -> list[GuideSheet]:
    """The sheet with the page of the procedure, and where only the portal's front page is known."""
    day, procedure = date(2026, 11, 21), PROCEDURES.get(template.key)
    if procedure is None:
        return [sheet_for(None, template, DESK, day)]
    chosen = [choose(each, [template]) for each in (procedure, replace(procedure, link=""))]
    pairs = zip(chosen, (procedure, replace(procedure, link="")), strict=True)
    return [sheet_for(each, made, DESK, day) for made, each in pairs]


def test_there_are_enough_of_them_and_each_has_its_place_in_a_catalogue() -> None:
    keys = {template.key for template in OWN}
    assert len(keys & PROCEDURES.keys()) >= 25
    assert len(keys & SERVICES.keys()) >= 8
    assert keys <= PROCEDURES.keys() | SERVICES.keys()


def test_none_is_confirmed_before_a_ward_has_done_so() -> None:
    assert not any(template.confirmed for template in OWN)


@pytest.mark.parametrize("template", OWN, ids=[template.key for template in OWN])
def test_each_reads_plainly_and_fits_on_a5(template: SheetTemplate) -> None:
    assert {remark.code for remark in remarks(template, tables.plain_words())} <= ONLY_A_LONG_TITLE
    for sheet in sheets(template):
        assert guide_sheet.fit(sheet, "a5").body == 16


def test_what_is_not_listed_online_is_not_promised_online() -> None:
    for template in OWN:
        procedure = PROCEDURES.get(template.key)
        if procedure is not None and procedure.channel != "yes":
            assert template.kind != "online", template.key
