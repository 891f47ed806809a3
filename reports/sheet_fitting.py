"""Making a guide sheet fit its size: step by step less, until it fits or is refused in one sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from desk.domain.guide import SheetKind
from desk.domain.links import domain
from desk.domain.problems import Refused, refusal
from reports import fonts, sheet_layout, watermark
from reports.page import Pen
from reports.sheet_forms import FORMS
from reports.sheet_layout import Layout, heights, shares
from reports.sheet_words import of_the_state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.domain.guide import GuideSheet
    from desk.domain.problems import Problem
    from reports.page import Page
    from reports.sheet_forms import Form
    from reports.sheet_layout import Block, Fit

_TIGHT = 0.5  # large type may stand closer
# What a smaller fit may heal; every other refusal, such as a letter that is missing, stands at once.
_OF_ROOM = frozenset(
    {
        "sheet_line_too_wide",
        "sheet_step_too_long",
        "sheet_domain_too_wide",
        "sheet_desk_too_long",
        "words_do_not_fit",
    }
)


@dataclass(frozen=True)
class Fitted:
    """A sheet whose blocks have their final size; `gap` is the white in mm that stands for a share."""

    sheet: GuideSheet
    form: Form
    at: Layout
    blocks: list[Block]
    gap: float

    @property
    def framed(self) -> bool:
        """Whether a border marks it as a page that is not the State's; a roll has no room for one."""
        return bool(self.form.page.height) and not of_the_state(self.sheet.link)

    @property
    def paper(self) -> Page:
        """What goes into the printer."""
        return self.form.paper or self.at.page

    def draw(self, pen: Pen, place: tuple[float, float], serial: str = "") -> None:
        """Draw one sheet with its left top corner at a place of the paper, with its number in a batch."""
        page, canvas = self.at.page, pen.canvas
        left, top = place
        canvas.saveState()
        canvas.translate(left * mm, (pen.page.height - top - page.height) * mm)
        if self.sheet.practice:
            watermark.draw(canvas, (page.width * mm, page.height * mm), pen.family.bold)
        own = Pen(canvas, page, pen.family)
        if self.framed:
            own.border()
        foot = self.form.foot(self.sheet, self.at.numbered(serial))
        sheet_layout.draw([*self.blocks, foot], self.gap, own)
        canvas.restoreState()


def form_of(size: str) -> Form:
    """The size under its key; Refused for a key that is none."""
    if size not in FORMS:
        raise Refused(refusal("sheet_size_unknown", size=size, sizes=", ".join(FORMS)))
    return FORMS[size]


def fitted(sheet: GuideSheet, size: str, *, large: bool = False, serial: str = "") -> Fitted:
    """The sheet in the fullest fit of its size; `serial` is the longest number that it will carry.

    Refused where the words do not fit at their least size, a letter cannot be drawn, or the domain in large
    type is not the one that the code opens.
    """
    if sheet.domain != domain(sheet.link):
        raise Refused(refusal("sheet_domain_false", host=sheet.domain))
    form = _framed(form_of(size), sheet)
    problem = None
    for at in _tries(form, sheet, serial, large=large):
        try:
            found = _tried(sheet, form, at)
        except Refused as refused:
            if refused.problem.code not in _OF_ROOM:
                raise
            problem = refused.problem
            continue
        if found:
            return found
        problem = None
    if large:
        # Where usual type does not fit either, its refusal is the one that helps.
        fitted(sheet, size, serial=serial)
        raise Refused(refusal("sheet_large_does_not_fit", title=sheet.title))
    raise Refused(problem or _told(sheet))


def _tries(form: Form, sheet: GuideSheet, serial: str, *, large: bool) -> Iterator[Layout]:
    """The layouts from the fullest to the barest; a page with little to say begins with a larger code."""
    if sheet.kind is SheetKind.PLACE and form.roomy_code:
        roomy = form._replace(code=form.roomy_code)
        yield layout(roomy, next(form.fits(large=large)), serial)
    for fit in form.fits(large=large):
        yield layout(form, fit, serial)


def layout(form: Form, fit: Fit, serial: str = "") -> Layout:
    """Where and how large the blocks of a form are set in a fit."""
    aside = min(fit.body, form.bodies[0])
    return Layout(form.page, fonts.sans(), fit, form.base, aside, form.code, form.dot, serial)


def _framed(form: Form, sheet: GuideSheet) -> Form:
    """The form with wider margins where a border is drawn."""
    page = form.page
    if of_the_state(sheet.link) or not page.height:
        return form
    wider = page._replace(side=page.side + 1.5, top=page.top + 2, bottom=page.bottom + 2)
    return form._replace(page=wider)


def _told(sheet: GuideSheet) -> Problem:
    if sheet.second:
        return refusal("sheet_second_does_not_fit", language=sheet.second.language)
    return refusal("sheet_too_full", title=sheet.title)


def _tried(sheet: GuideSheet, form: Form, at: Layout) -> Fitted | None:
    """The sheet in this fit; None where it is too tall."""
    blocks, page = [*form.blocks(sheet, at, 0), form.foot(sheet, at)], form.page
    if not page.height:
        used = heights(blocks) + form.gap * sum(block.after for block in blocks[:-1])
        cut = page._replace(height=used + page.top + page.bottom)
        return Fitted(sheet, form, replace(at, page=cut), blocks[:-1], form.gap)
    slack = page.height - page.top - page.bottom - heights(blocks)
    if slack < form.slack * (_TIGHT if at.fit.body > form.bodies[0] else 1):
        return None
    gap = min(form.gap, slack / shares(blocks))
    return Fitted(sheet, form, at, form.blocks(sheet, at, gap), gap)
