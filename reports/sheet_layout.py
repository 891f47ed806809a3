"""How a guide sheet is laid out: what is given up to make it fit, and the blocks that it is made of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from reports.fonts import Family
    from reports.page import Page, Pen

BODY = 16.0  # points of the words on an A5 sheet; all measures of the blocks are given for it


class Fit(NamedTuple):
    """How large the words are, in points, and what of the sheet is given up so that the rest fits."""

    title_size: float
    with_name: bool = True
    with_benefit: bool = True
    body: float = BODY


@dataclass(frozen=True)
class Layout:
    """Where and how large the blocks of a sheet are set.

    `base` scales head, foot and other small print, the body of the fit everything that is to be followed,
    and `aside` in points is the body of what stands beside it, which large type leaves as it is.
    `code` is the least side of a QR symbol and `dot` that of a dot of the printer, in mm. `serial` is the
    running number of a sheet that is one of a batch.
    """

    page: Page
    family: Family
    fit: Fit
    base: float
    aside: float
    code: float
    dot: float
    serial: str = ""

    def pt(self, points: float) -> float:
        """A size of the words to follow, given for an A5 sheet."""
        return points * self.fit.body / BODY

    mm = pt

    def beside(self, points: float) -> float:
        """A size of the words in the panel and in the box, given for an A5 sheet."""
        return points * self.aside / BODY

    def numbered(self, serial: str) -> Layout:
        """The same for the sheet of a batch with this running number."""
        return replace(self, serial=serial)


@dataclass(frozen=True)
class Block:
    """A part of the sheet with its height in mm; `draw` takes a pen and the top in mm from the page's top.

    `after` is its share of the spare height as white below it, `rows` its shares as white between its rows.
    """

    height: float
    draw: Callable[[Pen, float], None]
    after: float = 1.0
    rows: int = 0


def heights(blocks: list[Block]) -> float:
    """The height of all blocks in mm without the white between them."""
    return sum(block.height for block in blocks)


def shares(blocks: list[Block]) -> float:
    """Into how many shares the spare height is divided."""
    return sum(block.after + block.rows for block in blocks)


def draw(blocks: list[Block], gap: float, pen: Pen) -> None:
    """Draw the blocks from the top with their gaps in mm, the last one at the foot."""
    top = pen.page.top
    for block in blocks[:-1]:
        block.draw(pen, top)
        top += block.height + gap * block.after
    last = blocks[-1]
    last.draw(pen, pen.page.height - pen.page.bottom - last.height)
