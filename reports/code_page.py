"""Several codes on a page: up to six on A4, each with its name and its domain, read back one by one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desk.domain.links import domain
from desk.domain.problems import Refused, refusal
from reports import fonts, gate, qr, sheet_words
from reports.lettering import bold, cut_lines, fitted, set_lines, unmarked
from reports.page import About, Page, file_of
from reports.sheet_panel import LEAST_DOMAIN, symbol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desk.domain.guide import SheetDesk
    from reports.page import Pen

MOST = 6
TITLE = "Quét mã để mở đúng trang"
_COLUMNS = 2
_PAGE = Page(210, 297, 11, 10, 9)
_CODE = 45.0
_NAMES = (16, 15, 14)
_DOMAINS = (*range(20, LEAST_DOMAIN - 1, -1),)
_CELL_TOP, _CELL_HEIGHT, _NAME_HEIGHT = 27.5, 83.0, 12.8


@dataclass(frozen=True)
class NamedCode:
    """A link under the name that stands above its code; `checked_on` is when a person last opened it."""

    name: str
    link: str
    checked_on: date | None = None


@dataclass(frozen=True)
class CodePage:
    """The codes that a page or several show under one title."""

    desk: SheetDesk
    title: str
    codes: tuple[NamedCode, ...]
    printed_on: date
    practice: bool = False


def render(page: CodePage) -> bytes:
    """The codes as A4 pages of at most six, each decoded back to exactly its link.

    Refused where there is none, links of the State and of others are mixed, words do not fit or a letter
    cannot be drawn.
    """
    if not page.codes:
        raise Refused(refusal("code_page_empty", most=MOST))
    official = _official(page.codes)
    about = About(unmarked(page.title), page.desk.name, f"{len(page.codes)} mã QR", practice=page.practice)
    parts = [page.codes[start : start + MOST] for start in range(0, len(page.codes), MOST)]
    sheets = [
        (page.title, partial(_draw, page, part, f"Trang {number}/{len(parts)}", official))
        for number, part in enumerate(parts, start=1)
    ]
    return gate.passed_each(
        file_of(about, _PAGE, fonts.sans(), sheets), [[code.link for code in part] for part in parts]
    )


def _official(codes: Sequence[NamedCode]) -> bool:
    """Whether the links are the State's; Refused where only some of them are."""
    others = [code.link for code in codes if not sheet_words.of_the_state(code.link)]
    if others and len(others) < len(codes):
        raise Refused(refusal("code_page_mixed", host=domain(others[0])))
    return not others


def _draw(page: CodePage, part: Sequence[NamedCode], count: str, official: bool, pen: Pen) -> None:
    _head(page, pen, official=official)
    width = pen.page.inner / _COLUMNS
    for number, code in enumerate(part):
        row, column = divmod(number, _COLUMNS)
        _cell(code, pen, pen.page.side + column * width, _CELL_TOP + row * _CELL_HEIGHT)
    _foot(page, count, pen, official=official)


def _head(page: CodePage, pen: Pen, *, official: bool) -> None:
    at, family = pen.page, pen.family
    desk = cut_lines(unmarked(page.desk.name), family, 10.5, at.inner, 1)
    pen.write(desk, at.side, at.top)
    title = fitted(unmarked(page.title), bold(family), (22, 20, 18, 16), at.inner, 9)
    pen.write(title, at.side, at.top + 4.6)
    if official:
        pen.rule(_CELL_TOP - 2.5, at.side, at.right, 0.8)
    else:
        pen.border()
        pen.fill(at.side, _CELL_TOP - 4.5, at.inner, 7.5, 0)
        pen.canvas.setFillGray(1)
        words = set_lines(sheet_words.NOT_OF_THE_STATE, bold(family), 15, at.inner)
        pen.write_centred(words, at.side, at.inner, _CELL_TOP - 3.7)
        pen.canvas.setFillGray(0)


def _cell(code: NamedCode, pen: Pen, left: float, top: float) -> None:
    """The name above the code, the domain below, all in the middle of the cell."""
    width = pen.page.inner / _COLUMNS
    inner, shift = width - 4, left + 2
    name = fitted(unmarked(code.name), bold(pen.family), _NAMES, inner, _NAME_HEIGHT, 1.12)
    drawn = symbol(code.link, _CODE, qr.DOT_MM)
    host = domain(code.link)
    try:
        line = fitted(host, bold(pen.family), _DOMAINS, inner, 9)
    except Refused as refused:
        raise Refused(refusal("sheet_domain_too_wide", host=host)) from refused
    y = top + _NAME_HEIGHT - name.height
    pen.write_centred(name, shift, inner, y)
    # The white around a code of few modules is wide: names and domains may come close, never into it.
    pen.code(code.link, drawn.module, left + (width - drawn.block) / 2, top + _NAME_HEIGHT)
    pen.write_centred(line, shift, inner, top + _NAME_HEIGHT + drawn.block - 1)


def _foot(page: CodePage, count: str, pen: Pen, *, official: bool) -> None:
    at = pen.page
    warning = sheet_words.FREE if official else sheet_words.FOREIGN_WARNING
    words = set_lines(warning, bold(pen.family), 15, at.inner)
    pen.write_centred(words, at.side, at.inner, at.height - at.bottom - 10.4)
    days = [code.checked_on for code in page.codes]
    oldest = None if None in days else min(day for day in days if day)
    notes = f"In {page.printed_on:%d/%m/%Y} · {sheet_words.checked(oldest)} · {count}"
    pen.write_centred(
        set_lines(notes, pen.family, 8, at.inner), at.side, at.inner, at.height - at.bottom - 3.6
    )
