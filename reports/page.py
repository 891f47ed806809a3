"""A page of a printed form: its format, a pen measured in mm from its top left corner, and its file."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from reports import qr, watermark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reports.fonts import Family
    from reports.lettering import Lettering


class Page(NamedTuple):
    """A paper format in mm."""

    width: float
    height: float
    side: float
    top: float
    bottom: float

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.side

    @property
    def right(self) -> float:
        """Where the right margin begins."""
        return self.width - self.side


@dataclass(frozen=True)
class About:
    """What a reader of the file sees of it before its pages; a practice file is marked across each page."""

    title: str
    author: str
    subject: str
    practice: bool = False


@dataclass(frozen=True)
class Pen:
    """A canvas measured in mm from the top left corner of a page."""

    canvas: Canvas
    page: Page
    family: Family

    def at(self, y: float) -> float:
        """A height from the top in mm as points from the bottom."""
        return (self.page.height - y) * mm

    def write(self, lettering: Lettering, left: float, top: float) -> None:
        """Write lines from the left, the first one right under `top`."""
        for number, line in enumerate(lettering.lines):
            x, baseline = left * mm, self.at(top + (number + 0.79) * lettering.leading)
            for piece in line:
                self.canvas.setFont(piece.face, lettering.size)
                self.canvas.drawString(x, baseline, piece.text)
                x += piece.width(lettering.size) * mm

    def write_centred(self, lettering: Lettering, left: float, width: float, top: float) -> None:
        """Write lines one below the other, each in the middle of a width."""
        for number, line in enumerate(lettering.lines):
            single = lettering.with_lines((line,))
            self.write(single, left + (width - single.width) / 2, top + number * lettering.leading)

    def write_right(self, lettering: Lettering, right: float, top: float) -> None:
        """Write a line that ends at the right."""
        self.write(lettering, right - lettering.width, top)

    def rule(self, y: float, left: float, right: float, width: float, grey: float = 0) -> None:
        """Draw a level line, its width in points."""
        self.canvas.setLineWidth(width)
        self.canvas.setStrokeGray(grey)
        self.canvas.line(left * mm, self.at(y), right * mm, self.at(y))
        self.canvas.setStrokeGray(0)

    def upright(self, x: float, top: float, bottom: float, width: float, grey: float = 0) -> None:
        """Draw a plumb line, its width in points."""
        self.canvas.setLineWidth(width)
        self.canvas.setStrokeGray(grey)
        self.canvas.line(x * mm, self.at(top), x * mm, self.at(bottom))
        self.canvas.setStrokeGray(0)

    def box(self, left: float, top: float, width: float, height: float, line: float) -> None:
        """Draw an empty box, its line in points."""
        self.canvas.setLineWidth(line)
        self.canvas.rect(left * mm, self.at(top + height), width * mm, height * mm)

    def fill(self, left: float, top: float, width: float, height: float, grey: float) -> None:
        """Fill a box with a grey, without a line."""
        self.canvas.setFillGray(grey)
        self.canvas.rect(left * mm, self.at(top + height), width * mm, height * mm, stroke=0, fill=1)
        self.canvas.setFillGray(0)

    def frame(self, top: float, height: float, *, dashed: bool = False) -> None:
        """Draw a frame of 1,4 points between the margins, a dashed one with round corners."""
        self.canvas.saveState()
        self.canvas.setLineWidth(1.4)
        if dashed:
            self.canvas.setDash(4, 3)
        left, width = self.page.side * mm, self.page.inner * mm
        self.canvas.roundRect(left, self.at(top + height), width, height * mm, 2 * mm if dashed else 0)
        self.canvas.restoreState()

    def border(self) -> None:
        """Draw a double line around the page, for a sheet that must not look like the others."""
        for inset, width in ((5.6, 2.2), (6.7, 0.6)):
            self.box(inset, inset, self.page.width - 2 * inset, self.page.height - 2 * inset, width)

    def cut_marks(self, places: Sequence[tuple[float, float]]) -> None:
        """Draw short dashes at the edges of the paper where sheets end that begin at these places."""
        self.canvas.saveState()
        self.canvas.setDash(2, 2)
        for x in sorted({left for left, _top in places if left > 1}):
            self.upright(x - 0.25, 5, 14, 0.5, 0.4)
            self.upright(x - 0.25, self.page.height - 14, self.page.height - 5, 0.5, 0.4)
        for y in sorted({top for _left, top in places if top > 1}):
            self.rule(y - 0.25, 5, 14, 0.5, 0.4)
            self.rule(y - 0.25, self.page.width - 14, self.page.width - 5, 0.5, 0.4)
        self.canvas.restoreState()

    def code(self, text: str, module: float, left: float, top: float) -> None:
        """Draw a QR code of modules in mm with its quiet zone, on white whatever lies under it."""
        modules = qr.matrix(text)
        block, quiet = qr.block_mm(len(modules), module), qr.QUIET * module
        self.fill(left, top, block, block, 1)
        qr.draw(self.canvas, modules, (left + quiet) * mm, self.at(top + quiet), module * mm)


def file_of(
    about: About, page: Page, family: Family, sheets: Sequence[tuple[str, Callable[[Pen], None]]]
) -> bytes:
    """A PDF with a page per sheet, each under its bookmark; the same sheets give the same bytes."""
    output = BytesIO()
    paper = (page.width * mm, page.height * mm)
    canvas = Canvas(output, pagesize=paper, invariant=1, initialFontName=family.regular, lang="vi-VN")  # type: ignore[arg-type]
    describe(canvas, about)
    for number, (name, draw) in enumerate(sheets):
        if about.practice:
            watermark.draw(canvas, paper, family.bold)
        canvas.bookmarkPage(f"sheet{number}")
        canvas.addOutlineEntry(name, f"sheet{number}")
        draw(Pen(canvas, page, family))
        canvas.showPage()
    canvas.save()
    return output.getvalue()


def describe(canvas: Canvas, about: About) -> None:
    """Name the file for readers and archives, and ask printers for its true size."""
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setViewerPreference("PrintScaling", "None")
