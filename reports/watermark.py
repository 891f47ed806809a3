"""THỰC HÀNH across a page, pale enough to read the words above it and for every code to be decoded."""

from __future__ import annotations

from math import atan2, degrees, hypot
from typing import TYPE_CHECKING

from reports.fonts import drawable, text_width
from reports.letter_words import PRACTICE

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_GREY = 0.86
_SHARE = 0.68  # of the diagonal: the outer millimetres, which no printer reaches, stay white


def draw(canvas: Canvas, paper: tuple[float, float], face: str) -> None:
    """Write the word along the diagonal of a page, sizes in points; everything drawn later covers it."""
    width, height = paper
    words = drawable(PRACTICE, face)
    size = hypot(width, height) * _SHARE / text_width(words, face, 1)
    canvas.saveState()
    canvas.setFillGray(_GREY)
    canvas.setFont(face, size)
    canvas.translate(width / 2, height / 2)
    canvas.rotate(degrees(atan2(height, width)))
    canvas.drawCentredString(0, -size * 0.35, words)
    canvas.restoreState()
