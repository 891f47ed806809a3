"""Every sheet that the program can print without a ward's own words, under the name of its template."""

from __future__ import annotations

from datetime import date

from desk.domain.guide import GuideSheet, choose, sheet_for
from reports import templates
from resources import tables
from tests.reports.samples import DESK, place_sheet

PLACE = "place"
OUTSIDE = "outside"
_DAY = date(2026, 11, 21)


def every_sheet() -> dict[str, GuideSheet]:
    """The sheets of all templates, generic ones with their longest procedure, a place, a page of others."""
    carried = templates.load()
    own = {template.key: template for template in carried if not template.generic}
    procedures = {procedure.code: procedure for procedure in tables.procedures()}
    found = {key: sheet_for(procedures.get(key), template, DESK, _DAY) for key, template in own.items()}
    for procedure in sorted(procedures.values(), key=lambda each: len(each.name)):
        template = choose(procedure, carried)
        if template.generic:
            found[template.key] = sheet_for(procedure, template, DESK, _DAY)
    found[PLACE] = place_sheet("https://dichvucong.gov.vn", "Cổng Dịch vụ công quốc gia")
    found[OUTSIDE] = place_sheet("https://zalo.me/g/abcdef123", "Nhóm Zalo tổ dân phố 5")
    return found
