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
    from collections.abc import Callable, Sequence

    from reports.fonts import Family
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
    return render_all([sheet])


def render_all(sheets: Sequence[TallySheet]) -> bytes:
    """Sheets of one format in one PDF, in their order; Refused as `render` does."""
    first, family = sheets[0], fonts.sans()
    page = _LYING if first.groups else _UPRIGHT
    codes = " · ".join(sheet.words.code for sheet in sheets)
    words = first.words
    about = About(f"Phiếu đếm {codes}", words.ward, f"{words.title} – {words.place}", practice=first.practice)
    drawn = [each for sheet in sheets for each in _pages(sheet, page, family)]
    named = [(f"Trang {number}", draw) for number, draw in enumerate(drawn, start=1)]
    return gate.passed(file_of(about, page, family, named), {sheet.words.scan for sheet in sheets})


def _pages(sheet: TallySheet, page: Page, family: Family) -> list[Callable[[Pen], None]]:
    """What draws each page of a sheet."""
    words, by_group = sheet.words, bool(sheet.groups)
    most = MOST_COLUMNS if by_group else MOST_SERVICES
    if not 1 <= len(sheet.services) <= most:
        raise Refused(refusal("tally_sheet_services", most=most, count=len(sheet.services)))
    top = page.top + head_height(words, page, family, by_group=by_group)
    room = page.height - page.bottom - _FOOT - top
    if by_group:
        grids = tally_sheet_grid.group_grids(sheet.services, sheet.groups, page, room, family)
    else:
        grids = tally_sheet_grid.service_grids(sheet.services, page, room, family)
    return [
        partial(_draw, sheet, grid, top, number, len(grids)) for number, grid in enumerate(grids, start=1)
    ]


def _draw(sheet: TallySheet, grid: Grid, top: float, number: int, count: int, pen: Pen) -> None:
    draw_head(sheet.words, pen, by_group=bool(sheet.groups))
    tally_sheet_grid.draw(grid, pen, top)
    draw_foot(sheet.words, number, count, pen, _FOOT)
