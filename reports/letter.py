"""An official letter as PDF: margins, head, styles, foot and page numbers.

Form: Nghị định 30/2020/NĐ-CP, Phụ lục I.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, TableStyle
from reportlab.platypus import Table as PaperTable

from reports import fonts, watermark
from reports.fonts import drawable
from reports.letter_words import COMMITTEE, MOTTO, NATION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reports.fonts import Family
    from reports.page import About

LEFT, RIGHT, TOP, BOTTOM = 30 * mm, 15 * mm, 20 * mm, 20 * mm
WIDTH = A4[0] - LEFT - RIGHT
SIGNATURE = 24 * mm
_HEAD_LEFT = 0.40

Command = tuple[Any, ...]
Side = Literal[0, 1, 2, 4]


def render(about: About, evidence: str, story: Callable[[Setter], Iterable[Flowable]]) -> bytes:
    """The letter, its `evidence` at the foot of each page; Refused where a letter cannot be drawn.

    Without evidence there is no foot: Nghị định 30/2020/NĐ-CP does not provide for one.
    """
    family = fonts.serif()
    # Here, because reportlab would wrap a refusal that comes while it turns the page.
    drawable(evidence, family.regular)
    return _Paper(about, evidence, family, story).file()


@dataclass(frozen=True)
class _Paper:
    """What every page of a letter carries around its story."""

    about: About
    evidence: str
    family: Family
    story: Callable[[Setter], Iterable[Flowable]]

    def file(self) -> bytes:
        """Set the letter."""
        frame = Frame(LEFT, BOTTOM, WIDTH, A4[1] - TOP - BOTTOM, 0, 0, 0, 0)
        template = PageTemplate("page", [frame], onPage=self._mark)
        output = BytesIO()
        document = BaseDocTemplate(
            output,
            pagesize=A4,
            pageTemplates=[template],
            title=self.about.title,
            author=self.about.author,
            subject=self.about.subject,
            lang="vi-VN",
            displayDocTitle=1,
            initialFontName=self.family.regular,
            invariant=1,
        )
        canvas: Any = type("LetterCanvas", (_NumberedCanvas,), {"furnish": staticmethod(self._furnish)})
        document.build(list(self.story(Setter(self.family))), canvasmaker=canvas)
        return output.getvalue()

    def _mark(self, canvas: Canvas, _document: BaseDocTemplate) -> None:
        """The watermark of a letter that does not count, under everything else on the page."""
        canvas.setViewerPreference("PrintScaling", "None")
        if self.about.practice:
            watermark.draw(canvas, A4, self.family.bold)

    def _furnish(self, canvas: Canvas, page: int, count: int) -> None:
        canvas.saveState()
        if page > 1:
            canvas.setFont(self.family.regular, 13)
            canvas.drawCentredString(LEFT + WIDTH / 2, A4[1] - 14 * mm, str(page))
        if self.evidence:
            canvas.setLineWidth(0.5)
            canvas.line(LEFT, 13 * mm, LEFT + WIDTH, 13 * mm)
            canvas.setFont(self.family.regular, 8)
            canvas.drawString(LEFT, 10 * mm, self.evidence)
            canvas.drawRightString(LEFT + WIDTH, 10 * mm, f"Trang {page}/{count}")
        canvas.restoreState()


class _NumberedCanvas(Canvas):
    """Keeps its pages back until all are set, so that each can tell how many there are.

    What `furnish` adds to a page comes after its text, where readers of the file look for it.
    """

    furnish: ClassVar[Callable[[Canvas, int, int], None]]

    def showPage(self) -> None:
        """Keep the page and begin the next one."""
        self._pages_kept().append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]

    def save(self) -> None:
        """Finish the pages and write the file."""
        kept = self._pages_kept()
        for number, page in enumerate(kept, start=1):
            self.__dict__.update(page)
            type(self).furnish(self, number, len(kept))
            super().showPage()
        super().save()

    def _pages_kept(self) -> list[dict[str, Any]]:
        kept: list[dict[str, Any]] = self.__dict__.setdefault("_kept", [])
        return kept


class Rule(Flowable):
    """A centred line under a heading, its length in points."""

    def __init__(self, length: float, room: float) -> None:
        super().__init__()
        self.width, self.height = room, 3.0
        self._length = length

    def draw(self) -> None:
        """Draw the line."""
        start = (self.width - self._length) / 2
        self.canv.setLineWidth(0.8)
        self.canv.line(start, 1, start + self._length, 1)


class Setter:
    """Sets paragraphs in one family of type."""

    def __init__(self, family: Family) -> None:
        self.family = family

    def style(
        self,
        size: float,
        *,
        bold: bool = False,
        italic: bool = False,
        side: Side = TA_LEFT,
        indent: float = 0,
        before: float = 0,
        after: float = 0,
    ) -> ParagraphStyle:
        """A paragraph's look, lengths in points."""
        upright = self.family.bold if bold else self.family.regular
        sloping = self.family.bold_italic if bold else self.family.italic
        return ParagraphStyle(
            "",
            fontName=sloping if italic else upright,
            fontSize=size,
            leading=size * 1.18,
            alignment=side,
            firstLineIndent=indent,
            spaceBefore=before,
            spaceAfter=after,
            allowWidows=0,
            allowOrphans=0,
        )

    def text(self, text: str, style: ParagraphStyle) -> Paragraph:
        """A paragraph of plain words: none of them is markup."""
        return Paragraph(escape(drawable(text, style.fontName), quote=False), style)

    def labelled(self, label: str, strong: str, rest: str, style: ParagraphStyle) -> Paragraph:
        """A paragraph of plain words with some in bold."""
        face = self.family.bold
        parts = [escape(drawable(part, face), quote=False) for part in (label, strong, rest)]
        gap = " " if label else ""
        return Paragraph(f'{parts[0]}{gap}<font name="{face}">{parts[1]}</font>{parts[2]}', style)

    def blank(self, text: str, style: ParagraphStyle) -> Paragraph:
        """A line with room left to write in: its runs of blanks stay."""
        markup = escape(fonts.drawable_blanks(text, style.fontName), quote=False).replace(
            "  ", "\u00a0\u00a0"
        )
        return Paragraph(markup, style)

    def length(self, text: str, style: ParagraphStyle) -> float:
        """The width of a line in points."""
        return float(fonts.text_width(text, style.fontName, style.fontSize))

    def plain_cells(self, padding: float) -> list[Command]:
        """The look of a table's cells without lines, the padding at their sides in points."""
        everywhere = ((0, 0), (-1, -1))
        return [
            ("FONTNAME", *everywhere, self.family.regular),
            ("LEFTPADDING", *everywhere, padding),
            ("RIGHTPADDING", *everywhere, padding),
            ("BOTTOMPADDING", *everywhere, 2),
        ]

    def side_by_side(self, left: Sequence[Flowable], right: Sequence[Flowable], share: float) -> Flowable:
        """Two columns without lines, the left one with a share of the width."""
        style = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *self.plain_cells(0)])
        return PaperTable([[list(left), list(right)]], [WIDTH * share, WIDTH * (1 - share)], style=style)


@dataclass(frozen=True)
class Letterhead:
    """The head's words: who issues under whom, its number and place and date, with blanks to write in."""

    agency: str
    number: str
    place_and_date: str
    superior: str = COMMITTEE
    superior_bold: bool = True


def letterhead(head: Letterhead, setter: Setter) -> Flowable:
    """The issuing body on the left, the nation's name and motto on the right, number and date below."""
    agency = setter.style(13, bold=True, side=TA_CENTER)
    superior = setter.style(13, bold=head.superior_bold, side=TA_CENTER)
    nation = setter.style(12.5, bold=True, side=TA_CENTER)
    motto = setter.style(13.5, bold=True, side=TA_CENTER)
    number = setter.style(13, side=TA_CENTER)
    place = setter.style(13.5, italic=True, side=TA_CENTER)
    left, right = WIDTH * _HEAD_LEFT, WIDTH * (1 - _HEAD_LEFT)
    agency_line = min(setter.length(head.agency, agency), left)
    rows: list[list[object]] = [
        [
            [
                setter.text(head.superior, superior),
                setter.text(head.agency, agency),
                Rule(agency_line * 0.45, left),
            ],
            [
                setter.text(NATION, nation),
                setter.text(MOTTO, motto),
                Rule(setter.length(MOTTO, motto), right),
            ],
        ],
        [setter.blank(head.number, number), setter.blank(head.place_and_date, place)],
    ]
    style = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        *setter.plain_cells(0),
    ]
    return PaperTable(rows, [left, right], style=TableStyle([*style, ("TOPPADDING", (0, 1), (-1, 1), 5)]))
