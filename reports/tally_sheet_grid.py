"""The boxes of a tally sheet: rows of fives to tick, two lines a row or more, with a total at the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.lettering import bold, fitted, set_lines, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.fonts import Family
    from reports.lettering import Lettering
    from reports.page import Page, Pen

_LEAST_BOX, _WIDEST_BOX = 4.0, 4.8
_GAP, _LINE_GAP = 1.9, 0.9  # between two fives, between two lines of boxes
_MOST_FIVES, _MOST_LINES = 5, 5
_ROW_LEAST, _ROW_MOST = 11.6, 29.0
_PAD, _AIR = 1.7, 2.4
_SERVICE_SIZES = (13, 12, 11, 10, 9, 8)
_HEAD_SIZES = (12, 11, 10, 9)


@dataclass(frozen=True)
class Shape:
    """The widths of a page in mm: a label, then columns that end in a total, and the boxes that fit."""

    label: float
    column: float
    total: float

    @property
    def fives(self) -> int:
        """How many fives stand in a line of a cell."""
        room = self.column - self.total - 2 * _PAD
        return max(1, min(_MOST_FIVES, int((room + _GAP) / (5 * _LEAST_BOX + _GAP))))

    @property
    def box(self) -> float:
        """The side of a box to tick."""
        room = self.column - self.total - 2 * _PAD - (self.fives - 1) * _GAP
        return min(_WIDEST_BOX, room / (5 * self.fives))

    def lines(self, height: float) -> int:
        """How many lines of boxes stand in a row of a height in mm."""
        return min(_MOST_LINES, int((height - _AIR + _LINE_GAP) / (self.box + _LINE_GAP)))


@dataclass(frozen=True)
class Grid:
    """The rows of one page, set in type, with what stands above and below them; heights in mm."""

    shape: Shape
    first: Lettering
    columns: tuple[Lettering, ...]
    rows: tuple[Lettering, ...]
    row: float
    head: float
    sums: Lettering | None

    def cells(self, page: Page) -> Iterator[float]:
        """The left sides of the columns in mm."""
        for place in range(len(self.columns)):
            yield page.side + self.shape.label + place * self.shape.column


def service_grids(services: Sequence[str], page: Page, room: float, family: Family) -> list[Grid]:
    """A row per service, on as few pages as a height in mm for the grid allows."""
    shape = Shape(46, page.inner - 46, 17)
    told = set_lines("Mỗi lượt gạch một ô", family, 11, 90)
    first = set_lines("**Loại hỗ trợ**", family, 11, shape.label)
    head = 6.4
    pages = []
    for part in _parts(services, int((room - head) / _ROW_LEAST)):
        row = min(_ROW_MOST, (room - head) / len(part))
        pages.append(Grid(shape, first, (told,), _labels(part, shape, row, family), row, head, None))
    return pages


def group_grids(
    services: Sequence[str], groups: Sequence[str], page: Page, room: float, family: Family
) -> list[Grid]:
    """A row per residential group and a column per service, a row of sums on each page."""
    shape = Shape(38, (page.inner - 38) / len(services), 13)
    columns = tuple(
        fitted(unmarked(name), bold(family), _HEAD_SIZES, shape.column - 4, 9.2) for name in services
    )
    first = set_lines("**Tổ dân phố, thôn**", family, 11, shape.label)
    head = max(column.height for column in columns) + 2.4
    parts = _parts(groups, int((room - head) / _ROW_LEAST) - 1)
    sums = set_lines("**Cộng trang này**" if len(parts) > 1 else "**Cộng**", family, 11, shape.label)
    pages = []
    for part in parts:
        row = min(_ROW_MOST, (room - head) / (len(part) + 1))
        pages.append(Grid(shape, first, columns, _labels(part, shape, row, family), row, head, sums))
    return pages


def _parts(labels: Sequence[str], most: int) -> list[Sequence[str]]:
    return [labels[start : start + most] for start in range(0, len(labels), most)]


def _labels(texts: Sequence[str], shape: Shape, height: float, family: Family) -> tuple[Lettering, ...]:
    return tuple(
        fitted(unmarked(text), bold(family), _SERVICE_SIZES, shape.label - 3, height - 1.4, 1.12)
        for text in texts
    )


def draw(grid: Grid, pen: Pen, top: float) -> None:
    """Draw the grid between the margins, its head first."""
    page = pen.page
    _draw_head(grid, pen, top)
    y = top + grid.head
    for number, label in enumerate(grid.rows):
        pen.rule(y, page.side, page.right, 0.6 if number else 1.2)
        pen.write(label, page.side + 1, y + (grid.row - label.height) / 2)
        for left in grid.cells(page):
            _draw_boxes(grid, pen, left + _PAD, y)
            _draw_total(grid, pen, left, y)
        y += grid.row
    pen.rule(y, page.side, page.right, 1.2)
    if grid.sums:
        pen.write(grid.sums, page.side + 1, y + (grid.row - grid.sums.height) / 2)
        for left in grid.cells(page):
            _draw_total(grid, pen, left, y)


def _draw_head(grid: Grid, pen: Pen, top: float) -> None:
    total = set_lines("**Tổng**", pen.family, 11, 20)
    pen.write(grid.first, pen.page.side + 1, top + (grid.head - grid.first.height) / 2)
    for left, words in zip(grid.cells(pen.page), grid.columns, strict=True):
        pen.write(words, left + _PAD, top + (grid.head - words.height) / 2)
        if not grid.sums:
            x = left + grid.shape.column - grid.shape.total
            pen.write_centred(total, x, grid.shape.total, top + (grid.head - total.height) / 2)


def _draw_boxes(grid: Grid, pen: Pen, left: float, top: float) -> None:
    box, lines = grid.shape.box, grid.shape.lines(grid.row)
    y = top + (grid.row - lines * (box + _LINE_GAP) + _LINE_GAP) / 2
    for line in range(lines):
        for five in range(grid.shape.fives):
            for place in range(5):
                x = left + five * (5 * box + _GAP) + place * box
                pen.box(x, y + line * (box + _LINE_GAP), box, box, 0.6)


def _draw_total(grid: Grid, pen: Pen, left: float, top: float) -> None:
    shape = grid.shape
    pen.box(left + shape.column - shape.total + 0.6, top + 1.1, shape.total - 1.2, grid.row - 2.2, 1.6)
