"""Bars against a target, drawn once: the same picture on paper, on the screen and in a document.

Solid is reached and hatched is below, so that grey never carries the meaning; the line of 100 % is dashed and
turns white over a dark bar; each bar ends in its value.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from io import BytesIO
from struct import pack
from typing import TYPE_CHECKING

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from reports import fonts, raster
from reports.report_blocks import Bar, vietnamese_decimal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.fonts import Family
    from reports.raster import PageImage

WIDTH = 165.0  # mm
MOST_BARS = 24  # of one chart, which then still fits a page

_LABELS, _VALUES, _AXIS, _TOP = 58.0, 19.0, 7.0, 2.0  # mm at the left, the right, below and above the bars
_PITCH, _BAR = 8.2, 4.6
_STEP, _WIDE_AXIS, _LONGEST_AXIS = 50, 200, 300
_HATCH = 1.1  # mm between the lines
_DARK, _GRID = 0.30, 0.75
_LABEL_SIZE, _LABEL_LEADING, _LABEL_LINES = 10.0, 10.8, 2
_VALUE_SIZE, _AXIS_SIZE = 12.0, 10.5


def axis_end(bars: Sequence[Bar]) -> int:
    """Where the axis ends in per cent: at the next 50 above the greatest bar, never beyond 300."""
    greatest = max((bar.percent for bar in bars), default=0)
    return max(100, min(_LONGEST_AXIS, int(greatest) // _STEP * _STEP + _STEP))


def height(bars: Sequence[Bar]) -> float:
    """The height of the picture in mm."""
    return _TOP + len(bars) * _PITCH + _AXIS


def picture(bars: Sequence[Bar], dpi: float) -> PageImage:
    """The picture in pixels."""
    family = fonts.serif()
    output = BytesIO()
    size = (WIDTH * mm, height(bars) * mm)
    canvas = Canvas(output, pagesize=size, invariant=1, initialFontName=family.regular)  # type: ignore[arg-type]
    _Drawing(canvas, bars, family).draw()
    canvas.showPage()
    canvas.save()
    return raster.page(output.getvalue(), 0, dpi)


def png(bars: Sequence[Bar], dpi: int) -> bytes:
    """The picture as a PNG file in shades of grey that knows its own size."""
    image = picture(bars, dpi)
    grey = image.rgb[::3]  # nothing in it has a colour
    rows = (grey[start : start + image.width] for start in range(0, len(grey), image.width))
    a_metre = round(dpi / 0.0254)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            _chunk(b"IHDR", pack(">IIBBBBB", image.width, image.height, 8, 0, 0, 0, 0)),
            _chunk(b"pHYs", pack(">IIB", a_metre, a_metre, 1)),
            _chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows), 9)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))


class BarChart(Flowable):
    """The picture on a page of a letter."""

    def __init__(self, bars: Sequence[Bar], family: Family) -> None:
        super().__init__()
        self._bars, self._family = bars, family
        self.width, self.height = WIDTH * mm, height(bars) * mm

    def draw(self) -> None:
        """Draw the bars where the page has come to."""
        _Drawing(self.canv, self._bars, self._family).draw()


@dataclass(frozen=True)
class _Drawing:
    """One drawing, measured in mm from its lower left corner."""

    canvas: Canvas
    bars: Sequence[Bar]
    family: Family

    def draw(self) -> None:
        self.canvas.saveState()
        self._grid()
        for number, bar in enumerate(self.bars):
            self._bar(bar, _AXIS + (len(self.bars) - number - 0.5) * _PITCH)
        self._line_of_the_target()
        self.canvas.setDash()
        self.canvas.setFillGray(0)
        for number, bar in enumerate(self.bars):
            middle = _AXIS + (len(self.bars) - number - 0.5) * _PITCH
            self._label(bar.label, middle)
            self._value(bar, middle)
        self.canvas.restoreState()

    def _x(self, percent: float) -> float:
        return _LABELS + percent / axis_end(self.bars) * (WIDTH - _LABELS - _VALUES)

    def _end(self, bar: Bar) -> float:
        return self._x(max(0.0, min(float(bar.percent), float(axis_end(self.bars)))))

    @property
    def _ceiling(self) -> float:
        return _AXIS + len(self.bars) * _PITCH

    def _grid(self) -> None:
        end = axis_end(self.bars)
        # On a long axis the words at 100 % need the room of the fifties.
        for percent in range(0, end + 1, _STEP if end <= _WIDE_AXIS else 2 * _STEP):
            self.canvas.setStrokeGray(0 if percent == 0 else _GRID)
            self.canvas.setLineWidth(0.5)
            if percent != 100:
                self._upright(percent, _AXIS - 1, self._ceiling)
            self.canvas.setFillGray(0)
            self.canvas.setFont(self.family.regular, _AXIS_SIZE)
            word = "100% = chỉ tiêu" if percent == 100 else f"{percent}%"
            self.canvas.drawCentredString(self._x(percent) * mm, (_AXIS - 5) * mm, word)

    def _bar(self, bar: Bar, middle: float) -> None:
        end = self._end(bar)
        left, low = _LABELS, middle - _BAR / 2
        self.canvas.setLineWidth(0.8)
        self.canvas.setStrokeGray(0)
        if not bar.reached:
            self._hatch(left, low, end - left)
        self.canvas.setFillGray(_DARK)
        self.canvas.rect(left * mm, low * mm, (end - left) * mm, _BAR * mm, fill=int(bar.reached))
        if bar.percent > axis_end(self.bars):
            self._break(end - 4, low)

    def _value(self, bar: Bar, middle: float) -> None:
        """The value at the bar's end, on white where the line of 100 % would run through it."""
        left = (self._end(bar) + 1.6) * mm
        told = f"{vietnamese_decimal(bar.percent)}%"
        width = fonts.text_width(told, self.family.bold, _VALUE_SIZE)
        self.canvas.setFillGray(1)
        self.canvas.rect(left, (middle - _BAR / 2) * mm, width, _BAR * mm, stroke=0, fill=1)
        self.canvas.setFillGray(0)
        self.canvas.setFont(self.family.bold, _VALUE_SIZE)
        self.canvas.drawString(left, middle * mm - 0.35 * _VALUE_SIZE, told)

    def _label(self, label: str, middle: float) -> None:
        """The label before a bar, in two lines where it is long and cut where they do not hold it."""
        text = fonts.drawable(label, self.family.regular)
        lines = self._lines(text)
        self.canvas.setFont(self.family.regular, _LABEL_SIZE)
        base = middle * mm + (len(lines) / 2 - 0.79) * _LABEL_LEADING
        for number, line in enumerate(lines):
            self.canvas.drawRightString((_LABELS - 2) * mm, base - number * _LABEL_LEADING, line)

    def _lines(self, text: str) -> list[str]:
        words, lines = text.split(" "), [""]
        while words:
            longer = f"{lines[-1]} {words[0]}".strip()
            if not lines[-1] or self._fits(longer):
                lines[-1] = longer
                words.pop(0)
            elif len(lines) < _LABEL_LINES:
                lines.append("")
            else:
                lines[-1] += " …"
                break
        return [self._cut(line) for line in lines]

    def _fits(self, text: str) -> bool:
        return fonts.text_width(text, self.family.regular, _LABEL_SIZE) <= (_LABELS - 4) * mm

    def _cut(self, line: str) -> str:
        """The line without the end of a word that is wider than the column."""
        if self._fits(line.removesuffix(" …")):
            return line
        while not self._fits(f"{line}…"):
            line = line[:-1]
        return f"{line}…"

    def _hatch(self, left: float, low: float, width: float) -> None:
        canvas = self.canvas
        canvas.saveState()
        outline = canvas.beginPath()
        outline.rect(left * mm, low * mm, width * mm, _BAR * mm)
        canvas.clipPath(outline, stroke=0)
        canvas.setLineWidth(0.5)
        x = left - _BAR
        while x < left + width:
            canvas.line(x * mm, low * mm, (x + _BAR) * mm, (low + _BAR) * mm)
            x += _HATCH
        canvas.restoreState()

    def _break(self, left: float, low: float) -> None:
        """A white slash through a bar that would be longer than the axis."""
        self.canvas.setStrokeGray(1)
        self.canvas.setLineWidth(2)
        self.canvas.line(left * mm, (low - 0.5) * mm, (left + 2) * mm, (low + _BAR + 0.5) * mm)
        self.canvas.setStrokeGray(0)

    def _line_of_the_target(self) -> None:
        self.canvas.setDash(3, 2)
        self.canvas.setLineWidth(1)
        self.canvas.setStrokeGray(0)
        self._upright(100, _AXIS - 1, self._ceiling)
        self.canvas.setStrokeGray(1)
        for number, bar in enumerate(self.bars):
            if bar.reached and bar.percent > 100:
                low = _AXIS + (len(self.bars) - number - 0.5) * _PITCH - _BAR / 2
                self._upright(100, low, low + _BAR)

    def _upright(self, percent: int, low: float, high: float) -> None:
        self.canvas.line(self._x(percent) * mm, low * mm, self._x(percent) * mm, high * mm)
