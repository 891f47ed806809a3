"""The trial page (trang thử): rulers along two edges, a bar of 100 mm, a code; is the paper true?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from desk.domain.links import PORTAL, domain
from desk.domain.problems import Refused, refusal
from reports import fonts, gate, qr
from reports.lettering import bold, fitted, set_lines
from reports.page import About, Page, file_of
from reports.sheet_panel import symbol
from resources.sheet_sizes import sheet_sizes

if TYPE_CHECKING:
    from datetime import date

    from reports.lettering import Lettering
    from reports.page import Pen
    from reports.sheet_panel import Symbol
    from resources.sheet_sizes import SheetSize

BAR = 100  # mm
_CODE = 45.0
_ROLL = 232.0  # mm of a roll that one page takes
_EDGE = 5.5  # no printer of ours reaches further out
_RULER = 6.5  # room for ticks and figures
_THICK = 2.2
_TICKS = {10: 4.0, 5: 3.0, 1: 2.0}
_TITLE = "Trang thử máy in"
_MEASURE = f"In 100 %, đo thanh này phải được {BAR} mm."
_SHORT = "Ngắn hơn là máy in đang thu nhỏ: trong hộp in của máy, chọn **Kích thước thật** (100 %), in lại."
_SCAN = "Soi điện thoại vào mã: phải hiện **{host}**. Mã cạnh **{side}**."
_PAPER = "Khổ đang chọn: **{name}**."
_ALL = "Các khổ phiếu: {sizes}."
_NOTE = "Trang thử, không phát cho người dân. In {day:%d/%m/%Y}."


class _Frame(NamedTuple):
    """Where the words stand: left edge and width in mm; `upright` where the bar only fits upright."""

    left: float
    width: float
    upright: bool

    @property
    def body(self) -> float:
        """The size of the words, in points."""
        return 10 if self.upright else 13


def render(key: str, printed_on: date, *, practice: bool = False) -> bytes:
    """The trial page on the paper of a size, its code decoded back to the portal's front page.

    Refused for a size that is none, or where the code cannot be read back.
    """
    size = next((size for size in sheet_sizes() if size.key == key), None)
    if size is None:
        raise Refused(refusal("sheet_size_unknown", size=key, sizes=", ".join(s.key for s in sheet_sizes())))
    wide, high = size.paper
    page = Page(wide, high or _ROLL, _EDGE, _EDGE, _EDGE)
    about = About(_TITLE, "Sổ Một Cửa", size.vi, practice=practice)
    pages = [(_TITLE, partial(_draw, size, printed_on))]
    return gate.passed_each(file_of(about, page, fonts.sans(), pages), [[PORTAL]])


def _draw(size: SheetSize, printed_on: date, pen: Pen) -> None:
    _ruler_across(pen)
    _ruler_down(pen)
    left = _EDGE + _RULER + 1
    room = pen.page.width - left - _EDGE
    upright = room < BAR + 4
    frame = _Frame(left, room - (6 if upright else 0), upright)
    top = _EDGE + _RULER + 3
    drawn = symbol(PORTAL, _CODE, qr.DOT_MM if size.paper[1] else qr.ROLL_DOT_MM)
    y = _write(pen, frame, top, _title(pen, frame), 1.5)
    y = _bar(pen, frame, y)
    y = _write(pen, frame, y, set_lines(_MEASURE, bold(pen.family), frame.body + 2, frame.width), 1)
    y = _write(pen, frame, y, set_lines(_SHORT, pen.family, frame.body, frame.width), 1)
    y = _code(pen, frame, drawn, y if size.paper[1] else max(y, top + BAR + 2))
    for words in _notes(size, drawn, printed_on):
        y = _write(pen, frame, y, set_lines(words, pen.family, frame.body, frame.width), 0.8)


def _title(pen: Pen, frame: _Frame) -> Lettering:
    return fitted(_TITLE, bold(pen.family), (20, 18, 16, 14, 12), frame.width, 9)


def _write(pen: Pen, frame: _Frame, top: float, lettering: Lettering, after: float) -> float:
    pen.write(lettering, frame.left, top)
    return top + lettering.height + after


def _bar(pen: Pen, frame: _Frame, top: float) -> float:
    """The bar below the title, or upright at the right edge; where the words go on."""
    if not frame.upright:
        pen.fill(frame.left, top + 1, BAR, _THICK, 0)
        return top + _THICK + 2.5
    pen.fill(pen.page.width - _EDGE - _THICK, _EDGE + _RULER + 3, _THICK, BAR, 0)
    return top


def _code(pen: Pen, frame: _Frame, drawn: Symbol, top: float) -> float:
    pen.code(PORTAL, drawn.module, frame.left, top)
    return top + drawn.block + 1


def _notes(size: SheetSize, drawn: Symbol, printed_on: date) -> list[str]:
    side = f"{drawn.module * (drawn.block / drawn.module - 2 * qr.QUIET):.1f}".replace(".", ",")
    papers = dict.fromkeys(_paper(each) for each in sheet_sizes() if each.up == 1)
    return [
        _SCAN.format(host=domain(PORTAL), side=f"{side} mm"),
        _PAPER.format(name=_paper(size)),
        _ALL.format(sizes=", ".join(papers)),
        _NOTE.format(day=printed_on),
    ]


def _paper(size: SheetSize) -> str:
    wide, high = size.paper
    name = size.vi.split(" – ")[0]
    return f"{name} {wide:g}×{high:g} mm" if high else name


def _ruler_across(pen: Pen) -> None:
    start = _EDGE + _RULER
    length = int(pen.page.width - start - _EDGE)
    for at in range(length + 1):
        tall = next(high for step, high in _TICKS.items() if at % step == 0)
        pen.upright(start + at, _EDGE, _EDGE + tall, 0.5 if at % 10 else 0.9)
        if at % 10 == 0 and at < length - 3:
            pen.write(set_lines(f"{at}", pen.family, 6, 8), start + at + 0.5, _EDGE + 2.6)


def _ruler_down(pen: Pen) -> None:
    start = _EDGE + _RULER
    length = int(pen.page.height - start - _EDGE)
    for at in range(length + 1):
        wide = next(high for step, high in _TICKS.items() if at % step == 0)
        pen.rule(start + at, _EDGE, _EDGE + wide, 0.5 if at % 10 else 0.9)
        if at % 10 == 0 and at < length - 3:
            pen.write(set_lines(f"{at}", pen.family, 6, 8), _EDGE + 2.4, start + at + 0.5)
