"""QR codes: the matrix of a link and its drawing as one vector path."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Literal

import qrcode
from qrcode.util import QRData

from desk.domain.problems import Refused, refusal

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

QUIET = 4  # modules of white around a symbol, ISO/IEC 18004 §6.3.8
FINEST_MM = 0.40
_BYTES: Literal[4] = 4  # the mode indicator of bytes, ISO/IEC 18004 Table 2
DOT_MM = 25.4 / 300  # of a common laser printer
ROLL_DOT_MM = 0.125  # of a thermal printer with 203 dpi

Matrix = tuple[tuple[bool, ...], ...]
Corner = tuple[int, int]


@lru_cache(maxsize=32)
def matrix(url: str) -> Matrix:
    """Rows of modules, True is dark, without the quiet zone; error correction M, bytes only, standard QR."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(QRData(url.encode("utf-8"), mode=_BYTES))
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def module_mm(count: int, least_mm: float, dot_mm: float = DOT_MM) -> float:
    """The side of a module in whole dots of the printer, for a symbol at least `least_mm` wide.

    Refused under 0,40 mm, which cheap phones do not read from cheap printers.
    """
    side = ceil(least_mm / count / dot_mm - 1e-9) * dot_mm
    if side < FINEST_MM:
        raise Refused(refusal("qr_too_fine", least=f"{FINEST_MM:.2f}".replace(".", ",")))
    return side


def draw(canvas: Canvas, modules: Matrix, left: float, top: float, side: float) -> None:
    """Fill the symbol as one path of outlines, so that no viewer shows seams; in points, y upwards."""
    path = canvas.beginPath()
    for outline in outlines(modules):
        column, row = outline[0]
        path.moveTo(left + column * side, top - row * side)
        for column, row in outline[1:]:
            path.lineTo(left + column * side, top - row * side)
        path.close()
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1, fillMode=0)


def block_mm(count: int, side: float) -> float:
    """The side of symbol and quiet zone together, in mm."""
    return (count + 2 * QUIET) * side


@lru_cache(maxsize=32)
def outlines(modules: Matrix) -> list[list[Corner]]:
    """The borders of the dark area as closed lines of corners (column, row), straight runs as one line."""
    onward = _edges(modules)
    found = []
    while onward:
        start = corner = next(iter(onward))
        line = [start]
        while True:
            following = onward[corner].pop()
            if not onward[corner]:
                del onward[corner]
            if following == start:
                break
            line.append(following)
            corner = following
        found.append(_without_straight_corners(line))
    return found


def _edges(modules: Matrix) -> dict[Corner, list[Corner]]:
    """The sides between dark and light as steps from corner to corner, dark always on the right hand."""
    size = len(modules)

    def dark(row: int, column: int) -> bool:
        return 0 <= row < size and 0 <= column < size and modules[row][column]

    steps: dict[Corner, list[Corner]] = {}
    for row in range(size):
        for column in range(size):
            if not modules[row][column]:
                continue
            if not dark(row - 1, column):
                steps.setdefault((column, row), []).append((column + 1, row))
            if not dark(row, column + 1):
                steps.setdefault((column + 1, row), []).append((column + 1, row + 1))
            if not dark(row + 1, column):
                steps.setdefault((column + 1, row + 1), []).append((column, row + 1))
            if not dark(row, column - 1):
                steps.setdefault((column, row + 1), []).append((column, row))
    return steps


def _without_straight_corners(line: list[Corner]) -> list[Corner]:
    kept = []
    for before, corner, after in zip([line[-1], *line[:-1]], line, [*line[1:], line[0]], strict=True):
        if (before[0] == corner[0]) != (corner[0] == after[0]):
            kept.append(corner)
    return kept
