"""The picture of the quick report: figures as a list, targets as the bars of the report; black on white."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from reports import fonts, raster
from reports.charts import BarChart
from reports.fonts import drawable, text_width
from reports.report_blocks import Bar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.domain.month_report import TargetLine
    from reports.fonts import Family
    from reports.quick_text import Line, QuickWords
    from reports.raster import PageImage

WIDTH, EDGE = 512.0, 22.0  # points
MOST_LINES, MOST_BARS = 14, 8
_HEAD, _TITLE, _SMALL, _ROW = 13.0, 18.0, 11.0, 13.0  # sizes of letters
_PITCH, _FOOT, _GAP = 25.0, 18.0, 14.0
_GREY, _FAINT = 0.35, 0.8


def picture(words: QuickWords, targets: Sequence[TargetLine], dpi: float) -> PageImage:
    """The picture in pixels."""
    return raster.page(render(words, targets), 0, dpi)


def render(words: QuickWords, targets: Sequence[TargetLine]) -> bytes:
    """The picture as one PDF page of its own size; targets are drawn as far as they have a percentage."""
    family = fonts.sans()
    output = BytesIO()
    bars = [Bar(each.name, each.percent, each.reached) for each in targets if each.percent is not None]
    chart = BarChart(bars[:MOST_BARS], fonts.serif()) if bars else None
    card = _Card(words, family, chart)
    size = (WIDTH, card.height)
    canvas = Canvas(output, pagesize=size, invariant=1, initialFontName=family.regular)  # type: ignore[arg-type]
    card.draw(canvas)
    canvas.showPage()
    canvas.save()
    return output.getvalue()


class _Card:
    """One card; its height follows what stands on it."""

    def __init__(self, words: QuickWords, family: Family, chart: BarChart | None) -> None:
        self._words, self._family, self._chart = words, family, chart
        self._targets = words.targets[:MOST_LINES]
        self._lines = words.lines[: MOST_LINES - len(self._targets)]
        rows = len(self._lines) + len(self._targets) + bool(self._targets)
        drawn = chart.height + _GAP if chart is not None else 0
        self.height = 128 + rows * _PITCH + drawn + _FOOT * len(words.foot)

    def draw(self, canvas: Canvas) -> None:
        """Draw from the top down."""
        words, family = self._words, self._family
        y = self.height - EDGE - _HEAD
        self._text(canvas, EDGE, y, words.ward, family.bold, _HEAD)
        y -= _TITLE + 8
        self._text(canvas, EDGE, y, f"Hỗ trợ dịch vụ công, {words.period}", family.bold, _TITLE)
        for line in (words.days, words.state):
            y -= _SMALL + 7
            self._text(canvas, EDGE, y, line, family.regular, _SMALL, _GREY)
        y = self._rows(canvas, y - 12)
        for text in words.foot:
            y -= _FOOT
            self._text(canvas, EDGE, y, text, family.regular, _SMALL, _GREY)

    def _rows(self, canvas: Canvas, y: float) -> float:
        for line in self._lines:
            y = self._row(canvas, y, line)
        if self._targets:
            y -= _PITCH
            self._text(canvas, EDGE, y + 8, "Chỉ tiêu giao", self._family.bold, _ROW)
        for line in self._targets:
            y = self._row(canvas, y, line)
        if self._chart is not None:
            y -= self._chart.height + _GAP
            self._chart.drawOn(canvas, EDGE, y)
        return y - 8

    def _row(self, canvas: Canvas, y: float, line: Line) -> float:
        family, y = self._family, y - _PITCH
        canvas.setStrokeGray(_FAINT)
        canvas.setLineWidth(0.5)
        canvas.line(EDGE, y, WIDTH - EDGE, y)
        right = WIDTH - EDGE
        if line.beside:
            right -= text_width(line.beside, family.regular, _SMALL)
            self._text(canvas, right, y + 8, line.beside, family.regular, _SMALL, _GREY)
            right -= 10
        right -= text_width(line.value, family.bold, _ROW)
        self._text(canvas, right, y + 8, line.value, family.bold, _ROW)
        name = self._fitted(line.name, right - EDGE - 10)
        self._text(canvas, EDGE, y + 8, name, family.regular, _ROW)
        return y

    def _fitted(self, name: str, room: float) -> str:
        text = name
        while text_width(text, self._family.regular, _ROW) > room:
            text = f"{text.rstrip('…')[:-1].rstrip()}…"
        return text

    def _text(
        self, canvas: Canvas, x: float, y: float, text: str, face: str, size: float, grey: float = 0.0
    ) -> None:
        canvas.setFillGray(grey)
        canvas.setFont(face, size)
        canvas.drawString(x, y, drawable(text, face))
