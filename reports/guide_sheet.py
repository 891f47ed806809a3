"""The guide sheet (phiếu hướng dẫn) as PDF: laid out, drawn, and read back before it is handed out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desk.domain.problems import Refused, warning
from reports import fonts, gate
from reports.page import About, file_of
from reports.sheet_fitting import fitted
from reports.sheet_forms import FORMS
from reports.sheet_panel import symbol

if TYPE_CHECKING:
    from desk.domain.guide import GuideSheet
    from desk.domain.problems import Problem
    from reports.page import Pen
    from reports.sheet_fitting import Fitted
    from reports.sheet_layout import Fit

SIZES = tuple(FORMS)
_FINE_MM = 0.80  # modules under it are read, but not by every cheap phone from every cheap printer


def render(sheet: GuideSheet, size: str = "a5", *, large: bool = False) -> bytes:
    """The sheet as a PDF page whose QR codes were decoded back to exactly the sheet's link.

    `large` sets the words larger for old eyes. Refused where the words do not fit at their least size, a
    letter cannot be drawn or a code not read.
    """
    laid = fitted(sheet, size, large=large)
    pdf = file_of(about(sheet), laid.paper, fonts.sans(), [(sheet.title, partial(_draw, laid))])
    return gate.passed_each(pdf, [[sheet.link] * len(laid.form.places)])


def fit(sheet: GuideSheet, size: str = "a5", *, large: bool = False) -> Fit:
    """What is given up so that the sheet fits its size; Refused where it does not fit."""
    return fitted(sheet, size, large=large).at.fit


def given_up(sheet: GuideSheet, size: str = "a5", *, large: bool = False) -> list[Problem]:
    """What the size takes from the sheet so that it fits, as warnings; Refused where it does not fit."""
    laid = fitted(sheet, size, large=large)
    found, largest = laid.at.fit, laid.form.titles[0]
    told = []
    if found.title_size < largest:
        told.append(warning("sheet_fit_title", "title", size=f"{found.title_size:g}", largest=f"{largest:g}"))
    if laid.form.with_name and sheet.name and not found.with_name:
        told.append(warning("sheet_fit_name", "title"))
    if sheet.benefit and not found.with_benefit:
        told.append(warning("sheet_fit_benefit", "benefit"))
    if symbol(sheet.link, laid.at.code, laid.at.dot).module < _FINE_MM:
        told.append(warning("qr_fine", "link", least=f"{_FINE_MM:.2f}".replace(".", ",")))
    return told


def sizes_for(sheet: GuideSheet, *, large: bool = False) -> tuple[str, ...]:
    """The sizes on which the sheet fits."""
    return tuple(size for size in SIZES if _fits(sheet, size, large=large))


def about(sheet: GuideSheet) -> About:
    """What a reader of the file sees before its page; the mark of practice is drawn on each sheet."""
    return About(f"{sheet.title} – phiếu {sheet.id}", sheet.desk.name, f"Phiếu hướng dẫn: {sheet.link}")


def _fits(sheet: GuideSheet, size: str, *, large: bool) -> bool:
    try:
        fitted(sheet, size, large=large)
    except Refused:
        return False
    return True


def _draw(laid: Fitted, pen: Pen) -> None:
    for place in laid.form.places:
        laid.draw(pen, place)
    pen.cut_marks(laid.form.places[1:])
