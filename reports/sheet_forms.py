"""The sizes of guide sheets: their paper, their type, and which blocks follow each other on them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from desk.domain.guide import Icon, SheetKind
from desk.domain.problems import Refused, refusal
from reports import poster_blocks, qr, sheet_blocks, sheet_panel, sheet_steps, sheet_words, slip_blocks
from reports.page import Page
from reports.sheet_layout import BODY, Block, Fit, Layout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desk.domain.guide import GuideSheet

_PREVIEW = 0.84  # of a code that is only a preview
_SCANS = frozenset({Icon.SCAN, Icon.TAP})
_MOST_POSTER_STEPS = 3


class Form(NamedTuple):
    """A size of sheets: `page` is one sheet, `paper` what goes into the printer with sheets at `places`.

    Lengths are in mm, type in points. `slack` is the least spare height, `gap` the widest white for a whole
    share. A page without height is a roll, cut where the words end. `large` are the bodies for old eyes, and
    `roomy_code` is the least side of the code on a sheet with little else.
    """

    page: Page
    base: float
    titles: tuple[float, ...]
    bodies: tuple[float, ...]
    large: tuple[float, ...]
    code: float
    blocks: Callable[[GuideSheet, Layout, float], list[Block]]
    foot: Callable[[GuideSheet, Layout], Block]
    slack: float
    gap: float
    with_name: bool = True
    dot: float = qr.DOT_MM
    roomy_code: float = 0
    paper: Page | None = None
    places: tuple[tuple[float, float], ...] = ((0, 0),)

    def fits(self, *, large: bool) -> Iterator[Fit]:
        """From the fullest to the barest: the title gives way first, then the name, then the benefit."""
        levels = [(True, True)] if self.with_name else []
        levels += [(False, True), (False, False)]
        for number, (name, benefit) in enumerate(levels):
            titles = self.titles if number == 0 else self.titles[-1:]
            for body in self.large if large else self.bodies:
                for title in titles:
                    yield Fit(title, name, benefit, body)


def _sheet(sheet: GuideSheet, at: Layout, spread: float) -> list[Block]:
    """The code first where the steps lead through it; else the steps, and the code only shows more."""
    panel = sheet_panel.panel(sheet, at)
    steps = sheet_steps.steps(sheet, at, spread)
    return [
        sheet_blocks.head(sheet, at),
        sheet_blocks.title(sheet, at),
        sheet_blocks.reference(sheet, at),
        sheet_blocks.promise(sheet, at),
        *sheet_blocks.band(sheet, at),
        *((panel, steps) if sheet.by_code else (steps, panel)),
        *([sheet_blocks.no_phone(sheet, at)] if sheet.no_phone else []),
        *sheet_steps.second(sheet, at),
    ]


def _card(sheet: GuideSheet, at: Layout, spread: float) -> list[Block]:
    """Narrow paper: the code with its two steps, then those that follow; or all steps, then the code."""
    roll = not at.page.height
    lines = 3 if roll else 2
    if not sheet.by_code:
        code = [sheet_steps.plain_steps([step.text for step in sheet.steps], 1, at, spread, lines)]
        code += _preview(sheet, at, roll=roll)
    else:
        texts = sheet_steps.coded(sheet.steps, _SCANS)
        code = slip_blocks.way(sheet.link, sheet.domain, at, side_by_side=not roll)
        code.append(sheet_steps.plain_steps(texts, 3, at, spread, lines))
    return [
        *_card_head(sheet, at, roll=roll),
        sheet_blocks.title(sheet, at),
        sheet_blocks.reference(sheet, at),
        sheet_blocks.promise(sheet, at),
        *sheet_blocks.band(sheet, at),
        *code,
        *_card_box(sheet, at, roll=roll),
        *(sheet_blocks.band(sheet, at) if roll else ()),
        *sheet_steps.second(sheet, at),
    ]


def _card_head(sheet: GuideSheet, at: Layout, *, roll: bool) -> list[Block]:
    if not roll:
        return [sheet_blocks.head(sheet, at)]
    pill = slip_blocks.centred(sheet_words.pill(sheet), at, at.pt(14), heavy=True)
    return [slip_blocks.heading(sheet.desk.name, at), pill]


def _preview(sheet: GuideSheet, at: Layout, *, roll: bool) -> list[Block]:
    """Where the way does not lead through the code, it only shows more and is no step."""
    domain = slip_blocks.domain(sheet.domain, at, 22)
    if roll:
        words = slip_blocks.centred(sheet_words.look(sheet), at, at.pt(16))
        return [slip_blocks.above(sheet.link, at), words, domain]
    small = replace(at, code=at.code * _PREVIEW)
    return [slip_blocks.beside(sheet.link, (sheet_words.look(sheet),), small, numbered=False), domain]


def _card_box(sheet: GuideSheet, at: Layout, *, roll: bool) -> list[Block]:
    if not sheet.no_phone:
        return []
    papers = sheet.papers if roll or sheet.kind is SheetKind.PAPER else ()
    return [slip_blocks.box(_help(sheet, roll=roll), papers, at)]


def _help(sheet: GuideSheet, *, roll: bool) -> list[str]:
    """What stands in the dashed box: all of it where paper has no end, else whom to ask."""
    if roll:
        ask = sheet_words.ASK.format(phone=sheet.desk.phone) if sheet.desk.phone else ""
        return [text for text in (sheet.help, sheet.desk.hours, ask) if text]
    told = [sheet_words.BRING_THESE] if sheet.kind is SheetKind.PAPER and sheet.papers else []
    return [*told, sheet_words.help_line(sheet.desk.phone)]


def _card_foot(sheet: GuideSheet, at: Layout) -> Block:
    return slip_blocks.foot(sheet_words.warning(sheet), sheet_words.notes(sheet, short=True), at)


def _poster(sheet: GuideSheet, at: Layout, spread: float) -> list[Block]:
    """One code for all who wait; the third step gives way before the benefit does.

    Refused where the way does not lead through the code: so large, it would promise that it does.
    """
    if not (sheet.by_code or sheet.kind is SheetKind.PAPER):
        raise Refused(refusal("sheet_poster_without_code", title=sheet.title))
    count = _MOST_POSTER_STEPS if at.fit.with_name else _MOST_POSTER_STEPS - 1
    return [
        sheet_blocks.head(sheet, at),
        poster_blocks.title(sheet, at),
        *(sheet_blocks.band(sheet, at) or [poster_blocks.benefit(sheet, at)]),
        poster_blocks.code(sheet, at),
        poster_blocks.domain(sheet, at),
        poster_blocks.steps(sheet, at, spread, count),
        *([poster_blocks.help_box(sheet, at)] if sheet.no_phone else []),
    ]


_A5 = Form(
    page=Page(148, 210, 9, 7, 6.5),
    base=1,
    titles=(26, 24, 22, 20),
    bodies=(BODY,),
    large=(18,),
    code=40,
    blocks=_sheet,
    foot=sheet_blocks.foot,
    slack=9,
    gap=3,
    roomy_code=48,
)
_A6 = Form(
    page=Page(105, 148, 6.5, 5.8, 5.6),
    base=0.86,
    titles=(20, 18, 16),
    bodies=(16, 15, 14),
    large=(18,),
    code=36,
    blocks=_card,
    foot=_card_foot,
    slack=3.5,
    gap=2.5,
    with_name=False,
)
FORMS = {
    "a5": _A5,
    "a5_2up": _A5._replace(paper=Page(297, 210, 0, 0, 0), places=((0.25, 0), (148.75, 0))),
    "a4": Form(
        page=Page(210, 297, 13, 10, 9),
        base=1.375,
        titles=(36, 34, 31, 28),
        bodies=(22, 20, 18),
        large=(26, 24, 22),
        code=56,
        blocks=_sheet,
        foot=sheet_blocks.foot,
        slack=9,
        gap=4.2,
        roomy_code=80,
    ),
    "poster": Form(
        page=Page(210, 297, 15, 11, 8),
        base=1.24,
        titles=(42, 38, 34, 30),
        bodies=(22,),
        large=(26, 24),
        code=100,
        blocks=_poster,
        foot=poster_blocks.foot,
        slack=8,
        gap=5,
    ),
    "a6": _A6,
    "a6_4up": _A6._replace(
        paper=Page(210, 297, 0, 0, 0), places=((0, 0.25), (105, 0.25), (0, 148.75), (105, 148.75))
    ),
    "roll80": Form(
        page=Page(80, 0, 4, 5, 4),
        base=1,
        titles=(18,),
        bodies=(BODY,),
        large=(18,),
        code=40,
        blocks=_card,
        foot=_card_foot,
        slack=0,
        gap=1.6,
        with_name=False,
        dot=qr.ROLL_DOT_MM,
    ),
}
