"""What a report is made of before it is set in any format: sections, tables, a verdict, charts, numbers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

NOT_ADDED = "x"
NO_CHANNEL = "–"
_LONGEST_NAME = 110


class Align(StrEnum):
    """How the cells of a column stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class RowKind(StrEnum):
    """A plain line, a group's subtotal, the total, or words that go across all columns."""

    PLAIN = "plain"
    GROUP = "group"
    TOTAL = "total"
    BAND = "band"


class Minutes(NamedTuple):
    """A length of time that is shown as hours and minutes."""

    minutes: int


class Beyond(NamedTuple):
    """What was done beyond a target, negative where something is missing."""

    amount: int


class Distinct(NamedTuple):
    """A count of different ones, marked because it is not the sum of its column."""

    amount: int


Cell = str | int | Decimal | Minutes | Beyond | Distinct


class Column(NamedTuple):
    """A column with its head, its width in mm on A4, and the unit of account that all its figures share."""

    head: str
    width: float
    align: Align = Align.RIGHT
    unit: str = ""


class Row(NamedTuple):
    """A row of cells: numbers are figures, everything else is text; `bold` names cells that stand out."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.PLAIN
    bold: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Table:
    """A table with its caption above and its note below; `sheet` is its short name in a workbook."""

    sheet: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str

    @property
    def has_units(self) -> bool:
        """Whether a second head row names the units of account."""
        return any(column.unit for column in self.columns)


class Bar(NamedTuple):
    """A percentage of a target; `reached` is told by the figures, since a rounded one cannot."""

    label: str
    percent: Decimal
    reached: bool


@dataclass(frozen=True)
class Chart:
    """Bars against the line of 100 %, with the caption above and the note below."""

    caption: str
    bars: tuple[Bar, ...]
    note: str


@dataclass(frozen=True)
class Verdict:
    """Conditions with what was found and how each ended; the conclusion stands in a frame; a note below."""

    conditions: tuple[tuple[str, str, str], ...]
    conclusion: tuple[str, str]
    note: str


Block = Table | Chart | Verdict


@dataclass(frozen=True)
class Section:
    """A numbered part of the report: paragraphs, and tables where there is something to count.

    `sheet` is its short name in a workbook.
    """

    heading: str
    sentences: tuple[str, ...]
    blocks: tuple[Block, ...]
    sheet: str

    @property
    def tables(self) -> tuple[Table, ...]:
        """Its tables alone."""
        return tuple(block for block in self.blocks if isinstance(block, Table))


def vietnamese_number(value: int) -> str:
    """A whole number with dots between thousands: 1.234."""
    return f"{value:,}".replace(",", ".")


def vietnamese_decimal(value: Decimal) -> str:
    """A decimal with its own digits, dots between thousands and a comma: 1.234,50."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def shown(cell: Cell) -> str:
    """A cell as it is printed."""
    match cell:
        case Minutes(minutes):
            return f"{vietnamese_number(minutes // 60)}:{minutes % 60:02d}"
        case Beyond(amount):
            word = "vượt" if amount > 0 else "thiếu"
            return f"{word} {vietnamese_number(abs(amount))}" if amount else "đủ"
        case Distinct(amount):
            return f"{vietnamese_number(amount)}*"
        case Decimal():
            return vietnamese_decimal(cell)
        case int():
            return vietnamese_number(cell)
    return cell


def numbered(*rows: tuple[Cell, ...]) -> tuple[Row, ...]:
    """Rows with their number in front, from 1."""
    return tuple(Row((number, *cells)) for number, cells in enumerate(rows, start=1))


def shortened(name: str, limit: int = _LONGEST_NAME) -> str:
    """A name cut at a word, with an ellipsis where something is missing."""
    if len(name) <= limit:
        return name
    return name[: limit - 1].rpartition(" ")[0].rstrip(",;") + " …"
