"""The paper tally sheet (phiếu đếm giấy) for outings without a device: boxes to tick, totals, its own code.

A4, upright with a row per service, or lying with a row per residential group and a column per service.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desk.domain.problems import Refused, refusal
from reports import fonts, gate, tally_sheet_grid
from reports.page import About, Page, file_of
from reports.tally_sheet_words import draw_foot, draw_head, head_height

if TYPE_CHECKING:
    from reports.page import Pen
    from reports.tally_sheet_grid import Grid
    from reports.tally_sheet_words import Words

MOST_SERVICES = 12
MOST_COLUMNS = 4
_UPRIGHT = Page(210, 297, 12, 10, 9)
_LYING = Page(297, 210, 12, 9, 8)
_FOOT = 37.0


@dataclass(frozen=True)
class TallySheet:
    """What is counted on a sheet and where; `groups` makes a row of each and a column of each service."""

    words: Words
    services: tuple[str, ...]
    groups: tuple[str, ...] = ()
    practice: bool = False


def render(sheet: TallySheet) -> bytes:
    """The sheet as PDF whose QR code was decoded back to exactly the sheet's.

    Refused for no services, more than 12, or more than 4 beside groups, for words that do not fit, a letter
    that cannot be drawn or a code that cannot be read.
    """
    most = MOST_COLUMNS if sheet.groups else MOST_SERVICES
    if not 1 <= len(sheet.services) <= most:
        raise Refused(refusal("tally_sheet_services", most=most, count=len(sheet.services)))
    family, words, by_group = fonts.sans(), sheet.words, bool(sheet.groups)
    page = _LYING if by_group else _UPRIGHT
    top = page.top + head_height(words, page, family, by_group=by_group)
    room = page.height - page.bottom - _FOOT - top
    if by_group:
        grids = tally_sheet_grid.group_grids(sheet.services, sheet.groups, page, room, family)
    else:
        grids = tally_sheet_grid.service_grids(sheet.services, page, room, family)
    about = About(
        f"Phiếu đếm {words.code}", words.ward, f"{words.title} – {words.place}", practice=sheet.practice
    )
    sheets = [
        (f"Trang {number}", partial(_draw, sheet, grid, top, number, len(grids)))
        for number, grid in enumerate(grids, start=1)
    ]
    return gate.passed(file_of(about, page, family, sheets), {words.scan})


def _draw(sheet: TallySheet, grid: Grid, top: float, number: int, count: int, pen: Pen) -> None:
    draw_head(sheet.words, pen, by_group=bool(sheet.groups))
    tally_sheet_grid.draw(grid, pen, top)
    draw_foot(sheet.words, number, count, pen, _FOOT)
