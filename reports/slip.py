"""The slip after filing (giấy báo đã nộp): the dossier's code and how to follow it, never who filed it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from desk.domain.links import PORTAL, domain
from desk.domain.problems import Refused, refusal
from reports import gate, sheet_layout, sheet_words, slip_blocks
from reports.lettering import bold, cut_lines, fitted, unmarked
from reports.page import About, file_of
from reports.sheet_fitting import layout
from reports.sheet_forms import FORMS
from reports.sheet_layout import Block, Fit, heights, shares
from reports.sheet_steps import plain_steps

if TYPE_CHECKING:
    from datetime import date

    from desk.domain.guide import SheetDesk
    from reports.lettering import Lettering
    from reports.page import Pen
    from reports.sheet_layout import Layout

SIZES = ("a6", "roll80")
SHEET_ID = "TRA-CUU-v01"
_CODES = (22.0, 21.0, 20.0, 19.0, 18.0, 17.0, 16.0)
_LEAST_SLACK = 6.0


@dataclass(frozen=True)
class Slip:
    """What a citizen takes home after filing; there is no place on it for a name or a number of theirs.

    `due_on` is the day on which the result can be had, where the desk knows it.
    """

    desk: SheetDesk
    title: str
    dossier: str
    printed_on: date
    due_on: date | None = None
    practice: bool = False


def render(slip: Slip, size: str = "a6") -> bytes:
    """The slip as a PDF page whose code was decoded back to the portal's front page.

    Refused where there is no dossier code, the words do not fit or a letter cannot be drawn.
    """
    if not slip.dossier.strip():
        raise Refused(refusal("slip_without_dossier"))
    if size not in SIZES:
        raise Refused(refusal("sheet_size_unknown", size=size, sizes=", ".join(SIZES)))
    at, blocks, gap = _fitting(slip, size)
    about = About(
        f"Đã nộp: {unmarked(slip.title)}", slip.desk.name, "Phiếu tra cứu hồ sơ", practice=slip.practice
    )
    pages = [(slip.title, partial(sheet_layout.draw, blocks, gap))]
    return gate.passed_each(file_of(about, at.page, at.family, pages), [[PORTAL]])


def _fitting(slip: Slip, size: str) -> tuple[Layout, list[Block], float]:
    form = FORMS[size]
    page = form.page
    for body in form.bodies:
        at = layout(form, Fit(form.titles[0], body=body))
        blocks = _blocks(slip, at, 0)
        tall = heights(blocks) + page.top + page.bottom
        if not page.height:
            tall += form.gap * sum(block.after for block in blocks[:-1])
            return replace(at, page=page._replace(height=tall)), blocks, form.gap
        if page.height - tall >= (_LEAST_SLACK if body > form.bodies[-1] else 1):
            gap = min(form.gap, (page.height - tall) / shares(blocks))
            return at, _blocks(slip, at, gap), gap
    raise Refused(refusal("sheet_too_full", title=slip.title))


def _blocks(slip: Slip, at: Layout, spread: float) -> list[Block]:
    roll = not at.page.height
    told = [sheet_words.help_line(slip.desk.phone), slip.desk.hours]
    return [
        slip_blocks.heading(slip.desk.name, at),
        _filed(slip, at),
        _dossier(slip.dossier, at),
        *slip_blocks.way(PORTAL, domain(PORTAL), at, side_by_side=not roll),
        plain_steps((sheet_words.LOOK_UP, sheet_words.next_step(slip.due_on)), 3, at, spread),
        slip_blocks.box([text for text in told if text], (), at),
        slip_blocks.foot(sheet_words.FREE, _notes(slip), at),
    ]


def _notes(slip: Slip) -> list[str]:
    checked = sheet_words.checked(slip.desk.portal_checked_on)
    return [f"Phiếu {SHEET_ID}", f"In {slip.printed_on:%d/%m/%Y}", checked]


def _filed(slip: Slip, at: Layout) -> Block:
    text = sheet_words.FILED.format(title=unmarked(slip.title))
    lines = cut_lines(text, at.family, at.pt(16), at.page.inner, 2)
    return Block(lines.height, partial(_draw_filed, lines), 0.6)


def _dossier(code: str, at: Layout) -> Block:
    """The dossier's code in a frame, as large as it fits on one line."""
    label = fitted(sheet_words.DOSSIER, at.family, (11,), at.page.inner, 6)
    number = fitted(code.strip(), bold(at.family), _CODES, at.page.inner - 3, 11)
    height = label.height + number.height + 2.4
    return Block(height, partial(_draw_dossier, label, number, height), 0.6)


def _draw_filed(lines: Lettering, pen: Pen, top: float) -> None:
    pen.write_centred(lines, pen.page.side, pen.page.inner, top)


def _draw_dossier(label: Lettering, number: Lettering, height: float, pen: Pen, top: float) -> None:
    pen.frame(top, height)
    pen.write_centred(label, pen.page.side, pen.page.inner, top + 1)
    pen.write_centred(number, pen.page.side, pen.page.inner, top + 1 + label.height)
