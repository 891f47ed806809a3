"""Flyers for households: a guide sheet as two A5 or four A6 on A4, each with its number in a batch."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desk.domain.flyer import FLYER_SIZES, MOST_AT_ONCE
from desk.domain.problems import Refused, refusal
from reports import fonts, gate
from reports.guide_sheet import about
from reports.page import file_of
from reports.sheet_fitting import fitted

if TYPE_CHECKING:
    from desk.domain.guide import GuideSheet
    from reports.page import Pen
    from reports.sheet_fitting import Fitted

LONGEST_BATCH = 20


def render(sheet: GuideSheet, size: str, batch: str, first: int, count: int, *, large: bool = False) -> bytes:
    """So many flyers of a batch from number `first` on, as A4 pages whose codes were all decoded back.

    Cut, and with the piles laid on each other, they lie in the order of their numbers. Refused where a
    sheet would not fit, the batch has no short code or there are more than 200 at once.
    """
    if size not in FLYER_SIZES:
        raise Refused(refusal("flyer_size"))
    if not 0 < len(batch.strip()) <= LONGEST_BATCH:
        raise Refused(refusal("flyer_batch_missing", longest=LONGEST_BATCH))
    if first < 1 or not 1 <= count <= MOST_AT_ONCE:
        raise Refused(refusal("flyer_count", most=MOST_AT_ONCE))
    serials = [_serial(batch.strip(), number) for number in range(first, first + count)]
    laid = fitted(sheet, size, large=large, serial=serials[-1])
    stacks = _stacks(serials, len(laid.form.places))
    pages = [(f"{page[0]}", partial(_draw, laid, page)) for page in stacks]
    pdf = file_of(about(sheet), laid.paper, fonts.sans(), pages)
    return gate.passed_each(pdf, [[sheet.link] * len(page) for page in stacks])


def _serial(batch: str, number: int) -> str:
    return f"Đợt {batch.replace('*', '')} · Tờ số {number:04d}"


def _stacks(serials: list[str], places: int) -> list[list[str]]:
    """The numbers of each page, so that every place of the cut pile runs on where the one before ended."""
    pages = -(-len(serials) // places)
    return [serials[page::pages] for page in range(pages)]


def _draw(laid: Fitted, serials: list[str], pen: Pen) -> None:
    for place, serial in zip(laid.form.places, serials, strict=False):
        laid.draw(pen, place, serial)
    pen.cut_marks(laid.form.places[1:])
