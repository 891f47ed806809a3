"""What the tests of printed forms look at: a page held askew, its margins, and words that run into others."""

from __future__ import annotations

import math
import unicodedata
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2
import zxingcpp
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from reports import qr, raster
from reports.raster import PageImage
from tests.reports.samples import all_text

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG_NAME = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phương Khánh Trang Nhã Uyên"
LONG_WARD = "Phường Nam Sầm Sơn Quảng Thọ Quảng Vinh Trường Sơn Bắc Sơn Quảng Tiến Quảng Cư Quảng Hùng"
_MARGIN = 25  # pixels of 0,2 mm: five millimetres that printers leave white
_TEA = (150, 125, 100)  # what strong tea leaves of white paper
_TOUCH = 1.0  # points by which stacked marks may reach into the line above

QR_CODES = (
    zxingcpp.BarcodeFormat.QRCode,
    zxingcpp.BarcodeFormat.QRCodeModel1,
    zxingcpp.BarcodeFormat.QRCodeModel2,
)

Box = tuple[float, float, float, float]


def askew(image: PageImage, degrees: float) -> PageImage:
    """The page as a hurried hand shows it to a scanner: turned and a little out of focus."""
    turned = picture_of(image).rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor="white")
    blurred = turned.filter(ImageFilter.GaussianBlur(1))
    return PageImage(blurred.width, blurred.height, blurred.tobytes())


def decoded_askew(pdf: bytes, degrees: float) -> list[set[str]]:
    """The codes of each page at 150 dpi, turned and blurred."""
    return [raster.decode(askew(image, degrees)) for image in raster.pages(pdf, 150)]


def margins_are_white(pdf: bytes) -> bool:
    """Whether nothing stands in the outer five millimetres of any page."""
    return all(_white(image) for image in raster.pages(pdf, 127))


def _white(image: PageImage) -> bool:
    width = 3 * image.width
    rows = [image.rgb[width * row : width * (row + 1)] for row in range(image.height)]
    side = b"\xff" * 3 * _MARGIN
    beside = all(row.startswith(side) and row.endswith(side) for row in rows)
    return beside and all(set(row) == {255} for row in rows[:_MARGIN] + rows[-_MARGIN:])


def word_boxes(pdf: bytes) -> Iterator[list[Box]]:
    """The boxes of the runs of text on each page: left, bottom, right, top in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            yield [text.get_rect(number) for number in range(text.count_rects())]


def overlaps(pdf: bytes) -> list[tuple[Box, Box]]:
    """Runs of text that lie on each other."""
    return [pair for boxes in word_boxes(pdf) for pair in combinations(boxes, 2) if _meet(*pair)]


def _meet(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > _TOUCH and down > _TOUCH


def smallest_type(pdf: bytes, words: str) -> float:
    """The least size in points in which these words are written anywhere in the file."""
    sizes = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            search = text.search(words)
            while found := search.get_next():
                sizes.append(float(pypdfium2.raw.FPDFText_GetFontSize(text, found[0])))
    return min(sizes)


def words_of(pdf: bytes) -> str:
    """The text of the file in reading order with single blanks; it has to be in NFC."""
    text = all_text(pdf)
    assert unicodedata.is_normalized("NFC", text)
    return " ".join(text.split())


class Measured(NamedTuple):
    """A printed QR code as it was found on the page: its text, its side and its module in mm, and its white.

    `quiet` is in modules, at most 4.
    """

    text: str
    side: float
    module: float
    quiet: float


def measured(pdf: bytes, number: int = 0) -> list[Measured]:
    """The codes of a page, measured at 300 dpi."""
    image = picture_of(raster.page(pdf, number, 300))
    ink = image.convert("L").point(lambda value: 255 if value < 128 else 0)
    return [_measured(ink, code.text, code.position) for code in _found(image)]


def picture_of(image: PageImage) -> Image.Image:
    """The page as a picture that can be drawn on."""
    return Image.frombytes("RGB", (image.width, image.height), image.rgb)


def _found(image: Image.Image) -> list[zxingcpp.Barcode]:
    codes = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return [code for code in codes if code.format in QR_CODES]


def _measured(ink: Image.Image, text: str, position: zxingcpp.Position) -> Measured:
    rough = (position.top_left.x, position.top_left.y, position.bottom_right.x, position.bottom_right.y)
    count = len(qr.matrix(text))
    module = (rough[2] - rough[0]) / count
    exact = _ink_in(ink, rough, 2 * module)
    module = (exact[2] - exact[0]) / count
    quiet = max(white for white in range(5) if _ink_in(ink, exact, white * module - 2) == exact)
    return Measured(text, (exact[2] - exact[0]) * 25.4 / 300, module * 25.4 / 300, quiet)


def _ink_in(ink: Image.Image, box: tuple[float, ...], wider: float) -> tuple[int, ...]:
    wider = max(0, round(wider))
    left, top = round(box[0]) - wider, round(box[1]) - wider
    found = ink.crop((left, top, round(box[2]) + wider, round(box[3]) + wider)).getbbox()
    assert found
    return (left + found[0], top + found[1], left + found[2], top + found[3])


def damaged(pdf: bytes, degrees: float) -> list[list[str]]:
    """The codes of each page at 150 dpi, turned and out of focus.

    Each has a stain of tea over a tenth of it, black in its middle.
    """
    return [sorted(raster.codes(askew(_stained(image), degrees))) for image in raster.pages(pdf, 150)]


def _stained(image: PageImage) -> PageImage:
    picture = picture_of(image)
    spot = Image.new("RGB", picture.size, "white")
    pen = ImageDraw.Draw(spot)
    for code in _found(picture):
        left, top = code.position.top_left.x, code.position.top_left.y
        side = code.position.bottom_right.x - left
        x, y = left + 0.55 * side, top + 0.5 * side
        for share, colour in ((0.1, _TEA), (0.05, "black")):
            radius = side * (share / math.pi) ** 0.5
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
    stained = ImageChops.multiply(picture, spot)
    return PageImage(stained.width, stained.height, stained.tobytes())
