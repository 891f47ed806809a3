"""The month's roster (lịch trực) for the wall: A4, names of 12 points or more, as few pages as these allow.

Upright for one desk, lying for two or three.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desk.domain.problems import Refused, refusal
from reports import fonts, roster_strip, roster_words
from reports.lettering import bold, bold_words, fitted, set_lines, unmarked
from reports.page import About, Page, file_of
from reports.roster_rows import DAY_WIDTH, draw_row, set_row

if TYPE_CHECKING:
    from reports.fonts import Family
    from reports.lettering import Lettering
    from reports.page import Pen
    from reports.roster_rows import Row
    from reports.roster_words import Roster

MOST_DESKS = 3
_UPRIGHT, _LYING = Page(210, 297, 12, 10, 9), Page(297, 210, 12, 9, 8)
_SIZES = (18, 16, 15, 14, 13, 12)  # points; under 12 nobody reads a name from 1,5 m
_FOOT = 15.0
_WIDEST_SPREAD = 4.0


def render(roster: Roster) -> bytes:
    """The roster as PDF in the largest type that needs the fewest pages.

    Refused for no desk or more than three, a day with more names than a page holds, words that do not fit,
    or a letter that cannot be drawn.
    """
    if not 1 <= len(roster.desks) <= MOST_DESKS:
        raise Refused(refusal("roster_desks", most=MOST_DESKS, count=len(roster.desks)))
    family = fonts.sans()
    head = _head(roster, _UPRIGHT if len(roster.desks) == 1 else _LYING, family)
    pages = _fitting(roster, head, family)
    about = About(
        f"{roster_words.title(roster)} – {roster.ward}",
        roster.ward,
        roster_words.beat(roster),
        practice=roster.practice,
    )
    sheets = [
        (f"Trang {number}", partial(_draw, roster, head, rows, number, len(pages)))
        for number, rows in enumerate(pages, start=1)
    ]
    return file_of(about, head.page, family, sheets)


@dataclass(frozen=True)
class _Head:
    """The head of every page set in type; lengths in mm."""

    page: Page
    title: Lettering
    beat: Lettering
    desks: tuple[Lettering, ...]
    contact: Lettering

    @property
    def column(self) -> float:
        """The width of a desk's column."""
        return (self.page.inner - DAY_WIDTH) / len(self.desks)

    @property
    def strip(self) -> float:
        """Where the month at a glance begins on the first page, from the top."""
        return self.page.top + self.title.height + self.beat.height + 3.5

    def table(self, *, first: bool) -> float:
        """Where the heads of the columns begin."""
        return self.strip + (roster_strip.HEIGHT if first else 0)

    def rows(self, *, first: bool) -> float:
        """Where the first day begins."""
        return self.table(first=first) + max(desk.height for desk in self.desks) + 2

    def room(self, *, first: bool) -> float:
        """The height that days have on a page."""
        return self.page.height - self.page.bottom - _FOOT - self.rows(first=first)


def _head(roster: Roster, page: Page, family: Family) -> _Head:
    strong = bold(family)
    width = (page.inner - DAY_WIDTH) / len(roster.desks) - 4
    return _Head(
        page,
        fitted(roster_words.title(roster), strong, (28,), page.inner, 14),
        fitted(
            f"{bold_words(roster.ward)}. {roster_words.beat(roster)}", family, (14, 12, 11), page.inner, 11
        ),
        tuple(fitted(unmarked(desk), strong, (14, 13, 12, 11, 10), width, 12) for desk in roster.desks),
        fitted(f"Đổi ca, báo vắng: {bold_words(roster.contact)}", family, (15, 13, 12, 11), page.inner, 11),
    )


def _fitting(roster: Roster, head: _Head, family: Family) -> list[list[Row]]:
    """The rows of each page: fewest pages first, then hours on lines of their own, then the largest type."""
    best: list[list[Row]] = []
    for inline in (False, True):
        for size in _SIZES:
            rows = [set_row(day, roster, head.column, size, family, inline=inline) for day in roster.days]
            if max((row.height for row in rows), default=0) > head.room(first=True):
                continue
            pages = _pages(rows, head)
            if not best or len(pages) < len(best):
                best = pages
    if not best:
        fullest = max(roster.days, key=lambda day: sum(len(slot.names) for slot in day.slots))
        raise Refused(refusal("roster_day_too_full", day=f"{fullest.day:%d/%m/%Y}"))
    return best


def _pages(rows: list[Row], head: _Head) -> list[list[Row]]:
    pages: list[list[Row]] = [[]]
    for row in rows:
        used = sum(other.height for other in pages[-1]) + row.height
        if pages[-1] and used > head.room(first=len(pages) == 1):
            pages.append([])
        pages[-1].append(row)
    return pages


def _draw(roster: Roster, head: _Head, rows: list[Row], number: int, count: int, pen: Pen) -> None:
    page = head.page
    pen.write(head.title, page.side, page.top)
    pen.write(head.beat, page.side, page.top + head.title.height)
    if number == 1:
        roster_strip.draw(roster, pen, head.strip)
    _draw_rows(head, rows, pen, first=number == 1)
    pen.write(head.contact, page.side, page.height - page.bottom - _FOOT + 2)
    note = set_lines(f"In {roster.printed_on:%d/%m/%Y} · Trang {number}/{count}", pen.family, 9, page.inner)
    pen.write_right(note, page.right, page.height - page.bottom - note.height)


def _draw_rows(head: _Head, rows: list[Row], pen: Pen, *, first: bool) -> None:
    page, table, top = head.page, head.table(first=first) + 0.5, head.rows(first=first)
    pen.write(set_lines("**Ngày**", pen.family, 13, DAY_WIDTH), page.side + 1, table)
    for place, desk in enumerate(head.desks):
        pen.write(desk, page.side + DAY_WIDTH + place * head.column + 2, table)
    if not rows:
        pen.write(set_lines("Tháng này chưa xếp ngày trực nào.", pen.family, 14, 150), page.side + 1, top + 3)
    used = sum(row.height for row in rows)
    spread = min(_WIDEST_SPREAD, (head.room(first=first) - used) / max(1, len(rows)))
    y = top
    for row in rows:
        draw_row(row, pen, y, row.height + spread, head.column)
        y += row.height + spread
    pen.rule(top, page.side, page.right, 1.4)
    if rows:
        pen.rule(y, page.side, page.right, 0.8)
