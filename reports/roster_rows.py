"""The rows of a roster, set in one size of type: a day, what is said of it, and the names of each desk."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from desk.domain.problems import Refused
from reports.lettering import bold, bold_words, fitted, set_lines, unmarked
from reports.roster_words import DayState, told, weekday

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reports.fonts import Family
    from reports.lettering import Lettering
    from reports.page import Pen
    from reports.roster_words import Roster, RosterDay, RosterSlot

DAY_WIDTH = 27.0
NOBODY = "Còn trống:"
_NO_DUTY = "–"
_HOURS_WIDTH = 45.0  # of a column wide enough to set the hours beside the names
_WIDE_COLUMN = 110.0
_AIR, _INNER = 2.2, 2.0
_LEADING = 1.15


@dataclass(frozen=True)
class Slot:
    """The hours and the names of one desk, no names where nobody is down yet; lengths in mm."""

    hours: Lettering
    names: tuple[Lettering, ...]
    beside: bool
    line: float

    @property
    def height(self) -> float:
        """The height of the hours with the names."""
        names = sum(block.height for block in self.names) or self.line * 1.25
        return max(self.hours.height, names) if self.beside else self.hours.height + names


@dataclass(frozen=True)
class Row:
    """A day's row."""

    day: tuple[Lettering, Lettering]
    note: Lettering | None
    cells: tuple[tuple[Slot, ...], ...]
    off: bool

    @property
    def height(self) -> float:
        """The least height in mm."""
        note = self.note.height + 0.6 if self.note else 0
        tallest = max((sum(slot.height for slot in cell) + _between(cell) for cell in self.cells), default=0)
        return max(sum(line.height for line in self.day), note + tallest) + 2 * _AIR


def _between(cell: tuple[Slot, ...]) -> float:
    return 1.2 * max(0, len(cell) - 1)


def set_row(
    day: RosterDay, roster: Roster, column: float, size: float, family: Family, *, inline: bool
) -> Row:
    """A day in a size of type for columns of a width in mm; `inline` sets the hours before the names."""
    name = set_lines(weekday(day.day.weekday()), family, min(size, 14), DAY_WIDTH)
    figure = set_lines(f"**{day.day:%d/%m}**", family, size + 2, DAY_WIDTH)
    words = unmarked(told(day))
    width = column * len(roster.desks) - 2 * _INNER
    note = fitted(words, bold(family), (size, 12, 11), width, 14) if words else None
    off = day.state is DayState.OFF
    cells = tuple(
        tuple(_slot(slot, column, size, family, inline=inline) for slot in day.slots if slot.desk == desk)
        for desk in roster.desks
    )
    return Row((name, figure), note, () if off else cells, off)


def _slot(slot: RosterSlot, column: float, size: float, family: Family, *, inline: bool) -> Slot:
    beside = column >= _WIDE_COLUMN
    hours_width = _HOURS_WIDTH if beside else column - 2 * _INNER
    width = column - 2 * _INNER - (hours_width + 2 if beside else 0)
    line = set_lines(NOBODY, family, size, width).leading
    names = [unmarked(name) for name in slot.names]
    fits = partial(_on_one_line, width=width, size=size, family=family)
    if inline and not beside and names and all(map(fits, names)):
        together = set_lines(f"{unmarked(slot.hours)}: {_flow(names)}", family, size, width, _LEADING)
        return Slot(together.with_lines(()), (together,), beside, line)
    blocks = tuple(set_lines(text, family, size, width, _LEADING) for text in _blocks(names, fits))
    return Slot(_hours(slot, hours_width, size, family), blocks, beside, line)


def _blocks(names: list[str], fits: Callable[[str], bool]) -> Iterator[str]:
    """The names in bold one after the other; a broken one stands apart, not to run into others."""
    for whole, members in groupby(names, fits):
        if whole:
            yield _flow(members)
        else:
            yield from map(bold_words, members)


def _flow(names: Iterable[str]) -> str:
    return ", ".join(f"**{name}**" for name in names)


def _hours(slot: RosterSlot, width: float, size: float, family: Family) -> Lettering:
    """The hours on one line where some size allows it."""
    words = unmarked(slot.hours)
    sizes = [least for least in (13, 12, 11) if least <= size]
    try:
        return fitted(words, family, sizes, width, 6)
    except Refused:
        return fitted(words, family, sizes, width, 20)


def _on_one_line(name: str, width: float, size: float, family: Family) -> bool:
    return set_lines(f"**{name}**,", family, size, 10_000).width <= width


def draw_row(row: Row, pen: Pen, top: float, height: float, column: float) -> None:
    """Draw a row of a height in mm under its upper rule; a day off is shaded as well as said."""
    page, air = pen.page, (height - row.height) / 2 + _AIR
    if row.off:
        pen.fill(page.side, top, page.inner, height, 0.93)
    pen.rule(top, page.side, page.right, 0.8)
    y = top + (height - sum(line.height for line in row.day)) / 2
    for line in row.day:
        pen.write(line, page.side + 1, y)
        y += line.height
    left, y = page.side + DAY_WIDTH, top + air
    if row.note:
        # Alone it stands in the middle of the row.
        own = top + (height - row.note.height) / 2 if row.off else y
        pen.write(row.note, left + _INNER, own)
        y += row.note.height + 0.6
    pen.upright(left, top, top + height, 0.4, 0.4)
    for place, cell in enumerate(row.cells):
        if place:
            # From under the note, which runs over all columns.
            pen.upright(left + place * column, y if row.note else top, top + height, 0.4, 0.4)
        _draw_cell(cell, pen, left + place * column, y, column)


def _draw_cell(cell: tuple[Slot, ...], pen: Pen, left: float, top: float, column: float) -> None:
    x, y = left + _INNER, top
    if not cell:
        pen.write(set_lines(_NO_DUTY, pen.family, 13, column), x, y)
    for slot in cell:
        # Beside names of a larger size, on their line.
        drop = 0.79 * max(0, slot.line - slot.hours.leading) if slot.beside else 0
        pen.write(slot.hours, x, y + drop)
        names_x = x + _HOURS_WIDTH + 2 if slot.beside else x
        names_y = y if slot.beside else y + slot.hours.height
        if not slot.names:
            _draw_nobody(pen, names_x, names_y, left + column - _INNER, slot.line)
        for block in slot.names:
            pen.write(block, names_x, names_y)
            names_y += block.height
        y += slot.height + 1.2


def _draw_nobody(pen: Pen, left: float, top: float, right: float, line: float) -> None:
    """Room to write a name in by hand."""
    words = set_lines(NOBODY, pen.family, 12, right - left)
    pen.write(words, left, top + line - words.height)
    pen.rule(top + line, left + words.width + 2, right, 0.6)
