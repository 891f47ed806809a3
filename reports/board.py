"""The emulation board on paper, black and white: A4 or A3, lying up to 16 units and upright beyond.

The same drawing makes the picture for a chat, as wide as a phone shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from desk.domain.numbers import shown
from desk.domain.problems import Refused
from reports import board_words, fonts
from reports.lettering import bold, cut_lines, fitted, set_lines, unmarked
from reports.page import About, Page, file_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.emulation import BoardRow
    from desk.domain.target import Progress
    from reports.board_words import BoardPaper
    from reports.fonts import Family
    from reports.lettering import Lettering
    from reports.page import Pen

MOST_LYING = 16
PICTURE_WIDTH = 1080
"""Pixels across of the picture for a chat."""
_PICTURE_MM = 190.0
PICTURE_DPI = (PICTURE_WIDTH - 0.5) * 25.4 / _PICTURE_MM
_A3 = 420 / 297
_HEAD_GREY, _SUM_GREY, _BAR_GREY = 0.90, 0.955, 0.33
_BEST = 3  # ranks whose names are bold; the last ones bear no mark, as the board hangs in public


class Size(StrEnum):
    """What the board is drawn for."""

    A4 = "a4"
    A3 = "a3"
    PICTURE = "picture"


@dataclass(frozen=True)
class _Layout:
    """A page and the measures on it in mm; `points` is the type of the rows, `columns` their right edges."""

    page: Page
    row: float
    points: float
    head: float
    columns: tuple[float, ...]
    bars: float

    @property
    def per_page(self) -> int:
        """How many rows there is room for below the head."""
        return int((self.page.height - self.head - self.page.bottom - self.row) // self.row)


def render(paper: BoardPaper, size: Size = Size.A4) -> bytes:
    """The board as PDF; units that do not fit on a page go on upon the next.

    Refused where a letter cannot be drawn or a name does not fit.
    """
    family = fonts.serif()
    lines = _lines(paper)
    layout = _layout(size, len(paper.board.rows), len(lines))
    room = layout.per_page
    pages = [lines[start : start + room] for start in range(0, len(lines), room)] or [[]]
    about = About(board_words.title(paper), paper.ward, board_words.basis(paper), practice=paper.practice)
    sheets = [
        (f"Trang {number}", partial(_draw, paper, layout, part, number, len(pages)))
        for number, part in enumerate(pages, start=1)
    ]
    return file_of(about, layout.page, family, sheets)


@dataclass(frozen=True)
class _Line:
    """A row of the table: rank, name, progress; sums are drawn on a ground and without a rank."""

    rank: str
    name: str
    progress: Progress
    strong: bool = False
    summed: bool = False


def _lines(paper: BoardPaper) -> list[_Line]:
    board = paper.board
    found = [_unit(row, ranked=board.plan.emulation) for row in board.rows]
    if len(board.branches) > 1:
        found += [_Line("", board_words.branch(each), each.progress, summed=True) for each in board.branches]
    return [*found, _Line("", "Toàn phường", board.ward.progress, strong=True, summed=True)]


def _unit(row: BoardRow, *, ranked: bool) -> _Line:
    best = row.place.rank is not None and row.place.rank <= _BEST
    return _Line(row.place.label if ranked else "", row.holder.name, row.progress, best)


def _layout(size: Size, units: int, lines: int) -> _Layout:
    lying = units <= MOST_LYING
    if size is Size.PICTURE:
        row = 8.2
        page = Page(_PICTURE_MM, 42 + row * (lines + 1) + 14, 9, 8, 12)
        return _measured(page, row, 12.5, 33)
    scale = _A3 if size is Size.A3 else 1.0
    if lying:
        page = Page(297 * scale, 210 * scale, 15 * scale, 12.5 * scale, 14 * scale)
        return _measured(page, 9.1 * scale, 14 * scale, 29 * scale)
    page = Page(210 * scale, 297 * scale, 15 * scale, 12.5 * scale, 14 * scale)
    return _measured(page, 7.6 * scale, 12 * scale, 31 * scale)


def _measured(page: Page, row: float, points: float, head: float) -> _Layout:
    # Widths in millimetres at 14 points; the bars take what is left.
    unit = points / 14
    widths = [each * unit for each in (14, 50 if page.width > page.height else 64, 20, 20, 22, 22)]
    edges, right = [], page.side
    for width in widths:
        right += width
        edges.append(right)
    return _Layout(page, row, points, head, tuple(edges), right + 5 * unit)


def _draw(
    paper: BoardPaper, layout: _Layout, lines: Sequence[_Line], number: int, count: int, pen: Pen
) -> None:
    _draw_head(paper, layout, pen)
    y = layout.head
    most = _most(paper)
    _draw_columns(paper, layout, pen, y, most)
    y += layout.row
    for line in lines:
        _draw_line(layout, pen, y, line, most)
        y += layout.row
        pen.rule(y, layout.page.side, layout.page.right, 0.6, 0.35)
    _draw_foot(paper, layout, pen, number, count)


def _draw_head(paper: BoardPaper, layout: _Layout, pen: Pen) -> None:
    page, strong, unit = layout.page, bold(pen.family), layout.points / 14
    whole = set_lines(board_words.whole(paper), strong, 15 * unit, page.inner)
    room = page.inner - whole.width - 4
    sizes = [size * unit for size in (22, 20, 18, 16, 14)]
    title = fitted(unmarked(board_words.title(paper)), strong, sizes, room, 17 * unit)
    pen.write(title, page.side, page.top)
    pen.write_right(whole, page.right, page.top + title.leading * 0.79 - whole.leading * 0.79)
    below = [size * unit for size in (13, 12, 11, 10, 9)]
    basis = fitted(unmarked(board_words.basis(paper)), pen.family, below, page.inner, 11 * unit)
    pen.write(basis, page.side, page.top + title.height + 0.5 * unit)


def _draw_columns(paper: BoardPaper, layout: _Layout, pen: Pen, y: float, most: int) -> None:
    page, strong, points = layout.page, bold(pen.family), layout.points - 1
    pen.fill(page.side, y, page.inner, layout.row, _HEAD_GREY)
    rank, name, *numbers = (
        set_lines(each, strong, points, page.inner) for each in board_words.columns(paper)
    )
    top = y + (layout.row - rank.leading) / 2
    pen.write_centred(rank, page.side, layout.columns[0] - page.side, top)
    pen.write(name, layout.columns[0] + 1, top)
    for edge, head in zip(layout.columns[2:], numbers, strict=True):
        pen.write_right(head, edge, top)
    for share in (0, 50, 100):
        mark = set_lines(f"{share}%", pen.family, points - 2, page.inner)
        x = layout.bars + (page.right - 2 - layout.bars) * share / most
        left = min(max(x - mark.width / 2, layout.bars), page.right - mark.width - 1)
        pen.write(mark, left, y + (layout.row - mark.leading) / 2)


def _draw_line(layout: _Layout, pen: Pen, y: float, line: _Line, most: int) -> None:
    page, family = layout.page, pen.family
    strong = bold(family)
    if line.summed:
        pen.fill(page.side, y, page.inner, layout.row, _SUM_GREY)
    if line.summed and line.strong:
        pen.rule(y, page.side, page.right, 1.4)
    leading = layout.points * 1.14 * 25.4 / 72
    top = y + (layout.row - leading) / 2
    rank = set_lines(line.rank or " ", strong, layout.points, page.inner)
    pen.write_centred(rank, page.side, layout.columns[0] - page.side, top)
    room = layout.columns[1] - layout.columns[0] - 2
    name = _name(line.name, strong if line.strong else family, layout.points, room, layout.row - 0.6)
    pen.write(name, layout.columns[0] + 1, y + (layout.row - name.height) / 2)
    told = (
        _number(line.progress.target),
        _number(line.progress.done),
        board_words.left(line.progress),
        board_words.percent(line.progress),
    )
    faces = (family, family, family, strong)
    for edge, words, face in zip(layout.columns[2:], told, faces, strict=True):
        chosen = strong if line.summed and line.strong else face
        pen.write_right(set_lines(words, chosen, layout.points, page.inner), edge, top)
    if line.progress.percent is not None:
        _draw_bar(layout, pen, y, line.progress, most)


def _name(words: str, family: Family, points: float, room: float, height: float) -> Lettering:
    """The name on one line or two small ones; only one that is longer still is cut."""
    sizes = [points * share for share in (1, 0.93, 0.86, 0.76, 0.64)]
    try:
        return fitted(unmarked(words), family, sizes, room, height, 1.05)
    except Refused:
        return cut_lines(unmarked(words), family, sizes[-1], room, 2, 1.05)


def _draw_bar(layout: _Layout, pen: Pen, y: float, progress: Progress, most: int) -> None:
    """A bar over the whole width of `most` per cent, with a mark at 100."""
    width = layout.page.right - 2 - layout.bars
    height = layout.row * 0.5
    top = y + (layout.row - height) / 2
    full = width * 100 / most
    pen.box(layout.bars, top, full, height, 0.6)
    done = min(width, max(0.0, width * progress.done * 100 / (progress.target or 1) / most))
    pen.fill(layout.bars, top, done, height, _BAR_GREY)
    pen.upright(layout.bars + full, top - 0.8, top + height + 0.8, 1.2, 1 if done > full + 0.01 else 0)


def _draw_foot(paper: BoardPaper, layout: _Layout, pen: Pen, number: int, count: int) -> None:
    page, points = layout.page, 9 * layout.points / 14
    pages = f" · Trang {number}/{count}" if count > 1 else ""
    printed = set_lines(board_words.printed(paper) + pages, pen.family, points, page.inner)
    room = page.inner - printed.width - 6
    foot = cut_lines(unmarked(board_words.foot(paper)), pen.family, points, room, 3)
    pen.write(foot, page.side, page.height - page.bottom + 2)
    pen.write_right(printed, page.right, page.height - page.bottom + 2)


def _most(paper: BoardPaper) -> int:
    """How many per cent the bars' whole width stands for: 100, or what the best one needs, up to 200."""
    told = [row.progress.percent for row in (*paper.board.rows, paper.board.ward)]
    best = max((each for each in told if each is not None), default=100)
    return 100 if best <= 100 else min(200, int(best) + 5)


def _number(value: int | None) -> str:
    return "–" if value is None else shown(value)
