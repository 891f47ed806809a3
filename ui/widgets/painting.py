"""Small drawing functions shared by every painted control."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from ui import icons, theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter


def painter_on(widget: QWidget) -> QPainter:
    """Start an antialiased painter on a widget."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def box(
    painter: QPainter,
    rect: QRect,
    fill: str = "",
    border: str = "",
    width: float = 1,
    radius: float = theme.RADIUS,
) -> None:
    """Draw a rounded box whose border lies wholly inside the rectangle."""
    painter.save()
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(border), width) if border else Qt.PenStyle.NoPen)
    inset = width / 2 if border else 0.0
    inner = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, max(radius - inset, 0), max(radius - inset, 0))
    painter.restore()


def text(
    painter: QPainter,
    rect: QRect,
    words: str,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = LEFT,
) -> int:
    """Draw one line centred vertically, elided to the rectangle, marks never cut; return its width."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    width = metrics.horizontalAdvance(shown)
    left = rect.x()
    if align & RIGHT:
        left = rect.right() + 1 - width
    elif align & CENTRE:
        left += (rect.width() - width) // 2
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(left, rect.y() + baseline(font, rect.height()), shown)
    return width


def baseline(font: QFont, height: int) -> int:
    """Return how far the baseline lies below the top of a line box: centred, but with marks inside."""
    metrics = QFontMetrics(font)
    centred = (height - metrics.height()) // 2 + metrics.ascent()
    return max(centred, min(_rise(font.key()), height - metrics.descent()))


@lru_cache(maxsize=64)
def _rise(key: str) -> int:
    font = QFont()
    font.fromString(key)
    return -QFontMetrics(font).tightBoundingRect("ỶẴỄ").top()


def text_width(words: str, font: QFont) -> int:
    """Return the width of one line of text in whole pixels."""
    return _width(words, font.key())


@lru_cache(maxsize=1024)  # layouts ask for the same few hundred words again and again
def _width(words: str, key: str) -> int:
    font = QFont()
    font.fromString(key)
    return QFontMetrics(font).horizontalAdvance(words)


def wrapped(words: str, font: QFont, width: int, most: int = 2) -> list[str]:
    """Break words into at most `most` lines of a width; what is left over is elided on the last line."""
    key = font.key()
    lines: list[str] = []
    rest = words.split()
    while rest and len(lines) < most - 1:
        count = 1
        while count < len(rest) and _width(" ".join(rest[: count + 1]), key) <= width:
            count += 1
        lines.append(" ".join(rest[:count]))
        rest = rest[count:]
    if rest:
        lines.append(QFontMetrics(font).elidedText(" ".join(rest), Qt.TextElideMode.ElideRight, width))
    return lines


def key_cap(painter: QPainter, rect: QRect, words: str, *, solid: bool = False) -> None:
    """Draw a key as a small cap; solid for the key of a chosen tile."""
    colours = theme.colours()
    font = theme.font(theme.STRONG if solid or len(words) == 1 else theme.CAPTION)
    box(painter, rect, colours.accent if solid else colours.alt, "" if solid else colours.line, 1, 4)
    text(painter, rect, words, font, colours.surface if solid else colours.ink2, CENTRE)


def tick_box(painter: QPainter, rect: QRect, *, ticked: bool, enabled: bool = True) -> None:
    """Draw an 18 px box with or without its tick."""
    colours = theme.colours()
    if not ticked:
        ground = colours.surface if enabled else colours.disabled_bg
        box(painter, rect, ground, colours.line_strong if enabled else colours.line, 1.3, 4)
        return
    box(painter, rect, colours.accent if enabled else colours.disabled_ink, radius=4)
    icons.draw(painter, rect, "check", colours.surface, 14)


def level(painter: QPainter, rect: QRect, kind: str, colour: str, size: int = 11) -> None:
    """Draw the shape of a level: "full", "partial", "offline" (empty ring) or "unknown" (dashed ring)."""
    side = size - 1.5
    circle = QRectF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side)
    pen = QPen(QColor(colour), 1.5)
    if kind == "unknown":
        pen.setDashPattern([1.8, 1.5])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.save()
    painter.setPen(pen)
    painter.setBrush(QColor(colour) if kind == "full" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)
    if kind == "partial":
        painter.setBrush(QColor(colour))
        painter.drawPie(circle, 90 * 16, 180 * 16)
    painter.restore()


def line(painter: QPainter, start: QPointF, end: QPointF, colour: str, width: float = 1) -> None:
    """Draw a hairline."""
    painter.setPen(QPen(QColor(colour), width))
    painter.drawLine(start, end)
