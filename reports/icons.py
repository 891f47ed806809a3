"""The small pictures beside the steps, drawn by us on a grid of 24 by 24 with y downwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desk.domain.guide import Icon

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_GRID = 24
_STROKE = 1.25


class Box(NamedTuple):
    """A rectangle with round corners, filled where `solid`."""

    left: float
    top: float
    width: float
    height: float
    radius: float = 0
    solid: bool = False


class Dot(NamedTuple):
    """A circle, filled where `solid`."""

    x: float
    y: float
    radius: float
    solid: bool = True


class Line(NamedTuple):
    """Straight strokes through `x,y` corners; filled white where `cover`, black where `solid`."""

    corners: str
    closed: bool = False
    cover: bool = False
    solid: bool = False


class Word(NamedTuple):
    """A few bold letters centred on x with their feet at y."""

    x: float
    y: float
    size: float
    text: str


Shape = Box | Dot | Line | Word

_PHONE: tuple[Shape, ...] = (Box(6, 1, 12, 22, 2), Line("10.5,3.4 13.5,3.4"))
_PAGE: tuple[Shape, ...] = (Box(4, 1.5, 15, 21),)
_SHOULDERS = "8,15.4 8.6,13 10.2,12 13.8,12 15.4,13 16,15.4"
_HAND = (
    "13.2,22.6 10.6,18.6 10.6,17.4 11.8,17.2 13,18.4 13,10.8 13.6,10 14.8,10 "
    "15.4,10.8 15.4,15.2 19.6,16.2 20.6,17.4 20.2,20.4 19,22.6"
)


def _square(left: float, top: float) -> tuple[Shape, ...]:
    return (Box(left, top, 3, 3), Box(left + 1.1, top + 1.1, 0.8, 0.8, solid=True))


def _rows(tops: tuple[float, ...], left: float, right: float) -> tuple[Shape, ...]:
    return tuple(Line(f"{left},{top} {right},{top}") for top in tops)


def _dots(xs: tuple[float, ...], ys: tuple[float, ...], radius: float) -> tuple[Shape, ...]:
    return tuple(Dot(x, y, radius) for y in ys for x in xs)


def _grains(xs: tuple[float, ...], ys: tuple[float, ...]) -> tuple[Shape, ...]:
    return tuple(Box(x, y, 1.1, 1.1, solid=True) for y in ys for x in xs)


_SHAPES: dict[Icon, tuple[Shape, ...]] = {
    Icon.SCAN: (
        *_PHONE,
        *_square(8.4, 7),
        *_square(12.8, 7),
        *_square(8.4, 11.6),
        *_grains((13, 14.9), (11.8, 13.8)),
        Line("10,20 14,20"),
    ),
    Icon.TAP: (*_PHONE, Box(8, 7, 8, 2.8, solid=True), Line(_HAND, closed=True, cover=True)),
    Icon.LOGIN: (
        *_PHONE,
        Dot(12, 9, 2.2),
        Line(_SHOULDERS, closed=True, solid=True),
        *_dots((8.7, 10.9, 13.1, 15.3), (19,), 0.75),
    ),
    Icon.DOWNLOAD: (
        *_PHONE,
        Line("12,6.5 12,14.5"),
        Line("8.8,11.6 12,14.8 15.2,11.6"),
        Line("8.8,18.4 15.2,18.4"),
    ),
    Icon.KEYPAD: (*_PHONE, *_dots((8.9, 12, 15.1), (8, 11.7, 15.4), 0.95), Dot(12, 19.1, 0.95)),
    Icon.SEARCH: (*_PHONE, Dot(11.3, 11.2, 3.1, solid=False), Line("13.6,13.6 16,16.4")),
    Icon.FORM: (
        *_PAGE,
        *_rows((6, 10, 14), 7, 15.5),
        Line("11.2,17.2 12.2,14.2 20.6,8.2 22.6,11 14.2,17", closed=True, cover=True),
        Line("11.2,17.2 13.2,15.8"),
    ),
    Icon.SEND: (*_PAGE, *_rows((5.6, 8.8), 7, 15.5), Line("7.4,15.6 10.6,19 16.2,11.8")),
    Icon.FOLDER: (
        Line("2,12 4.4,7.6 19.6,7.6 22,12"),
        Box(6, 1.5, 12, 10),
        *_rows((4.6, 7.6), 8.6, 15.4),
        Box(2, 10.8, 20, 11.7, 1.2),
        Line("10,16.6 14,16.6"),
    ),
    Icon.TICKET: (Box(1.5, 5, 21, 14, 2), Word(12, 15.4, 9.5, "15")),
    Icon.QUESTION: (
        Line("2,2.5 22,2.5 22,16 12.5,16 7.5,22 7.5,16 2,16", closed=True),
        Word(12, 13.2, 11, "?"),
    ),
    Icon.MONEY: (
        Box(1, 5, 22, 14, 1),
        Dot(12, 12, 4, solid=False),
        Word(12, 14.4, 6.6, "đ"),
        *_dots((4.8, 19.2), (12,), 0.9),
    ),
    Icon.SEAL: (
        *_PAGE,
        *_rows((6, 9.6, 13.2), 7, 14),
        Dot(17.4, 17, 4.9, solid=False),
        Line("15.2,17 16.9,18.9 19.8,15.1"),
    ),
    Icon.CALL: (
        *_PHONE,
        Line("8.4,8 15.6,8 15.6,13.6 12.4,13.6 10.4,16 10.4,13.6 8.4,13.6", closed=True),
        Line("10,20 14,20"),
    ),
}


def draw(canvas: Canvas, icon: Icon, left: float, top: float, side: float, face: str) -> None:
    """Draw a picture into a square; points, y upwards, `face` a registered bold face for its letters."""
    canvas.saveState()
    canvas.translate(left, top)
    canvas.scale(side / _GRID, side / _GRID)
    canvas.setStrokeGray(0)
    canvas.setLineWidth(_STROKE)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for shape in _SHAPES[icon]:
        _draw_shape(canvas, shape, face)
    canvas.restoreState()


def _draw_shape(canvas: Canvas, shape: Shape, face: str) -> None:
    match shape:
        case Box(x, y, width, height, radius, solid):
            canvas.setFillGray(0 if solid else 1)
            canvas.roundRect(x, -y - height, width, height, radius, stroke=int(not solid), fill=1)
        case Dot(x, y, radius, solid):
            canvas.setFillGray(0 if solid else 1)
            canvas.circle(x, -y, radius, stroke=int(not solid), fill=1)
        case Word(x, y, size, text):
            canvas.setFillGray(0)
            canvas.setFont(face, size)
            canvas.drawCentredString(x, -y, text)
        case Line():
            _draw_line(canvas, shape)


def _draw_line(canvas: Canvas, line: Line) -> None:
    path = canvas.beginPath()
    for number, corner in enumerate(line.corners.split()):
        x, y = map(float, corner.split(","))
        (path.lineTo if number else path.moveTo)(x, -y)
    if line.closed:
        path.close()
    canvas.setFillGray(0 if line.solid else 1)
    canvas.drawPath(path, stroke=1, fill=int(line.cover or line.solid))
